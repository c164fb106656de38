"""Places: level word and name ("huyện Phong Thổ"), bare provinces and cities, names after organs, countries."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from kg.lexicon import compile_phrases, rows, split_cell
from kg.lexicon.place_units import Epoch, name_key, parents_of, province_name, province_names, provinces
from kg.mentions.place_names import (
    READERS,
    central_cities,
    city_names,
    district_names,
    longest,
    opens_person,
    surnames,
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
    r"(?P<gap>[^\S\n]*)(?:số[^\S\n])?(?=\w)"
)
_NEEDS_NO_SPACE: Final = frozenset("hqpx") | {"tp", "tx", "tt", "t.p"}
# "hợp tác xã", "Thông tấn xã", "Nhật Bản", "văn bản", "nông thôn", "Lai Châu"
_NOT_AFTER: Final = {
    "xã": frozenset({"tác", "tấn", "hợp", "chính", "bưu"}),
    "bản": frozenset({"nhật", "văn", "kịch", "phiên", "cơ", "bài", "ấn", "bức", "một", "tái"}),
    "thôn": frozenset({"nông", "hương"}),
    "làng": frozenset({"già"}),
    "bang": frozenset({"liên"}),
}
_LOWER_ONLY: Final = frozenset({"bang", "châu", "buôn", "bon", "plei", "tổ"})
_PLURAL = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|năm|\d{1,2}|nhiều|một số|mấy)\s\Z")
_LIST_GAP = re.compile(r"[^\S\n]*(?:,[^\S\n]*(?:và[^\S\n]+)?|[^\S\n]và[^\S\n]+)")
_ORGAN = re.compile(
    r"(?<!\w)(?P<organ>tỉnh ủy|tỉnh đoàn|thành ủy|thành đoàn|thị ủy|thị đoàn|quận ủy|quận đoàn"
    r"|huyện ủy|huyện đoàn|huyện đội|ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân)[^\S\n]+(?=\w)"
)
_HONORIFIC = re.compile(
    r"(?<!\w)(?:ông|bà|anh|chị|em|cháu|cô|chú|bác|cụ|thầy|đồng chí|đ/c|ca sĩ|nhạc sĩ|nghệ sĩ|tên là|tên)\s\Z"
)
_LOCATIVE = re.compile(
    r"(?:(?<!\w)(?:tại|ở|đến|về|từ|ra|vào|sang|thăm|tới|qua|nước|giữa|với|của|và|nhân dân|chính phủ|quốc hội|cộng hòa"
    r"|vương quốc|liên bang|ngoại giao|đại sứ|đại sứ quán|thành phố|lên|xuống|rời|khỏi|quê)\s|[(]|việt nam\s?[-–]\s?)\Z"
)
_OPENERS: Final = frozenset({
    "tại", "ở", "về", "từ", "đến", "ra", "vào", "và", "với", "cho", "theo", "do", "báo", "đài", "sở", "tỉnh",
    "thành", "trên", "trong", "ngoài", "giữa", "sang", "lên", "xuống", "của", "nước", "đoàn", "hội", "ban", "viện",
    "trường", "nhà", "cục", "vụ", "thủ", "đô", "riêng", "còn", "như", "khi", "nếu", "hiện", "nay", "người", "cả",
})  # fmt: skip
_WITHIN = re.compile(r"(?<!\w)(?:tại|ở|đến|về|sang|tới|vào|thăm|rời|nước)\s\Z")
_HIGHER: Final = {Level.VILLAGE: 0, Level.COMMUNE: 1, Level.DISTRICT: 2, Level.PROVINCE: 3}
_CHAIN = re.compile(r"[^\S\n]*(?:,|\(|-|–|thuộc|của|ở|, thuộc|\(thuộc)?[^\S\n]*\Z")


def find_places(analysis: Analysis) -> Iterator[PlaceMention]:
    """Yield the places of an article in reading order, none overlapping; see PlaceMention."""
    text = analysis.article.text
    key = match_key(text)
    found = list(_with_units(text, key))
    taken = {i for m in found for i in range(m.start, m.end)}
    for finder in (_after_organs, _bare):
        more = [m for m in finder(text, key) if m.start not in taken and m.end - 1 not in taken]
        taken.update(i for m in more for i in range(m.start, m.end))
        found += more
    found.sort(key=lambda m: m.start)
    yield from _with_provinces(found, text)


def _mention(
    text: str, start: int, name: tuple[int, int], unit: str | None, level: Level | None, rule: str
) -> PlaceMention:
    proper = " ".join(text[name[0] : name[1]].split())
    if name_key(proper) == "hcm":
        proper = "Hồ Chí Minh"
    return PlaceMention(
        start=start, end=name[1], text=text[start : name[1]], rule=rule, name=proper, unit=unit, level=level,
    )  # fmt: skip


# --- level word and name ----------------------------------------------------------------------------------------------


def _with_units(text: str, key: str) -> Iterator[PlaceMention]:
    at = 0
    while match := _UNIT.search(key, at):
        at = match.end("unit")
        unit = _full_unit(match, text, key)
        words = words_at(text, match.end()) if unit else []
        if not unit or not words:
            continue
        before = key[max(match.start() - 24, 0) : match.start()]
        name = READERS[unit](text, words, before)
        if name is None or (match["unit"] in {"tt", "tx"} and not name.known):
            continue
        printed = match["unit"]
        first = _mention(text, match.start(), (words[0].start, name.end), printed, name.level, "place.unit")
        yield replace(first, foreign=name.foreign)
        at = name.end
        for item in _listed(text, first, unit, plural=bool(_PLURAL.search(before))):
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
    if unit in _LOWER_ONLY and text[start].isupper():
        return None
    previous = key[max(start - 12, 0) : start].rstrip().rpartition(" ")[2]
    return None if previous in _NOT_AFTER.get(unit, ()) else unit


def _listed(text: str, first: PlaceMention, unit: str, *, plural: bool) -> Iterator[PlaceMention]:
    """Yield the further names of "các huyện Phong Thổ, Sìn Hồ và Nậm Nhùn".

    Without a plural before it, "huyện Lệ Thủy và Quảng Ninh" is a list where both lie in one province.
    """
    at = first.end
    while gap := _LIST_GAP.match(text, at):
        words = words_at(text, gap.end())
        name = READERS[unit](text, words, "") if words else None
        if name is None or (name.level is Level.COMMUNE and opens_person(words)):
            return
        unknown_village = plural and name.level in {Level.VILLAGE, Level.COMMUNE} and name.end > words[0].end
        if not (name.known or unknown_village):
            return
        item = _mention(text, words[0].start, (words[0].start, name.end), first.unit, name.level, "place.list")
        if not plural and not _siblings(first, item, comma="," in gap[0]):
            return
        yield replace(item, foreign=name.foreign)
        at = name.end


def _siblings(first: PlaceMention, item: PlaceMention, *, comma: bool) -> bool:
    """Tell whether two districts, or two communes, have one parent and the second is not just that parent."""
    level = first.level
    if level is not item.level or level not in {Level.DISTRICT, Level.COMMUNE}:
        return False
    if comma and (province_name(item.name) or (level is Level.COMMUNE and name_key(item.name) in district_names())):
        return False
    parents = parents_of(level)
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
    return _mention(text, start, (start, end), None, Level.DISTRICT, "place.parentheses")


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
            yield _mention(text, words[0].start, (words[0].start, words[count - 1].end), None, level, "place.organ")
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


# --- bare names -------------------------------------------------------------------------------------------------------


@cache
def _bare_names() -> tuple[re.Pattern[str], dict[str, tuple[Level | None, bool, bool]]]:
    """Return a pattern of all names that may stand alone, and (level, foreign, needs a cue) by name_key."""
    kinds: dict[str, tuple[Level | None, bool, bool]] = {}
    spellings: set[str] = set()

    def add(names: tuple[str, ...], level: Level | None, *, foreign: bool, cue: bool) -> None:
        for name in names:
            kinds.setdefault(name_key(name), (level, foreign, cue))
            spellings.add(match_key(name))

    for row in rows("provinces"):
        if row["name"] == "Hồ Chí Minh":
            continue  # without "thành phố" a man, not a place
        add(
            (row["name"], row["name_post2025"] or row["name"], *split_cell(row["aliases"])),
            Level.PROVINCE,
            foreign=False,
            cue=False,
        )
    for row in rows("place_cities"):
        add((row["name"],), Level.DISTRICT, foreign=False, cue=row["cue"] == "yes")
    for row in rows("countries"):
        add((row["name"],), None, foreign=True, cue=row["cue"] == "yes")
        add(split_cell(row["variants"]), None, foreign=True, cue=False)
    for row in rows("place_foreign"):
        add(
            (row["name"], *split_cell(row["variants"])),
            Level.PROVINCE if row["unit"] == "tỉnh" else None,
            foreign=True,
            cue=row["unit"] != "tỉnh",
        )
    add(("Việt Nam",), None, foreign=False, cue=True)
    spaced = {s.replace(" - ", joint) for s in spellings for joint in (" - ", "-", " – ", "–")}
    return compile_phrases(spaced | set(_NO_PLACES)), kinds


_NO_PLACES: Final = ("thái bình dương", "ấn độ dương", "hà nội mới", "điện biên phủ trên không", "nam phi dương")


def _bare(text: str, key: str) -> Iterator[PlaceMention]:
    pattern, kinds = _bare_names()
    for match in pattern.finditer(key):
        kind = kinds.get(name_key(match[0]))
        if kind is None or not _is_name(text, match.start(), match.end()):
            continue
        level, foreign, cue = kind
        before = key[max(match.start() - 24, 0) : match.start()]
        if match[0] == "việt nam" and not _WITHIN.search(before):
            continue
        if not _stands_alone(text, before, match.start(), match.end(), cue=cue, country=foreign):
            continue
        found = _mention(text, match.start(), (match.start(), match.end()), None, level, "place.bare")
        yield replace(found, foreign=foreign)


def _is_name(text: str, start: int, end: int) -> bool:
    words = words_at(text, start)
    inside = [w for w in words if w.end <= end]
    return bool(inside) and inside[-1].is_capital and (len(inside) > 2 or all(w.is_capital for w in inside))


def _stands_alone(text: str, before: str, start: int, end: int, *, cue: bool, country: bool) -> bool:
    """Tell whether a bare name is a place: not part of a longer name, and no person's."""
    if cue and not _LOCATIVE.search(before):
        return False
    if _HONORIFIC.search(before):
        return False
    following = _next_word(text, end)
    if following and following[0].isupper() and not following.isupper():
        if country or match_key(following) not in surnames():
            return match_key(following) in _ORGANS_AFTER
        if not cue and _reads_on_as_person(text, start):
            return False
    return _previous_allows(text, start)


_ORGANS_AFTER: Final = frozenset(
    [
        "đoàn",
        "đồng",
        "ban",
        "sở",
        "ủy",
        "hội",
        "bộ",
        "ông",
        "bà",
        "tại",
        "khi",
        "các",
        "sáng",
        "chiều",
        "ngày",
        "trong",
        "theo",
        "với",
    ]
)


def _reads_on_as_person(text: str, start: int) -> bool:
    """Tell whether a province's name is the beginning of a person's with nothing between: "Hà Nam Phương"."""
    words = words_at(text, start)
    capitals = next((i for i, w in enumerate(words) if not w.is_capital), len(words))
    return capitals == 3 and opens_person(words)


def _next_word(text: str, end: int) -> str:
    match = re.compile(r"[^\S\n]([^\W\d_]\w*)").match(text, end)
    return match[1] if match else ""


_PREVIOUS = re.compile(r"([^\W\d_][\w.]*)[^\S\n]\Z")


def _previous_allows(text: str, start: int) -> bool:
    match = _PREVIOUS.search(text, max(start - 24, 0), start)
    if match is None or not match[1][0].isupper():
        return True
    word = match[1]
    low = match_key(word)
    if low in _OPENERS or (word.isupper() and len(word) > 1 and low not in surnames()):
        return True
    if low in surnames():
        return False
    ahead = _PREVIOUS.search(text, max(match.start() - 24, 0), match.start())
    return ahead is None or not ahead[1][0].isupper()


# --- provinces of districts and communes ------------------------------------------------------------------------------


def _with_provinces(found: list[PlaceMention], text: str) -> list[PlaceMention]:
    """Return the mentions, each with the province that follows in the same breath: "xã X, huyện Y (tỉnh Z)"."""
    done: list[PlaceMention] = []
    following: PlaceMention | None = None
    for mention in reversed(found):
        if (
            following
            and mention.level in _HIGHER
            and mention.level is not Level.PROVINCE
            and _chained(mention, following, text)
        ):
            province = following.province or (
                province_name(following.name) if following.level is Level.PROVINCE else None
            )
            if _can_lie_in(mention, province):
                mention = replace(mention, province=province)
        following = mention
        done.append(mention)
    return done[::-1]


def _can_lie_in(mention: PlaceMention, province: str | None) -> bool:
    """Tell whether the gazetteer lets a district lie in a province: "tại Đà Lạt, Hà Nội" is a list."""
    parents = parents_of(Level.DISTRICT).get(name_key(mention.name)) if mention.level is Level.DISTRICT else None
    unit = provinces(Epoch.PRE2025)
    return not parents or any(unit[p.removeprefix("pre|")].name == province for p in parents)


def _chained(lower: PlaceMention, higher: PlaceMention, text: str) -> bool:
    if lower.level is None or higher.level is None or higher.foreign:
        return False
    listed = higher.rule == "place.list" and higher.level is lower.level
    if not listed and _HIGHER[higher.level] <= _HIGHER[lower.level]:
        return False
    gap = text[lower.end : higher.start]
    return len(gap) < 12 and bool(_CHAIN.match(gap) or (listed and _LIST_GAP.fullmatch(gap)))
