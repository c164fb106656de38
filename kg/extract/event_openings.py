"""With which trigger a sentence opens an occasion, and leads that name theirs by none. See ``main_trigger``."""

import re
from typing import Final

from kg.extract.event_parts import Part
from kg.extract.event_units import BEGINS, Hit, Unit, Use
from kg.lexicon import search_back
from kg.model import Analysis, BodyMention, Branch, DateMention, EventType

_TAG: Final = 24  # characters before the day that begins a lead: "(BLC) - ", "Theo đó, "


def main_trigger(unit: Unit, parts: tuple[Part, ...]) -> Hit | None:
    """Return the trigger that tells what a sentence announces: a gathering that somebody holds, else the first act."""
    opening = [h for h in unit.hits if h.use is Use.OPENS or (h.use is Use.MAYBE and _done(h, parts))]
    opening = [h for h in opening if not is_told(unit, h, parts) and _told_when_or_who(unit, h, parts)]
    if not opening:
        return None
    held = [
        h
        for h in opening
        if h.gathering and not h.weak and not search_back(_ON_A_JOURNEY, unit.key, h.end - unit.start)
    ]
    return held[0] if held else next((h for h in opening if not h.gathering), opening[0])


_PURPOSES: Final = {
    "kiểm tra": EventType.INSPECTION,
    "thanh tra": EventType.INSPECTION,
    "giám sát": EventType.INSPECTION,
    "khảo sát": EventType.SURVEY,
}
# "Tối 23/3, đoàn kiểm tra trật tự đô thị do Phó Chủ tịch quận A dẫn đầu tiếp tục ra quân"
_SENT_TO: Final = re.compile(rf"(?<!\w)đoàn (?:liên ngành )?(?P<what>{'|'.join(_PURPOSES)})(?!\w)")


def sent_out(unit: Unit, parts: tuple[Part, ...]) -> Hit | None:
    """Return what a delegation was sent out for, where somebody leads it on a day: its name tells what it does."""
    if any(h.use is Use.OPENS and not unit.key.startswith("ra quân", h.start - unit.start) for h in unit.hits):
        return None
    head = next((p for p in parts if p.rule.startswith("event.leader-")), None)
    day = _day(unit)
    if head is None or day is None or not begins_with(unit, day):
        return None
    found = next(_SENT_TO.finditer(unit.key, day.end - unit.start, min(len(unit.key), head.end - unit.start)), None)
    if found is None:
        return None
    at, end = (unit.start + index for index in found.span())
    kind = _PURPOSES[found["what"]]
    return Hit(start=at, end=end, type=kind, gathering=False, weak=False, use=Use.OPENS)


def _day(unit: Unit) -> DateMention | None:
    """Return the first day of a sentence that is told to the day or the part of a day."""
    return next((d for d in unit.dates if d.part_of_day or d.date.count("-") >= 2), None)


def begins_with(unit: Unit, day: DateMention) -> bool:
    """Tell whether a sentence begins with a day, but for a tag: "(BLC) - Sáng 4/3"."""
    return len(unit.before(day.start).strip(" *|–-()")) <= _TAG


# "trong chuyến công tác tại các tỉnh, ông A đã dâng hương": what is told is what he did on it.
_ON_A_JOURNEY: Final = re.compile(r"(?<!\w)(?:trong|nhân)(?:\s+khuôn khổ)?\s+chuyến\s+(?:công tác|làm việc|thăm)\Z")


def _told_when_or_who(unit: Unit, hit: Hit, parts: tuple[Part, ...]) -> bool:
    """Tell whether an act has a day or a person: "huyện đã quán triệt nghị quyết" alone is no occasion."""
    if hit.gathering:
        return True
    dated = any(d.date.count("-") >= 2 for d in unit.dates) or unit.fresh is not None
    # "đồng chí A ân cần thăm hỏi …, bày tỏ …": what he says comes after what he does.
    begins = hit.use is Use.OPENS and BEGINS.fullmatch(unit.before(hit.start)) is not None
    does = any(not p.reports or begins or (p.start < hit.start and hit.use is Use.OPENS) for p in parts)
    return dated or (not hit.weak and does)


def _done(hit: Hit, parts: tuple[Part, ...]) -> bool:
    """Tell whether a named person does the act: his part ends in its words."""
    return any(p.start < hit.start < p.end for p in parts if not p.reports)


# "Bộ trưởng A cho biết như vậy tại cuộc họp báo chiều 3/11"
_SAID_THERE: Final = re.compile(
    r"\s+(?:như vậy|như trên|như thế|điều này|điều trên|nội dung này|thông tin trên)\s+(?:tại|trong)\s"
)


def is_told(unit: Unit, hit: Hit, parts: tuple[Part, ...]) -> bool:
    """Tell whether a trigger stands in what somebody says."""
    if hit.tie or any(not p.reports and p.start > hit.end for p in parts):
        return False
    return any(p.reports and p.end <= hit.start and not _SAID_THERE.match(unit.after(p.end)) for p in parts)


_DELIBERATES: Final = re.compile(
    r",\s*(?P<body>quốc hội|hđnd|hội đồng nhân dân|ủy ban thường vụ quốc hội|[^,.;:]{3,90}?)\s+(?:đã\s+)?"
    r"(?:thảo luận|xem xét|cho ý kiến|nghe|tiến hành|họp)(?!\w)"
)
_UNIT_NAME: Final = re.compile(r"\s?|\s[^,.;:]{2,30}\s")  # "UBND tỉnh Lai Châu tổ chức"
# "Sáng 8/6, các đại biểu Quốc hội đã thông qua Luật …"
_ASSEMBLY: Final = re.compile(
    r"\s*,\s*(?:các đại biểu |ủy ban thường vụ )?(?:quốc hội|hđnd [^,.;:]{2,40}?|hội đồng nhân dân [^,.;:]{2,40}?)"
    r"(?: khóa \w+)?\s+(?P<does>(?:đã |tiếp tục |sẽ )?"
    r"(?:biểu quyết|thông qua|nghe|thảo luận|tiến hành|xem xét|cho ý kiến|chất vấn))(?!\w)"
)
# "Chiều 22/5, tại Quốc hội, Bộ trưởng A trình bày Tờ trình …"
_BEFORE_ASSEMBLY: Final = re.compile(
    r"\s*,\s*(?:tại|trước) (?:hội trường |nghị trường )?quốc hội,?\s[^.;:“\"]{2,160}?(?<!\w)"
    r"(?P<does>(?:đã )?(?:trình bày|báo cáo|giải trình|trả lời))(?!\w)"
)
# "Sáng 29/5, trình Quốc hội kế hoạch phân bổ vốn, Bộ trưởng A kiến nghị …"
_LAYS: Final = re.compile(
    r"\s*,\s*(?P<does>(?:trình|trình bày|báo cáo|giải trình)(?: [^.;:,“\"]{2,80})?(?: trước| với| tại)? quốc hội)(?!\w)"
)
# "Tờ trình được Thủ tướng A đọc trước Quốc hội sáng nay"
_LAID: Final = re.compile(
    r"(?<!\w)(?P<does>(?:đọc|trình bày|trình|báo cáo|giải trình) [^.;:,“\"]{0,80}?"
    r"(?:trước|tại) (?:hội trường |nghị trường )?quốc hội),?(?: vào)? $"
)
# What is read out at a session of an assembly and nowhere else
_AT_SESSIONS: Final = re.compile(
    r"(?<!\w)(?:thừa (?:ủy|uỷ) quyền (?:của )?(?:thủ tướng )?chính phủ,? (?:đã )?(?P<does>trình bày|báo cáo)(?!\w)|"
    r"(?P<reads>trình bày|đọc) (?:các |\d+ )?báo cáo thẩm tra(?!\w))"
)
_FEAST: Final = re.compile(
    r"(?<!\w)(?:đã\s+|long trọng\s+|phối hợp\s+)?tổ chức\s+"
    r"(?:hội|lễ|liên hoan|giải(?! phóng| quyết| tỏa| trình| ngân| đáp| thể)|cuộc thi|đêm|tết)(?!\w)"
)


def unnamed(analysis: Analysis, unit: Unit, parts: tuple[Part, ...], *, first: bool) -> Hit | None:
    """Return the occasion of a lead that no trigger names, where a day and who holds it are told.

    "Chiều 20/5, dưới sự chủ trì của đồng chí A, Ban Thường vụ Tỉnh ủy thảo luận …": a meeting; "Tối 3/2, Ủy ban nhân
    dân tỉnh tổ chức Hội báo Xuân": a ceremony.
    """
    if not first:
        return None
    day = _day(unit)
    if day is None or not begins_with(unit, day) or day.end_date:
        return _read_out(unit, day, parts)
    if voted := _ASSEMBLY.search(unit.key, day.end - unit.start):
        return _session(unit, voted, "does")
    laid = _BEFORE_ASSEMBLY.match(unit.key, day.end - unit.start) or _LAYS.match(unit.key, day.end - unit.start)
    if parts and laid:
        return _session(unit, laid, "does")
    chair = next((p for p in parts if p.rule == "event.chaired-by"), None)
    told = _DELIBERATES.search(unit.key, chair.end - unit.start) if chair else None
    if chair and told:
        assembly = told["body"] in ("quốc hội", "hđnd", "hội đồng nhân dân", "ủy ban thường vụ quốc hội")
        kind = EventType.SESSION if assembly else EventType.MEETING
        return Hit(start=chair.start, end=chair.end, type=kind, gathering=True, weak=True, use=Use.OPENS)
    held = _FEAST.search(unit.key, day.end - unit.start)
    if not held:
        return None
    at = unit.start + held.start()
    holders = (m for m in analysis.find(BodyMention, day.end, at) if m.body.branch is not Branch.OTHER)
    if not any(_UNIT_NAME.fullmatch(unit.key[m.end - unit.start : held.start()]) for m in holders):
        return None
    return Hit(start=at, end=unit.start + held.end(), type=EventType.CEREMONY, gathering=True, weak=True, use=Use.OPENS)


def _read_out(unit: Unit, day: DateMention | None, parts: tuple[Part, ...]) -> Hit | None:
    """Return the session at which something was laid before an assembly, told by nothing else."""
    if day is not None and day.part_of_day and (laid := search_back(_LAID, unit.before(day.start), reach=160)):
        return _session(unit, laid, "does")
    presenter = next((p for p in parts if p.rule == "event.presenter"), None)
    read = _AT_SESSIONS.search(unit.key, presenter.name.end - unit.start) if presenter else None
    return _session(unit, read, "does" if read["does"] else "reads") if read else None


def _session(unit: Unit, told: re.Match[str], group: str) -> Hit:
    at, end = unit.start + told.start(group), unit.start + told.end(group)
    return Hit(start=at, end=end, type=EventType.SESSION, gathering=True, weak=True, use=Use.OPENS)
