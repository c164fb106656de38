"""The graph being checked, made ready once for both engines: as text, with the concepts and class axioms it needs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

import pyoxigraph as ox

from kg import concepts
from kg.check.report import RDF_TYPE
from kg.check.shapes import ANYTHING, NamedShape, subclass_axioms, subclasses
from kg.iris import CONCEPTS, DEFAULT_BASE
from kg.rdf.terms import SCHEMA


@dataclass(frozen=True, slots=True)
class Data:
    """A graph as quads of the default graph and as N-Triples, with its nodes by class.

    ``text`` holds the class axioms too; ``quads`` does not, because no query asks for them.
    """

    quads: tuple[ox.Quad, ...]
    text: str
    nodes: Mapping[str, frozenset[str]]
    subjects: frozenset[str]
    references: frozenset[str]
    base: str

    @property
    def typed(self) -> frozenset[str]:
        """Every node that has a class."""
        return frozenset().union(*self.nodes.values())

    def looked_at(self, shape: NamedShape) -> int:
        """Return how many nodes a shape looks at."""
        if shape.subjects_of:
            return len({_value(quad.subject) for quad in self.quads if quad.predicate.value == shape.subjects_of})
        if ANYTHING in shape.classes:
            return len(self.subjects)
        below = subclasses()
        classes = set(chain.from_iterable(below.get(name, (name,)) for name in shape.classes))
        return len(frozenset().union(*(self.nodes.get(name, ()) for name in classes)))


def prepare(graph: ox.Store | Iterable[ox.Triple | ox.Quad], base: str | None = None, *, describe: bool = True) -> Data:
    """Return a graph ready to check, whatever named graphs it comes in.

    The concepts that it refers to are merged in: a check that walks ``skos:broader`` passes without a word on a graph
    that lacks them, and pySHACL drops individuals of an ontology graph. ``describe=False`` takes known concepts for
    described and leaves them out, which is enough for the checks that find violations. The IRIs of an article tell the
    base of the graph's data where none is given.
    """
    # A store may hold a triple once for every article; the triples that a build checks come with few repetitions.
    items = {quad.triple for quad in graph} if isinstance(graph, ox.Store) else graph
    quads = [ox.Quad(item.subject, item.predicate, item.object) for item in items]
    nodes: defaultdict[str, set[str]] = defaultdict(set)
    subjects: set[str] = set()
    references: set[str] = set()
    _index(quads, nodes, subjects, references)
    wanted = {value for value in references if value.startswith(CONCEPTS)}
    if describe:
        missing = [ox.Quad(*triple) for triple in concepts.described(wanted)]
        _index(missing, nodes, subjects, references)
        quads += missing
    else:
        references -= concepts.by_concept().keys()
    return Data(
        quads=tuple(quads),
        text=_lines(quads) + _axioms(),
        nodes={kind: frozenset(found) for kind, found in nodes.items()},
        subjects=frozenset(subjects),
        references=frozenset(references),
        base=base or _base(nodes[SCHEMA + "NewsArticle"]),
    )


def _index(
    quads: Iterable[ox.Quad], nodes: defaultdict[str, set[str]], subjects: set[str], references: set[str]
) -> None:
    """Sort the subjects of quads by class and collect what they refer to; hot, so it does without calls."""
    for quad in quads:
        subject, value = quad.subject.value, quad.object  # type: ignore[union-attr] # no quoted triples in our graphs
        subjects.add(subject)
        if isinstance(value, ox.NamedNode):
            if quad.predicate.value == RDF_TYPE:
                nodes[value.value].add(subject)
            else:
                references.add(value.value)


def _base(articles: Iterable[str]) -> str:
    """Return what the IRIs of the data begin with."""
    parts = (article.partition("id/article/") for article in articles)
    return min((base for base, found, _ in parts if found), default=DEFAULT_BASE)


@cache
def _axioms() -> str:
    return _lines(subclass_axioms())


def _lines(triples: Iterable[ox.Triple] | Iterable[ox.Quad]) -> str:
    written = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    return (written or b"").decode()


def _value(term: object) -> str:
    return str(getattr(term, "value", term))
