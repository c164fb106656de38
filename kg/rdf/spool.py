"""Triples set aside as lines of N-Triples, on disk where they are many.

A thousand political articles say a million triples: half a gigabyte as objects in memory, 170 MB as lines.
"""

import weakref
from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from tempfile import SpooledTemporaryFile, gettempdir
from typing import Final, Self

import pyoxigraph as ox

from kg.errors import OutputError

GraphName = ox.NamedNode | ox.BlankNode | ox.DefaultGraph
_IN_MEMORY: Final = 1 << 26  # bytes: what some hundred articles say


def lines_of(triples: Iterable[ox.Triple]) -> bytes:
    r"""Return triples as lines of N-Triples, in the order in which they come.

    >>> name = ox.NamedNode("https://w3id.org/vnpol/ns#name")
    >>> lines_of([ox.Triple(name, name, ox.Literal("Lò Thị Ón", language="vi"))]).decode()
    '<https://w3id.org/vnpol/ns#name> <https://w3id.org/vnpol/ns#name> "Lò Thị Ón"@vi .\n'
    """
    return ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""


def triples_of(lines: bytes) -> Iterator[ox.Triple]:
    """Yield the triples of lines of N-Triples."""
    return (quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES))


def in_angles(iri: str) -> bytes:
    """Return an IRI as lines of N-Triples write it.

    >>> in_angles("https://w3id.org/vnpol/ns#name")
    b'<https://w3id.org/vnpol/ns#name>'
    """
    return f"<{iri}>".encode()


def subject_of(line: bytes) -> bytes:
    """Return the subject of a line of N-Triples as it stands there, an IRI in its angle brackets."""
    return line.split(b" ", 1)[0]


def predicate_of(line: bytes) -> bytes:
    """Return the predicate of a line of N-Triples, in its angle brackets."""
    return line.split(b" ", 2)[1]


def object_of(line: bytes) -> bytes:
    """Return the object of a line of N-Triples as it stands there."""
    return line.rstrip(b"\n").split(b" ", 2)[2].removesuffix(b" .")


def distinct(pieces: Iterable[bytes]) -> bytes:
    """Return the lines of some pieces, each once and sorted."""
    found = sorted(set(chain.from_iterable(piece.splitlines(keepends=True) for piece in pieces)))
    return b"".join(found)


class Spool:
    """Pieces of bytes by their number; a temporary file has them where they are many."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  # it lives as long as this object
        self._ends = array("Q", [0])
        weakref.finalize(self, self._file.close)

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> bytes:
        start, end = self._ends[number], self._ends[number + 1]
        self._file.seek(start)
        return self._file.read(end - start)

    def append(self, piece: bytes) -> int:
        """Set a piece aside and return its number.

        Raises OutputError where the folder of temporary files takes no more.
        """
        try:
            self._file.seek(self._ends[-1])
            self._file.write(piece)
        except OSError as error:
            where = f"{gettempdir()}: triples cannot be set aside there: {error.strerror}"
            raise OutputError(f"{where}; set TMPDIR to a folder with more room") from error
        self._ends.append(self._ends[-1] + len(piece))
        return len(self) - 1


class Graphs(Mapping[GraphName, frozenset[ox.Triple]]):
    """The triples of each graph of a dataset by its name; they are set aside, each graph sorted and without doubles."""

    def __init__(self) -> None:
        self._spool = Spool()
        self._pieces: dict[GraphName, int] = {}

    @classmethod
    def of(cls, quads: Iterable[ox.Quad]) -> Self:
        """Return quads by their graphs."""
        found: dict[GraphName, list[ox.Triple]] = {}
        for quad in quads:
            found.setdefault(quad.graph_name, []).append(quad.triple)
        made = cls()
        for name, triples in found.items():
            made.add(name, [lines_of(triples)])
        return made

    def quads(self) -> Iterator[ox.Quad]:
        """Yield each triple with the name of its graph."""
        return (ox.Quad(t.subject, t.predicate, t.object, name) for name in self for t in triples_of(self.lines(name)))

    def add(self, name: GraphName, pieces: Iterable[bytes]) -> None:
        """Set a graph aside, given in pieces of lines of N-Triples; a graph of that name goes."""
        self._pieces[name] = self._spool.append(distinct(pieces))

    def __len__(self) -> int:
        return len(self._pieces)

    def __iter__(self) -> Iterator[GraphName]:
        return iter(self._pieces)

    def __getitem__(self, name: GraphName) -> frozenset[ox.Triple]:
        return frozenset(triples_of(self.lines(name)))

    def lines(self, name: GraphName) -> bytes:
        """Return a graph as sorted lines of N-Triples."""
        return self._spool[self._pieces[name]]

    def pointing_to(self, *prefixes: str) -> Iterator[ox.Triple]:
        """Yield a triple for each IRI that begins so and for each property that points to it, in each graph."""
        starts = tuple(f"<{prefix}".encode() for prefix in prefixes)
        for name in self:
            found: dict[tuple[bytes, bytes], bytes] = {}
            for line in self.lines(name).splitlines(keepends=True):
                target = object_of(line)
                if target.startswith(starts):
                    found.setdefault((predicate_of(line), target), line)
            yield from triples_of(b"".join(found.values()))

    def without_told(self, triples: Iterable[ox.Triple]) -> bytes:
        """Return the triples that no graph tells, as lines of N-Triples."""
        left = set(lines_of(triples).splitlines(keepends=True))
        for name in self:
            left.difference_update(self.lines(name).splitlines(keepends=True))
        return distinct(left)
