"""The concepts that a graph points to: the fixed schemes of ontology/concepts.ttl and the lists of kg/lexicon."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from kg.iris import CONCEPTS, Mint
from kg.lexicon import rows, split_cell
from kg.rdf.terms import ORG, RDF, SKOS
from kg.resources import resource
from kg.text import slug

TYPE: Final = ox.NamedNode(RDF + "type")
ROLE: Final = ox.NamedNode(ORG + "Role")
LIST_SCHEMES: Final = (
    ("role", "Vai trò", "Roles"),
    ("bodytype", "Loại tổ chức", "Body types"),
    ("doctype", "Loại văn bản", "Document types"),
)
# A letter carries the code of the office that wrote it ("2210/UBND-KTN"), so its symbol tells nothing of its type.
UNCODED: Final = ("cong-van",)


def concepts() -> tuple[ox.Triple, ...]:
    """Return every concept and scheme with its labels, sorted."""
    return tuple(sorted((triple for found in by_concept().values() for triple in found), key=str))


@cache
def by_concept() -> Mapping[str, tuple[ox.Triple, ...]]:
    """Return the triples of each concept and scheme, by IRI."""
    found: dict[str, list[ox.Triple]] = {}
    for triple in (*_fixed(), *_listed()):
        found.setdefault(_value(triple.subject), []).append(triple)
    return MappingProxyType({key: tuple(triples) for key, triples in found.items()})


def used(triples: Iterable[ox.Triple | ox.Quad]) -> frozenset[ox.Triple]:
    """Return the triples of the concepts that a graph refers to, of everything broader, and of their schemes.

    >>> role = ox.NamedNode("https://w3id.org/vnpol/def/role/bi-thu")
    >>> named = {t.subject.value.rsplit("/", 1)[-1] for t in used([ox.Triple(role, role, role)])}
    >>> sorted(named)
    ['bi-thu', 'nguoi-dung-dau', 'role']
    """
    return described(t.object.value for t in triples if isinstance(t.object, ox.NamedNode))


def described(iris: Iterable[str]) -> frozenset[ox.Triple]:
    """Return the triples of the concepts among some IRIs, of everything broader, and of their schemes."""
    known = by_concept()
    waiting = [value for value in iris if value in known]
    seen: set[str] = set()
    found: set[ox.Triple] = set()
    while waiting:
        value = waiting.pop()
        if value in seen:
            continue
        seen.add(value)
        for triple in known[value]:
            found.add(triple)
            if isinstance(triple.object, ox.NamedNode) and triple.object.value in known:
                waiting.append(triple.object.value)
    return frozenset(found)


def _fixed() -> Iterator[ox.Triple]:
    text = resource("ontology/concepts.ttl").read_text(encoding="utf-8")
    for quad in ox.parse(text, format=ox.RdfFormat.TURTLE):
        yield quad.triple


def _listed() -> Iterator[ox.Triple]:
    mint = Mint()
    for scheme, label_vi, label_en in LIST_SCHEMES:
        node = ox.NamedNode(f"{CONCEPTS}{scheme}")
        yield ox.Triple(node, TYPE, ox.NamedNode(SKOS + "ConceptScheme"))
        yield from _labels(node, label_vi, label_en)
    for row in rows("roles"):
        yield from _concept(mint, "role", row["id"], row["label_vi"], row["label_en"], row["broader"])
        yield ox.Triple(ox.NamedNode(mint.concept("role", row["id"])), TYPE, ROLE)
    for row in rows("body_types"):
        yield from _concept(mint, "bodytype", row["id"], row["label_vi"], row["label_en"])
    yield from _document_types(mint)


def _document_types(mint: Mint) -> Iterator[ox.Triple]:
    codes: dict[str, set[str]] = {row["type"]: set() for row in rows("document_labels")}
    for row in rows("document_types"):
        if row["type"]:
            codes.setdefault(row["type"], set()).update(split_cell(row["codes"]))
    labels = {row["type"]: row["label_en"] for row in rows("document_labels")}
    for kind in sorted(codes):
        key = slug(kind)
        yield from _concept(mint, "doctype", key, kind, labels.get(kind, kind))
        for code in sorted(codes[kind]) if key not in UNCODED else ():
            yield ox.Triple(
                ox.NamedNode(mint.concept("doctype", key)), ox.NamedNode(SKOS + "notation"), ox.Literal(code)
            )


def _concept(mint: Mint, scheme: str, key: str, label_vi: str, label_en: str, broader: str = "") -> Iterator[ox.Triple]:
    node, top = ox.NamedNode(mint.concept(scheme, key)), ox.NamedNode(f"{CONCEPTS}{scheme}")
    yield ox.Triple(node, TYPE, ox.NamedNode(SKOS + "Concept"))
    yield ox.Triple(node, ox.NamedNode(SKOS + "inScheme"), top)
    for parent in split_cell(broader):
        yield ox.Triple(node, ox.NamedNode(SKOS + "broader"), ox.NamedNode(mint.concept(scheme, parent)))
    if not broader:
        yield ox.Triple(node, ox.NamedNode(SKOS + "topConceptOf"), top)
    yield from _labels(node, label_vi, label_en)


def _labels(node: ox.NamedNode, label_vi: str, label_en: str) -> Iterator[ox.Triple]:
    yield ox.Triple(node, ox.NamedNode(SKOS + "prefLabel"), ox.Literal(label_vi, language="vi"))
    yield ox.Triple(node, ox.NamedNode(SKOS + "prefLabel"), ox.Literal(label_en, language="en"))


def _value(term: object) -> str:
    return str(getattr(term, "value", term))
