"""The shape files, read once: what each named shape is called, looks at and says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from kg.check.report import RDF_TYPE, SH, VS, Severity
from kg.iris import DEFAULT_BASE
from kg.rdf.terms import RDFS
from kg.resources import resource

FILES: Final = ("shapes/core.ttl", "shapes/dataset.ttl")
OWL_SAME_AS: Final = "http://www.w3.org/2002/07/owl#sameAs"
ANYTHING: Final = RDFS + "Resource"
_PREFIX: Final = re.compile(r"PREFIX (\w+): <([^>]*)>\n?")
_SHORT: Final = re.compile(r"(?<![\w:?])(\w+):(\w+)")
_IRI: Final = re.compile(r"<([^<>\s]+)>")
_TYPED: Final = re.compile(r"\sa\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedShape:
    """A shape with a name. ``classes`` are those of the nodes it looks at, ``path`` the property if it is a plain one.

    ``query`` is set for the checks across nodes, ``of`` names the node shape of a property shape. ``within`` tells that
    such a check finds in a graph only what it finds in one of its articles alone.
    """

    name: str
    of: str
    severity: Severity
    message_en: str
    message_vi: str
    label_en: str
    label_vi: str
    classes: tuple[str, ...]
    subjects_of: str | None
    path: str | None
    query: str | None
    within: bool


@cache
def named_shapes() -> Mapping[str, NamedShape]:
    """Return every named shape by local name, in the order of the files."""
    found: dict[str, NamedShape] = {}
    for path in FILES:
        facts = _facts(path)
        prologue = _prologue(facts)
        for shape in _of_type(facts, "NodeShape"):
            found[shape] = _named(facts, shape, shape, prologue)
            for part in _values(facts, shape, SH + "property"):
                found[_local(part)] = _named(facts, _local(part), shape, prologue)
    return MappingProxyType(found)


def shape_text(path: str, base: str = DEFAULT_BASE) -> str:
    """Return a shape file as Turtle, with the data under another base where one is given."""
    return _moved(resource(path).read_text(encoding="utf-8"), base)


@cache
def dataset_queries(base: str = DEFAULT_BASE) -> Mapping[str, str]:
    """Return the query of each check across nodes, by shape, ready to run once over the whole graph."""
    found = {
        name: _moved(shape.query, base).replace("$this ", "")
        for name, shape in named_shapes().items()
        if shape.query is not None
    }
    return MappingProxyType(found)


@cache
def terms_of(query: str) -> frozenset[str]:
    """Return the IRIs that a query names.

    >>> found = terms_of("PREFIX org: <http://www.w3.org/ns/org#> SELECT ?m { ?m a org:Membership ; org:member ?p }")
    >>> sorted(term.rsplit("#")[-1] for term in found)
    ['Membership', 'member', 'type']
    """
    prefixes = dict(_PREFIX.findall(query))
    body = _PREFIX.sub("", query)
    short = (prefixes[prefix] + name for prefix, name in _SHORT.findall(body) if prefix in prefixes)
    types = {RDF_TYPE} if _TYPED.search(body) else set()
    return frozenset({*short, *_IRI.findall(body), *types})


@cache
def subclass_axioms() -> tuple[ox.Triple, ...]:
    """Return the class hierarchy of the ontology, which sh:class needs in the data graph."""
    text = resource("ontology/vnpol.ttl").read_text(encoding="utf-8")
    found = (quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE))
    return tuple(triple for triple in found if triple.predicate.value == f"{RDFS}subClassOf")


@cache
def subclasses() -> Mapping[str, frozenset[str]]:
    """Return each class with itself and everything below it."""
    below: dict[str, set[str]] = {}
    for triple in subclass_axioms():
        below.setdefault(_value(triple.object), set()).add(_value(triple.subject))
    return MappingProxyType({name: frozenset(_descend(name, below)) for name in below})


def _descend(name: str, below: Mapping[str, set[str]]) -> set[str]:
    found = {name}
    for child in below.get(name, ()):
        found |= _descend(child, below)
    return found


def _moved(text: str, base: str) -> str:
    return text.replace(f"{DEFAULT_BASE}id/", f"{base}id/")


Facts = Mapping[str, Mapping[str, list[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]]]


def _facts(path: str) -> Facts:
    found: dict[str, dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]]] = {}
    for quad in ox.parse(shape_text(path), format=ox.RdfFormat.TURTLE):
        key = _local(_value(quad.subject))
        found.setdefault(key, {}).setdefault(quad.predicate.value, []).append(quad.object)
    return found


def _prologue(facts: Facts) -> str:
    pairs = (
        (_values(facts, node, SH + "prefix"), _values(facts, node, SH + "namespace"))
        for node, known in facts.items()
        if SH + "namespace" in known
    )
    return "\n".join(sorted(f"PREFIX {prefix}: <{namespace}>" for (prefix,), (namespace,) in pairs))


def _named(facts: Facts, name: str, of: str, prologue: str) -> NamedShape:
    constraint = next(iter(_values(facts, name, SH + "sparql")), None)
    said = _local(constraint) if constraint else name
    query = next(iter(_values(facts, said, SH + "select")), None)
    severity = next(iter(_values(facts, name, SH + "severity")), SH + "Violation")
    path = facts[name].get(SH + "path", [None])[0]
    return NamedShape(
        name=name,
        of=of,
        severity=Severity(severity.removeprefix(SH)),
        message_en=_text(facts, said, SH + "message", "en"),
        message_vi=_text(facts, said, SH + "message", "vi"),
        label_en=_text(facts, of, RDFS + "label", "en"),
        label_vi=_text(facts, of, RDFS + "label", "vi"),
        classes=tuple(_values(facts, of, SH + "targetClass") or _values(facts, of, VS + "looksAt")),
        subjects_of=next(iter(_values(facts, of, SH + "targetSubjectsOf")), None),
        path=path.value if isinstance(path, ox.NamedNode) else None,
        query=f"{prologue}\n{query}" if query else None,
        within=VS + "within" in facts[of],
    )


def _of_type(facts: Facts, kind: str) -> list[str]:
    return [name for name in facts if SH + kind in _values(facts, name, RDF_TYPE)]


def _values(facts: Facts, node: str, predicate: str) -> list[str]:
    return [_value(term) for term in facts.get(node, {}).get(predicate, ())]


def _text(facts: Facts, node: str, predicate: str, language: str) -> str:
    terms = facts.get(node, {}).get(predicate, ())
    return next((t.value for t in terms if isinstance(t, ox.Literal) and t.language == language), "")


def _local(iri: str) -> str:
    return iri.removeprefix(VS)


def _value(term: object) -> str:
    return str(getattr(term, "value", term))
