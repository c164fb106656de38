"""A date as found, before its year is known: ``Hit``; joining two into a range, and turning one into a mention."""

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol, TypeVar

from kg.model import DateBasis, DateMention, PeriodMention

_DIGITS = re.compile(r"\d+")
_WORDS = ("nửa đầu", "nửa cuối", "năm nay", "năm ngoái")  # periods that no digits tell
_JOINTS = frozenset({"-", "–", "—", "đến", "tới", "đến hết", "cho đến", "đến hết ngày", "và"})
_LONGEST_RANGE = 31  # days; longer ones are periods


@dataclass(frozen=True, slots=True)
class Windows:
    """The stretches of a text around its digits: dates are looked for in these only."""

    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, key: str) -> "Windows":
        """Return the stretches from 24 characters before digits to 40 after, to the end of the word."""
        spans: list[tuple[int, int]] = []
        found = [match.span() for match in _DIGITS.finditer(key)]
        found += [span for word in _WORDS for span in _occurrences(key, word)]
        for first, last in sorted(found):
            start, end = max(first - 24, 0), last + 40
            while end < len(key) and key[end].isalnum() and end < last + 80:
                end += 1
            if spans and start <= spans[-1][1]:
                spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
            else:
                spans.append((start, end))
        return cls(tuple(spans))

    def finditer(self, pattern: re.Pattern[str], key: str, word: str = "") -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern in the stretches; ``word`` stands in all that it can match."""
        for start, end in self.spans:
            if not word or key.find(word, start, end) >= 0:
                yield from pattern.finditer(key, start, end)


def _occurrences(key: str, word: str) -> Iterator[tuple[int, int]]:
    at = key.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = key.find(word, at + len(word))


class _Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=_Span)


def without_overlaps(spans: Iterable[S], taken: Iterable[_Span] = ()) -> list[S]:
    """Return the spans in reading order, the longer of two that overlap, and none that overlaps a taken one."""
    held = sorted((span.start, span.end) for span in taken)
    kept: list[S] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        before = bisect_right(held, (span.end - 1, span.end)) - 1
        if (kept and span.start < kept[-1].end) or (before >= 0 and held[before][1] > span.start):
            continue
        kept.append(span)
    return kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Digits that are a date. ``shift`` counts days from the publication; ``same_day`` is "cùng ngày"."""

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    last_day: int | None = None
    last_month: int | None = None
    last_year: int | None = None
    part: str | None = None
    shift: int | None = None
    same_day: bool = False
    enclosed: bool = False  # in parentheses
    basis: DateBasis = DateBasis.STATED

    @property
    def is_valid(self) -> bool:
        """True where the days exist ("31/2" doesn't)."""
        return all(_exists(d, m, y) for d, m, y in (self.first, self.last))

    @property
    def first(self) -> tuple[int | None, int | None, int | None]:
        """Day, month and year of the first day."""
        return self.day, self.month, self.year

    @property
    def last(self) -> tuple[int | None, int | None, int | None]:
        """Day, month and year of the last day; parts that are not printed are those of the first."""
        return self.last_day or self.day, self.last_month or self.month, self.last_year or self.year

    @property
    def is_range(self) -> bool:
        """True where a second day or month is printed."""
        return bool(self.last_day or self.last_month)


def _exists(day: int | None, month: int | None, year: int | None) -> bool:
    if month is not None and not 1 <= month <= 12:
        return False
    return day is None or month is None or 1 <= day <= monthrange(year or 2000, month)[1]


def is_anniversary(hit: Hit) -> bool:
    """Tell whether a range is an anniversary: one day in two years, in parentheses, "(27/7/1947 - 27/7/2022)"."""
    return bool(
        hit.enclosed and hit.first[:2] == hit.last[:2] and hit.year and hit.last_year and hit.last_year > hit.year
    )


def join_ranges(hits: Iterator[Hit], key: str) -> Iterator[Hit]:
    """Yield the hits; two that are joined by a dash or "đến" become one range."""
    held: Hit | None = None
    for hit in hits:
        joined = _joined(held, hit, key) if held else None
        if joined:
            held = joined
            continue
        if held:
            yield held
        held = hit
    if held:
        yield held


def _joined(first: Hit, last: Hit, key: str) -> Hit | None:
    if first.month is None or last.month is None or first.is_range or last.is_range:
        return None
    gap = key[first.end : last.start]
    if len(gap) > 16 or "\n" in gap or gap.strip() not in _JOINTS or (first.day is None) != (last.day is None):
        return None
    if gap.strip() == "và" and (last.day or 0) - (first.day or 0) != 1:
        return None
    whole = replace(
        first,
        end=last.end,
        enclosed=key[max(first.start - 2, 0) : first.start].rstrip().endswith("("),
        last_day=last.day,
        last_month=last.month,
        last_year=last.year,
        year=first.year or (last.year if first.month <= last.month else last.year and last.year - 1),
    )
    return whole if whole.first != whole.last else None


def iso(day: int | None, month: int | None, year: int | None) -> str:
    """Return a partial ISO date.

    >>> iso(3, 12, None), iso(None, 6, 2013), iso(None, None, 2013)
    ('--12-03', '2013-06', '2013')
    """
    head = f"{year:04}" if year else "-"
    return head + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def to_mention(hit: Hit | None, text: str) -> DateMention | PeriodMention | None:
    """Return the mention that a completed hit makes; a long range makes a period."""
    if hit is None or hit.month is None or not hit.is_valid:
        return None
    start, end = iso(*hit.first), iso(*hit.last) if hit.is_range else None
    words = text[hit.start : hit.end]
    if end and is_long(hit):
        return PeriodMention(
            start=hit.start, end=hit.end, text=words, rule="period.days", period_start=start, period_end=end
        )
    rule = "date.relative" if hit.basis is DateBasis.RELATIVE else "date.day" if hit.day else "date.month"
    return DateMention(
        start=hit.start,
        end=hit.end,
        text=words,
        rule=rule,
        date=start,
        end_date=end,
        basis=hit.basis,
        part_of_day=hit.part,
    )


def is_long(hit: Hit) -> bool:
    """Tell whether a range is longer than a month: a period, not an occasion."""
    if not hit.is_range:
        return False
    (day, month, year), (last_day, last_month, last_year) = hit.first, hit.last
    if not (day and month and last_day and last_month):
        return True
    try:
        days = (date(last_year or 2001, last_month, last_day) - date(year or 2001, month, day)).days
    except ValueError:  # 29 February without a year
        return False
    return days > _LONGEST_RANGE
