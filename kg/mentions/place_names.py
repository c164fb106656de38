"""The proper name that stands at a position: gazetteer first, and for unknown names a run that ends before a person."""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from typing import Final

from kg.lexicon import rows, split_cell
from kg.lexicon.place_communes import commune_names
from kg.lexicon.place_units import Epoch, districts, name_key, province_name, province_names, provinces
from kg.model import Level, PlaceMention
from kg.spelling import is_vietnamese
from kg.text import match_key

_WORD = re.compile(r"(?P<word>[^\W_][\w'’ʼ]*)(?P<gap>[^\S\n]?[-–][^\S\n]?|[^\S\n]+)?")
_MONTHS: Final = re.compile(r"[^\S\n]+tháng[^\S\n]+(?:đầu|cuối|qua|năm|của|vừa)(?!\w)")  # "của phường | 9 tháng đầu"
_LONGEST: Final = 6  # syllables of a name: "Phan Rang - Tháp Chàm", "Cư Pui"
_MIDDLES: Final = frozenset({"văn", "thị", "a", "seo", "páo", "láo", "mùi", "đức", "hữu", "xuân", "ngọc", "quang"})


_FIGURE_GOES_ON: Final = re.compile(r"[.,]\d|/[A-ZĐ]{2}")  # "38.239 triệu", "5/NQ-HĐND"


@dataclass(frozen=True, slots=True)
class Word:
    """A syllable of the text."""

    start: int
    end: int
    text: str

    @property
    def is_capital(self) -> bool:
        """True for "Châu", "CHÂU" and "1"."""
        return self.text[0].isupper() or self.text[0].isdigit()


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name in the text up to ``end``."""

    end: int
    level: Level | None
    foreign: bool = False
    known: bool = True


def words_at(text: str, start: int, limit: int = _LONGEST) -> list[Word]:
    """Return the syllables from a position on, joined by spaces or dashes, the first one with a capital.

    No name goes on after two syllables in lower case.
    """
    if not (text[start : start + 1].isupper() or text[start : start + 1].isdigit()):
        return []
    found: list[Word] = []
    match = _WORD.match(text, start)
    while match and len(found) < limit:
        if match["word"].isdigit() and _FIGURE_GOES_ON.match(text, match.end("word")):
            break  # "ngân sách tỉnh | 38.239 triệu đồng"
        found.append(Word(match.start(), match.end("word"), match["word"]))
        if match["gap"] is None or (len(found) > 1 and not (found[-1].is_capital or found[-2].is_capital)):
            break
        match = _WORD.match(text, match.end())
        if match and len(match["word"]) > 2 and match["word"].isalpha() and match["word"].isupper() and len(found) > 1:
            break  # "phường Phú An | ẢNH: …"
    return found


def longest(text: str, words: list[Word], names: Container[str], *, capitals: bool = True) -> int:
    """Return how many of the words make the longest name that is listed, 0 where none is."""
    top = len(words)
    if capitals:
        top = next((i for i, w in enumerate(words) if not w.is_capital), top)
    for count in range(top, 0, -1):
        if name_key(text[words[0].start : words[count - 1].end]) in names:
            return count
    return 0


@cache
def surnames() -> dict[str, str]:
    """Return the first syllables of family names, each with how sure it tells a person."""
    found: dict[str, str] = {}
    for row in rows("surnames"):
        first = match_key(row["surname"].split()[0])
        if found.get(first) != "sure":
            found[first] = row["strength"]
    return found


def opens_person(words: list[Word]) -> bool:
    """Tell whether a run of words begins like a personal name: "Lò Văn Ín", "Giàng A Tủa"."""
    if len(words) < 2 or not words[1].is_capital or words[0].text[0].isdigit() or words[1].text[0].isdigit():
        return False
    strength = surnames().get(match_key(words[0].text))
    if strength is None:
        return False
    return strength == "sure" or match_key(words[1].text) in _MIDDLES or (len(words) > 2 and words[2].is_capital)


@cache
def district_names() -> frozenset[str]:
    """Return the names of districts, of now and before."""
    return frozenset(districts()) | {name_key(r["name"]) for r in rows("place_former") if r["unit"] != "tỉnh"}


@cache
def city_names() -> frozenset[str]:
    """Return the names that district-level cities and towns have."""
    return frozenset(k for k, us in districts().items() if any(u.unit in {"thành phố", "thị xã"} for u in us))


@cache
def central_cities() -> frozenset[str]:
    """Return the names of the cities of province level."""
    cities = {province_name(u.name) for e in Epoch for u in provinces(e).values() if u.unit == "thành phố"}
    return frozenset(k for k, name in province_names().items() if name in cities)


@cache
def former_provinces() -> frozenset[str]:
    """Return the names of provinces that were gone before 2025."""
    return frozenset(name_key(row["name"]) for row in rows("place_former") if row["unit"] == "tỉnh")


@cache
def foreign_names() -> frozenset[str]:
    """Return the names of places abroad."""
    return frozenset(
        name_key(name) for row in rows("place_foreign") for name in (row["name"], *split_cell(row["variants"]))
    )


@cache
def names_abroad() -> frozenset[str]:
    """Return the names of countries and of places abroad."""
    names = {name for row in rows("countries") for name in (row["name"], *split_cell(row["variants"]))}
    return foreign_names() | frozenset(map(name_key, names))


def mention_of(
    text: str, start: int, name: tuple[int, int], unit: str | None, level: Level | None, rule: str
) -> PlaceMention:
    """Return the mention of a place whose proper name is ``text[name[0]:name[1]]``; "NẬM PỒ" is named "Nậm Pồ"."""
    proper = " ".join(text[name[0] : name[1]].split())
    if name_key(proper) == "hcm":
        proper = "Hồ Chí Minh"
    elif proper.isupper():
        proper = proper.title()
    return PlaceMention(
        start=start, end=name[1], text=text[start : name[1]], rule=rule, name=proper, unit=unit, level=level,
    )  # fmt: skip


Reader = Callable[[str, list[Word], str], Name | None]


def _province(text: str, words: list[Word], before: str) -> Name | None:
    count = longest(text, words, province_names(), capitals=False) or longest(text, words, former_provinces())
    if count:
        return Name(words[count - 1].end, Level.PROVINCE)
    name = _foreign(text, words, Level.PROVINCE) or _unknown(words, Level.PROVINCE, before, foreign=True)
    tail = _HYPHENATED.match(text, name.end) if name else None  # "tỉnh Luông Pha-băng"
    return replace(name, end=tail.end()) if name and tail else name


def _city(text: str, words: list[Word], before: str) -> Name | None:
    whole = longest(text, words, province_names(), capitals=False)
    count = longest(text, words, district_names())
    if count > whole:  # "thành phố Điện Biên Phủ"
        return Name(words[count - 1].end, Level.DISTRICT)
    if whole:
        key = name_key(text[words[0].start : words[whole - 1].end])
        is_district = key not in central_cities() and key in city_names()
        return Name(words[whole - 1].end, Level.DISTRICT if is_district else Level.PROVINCE)
    run = _run(words)
    if run and not (run[0].text.isupper() or is_vietnamese(match_key(run[0].text))):  # "thành phố Ostrava"
        return _foreign(text, words, None) or Name(run[-1].end, Level.DISTRICT, foreign=True, known=False)
    return _foreign(text, words, None) or _unknown(words, Level.DISTRICT, before)


def _district(text: str, words: list[Word], before: str) -> Name | None:
    if words[0].text.isdigit():
        counted = len(words[0].text) > 2 or _MONTHS.match(text, words[0].end)
        return None if counted else Name(words[0].end, Level.DISTRICT)
    count = longest(text, words, district_names()) or longest(text, words, province_names())
    if count:
        return Name(words[count - 1].end, Level.DISTRICT)
    return _foreign(text, words, Level.DISTRICT) or _unknown(words, Level.DISTRICT, before)


def _commune(text: str, words: list[Word], before: str) -> Name | None:
    if words[0].text.isdigit():
        count = longest(text, words, commune_names()) or 1  # "phường 5", but "phường 1 Bảo Lộc"
        counted = len(words[0].text) > 2 or _MONTHS.match(text, words[0].end)
        return None if counted else Name(words[count - 1].end, Level.COMMUNE)
    farm = match_key(words[0].text) == "nông"  # "thị trấn Nông trường Việt Lâm" has a word in small letters
    count = longest(text, words, commune_names(), capitals=not farm) or longest(text, words, district_names())
    if count and not _is_person_instead(words, count, before):
        return Name(words[count - 1].end, Level.COMMUNE)
    return _unknown(words, Level.COMMUNE, before)


def _village(_text: str, words: list[Word], before: str) -> Name | None:
    if words[0].text[0].isdigit():
        return Name(words[0].end, Level.VILLAGE) if len(words[0].text) <= 3 else None
    return _unknown(words, Level.VILLAGE, before)


def _numbered(_text: str, words: list[Word], _before: str) -> Name | None:
    """Return "3" of "tổ 3"; words after "tổ", "khu" are no names."""
    return Name(words[0].end, Level.VILLAGE) if words[0].text.isdigit() and len(words[0].text) <= 3 else None


def _abroad(text: str, words: list[Word], _before: str) -> Name | None:
    known = _foreign(text, words, None)
    if known:
        return known
    count = len(_run(words))
    return Name(words[count - 1].end, None, foreign=True, known=False) if count else None


def _foreign(text: str, words: list[Word], level: Level | None) -> Name | None:
    count = longest(text, words, foreign_names())
    return Name(words[count - 1].end, level, foreign=True) if count else None


def _run(words: list[Word]) -> list[Word]:
    """Return the words up to where a person begins, at most four."""
    found: list[Word] = []
    for i, word in enumerate(islice(words, 4)):
        if not word.is_capital or (i and opens_person(words[i:])):
            break
        found.append(word)
    return found


def _unknown(words: list[Word], level: Level, before: str, *, foreign: bool = False) -> Name | None:
    """Return a name that no list has, unless it may be a person: "Chủ tịch UBND tỉnh Lò Văn Ín"."""
    if _ROLE_BEFORE.search(before) and surnames().get(match_key(words[0].text)):
        return None
    if level in {Level.PROVINCE, Level.DISTRICT} and (_ROLE_BEFORE.search(before) or opens_person(words)):
        return None
    run = _run(words)
    if not run or (len(run) == 1 and len(words) > 1 and level is not Level.COMMUNE):
        return None  # "bản Hiến pháp"
    if all(word.text.isupper() for word in run):
        return None  # an abbreviation, a headline: "xã NTM", "CÁC HUYỆN TỔ CHỨC"
    return Name(run[-1].end, level, foreign=foreign, known=False)


def _is_person_instead(words: list[Word], count: int, before: str) -> bool:
    """Tell whether a commune's name is but the first half of a person's ("UBND xã Hà Mai | Phương")."""
    if not _ROLE_BEFORE.search(before) or not opens_person(words):
        return False
    run = 0
    while run < len(words) and words[run].is_capital:
        run += 1
    return count < run <= 4 and not opens_person(words[count:])


_HYPHENATED = re.compile(r"-[a-zà-ỹđ]{2,8}(?!\w)")
_ROLE_BEFORE = re.compile(
    r"(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|chủ tịch|bí thư|mttq|việt nam|công an|đoàn|hội|lãnh đạo"
    r"|trưởng|quân sự|đảng ủy|đảng bộ|phó|viên|giám đốc|ban chqs)\s\Z"
)

READERS: Final[dict[str, Reader]] = {
    "tỉnh": _province, "thành phố": _city, "quận": _district, "huyện": _district, "thị xã": _district,
    "phường": _commune, "xã": _commune, "thị trấn": _commune, "đặc khu": _commune,
    "thôn": _village, "bản": _village, "ấp": _village, "khóm": _village, "buôn": _village, "bon": _village,
    "làng": _village, "xóm": _village, "plei": _village, "tổ dân phố": _village, "khu phố": _village,
    "tổ": _numbered, "tiểu khu": _numbered, "bang": _abroad, "châu": _abroad,
}  # fmt: skip
