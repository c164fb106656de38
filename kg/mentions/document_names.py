"""Documents known by name: "Luật Đất đai năm 2024", "Hiến pháp năm 2013", "Nghị quyết Trung ương 4 khóa XII"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Final

from kg.lexicon import rows, trie_pattern
from kg.mentions.document_details import arabic
from kg.model import Body, Branch, Level
from kg.text import match_key, slug

_YEAR: Final = r"(?:\s*\(?\s*(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?![\d/]|\s?[-–]\s?\d)\)?)?"
_ORDINAL: Final = r"(?:\d{1,2}|[ivx]+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
_PLENUM: Final = re.compile(
    r"(?<!\w)nghị quyết\s+(?:(?:của\s+)?hội nghị\s+)?(?:lần thứ\s+\w+\s+)?(?:(?:ban chấp hành|bch)\s+)?"
    rf"(?:trung ương|t\.?ư|tw)\s*(?:lần thứ\s+)?(?P<plenum>{_ORDINAL})(?!\w)"
    r"(?:\s*[,(]?\s*khóa\s+(?P<term>[ivx]+|\d{1,2})(?!\w)\)?)?"
)
# "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII"
_PLENUM_FIRST: Final = re.compile(
    rf"(?<!\w)nghị quyết\s+(?:của\s+)?hội nghị\s+(?:trung ương\s+)?lần thứ\s+(?P<plenum>{_ORDINAL})\s*,?\s+(?:của\s+)?"
    r"(?:ban chấp hành|bch)\s+(?:trung ương|tw)(?:\s+đảng)?(?:\s*[,(]?\s*khóa\s+(?P<term>[ivx]+|\d{1,2})(?!\w)\)?)?"
)
_CONGRESS: Final = re.compile(
    r"(?<!\w)nghị quyết\s+đại hội(?:\s+(?:đại biểu|toàn quốc|đảng bộ|đảng|lần thứ|nhiệm kỳ|tỉnh|huyện"
    r"|thành phố|xã|phường|quận)){0,6}\s+(?P<congress>[ivx]+|\d{1,2})(?!\w|[/-]\d)(?:\s+của\s+đảng)?"
)
_CONSTITUTION: Final = re.compile(rf"(?<!\w)hiến pháp{_YEAR}(?!\w)")
_NUMERALS: Final = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_ASSEMBLY: Final = Body(template="Quốc hội", type="quoc-hoi", branch=Branch.STATE, level=Level.CENTRAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A document cited by name."""

    start: int
    end: int
    type: str
    name: str
    key: str
    year: str | None = None
    term: str | None = None
    issuer: Body | None = None


@cache
def _laws() -> re.Pattern[str]:
    titles = trie_pattern(match_key(f"{row['type']} {row['name']}") for row in rows("document_laws"))
    law = rf"(?:{titles})(?!\w)(?:\s*\(?sửa đổi\)?(?!\w))?{_YEAR}"
    amending = r"luật\s+sửa đổi(?:,\s*bổ sung)?\s+(?:một số\s+)?điều\s+(?:của\s+)?(?:các\s+)?"
    return re.compile(rf"(?<!\w)(?:{amending})?{law}")


def find_named(text: str, key: str) -> Iterator[Named]:
    """Yield the documents cited by name alone; the citation of an amending law holds the one of the law it amends.

    >>> t = "Căn cứ Luật Đất đai năm 2024 và Nghị quyết Trung ương 4 khóa XII"
    >>> [(n.name, n.year, n.term) for n in find_named(t, match_key(t))]
    [('Luật Đất đai năm 2024', '2024', None), ('Nghị quyết Trung ương 4 khóa XII', None, '12')]
    """
    for match in _laws().finditer(key) if "luật" in key or "pháp lệnh" in key else ():
        start = match.start()
        if text[start].isupper():
            name = " ".join(text[start : match.end()].split())
            kind = next(k for k in ("Bộ luật", "Luật", "Pháp lệnh") if match_key(name).startswith(k.lower()))
            yield Named(
                start=start,
                end=match.end(),
                type=kind,
                name=name,
                key=name_key(key[start : match.end()]),
                year=match["year"],
            )
    yield from _resolutions(text, key)
    for match in _CONSTITUTION.finditer(key) if "hiến pháp" in key else ():
        if text[match.start()].isupper():
            name = " ".join(text[match.start() : match.end()].split())
            yield Named(
                start=match.start(), end=match.end(), type="Hiến pháp", name=name, key=name_key(match[0]),
                year=match["year"], issuer=_ASSEMBLY,
            )  # fmt: skip


def name_key(printed: str) -> str:
    """Return what two citations of one name share: "Luật Đất đai (năm 2024)", "Luật Đất đai 2024"."""
    return slug(re.sub(r"(?<!\w)năm(?=\s+\d{4})|[()]", " ", printed))


def _resolutions(text: str, key: str) -> Iterator[Named]:
    """Yield the resolutions of plenums and congresses: their number counts meetings, not documents."""
    if "nghị quyết" not in key:
        return
    for match in chain(_PLENUM.finditer(key), _PLENUM_FIRST.finditer(key)):
        number = match["plenum"]
        plenum = str(_NUMERALS[number]) if number in _NUMERALS else arabic(number)
        term = arabic(match["term"]) if match["term"] else None
        name = " ".join(text[match.start() : match.end()].split())
        yield Named(
            start=match.start(), end=match.end(), type="Nghị quyết", name=name,
            key=slug(f"nghi-quyet-trung-uong {plenum} {term or ''}"), term=term,
        )  # fmt: skip
    for match in _CONGRESS.finditer(key):
        name = " ".join(text[match.start() : match.end()].split())
        yield Named(start=match.start(), end=match.end(), type="Nghị quyết", name=name, key=name_key(match[0]))
