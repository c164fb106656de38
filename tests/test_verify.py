"""Verification: spans against their articles."""

import pytest

from kg.model import Article
from kg.verify import Mismatch, verify

ARTICLE = Article(id="a1", text="Đồng chí Lò Văn A")


@pytest.mark.parametrize("name", ["a1", ARTICLE.sha256])
@pytest.mark.parametrize("quote", ["Lò Văn A", None])
def test_a_true_span(name, quote):
    assert list(verify([(name, 9, 17, quote)], [ARTICLE])) == []


@pytest.mark.parametrize(
    ("span", "found", "message"),
    [
        (("a1", 9, 17, "Lò Văn B"), "Lò Văn A", "a1, 9–17: expected 'Lò Văn B', found 'Lò Văn A'"),
        (("a2", 0, 4, "Đồng"), None, "a2, 0–4: the article is missing, or its text has changed"),
        (("0" * 64, 0, 4, None), None, f"{'0' * 64}, 0–4: the article is missing, or its text has changed"),
        (("a1", 9, 99, None), "Lò Văn A", "a1, 9–99: the span lies outside the text"),
        (("a1", 4, 4, None), "", "a1, 4–4: the span lies outside the text"),
        (("a1", -4, 4, None), "Đồng", "a1, -4–4: the span lies outside the text"),
    ],
)
def test_a_false_span(span, found, message):
    (mismatch,) = verify([span], [ARTICLE])
    assert mismatch == Mismatch(article=span[0], start=span[1], end=span[2], expected=span[3], found=found)
    assert str(mismatch) == message
