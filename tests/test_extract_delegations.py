"""Delegations with who sent and who leads them; all names are invented."""

import pytest

from kg.extract import analyse
from kg.extract.delegations import extract_delegations
from kg.model import Article, Branch

# text | name | leader
CASES = [
    (
        "Sáng 4/6, Đoàn công tác của Tỉnh ủy do đồng chí Lò Thị Mến, Phó Bí thư làm Trưởng đoàn làm việc tại huyện.",
        "Đoàn công tác của Tỉnh ủy", "Lò Thị Mến",
    ),
    ("Đoàn giám sát do bà Hà Thị Nụ dẫn đầu đã đến xã.", "Đoàn giám sát", "Hà Thị Nụ"),
    (
        "Đoàn kiểm tra số 3 do ông Vàng A Dế, Chủ nhiệm Ủy ban Kiểm tra làm trưởng đoàn công bố quyết định.",
        "Đoàn kiểm tra số 3", "Vàng A Dế",
    ),
    ("Đoàn đại biểu cấp cao do Thủ tướng Hà Văn Pản dẫn đầu lên đường.", "Đoàn đại biểu cấp cao", "Hà Văn Pản"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "leader"), CASES)
def test_delegation(text: str, name: str, leader: str) -> None:
    (fact,) = extract_delegations(analyse(Article(id="t", text=text)))
    assert (fact.body.name, fact.leader) == (name, leader)
    assert (fact.body.branch, fact.body.type) == (Branch.TEMPORARY, "doan-cong-tac")
    assert text[fact.evidence[0].start : fact.evidence[0].end] == fact.evidence[0].quote


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn Thanh niên xã tổ chức hội trại.",
        "Trưởng Đoàn đại biểu Quốc hội tỉnh Lò Văn Sung phát biểu.",
        "Đoàn công tác đã nghe báo cáo.",
        "Liên đoàn Lao động tỉnh và Sư đoàn 316 kết nghĩa.",
    ],
)
def test_no_delegation(text: str) -> None:
    assert list(extract_delegations(analyse(Article(id="t", text=text)))) == []
