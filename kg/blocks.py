"""Blocks: what each line of an article is. Headlines, captions, paragraphs, and bylines that tell nothing."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from kg.asides import Span, aside_spans, is_signature, tail_signature
from kg.model import Block, BlockKind
from kg.sentences import UPPER, sentence_spans

_BAR: Final = "|"
_CAPTION_LINES: Final = 3  # a caption between bars has at most so many lines
_CAPTION_LENGTH: Final = 400
_LONE_CAPTION_LENGTH: Final = 220
_HEADLINE_LENGTH: Final = 250

_FINAL = re.compile(r"[.!?…:;,][\"”’»)\]]*\Z")
_SCENE = re.compile(
    r"(?:Quang cảnh|Toàn cảnh|Một góc|Ảnh(?: minh h(?:ọa|oạ)| tư liệu)?\s*:|Ảnh chụp|Ảnh minh h(?:ọa|oạ)|Chú thích ảnh"
    r"|Trong ảnh\s*:|Các đại biểu (?:dự|tham|chụp|thực hiện|biểu quyết|bỏ phiếu|dâng|tại)"
    r"|Đoàn chủ (?:tịch|tọa) (?:điều hành|đại hội|hội nghị))"
)
_POSITION = re.compile(
    r"\((?:ảnh|bìa|(?:đứng |ngồi )?(?:ở )?(?:giữa|bên (?:phải|trái)|hàng|thứ)|người (?:đứng|ngồi|thứ)|ngoài cùng"
    r"|từ (?:trái|phải))\b[^()]{0,40}\)"
)
_SCENE_VERB = re.compile(
    r"\b(?:phát biểu|trao|tặng|chụp ảnh|bắt tay|dâng h(?:ương|oa)|ký kết|kiểm tra|thăm|tham quan|tham dự|trình bày"
    r"|báo cáo|chủ trì|điều hành|kết luận|khai mạc|bế mạc|tiếp|dự|cắt băng|bỏ phiếu|biểu quyết|trả lời|chất vấn"
    r"|thảo luận|động viên|khảo sát|chúc mừng)\b"
)
_BULLET_START = re.compile(rf"(?:[-–—*+•●]|\d+[.)]|[a-zđ][.)]|[{UPPER}]\.)\s*")
_KEYWORDS = re.compile(
    r"(?:Từ kh(?:óa|oá)|Tags?|Chủ đề|Xem thêm|Tin liên quan|Bài liên quan|Chuyên mục|Thẻ)\s*:", re.IGNORECASE
)
_META_DATE = re.compile(
    r"(?:(?:Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7])|Chủ [Nn]hật)\s*,?\s*)?(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
    r"[\s,|–-]*(?:\d{1,2}\s?[:h]\s?\d{2})?(?::\d{2})?\s*(?:\(?GMT\s?\+?\s?\d\)?)?\Z",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"Theo |[^:]{2,20}:")
_AGENCY_LINE = re.compile(rf"(?:PV|P\.V|BBT|CTV|BTV|[{UPPER}][{UPPER}.&+]{{1,9}})\Z")


class _Line(NamedTuple):
    start: int
    end: int
    is_bar: bool


def blocks_of(text: str) -> Iterator[Block]:
    """Yield the blocks of a text in reading order: lines, or the parts of a line that a photo credit splits.

    Bars alone on a line belong to no block. All other characters but white space belong to one.
    """
    lines = list(_lines(text))
    captions = _captions_between_bars(lines)
    written = [line for line in lines if not line.is_bar]
    bylines = _bylines(text, written)
    signed = max((index for index, line in enumerate(written) if line not in bylines), default=-1)
    for index, line in enumerate(written):
        if line in bylines:
            yield Block(kind=BlockKind.BYLINE, start=line.start, end=line.end)
            continue
        yield from _parts(text, line, _kind(text, written, index, line in captions), signed=index == signed)


def _lines(text: str) -> Iterator[_Line]:
    for match in re.finditer(r"[^\n]+", text):
        stripped = match[0].strip()
        if not stripped:
            continue
        start = match.start() + match[0].index(stripped)
        yield _Line(start, start + len(stripped), not stripped.strip(" \t|"))


def _captions_between_bars(lines: Sequence[_Line]) -> frozenset[_Line]:
    """Return the lines that stand alone between two bars; a bar closes one caption only."""
    captions: set[_Line] = set()
    opened: int | None = None
    for index, line in enumerate(lines):
        if not line.is_bar:
            continue
        between = lines[opened + 1 : index] if opened is not None else ()
        if 0 < len(between) <= _CAPTION_LINES and between[-1].end - between[0].start <= _CAPTION_LENGTH:
            captions.update(between)
            opened = None
        else:
            opened = index
    return frozenset(captions)


def _bylines(text: str, lines: Sequence[_Line]) -> frozenset[_Line]:
    """Return the whole lines at the top and the end that name the author, the agency, the day or the key words."""
    found = set(_closing_bylines(text, lines))
    for line in lines[:3]:
        if _META_DATE.match(text, line.start, line.end) and len(lines) > 1:
            found.add(line)
    if len(lines) > 1 and is_signature(text[lines[0].start : lines[0].end]):
        name = text[lines[0].start : lines[0].end]
        if text.find(name, lines[0].end) < 0:
            found.add(lines[0])
    return frozenset(found)


def _closing_bylines(text: str, lines: Sequence[_Line]) -> list[_Line]:
    found: list[_Line] = []
    held: list[_Line] = []  # short lines ("Xã hội") that count only below another byline
    names = 0
    for line in reversed(lines[1:]):
        words = text[line.start : line.end]
        lone = is_signature(words)
        if lone or _is_meta(words):
            names += lone and not _AGENCY_LINE.match(words) and not _LABELLED.match(words)
            found += [*held, line]
            held = []
        elif len(words) <= 25 and not _FINAL.search(words) and not held and found:
            held.append(line)
        else:
            break
    return [] if names > 2 else found  # three names in a row are a list of people


def _is_meta(words: str) -> bool:
    if _KEYWORDS.match(words) or _META_DATE.match(words) or _AGENCY_LINE.match(words):
        return True
    parts = words.split(",")
    tight = words.count(",") - words.count(", ")
    return len(parts) >= 4 and tight >= len(parts) // 2 and max(map(len, parts)) <= 40 and not _FINAL.search(words)


def _kind(text: str, lines: Sequence[_Line], index: int, between_bars: bool) -> BlockKind:
    line = lines[index]
    words = text[line.start : min(line.end, line.start + _CAPTION_LENGTH + 1)]
    ends = _FINAL.search(text, max(line.start, line.end - 4), line.end) is not None
    if between_bars or ((words[0] == _BAR or text[line.end - 1] == _BAR) and len(words) <= _CAPTION_LENGTH):
        return BlockKind.CAPTION
    if len(words) > _HEADLINE_LENGTH or len(lines) == 1:
        return BlockKind.PARAGRAPH
    if _SCENE.match(words):
        return BlockKind.CAPTION
    if words.isupper() and " " in words and not _BULLET_START.match(words):
        return BlockKind.HEADLINE
    if index == 0:
        return BlockKind.PARAGRAPH if ends else BlockKind.HEADLINE
    is_short = len(words) <= _LONE_CAPTION_LENGTH and not _BULLET_START.match(words) and words[0].isupper()
    is_scene = is_short and (_POSITION.search(words) or (not ends and _SCENE_VERB.search(words)))
    return BlockKind.CAPTION if is_scene else BlockKind.PARAGRAPH


def _parts(text: str, line: _Line, kind: BlockKind, *, signed: bool) -> Iterator[Block]:
    """Yield a line whole, or cut at its asides: credits, source tags, hashtags; ``signed``: it may end with a name."""
    asides = list(aside_spans(text, line.start, line.end))
    if signed and not (asides and asides[-1].end == line.end):
        asides += tail_signature(text, asides[-1].end if asides else line.start, line.end)
    at = line.start
    for aside in asides:
        yield from _part(text, at, aside.start, kind, aside)
        yield Block(kind=BlockKind.BYLINE, start=aside.start, end=aside.end)
        at = aside.end
    yield from _part(text, at, line.end, kind, None)


def _part(text: str, start: int, end: int, kind: BlockKind, credit: Span | None) -> Iterator[Block]:
    """Yield the blocks of the text before an aside: the sentence before a photo credit is the photo's caption."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return
    if credit is None or not credit.is_photo or kind is BlockKind.CAPTION:
        yield Block(kind=kind, start=start, end=end)
        return
    spans = list(sentence_spans(text, start, end))
    cut = spans[-1][0] if len(spans) > 1 else start
    if cut > start:
        stop = cut
        while text[stop - 1].isspace():
            stop -= 1
        yield Block(kind=kind, start=start, end=stop)
    short = end - cut <= _CAPTION_LENGTH
    yield Block(kind=BlockKind.CAPTION if short else kind, start=cut, end=end)
