"""Periods: "quý I/2024", "6 tháng đầu năm 2024", "giai đoạn 2010 - 2015", "nhiệm kỳ 2021 - 2026", "năm 2013"."""

import re
from collections.abc import Iterator

from kg.mentions.date_parts import Windows
from kg.mentions.date_years import Years
from kg.model import PeriodMention

_YEAR = r"(?:19|20)\d\d"
_QUARTER_FORM = re.compile(
    rf"quý\s+(?P<quarter>iv|i{{1,3}}|[1-4])(?:\s?[/.-]\s?|\s*,?\s*(?:năm\s+)?)(?P<year>{_YEAR})(?!\d)"
)
_HALF_FORM = re.compile(
    rf"(?:(?P<count>\d\d?)\s+tháng|(?P<half>nửa))\s+(?P<stage>đầu|cuối)\s+(?:của\s+)?năm(?:\s+(?P<year>{_YEAR})(?!\d)|(?P<now>\s+nay))?"
)
_SPAN_FORM = re.compile(
    rf"(?<![\d/.,-])(?:(?P<head>giai đoạn|nhiệm kỳ(?:\s[ivxl\d]+)?(?:\s\()?|thời kỳ|khóa(?:\s[ivxl]+)?(?:\s\()?"
    rf"|năm học|từ năm|các năm|năm|từ)\s*)?(?P<first>{_YEAR})"
    rf"(?:\s?[-–—]\s?|\s+(?:đến|tới)\s+)(?:(?:hết\s+)?năm\s+)?(?P<last>{_YEAR})(?![\d/%]|[.,-]\d)"
)
_YEAR_FORM = re.compile(rf"(?:(?:đầu|giữa|cuối|hết)\s+)?năm\s+(?P<year>{_YEAR})(?![\d/%]|[.,-]\d)")
_THIS_YEAR = re.compile(r"(?<!nhiều )(?<!mấy )(?<!những )(?<!\d )(?<!\w)năm (?P<which>nay|ngoái)(?!\w)")


def find_periods(key: str, text: str, years: Years, windows: Windows) -> Iterator[PeriodMention]:
    """Yield the periods that a text prints; those of "this year" only where that is known."""

    def period(match: re.Match[str], start: str, end: str, rule: str, *, is_term: bool = False) -> PeriodMention:
        return PeriodMention(
            start=match.start(), end=match.end(), text=text[match.start() : match.end()], rule=rule,
            period_start=start, period_end=end, is_term=is_term,
        )  # fmt: skip

    for match in windows.finditer(_SPAN_FORM, key):
        first, last = match["first"], match["last"]
        if 0 < int(last) - int(first) < 200:
            yield period(
                match, first, last, "period.years", is_term=(match["head"] or "").startswith(("nhiệm kỳ", "khóa"))
            )
    for match in windows.finditer(_QUARTER_FORM, key, "quý"):
        quarter = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(match["quarter"]) or int(match["quarter"])
        year = match["year"]
        yield period(match, f"{year}-{quarter * 3 - 2:02}", f"{year}-{quarter * 3:02}", "period.quarter")
    for match in windows.finditer(_HALF_FORM, key, "năm"):
        year = match["year"] or years.this_year or ""
        count = 6 if match["half"] else int(match["count"])
        if year and 0 < count < 12:
            first_month, last_month = (1, count) if match["stage"] == "đầu" else (13 - count, 12)
            yield period(match, f"{year}-{first_month:02}", f"{year}-{last_month:02}", "period.months")
    for match in windows.finditer(_YEAR_FORM, key, "năm"):
        yield period(match, match["year"], match["year"], "period.year")
    for match in windows.finditer(_THIS_YEAR, key, "năm n"):
        if years.this_year:
            year = str(int(years.this_year) - (match["which"] == "ngoái"))
            yield period(match, year, year, "period.this-year")
