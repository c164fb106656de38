"""Each row of the document lists is read in its own example."""

import pytest

from kg.extract.document_relations import extract_document_relations
from kg.extract.documents import extract_documents
from kg.lexicon import rows, split_cell
from kg.mentions.documents import find_documents
from kg.model import Analysis, Article, Branch, Level, Relation
from kg.text import match_key, segment


def _analysis(text: str) -> Analysis:
    analysis = segment(Article(id="example", text=text))
    mentions = tuple(find_documents(analysis))
    return Analysis(article=analysis.article, blocks=analysis.blocks, sentences=analysis.sentences, mentions=mentions)


@pytest.mark.parametrize("row", rows("document_types"), ids=lambda row: row["word"])
def test_type_word_gives_the_type(row):
    found = [document.type for document in find_documents(_analysis(row["example"]))]
    assert (row["type"] in found) if row["type"] else not found


@pytest.mark.parametrize("row", rows("document_issuers"), ids=lambda row: row["template"])
def test_issuer_is_read_from_phrase_or_code(row):
    assert Branch(row["branch"])
    assert row["level"] == "level" or Level(row["level"])
    (document,) = extract_documents(_analysis(row["example"]))
    level = "huyện" if "huyện" in row["example"] else "tỉnh"
    place = "Sơn Hà" if "Sơn Hà" in row["example"] else ""
    expected = row["template"].replace("{level}", level).replace("{}", place).strip()
    assert document.issuer is not None
    assert document.issuer.name == expected


@pytest.mark.parametrize("row", rows("document_relations"), ids=lambda row: f"{row['direction']}: {row['phrase']}")
def test_relation_phrase_gives_the_relation(row):
    documents = _analysis(row["example"])
    first, second = [d.key for d in extract_documents(documents)]
    source, target = (first, second) if row["direction"] == "forward" else (second, first)
    (fact,) = extract_document_relations(documents)
    assert (fact.source, fact.relation, fact.target) == (source, Relation(row["relation"]), target)


@pytest.mark.parametrize("row", rows("document_laws"), ids=lambda row: row["name"])
def test_law_is_found_by_name(row):
    (document,) = find_documents(_analysis(row["example"]))
    assert (document.type, document.name) == (row["type"], f"{row['type']} {row['name']}")


def test_phrases_are_in_matching_form():
    for row in rows("document_issuers"):
        for phrase in split_cell(row["phrases"]):
            assert phrase == match_key(phrase)
