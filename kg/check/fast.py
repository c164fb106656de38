"""The fast engine: core shapes compiled once by ``shacl``, each check across nodes one query on Oxigraph."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final

import pyoxigraph as ox
import shacl

from kg.check.data import Data
from kg.check.report import VS, Result, Severity
from kg.check.shapes import dataset_queries, named_shapes, shape_text
from kg.errors import ShapeError
from kg.iris import CONCEPTS

_IN_MEMORY: Final = 500_000  # triples: of about 500 articles, half a KB each


def results(data: Data, *, grave: bool = False) -> Iterator[Result]:
    """Yield what the core shapes and the checks across nodes find; ``grave`` leaves queries that only warn unasked."""
    yield from _core(data)
    yield from _dataset(data, grave)


@cache
def _compiled() -> shacl.Shapes:
    try:
        return shacl.Shapes.from_turtle(shape_text("shapes/core.ttl"))
    except ValueError as error:
        raise ShapeError(f"shapes/core.ttl: the shapes do not compile: {error}") from error


def _core(data: Data) -> Iterator[Result]:
    found = _compiled().validate_file(str(data.file), allow_warnings=True)
    for item in found.results:
        shape = named_shapes()[_plain(item.source_shape or "").removeprefix(VS)]
        yield Result(
            shape=shape.name,
            focus=_plain(item.focus_node),
            severity=Severity(item.severity),
            component=item.component,
            path=shape.path,
            value=item.value_plain,
            message_en=shape.message_en,
            message_vi=shape.message_vi,
        )


def _dataset(data: Data, grave: bool) -> Iterator[Result]:
    store = _stored(data)
    for name, query in dataset_queries(data.base).items():
        shape = named_shapes()[name]
        if (name in CANNOT_FIRE and CANNOT_FIRE[name](data)) or (grave and shape.severity is not Severity.VIOLATION):
            continue
        rows = store.query(query)
        if not isinstance(rows, ox.QuerySolutions):
            raise ShapeError(f"shapes/dataset.ttl: {name} is not a SELECT")
        for row in rows:
            detail = _text(row["detail"])
            yield Result(
                shape=name,
                focus=_text(row["value"]) or "",
                severity=shape.severity,
                component="SPARQLConstraintComponent",
                path=None,
                value=detail,
                message_en=shape.message_en.replace("{?detail}", detail or ""),
                message_vi=shape.message_vi.replace("{?detail}", detail or ""),
            )


def _stored(data: Data) -> ox.Store:
    """Return the graph in a store; one that is large stays on disk: in memory it would be the largest of all."""
    large = len(data.triples) > _IN_MEMORY
    store = ox.Store(str(data.folder / "store")) if large else ox.Store()
    store.bulk_load(path=str(data.file), format=ox.RdfFormat.N_TRIPLES, lenient=True)
    return store


def all_described(data: Data) -> bool:
    """Return whether everything of ours that the graph refers to has a class."""
    ours = (f"{data.base}id/", CONCEPTS)
    return all(not value.startswith(ours) for value in data.references - data.typed)


def _all_ascii(data: Data) -> bool:
    return all(map(str.isascii, data.subjects))


# Two queries visit every triple; the index tells that they cannot find anything.
CANNOT_FIRE: Final[Mapping[str, Callable[[Data], bool]]] = {"Ref-dangling": all_described, "Iri-ascii": _all_ascii}


def _plain(term: str) -> str:
    return term[1:-1] if term.startswith("<") else term


def _text(term: object) -> str | None:
    return None if term is None else str(getattr(term, "value", term))
