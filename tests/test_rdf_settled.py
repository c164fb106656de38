"""One label, number and day for a node that several articles describe; what one alone tells stays in its graph."""

import itertools

import pyoxigraph as ox
import pytest

from kg import check
from kg.build import assemble
from kg.model import Article
from kg.rdf import FactTriples
from kg.rdf.settled import settled
from kg.rdf.shelf import Shelf
from kg.rdf.terms import ELI, SKOS, VNP, date, edtf, iri, plain, vi

NODE = iri("https://w3id.org/vnpol/id/doc/x")
PREF, ALT = iri(SKOS + "prefLabel"), iri(SKOS + "altLabel")
DAY, NUMBER = iri(ELI + "date_document"), iri(ELI + "id_local")


def told(article: str, *pairs: tuple[ox.NamedNode, ox.Literal]) -> FactTriples:
    triples = frozenset(ox.Triple(NODE, predicate, value) for predicate, value in pairs)
    return FactTriples(Article(id=article, text=article), None, triples)


def values(items, predicate):
    return [{t.object.value for t in item.triples if t.predicate == predicate} for item in items]


def test_the_label_of_most_articles_is_the_label_and_others_stay_beside_it():
    big, small = vi("Bộ luật Hình sự"), vi("Bộ luật hình sự")
    items = [told("a", (PREF, small)), told("b", (PREF, small)), told("c", (PREF, big))]
    found = list(settled(Shelf(items)))
    assert values(found, PREF) == [{small.value}] * 3
    assert values(found, ALT) == [set(), set(), {big.value}]


@pytest.mark.parametrize("order", list(itertools.permutations("abc")))
def test_the_choice_follows_from_the_set_alone(order):
    label = {"a": "Luật Đất đai", "b": "Luật đất đai", "c": "luật đất đai"}
    found = settled(Shelf([told(name, (PREF, vi(label[name]))) for name in order]))
    assert values(found, PREF) == [{"Luật Đất đai"}] * 3  # one each: the first in code points


def test_one_article_that_prints_a_label_often_does_not_outvote_two():
    often = [told("a", (PREF, vi("Luật đất đai")))] * 3
    found = settled(Shelf([*often, told("b", (PREF, vi("Luật Đất đai"))), told("c", (PREF, vi("Luật Đất đai")))]))
    assert values(found, PREF) == [{"Luật Đất đai"}] * 5


def test_labels_in_two_languages_are_two_labels():
    items = [told("a", (PREF, vi("Quốc hội")), (PREF, ox.Literal("National Assembly", language="en")))]
    assert list(settled(Shelf(items))) == items


def test_an_article_that_tells_another_day_tells_none_but_keeps_its_words():
    right, wrong = date("2013-11-29"), date("2013-12-29")
    items = [
        told("a", (DAY, right)),
        told("b", (DAY, right)),
        told("c", (DAY, wrong), (iri(VNP + "edtf"), edtf("2013-12-29"))),
    ]
    found = list(settled(Shelf(items)))
    assert values(found, DAY) == [{right.value}, {right.value}, set()]
    assert values(found, iri(VNP + "edtf"))[2] == {wrong.value}


def test_a_number_printed_in_small_letters_is_the_number_of_the_others():
    items = [told("a", (NUMBER, plain("08-NQ/TU"))), told("b", (NUMBER, plain("08-nq/tu")))]
    assert values(settled(Shelf(items)), NUMBER) == [{"08-NQ/TU"}] * 2


TEXTS = {
    "cases": (
        "Căn cứ Bộ luật Hình sự năm 2015, Tòa án nhân dân tỉnh Lai Châu xét xử bị cáo Lò Văn Inh.",
        "Căn cứ Bộ luật hình sự năm 2015, Tòa án nhân dân tỉnh Sơn La xét xử bị cáo Lò Văn Ón.",
    ),
    "tones": (
        "Ông Lò Văn Inh, Giám đốc Sở Xây dựng tỉnh Khánh Hoà, phát biểu.",
        "Ông Lò Văn Inh, Giám đốc Sở Xây dựng tỉnh Khánh Hòa, phát biểu.",
    ),
    "measures": ("Toàn xã có số tiền hơn 855 triệu đồng.", "Toàn xã có Số tiền hơn 855 triệu đồng."),
    "bare number": (
        "Chính phủ ban hành Nghị định 84 về kinh doanh xăng dầu. Ông Lò Văn Inh, Bí thư Tỉnh ủy Lai Châu, phát biểu.",
    ),
    "telephone beside a body": (
        "Mọi tin báo xin gửi Công an thành phố Đà Nẵng, điện thoại 0236 3 822 333 hoặc 0912.345.678 để được tiếp nhận.",
    ),
    "money with many dots": ("Xã Mường Khoa chi theo hợp đồng là 1.076.073.988.426 đồng cho các hộ dân.",),
}


@pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)
def test_articles_that_print_one_thing_in_two_ways_lose_no_fact(texts):
    articles = [Article(id=str(n), text=text, published="2018-05-04") for n, text in enumerate(texts)]
    graph = assemble(articles)
    assert graph.quarantine == ()
    assert not check.check(graph.quads, engine="reference").violations
    assert graph.quads == assemble(reversed(articles)).quads


def test_no_telephone_number_stands_beside_a_quotation():
    graph = assemble([Article(id="a", text=TEXTS["telephone beside a body"][0], published="2018-05-04")])
    assert graph.families()["Organization"] == 1
    assert not any("0236" in str(quad.object) or "0912" in str(quad.object) for quad in graph.quads)
