"""Joins facts of one article that different extractors found: one post told twice, a speech at an event."""

from collections.abc import Iterable
from dataclasses import replace

from kg.model import CaptionFact, EventFact, Fact, PersonFact, RoleFact, StatementFact, Status
from kg.text import match_key

_OF_ANOTHER_STATE = "nuoc-ngoai"
_GOVERNMENT = "chinh-phu"
# A post that the article says begins or ends is not also plainly held; the first of these statuses wins.
_PRECEDENCE = (Status.APPOINTED, Status.LEFT, Status.FORMER, Status.CURRENT)


def join(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts with each post once a person and with statements and captions tied to their event."""
    merged = _with_foreigners(_of_one_state(_merge_roles(tuple(facts))))
    events = tuple(fact for fact in merged if isinstance(fact, EventFact))
    return tuple(_tie(fact, events) for fact in merged)


def _merge_roles(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    posts: dict[tuple[str, str], list[RoleFact]] = {}
    for fact in facts:
        if isinstance(fact, RoleFact):
            _add(posts.setdefault((fact.person, match_key(fact.title)), []), fact)
    kept: list[Fact] = []
    for fact in facts:
        if isinstance(fact, RoleFact):
            kept += posts.pop((fact.person, match_key(fact.title)), [])
        else:
            kept.append(fact)
    return tuple(kept)


def _of_one_state(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return the facts without a post here of one who has it elsewhere: "… được Quốc hội Hàn Quốc bầu làm Chủ tịch"."""
    roles = [fact for fact in facts if isinstance(fact, RoleFact) and fact.body is not None]
    there = {(r.person, r.title) for r in roles if r.body is not None and r.body.type == _OF_ANOTHER_STATE}
    here = {
        id(r) for r in roles if r.body is not None and r.body.type != _OF_ANOTHER_STATE and (r.person, r.title) in there
    }
    return tuple(fact for fact in facts if id(fact) not in here)


def _with_foreigners(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return the facts with the persons as foreign all of whose posts are of other states: "Vương Nghị"."""
    roles = [fact for fact in facts if isinstance(fact, RoleFact)]
    abroad = {role.person for role in roles if role.body and role.body.type == _OF_ANOTHER_STATE}
    named = {fact.name for fact in facts if isinstance(fact, PersonFact) and fact.foreign}
    facts = tuple(fact for fact in facts if not (isinstance(fact, RoleFact) and _is_of_ours(fact, named)))
    abroad -= {role.person for role in roles if not (role.body and role.body.type == _OF_ANOTHER_STATE)}
    return tuple(
        replace(fact, foreign=True) if isinstance(fact, PersonFact) and fact.name in abroad else fact for fact in facts
    )


def _is_of_ours(role: RoleFact, foreign: set[str]) -> bool:
    """Return whether a foreigner would be of the Government of Việt Nam: "Ông Kurz nhậm chức, là thủ tướng"."""
    return role.person in foreign and role.body is not None and role.body.type == _GOVERNMENT


def _add(posts: list[RoleFact], fact: RoleFact) -> None:
    """Join a post to the first of one title that may be the same; a move from xã A to xã B keeps both."""
    for index, known in enumerate(posts):
        if not _apart(known, fact):
            posts[index] = _merged(known, fact)
            return
    posts.append(fact)


def _apart(one: RoleFact, other: RoleFact) -> bool:
    """Return whether two posts of one title are in bodies that the article tells apart."""
    if one.body is None or other.body is None or one.body.is_open or other.body.is_open:
        return False
    return match_key(one.body.name) != match_key(other.body.name) and {one.status, other.status} != {Status.CURRENT}


def _merged(one: RoleFact, other: RoleFact) -> RoleFact:
    """Return one post from two tellings: the stronger status, the fuller body, the evidence of both."""
    strong, weak = sorted((one, other), key=lambda role: _PRECEDENCE.index(role.status))
    body = strong.body if strong.body and not strong.body.is_open else weak.body or strong.body
    evidence = strong.evidence
    if strong.status is weak.status:
        evidence = tuple(dict.fromkeys((*one.evidence, *other.evidence)))
    start, end = strong.start or weak.start, strong.end or weak.end
    if _is_backward(start, end):  # left in June, asked to take it again in September: two times, not one
        start, end = strong.start, strong.end
    return replace(
        strong,
        body=body,
        start=start,
        end=end,
        term=strong.term or weak.term,
        evidence=evidence,
    )


def _is_backward(start: str | None, end: str | None) -> bool:
    """Return whether a time ends before it begins, as far as both tell the year, the month or the day."""
    if not start or not end or start.startswith("-") or end.startswith("-"):
        return False
    size = min(len(start), len(end))
    return end[:size] < start[:size]


def _tie(fact: Fact, events: tuple[EventFact, ...]) -> Fact:
    if isinstance(fact, StatementFact) and fact.event is None:
        return replace(fact, event=_event_of((fact.speaker,), fact, events))
    if isinstance(fact, CaptionFact) and fact.event is None and fact.depicts:
        return replace(fact, event=_event_of(fact.depicts, fact, events))
    return fact


def _event_of(people: tuple[str, ...], fact: Fact, events: tuple[EventFact, ...]) -> str | None:
    """Return the key of the one event in which all these people took part by words at or near the fact's own."""
    here = [
        event for event in events if any(_touch(part, fact) for part in event.participants if part.person in people)
    ]
    there = [event for event in events if set(people) <= {part.person for part in event.participants}]
    for candidates in (here, there):
        if len(candidates) == 1:
            return candidates[0].key
    return None


def _touch(one: Fact, other: Fact) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.evidence for b in other.evidence)
