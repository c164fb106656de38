"""The gazetteer's answers: which unit a name means on a day, why none, and what it lies in."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kg.levels import Level
from kg.lexicon.place_communes import communes_named
from kg.lexicon.place_units import (
    MERGER,
    Epoch,
    Unit,
    districts,
    districts_by_code,
    former,
    name_key,
    province_name,
    provinces,
    provinces_named,
    versions,
)
from kg.spelling import match_key

_FULL: Final = {"tp": "thành phố", "t.p": "thành phố", "tx": "thị xã", "tt": "thị trấn", "h": "huyện", "q": "quận",
                "p": "phường", "x": "xã"}  # fmt: skip
_COMMUNE_WORDS: Final = frozenset({"xã", "phường", "thị trấn", "đặc khu"})
LEVEL_WORDS: Final = _COMMUNE_WORDS | {"huyện", "quận", "thị xã", "thành phố", "tỉnh"}


class Doubt(StrEnum):
    """Why a name means no unit; the values are concepts of ontology/concepts.ttl."""

    UNKNOWN = "khong-co-ten"  # no unit of this name and level word
    ELSEWHERE = "o-noi-khac"  # there are, but in other provinces or districts
    OTHER_TIME = "thoi-khac"  # there are, but not on that day
    SEVERAL = "nhieu-don-vi"  # more than one
    BARE = "khong-kem-cap"  # no level word, and since July 2025 a commune may have the name of a district


@dataclass(frozen=True, slots=True)
class Answer:
    """The unit that a name means, or the doubt that stands against it and the units that it may mean."""

    unit: Unit | None = None
    doubt: Doubt | None = None
    candidates: tuple[Unit, ...] = ()


def unit_for(
    name: str,
    unit: str | None = None,
    province: str | None = None,
    date: str | None = None,
    district: str | None = None,
) -> Unit | None:
    """Return the administrative unit of a name, or None where there is none or more than one; see ``look_up``.

    >>> unit_for("Phong Thổ", "huyện").code, unit_for("Phong Thổ", "xã", "Lai Châu", "2026-01-05").epoch.value
    ('109', 'post2025')
    >>> unit_for("Châu Thành", "huyện") is None, unit_for("Châu Thành", "huyện", "Long An").parent
    (True, '80')
    """
    return look_up(name, unit, province, date, district).unit


def look_up(
    name: str,
    unit: str | None = None,
    province: str | None = None,
    date: str | None = None,
    district: str | None = None,
    level: Level | None = None,
) -> Answer:
    """Return what a name means, or why nothing.

    The day and the level word choose the epoch: a unit that was there on that day goes first. A level word that no
    unit of the name has on that day means the last one that had it, because "huyện Phong Thổ" and "tỉnh Hà Giang" are
    of before July 2025 in any article; for a commune the province or district must be told too. Without a day, a unit
    that both epochs have is taken to be the earlier.

    Args:
        name: the proper name.
        unit: the level word, also short ("TP."), or None for a bare name: that is a province or, before July 2025,
            the only district of the name.
        province: the province that the text or its home tells, in its name of any time.
        date: the day of the article, may be partial.
        district: the district that the text tells a commune to lie in.
        level: the level, where something but a level word tells it ("Thành ủy").
    """
    word, day = full_word(unit), _day(date)
    named = _named(name, word, level)
    if not named:
        return Answer(doubt=Doubt.UNKNOWN)
    near = _within(named, province, district, day)
    if not near:
        return Answer(doubt=Doubt.ELSEWHERE, candidates=tuple(named))
    if word is None and level is None:
        return _bare(near, day)
    place_told = bool(district or province_name(province))
    past = [u for u in near if u.level is not Level.COMMUNE or place_told]
    return _choose(near, past, day)


def full_word(unit: str | None) -> str | None:
    """Return a level word in full and in lower case: "TP." → "thành phố"."""
    if unit is None:
        return None
    word = match_key(unit).strip(" .")
    return _FULL.get(word, word)


def after_merger(date: str | None) -> bool:
    """Tell whether a partial date is surely of the time of the units of today."""
    day = _day(date)
    return day is not None and day >= MERGER


def split_label(label: str) -> tuple[str | None, str]:
    """Return level word and name of a label, None for the word where it begins with none.

    >>> split_label("huyện Phong Thổ"), split_label("Hà Nội")
    (('huyện', 'Phong Thổ'), (None, 'Hà Nội'))
    """
    for size in (2, 1):
        words = label.split(" ", size)
        if len(words) == size + 1 and full_word(" ".join(words[:size])) in LEVEL_WORDS:
            return " ".join(words[:size]), words[size]
    return None, label


def _day(date: str | None) -> str | None:
    """Return a partial date that tells on which side of the changes of its year it is, else None ("2025")."""
    if not date or date.startswith("--"):
        return None
    return None if len(date) == len("2025") and MERGER.startswith(date) else date


def _named(name: str, word: str | None, level: Level | None) -> list[Unit]:
    """Return the units of a name that a level word or level allows, of all times."""
    key = name_key(name)
    found: list[Unit] = []
    if level in {None, Level.PROVINCE} and word not in _COMMUNE_WORDS:
        found += provinces_named().get(province_name(name) or "", ())
    if level in {None, Level.DISTRICT} and word not in _COMMUNE_WORDS:
        found += districts().get(key, ())
    if level is Level.COMMUNE or word in _COMMUNE_WORDS or (word is None and level is None):
        found += communes_named(key)
    if level or word:  # a bare name means no unit that was gone long ago
        found += [unit for unit in former().get(key, ()) if level in {None, unit.level}]
    return [unit for unit in found if word in {None, unit.unit}]


def _within(units: list[Unit], province: str | None, district: str | None, day: str | None) -> list[Unit]:
    """Return the units that lie in a province and, where it is told, in a district; a province lies in itself."""
    if district:
        codes = {unit.code for unit in districts().get(name_key(district), ())}
        units = [u for u in units if u.level is not Level.COMMUNE or (u.epoch is Epoch.PRE2025 and u.parent in codes)]
    name = province_name(province)
    if name is None:
        return units
    late = day is not None and day >= MERGER
    return [u for u in units if u.level is Level.PROVINCE or _lies_in(u, name, late=late)]


def _lies_in(unit: Unit, name: str, *, late: bool) -> bool:
    """Tell whether a unit lies in a province of a name.

    A late article may put a unit that is gone into the province of today: "huyện Vị Xuyên, tỉnh Tuyên Quang".
    """
    top = chain(unit)[-1]
    old, new = province_unit(name), province_unit(name, Epoch.POST2025)
    if unit.epoch is Epoch.POST2025:
        return (new.code if new else old.successors[0] if old else "") == top.code
    return (old is not None and old.code == top.code) or (late and new is not None and new.code in top.successors)


def _bare(near: list[Unit], day: str | None) -> Answer:
    """Return what a name without its level word means: a province, or before July 2025 the only district."""
    whole = [unit for unit in near if unit.level is Level.PROVINCE and (day is None or unit.on(day))]
    if whole:
        return Answer(unit=whole[0])
    if day is None or day < MERGER:
        upper = [unit for unit in near if unit.level is Level.DISTRICT]
        if upper:
            return _choose(upper, [], day)
    return Answer(doubt=Doubt.BARE, candidates=tuple(near))


def _choose(units: list[Unit], past: Iterable[Unit], day: str | None) -> Answer:
    """Return the one unit of a day, else the one of ``past`` that was the last to end before it."""
    if day is None:
        listed = [unit for unit in units if not unit.is_former] or units
        early = [unit for unit in listed if unit.epoch is Epoch.PRE2025] or listed
        here = list({(unit.code, unit.epoch): unit for unit in reversed(early)}.values())
    else:
        here = [unit for unit in units if unit.on(day)]
        if not here:
            over = [unit for unit in past if unit.end and unit.end <= day]
            last = max((unit.end for unit in over), default="")
            same_place = len({_today(unit) for unit in over}) == 1
            here = [unit for unit in over if unit.end == last] if same_place else over
    if len(here) == 1:
        return Answer(unit=here[0])
    return Answer(doubt=Doubt.SEVERAL if here else Doubt.OTHER_TIME, candidates=tuple(here or units))


def _today(unit: Unit) -> str:
    """Return the code of the province of today that a unit lies or lay in, the name of a province that was gone."""
    top = chain(unit)[-1]
    return next(iter(top.successors), top.code) if top.epoch is Epoch.PRE2025 else top.code


# --- provinces and what lies in them ----------------------------------------------------------------------------------


def province_unit(name: str, epoch: Epoch = Epoch.PRE2025, date: str | None = None) -> Unit | None:
    """Return a province of an epoch with the level word and name that it had on a date.

    >>> province_unit("Huế", date="2013-05-31").label, province_unit("Huế", Epoch.POST2025).label
    ('tỉnh Thừa Thiên Huế', 'thành phố Huế')
    >>> province_unit("Đồng Nai", Epoch.POST2025, "2026-05-01").label, province_unit("Hà Giang", Epoch.POST2025)
    ('thành phố Đồng Nai', None)
    """
    same = [u for u in provinces_named().get(province_name(name) or "", ()) if u.epoch is epoch]
    if not same:
        return None
    return next((unit for unit in same if date and unit.on(date)), same[0])


def chain(unit: Unit) -> tuple[Unit, ...]:
    """Return a unit and the units that it lies in, up to its province; each as it was when the one below it began."""
    if unit.parent is None:
        return (unit,)
    if unit.level is Level.COMMUNE and unit.epoch is Epoch.PRE2025:
        return (unit, *chain(districts_by_code()[unit.parent]))
    top = provinces(unit.epoch)[unit.parent]
    return (unit, next((version for version in versions(top) if version.on(unit.begin)), top))
