"""Properties of numbers, statistics and statements over any text."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.statements import extract_statements
from kg.extract.statistics import extract_statistics
from kg.mentions.numbers import find_numbers, plain
from kg.model import Analysis, Article, NameMention
from kg.text import clean, segment

WORDS = [
    "Huyện", "có", "12", "1.250", "67,78%", "9/11", "xã,", "phường", "đảng viên", "(trong đó", "63", "bí thư)", "chiếm",
    "đạt", "hơn", "4", "-", "5%", "so với", "mục tiêu", "Lò Văn Ón", "cho biết", "“", "”", ",", ".", "theo", "\n",
    "yêu cầu",    "tổng số", "lên", "29.849", "triệu", "đồng", "/", "năm", "2010", "gồm", "và", "ông", "0912345678",
]  # fmt: skip
texts = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.text(alphabet='0123456789.,/%-– \nabđộhxã“”"():', max_size=120),
)


def analysed(text: str) -> Analysis:
    cut = segment(Article(id="a", text=clean(text)))
    names, at = [], 0
    while (at := cut.article.text.find("Lò Văn Ón", at)) >= 0:
        names.append(
            NameMention(start=at, end=at + 9, text="Lò Văn Ón", rule="test", name="Lò Văn Ón", person="Lò Văn Ón")
        )
        at += 9
    cut = replace(cut, mentions=tuple(names))
    found = [*names, *find_numbers(cut)]
    return replace(cut, mentions=tuple(sorted(found, key=lambda m: (m.start, -m.end))))


@settings(deadline=None)
@given(texts)
def test_spans_are_exact_and_in_order(text: str):
    analysis = analysed(text)
    at = -1
    for number in find_numbers(analysis):
        assert analysis.article.text[number.start : number.end] == number.text
        assert number.unit
        assert Decimal(number.value) >= 0
        assert number.start >= at
        at = number.start
    for fact in (*extract_statistics(analysis), *extract_statements(analysis)):
        for evidence in fact.evidence:
            assert analysis.article.text[evidence.start : evidence.end] == evidence.quote


@settings(deadline=None)
@given(texts)
def test_references_lead_to_statistics_of_the_article(text: str):
    facts = list(extract_statistics(analysed(text)))
    keys = {fact.key for fact in facts}
    assert len(keys) == len(facts)
    for fact in facts:
        for reference in (fact.share_of, fact.breakdown_of, fact.compared_to):
            assert reference is None or (reference in keys and reference != fact.key)


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=10**9))
def test_thousands_are_read_back(value: int):
    assert plain(f"{value:,}".replace(",", ".")) == str(value)


@settings(deadline=None)
@given(texts)
def test_words_of_a_statement_are_in_its_evidence(text: str):
    for fact in extract_statements(analysed(text)):
        assert fact.text in fact.evidence[0].quote
        assert len(fact.text) <= 400
