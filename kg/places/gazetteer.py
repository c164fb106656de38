"""The gazetteer's answers: which unit a name means in which epoch, what it lies in, what took it over."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Final

from kg.lexicon.place_units import (
    DONG_NAI_CITY,
    HUE_CITY,
    MERGER,
    Epoch,
    Unit,
    communes,
    communes_of_today,
    districts,
    name_key,
    province_name,
    provinces,
)
from kg.model import Level
from kg.text import match_key

_FULL: Final = {"tp": "thành phố", "t.p": "thành phố", "tx": "thị xã", "tt": "thị trấn", "h": "huyện", "q": "quận",
                "p": "phường", "x": "xã"}  # fmt: skip
_DISTRICT_WORDS: Final = frozenset({"huyện", "quận", "thị xã"})
_COMMUNE_WORDS: Final = frozenset({"xã", "phường", "thị trấn", "đặc khu"})


def unit_for(
    name: str,
    unit: str | None = None,
    province: str | None = None,
    date: str | None = None,
    district: str | None = None,
) -> Unit | None:
    """Return the administrative unit of a name, or None where there is none or more than one.

    ``date`` chooses the epoch; without one, a unit that both epochs have is taken to be the earlier. A district
    with its level word is of before whatever the date; a commune of before is found in an article of after if its
    province is told and has no commune of that name and word today.

    >>> unit_for("Phong Thổ", "huyện").code, unit_for("Phong Thổ", "xã", "Lai Châu", "2026-01-05").epoch.value
    ('109', 'post2025')
    >>> unit_for("Châu Thành", "huyện") is None, unit_for("Châu Thành", "huyện", "Long An").parent
    (True, '80')
    """
    word = full_word(unit)
    epoch = _epoch(date)
    if word in _COMMUNE_WORDS:
        found = _in_province([u for u in communes().get(name_key(name), ()) if u.unit == word], province)
        if district:
            found = [u for u in found if u.parent in {d.code for d in districts().get(name_key(district), ())}]
        return _only(found, epoch) or _of_before(found, epoch, province)
    if word not in _DISTRICT_WORDS:
        candidates = (province_unit(name, e, date) for e in ([epoch] if epoch else [Epoch.PRE2025, Epoch.POST2025]))
        whole = next((u for u in candidates if u and (word is None or u.unit == word)), None)
        if whole or word == "tỉnh":
            return whole
    if epoch is Epoch.POST2025 and word not in _DISTRICT_WORDS:
        return None
    same = [u for u in districts().get(name_key(name), ()) if word in {None, u.unit}]
    return _only(_in_province(same, province), Epoch.PRE2025)


def full_word(unit: str | None) -> str | None:
    """Return a level word in full and in lower case: "TP." → "thành phố"."""
    if unit is None:
        return None
    word = match_key(unit).strip(" .")
    return _FULL.get(word, word)


def _epoch(date: str | None) -> Epoch | None:
    """Return the epoch of a partial date, None where it doesn't tell ("2025")."""
    if not date or date.startswith("--"):
        return None
    if date >= MERGER:
        return Epoch.POST2025
    return None if MERGER.startswith(date) and len(date) == len("2025") else Epoch.PRE2025


def _in_province(units: Iterable[Unit], province: str | None) -> list[Unit]:
    name = province_name(province)
    if name is None:
        return list(units)
    return [u for u in units if _same_province(chain(u)[-1], name)]


def _same_province(unit: Unit, name: str) -> bool:
    other = province_unit(name, unit.epoch)
    if other is None:  # a province of before, and a unit of today
        old = province_unit(name, Epoch.PRE2025)
        return bool(old and unit.code in old.successors)
    return other.code == unit.code


def _of_before(units: list[Unit], epoch: Epoch | None, province: str | None) -> Unit | None:
    """Return the commune of before that an article of after names: the only one of its name in a known province."""
    if epoch is not Epoch.POST2025 or province_name(province) is None:
        return None
    return None if any(u.epoch is epoch for u in units) else _only(units, Epoch.PRE2025)


def _only(units: list[Unit], epoch: Epoch | None) -> Unit | None:
    if epoch:
        units = [u for u in units if u.epoch is epoch]
    elif len(units) > 1:
        units = [u for u in units if u.epoch is Epoch.PRE2025]
    return units[0] if len(units) == 1 else None


def province_unit(name: str, epoch: Epoch = Epoch.PRE2025, date: str | None = None) -> Unit | None:
    """Return a province of an epoch with the level word and name that it had on a date.

    >>> province_unit("Huế", date="2013-05-31").label, province_unit("Huế", Epoch.POST2025).label
    ('tỉnh Thừa Thiên Huế', 'thành phố Huế')
    >>> province_unit("Đồng Nai", Epoch.POST2025, "2026-05-01").label, province_unit("Hà Giang", Epoch.POST2025)
    ('thành phố Đồng Nai', None)
    """
    unit = _provinces_by_name(epoch).get(province_name(name) or "")
    if unit is None:
        return None
    if unit.name == "Huế" and epoch is Epoch.PRE2025 and date and date < HUE_CITY:
        return replace(unit, unit="tỉnh", name="Thừa Thiên Huế")
    if unit.name == "Đồng Nai" and date and date >= DONG_NAI_CITY:
        return replace(unit, unit="thành phố")
    return unit


@cache
def _provinces_by_name(epoch: Epoch) -> Mapping[str, Unit]:
    return {unit.name: unit for unit in provinces(epoch).values()}


@cache
def _districts_by_code() -> Mapping[str, Unit]:
    return {unit.code: unit for same in districts().values() for unit in same}


def chain(unit: Unit) -> tuple[Unit, ...]:
    """Return a unit and the units that it lies in, up to its province."""
    if unit.parent is None:
        return (unit,)
    if unit.level is Level.COMMUNE and unit.epoch is Epoch.PRE2025:
        return (unit, *chain(_districts_by_code()[unit.parent]))
    return (unit, provinces(unit.epoch)[unit.parent])


def _commune_of_today(code: str) -> Unit | None:
    same = communes().get(communes_of_today().get(code, ""), ())
    return next((u for u in same if u.epoch is Epoch.POST2025 and u.code == code), None)


def successors(unit: Unit) -> tuple[Unit, ...]:
    """Return the units of today that took over a unit of before, the main one first."""
    if unit.level is Level.PROVINCE:
        return tuple(provinces(Epoch.POST2025)[code] for code in unit.successors)
    codes = _successors_of_district(unit.code) if unit.level is Level.DISTRICT else unit.successors
    return tuple(found for code in codes if (found := _commune_of_today(code)))


def _successors_of_district(code: str) -> tuple[str, ...]:
    """Return the codes of the communes of today that took over the communes of a district, each once."""
    return tuple(
        dict.fromkeys(
            after
            for same in communes().values()
            for unit in same
            if unit.epoch is Epoch.PRE2025 and unit.parent == code
            for after in unit.successors
        )
    )
