"""The fast engine: core shapes compiled once by ``shacl``, each check across nodes one query on Oxigraph."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

import pyoxigraph as ox
import shacl

from kg.check.data import TYPE, Data
from kg.check.report import VS, Result, Severity
from kg.check.shapes import NamedShape, dataset_queries, named_shapes, shape_text, terms_of
from kg.errors import ShapeError
from kg.iris import CONCEPTS
from kg.rdf.spool import in_angles, object_of, predicate_of, subject_of

_IN_MEMORY: Final = 500_000  # triples: half a KB each
_LOOKED_AT: Final = 1 << 26  # bytes of a part: more than one article can say
_DANGLING: Final = "Ref-dangling"


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
    queries = {
        name: query
        for name, query in dataset_queries(data.base).items()
        if not grave or named_shapes()[name].severity is Severity.VIOLATION
    }
    within = {name for name in queries if named_shapes()[name].within}
    quiet = within - _finding(data, {name: queries[name] for name in within})
    if _DANGLING in queries and all_described(data):
        quiet.add(_DANGLING)
    asked = {name: query for name, query in queries.items() if name not in quiet}
    every = any(name in within or name == _DANGLING for name in asked)  # these look at triples of any property
    store = _stored(data, None if every else frozenset[str]().union(*map(terms_of, asked.values())))
    for name, query in asked.items():
        yield from _found(named_shapes()[name], _rows(store, name, query))


def all_described(data: Data) -> bool:
    """Return whether everything of ours that the graph refers to has a class."""
    ours = (f"<{data.base}id/".encode(), f"<{CONCEPTS}".encode())
    missing: set[bytes] = set()
    for part in data.parts():
        split = part.splitlines()
        referred = {target for target in map(object_of, split) if target.startswith(ours)}
        missing |= referred.difference(_typed(split))
    for part in data.parts() if missing else ():
        missing.difference_update(_typed(part.splitlines()))
    return not missing


def _typed(lines: Iterable[bytes]) -> Iterator[bytes]:
    return (subject_of(line) for line in lines if predicate_of(line) == TYPE)


def _finding(data: Data, queries: Mapping[str, str]) -> set[str]:
    """Return which checks within articles find something in a part of the graph, and so may in all of it.

    A tenth of the time that they take on a large graph, which is on disk.
    """
    if len(data.ends) == 1 or max(data.sizes()) > _LOOKED_AT:  # one part is the whole; a graph may have no articles
        return set(queries)
    found: set[str] = set()
    for part in data.parts():
        store = ox.Store()
        store.bulk_load(part + data.described, format=ox.RdfFormat.N_TRIPLES, lenient=True)
        found |= {name for name, query in queries.items() if name not in found and any(_rows(store, name, query))}
    return found


def _rows(store: ox.Store, name: str, query: str) -> ox.QuerySolutions:
    rows = store.query(query)
    if not isinstance(rows, ox.QuerySolutions):
        raise ShapeError(f"shapes/dataset.ttl: {name} is not a SELECT")
    return rows


def _found(shape: NamedShape, rows: ox.QuerySolutions) -> Iterator[Result]:
    for row in rows:
        detail = _text(row["detail"])
        yield Result(
            shape=shape.name,
            focus=_text(row["value"]) or "",
            severity=shape.severity,
            component="SPARQLConstraintComponent",
            path=None,
            value=detail,
            message_en=shape.message_en.replace("{?detail}", detail or ""),
            message_vi=shape.message_vi.replace("{?detail}", detail or ""),
        )


def _stored(data: Data, terms: frozenset[str] | None) -> ox.Store:
    """Return a graph in a store: all of it, or what queries can see that name some terms and no others.

    One that is large stays on disk: in memory it would be the largest of all.
    """
    if terms is None:
        path, size = data.file, sum(part.count(b"\n") for part in data.parts())
    else:
        path, size = data.folder / "seen.nt", 0
        with path.open("wb") as stream:
            for part in data.parts():
                seen = list(_seen(part, terms))
                stream.writelines(seen)
                size += len(seen)
    store = ox.Store(str(data.folder / "store")) if size > _IN_MEMORY else ox.Store()
    store.bulk_load(path=str(path), format=ox.RdfFormat.N_TRIPLES, lenient=True)
    return store


def _seen(part: bytes, terms: frozenset[str]) -> Iterator[bytes]:
    asked = {in_angles(term) for term in terms}
    for line in part.splitlines(keepends=True):
        predicate = predicate_of(line)
        if predicate in asked and (predicate != TYPE or object_of(line) in asked):
            yield line


def _plain(term: str) -> str:
    return term[1:-1] if term.startswith("<") else term


def _text(term: object) -> str | None:
    return None if term is None else str(getattr(term, "value", term))
