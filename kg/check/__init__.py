"""Checking a graph against the shapes: a reference engine and a fast one, one report."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

import pyoxigraph as ox

from kg.check import fast, reference
from kg.check.counts import looked_at
from kg.check.data import Data, prepared
from kg.check.report import Report, Result, Severity, ShapeCount, report_graph, report_turtle, text
from kg.check.screen import Refusal, offenders, quarantine_lines, screen
from kg.check.shapes import named_shapes
from kg.errors import ShapeError
from kg.rdf.spool import Graphs
from kg.store import told

__all__ = [
    "ENGINES",
    "REQUIRED",
    "Refusal",
    "Report",
    "Result",
    "Severity",
    "ShapeCount",
    "check",
    "offenders",
    "quarantine_lines",
    "report_graph",
    "report_turtle",
    "screen",
    "text",
]

ENGINES: Final[Mapping[str, Callable[[Data], Iterator[Result]]]] = {
    "fast": fast.results,
    "reference": reference.results,
}
# Every graph with a fact in it has these. Persons, posts and events may be missing honestly; the report then says so.
REQUIRED: Final = ("ArticleShape", "EvidenceShape", "SpanShape", "PositionShape")


def check(
    graph: ox.Store | Iterable[ox.Triple | ox.Quad],
    *,
    engine: str = "fast",
    base: str | None = None,
    required: Iterable[str] = REQUIRED,
) -> Report:
    """Return what the shapes say of a graph.

    Args:
        graph: a store, or triples or quads; named graphs are read as one.
        engine: ``fast``, or ``reference`` for pySHACL; both find the same.
        base: what the IRIs of the graph's data begin with; its articles tell it where None.
        required: node shapes that must have something to look at.

    Raises:
        ShapeError: a required shape looked at nothing, so that "conforms" would mean nothing.
    """
    if engine not in ENGINES:
        raise ShapeError(f"no engine is named {engine!r}; use {' or '.join(ENGINES)}")
    with prepared(_graphs(graph), base) as data:
        results = tuple(sorted(ENGINES[engine](data), key=_order))
        report = Report(engine=engine, results=results, shapes=_counts(data, results))
    idle = [count for count in report.shapes if count.shape in set(required) and not count.nodes]
    if idle:
        names = ", ".join(count.label_en for count in idle)
        raise ShapeError(
            f"the graph has nothing to check: no {names}; is it a graph that `kg build` wrote, with facts?"
        )
    return report


def _graphs(graph: ox.Store | Iterable[ox.Triple | ox.Quad]) -> Iterator[bytes]:
    """Yield the graphs of a dataset as lines."""
    if isinstance(graph, ox.Store):
        graphs = told(graph)
    else:
        graphs = Graphs.of(item if isinstance(item, ox.Quad) else ox.Quad(*item) for item in graph)
    return map(graphs.lines, graphs)


def _counts(data: Data, results: Iterable[Result]) -> tuple[ShapeCount, ...]:
    shapes = named_shapes()
    nodes = looked_at(data)
    found = Counter((shapes[result.shape].of, result.severity) for result in results)
    return tuple(
        ShapeCount(
            shape=name,
            label_en=shape.label_en,
            label_vi=shape.label_vi,
            nodes=nodes[name],
            violations=found[name, Severity.VIOLATION],
            warnings=found[name, Severity.WARNING],
        )
        for name, shape in shapes.items()
        if shape.of == name
    )


def _order(result: Result) -> tuple[str, ...]:
    return (result.severity.value, result.shape, result.focus, result.component, result.value or "")
