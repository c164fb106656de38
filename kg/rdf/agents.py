"""Persons, bodies, places, delegations and who holds which post."""

from dataclasses import replace
from functools import cache

from kg import bodies, places
from kg.iris import named
from kg.lexicon import rows
from kg.merging import NO_EVIDENCE
from kg.model import (
    Body,
    Branch,
    DelegationFact,
    Level,
    PersonFact,
    PlaceFact,
    RoleFact,
    Status,
)
from kg.places.nearby import unit_key
from kg.places.settling import words_of
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
from kg.rdf.units import unit_node, unit_triples
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
UNIT_LEVELS = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)  # of the units that the gazetteer has


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


def body_node(writer: Writer, body: Body, *, placed: bool = True) -> Node:
    """Add a body with its parents and return its node.

    ``placed`` is false for a body that no article need mention: its place stays out, with all that became of that.
    """
    shown = writer.identities.body(body)
    return writer.once((body, placed), lambda: _describe_body(writer, shown, placed=placed))


def _describe_body(writer: Writer, body: Body, *, placed: bool) -> Node:
    node = iri(body_iri(writer, body))
    writer.type(node, VNP + BODY_CLASSES[body.branch])
    writer.add(node, SKOS + "prefLabel", vi(unify_tones(body.name)), en(_english(body)))
    writer.add(node, VNP + "foldedName", plain(fold(body.name)))
    writer.add(node, ORG + "classification", writer.concept("bodytype", body.type))
    writer.add(node, VNP + "level", writer.concept("level", body.level) if body.level else None)
    if placed and body.place and body.level and body.level is not Level.CENTRAL:
        writer.add(node, DCTERMS + "spatial", _jurisdiction(writer, body, body.place))
    for above in bodies.parents(body, writer.article.published):
        parent = body_node(writer, above, placed=placed)
        if parent != node:
            writer.add(node, ORG + ("linkedTo" if bodies.serves(body, above) else "subOrganizationOf"), parent)
    return node


def body_iri(writer: Writer, body: Body) -> str:
    """Return the IRI of a body; what only this article can tell apart is of this article."""
    return writer.mint.body(bodies.whole(body), writer.scope if bodies.is_local(body) else "")


def _english(body: Body) -> str:
    kind = _body_type_labels().get(body.type, body.type)
    where = body.place or (body.parent.name if body.parent else None)
    return f"{kind}, {where}" if where else f"{kind}: {body.name}"


def _jurisdiction(writer: Writer, body: Body, name: str) -> Node:
    """Add the place that a body works in; the body's own words tell its level."""
    word, name = places.split_label(name)  # "Thành ủy Thành phố Hồ Chí Minh"
    words = words_of(body) if body.level is not Level.PROVINCE else ()
    unit = next(iter(words)) if len(words) == 1 else word
    wanted = PlaceFact(name=name, unit=unit, level=body.level, province=body.province, evidence=NO_EVIDENCE)
    return writer.once((wanted, "body"), lambda: _describe_place(writer, wanted, level=body.level))


def place_node(writer: Writer, fact: PlaceFact) -> Node:
    """Add a place and return its node; a unit of the gazetteer is named by epoch and code, never by its name alone."""
    key = replace(fact, evidence=NO_EVIDENCE)
    # Before July 2025 a bare name that stood for a district did so in any text; since, it may be a commune's.
    level = None if places.after_merger(writer.article.published) else fact.level
    return writer.once(key, lambda: _describe_place(writer, key, level=level))


def labelled_place(writer: Writer, label: str) -> Node:
    """Add the place of a label such as "huyện Phong Thổ" and return its node."""
    unit, name = places.split_label(label)
    return place_node(writer, PlaceFact(name=name, unit=unit, level=None, evidence=NO_EVIDENCE))


def _describe_place(writer: Writer, fact: PlaceFact, *, level: Level | None) -> Node:
    if fact.foreign:
        return _unknown_place(writer, fact, None)
    province, district = writer.around.get(unit_key(fact.name, fact.unit), (None, None))
    found = places.look_up(
        fact.name,
        fact.unit,
        fact.province or province or writer.home,
        writer.article.published,
        fact.district or district,
        level if fact.unit is None else None,
    )
    if found.unit is None:
        return _unknown_place(writer, fact, found.doubt)
    writer.triples |= unit_triples(writer.mint, found.unit)
    return unit_node(writer.mint, found.unit)


def _unknown_place(writer: Writer, fact: PlaceFact, doubt: places.Doubt | None) -> Node:
    label = unify_tones(fact.label)
    node = writer.node("place", named(label, fact.province or writer.home))
    writer.type(node, SCHEMA + "Place")
    writer.add(node, SKOS + "prefLabel", vi(label))
    writer.add(node, VNP + "level", writer.concept("level", fact.level) if fact.level else None)
    if fact.level in UNIT_LEVELS and doubt and doubt is not places.Doubt.UNKNOWN:
        writer.add(node, VNP + "doubt", writer.concept("doubt", doubt))
    return node


def write_place(writer: Writer, fact: PlaceFact) -> None:
    """Add a place that the article names."""
    writer.evidence(place_node(writer, fact), fact.evidence)


def membership_node(writer: Writer, fact: RoleFact) -> Node:
    """Return the node of a membership without adding anything."""
    body = body_iri(writer, fact.body) if fact.body else ""
    since = writer.identities.tenure(writer.sha256, fact)
    key = replace(fact, title=bodies.title_of_post(fact.title))
    return iri(writer.mint.membership(writer.person(fact.person).value, key, body, writer.scope, since))


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
    title = bodies.title_of_post(unify_tones(fact.title))
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
