"""The bodies that an article names: their other names, and what became of them."""

from itertools import product

from kg import bodies
from kg.bodies import Change
from kg.iris import named
from kg.model import OrganizationFact
from kg.rdf.agents import body_node
from kg.rdf.terms import DCTERMS, EDTF, ORG, SKOS, VNP, date, en, is_full, typed, vi
from kg.rdf.units import decree_node, decree_triples
from kg.rdf.writer import Writer
from kg.text import match_key


def write_organization(writer: Writer, fact: OrganizationFact) -> None:
    """Add a body that the article names, under all its names, with the changes that made it and that it went into."""
    node = body_node(writer, fact.body)
    known = match_key(writer.identities.body(fact.body).name)
    writer.add(node, SKOS + "altLabel", *(vi(name) for name in fact.names if match_key(name) != known))
    if not bodies.is_local(fact.body):
        for change in bodies.changes(fact.body):
            _write_change(writer, change)
    writer.evidence(node, fact.evidence)


def _write_change(writer: Writer, change: Change) -> None:
    """Add a change: the day, both ends with their bodies in full, and what ordered it."""
    before, after = ([body_node(writer, body, placed=False) for body in some] for some in (change.before, change.after))
    ended, new_ones = (" và ".join(body.name for body in some) for some in (change.before, change.after))
    day = change.date.rstrip("~")
    places = "|".join(body.province or "" for body in change.before)
    node = writer.node("change", f"{day}.{named(f'{ended} thành {new_ones}', places)}")
    writer.type(node, VNP + "BodyChange", ORG + "ChangeEvent")
    writer.add(node, SKOS + "prefLabel", vi(f"{ended} thành {new_ones}"), en(f"{ended} became {new_ones}"))
    writer.add(node, VNP + "edtf", typed(change.date, EDTF))
    writer.add(node, DCTERMS + "date", date(day) if is_full(day) else None)
    writer.add(node, ORG + "originalOrganization", *before)
    writer.add(node, ORG + "resultingOrganization", *after)
    writer.add(node, SKOS + "note", vi(change.note))
    for old, new in product(before, after):
        writer.add(old, DCTERMS + "isReplacedBy", new)
    if change.decree:
        writer.add(node, DCTERMS + "source", decree_node(writer.mint, change.decree))
        writer.triples |= decree_triples(writer.mint, change.decree)
