"""The facts of a build on their way into a graph: settled and checked one after the other, never all in memory."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import overload

import pyoxigraph as ox

from kg.model import Article, Fact
from kg.rdf import FactTriples
from kg.rdf.spool import Spool, lines_of, subject_of, triples_of


@dataclass(frozen=True, slots=True)
class _Entry:
    article: Article
    fact: Fact | None
    piece: int


class Shelf(Sequence[FactTriples]):
    """Facts with their triples, which are set aside; a shelf made from another holds what that one has set aside."""

    def __init__(self, items: Iterable[FactTriples] = ()) -> None:
        self._spool = Spool()
        self._entries = [_Entry(item.article, item.fact, self._spool.append(lines_of(item.triples))) for item in items]

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> FactTriples: ...
    @overload
    def __getitem__(self, index: slice) -> "Shelf": ...
    def __getitem__(self, index: int | slice) -> "FactTriples | Shelf":
        if isinstance(index, slice):
            return self._of(self._entries[index])
        entry = self._entries[index]
        return FactTriples(entry.article, entry.fact, frozenset(triples_of(self._spool[entry.piece])))

    def _of(self, entries: list[_Entry]) -> "Shelf":
        made = Shelf()
        made._spool, made._entries = self._spool, entries
        return made

    def add(self, article: Article, fact: Fact | None, lines: bytes) -> None:
        """Set aside what a fact of an article says, as lines of N-Triples; the facts of an article come together."""
        self._entries.append(_Entry(article, fact, self._spool.append(lines)))

    def fact(self, index: int) -> Fact | None:
        """Return a fact; None where it is the article's own description."""
        return self._entries[index].fact

    def article(self, index: int) -> Article:
        """Return the article that tells a fact."""
        return self._entries[index].article

    def lines(self, index: int) -> bytes:
        """Return the triples of a fact as lines of N-Triples."""
        return self._spool[self._entries[index].piece]

    def by_article(self) -> Iterator[tuple[Article, list[int]]]:
        """Yield each article with the indices of its facts, which stand together."""
        for article, indices in groupby(range(len(self)), key=self.article):
            yield article, list(indices)

    def without(self, indices: Collection[int]) -> "Shelf":
        """Return the shelf without some facts."""
        return self._of([entry for index, entry in enumerate(self._entries) if index not in indices])

    def changed(self, triples: Mapping[int, Iterable[ox.Triple]]) -> "Shelf":
        """Return the shelf with other triples for some facts."""
        entries = list(self._entries)
        for index, told in triples.items():
            old = entries[index]
            entries[index] = _Entry(old.article, old.fact, self._spool.append(lines_of(told)))
        return self._of(entries)

    def subjects(self, kind: type[Fact]) -> frozenset[ox.NamedNode]:
        """Return the nodes that the triples of one kind of fact are about."""
        lines = (self.lines(index) for index, entry in enumerate(self._entries) if isinstance(entry.fact, kind))
        found = {subject_of(line) for piece in lines for line in piece.splitlines()}
        return frozenset(ox.NamedNode(subject.decode()[1:-1]) for subject in found)
