"""Persons, bodies, places, delegations and who holds which post."""

from functools import cache

from kg import places
from kg.iris import named
from kg.lexicon import rows
from kg.lexicon.place_units import Epoch, Unit
from kg.model import Body, Branch, DelegationFact, Level, OrganizationFact, PersonFact, PlaceFact, RoleFact, Status
from kg.rdf.terms import (
    DCAT,
    DCTERMS,
    FOAF,
    ORG,
    PROV,
    SCHEMA,
    SKOS,
    VNP,
    XSD,
    date,
    edtf,
    en,
    iri,
    is_full,
    plain,
    typed,
    vi,
)
from kg.rdf.writer import Node, Writer
from kg.resolve import SEATLESS, Reason
from kg.text import fold, unify_tones

BODY_CLASSES = {
    Branch.PARTY: "PartyBody",
    Branch.STATE: "StateBody",
    Branch.FRONT: "FrontOrMassBody",
    Branch.TEMPORARY: "TemporaryBody",
    Branch.OTHER: "OtherBody",
}
HELD = (Status.CURRENT, Status.APPOINTED)
# The level word that a body's level stands for where only the name of its jurisdiction is known.
LEVEL_WORDS = {Level.PROVINCE: "tỉnh", Level.DISTRICT: "huyện", Level.COMMUNE: "xã"}
UNITS_EN = {
    "tỉnh": "Province",
    "thành phố": "City",
    "quận": "Urban District",
    "huyện": "District",
    "thị xã": "Town",
    "thị trấn": "Township",
    "phường": "Ward",
    "xã": "Commune",
    "đặc khu": "Special Zone",
}


def write_person(writer: Writer, fact: PersonFact) -> None:
    """Add a person, with the spellings that differ from the name."""
    node = writer.person(fact.name)
    name = writer.known(fact.name).name
    writer.type(node, FOAF + "Person")
    writer.add(node, FOAF + "name", vi(name))
    writer.add(node, SKOS + "prefLabel", vi(name))
    writer.add(node, VNP + "foldedName", plain(fold(name)))
    writer.evidence(node, fact.evidence)
    for reason in writer.identities.why(writer.sha256, fact.name):
        _write_reason(writer, node, reason)
    for variant in fact.variants:
        spelling = unify_tones(variant.name)
        if spelling != name:
            writer.statement(node, SKOS + "hiddenLabel", vi(spelling), (variant.evidence,))


def _write_reason(writer: Writer, person: Node, reason: Reason) -> None:
    """Add why the person of this article was taken for that of another article."""
    other = writer.node("article", reason.other[:16])
    node = iri(writer.mint.identity(person.value, writer.source.value, other.value, reason.rule, reason.on))
    writer.type(node, VNP + "IdentityJoin")
    writer.add(node, VNP + "joins", person)
    writer.add(node, PROV + "used", writer.source, other)
    writer.add(node, VNP + "rule", plain(f"identity.{reason.rule}"))
    writer.add(node, VNP + "confidence", typed(str(reason.score), XSD + "decimal"))
    writer.add(node, VNP + "sharedFeature", vi(reason.on) if reason.on else None)


@cache
def _body_type_labels() -> dict[str, str]:
    return {row["id"]: row["label_en"] for row in rows("body_types")}


def body_node(writer: Writer, body: Body) -> Node:
    """Add a body with its parents and return its node."""
    return writer.once(body, lambda: _describe_body(writer, writer.identities.body(body)))


def _describe_body(writer: Writer, body: Body) -> Node:
    node = iri(body_iri(writer, body))
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
            # The party committee of a ministry is linked to it; it is no part of it.
            same_system = {body.branch, body.parent.branch} != {Branch.PARTY, Branch.STATE}
            writer.add(node, ORG + ("subOrganizationOf" if same_system else "linkedTo"), parent)
    return node


def body_iri(writer: Writer, body: Body) -> str:
    """Return the IRI of a body; what only this article can tell apart is of this article."""
    local = body.is_open or body.branch is Branch.TEMPORARY
    return writer.mint.body(writer.identities.body(body), writer.scope if local else "")


def _english(body: Body) -> str:
    kind = _body_type_labels().get(body.type, body.type)
    where = body.place or (body.parent.name if body.parent else None)
    return f"{kind}, {where}" if where else f"{kind}: {body.name}"


def write_organization(writer: Writer, fact: OrganizationFact) -> None:
    """Add a body that the article names."""
    writer.evidence(body_node(writer, fact.body), fact.evidence)


def place_node(writer: Writer, name: str, unit: str | None, level: Level | None, province: str | None) -> Node:
    """Add a place and return its node; a unit of the gazetteer is named by epoch and code, never by its name alone."""
    key = name, unit, level, province
    return writer.once(key, lambda: _describe_place(writer, *key))


def _describe_place(writer: Writer, name: str, unit: str | None, level: Level | None, province: str | None) -> Node:
    word = unit or LEVEL_WORDS.get(level) if level else unit
    known = places.unit_for(name, word, province or writer.home, writer.article.published)
    return _unknown_place(writer, name, unit, level, province) if known is None else _unit_node(writer, known)


def _unit_node(writer: Writer, unit: Unit) -> Node:
    node = writer.node("place", f"{unit.epoch.value}-{unit.code}")
    writer.type(node, VNP + "AdministrativeUnit")
    kind = unit.unit[0].upper() + unit.unit[1:]
    writer.add(node, SKOS + "prefLabel", vi(f"{kind} {unit.name}"), en(f"{unit.name} {UNITS_EN[unit.unit]}"))
    writer.add(node, VNP + "foldedName", plain(fold(unit.name)))
    writer.add(node, VNP + "level", writer.concept("level", unit.level))
    code_type = "gsoCode" if unit.epoch is Epoch.PRE2025 else "gsoCode2025"
    writer.add(node, SKOS + "notation", typed(unit.code, VNP + code_type))
    if unit.wikidata:
        writer.add(node, SKOS + "exactMatch", iri(f"http://www.wikidata.org/entity/{unit.wikidata}"))
    _, *above = places.chain(unit)
    writer.add(node, SCHEMA + "containedInPlace", _unit_node(writer, above[0]) if above else _viet_nam(writer))
    return node


def _viet_nam(writer: Writer) -> Node:
    node = writer.node("place", "vn")
    writer.type(node, SCHEMA + "Country")
    writer.add(node, SKOS + "prefLabel", vi("Việt Nam"), en("Viet Nam"))
    return node


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
    body = body_iri(writer, fact.body) if fact.body else ""
    since = writer.identities.tenure(writer.sha256, fact)
    return iri(writer.mint.membership(writer.person(fact.person).value, fact, body, writer.scope, since))


def write_role(writer: Writer, fact: RoleFact) -> None:
    """Add a membership, with the seat that it fills."""
    node = _write_membership(writer, fact)
    if fact.body and fact.role not in SEATLESS:
        writer.add(node, VNP + "forPost", _post(writer, fact, body_node(writer, fact.body)))


def _write_membership(writer: Writer, fact: RoleFact) -> Node:
    """Add a membership: one person, one body, one role; times only where the article tells them."""
    node = membership_node(writer, fact)
    writer.type(node, ORG + "Membership")
    writer.add(node, ORG + "member", writer.person(fact.person))
    writer.add(node, ORG + "role", writer.concept("role", fact.role))
    writer.add(node, VNP + "roleTitle", vi(unify_tones(fact.title)))
    writer.add(node, VNP + "isActing", typed("true", XSD + "boolean") if fact.acting else None)
    writer.add(node, ORG + "organization", body_node(writer, fact.body) if fact.body else None)
    if fact.start or fact.end:
        writer.add(node, ORG + "memberDuring", period_node(writer, fact.start or "", fact.end or ""))
    published = writer.article.published
    if published and fact.status in HELD:  # a former post is not attested as held on that day
        writer.add(node, VNP + "attestedOn", date(published))
    writer.evidence(node, fact.evidence, status=fact.status)
    return node


def _post(writer: Writer, fact: RoleFact, body: Node) -> Node:
    title = unify_tones(fact.title)
    node = iri(writer.mint.post(title, body.value))
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
        _write_membership(writer, head)
    writer.evidence(node, fact.evidence)
