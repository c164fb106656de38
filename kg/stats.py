"""Counts over a graph: how many nodes of each class, how the articles are covered, which triggers met no rule."""

from dataclasses import dataclass

import pyoxigraph as ox

from kg.query import select

_CLASSES = (
    "SELECT ?class (COUNT(DISTINCT ?node) AS ?n) WHERE { ?node a ?class } GROUP BY ?class ORDER BY DESC(?n) ?class"
)
_COVERAGE = """
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX schema: <http://schema.org/>
SELECT ?article (COUNT(DISTINCT ?evidence) AS ?n) WHERE {
  ?node a schema:NewsArticle ; schema:identifier ?article .
  OPTIONAL { ?evidence oa:hasTarget/oa:hasSource ?node }
} GROUP BY ?article ORDER BY ?article"""
_UNMATCHED = """
PREFIX vnp: <https://w3id.org/vnpol/ns#>
SELECT ?word (COUNT(DISTINCT ?article) AS ?n) WHERE { ?article vnp:unmatchedTrigger ?word }
GROUP BY ?word ORDER BY DESC(?n) ?word"""


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts: nodes by class, evidence by article, articles by trigger word that no rule understood; and triples."""

    triples: int
    classes: tuple[tuple[str, int], ...]
    coverage: tuple[tuple[str, int], ...]
    unmatched: tuple[tuple[str, int], ...]

    @property
    def silent(self) -> int:
        """How many articles gave no fact."""
        return sum(1 for _, count in self.coverage if count == 0)


def statistics(store: ox.Store) -> Statistics:
    """Return the counts of a graph."""
    triples = len({quad.triple for quad in store})
    return Statistics(triples, _counts(store, _CLASSES), _counts(store, _COVERAGE), _counts(store, _UNMATCHED))


def _counts(store: ox.Store, sparql: str) -> tuple[tuple[str, int], ...]:
    rows = select(store, sparql)
    return tuple((row[0].value.rsplit("#", 1)[-1].rsplit("/", 1)[-1], int(row[1].value)) for row in rows)
