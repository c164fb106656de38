"""The gazetteer: administrative units of Vietnam before and after 1 July 2025, by name, read from CSV when needed.

Source: the lists of units of the General Statistics Office, decrees on the merger of 1 July 2025. A code means a
unit only within its epoch: codes were used again.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from kg.lexicon import rows, split_cell
from kg.model import Level
from kg.text import match_key

MERGER: Final = "2025-07-01"  # districts abolished, 63 provinces became 34
DONG_NAI_CITY: Final = "2026-04-30"  # Nghị quyết 30/2026/QH16
HUE_CITY: Final = "2025-01-01"


class Epoch(StrEnum):
    """Which system of units a unit belongs to."""

    PRE2025 = "pre2025"
    POST2025 = "post2025"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """An administrative unit of one epoch. ``unit`` is its level word in lower case, ``name`` its proper name.

    ``parent`` and ``successors`` are codes: the parent's in the same epoch, the successors' in the later one.
    """

    epoch: Epoch
    level: Level
    unit: str
    name: str
    code: str
    parent: str | None = None
    successors: tuple[str, ...] = ()
    iso3166_2: str | None = None
    wikidata: str | None = None

    @property
    def label(self) -> str:
        """The name with its level word: "huyện Phong Thổ"."""
        return f"{self.unit} {self.name}"


_SPELLINGS: Final = (
    (re.compile(r"\s*[-–—‑]\s*"), " "),
    (re.compile(r"[’ʼ‘`]"), "'"),
    (re.compile(r"(?<!\w)(?:đăk|đắc|dak|daklak)(?!\w)"), "đắk"),
    (re.compile(r"(?<!\w)qui nhơn(?!\w)"), "quy nhơn"),
    (re.compile(r"(?<!\w)mù căng chải(?!\w)"), "mù cang chải"),
    (re.compile(r"(?<!\w)buôn mê thuột(?!\w)"), "buôn ma thuột"),
    (re.compile(r"(?<!\w)plei ku(?!\w)"), "pleiku"),
    (re.compile(r"\s+"), " "),
)


_ODD_SPELLING = re.compile(r"[-–—‑’ʼ‘`]|đăk|đắc|dak|qui|mê|plei |căng|\s{2}|\n")


@cache
def name_key(name: str) -> str:
    """Return the form in which spellings of one name are equal.

    >>> name_key("Thừa Thiên - Huế") == name_key("Thừa Thiên Huế"), name_key("Đăk Hà"), name_key("Chư M’gar")
    (True, 'đắk hà', "chư m'gar")
    """
    key = match_key(name)
    if _ODD_SPELLING.search(key):
        for pattern, plain in _SPELLINGS:
            key = pattern.sub(plain, key)
    return key.strip()


@cache
def provinces(epoch: Epoch) -> Mapping[str, Unit]:
    """Return the provinces of an epoch by code."""
    found = {}
    for row in rows("provinces"):
        pre = epoch is Epoch.PRE2025
        code = row["code_pre2025"] if pre else row["code_post2025"]
        if code:
            found[code] = Unit(
                epoch=epoch,
                level=Level.PROVINCE,
                unit=row["unit"] if pre else row["unit_post2025"],
                name=row["name"] if pre else row["name_post2025"],
                code=code,
                successors=split_cell(row["successor"]) if pre else (),
                iso3166_2=row["iso3166_2"],
                wikidata=row["wikidata"],
            )
    return found


@cache
def province_names() -> Mapping[str, str]:
    """Return every spelling of a province's name, as name_key, with the name."""
    found = {}
    for row in rows("provinces"):
        for name in (row["name"], row["name_post2025"] or row["name"], *split_cell(row["aliases"])):
            found[name_key(name)] = row["name"]
    return found


def province_name(name: str | None) -> str | None:
    """Return the name of a province as the gazetteer has it, or None where there is no such province.

    >>> province_name("Thừa Thiên - Huế"), province_name("HCM"), province_name("Phong Thổ")
    ('Huế', 'Hồ Chí Minh', None)
    """
    return province_names().get(name_key(name)) if name else None


@cache
def districts() -> Mapping[str, tuple[Unit, ...]]:
    """Return the districts (all before July 2025) by name_key."""
    return _by_name(
        Unit(
            epoch=Epoch.PRE2025,
            level=Level.DISTRICT,
            unit=row["unit"],
            name=row["name"],
            code=row["code"],
            parent=row["parent"],
        )
        for row in rows("admin_units")
    )


@cache
def communes() -> Mapping[str, tuple[Unit, ...]]:
    """Return the communes of both epochs by name_key; the first call reads a list of 13,000."""
    by_name: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows("place_communes"):
        by_name[name_key(row["name"])].append(row)
    return _Communes(by_name)


class _Communes(Mapping[str, tuple[Unit, ...]]):
    """The communes by name_key, each made when it is asked for: an article names few of 13,000."""

    def __init__(self, by_name: Mapping[str, list[dict[str, str]]]) -> None:
        self._rows = by_name
        self._made: dict[str, tuple[Unit, ...]] = {}

    def __getitem__(self, name: str) -> tuple[Unit, ...]:
        if name not in self._made:
            if name not in self._rows:  # a defaultdict would make it
                raise KeyError(name)
            self._made[name] = tuple(_commune(row) for row in self._rows[name])
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _commune(row: dict[str, str]) -> Unit:
    return Unit(
        epoch=Epoch.PRE2025 if row["epoch"] == "pre" else Epoch.POST2025,
        level=Level.COMMUNE,
        unit=row["unit"],
        name=row["name"],
        code=row["code"],
        parent=row["parent"],
        successors=split_cell(row["successors"]),
    )


@cache
def communes_of_today() -> Mapping[str, str]:
    """Return the name_key of each commune since July 2025 by its code."""
    return {row["code"]: name_key(row["name"]) for row in rows("place_communes") if row["epoch"] == "post"}


@cache
def commune_words() -> Mapping[str, str]:
    """Return the level words that a commune's name_key goes with, such as "xã|phường": quicker than ``communes``."""
    found: dict[str, str] = {}
    for row in rows("place_communes"):
        key = name_key(row["name"])
        known = found.get(key, "")
        if row["unit"] not in known:
            found[key] = f"{known}|{row['unit']}"
    return found


@cache
def parents_of(level: Level) -> Mapping[str, frozenset[str]]:
    """Return the parents ("pre|02") of the districts or communes that have a name, by name_key."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("admin_units" if level is Level.DISTRICT else "place_communes"):
        found[name_key(row["name"])].add(f"{row.get('epoch', 'pre')}|{row['parent']}")
    return {name: frozenset(parents) for name, parents in found.items()}


def _by_name(units: Iterable[Unit]) -> Mapping[str, tuple[Unit, ...]]:
    found: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        found[name_key(unit.name)].append(unit)
    return {name: tuple(same) for name, same in found.items()}
