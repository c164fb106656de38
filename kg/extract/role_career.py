"""Careers: "Năm 2011, ông A giữ chức Phó Bí thư Huyện ủy" tells a post of the past in an article of 2019."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.role_binding import Bound
from kg.model import Analysis, DateMention, PeriodMention, Sentence

_OPENING = re.compile(
    r"[\s\-–*+]*(?:(?:từ|đến|vào|trong|giai đoạn|sau|trước)\s+)*(?:(?:năm|tháng)\s+\d|tháng\s+\w+\s+năm\s+\d"
    r"|(?:một|hai|ba|bốn|năm|\d)\s+(?:năm|tháng)\s+sau)"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HELD = frozenset({"role.copula", "role.former-verb"})  # "là", "giữ chức": a sentence that tells when


def in_career(analysis: Analysis, key: str, sentence: Sentence, bound: Iterable[Bound]) -> Iterator[Bound]:
    """Yield the posts of a sentence, past where it opens with a year well before the article's own."""
    past = _is_past(analysis, key, sentence)
    for one in bound:
        held = one.rule in _HELD or key[one.name.end : one.title.start].strip() == "là"
        yield replace(one, former=True) if past and held else one


def _is_past(analysis: Analysis, key: str, sentence: Sentence) -> bool:
    opening = _OPENING.match(key, sentence.start, sentence.end)
    if opening is None:
        return False
    if "sau" in opening[0]:
        return True
    years = [int(m[0]) for m in _YEAR.finditer(key, sentence.start, min(sentence.end, sentence.start + 60))]
    return bool(years) and max(years) < _today(analysis)


def _today(analysis: Analysis) -> int:
    """Return the year of the article, or the latest that it names."""
    if analysis.article.published:
        return int(analysis.article.published[:4])
    dates = [m.date for m in analysis.find(DateMention) if not m.date.startswith("-")]
    dates += [m.period_start for m in analysis.find(PeriodMention)]
    return max((int(date[:4]) for date in dates if date[:4].isdigit()), default=0)
