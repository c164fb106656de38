"""Golden files: all facts of each sample and golden text, one a line, read against the text by a person.

A line ``missed: …`` is a fact that the text states and that is not found; ``wrong: …`` one that is found and that the
text does not state; each gives its reason after ``#``. `pytest --update-golden` rewrites the files: read the diff.
"""

from functools import cache
from pathlib import Path

import pytest

from kg.build import read, read_article
from kg.model import (
    CaptionFact,
    DelegationFact,
    DocumentFact,
    DocumentRelationFact,
    EventFact,
    OrganizationFact,
    PersonFact,
    PlaceFact,
    RoleFact,
    StatementFact,
    StatisticFact,
)

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
MARKS = ("missed: ", "wrong: ")


@cache
def texts():
    articles, problems = read([HERE / "samples", GOLDEN / "texts"])
    assert not problems
    return {article.id: article for article in articles}


@cache
def found(name):
    return frozenset(lines_of(read_article(texts()[name])))


def line(family, *fields, **optional):
    named = (f"{name}={value}" for name, value in optional.items() if value)
    return " | ".join((family, *(str(field or "–") for field in fields), *named))


def lines_of(extraction):
    """Yield each fact as a line that a person can read."""
    documents = {fact.key: fact.number or fact.name for fact in extraction.of(DocumentFact)}
    figures = {fact.key: figure(fact) for fact in extraction.of(StatisticFact)}
    yield line("home", extraction.home)
    for trigger in extraction.unmatched:
        yield line("no rule for", trigger.word)
    for fact in extraction.facts:
        yield from WRITERS[type(fact)](fact, documents, figures)


def body(value):
    return value.name if value else None


def person(fact, *_):
    yield line("person", fact.name, also=", ".join(v.name for v in fact.variants), foreign=fact.foreign)


def role(fact, *_):
    yield line(
        "role", fact.person, fact.title, body(fact.body), fact.status,
        start=fact.start, end=fact.end, term=fact.term, acting=fact.acting,
    )  # fmt: skip


def organization(fact, *_):
    yield line("organization", fact.body.name, fact.body.type, province=fact.body.province)


def place(fact, *_):
    yield line("place", fact.label, fact.province, foreign=fact.foreign)


def document(fact, *_):
    yield line("document", fact.type, fact.number or fact.name, body(fact.issuer), fact.date, title=fact.title)


def relation(fact, documents, _):
    yield line("relation", documents[fact.source], fact.relation, documents[fact.target])


def event(fact, documents, _):
    what = f"{fact.type} {fact.date or '–'} {fact.label}"
    pursuant = ", ".join(documents[key] for key in fact.pursuant_to)
    yield line(
        "event", what, until=fact.end_date, places=", ".join(fact.places), host=body(fact.host),
        visitor=body(fact.visitor), pursuant_to=pursuant,
    )  # fmt: skip
    for part in fact.participants:
        yield line("event", what, part.person, part.capacity)
    for word, posts in (("starts", fact.starts), ("ends", fact.ends)):
        for name, title in posts:
            yield line("event", what, name, f"{word} {title}")


def delegation(fact, *_):
    yield line("delegation", fact.body.name, leader=fact.leader, sender=body(fact.sender))


def statement(fact, *_):
    yield line("statement", fact.speaker, fact.mode, fact.verb, fact.text)


def figure(fact):
    value = f"{fact.value}/{fact.denominator}" if fact.denominator else fact.value
    return f"{value}-{fact.upper}" if fact.upper else value


def statistic(fact, _, figures):
    period = fact.period_start if fact.period_start == fact.period_end else f"{fact.period_start}..{fact.period_end}"
    yield line(
        "statistic", figure(fact), fact.unit, fact.measure, period, fact.place,
        qualifier=fact.qualifier if fact.qualifier != "dung" else None, percentage=fact.stated_percentage,
        share_of=figures.get(fact.share_of), part_of=figures.get(fact.breakdown_of),
        compared_to=fact.compared_to, target=fact.is_target,
    )  # fmt: skip


def caption(fact, *_):
    yield line("caption", fact.position, fact.text, depicts=", ".join(fact.depicts))


WRITERS = {
    PersonFact: person, RoleFact: role, OrganizationFact: organization, PlaceFact: place, DocumentFact: document,
    DocumentRelationFact: relation, EventFact: event, DelegationFact: delegation, StatementFact: statement,
    StatisticFact: statistic, CaptionFact: caption,
}  # fmt: skip


def read_golden(name):
    """Return the right lines, and the marked ones: line → (mark, reason)."""
    path = GOLDEN / f"{name}.facts"
    right, marked = set(), {}
    for text in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        mark = next((mark for mark in MARKS if text.startswith(mark)), None)
        if mark:
            fact, _, reason = text.removeprefix(mark).partition("  # ")
            assert reason, f"{path.name}: a marked line gives its reason after two spaces and #: {text}"
            marked[fact] = (mark, reason)
        elif text:
            right.add(text)
    return right, marked


def write_golden(name):
    """Write what is found; a mark stays where it still holds."""
    _, marked = read_golden(name)
    lines = found(name)
    held = {fact: mark for fact, mark in marked.items() if (fact in lines) == (mark[0] == "wrong: ")}
    text = "".join(f"{fact}\n" for fact in sorted(lines - set(held)))
    text += "".join(f"{mark}{fact}  # {reason}\n" for fact, (mark, reason) in sorted(held.items()))
    (GOLDEN / f"{name}.facts").write_text(text, encoding="utf-8")


def names():
    return sorted(texts())


def defects():
    for name in names():
        for fact, (mark, reason) in sorted(read_golden(name)[1].items()):
            yield pytest.param(name, mark, fact, id=f"{name}: {mark}{fact}", marks=pytest.mark.xfail(reason=reason))


@pytest.mark.parametrize("name", names())
def test_all_facts_are_found_and_no_others(name, request):
    if request.config.getoption("--update-golden"):
        write_golden(name)
    right, marked = read_golden(name)
    lines = found(name) - set(marked)
    changes = [
        *(f"new:  {fact}" for fact in sorted(lines - right)),
        *(f"gone: {fact}" for fact in sorted(right - lines)),
    ]
    assert not changes, "\n".join((f"{name} (where meant: pytest --update-golden, and read the diff)", *changes))


@pytest.mark.parametrize(("name", "mark", "fact"), list(defects()))
def test_known_defects(name, mark, fact):
    assert (fact in found(name)) == (mark == "missed: ")


def test_each_golden_file_has_its_text():
    assert {path.stem for path in GOLDEN.glob("*.facts")} == set(texts())
