"""Identity across articles: joined by evidence, kept apart without it, whatever the order; overruled by people."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.lexicon import rows
from kg.model import Article, Body, Branch, Evidence, Extraction, Level, PersonFact, RoleFact
from kg.resolve import Decision, Verdict, body_key, decisions, resolve
from kg.resolve.rarity import share
from kg.resolve.scores import JOIN

COMMON = "Nguyễn Văn Hùng"
MIDDLING = "Nguyễn Văn Sơn"
RARE = "Giàng Páo Mỷ"
PROVINCE, DISTRICT, CENTRAL = Level.PROVINCE, Level.DISTRICT, Level.CENTRAL


def evidence(text: str) -> tuple[Evidence, ...]:
    return (Evidence(start=0, end=len(text), quote=text, rule="test"),)


def body(name: str) -> Body:
    return Body(template=name, type="cap-uy", branch=Branch.PARTY, level=PROVINCE)


def post(name: str, place: str, level: Level = PROVINCE, province: str | None = None, role: str = "bi-thu") -> dict:
    template = f"{name} {{}}" if place else name
    held_in = Body(
        template=template, place=place or None, province=province, type="cap-uy", branch=Branch.PARTY, level=level
    )
    return {"title": name, "role": role, "body": held_in}


TINH_UY_LC = post("Tỉnh ủy", "Lai Châu")
UBND_LC = post("Ủy ban nhân dân tỉnh", "Lai Châu", role="chu-tich")
TINH_UY_CM = post("Tỉnh ủy", "Cà Mau")
NOI_CHINH = post("Ban Nội chính Trung ương", "", CENTRAL)
QUOC_HOI = post("Quốc hội", "", CENTRAL, role="dai-bieu")
PHONG_THO = post("Huyện ủy", "Phong Thổ", DISTRICT, "Lai Châu")
TAM_DUONG = post("Huyện ủy", "Tam Đường", DISTRICT, "Lai Châu")


def article(text: str, name: str, *posts: dict, home: str | None = None, day: str | None = None) -> Extraction:
    roles = tuple(RoleFact(person=name, evidence=evidence(name), **item) for item in posts)
    facts = (PersonFact(name=name, evidence=evidence(name)), *roles)
    return Extraction(article=Article(id=text, text=text, published=day), facts=facts, home=home)


def groups(extractions: list[Extraction], name: str, *decided: Decision) -> set[frozenset[str]]:
    who = resolve(extractions, decided)
    found: dict[str, set[str]] = {}
    for extraction in extractions:
        person = who.person(extraction.article.sha256, name)
        found.setdefault(person.anchor, set()).add(extraction.article.id)
    return {frozenset(group) for group in found.values()}


CASES = {
    "a body joins, also through a third article": (
        COMMON,
        [("a", [TINH_UY_LC]), ("b", [TINH_UY_LC, NOI_CHINH]), ("c", [NOI_CHINH]), ("d", [TINH_UY_CM])],
        ["abc", "d"],
    ),
    "a large body does not join a common name": (COMMON, [("a", [QUOC_HOI]), ("b", [QUOC_HOI])], ["a", "b"]),
    "a large body joins a rare name": (RARE, [("a", [QUOC_HOI]), ("b", [QUOC_HOI])], ["ab"]),
    "one province is not enough for a common name": (COMMON, [("a", [TINH_UY_LC]), ("b", [UBND_LC])], ["a", "b"]),
    "one province is enough for a rare name": (RARE, [("a", [TINH_UY_LC]), ("b", [UBND_LC])], ["ab"]),
    "a rare name moves to the centre": (RARE, [("a", [TINH_UY_LC]), ("b", [NOI_CHINH])], ["ab"]),
    "unconnected provinces": (COMMON, [("a", [TINH_UY_LC]), ("b", [TINH_UY_CM])], ["a", "b"]),
    "without posts, a common name says nothing": (COMMON, [("a", "Cà Mau"), ("b", "Cà Mau")], ["a", "b"]),
    "without posts, a rare name is the one of the province": (RARE, [("a", "Lai Châu"), ("b", [TINH_UY_LC])], ["ab"]),
    "without posts, two of the province": (
        RARE,
        [("a", "Lai Châu"), ("b", [PHONG_THO], "2020-01-01"), ("c", [TAM_DUONG], "2020-01-01"),
         ("d", [PHONG_THO], "2020-09-01"), ("e", [TAM_DUONG], "2020-09-01")],
        ["a", "bd", "ce"],
    ),
    "seats of two districts at once are two people": (
        RARE,
        [("a", [PHONG_THO], "2019-01-01"), ("b", [TAM_DUONG], "2020-01-01"), ("c", [PHONG_THO], "2021-01-01"),
         ("d", [TAM_DUONG], "2022-01-01")],
        ["ac", "bd"],
    ),
    "one district after the other is a career": (
        RARE,
        [("a", [PHONG_THO], "2019-01-01"), ("b", [PHONG_THO], "2020-01-01"), ("c", [TAM_DUONG], "2021-01-01")],
        ["abc"],
    ),
    "a middling name in a seat soon after another is a career": (
        MIDDLING, [("a", [TINH_UY_LC], "2019-01-01"), ("b", [UBND_LC], "2021-01-01")], ["ab"]
    ),
    "a middling name in a seat long after another may be anybody": (
        MIDDLING, [("a", [TINH_UY_LC], "2012-01-01"), ("b", [UBND_LC], "2021-01-01")], ["a", "b"]
    ),
    "a middling name in two seats at once may be anybody": (
        MIDDLING,
        [("a", [TINH_UY_LC], "2019-01-01"), ("b", [UBND_LC], "2020-01-01"), ("c", [TINH_UY_LC], "2021-01-01")],
        ["ac", "b"],
    ),
}  # fmt: skip


def corpus(name: str, items: list) -> list[Extraction]:
    return [
        article(key, name, *([] if isinstance(told, str) else told), home=told if isinstance(told, str) else None,
                day=day[0] if day else None)
        for key, told, *day in items
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "items", "expected"), CASES.values(), ids=CASES)
def test_who_is_one_person(name, items, expected):
    extractions = corpus(name, items)
    assert groups(extractions, name) == {frozenset(group) for group in expected}
    assert groups(extractions[::-1], name) == {frozenset(group) for group in expected}


EVERYONE = [
    item
    for case, (name, items, _) in CASES.items()
    for item in corpus(name, [(f"{case} {text}", *told) for text, *told in items])
]


@given(st.permutations(EVERYONE))
@settings(deadline=None, max_examples=20)
def test_order_does_not_matter(shuffled):
    assert resolve(shuffled) == resolve(EVERYONE)


def test_names_that_differ_by_an_accent_are_never_one():
    pair = [article("a", "Nguyễn Văn Hùng", TINH_UY_LC), article("b", "Nguyễn Văn Hưng", TINH_UY_LC)]
    who = resolve(pair)
    assert who.person(pair[0].article.sha256, "Nguyễn Văn Hùng").name == "Nguyễn Văn Hùng"
    assert who.person(pair[1].article.sha256, "Nguyễn Văn Hưng").name == "Nguyễn Văn Hưng"


def test_tone_placement_is_one_name():
    pair = [article("a", "Lê Thị Hoà", TINH_UY_LC), article("b", "Lê Thị Hòa", TINH_UY_LC)]
    who = resolve(pair)
    assert {who.person(x.article.sha256, "Lê Thị Hoà").name for x in pair} == {"Lê Thị Hòa"}


def test_every_join_keeps_its_reason():
    first, second = article("a", COMMON, TINH_UY_LC, day="2020-01-01"), article("b", COMMON, TINH_UY_LC)
    (reason,) = resolve([first, second]).why(second.article.sha256, COMMON)
    assert (reason.rule, reason.on, reason.other) == ("same-body", "tỉnh ủy lai châu", first.article.sha256)
    assert reason.score >= JOIN


def key(extraction: Extraction) -> str:
    return extraction.article.sha256[:16]


def test_people_overrule_and_can_take_it_back():
    a, b = article("a", COMMON, TINH_UY_LC), article("b", COMMON, UBND_LC)
    same = Decision(name=COMMON, left=key(a), right=key(b), verdict=Verdict.SAME)
    assert groups([a, b], COMMON, same) == {frozenset("ab")}
    assert resolve([a, b], [same]) != resolve([a, b]) == resolve([b, a], [])
    c = article("c", COMMON, TINH_UY_LC)
    different = Decision(name=COMMON, left=key(a), right=key(c), verdict=Verdict.DIFFERENT)
    assert groups([a, c], COMMON, different) == {frozenset("a"), frozenset("c")}


def test_what_may_be_one_is_asked_and_what_was_answered_is_not():
    a, b = article("a", COMMON, TINH_UY_LC), article("b", COMMON, UBND_LC)
    (pair,) = resolve([a, b]).possible
    assert {pair.left_article, pair.right_article} == {a.article.sha256, b.article.sha256}
    for verdict in Verdict:
        answer = Decision(name=COMMON, left=key(a), right=key(b), verdict=verdict)
        assert not resolve([a, b], [answer]).possible


def test_decisions_survive_a_file(tmp_path):
    made = (
        Decision(name=COMMON, left="0" * 16, right="1" * 16, verdict=Verdict.SAME, note="cùng một người, xem bài"),
        Decision(name=RARE, left="0" * 16, right="1" * 16, verdict=Verdict.UNSURE),
    )
    path = tmp_path / "decisions.csv"
    path.write_text(decisions.render(made[::-1]), encoding="utf-8")
    assert set(decisions.read(path)) == set(made)
    assert decisions.render(decisions.read(path)) == decisions.render(made)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,left\n", ":1: the columns must be"),
        (f"name,left,right,verdict,note\nLò Thị Ón,{'0' * 16},{'1' * 16},maybe,\n", ":2: the verdict must be"),
        (f"name,left,right,verdict,note\nLò Thị Ón,abc,{'1' * 16},same,\n", ":2: left and right"),
        (f"name,left,right,verdict,note\n,{'0' * 16},{'1' * 16},same,\n", ":2: the name"),
    ],
)
def test_a_wrong_row_is_refused_with_its_line(tmp_path, text, said):
    path = tmp_path / "decisions.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=said):
        decisions.read(path)


def test_common_names_have_larger_shares():
    assert share("Nguyễn Văn Hùng") > 50 * share("Lê Minh Ngân") > 50 * share(RARE)


@pytest.mark.parametrize("part", ["family", "middle", "given"])
def test_shares_are_of_a_whole_taken_from_above_and_no_word_comes_twice(part):
    found = [row for row in rows("name_shares") if row["part"] == part]
    assert len({row["word"] for row in found}) == len(found)
    assert 90 < sum(float(row["percent"]) for row in found) < 150
    assert {row["basis"] for row in found} == {"count", "estimate"}
    assert all(row["word"] in row["example"].split() for row in found)


def test_the_most_common_form_of_a_body_is_shown():
    posts = [{"title": "Bí thư", "role": "bi-thu", "body": body(f"Bộ Chính {word}")} for word in ("Trị", "trị", "trị")]
    who = resolve([article(letter, COMMON, item) for letter, item in zip("abc", posts, strict=True)])
    assert who.body(body("Bộ Chính Trị")).name == "Bộ Chính trị"
    assert body_key(body("Bộ Chính Trị")) == body_key(body("Bộ Chính trị"))


def test_two_placements_of_a_tone_in_one_article_are_one_person_without_a_reason():
    post = {"title": "Giám đốc", "role": "giam-doc", "body": body("Sở Y tế")}
    names = ("Hoà Thị Thuỷ", "Hòa Thị Thủy")
    facts = [fact for name in names for fact in article("a", name, post).facts]
    one = Extraction(article=Article(id="a", text="a"), facts=tuple(facts))
    who = resolve([one])
    assert len({who.person(one.article.sha256, name) for name in names}) == 1
    assert all(reason.other != one.article.sha256 for name in names for reason in who.why(one.article.sha256, name))
