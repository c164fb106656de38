"""What is printed around a document's number: its date, who issued it, the term, the title."""

import re
from dataclasses import dataclass, replace
from datetime import date as date_type
from typing import Final

from kg.mentions.document_issuers import UPPER, read_issuer
from kg.model import Analysis, Body, DateBasis, DateMention
from kg.text import match_key

_DAY: Final = (
    r"(?P<day>\d{1,2})\s*(?:[/.\-–]|\s+tháng\s+)\s*(?P<month>\d{1,2})"
    r"(?:\s*(?:[/.\-–]|,?\s*năm\s+)\s*(?P<year>(?:19|20)\d\d))?(?![\d/])"
)
_NUMBERED: Final = re.compile(
    rf"(?P<lead>[\s,]*)\(?\s*(?:(?:được\s+)?(?:ban hành|ký|ra|công bố|thông qua|phê duyệt)\s+)?"
    rf"(?:vào\s+)?(?:(?:hồi|lúc|vào lúc)\s+\d{{1,2}}\s?(?:giờ|h)(?:\s?\d{{1,2}})?(?:\s?phút)?,?\s+)?ngày\s+(?:mùng\s+)?"
    rf"{_DAY}(?:\s*\))?"
)
_BRACKETED: Final = re.compile(rf"(?P<lead>\s*)\(\s*{_DAY}\s*\)")
_MONTH: Final = re.compile(
    r"[\s,]*\(?(?:ban hành\s+)?tháng\s+(?P<month>\d{1,2})\s*(?:[/\-]|\s+năm\s+)\s*(?P<year>(?:19|20)\d\d)(?!\d)\)?"
)
_YEAR: Final = re.compile(r"\s*\(?(?:năm\s+)(?P<year>(?:19|20)\d\d)(?![\d/]|\s?[-–]\s?\d)\)?")
_OF: Final = re.compile(r"[\s,]*\(?(?:của|do|được)\s+")
# Whom no list knows, before a day printed in full: "Thông báo số 3 của lãnh đạo chủ chốt ngày 12/4/2021".
_OF_ANYBODY: Final = re.compile(
    r"\s+của\s+[^,.;:()\n“”\"]{2,60}?(?=\s+ngày\s+\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d)"
)
_PLENUM: Final = re.compile(
    r"[\s,]*\(?(?:của\s+)?hội nghị\s+(?:trung ương\s+(?:lần thứ\s+)?\w+(?:\s*,|(?!\w))"
    r"|lần thứ\s+\w+(?:\s+\w+)?,?\s+(?:của\s+)?(?:ban chấp hành|bch)\s+(?:trung ương|tw)(?:\s+đảng)?(?!\w))"
)
_DONE: Final = re.compile(r"\s*(?:đã\s+|vừa\s+)?(?:ký\s+ban hành|ban hành|thông qua|phê duyệt|ký)(?!\w)")
# "Quy định 29-QĐ/TW năm 2016 thi hành Điều lệ Đảng do Ban Chấp hành Trung ương ban hành"
_ISSUED_BY: Final = re.compile(
    r"\s+[^,.;:()\n“”\"]{2,110}?\s+do\s+"
    r"|\s+về\s(?:(?!\s(?:nghị định|nghị quyết|quyết định|thông tư)(?!\w))[^.;:()\n“”\"]){2,140}?\s+do\s+"
    # "…, vừa được ông Lò Văn Ón - Thường trực Ban Bí thư thay mặt Bộ Chính trị ký ban hành"
    r"|(?:\s+về\s[^.;:()\n“”\"]{2,140}?)?,?\s+(?:đã\s+|vừa\s+)?được\s[^.;:()\n]{2,110}?\sthay mặt\s+"
)
_ISSUED: Final = re.compile(r"\s*(?:đã\s+|vừa\s+)?(?:ký(?:\s+ban hành)?|ban hành)(?!\w)")
_DECIDES: Final = re.compile(
    r"\s+(?:(?:đã|cũng|tiếp tục)\s+)?(?:phê chuẩn|bổ nhiệm|miễn nhiệm|quyết định|giao|điều động|kỷ luật)(?!\w)"
)
_TERM: Final = re.compile(
    r"[\s,]*\(?\s*(?:khóa|nhiệm kỳ)\s+(?:thứ\s+)?(?P<term>[ivx]+|\d{1,2})(?![\w]|\s?[-–]\s?\d)(?:\s*\))?"
)
_UNIT: Final = re.compile(r"\s*\([A-Z]{1,3}\d{0,3}\)")
_QUOTED: Final = re.compile(
    r"[\s,:]*(?:(?:về(?:\s+việc)?|v/v)\s*:?\s*)?[\"“”«]{1,2}(?P<title>[^\"“”»\n]{3,300})[\"”»]{1,2}", re.IGNORECASE
)
_SINGLE_QUOTED: Final = re.compile(
    r"[\s,:]*(?:(?:về(?:\s+việc)?|v/v)\s*:?\s*)?[‘'](?P<title>[^’'\n]{12,300})[’']", re.IGNORECASE
)
_ABOUT: Final = re.compile(r"[\s,:]*(?:về(?:\s+việc)?|v/v)\s+(?P<title>[^.;:\n(\"“”]{4,300})", re.IGNORECASE)
_PASSED: Final = re.compile(  # "… về sắp xếp đơn vị hành chính được Quốc hội thông qua ngày 12/6"
    r"\s+(?:đã\s+|vừa\s+)?được\s+(?=Quốc hội|Chính phủ|Thủ tướng|Bộ|Ban|HĐND|UBND|Hội đồng|Ủy ban|thông qua|ban hành)"
    r"|\s+(?:cũng|đã|vừa|sẽ|nêu rõ|có hiệu lực)(?!\w)|\s+do\s+(?=[^,]{3,60}\sban hành(?!\w))"
)
# A comma goes on with a list ("về quản lý, sử dụng đất"), or the clause begins that the citation only opens.
_CLAUSE: Final = re.compile(
    r"\s*(?:(?:(?:rạng )?sáng|trưa|chiều|tối|ngày|từ|trong|theo|trên cơ sở|căn cứ|đến nay|đến|hiện|hiện nay|thời gian"
    r"|qua|sau|đồng chí|ông|bà|các|những|mỗi|toàn|cả|tỉnh|huyện|thành phố|thị xã|quận|xã|phường|đảng|chi bộ|công an"
    r"|chính quyền|lực lượng|cấp|ngành|ubnd|hđnd|mttq|ủy ban|hội đồng|ban|bộ|sở|phòng|cục|chính phủ|thủ tướng|quốc hội"
    r"|nhiều|hơn|đã|đang|sẽ|vừa|cũng|được|có|là|trong đó|nhằm|với|giao|yêu cầu|đề nghị|chỉ đạo|cho|thay thế|bãi bỏ"
    r"|hủy bỏ|sửa đổi|đồng thời|nhất là|đặc biệt|số|góp phần|qua đó|từ đó|tuy nhiên|đơn vị|nhà trường|\d+)(?!\w)|\Z)"
)
_PREDICATE: Final = re.compile(r"(?<!\w)(?:đã|đang|sẽ|vừa|ban hành|yêu cầu|chủ trì)(?!\w)")
_LOOSE_END: Final = re.compile(r"(?:[\s,]+(?:và|tại|của|theo|cùng))?[\s,]*\Z")
_SIGNED: Final = re.compile(
    r"(?:\s(?:đã|vừa|mới|lại|cũng|tiếp tục|chính thức|khẩn trương|kịp thời|chủ động|sớm))*\s+"
    r"(?P<verb>ký\s+chứng thực|ký\s+ban hành|ký|ban hành|ra|có|thông qua)\s+(?:(?:các|một số|\d{1,2}|hai|ba)\s+)?$"
)
_DAY_BEFORE: Final = re.compile(
    rf"(?<!\w)(?:ngày\s+(?:mùng\s+)?"
    rf"|(?:rạng sáng|sáng|trưa|chiều|tối|đêm|hôm qua|hôm nay|sáng nay|chiều nay)[\s,]+){_DAY}"
)
_MONTH_BEFORE: Final = re.compile(r"(?<!\w)tháng\s+(?P<month>\d{1,2})\s*(?:[/-]|năm)\s*(?P<year>(?:19|20)\d\d)(?!\d)")
# "Trước đó, ngày 25/7/2018, tại Quyết định số 900/QĐ-TTg, ông A được giao …": that day it was signed.
_DAY_OF_IT: Final = re.compile(rf"ngày\s+{_DAY}\s*,?\s*tại\s+$")
# "ngày 31/7, sở này lại có Văn bản số 26": one subject stands between the day and what it has.
_OWN_CLAUSE: Final = re.compile(r"[\s,]*(?!(?:tại|trong|sau|trước|khi|do|theo|từ|ở)\s)[^\W\d][^,;:.\n]{1,90}")
_MONTH_OF_PAGE: Final = re.compile(r"\W*date\s(?:19|20)\d\d-\d\d(?!\d)")  # a page known by its month
# "ngày 08/5/2018 Thủ tướng Chính phủ đã chỉ đạo tại Công văn số 4173": what is decided that day, is signed that day.
_DECIDED_THAT_DAY: Final = re.compile(
    rf"(?<!\w)ngày\s+{_DAY}\s*,?\s[^,;:.()\n]{{2,70}}?\s(?:chỉ đạo|phê duyệt|thông qua|chấp thuận|quyết định|đồng ý"
    r"|cho phép|công nhận|thành lập)(?:\s[^,;:.()\n]{0,90}?)?\s(?:tại|bằng|theo)\s+$"
)
_ABOUT_THEN: Final = 62  # days between a day without a year and one whose year holds for both
_ISSUER_HEAD: Final = re.compile(
    r"(?<!\w)(?<!bí thư )(?<!chủ tịch )(?:(?:phó\s+)?chủ tịch|bộ|ban|thủ tướng|chính phủ|quốc hội|ubtvqh|ủy ban"
    r"|hội đồng|hđnd|ubnd|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|thường trực|thanh tra"
    r"|ngân hàng|tòa án|viện|văn phòng|bch|btv)(?!\w)"
)
_OF_TERM: Final = re.compile(r"^\s+(?:Ban Chấp hành Trung ương(?: Đảng)?)?\s*(?:\(?[Kk]hó?[aá]\s+[IVX]+\)?)?")
_PART_OF: Final = re.compile(
    r"(?<!\w)(?:ban|văn phòng|ủy ban kiểm tra|đảng ủy|hội|đoàn|trường|báo|sở|phòng|trung tâm)\s+(?:[^\W\d_]+\s+){1,5}$"
)
_PERSON: Final = re.compile(rf"[\s,]*(?:(?:ông|bà|đồng chí)\s+)?(?:[{UPPER}][^\W\d_]*\s?){{2,6}},?")
_ROMAN: Final = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What one citation says about its document; ``end`` is where the last of it ends."""

    end: int
    date: str | None = None
    issuer: Body | None = None
    term: str | None = None
    title: str | None = None


def arabic(term: str) -> str:
    """Return a term in arabic digits.

    >>> arabic("XIV"), arabic("13")
    ('14', '13')
    """
    if term.isdigit():
        return str(int(term))
    values = [_ROMAN[letter] for letter in term.lower()]
    return str(sum(-v if v < max(values[i:]) else v for i, v in enumerate(values)))


def read_after(analysis: Analysis, key: str, at: int, stop: int, year: str | None, *, titles: bool = True) -> Details:
    """Return what follows a number that ends at ``at``, up to the next citation at ``stop``.

    ``year`` is the year within the number, which completes a day printed without one.
    """
    found = Details(end=at)
    for _ in range(6):
        step = _step(analysis, key, found, year) or _issued(analysis, key, found, stop)
        step = step or (_title(analysis.article.text, found, stop) if titles else None)
        if step is None or step.end > stop or _of_next(key, found, step, stop):
            return found
        found = step
    return found


def _of_next(key: str, seen: Details, step: Details, stop: int) -> bool:
    """Tell whether a day after the title is that of the next one: "… về …, ngày 10/9, Ban X có Hướng dẫn số …"."""
    told = step.date is not None and seen.date is None and seen.title is not None and key.startswith(",", seen.end)
    return told and _SIGNED.search(key, step.end, stop) is not None


def _step(analysis: Analysis, key: str, seen: Details, year: str | None) -> Details | None:
    text, at = analysis.article.text, seen.end
    if seen.date is None:
        dated = read_date(analysis, key, at, year)
        if dated:
            return _with(seen, dated[1], date=dated[0])
    if seen.issuer is None and (of := _OF.match(key, at)):
        issuer = read_issuer(text, key, of.end())
        if issuer:
            done = _DONE.match(key, issuer[1])
            return _with(seen, done.end() if done else issuer[1], issuer=issuer[0])
    if seen.issuer is None and (plenum := _PLENUM.match(key, at)):
        central = "Ban Chấp hành Trung ương Đảng"
        body = read_issuer(central, central.lower(), 0)
        return _with(seen, plenum.end(), issuer=body[0]) if body else None
    if seen.date is None and seen.issuer is None and (anybody := _OF_ANYBODY.match(key, at)):
        dated = read_date(analysis, key, anybody.end(), year)
        return _with(seen, dated[1], date=dated[0]) if dated else None
    if seen.term is None and (term := _TERM.match(key, at)):
        return _with(seen, term.end(), term=arabic(term["term"]))
    if unit := _UNIT.match(text, at):
        return _with(seen, unit.end())
    return None


def _issued(analysis: Analysis, key: str, seen: Details, stop: int) -> Details | None:
    """Return the details with the issuer of "Quy định 29-QĐ/TW … do Ban Chấp hành Trung ương ban hành"."""
    by = _ISSUED_BY.match(key, seen.end, min(stop, seen.end + 280)) if seen.issuer is None else None
    issuer = read_issuer(analysis.article.text, key, by.end()) if by else None
    done = _ISSUED.match(key, issuer[1]) if issuer else None
    if not issuer or not done or done.end() > stop:
        return None
    told = read_date(analysis, key, done.end(), None) if seen.date is None or len(seen.date) == len("2022") else None
    date = told[0] if told and told[1] <= stop and told[0].startswith(seen.date or "") else None
    return replace(_with(seen, seen.end, issuer=issuer[0]), date=date or seen.date)


def _with(
    seen: Details, end: int, *, date: str | None = None, issuer: Body | None = None, term: str | None = None
) -> Details:
    return Details(
        end=end, date=date or seen.date, issuer=issuer or seen.issuer, term=term or seen.term, title=seen.title
    )


def _title(text: str, seen: Details, stop: int) -> Details | None:
    if seen.title is not None:
        return None
    if quoted := _QUOTED.match(text, seen.end) or _SINGLE_QUOTED.match(text, seen.end):
        return Details(
            end=quoted.end(), date=seen.date, issuer=seen.issuer, term=seen.term, title=_trim(quoted["title"]) or None
        )
    about = _ABOUT.match(text, seen.end, stop)
    if not about:
        return None
    words = title_words(about["title"])
    end = about.start("title") + len(words)
    return Details(end=end, date=seen.date, issuer=seen.issuer, term=seen.term, title=_trim(words) or None)


def title_words(after: str) -> str:
    """Return the part of what follows "về" that is the title: up to the clause that goes on.

    >>> title_words("quản lý, sử dụng đất, UBND tỉnh đã giao"), title_words("giao đất và ")
    ('quản lý, sử dụng đất', 'giao đất')
    """
    passed = _PASSED.search(after)
    words = after[: passed.start()] if passed else after
    for comma in re.finditer(",", words):
        rest = words[comma.end() :]
        segment = rest.split(",", 1)[0]
        if _CLAUSE.match(match_key(rest)) or rest.strip()[:1].isupper() or _PREDICATE.search(match_key(segment)):
            words = words[: comma.start()]
            break
    return _LOOSE_END.sub("", words)


def _trim(title: str) -> str:
    bare = re.sub(
        r"^(?:về\s+(?:việc\s+)?)?(?:(?:triển khai\s+|tổ chức\s+)?thực hiện|bãi bỏ|thay thế|điều chỉnh"
        r"|sửa đổi(?:, bổ sung)?(?:\s+một số (?:điều|nội dung))?|hướng dẫn|thi hành)$",
        "",
        title.strip(),
    )  # its object is the next citation
    bare = re.sub(r"^(?:về(?:\s+việc)?|v/v)\s+", "", bare.strip(), flags=re.IGNORECASE)
    return " ".join(re.sub(r"\s+(?:và|tại|của|theo)$", "", bare).split())


def read_date(analysis: Analysis, key: str, at: int, year: str | None) -> tuple[str, int] | None:
    """Return the date that stands right after a number, and its end."""
    if day := _NUMBERED.match(key, at) or _BRACKETED.match(key, at):
        # "Thực hiện Nghị quyết 15, ngày 4/11, huyện tổ chức…": that day is the event's.
        if "," in day["lead"] and not day["year"] and key.startswith(",", day.end()):
            return None
        date = _iso(analysis, day, year)
        return (date, day.end()) if date else None
    if month := _MONTH.match(key, at):
        return (f"{month['year']}-{int(month['month']):02d}", month.end()) if 0 < int(month["month"]) < 13 else None
    if year is None and (whole := _YEAR.match(key, at)):
        return whole["year"], whole.end()
    return None


def whole_day(key: str, at: int) -> str | None:
    """Return the day printed in full at a place of the key.

    >>> whole_day("hưng yên, ngày 18 tháng 02 năm 2022", 10)
    '2022-02-18'
    """
    day = _DAY_BEFORE.match(key, at)
    if not day or not day["year"] or not (0 < int(day["day"]) < 32 and 0 < int(day["month"]) < 13):
        return None
    return f"{day['year']}-{int(day['month']):02d}-{int(day['day']):02d}"


def read_decider(text: str, key: str, start: int, end: int) -> Body | None:
    """Return who decides by a citation from ``start`` to ``end``: "tại Quyết định số 1215, Thủ tướng phê chuẩn …"."""
    if not (key.startswith(", ", end) and key.endswith(("tại ", "theo ", "bằng "), 0, start)):
        return None
    issuer = read_issuer(text, key, end + 2)
    return issuer[0] if issuer and _DECIDES.match(key, issuer[1]) else None


def _iso(analysis: Analysis, day: re.Match[str], year: str | None) -> str | None:
    number, month = int(day["day"]), int(day["month"])
    if not (0 < number < 32 and 0 < month < 13):
        return None
    if day["year"] or year:
        return f"{day['year'] or year}-{month:02d}-{number:02d}"
    for mention in analysis.find(DateMention, max(day.start("day") - 20, 0), day.end("month") + 1):
        if mention.date.endswith(f"-{month:02d}-{number:02d}") and _is_printed(analysis, mention):
            return mention.date
    return f"--{month:02d}-{number:02d}"


def _is_printed(analysis: Analysis, mention: DateMention) -> bool:
    """Tell whether the text prints the year of that day, or of one about that time; "hồi tháng 5/2014" won't do."""
    if mention.basis is not DateBasis.YEAR_FROM_TEXT:
        return True
    if _MONTH_OF_PAGE.match(analysis.article.text):
        return True
    printed = [other.date for other in analysis.find(DateMention) if other.basis is DateBasis.STATED]
    return any(_days_between(mention.date, day) <= _ABOUT_THEN for day in printed)


def _days_between(one: str, other: str) -> int:
    """Return the days between two days, or very many where one of them is no day: "2021-02"."""
    try:
        return abs((date_type.fromisoformat(one) - date_type.fromisoformat(other)).days)
    except ValueError:
        return 10**6


def read_before(analysis: Analysis, key: str, start: int, at: int, year: str | None) -> tuple[str | None, Body | None]:
    """Return date and issuer told by the clause before a citation: "ngày 26/4/2013, Thủ tướng ký ban hành …".

    ``start`` is where the sentence (or what follows the citation before) starts, ``at`` the type word.
    """
    signed = _SIGNED.search(key, max(start, at - 40), at)
    if not signed:
        day = _DAY_OF_IT.search(key, max(start, at - 40), at) or _DECIDED_THAT_DAY.search(key, max(start, at - 200), at)
        return (_iso(analysis, day, year) if day and day["year"] else None), None
    issuer = _issuer_before(analysis.article.text, key, max(start, at - 200), signed.start())
    days = list(_DAY_BEFORE.finditer(key, max(start, at - 200), signed.start()))
    own = days and _OWN_CLAUSE.fullmatch(key, days[-1].end(), signed.start())
    if signed["verb"] == "có" and not issuer and not own:
        return None, issuer
    if days:
        return _iso(analysis, days[-1], year), issuer
    months = [m for m in _MONTH_BEFORE.finditer(key, max(start, at - 120), signed.start()) if 0 < int(m["month"]) < 13]
    return (f"{months[-1]['year']}-{int(months[-1]['month']):02d}" if months else None), issuer


def _issuer_before(text: str, key: str, start: int, end: int) -> Body | None:
    for head in _ISSUER_HEAD.finditer(key, start, end):
        issuer = read_issuer(text, key, head.start(), office=False)  # who signs, signs for a body
        if not issuer:
            continue
        if _PART_OF.search(key, max(start, head.start() - 60), head.start()):
            continue  # "Ban X Tỉnh ủy ban hành": the committee's board, which no list knows
        rest = _OF_TERM.sub("", text[issuer[1] : end]).strip()
        if key.endswith("thay mặt ", start, head.start()):  # who signs for a body, is not the issuer
            return issuer[0]
        if key.endswith("thường trực ", start, head.start()):
            continue  # "Thường trực Ban Bí thư ký": a person, who signs for the Politburo as well
        if issuer[1] <= end and (not rest or _PERSON.fullmatch(text, issuer[1], end)):
            return issuer[0]
    return None
