"""The minting rules: accents keep things apart, tone placement and case do not."""

import pytest

from kg.iris import Mint, named, short_slug
from kg.model import Article, Body, Branch, DocumentFact, Evidence, Level

WORDS = (Evidence(start=0, end=3, quote="abc", rule="test"),)


def document(**fields: object) -> DocumentFact:
    return DocumentFact(**{"key": "k", "number": None, "type": "Nghị quyết", "evidence": WORDS, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("Hòa Bình", "Hoà Bình", True),
        ("Tỉnh ủy", "TỈNH UỶ", True),
        ("Đông Thạnh", "Đông Thành", False),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng", False),
    ],
)
def test_identity_is_accent_exact(one, other, equal):
    assert (named(one) == named(other)) is equal


def test_a_context_tells_two_of_one_name_apart():
    assert named("Tân Thành", "Cà Mau") != named("Tân Thành", "Đồng Nai")


def test_slugs_are_cut_at_a_word():
    long = "Ủy ban nhân dân " * 10
    assert len(short_slug(long)) <= 60
    assert not short_slug(long).endswith("-")


@pytest.mark.parametrize(
    ("fields", "period"),
    [
        ({"number": "26-NQ/TW", "term": "12"}, "khoa-12"),
        ({"number": "08-NQ/TU", "date": "2006-11-01"}, "2006"),
        ({"number": "15/2013/NĐ-CP", "type": "Nghị định"}, "2013"),
        ({"number": "08-NQ/TU", "date": "--11-01"}, "bai-abcd"),
        ({"number": "08-NQ/TU"}, "bai-abcd"),
    ],
)
def test_a_document_is_told_apart_by_term_or_year_else_by_its_article(fields, period):
    assert f"/{period}/" in Mint().document(document(**fields), "x/y", "abcd")


def test_two_cities_party_committees_of_one_number_are_two_documents():
    mint = Mint()
    one = mint.document(document(number="08-NQ/TU", date="2021-01-02"), "id/org/tinh-uy-a", "s")
    assert one != mint.document(document(number="08-NQ/TU", date="2021-01-02"), "id/org/tinh-uy-b", "s")


def test_an_article_is_named_by_its_text_alone():
    mint = Mint("https://example.org/")
    one, other = Article(id="a", text="x"), Article(id="b", text="x", published="2024-01-01")
    assert mint.article(one) == mint.article(other)
    assert mint.article(one).startswith("https://example.org/id/article/")


def test_a_body_lies_in_its_province():
    body = Body(
        template="Ủy ban nhân dân xã {}", type="ubnd", branch=Branch.STATE, level=Level.COMMUNE, place="Tân Thành"
    )
    other = Body(
        template="Ủy ban nhân dân xã {}", type="ubnd", branch=Branch.STATE, level=Level.COMMUNE, place="Tân Thành",
        province="Cà Mau",
    )  # fmt: skip
    assert Mint().body(body) != Mint().body(other)
