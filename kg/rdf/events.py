"""Events: when, where, who came, who hosted, who took part, and which tenures they begin or end."""

from collections.abc import Mapping

from kg.model import EventFact, EventType, Participation, Status
from kg.rdf.agents import body_node, membership_node
from kg.rdf.context import Context
from kg.rdf.documents import document_node
from kg.rdf.terms import SCHEMA, SEM, SKOS, VNP, date, edtf, is_full, vi
from kg.rdf.writer import Node, Writer
from kg.text import slug

VISITS = (EventType.WORKING_VISIT, EventType.SURVEY, EventType.INSPECTION, EventType.VISIT)
PERSONNEL = (EventType.APPOINTMENT, EventType.DISCIPLINE)


def event_node(writer: Writer, fact: EventFact) -> Node:
    """Return the node of an event: its day, what it was, and where in which article it is told."""
    when = (fact.date or "khong-ro-ngay").lstrip("-")
    what = slug(fact.label)[:48].rstrip("-") or fact.type.value
    return writer.node("event", f"{when}-{what}-{writer.scope}-{fact.key.rsplit(':', 1)[-1]}")


def _event_class(fact: EventFact) -> str:
    if fact.type in PERSONNEL:
        return "PersonnelEvent"
    if fact.type in VISITS and fact.visitor:
        return "WorkingVisit"
    return "OfficialEvent"


def write_event(writer: Writer, fact: EventFact, context: Context) -> None:
    """Add an event with its participations."""
    node = event_node(writer, fact)
    writer.type(node, VNP + _event_class(fact))
    writer.add(node, SKOS + "prefLabel", vi(fact.label))
    writer.add(node, VNP + "eventType", writer.concept("eventtype", fact.type))
    _write_time(writer, fact, node, context.events)
    for label in fact.places:
        writer.add(node, SCHEMA + "location", context.place(writer, label))
    writer.add(node, VNP + "host", body_node(writer, fact.host) if fact.host else None)
    if fact.visitor and fact.visitor != fact.host:
        writer.add(node, VNP + "visitor", body_node(writer, fact.visitor))
    for key in fact.pursuant_to:
        writer.add(node, VNP + "pursuantTo", document_node(writer, context.documents[key]))
    tenures = (("startsTenure", fact.starts, Status.APPOINTED), ("endsTenure", fact.ends, Status.LEFT))
    for predicate, pairs, status in tenures:
        for person, title in pairs:
            role = context.tenure(person, title, status)
            writer.add(node, VNP + predicate, membership_node(writer, role) if role else None)
    writer.evidence(node, fact.evidence)
    for part in fact.participants:
        _write_participation(writer, part, node, context)


def _write_time(writer: Writer, fact: EventFact, node: Node, events: Mapping[str, EventFact]) -> None:
    if fact.date:
        writer.add(node, VNP + "edtf", edtf(fact.date, fact.end_date))
        writer.add(node, SCHEMA + "startDate", date(fact.date) if is_full(fact.date) else None)
        writer.add(node, SCHEMA + "endDate", date(fact.end_date) if fact.end_date and is_full(fact.end_date) else None)
    earlier = events.get(fact.after or "")
    if not fact.date and earlier and earlier.date and is_full(earlier.date):
        writer.add(node, SEM + "hasEarliestBeginTimeStamp", date(earlier.date))
        published = writer.article.published
        if published and published >= earlier.date:
            writer.add(node, SEM + "hasLatestEndTimeStamp", date(published))
    writer.add(node, VNP + "dateText", vi(fact.date_text) if fact.date_text else None)
    writer.add(node, VNP + "dateBasis", writer.concept("datebasis", fact.date_basis) if fact.date_basis else None)


def _write_participation(writer: Writer, part: Participation, event: Node, context: Context) -> None:
    person = writer.person(part.person)
    local = f"{event.value.rsplit('/', 1)[-1]}.{person.value.rsplit('/', 1)[-1]}.{slug(part.capacity)}"
    node = writer.node("participation", local)
    writer.type(node, VNP + "Participation")
    writer.add(node, VNP + "participationIn", event)
    writer.add(node, VNP + "participant", person)
    writer.add(node, VNP + "participationRole", writer.concept("part", part.capacity))
    for role in context.capacities(part.person):
        writer.add(node, VNP + "inCapacityOf", membership_node(writer, role))
    writer.evidence(node, part.evidence)
