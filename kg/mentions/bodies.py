"""Bodies: party committees, councils, offices, ministries, front, courts, army, enterprises; see body_grammar."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from kg.mentions.body_grammar import BodyGrammar
from kg.mentions.body_lexicon import opening
from kg.mentions.body_names import surnames
from kg.mentions.body_places import Places
from kg.model import Analysis, BlockKind, BodyMention, DocumentMention, PlaceMention
from kg.text import match_key

_POST = re.compile(
    r"(?:bí thư|chủ tịch|ủy viên|trưởng ban|chủ nhiệm|thứ trưởng|thủ tướng|trưởng đoàn|giám đốc|phó ban)[^\S\n]+\Z"
)

_SURE = frozenset({"nguyễn", "trần", "lê", "phạm", "hoàng", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "lò"})
_BEFORE = re.compile(r"(?:(?P<first>[^\W\d_]+)[^\S\n])?(?P<second>[^\W\d_]+)[^\S\n]\Z")


def find_bodies(analysis: Analysis) -> Iterator[BodyMention]:
    """Yield the bodies that the text names, in reading order, the longest at each place, bylines left out."""
    text = analysis.article.text
    grammar = BodyGrammar(text, match_key(text), analysis.find(PlaceMention))
    codes = sorted((m.start, m.end) for m in analysis.find(DocumentMention))
    position = 0
    for match in opening().finditer(grammar.key):
        if (
            match.start() < position
            or _within(codes, match.start())
            or analysis.kind_at(match.start()) is BlockKind.BYLINE
        ):
            continue
        if " " not in match[0] and (_within_place(grammar.places, match) or _within_person(text, match)):
            continue  # "Hội An", "Nguyễn Khoa Điềm"
        if match[0] in ("thường trực", "tt", "ttr") and _POST.search(
            grammar.key, max(0, match.start() - 24), match.start()
        ):
            continue  # "Phó Bí thư Thường trực Tỉnh ủy" is a post
        found = grammar.read(match.start())
        if found is None:
            continue
        position = found.end
        yield BodyMention(
            start=match.start(),
            end=found.end,
            text=text[match.start() : found.end],
            rule=f"body.{found.body.type}",
            body=found.body,
        )


def _within(spans: Sequence[tuple[int, int]], at: int) -> bool:
    """Return whether a position lies within a span: "12/KH-UBND" names no body."""
    index = bisect_right(spans, (at, 0)) - 1
    return index >= 0 and spans[index][0] < at < spans[index][1]


def _within_place(places: Places, match: re.Match[str]) -> bool:
    place = places.at(match.start())
    return place is not None and place.end > match.end()


def _within_person(text: str, match: re.Match[str]) -> bool:
    """Return whether a surname stands before a syllable that is also a word for a body: "Trần Khoa Thắm"."""
    if text[match.start()].islower():
        return False
    before = _BEFORE.search(text, max(0, match.start() - 20), match.start())
    if before is None or not before["second"][0].isupper():
        return False
    if match_key(before["second"]) in surnames():
        return match_key(before["second"]) != "đoàn"
    return before["first"] is not None and before["first"][0].isupper() and match_key(before["first"]) in _SURE
