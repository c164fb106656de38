"""Communes: 13,000 units, so the list is kept as cells, indexed only for what is asked, made when asked for."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from kg.errors import LexiconError
from kg.lexicon import split_cell
from kg.lexicon.place_units import Epoch, Unit, ended, made, name_key, plain_key, versions
from kg.model import Level

Cells = list[str]  # as in the header of the list
HEADER: Final = "epoch,unit,name,code,parent,successors"
WIDTH: Final = 6
_EPOCHS: Final = {"pre": Epoch.PRE2025, "post": Epoch.POST2025}


@cache
def table() -> list[Cells]:
    """Return the rows of the list. No cell holds a comma or a quote, which makes reading it ten times as quick.

    Raises LexiconError with file and line where a row has too few or too many cells.
    """
    text = (files("kg.lexicon") / "place_communes.csv").read_text(encoding="utf-8")
    header, *lines = text.splitlines()
    if header != HEADER or '"' in text:
        raise LexiconError(f"place_communes.csv:1: the header is {HEADER!r}, and no cell has quotes")
    found = [line.split(",") for line in lines]
    wrong = next((number for number, cells in enumerate(found, 2) if len(cells) != WIDTH), None)
    if wrong:
        raise LexiconError(f"place_communes.csv:{wrong}: not {WIDTH} cells")
    return found


@cache
def _by_name() -> Mapping[str, list[Cells]]:
    found: dict[str, list[Cells]] = defaultdict(list)
    for cells in table():
        found[plain_key(cells[2].lower())].append(cells)  # the list spells tones one way
    return dict(found)


@cache
def _by_code() -> Mapping[tuple[str, str], Cells]:
    return {(cells[0], cells[3]): cells for cells in table()}


@cache
def _renamed() -> Mapping[str, tuple[str, ...]]:
    """Return the codes of communes that a later decree gave a name, by name_key."""
    found: dict[str, list[str]] = defaultdict(list)
    for item in made():
        if len(item.row["code"]) == len("00001"):
            found[name_key(item.row["name"])] += [before.split("-")[1] for before in item.before]
    return {name: tuple(codes) for name, codes in found.items()}


def _unit(cells: Cells) -> Unit:
    epoch, unit, name, code, parent, successors = cells
    return Unit(
        epoch=_EPOCHS[epoch],
        level=Level.COMMUNE,
        unit=unit,
        name=name,
        code=code,
        parent=parent,
        successors=split_cell(successors),
        until=ended().get(f"{_EPOCHS[epoch]}-{code}"),
    )


@cache
def communes_named(key: str) -> tuple[Unit, ...]:
    """Return the communes of all times that a name_key names."""
    own = [_unit(cells) for cells in _by_name().get(key, ())]
    others = [unit for code in _renamed().get(key, ()) if (unit := commune(code, Epoch.POST2025)) and unit not in own]
    later = [version for unit in (*own, *others) for version in versions(unit)]
    return tuple(dict.fromkeys([*own, *(unit for unit in later if name_key(unit.name) == key)]))


def commune(code: str, epoch: Epoch) -> Unit | None:
    """Return the commune with which an epoch began that has a code, or None."""
    cells = _by_code().get(("pre" if epoch is Epoch.PRE2025 else "post", code))
    return _unit(cells) if cells else None


@cache
def _by_successor() -> Mapping[str, list[Cells]]:
    found: dict[str, list[Cells]] = defaultdict(list)
    for cells in table():
        for code in split_cell(cells[5]):
            found[code].append(cells)
    return dict(found)


def made_into(code: str) -> tuple[Unit, ...]:
    """Return the communes of before that went, whole or in part, into the one of today with a code."""
    return tuple(_unit(cells) for cells in _by_successor().get(code, ()))


@cache
def _by_district() -> Mapping[str, list[Cells]]:
    found: dict[str, list[Cells]] = defaultdict(list)
    for cells in table():
        if cells[0] == "pre":
            found[cells[4]].append(cells)
    return dict(found)


def communes_of(district: str) -> tuple[Unit, ...]:
    """Return the communes of a district, given by its code."""
    return tuple(_unit(cells) for cells in _by_district().get(district, ()))


@cache
def commune_names() -> frozenset[str]:
    """Return the name_key of every commune of any time: quicker than the communes."""
    return frozenset(_by_name()) | frozenset(_renamed())


@cache
def parents_of_communes() -> Mapping[str, frozenset[str]]:
    """Return the parents ("pre|109") of the communes that have a name, by name_key."""
    return {key: frozenset(f"{cells[0]}|{cells[4]}" for cells in same) for key, same in _by_name().items()}


def all_communes() -> Iterator[Unit]:
    """Yield every commune of the list, one by one."""
    return (_unit(cells) for cells in table())
