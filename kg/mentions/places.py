"""Places: level word and name ("huyện Phong Thổ"), bare provinces and cities, names after organs, countries."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from kg.lexicon.place_communes import parents_of_communes
from kg.lexicon.place_units import name_key, parents_of_districts, province_name, province_names
from kg.mentions.place_bare import bare_places
from kg.mentions.place_chains import with_provinces
from kg.mentions.place_names import (
    READERS,
    Word,
    central_cities,
    city_names,
    district_names,
    longest,
    mention_of,
    opens_person,
    words_at,
)
from kg.model import Analysis, Level, PlaceMention
from kg.text import match_key

_UNIT_FORMS: Final = {
    "tp": "thành phố", "t.p": "thành phố", "tx": "thị xã", "tt": "thị trấn", "h": "huyện", "q": "quận", "p": "phường",
    "x": "xã", "tdp": "tổ dân phố",
}  # fmt: skip
_UNIT = re.compile(
    r"(?<!\w)(?P<unit>t(?:ỉnh|hành phố|hị xã|hị trấn|hôn|ổ dân phố|ổ|iểu khu|dp|p\.?|\.p\.?|x\.?|t\.?)"
    r"|quận|huyện|phường"
    r"|xã|xóm|đặc khu|bản|bon|buôn|bang|ấp|khóm|khu phố|làng|plei|châu|[hqpx]\.|[qp](?=\d))"
    r"(?P<gap>:?[^\S\n]*)(?:số[^\S\n])?(?=\w)"
)
_NEEDS_NO_SPACE: Final = frozenset("hqpx") | {"tp", "tx", "tt", "t.p"}
_GLUED: Final = frozenset({"tp", "tx", "tt"})
_GLUED_NAME = re.compile(r"HCM|[^\W\d_a-z][^\W\d_]*[a-zà-ỹ]")  # "TPHCM", "TPHuế"
# "hợp tác xã", "Thông tấn xã", "Nhật Bản", "văn bản", "nông thôn", "Lai Châu"
_NOT_AFTER: Final = {
    "xã": frozenset({"tác", "tấn", "hợp", "chính", "bưu"}),
    "bản": frozenset({"nhật", "văn", "kịch", "phiên", "cơ", "bài", "ấn", "bức", "một", "tái"}),
    "thôn": frozenset({"nông", "hương"}),
    "làng": frozenset({"già"}),
    "bang": frozenset({"liên"}),
}
_ROMAN_BEFORE = re.compile(r"(?<!\w)(?:khóa|thứ|lần|kỳ|quý|chương|phần|mục|nhóm|loại|khối|lớp|điểm)\s\Z")
_LOWER_ONLY: Final = frozenset({"bang", "châu", "buôn", "bon", "plei", "tổ"})
_PLURAL = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|năm|\d{1,2}|nhiều|một số|mấy)\s\Z")
_LIST_GAP = re.compile(r"[^\S\n]*(?:,[^\S\n]*(?:và[^\S\n]+)?|[^\S\n]và[^\S\n]+)")
_ORGAN = re.compile(
    r"(?<!\w)(?P<organ>tỉnh ủy|tỉnh đoàn|thành ủy|thành đoàn|thị ủy|thị đoàn|quận ủy|quận đoàn"
    r"|huyện ủy|huyện đoàn|huyện đội|ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân)[^\S\n]+(?=\w)"
)


def find_places(analysis: Analysis) -> Iterator[PlaceMention]:
    """Yield the places of an article in reading order, none overlapping; see PlaceMention."""
    text = analysis.article.text
    key = match_key(text)
    found = list(_with_units(text, key))
    taken = {i for m in found for i in range(m.start, m.end)}
    for finder in (_after_organs, bare_places):
        more = [m for m in finder(text, key) if m.start not in taken and m.end - 1 not in taken]
        taken.update(i for m in more for i in range(m.start, m.end))
        found += more
    found.sort(key=lambda m: m.start)
    yield from with_provinces(found, text)


# --- level word and name ----------------------------------------------------------------------------------------------


def _with_units(text: str, key: str) -> Iterator[PlaceMention]:
    at = 0
    while match := _UNIT.search(key, at):
        at = match.end("unit")
        unit = _full_unit(match, text, key)
        words = words_at(text, match.end()) if unit else []
        if not unit or not words:
            continue
        plural = bool(_PLURAL.search(key, max(match.start() - 24, 0), match.start()))
        if match["gap"].startswith(":") and not plural:
            continue
        before = key[max(match.start() - 24, 0) : match.start()]
        name = READERS[unit](text, words, before)
        if name is None or (match["unit"] in {"tt", "tx"} and not name.known):
            continue
        printed = match["unit"]
        first = mention_of(text, match.start(), (words[0].start, name.end), printed, name.level, "place.unit")
        first = replace(first, foreign=name.foreign)
        yield first
        at = name.end
        for item in _listed(text, first, unit, plural=plural):
            at = item.end
            yield item
        paren = _in_parentheses(text, at) if name.level is Level.COMMUNE else None
        if paren:
            at = paren.end
            yield paren


def _full_unit(match: re.Match[str], text: str, key: str) -> str | None:
    """Return the level word in full and lower case, or None where it is part of another word."""
    printed = match["unit"].rstrip(".")
    unit = _UNIT_FORMS.get(printed, printed)
    start = match.start()
    if not match["gap"] and printed not in _NEEDS_NO_SPACE:
        return None
    if printed != unit and printed != "tdp" and not text[start].isupper():
        return None
    if not match["gap"] and printed in _GLUED and match["unit"] == printed and not _GLUED_NAME.match(text, match.end()):
        return None  # "TPO - Thủ tướng"
    if len(printed) == 1 and _ROMAN_BEFORE.search(key, max(start - 16, 0), start):
        return None  # "khóa X. Ông …"
    if unit in _LOWER_ONLY and text[start].isupper():
        return None
    barred = _NOT_AFTER.get(unit)
    previous = key[max(start - 12, 0) : start].rstrip().rpartition(" ")[2] if barred else ""
    return None if barred and previous in barred else unit


_COUNTED: Final = re.compile(r"\d+ (?:xã|phường|thị trấn|huyện|quận|thị xã)(?!\w)")  # "các huyện A, B và 3 xã"


def _listed(text: str, first: PlaceMention, unit: str, *, plural: bool) -> Iterator[PlaceMention]:
    """Yield the further names of "các huyện Phong Thổ, Sìn Hồ và Nậm Nhùn".

    Without a plural before it, "huyện Lệ Thủy và Quảng Ninh" is a list where both lie in one province.
    """
    at = first.end
    while gap := _LIST_GAP.match(text, at):
        words = words_at(text, gap.end())
        name = READERS[unit](text, words, "") if words else None
        whole = name is not None and name.known and plural and not _capital_follows(words, name.end)
        if name is None or (name.level is Level.COMMUNE and opens_person(words) and not whole):
            return
        small = name.level in {Level.VILLAGE, Level.COMMUNE} and name.end > words[0].end
        if not (name.known or (plural and (small or first.foreign))) or _COUNTED.match(text, words[0].start):
            return
        item = mention_of(text, words[0].start, (words[0].start, name.end), first.unit, name.level, "place.list")
        if not plural and not _siblings(first, item, comma="," in gap[0]):
            return
        yield replace(item, foreign=name.foreign)
        at = name.end


def _capital_follows(words: list[Word], end: int) -> bool:
    following = next((word for word in words if word.start >= end), None)
    return following is not None and following.is_capital


def _siblings(first: PlaceMention, item: PlaceMention, *, comma: bool) -> bool:
    """Tell whether two districts, or two communes, have one parent and the second is not just that parent."""
    level = first.level
    if level is not item.level or level not in {Level.DISTRICT, Level.COMMUNE}:
        return False
    if comma and (province_name(item.name) or (level is Level.COMMUNE and name_key(item.name) in district_names())):
        return False
    parents = parents_of_districts() if level is Level.DISTRICT else parents_of_communes()
    return bool(parents.get(name_key(first.name), frozenset()) & parents.get(name_key(item.name), frozenset()))


def _in_parentheses(text: str, at: int) -> PlaceMention | None:
    """Return the district in "xã Mường So (Phong Thổ)"."""
    match = _PAREN.match(text, at)
    words = words_at(text, match.end()) if match else []
    count = longest(text, words, district_names()) if words else 0
    if (
        not count
        or text[words[count - 1].end : words[count - 1].end + 1] not in {")", ",", "-", "–", " "}
        or province_name(text[words[0].start : words[count - 1].end])
    ):
        return None
    start, end = words[0].start, words[count - 1].end
    return mention_of(text, start, (start, end), None, Level.DISTRICT, "place.parentheses")


_PAREN = re.compile(r"[^\S\n]?\((?=\w)")


# --- after an organ ---------------------------------------------------------------------------------------------------


def _after_organs(text: str, key: str) -> Iterator[PlaceMention]:
    """Yield the bare name after an organ word: "Huyện ủy Phong Thổ Sùng A Nủ" → Phong Thổ."""
    for match in _ORGAN.finditer(key):
        words = words_at(text, match.end())
        if not words:
            continue
        organ = match["organ"]
        levels = _levels_of(organ)
        for names, level in levels:
            count = longest(text, words, names)
            if not count or (level is Level.DISTRICT and organ in _COMMON and opens_person(words)):
                continue
            yield mention_of(text, words[0].start, (words[0].start, words[count - 1].end), None, level, "place.organ")
            break


_COMMON: Final = frozenset({"ubnd", "hđnd", "ủy ban nhân dân", "hội đồng nhân dân"})


def _levels_of(organ: str) -> tuple[tuple[frozenset[str], Level], ...]:
    if organ.startswith("tỉnh"):
        return ((frozenset(province_names()), Level.PROVINCE),)
    if organ.startswith("thành"):
        return ((central_cities(), Level.PROVINCE), (city_names(), Level.DISTRICT), (_provinces(), Level.PROVINCE))
    if organ in _COMMON:
        return ((_provinces(), Level.PROVINCE), (district_names(), Level.DISTRICT))
    return ((district_names() | _provinces(), Level.DISTRICT),)


@cache
def _provinces() -> frozenset[str]:
    return frozenset(province_names())
