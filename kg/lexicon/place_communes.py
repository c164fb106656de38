"""Communes: 13,000 units, so the list is kept as cells, indexed only for what is asked, made when asked for."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from kg.errors import LexiconError
from kg.levels import Level
from kg.lexicon import FOLDER, split_cell
from kg.lexicon.place_units import Epoch, Unit, ended, made, name_key, odd_lines, plain_key, versions

HEADER: Final = "epoch,unit,name,code,parent,successors"
_EPOCHS: Final = {"pre": Epoch.PRE2025, "post": Epoch.POST2025}
Row = int  # its place in every column


@cache
def _columns() -> Mapping[str, Sequence[str]]:
    """Return the list by column."""
    return columns_of((FOLDER / "place_communes.csv").read_text(encoding="utf-8"))


def columns_of(text: str) -> Mapping[str, Sequence[str]]:
    """Return the columns of the list. No cell holds a comma or a quote: all cells are cut at once, not row by row.

    Raises LexiconError with file and line where a row has too few or too many cells.
    """
    header, _, body = text.rstrip("\n").partition("\n")
    width = HEADER.count(",") + 1
    if header != HEADER or '"' in body:
        raise LexiconError(f"place_communes.csv:1: the header is {HEADER!r}, and no cell has quotes")
    cells = body.replace("\n", ",").split(",")
    if len(cells) != width * (body.count("\n") + 1) or not _EPOCHS.keys() >= set(cells[::width]):
        lines = enumerate(body.split("\n"), 2)
        wrong = next(n for n, line in lines if line.count(",") != width - 1 or line.partition(",")[0] not in _EPOCHS)
        raise LexiconError(f"place_communes.csv:{wrong}: not {width} cells, the first of them pre or post")
    return {name: cells[start::width] for start, name in enumerate(HEADER.split(","))}


@cache
def _by_name() -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    lowered = "\n".join(_columns()["name"]).lower()  # the list spells tones one way
    for row, name in enumerate(lowered.split("\n")):
        if name in found:
            found[name].append(row)
        else:
            found[name] = [row]
    for name in sorted(odd_lines(lowered)):
        same = found.pop(name)
        key = plain_key(name)
        found[key] = sorted([*found.get(key, ()), *same])
    return found


@cache
def _by_code() -> Mapping[tuple[str, str], Row]:
    columns = _columns()
    return {key: row for row, key in enumerate(zip(columns["epoch"], columns["code"], strict=True))}


@cache
def _renamed() -> Mapping[str, tuple[str, ...]]:
    """Return the codes of communes that a later decree gave a name, by name_key."""
    found: dict[str, list[str]] = defaultdict(list)
    for item in made():
        if len(item.row["code"]) == len("00001"):
            found[name_key(item.row["name"])] += [before.split("-")[1] for before in item.before]
    return {name: tuple(codes) for name, codes in found.items()}


def _unit(row: Row) -> Unit:
    columns = _columns()
    epoch, code = _EPOCHS[columns["epoch"][row]], columns["code"][row]
    return Unit(
        epoch=epoch,
        level=Level.COMMUNE,
        unit=columns["unit"][row],
        name=columns["name"][row],
        code=code,
        parent=columns["parent"][row],
        successors=split_cell(columns["successors"][row]),
        until=ended().get(f"{epoch}-{code}"),
    )


@cache
def communes_named(key: str) -> tuple[Unit, ...]:
    """Return the communes of all times that a name_key names."""
    own = [_unit(row) for row in _by_name().get(key, ())]
    others = [unit for code in _renamed().get(key, ()) if (unit := commune(code, Epoch.POST2025)) and unit not in own]
    later = [version for unit in (*own, *others) for version in versions(unit)]
    return tuple(dict.fromkeys([*own, *(unit for unit in later if name_key(unit.name) == key)]))


def commune(code: str, epoch: Epoch) -> Unit | None:
    """Return the commune with which an epoch began that has a code, or None."""
    row = _by_code().get(("pre" if epoch is Epoch.PRE2025 else "post", code))
    return None if row is None else _unit(row)


@cache
def _by_successor() -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row, successors in enumerate(_columns()["successors"]):
        for code in split_cell(successors):
            found[code].append(row)
    return dict(found)


def made_into(code: str) -> tuple[Unit, ...]:
    """Return the communes of before that went, whole or in part, into the one of today with a code."""
    return tuple(_unit(row) for row in _by_successor().get(code, ()))


@cache
def _by_district() -> Mapping[str, list[Row]]:
    columns = _columns()
    found: dict[str, list[Row]] = defaultdict(list)
    for row, (epoch, parent) in enumerate(zip(columns["epoch"], columns["parent"], strict=True)):
        if epoch == "pre":
            found[parent].append(row)
    return dict(found)


def communes_of(district: str) -> tuple[Unit, ...]:
    """Return the communes of a district, given by its code."""
    return tuple(_unit(row) for row in _by_district().get(district, ()))


@cache
def commune_names() -> frozenset[str]:
    """Return the name_key of every commune of any time: quicker than the communes."""
    return frozenset(_by_name()) | frozenset(_renamed())


@cache
def parents_of_communes() -> Mapping[str, frozenset[str]]:
    """Return the parents ("pre|109") of the communes that have a name, by name_key."""
    columns = _columns()
    parents = [f"{epoch}|{parent}" for epoch, parent in zip(columns["epoch"], columns["parent"], strict=True)]
    return {key: frozenset(parents[row] for row in same) for key, same in _by_name().items()}


def all_communes() -> Iterator[Unit]:
    """Yield every commune of the list, one by one."""
    return (_unit(row) for row in range(len(_columns()["name"])))
