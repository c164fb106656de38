"""Sentences: where a stretch of a block ends one and begins the next; a leaf that knows letters and full stops only."""

import re
from collections.abc import Iterator
from typing import Final

_LATIN = [chr(c) for c in (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x1B5), *range(0x1EA0, 0x1EFA))]
UPPER: Final = "".join(c for c in _LATIN if c.isupper())
LOWER: Final = "".join(c for c in _LATIN if c.islower())

# Bullets of commune pages: emoji, geometric shapes, dingbats, and the private-use area of symbol fonts.
BULLET: Final = "[\u2022\u2023\u2043\u25a0-\u27bf\u2b00-\u2bff\uf000-\uf0ff\ufe0f\U0001f000-\U0001faff]"

# A full stop after these never ends a sentence: "TP. Hải Phòng", "PGS. TS. Lò Văn Bình".
_ABBREVIATIONS = frozenset({
    "tp", "tx", "tt", "ts", "ths", "th", "gs", "pgs", "pgsts", "gsts", "bs", "bsck", "bscki", "bsckii", "cn",
    "cnts", "ks", "kts", "ds", "ncs", "ncvc", "ls", "nxb", "st", "mr", "mrs", "ms", "dr", "prof", "no", "tr",
    "đt", "sđt", "đc", "đ/c", "nsnd", "nsưt", "ngnd", "ngưt", "nghs",
})  # fmt: skip
# Words that begin a sentence and are hardly ever a syllable of a name: they settle what capitals leave open.
STARTERS: Final = frozenset({
    "Ông", "Bà", "Theo", "Tại", "Ngày", "Trong", "Khi", "Sau", "Trước", "Được", "Đây", "Đó", "Đến", "Tới",
    "Các", "Những", "Để", "Với", "Về", "Nhờ", "Nếu", "Tuy", "Vì", "Do", "Từ", "Trên", "Dự", "Tham", "Cùng",
    "Cũng", "Phát", "Qua", "Hiện", "Nhằm", "Trao", "Hai", "Mỗi", "Một", "Sáng", "Chiều", "Tối", "Trưa", "Riêng",
    "Ngoài", "Nhân", "Thay", "Đồng", "Cụ", "Đối", "Bên", "Kết",
})  # fmt: skip
_GLUED_ASCII = frozenset({
    "Theo", "Trong", "Tham", "Trao", "Hai", "Khi", "Sau", "Cho", "Nay", "Qua", "Do", "Cung", "Chia", "Ngay",
    "Nhanh", "Thay", "Sinh",
})  # fmt: skip
# Second halves of place names written together: "ĐắkLắk", "ChưPăh".
_NAME_PARTS = frozenset({
    "Lắk", "Lăk", "Nông", "Rông", "Lấp", "Song", "Mil", "Glong", "Tô", "Hà", "Pơ", "Đoa", "Păh",
})  # fmt: skip

_CANDIDATE = re.compile(
    rf"(?P<stop>[.!?…]+(?:/\.)?)(?P<close>[\"”’»)\]]*)(?P<gap>\s*)"
    rf"(?=(?P<open>[“\"‘«(\[*+•-]?[“\"‘«(]?\s?)(?P<next>[{UPPER}\d]))"
    rf"|(?P<bullet>(?<=[\s.;:,!?…])(?:{BULLET}+\s*)+)"
    rf"|(?<=[{LOWER}])(?=(?P<camel>[{UPPER}][{LOWER}]*)(?P<after>\s+[{LOWER}\d]|\s|))"
    rf"|(?<=[{LOWER}\d])(?=(?P<list>\d{{1,2}}\. ?[{UPPER}]))"
    rf"|(?<=\d[/.-]\d\d)(?=(?P<date>[{UPPER}][{LOWER}]+\s+[{LOWER}]))"
    rf"|(?<=\d[/.-]\d)(?=(?P<day>[{UPPER}][{LOWER}]+\s+[{LOWER}]))"
)
_LAST_TOKEN = re.compile(r"[^\s(“\"‘«\[]*\Z")
_NEXT_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(rf"(?:[{UPPER}]\.)*[{UPPER}]\Z")
_ROMAN = re.compile(r"[IVX]+\Z")
_ENUMERATOR = re.compile(rf"(?:\d{{1,2}}(?:\.\d{{1,2}})*|[IVX]{{1,4}}|[a-zđ{UPPER}])\Z")
_YEAR = re.compile(r"(?:.*[/.-])?(?:19|20)\d\d\Z")
_BRANDS = re.compile(r"(?:k?m|cm|dm|mm|ha|covid|[Cc]ovid)\Z")
_DOMAIN_END = frozenset({
    "VN", "COM", "NET", "ORG", "Vn", "Com", "GOV", "EDU",
})  # fmt: skip
_LOOK_BACK = 40


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences of ``text[start:end]``, without white space and bullets around them.

    >>> text = "Ông Lò A ở TP. Sơn Hà.Tại hội nghị, PGS.TS. Vàng B nói."
    >>> [text[a:b] for a, b in sentence_spans(text, 0, len(text))]
    ['Ông Lò A ở TP. Sơn Hà.', 'Tại hội nghị, PGS.TS. Vàng B nói.']
    """
    at = start
    for cut in _CANDIDATE.finditer(text, start, end):
        if cut.start() < at or not _is_boundary(text, at, cut):
            continue
        stop = cut.start() if cut["bullet"] or not cut["stop"] else cut.end("close")
        yield from _trimmed(text, at, stop)
        at = cut.end()
    yield from _trimmed(text, at, end)


_LEADING = re.compile(rf"(?:\s|{BULLET})*")


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    match = _LEADING.match(text, start, end)
    first = match.end() if match else start
    last = end
    while last > first and text[last - 1].isspace():
        last -= 1
    if first < last:
        yield first, last


def _is_boundary(text: str, at: int, cut: re.Match[str]) -> bool:
    """Return whether a candidate ends the sentence that began at ``at``."""
    if cut["bullet"] or cut["date"] or cut["day"]:
        return True
    if cut["camel"]:
        return _is_glued(cut)
    before = _token_before(text, at, cut.start())
    if cut["list"]:
        return not _BRANDS.search(before) and len(before) > 1 and _only_letters(before)
    token = before.rstrip("/")
    if text[max(at, cut.start() - len(token)) : cut.start()].strip() == text[at : cut.start()].strip() and (
        _ENUMERATOR.match(token)
    ):
        return False  # "1. Đồng chí Lò A": a number that begins the sentence
    if cut["close"] and "-" in cut["open"]:
        return False  # "… nâng lên.” - đồng chí …"
    if cut["stop"] != ".":
        return bool(cut["gap"]) or cut["next"].isalpha()
    return _ends_at_dot(text, token, cut)


def _only_letters(token: str) -> bool:
    return token.isalpha() and not token.isupper()


def _token_before(text: str, at: int, position: int) -> str:
    match = _LAST_TOKEN.search(text[max(at, position - _LOOK_BACK) : position])
    return match[0] if match else ""


def _ends_at_dot(text: str, token: str, cut: re.Match[str]) -> bool:
    """Return whether a single dot after ``token`` is a full stop."""
    if cut["close"]:
        return True
    following = _NEXT_WORD.match(text, cut.end() + len(cut["open"]))
    word = following[0] if following else ""
    if not token:
        return bool(cut["gap"])
    if token.rsplit(".", 1)[-1].lower() in _ABBREVIATIONS:
        return False
    if token[-1].isdigit():
        return _ends_after_digit(token, cut)
    if _INITIALS.match(token) and not (_ROMAN.match(token) and cut["gap"] and _after_small_word(text, cut, token)):
        return bool(cut["gap"]) and word in STARTERS
    if cut["gap"]:
        return True
    if not word or word in _DOMAIN_END:
        return False  # "Chinhphu.VN", "quý II.2013"
    return not token.isupper() or (len(token) > 1 and not word.isupper())


def _after_small_word(text: str, cut: re.Match[str], token: str) -> bool:
    """Return whether a small word stands before the token: "khóa X." ends a sentence, "Nga I. Petrov" does not."""
    stop = cut.start() - len(token)
    words = text[max(stop - _LOOK_BACK, 0) : stop].split()
    return bool(words) and words[-1][0].islower()


def _ends_after_digit(token: str, cut: re.Match[str]) -> bool:
    if cut["next"].isalpha():
        return bool(cut["gap"]) or len(token) > 0
    return bool(cut["gap"]) and _YEAR.match(token) is not None


def _is_glued(cut: re.Match[str]) -> bool:
    """Return whether two sentences touch without a stop: "Từ LươngĐó là", "MobiFoneTại cuộc"."""
    word = cut["camel"]
    if word in _NAME_PARTS:
        return False
    if word in STARTERS and cut["after"]:
        return True
    if not cut["after"].strip():
        return False
    return word in _GLUED_ASCII or not word.isascii()
