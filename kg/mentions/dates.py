"""Dates and periods: from "sáng 3/12" and "nhiệm kỳ 2021 - 2026" to partial ISO dates. See ``find_dates``."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kg.mentions.date_parts import Hit, Windows, is_anniversary, join_ranges, to_mention, without_overlaps
from kg.mentions.date_periods import find_periods
from kg.mentions.date_years import Years, printed_publication
from kg.model import Analysis, DateMention, PeriodMention
from kg.text import match_key

__all__ = ["find_dates", "printed_publication"]

DatedMention = DateMention | PeriodMention

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0[1-9]|1[0-2]|[1-9])"
_YEAR = r"(?:19|20)\d\d"
_PART = r"(?:rạng sáng|sáng sớm|chiều tối|sáng|trưa|chiều|tối|đêm|khuya)"
_WEEKDAY = r"(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)"
_MONTH_WORDS: Final = {
    "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười một": 11,
    "mười hai": 12, "mười": 10,
}  # fmt: skip
_MONTH_WORD = "|".join(sorted(_MONTH_WORDS, key=len, reverse=True))

# "3/12/2021", "5-6/8", "ngày 1 đến 3/5", "15, 16 và 17/8", "03 tháng 12 năm 2021"
_DAY_FORM = re.compile(
    rf"(?:(?P<first>{_DAY})(?:\s?,\s?{_DAY}){{0,4}}(?P<to>\s?[-–—,]\s?|\s+(?:đến hết|cho đến|đến|tới|và)\s+)"
    rf"(?:(?:(?:hết|{_PART})\s)?ngày\s+|{_PART}\s+)?)?"
    rf"(?P<day>{_DAY})(?P<sep>\s?/\s?|[-.]|\s[-–]\s|-\s(?=\d{{1,2}}[,.;)\s])|\s+tháng\s+)"
    rf"(?P<month>{_MONTH}(?!\d)|(?<=\s)(?:{_MONTH_WORD})(?!\w))"
    rf"(?:(?:\s?[/.–-]\s?|\s*,?\s*năm\s+)(?P<year>{_YEAR}))?(?![\d%]|[/.,-]\d|/\w)"
)
# "tháng 6/2013", "tháng 6 năm 2013", "tháng 6", "từ 3/2019"
_MONTH_FORM = re.compile(
    rf"(?<!\d)(?<!\d )(?:(?P<stage>đầu|giữa|cuối|hết)\s+)?(?:tháng\s+|(?<=từ )|(?<=đến )|(?<=tới )|(?<=hết )|(?<=vào ))"
    rf"(?P<month>{_MONTH})(?!\d)(?:(?:\s?[/.-]\s?|\s*,?\s*năm\s+)(?P<year>{_YEAR}))?(?![\d%]|[/.,-]\d|/\w|[\s]?(?:tháng|năm))"
)
_MONTH_WORD_FORM = re.compile(rf"tháng\s+(?P<month>{_MONTH_WORD})\s*,?\s*(?:năm\s+|[/-])(?P<year>{_YEAR})")
_RELATIVE_FORM = re.compile(
    rf"(?<!\w)(?:(?:(?P<part>{_PART})\s+)(?P<a>hôm\s(?:nay|qua)|nay|qua|mai|cùng\sngày)|(?:ngày\s+)?(?P<b>hôm\s(?:nay|qua|kia))"
    rf"|ngày\s(?P<c>mai|cùng\sngày)|(?P<d>cùng\sngày))(?!\w)"
)
_SHIFT: Final = {"nay": 0, "qua": -1, "mai": 1, "kia": -2, "ngày": None}

# What stands before a day: "sáng nay, thứ Sáu (ngày mùng"; every part may be missing.
_CUE = re.compile(
    rf"(?<![^\W\d])(?:(?P<part>{_PART})\s*(?:hôm\s)?)?"
    rf"(?P<rel>(?:(?:ngày\s)?hôm\s)?(?:nay|qua|mai)|hôm|cùng ngày)?[\s,]*"
    rf"(?:(?P<weekday>{_WEEKDAY})(?:\s[-–]\s)?)?[\s,]*(?P<paren>[\(\[]\s?)?(?:(?:các|những|hai|ba|từ)\s)?(?P<ngay>(?:hai|ba|bốn|năm|\d)\sngày\s?[:,(]|ngày|hôm)?\s*(?:{_WEEKDAY}[\s,]*)?(?P<mung>mùng|mồng)?\s*\Z"
)
_WEAK_CUE = re.compile(r"(?<!\w)(?:từ|đến|tới|trước|sau|hết|vào|qua|lúc \d{1,2}(?:h|:)\d{2})\s\Z")
_INSIDE_NUMBER = re.compile(r"\d[.,:-]")
_LUNAR = re.compile(r"\s*\(?(?:âm lịch|al\b)")
_NAMED = re.compile(  # "đường 3 tháng 2", "Công viên 30/4/1975"
    r"(?<!\w)(?:đường|phố|quỹ|công viên|bệnh viện|quảng trường|cầu|trường|xí nghiệp|nhà máy|công ty|hợp tác xã|đại lộ"
    r"|chợ|khu phố|hẻm|ngõ|tổ|phường)\s\Z"
)
_GLUED: Final = re.compile(r"[NSTCĐ](?<=[^\W\d_].)(?:gày|áng|rưa|hiều|ối|êm)\s+(?:ngày\s+)?\d")
_LOOK_BACK: Final = 56


def find_dates(analysis: Analysis) -> Iterator[DatedMention]:
    """Yield the dates and periods of an article in reading order, none overlapping.

    A day without a year gets the year of the same day printed elsewhere, else the one nearest to the publication
    date, else that of an anniversary that the text spells out; else it stays partial ("--12-03").
    """
    text = analysis.article.text
    key = _unglued(text, match_key(text))
    windows = Windows.of(key)
    days = join_ranges(_day_hits(key, windows), key)
    hits = without_overlaps([*days, *_month_hits(key, windows), *_relative_hits(key)])
    hits = list(join_ranges(iter(hits), key))
    years = Years.of(analysis, key, hits)
    found: list[DatedMention] = [m for m in _resolved(hits, years, text) if m is not None]
    taken = [*found, *(h for h in hits if is_anniversary(h))]
    periods = without_overlaps(find_periods(key, text, years, windows), taken)
    yield from sorted([*found, *periods], key=lambda m: m.start)


def _unglued(text: str, key: str) -> str:
    """Return the key with a space before time words that a lost line break glued to a word: "Ảnh: T.MINHSáng 5/4"."""
    for glued in _GLUED.finditer(text):
        key = f"{key[: glued.start() - 1]} {key[glued.start() :]}"
    return key


def _resolved(hits: Iterable[Hit], years: Years, text: str) -> Iterator[DatedMention | None]:
    last: DateMention | None = None
    for hit in hits:
        if is_anniversary(hit):
            continue
        mention = _same_day(hit, last, text) if hit.same_day else to_mention(years.complete(hit), text)
        if isinstance(mention, DateMention) and len(mention.date) >= len("--12-03"):
            last = mention
        yield mention


def _same_day(hit: Hit, last: DateMention | None, text: str) -> DateMention | None:
    """Return "chiều cùng ngày" as the day that was last spoken of."""
    if last is None:
        return None
    return DateMention(
        start=hit.start, end=hit.end, text=text[hit.start : hit.end], rule="date.same-day", date=last.date,
        end_date=None, basis=last.basis, part_of_day=hit.part,
    )  # fmt: skip


# --- days -------------------------------------------------------------------------------------------------------------


def _day_hits(key: str, windows: Windows) -> Iterator[Hit]:
    for start, end in windows.spans:
        at = start
        while match := _next_day(key, at, end):
            hit = _day_hit(match, key)
            if hit is None and match["first"]:
                # "101, 3/12": the first number is no part of it
                shorter = _DAY_FORM.match(key, match.start("day"))
                hit = _day_hit(shorter, key) if shorter and not shorter["first"] else None
            if hit:
                yield hit
            at = max(hit.end, match.start() + 1) if hit else match.start() + 1


def _next_day(key: str, at: int, end: int) -> re.Match[str] | None:
    while match := _DAY_FORM.search(key, at, end):
        before = key[max(match.start() - 2, 0) : match.start()]
        if not before or not (before[-1].isalnum() or before[-1] == "/" or _INSIDE_NUMBER.fullmatch(before)):
            return match
        at = match.start() + 1  # "2015-2020, ngày 7/4": what begins inside the year may hide the day
    return None


def _day_hit(match: re.Match[str], key: str) -> Hit | None:
    month = _month_number(match["month"])
    if month is None or _LUNAR.match(key, match.end()) or (match["month"] == "giêng" and not match["year"]):
        return None
    start = match.start()
    before = key[max(start - _LOOK_BACK, 0) : start]
    cue = _CUE.search(before)
    strong = cue is not None and any(cue[g] for g in ("part", "rel", "weekday", "ngay", "mung"))
    if not _is_day(match, before, key, strong=strong):
        return None
    span_start = start - len(before) + cue.start() + _leading(cue[0]) if strong and cue else start
    end = match.end()
    if strong and cue and cue["paren"] and key[end : end + 1] in {")", "]"}:
        end += 1
    hit = Hit(
        start=span_start,
        end=end,
        day=int(match["first"] or match["day"]),
        month=month,
        year=int(match["year"]) if match["year"] else None,
        last_day=int(match["day"]) if match["first"] else None,
        part=_part(cue["part"]) if strong and cue and cue["part"] else None,
    )
    return hit if hit.is_valid else None


def _leading(words: str) -> int:
    words_of_line = words[words.rfind("\n") + 1 :]  # "… kỳ họp thứ 2⏎Ngày 20/8": no weekday
    return len(words) - len(words_of_line.lstrip(" ,([\t"))


def _is_day(match: re.Match[str], before: str, key: str, *, strong: bool) -> bool:
    """Tell whether digits are a day: a year or a time word says so ("sáng 21/12"), a ratio has neither (21/22 xã)."""
    separator = match["sep"].strip()
    if _NAMED.search(before):
        return False
    if match["first"]:
        to = match["to"].strip()
        if to == separator or int(match["first"]) >= int(match["day"]):
            return False
        return (
            strong
            or (to != "," and to != "và" and bool(match["year"]) and separator != ".")
            or bool(_WEAK_CUE.search(before) and to not in {",", "và"})
        )
    if match["year"] and (separator != "." or match["sep"] == "."):
        return True
    if strong:
        return True
    if separator != "/":
        return False
    enclosed = before.endswith("(") and key[match.end() : match.end() + 1] == ")"
    return (enclosed and not _is_holiday(before)) or bool(_WEAK_CUE.search(before) and not _counts(key, match.end()))


def _is_holiday(before: str) -> bool:
    return bool(re.search(r"kỷ niệm|(?<!\w)ngày \w+ \w+|quốc khánh|lễ ", before))


def _counts(key: str, end: int) -> bool:
    return bool(
        re.match(
            r"\s(?:xã|phường|thị trấn|huyện|tỉnh|đơn vị|thôn|bản|chỉ tiêu|tiêu chí|người|đại biểu|phiếu|hộ)\b",
            key[end : end + 14],
        )
    )


def _month_number(word: str) -> int | None:
    return int(word) if word.isdigit() else _MONTH_WORDS.get(word)


def _part(word: str) -> str:
    """Return sáng, chiều or tối for any part of the day.

    >>> _part("rạng sáng"), _part("chiều tối"), _part("trưa")
    ('sáng', 'chiều', 'trưa')
    """
    words = word.split()
    return "sáng" if "sáng" in words else {"đêm": "tối", "khuya": "tối"}.get(words[0], words[0])


# --- months and relative days -----------------------------------------------------------------------------------------


def _month_hits(key: str, windows: Windows) -> Iterator[Hit]:
    for match in windows.finditer(_MONTH_FORM, key):
        if match["year"] or "tháng" in match[0]:
            yield Hit(
                start=match.start(),
                end=match.end(),
                month=int(match["month"]),
                year=int(match["year"]) if match["year"] else None,
            )
    for match in windows.finditer(_MONTH_WORD_FORM, key, "tháng"):
        yield Hit(start=match.start(), end=match.end(), month=_MONTH_WORDS[match["month"]], year=int(match["year"]))


def _relative_hits(key: str) -> Iterator[Hit]:
    if not any(word in key for word in ("hôm ", " nay", " qua", " mai", "cùng ngày")):
        return
    for match in _RELATIVE_FORM.finditer(key):
        word = (match["a"] or match["b"] or match["c"] or match["d"]).split()[-1]
        part = _part(match["part"]) if match["part"] else None
        shift = _SHIFT[word]
        yield Hit(start=match.start(), end=match.end(), shift=shift, same_day=shift is None, part=part)
