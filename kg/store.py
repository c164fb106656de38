"""A graph in a file or in an embedded store: read it, write it, whole or not at all.

A graph has one named graph an article, and what follows from several articles in the default graph. To be asked, it is
held with the union of all as its default graph (``queryable``): in a query over the named graphs together, a triple of
a hundred articles would count a hundred times at every step.
"""

import glob
import gzip
import os
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, Final, cast

import pyoxigraph as ox

from kg.errors import GraphError, OutputError
from kg.iris import DEFAULT_BASE
from kg.rdf import prefixes

RDF_FORMATS: Final[Mapping[str, ox.RdfFormat]] = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".rdf": ox.RdfFormat.RDF_XML,
}
GraphName = ox.NamedNode | ox.BlankNode | ox.DefaultGraph
Dataset = Iterable[ox.Quad] | Mapping[GraphName, Collection[ox.Triple]]  # quads, or the triples of each graph
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
        store.bulk_extend([ox.Quad(*quad.triple) for quad in store])
    return store


def queryable(dataset: Dataset) -> ox.Store:
    """Return a graph in a store in memory, ready to be asked."""
    store = ox.Store()
    store.bulk_extend(_with_union(dataset))
    return store


def _with_union(dataset: Dataset) -> Iterator[ox.Quad]:
    union: set[ox.Triple] = set()
    for name, triples in _by_graph(dataset).items():
        union.update(triples)
        if not isinstance(name, ox.DefaultGraph):
            yield from (ox.Quad(t.subject, t.predicate, t.object, name) for t in triples)
    yield from (ox.Quad(t.subject, t.predicate, t.object) for t in union)


def _by_graph(dataset: Dataset) -> Mapping[GraphName, Collection[ox.Triple]]:
    if isinstance(dataset, Mapping):
        return dataset
    graphs: defaultdict[GraphName, list[ox.Triple]] = defaultdict(list)
    for quad in dataset:
        graphs[quad.graph_name].append(quad.triple)
    return graphs


def told(store: ox.Store) -> Iterator[ox.Quad]:
    """Yield the quads of a store that is ready to be asked, without the union: what it was made from."""
    for quad in store:
        in_default = isinstance(quad.graph_name, ox.DefaultGraph)
        same = store.quads_for_pattern(quad.subject, quad.predicate, quad.object) if in_default else ()
        if all(isinstance(other.graph_name, ox.DefaultGraph) for other in same):
            yield quad


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    if path.suffix == ".gz":
        with gzip.open(path, "rb") as unpacked:
            yield cast("IO[bytes]", unpacked)
    else:
        with path.open("rb") as stream:
            yield stream


def save(dataset: Dataset, path: Path, base: str = DEFAULT_BASE, beside: Mapping[str, bytes] | None = None) -> None:
    """Write a graph to a file by its ending, or to a store folder; the final name appears when all is written.

    ``beside`` has the files that a store folder holds besides the graph, by name.

    Formats without graphs get the triples of all graphs. The bytes depend on the set of quads alone.
    """
    check_output(path)
    if is_store(path):
        _save_store(dataset, path, beside or {})
    else:
        _save_file(dataset, path, base)


def serialize(dataset: Dataset, form: ox.RdfFormat, base: str = DEFAULT_BASE) -> bytes:
    """Return a graph in a format, sorted; triples where the format has no graphs."""
    return b"".join(_serialized(dataset, form, base))


def _serialized(dataset: Dataset, form: ox.RdfFormat, base: str) -> Iterator[bytes]:
    """Yield a graph in a format, piece by piece; only N-Quads come in several."""
    graphs = _by_graph(dataset)
    if form == ox.RdfFormat.N_QUADS:
        yield from _quad_lines(graphs)
    elif form.supports_datasets:
        parsed = ox.parse(b"".join(_quad_lines(graphs)), format=ox.RdfFormat.N_QUADS)
        yield ox.serialize(parsed, format=form, prefixes=_prefixes(form, base)) or b""
    else:
        text = _lines(_triple_lines(chain.from_iterable(graphs.values())))
        if form != ox.RdfFormat.N_TRIPLES:
            triples = (quad.triple for quad in ox.parse(text, format=ox.RdfFormat.N_TRIPLES))
            text = ox.serialize(triples, format=form, prefixes=_prefixes(form, base)) or b""
        yield text


def _prefixes(form: ox.RdfFormat, base: str) -> dict[str, str] | None:
    return prefixes(base) if form in (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG, ox.RdfFormat.RDF_XML) else None


def _lines(lines: Iterable[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)


def _triple_lines(triples: Iterable[ox.Triple]) -> list[bytes]:
    """Return distinct triples as sorted lines of N-Triples: bytes sort several times faster than terms."""
    return sorted(set((ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").splitlines()))


def _quad_lines(graphs: Mapping[GraphName, Collection[ox.Triple]]) -> Iterator[bytes]:
    """Yield distinct quads as N-Quads, graph by graph, the default graph first."""
    named = {
        b"" if isinstance(name, ox.DefaultGraph) else f" {name}".encode(): triples for name, triples in graphs.items()
    }
    for name in sorted(named):
        yield _lines(line[:-2] + name + b" ." for line in _triple_lines(named[name]))


def _save_file(dataset: Dataset, path: Path, base: str) -> None:
    form = rdf_format(path)
    if form is None:
        raise OutputError(f"{path}: the ending names no format")
    pieces = _serialized(dataset, form, base)
    _write_pieces(path, [gzip.compress(b"".join(pieces), mtime=0)] if path.suffix == ".gz" else pieces)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that its name holds all of the content or what was there before."""
    _write_pieces(path, [content])


def _write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:  # Ctrl-C too: no half file may stay
        Path(temporary).unlink(missing_ok=True)
        raise


def _save_store(dataset: Dataset, path: Path, beside: Mapping[str, bytes]) -> None:
    temporary = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.parent))
    try:
        store = ox.Store(str(temporary))
        store.bulk_extend(_with_union(dataset))
        store.flush()
        del store
        for name, content in beside.items():
            (temporary / name).write_bytes(content)
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
