"""The graph being checked, made ready once for both engines: as a file, with the concepts and class axioms it needs."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from kg import concepts
from kg.check.report import RDF_TYPE
from kg.check.shapes import subclass_axioms
from kg.iris import CONCEPTS, DEFAULT_BASE
from kg.rdf.spool import in_angles, lines_of, object_of, predicate_of, subject_of
from kg.rdf.terms import SCHEMA

_FILE: Final = "graph.nt"
_PART: Final = 1 << 24  # bytes of lines: what some fifty political articles say
TYPE: Final = in_angles(RDF_TYPE)
_CONCEPT: Final = f"<{CONCEPTS}".encode()
_ARTICLE: Final = in_angles(SCHEMA + "NewsArticle")


@dataclass(frozen=True, slots=True)
class Data:
    """A graph as a file of N-Triples, the graph of one article after the other; what several tell stands there often.

    Engines read the file by themselves: as Python strings a large graph would be in memory three times.
    """

    folder: Path
    base: str
    described: bytes  # the concepts that the graph refers to; the file has them too
    ends: tuple[int, ...]  # of the parts of the file, in bytes

    @property
    def file(self) -> Path:
        """The graph, with the class axioms, which ``sh:class`` needs and no query asks for."""
        return self.folder / _FILE

    def sizes(self) -> list[int]:
        """Return how large the parts are, in bytes."""
        return [end - start for start, end in pairwise((0, *self.ends))]

    def parts(self) -> Iterator[bytes]:
        """Yield the graph in parts of some articles: what one article says is in one part."""
        with self.file.open("rb") as stream:
            for size in self.sizes():
                yield stream.read(size)


@contextmanager
def prepared(graphs: Iterable[bytes], base: str | None = None) -> Iterator[Data]:
    """Give a graph ready to check, told as the lines of N-Triples of one article after the other.

    The concepts that it refers to are merged in: a check that walks ``skos:broader`` passes without a word on a graph
    that lacks them, and pySHACL drops individuals of an ontology graph. The IRIs of an article tell the base of the
    graph's data where none is given.
    """
    referred, articles, ends = set[bytes](), set[bytes](), list[int]()
    with tempfile.TemporaryDirectory(prefix="vnpol-check-") as name:
        folder = Path(name)
        with (folder / _FILE).open("wb") as stream:
            for lines in graphs:
                stream.write(lines)
                split = lines.splitlines()
                referred.update(object_of(line) for line in split if _CONCEPT in line)
                articles.update(subject_of(line) for line in split if _ARTICLE in line and predicate_of(line) == TYPE)
                if stream.tell() - (ends[-1] if ends else 0) > _PART:
                    ends.append(stream.tell())
            described = lines_of(concepts.described(value.strip(b"<>").decode() for value in referred))
            stream.write(described)
            ends.append(stream.tell())
            stream.write(lines_of(subclass_axioms()))
        yield Data(folder, base or _base(articles), described, tuple(ends))


def _base(articles: Iterable[bytes]) -> str:
    """Return what the IRIs of the data begin with."""
    parts = (article.decode().removeprefix("<").partition("id/article/") for article in articles)
    return min((base for base, found, _ in parts if found), default=DEFAULT_BASE)
