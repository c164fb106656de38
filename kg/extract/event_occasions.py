"""Occasions: which triggers of an article tell of one and the same event. See ``occasions``."""

import re
from typing import Final

from kg.extract.event_kinship import KIN, ONE, TALKS, another, follows, kin, may_be
from kg.extract.event_news import LEAD_REACH, counts, is_official, officials_of
from kg.extract.event_occasion import Occasion
from kg.extract.event_openings import begins_with, is_told, main_trigger, sent_out, unnamed
from kg.extract.event_parts import Part
from kg.extract.event_people import parts_in
from kg.extract.event_units import Hit, Unit, Use
from kg.extract.event_when_where import day_of, places_of
from kg.lexicon import search_back
from kg.model import (
    Analysis,
    BodyMention,
    Capacity,
    DateMention,
    EventType,
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
        opening = sent_out(unit, parts) or main_trigger(unit, parts)
        if opening is None and not self.found and not parts and self.waiting and unit.key.startswith("đoàn"):
            opening = main_trigger(unit, tuple(self.waiting))  # "Cùng đi có ông A. Đoàn công tác kiểm tra …"
        if opening is not None:
            return self._open(unit, opening, parts)
        refers = next((h for h in unit.hits if h.use is Use.REFERS), None)
        if refers is not None and self._goes_on_to(unit, refers, parts):
            return self._open(unit, refers, parts)
        if refers is not None:
            return self._refer(unit, refers, is_told(unit, refers, parts))
        if hit := unnamed(self.analysis, unit, parts, first=not self.found):
            return self._open(unit, hit, parts)
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
        talks = unit.key.startswith(TALKS, hit.start - unit.start) and follows(unit, hit)
        if self.current is not None and parts and self.current.type is not hit.type and talks:
            return True  # "Ngay sau lễ đón, hai Bộ trưởng đã chủ trì hội đàm"
        if self.current is None or not parts or hit.weak or unit.fresh is None or "ngày" not in unit.fresh:
            return False
        kind = self.current.type
        return _GOES_TO.search(unit.before(hit.start)) is not None and not kin(kind, hit.type, ONE)

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
        if date is None or date.date.count("-") < 2 or not begins_with(unit, date):
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
        same_day = same_day or (date is None and follows(unit, hit))
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
            if not kin(old.type, hit.type, KIN if not old.opened else ONE):
                continue
            if not old.opened and old.type is not hit.type and _PLANNED.search(unit.key):
                continue
            if date and old.date:
                if date.date == old.date.date and not (another(hit, unit) and people - set(old.parts)):
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
                if (old.type is hit.type) if exact else kin(old.type, hit.type, KIN) and may_be(unit, hit, old):
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
        return self.current if may_be(unit, hit, self.current) else None

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


_TOO: Final = re.compile(r"(?<!\w)cũng (?:đã )?(?:đi |trực tiếp )?$")  # "Đoàn do bà B cũng đã đến thăm …": the same day
# "Theo kế hoạch, lễ ra quân được tổ chức vào ngày 1/3": not the meeting that speaks of it
_PLANNED: Final = re.compile(
    r"(?<!\w)(?:theo kế hoạch|theo dự kiến|dự kiến|sẽ được tổ chức|sẽ diễn ra|sẽ tổ chức)(?!\w)"
)


def _last_date(analysis: Analysis, unit: Unit) -> DateMention | None:
    dates = [d for d in analysis.find(DateMention, 0, unit.start) if len(d.date) >= 7 and d.date.count("-") >= 2]
    return max(dates, key=lambda d: (d.date, -d.start)) if dates else None
