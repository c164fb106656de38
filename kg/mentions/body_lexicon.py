"""The lists of bodies, compiled once: fixed bodies, heads that open a body, field names, and types."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from kg.lexicon import compile_phrases, rows, split_cell
from kg.model import Body, Branch, Level
from kg.text import match_key

# Abbreviations that no syllable ends in, so that they open a body even where a space was lost: "Phó CTUBND tỉnh".
_CENTRE_SHORT = ("tw", "t.ư", "t.w")  # "Trung ương"
GLUED = re.compile(r"(?:ubnd|hđnd)(?!\w)")


@dataclass(frozen=True, slots=True)
class BodyType:
    """A row of body_types.csv; ``title_form``: how much of a body's name its posts carry."""

    id: str
    branch: Branch
    title_form: str


@dataclass(frozen=True, slots=True)
class Head:
    """A row of body_heads.csv: the words that open a body, and ``kind``, the grammar of what follows them."""

    name: str
    kind: str  # committee: a place follows; local: a level and a place; hosted: another body; field: a free name
    type: BodyType
    level: Level | None


def normal(words: str) -> str:
    """Return the words as the lists are keyed: lower case, one tone placement, single spaces, plain dashes.

    >>> normal("Sở Văn hoá –  Thể thao")
    'sở văn hóa - thể thao'
    """
    return " ".join(match_key(words).replace("–", "-").split())


@cache
def body_types() -> dict[str, BodyType]:
    """Return the body types by id."""
    return {row["id"]: BodyType(row["id"], Branch(row["branch"]), row["title_form"]) for row in rows("body_types")}


@cache
def fixed_bodies() -> dict[str, Body]:
    """Return the bodies that are one of their kind, by each of their names and aliases."""
    named: dict[str, Body] = {}
    found: dict[str, Body] = {}
    for row in rows("bodies"):
        kind = body_types()[row["type"]]
        level = Level(row["level"]) if row["level"] else None
        body = Body(
            template=row["name"], type=kind.id, branch=kind.branch, level=level, parent=named.get(row["parent"])
        )
        named[row["name"]] = body
        for alias in (row["name"], *split_cell(row["aliases"])):
            found.setdefault(normal(alias), body)
            for short in _CENTRE_SHORT if "trung ương" in alias.lower() else ():
                found.setdefault(normal(alias).replace("trung ương", short), body)
            if kind.id == "uy-ban-quoc-hoi":
                found.setdefault(normal(alias).replace("ủy ban ", "ub ", 1), body)
    return found


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """Return the heads by each of their names and aliases; one word may open several kinds of bodies."""
    found: dict[str, tuple[Head, ...]] = {}
    for row in rows("body_heads"):
        level = Level(row["level"]) if row["level"] else None
        head = Head(row["name"], row["kind"], body_types()[row["type"]], level)
        for alias in dict.fromkeys(map(normal, (row["name"], *split_cell(row["aliases"])))):
            found[alias] = (*found.get(alias, ()), head)
    return found


@cache
def fields() -> dict[str, str]:
    """Return the full form of each field name and abbreviation ("gd&đt" → "Giáo dục và Đào tạo")."""
    found: dict[str, str] = {}
    for row in rows("body_fields"):
        for alias in (row["name"], *split_cell(row["variants"])):
            found.setdefault(normal(alias), row["name"])
    return found


def dashed(phrases: Iterable[str]) -> set[str]:
    """Return the phrases with every dash that print uses for their hyphen, their signs with and without spaces."""
    found = set(phrases)
    found |= {phrase.replace("&", " & ") for phrase in found if "&" in phrase and "& " not in phrase}
    for phrase in tuple(found):
        if "-" in phrase:
            tight = phrase.replace(" - ", "-")
            found |= {tight.replace("-", dash) for dash in (" - ", " – ", "-", "–", " -", "- ")}
    return found


@cache
def opening() -> re.Pattern[str]:
    """Return the pattern of all words that open a body."""
    return compile_phrases(dashed(fixed_bodies()) | dashed(heads()))


@cache
def district_offices() -> frozenset[str]:
    """Return the keys of the offices that the people's committee of a district has by law: "phòng nội vụ"."""
    return frozenset(match_key(row["name"]) for row in rows("district_offices"))


@cache
def field_words() -> re.Pattern[str]:
    """Return the pattern of all field names."""
    return compile_phrases(dashed(fields()))


@cache
def words_of_fields() -> frozenset[str]:
    """Return two syllables that are one word in names of bodies, in lower case: "dự báo", "thiên nhiên"."""
    names = (normal(name).split() for name in fields().values())
    paired = (f"{one} {other}" for name in names for one, other in pairwise(name))
    return frozenset([*paired, *(row["word"] for row in rows("body_words"))])


@lru_cache(maxsize=8192)
def lookup(words: str) -> str:
    """Return a matched phrase as the lists are keyed, its dashes set apart as in print.

    >>> lookup("kinh tế-ngân sách")
    'kinh tế - ngân sách'
    """
    key = normal(words)
    wide = re.sub(r"\s*-\s*", " - ", key)
    tight = wide.replace(" - ", "-")
    for form in (key, wide, tight, *(sign.replace(" & ", "&") for sign in (key, wide, tight))):
        if form in fixed_bodies() or form in heads() or form in fields():
            return form
    return key
