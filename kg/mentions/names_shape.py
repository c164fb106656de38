"""The shape of names: runs of capitalised syllables, and how far a name reaches in one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.mentions.names_lexicon import (
    AFTER,
    FREE_GROUPS,
    LOWER,
    MIDDLES,
    SAINTS,
    SURE,
    SURNAMES,
    UPPER,
    is_vietnamese,
)

_APOSTROPHE: Final = "'’ʼ‘"
_SYLLABLE: Final = (
    rf"(?:[{UPPER}](?:h|r)?[{_APOSTROPHE}][{UPPER}]?[{LOWER}]+|[{UPPER}][{LOWER}]+(?:-[{LOWER}]+)*|[{UPPER}]+)"
)
TOKEN: Final = re.compile(_SYLLABLE)
RUN: Final = re.compile(rf"{_SYLLABLE}(?:[^\S\n]{{1,3}}{_SYLLABLE})*")
LONGEST: Final = 5


@dataclass(frozen=True, slots=True)
class Token:
    """A capitalised syllable with its matching key."""

    start: int
    end: int
    text: str
    key: str

    @property
    def is_caps(self) -> bool:
        """Whether it is written in capitals throughout, like an abbreviation or a headline word."""
        return len(self.text) > 1 and self.text.isupper() and not any(c in self.text for c in _APOSTROPHE)


def runs(text: str, key: str, start: int, end: int) -> Iterator[list[Token]]:
    """Yield the runs of capitalised syllables between two offsets; a change of script case ends a run."""
    for run in RUN.finditer(text, start, end):
        tokens: list[Token] = []
        for m in TOKEN.finditer(text, run.start(), run.end()):
            token = Token(m.start(), m.end(), m[0], key[m.start() : m.end()])
            if tokens and tokens[-1].is_caps != token.is_caps and len(token.text) > 1 and len(tokens[-1].text) > 1:
                yield tokens
                tokens = []
            tokens.append(token)
        yield tokens


def surname_size(tokens: list[Token], i: int) -> int:
    """Return how many syllables the family name at a place of a run has: 0, 1 or 2."""
    if i + 1 < len(tokens) and f"{tokens[i].key} {tokens[i + 1].key}" in SURNAMES:
        return 2
    return int(tokens[i].key in SURNAMES or _has_apostrophe(tokens[i]))


def _has_apostrophe(token: Token) -> bool:
    return any(c in token.text for c in _APOSTROPHE)


def is_sure(tokens: list[Token]) -> bool:
    """Return whether the family name alone tells that this is a person."""
    if len(tokens) > 1 and f"{tokens[0].key} {tokens[1].key}" in SURE:
        return True
    return tokens[0].key in SURE or (len(tokens) > 1 and _has_apostrophe(tokens[0]))


def has_middle(tokens: list[Token]) -> bool:
    """Return whether a typical middle name follows the family name: Văn, Thị, A, Páo.

    "Hà Thị Nụ", "Mùa A Vảng" are persons although Hà and Mùa are words.
    """
    return len(tokens) > 2 and tokens[1].key in MIDDLES


def reach(tokens: list[Token], i: int, key: str) -> list[Token]:
    """Return the syllables of the name that starts at a place of a run, at most five, without what is glued to it.

    "Lò Văn Inh Chủ tịch UBND" ends before "Chủ tịch"; "Lò Văn Inh Trần Thị Nụ" before the second family name.
    """
    size = max(surname_size(tokens, i), 1)
    row = SURNAMES.get(tokens[i].key)
    free = size == 2 or _has_apostrophe(tokens[i]) or (row is not None and row["group"] in FREE_GROUPS)
    name = list(tokens[i : i + size])
    for token in tokens[i + size : i + size + LONGEST + 1]:
        if not (free or is_vietnamese(token.key) or len(token.text) == 1) or _starts_other(name, token, key):
            break
        name.append(token)
    if len(name) > LONGEST:
        second = [k for k in range(3, len(name)) if name[k].key in SURE]
        name = name[: second[0]] if second else name[:LONGEST]
    return name


def _starts_other(name: list[Token], token: Token, key: str) -> bool:
    stop = AFTER.match(key, token.start)
    if stop is None:
        return False
    if " " in stop[0]:
        return True
    # One syllable may be a given name ("Nguyễn Văn Hiện"): it ends a name only where a whole name stands before it.
    return stop.end() == token.end and len(name) > 2 and name[-1].key not in ("văn", "thị")


def saints(tokens: list[Token], i: int) -> int:
    """Return how many syllables of a saint's name stand before a place of a run ("Giuse Nguyễn Văn Thảo")."""
    first = i
    while first and tokens[first - 1].key in SAINTS:
        first -= 1
    return i - first
