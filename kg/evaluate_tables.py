"""What the evaluation compares: for each table, the keys that the gold wants, those it allows, and those found."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from kg import evaluate_norms as norms
from kg.model import (
    Body,
    Capacity,
    DocumentFact,
    DocumentRelationFact,
    EventFact,
    Extraction,
    PersonFact,
    RoleFact,
    StatementFact,
    StatisticFact,
    Status,
)

Record = Mapping[str, Any]  # a line of the gold file
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One article's keys of one table. What is found and ``allowed``, yet not wanted, counts neither way."""

    wanted: frozenset[Key]
    found: frozenset[Key]
    allowed: frozenset[Key] = frozenset()

    @property
    def counted(self) -> frozenset[Key]:
        """The found keys without those that count neither way."""
        return self.found - (self.allowed - self.wanted)


Comparer = Callable[[Record, Extraction], Comparison]


# --- shared pieces ----------------------------------------------------------------------------------------------------


def _items(record: Record, family: str, *, optional: bool = False) -> list[Record]:
    return [item for item in record.get(family, ()) if bool(item.get("optional")) == optional]


def _every(record: Record, family: str) -> list[Record]:
    return list(record.get(family, ()))


def _keys(items: Iterable[Record], key: Callable[[Record], Key | None]) -> frozenset[Key]:
    return frozenset(found for item in items if (found := key(item)))


def _compared(record: Record, family: str, key: Callable[[Record], Key | None], found: Iterable[Key]) -> Comparison:
    wanted, allowed = (_keys(_items(record, family, optional=o), key) for o in (False, True))
    return Comparison(wanted, frozenset(found), allowed)


def _name(item: Record) -> Key:
    return (norms.person(item["name"]),)


def _optional_people(record: Record) -> frozenset[Key]:
    return _keys(_items(record, "persons", optional=True), _name)


def _body(body: Body | None) -> str:
    return norms.body(body.name) if body else ""


# --- people and roles -------------------------------------------------------------------------------------------------


def _persons(record: Record, extraction: Extraction) -> Comparison:
    names = {(norms.person(fact.name),) for fact in extraction.of(PersonFact)}
    return _compared(record, "persons", _name, names - {("",)})


def _post(item: Record) -> Key:
    return (norms.person(item["person"]), norms.title(item["title"]))


def _found_post(fact: RoleFact) -> Key:
    return (norms.person(fact.person), norms.title(fact.title))


def _roles(record: Record, extraction: Extraction) -> Comparison:
    found = frozenset(_found_post(fact) for fact in extraction.of(RoleFact))
    base = _compared(record, "roles", _post, found)
    loose = _optional_people(record)
    return Comparison(base.wanted, found, base.allowed | {key for key in found if key[:1] in loose})


def _role_bodies(record: Record, extraction: Extraction) -> Comparison:
    wanted = {_post(item): norms.body(item["org"]) for item in _items(record, "roles") if item.get("org")}
    found = ((_found_post(fact), _body(fact.body)) for fact in extraction.of(RoleFact))
    return Comparison(
        frozenset((*post, body) for post, body in wanted.items()),
        frozenset((*post, body) for post, body in found if post in wanted),
    )


def _role_status(record: Record, extraction: Extraction) -> Comparison:
    wanted = {_post(item): item.get("status", "current") for item in _items(record, "roles")}
    found: dict[Key, str] = {}
    for fact in extraction.of(RoleFact):
        post = _found_post(fact)
        if post in wanted and (post not in found or fact.status is not Status.CURRENT):
            found[post] = fact.status.value
    return Comparison(
        frozenset((*post, status) for post, status in wanted.items() if post in found),
        frozenset((*post, status) for post, status in found.items()),
    )


# --- documents --------------------------------------------------------------------------------------------------------


def _number(item: Record) -> Key | None:
    return (norms.number(item["number"]),) if item.get("number") else None


def _found_documents(extraction: Extraction) -> dict[Key, DocumentFact]:
    return {(norms.number(fact.number),): fact for fact in extraction.of(DocumentFact) if fact.number}


def _documents(record: Record, extraction: Extraction) -> Comparison:
    return _compared(record, "documents", _number, _found_documents(extraction))


def _document_dates(record: Record, extraction: Extraction) -> Comparison:
    items = _every(record, "documents")
    known = _keys(items, _number)
    found = _found_documents(extraction).items()
    wanted = {key: item["date"] for item in items if (key := _number(item)) and item.get("date")}
    return Comparison(
        frozenset((*key, date) for key, date in wanted.items()),
        frozenset((*key, fact.date) for key, fact in found if fact.date and key in known),
    )


def _document_issuers(record: Record, extraction: Extraction) -> Comparison:
    items = _every(record, "documents")
    wanted = {key: norms.body(item["issuer"]) for item in items if (key := _number(item)) and item.get("issuer")}
    found = _found_documents(extraction).items()
    return Comparison(
        frozenset((*key, issuer) for key, issuer in wanted.items()),
        frozenset((*key, _body(fact.issuer)) for key, fact in found if key in wanted and fact.issuer),
    )


def _document_relations(record: Record, extraction: Extraction) -> Comparison:
    numbers = {fact.key: norms.number(fact.number) for fact in extraction.of(DocumentFact)}
    found = {
        (numbers.get(fact.source, ""), fact.relation.value, numbers.get(fact.target, ""))
        for fact in extraction.of(DocumentRelationFact)
    }

    def relation(item: Record) -> Key:
        return (norms.number(item["from"]), item["relation"], norms.number(item["to"]))

    return _compared(record, "document_relations", relation, found)


# --- events -----------------------------------------------------------------------------------------------------------

_LEADING: Final = frozenset({Capacity.LEADER, Capacity.CHAIR, Capacity.HOST})


def _event_dates(record: Record, extraction: Extraction) -> Comparison:
    def date(item: Record) -> Key | None:
        return (item["date"][:10],) if item.get("date") else None

    found = {(fact.date,) for fact in extraction.of(EventFact) if fact.date}
    return _compared(record, "events", date, found)


def _event_types(record: Record, extraction: Extraction) -> Comparison:
    found = {(fact.date or "", fact.type.value) for fact in extraction.of(EventFact)}
    return _compared(record, "events", lambda item: ((item.get("date") or "")[:10], item["type"]), found)


def _spread(record: Record, field: str, norm: Callable[[str], str], *, optional: bool) -> frozenset[Key]:
    """Return every value of a list field of the events."""
    events = _items(record, "events", optional=optional)
    return frozenset((norm(value),) for event in events for value in event.get(field, ()))


def _event_places(record: Record, extraction: Extraction) -> Comparison:
    wanted, allowed = (_spread(record, "places", norms.place, optional=o) for o in (False, True))
    found = frozenset((norms.place(label),) for fact in extraction.of(EventFact) for label in fact.places)
    return Comparison(wanted, found, allowed)


def _takers(extraction: Extraction, capacities: Iterable[Capacity]) -> frozenset[Key]:
    kept = frozenset(capacities)
    parts = (part for fact in extraction.of(EventFact) for part in fact.participants)
    return frozenset((norms.person(part.person),) for part in parts if part.capacity in kept)


def _event_leaders(record: Record, extraction: Extraction) -> Comparison:
    wanted, allowed = (_spread(record, "leaders", norms.person, optional=o) for o in (False, True))
    return Comparison(wanted, _takers(extraction, _LEADING), allowed)


def _event_participants(record: Record, extraction: Extraction) -> Comparison:
    wanted, allowed = (_spread(record, "participants", norms.person, optional=o) for o in (False, True))
    return Comparison(wanted, _takers(extraction, Capacity), allowed | _optional_people(record))


# --- statements and statistics ----------------------------------------------------------------------------------------


def _speakers(record: Record, extraction: Extraction) -> Comparison:
    def speaker(item: Record) -> Key | None:
        return (norms.person(item["speaker"]),) if item.get("speaker") else None

    found = {(norms.person(fact.speaker),) for fact in extraction.of(StatementFact)} - {("",)}
    base = _compared(record, "statements", speaker, found)
    return Comparison(base.wanted, base.found, base.allowed | _optional_people(record))


def _printed(extraction: Extraction) -> Iterator[tuple[str, str]]:
    """Yield value and unit as printed: "8.793/6.500", a count and the target that it exceeds, is one number there."""
    facts = tuple(extraction.of(StatisticFact))
    targets = {fact.compared_to for fact in facts if fact.compared_to and "/" in fact.verbatim}
    planned = {fact.key: fact.value for fact in facts if fact.key in targets}
    for fact in facts:
        if fact.key in planned:
            continue
        below = fact.denominator or (planned.get(fact.compared_to or "") if "/" in fact.verbatim else None)
        yield norms.value(f"{fact.value}/{below}" if below else _range(fact)), norms.plain(fact.unit)


def _range(fact: StatisticFact) -> str:
    return f"{fact.value}-{fact.upper}" if fact.upper else fact.value


def _statistic_values(record: Record, extraction: Extraction) -> Comparison:
    found = {(value,) for value, _ in _printed(extraction)}
    return _compared(record, "statistics", lambda item: (norms.value(item["value"]),), found)


def _statistic_units(record: Record, extraction: Extraction) -> Comparison:
    def counted(item: Record) -> Key:
        return (norms.value(item["value"]), norms.plain(item["unit"]))

    gold = _keys(_every(record, "statistics"), counted)
    return _compared(record, "statistics", counted, {_as_gold_says(pair, gold) for pair in _printed(extraction)})


def _as_gold_says(pair: tuple[str, str], gold: frozenset[Key]) -> Key:
    """Return the gold's pair where it has the value and one unit is the beginning of the other."""
    value, unit = pair
    if pair in gold or not unit:
        return pair
    near = [key for key in gold if key[0] == value and key[1] and (key[1].startswith(unit) or unit.startswith(key[1]))]
    return min(near, default=pair)


TABLES: Final[Mapping[str, Comparer]] = {
    "persons": _persons,
    "roles (person, title)": _roles,
    "roles with organization": _role_bodies,
    "role status": _role_status,
    "documents (number)": _documents,
    "document dates": _document_dates,
    "document issuers": _document_issuers,
    "document relations": _document_relations,
    "event dates": _event_dates,
    "event types": _event_types,
    "event places": _event_places,
    "event leaders": _event_leaders,
    "event participants": _event_participants,
    "statement speakers": _speakers,
    "statistics (value)": _statistic_values,
    "statistics (value, unit)": _statistic_units,
}
