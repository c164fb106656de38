"""The spans of a graph, as `kg verify` compares them with their articles."""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.query import select
from kg.verify import Span

_SPANS = """
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX schema: <http://schema.org/>
SELECT DISTINCT ?sha ?start ?end ?exact WHERE {
  ?span a oa:SpecificResource ; oa:hasSource/schema:sha256 ?sha ; oa:hasSelector ?position .
  ?position oa:start ?start ; oa:end ?end .
  OPTIONAL { ?span oa:hasSelector/oa:exact ?exact }
} ORDER BY ?sha ?start ?end"""


def spans(store: ox.Store) -> Iterator[Span]:
    """Yield each span as (SHA-256 of its article, start, end, quote or None), sorted."""
    for row in select(store, _SPANS):
        exact = row["exact"].value if row["exact"] else None
        yield row["sha"].value, int(row["start"].value), int(row["end"].value), exact
