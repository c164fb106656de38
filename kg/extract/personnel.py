"""Personnel decisions: who gets or loses which post, and the events of it. See ``extract_personnel``."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kg.extract.personnel_changes import GAINS, Change, find_changes, today_of
from kg.extract.personnel_cues import Verb, find_verbs, goes_on, is_past, news_after
from kg.model import (
    Analysis,
    BlockKind,
    BodyMention,
    Capacity,
    DateMention,
    DocumentMention,
    EventFact,
    EventType,
    Evidence,
    Fact,
    NameMention,
    Participation,
    RoleFact,
    Sentence,
    Status,
    TitleMention,
)
from kg.text import match_key

_FROM: Final = re.compile(r"(?:.*\s)?(?:kể\s+)?từ\s+(?:ngày\s+|tháng\s+)?\d")
_DECIDES: Final = re.compile(
    r"[\s,]*(?:[–-][^–-]{3,80}?)?[\s,]*"
    r"(?:(?:đã|vừa|ký|trao|công bố|các|ban hành|quyết định|về việc|việc|phân công|điều động|và|của|,)\s*)*"
)
# "bầu 3 đại biểu đi dự đại hội", "làm Ủy viên, tham gia Ban Thường trực", "làm Trưởng Ban thi"
_BODILESS: Final = frozenset({"dai-bieu", "uy-vien", "truong-ban", "pho-truong-ban", "bo-truong", "thu-truong"})
_BARE: Final = ("Chủ tịch", "Phó Chủ tịch")  # of what, nothing tells
_NEXT_ONE: Final = re.compile(
    r"[\s*+•–-]*(?:(?:các|hai)\s+)?(?:ông, bà|ông|bà|đồng chí|đ/c|anh|chị)\s*:?\s+(?:ông\s+|bà\s+)?"
)
_LONGEST: Final = 5000  # characters; a longer "sentence" is a table or a broken page
_AFTERWARDS: Final = re.compile(r"(?<!\w)(?:sau|kể từ|từ) khi\s+(?:đã\s+|bị\s+|được\s+)?\Z")
_DISCIPLINE: Final = ("discipline", "remove", "strip")


def extract_personnel(analysis: Analysis) -> Iterable[Fact]:
    """Return the posts that an article says are received or lost, then the personnel events."""
    if not analysis.find(NameMention):
        return []
    key = match_key(analysis.article.text)
    today = today_of(analysis)
    changes: list[Change] = []
    found: list[Change] = []
    running: Verb | None = None  # an appointment whose list goes on: "- Ông A, …, làm Trưởng khoa Nội."
    for index, sentence in enumerate(analysis.sentences):
        if analysis.blocks[sentence.block].kind is BlockKind.BYLINE or len(sentence.text) > _LONGEST:
            continue
        next_one = running is not None and _is_next_one(analysis, key, sentence, found)
        verbs = list(find_verbs(analysis, key, sentence, going_on=next_one))
        found = list(find_changes(analysis, key, sentence, verbs, running))
        past = bool(found) and (
            is_past(analysis, sentence, today)
            or (index > 0 and goes_on(analysis, analysis.sentences[index - 1], sentence, today))
        )
        found = [replace(c, past=past and not news_after(analysis, key, sentence, c.verb.start, today)) for c in found]
        changes += found
        running = next((c.verb for c in reversed(found) if c.verb.effect in GAINS), None)
    news = [change for change in changes if not change.past and not _is_of_another_state(change)]
    return [*_roles(analysis, news), *_events(analysis, news)]


def _is_of_another_state(change: Change) -> bool:
    """Return whether a post is of a state that the words leave out: "bổ nhiệm tân Bộ trưởng Ngoại giao Taro Kono"."""
    body = change.post.body if change.post is not None else None
    return change.person.foreign and body is not None and body.type != "nuoc-ngoai"


def _is_next_one(analysis: Analysis, key: str, sentence: Sentence, told: list[Change]) -> bool:
    """Return whether a sentence goes on with another person: "Ông A được bầu làm …. | Bà B giữ chức Phó Chủ tịch"."""
    opening = _NEXT_ONE.match(key, sentence.start)
    names = analysis.find(NameMention, sentence.start, sentence.end)
    if opening is None or not names or names[0].start != opening.end() or any(c.past for c in told):
        return False
    return names[0].person not in {change.person.person for change in told}


def _roles(analysis: Analysis, changes: list[Change]) -> Iterator[RoleFact]:
    for change in changes:
        post = change.post
        if post is None or (post.body is None and (post.role in _BODILESS or post.title in _BARE)):
            continue
        day = _effective(analysis, change) or _decided(analysis, change)
        gained = change.status is Status.APPOINTED
        yield RoleFact(
            evidence=(_evidence(analysis, change),),
            person=change.person.person,
            title=_title(post),
            role=post.role,
            body=post.body,
            status=change.status,
            start=day if gained else None,
            end=day if change.status is Status.LEFT else None,
            term=post.term,
            acting=post.acting or change.verb.word == "giao quyền",
        )


def _title(post: TitleMention) -> str:
    return " ".join(post.title.replace("{}", "").split())


def _evidence(analysis: Analysis, change: Change) -> Evidence:
    quote = analysis.article.text[change.start : change.end]
    return Evidence(
        start=change.start, end=change.end, quote=quote, rule=f"personnel.{change.verb.effect}", confidence=0.9
    )


def _effective(analysis: Analysis, change: Change) -> str | None:
    """Return the day that a change takes effect: "từ ngày 01/7"."""
    text = analysis.article.text
    sentence = _sentence(analysis, change.start)
    for date in analysis.find(DateMention, change.post.end if change.post else change.start, sentence.end):
        if _is_effective(text, date):
            return date.date
    return None


def _decided(analysis: Analysis, change: Change) -> str | None:
    """Return the day of the decision where its year is known: a post that nothing else dates begins or ends then."""
    day = _day(analysis, change)
    return day.date if day and not day.date.startswith("-") and day.end_date is None else None


def _is_effective(text: str, date: DateMention) -> bool:
    """Return True for "từ ngày 01/7": the change takes effect then, the decision was another day."""
    return _FROM.match(text[max(date.start - 8, 0) : date.end].lower().lstrip(" ,")) is not None


def _sentence(analysis: Analysis, at: int) -> Sentence:
    index = bisect_left(analysis.sentences, at + 1, key=lambda s: s.start) - 1
    return analysis.sentences[max(index, 0)]


def _events(analysis: Analysis, changes: list[Change]) -> Iterator[EventFact]:
    """Yield one event a day and kind."""
    groups: dict[tuple[EventType, str | None], list[Change]] = {}
    days: dict[str | None, DateMention | None] = {}
    seen: set[tuple[str, str, Status]] = set()
    for change in changes:
        if change.verb.effect == "renew":
            continue
        if change.post:
            told = change.person.person, _title(change.post), change.status
            if told in seen:
                continue  # told again, mostly without its day
            seen.add(told)
        day = _day(analysis, change)
        kind = EventType.DISCIPLINE if change.verb.effect in _DISCIPLINE else EventType.APPOINTMENT
        date = day.date if day else None
        days.setdefault(date, day)
        groups.setdefault((kind, date), []).append(change)
    for index, ((kind, date), group) in enumerate(groups.items(), 1):
        yield _event(analysis, f"personnel-{index}", kind, days[date], group)


def _event(analysis: Analysis, key: str, kind: EventType, day: DateMention | None, group: list[Change]) -> EventFact:
    first = _evidence(analysis, group[0])
    return EventFact(
        evidence=(first,),
        key=key,
        type=kind,
        label=" ".join(first.quote.split())[:160],
        date=day.date if day else None,
        date_text=day.text if day else None,
        date_basis=day.basis if day else None,
        pursuant_to=tuple(dict.fromkeys(document.key for c in group for document in _decisions(analysis, c))),
        participants=_participants(analysis, group),
        starts=_ascribed(group, Status.APPOINTED),
        ends=_ascribed(group, Status.LEFT),
    )


def _participants(analysis: Analysis, group: list[Change]) -> tuple[Participation, ...]:
    people: dict[str, Participation] = {}
    for change in group:
        subject = Participation(
            evidence=(_evidence(analysis, change),), person=change.person.person, capacity=Capacity.SUBJECT
        )
        people.setdefault(subject.person, subject)
    for decider in (_decider(analysis, change) for change in group):
        if decider is not None:
            evidence = Evidence(
                start=decider.start, end=decider.end, quote=decider.text, rule="personnel.decider", confidence=0.85
            )
            part = Participation(evidence=(evidence,), person=decider.person, capacity=Capacity.ATTENDEE)
            people.setdefault(part.person, part)
    return tuple(people.values())


def _decisions(analysis: Analysis, change: Change) -> tuple[DocumentMention, ...]:
    """Return the decisions by which a change is made: "Quyết định số 15/QĐ-UBND về việc bổ nhiệm …"."""
    found = analysis.find(DocumentMention, _sentence(analysis, change.verb.start).start, change.verb.start)
    return tuple(document for document in found if document.type in ("Quyết định", "Nghị quyết"))


def _decider(analysis: Analysis, change: Change) -> NameMention | None:
    """Return who is named as the one who decides or hands over: "Chủ tịch A trao quyết định bổ nhiệm ông B"."""
    verb = change.verb
    if verb.voice != "active" or change.person.start < verb.start:
        return None
    sentence = _sentence(analysis, verb.start)
    names = analysis.find(NameMention, sentence.start, verb.start)
    if not names:
        return None
    between = list(analysis.article.text[names[-1].end : verb.start].lower())
    for kind in (
        TitleMention,
        BodyMention,
        DocumentMention,
    ):  # "đồng chí A, Bí thư Tỉnh ủy, đã trao Quyết định của Ban Thường vụ …"
        for named in analysis.find(kind, names[-1].end, verb.start):
            at, end = named.start - names[-1].end, named.end - names[-1].end
            between[at:end] = " " * (end - at)
    return names[-1] if _DECIDES.fullmatch("".join(between)) else None


def _ascribed(group: list[Change], status: Status) -> tuple[tuple[str, str], ...]:
    pairs = {(c.person.person, _title(c.post)): None for c in group if c.post and c.status is status}
    return tuple(pairs)


def _day(analysis: Analysis, change: Change) -> DateMention | None:
    """Return the day of the decision: the one in its sentence, the one that opens the article, or the document's."""
    text = analysis.article.text.lower()
    sentence = _sentence(analysis, change.start)
    own = [d for d in analysis.find(DateMention, sentence.start, sentence.end) if _is_day(text, d)]
    documents = {m.end for m in analysis.find(DocumentMention, sentence.start, sentence.end)}
    of_document = [d for d in own if any(0 <= d.start - end < 12 for end in documents)]
    free = [d for d in own if d not in of_document]
    opening = analysis.sentences[min(3, len(analysis.sentences) - 1)].end
    first = [
        d
        for d in analysis.find(DateMention, 0, opening)
        if _is_day(text, d) and (d.part_of_day or "ngày " in text[max(d.start - 8, 0) : d.end] or d.start < 40)
    ]
    # a day that the text speaks of comes before the stamp of the page, and a day before a week
    if _AFTERWARDS.search(text, max(sentence.start, change.verb.start - 16), change.verb.start):
        return next(iter([*free, *of_document]), None)  # "Sau khi bãi nhiệm ông A, …": before the day of the article
    opened = sorted(
        (d for d in first if d not in of_document),
        key=lambda d: (d.end_date is not None, not (d.part_of_day or "ngày " in text[max(d.start - 8, 0) : d.end])),
    )
    return next(iter([*free, *opened, *of_document]), None)


def _is_day(text: str, date: DateMention) -> bool:
    """Return True for a day on which something may have been decided: neither of birth nor of effect."""
    born = re.search(r"sinh\s+(?:ngày\s+)?$", text[max(date.start - 20, 0) : date.start])
    return len(date.date) >= 7 and not born and not _is_effective(text, date)
