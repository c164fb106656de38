"""Evaluation: how the extracted facts compare with gold facts, table by table.

A gold file holds one JSON object a line, with the id of a text and the facts that a careful reader finds in it; an
item marked ``"optional": true`` may be found or not.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from kg.bodies import identify
from kg.errors import SourceError
from kg.evaluate_tables import TABLES, Comparer, Record
from kg.extract import extract
from kg.model import Article, Extraction
from kg.places.settling import settle
from kg.text import clean


@dataclass(frozen=True, slots=True)
class Difference:
    """One wrong item: ``+`` found but not in the gold, ``-`` in the gold but not found."""

    article: str
    sign: str
    item: str

    def __str__(self) -> str:
        return f"{self.article} {self.sign} {self.item}"


@dataclass(frozen=True, slots=True)
class Table:
    """One table: how many items the gold wants, how many were found, how many of them are right; and what is wrong."""

    name: str
    gold: int
    found: int
    right: int
    wrong: tuple[Difference, ...] = ()

    @property
    def precision(self) -> float:
        """The share of the found items that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the wanted items that was found."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def evaluate(records: Iterable[Record], extractions: Mapping[str, Extraction]) -> tuple[Table, ...]:
    """Return the tables for gold records and the extractions of their texts, by id; a record without one is skipped."""
    pairs = [(record, extractions[record["id"]]) for record in records if record["id"] in extractions]
    return tuple(_table(name, comparer, pairs) for name, comparer in TABLES.items())


def _table(name: str, comparer: Comparer, pairs: Iterable[tuple[Record, Extraction]]) -> Table:
    gold = found = right = 0
    wrong: list[Difference] = []
    for record, extraction in pairs:
        comparison = comparer(record, extraction)
        wanted, counted = comparison.wanted, comparison.counted
        gold, found, right = gold + len(wanted), found + len(counted), right + len(wanted & counted)
        for sign, keys in (("+", counted - wanted), ("-", wanted - counted)):
            wrong += [Difference(record["id"], sign, " | ".join(key)) for key in sorted(keys)]
    return Table(name, gold, found, right, tuple(wrong))


def evaluate_files(gold: Path, texts: Path) -> tuple[Table, ...]:
    """Return the tables for a gold file and the folder of its texts, ``<id>.txt`` each.

    Raises:
        SourceError: The gold file can't be read, or none of its texts is there.
    """
    records = read_gold(gold)
    extractions = dict(read_texts(records, texts))
    if records and not extractions:
        raise SourceError(f"{texts}: holds no text of {gold}; texts are called <id>.txt, as {records[0]['id']}.txt")
    return evaluate(records, extractions)


def read_gold(path: Path) -> tuple[Record, ...]:
    """Return the records of a gold file.

    Raises:
        SourceError: The file can't be read, or a line is no JSON object with an id.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: can't be read: {error}") from error
    return tuple(_record(line, f"{path}:{n}") for n, line in enumerate(lines, 1) if line.strip())


def _record(line: str, where: str) -> Record:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise SourceError(f"{where}: no JSON: {error}") from error
    if not isinstance(record, dict) or not isinstance(record.get("id"), str):
        raise SourceError(f'{where}: a gold record is a JSON object with an "id"')
    return cast("Record", record)


def read_texts(records: Iterable[Record], texts: Path) -> Iterator[tuple[str, Extraction]]:
    """Yield id and extraction of each record whose text is there."""
    for record in records:
        path = texts / f"{record['id']}.txt"
        if path.is_file():
            text = clean(path.read_text("utf-8"))
            article = Article(id=record["id"], text=text, published=record.get("published"))
            yield record["id"], identify(settle(extract(article)))


def as_text(tables: Iterable[Table], show: str | None = None) -> str:
    """Return the tables as lines of text; those whose name starts with ``show`` list what is wrong in them."""
    lines = [f"{'table':30} {'gold':>6} {'found':>6} {'P':>6} {'R':>6} {'F1':>6}"]
    for table in tables:
        figures = f"{table.precision:6.3f} {table.recall:6.3f} {table.f1:6.3f}"
        lines.append(f"{table.name:30} {table.gold:6} {table.found:6} {figures}")
        if show is not None and table.name.startswith(show):
            lines += [f"    {difference}" for difference in table.wrong]
    return "\n".join(lines) + "\n"
