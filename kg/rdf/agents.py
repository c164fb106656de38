"""Persons, bodies, places, delegations and who holds which post."""

from functools import cache

from kg import places
from kg.iris import named
from kg.lexicon import rows
from kg.model import Body, Branch, DelegationFact, Level, OrganizationFact, PersonFact, PlaceFact, RoleFact
from kg.rdf.terms import DCAT, DCTERMS, FOAF, ORG, SCHEMA, SKOS, VNP, XSD, date, edtf, en, is_full, plain, typed, vi
from kg.rdf.writer import Node, Writer
from kg.text import fold, unify_tones

BODY_CLASSES = {
    Branch.PARTY: "PartyBody",
    Branch.STATE: "StateBody",
    Branch.FRONT: "FrontOrMassBody",
    Branch.TEMPORARY: "TemporaryBody",
    Branch.OTHER: "OtherBody",
}
# A seat that one person holds at a time, so that "who held it on that day" has one answer. Members have none.
SEATLESS = ("thanh-vien", "uy-vien", "uy-vien-du-khuyet", "dai-bieu")


def write_person(writer: Writer, fact: PersonFact) -> None:
    """Add a person, with the spellings that differ from the name."""
    node = writer.person(fact.name)
    name = unify_tones(fact.name)
    writer.type(node, FOAF + "Person")
    writer.add(node, FOAF + "name", vi(name))
    writer.add(node, SKOS + "prefLabel", vi(name))
    writer.add(node, VNP + "foldedName", plain(fold(name)))
    writer.evidence(node, fact.evidence)
    for variant in fact.variants:
        spelling = unify_tones(variant.name)
        if spelling != name:
            writer.statement(node, SKOS + "hiddenLabel", vi(spelling), (variant.evidence,))


@cache
def _body_type_labels() -> dict[str, str]:
    return {row["id"]: row["label_en"] for row in rows("body_types")}


def body_node(writer: Writer, body: Body) -> Node:
    """Add a body with its parents and return its node."""
    temporary = body.branch is Branch.TEMPORARY
    node_iri = writer.mint.body(body, writer.scope if temporary or body.is_open else "")
    node = writer.node("org", node_iri.rsplit("/", 1)[-1])
    writer.type(node, VNP + BODY_CLASSES[body.branch])
    writer.add(node, SKOS + "prefLabel", vi(unify_tones(body.name)), en(_english(body)))
    writer.add(node, VNP + "foldedName", plain(fold(body.name)))
    writer.add(node, ORG + "classification", writer.concept("bodytype", body.type))
    writer.add(node, VNP + "level", writer.concept("level", body.level) if body.level else None)
    if body.place and body.level and body.level is not Level.CENTRAL:
        writer.add(node, DCTERMS + "spatial", place_node(writer, body.place, None, body.level, body.province))
    if body.parent:
        parent = body_node(writer, body.parent)
        if parent != node:
            writer.add(node, ORG + "subOrganizationOf", parent)
    return node


def _english(body: Body) -> str:
    kind = _body_type_labels().get(body.type, body.type)
    where = body.place or (body.parent.name if body.parent else None)
    return f"{kind}, {where}" if where else f"{kind}: {body.name}"


def write_organization(writer: Writer, fact: OrganizationFact) -> None:
    """Add a body that the article names."""
    writer.evidence(body_node(writer, fact.body), fact.evidence)


def place_node(writer: Writer, name: str, unit: str | None, level: Level | None, province: str | None) -> Node:
    """Add a place and return its node; a unit of the gazetteer is named by epoch and code, never by its name alone."""
    known = places.unit_for(name, unit, level=level, province=province or writer.home, on=writer.article.published)
    if known is None:
        return _unknown_place(writer, name, unit, level, province)
    node = writer.node("place", known.key)
    writer.type(node, VNP + "AdministrativeUnit")
    writer.add(node, SKOS + "prefLabel", vi(known.label))
    writer.add(node, SKOS + "prefLabel", en(known.label_en))
    writer.add(node, VNP + "level", writer.concept("level", known.level))
    writer.add(node, SKOS + "notation", typed(known.code, VNP + known.code_datatype))
    if known.parent is None:
        writer.add(node, SCHEMA + "containedInPlace", writer.node("place", "vn"))
        _viet_nam(writer)
    else:
        parent = known.parent
        writer.add(node, SCHEMA + "containedInPlace", place_node(writer, parent.name, parent.unit, parent.level, None))
    return node


def _viet_nam(writer: Writer) -> None:
    node = writer.node("place", "vn")
    writer.type(node, SCHEMA + "Country")
    writer.add(node, SKOS + "prefLabel", vi("Việt Nam"), en("Viet Nam"))


def _unknown_place(writer: Writer, name: str, unit: str | None, level: Level | None, province: str | None) -> Node:
    label = unify_tones(f"{unit} {name}" if unit else name)
    node = writer.node("place", named(label, province or writer.home))
    writer.type(node, SCHEMA + "Place")
    writer.add(node, SKOS + "prefLabel", vi(label))
    writer.add(node, VNP + "level", writer.concept("level", level) if level else None)
    return node


def write_place(writer: Writer, fact: PlaceFact) -> None:
    """Add a place that the article names."""
    node = place_node(writer, fact.name, fact.unit, fact.level, fact.province)
    writer.evidence(node, fact.evidence)


def membership_node(writer: Writer, fact: RoleFact) -> Node:
    """Return the node of a membership without adding anything."""
    body = writer.mint.body(fact.body, writer.scope if fact.body.is_open else "") if fact.body else ""
    local = writer.mint.membership(writer.person(fact.person).value, fact, body, writer.scope)
    return writer.node("membership", local.rsplit("/", 1)[-1])


def write_role(writer: Writer, fact: RoleFact) -> None:
    """Add a membership: one person, one body, one role; times only where the article tells them."""
    node = membership_node(writer, fact)
    writer.type(node, ORG + "Membership")
    writer.add(node, ORG + "member", writer.person(fact.person))
    writer.add(node, ORG + "role", writer.concept("role", fact.role))
    writer.add(node, VNP + "roleTitle", vi(unify_tones(fact.title)))
    writer.add(node, VNP + "isActing", typed("true", XSD + "boolean") if fact.acting else None)
    if fact.body:
        body = body_node(writer, fact.body)
        writer.add(node, ORG + "organization", body)
        if fact.role not in SEATLESS:
            writer.add(node, VNP + "forPost", _post(writer, fact, body))
    if fact.start or fact.end:
        writer.add(node, ORG + "memberDuring", period_node(writer, fact.start or "", fact.end or ""))
    published = writer.article.published
    writer.add(node, VNP + "attestedOn", date(published) if published else None)
    writer.evidence(node, fact.evidence, status=fact.status)


def _post(writer: Writer, fact: RoleFact, body: Node) -> Node:
    title = unify_tones(fact.title)
    node = writer.node("post", writer.mint.post(title, body.value).rsplit("/", 1)[-1])
    writer.type(node, ORG + "Post")
    writer.add(node, ORG + "postIn", body)
    writer.add(node, ORG + "role", writer.concept("role", fact.role))
    writer.add(node, SKOS + "prefLabel", vi(title))
    return node


def period_node(writer: Writer, start: str, end: str) -> Node:
    """Add a period and return its node; days become xsd:date, anything less stays EDTF alone."""
    node = writer.node("period", f"{start or 'mo'}--{end or 'mo'}")
    writer.type(node, DCTERMS + "PeriodOfTime")
    writer.add(node, VNP + "edtf", edtf(start, end))
    writer.add(node, DCAT + "startDate", date(start) if is_full(start) else None)
    writer.add(node, DCAT + "endDate", date(end) if is_full(end) else None)
    return node


def write_delegation(writer: Writer, fact: DelegationFact) -> None:
    """Add a delegation, the body that sent it and its head."""
    node = body_node(writer, fact.body)
    if fact.sender:
        sender = body_node(writer, fact.sender)
        if sender != node:
            writer.add(node, ORG + "subOrganizationOf", sender)
    if fact.leader:
        head = RoleFact(
            person=fact.leader, title="Trưởng đoàn", role="truong-doan", body=fact.body, evidence=fact.evidence
        )
        membership = membership_node(writer, head)
        writer.type(membership, ORG + "Membership")
        writer.add(membership, ORG + "member", writer.person(fact.leader))
        writer.add(membership, ORG + "organization", node)
        writer.add(membership, ORG + "role", writer.concept("role", "truong-doan"))
        writer.add(membership, VNP + "roleTitle", vi("Trưởng đoàn"))
        published = writer.article.published
        writer.add(membership, VNP + "attestedOn", date(published) if published else None)
        writer.evidence(membership, fact.evidence, status="current")
    writer.evidence(node, fact.evidence)
