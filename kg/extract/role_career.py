"""Careers: "Năm 2011, ông A giữ chức Phó Bí thư Huyện ủy" tells a post of the past in an article of 2019."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract.role_clauses import is_kin_of
from kg.extract.role_groups import NOW, Bound
from kg.mentions.title_chain import GAP, past_places
from kg.model import Analysis, DateMention, NameMention, PeriodMention, Sentence, TitleMention

_OPENING = re.compile(
    r"[\s\-–*+]*(?:(?:từ|đến|vào|trong|giai đoạn|sau|trước)\s+)*(?:(?:năm|tháng)\s+\d|tháng\s+\w+\s+năm\s+\d"
    r"|(?<=từ )(?:19|20)\d\d\s*[-–]"
    r"|(?:một|hai|ba|bốn|năm|\d|những)\s+(?:năm|tháng)\s+sau"
    r"|ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}\s+năm\s+|[./-]\d{1,2}[./-])\d{4})"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HELD = frozenset({"role.copula", "role.former-verb"})  # "là", "giữ chức": a sentence that tells when
# "từng kinh qua các chức vụ: …", "lần lượt giữ các vị trí như …"
_LIST = re.compile(
    r"(?<!\w)(?:kinh qua|trải qua|giữ|nắm giữ|đảm nhận|đảm nhiệm|đảm trách|đảm đương|công tác ở|công tác qua)\s+"
    r"(?:qua\s+)?(?:(?:rất\s+)?(?:các|nhiều|một số|những)\s+)?(?:chức vụ|chức danh|vị trí|cương vị|trọng trách|chức)"
    r"(?:\s+(?:công tác|lãnh đạo|quan trọng|chủ chốt|khác nhau|quản lý|khác|trong|của|đảng|và|tỉnh|ngành)){0,6}"
    r"(?:,?\s*(?:như|gồm|là|cụ thể))?\s*[:,]?\s*"
)
_BEFORE_NOW = re.compile(r"(?<!\w)(?:từng|kinh qua|trải qua|lần lượt|trước khi|trước đó|trước đây)(?!\w)")
_NOT_HELD = re.compile(  # "giới thiệu ông A để bầu | giữ chức Chủ tịch", "trước khi được điều động về | giữ chức …"
    r"(?<!\w)(?:(?:giới thiệu|đề nghị|đề xuất|dự kiến|sẽ|để)(?!\w)[^.;]{0,60}|trước khi(?!\w)[^,;]{0,50})\Z"
)
_NEXT = re.compile(  # between two posts of a list: "…; ", "… (2001 - 2005), ", " rồi "
    r"\s*(?:cũ|\([^()\n]{3,40}\))?\s*(?:[,;]?\s*(?:và|rồi|sau đó(?:\s+là)?|tiếp đó(?:\s+là)?|kiêm|đồng thời(?:\s+là)?)"
    r"|[,;])\s*(?:là\s+)?"
)
_UNREAD = re.compile(r"[^\S\n][^,;.:()\n]{3,50}[,;]\s*")  # "Bí thư | Đoàn khối cơ quan tỉnh, | Bí thư Tỉnh đoàn"
_HE = re.compile(r"(?<!\w)(?P<who>ông|bà|anh|chị|đồng chí|đ/c)\s+(?=\w)")
_AS = r"(?:là|làm|giữ\s+chức(?:\s+vụ)?|giữ\s+cương\s+vị|đảm\s+nhiệm(?:\s+chức\s+vụ)?|đảm\s+nhận(?:\s+chức\s+vụ)?)\s+"
_TO_POST = re.compile(  # from "ông" to the post: "được điều động làm", "về trường tình báo làm"
    rf"(?:(?!(?:không|chưa|thay|cho|của|cùng|với|gặp|người|do|sẽ)\b)[\w-]+\s+){{0,6}}?{_AS}"
)
_THEN = re.compile(rf"\s*,?\s*(?:sau đó|rồi|tiếp đó|đến năm \d{{4}},?)\s+(?:(?:ông|bà)\s+)?(?:[\w-]+\s+){{0,4}}?{_AS}")
_WHILE = re.compile(  # "xảy ra từ lúc ông giữ chức Phó Chủ tịch UBND huyện"
    rf"(?<!\w)(?:khi|lúc|thời gian|thời điểm|thời kỳ)\s+(?:(?:còn|đang)\s+)?(?P<who>ông|bà|anh|chị)\s+(?:(?:còn"
    rf"|đang)\s+)?{_AS}"
)
_BEFORE_THAT = re.compile(  # "Trước đó, ông giữ chức Phó Giám đốc Sở Y tế": with no day, so no news of that day
    r"(?:trước đó|trước đây),?\s+(?P<who>ông|bà|anh|chị|đồng chí)\s+(?:(?:từng|đã|đang|còn|cũng|có thời gian)\s+){0,2}"
    rf"{_AS}"
)
_WHEN_HE = re.compile(  # "khi đang là Giám đốc Công an tỉnh Quảng Trị, ông A được điều động"
    rf"(?<!\w)(?:khi|lúc)\s+(?:đang|còn)\s+{_AS}"
)
_THEN_HE = re.compile(r",\s+(?:ông|bà|anh|chị|đồng chí)\s+")
_BACK = 3  # sentences in which a person was named whom "ông" still means


def in_career(analysis: Analysis, key: str, sentence: Sentence, bound: Iterable[Bound]) -> Iterator[Bound]:
    """Yield the posts of a sentence, past where it opens with a year well before the article's own."""
    past = _is_past(analysis, key, sentence)
    last: Bound | None = None  # the post before, where it was held then: "là Tỉnh ủy viên, Bí thư Huyện ủy"
    for one in bound:
        held = one.rule in _HELD or key[one.name.end : one.title.start].strip() == "là"
        held = held or (last is not None and last.name == one.name and _goes_on(key, last.title, one.title))
        last = one if past and held else None
        yield replace(one, former=True) if past and held else one


def lives(
    analysis: Analysis, key: str, sentence: Sentence, names: Sequence[NameMention], titles: Sequence[TitleMention]
) -> Iterator[Bound]:
    """Yield the posts of a life: of a list ("từng kinh qua các chức vụ: …") and of "Năm 2001, ông làm …"."""
    for cue in _LIST.finditer(key, sentence.start, titles[-1].start):
        meant = _NOT_HELD.search(key, sentence.start, cue.start())
        if _BEFORE_NOW.search(key, sentence.start, cue.end()) and not meant:
            posts = _listed(key, titles, cue.end())
            person = _subject(analysis, key, sentence, names, cue.start()) if posts else None
            yield from _held_by(person, posts)
    for cue in _WHILE.finditer(key, sentence.start, titles[-1].start):
        posts = _listed(key, titles, cue.end())
        yield from _held_by(_subject(analysis, key, sentence, names, cue.start("who") + 1) if posts else None, posts)
    for cue in _WHEN_HE.finditer(key, sentence.start, titles[-1].start):
        posts = _listed(key, titles, cue.end())
        end = past_places(key, posts[-1].end, posts[-1].body) if posts else cue.end()
        then = _THEN_HE.match(key, end)
        yield from _held_by(next((n for n in names if then is not None and n.start == then.end()), None), posts)
    before = None if names else _BEFORE_THAT.match(key, sentence.start, sentence.end)
    if before is not None and before.end() == titles[0].start:
        yield from _held_by(_meant(analysis, sentence, before["who"]), _listed(key, titles, titles[0].start))
        return
    he = None if names else _HE.search(key, sentence.start, titles[0].start)
    if he is not None and _is_past(analysis, key, sentence) and _TO_POST.fullmatch(key, he.end(), titles[0].start):
        yield from _held_by(_meant(analysis, sentence, he["who"]), _listed(key, titles, titles[0].start))


def _held_by(person: NameMention | None, posts: Iterable[TitleMention]) -> Iterator[Bound]:
    if person is None:
        return
    for post in posts:
        yield Bound(person, post, "role.career", 0.85, former=True)


def _listed(key: str, titles: Sequence[TitleMention], start: int) -> list[TitleMention]:
    """Return the posts of a list that starts at an offset."""
    found: list[TitleMention] = []
    for title in titles:
        if title.start < start:
            continue
        end = past_places(key, found[-1].end, found[-1].body) if found else start
        unread = found[-1].body is None and _UNREAD.fullmatch(key, end, title.start) if found else None
        joined = unread or (
            found and (_NEXT.fullmatch(key, end, title.start) or _THEN.fullmatch(key, end, title.start))
        )
        if key[end : title.start].strip() and not joined:
            break
        if unread:
            found.pop()
        found.append(title)
    return found


def _subject(
    analysis: Analysis, key: str, sentence: Sentence, names: Sequence[NameMention], at: int
) -> NameMention | None:
    """Return whose life a sentence tells: the one whom it names before the list, or the one whom "ông" means."""
    before = [name for name in names if name.start < at]
    if before:
        one = len({name.person for name in before}) == 1 and not is_kin_of(key, before[-1].start)
        return before[-1] if one else None
    he = _HE.search(key, sentence.start, at)
    return _meant(analysis, sentence, he["who"]) if he is not None else None


def _meant(analysis: Analysis, sentence: Sentence, who: str) -> NameMention | None:
    """Return the only person named in the sentences before, where "ông" or "bà" fits him or her."""
    index = next(i for i, s in enumerate(analysis.sentences) if s.start == sentence.start)
    for before in reversed(analysis.sentences[max(0, index - _BACK) : index]):
        names = analysis.find(NameMention, before.start, before.end)
        if names:
            fits = who != "ông" or " Thị " not in names[-1].person
            return names[-1] if fits and len({name.person for name in names}) == 1 else None
    return None


def _goes_on(key: str, last: TitleMention, title: TitleMention) -> bool:
    end = past_places(key, last.end, last.body)
    return GAP.fullmatch(key, end, title.start) is not None and not NOW.search(key, end, title.start)


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
