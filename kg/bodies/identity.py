"""Which body is which: every body of an article under its full name, with the province that tells it apart."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Final, TypeVar

from kg import places
from kg.bodies.names import canonical, whole
from kg.bodies.units import NOWHERE, is_ambiguous, unit_of, word_of
from kg.lexicon.place_units import name_key, province_names
from kg.merging import joined, merged, said, unlike
from kg.model import (
    Body,
    Branch,
    DelegationFact,
    DocumentFact,
    EventFact,
    Extraction,
    Fact,
    OrganizationFact,
    RoleFact,
)
from kg.places.nearby import Around, told_around
from kg.text import match_key, unify_tones

_CUT_SHORT: Final = "dai-su-quan"  # the mention ends before the country
F = TypeVar("F", bound=Fact)


def identify(extraction: Extraction) -> Extraction:
    """Return the extraction with its bodies under their full names; facts that this makes equal are one."""
    around = told_around(extraction)

    def known(body: Body) -> Body:
        return identified(body, extraction.article.published, extraction.home, around)

    return replace(extraction, facts=merged((_with_bodies(fact, known) for fact in extraction.facts), _key, _joined))


def identified(
    body: Body, day: str | None, home: str | None, around: Mapping[tuple[str, str], Around] = NOWHERE
) -> Body:
    """Return a body under its full name, with its province where the text or the list of units tells it."""
    named = canonical(body)
    unit = unit_of(named, day, home, around)
    if unit is not None:
        named = replace(named, province=places.province_name(places.chain(unit)[-1].name))
    if named.parent is not None:
        named = replace(named, parent=identified(named.parent, day, home, around))
    return named


def body_key(body: Body) -> tuple[str, str]:
    """Return what two mentions of one body share: the full name but for case and tone placement, and the province."""
    return match_key(whole(body).name), match_key(body.province or "")


def is_local(body: Body) -> bool:
    """Return whether only its article tells which body this is: a delegation, a "Huyện ủy", one of many of its name."""
    return body.is_open or body.branch is Branch.TEMPORARY or is_ambiguous(body)


def _with_bodies(fact: F, known: Callable[[Body], Body]) -> F:
    changed: dict[str, object] = {}
    if isinstance(fact, RoleFact | OrganizationFact | DelegationFact) and fact.body:
        body = known(fact.body)
        changed["body"] = body
        if isinstance(fact, OrganizationFact):
            changed["names"] = tuple(names(fact, body))
    for field in ("issuer", "host", "visitor", "sender"):
        value = getattr(fact, field, None)
        if value is not None and isinstance(fact, DocumentFact | EventFact | DelegationFact):
            changed[field] = known(value)
    new = unlike(fact, changed)
    return replace(fact, **new) if new else fact


def names(fact: OrganizationFact, body: Body) -> Iterable[str]:
    """Yield the other names by which an article calls a body, each with its place: "UBND tỉnh" is that of Lai Châu."""
    seen = {match_key(body.name)}
    for printed in sorted({*fact.names, fact.body.name}):
        if (printed.isupper() and " " in printed) or "(" in printed or body.type == _CUT_SHORT:
            continue  # a headline; two names in one
        name = _whole(" ".join(unify_tones(printed).split()), body)
        if name and match_key(name) not in seen:
            seen.add(match_key(name))
            yield name[0].upper() + name[1:]


def _whole(name: str, body: Body) -> str | None:
    """Return a printed name with the level word and the place that it leaves to the reader, or None if it may mislead.

    "Sở Y tế" of one province is no name of it, "Sở Y tế tỉnh Lai Châu" is.
    """
    place = body.place
    if place is None or any(spelling in name_key(name) for spelling in _spellings(place)):
        return name if not body.is_open else None
    word = word_of(body)
    last = _last_word(name)
    if word is None or last == word or f" {word} " not in f" {body.template} ":
        return f"{name} {place}"
    return f"{name} {word} {place}" if last is None else None


@cache
def _spellings(place: str) -> tuple[str, ...]:
    """Return the ways in which a place is written, as name_key: "TPHCM" has that of Hồ Chí Minh."""
    province = places.province_name(place.removeprefix("Thành phố "))
    return (name_key(place), *(key for key, name in province_names().items() if name == province))


def _last_word(name: str) -> str | None:
    """Return the level word at the end of a printed name, in full: "UBND TP" → thành phố."""
    ends = (places.full_word(" ".join(name.split(" ")[-count:])) for count in (2, 1))
    return next((word for word in ends if word in places.LEVEL_WORDS), None)


def _key(fact: Fact) -> object:
    """Return what facts share that the full names make one: a body and its kind, or a whole role."""
    if isinstance(fact, OrganizationFact):
        return "organization", body_key(fact.body), fact.body.type
    return said(fact) if isinstance(fact, RoleFact) else None


def _joined(one: Fact, other: Fact) -> Fact:
    both = joined(one, other)
    if isinstance(both, OrganizationFact) and isinstance(other, OrganizationFact):
        return replace(both, names=tuple(sorted({*both.names, *other.names})))
    return both
