"""Administrative units: what a unit is, the provinces and districts, and the decrees that changed units since.

Communes are in ``place_communes``. Units and codes: the list of the General Statistics Office as of March 2025, and
Quyết định 19/2025/QĐ-TTg for those since 1 July 2025; see README.md beside the lists. A code means a unit only within
its epoch: codes were used again.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Final

from kg.levels import Level
from kg.lexicon import rows, split_cell
from kg.spelling import match_key, slug

MERGER: Final = "2025-07-01"  # districts abolished, 63 provinces became 34


class Epoch(StrEnum):
    """Which system of units a unit belongs to."""

    PRE2025 = "pre2025"
    POST2025 = "post2025"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """An administrative unit of one epoch. ``unit`` is its level word in lower case, ``name`` its proper name.

    ``parent`` and ``successors`` are codes: the parent's in the same epoch, the successors' in the later one. A unit
    that was gone before the lists begin has no code of its own, and the ids of its successors.
    ``version`` is the day of the decree that made this unit of one that had its code before, without dashes.
    ``since`` and ``until`` are the first day, and the first day on which it was no more, where a list tells.
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
    version: str = ""
    since: str | None = None
    until: str | None = None

    @property
    def label(self) -> str:
        """The name with its level word: "huyện Phong Thổ"."""
        return f"{self.unit} {self.name}"

    @property
    def id(self) -> str:
        """What tells the unit from all others of all times: "pre2025-109", "post2025-75-20260430"."""
        return "-".join(filter(None, (self.epoch.value, self.code, self.version)))

    @property
    def is_former(self) -> bool:
        """True for a unit that was gone before the lists begin."""
        return not self.code.isdigit()

    @property
    def begin(self) -> str:
        """The first day of the unit as it is here, "" where no list tells."""
        return self.since or (MERGER if self.epoch is Epoch.POST2025 else "")

    @property
    def end(self) -> str:
        """The first day on which the unit was no more (of a former one perhaps only the year), "" while it lasts."""
        return self.until or (MERGER if self.epoch is Epoch.PRE2025 else "")

    def on(self, date: str) -> bool:
        """Tell whether the unit was there on a day."""
        return self.begin <= date and (not self.end or date < self.end)


_SIGNS: Final = str.maketrans({**dict.fromkeys("-–—‑", " "), **dict.fromkeys("’ʼ‘`", "'")})
_WORDS: Final = {
    "đăk": "đắk",
    "đắc": "đắk",
    "dak": "đắk",
    "daklak": "đắk",
    "qui nhơn": "quy nhơn",
    "mù căng chải": "mù cang chải",
    "buôn mê thuột": "buôn ma thuột",
    "plei ku": "pleiku",
}
_WORD = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS)})(?!\w)")
_ODD: Final = (*"-–—‑’ʼ‘`", "đăk", "đắc", "dak", "qui ", "mê ", "plei ", "căng ")  # one is in whatever has another key


@cache
def name_key(name: str) -> str:
    """Return the form in which spellings of one name are equal.

    >>> name_key("Thừa Thiên - Huế") == name_key("Thừa Thiên Huế"), name_key("Đăk Hà"), name_key("Chư M’gar")
    (True, 'đắk hà', "chư m'gar")
    """
    return plain_key(" ".join(match_key(name).split()))


def plain_key(key: str) -> str:
    """Return the name_key of a name that is a match_key already, with single spaces."""
    if not any(odd in key for odd in _ODD):
        return key
    return _WORD.sub(lambda match: _WORDS[match[0]], " ".join(key.translate(_SIGNS).split()))


def odd_lines(keys: str) -> set[str]:
    """Return the lines that may have another plain_key; to ask all at once is far quicker."""
    found = set()
    for odd in _ODD:
        at = keys.find(odd)
        while at >= 0:
            end = keys.find("\n", at)
            found.add(keys[keys.rfind("\n", 0, at) + 1 : end if end >= 0 else len(keys)])
            at = keys.find(odd, end) if end >= 0 else -1
    return found


# --- provinces --------------------------------------------------------------------------------------------------------


@cache
def provinces(epoch: Epoch) -> Mapping[str, Unit]:
    """Return the provinces with which an epoch began, by code."""
    found = {}
    for row in rows("provinces"):
        pre = epoch is Epoch.PRE2025
        code = row["code_pre2025"] if pre else row["code_post2025"]
        if code:
            found[code] = Unit(
                epoch=epoch,
                level=Level.PROVINCE,
                unit=row["unit"] if pre else row["unit_post2025"],
                name=(row["name_pre2025"] or row["name"]) if pre else row["name_post2025"],
                code=code,
                successors=split_cell(row["successor"]) if pre else (),
                iso3166_2=row["iso3166_2"],
                wikidata=row["wikidata"],
                until=ended().get(f"{epoch}-{code}"),
            )
    return found


@cache
def provinces_named() -> Mapping[str, tuple[Unit, ...]]:
    """Return the provinces of all times by the name that their row goes by, in the order of their days."""
    found: dict[str, list[Unit]] = defaultdict(list)
    for epoch in Epoch:
        for unit in provinces(epoch).values():
            found[province_names()[name_key(unit.name)]] += [unit, *versions(unit)]
    return {name: tuple(units) for name, units in found.items()}


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


# --- districts --------------------------------------------------------------------------------------------------------


@cache
def districts() -> Mapping[str, tuple[Unit, ...]]:
    """Return the districts (all before July 2025) by name_key."""
    by_name: dict[str, list[Unit]] = defaultdict(list)
    for unit in districts_by_code().values():
        by_name[name_key(unit.name)].append(unit)
    return {name: tuple(same) for name, same in by_name.items()}


@cache
def districts_by_code() -> Mapping[str, Unit]:
    """Return the districts by code."""
    return {
        row["code"]: Unit(
            epoch=Epoch.PRE2025,
            level=Level.DISTRICT,
            unit=row["unit"],
            name=row["name"],
            code=row["code"],
            parent=row["parent"],
            successors=split_cell(row["successors"]),  # of the islands, which had no communes
            since=row["since"] or None,
        )
        for row in rows("admin_units")
    }


@cache
def parents_of_districts() -> Mapping[str, frozenset[str]]:
    """Return the codes of the provinces that have or had a district of a name, by name_key."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, same in (*districts().items(), *former().items()):
        found[name].update(unit.parent for unit in same if unit.parent)
    return {name: frozenset(codes) for name, codes in found.items() if codes}


# --- what was gone before the lists begin -----------------------------------------------------------------------------


@cache
def former() -> Mapping[str, tuple[Unit, ...]]:
    """Return the provinces and districts that were gone before the lists begin, by name_key.

    They have no code: the slug of the label stands for it, and the year of the end for a version.
    """
    found: dict[str, list[Unit]] = defaultdict(list)
    for row in rows("place_former"):
        unit = Unit(
            epoch=Epoch.PRE2025,
            level=Level.DISTRICT if row["parent"] else Level.PROVINCE,
            unit=row["unit"],
            name=row["name"],
            code=slug(f"{row['unit']} {row['name']}"),
            parent=row["parent"] or None,
            successors=split_cell(row["successors"]),
            version=row["until"][:4],
            until=row["until"],
        )
        found[name_key(row["name"])].append(unit)
    return {name: tuple(same) for name, same in found.items()}


# --- later changes ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Decree:
    """What changed units on a day. ``covers``: a level, or the code of the province whose communes it changed."""

    number: str
    issuer: str
    issued: str
    date: str
    covers: str


@cache
def decrees() -> Mapping[str, Decree]:
    """Return the decrees by number."""
    names = ("number", "issuer", "issued", "date", "covers")
    return {row["number"]: Decree(**{name: row[name] for name in names}) for row in rows("place_decrees")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A unit that a decree made of units that were there before (their ids); ``id`` is its own."""

    id: str
    date: str
    row: Mapping[str, str]
    before: tuple[str, ...]


@cache
def made() -> tuple[Made, ...]:
    """Return the units of ``place_changes``."""
    return made_by(rows("place_changes"), decrees())


def made_by(table: Iterable[Mapping[str, str]], known: Mapping[str, Decree]) -> tuple[Made, ...]:
    """Return the units that the rows of a table of changes tell of, in the order of their days."""
    found = []
    for row in table:
        before, date = split_cell(row["before"]), known[row["decree"]].date
        own = f"{before[0].partition('-')[0]}-{row['code']}-{date.replace('-', '')}"
        found.append(Made(id=own, date=date, row=row, before=before))
    return tuple(sorted(found, key=lambda item: (item.date, item.id)))


@cache
def ended() -> Mapping[str, str]:
    """Return the first day on which a unit was no more, for those that a later decree changed, by id."""
    return {before: item.date for item in made() for before in item.before}


@cache
def made_of() -> Mapping[str, tuple[Made, ...]]:
    """Return what decrees made of a unit, by its id."""
    found: dict[str, list[Made]] = defaultdict(list)
    for item in made():
        for before in item.before:
            found[before].append(item)
    return {before: tuple(items) for before, items in found.items()}


def version_of(item: Made, like: Unit) -> Unit:
    """Return the unit that a decree made, with the level and the identifiers of one that it was made of."""
    return replace(
        like,
        unit=item.row["unit"],
        name=item.row["name"],
        code=item.row["code"],
        parent=item.row["parent"] or like.parent,
        version=item.date.replace("-", ""),
        since=item.date,
        until=ended().get(item.id),
    )


def versions(unit: Unit) -> list[Unit]:
    """Return the units that later decrees of the same epoch made of a unit, and of those in their turn."""
    direct = [version_of(item, unit) for item in made_of().get(unit.id, ())]
    return [later for version in direct for later in (version, *versions(version))]
