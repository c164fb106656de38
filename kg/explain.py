"""What a graph knows of a thing: its facts, each with the sentence, the rule and the confidence that it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query import select
from kg.text import fold

_FIND = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT DISTINCT ?node ?label WHERE {
  ?node skos:prefLabel|skos:altLabel|skos:hiddenLabel|<http://data.europa.eu/eli/ontology#id_local> ?label .
  FILTER EXISTS { [] oa:hasBody ?node }
}"""
_FACTS = """
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX vnp: <https://w3id.org/vnpol/ns#>
PREFIX schema: <http://schema.org/>
SELECT DISTINCT ?class ?article ?start ?exact ?rule ?confidence WHERE {
  ?evidence oa:hasBody ?fact ; vnp:rule ?rule ; vnp:confidence ?confidence ; oa:hasTarget ?span .
  ?fact a ?class .
  ?span oa:hasSource/schema:identifier ?article ; oa:hasSelector ?position .
  ?position oa:start ?start .
  OPTIONAL { ?span oa:hasSelector/oa:exact ?exact }
} ORDER BY ?class ?article ?start ?rule"""
_POINTING = "SELECT DISTINCT ?fact WHERE { ?fact ?property ?node } ORDER BY ?fact"
_PARTS = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX vnp: <https://w3id.org/vnpol/ns#>
PREFIX schema: <http://schema.org/>
SELECT DISTINCT ?property ?value WHERE {
  ?fact ?property ?object .
  OPTIONAL { ?object skos:prefLabel ?label . FILTER(LANG(?label) = "vi") }
  BIND(IF(ISLITERAL(?object), STR(?object), ?label) AS ?value)
  FILTER(BOUND(?value) && (!ISLITERAL(?object) || LANG(?object) != "en"))
} ORDER BY ?property ?value"""
_HIDDEN = {"foldedName", "prefLabel", "inLanguage", "number", "isPartOf"}  # say nothing that the heading does not


@dataclass(frozen=True, slots=True)
class Support:
    """Words that a fact rests on; ``quote`` is None in a graph without quotes."""

    article: str
    start: int
    quote: str | None
    rule: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A fact about a thing: its kind, its parts as (property, value), and what it rests on."""

    iri: str
    kind: str
    parts: tuple[tuple[str, str], ...]
    support: tuple[Support, ...]


def find(store: ox.Store, name: str) -> list[tuple[str, str]]:
    """Return the (IRI, label) of the things with a name; accents and case may be left out.

    Raises QueryError where nothing has that name.
    """
    if name.startswith(("http://", "https://", "urn:")):
        return [(name, name)]
    rows = [(str(row["node"].value), str(row["label"].value)) for row in _rows(store, _FIND)]
    exact = [row for row in rows if row[1].lower() == name.lower()]
    found = exact or [row for row in rows if fold(row[1]) == fold(name)]
    if not found:
        raise QueryError(f"nothing in the graph is named {name!r}; accents may be left out, the rest must fit")
    return sorted(dict(sorted(found, reverse=True)).items())


def explain(store: ox.Store, iri: str) -> Iterator[Explained]:
    """Yield the facts about a thing: those of itself first, then all that point to it, each with its support."""
    pointing = (row["fact"].value for row in _rows(store, _POINTING, node=iri))
    for fact in dict.fromkeys((iri, *pointing)):
        rows = _rows(store, _FACTS, fact=fact)
        if not rows:  # what carries no evidence of its own: evidence, posts, terms; or the reason of a join
            if "/id/identity/" in fact:
                yield Explained(fact, "IdentityJoin", tuple(_parts(store, fact)), ())
            continue
        support = {
            Support(
                row["article"].value,
                int(row["start"].value),
                row["exact"].value if row["exact"] else None,
                row["rule"].value,
                row["confidence"].value,
            ): None
            for row in rows
        }
        kind = min(row["class"].value for row in rows).rsplit("#", 1)[-1].rsplit("/", 1)[-1]
        yield Explained(fact, kind, tuple(_parts(store, fact)), tuple(support))


def _parts(store: ox.Store, fact: str) -> Iterator[tuple[str, str]]:
    for row in _rows(store, _PARTS, fact=fact):
        name = row["property"].value.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
        if name not in _HIDDEN:
            yield name, row["value"].value


def _rows(store: ox.Store, sparql: str, **bound: str) -> list[ox.QuerySolution]:
    return list(select(store, sparql, {name: f"<{value}>" for name, value in bound.items()}))
