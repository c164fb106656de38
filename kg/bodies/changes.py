"""What became of a body and from what it was made: mergers and new names, one row of body_changes.csv each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from kg import places
from kg.bodies.names import canonical
from kg.bodies.parents import body_in
from kg.lexicon import rows, split_cell
from kg.lexicon.place_units import Unit, province_name
from kg.mentions.body_lexicon import body_types, fixed_bodies, normal
from kg.model import Body, Level
from kg.places import Decree


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of bodies: those that ended, and those that took over from them.

    A body that took others in and kept its name is the same body as before: it is among ``after`` alone. ``date`` is a
    day or an approximate month in EDTF ("2025-03~"); ``decree`` is None where ``note`` alone tells
    what ordered the change.
    """

    before: tuple[Body, ...]
    after: tuple[Body, ...]
    date: str
    decree: Decree | None
    note: str


def changes(body: Body) -> tuple[Change, ...]:
    """Return the changes that made a body, and those that it went into with all that came after, the earliest first."""
    found = {*_touching(body, after=True)}
    waiting = [body]
    while waiting:
        for change in _touching(waiting.pop(), after=False):
            if change not in found:
                found.add(change)
                waiting += change.after
    return tuple(sorted(found, key=lambda c: (c.date, [b.name for b in c.before])))


def _touching(body: Body, *, after: bool) -> Iterable[Change]:
    yield from _of_provinces(body, after=after)
    for row in _by_name()["after" if after else "before"].get(_key(body), ()):
        if row["type"] == body.type and (change := _change(row, body)):
            yield change


def _key(body: Body) -> str:
    """Return a body's name as the rows have it: "{}" stands for the unit of a local body."""
    if body.place is None:
        return normal(body.name)
    for word in (" tỉnh {}", " thành phố {}"):
        if body.template.endswith(word):
            return normal(body.template.removesuffix(word) + " {}")
    return normal(body.template)


@cache
def _by_name() -> Mapping[str, Mapping[str, tuple[dict[str, str], ...]]]:
    found: dict[str, dict[str, list[dict[str, str]]]] = {"before": defaultdict(list), "after": defaultdict(list)}
    for row in rows("body_changes"):
        for end, by_name in found.items():
            for name in split_cell(row[end]):
                by_name[normal(name)].append(row)
    return {end: {name: tuple(some) for name, some in by_name.items()} for end, by_name in found.items()}


def _change(row: Mapping[str, str], body: Body) -> Change | None:
    """Return the change of a row; for a local one, of the bodies in the unit of this body."""
    if "{}" in row["before"] and not _covers(row, body):
        return None
    before, after = (
        tuple(_body(name, row["type"], body) for name in split_cell(row[end])) for end in ("before", "after")
    )
    decree = _decree(row) if row["decree"] else None
    return Change(before=before, after=after, date=row["date"], decree=decree, note=row["note"])


def _covers(row: Mapping[str, str], body: Body) -> bool:
    """Return whether a row on the bodies of provinces holds for that of this one."""
    return body.level is Level.PROVINCE and province_name(body.place) not in split_cell(row["except"])


def _body(name: str, kind: str, like: Body) -> Body:
    if "{}" not in name:
        return fixed_bodies()[normal(name)]
    known = body_types()[kind]
    word = next((word for word in ("tỉnh", "thành phố") if f" {word} {{}}" in like.template), None)
    template = name.replace("{}", f"{word} {{}}") if word else name
    return canonical(replace(like, template=template, type=known.id, branch=known.branch, parent=None))


def _of_provinces(body: Body, *, after: bool) -> Iterable[Change]:
    """Yield the change of a body whose province was merged with others under the name of one of them.

    The body of the province that kept its name goes on, and takes over from those of the others.
    """
    row = next((row for row in rows("body_mergers") if row["type"] == body.type), None)
    if row is None or body.level is not Level.PROVINCE or not body.place or body.template.startswith("Đảng ủy"):
        return
    place = body.place.removeprefix("Thành phố ")
    old, new = places.province_unit(place), places.province_unit(place, places.Epoch.POST2025)
    into = new if after else next(iter(places.successors(old)), None) if old else None
    if into is None or (not after and into.name == place):
        return
    gone = [unit for unit in places.predecessors(into) if places.province_name(unit.name) != into.name]
    ended, later = (tuple(_in_province(body, unit) for unit in units) for units in (gone, [into]))
    if ended:
        decree = _decree(row) if row["decree"] else None
        yield Change(before=ended, after=later, date=row["date"], decree=decree, note=row["note"])


def _in_province(body: Body, unit: Unit) -> Body:
    found = body_in(body.type, unit.unit, unit.name, Level.PROVINCE, None)
    assert found is not None, f"kg/lexicon/body_levels.csv has no row for {body.type} in a {unit.unit}"
    return found


def _decree(row: Mapping[str, str]) -> Decree:
    number = row["decree"]
    return Decree(number=number, issuer=row["issuer"], issued=number.split("/")[1], date=row["date"], covers="")
