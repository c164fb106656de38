"""Sentences: where a stretch of a block ends one and begins the next; a leaf that knows letters and full stops only."""

import re
from collections.abc import Iterator
from operator import itemgetter
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

# Each pattern begins with what is rare in a text, and is searched for on its own: one alternation would be slow.
_MARKS = re.compile(r"[.!?…]++")
_STOP = re.compile(
    r"(?P<stop>[.!?…]++(?:/\.)?)(?P<close>[\"”’»)\]]*)(?P<gap>\s*+)"
    rf"(?=(?P<open>[“\"‘«(\[*+•-]?[“\"‘«(]?\s?)(?P<next>[{UPPER}\d]))"
)
_BULLETS = re.compile(rf"{BULLET}(?<=[\s.;:,!?…].)(?:{BULLET}|\s)*")
_CAMEL = re.compile(rf"(?P<word>[{UPPER}](?<=[{LOWER}].)[{LOWER}]*)(?P<after>\s+[{LOWER}\d]|\s|)")
# "Ảnh: T.MINHSáng 5/4"
_SHOUTED = re.compile(rf"[NSTC](?<=[{UPPER}]{{2}}.)(?:gày|áng|rưa|hiều|ối)\s+(?:ngày\s+)?\d")
_LISTED = re.compile(rf"\d(?<=[{LOWER}\d].)\d?\. ?[{UPPER}]")
_DATED = re.compile(rf"[{UPPER}](?<=\d.)(?:(?<=\d[/.-]\d.)|(?<=\d[/.-]\d\d.))[{LOWER}]+\s+[{LOWER}]")
_LAST_TOKEN = re.compile(r"[^\s(“\"‘«\[]*\Z")
_NEXT_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(rf"(?:[{UPPER}]\.)*[{UPPER}]\Z")
_ROMAN = re.compile(r"[IVX]+\Z")
_ENUMERATOR = re.compile(rf"(?:\d{{1,2}}(?:\.\d{{1,2}})*|[IVX]{{1,4}}|[a-zđ{UPPER}])\Z")
_YEAR = re.compile(r"(?:.*[/.-])?(?:19|20)\d\d\Z")
_NUMBERED = re.compile(r"(?:k?m|cm|dm|mm|ha|covid|[Cc]ovid)\Z")
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
    cuts = [*_bullets(text, start, end), *_glued(text, start, end), *_listed(text, start, end)]
    cuts += _stops(text, start, end)
    if len(cuts) > 1:
        cuts.sort(key=itemgetter(0, 1))
    at = start
    for stop, following, cut in cuts:
        if stop < at or (cut is not None and not _is_boundary(text, at, cut)):
            continue
        yield from _trimmed(text, at, stop)
        at = following
    yield from _trimmed(text, at, end)


# A candidate: where a sentence may end, where the next one begins, and the stop to be judged (None: it does end).
_Candidate = tuple[int, int, re.Match[str] | None]


def _stops(text: str, start: int, end: int) -> Iterator[_Candidate]:
    done = start
    for marks in _MARKS.finditer(text, start, end):  # tried once a run of marks: a line of dots would be tried at each
        cut = _STOP.match(text, marks.start(), end) if marks.start() >= done else None
        if cut:
            done = cut.end()
            yield cut.end("close"), cut.end(), cut


def _bullets(text: str, start: int, end: int) -> Iterator[_Candidate]:
    return ((cut.start(), cut.end(), None) for cut in _BULLETS.finditer(text, start, end))


def _glued(text: str, start: int, end: int) -> Iterator[_Candidate]:
    """Yield where two sentences touch without a stop: "Từ LươngĐó là", "MobiFoneTại cuộc", "ngày 23/10Phát biểu"."""
    camels = [cut.start() for cut in _CAMEL.finditer(text, start, end) if _opens(cut["word"], cut["after"])]
    dates = [cut.start() for pattern in (_DATED, _SHOUTED) for cut in pattern.finditer(text, start, end)]
    return ((at, at, None) for at in (*camels, *dates) if at > start)


def _listed(text: str, start: int, end: int) -> Iterator[_Candidate]:
    """Yield where the next number of a list is glued to the item before: "… nhân dân2. Công an tỉnh"."""
    for cut in _LISTED.finditer(text, start, end):
        token = _token_before(text, start, cut.start())
        if len(token) > 1 and token.isalpha() and not token.isupper() and not _NUMBERED.match(token):
            yield cut.start(), cut.start(), None


def _opens(word: str, after: str) -> bool:
    """Return whether a capitalised word glued to the word before begins a sentence, and is no part of a name."""
    if word in _NAME_PARTS or not after:
        return False
    if word in STARTERS:
        return True
    return bool(after.strip()) and (word in _GLUED_ASCII or not word.isascii())


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
    """Return whether a stop ends the sentence that began at ``at``."""
    token = _token_before(text, at, cut.start()).rstrip("/")
    opened = cut.start() - len(token)
    if opened - at < _LOOK_BACK and _ENUMERATOR.match(token) and not text[at:opened].strip():
        return False  # "1. Đồng chí Lò A": a number that begins the sentence
    if cut["close"] and "-" in cut["open"]:
        return False  # "… nâng lên.” - đồng chí …"
    if cut["stop"] != ".":
        return bool(cut["gap"]) or cut["next"].isalpha()
    return _ends_at_dot(text, token, cut)


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
        return True
    return bool(cut["gap"]) and _YEAR.match(token) is not None
