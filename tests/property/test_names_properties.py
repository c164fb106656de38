"""Laws of names: exact spans, no overlap, none in bylines, and a stable person."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.mentions.names import find_names
from kg.model import Article, BlockKind
from kg.text import clean, segment

PIECES = st.sampled_from(
    [
        "Đồng chí",
        "ông",
        "Bà",
        "Chủ tịch UBND xã",
        "Bí thư Tỉnh ủy",
        "Đại tá",
        "PGS.TS",
        "Lò Văn Inh",
        "Giàng Páo Tủa",
        "Hà Thị Nụ",
        "Nguyễn Văn T.",
        "Vàng",
        "Inh",
        "H'Lan Mlô",
        "LÒ VĂN INH",
        "Vladimir Petrov",
        "Hồ Chí Minh",
        "Lê Lợi",
        "phường",
        "Ảnh:",
        "cho biết",
        "phát biểu",
        "và",
        ",",
        ";",
        ".",
        "-",
        "(",
        ")",
        "/VOV",
        "\n",
        "“",
        "”",
        "Phó",
        "Ủy viên",
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=30).map("".join), st.text(max_size=80)
)
UNRELATED = "\nMưa lớn gây ngập nhiều ruộng lúa ở vùng trũng, người nông dân phải gieo lại trong tháng tới."


def found(text):
    analysis = segment(Article(id="a", text=clean(text)))
    return analysis, list(find_names(analysis))


@settings(deadline=None)
@given(TEXTS)
def test_spans_are_exact_and_do_not_overlap(text):
    analysis, names = found(text)
    assert all(analysis.article.text[m.start : m.end] == m.text for m in names)
    assert all(a.end <= b.start for a, b in pairwise(names))


@settings(deadline=None)
@given(TEXTS)
def test_no_name_stands_in_a_byline(text):
    analysis, names = found(text)
    assert all(analysis.kind_at(m.start) is not BlockKind.BYLINE for m in names)


@settings(deadline=None)
@given(TEXTS)
def test_every_person_is_the_name_of_some_mention(text):
    _, names = found(text)
    assert {m.person for m in names} == {m.name for m in names if not m.partial}


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_an_unrelated_sentence_changes_nobody(text):
    text = "Sáng qua, đoàn công tác đã tới thăm bà con ở các bản xa, " + text + " trong niềm vui của mọi người dân."
    _, before = found(text)
    _, after = found(text + UNRELATED)
    assert [(m.start, m.person) for m in after] == [(m.start, m.person) for m in before]
