"""Chains: "xã X, huyện Y (tỉnh Z)" tells where the smaller places lie, "huyện Y, tỉnh Z (Lào)" that they are abroad."""

import re
from dataclasses import replace
from typing import Final

from kg.lexicon.place_communes import parents_of_communes
from kg.lexicon.place_units import Epoch, districts, name_key, parents_of_districts, province_name, provinces
from kg.model import Level, PlaceMention

_HIGHER: Final = {Level.VILLAGE: 0, Level.COMMUNE: 1, Level.DISTRICT: 2, Level.PROVINCE: 3}
_CHAIN = re.compile(r"[^\S\n]*(?:,|\(|-|–|thuộc|của|ở|, thuộc|\(thuộc)?[^\S\n]*\Z")
_LIST_GAP = re.compile(r"[^\S\n]*(?:,[^\S\n]*(?:và[^\S\n]+)?|[^\S\n]và[^\S\n]+)")
_ABROAD = re.compile(r"[^\S\n]*(?:\(|thuộc|của|,)[^\S\n]*\Z")


def with_provinces(found: list[PlaceMention], text: str) -> list[PlaceMention]:
    """Return the mentions, each with the province that follows in the same breath: "xã X, huyện Y (tỉnh Z)"."""
    done: list[PlaceMention] = []
    following: PlaceMention | None = None
    for mention in reversed(found):
        if following and mention.level in _HIGHER and mention.level is not Level.PROVINCE:
            mention = _placed(mention, following, text)
        following = mention
        done.append(mention)
    return done[::-1]


def _placed(mention: PlaceMention, following: PlaceMention, text: str) -> PlaceMention:
    if following.foreign:
        abroad = _ABROAD.fullmatch(text, mention.end, following.start) and following.level is not None
        return replace(mention, foreign=mention.foreign or bool(abroad))
    if not _chained(mention, following, text):
        return mention
    own = province_name(following.name) if following.level is Level.PROVINCE else None
    province = following.province or own
    district = following.name if following.level is Level.DISTRICT else following.district
    if district and mention.level is Level.COMMUNE and _has_commune(district, mention.name):
        mention = replace(mention, district=district)
    return replace(mention, province=province) if can_lie_in(mention, province) else mention


def _has_commune(district: str, name: str) -> bool:
    """Tell whether a district has a commune of a name: "thăm xã X, huyện Y" may be a list."""
    codes = {f"pre|{unit.code}" for unit in districts().get(name_key(district), ())}
    return bool(codes & parents_of_communes().get(name_key(name), frozenset()))


def can_lie_in(mention: PlaceMention, province: str | None) -> bool:
    """Tell whether the gazetteer lets a district lie in a province: "tại Đà Lạt, Hà Nội" is a list."""
    parents = parents_of_districts().get(name_key(mention.name)) if mention.level is Level.DISTRICT else None
    unit = provinces(Epoch.PRE2025)
    return not parents or any(province_name(unit[code].name) == province for code in parents)


def _chained(lower: PlaceMention, higher: PlaceMention, text: str) -> bool:
    if lower.level is None or higher.level is None:
        return False
    listed = higher.rule == "place.list" and higher.level is lower.level
    if not listed and _HIGHER[higher.level] <= _HIGHER[lower.level]:
        return False
    gap = text[lower.end : higher.start]
    return len(gap) < 12 and bool(_CHAIN.match(gap) or (listed and _LIST_GAP.fullmatch(gap)))
