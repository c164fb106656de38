"""The year of a day that is printed without one, and the publication date that an article prints itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from kg.mentions.date_parts import Hit, is_anniversary, is_long
from kg.model import Analysis, DateBasis
from kg.text import match_key

_NEWS_FROM: Final = 1990  # "ngày 2/9/1945" tells nothing of "sáng 2/9"
_FUTURE = re.compile(r"(?:trước|hạn|sẽ|dự kiến|chậm nhất|sắp|từ nay|hiệu lực|chuẩn bị)[\w\s]{0,24}\Z")
_NEXT = re.compile(r"\s*(?:tới|sắp tới)(?!\w)")
_PAST = re.compile(r"\s*(?:vừa qua|vừa rồi|năm trước)(?!\w)")
_JUBILEE = re.compile(
    r"kỷ niệm (?P<count>\d{2,3}) năm[^.\n]{0,160}?\((?P<first>1[89]\d\d|20\d\d)\s?[-–]\s?(?P<last>(?:19|20)\d\d)\)"
)
# "(18.11.1930-18.11.2015)", "(27-7-1947 - 27- 7-2019)": one day in two years, however it is spaced
_JUBILEE_DAYS = re.compile(
    r"\(0?(?P<day>\d{1,2})\s?[/.-]\s?0?(?P<month>\d{1,2})\s?[/.-]\s?(?:1[89]|20)\d\d\s?[-–]\s?"
    r"0?(?P=day)\s?[/.-]\s?0?(?P=month)\s?[/.-]\s?(?P<last>20\d\d)\)"
)
# "nhân dịp Tết Nguyên đán Ất Tỵ 2025": held before or at that New Year
_TET = re.compile(r"tết nguyên đán(?: [^\W\d_]+){0,2}(?: năm)? (?P<year>20\d\d)(?![\d–-])")
_DRIVE: Final = 100  # characters from the drive against crime to the New Year that it guards
# "kết quả kỳ họp thường lệ giữa năm 2024": of what is told around that session
_HALF_YEAR = re.compile(
    r"kỳ họp(?:\s(?!họp)[^\s.;:,\d]+){0,3}?\s+(?P<half>giữa|cuối)\s+năm\s+(?P<year>20\d\d)(?![\d–-])"
)
_AROUND: Final = {"giữa": range(5, 9), "cuối": range(10, 13)}
_CITATION = re.compile(r"(?:số\s?\d|\d[/-]\w|nghị quyết|kết luận|chỉ thị|quyết định|luật|nghị định)[^.;\n]*\Z")
_OF_DOCUMENT = re.compile(r"(?:số\s?\d|nghị quyết|chỉ thị|quyết định|luật|nghị định)[^.;\n]*\Z")
# A review of a quarter or of the first months falls into them or the month after: "sơ kết quý II/2013". What is to be
# done in the last months is set just before them: "nhiệm vụ 6 tháng cuối năm 2021".
_REVIEW = re.compile(
    r"quý\s+(?P<quarter>iv|i{1,3}|[1-4])(?:\s?[/.-]\s?|\s*,?\s*(?:năm\s+)?)(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|(?P<count>\d)\s+tháng\s+(?:đầu\s+)?năm\s+(?P<half_year>(?:19|20)\d\d)(?!\d)"
    r"|(?:(?P<left>\d)|những|các)\s+tháng\s+cuối\s+năm\s+(?P<end_year>(?:19|20)\d\d)(?!\d)"
)
_REVIEWS: Final = ("quý", "tháng đầu năm", "tháng năm", "tháng cuối năm")
# "đánh giá kết quả năm 2019, triển khai nhiệm vụ năm 2020": held when the one year ends and the other begins.
_TURN = re.compile(
    r"(?<!\w)(?:tổng kết|kết quả|đánh giá|kiểm điểm|tình hình|thực hiện nhiệm vụ)(?!\w)[^.;\n]{0,140}?"
    r"\snăm\s+(?P<old>(?:19|20)\d\d)(?![\d–-])"
    r"[^.\n]{0,60}?(?<!\w)(?:nhiệm vụ|phương hướng|kế hoạch|chương trình|giải pháp)(?!\w)[^.\n]{0,90}?"
    r"\snăm\s+(?P<new>(?:19|20)\d\d)(?![\d–-])"
)
# held when the year begins: "hội nghị triển khai nhiệm vụ năm 2019"; when it ends: "hội nghị tổng kết năm 2018"
_OUTLOOK = re.compile(
    r"hội nghị(?: trực tuyến)? triển khai (?:kế hoạch|nhiệm vụ|công tác|phương hướng)(?!\w)[^.;\n]{0,90}?"
    r"\snăm\s+(?P<year>20\d\d)(?![\d–-])"
)
_LOOK_BACK = re.compile(
    r"hội nghị(?: trực tuyến)? tổng kết (?:công tác|hoạt động|nhiệm vụ|phong trào)(?!\w)[^.;\n]{0,90}?"
    r"\snăm\s+(?P<year>20\d\d)(?![\d–-])"
)
_YEARLY: Final = ((_OUTLOOK, {12: -1, 1: 0, 2: 0}), (_LOOK_BACK, {12: 0, 1: 1, 2: 1}))
_TURN_MONTHS: Final = {11: -1, 12: -1, 1: 0, 2: 0, 3: 0}
# "Ngày 8/4, HĐND huyện tổ chức Kỳ họp bất thường năm 2015", "Tháng Thanh niên năm 2023": called after its year.
_SESSION = re.compile(
    r"(?<!\w)(?:kỳ họp(?:\s(?!họp)[^\s.;:,\d]+){1,4}"
    r"|(?:tháng (?:thanh niên|hành động|công nhân|cao điểm|nhân đạo)|tuần lễ|ngày hội|lễ hội|hội thi|hội thao|hội diễn"
    r"|liên hoan|hội chợ|cuộc thi|diễn tập|festival|hội xuân"
    r"|giải (?:bóng|cầu|cờ|đua|chạy|vô địch|thể thao|báo chí|thưởng)|lễ giao[\s,–-]{1,3}nhận quân)"
    r"(?:\s[^\s.;:,“”\d]+){0,9}"
    r"|đối thoại(?:\s(?!về|kế hoạch|nhiệm vụ|công tác|kết quả)[^\s.;:“”\d]+){1,34}"
    r"|lần thứ \w+,?)\s+năm\s+(?P<year>(?:19|20)\d\d)(?!\d|\s?[–-]\s?\d)"
)
_NOT_YET: Final = re.compile(r"tổng kết|sơ kết|kết quả|kỷ niệm|chuẩn bị|hướng tới|kế hoạch|chào mừng|đăng cai")
# "kiểm tra các công trình phòng, chống thiên tai năm 2025": work that comes back every year is inspected in its year.
_SEASONAL = re.compile(
    r"(?<!\w)(?:kiểm tra|thị sát)(?!\w)[^.\n]{0,80}?"
    r"(?:phòng,? chống|phòng cháy|chữa cháy|tuyển quân|giao quân|huấn luyện|kỳ thi)(?!\w)"
    r"[^.\n]{0,80}?\snăm\s+(?P<year>(?:19|20)\d\d)(?![\d–-])"
)
_SESSION_REACH: Final = 260  # characters from the day to the session
# "Sáng 30/8, … điều động ông A … từ ngày 1/9/2021": what is decided takes effect soon.
# "kỳ họp dự kiến được tổ chức vào ngày 1/7/2021": it is prepared not long before.
_EFFECTIVE = re.compile(
    r"(?<!\w)(?:kể từ|từ|hiệu lực(?: thi hành)?(?: kể)?(?: từ)?"
    r"|dự kiến(?: (?:sẽ|được))*(?: (?:tổ chức|diễn ra|khai mạc))?(?: vào)?)\s*(?:ngày\s*)?\Z"
)
_SOON: Final = 45  # days
# "Sáng 12/3, … công bố quyết định … tại Quyết định số 365 ngày 4/3/2020": what was decided is made known soon.
_DECIDED = re.compile(
    r"(?<!\w)(?:quyết định|kế hoạch|công văn|công điện|chỉ thị|văn bản|tờ trình)(?!\w)[^.;\n]{0,40}\Z"
)
_LOOKS_BACK: Final = ("tổng kết", "sơ kết", "năm thực hiện", "kỷ niệm", "nhìn lại")  # at decisions of years ago
_LATE: Final = 15  # days by which a decision may be handed over later
_CRAWLED = re.compile(r"\W*date\s(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)(?=\s)")  # a page known by its month

_DATE = r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>(?:19|20)\d\d)"
_WEEKDAY = r"(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)"
_CLOCK = r"\d{1,2}(?::|h|\sgiờ\s)\d{2}"
_ISO_HEAD = re.compile(r"\W*(?:date\s)?(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d)")
_PUBLISHED: Final = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"(?:cập nhật|ngày đăng|đăng ngày|đăng lúc|xuất bản|thời gian|ngày tạo)[^\n\d]{{0,20}}"
        rf"(?:{_CLOCK}[^\n\d]{{0,16}})?{_DATE}",
        rf"{_WEEKDAY}[\s,]+(?:ngày\s)?{_DATE}",
        rf"^\W*(?:ngày\s)?{_DATE}\W{{0,6}}(?:{_CLOCK}|$)",
        rf"{_CLOCK}[\s,|-]{{1,4}}(?:ngày\s)?{_DATE}(?=\s*(?:$|\||gmt|\(gmt|-))",
        rf"{_DATE}[\s,|-]{{1,4}}{_CLOCK}",
    )
)


def printed_publication(analysis: Analysis) -> str | None:
    r"""Return the publication date that the text itself prints ("Cập nhật: 15:30 03/12/2021"), or None.

    >>> from kg.model import Article
    >>> from kg.text import segment
    >>> printed_publication(segment(Article(id="a", text="Thứ Sáu, 03/12/2021 | 10:20\nSáng 2/12, đoàn đến xã.")))
    '2021-12-03'
    """
    return _printed(analysis.article.text, match_key(analysis.article.text))


def _printed(text: str, key: str) -> str | None:
    iso = _ISO_HEAD.match(text)
    if iso and (found := _day(*(int(part) for part in iso["iso"].split("-")))):
        return found.isoformat()
    head = min(len(text), 600)
    for window in ((0, head), (max(len(text) - 200, head), len(text))):
        for pattern in _PUBLISHED:
            match = pattern.search(key, *window)
            if match and (found := _day(int(match["year"]), int(match["month"]), int(match["day"]))):
                return found.isoformat()
    return None


_HALF: Final = 6  # months that "những tháng cuối năm" may mean


def _reviewed(match: re.Match[str]) -> dict[int, int]:
    """Return the months in which such a review is held, with their year."""
    if match["quarter"]:
        quarter = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(match["quarter"]) or int(match["quarter"])
        first, last, year = quarter * 3 - 1, quarter * 3 + 1, int(match["year"])
    elif match["end_year"]:
        left = int(match["left"] or _HALF)
        first, last, year = 12 - left, 14 - left if match["left"] else 12, int(match["end_year"])
    else:
        first, last, year = int(match["count"]), int(match["count"]) + 1, int(match["half_year"])
    return dict.fromkeys(range(first, min(last, 12) + 1), year)


def _of_occasions(key: str) -> dict[int, int]:
    """Return months with the years that a review at New Year, Tết or a half-yearly session tell."""
    months: dict[int, int] = {}
    for match in _TURN.finditer(key) if "năm 2" in key else ():
        new = int(match["new"])
        if new - int(match["old"]) == 1:
            months.update({month: new + shift for month, shift in _TURN_MONTHS.items()})
    for pattern, shifts in _YEARLY if "hội nghị" in key and "năm 2" in key else ():
        for match in pattern.finditer(key):
            for month, shift in shifts.items():
                months.setdefault(month, int(match["year"]) + shift)
    for match in _TET.finditer(key) if "tết nguyên đán" in key else ():
        months.update({1: int(match["year"]), 2: int(match["year"])})
        if "cao điểm" in key[max(match.start() - _DRIVE, 0) : match.start()]:  # looked back on when it is over
            months.setdefault(3, int(match["year"]))
    for match in _HALF_YEAR.finditer(key) if "kỳ họp" in key else ():
        months.update(dict.fromkeys(_AROUND[match["half"]], int(match["year"])))
    crawled = _CRAWLED.match(key)
    if crawled and 0 < int(crawled["month"]) < 13:
        month, year = int(crawled["month"]), int(crawled["year"])
        months[month] = year
        months.setdefault((month + 10) % 12 + 1, year - (month == 1))
    return months


def _of_sessions(key: str, hits: Sequence[Hit]) -> Iterator[tuple[tuple[int | None, int | None], int]]:
    """Yield the days before a session or the season's work that is called after its year, with that year."""
    named = [*_SESSION.finditer(key)] if "năm" in key else []
    seasonal = [*_SEASONAL.finditer(key)] if "kiểm tra" in key or "thị sát" in key else []
    for match in named + seasonal:
        before = [h for h in hits if match.start() - _SESSION_REACH < h.start < match.start()]
        day = before[-1] if before else None
        between = key[day.end : match.start()] if day else ""
        if day and day.day and not day.year and not re.search(r"[.\n]", between) and not _NOT_YET.search(between):
            yield (day.day, day.month), int(match["year"])


# A headline "… ra quân phát động phong trào thi đua năm 2024", then "Chiều 28/2, …".
_HEADLINE = re.compile(
    r"\W*(?P<words>[^\n]{8,180}?(?<!\w)(?:phát động|ra quân|khai mạc|khai giảng|khai hội|lễ hội|festival|hội thi"
    r"|diễn tập|ngày hội|giao nhận quân|khởi động)(?!\w)[^\n]{0,120}?)\s*,?\s+năm\s+(?P<year>(?:19|20)\d\d)\s*\n"
)
_EVE: Final = 100  # characters from "trước thềm" to the two days of an anniversary
_UNDER: Final = 160  # characters from a headline to the day of the lead


def _of_headline(key: str, hits: Sequence[Hit]) -> Iterator[tuple[tuple[int | None, int | None], int]]:
    """Yield the first day under a headline that ends in the year of what begins, with that year."""
    head = _HEADLINE.match(key)
    first = next((h for h in hits if head and h.start >= head.end()), None)
    if head is None or first is None or first.start - head.end() > _UNDER or _NOT_YET.search(head["words"]):
        return
    if first.day and not first.year:
        yield (first.day, first.month), int(head["year"])


def _takes_effect(key: str, hit: Hit) -> date | None:
    """Return the day from which something is in force, where it is printed in full."""
    if not (hit.day and hit.month and hit.year and hit.year >= _NEWS_FROM) or is_long(hit):
        return None
    digits = re.compile(r"\d").search(key, hit.start, hit.end)
    said = key[max(hit.start - 40, 0) : digits.start() if digits else hit.start]
    return _day(hit.year, hit.month, hit.day) if _EFFECTIVE.search(said) else None


def _last_decision(key: str, hits: Sequence[Hit]) -> date | None:
    """Return the last full day that the text prints, where it is that of a decision and nothing looks back on years."""
    full = [(d, h) for h in hits if h.year and h.month and h.day and (d := _day(h.year, h.month, h.day))]
    if not full or any(words in key for words in _LOOKS_BACK):
        return None
    last, hit = max(full, key=lambda pair: pair[0])
    digits = re.compile(r"\d").search(key, hit.start, hit.end)
    cited = _DECIDED.search(key, max(hit.start - 64, 0), digits.start() if digits else hit.start)
    return last if cited and not is_long(hit) else None


def _is_eve(key: str, start: int) -> bool:
    """Tell whether an anniversary is only near: "trước thềm kỷ niệm 70 năm … (2/2/1950 - 2/2/2020)"."""
    return "trước thềm" in key[max(start - _EVE, 0) : start]


def _is_month(hit: Hit) -> bool:
    return bool(hit.month and hit.year and not hit.day and not hit.is_range and hit.year >= _NEWS_FROM)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Years:
    """What an article tells of years. ``complete`` gives a hit its year."""

    key: str
    published: date | None
    printed: dict[tuple[int | None, int | None], int]
    months: dict[int, int]
    jubilee: int | None
    effective: tuple[date, ...] = ()
    decided: date | None = None

    @classmethod
    def of(cls, analysis: Analysis, key: str, hits: Sequence[Hit]) -> "Years":
        """Return the years that an article prints: of its publication, its dates and its anniversaries."""
        published = analysis.article.published or _printed(analysis.article.text, key)
        printed: dict[tuple[int | None, int | None], int] = {}
        months: dict[int, int] = {}
        spoken: dict[int, int] = {}  # "nửa đầu tháng 5/2019"
        for match in _REVIEW.finditer(key) if any(word in key for word in _REVIEWS) else ():
            months.update(_reviewed(match))
        spoken.update(_of_occasions(key))
        printed.update(_of_sessions(key, hits))
        printed.update(_of_headline(key, hits))
        effective = [d for hit in hits if (d := _takes_effect(key, hit))]
        jubilees = [
            int(m["last"]) for m in _JUBILEE.finditer(key) if int(m["last"]) - int(m["first"]) == int(m["count"])
        ]
        jubilees += [int(m["last"]) for m in _JUBILEE_DAYS.finditer(key) if not _is_eve(key, m.start())]
        for hit in hits:
            if is_anniversary(hit) and not _is_eve(key, hit.start):
                jubilees.append(hit.last_year or 0)
            for day, month, year in (hit.first, hit.last):
                if year and day and month and year >= _NEWS_FROM:
                    if not is_long(hit) and not _CITATION.search(key, max(hit.start - 48, 0), hit.start):
                        months[month] = max(year, months.get(month, 0))
                    printed[day, month] = max(year, printed.get((day, month), 0))
            if _is_month(hit) and not _OF_DOCUMENT.search(key, max(hit.start - 48, 0), hit.start):
                spoken.setdefault(hit.month or 0, hit.year or 0)
        months = {**spoken, **months}
        latest = max(printed.values(), default=0)  # "ngày 6/1/1946" tells nothing of "sáng 4/1"
        months = {month: year for month, year in months.items() if year >= latest}
        today = date.fromisoformat(published) if published and len(published) == len("2021-12-03") else None
        decided = _last_decision(key, hits) if not today and not jubilees else None
        return cls(key, today, printed, months, max(jubilees, default=None), tuple(effective), decided)

    @property
    def this_year(self) -> str | None:
        """The year of the publication, else that of an anniversary which the text spells out."""
        year = self.published.year if self.published else self.jubilee
        return str(year) if year else None

    def complete(self, hit: Hit) -> Hit | None:
        """Return the hit with its year and the basis of it; None for "hôm nay" without a publication date."""
        if hit.shift is not None:
            return self._relative(hit)
        if hit.year or hit.month is None:
            return hit
        found = self.printed.get((hit.day, hit.month)) if hit.day else None
        if found:
            return replace(hit, year=found, basis=DateBasis.YEAR_FROM_TEXT)
        if self.published:
            return replace(hit, year=self._nearest(hit, self.published), basis=DateBasis.YEAR_FROM_PUBLICATION)
        year = max(self.months.get(hit.month, 0), self.jubilee or 0)
        year = year or self._before_effect(hit) or self._after_decision(hit)
        if year:
            return replace(hit, year=year, basis=DateBasis.YEAR_FROM_TEXT)
        return replace(hit, basis=DateBasis.PARTIAL)

    def _before_effect(self, hit: Hit) -> int:
        """Return the year of a day near one from which a decision is in force, or 0."""
        for start in self.effective:
            for year in (start.year, start.year - 1):
                day = _day(year, hit.month or 0, hit.day or 0)
                if day and -_LATE <= (start - day).days <= _SOON:
                    return year
        return 0

    def _after_decision(self, hit: Hit) -> int:
        """Return the year of a day shortly after that of the last decision cited, or 0."""
        if self.decided is None:
            return 0
        for year in (self.decided.year, self.decided.year + 1):
            day = _day(year, hit.month or 0, hit.day or 0)
            if day and 0 <= (day - self.decided).days <= _SOON:
                return year
        return 0

    def _relative(self, hit: Hit) -> Hit | None:
        if self.published is None or hit.shift is None:
            return None
        day = self.published + timedelta(days=hit.shift)
        return replace(hit, day=day.day, month=day.month, year=day.year, shift=None, basis=DateBasis.RELATIVE)

    def _nearest(self, hit: Hit, published: date) -> int:
        """Return the year that brings a day nearest to the publication; days to come count double unless announced."""
        before = self.key[max(hit.start - 40, 0) : hit.start]
        coming = bool(_NEXT.match(self.key, hit.end) or _FUTURE.search(before))
        gone = bool(_PAST.match(self.key, hit.end))

        def cost(year: int) -> int:
            day = _day(year, hit.month or 1, hit.day or 15)
            if day is None:
                return 10_000
            away = (day - published).days
            if away >= 0:
                return away * (1 if coming else 20 if gone else 2)
            return -away * (4 if coming else 1)

        return min((published.year, published.year - 1, published.year + 1), key=cost)
