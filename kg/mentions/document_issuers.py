"""Who issued a document: read from a phrase ("của Ban Thường vụ Tỉnh ủy Sơn Hà") or from the code of its number."""

import re
from dataclasses import replace
from functools import cache
from typing import Final

from kg.lexicon import rows, split_cell, trie_pattern
from kg.mentions.document_codes import Code
from kg.model import Body, Branch, Level

UPPER: Final = "".join(c for c in map(chr, range(0x41, 0x1EFA)) if c.isupper())
_LEVELS: Final = {
    "tỉnh": ("tỉnh", Level.PROVINCE),
    "thành phố": ("thành phố", Level.PROVINCE),
    "tp": ("thành phố", Level.PROVINCE),
    "huyện": ("huyện", Level.DISTRICT),
    "quận": ("quận", Level.DISTRICT),
    "thị xã": ("thị xã", Level.DISTRICT),
    "xã": ("xã", Level.COMMUNE),
    "phường": ("phường", Level.COMMUNE),
    "thị trấn": ("thị trấn", Level.COMMUNE),
    "đặc khu": ("đặc khu", Level.COMMUNE),
}
_CENTRAL_CITIES: Final = {"hà nội", "hồ chí minh", "hải phòng", "đà nẵng", "cần thơ", "huế", "đồng nai"}
_CITY_SHORT: Final = {"hcm": "Hồ Chí Minh", "tphcm": "Hồ Chí Minh", "hn": "Hà Nội"}
_WORD: Final = rf"[{UPPER}][^\W\d_]*"
_PLACE: Final = re.compile(
    rf"(?:\s+|(?<=\.))(?:(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường)\s+)?(?P<name>{_WORD}(?:\s{_WORD}){{0,3}})"
)
_LEVEL: Final = re.compile(r"[.\s]+(tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\w)\.?")
# Capitals that follow an issuer and are no part of a place: "của UBND tỉnh Về việc", "HĐND tỉnh Khóa XV".
_NO_PLACE: Final = {
    "Về",
    "Khóa",
    "Khoá",
    "Nhiệm",
    "Ngày",
    "Số",
    "Và",
    "Theo",
    "Quy",
    "Phê",
    "Ban",
    "Chủ",
    "Việt",
    "Đảng",
}
# "Chủ tịch UBND tỉnh Nguyễn Văn An": the capitals after the level are a person's.
_SURNAMES: Final = {
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Đinh",
    "Trương", "Đoàn", "Trịnh", "Đào", "Lương", "Tạ", "Mai", "Lò", "Giàng", "Vàng", "Thào", "Sùng", "Hà Thị", "Cao Thị",
}  # fmt: skip
_HEADED: Final = re.compile(
    r"(?:(?:phó\s+)?chủ tịch|bộ trưởng|thứ trưởng|thống đốc|chánh án|chánh(?=\s+thanh tra)|viện trưởng"
    r"|tổng thanh tra)\s+(?=\w)"
)


@cache
def _by_phrase() -> tuple[re.Pattern[str], dict[str, dict[str, str]]]:
    table = {phrase: row for row in rows("document_issuers") for phrase in split_cell(row["phrases"])}
    return re.compile(rf"(?:{trie_pattern(table)})(?!\w)"), table


@cache
def _by_code() -> dict[str, dict[str, str]]:
    return {code.lower(): row for row in rows("document_issuers") for code in split_cell(row["codes"])}


def read_issuer(text: str, key: str, at: int, *, office: bool = True) -> tuple[Body, int] | None:
    """Return the issuer that starts at ``text[at]`` with its end, or None. ``key`` is the match key of the text.

    ``office``: "Chủ tịch UBND tỉnh" is the issuer as an office of its own; otherwise its body is.

    >>> t = "Ban Thường vụ Tỉnh ủy Sơn Hà ban hành"
    >>> body, end = read_issuer(t, t.lower(), 0)
    >>> body.name, t[end:]
    ('Ban Thường vụ Tỉnh ủy Sơn Hà', ' ban hành')
    """
    headed = _HEADED.match(key, at)
    pattern, table = _by_phrase()
    match = pattern.match(key, headed.end() if headed else at)
    if headed and match and (match[0].startswith("chính phủ") or match[0] == "nước"):
        headed = None
    if not match:
        match, headed = pattern.match(key, at), None
    if not match:
        return _bare_ministry(text, key, at)
    body, end = _body(table[re.sub(r"\s+", " ", match[0])], text, key, match.end())
    if office and headed and not headed[0].startswith(("phó", "thứ")):
        head = text[headed.start() : headed.end()].strip()
        head = head[0].upper() + head[1:].lower()
        body = replace(body, template=f"{head} {body.template}")
    return body, end


def _bare_ministry(text: str, key: str, at: int) -> tuple[Body, int] | None:
    """Return the post of "Bộ trưởng Y tế": the ministry's name without its first word."""
    short = re.compile(r"bộ trưởng\s+").match(key, at)
    if not short:
        return None
    pattern, table = _by_phrase()
    probe = f"bộ {key[short.end() : short.end() + 60]}"
    match = pattern.match(probe)
    if not match or table[match[0]]["type"] != "bo":
        return None
    body, _ = _body(table[match[0]], text, key, at)
    return replace(body, template=f"Bộ trưởng {body.template}"), short.end() + match.end() - 3


def _body(row: dict[str, str], text: str, key: str, end: int) -> tuple[Body, int]:
    template, level = row["template"], row["level"]
    printed = _LEVEL.match(key, end) if level == "level" else None
    word, of = _LEVELS[printed[1]] if printed else ("tỉnh", Level.PROVINCE)
    end = printed.end() if printed else end
    place = None
    if "{}" in template:
        place, end = _place(text, end)
    if word == "thành phố" and place and place.lower() not in _CENTRAL_CITIES:
        of = Level.DISTRICT
    return Body(
        template=template.replace("{level}", word),
        type=row["type"],
        branch=Branch(row["branch"]),
        level=of if level == "level" else Level(level),
        place=place,
    ), end


def _place(text: str, at: int) -> tuple[str | None, int]:
    match = _PLACE.match(text, at)
    if not match:
        return None, at
    words, end = match["name"].split(), match.end()
    if (
        words[0] in _NO_PLACE
        or (len(words) > 1 and words[0] in _SURNAMES)
        or (words[0].isupper() and len(words[0]) > 1 and words[0].lower() not in _CITY_SHORT)
    ):
        return None, at
    for index, word in enumerate(words[1:], 1):
        if word in _NO_PLACE:
            end = match.start("name") + len(" ".join(words[:index]))
            words = words[:index]
            break
    size = next((n for n in (3, 2, 1) if n < len(words) and " ".join(words[:n]) in _provinces()), None)
    if size:  # "UBND tỉnh Sơn La Lò Thị Ón": what follows a province's name is a person's
        end = match.start("name") + len(" ".join(words[:size]))
        words = words[:size]
    return _CITY_SHORT.get(words[0].lower(), " ".join(words)), end


@cache
def _provinces() -> frozenset[str]:
    return frozenset(name for row in rows("provinces") for name in (row["name"], *split_cell(row["aliases"])))


def issuer_of_code(code: Code) -> Body | None:
    """Return who must have issued a number, or None where its code leaves a doubt.

    >>> from kg.mentions.document_codes import find_codes
    >>> codes = find_codes("09/2007/QĐ-TTg, 35-CT/TW, 24/NQ-HĐND, 12/2024/TT-BNV")
    >>> [body.name if body else None for body in map(issuer_of_code, codes)]
    ['Thủ tướng Chính phủ', None, 'Hội đồng nhân dân tỉnh', 'Bộ Nội vụ']
    """
    issuer = re.split(r"[-/]", re.sub(r"\d+$", "", code.issuer))[0].lower()
    row = _by_code().get(issuer) or _by_code().get(re.sub(r"\d+$", "", issuer))
    return _body(row, "", "", 0)[0] if row else None


def government() -> Body:
    """Return the Government."""
    return _body(_by_code()["cp"], "", "", 0)[0]


def issuer_after_level(body: Body, place: str | None, level: str) -> Body:
    """Return a People's Council or Committee at the level and place that the text tells elsewhere."""
    word, of = _LEVELS[level]
    if word == "thành phố" and place and place.lower() not in _CENTRAL_CITIES:
        of = Level.DISTRICT
    head = re.sub(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) \{\}$", "", body.template)
    return replace(body, template=f"{head}{word} {{}}", level=of, place=place)


_SYSTEM: Final = {"TW": Level.CENTRAL, "TU": Level.PROVINCE, "HU": Level.DISTRICT}  # whose committees number so


def fits(number: str, body: Body) -> bool:
    """Tell whether a body may number so: not "Quyết định số 1518-QĐ/TW của Ban Thường vụ Tỉnh ủy", a misprint.

    >>> fits("1518-QĐ/TW", government()), fits("08-NQ/TU", government())
    (True, False)
    """
    return body.level is _SYSTEM.get(number.partition("/")[2], body.level)
