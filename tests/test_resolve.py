"""Identity across articles: joined by a body, kept apart without evidence, whatever the order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Article, Body, Branch, Evidence, Extraction, Level, PersonFact, RoleFact
from kg.resolve import body_key, resolve


def evidence(text: str) -> tuple[Evidence, ...]:
    return (Evidence(start=0, end=len(text), quote=text, rule="test"),)


def body(name: str) -> Body:
    return Body(template=name, type="cap-uy", branch=Branch.PARTY, level=Level.PROVINCE)


def article(text: str, name: str, *bodies: str, home: str | None = None) -> Extraction:
    roles = tuple(
        RoleFact(person=name, title="Bí thư", role="bi-thu", body=body(where), evidence=evidence(name))
        for where in bodies
    )
    facts = (PersonFact(name=name, evidence=evidence(name)), *roles)
    return Extraction(article=Article(id=text, text=text), facts=facts, home=home)


def groups(extractions: list[Extraction], name: str) -> set[frozenset[str]]:
    who = resolve(extractions)
    found: dict[str, set[str]] = {}
    for extraction in extractions:
        person = who.person(extraction.article.sha256, name)
        found.setdefault(person.anchor, set()).add(extraction.article.id)
    return {frozenset(group) for group in found.values()}


NAME = "Nguyễn Văn Hùng"
CORPUS = [
    article("a", NAME, "Tỉnh ủy Lai Châu"),
    article("b", NAME, "Tỉnh ủy Lai Châu", "Ban Nội chính Trung ương"),
    article("c", NAME, "Ban Nội chính Trung ương"),
    article("d", NAME, "Tỉnh ủy Cà Mau"),
    article("e", NAME, home="Cà Mau"),
    article("f", NAME, home="Cà Mau"),
    article("g", NAME),
]
EXPECTED = {frozenset("abc"), frozenset("d"), frozenset("ef"), frozenset("g")}


def test_a_shared_body_joins_and_nothing_else_does():
    assert groups(CORPUS, NAME) == EXPECTED


@given(st.permutations(CORPUS))
@settings(deadline=None, max_examples=30)
def test_order_does_not_matter(corpus):
    assert groups(corpus, NAME) == EXPECTED


def test_names_that_differ_by_an_accent_are_never_one():
    pair = [article("a", "Nguyễn Văn Hùng", "Tỉnh ủy Lai Châu"), article("b", "Nguyễn Văn Hưng", "Tỉnh ủy Lai Châu")]
    who = resolve(pair)
    assert who.person(pair[0].article.sha256, "Nguyễn Văn Hùng").name == "Nguyễn Văn Hùng"
    assert who.person(pair[1].article.sha256, "Nguyễn Văn Hưng").name == "Nguyễn Văn Hưng"


def test_tone_placement_is_one_name():
    pair = [article("a", "Lê Thị Hoà", "Tỉnh ủy Lai Châu"), article("b", "Lê Thị Hòa", "Tỉnh ủy Lai Châu")]
    who = resolve(pair)
    assert {who.person(x.article.sha256, "Lê Thị Hoà").name for x in pair} == {"Lê Thị Hòa"}


def test_the_most_common_form_of_a_body_is_shown():
    corpus = [
        article("a", NAME, "Bộ Chính Trị"),
        article("b", NAME, "Bộ Chính trị"),
        article("c", NAME, "Bộ Chính trị"),
    ]
    who = resolve(corpus)
    assert who.body(body("Bộ Chính Trị")).name == "Bộ Chính trị"
    assert body_key(body("Bộ Chính Trị")) == body_key(body("Bộ Chính trị"))
