"""Trigger words of occasions in an article: which of them open an occasion and which refer to one. See ``scan``."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.extract.event_acts import act_use, in_prelude, leads
from kg.extract.event_scene import Scene
from kg.extract.event_units import SPEECH_HEAD, Hit, Unit, Use
from kg.extract.event_words import NOT_EVENT_DAY, no_trigger, other_word
from kg.lexicon import compile_phrases, rows, search_back
from kg.model import (
    Analysis,
    BlockKind,
    DateMention,
    DocumentMention,
    EventType,
    NameMention,
)
from kg.text import match_key


@cache
def _triggers() -> tuple[re.Pattern[str], dict[str, list[dict[str, str]]]]:
    table: dict[str, list[dict[str, str]]] = {}
    for row in rows("event_triggers"):
        table.setdefault(match_key(row["phrase"]), []).append(row)
    return compile_phrases(table), table


_QUOTE = re.compile(r"“[^”\n]{1,1500}”|\"[^\"\n]{1,1500}\"")
_FRESH = re.compile(
    r"[\s|]*(?P<cue>\*+(?:\s*(?:trước đó|cùng ngày|cũng trong|chiều cùng ngày|sáng cùng ngày|tối cùng ngày))?|trước đó|"
    r"(?:cũng )?(?:trong |vào )?(?:sáng |chiều |tối |trưa )?(?:cùng|trong) ngày|cũng trong (?:sáng|chiều|tối|ngày)|"
    r"sau đó|tiếp đó|ngay sau đó|trước khi)(?!\w)"
)

# What stands before a gathering that the reader knows: "phát biểu tại hội nghị", "dự buổi lễ", "kết luận hội nghị".
_REFERRING = re.compile(
    r"(?:tại|trong|dự|tham dự|kết thúc|mở đầu|kết luận|khai mạc|bế mạc|quang cảnh|toàn cảnh|chủ trì|chủ trị|chủ tọa|"
    r"ra mắt|điều hành|(?<!ban )chỉ đạo|chào mừng|cuối|vào|đến với|thay mặt|tham gia|ở|đưa ra tại|với)"
    r"(?:\s+(?:cuộc|buổi|phiên|các|một số))?[\s,“\"]+$"
)
_GOING_ON = re.compile(r"(?<!\w)tiếp tục (?:chương trình |(?:ngày làm việc|ngày|phiên) thứ \w+ )?(?:của )?$")
_LASTING = ("kỳ họp", "phiên", "đại hội", "hội nghị")
_ORGANISING = re.compile(
    r"(?<!\w)(?:tổ chức|diễn ra|mở|triệu tập|tiến hành|khai mạc|bế mạc|họp|chủ trì|đồng chủ trì|có|đã có|dự|tham dự|"
    r"điều hành|phối hợp|công bố|bắt đầu|long trọng)(?!\w)"
)
# What makes a gathering a name, a plan, a past or a general thing (trap 56: "trình Hội nghị Trung ương 5").
_BLOCKED_BEFORE = re.compile(
    r"(?:hàng chục|hàng trăm|hàng loạt|một số|ngày|"
    r"nghị quyết|văn kiện|chỉ tiêu|trình|sau|trước|trước thềm|từ|hướng tới|tiến tới|chuẩn bị|phục vụ|chào mừng|"
    r"kết quả|biên bản|bên lề|"
    r"tinh thần|nhiệm vụ|công tác|các|những|nhiều|mỗi|theo|thành công của|nhân dịp|dịp|trung tâm|nhà|cung|tiểu ban|"
    r"nội dung|ban tổ chức|đảm bảo|bảo đảm|an ninh|an toàn|mục tiêu|quyết định|quyết tâm|tuyên truyền|tại các|"
    r"\d+|hai|ba|kể từ|"
    r"hàng năm|qua|như|về|thực hiện|đại biểu|đoàn đại biểu dự|thông báo|kế hoạch|để|"
    r"về tổ chức|về việc tổ chức)\s*[“\"]?$"
)
# Words of somebody elsewhere: "quán triệt bài phát biểu của Tổng Bí thư tại phiên họp … ngày 13/3".
_QUOTED_FROM = re.compile(
    r"(?<!\w)(?:bài phát biểu|bài viết|phát biểu chỉ đạo|ý kiến chỉ đạo|ý kiến kết luận|kết luận|chỉ đạo) của"
    r"(?:(?!được |đã )[^.;:]){0,160}\s(?:tại|trong)(?:\s+(?:các|cuộc|buổi))?\s+$"
)
_AMONG = re.compile(r"(?<!\w)(?:nhiều|các|những|một số) [^.,;:]{2,30} và $")  # "có nhiều ngày lễ và sự kiện lớn"
_INVITED = re.compile(
    r"(?<!\w)(?:mời|(?:kế hoạch|đề án|phương án) (?:tổ chức|mở)|dự kiến|có kế hoạch|mong muốn|đề nghị|đồng ý|"
    r"sẵn sàng)(?!\w)[^,;.]{0,60}$"
)
_AFTER_NOT = re.compile(
    r"\s+(?:đồng(?! chí)|trung ương \d|đại biểu nhân dân|toàn quốc lần thứ [ivx]+ của đảng|viên"
    r"|(?:đại biểu )?(?:(?:các )?đảng bộ |đảng |đoàn |hội |chi bộ )?(?:các cấp|cấp cơ sở|cấp trên))(?!\w)"
)


def scan(analysis: Analysis) -> tuple[Unit, ...]:
    """Return the sentences of the article in reading order, each with the triggers in it and what they do."""
    text = analysis.article.text
    key = match_key(text)
    quotes = [(m.start(), m.end()) for m in _QUOTE.finditer(text)]
    hits = list(_raw_hits(key))
    units, at = [], 0
    for start, end, kind in _spans(analysis):
        while at < len(hits) and hits[at][0] < start:
            at += 1
        first = at
        while at < len(hits) and hits[at][0] < end:
            at += 1
        names = tuple(n for n in analysis.find(NameMention, start, end) if not _inside(n.start, quotes))
        dates = analysis.find(DateMention, start, end)
        cue = _FRESH.match(key, start, end)
        draft = Unit(
            start=start,
            end=end,
            key=key[start:end],
            kind=kind,
            hits=(),
            names=names,
            dates=dates,
            fresh=cue["cue"] if cue else None,
        )
        scene = Scene(analysis, start, end, draft.key, names) if at > first else None
        judged = tuple(_judge(scene, draft, hit, quotes) for hit in hits[first:at]) if scene else ()
        units.append(_with_hits(draft, judged))
    return tuple(units)


def triggers(analysis: Analysis) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Yield start and end of each sentence that holds triggers, with theirs, whatever they do."""
    hits = list(_raw_hits(match_key(analysis.article.text)))
    at = 0
    for start, end, _ in _spans(analysis):
        first = at = bisect_left(hits, start, lo=at, key=lambda hit: hit[0])
        at = bisect_left(hits, end, lo=at, key=lambda hit: hit[0])
        if at > first:
            yield start, end, [hit[:2] for hit in hits[first:at]]


_LONGEST = 4000  # a longer "sentence" is a table or a crawl without full stops: read in pieces, in linear time


def _spans(analysis: Analysis) -> Iterator[tuple[int, int, BlockKind]]:
    """Yield the sentences as spans, the longest ones in pieces that end at a space."""
    text = analysis.article.text
    for sentence in analysis.sentences:
        kind, start = analysis.blocks[sentence.block].kind, sentence.start
        while sentence.end - start > _LONGEST:
            cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
            end = cut if cut > 0 else start + _LONGEST
            yield start, end, kind
            start = end
        yield start, sentence.end, kind


def _with_hits(unit: Unit, hits: tuple[Hit, ...]) -> Unit:
    return Unit(
        start=unit.start,
        end=unit.end,
        key=unit.key,
        kind=unit.kind,
        hits=hits,
        names=unit.names,
        dates=unit.dates,
        fresh=unit.fresh,
    )


def _raw_hits(key: str) -> Iterator[tuple[int, int, dict[str, str]]]:
    pattern, table = _triggers()
    at = 0
    while match := pattern.search(key, at):
        if no_trigger(key, *match.span()):  # another one may begin inside
            at = match.start() + 1
            continue
        at = match.end()
        for row in table[" ".join(match[0].split())]:
            yield match.start(), match.end(), row


def _inside(position: int, spans: list[tuple[int, int]]) -> bool:
    index = bisect_right(spans, (position, len(spans) and spans[-1][1])) - 1
    return index >= 0 and spans[index][0] <= position < spans[index][1]


def _judge(scene: Scene, unit: Unit, raw: tuple[int, int, dict[str, str]], quotes: list[tuple[int, int]]) -> Hit:
    start, end, row = raw
    gathering = row["kind"] == "gathering"
    use = Use.NONE
    if not _inside(start, quotes) and not scene.covered(start, end):
        if row["strength"] == "tie":
            use = Use.OPENS if leads(unit) else Use.REFERS
        elif gathering:
            use = _gathering_use(scene, unit, start, end)
        else:
            use = act_use(scene, unit, start, end)
    return Hit(
        start=start,
        end=end,
        type=_type_of(row, unit.after(end)) if gathering else _type_of_act(row, unit.after(end)),
        gathering=gathering,
        weak=row["strength"] == "weak",
        tie=row["strength"] == "tie",
        use=use,
    )


_CONGRESS: Final = re.compile(r"\s+(?:của\s+)?đại hội(?!\w)")  # "phiên bế mạc Đại hội đại biểu …"
_WITH_VOTERS: Final = re.compile(
    r"(?:(?!công tác|về|kết quả|hoạt động|tổng kết)[^.;:,“\"]){0,70}?\stiếp xúc (?:với )?cử tri(?!\w)"
)


def _type_of(row: dict[str, str], after: str) -> EventType:
    """Return the kind of a gathering, told by its noun or by what follows: "Hội nghị đại biểu tiếp xúc cử tri"."""
    if row["type"] == EventType.SESSION and row["phrase"].startswith("phiên") and _CONGRESS.match(after):
        return EventType.CONGRESS
    if row["phrase"] == "hội nghị" and _WITH_VOTERS.match(after):
        return EventType.VOTER_MEETING
    return EventType(row["type"])


# "công bố quyết định của Thanh tra Chính phủ thanh tra toàn diện …", "công bố quyết định kiểm tra"
_DECIDED_TO_INSPECT: Final = re.compile(
    r"(?: số [^\s,;]{1,20})?(?: của [^.;:,“\"]{2,90}?(?<!ủy ban)(?<!tổng)(?<!phó)(?<!đoàn)(?<! ban)|)"
    r"(?: về| việc| tiến hành){0,3}"
    r" (?:thanh tra|kiểm tra|giám sát)(?!\w)"
)


def _type_of_act(row: dict[str, str], after: str) -> EventType:
    """Return the kind of an act; a decision that is made known tells by its content what begins with it."""
    if row["phrase"].endswith("công bố quyết định") and _DECIDED_TO_INSPECT.match(after):
        return EventType.INSPECTION
    return EventType(row["type"])


def _gathering_use(scene: Scene, unit: Unit, start: int, end: int) -> Use:
    before, after = unit.before(start), unit.after(end)
    if (
        other_word(unit.key, start - unit.start, end - unit.start)
        or _AFTER_NOT.match(after)
        or in_prelude(scene, unit, before)
        or (_QUOTED_FROM.search(before[-240:]) and not SPEECH_HEAD.match(before))
    ):
        return Use.NONE
    organised = _ORGANISING.search(before[-160:]) or re.match(
        r"(?:[^.;]|\.(?=\w)){0,400}?(?<!\w)(?:tổ chức|diễn ra|khai mạc|bế mạc|chủ trì)(?!\w)"
        r"|[^.;:]{0,160}?(?<!\w)(?:(?:tiếp tục|bước vào|bước sang) (?:ngày làm việc|chương trình|làm việc)"
        r"|tiến hành phiên)",
        after,
    )
    near_date = any(_may_date(scene, unit, start, end, d) for d in unit.dates)
    if not before.strip(' *|“"') and _dated_after(unit, end):
        return Use.OPENS
    if near_date and search_back(_GOING_ON, before) and unit.key.startswith(_LASTING, start - unit.start):
        return Use.OPENS
    dated = near_date or _NOW.search(before) is not None
    if _goes_on(unit, before, after) or (dated and search_back(_SEVERAL_HELD, before)):
        return Use.OPENS
    if search_back(_FORUMS, before) and unit.key.startswith("diễn đàn", start - unit.start):
        return Use.NONE
    if search_back(_REFERRING, before) or (_JUST_BY.fullmatch(unit.key, 0, end - unit.start) and _DONE.match(after)):
        here = near_date and not search_back(_LAID_BEFORE, before)
        held = organised and re.search(r"(?<!ban )tổ chức|diễn ra", after[:200])
        return Use.OPENS if here or held or search_back(_JUST, before) else Use.REFERS
    if (
        search_back(_AMONG, before)
        or search_back(_FOR_YEARS, before)
        or search_back(_BLOCKED_BEFORE, before)
        or _INVITED.search(before[-80:])
        or search_back(_PLANNED, before)
        or _ON_VISIT.search(before[-24:])
    ):
        return Use.NONE
    if organised and (dated or search_back(_JUST_ORGANISED, before)):
        return Use.OPENS
    if not before.strip(' *|“"') or re.match(
        r"\s+(?:này|trên|đã|thảo luận|thống nhất|thông qua|có sự|kết nối)(?!\w)", after
    ):
        return Use.REFERS
    return Use.NONE


# "Trước lễ kỷ niệm, Chủ tịch nước A đã tham quan …": the one that the article tells of
_JUST_BY: Final = re.compile(r"[\s*|]*(?:ngay )?(?:trước|sau) (?:buổi|cuộc|lễ) \w[^,.;:“\"]*")
_DONE: Final = re.compile(r",[^.;:“\"]{2,160}?(?<!\w)đã(?! được)(?!\w)")
_JUST: Final = re.compile(r"(?<!\w)vừa (?:đồng )?(?:chủ trì|tham dự|dự|có|dẫn đầu) (?:buổi |cuộc )?$")  # is news
_FOR_YEARS: Final = re.compile(r"\d+ năm (?:tổ chức|thực hiện|phát động|duy trì) $")  # "20 năm tổ chức Ngày hội"


# "Phát biểu tại lễ kỷ niệm, ông A nhấn mạnh ngày 25/9/1992 …", "Tại hội nghị, bà B đã thông qua … từ ngày 1/7"
_SAID_OR_DONE: Final = re.compile(
    r"(?<!\w)(?:cho biết|cho rằng|nhấn mạnh|khẳng định|nêu rõ|yêu cầu|lưu ý|bày tỏ"
    r"|đã(?! (?:diễn ra|tổ chức|được|khai mạc|bế mạc|chính thức|long trọng|có)(?!\w)))(?!\w)"
)


# "họp thẩm tra các báo cáo trình tại kỳ họp thứ 15": another one, still to come
_LAID_BEFORE: Final = re.compile(r"(?<!\w)trình (?:tại|ra|trước) $")


def _may_date(scene: Scene, unit: Unit, start: int, end: int, date: DateMention) -> bool:
    """Tell whether a date may be that of a gathering: none of a document, and none in what is said or done there."""
    if _of_document(scene, unit, date):
        return False
    at_it = date.start > end and search_back(_AT_IT, unit.before(start)) is not None
    return not (at_it and _SAID_OR_DONE.search(unit.key, end - unit.start, date.start - unit.start))


_AT_IT: Final = re.compile(r"^(?:[^,;:]{0,40}\s)?tại (?:(?:buổi|cuộc|phiên) )?[“\"]?$")


def _of_document(scene: Scene, unit: Unit, date: DateMention) -> bool:
    """Tell whether a date is a document's: "Hội nghị quán triệt Chỉ thị số 45 ngày 31/7/2019 về tổ chức Đại hội"."""
    if date.part_of_day or not unit.before(date.start).strip():
        return False
    documents = scene.analysis.find(DocumentMention, unit.start, unit.end)
    return any(d.start <= date.start < d.end + _OWN_DAY and d.date == date.date for d in documents)


# "Chỉ thị số 45 về tổ chức Đại hội": what a document is about
_PLANNED: Final = re.compile(r"(?<!\w)(?:về|hướng dẫn|công tác|công tác chuẩn bị) (?:việc )?tổ chức (?:các )?$")
_NOW: Final = re.compile(r"(?<!\w)(?:(?:sáng|trưa|chiều|tối|đêm)(?: hôm)? (?:nay|qua)|hôm (?:nay|qua))(?!\w)")
# "Trong hai ngày 3 và 4/5, Sở Nội vụ đã tổ chức các lớp tập huấn"
# "Sáng nay, bên lề Hội nghị, Chủ tịch Quốc hội đã có các cuộc tiếp xúc song phương với …"
_SEVERAL_HELD: Final = re.compile(
    r"(?<!\w)(?:đã|vừa) (?:(?:đồng loạt )?tổ chức|có(?= (?:\w+|một số) $)) (?:các|hai|ba|\d+|một số|loạt) $"
)
_FORUMS: Final = re.compile(r"(?<!\w)(?:các|những|nhiều|một số) $")  # "phối hợp tại các diễn đàn quốc tế": no occasion
_OWN_DAY: Final = 90  # characters from a document to its day
_ON_VISIT: Final = re.compile(r"(?<!\w)đang (?:có|trong) $")  # "đoàn đại biểu tỉnh bạn đang có chuyến thăm"
_JUST_ORGANISED = re.compile(r"(?:tổ chức|khai mạc|bế mạc|diễn ra|chủ trì|tiến hành|(?:đã )?có)\s+(?:\w+\s+){0,2}$")
# "sáng 8/5, Hội nghị lần thứ 7 Ban Chấp hành Đảng bộ tỉnh thảo luận …"
_GOES_ON: Final = re.compile(
    r"[^.;:,“\"]{0,120}\s(?:tiếp tục|thảo luận|nghe|xem xét|cho ý kiến|biểu quyết|bước vào|làm việc tại)(?!\w)"
)


def _goes_on(unit: Unit, before: str, after: str) -> bool:
    """Tell whether a gathering stands right behind its day and goes about its work."""
    return any(before[d.end - unit.start :].strip() == "," for d in unit.dates) and _GOES_ON.match(after) is not None


_DAY_FOLLOWS: Final = 140


def _dated_after(unit: Unit, end: int) -> bool:
    """Tell whether a sentence begins with its occasion and that one's day: "Kỳ họp thứ 8, HĐND tỉnh sáng 9/12 …"."""
    return any(
        end <= d.start < end + _DAY_FOLLOWS
        and (d.part_of_day is not None or d.date.count("-") >= 2)
        and not re.search(r"[:;“”]", unit.key[end - unit.start : d.start - unit.start])
        and not search_back(NOT_EVENT_DAY, unit.before(d.start), reach=160)
        and not re.match(r"\s*,?\s*(?:vừa qua|vừa rồi|năm ngoái)", unit.after(d.end))
        for d in unit.dates
    )
