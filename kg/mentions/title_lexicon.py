"""The lists of titles, compiled once: whole titles, head nouns with their deputies, and modifiers."""

import re
from dataclasses import dataclass
from functools import cache

from kg.lexicon import compile_phrases, rows, split_cell, trie_pattern
from kg.mentions.body_lexicon import GLUED
from kg.text import match_key


@dataclass(frozen=True, slots=True)
class WholeTitle:
    """A row of titles.csv: a title that no grammar composes. ``body`` is a fixed body, or "=" + a body to read on."""

    title: str
    role: str
    body: str


@dataclass(frozen=True, slots=True)
class TitleHead:
    """A head noun: "Phó Chủ tịch". ``inner``: its last words open the body ("Trưởng | Ban Tổ chức Tỉnh ủy")."""

    name: str
    role: str
    inner: bool
    deputy: bool
    base: str


@dataclass(frozen=True, slots=True)
class Modifier:
    """A word after the head noun: ``form`` is how the full title prints it ("TT" → "Thường trực")."""

    meaning: str
    form: str


def _key(words: str) -> str:
    return " ".join(match_key(words).split())


@cache
def whole_titles() -> dict[str, WholeTitle]:
    """Return the whole titles by each of their spellings."""
    found: dict[str, WholeTitle] = {}
    for row in rows("titles"):
        for alias in (row["title"], *split_cell(row["aliases"])):
            found.setdefault(_key(alias), WholeTitle(row["title"], row["role"], row["body"]))
    return found


@cache
def title_heads() -> dict[str, TitleHead]:
    """Return the head nouns, and the deputies made of them, by each of their spellings."""
    found: dict[str, TitleHead] = {}
    for row in rows("title_heads"):
        inner = row["kind"].startswith("inner")
        head = TitleHead(row["name"], row["role"], inner, False, row["name"])
        for alias in (row["name"], *split_cell(row["aliases"])):
            found.setdefault(_key(alias), head)
        if row["deputy_role"]:
            deputy = TitleHead(f"Phó {row['name']}", row["deputy_role"], inner, True, row["name"])
            for alias in (f"phó {row['name']}", *split_cell(row["deputy_aliases"])):
                found.setdefault(_key(alias), deputy)
    return found


@cache
def modifiers(place: str) -> dict[str, Modifier]:
    """Return the modifiers that stand ``before`` or ``after`` a head noun."""
    return {_key(r["phrase"]): Modifier(r["meaning"], r["form"]) for r in rows("modifiers") if r["place"] == place}


@cache
def title_words() -> re.Pattern[str]:
    """Return the pattern of all words that open a title, a lost space before its council or board allowed."""
    words = trie_pattern(_spaced(set(whole_titles()) | set(title_heads())))
    return re.compile(rf"(?<!\w)(?:{words})(?:(?!\w)|(?={GLUED.pattern}))")


@cache
def modifier_words(place: str) -> re.Pattern[str]:
    """Return the pattern of the modifiers that stand before or after a head noun."""
    return compile_phrases(modifiers(place))


def _spaced(phrases: set[str]) -> set[str]:
    """Return the phrases, those with a dash also with the long one."""
    return phrases | {phrase.replace(" - ", " – ") for phrase in phrases}


def title_key(words: str) -> str:
    """Return matched words as the lists are keyed.

    >>> title_key("Phó  Chủ tịch")
    'phó chủ tịch'
    """
    return _key(words.replace("–", "-"))
