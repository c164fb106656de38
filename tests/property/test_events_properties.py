"""Events of any text: spans fit, keys differ, nobody takes part twice, order of articles changes nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import analyse
from kg.extract.delegations import extract_delegations
from kg.extract.events import extract_events
from kg.model import Article
from kg.text import clean

PIECES = [
    "Sáng 3/12, ",
    "* Trước đó, ",
    "Cùng ngày, ",
    "đồng chí Lò Thị Mến",
    "ông Vàng A Dế",
    ", Bí thư Huyện ủy",
    " làm việc với ",
    "hội nghị",
    " tổ chức ",
    "Tại buổi lễ, ",
    " chủ trì ",
    "Cùng dự có ",
    "; ",
    ". ",
    "\n",
    " do ",
    " làm Trưởng đoàn ",
    "Đoàn công tác",
    " của ",
    "huyện Mường Lay",
    " tiếp ",
    " thăm, tặng quà ",
    "“",
    "”",
    "(",
    ")",
    " phát biểu kết luận ",
    "Theo ",
    "kỳ họp thứ 8 ",
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=40).map("".join).map(clean)


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_any_text(text: str) -> None:
    analysis = analyse(Article(id="t", text=text))
    found = list(extract_events(analysis))
    assert found == list(extract_events(analysis))
    assert len({e.key for e in found}) == len(found)
    for event in found:
        people = [p.person for p in event.participants]
        assert len(people) == len(set(people))
        for evidence in (*event.evidence, *(e for p in event.participants for e in p.evidence)):
            assert text[evidence.start : evidence.end] == evidence.quote
    for fact in extract_delegations(analysis):
        assert fact.sender is not None or fact.leader is not None
