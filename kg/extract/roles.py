"""Roles: which post a person holds or held, read from names and titles that stand together."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.role_binding import Bound, SentenceRoles
from kg.extract.role_context import Context
from kg.model import Analysis, Body, Evidence, NameMention, RoleFact, Status, TitleMention
from kg.text import match_key

_LONGEST = 240  # a longer stretch than this from name to title is quoted in two pieces


def extract_roles(analysis: Analysis) -> Iterator[RoleFact]:
    """Yield each post that the article ascribes to a person, once, with every place where it does."""
    text = analysis.article.text
    context = Context(analysis)
    merged: dict[tuple[str, str], RoleFact] = {}
    bound = context.settled(_bound(analysis))
    abroad = {b.name.person for b in bound if b.name.foreign or (b.title.body and b.title.body.type == "nuoc-ngoai")}
    for one in bound:
        fact = _fact(one, text, foreign=one.name.person in abroad)
        if fact is None:
            continue
        key = (fact.person, match_key(fact.title))
        merged[key] = _merge(merged[key], fact) if key in merged else fact
    yield from merged.values()


def _bound(analysis: Analysis) -> Iterator[Bound]:
    key = match_key(analysis.article.text)
    for sentence in analysis.sentences:
        names = analysis.find(NameMention, sentence.start, sentence.end)
        titles = analysis.find(TitleMention, sentence.start, sentence.end) if names else ()
        if titles:
            yield from SentenceRoles(key, sentence.start, names, titles).bound()


def _fact(bound: Bound, text: str, *, foreign: bool) -> RoleFact | None:
    title = bound.title
    if foreign and (title.body is None or title.body.type != "nuoc-ngoai"):
        return None
    ellipsis = title.rule == "title.ellipsis"
    return RoleFact(
        evidence=_evidence(bound, text, ellipsis=ellipsis),
        person=bound.name.person,
        title=title.title,
        role=title.role,
        body=title.body,
        status=Status.FORMER if bound.former else Status.CURRENT,
        term=title.term,
        acting=title.acting,
    )


def _evidence(bound: Bound, text: str, *, ellipsis: bool) -> tuple[Evidence, ...]:
    start, end = min(bound.name.start, bound.title.start), max(bound.name.end, bound.title.end)
    rule = "role.ellipsis" if ellipsis else bound.rule
    confidence = min(bound.confidence, 0.85) if ellipsis else bound.confidence
    spans = [(start, end)]
    if end - start > _LONGEST:
        spans = [(bound.title.start, bound.title.end), (bound.name.start, bound.name.end)]
    return tuple(Evidence(start=a, end=b, quote=text[a:b], rule=rule, confidence=confidence) for a, b in spans)


def _merge(old: RoleFact, new: RoleFact) -> RoleFact:
    evidence = old.evidence + tuple(e for e in new.evidence if e not in old.evidence)
    former = Status.FORMER in (old.status, new.status)
    return replace(
        old,
        evidence=evidence,
        body=_fuller(old.body, new.body),
        status=Status.FORMER if former else old.status,
        term=old.term or new.term,
        acting=old.acting and new.acting,
    )


def _fuller(old: Body | None, new: Body | None) -> Body | None:
    bodies: Iterable[Body] = [body for body in (old, new) if body is not None]
    return max(bodies, key=lambda body: (not body.is_open, body.place is not None, len(body.name)), default=None)
