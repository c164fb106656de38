"""The home province of an article: its dateline, its publisher, or the province that it clearly speaks of most."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.lexicon import rows, split_cell, trie_pattern
from kg.lexicon.place_units import province_name
from kg.model import Extraction, Level, PlaceFact
from kg.spelling import fold, match_key

_EVIDENCE_WEIGHT: Final = {"place.organ": 3, "place.unit": 2}
_ENOUGH: Final = 2
_CLEAR: Final = 2.0  # how many times the score of the second the winner has
_LEADING: Final = 1.25  # the same where the winner is also the first that is named
_OWN_NUMBER = re.compile(r"(?:^|[\n|])[^\S\n]*Số\s?:\s*\d")
_TOP: Final = 600  # characters of a letterhead
_DOMAIN = re.compile(r"(?:bao|tinh|www\.|//)?(?P<name>[a-z]{4,20})\.(?:gov|com|org|edu)?\.?vn")


def home(extraction: Extraction) -> tuple[str | None, str]:
    """Return the province that an article is at home in, and how it was found; None where nothing or too much tells."""
    printed = _from_dateline(extraction.article.text)
    if printed:
        return printed, "dateline"
    headed = _from_letterhead(extraction.article.text)
    if headed:
        return headed, "letterhead"
    publisher = _from_publisher(extraction)
    if publisher:
        return publisher, "publisher"
    leader = winner(scores(extraction, bare_capital=False), frozenset())
    return leader, "mentions" if leader else "no clear winner"


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
def _letterhead() -> re.Pattern[str]:
    names = {match_key(n) for row in rows("provinces") for n in (row["name"], *split_cell(row["aliases"]))}
    names -= {"hà nội"}  # where the ministries sit
    return re.compile(
        rf"(?:^|[\n|])[^\S\n]*(?P<name>{trie_pattern(names)}),\s+ngày\s+\d{{1,2}}\s+tháng\s+\d{{1,2}}\s+năm\s+\d{{4}}"
    )


def _from_letterhead(text: str) -> str | None:
    """Return the province of "Số: 186/KH-UBND⏎Lai Châu, ngày 30 tháng 9 năm 2022" at the head of a document."""
    number = _OWN_NUMBER.search(text[:_TOP])
    match = _letterhead().search(match_key(text[number.end() : number.end() + _TOP])) if number else None
    return province_name(match["name"]) if match else None


@cache
def _slugs() -> Mapping[str, str]:
    return {fold(row["name"]).replace(" ", ""): row["name"] for row in rows("provinces")}


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
class Score:
    """How strongly an article speaks of a province, and where it first does."""

    weight: int
    first: int


def scores(extraction: Extraction, *, bare_capital: bool = True) -> Mapping[str, Score]:
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
            if is_origin(text, evidence.start) or _FAR_END.search(text, max(evidence.start - 90, 0), evidence.start):
                continue
            weights[name] += _EVIDENCE_WEIGHT.get(evidence.rule, 1) if own else 1
            first[name] = min(evidence.start, first.get(name, evidence.start))
    return {name: Score(weight, first[name]) for name, weight in weights.items()}


def is_origin(text: str, at: int) -> bool:
    """Return whether the place at an offset is where somebody was born or lives: "quê xã Tà Mít, | huyện Tân Uyên"."""
    return _ORIGIN.search(text, max(at - 90, 0), at) is not None


def winner(scores: Mapping[str, Score], allowed: frozenset[str]) -> str | None:
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
