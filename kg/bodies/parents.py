"""What a body is part of, up to the centre: by its kind and level, and the unit that it works in."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Final

from kg import places
from kg.bodies.names import canonical, whole
from kg.bodies.units import unit_of, word_of
from kg.lexicon import rows
from kg.lexicon.place_units import Unit
from kg.mentions.body_lexicon import body_types, fixed_bodies, heads, normal
from kg.model import Body, Branch, Level

_HEADS_OF_HOSTS: Final = frozenset({"ban-thuong-vu", "thuong-truc", "ban-dang", "uy-ban-kiem-tra", "van-phong"})
_OF_AN_AGENCY: Final = frozenset({"dang-uy-co-quan", "dang-bo", "chi-bo"})
_LOCAL: Final = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
# The commands of these two cities have names of their own (kg/lexicon/bodies.csv).
_OWN_COMMANDS: Final = {"Hà Nội": "Bộ Tư lệnh Thủ đô Hà Nội", "Hồ Chí Minh": "Bộ Tư lệnh Thành phố Hồ Chí Minh"}


def parents(body: Body, day: str | None) -> tuple[Body, ...]:
    """Return the bodies that a body is part of or serves, the nearest of each system.

    The party committee of an agency serves the agency and is under a party committee: it has two.

    Args:
        body: a body under its full name, with its province where one is known.
        day: the day of the article, which tells what a commune's body was under.
    """
    told = (canonical(body.parent),) if body.parent else ()
    if told and not serves(body, told[0]):
        return told
    above = _served(body) or _listed(body, day)
    return (*told, above) if above is not None and above != body else told


def serves(body: Body, host: Body) -> bool:
    """Return whether a body serves a host of another system, and is no part of it: a ministry's party committee."""
    if body.branch is Branch.PARTY and body.type in _OF_AN_AGENCY:
        return host.branch is not Branch.PARTY
    return {body.branch, host.branch} == {Branch.PARTY, Branch.STATE}


def _served(body: Body) -> Body | None:
    """Return the committee whose board or office this is, where only the name tells: an issuer read off a code."""
    if body.type not in _HEADS_OF_HOSTS or body.parent is not None:
        return None
    words = body.template.split(" ")
    for count in range(len(words) - 1, 0, -1):
        head = heads().get(normal(" ".join(words[:count])))
        if head and head[0].kind == "hosted":
            return _committee(body, " ".join(words[count:]))
    return None


def _committee(body: Body, template: str) -> Body | None:
    found = next((kind for kind, form in _by_template() if template.startswith(form)), None)
    if found is None:
        return None
    known = body_types()[found]
    return replace(body, template=template, type=known.id, branch=known.branch)


@cache
def _by_template() -> tuple[tuple[str, str], ...]:
    """Return (type, how its name begins) for the committees that others serve."""
    return tuple(
        (row["type"], row["template"].removesuffix(" {}"))
        for row in rows("body_levels")
        if row["type"] in ("cap-uy", "ubnd", "mttq")
    )


# --- by kind and level ------------------------------------------------------------------------------------------------


@cache
def _rules() -> Mapping[tuple[str, str], tuple[dict[str, str], ...]]:
    found: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in rows("body_parents"):
        found[row["type"], row["level"]].append(row)
    return {key: tuple(some) for key, some in found.items()}


def _applicable(body: Body, day: str | None) -> Iterator[dict[str, str]]:
    for row in _rules().get((body.type, body.level or ""), ()):
        if row["name"] and not body.template.startswith(row["name"]):
            continue
        if row["until"] and day is None:
            return  # the day decides, and there is none
        if not row["until"] or (day is not None and day < row["until"]):
            yield row


def _listed(body: Body, day: str | None) -> Body | None:
    row = next(_applicable(body, day), None)
    if row is None:
        return None
    if row["rule"] == "central":
        return fixed_bodies()[normal(row["parent"])]
    if row["rule"] == "named":  # "Bộ trưởng | Bộ Công Thương", who signs for it
        return fixed_bodies().get(normal(body.template.removeprefix(row["name"])))
    if not body.place or body.level not in _LOCAL:
        return None
    if row["rule"] == "beside":
        return body_in(row["parent"], word_of(whole(body)), body.place, body.level, body.province)
    unit = unit_of(body, day)
    if unit is None:
        return None
    _, *above = places.chain(unit)
    if not above:
        return None
    return _in_unit(row["parent"], above[-1] if row["rule"] == "top" else above[0], body)


def _in_unit(kind: str, unit: Unit, below: Body) -> Body | None:
    province = places.province_name(places.chain(unit)[-1].name)
    if unit.level is Level.PROVINCE:
        province = None
    return body_in(kind, unit.unit, unit.name, unit.level, province, below)


def body_in(
    kind: str, word: str | None, place: str, level: Level, province: str | None, below: Body | None = None
) -> Body | None:
    """Return the body of a kind in a unit: its Tỉnh ủy, its Ủy ban nhân dân."""
    if kind == "quan-su" and level is Level.PROVINCE and place in _OWN_COMMANDS:
        return fixed_bodies()[normal(_OWN_COMMANDS[place])]
    template = _templates().get((kind, word or "")) if word else None
    if template is None and word:
        head = _templates().get((kind, "")) or _head(below)
        template = f"{head} {word} {{}}" if head else None
    if template is None:
        return None
    known = body_types()[kind]
    return canonical(
        Body(template=template, type=known.id, branch=known.branch, level=level, place=place, province=province)
    )


@cache
def _templates() -> Mapping[tuple[str, str], str]:
    return {(row["type"], row["unit"]): row["template"] for row in rows("body_levels")}


def _head(below: Body | None) -> str | None:
    """Return what a body is called before its unit: a Hội Nông dân of a district is under one of the province."""
    word = word_of(below) if below else None
    if below is None or word is None:
        return None
    head, found, _ = below.template.partition(f" {word} ")
    return head if found else None
