"""The shape of names: runs of capitalised syllables, and how far a name reaches in one."""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from kg.mentions.names_lexicon import (
    AFTER,
    FREE_GROUPS,
    LOWER,
    MIDDLES,
    NAMESAKES,
    OPENINGS,
    SAINTS,
    SURE,
    SURNAMES,
    UPPER,
)
from kg.spelling import is_vietnamese

_APOSTROPHE: Final = "'’ʼ‘"
_SYLLABLE: Final = (
    rf"(?:[{UPPER}](?:h|r)?[{_APOSTROPHE}][{UPPER}]?[{LOWER}]+|K[{_APOSTROPHE}][^\S\n][{UPPER}][{LOWER}]+"
    rf"|Mc[{UPPER}][{LOWER}]+|[{UPPER}][{LOWER}]+(?:-[{LOWER}]+)*|[{UPPER}]+)"
)
TOKEN: Final = re.compile(_SYLLABLE)
_SPAN: Final = re.compile(rf"{_SYLLABLE}(?:[^\S\n]{{1,3}}{_SYLLABLE})*")
LONGEST: Final = 5
_RUN: Final = 12  # syllables; longer ones are headlines and menus, cut to keep the work linear


class Token(NamedTuple):
    """A capitalised syllable with its matching key; ``is_caps``: capitals throughout, as in UBND or a headline."""

    start: int
    end: int
    text: str
    key: str
    is_caps: bool
    has_apostrophe: bool


def runs(text: str, key: str, start: int, end: int, wanted: Callable[[int], bool]) -> Iterator[list[Token]]:
    """Yield the runs of capitalised syllables between two offsets; a change of script case ends a run.

    A lone syllable mostly opens a sentence: it is a run only where ``wanted`` says so of its place.
    """
    for span in _SPAN.finditer(text, start, end):
        first, stop = span.span()
        if text[first:stop].isalpha():
            if wanted(first):
                word = span[0]
                yield [Token(first, stop, word, key[first:stop], len(word) > 1 and word.isupper(), False)]
            continue
        yield from _split(text, key, first, stop)


def _split(text: str, key: str, start: int, end: int) -> Iterator[list[Token]]:
    tokens: list[Token] = []
    for m in TOKEN.finditer(text, start, end):
        first, stop = m.span()
        word = m[0]
        apostrophe = not word.replace("-", "").isalpha()
        caps = stop - first > 1 and not apostrophe and word.isupper()
        token = Token(first, stop, word, key[first:stop], caps, apostrophe)
        if tokens and not _joins(tokens, token, text):
            yield tokens
            tokens = []
        tokens.append(token)
    if tokens:
        yield tokens


def _joins(tokens: list[Token], token: Token, text: str) -> bool:
    last = tokens[-1]
    if not 0 < token.start - last.end <= 3 or len(tokens) >= _RUN:
        return False
    gap = text[last.end : token.start]
    if "\n" in gap or not gap.isspace():
        return False
    return last.is_caps == token.is_caps or len(token.text) == 1 or len(last.text) == 1


def without_opening(tokens: list[Token], text: str) -> list[Token]:
    """Return a run without the honorific or function word that opens the sentence: "Ông Lò …", "Theo Lò …".

    Inside a sentence nothing is taken off: "sân bay Tân Sơn Nhất", "đường Ông Ích Khe" keep their first word.
    """
    first, before = 0, text[max(0, tokens[0].start - 3) : tokens[0].start].rstrip(" \u00a0")[-1:]
    while first + 1 < len(tokens) and tokens[first].key in OPENINGS and not before.isalpha():
        first += 1
    return tokens[first:]


def surname_size(tokens: list[Token], i: int) -> int:
    """Return how many syllables the family name at a place of a run has: 0, 1 or 2."""
    if i + 1 < len(tokens) and f"{tokens[i].key} {tokens[i + 1].key}" in SURNAMES:
        return 2
    return int(tokens[i].key in SURNAMES or tokens[i].has_apostrophe)


def is_sure(tokens: list[Token]) -> bool:
    """Return whether the family name alone tells that this is a person."""
    if len(tokens) > 1 and f"{tokens[0].key} {tokens[1].key}" in SURE:
        return True
    return tokens[0].key in SURE or (len(tokens) > 1 and tokens[0].has_apostrophe)


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
    free = size == 2 or tokens[i].has_apostrophe or (row is not None and row["group"] in FREE_GROUPS)
    name = list(tokens[i : i + size])
    for token in tokens[i + size : i + size + LONGEST + 1]:
        if not free and len(name) > 1 and is_vietnamese(token.key.partition("-")[0]) and "-" in token.text:
            name.append(_before_hyphen(token))  # "Lò Văn Inh-phó chủ tịch"
            break
        fits = free or is_vietnamese(token.key) or len(token.text) == 1 or _may_be_highland(name)
        if not fits or _starts_other(name, token, key):
            break
        name.append(token)
    if len(name) > 3 and " ".join(token.key for token in name[:3]) in NAMESAKES:
        return name[:3]  # "Trường Chính trị Nguyễn Chí Thanh | Lò Văn Inh"
    if len(name) > LONGEST:
        second = [k for k in range(3, len(name)) if name[k].key in SURE]
        name = name[: second[0]] if second else name[:LONGEST]
    return name


def is_highland(name: list[Token]) -> bool:
    """Return whether a name that is not spelled in Vietnamese is one of a minority: "Thị Brơ", "Hồ Kray"."""
    first = name[0].key
    marked = first in SURE or (first in SURNAMES and not first.isascii())
    return len(name) > 1 and (marked or first == "thị" or name[1].key in ("văn", "thị"))


def _may_be_highland(name: list[Token]) -> bool:
    """Return whether a syllable of another language may go on a Vietnamese name: "Đinh Hrớ", "Lâm Thị Sà Phol"."""
    return (len(name) == 1 and name[0].key in SURE) or (1 < len(name) < 4 and name[1].key in ("văn", "thị"))


def _before_hyphen(token: Token) -> Token:
    size = token.text.index("-")
    return token._replace(end=token.start + size, text=token.text[:size], key=token.key[:size])


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
