"""Personnel decisions: who gets or loses which post, and the events of it. See ``extract_personnel``."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from kg.extract.personnel_cues import (
    Verb,
    find_verbs,
    is_past,
    lead_word,
    named_at,
    only_titles,
    person_after,
)
from kg.model import (
    Analysis,
    BlockKind,
    Capacity,
    DateMention,
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

_NEXT_POST: Final = re.compile(
    r"[\s,]*(?:và|kiêm|đồng thời(?:\s+là)?|kiêm nhiệm)?[\s,]*"
    r"(?P<marker>(?:kiêm\s+)?giữ chức(?:\s+vụ)?|giữ|chức(?:\s+vụ)?|làm)?\s*"
)
_FROM_POST: Final = re.compile(r"(?<!\w)từ\s+(?:chức(?:\s+vụ|\s+danh)?|vị trí|cương vị)\s+$")
_PRONOUN: Final = re.compile(
    r"(?<!\w)(?:ông|bà|anh|chị|đồng chí)\s+(?:đã\s+|vừa\s+|chính thức\s+|tiếp tục\s+)?(?:được|thôi|trúng|bị)(?!\w)"
)
_PASSIVE: Final = re.compile(r"(?<!\w)(?:được|bị)(?!\w)")
_REPLACED: Final = re.compile(r"(?<!\w)thay(?:\s+thế)?(?:\s+cho)?\s+(?=\w)")
_FROM: Final = re.compile(r"(?:.*\s)?(?:kể\s+)?từ\s+(?:ngày\s+|tháng\s+)?\d")
_TERM_AFTER: Final = re.compile(r"[\s,]*(?:trong\s+)?nhiệm kỳ\s+(?P<first>\d{4})\s*[-–]\s*(?P<last>\d{4})")
_GAINS: Final = ("start", "move", "renew")
# "- Ông Lò Văn A - Phó Giám đốc Bệnh viện B làm": an item of a list that a verb opened before.
_ITEM: Final = re.compile(r"\s*[,–—(-]\s*[^;:.]{3,110}?\s(?:làm|giữ chức|giữ chức vụ)\s+")
_DECIDES: Final = re.compile(
    r"[\s,]*(?:[–-][^–-]{3,80}?)?[\s,]*"
    r"(?:(?:đã|vừa|ký|trao|công bố|các|ban hành|quyết định|về việc|việc|phân công|điều động|và|,)\s*)*"
)
_LOSSES: Final = ("end", "remove", "retire")
_DISCIPLINE: Final = ("discipline", "remove")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A person and a post (or none, for a mere sanction), with what a sentence says of them."""

    person: NameMention
    post: TitleMention | None
    status: Status
    verb: Verb
    start: int
    end: int
    past: bool = False


def extract_personnel(analysis: Analysis) -> Iterable[Fact]:
    """Return the posts that an article says are received or lost, then the personnel events."""
    if not analysis.find(NameMention):
        return []
    key = match_key(analysis.article.text)
    today = analysis.article.published or _latest(analysis)
    changes: list[Change] = []
    running: Verb | None = None  # an appointment whose list goes on: "- Ông A, …, làm Trưởng khoa Nội."
    for sentence in analysis.sentences:
        if analysis.blocks[sentence.block].kind is BlockKind.BYLINE:
            continue
        verbs = list(find_verbs(key, sentence))
        found = list(_changes(analysis, key, sentence, verbs, running))
        past = bool(found) and is_past(analysis, sentence, today)
        changes += [replace(change, past=past) for change in found]
        running = next((c.verb for c in reversed(found) if c.verb.effect in _GAINS), None)
    news = [change for change in changes if not change.past]
    return [*_roles(analysis, news), *_events(analysis, news)]


def _latest(analysis: Analysis) -> str | None:
    dates = [m.date for m in analysis.find(DateMention) if not m.date.startswith("-")]
    return max(dates, default=None)


# --- changes in a sentence --------------------------------------------------------------------------------------------


def _changes(
    analysis: Analysis, key: str, sentence: Sentence, verbs: list[Verb], running: Verb | None
) -> Iterator[Change]:
    if not verbs and running is None:
        return
    told: set[int] = set()  # verbs that some post explains
    for chain in _chains(analysis, key, sentence):
        word = lead_word(key, sentence.start, chain[0].start)
        verb = _governing(verbs, chain[0].start, word) if word else None
        if word is None or (verb is None and (running is None or word not in ("làm", "giữ chức", "giữ chức vụ"))):
            continue
        person = _person(analysis, key, sentence, chain, verb)
        if person is None:
            continue
        effective = verb or running
        if effective is None:
            continue
        told.add(effective.start)
        if effective.effect == "start" and any(v.effect == "move" and v.end <= chain[0].start for v in verbs):
            effective = replace(effective, effect="move")  # "điều động, bổ nhiệm ông A, cũ, giữ chức mới"
        yield from _posts(analysis, key, sentence, person, chain, effective)
    for verb in verbs:
        if verb.start not in told:
            yield from _without_lead(analysis, key, sentence, verb)


def _chains(analysis: Analysis, key: str, sentence: Sentence) -> Iterator[list[TitleMention]]:
    """Yield the runs of titles; a marker starts a new run where none leads into the first: "A, cũ, giữ chức mới"."""
    chain: list[TitleMention] = []
    led = False
    for title in analysis.find(TitleMention, sentence.start, sentence.end):
        joint = _NEXT_POST.fullmatch(key, chain[-1].end, title.start) if chain else None
        if chain and (not joint or (joint["marker"] and not led)):
            yield chain
            chain = []
        if not chain:
            led = lead_word(key, sentence.start, title.start) is not None
        chain.append(title)
    if chain:
        yield chain


def _governing(verbs: list[Verb], at: int, word: str) -> Verb | None:
    """Return the verb that a post depends on: the one right before it, or the last that is more than a marker."""
    before = [verb for verb in verbs if verb.end <= at]
    if not before:
        return None
    last = before[-1]
    if last.word == word and last.voice != "marker":
        return last
    if last.effect == "renew" or (last.voice == "self" and last.effect == "end"):
        return last
    return next((v for v in reversed(before) if v.voice != "marker" and v.effect != "discipline"), last)


def _person(
    analysis: Analysis, key: str, sentence: Sentence, chain: list[TitleMention], verb: Verb | None
) -> NameMention | None:
    """Return who gets or loses the posts of a chain."""
    after = person_after(analysis, key, chain[-1].end, sentence.end)
    if after:
        return after
    names = [n for n in analysis.find(NameMention, sentence.start, chain[0].start) if not _is_replaced(key, n)]
    if not names:
        return _meant(analysis, key, sentence, chain[0].start)
    name = names[-1]
    between = key[name.end : chain[0].start]
    if verb is None:
        return name if _ITEM.fullmatch(between) else None
    if verb.start < name.start:  # "bổ nhiệm ông A giữ chức …"
        return name if verb.voice == "active" and ";" not in between[:-1] else None
    if verb.voice in ("self", "marker") or _PASSIVE.search(between):
        return name
    return None


def _meant(analysis: Analysis, key: str, sentence: Sentence, at: int) -> NameMention | None:
    """Return whom "ông được bầu …" means: the last one named before the sentence, within its paragraph."""
    if not _PRONOUN.search(key, sentence.start, at):
        return None
    names = analysis.find(NameMention, analysis.blocks[sentence.block].start, sentence.start)
    return names[-1] if names and len({n.person for n in names[-2:]}) == 1 else None


def _is_replaced(key: str, name: NameMention) -> bool:
    return any(m.end() >= name.start - 12 for m in _REPLACED.finditer(key, max(name.start - 30, 0), name.start))


def _posts(
    analysis: Analysis, key: str, sentence: Sentence, person: NameMention, chain: list[TitleMention], verb: Verb
) -> Iterator[Change]:
    gain = verb.effect in _GAINS and not _FROM_POST.search(key, sentence.start, chain[0].start)
    status = Status.CURRENT if verb.effect == "renew" else Status.APPOINTED if gain else Status.LEFT
    if not gain and _is_past_term(analysis, key, chain[-1]):
        status = Status.FORMER
    start, end = min(person.start, verb.start, chain[0].start), max(person.end, chain[-1].end)
    if end - start > 400:
        start, end = chain[0].start, chain[-1].end
    for post in chain:
        yield Change(person=person, post=post, status=status, verb=verb, start=start, end=end)
    if verb.effect == "move":
        new = {post.title for post in chain}
        for post in analysis.find(TitleMention, person.end, chain[0].start):
            if post.title not in new and only_titles(analysis, key, person.end, post.start) and not post.former:
                yield Change(person=person, post=post, status=Status.LEFT, verb=verb, start=start, end=end)
    if gain:
        yield from _replaced(analysis, key, sentence, chain, verb)


def _is_past_term(analysis: Analysis, key: str, post: TitleMention) -> bool:
    """Return True for "Bí thư Đảng ủy xã nhiệm kỳ 2015 - 2020" after that term: a sanction of the past."""
    span = key[post.start : post.end + 30]
    term = re.search(r"nhiệm kỳ\s+\d{4}\s*[-–]\s*(\d{4})", span)
    today = analysis.article.published or _latest(analysis)
    return bool(term and today and term[1] < today[:4])


def _replaced(
    analysis: Analysis, key: str, sentence: Sentence, chain: list[TitleMention], verb: Verb
) -> Iterator[Change]:
    """Yield the loss of a post by the one who is replaced: "…, thay ông B nghỉ hưu"."""
    cue = _REPLACED.search(key, chain[-1].end, min(sentence.end, chain[-1].end + 120))
    name = named_at(analysis, key, cue.end(), sentence.end) if cue else None
    if name and cue:
        yield Change(
            person=name,
            post=chain[0],
            status=Status.LEFT,
            verb=replace(verb, effect="end"),
            start=cue.start(),
            end=name.end,
        )


def _without_lead(analysis: Analysis, key: str, sentence: Sentence, verb: Verb) -> Iterator[Change]:
    """Yield what verbs say that no post follows: "miễn nhiệm ông A, Chủ tịch UBND", "ông A, Giám đốc, nghỉ hưu"."""
    if verb.effect not in (*_LOSSES, "discipline"):
        return
    position, after = verb.end, named_at(analysis, key, verb.end, sentence.end)
    if after:
        while after is not None:  # "đối với các ông: A, …; B, …"
            posts = _following(analysis, key, after, sentence.end) or _preceding(analysis, key, after, position)
            yield from _losses(after, posts, verb)
            position = max([after.end, *(post.end for post in posts)])
            after = named_at(analysis, key, position, sentence.end)
        return
    names = analysis.find(NameMention, sentence.start, verb.start)
    if not names or (verb.voice == "active" and not _PASSIVE.search(key, names[-1].end, verb.start)):
        return
    name = names[-1]
    if _REPLACED.search(key, max(name.start - 30, 0), name.start):
        return
    yield from _losses(name, _following(analysis, key, name, verb.start), verb)


def _losses(name: NameMention, posts: list[TitleMention], verb: Verb) -> Iterator[Change]:
    start = min(name.start, verb.start, *(p.start for p in posts)) if posts else min(name.start, verb.start)
    end = max(name.end, verb.end, *(p.end for p in posts)) if posts else max(name.end, verb.end)
    if verb.effect == "discipline" or not posts:
        yield Change(person=name, post=None, status=Status.CURRENT, verb=verb, start=start, end=end)
        return
    for post in posts:
        if not post.former:
            yield Change(person=name, post=post, status=Status.LEFT, verb=verb, start=start, end=end)


def _following(analysis: Analysis, key: str, name: NameMention, end: int) -> list[TitleMention]:
    posts: list[TitleMention] = []
    position = name.end
    for post in analysis.find(TitleMention, name.end, end):
        if not re.fullmatch(r"[\s,(–-]*(?:và|kiêm|hiện là|là)?\s*", key[position : post.start]):
            break
        posts.append(post)
        position = post.end
    return posts


def _preceding(analysis: Analysis, key: str, name: NameMention, start: int) -> list[TitleMention]:
    return [
        post
        for post in analysis.find(TitleMention, start, name.start)
        if only_titles(analysis, key, post.end, name.start)
    ]


# --- facts ------------------------------------------------------------------------------------------------------------


def _roles(analysis: Analysis, changes: list[Change]) -> Iterator[RoleFact]:
    for change in changes:
        post = change.post
        if post is None:
            continue
        day = _effective(analysis, change)
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
    for date in analysis.find(DateMention, change.start, sentence.end):
        if _is_effective(text, date):
            return date.date
    return None


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
    for change in changes:
        if change.verb.effect == "renew":
            continue
        day = _day(analysis, change)
        kind = EventType.DISCIPLINE if change.verb.effect in _DISCIPLINE else EventType.APPOINTMENT
        date = day.date if day else None
        days.setdefault(date, day)
        groups.setdefault((kind, date), []).append(change)
    for index, ((kind, date), group) in enumerate(groups.items(), 1):
        yield _event(analysis, f"personnel-{index}", kind, days[date], group)


def _event(analysis: Analysis, key: str, kind: EventType, day: DateMention | None, group: list[Change]) -> EventFact:
    people: dict[str, Participation] = {}
    for change in group:
        subject = Participation(
            evidence=(_evidence(analysis, change),), person=change.person.person, capacity=Capacity.SUBJECT
        )
        people.setdefault(subject.person, subject)
    for change in group:
        decider = _decider(analysis, change)
        if decider is not None:
            evidence = Evidence(
                start=decider.start, end=decider.end, quote=decider.text, rule="personnel.decider", confidence=0.85
            )
            part = Participation(evidence=(evidence,), person=decider.person, capacity=Capacity.ATTENDEE)
            people.setdefault(part.person, part)
    first = _evidence(analysis, group[0])
    return EventFact(
        evidence=(first,),
        key=key,
        type=kind,
        label=" ".join(first.quote.split())[:160],
        date=day.date if day else None,
        date_text=day.text if day else None,
        date_basis=day.basis if day else None,
        participants=tuple(people.values()),
        starts=_ascribed(group, Status.APPOINTED),
        ends=_ascribed(group, Status.LEFT),
    )


def _decider(analysis: Analysis, change: Change) -> NameMention | None:
    """Return who is named as the one who decides or hands over: "Chủ tịch A trao quyết định bổ nhiệm ông B"."""
    verb = change.verb
    if verb.voice != "active" or change.person.start < verb.start:
        return None
    sentence = _sentence(analysis, verb.start)
    names = analysis.find(NameMention, sentence.start, verb.start)
    between = analysis.article.text[names[-1].end : verb.start].lower() if names else ""
    return names[-1] if names and _DECIDES.fullmatch(between) else None


def _ascribed(group: list[Change], status: Status) -> tuple[tuple[str, str], ...]:
    pairs = {(c.person.person, _title(c.post)): None for c in group if c.post and c.status is status}
    return tuple(pairs)


def _day(analysis: Analysis, change: Change) -> DateMention | None:
    """Return the day of the decision: the one in its sentence, or the one that opens the article."""
    text = analysis.article.text.lower()
    sentence = _sentence(analysis, change.start)
    for date in analysis.find(DateMention, sentence.start, sentence.end):
        born = re.search(r"sinh\s+(?:ngày\s+)?$", text[max(date.start - 20, 0) : date.start])
        if len(date.date) >= 7 and not born and not _is_effective(text, date):
            return date
    opening = analysis.sentences[min(3, len(analysis.sentences) - 1)].end
    for date in analysis.find(DateMention, 0, opening):
        if _is_effective(text, date):
            continue
        near = text[max(date.start - 8, 0) : date.end]
        if len(date.date) >= 7 and (date.part_of_day or "ngày " in near or date.start < 40):
            return date
    return None
