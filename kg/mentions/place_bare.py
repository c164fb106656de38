"""Places without a level word: provinces, well-known cities, countries, and what tells them from persons."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from kg.lexicon import compile_phrases, rows, split_cell
from kg.lexicon.place_units import name_key
from kg.mentions.place_chains import can_lie_in
from kg.mentions.place_names import district_names, mention_of, opens_person, surnames, words_at
from kg.model import Level, PlaceMention
from kg.text import match_key

_HONORIFIC = re.compile(
    r"(?<!\w)(?:ông|bà|anh|chị|em|cháu|cô|chú|bác|cụ|thầy|đồng chí|đ/c|ca sĩ|nhạc sĩ|nghệ sĩ|tên là|tên)\s\Z"
)
_HONORIFIC_ENDS = tuple(
    f"{w} "
    for w in (
        "ông",
        "bà",
        "anh",
        "chị",
        "em",
        "cháu",
        "cô",
        "chú",
        "bác",
        "cụ",
        "thầy",
        "chí",
        "đ/c",
        "sĩ",
        "là",
        "tên",
    )
)
_LOCATIVE = re.compile(
    r"(?:(?<!\w)(?:tại|ở|đến|về|từ|ra|vào|sang|tới"
    r"|thăm(?: (?:chính thức|cấp nhà nước|hữu nghị|hữu nghị chính thức))?"
    r"|qua|nước|giữa|với|của|và|nhân dân|chính phủ|quốc hội|cộng hòa"
    r"|vương quốc|liên bang|thủ đô|ngoại giao|đại sứ|đại sứ quán|thành phố"
    r"|lên|xuống|rời|khỏi|quê)\s|[(]|việt nam\s?[-–]\s?)\Z"
)
_OPENERS: Final = frozenset({
    "tại", "ở", "về", "từ", "đến", "ra", "vào", "và", "với", "cho", "theo", "do", "báo", "đài", "sở", "tỉnh",
    "thành", "trên", "trong", "ngoài", "giữa", "sang", "lên", "xuống", "của", "nước", "đoàn", "hội", "ban", "viện",
    "trường", "nhà", "cục", "vụ", "thủ", "đô", "riêng", "còn", "như", "khi", "nếu", "hiện", "nay", "người", "cả",
})  # fmt: skip
_VISITS: Final = r"thăm(?:(?:,| và)? làm việc tại)?(?: (?:chính thức|cấp nhà nước|hữu nghị(?: chính thức)?))?"
_WITHIN = re.compile(rf"(?<!\w)(?:tại|ở|đến|về|sang|tới|vào|{_VISITS}|rời|nước)\s\Z")


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


_NO_PLACES: Final = (
    *("thái bình dương", "ấn độ dương", "hà nội mới", "điện biên phủ trên không", "nam phi dương"),
    *("mỹ latinh", "mỹ la tinh", "mỹ la-tinh", "châu mỹ", "bắc mỹ", "nam mỹ"),  # parts of the world, not the country
)


def bare_places(text: str, key: str) -> Iterator[PlaceMention]:
    """Yield the places that stand without a level word, in reading order."""
    pattern, kinds = _bare_names()
    last = PlaceMention(start=-9, end=-9, text="", rule="", name="", unit=None, level=None)
    for match in pattern.finditer(key):
        kind = kinds.get(name_key(match[0]))
        if kind is None or not _is_name(text, match.start(), match.end()):
            continue
        level, foreign, cue = kind
        cue = cue and not (last.foreign and foreign and _LISTED.fullmatch(text, last.end, match.start()))
        before = key[max(match.start() - 40, 0) : match.start()]
        if match[0] == "việt nam" and not _WITHIN.search(before):
            continue
        if not _stands_alone(text, before, match.start(), match.end(), cue=cue, country=foreign):
            continue
        if level is Level.PROVINCE and not foreign and _names_district(key, match[0]):
            continue  # "huyện Quảng Ninh (tại xã Hiền Ninh, | Quảng Ninh)"
        found = mention_of(text, match.start(), (match.start(), match.end()), None, level, "place.bare")
        last = replace(found, foreign=foreign)
        district = _district_before(text, key, last) if level is Level.PROVINCE and not foreign else None
        if district:
            yield district
        yield last


def _names_district(key: str, name: str) -> bool:
    """Return whether a text uses the name of a province for a district only."""
    return f"huyện {name}" in key and f"tỉnh {name}" not in key


_LISTED = re.compile(r"\s?(?:,|[-–]|,?\svà)\s?")
_BEFORE = re.compile(r"(?P<words>(?:[^\W\d_][\w'’]*[^\S\n]){0,3}[^\W\d_][\w'’]*)(?:,[^\S\n]|[^\S\n]\()\Z")


def _district_before(text: str, key: str, province: PlaceMention) -> PlaceMention | None:
    """Return the district of "tại Ba Đình, Hà Nội" where it lies in that province."""
    if text[max(province.start - 1, 0)] not in " (\xa0" or text[max(province.start - 2, 0)] not in ", \xa0\t":
        return None
    match = _BEFORE.search(text, max(province.start - 40, 0), province.start)
    if match is None:
        return None
    for word in re.finditer(r"(?<!\w)[^\W\d_]", match["words"]):
        start = match.start() + word.start()
        if not text[start].isupper() or name_key(text[start : match.end("words")]) not in district_names():
            continue
        if not _LOCATIVE.search(key, max(start - 24, 0), start):
            return None
        found = mention_of(text, start, (start, match.end("words")), None, Level.DISTRICT, "place.chain")
        return found if can_lie_in(found, province.name) else None
    return None


_SYLLABLE = re.compile(r"[^\W_][\w'’ʼ]*")


def _is_name(text: str, start: int, end: int) -> bool:
    if not text[start].isupper():
        return False
    words = _SYLLABLE.findall(text, start, end)
    capitals = [word[0].isupper() or word[0].isdigit() for word in words]
    return bool(words) and capitals[-1] and (len(words) > 2 or all(capitals))


def _stands_alone(text: str, before: str, start: int, end: int, *, cue: bool, country: bool) -> bool:
    """Tell whether a bare name is a place: not part of a longer name, and no person's."""
    if cue and not _LOCATIVE.search(before):
        return False
    if before.endswith(_HONORIFIC_ENDS) and _HONORIFIC.search(before):
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
    tokens = text[max(start - 24, 0) : start].split()
    if not tokens or tokens[-1].islower():
        return True
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
