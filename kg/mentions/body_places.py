"""The jurisdiction after a body: "tỉnh Lai Châu", "huyện", "Hà Nội", "nước CHDCND Lào"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.lexicon import rows, split_cell
from kg.lexicon.place_units import name_key, province_names
from kg.mentions.place_names import Word, longest, names_abroad, opens_person, words_at
from kg.model import Level, PlaceMention
from kg.text import match_key

UNIT_LEVELS = {
    "tỉnh": Level.PROVINCE,
    "thành phố": Level.PROVINCE,
    "huyện": Level.DISTRICT,
    "quận": Level.DISTRICT,
    "thị xã": Level.DISTRICT,
    "xã": Level.COMMUNE,
    "phường": Level.COMMUNE,
    "thị trấn": Level.COMMUNE,
    "đặc khu": Level.COMMUNE,
    "thôn": Level.VILLAGE,
    "bản": Level.VILLAGE,
    "ấp": Level.VILLAGE,
    "buôn": Level.VILLAGE,
    "làng": Level.VILLAGE,
    "khu phố": Level.VILLAGE,
    "tổ dân phố": Level.VILLAGE,
}
_UNIT_FORMS = {
    "tp": "thành phố",
    "t.p": "thành phố",
    "tx": "thị xã",
    "tt": "thị trấn",
    "p": "phường",
    "q": "quận",
    "x": "xã",
}
CENTRAL_CITIES = frozenset({"hà nội", "hồ chí minh", "hải phòng", "đà nẵng", "cần thơ", "huế"})
_UNIT = re.compile(r"(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn|đặc khu)(?!\w)")
_UNION = re.compile(r"(?:Tỉnh|Huyện|Quận|Xã|Phường)[^\S\n]+đoàn(?!\w)")  # of the Youth; "tỉnh Đoàn Văn Ón" is none
_FOREIGN_LEAD = re.compile(
    r"(?:(?:nước|cộng hòa|dân chủ|nhân dân|xã hội chủ nghĩa|hồi giáo|liên bang|vương quốc|hợp chúng quốc|đại công quốc"
    r"|chdcnd|chnd|chxhcn|nhà nước|ndcm|đảng|cộng sản|cách mạng|của|khu tự trị|thuộc)[^\S\n]+)+"
)
_SAYS = re.compile(r"(?:phát biểu|báo cáo|chủ trì|trao|tặng|kết luận|khai mạc|thông qua|yêu cầu)(?!\w)")
_SPACE = re.compile(r"[^\S\n]*")


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """Where a body has its say. ``unit`` is the level word, ``place`` the proper name; either may be missing."""

    unit: str | None
    place: str | None
    level: Level | None
    province: str | None
    foreign: bool
    end: int
    printed: bool = True  # the level word is printed, not concluded from the name


def full_unit(unit: str | None) -> str | None:
    """Return a level word in full and lower case: "TP." → "thành phố"."""
    if unit is None:
        return None
    plain = " ".join(match_key(unit).strip(" .").split())
    return _UNIT_FORMS.get(plain, plain)


def skip(key: str, position: int) -> int:
    """Return the position after the spaces."""
    match = _SPACE.match(key, position)
    return match.end() if match else position


@cache
def _countries() -> dict[str, str]:
    """Return the countries by each of their names."""
    return {name_key(n): row["name"] for row in rows("countries") for n in (row["name"], *split_cell(row["variants"]))}


def _cased(name: str) -> str:
    """Return a name in capitals and small letters: headlines print "ĐIỆN BIÊN".

    >>> _cased("ĐIỆN BIÊN"), _cased("Lai Châu")
    ('Điện Biên', 'Lai Châu')
    """
    return name.title() if name.isupper() and len(name) > 3 else name


class Places:
    """The places of an article by where they start."""

    def __init__(self, text: str, key: str, mentions: Iterable[PlaceMention]) -> None:
        self._text = text
        self._key = key
        self._at: dict[int, PlaceMention] = {}
        for mention in mentions:
            self._at.setdefault(mention.start, mention)

    def at(self, position: int) -> PlaceMention | None:
        """Return the place that starts at a position."""
        return self._at.get(position)

    def jurisdiction(self, position: int) -> Jurisdiction | None:
        """Return the jurisdiction that is printed at a position (after spaces), or None."""
        start = skip(self._key, position)
        mention = self._at.get(start)
        if mention is not None and mention.unit is not None and self._says(mention):
            return self._bare(start)
        if mention is None:
            return self._foreign(start) or self._bare(start) or self._named(start)
        unit = full_unit(mention.unit)
        level = mention.level or UNIT_LEVELS.get(unit or "")
        if unit is None and level is Level.PROVINCE and not mention.foreign:
            unit = "thành phố" if match_key(mention.name) in CENTRAL_CITIES else "tỉnh"
        return Jurisdiction(
            unit, mention.name, level, mention.province, mention.foreign, mention.end, mention.unit is not None
        )

    def names_province(self, at: int) -> bool:
        """Return whether the bare name of a province stands at a position and ends there."""
        found = self._named(at) if self._at.get(at) is None else None
        return found is not None and found.level is Level.PROVINCE and not found.foreign

    def is_province(self, at: int) -> bool:
        """Return whether a province without its level word stands at a position, and its name ends there."""
        mention = self._at.get(at)
        if mention is None:
            return self.names_province(at)
        bare = mention.unit is None and mention.level is Level.PROVINCE and not mention.foreign
        return bare and not self._goes_on(words_at(self._text, mention.end - len(mention.name.rpartition(" ")[2])))

    def _says(self, mention: PlaceMention) -> bool:
        """Return whether the name is a verb with a capital: "Chủ tịch HĐND xã Phát biểu chỉ đạo"."""
        verb = _SAYS.match(self._key, mention.end - len(mention.name))
        return verb is not None and verb.end() >= mention.end

    def _named(self, start: int) -> Jurisdiction | None:
        """Return the province or country whose name alone stands here ("Cục Thuế Hà Nội", "Công an Lai Châu")."""
        if start >= len(self._text) or not self._text[start].isupper():
            return None
        words = words_at(self._text, start)
        for names, foreign in ((province_names(), False), (names_abroad(), True)):
            count = longest(self._text, words, names) if words else 0
            if not count:
                continue
            if not foreign and self._goes_on(words[count - 1 :]):
                return None
            end = words[count - 1].end
            name = " ".join(self._text[start:end].split())
            if foreign:
                return Jurisdiction(None, _countries().get(name_key(name), name), None, None, True, end)
            name = "Hồ Chí Minh" if name_key(name) == "hcm" else name
            city = match_key(name) in CENTRAL_CITIES
            return Jurisdiction("thành phố" if city else "tỉnh", _cased(name), Level.PROVINCE, None, False, end, False)
        return None

    def _bare(self, start: int) -> Jurisdiction | None:
        match = _UNIT.match(self._key, start)
        if match is None or _UNION.match(self._text, start):
            return None
        after = skip(self._key, match.end())
        inner = self._at.get(after)
        if inner is not None and inner.unit is None and not inner.foreign and after > match.end():
            unit = full_unit(match[1])
            level = UNIT_LEVELS.get(unit or "")
            return Jurisdiction(unit, inner.name, level, inner.province, False, inner.end)
        unit = full_unit(match[1])
        return Jurisdiction(unit, None, UNIT_LEVELS.get(unit or ""), None, False, match.end())

    def _foreign(self, start: int) -> Jurisdiction | None:
        lead = _FOREIGN_LEAD.match(self._key, start)
        inner = self._at.get(lead.end()) if lead else None
        if lead is not None and inner is None:
            named = self._named(lead.end())  # "Liên bang Nga Lò Văn Ón": a person follows
            return named if named is not None and named.foreign else None
        if inner is None or not inner.foreign:
            return None
        return Jurisdiction(None, inner.name, None, None, True, inner.end)

    @staticmethod
    def _goes_on(words: list[Word]) -> bool:
        """Return whether more of a name follows the first word ("Công an Hà Nam Ninh"), unless a person begins."""
        rest = words[1:]
        follows = bool(rest) and rest[0].text[0].isupper() and rest[0].start - words[0].end == 1
        return follows and not opens_person(rest)
