"""Properties of documents: any spacing gives one key, any text is read in bounds, relations join known documents."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.document_relations import extract_document_relations
from kg.extract.documents import extract_documents
from kg.mentions.document_codes import find_codes
from kg.mentions.documents import find_documents
from kg.model import Analysis, Article
from kg.text import segment

KINDS = ("NQ", "KL", "CT", "QĐ", "KH", "TB")
PIECES = (
    "Nghị quyết", "số", "08-NQ/TU", "15/2013/NĐ-CP", "12", ",", "và", "của Bộ Chính trị", "ngày 01/11/2006",
    "“về rừng”", "thực hiện", "sửa đổi, bổ sung", "Luật Đất đai", "Quyết định", ";", ".", "\n", "các", "khóa XII",
    "UBND tỉnh Lai Châu", "ban hành", "(", ")", "Trung ương 4", "-", "/", "căn cứ",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=200)
space = st.sampled_from(("", " "))
dash = st.sampled_from(("-", "–", "—", "‑"))


@settings(deadline=None)
@given(st.integers(1, 9999), st.sampled_from(KINDS), st.sampled_from(("TU", "TW", "HU")), space, space, space, dash)
def test_spacing_and_dashes_do_not_change_the_document(serial, kind, issuer, before, after, slash, hyphen):
    printed = f"{serial:02d}{before}{hyphen}{after}{kind}{slash}/{slash}{issuer}"
    (code,) = find_codes(f"theo số {printed}.")
    assert code.number == f"{serial:02d}-{kind}/{issuer}"
    assert code.key == f"{serial}-{kind}-{issuer}".lower()


@settings(deadline=None)
@given(texts)
def test_mentions_lie_in_the_text_apart_from_each_other_and_in_order(text):
    analysis = segment(Article(id="a", text=text))
    position = 0
    for mention in find_documents(analysis):
        assert position <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.key
        assert mention.number or mention.name
        position = mention.end


@settings(deadline=None)
@given(texts)
def test_relations_join_known_numbered_documents(text):
    bare = segment(Article(id="a", text=text))
    analysis = Analysis(
        article=bare.article, blocks=bare.blocks, sentences=bare.sentences, mentions=tuple(find_documents(bare))
    )
    numbers = {d.key: d.number for d in extract_documents(analysis)}
    assert len(numbers) == len({d.key for d in extract_documents(analysis)})
    for relation in extract_document_relations(analysis):
        assert relation.source != relation.target
        assert numbers[relation.source]
        assert numbers[relation.target]
