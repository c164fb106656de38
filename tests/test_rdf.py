"""Facts as RDF: one node a fact, exact spans, no blank node, nothing of https://schema.org."""

import pyoxigraph as ox
import pytest

import kg
from kg.build import read_article
from kg.model import Article
from kg.rdf import Options, article_triples
from kg.rdf.terms import ELI, OA, ORG, SCHEMA, SKOS, VNP, edtf, is_full, number
from kg.text import clean

TEXT = (
    "Sáng 3/12, đồng chí Giàng A Lềnh, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lai Châu chủ trì"
    " hội nghị tổng kết Nghị quyết số 12-NQ/TU, ngày 1/11/2016 của Ban Thường vụ Tỉnh ủy.\n"
    "Phát biểu tại hội nghị, đồng chí Giàng A Lềnh nhấn mạnh: “Toàn tỉnh phải làm tốt hơn nữa công tác phát triển đảng"
    " viên ở vùng biên giới”. Toàn tỉnh đã kết nạp 1.250 đảng viên mới, đạt 104,2% kế hoạch.\n"
)


@pytest.fixture(scope="module")
def extraction() -> kg.Extraction:
    return read_article(Article(id="bai-1", text=clean(TEXT), published="2021-12-04"))


@pytest.fixture(scope="module")
def triples(extraction) -> set[ox.Triple]:
    return {triple for item in article_triples(extraction) for triple in item.triples}


def objects(triples: set[ox.Triple], predicate: str) -> set[str]:
    return {triple.object.value for triple in triples if triple.predicate.value == predicate}


def test_every_fact_has_triples_of_its_own(extraction):
    written = article_triples(extraction)
    assert [item.fact for item in written] == [None, *extraction.facts]
    assert all(item.triples for item in written)


def test_no_blank_node_and_no_https_schema(triples):
    assert not any(isinstance(t.subject, ox.BlankNode) or isinstance(t.object, ox.BlankNode) for t in triples)
    assert "https://schema.org" not in "\n".join(map(str, triples))


def test_spans_are_exact(triples, extraction):
    text = extraction.article.text
    for quote in objects(triples, OA + "exact"):
        assert quote in text


def test_posts_of_one_person_are_memberships(triples):
    assert {"Bí thư Tỉnh ủy", "Chủ tịch Hội đồng nhân dân tỉnh", "Ủy viên Trung ương Đảng"} <= objects(
        triples, VNP + "roleTitle"
    )
    assert objects(triples, VNP + "attestedOn") == {"2021-12-04"}
    assert not objects(triples, ORG + "memberDuring")  # "X is Y" tells no beginning and no end


def test_documents_carry_symbol_and_day(triples):
    assert objects(triples, ELI + "id_local") == {"12-NQ/TU"}
    assert objects(triples, ELI + "date_document") == {"2016-11-01"}


def test_numbers_are_numbers(triples):
    values = {t.object for t in triples if t.predicate.value == SCHEMA + "value"}
    assert ox.Literal("1250", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")) in values
    assert ox.Literal("104.2", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")) in values


def test_without_quotes_only_offsets_and_hash_stay(extraction):
    bare = {t for item in article_triples(extraction, None, Options(quotes=False)) for t in item.triples}
    assert not objects(bare, OA + "exact")
    assert not objects(bare, SCHEMA + "text")
    assert objects(bare, OA + "start")
    assert objects(bare, SCHEMA + "sha256") == {extraction.article.sha256}


def test_another_base_is_for_data_alone(extraction):
    options = Options(base="https://example.org/kg/")
    moved = "\n".join(str(t) for item in article_triples(extraction, None, options) for t in item.triples)
    assert "https://w3id.org/vnpol/id/" not in moved
    assert "https://example.org/kg/def/" not in moved  # queries and shapes know the concepts by their one name


def test_labels_in_two_languages(triples):
    languages = {t.object.language for t in triples if t.predicate.value == SKOS + "prefLabel"}
    assert languages == {"vi", "en"}


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2021-12-03", None, "2021-12-03"),
        ("--12-03", None, "XXXX-12-03"),
        ("", "2020", "../2020"),
        ("2010", "", "2010/.."),
    ],
)
def test_partial_dates_stay_partial(start, end, text):
    assert edtf(start, end).value == text


def test_only_whole_days_are_dates():
    assert is_full("2021-12-03")
    assert not any(map(is_full, ("2021-12", "--12-03", None)))


def test_whole_numbers_are_integers():
    assert number("15980").datatype.value.endswith("integer")
