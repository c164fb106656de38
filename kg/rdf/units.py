"""Administrative units and what became of them: all of a unit is in the gazetteer, so its triples are made once."""

import datetime
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

import pyoxigraph as ox

from kg import places
from kg.iris import Mint
from kg.model import Body, Branch, Level
from kg.places import Change, Decree, Epoch, Unit
from kg.rdf.terms import DCAT, DCTERMS, ELI, ORG, RDF, SCHEMA, SKOS, VNP, date, edtf, en, iri, is_full, plain, typed, vi
from kg.text import fold

UNITS_EN: Final = {
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
CODES: Final = {Epoch.PRE2025: "gsoCode", Epoch.POST2025: "gsoCode2025"}
WIKIDATA: Final = "http://www.wikidata.org/entity/"
DECREE: Final = "Nghị quyết"
Term = ox.NamedNode | ox.Literal


def unit_node(mint: Mint, unit: Unit) -> ox.NamedNode:
    """Return the node of a unit: its IRI tells epoch, code and, where a later decree made it, the day."""
    return iri(mint.node("place", unit.id))


@cache
def unit_triples(mint: Mint, unit: Unit) -> frozenset[ox.Triple]:
    """Return what a unit is: name, level, codes, time, what it lies in, and all that of the units above it."""
    node = unit_node(mint, unit)
    _, *above = places.chain(unit)
    inside = unit_node(mint, above[0]) if above else iri(mint.node("place", "vn"))
    period, triples = _time(mint, unit)
    triples |= _of(
        node,
        (RDF + "type", iri(VNP + "AdministrativeUnit")),
        (SKOS + "prefLabel", vi(_label(unit))),
        (SKOS + "prefLabel", en(_label_en(unit))),
        (VNP + "foldedName", plain(fold(unit.name))),
        (VNP + "level", iri(mint.concept("level", unit.level))),
        (SKOS + "notation", None if unit.is_former else typed(unit.code, VNP + CODES[unit.epoch])),
        (SKOS + "notation", typed(unit.iso3166_2, VNP + "isoCode") if unit.iso3166_2 else None),
        (SKOS + "exactMatch", iri(WIKIDATA + unit.wikidata) if unit.wikidata else None),
        (DCTERMS + "temporal", period),
        (SCHEMA + "containedInPlace", inside),
    )
    return triples | (unit_triples(mint, above[0]) if above else _viet_nam(mint))


def _of(subject: ox.NamedNode, *facts: tuple[str, Term | None]) -> frozenset[ox.Triple]:
    return frozenset(ox.Triple(subject, iri(predicate), value) for predicate, value in facts if value is not None)


def _label(unit: Unit) -> str:
    return f"{unit.unit[0].upper()}{unit.unit[1:]} {unit.name}"


def _label_en(unit: Unit) -> str:
    return f"{unit.name} {UNITS_EN[unit.unit]}"


@cache
def _viet_nam(mint: Mint) -> frozenset[ox.Triple]:
    return _of(
        iri(mint.node("place", "vn")),
        (RDF + "type", iri(SCHEMA + "Country")),
        (SKOS + "prefLabel", vi("Việt Nam")),
        (SKOS + "prefLabel", en("Viet Nam")),
    )


def _time(mint: Mint, unit: Unit) -> tuple[ox.NamedNode, frozenset[ox.Triple]]:
    """Return the period in which a unit was there, with its triples; open where no list tells."""
    begin, end = unit.begin, _day_before(unit.end) if is_full(unit.end) else unit.end
    node = iri(mint.node("period", f"{begin or 'mo'}--{end or 'mo'}"))
    return node, _of(
        node,
        (RDF + "type", iri(DCTERMS + "PeriodOfTime")),
        (VNP + "edtf", edtf(begin, end)),
        (DCAT + "startDate", date(begin) if begin else None),
        (DCAT + "endDate", date(end) if is_full(end) else None),
    )


def _day_before(day: str) -> str:
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


# --- changes ----------------------------------------------------------------------------------------------------------


def change_triples(graph: Iterable[ox.Quad | ox.Triple], base: str) -> Iterator[ox.Triple]:
    """Yield what became of each unit that a graph mentions, down to today, and from what it was made.

    The units at both ends are described in full. A unit is mentioned where something else than a unit points to it.
    """
    mint = Mint(base)
    for name in sorted(_mentioned(graph, f"{base}id/place/")):
        unit = places.unit_of(name)
        if unit:
            yield from _history(mint, unit)


def _mentioned(graph: Iterable[ox.Quad | ox.Triple], prefix: str) -> set[str]:
    structure = {SCHEMA + "containedInPlace", DCTERMS + "isReplacedBy"}
    return {
        item.object.value.removeprefix(prefix)
        for item in graph
        if isinstance(item.object, ox.NamedNode)
        and item.object.value.startswith(prefix)
        and item.predicate.value not in structure
    }


@cache
def _history(mint: Mint, unit: Unit) -> frozenset[ox.Triple]:
    found: set[ox.Triple] = set()
    for step in (places.end_of, places.origin_of):
        waiting = [unit]
        while waiting:
            change = step(waiting.pop())
            if change:
                found |= _change(mint, change)
                waiting += change.after if step is places.end_of else change.before
    return frozenset(found)


def _change(mint: Mint, change: Change) -> frozenset[ox.Triple]:
    """Return a change, with the units at both ends and a direct link from each old one to each new one."""
    before, after = ([unit_node(mint, unit) for unit in units] for units in (change.before, change.after))
    found = frozenset().union(*(unit_triples(mint, unit) for unit in (*change.before, *change.after)))
    found |= {ox.Triple(old, iri(DCTERMS + "isReplacedBy"), new) for old in before for new in after}
    if change.kept:
        return found
    node = iri(mint.change(change.date, change.unit.id))
    for decree in change.decrees:
        found |= decree_triples(mint, decree)
    return found | _of(
        node,
        (RDF + "type", iri(VNP + "UnitChange")),
        (RDF + "type", iri(ORG + "ChangeEvent")),
        (SKOS + "prefLabel", vi(f"Thay đổi của {change.unit.label} {_when_vi(change.date)}")),
        (SKOS + "prefLabel", en(f"Change of {_label_en(change.unit)} on {change.date}")),
        (VNP + "changeOf", unit_node(mint, change.unit)),
        (DCTERMS + "date", date(change.date)) if is_full(change.date) else (VNP + "edtf", edtf(change.date)),
        *((ORG + "originalOrganization", unit) for unit in before),
        *((ORG + "resultingOrganization", unit) for unit in after),
        *((DCTERMS + "source", decree_node(mint, decree)) for decree in change.decrees),
    )


def _when_vi(day: str) -> str:
    """Return a day or year in words: "ngày 1/7/2025", "năm 1991"."""
    if not is_full(day):
        return f"năm {day}"
    return "ngày " + "/".join(part.lstrip("0") for part in reversed(day.split("-")))


def decree_node(mint: Mint, decree: Decree) -> ox.NamedNode:
    """Return the node of a decree: the same as where an article cites it with its day or year."""
    issuer = Body(template=decree.issuer, type="", branch=Branch.STATE, level=Level.CENTRAL)
    return iri(mint.cited(DECREE, decree.number, decree.issued[:4], mint.body(issuer)))


@cache
def decree_triples(mint: Mint, decree: Decree) -> frozenset[ox.Triple]:
    """Return what a decree is, though no article may cite it."""
    return _of(
        decree_node(mint, decree),
        (RDF + "type", iri(ELI + "LegalResource")),
        (SKOS + "prefLabel", vi(f"{DECREE} số {decree.number}")),
        (ELI + "id_local", plain(decree.number)),
    )
