"""The forms in which gold and found facts are compared: abbreviations, honorifics and spellings that mean the same."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_OPEN_END: Final = r"(?![a-zđ\u0300-\u036f])"
_EDGES: Final = " .,;:–-“”\"'"

Rules = tuple[tuple[re.Pattern[str], str], ...]


def _rules(*pairs: tuple[str, str]) -> Rules:
    return tuple((re.compile(pattern), replacement) for pattern, replacement in pairs)


_ABBREVIATIONS: Final = _rules(
    (r"\bhđnd\b", "hội đồng nhân dân"),
    (r"\bubnd\b", "ủy ban nhân dân"),
    (r"\b(?:ubmttqvn|ub mttqvn|ub mttq vn|ubmttq việt nam|ubmttq vn)\b", "ủy ban mặt trận tổ quốc việt nam"),
    (r"\b(?:ubmttq|ub mttq)\b", "ủy ban mặt trận tổ quốc việt nam"),
    (r"\bmttq\b", "mặt trận tổ quốc"),
    (r"\bmặt trận tổ quốc(?! việt nam)", "mặt trận tổ quốc việt nam"),
    (r"\bđbqh\b", "đại biểu quốc hội"),
    (r"\bbch\b", "ban chấp hành"),
    (r"\bbtv\b", "ban thường vụ"),
    (r"\b(?:uvtw|uvt\.?ư|uvtư|ủy viên tw|ủy viên t\.?ư)\b", "ủy viên trung ương"),
    (r"\b(?:tw|t\.ư|tư)(?=\W|$)", "trung ương"),
    (r"\buvbct\b", "ủy viên bộ chính trị"),
    (r"\buvbtv\b", "ủy viên ban thường vụ"),
    (r"\bubkt\b", "ủy ban kiểm tra"),
    (r"\btand\b", "tòa án nhân dân"),
    (r"\bvksnd\b", "viện kiểm sát nhân dân"),
    (r"\blđlđ\b", "liên đoàn lao động"),
    (r"\b(?:lhpn|hlhpn)\b", "liên hiệp phụ nữ"),
    (r"\btncs\b", "thanh niên cộng sản"),
    (r"\bccb\b", "cựu chiến binh"),
    (r"\bbđbp\b", "bộ đội biên phòng"),
    (r"\bbchqs\b", "bộ chỉ huy quân sự"),
    (r"\bca\b", "công an"),
    (r"\btp\.?(?=\s|$)", "thành phố"),
    (r"\bhcm\b", "hồ chí minh"),
    (r"\bkt-xh\b", "kinh tế - xã hội"),
    (r"\bgtvt\b", "giao thông vận tải"),
    (r"\bnn&ptnt|nn và ptnt|nn-ptnt\b", "nông nghiệp và phát triển nông thôn"),
    (r"\btn&mt|tn-mt|tnmt\b", "tài nguyên và môi trường"),
    (r"\bgd&đt|gd-đt|gdđt\b", "giáo dục và đào tạo"),
    (r"\bvh,?\s*tt\s*(?:&|và)\s*dl|vhttdl\b", "văn hóa, thể thao và du lịch"),
    (r"&", " và "),
)
_TITLES: Final = _rules(
    (r"\bban chấp hành trung ương đảng\b|\bban chấp hành trung ương\b(?! đảng)", "trung ương đảng"),
    (r"\bphó trưởng (ban|đoàn|phòng)\b", r"phó \1"),
    (r"\bcộng sản việt nam\b", ""),
    (r"^(phó )?thủ tướng chính phủ$", r"\1thủ tướng"),
    (r"^(bộ trưởng|thứ trưởng) bộ ", r"\1 "),
    (
        r"^((?:phó )?chủ tịch(?: thường trực)?) (tỉnh|huyện|xã|phường|thành phố|quận|thị xã|thị trấn)$",
        r"\1 ủy ban nhân dân \2",
    ),
    (r"^tổng bí thư .*", "tổng bí thư"),
    (r"^((?:phó )?bí thư(?: thường trực)?) tỉnh$", r"\1 tỉnh ủy"),
)
_BODIES: Final = _rules(
    (r"\b(?:đảng )?cộng sản việt nam\b", "đảng"),
    (r"\b(tỉnh ủy|huyện ủy|thành ủy|thị ủy|quận ủy) (?:tỉnh|huyện|thành phố|thị xã|quận) ", r"\1 "),
    (r"\bban chấp hành đảng bộ tỉnh\b", "tỉnh ủy"),
    (r"\bban chấp hành đảng bộ thành phố\b", "thành ủy"),
    (r"\bban chấp hành đảng bộ huyện\b", "huyện ủy"),
    (r"\bban chấp hành đảng bộ thị xã\b", "thị ủy"),
    (r"\bban chấp hành đảng bộ quận\b", "quận ủy"),
    (r"\bban chấp hành trung ương(?: đảng)?\b", "trung ương đảng"),
)
_HONORIFIC: Final = re.compile(
    r"(?i)(?:đồng chí|các đồng chí|đ/c|ông|bà|anh|chị|gs\.?\s*ts\.?|pgs\.?\s*ts\.?|gs\.?|pgs\.?|ts\.?|ths\.?|bs\.?"
    r"|(?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|úy|uý)|luật sư|bác sĩ|giáo sư|tiến sĩ)\s+"
)
_LEVEL: Final = re.compile(r"^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) ")


def _applied(rules: Rules, text: str) -> str:
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return " ".join(text.split())


def _one_tone_placement(text: str) -> str:
    """Return the text with the tone of a final oa, oe, uy on its first vowel: hoà → hòa, uỷ → ủy, but quý stays."""
    parts = unicodedata.normalize("NFD", text)
    parts = re.sub(rf"(?i)(o)([ae])([{_TONES}]){_OPEN_END}", r"\1\3\2", parts)
    parts = re.sub(rf"(?i)(?<!q)(u)(y)([{_TONES}]){_OPEN_END}", r"\1\3\2", parts)
    return unicodedata.normalize("NFC", parts)


@lru_cache(maxsize=4096)
def plain(text: str | None) -> str:
    """Return a text in lower case, with one tone placement, abbreviations written out and single spaces.

    >>> plain("Chủ tịch UBND TP. Uông Bí"), plain(None)
    ('chủ tịch ủy ban nhân dân thành phố uông bí', '')
    """
    if text is None:
        return ""
    lower = _one_tone_placement(unicodedata.normalize("NFC", text).lower()).strip(_EDGES)
    return re.sub(r"[–—]", "-", _applied(_ABBREVIATIONS, lower))


def person(text: str | None) -> str:
    """Return a personal name without the honorifics and ranks before it.

    >>> person("đồng chí Thượng tá Lò Văn Hoà")
    'lò văn hòa'
    """
    name = unicodedata.normalize("NFC", text or "").strip()
    while found := _HONORIFIC.match(name):
        name = name[found.end() :]
    return plain(name)


def title(text: str | None) -> str:
    """Return a title in the form in which the ways of writing one post are equal.

    >>> title("Bộ trưởng Bộ Y tế") == title("Bộ trưởng Y tế"), title("Phó Chủ tịch huyện")
    (True, 'phó chủ tịch ủy ban nhân dân huyện')
    """
    return _applied(_TITLES, plain(text))


def body(text: str | None) -> str:
    """Return the name of a body in the form in which its short and its long name are equal.

    >>> body("Ban Chấp hành Đảng bộ huyện Mường Nhé"), body("Tỉnh uỷ tỉnh Lai Châu")
    ('huyện ủy mường nhé', 'tỉnh ủy lai châu')
    """
    return _applied(_BODIES, plain(text))


def number(text: str | None) -> str:
    """Return a document number without spaces: "số 19 - NQ/TW" → "19-nq/trungương"."""
    return re.sub(r"\s+", "", plain(text)).replace("số", "")


def value(text: object) -> str:
    """Return a plain number: "98.0 %" → "98"."""
    return re.sub(r"\.0+$", "", str(text).strip().replace("%", "").replace(" ", ""))


def place(text: str | None) -> str:
    """Return a place without its level word: "huyện Phong Thổ" → "phong thổ"."""
    return _LEVEL.sub("", plain(text))
