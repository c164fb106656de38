"""The reference engine: pySHACL over the whole of both shape files, on a plain graph that rdflib itself parsed.

Never on an Oxigraph-backed graph: its literals do not equal rdflib's, and ``sh:hasValue`` then fails on good data.
"""

import re
from collections.abc import Iterator
from functools import cache

from rdflib import Graph, URIRef
from rdflib.namespace import RDF
from rdflib.namespace import SH as SHACL
from rdflib.term import Node

from kg.check.data import Data
from kg.check.report import SH, VS, Result, Severity
from kg.check.shapes import FILES, NamedShape, named_shapes, shape_text
from kg.errors import ShapeError


def results(data: Data) -> Iterator[Result]:
    """Yield what pySHACL finds."""
    import pyshacl  # here, because it takes long to load, and the fast engine does without

    graph = Graph(bind_namespaces="none").parse(data.file, format="nt")
    try:
        _, report, _ = pyshacl.validate(
            graph,
            shacl_graph=_shapes(data.base),
            inference="none",
            advanced=False,
            do_owl_imports=False,
            allow_warnings=True,
        )
    except (pyshacl.errors.ReportableRuntimeError, pyshacl.errors.ShapeLoadError) as error:
        raise ShapeError(f"pySHACL cannot run the shapes: {error}") from error
    for node in report.subjects(RDF.type, SHACL.ValidationResult):
        yield _result(report, node)


@cache
def _shapes(base: str) -> Graph:
    graph = Graph(bind_namespaces="none")
    for path in FILES:
        graph.parse(data=shape_text(path, base), format="turtle")
    return graph


def _result(report: Graph, node: Node) -> Result:
    def one(predicate: URIRef) -> str | None:
        value = report.value(node, predicate)
        return None if value is None else str(value)

    shape = named_shapes()[(one(SHACL.sourceShape) or "").removeprefix(VS)]
    value, focus = one(SHACL.value), one(SHACL.focusNode) or ""
    message_en, message_vi = shape.message_en, shape.message_vi
    if shape.query:
        messages = [str(text) for text in report.objects(node, SHACL.resultMessage)]
        focus, value = value or "", _detail(shape, messages)
        message_en = message_en.replace("{?detail}", value or "")
        message_vi = message_vi.replace("{?detail}", value or "")
    return Result(
        shape=shape.name,
        focus=focus,
        severity=Severity((one(SHACL.resultSeverity) or "").removeprefix(SH)),
        component=(one(SHACL.sourceConstraintComponent) or "").removeprefix(SH),
        path=shape.path,
        value=value,
        message_en=message_en,
        message_vi=message_vi,
    )


def _detail(shape: NamedShape, messages: list[str]) -> str | None:
    """Return what stands for ``{?detail}``: pySHACL tells it in the message alone, and drops the language tags."""
    before, slot, after = shape.message_en.partition("{?detail}")
    pattern = re.compile(f"{re.escape(before)}(.*){re.escape(after)}", re.DOTALL)
    found = (pattern.fullmatch(message) for message in messages) if slot else ()
    return next((match[1] for match in found if match), None)
