"""The graph being checked, made ready once for both engines: as a file, with the concepts and class axioms it needs."""

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg import concepts
from kg.check.report import RDF_TYPE
from kg.check.shapes import ANYTHING, NamedShape, subclass_axioms, subclasses
from kg.iris import CONCEPTS, DEFAULT_BASE
from kg.rdf.terms import SCHEMA

_FILE: Final = "graph.nt"


@dataclass(frozen=True, slots=True)
class Data:
    """A graph as distinct triples and as a file, with its nodes by class.

    Engines read the file by themselves: as Python strings a large graph would be in memory three times.
    """

    triples: Set[ox.Triple]
    folder: Path
    nodes: Mapping[str, frozenset[str]]
    subjects: frozenset[str]
    references: frozenset[str]
    base: str

    @property
    def file(self) -> Path:
        """The graph as N-Triples, with the class axioms, which ``sh:class`` needs and no query asks for."""
        return self.folder / _FILE

    @property
    def typed(self) -> frozenset[str]:
        """Every node that has a class."""
        return frozenset().union(*self.nodes.values())

    def looked_at(self, shape: NamedShape) -> int:
        """Return how many nodes a shape looks at."""
        if shape.subjects_of:
            return len({_value(item.subject) for item in self.triples if item.predicate.value == shape.subjects_of})
        if ANYTHING in shape.classes:
            return len(self.subjects)
        below = subclasses()
        classes = set(chain.from_iterable(below.get(name, (name,)) for name in shape.classes))
        return len(frozenset().union(*(self.nodes.get(name, ()) for name in classes)))


@contextmanager
def prepared(
    graph: ox.Store | Iterable[ox.Triple | ox.Quad], base: str | None = None, *, describe: bool = True
) -> Iterator[Data]:
    """Give a graph ready to check, whatever named graphs it comes in.

    The concepts that it refers to are merged in: a check that walks ``skos:broader`` passes without a word on a graph
    that lacks them, and pySHACL drops individuals of an ontology graph. ``describe=False`` takes known concepts for
    described and leaves them out, which is enough for the checks that find violations. The IRIs of an article tell the
    base of the graph's data where none is given.
    """
    triples = {item.triple if isinstance(item, ox.Quad) else item for item in graph}
    nodes: defaultdict[str, set[str]] = defaultdict(set)
    subjects: set[str] = set()
    references: set[str] = set()
    _index(triples, nodes, subjects, references)
    wanted = {value for value in references if value.startswith(CONCEPTS)}
    if describe:
        missing = concepts.described(wanted)
        _index(missing, nodes, subjects, references)
        triples |= missing
    else:
        references -= concepts.by_concept().keys()
    with tempfile.TemporaryDirectory(prefix="vnpol-check-") as name:
        data = Data(
            triples=triples,
            folder=Path(name),
            nodes={kind: frozenset(found) for kind, found in nodes.items()},
            subjects=frozenset(subjects),
            references=frozenset(references),
            base=base or _base(nodes[SCHEMA + "NewsArticle"]),
        )
        ox.serialize(chain(triples, subclass_axioms()), str(data.file), format=ox.RdfFormat.N_TRIPLES)
        yield data


def _index(
    triples: Iterable[ox.Triple], nodes: defaultdict[str, set[str]], subjects: set[str], references: set[str]
) -> None:
    """Sort the subjects of triples by class and collect what they refer to; hot, so it does without calls."""
    for triple in triples:
        subject, value = triple.subject.value, triple.object  # type: ignore[union-attr] # none is about a triple
        subjects.add(subject)
        if isinstance(value, ox.NamedNode):
            if triple.predicate.value == RDF_TYPE:
                nodes[value.value].add(subject)
            else:
                references.add(value.value)


def _base(articles: Iterable[str]) -> str:
    """Return what the IRIs of the data begin with."""
    parts = (article.partition("id/article/") for article in articles)
    return min((base for base, found, _ in parts if found), default=DEFAULT_BASE)


def _value(term: object) -> str:
    return str(getattr(term, "value", term))
