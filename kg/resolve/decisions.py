"""What people decided about pairs: a plain CSV that can be shared, versioned, and taken back by deleting a row."""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from kg.errors import SourceError
from kg.text import match_key

COLUMNS: Final = ("name", "left", "right", "verdict", "note")
_ARTICLE = re.compile(r"[0-9a-f]{16}\Z")


class Verdict(StrEnum):
    """What a person said of a pair."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Whether a name means one person in two articles; ``left`` and ``right`` are the keys in the articles' IRIs.

    A decision is about articles, not about persons of some graph: those change with every new article, these stay.
    """

    name: str
    left: str
    right: str
    verdict: Verdict
    note: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is about: a second decision with this key takes the place of the first."""
        return match_key(self.name), *sorted((self.left, self.right))  # type: ignore[return-value]  # two, always


def read(path: Path) -> tuple[Decision, ...]:
    """Return the decisions of a file, the last one for each pair.

    Raises SourceError, with the line, where a row cannot be understood.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}: is not UTF-8; save it as CSV UTF-8") from error
    table = csv.DictReader(io.StringIO(text))
    if tuple(table.fieldnames or ()) != COLUMNS:
        raise SourceError(f"{path}:1: the columns must be {','.join(COLUMNS)}")
    found = [_decision(row, f"{path}:{line}") for line, row in enumerate(table, 2)]
    return tuple({decision.key: decision for decision in found}.values())


def _decision(row: dict[str, str], where: str) -> Decision:
    left, right, verdict = (row[column] or "" for column in ("left", "right", "verdict"))
    if not (_ARTICLE.match(left) and _ARTICLE.match(right)) or left == right:
        raise SourceError(f"{where}: left and right must be the keys of two articles: 16 of 0-9 a-f, as in their IRIs")
    if verdict not in set(Verdict):
        raise SourceError(f"{where}: the verdict must be same, different or unsure, not {verdict!r}")
    if not row["name"]:
        raise SourceError(f"{where}: the name is missing")
    return Decision(name=row["name"], left=left, right=right, verdict=Verdict(verdict), note=row["note"] or "")


def render(decisions: Iterable[Decision]) -> str:
    """Return decisions as CSV, sorted, so that two people's files can be compared line by line."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    latest = {decision.key: decision for decision in decisions}
    for _, item in sorted(latest.items()):
        table.writerow([item.name, *sorted((item.left, item.right)), item.verdict.value, item.note])
    return out.getvalue()
