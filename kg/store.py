"""A graph in a file or in an embedded store: read it, write it, whole or not at all.

A graph has one named graph an article, and what follows from several articles in the default graph. To be asked, it is
held with the union of all as its default graph (``queryable``): in a query over the named graphs together, a triple of
a hundred articles would count a hundred times at every step.
"""

import glob
import gzip
import heapq
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from io import BytesIO
from itertools import groupby, islice
from pathlib import Path
from typing import IO, Final, cast

import pyoxigraph as ox

from kg.errors import GraphError, OutputError
from kg.iris import DEFAULT_BASE
from kg.rdf import prefixes
from kg.rdf.spool import GraphName, Graphs, lines_of

RDF_FORMATS: Final[Mapping[str, ox.RdfFormat]] = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".rdf": ox.RdfFormat.RDF_XML,
}
Dataset = Iterable[ox.Quad] | Graphs
_AT_ONCE: Final = 1_000_000  # lines in memory: 250 MB
_PIECE: Final = 1 << 24  # bytes that a store loads at once
_ASIDE: Final = ".before"  # how the name ends of a store that a new one takes the place of
_STORE_FILE: Final = "CURRENT"  # the file that marks a folder as an embedded store


def rdf_format(path: Path) -> ox.RdfFormat | None:
    """Return the RDF format that an ending names (``.gz`` may follow), or None."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
    return RDF_FORMATS.get(suffixes[-1]) if suffixes else None


def is_store(path: Path) -> bool:
    """Return whether a graph goes to a store folder and not to a file."""
    return path.suffix == "" or (path / _STORE_FILE).exists()


def check_output(path: Path) -> None:
    """Raise OutputError where nothing can be written to a path: its ending or its folder says so."""
    put_back(path)
    if not is_store(path) and rdf_format(path) is None:
        endings = ", ".join(RDF_FORMATS)
        raise OutputError(f"{path}: the ending names no format; use {endings} (also with .gz), or a folder name")
    if path.is_dir() and not is_store(path):
        raise OutputError(f"{path}: is a folder; name a file in it")
    if path.is_dir() and any(path.iterdir()) and not (path / _STORE_FILE).exists():
        raise OutputError(f"{path}: the folder holds other files; name a new folder for the store")
    parent = path.parent
    if not parent.is_dir():
        raise OutputError(f"{path}: the folder {parent} does not exist; make it first")
    if not os.access(parent, os.W_OK) or (path.is_file() and not os.access(path, os.W_OK)):
        raise OutputError(f"{path}: no permission to write there")


def load(path: Path) -> ox.Store:
    """Return the graph of a file (any RDF format, also gzip) or of a store folder.

    Raises GraphError where there is none, where its ending means nothing or its text does not parse.
    """
    put_back(path)
    if path.is_dir():
        if not (path / _STORE_FILE).exists():
            raise GraphError(f"{path}: the folder holds no store; give a file or a folder that `kg build` wrote")
        return ox.Store.read_only(str(path))
    if not path.is_file():
        raise GraphError(f"{path}: no such file or store")
    form = rdf_format(path)
    if form is None:
        raise GraphError(f"{path}: the ending names no RDF format; use one of {', '.join(RDF_FORMATS)}")
    store = ox.Store()
    try:
        with _opened(path) as stream:
            store.bulk_load(stream, form, base_iri=DEFAULT_BASE)
    except (SyntaxError, ValueError, OSError, EOFError) as error:
        raise GraphError(f"{path}: not a graph that can be read: {error}") from error
    if form.supports_datasets:
        store.bulk_extend(ox.Quad(*quad.triple) for quad in store)
    return store


def queryable(dataset: Dataset) -> ox.Store:
    """Return a graph in a store in memory, ready to be asked."""
    store = ox.Store()
    _fill(store, dataset)
    return store


def _fill(store: ox.Store, dataset: Dataset) -> None:
    """Put a graph into a store, each named graph in itself and in the default graph."""
    for piece in _in_pieces(_quad_lines(_by_graph(dataset), union=True)):
        store.bulk_load(piece, format=ox.RdfFormat.N_QUADS)


def _in_pieces(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield lines in pieces of some megabytes, so many as a store takes at once without much memory."""
    waiting: list[bytes] = []
    size = 0
    for some in lines:
        waiting.append(some)
        size += len(some)
        if size > _PIECE:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)


def _by_graph(dataset: Dataset) -> Graphs:
    return dataset if isinstance(dataset, Graphs) else Graphs.of(dataset)


def told(store: ox.Store) -> Graphs:
    """Return the graphs of a store that is ready to be asked, without the union: what it was made from."""
    graphs = Graphs()
    for name in store.named_graphs():
        graphs.add(name, _read(store, name))
    rest = b"".join(_difference(_sorted_lines(_read(store, ox.DefaultGraph())), _triple_lines(graphs)))
    if rest:
        graphs.add(ox.DefaultGraph(), [rest])
    return graphs


def _read(store: ox.Store, name: GraphName) -> Iterator[bytes]:
    """Yield a graph of a store as lines of N-Triples, in pieces."""
    triples = (quad.triple for quad in store.quads_for_pattern(None, None, None, name))
    while piece := lines_of(islice(triples, _AT_ONCE)):
        yield piece


def _difference(lines: Iterable[bytes], others: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines that are not among others; both are sorted."""
    waiting = iter(others)
    other = next(waiting, None)
    for line in lines:
        while other is not None and other < line:
            other = next(waiting, None)
        if line != other:
            yield line


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    if path.suffix == ".gz":
        with gzip.open(path, "rb") as unpacked:
            yield cast("IO[bytes]", unpacked)
    else:
        with path.open("rb") as stream:
            yield stream


def save(
    dataset: Dataset, path: Path, base: str = DEFAULT_BASE, beside: Mapping[str, Iterable[bytes]] | None = None
) -> None:
    """Write a graph to a file by its ending, or to a store folder; the final name appears when all is written.

    ``beside`` has the files that a store folder holds besides the graph, by name, in pieces.

    Formats without graphs get the triples of all graphs. The bytes depend on the set of quads alone.
    """
    check_output(path)
    if is_store(path):
        _save_store(dataset, path, beside or {})
    else:
        _save_file(dataset, path, base)


def serialize(dataset: Dataset, form: ox.RdfFormat, base: str = DEFAULT_BASE) -> bytes:
    """Return a graph in a format, sorted; triples where the format has no graphs."""
    stream = BytesIO()
    _write(dataset, form, base, stream)
    return stream.getvalue()


def _write(dataset: Dataset, form: ox.RdfFormat, base: str, stream: IO[bytes]) -> None:
    graphs = _by_graph(dataset)
    plain = ox.RdfFormat.N_QUADS if form.supports_datasets else ox.RdfFormat.N_TRIPLES
    lines = _quad_lines(graphs) if form.supports_datasets else _triple_lines(graphs)
    if form == plain:
        stream.writelines(lines)
        return
    with tempfile.TemporaryFile() as sorted_lines:
        sorted_lines.writelines(lines)
        sorted_lines.seek(0)
        quads = ox.parse(sorted_lines, format=plain)
        items = quads if form.supports_datasets else (quad.triple for quad in quads)
        ox.serialize(items, stream, form, prefixes=_prefixes(form, base))


def _prefixes(form: ox.RdfFormat, base: str) -> dict[str, str] | None:
    return prefixes(base) if form in (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG, ox.RdfFormat.RDF_XML) else None


def _triple_lines(graphs: Graphs) -> Iterator[bytes]:
    """Yield the triples of all graphs as lines of N-Triples, sorted and each once."""
    return _sorted_lines(map(graphs.lines, graphs))


def _sorted_lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines of some pieces, sorted and each once; many are sorted in runs on disk."""
    with ExitStack() as stack:
        runs: list[Iterable[bytes]] = []
        waiting: set[bytes] = set()
        for piece in pieces:
            waiting.update(piece.splitlines(keepends=True))
            if len(waiting) > _AT_ONCE:
                run = stack.enter_context(tempfile.TemporaryFile())
                run.writelines(sorted(waiting))
                run.seek(0)
                runs.append(run)
                waiting.clear()
        yield from (line for line, _ in groupby(heapq.merge(*runs, sorted(waiting))))


def _quad_lines(graphs: Graphs, *, union: bool = False) -> Iterator[bytes]:
    """Yield distinct quads as lines of N-Quads, graph by graph, the default graph first; or in it too (``union``)."""
    named = {b"" if isinstance(name, ox.DefaultGraph) else f" {name}".encode(): name for name in graphs}
    for written in sorted(named):
        lines = graphs.lines(named[written])
        yield lines.replace(b" .\n", written + b" .\n") if written else lines
        if union and written:
            yield lines


def _save_file(dataset: Dataset, path: Path, base: str) -> None:
    form = rdf_format(path)
    if form is None:
        raise OutputError(f"{path}: the ending names no format")
    with _written_whole(path) as stream:
        if path.suffix == ".gz":
            with gzip.GzipFile("", "wb", fileobj=stream, mtime=0) as packed:
                _write(dataset, form, base, cast("IO[bytes]", packed))
        else:
            _write(dataset, form, base, stream)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that its name holds all of the content or what was there before."""
    with _written_whole(path) as stream:
        stream.write(content)


@contextmanager
def _written_whole(path: Path) -> Iterator[IO[bytes]]:
    """Give a file to write that takes its name when all is written."""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:  # Ctrl-C too: no half file may stay
        Path(temporary).unlink(missing_ok=True)
        raise


def _save_store(dataset: Dataset, path: Path, beside: Mapping[str, Iterable[bytes]]) -> None:
    temporary = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.parent))
    try:
        store = ox.Store(str(temporary))
        _fill(store, dataset)
        store.flush()
        del store
        for name, pieces in beside.items():
            with (temporary / name).open("wb") as stream:
                stream.writelines(pieces)
        _take_place(temporary, path)
    except BaseException:  # Ctrl-C too: no half store may stay
        shutil.rmtree(temporary, ignore_errors=True)
        raise


def put_back(path: Path) -> None:
    """Give a store its name again where a process was killed just when a new one should take its place."""
    aside = sorted(path.parent.glob(f".{glob.escape(path.name)}.*{_ASIDE}")) if not path.exists() else []
    if aside:
        aside[-1].replace(path)


def _take_place(new: Path, path: Path) -> None:
    """Give a folder the name of another, which goes only when the name is given, and comes back where that fails."""
    aside = new.with_name(f"{new.name}{_ASIDE}")
    try:
        if path.exists():
            path.replace(aside)
        new.replace(path)
    except BaseException:  # Ctrl-C too
        if aside.exists():
            aside.replace(path)
        raise
    if aside.exists():
        shutil.rmtree(aside)
