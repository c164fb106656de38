"""Events: occasions of an article as facts with type, day, places, bodies and people. See ``extract_events``."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final

from kg.extract.delegations import extract_delegations
from kg.extract.event_occasion import Occasion, iterate_parts
from kg.extract.event_occasions import occasions
from kg.extract.event_parts import Part
from kg.extract.event_scan import scan, triggers
from kg.extract.event_when_where import came, seat_of
from kg.model import (
    Analysis,
    Body,
    BodyMention,
    Capacity,
    DelegationFact,
    EventFact,
    EventType,
    Evidence,
    Fact,
    Participation,
    TitleMention,
    Trigger,
)

_LABEL_END = re.compile(r"[,.;“\"(\n]|\s(?:do|dưới|với sự|nhằm|nhân|và|sáng|chiều|ngày|diễn ra|đã)(?!\w)")
_SHORT: Final = 90
_WITH_HOST: Final = (EventType.WORKING_VISIT, EventType.INSPECTION, EventType.SURVEY, EventType.VISIT)
_ABOUT = {Capacity.LEADER: 0.95, Capacity.CHAIR: 0.95, Capacity.HOST: 0.9, Capacity.SPEAKER: 0.85}


def extract_events(analysis: Analysis) -> Iterable[EventFact]:
    """Return the events that the article tells of, in reading order; personnel decisions are told elsewhere.

    "Sáng 3/12, Đoàn công tác … làm việc với Ban Thường vụ Huyện ủy Mường Khong" → a working visit on that day.
    """
    found = occasions(analysis, scan(analysis))
    sent = tuple(extract_delegations(analysis)) if found else ()
    return [_fact(analysis, occasion, _after(found, index), sent) for index, occasion in enumerate(found)]


def _key(occasion: Occasion) -> str:
    return f"event:{occasion.hit.start}"


def _after(found: tuple[Occasion, ...], index: int) -> str | None:
    """Return the event that bounds an undated one: the one that the article tells next with "* Trước đó"."""
    if found[index].date is not None or index + 1 >= len(found):
        return None
    later = found[index + 1]
    return _key(later) if later.fresh and "trước đó" in later.fresh else None


def _fact(analysis: Analysis, occasion: Occasion, after: str | None, sent: tuple[DelegationFact, ...]) -> EventFact:
    date = occasion.date
    host, visitor = _bodies(analysis, occasion, sent)
    places = tuple(occasion.places)
    if not occasion.hit.gathering and occasion.type in _WITH_HOST:
        seat = seat_of(host) if came(occasion.unit, occasion.hit) or _to_delegation(occasion) else None
        if seat is not None and seat not in places:
            places = (seat, *places)
    return EventFact(
        key=_key(occasion),
        type=occasion.type,
        label=_label(analysis, occasion),
        date=date.date if date else None,
        end_date=date.end_date if date else None,
        date_text=date.text if date else None,
        date_basis=date.basis if date else None,
        places=places,
        host=host,
        visitor=visitor,
        after=after,
        participants=tuple(_participation(analysis, part) for part in iterate_parts(occasion)),
        evidence=_evidence(analysis, occasion),
    )


def _evidence(analysis: Analysis, occasion: Occasion) -> tuple[Evidence, ...]:
    """Return the anchor clause, and the words of the day where another sentence tells it."""
    text, unit, hit = analysis.article.text, occasion.unit, occasion.hit
    start = max(unit.start, hit.start - 160)
    start = text.find(" ", start, hit.start) + 1 or hit.start if start > unit.start else start
    end = min(unit.end, hit.end + 120)
    if end < unit.end:
        end = max(text.rfind(" ", hit.end, end), hit.end)
    rule = "event.anchor" if occasion.opened else "event.reference"
    spans = [Evidence(start=start, end=end, quote=text[start:end], rule=rule, confidence=0.9)]
    date = occasion.date
    if date is not None and not start <= date.start < date.end <= end:
        spans.append(Evidence(start=date.start, end=date.end, quote=date.text, rule="event.date", confidence=0.9))
    return tuple(spans)


def _participation(analysis: Analysis, part: Part) -> Participation:
    quote = analysis.article.text[part.start : part.end]
    evidence = Evidence(
        start=part.start, end=part.end, quote=quote, rule=part.rule, confidence=_ABOUT.get(part.capacity, 0.9)
    )
    return Participation(person=part.name.person, capacity=part.capacity, evidence=(evidence,))


def _label(analysis: Analysis, occasion: Occasion) -> str:
    """Return the words of the article that name the event: the trigger with what follows, to the next clause."""
    text, hit = analysis.article.text, occasion.hit
    stop = _LABEL_END.search(text, hit.end, min(occasion.unit.end, hit.end + _SHORT))
    end = stop.start() if stop else min(occasion.unit.end, hit.end + _SHORT)
    if not stop and end < occasion.unit.end:
        end = max(text.rfind(" ", hit.end, end), hit.end)
    return " ".join(text[hit.start : end].split())


def _to_delegation(occasion: Occasion) -> bool:
    """Tell whether the subject received a delegation: "Đồng chí X làm việc với Đoàn" (trap 65)."""
    return bool(re.match(r"\s+(?:với\s+)?đoàn(?!\w)", occasion.unit.after(occasion.hit.end)))


def _bodies(
    analysis: Analysis, occasion: Occasion, sent: tuple[DelegationFact, ...]
) -> tuple[Body | None, Body | None]:
    """Return host and visitor: who is visited or holds the event, and the delegation that came (trap 65)."""
    unit, hit = occasion.unit, occasion.hit
    coming = next((d.body for d in sent if unit.start <= d.evidence[0].start < unit.end), None)
    bodies = analysis.find(BodyMention, unit.start, unit.end)
    following = next((b.body for b in bodies if hit.end <= b.start <= hit.end + 12), None)
    if not hit.gathering and occasion.type in _WITH_HOST:
        if _to_delegation(occasion):
            titles = analysis.find(TitleMention, unit.start, hit.start)
            return (next((t.body for t in reversed(titles) if t.body), None), coming)
        return following, coming
    holder = re.search(r"(?<!\w)tổ chức(?!\w)", unit.before(hit.start))
    if hit.gathering and holder:
        at = unit.start + holder.start()
        return next((b.body for b in reversed(bodies) if b.end <= at), None), coming
    return None, coming


def unmatched_event_triggers(analysis: Analysis, facts: Iterable[Fact]) -> Iterator[Trigger]:
    """Yield the trigger words that became no event, in reading order: what the rules did not understand."""
    spans = sorted((e.start, e.end) for f in facts if isinstance(f, EventFact) for e in f.evidence)
    reach = list(accumulate((end for _, end in spans), max))
    text = analysis.article.text
    for unit_start, unit_end, hits in triggers(analysis):
        before = bisect_left(spans, unit_end, key=lambda span: span[0])
        if before and reach[before - 1] > unit_start:  # an event rests on words of this sentence
            continue
        for start, end in hits:
            yield Trigger(word=text[start:end], family="event", start=start, end=end)
