"""Roles: which post a person holds or held, read from names and titles that stand together."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract.organizations import known_provinces, with_province
from kg.extract.role_binding import SentenceRoles
from kg.extract.role_career import in_career, lives
from kg.extract.role_context import Context
from kg.extract.role_foreign import foreigners
from kg.extract.role_groups import Bound
from kg.extract.role_obituary import bearer, later_life, life, tells_death
from kg.model import Analysis, Body, Evidence, NameMention, RoleFact, Status, TitleMention
from kg.text import match_key

_CONCLUDED = frozenset({"title.ellipsis", "title.only-commune"})  # the organ is told elsewhere in the article
# "Chủ tịch UBND xã | thời điểm năm 2011", "Bí thư Tỉnh ủy nhiệm kỳ 2010 - 2015" in an article of 2017: a past post
_UNTIL = re.compile(
    r"(?:[^\S\n]*\(?(?:ở|vào|tại)?[^\S\n]*(?:thời điểm|thời kỳ|giai đoạn|nhiệm kỳ)[^\S\n]+(?:năm[^\S\n]+)?"
    r"(?:\d{4}[^\S\n]*[-–][^\S\n]*)?(?P<year>\d{4})(?!\d)"
    r"|[^\S\n]+(?:(?:ở|vào|tại)[^\S\n]+)?(?:thời điểm đó|lúc đó|khi đó|thời đó|lúc bấy giờ|khi ấy|lúc ấy|bấy giờ)"
    r"(?!\w))"
)
_THEN_WAS = re.compile(
    r"(?<!\w)(?:khi đó|lúc đó|khi ấy|lúc ấy|bấy giờ|thời điểm đó)[^\S\n]+(?:đang[^\S\n]+)?là[^\S\n]+\Z"
)
_TERM_END = re.compile(r"\d{4}[^\S\n]*[-–][^\S\n]*(\d{4})\Z")
_LONGEST = 240  # a longer stretch than this from name to title is quoted in two pieces


def extract_roles(analysis: Analysis) -> Iterator[RoleFact]:
    """Yield each post that the article ascribes to a person, once, with every place where it does."""
    text = analysis.article.text
    context, key = Context(analysis), match_key(text)
    merged: dict[tuple[str, str], list[RoleFact]] = {}
    printed = list(_bound(analysis))
    bound = context.settled(printed)
    abroad = foreigners(analysis, printed, bound)
    for one in bound:
        one = replace(one, former=True) if _is_over(one, key, analysis.article.published) else one
        fact = _fact(one, text, foreign=one.name.person in abroad)
        if fact is not None:
            merged.setdefault((fact.person, match_key(fact.title)), []).append(fact)
    known = known_provinces(analysis)
    for facts in (group for same in merged.values() for group in _apart(same)):
        fact = _merged(facts)
        yield replace(fact, body=with_province(fact.body, known)) if fact.body is not None else fact


def _bound(analysis: Analysis) -> Iterator[Bound]:
    key = match_key(analysis.article.text)
    in_memory = tells_death(key)
    dead: NameMention | None = None
    for index, sentence in enumerate(analysis.sentences):
        names = analysis.find(NameMention, sentence.start, sentence.end)
        titles = analysis.find(TitleMention, sentence.start, sentence.end)
        if in_memory and names:
            dead = bearer(analysis, key, index, names)
        if not titles:
            continue
        if names:
            told = SentenceRoles(key, sentence.start, names, titles).bound()
            yield from in_career(analysis, key, sentence, told)
        yield from lives(analysis, key, sentence, names, titles)
        if in_memory and names:
            yield from life(key, sentence, names, titles)
        elif dead is not None:
            yield from later_life(key, sentence, dead, titles)


def _fact(bound: Bound, text: str, *, foreign: bool) -> RoleFact | None:
    title = bound.title
    if foreign and (title.body is None or title.body.type != "nuoc-ngoai"):
        return None
    return RoleFact(
        evidence=_evidence(bound, text),
        person=bound.name.person,
        title=title.title,
        role=title.role,
        body=title.body,
        status=Status.FORMER if bound.former else Status.CURRENT,
        term=title.term,
        acting=title.acting,
    )


def _is_over(bound: Bound, key: str, published: str | None) -> bool:
    """Return whether the words behind a post tell that it was held in years before the article's."""
    if _THEN_WAS.search(key, max(0, bound.title.start - 20), bound.title.start):
        return True
    until = _UNTIL.match(key, bound.title.end)
    if until is not None and until["year"] is None:
        return True
    term = _TERM_END.search(bound.title.term or "")
    year = until["year"] if until is not None else term[1] if term is not None else None
    return year is not None and published is not None and year < published[:4]


def _evidence(bound: Bound, text: str) -> tuple[Evidence, ...]:
    start, end = min(bound.name.start, bound.title.start), max(bound.name.end, bound.title.end)
    concluded = bound.title.rule.removeprefix("title.") if bound.title.rule in _CONCLUDED else None
    rule = f"role.{concluded}" if concluded else bound.rule
    confidence = min(bound.confidence, 0.85) if concluded else bound.confidence
    spans = [(start, end)]
    if end - start > _LONGEST:
        spans = [(bound.title.start, bound.title.end), (bound.name.start, bound.name.end)]
    return tuple(Evidence(start=a, end=b, quote=text[a:b], rule=rule, confidence=confidence) for a, b in spans)


def _apart(facts: Sequence[RoleFact]) -> list[list[RoleFact]]:
    """Return the facts of one title by post: "nguyên Bí thư Huyện ủy A, Bí thư Huyện ủy B" are two."""
    former = {f.body.name for f in facts if f.status is Status.FORMER and f.body is not None and not f.body.is_open}
    current = {f.body.name for f in facts if f.status is Status.CURRENT and f.body is not None and not f.body.is_open}
    if len(former) != 1 or len(current) != 1 or former == current:
        return [list(facts)]
    past = [f for f in facts if f.status is Status.FORMER]
    return [past, [f for f in facts if f.status is not Status.FORMER]]


def _merged(facts: Sequence[RoleFact]) -> RoleFact:
    """Return one fact of all that an article says of one post of a person: past if it says so anywhere."""
    first = facts[0]
    former = any(fact.status is Status.FORMER for fact in facts)
    return replace(
        first,
        evidence=tuple(dict.fromkeys(evidence for fact in facts for evidence in fact.evidence)),
        body=_fullest(fact.body for fact in facts),
        status=Status.FORMER if former else first.status,
        term=next((fact.term for fact in facts if fact.term), None),
        acting=all(fact.acting for fact in facts),
    )


def _fullest(bodies: Iterable[Body | None]) -> Body | None:
    known = [body for body in bodies if body is not None]
    return max(known, key=lambda body: (not body.is_open, body.place is not None, len(body.name)), default=None)
