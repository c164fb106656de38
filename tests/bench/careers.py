"""A synthetic corpus with known truth: officials with careers, and articles about them rendered by templates.

Names are drawn with the weights of real Vietnamese names, so that homonyms come at their real rate. Every official has
a seat at some time, most several one after the other. The truth (which official an article means) is kept beside the
articles: neither names nor ids of articles tell it.
"""

import itertools
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

import career_words as words

from kg.lexicon.place_communes import communes_of
from kg.lexicon.place_units import Epoch, Unit, districts_by_code, provinces
from kg.model import Article
from kg.text import match_key

START, END = date(2010, 1, 1), date(2025, 6, 30)
REPORTED = 0.7  # of moves
TOGETHER = 0.35  # of articles that name more than one official
FORMER, WITHOUT_POST = 0.03, 0.01  # of articles that name an earlier post, no post
MISSPELLED, OLD_TONES = 0.02, 0.2  # of second namings of a person; of papers
LOCAL = 0.3  # of articles are of the province's own paper, which leaves its province out
ABROAD, TO_CENTRE, RISE = 0.05, 0.02, 0.6
OPEN_RANKS = (52, 30, 14, 4)  # weights of the ranks in which careers begin


@dataclass(frozen=True, slots=True)
class Seat:
    """A post that one person holds at a time; ``title`` is in full, ``local`` as the province's own paper has it."""

    title: str
    local: str
    province: str
    number: int = 0  # of deputies


@dataclass(frozen=True, slots=True)
class Spell:
    """An official's time in a seat; ``end`` is the day on which it is over."""

    official: int
    seat: Seat
    start: date
    end: date


@dataclass(slots=True)
class Corpus:
    """Articles, the official that each article means by a name, and who held which seat."""

    articles: list[Article] = field(default_factory=list)
    truth: dict[tuple[str, str], int] = field(default_factory=dict)  # (article id, match_key of the name)
    spells: list[Spell] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    women: set[int] = field(default_factory=set)


@cache
def _weighted(listed: str) -> tuple[list[str], list[float]]:
    pairs = [word.split(":") for word in listed.split()]
    return [word for word, _ in pairs], [float(weight) for _, weight in pairs]


def name_of(chance: random.Random, *, woman: bool) -> str:
    """Return a name as Vietnamese officials bear it, as often as they do."""

    def one_of(listed: str) -> str:
        return chance.choices(*_weighted(listed))[0]

    given = (words.GIVEN_OF_WOMEN if woman else words.GIVEN_OF_MEN).split()
    middle = one_of(words.MIDDLE_OF_WOMEN if woman else words.MIDDLE_OF_MEN)
    second = one_of(words.AFTER_THI if woman else words.MIDDLE_OF_MEN)
    last = chance.choices(given, [1 / (rank + 12) for rank in range(len(given))])[0]
    four = chance.random() < words.FOUR_WORDS[woman] and second not in {middle, last}
    return " ".join([one_of(words.FAMILY), middle, *([second] if four else []), last])


# --- seats and careers ------------------------------------------------------------------------------------------------


def _filled(posts: Sequence[tuple[str, int]], province: str, tail: str, **names: str) -> Iterator[Seat]:
    """Yield the seats of some posts; ``tail`` is what follows a post in full, not in the province's paper."""
    for post, holders in posts:
        local = post.format(**names)
        yield from (Seat(f"{local}{tail}", local, province, number) for number in range(holders))


def _seats_of(top: Unit) -> list[list[Seat]]:
    """Return the seats of a province by rank, the lowest first."""
    at, committee = f"{top.unit} {top.name}", "Thành ủy" if top.unit == "thành phố" else "Tỉnh ủy"
    ranks: list[list[Seat]] = [[] for _ in words.PROVINCE_POSTS]
    for rank, posts in enumerate(words.PROVINCE_POSTS):
        ranks[rank] += _filled(posts, top.name, "", at=at, top=f"{committee} {top.name}")
    for rank, posts in enumerate(words.DEPARTMENT_POSTS):
        for name in words.FIELDS:
            ranks[rank] += _filled(posts, top.name, f" {at}", field=name)
    for unit in districts_by_code().values():
        if unit.parent == top.code:
            party = f"{words.COMMITTEES[unit.unit]} {unit.name}"
            for rank, posts in enumerate(words.DISTRICT_POSTS):
                ranks[rank] += _filled(posts, top.name, f", {at}", unit=unit.label, party=party)
            for commune in communes_of(unit.code)[: words.COMMUNES]:
                ranks[0] += _filled(words.COMMUNE_POSTS, top.name, f", {unit.label}, {at}", commune=commune.label)
    return ranks


def _central() -> list[list[Seat]]:
    return [
        [seat for name in words.MINISTRIES for seat in _filled(posts, "", "", ministry=name)]
        for posts in words.CENTRAL_POSTS
    ]


def _careers(chance: random.Random, officials: int) -> Iterator[Spell]:
    """Yield the spells of officials, each with one at least; a seat has one holder at a time, a person one seat."""
    places = {unit.name: _seats_of(unit) for unit in provinces(Epoch.PRE2025).values()}
    centre = _central()
    free: dict[Seat, date] = {}
    days = sorted(chance.randrange(4500) for _ in range(officials))
    for official, first in enumerate(days):
        where, rank = chance.choice(list(places)), chance.choices(range(4), OPEN_RANKS)[0]
        day = START + timedelta(days=first)
        for turn in range(chance.randrange(1, 5)):
            if day > END - timedelta(days=200):
                break
            seat = _open(places[where] if where else centre, rank, free, day, chance)
            if seat is None and not turn:  # full: another province surely is not
                ranks = [seats for other in places.values() for seats in other]
                seat = _open(ranks, 0, free, day, chance)
            if seat is None:
                break
            end = min(day + timedelta(days=chance.randrange(500, 1900)), END)
            yield Spell(official, seat, day, end)
            free[seat] = day = end
            rank += chance.random() < RISE
            where, rank = _moved(chance, list(places), seat.province, rank)


def _moved(chance: random.Random, places: Sequence[str], where: str, rank: int) -> tuple[str, int]:
    luck = chance.random()
    if luck < ABROAD:
        return chance.choice(places), rank
    return ("", 0) if luck < ABROAD + TO_CENTRE else (where, rank)


def _open(
    ranks: Sequence[Sequence[Seat]], rank: int, free: Mapping[Seat, date], day: date, chance: random.Random
) -> Seat | None:
    """Return a free seat of a rank, or of one as near as can be."""
    for near in sorted(range(len(ranks)), key=lambda r: (abs(r - rank), r)):
        found = [seat for seat in ranks[near] if free.get(seat, START) <= day]
        if found:
            return chance.choice(found)
    return None


# --- articles ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Writer:
    """Renders articles; ``told`` are text, day, publisher and who is meant by each name."""

    made: Corpus
    chance: random.Random
    by_place: Mapping[str, Sequence[Spell]]
    told: list[tuple[str, date, str | None, dict[str, int]]] = field(default_factory=list)

    def name(self, official: int) -> str:
        name = self.made.names[official]
        return _with_old_tones(name) if self.chance.random() < OLD_TONES else name

    def call(self, official: int) -> str:
        own = "bà" if official in self.made.women else "ông"
        return self.chance.choice(("đồng chí", own))

    def post(self, spell: Spell, publisher: str | None) -> str:
        return spell.seat.local if publisher else spell.seat.title

    def report(self, spell: Spell, before: Spell | None) -> None:
        """Write an article about an official in a seat, perhaps with others of the province."""
        day = spell.start + timedelta(days=self.chance.randrange(1, (spell.end - spell.start).days))
        place, luck = spell.seat.province, self.chance.random()
        publisher = f"Báo {place}" if place and self.chance.random() < LOCAL else None
        form = self.chance.choice(words.REPORTS)
        if before and luck < FORMER:
            form = words.FORMER
        elif place and luck > 1 - WITHOUT_POST:
            form = words.WITHOUT_POST
        text = self.sentence(form, day, spell, publisher, before)
        meant = {self.made.names[spell.official]: spell.official}
        if self.chance.random() < TOGETHER:
            others = self.others(day, place, meant)
            named = [f"{self.call(o.official)} {self.name(o.official)}, {self.post(o, publisher)}" for o in others]
            text += words.TOGETHER.format(others="; ".join(named)) if others else ""
        self.told.append((text, day, publisher, meant))

    def sentence(self, form: str, day: date, spell: Spell, publisher: str | None, before: Spell | None) -> str:
        name, call = self.name(spell.official), self.call(spell.official)
        again = _misspelled(name, self.chance) if self.chance.random() < MISSPELLED else name
        return form.format(
            day=f"{day.day}/{day.month}/{day.year}",
            call=call,
            Call=call.capitalize(),
            name=name,
            again=again,
            post=self.post(spell, publisher),
            old=before.seat.title if before else "",
            at=f"tỉnh {spell.seat.province}",
        )

    def others(self, day: date, place: str, meant: dict[str, int]) -> list[Spell]:
        """Return one or two officials of a place on a day whose names are not in the article yet; add them to it."""
        found = []
        for spell in self.chance.sample(self.by_place[place], min(60, len(self.by_place[place]))):
            name = self.made.names[spell.official]
            if spell.start < day < spell.end and name not in meant and len(found) < 2:
                meant[name] = spell.official
                found.append(spell)
        return found

    def move(self, before: Spell, after: Spell) -> None:
        """Write an article about a move from a seat to the next."""
        form = self.chance.choice(words.MOVES)
        text = self.sentence(form, after.start, after, None, before)
        self.told.append((text, after.start, None, {self.made.names[after.official]: after.official}))


def corpus(officials: int, articles: int, seed: int = 1) -> Corpus:
    """Return a corpus of so many articles: of moves from seat to seat, and of officials in their seats."""
    chance = random.Random(seed)
    made = Corpus(women={official for official in range(officials) if chance.random() < words.WOMEN})
    made.names = [name_of(chance, woman=official in made.women) for official in range(officials)]
    made.spells = list(_careers(chance, officials))
    by_place: defaultdict[str, list[Spell]] = defaultdict(list)
    for spell in made.spells:
        by_place[spell.seat.province].append(spell)
    writer = _Writer(made, chance, by_place)
    before: dict[Spell, Spell] = {}
    for one, other in itertools.pairwise(made.spells):
        if one.official == other.official:
            before[other] = one
            if chance.random() < REPORTED:
                writer.move(one, other)
    if len(writer.told) > articles // 5:  # a small corpus tells of few moves too
        writer.told = chance.sample(writer.told, articles // 5)
    while len(writer.told) < articles:
        spell = chance.choice(made.spells)
        writer.report(spell, before.get(spell))
    chance.shuffle(writer.told)
    for number, (text, day, publisher, meant) in enumerate(writer.told):
        made.articles.append(Article(id=f"bai-{number}", text=text, published=day.isoformat(), publisher=publisher))
        made.truth |= {(f"bai-{number}", match_key(name)): official for name, official in meant.items()}
    return made


_OLD_TONES = {"òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "ủy": "uỷ", "úy": "uý", "ùy": "uỳ"}
_SLIPS = {"ù": "ũ", "ũ": "ù", "ả": "ã", "ò": "ó", "ạ": "ả", "ế": "ề", "ị": "í", "ấ": "ầ"}


def _with_old_tones(name: str) -> str:
    """Return a name with its tones placed the old way: "Hòa" → "Hoà", where no letter follows."""
    parts = name.split()
    for new, old in _OLD_TONES.items():
        parts = [part[: -len(new)] + old if part.endswith(new) else part for part in parts]
    return " ".join(parts)


def _misspelled(name: str, chance: random.Random) -> str:
    """Return a name with one accent wrong, as papers print it at times; as it is where nothing of it slips so."""
    places = [at for at, letter in enumerate(name) if letter in _SLIPS]
    if not places:
        return name
    at = chance.choice(places)
    return name[:at] + _SLIPS[name[at]] + name[at + 1 :]
