"""Properties of cleaning and segmentation that hold for every text."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Article
from kg.text import clean, match_key, segment, unify_tones

PIECES = [
    "Đồng chí Lò Văn A", "Ảnh: Hà My", "(Ảnh: N.H)", "TP.HCM", "PGS. TS. Tô B", "ngày 23/10Phát biểu", ".",
    "./.", "…", "”", "“", '"', "|", "\n", "\n|\n", " ", "\t", "1. ", "#SơnHà", "🔹", "- ", "TTXVN",
    "Từ khóa: a", "(ĐCSVN) - ", "&amp;", "&nbsp;", "\\/", "\u200b", "\u00a0", "\r\n", "u\u0309", "Ð",
    "leftcenterrightdel", "Xã hội", "MƯỜNG SEN HỌP", "2. Xã",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join)
relaxed = settings(deadline=None, database=None)


@relaxed
@given(texts)
def test_clean_is_idempotent(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    cleaned.encode()


@relaxed
@given(texts)
def test_composed_and_decomposed_text_are_one(text):
    assert clean(unicodedata.normalize("NFD", text)) == clean(unicodedata.normalize("NFC", text))


@relaxed
@given(texts)
def test_keys_keep_the_length(text):
    assert len(match_key(text)) == len(unify_tones(text)) == len(text)


@relaxed
@given(texts)
def test_blocks_and_sentences_fit_the_text(text):
    text = clean(text)
    analysis = segment(Article(id="a", text=text))
    covered = set()
    at = 0
    for block in analysis.blocks:
        assert at <= block.start < block.end <= len(text)
        assert "\n" not in text[block.start : block.end]
        covered.update(range(block.start, block.end))
        at = block.end
    assert all(c.isspace() or c == "|" or i in covered for i, c in enumerate(text))
    at = 0
    for sentence in analysis.sentences:
        block = analysis.blocks[sentence.block]
        assert at <= sentence.start < sentence.end
        assert block.start <= sentence.start and sentence.end <= block.end
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip()
        at = sentence.end
