"""The gazetteer's answers, the article's home province, and the open bodies that it fills: ``settle``."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, TypeVar

from kg.lexicon import rows, split_cell, trie_pattern
from kg.lexicon.place_units import (
    DONG_NAI_CITY,
    HUE_CITY,
    MERGER,
    Epoch,
    Unit,
    communes,
    communes_of_today,
    districts,
    name_key,
    province_name,
    provinces,
)
from kg.model import (
    Body,
    DelegationFact,
    DocumentFact,
    EventFact,
    Evidence,
    Extraction,
    Fact,
    Level,
    OrganizationFact,
    PlaceFact,
    RoleFact,
)
from kg.text import fold, match_key

__all__ = ["Epoch", "Unit", "chain", "home", "province_name", "province_unit", "settle", "successors", "unit_for"]

# --- the gazetteer ----------------------------------------------------------------------------------------------------

_FULL: Final = {"tp": "thành phố", "t.p": "thành phố", "tx": "thị xã", "tt": "thị trấn", "h": "huyện", "q": "quận",
                "p": "phường", "x": "xã"}  # fmt: skip
_DISTRICT_WORDS: Final = frozenset({"huyện", "quận", "thị xã"})
_COMMUNE_WORDS: Final = frozenset({"xã", "phường", "thị trấn", "đặc khu"})


def unit_for(
    name: str,
    unit: str | None = None,
    province: str | None = None,
    date: str | None = None,
    district: str | None = None,
) -> Unit | None:
    """Return the administrative unit of a name, or None where there is none or more than one.

    ``date`` chooses the epoch; without one, a unit that both epochs have is taken to be the earlier.

    >>> unit_for("Phong Thổ", "huyện").code, unit_for("Phong Thổ", "xã", "Lai Châu", "2026-01-05").epoch.value
    ('109', 'post2025')
    >>> unit_for("Châu Thành", "huyện") is None, unit_for("Châu Thành", "huyện", "Long An").parent
    (True, '80')
    """
    word = _full_word(unit)
    epoch = _epoch(date)
    if word in _COMMUNE_WORDS:
        found = _in_province([u for u in communes().get(name_key(name), ()) if u.unit == word], province)
        if district:
            found = [u for u in found if u.parent in {d.code for d in districts().get(name_key(district), ())}]
        return _only(found, epoch)
    if word not in _DISTRICT_WORDS:
        candidates = (province_unit(name, e, date) for e in ([epoch] if epoch else [Epoch.PRE2025, Epoch.POST2025]))
        whole = next((u for u in candidates if u and (word is None or u.unit == word)), None)
        if whole or word == "tỉnh":
            return whole
    if epoch is Epoch.POST2025:
        return None
    same = [u for u in districts().get(name_key(name), ()) if word in {None, u.unit}]
    return _only(_in_province(same, province), Epoch.PRE2025)


def _full_word(unit: str | None) -> str | None:
    if unit is None:
        return None
    word = match_key(unit).strip(" .")
    return _FULL.get(word, word)


def _epoch(date: str | None) -> Epoch | None:
    """Return the epoch of a partial date, None where it doesn't tell ("2025")."""
    if not date or date.startswith("--"):
        return None
    if date >= MERGER:
        return Epoch.POST2025
    return None if MERGER.startswith(date) and len(date) == len("2025") else Epoch.PRE2025


def _in_province(units: Iterable[Unit], province: str | None) -> list[Unit]:
    name = province_name(province)
    if name is None:
        return list(units)
    return [u for u in units if _same_province(chain(u)[-1], name)]


def _same_province(unit: Unit, name: str) -> bool:
    other = province_unit(name, unit.epoch)
    if other is None:  # a province of before, and a unit of today
        old = province_unit(name, Epoch.PRE2025)
        return bool(old and unit.code in old.successors)
    return other.code == unit.code


def _only(units: list[Unit], epoch: Epoch | None) -> Unit | None:
    if epoch:
        units = [u for u in units if u.epoch is epoch]
    elif len(units) > 1:
        units = [u for u in units if u.epoch is Epoch.PRE2025]
    return units[0] if len(units) == 1 else None


def province_unit(name: str, epoch: Epoch = Epoch.PRE2025, date: str | None = None) -> Unit | None:
    """Return a province of an epoch with the level word and name that it had on a date.

    >>> province_unit("Huế", date="2013-05-31").label, province_unit("Huế", Epoch.POST2025).label
    ('tỉnh Thừa Thiên Huế', 'thành phố Huế')
    >>> province_unit("Đồng Nai", Epoch.POST2025, "2026-05-01").label, province_unit("Hà Giang", Epoch.POST2025)
    ('thành phố Đồng Nai', None)
    """
    unit = _provinces_by_name(epoch).get(province_name(name) or "")
    if unit is None:
        return None
    if unit.name == "Huế" and epoch is Epoch.PRE2025 and date and date < HUE_CITY:
        return replace(unit, unit="tỉnh", name="Thừa Thiên Huế")
    if unit.name == "Đồng Nai" and date and date >= DONG_NAI_CITY:
        return replace(unit, unit="thành phố")
    return unit


@cache
def _provinces_by_name(epoch: Epoch) -> Mapping[str, Unit]:
    return {unit.name: unit for unit in provinces(epoch).values()}


@cache
def _districts_by_code() -> Mapping[str, Unit]:
    return {unit.code: unit for same in districts().values() for unit in same}


def chain(unit: Unit) -> tuple[Unit, ...]:
    """Return a unit and the units that it lies in, up to its province."""
    if unit.parent is None:
        return (unit,)
    if unit.level is Level.COMMUNE and unit.epoch is Epoch.PRE2025:
        return (unit, *chain(_districts_by_code()[unit.parent]))
    return (unit, provinces(unit.epoch)[unit.parent])


def _commune_of_today(code: str) -> Unit | None:
    same = communes().get(communes_of_today().get(code, ""), ())
    return next((u for u in same if u.epoch is Epoch.POST2025 and u.code == code), None)


def successors(unit: Unit) -> tuple[Unit, ...]:
    """Return the units of today that took over a unit of before, the main one first."""
    if unit.level is Level.PROVINCE:
        return tuple(provinces(Epoch.POST2025)[code] for code in unit.successors)
    return tuple(found for code in unit.successors if (found := _commune_of_today(code)))


# --- the home province ------------------------------------------------------------------------------------------------

_EVIDENCE_WEIGHT: Final = {"place.organ": 3, "place.unit": 2}
_ENOUGH: Final = 2
_CLEAR: Final = 2.0  # how many times the score of the second the winner has
_LEADING: Final = 1.25  # the same where the winner is also the first that is named
_DOMAIN = re.compile(r"(?:bao|tinh|www\.|//)?(?P<name>[a-z]{4,20})\.(?:gov|com|org|edu)?\.?vn")


def home(extraction: Extraction) -> tuple[str | None, str]:
    """Return the province that an article is at home in, and how it was found; None where nothing or too much tells."""
    printed = _from_dateline(extraction.article.text)
    if printed:
        return printed, "dateline"
    publisher = _from_publisher(extraction)
    if publisher:
        return publisher, "publisher"
    winner = _winner(_scores(extraction, bare_capital=False), frozenset())
    return winner, "mentions" if winner else "no clear winner"


@cache
def _dateline() -> re.Pattern[str]:
    names = {match_key(n) for row in rows("provinces") for n in (row["name"], *split_cell(row["aliases"]))}
    return re.compile(
        rf"^\W{{0,3}}(?:(?:tỉnh|tp\.?)\s)?(?P<name>{trie_pattern(names)})(?:,?\s?ngày[^-–\n(]{{0,30}})?\s?\)?\s?[-–:]\s"
    )


def _from_dateline(text: str) -> str | None:
    """Return the province of "(Lai Châu) - Sáng 3/12" or "LAI CHÂU - …" at the head of the first lines."""
    for line in text[:600].split("\n")[:4]:
        match = _dateline().match(match_key(line[:80]))
        if match and line[match.start("name")].isupper():
            return province_name(match["name"])
    return None


@cache
def _slugs() -> Mapping[str, str]:
    return {fold(name).replace(" ", ""): name for name in _provinces_by_name(Epoch.PRE2025)}


def _from_publisher(extraction: Extraction) -> str | None:
    article = extraction.article
    for words in (article.publisher or "", article.url or "", article.text[:60]):
        match = _DOMAIN.search(words.lower())
        name = match["name"].removeprefix("bao") if match else fold(words).replace(" ", "")
        found = _slugs().get(name.removeprefix("tinh"))
        if found:
            return found
    tail = match_key(article.publisher or "")
    return next((province_name(tail[i:]) for i in range(len(tail)) if province_name(tail[i:])), None)


_ORIGIN = re.compile(r"(?i)(?<!\w)(?:quê|quê quán|nguyên quán|sinh ra|trú|thường trú)(?!\w)[^.;\n]*\Z")

_FAR_END = re.compile(r"(?i)điểm cầu (?:(?:tỉnh|thành phố|tp\.?) ?)?\Z")  # "(tại điểm cầu Bình Dương)"


@dataclass(frozen=True, slots=True)
class _Score:
    weight: int
    first: int


def _scores(extraction: Extraction, *, bare_capital: bool = True) -> Mapping[str, _Score]:
    """Return how strongly an article speaks of each province, and where it does so first.

    Birthplaces and far ends of a video conference don't count, nor, for the home, the bare name of the capital: the
    whole country meets "tại Hà Nội".
    """
    text = extraction.article.text
    weights: Counter[str] = Counter()
    first: dict[str, int] = {}
    for fact in extraction.of(PlaceFact):
        own = province_name(fact.name) if fact.level is Level.PROVINCE and not fact.foreign else None
        name = own or province_name(fact.province)
        if name is None:
            continue
        if name == "Hà Nội" and not (bare_capital or fact.unit):
            continue
        for evidence in fact.evidence:
            before = max(evidence.start - 90, 0), evidence.start
            if _ORIGIN.search(text, *before) or _FAR_END.search(text, *before):
                continue
            weights[name] += _EVIDENCE_WEIGHT.get(evidence.rule, 1) if own else 1
            first[name] = min(evidence.start, first.get(name, evidence.start))
    return {name: _Score(weight, first[name]) for name, weight in weights.items()}


def _winner(scores: Mapping[str, _Score], allowed: frozenset[str]) -> str | None:
    """Return the province that clearly leads, of those allowed (all where none is named)."""
    ranked = sorted(
        ((n, s) for n, s in scores.items() if not allowed or n in allowed),
        key=lambda item: (-item[1].weight, item[1].first),
    )
    if not ranked or ranked[0][1].weight < _ENOUGH:
        return None
    name, best = ranked[0]
    if len(ranked) == 1:
        return name
    second = ranked[1][1]
    leads = best.weight >= _LEADING * second.weight and best.first < min(s.first for _, s in ranked[1:])
    return name if leads or best.weight >= _CLEAR * second.weight else None


# --- settling ---------------------------------------------------------------------------------------------------------


def settle(extraction: Extraction) -> Extraction:
    """Return the extraction with its home province, and with the open bodies filled that it or a near unit tells."""
    found, reason = home(extraction)
    filler = _Filler.of(extraction, found if reason != "mentions" else None)
    facts = tuple(_merged(filler.fact(fact) for fact in extraction.facts))
    return replace(extraction, facts=facts, home=found)


@cache
def _kinds() -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of the provinces that are a tỉnh, and of those that are cities, in any epoch."""
    every = [u for e in Epoch for u in provinces(e).values()]
    cities = frozenset(province_name(u.name) or u.name for u in every if u.unit == "thành phố")
    others = frozenset(province_name(u.name) or u.name for u in every if u.unit == "tỉnh")
    return others | {"Huế"}, cities | {"Đồng Nai"}


_OLD_HUE = re.compile(r"(?i)thừa thiên\s?[-–]?\s?huế")
_LOCAL_CODE = re.compile(r"[/-](?:TU|TƯ|UBND|HĐND)$")
_CITY_BODY = re.compile(r"(?i)thành phố|thành ủy|thành đoàn")
_PROVINCE_BODY = re.compile(r"(?i)(?<!\w)tỉnh(?!\w)")
_WINDOW: Final = 250
_REACH: Final = 1500
F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class _Near:
    """A district or commune that the article names somewhere."""

    name: str
    word: str
    start: int
    province: str | None


@dataclass(frozen=True, slots=True)
class _Filler:
    text: str
    province: str | None  # the home province if it is printed as such
    scores: Mapping[str, _Score]
    units: tuple[_Near, ...]

    @classmethod
    def of(cls, extraction: Extraction, printed: str | None) -> "_Filler":
        units = [
            _Near(fact.name, _full_word(fact.unit) or "", evidence.start, fact.province)
            for fact in extraction.of(PlaceFact)
            if fact.level in {Level.DISTRICT, Level.COMMUNE} and not fact.foreign
            for evidence in fact.evidence
        ]
        return cls(extraction.article.text, printed, _scores(extraction), tuple(units))

    def fact(self, fact: Fact) -> Fact:
        """Return the fact with its open bodies filled."""
        at = fact.evidence[0].start
        filled: Fact = fact
        if isinstance(fact, RoleFact | OrganizationFact) and fact.body:
            filled = replace(fact, body=self.body(fact.body, at))
        elif isinstance(fact, DocumentFact) and fact.issuer:
            filled = replace(fact, issuer=self.body(self._of_city(fact.issuer, fact.number or ""), at))
        elif isinstance(fact, EventFact) and (fact.host or fact.visitor):
            filled = replace(fact, host=self._optional(fact.host, at), visitor=self._optional(fact.visitor, at))
        elif isinstance(fact, DelegationFact):
            filled = replace(fact, body=self.body(fact.body, at), sender=self._optional(fact.sender, at))
        return fact if filled == fact else replace(filled, evidence=tuple(_weaker(e) for e in fact.evidence))

    def _of_city(self, body: Body, number: str) -> Body:
        """Return the issuer that a code means in a city: "102-KH/TU" is the Thành ủy's in Đà Nẵng."""
        if not (body.is_open and body.level is Level.PROVINCE and _LOCAL_CODE.search(number)):
            return body
        plain, cities = _kinds()
        name = self.province or _winner(self.scores, frozenset())
        if name not in cities or name in plain:
            return body
        return replace(body, template=body.template.replace("Tỉnh ủy", "Thành ủy").replace("tỉnh {}", "thành phố {}"))

    def _optional(self, body: Body | None, at: int) -> Body | None:
        return self.body(body, at) if body else None

    def body(self, body: Body, at: int) -> Body:
        """Return a body with its jurisdiction, and its parent's, where the article tells them."""
        parent = self.body(body.parent, at) if body.parent else None
        if parent is not body.parent:
            body = replace(body, parent=parent)
        if not body.is_open:
            return body
        if body.level is Level.PROVINCE:
            name = self._province_for(body)
            if name is None:
                return body
            return replace(body, template=_worded(name, body), place=_spoken(name, body, self.text))
        if body.level in {Level.DISTRICT, Level.COMMUNE}:
            near = self._near(body, at)
            return replace(body, place=near.name, province=body.province or near.province) if near else body
        return body

    def _province_for(self, body: Body) -> str | None:
        plain, cities = _kinds()
        if _CITY_BODY.search(body.template):
            allowed = cities
        elif _PROVINCE_BODY.search(body.template) and body.type != "so":
            allowed = plain
        else:
            allowed = plain | cities
        if self.province in allowed:
            return self.province
        return _winner(self.scores, allowed)

    def _near(self, body: Body, at: int) -> _Near | None:
        """Return the one unit of the body's kind that is named close by, or the only one of the article."""
        words = _unit_words(body)
        units = [unit for unit in self.units if unit.word in words]
        start = self.text.rfind("\n", 0, at) + 1
        end = self.text.find("\n", at)
        low, high = max(start, at - _WINDOW), min(end if end >= 0 else len(self.text), at + _WINDOW)
        close = [unit for unit in units if low <= unit.start < high]
        earlier = [unit for unit in units if unit.start < at]  # the only phường so far, whatever comes later
        for some, reach in ((close, _WINDOW), (units, _REACH), (earlier, _REACH)):
            if len({name_key(unit.name) for unit in some}) == 1:
                best = min(some, key=lambda unit: abs(unit.start - at))
                if abs(best.start - at) <= reach:
                    return best
        return None


def _worded(name: str, body: Body) -> str:
    """Return the template of a body with the level word of its province: a bare "Sở Y tế" may be of a city."""
    plain, cities = _kinds()
    if body.type == "so" and name in cities and name not in plain:
        return body.template.replace("tỉnh {}", "thành phố {}")
    return body.template


def _spoken(name: str, body: Body, text: str) -> str:
    """Return the place as the name of a body has it: "Thành ủy Thành phố Hồ Chí Minh", "UBND thành phố Hồ Chí Minh"."""
    if name == "Huế" and not _CITY_BODY.search(body.template) and _OLD_HUE.search(text):
        return "Thừa Thiên Huế"
    if name == "Hồ Chí Minh" and not re.search(r"(?i)thành phố \{\}", body.template):
        return "Thành phố Hồ Chí Minh"
    return name


def _unit_words(body: Body) -> frozenset[str]:
    """Return the level words that go with a body: "Huyện ủy {}" → huyện."""
    template = match_key(body.template)
    words = [
        w
        for w in ("huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu")
        if re.search(rf"(?<!\w){w}(?!\w)", template)
    ]
    if "thị xã" in words and body.level is Level.DISTRICT:
        words = ["thị xã"]
    if "thị ủy" in template:
        words = ["thị xã"]
    if _CITY_BODY.search(template) and body.level is Level.DISTRICT:
        words = ["thành phố"]
    return frozenset(words)


def _weaker(evidence: Evidence) -> Evidence:
    rule = evidence.rule if evidence.rule.endswith("+home") else f"{evidence.rule}+home"
    return replace(evidence, rule=rule, confidence=min(evidence.confidence, 0.85))


def _merged(facts: Iterable[Fact]) -> list[Fact]:
    """Return the facts; roles and organizations that filling made equal become one with the evidence of all."""
    kept: dict[object, Fact] = {}
    for index, fact in enumerate(facts):
        if isinstance(fact, RoleFact | OrganizationFact):
            key: object = replace(fact, evidence=_NO_EVIDENCE)
        else:
            key = index
        old = kept.get(key)
        if old is None:
            kept[key] = fact
        else:
            evidence = {(e.start, e.end): e for e in (*fact.evidence, *old.evidence)}
            kept[key] = replace(old, evidence=tuple(sorted(evidence.values(), key=lambda e: (e.start, e.end))))
    return list(kept.values())


_NO_EVIDENCE: Final = (Evidence(start=0, end=1, quote="-", rule="-"),)
