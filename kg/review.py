"""The queue of possible same persons: each pair with what the articles of both sides say, and the answers to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.query import select
from kg.rdf.terms import VNP
from kg.resolve import Decision, Verdict, decisions
from kg.store import write_whole

ANSWERS: Final = (*(verdict.value for verdict in Verdict), "undo", "quit")
_PAIRS: Final = """
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?name ?left ?right WHERE {
  ?left a foaf:Person ; foaf:name ?name ; skos:closeMatch ?right . ?right a foaf:Person .
} ORDER BY ?name ?left ?right"""
_ARTICLES: Final = """
PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT DISTINCT ?article WHERE {
  ?evidence oa:hasBody ?person ; oa:hasTarget/oa:hasSource ?article .
} ORDER BY ?article"""
_POSTS: Final = f"""
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX schema: <http://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?title ?organization ?on ?source ?exact WHERE {{
  ?m org:member ?person ; <{VNP}roleTitle> ?title .
  OPTIONAL {{ ?m org:organization/skos:prefLabel ?organization . FILTER(LANG(?organization) = "vi") }}
  ?evidence oa:hasBody ?m ; oa:hasTarget ?span .
  ?span oa:hasSource ?article . ?article schema:identifier ?source .
  OPTIONAL {{ ?article schema:datePublished ?on }}
  OPTIONAL {{ ?span oa:hasSelector/oa:exact ?exact }}
}} ORDER BY ?on ?title ?source ?exact"""


@dataclass(frozen=True, slots=True)
class Post:
    """A post that an article ascribes to a person; ``day`` and ``quote`` are empty where the graph has none."""

    title: str
    organization: str
    day: str
    source: str
    quote: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of two persons: its IRI, the keys of the articles that name it, and its posts in order of time."""

    iri: str
    articles: tuple[str, ...]
    posts: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two persons of one name who may be one."""

    name: str
    left: Side
    right: Side

    def decision(self, verdict: Verdict, note: str = "") -> Decision:
        """Return an answer as a decision about an article of each side."""
        left, right = self.left.articles[0], self.right.articles[0]
        return Decision(name=self.name, left=left, right=right, verdict=verdict, note=note)


def pairs(store: ox.Store, decided: Iterable[Decision] = ()) -> Iterator[Pair]:
    """Yield the possible pairs of a graph by name, without those that a decision is about already."""
    known = {(decision.name, frozenset((decision.left, decision.right))) for decision in decided}
    for row in select(store, _PAIRS):
        name = row["name"].value
        ends = [row[end].value for end in ("left", "right")]
        keys = [_articles(store, iri) for iri in ends]
        if not any((name, frozenset(pair)) in known for pair in product(*keys)):
            left, right = (Side(iri, some, _posts(store, iri)) for iri, some in zip(ends, keys, strict=True))
            yield Pair(name, left, right)


def _articles(store: ox.Store, person: str) -> tuple[str, ...]:
    rows = select(store, _ARTICLES, {"person": f"<{person}>"})
    return tuple(row["article"].value.rsplit("/", 1)[-1] for row in rows)


def _posts(store: ox.Store, person: str) -> tuple[Post, ...]:
    cells = ("title", "organization", "on", "source", "exact")
    rows = select(store, _POSTS, {"person": f"<{person}>"})
    return tuple(Post(*(row[cell].value if row[cell] else "" for cell in cells)) for row in rows)


class Sitting:
    """A walk through the open pairs of a graph; the file of decisions is written after each answer.

    Raises SourceError where the file is there and cannot be understood.
    """

    def __init__(self, store: ox.Store, path: Path) -> None:
        self._path = path
        self._before = decisions.read(path) if path.exists() else ()
        self._made: list[Decision] = []
        self.open = tuple(pairs(store, self._before))

    @property
    def next(self) -> Pair | None:
        """The pair that is asked for, None after the last."""
        return self.open[len(self._made)] if len(self._made) < len(self.open) else None

    def answer(self, verdict: Verdict) -> None:
        """Record what a person says of the next pair."""
        self._made.append(self.open[len(self._made)].decision(verdict))
        self._write()

    def undo(self) -> None:
        """Take the last answer of this sitting back, so that its pair is asked for again; before the first: nothing."""
        del self._made[-1:]
        self._write()

    def _write(self) -> None:
        write_whole(self._path, decisions.render((*self._before, *self._made)).encode())
