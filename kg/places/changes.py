"""What became of a unit, and from what it was made: by the decrees of 1 July 2025 and by those since."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.levels import Level
from kg.lexicon.place_communes import commune, communes_of, made_into
from kg.lexicon.place_units import (
    MERGER,
    Decree,
    Epoch,
    Made,
    Unit,
    decrees,
    districts_by_code,
    former,
    made,
    made_of,
    provinces,
    version_of,
    versions,
)
from kg.places.gazetteer import chain


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of one unit, whole: all units that it was made from, or all that took it over.

    ``kept`` is true where the unit went on under its name, level word and bounds, and only the epoch is another.
    """

    unit: Unit
    date: str
    before: tuple[Unit, ...]
    after: tuple[Unit, ...]
    decrees: tuple[Decree, ...]
    kept: bool = False


def unit_of(identifier: str) -> Unit | None:
    """Return the unit of an id ("pre2025-109"), or None.

    >>> unit_of("post2025-75-20260430").label, unit_of("pre2025-109").label, unit_of("pre2025-999")
    ('thành phố Đồng Nai', 'huyện Phong Thổ', None)
    """
    epoch, _, rest = identifier.partition("-")
    code, _, version = rest.partition("-")
    if epoch not in set(Epoch):
        return None
    if not code.isdigit():
        return next((unit for same in former().values() for unit in same if unit.id == identifier), None)
    if not version:
        return _first(Epoch(epoch), code)
    item = next((item for item in made() if item.id == identifier), None)
    return _made_unit(item) if item else None


def _first(epoch: Epoch, code: str) -> Unit | None:
    """Return the unit with which an epoch began that has a code."""
    if len(code) == len("01"):
        return provinces(epoch).get(code)
    if len(code) == len("001"):
        return districts_by_code().get(code) if epoch is Epoch.PRE2025 else None
    return commune(code, epoch)


def _made_unit(item: Made) -> Unit | None:
    like = unit_of(item.before[0])
    return version_of(item, like) if like else None


def _units(identifiers: Iterable[str]) -> tuple[Unit, ...]:
    return tuple(unit for name in identifiers if (unit := unit_of(name)))


# --- forward ----------------------------------------------------------------------------------------------------------


def successors(unit: Unit) -> tuple[Unit, ...]:
    """Return the units that took over a unit when it ended, the main one first; none while it lasts."""
    if unit.is_former:
        return _units(unit.successors)
    later = made_of().get(unit.id)
    if later:
        return tuple(version_of(item, unit) for item in later)
    if unit.epoch is Epoch.POST2025:
        return ()
    if unit.level is Level.PROVINCE:
        return tuple(provinces(Epoch.POST2025)[code] for code in unit.successors)
    below = communes_of(unit.code) if unit.level is Level.DISTRICT else ()
    codes = dict.fromkeys((*unit.successors, *(code for lower in below for code in lower.successors)))
    return tuple(found for code in codes if (found := commune(code, Epoch.POST2025)))


def end_of(unit: Unit) -> Change | None:
    """Return what became of a unit, None while it lasts."""
    after = successors(unit)
    if not after:
        return None
    later = made_of().get(unit.id, ())
    kept = not later and not unit.is_former and _kept(unit, after)
    found = tuple(decrees()[item.row["decree"]] for item in later)
    if not found and not unit.is_former:
        found = _of_merger(unit.level, after)
    return Change(unit=unit, date=unit.end, before=(unit,), after=after, decrees=_once(found, kept=kept), kept=kept)


# --- backward ---------------------------------------------------------------------------------------------------------


def predecessors(unit: Unit) -> tuple[Unit, ...]:
    """Return the units that a unit was made from; none where no list tells."""
    if unit.is_former:
        return ()
    if unit.version:
        return _units(next(item.before for item in made() if item.id == unit.id))
    if unit.epoch is Epoch.PRE2025:
        return ()
    if unit.level is Level.PROVINCE:
        return tuple(_last(old) for old in provinces(Epoch.PRE2025).values() if unit.code in old.successors)
    islands = (district for district in districts_by_code().values() if unit.code in district.successors)
    return (*made_into(unit.code), *islands)


def origin_of(unit: Unit) -> Change | None:
    """Return from what a unit was made, None where no list tells."""
    before = predecessors(unit)
    if not before:
        return None
    own = next((item.row["decree"] for item in made() if item.id == unit.id), None)
    kept = own is None and len(before) == 1 and _kept(before[0], successors(before[0]))
    found = (decrees()[own],) if own else _of_merger(unit.level, (unit,))
    return Change(unit=unit, date=unit.begin, before=before, after=(unit,), decrees=_once(found, kept=kept), kept=kept)


def _last(unit: Unit) -> Unit:
    """Return a unit as later decrees of its epoch left it."""
    return next(reversed(versions(unit)), unit)


def _kept(unit: Unit, after: tuple[Unit, ...]) -> bool:
    """Tell whether a unit went on as it was: into one of its name and word that took over nothing else."""
    if len(after) != 1 or after[0].label != unit.label or after[0].level is not unit.level:
        return False
    return [other.id for other in predecessors(after[0])] == [unit.id]


# --- decrees ----------------------------------------------------------------------------------------------------------


@cache
def _covering() -> dict[str, Decree]:
    return {item.covers: item for item in decrees().values() if item.covers and item.date == MERGER}


def _of_merger(level: Level, after: tuple[Unit, ...]) -> tuple[Decree, ...]:
    """Return what ordered the changes of 1 July 2025: for communes the resolution on their province."""
    if level is Level.PROVINCE:
        return (_covering()["tinh"],)
    found = (_covering()[chain(unit)[-1].code] for unit in after)
    return (*((_covering()["huyen"],) if level is Level.DISTRICT else ()), *found)


def _once(found: Iterable[Decree], *, kept: bool) -> tuple[Decree, ...]:
    return () if kept else tuple(dict.fromkeys(found))
