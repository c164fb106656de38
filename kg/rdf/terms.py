"""Namespaces, prefixes and literals of the graph."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

import pyoxigraph as ox

from kg.iris import CONCEPTS

VNP: Final = "https://w3id.org/vnpol/ns#"
ORG: Final = "http://www.w3.org/ns/org#"
ELI: Final = "http://data.europa.eu/eli/ontology#"
SCHEMA: Final = "http://schema.org/"  # never https: the two are different vocabularies
PROV: Final = "http://www.w3.org/ns/prov#"
OA: Final = "http://www.w3.org/ns/oa#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"
DCAT: Final = "http://www.w3.org/ns/dcat#"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
SEM: Final = "http://semanticweb.cs.vu.nl/2009/11/sem/"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
EDTF: Final = "http://id.loc.gov/datatypes/edtf"

VOCABULARIES: Final[Mapping[str, str]] = {
    "vnp": VNP,
    "dcat": DCAT,
    "dcterms": DCTERMS,
    "eli": ELI,
    "foaf": FOAF,
    "oa": OA,
    "org": ORG,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "sem": SEM,
    "skos": SKOS,
    "xsd": XSD,
}
# One prefix a kind of node, because a prefixed name cannot hold an unescaped slash.
NODE_KINDS: Final = (
    *("agent", "article", "change", "event", "evidence", "image", "membership", "observation", "org", "participation"),
    *("period", "person", "place", "post", "quotation", "run", "statement", "target", "term", "variable"),
)
CONCEPT_SCHEMES: Final = (
    *("role", "bodytype", "level", "doctype", "part", "qualifier", "datebasis", "status", "eventtype", "doubt"),
)


def prefixes(base: str) -> dict[str, str]:
    """Return every prefix of an output under a base, by prefix."""
    data = {f"i-{kind}": f"{base}id/{kind}/" for kind in NODE_KINDS}
    concepts = {f"d-{scheme}": f"{CONCEPTS}{scheme}/" for scheme in CONCEPT_SCHEMES}
    return {**VOCABULARIES, **concepts, **data}


@lru_cache(maxsize=1 << 14)
def iri(value: str) -> ox.NamedNode:
    """Return a named node; terms of the vocabulary and the nodes of one article repeat, so the last are kept."""
    return ox.NamedNode(value)


def vi(text: str) -> ox.Literal:
    """Return Vietnamese text."""
    return ox.Literal(text, language="vi")


def en(text: str) -> ox.Literal:
    """Return English text."""
    return ox.Literal(text, language="en")


def plain(text: str) -> ox.Literal:
    """Return a plain string: identifiers, hashes, symbols."""
    return ox.Literal(text)


def typed(text: str, datatype: str) -> ox.Literal:
    """Return a typed literal; ``datatype`` is an IRI."""
    return ox.Literal(text, datatype=iri(datatype))


def integer(value: int) -> ox.Literal:
    """Return an xsd:integer."""
    return typed(str(value), XSD + "integer")


def number(text: str) -> ox.Literal:
    """Return a plain decimal string as xsd:integer or xsd:decimal.

    >>> number("67.78")
    <Literal value=67.78 datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#decimal>>
    """
    return typed(text, XSD + ("decimal" if "." in text else "integer"))


def date(text: str) -> ox.Literal:
    """Return a full ISO date as xsd:date."""
    return typed(text, XSD + "date")


def is_full(text: str | None) -> bool:
    """Return whether a partial date names a day of a year."""
    return text is not None and len(text) == 10 and not text.startswith("-")


def edtf(start: str | None, end: str | None = None) -> ox.Literal:
    """Return partial dates in EDTF: a day, an interval, an unknown year, an open end.

    >>> edtf("--12-03").value, edtf("2010", "2015").value, edtf("2021-12-03", "").value
    ('XXXX-12-03', '2010/2015', '2021-12-03/..')
    """
    text = _edtf(start)
    if end is not None:
        text = f"{text}/{_edtf(end)}"
    return typed(text, EDTF)


def _edtf(text: str | None) -> str:
    if not text:
        return ".."
    return text.replace("--", "XXXX-", 1) if text.startswith("--") else text
