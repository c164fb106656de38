"""The lists: one CSV a list, one row a thing, each with an attested example. See ``rows``."""

import csv
from functools import cache
from pathlib import Path
from typing import Final

from kg.errors import LexiconError
from kg.lexicon.matcher import Sweep, compile_phrases, search_back, trie_pattern

__all__ = ["FOLDER", "Sweep", "compile_phrases", "rows", "search_back", "split_cell", "trie_pattern"]

FOLDER: Final = Path(__file__).parent  # importlib.resources would say the same and take longer to load than the lists


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of ``kg/lexicon/<name>.csv`` as dicts, cells stripped.

    Raises LexiconError with file and line where a row has too few or too many cells or the file is not there.
    """
    path = FOLDER / f"{name}.csv"
    if not path.is_file():
        raise LexiconError(f"{name}.csv: no such list in kg/lexicon")
    with path.open(encoding="utf-8") as lines:
        reader = csv.reader(lines)
        header = next(reader, None)
        if not header:
            raise LexiconError(f"{name}.csv:1: the header row is missing")
        found = []
        for cells in reader:
            if len(cells) != len(header):
                raise LexiconError(
                    f"{name}.csv:{reader.line_num}: {len(cells)} cells where the header has {len(header)};"
                    " quote a cell that holds a comma"
                )
            found.append({key: cell.strip() for key, cell in zip(header, cells, strict=True)})
    return tuple(found)


def split_cell(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that holds several values separated by ``|``."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())
