"""Occasions: which triggers of an article tell of one and the same event. See ``occasions``."""

import re
from typing import Final

from kg.extract.event_news import LEAD_REACH, counts, is_official, officials_of
from kg.extract.event_occasion import Occasion
from kg.extract.event_parts import Part
from kg.extract.event_people import parts_in
from kg.extract.event_units import BEGINS, Hit, Unit, Use
from kg.extract.event_when_where import day_of, places_of
from kg.lexicon import search_back
from kg.model import (
    Analysis,
    BodyMention,
    Branch,
    Capacity,
    DateMention,
    EventType,
)

# A later "tại buổi làm việc" belongs to an inspection, "tại cuộc gặp" to a reception, and so on.
_KIN: Final[tuple[frozenset[EventType], ...]] = (
    frozenset({EventType.CONFERENCE, EventType.TRAINING, EventType.MEETING, EventType.VOTER_MEETING}),
    frozenset({EventType.CONFERENCE, EventType.SESSION, EventType.CONGRESS}),
    frozenset({EventType.SESSION, EventType.MEETING}),
    frozenset({EventType.WORKING_VISIT, EventType.INSPECTION, EventType.SURVEY, EventType.VISIT, EventType.MEETING}),
    frozenset({EventType.RECEPTION, EventType.MEETING, EventType.WORKING_VISIT, EventType.VISIT}),
    frozenset({EventType.CEREMONY, EventType.VISIT, EventType.OTHER}),
    frozenset({EventType.CONFERENCE, EventType.CEREMONY, EventType.OTHER}),
)
# Announcements of these kinds with one day are one event; a reference is more generous, see _KIN.
_ONE: Final[tuple[frozenset[EventType], ...]] = (
    frozenset({EventType.CONFERENCE, EventType.TRAINING}),
    frozenset({EventType.WORKING_VISIT, EventType.INSPECTION, EventType.SURVEY, EventType.VISIT}),
    frozenset({EventType.CEREMONY, EventType.OTHER}),
)
_JOURNEYS: Final = frozenset({EventType.WORKING_VISIT, EventType.INSPECTION, EventType.SURVEY, EventType.VISIT})
# What is done in the course of a gathering: "Bí thư Huyện ủy trao quyết định", "tặng quà cho nhân chứng".
_COURSE: Final = re.compile(r"trao|tặng|gắn|công bố|phát động|dâng hương|dâng hoa|khởi công|khánh thành|khai giảng")
_GOES_THERE: Final = re.compile(r"[\s|*]*(?:đoàn (?:công tác |cũng )?(?:đã |cũng đã )?)?")  # "Đoàn đã đến thăm …"
# "Tại xã X, Đoàn công tác đã trao quà …": one more stop of a journey
_AT_STOP: Final = re.compile(
    r"[\s|*–-]*(?P<where>tại (?:các |hai |2 )?(?:xã|phường|thị trấn|huyện|thị xã|thành phố|quận)\s[^.;:,“\"]{2,60}"
    r"(?:,\s*(?:huyện|thị xã|thành phố|tp\.?|tỉnh)\s[^.;:,“\"]{2,30}){0,2}),\s*"
    r"(?:phó |bí thư|chủ tịch|đồng chí|các đồng chí|ông |bà |đoàn|lãnh đạo|thủ tướng|tổng bí thư|bộ trưởng|thứ trưởng)"
)
_TOPIC: Final = re.compile(r"(?<!\w)(?:về|bàn|liên quan|nhằm)(?!\w)")
_BESIDE: Final = 50  # characters behind "chủ trì buổi làm việc" in which its own place stands
_RECENT: Final = 12  # so many occasions back a sentence may still refer
_LEAD: Final = 300  # characters from the headline to the lead
_TAG: Final = 24  # characters before the day that begins a lead: "(BLC) - ", "Theo đó, "
_STAMP: Final = re.compile(r"[\W\d]{0,60}(?:\[?GMT\+7\]?\W*)?")  # "25/07/2022 - 15:37"
_FAR: Final = 1800  # characters after the last tie beyond which a mere speaker need not be at the occasion


def occasions(analysis: Analysis, units: tuple[Unit, ...]) -> tuple[Occasion, ...]:
    """Return the events of the article in the order in which they are first told."""
    return _Gatherer(analysis).run(units)


class _Gatherer:
    """Walks the sentences once and keeps the events open that the next sentence may continue."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.found: list[Occasion] = []
        self.current: Occasion | None = None
        self.waiting: list[Part] = []
        self.lead: DateMention | None = None
        self.lead_tells = False  # of somebody who acts
        self.pending: tuple[Unit, Hit] | None = None  # an act that a lead tells without its day and people

    def run(self, units: tuple[Unit, ...]) -> tuple[Occasion, ...]:
        for unit in units:
            parts = parts_in(self.analysis, unit) if unit.names else ()
            occasion = self._locate(unit, parts)
            if occasion is not None or not self._another_day(unit):
                self._share(unit, parts, occasion)
        officials = officials_of(self.analysis) if self.found else frozenset()
        return tuple(o for o in self.found if counts(o) and is_official(self.analysis, o, officials))

    def _locate(self, unit: Unit, parts: tuple[Part, ...]) -> Occasion | None:
        """Return the occasion that a sentence tells of, opening one where it announces one."""
        opening = _main(unit, parts)
        if opening is None and not self.found and not parts and self.waiting and unit.key.startswith("đoàn"):
            opening = _main(unit, tuple(self.waiting))  # "Cùng đi có ông A. Đoàn công tác kiểm tra …"
        if opening is not None:
            return self._open(unit, opening, parts)
        refers = next((h for h in unit.hits if h.use is Use.REFERS), None)
        if refers is not None and self._goes_on_to(unit, refers, parts):
            return self._open(unit, refers, parts)
        if refers is not None:
            return self._refer(unit, refers, _told(unit, refers, parts))
        if unnamed := _unnamed(self.analysis, unit, parts, first=not self.found):
            return self._open(unit, unnamed, parts)
        if (begun := self._begun(unit, parts)) is not None:
            return begun
        self._remember(unit)
        self._date_headline(unit)
        if self._another_day(unit):
            return None
        if unit.fresh and unit.fresh.startswith("*"):
            self.current = None
        elif self.current is not None:
            self._reach(unit, self.current)
        return self.current

    def _begun(self, unit: Unit, parts: tuple[Part, ...]) -> Occasion | None:
        """Return the act of an undated lead whose people the next sentences tell: "Lãnh đạo tỉnh đã đến thăm …"."""
        if self.found or unit.start > LEAD_REACH:
            return None
        if self.pending is None:
            opens = (h for h in unit.hits if h.use is Use.OPENS and not h.weak and not h.gathering)
            first = next(opens, None)
            self.pending = (unit, first) if first is not None and not parts else None
            return None
        told, hit = self.pending
        came = any(not p.spoken and not p.reports and p.capacity is not Capacity.PRESENTER for p in parts)
        return self._open(told, hit, parts) if came and unit.start - told.end < _LEAD else None

    def _goes_on_to(self, unit: Unit, hit: Hit, parts: tuple[Part, ...]) -> bool:
        """Tell whether a sentence leads on to another occasion: "Tối cùng ngày, bà A tham dự Lễ hội Trung thu"."""
        talks = unit.key.startswith(_TALKS, hit.start - unit.start) and _follows(unit, hit)
        if self.current is not None and parts and self.current.type is not hit.type and talks:
            return True  # "Ngay sau lễ đón, hai Bộ trưởng đã chủ trì hội đàm"
        if self.current is None or not parts or hit.weak or unit.fresh is None or "ngày" not in unit.fresh:
            return False
        kind = self.current.type
        return _GOES_TO.search(unit.before(hit.start)) is not None and not _kin(kind, hit.type, _ONE)

    def _another_day(self, unit: Unit) -> bool:
        """Tell whether a sentence goes back to a day before: "Trước đó, tối 11/11, ông A chủ trì quốc yến"."""
        date = day_of(self.analysis, unit, None) if unit.fresh == "trước đó" else None
        known = self.current.date if self.current else None
        return date is not None and known is not None and date.date.count("-") >= 2 and date.date != known.date

    def _reach(self, unit: Unit, current: Occasion) -> None:
        """Add the places of "Làm việc tại xã Mường Khong, đoàn ghi nhận …" to the journey that goes on."""
        if current.type in _JOURNEYS and (stop := _AT_STOP.match(unit.key)):
            stops = places_of(self.analysis, unit, high=unit.start + stop.end("where"))
            current.places.update(dict.fromkeys(stops))
        hit = unit.hits[0] if unit.hits else None
        if hit is None or hit.use not in (Use.MAYBE, Use.OPENS) or not _GOES_THERE.fullmatch(unit.before(hit.start)):
            return
        if hit.type in _JOURNEYS and current.type in _JOURNEYS:
            current.places.update(dict.fromkeys(places_of(self.analysis, unit)))

    def _remember(self, unit: Unit) -> None:
        """Keep the day of a lead sentence that has no trigger for the occasion that follows at once."""
        if self.found:
            return
        date = next((d for d in unit.dates if d.part_of_day or _begins(unit, d)), None)
        if date is not None and day_of(self.analysis, unit, None) is date:
            named = bool(unit.names or self.analysis.find(BodyMention, unit.start, unit.end))
            if date.part_of_day or self.lead is None:
                self.lead = date
                self.lead_tells = named or _UNIT_DOES.match(unit.key, date.end - unit.start) is not None

    def _of_lead(self, hit: Hit) -> bool:
        """Tell whether an occasion may be that of the lead; a bare day is less sure than "sáng 5/4"."""
        if self.lead is None or self.lead.part_of_day:
            return self.lead is not None
        return hit.use is not Use.MAYBE and hit.type not in (EventType.SESSION, EventType.CONGRESS)

    def _date_headline(self, unit: Unit) -> None:
        """Give the day of the lead to the event of the headline before it that names the same person."""
        event = self.found[0] if len(self.found) == 1 else None
        if event is None or event.date or unit.start - event.unit.end > _LEAD or not self._is_headline(event.unit):
            return
        date = day_of(self.analysis, unit, None)
        if date is None or date.date.count("-") < 2 or len(unit.before(date.start).strip(" *|–-()")) > _TAG:
            return
        if {n.person for n in unit.names} & set(event.parts):
            event.date, event.borrowed = date, True

    def _is_headline(self, unit: Unit) -> bool:
        """Tell whether nothing stands before a sentence but the day and time of the page."""
        return _STAMP.fullmatch(self.analysis.article.text, 0, unit.start) is not None

    def _open(self, unit: Unit, hit: Hit, parts: tuple[Part, ...]) -> Occasion:
        date = day_of(self.analysis, unit, hit)
        same_day = date is not None and "cùng ngày" in date.text.lower()
        same_day = same_day or (unit.fresh is not None and "ngày" in unit.fresh and date is None)
        same_day = same_day or (date is None and search_back(_TOO, unit.key, hit.start - unit.start) is not None)
        same_day = same_day or (date is None and _follows(unit, hit))
        if same_day:
            date = next((o.date for o in reversed(self.found) if o.date), None) or _last_date(self.analysis, unit)
        known = self._aspect(unit, hit, date, parts) or self._known(unit, hit, date, parts)
        if known is None:
            known = Occasion(type=hit.type, hit=hit, unit=unit, fresh=unit.fresh, date=date, borrowed=same_day)
            if (
                date is None
                and not self.found
                and self._of_lead(hit)
                and self.lead
                and unit.start - self.lead.end < 700
            ):
                known.date, known.borrowed = self.lead, True
            self.found.append(known)
        elif known.date is None and date is not None:
            known.date, known.borrowed = date, same_day
        if not known.opened:
            known.hit, known.unit, known.opened = hit, unit, True
            if hit.gathering and not hit.weak:  # a headline about the congress, then the conference that prepares it
                known.type = hit.type
        one = hit.gathering and hit.type not in _JOURNEYS
        known.places.update(dict.fromkeys(places_of(self.analysis, unit, gathering=one)))
        known.last = unit.end
        self.current = known
        return known

    def _known(self, unit: Unit, hit: Hit, date: DateMention | None, parts: tuple[Part, ...]) -> Occasion | None:
        """Return the occasion that an announcement repeats, or None where it is a new one."""
        people = {p.name.person for p in parts}
        for old in reversed(self.found[-_RECENT:]):
            if not _kin(old.type, hit.type, _KIN if not old.opened else _ONE):
                continue
            if not old.opened and old.type is not hit.type and _PLANNED.search(unit.key):
                continue
            if date and old.date:
                if date.date == old.date.date and not (_another(hit, unit) and people - set(old.parts)):
                    return old
                continue
            if unit.fresh and (unit.fresh[0] == "*" or not (people & set(old.parts) and old.date is None and date)):
                continue
            if not hit.gathering and not old.hit.gathering and old.type is not hit.type and date is None:
                continue
            if not hit.gathering and people and old.parts and not people & set(old.parts) and old.type is hit.type:
                continue
            return old
        return None

    def _aspect(self, unit: Unit, hit: Hit, date: DateMention | None, parts: tuple[Part, ...]) -> Occasion | None:
        """Return the running occasion where an undated act is only one more thing that its people do there."""
        current = self.current
        if hit.gathering or date is not None or unit.fresh or current is None or not current.opened:
            return None
        if _THEIR_GUESTS.match(unit.key, hit.end - unit.start):  # "tiếp và làm việc với đoàn": the one just told
            return current
        said = unit.key[hit.start - unit.start : hit.end - unit.start]
        people = {p.name.person for p in parts}
        if _COURSE.match(said):
            theirs = (o for o in reversed(self.found[-_RECENT:]) if o.hit.gathering and people & set(o.parts))
            if (held := next(theirs, None)) or current.hit.gathering or current.type is EventType.CEREMONY:
                return held or current
        return current if people <= set(current.parts) else None

    def _refer(self, unit: Unit, hit: Hit, told: bool) -> Occasion | None:
        """Return the occasion that "tại hội nghị" means; with none told yet the reference itself opens one."""
        for exact in (True, False):
            for old in reversed(self.found[-_RECENT:]):
                if (old.type is hit.type) if exact else _kin(old.type, hit.type, _KIN) and _may_be(unit, hit, old):
                    old.last = unit.end
                    if old.hit.weak and not hit.weak:
                        old.type = hit.type
                    self.current = old
                    return old
        if told or (hit.weak and (hit.type is not EventType.OTHER or self.found)):
            return self.current
        new = Occasion(type=hit.type, hit=hit, unit=unit, fresh=unit.fresh, opened=False, last=unit.end)
        if (
            self.lead
            and self.lead_tells
            and not self.found
            and self._of_lead(hit)
            and unit.start - self.lead.end < LEAD_REACH
        ):
            new.date, new.borrowed = self.lead, True
        topic = _TOPIC.search(unit.after(hit.end))
        beside = hit.end + min(_BESIDE, topic.start() if topic else _BESIDE)
        new.places.update(dict.fromkeys(places_of(self.analysis, unit, hit.end, beside)))
        if not self.found or not self.current or not self.current.opened:
            self.found.append(new)
            self.current = new
            return new
        return self.current if _may_be(unit, hit, self.current) else None

    def _share(self, unit: Unit, parts: tuple[Part, ...], occasion: Occasion | None) -> None:
        """Give the parts of a sentence to its occasion; those that come before any occasion wait for the first."""
        if occasion is None:
            self.waiting.extend(p for p in parts if not p.spoken and p.capacity is not Capacity.PRESENTER)
            return
        if self.waiting and not occasion.parts and len(self.found) == 1:
            for part in self.waiting:
                occasion.add(part)
        self.waiting = []
        for part in parts:
            if part.spoken and part.name.person not in occasion.parts and unit.start - occasion.last > _FAR:
                continue
            occasion.add(part)


# "Lễ bàn giao nhà" is no conference that was told before; "lễ trao giải" may be the one at which they gave prizes.
_RITE: Final = re.compile(r"lễ (?P<what>\w.*)")


def _may_be(unit: Unit, hit: Hit, old: Occasion) -> bool:
    """Tell whether a ceremony that is called by what it is for may be a gathering of another kind."""
    rite = _RITE.fullmatch(unit.key, hit.start - unit.start, hit.end - unit.start)
    if rite is None or old.type in (EventType.CEREMONY, EventType.VISIT, EventType.OTHER):
        return True
    return rite["what"] in old.unit.key


_GOES_TO: Final = re.compile(r"(?<!\w)(?:dự|tham dự|tới dự|đến dự)(?: buổi)? $")
_THEIR_GUESTS: Final = re.compile(r"(?:,|\s+và)?(?:\s+làm việc)?(?:\s+với)?\s+đoàn(?!\w)")  # "tiếp, làm việc với đoàn"
# "Ngày 30/6, tỉnh Lai Châu công bố …": a unit that does something
_UNIT_DOES: Final = re.compile(
    r"\s*,\s*(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\s[^,.;:]{2,30}?\s(?:đã\s|chính thức\s)?"
    r"(?:công bố|tổ chức|ra mắt)(?!\w)"
)


def _begins(unit: Unit, date: DateMention) -> bool:
    """Tell whether a sentence begins with a day: "Ngày 30/6, tỉnh Lai Châu công bố …", "Vào ngày 5/8/2024 tại …"."""
    before = unit.before(date.start).strip(" *|–-(\n")
    return date.date.count("-") >= 2 and not date.end_date and before in {"", "vào"}


_DELIBERATES: Final = re.compile(
    r",\s*(?P<body>quốc hội|hđnd|hội đồng nhân dân|ủy ban thường vụ quốc hội|[^,.;:]{3,90}?)\s+(?:đã\s+)?"
    r"(?:thảo luận|xem xét|cho ý kiến|nghe|tiến hành|họp)(?!\w)"
)
_TOO: Final = re.compile(r"(?<!\w)cũng (?:đã )?(?:đi |trực tiếp )?$")  # "Đoàn do bà B cũng đã đến thăm …": the same day
# "Ngay sau lễ đón, hai nhà lãnh đạo đã tiến hành hội đàm": the same day
_RIGHT_AFTER: Final = re.compile(
    r"(?<!\w)(?:ngay )?sau (?:buổi )?(?:lễ đón|lễ chào cờ|(?:cuộc )?hội đàm|(?:cuộc )?hội kiến|cuộc gặp|buổi lễ|lễ ký|"
    r"buổi làm việc|hội nghị|phiên họp)(?: chính thức| này)?(?!\w)(?:[^.;:“\"]|\.(?=\w)){0,260}$"
)
# "Theo kế hoạch, lễ ra quân được tổ chức vào ngày 1/3": not the meeting that speaks of it
_PLANNED: Final = re.compile(
    r"(?<!\w)(?:theo kế hoạch|theo dự kiến|dự kiến|sẽ được tổ chức|sẽ diễn ra|sẽ tổ chức)(?!\w)"
)
_THEN: Final = re.compile(r"(?:ngay\s+)?sau đó(?!\w)|(?:ngay\s+)?tiếp đó(?!\w)")
_TALKS: Final = ("hội đàm", "hội kiến")


def _follows(unit: Unit, hit: Hit) -> bool:
    """Tell whether an act is told as what comes right after another one, thus on its day."""
    before = unit.before(hit.start)
    said = unit.key[hit.start - unit.start : hit.end - unit.start]
    then = said.startswith(_TALKS) and (
        (unit.fresh is not None and _THEN.fullmatch(unit.fresh)) or _THEN.match(unit.after(hit.end).lstrip())
    )
    return bool(then) or _RIGHT_AFTER.search(before) is not None


_UNIT_NAME: Final = re.compile(r"\s?|\s[^,.;:]{2,30}\s")  # "UBND tỉnh Lai Châu tổ chức"
# "Sáng 8/6, các đại biểu Quốc hội đã thông qua Luật …"
_ASSEMBLY: Final = re.compile(
    r"\s*,\s*(?:các đại biểu |ủy ban thường vụ )?(?:quốc hội|hđnd [^,.;:]{2,40}?|hội đồng nhân dân [^,.;:]{2,40}?)"
    r"(?: khóa \w+)?\s+(?P<does>(?:đã |tiếp tục |sẽ )?"
    r"(?:biểu quyết|thông qua|nghe|thảo luận|tiến hành|xem xét|cho ý kiến|chất vấn))(?!\w)"
)
_FEAST: Final = re.compile(
    r"(?<!\w)(?:đã\s+|long trọng\s+|phối hợp\s+)?tổ chức\s+"
    r"(?:hội|lễ|liên hoan|giải(?! phóng| quyết| tỏa| trình| ngân| đáp| thể)|cuộc thi|đêm|tết)(?!\w)"
)


def _unnamed(analysis: Analysis, unit: Unit, parts: tuple[Part, ...], *, first: bool) -> Hit | None:
    """Return the occasion of a lead that no trigger names, where a day and who holds it are told.

    "Chiều 20/5, dưới sự chủ trì của đồng chí A, Ban Thường vụ Tỉnh ủy thảo luận …": a meeting; "Tối 3/2, Ủy ban nhân
    dân tỉnh tổ chức Hội báo Xuân": a ceremony.
    """
    day = next((d for d in unit.dates if d.part_of_day or d.date.count("-") >= 2), None)
    if not first or day is None or len(unit.before(day.start).strip(" *|–-()")) > _TAG or day.end_date:
        return None
    if voted := _ASSEMBLY.search(unit.key, day.end - unit.start):
        at, end = unit.start + voted.start("does"), unit.start + voted.end()
        return Hit(start=at, end=end, type=EventType.SESSION, gathering=True, weak=True, use=Use.OPENS)
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


def _another(hit: Hit, unit: Unit) -> bool:
    """Tell whether an act is told as one more of the day: "Cùng ngày, … đã tiếp Bộ trưởng …"."""
    return not hit.gathering and unit.fresh is not None and "ngày" in unit.fresh


def _main(unit: Unit, parts: tuple[Part, ...]) -> Hit | None:
    """Return the trigger that tells what a sentence announces: a gathering that somebody holds, else the first act."""
    opening = [h for h in unit.hits if h.use is Use.OPENS or (h.use is Use.MAYBE and _done(h, parts))]
    opening = [h for h in opening if not _told(unit, h, parts) and _told_when_or_who(unit, h, parts)]
    if not opening:
        return None
    held = [
        h
        for h in opening
        if h.gathering and not h.weak and not search_back(_ON_A_JOURNEY, unit.key, h.end - unit.start)
    ]
    return held[0] if held else next((h for h in opening if not h.gathering), opening[0])


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


def _told(unit: Unit, hit: Hit, parts: tuple[Part, ...]) -> bool:
    """Tell whether a trigger stands in what somebody says."""
    if hit.tie or any(not p.reports and p.start > hit.end for p in parts):
        return False
    return any(p.reports and p.end <= hit.start and not _SAID_THERE.match(unit.after(p.end)) for p in parts)


def _kin(first: EventType, second: EventType, groups: tuple[frozenset[EventType], ...]) -> bool:
    return first is second or any(first in group and second in group for group in groups)


def _last_date(analysis: Analysis, unit: Unit) -> DateMention | None:
    dates = [d for d in analysis.find(DateMention, 0, unit.start) if len(d.date) >= 7 and d.date.count("-") >= 2]
    return max(dates, key=lambda d: (d.date, -d.start)) if dates else None
