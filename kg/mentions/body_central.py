"""Parts of central bodies: "Ngân hàng Nhà nước chi nhánh tỉnh Sơn La", "Hội Sinh viên Việt Nam tỉnh", "Bộ Y tế Lào"."""

import re
from dataclasses import dataclass, replace

from kg.mentions.body_places import Jurisdiction, Places, full_unit
from kg.model import Body, Branch, Level

_REGION = re.compile(r"[^\S\n]+khu[^\S\n]+vực[^\S\n]+(?:[ivx]+|\d{1,2})(?!\w)")
_DASH = re.compile(r"[^\S\n]*[-–][^\S\n]*")
_BRANCH = re.compile(r"[^\S\n]*(?:-|–|,)?[^\S\n]*chi[^\S\n]+nhánh[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A body and where its words end."""

    body: Body
    end: int


def part_of(text: str, key: str, places: Places, fixed: Body, end: int) -> Parsed | None:
    """Return the part of a central body, or the body of another state, that the words after its name tell."""
    where = places.jurisdiction(end)
    if where is not None and where.foreign and not match_vietnam(where.place):
        return Parsed(foreign_body(fixed.template, where), where.end)
    region = _REGION.match(key, end)
    if region is not None:
        words = " ".join(text[end : region.end()].split())
        return Parsed(replace(fixed, template=f"{_at_home(fixed.template)} {words}", parent=fixed), region.end())
    if where is not None and _has_local_bodies(fixed) and where.unit is not None and where.printed:
        return Parsed(located(replace(fixed, parent=None), fixed.template, where), where.end)
    branch = _BRANCH.match(key, end)
    seat = places.jurisdiction(branch.end()) if branch else None
    if seat is None or seat.place is None or seat.foreign:
        return None
    body = replace(fixed, type="chi-cuc", parent=None)
    return Parsed(located(body, f"{_at_home(fixed.template)} chi nhánh", seat), seat.end)


def with_region(text: str, key: str, name: str, end: int) -> tuple[str, int]:
    """Return a name with the numbered region after it: "Ban Chỉ huy phòng thủ | khu vực 3"."""
    region = _REGION.match(key, end)
    return (name, end) if region is None else (f"{name} {' '.join(text[end : region.end()].split())}", region.end())


def after_dash(key: str, places: Places, end: int) -> Jurisdiction | None:
    """Return the jurisdiction that a dash joins to a name: "khu vực 3 | - Sơn La", "Việt Nam | - Lào"."""
    dash = _DASH.match(key, end)
    return places.jurisdiction(dash.end()) if dash else None


def regional(text: str, key: str, places: Places, body: Body, name: str, end: int) -> Parsed | None:
    """Return a court or procuracy of a region: "Tòa án nhân dân | khu vực 3 - Sơn La"."""
    words, stop = with_region(text, key, name, end)
    if stop == end:
        return None
    where = after_dash(key, places, stop)
    if where is None or where.level is not Level.PROVINCE or where.place is None:
        return Parsed(replace(body, template=words), stop)
    return Parsed(replace(body, template=f"{words} - {where.place}", province=where.place), where.end)


def _has_local_bodies(fixed: Body) -> bool:
    """Return whether each province may have its own: "Hội Sinh viên Việt Nam | tỉnh Sơn La"."""
    return fixed.type in ("hoi", "doan-the") and fixed.template.endswith(" Việt Nam")


def _at_home(name: str) -> str:
    return name.removesuffix(" Việt Nam")


def match_vietnam(place: str | None) -> bool:
    """Return whether a country is Việt Nam."""
    return place is not None and place.casefold() == "việt nam"


def located(body: Body, name: str, where: Jurisdiction) -> Body:
    """Return the body under a name with its jurisdiction: "Sở Y tế" + tỉnh Lai Châu."""
    template = f"{name} {full_unit(where.unit)} {{}}" if where.unit else f"{name} {{}}"
    return replace(body, template=template, level=where.level, place=where.place, province=where.province)


def foreign_body(name: str, where: Jurisdiction) -> Body:
    """Return the body of another state: "Bộ Ngoại giao" + Lào."""
    return Body(template=f"{name} {{}}", type="nuoc-ngoai", branch=Branch.OTHER, level=None, place=where.place)
