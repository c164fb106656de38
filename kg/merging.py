"""Facts that become one: what a later step finds equal is joined with the evidence of all."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from functools import cache
from operator import attrgetter
from typing import Any, Final

from kg.model import Evidence, Fact

NO_EVIDENCE: Final = (Evidence(start=0, end=1, quote="-", rule="-"),)  # to compare facts, or to point to one


def joined(one: Fact, other: Fact) -> Fact:
    """Return a fact with the evidence of another as well, by place; of two on one span, the fact's own."""
    spans = {(e.start, e.end): e for e in (*other.evidence, *one.evidence)}
    return replace(one, evidence=tuple(sorted(spans.values(), key=lambda e: (e.start, e.end))))


def said(fact: Fact) -> tuple[type[Fact], object]:
    """Return what a fact says, without the words that it rests on: equal for facts that differ in these alone."""
    kind = type(fact)
    return kind, _all_but_evidence(kind)(fact)  # type: ignore[arg-type]  # mypy asks instances, not the class, for a hash


@cache
def _all_but_evidence(kind: type[Fact]) -> Callable[[Fact], object]:
    return attrgetter(*(field.name for field in fields(kind) if field.name != "evidence"))


def unlike(fact: Fact, values: Mapping[str, object]) -> dict[str, Any]:
    """Return those of some values of fields that a fact does not have yet: most facts need not be made anew."""
    return {name: value for name, value in values.items() if (old := getattr(fact, name)) is not value and old != value}


def merged(
    facts: Iterable[Fact], key_of: Callable[[Fact], object], join: Callable[[Fact, Fact], Fact] = joined
) -> tuple[Fact, ...]:
    """Return the facts in their order, those of one key as one in the place of the first; None is no key."""
    kept: dict[object, Fact] = {}
    for index, fact in enumerate(facts):
        own = key_of(fact)
        key = index if own is None else own
        old = kept.get(key)
        kept[key] = fact if old is None else join(old, fact)
    return tuple(kept.values())
