"""Settling: the open bodies of an article get the jurisdiction that its home or a near unit tells."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, TypeVar

from kg.lexicon.place_units import name_key, provinces_named
from kg.merging import merged, said, unlike
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
from kg.places.gazetteer import full_word
from kg.places.homes import Score, home, is_origin, scores, winner
from kg.spelling import match_key


def settle(extraction: Extraction) -> Extraction:
    """Return the extraction with its home province, and with the open bodies filled that it or a near unit tells."""
    found, reason = home(extraction)
    filler = _Filler.of(extraction, found if reason != "mentions" else None)
    facts = merged((filler.fact(fact) for fact in extraction.facts), _key)
    return replace(extraction, facts=facts, home=found)


@cache
def _kinds(date: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of the provinces that are a tỉnh on a day, and of those that are cities.

    Without a day, they are those that were so when an epoch began.
    """
    units = [(n, u) for n, same in provinces_named().items() for u in same if (u.on(date) if date else not u.version)]
    kinds = {word: frozenset(name for name, unit in units if unit.unit == word) for word in ("tỉnh", "thành phố")}
    return kinds["tỉnh"], kinds["thành phố"]


_OLD_HUE = re.compile(r"(?i)thừa thiên\s?[-–]?\s?huế")
_LOCAL_CODE = re.compile(r"[/-](?:TU|TƯ|UBND|HĐND)$")
_CITY_BODY = re.compile(r"(?i)thành phố|thành ủy|thành đoàn")
_PROVINCE_BODY = re.compile(r"(?i)(?<!\w)tỉnh(?!\w)")
_SUB_DEPARTMENT = re.compile(
    r"(?i)chi cục (?!.*(?:thuế|hải quan|thi hành án|thống kê|dự trữ|khu vực|vùng|miền|cửa khẩu|số|đội|\d))"
)
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
    date: str | None
    province: str | None  # the home province if it is printed as such
    scores: Mapping[str, Score]
    units: tuple[_Near, ...]

    @classmethod
    def of(cls, extraction: Extraction, printed: str | None) -> "_Filler":
        units = [
            _Near(fact.name, full_word(fact.unit) or "", evidence.start, fact.province)
            for fact in extraction.of(PlaceFact)
            if fact.level in {Level.DISTRICT, Level.COMMUNE} and not fact.foreign
            for evidence in fact.evidence
            if not is_origin(extraction.article.text, evidence.start)
        ]
        return cls(extraction.article.text, extraction.article.published, printed, scores(extraction), tuple(units))

    def fact(self, fact: Fact) -> Fact:
        """Return the fact with its open bodies filled."""
        at = fact.evidence[0].start
        filled: dict[str, Body | None] = {}
        if isinstance(fact, RoleFact | OrganizationFact) and fact.body:
            filled = {"body": self.body(fact.body, at)}
        elif isinstance(fact, DocumentFact) and fact.issuer:
            filled = {"issuer": self.body(self._of_city(fact.issuer, fact.number or ""), at)}
        elif isinstance(fact, EventFact):
            filled = {"host": self._optional(fact.host, at), "visitor": self._optional(fact.visitor, at)}
        elif isinstance(fact, DelegationFact):
            filled = {"body": self.body(fact.body, at), "sender": self._optional(fact.sender, at)}
        new = unlike(fact, filled)
        return replace(fact, **new, evidence=tuple(_weaker(e) for e in fact.evidence)) if new else fact

    def _of_city(self, body: Body, number: str) -> Body:
        """Return the issuer that a code means in a city: "102-KH/TU" is the Thành ủy's in Đà Nẵng."""
        if not (body.is_open and body.level is Level.PROVINCE and _LOCAL_CODE.search(number)):
            return body
        plain, cities = _kinds(self.date)
        name = self.province or winner(self.scores, frozenset())
        if name not in cities or name in plain:
            return body
        return replace(body, template=_in_city(body.template.replace("Tỉnh ủy", "Thành ủy")))

    def _optional(self, body: Body | None, at: int) -> Body | None:
        return self.body(body, at) if body else None

    def body(self, body: Body, at: int) -> Body:
        """Return a body with its jurisdiction, and its parent's, where the article tells them."""
        parent = self.body(body.parent, at) if body.parent else None
        if parent is not body.parent:
            body = replace(body, parent=parent)
        if not body.is_open:
            return self._sub_department(body)
        if body.level is Level.PROVINCE:
            name = self._province_for(body)
            if name is None:
                return replace(body, template=_in_city(body.template)) if self._of_some_city(body) else body
            return _of_province(body, name, self.date, self.text)
        if body.level in {Level.DISTRICT, Level.COMMUNE}:
            near = self._near(body, at)
            return replace(body, place=near.name, province=body.province or near.province) if near else body
        return body

    def _of_some_city(self, body: Body) -> bool:
        """Return whether a department is of a city that the article does not name: it speaks of no province."""
        if body.type != "so" or not _CITY_BODY.search(self.text):
            return False
        return _PROVINCE_BODY.search(self.text) is None

    def _sub_department(self, body: Body) -> Body:
        """Return "Chi cục Kiểm lâm" with its province; those of taxes, customs and the like may be of a district."""
        if (
            body.type != "chi-cuc"
            or body.place
            or body.parent
            or body.level
            or not _SUB_DEPARTMENT.match(body.template)
        ):
            return body
        bare = replace(body, type="so", template=f"{body.template} tỉnh {{}}", level=Level.PROVINCE)
        name = self._province_for(bare)
        if name is None or name_key(name) in name_key(body.template):
            return body
        return replace(_of_province(bare, name, self.date, self.text), type=body.type)

    def _province_for(self, body: Body) -> str | None:
        plain, cities = _kinds(self.date)
        if _CITY_BODY.search(body.template):
            allowed = cities
        elif _PROVINCE_BODY.search(body.template) and not _of_department(body):
            allowed = plain
        else:
            allowed = plain | cities
        if self.province in allowed:
            return self.province
        return winner(self.scores, allowed)

    def _near(self, body: Body, at: int) -> _Near | None:
        """Return the one unit of the body's kind that is named close by, or the only one of the article."""
        words = words_of(body)
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


def _of_province(body: Body, name: str, date: str | None, text: str) -> Body:
    """Return an open body as that of a province."""
    worded = replace(body, template=_worded(name, body, date))
    return replace(worded, place=_spoken(name, worded, text))


def _of_department(body: Body) -> bool:
    """Return whether a body is a department of a province or a part of one: "Thanh tra Sở Y tế tỉnh {}"."""
    return body.type == "so" or (body.parent is not None and body.parent.type == "so")


def _worded(name: str, body: Body, date: str | None) -> str:
    """Return the template of a body with the level word of its province: a bare "Sở Y tế" may be of a city."""
    plain, cities = _kinds(date)
    if _of_department(body) and name in cities and name not in plain:
        return _in_city(body.template)
    return body.template


def _in_city(template: str) -> str:
    return template.replace("tỉnh {}", "thành phố {}")


def _spoken(name: str, body: Body, text: str) -> str:
    """Return the place as the name of a body has it: "Thành ủy Thành phố Hồ Chí Minh", "UBND thành phố Hồ Chí Minh"."""
    if name == "Huế" and not _CITY_BODY.search(body.template):
        # As long as it was a tỉnh, it had the longer name, whatever a text calls it.
        return "Thừa Thiên Huế" if _PROVINCE_BODY.search(body.template) or _OLD_HUE.search(text) else name
    if name == "Hồ Chí Minh" and body.type != "so" and not re.search(r"(?i)thành phố \{\}", body.template):
        return "Thành phố Hồ Chí Minh"
    return name


def words_of(body: Body) -> frozenset[str]:
    """Return the level words that go with a district or commune body: "Huyện ủy {}" → huyện."""
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


def _key(fact: Fact) -> object:
    """Return what roles and organizations that filling makes equal share."""
    return said(fact) if isinstance(fact, RoleFact | OrganizationFact) else None
