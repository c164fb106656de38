"""Relations between documents: the phrase, the direction, lists of objects, and what is no relation."""

import pytest

from kg.extract.document_relations import extract_document_relations
from kg.extract.documents import extract_documents
from kg.mentions.documents import find_documents
from kg.model import Analysis, Article
from kg.text import clean, segment


def relations(text):
    bare = segment(Article(id="a", text=clean(text)))
    analysis = Analysis(
        article=bare.article, blocks=bare.blocks, sentences=bare.sentences, mentions=tuple(find_documents(bare))
    )
    number = {d.key: d.number for d in extract_documents(analysis)}
    return [(number[r.source], r.relation.value, number[r.target]) for r in extract_document_relations(analysis)]


CASES = [
    (
        "Chính phủ ban hành Nghị định 80/2025/NĐ-CP sửa đổi Nghị định số 26/2023/NĐ-CP. Nghị định này có hiệu lực từ "
        "ngày 1/6/2025 và thay thế Nghị định số 57/2020/NĐ-CP, Nghị định số 58/2020/NĐ-CP.",
        [
            ("80/2025/NĐ-CP", "amends", "26/2023/NĐ-CP"),
            ("80/2025/NĐ-CP", "replaces", "57/2020/NĐ-CP"),
            ("80/2025/NĐ-CP", "replaces", "58/2020/NĐ-CP"),
        ],
    ),
    (
        "Nghị định 44/2025/NĐ-CP có hiệu lực từ 15/4/2025, thay thế Nghị định 51/2016/NĐ-CP.",
        [("44/2025/NĐ-CP", "replaces", "51/2016/NĐ-CP")],
    ),
    (
        "UBND tỉnh có Tờ trình 210/TTr-UBND đề nghị HĐND tỉnh ban hành Nghị quyết thay thế Nghị quyết số 8/NQ-HĐND.",
        [],
    ),
    (
        "Kết luận số 30-KL/TU, ngày 13/10/2011 về tiếp tục thực hiện Nghị quyết số 08-NQ/TU của Tỉnh ủy Lai Châu.",
        [("30-KL/TU", "continues", "08-NQ/TU")],
    ),
    (
        "Chương trình hành động số 86-CTr/TU ngày 23/5/2025 của Ban Thường vụ Tỉnh ủy thực hiện Kết luận số 123-KL/TW.",
        [("86-CTr/TU", "implements", "123-KL/TW")],
    ),
    (
        "Căn cứ Nghị quyết số 11/NQ-HĐND ngày 12/12/2011 của HĐND tỉnh về vốn; theo đề nghị của Giám đốc Sở, "
        "UBND tỉnh đã ban hành Quyết định số 32/QĐ-UBND về việc phân bổ vốn.",
        [("32/QĐ-UBND", "based_on", "11/NQ-HĐND")],
    ),
    (
        "Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị, Tỉnh ủy đã ban hành Kế hoạch số 40-KH/TU.",
        [("40-KH/TU", "implements", "57-NQ/TW")],
    ),
    (
        "Nghị định số 60/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 20/2021/NĐ-CP.",
        [("60/2025/NĐ-CP", "amends", "20/2021/NĐ-CP")],
    ),
    (
        "Nghị quyết số 18/2025/NQ-HĐND sửa đổi Điều 1 Nghị quyết số 64/2017/NQ-HĐND đã được sửa đổi tại Điều 1 "
        "Nghị quyết số 29/2024/NQ-HĐND.",
        [
            ("18/2025/NQ-HĐND", "amends", "64/2017/NQ-HĐND"),
            ("29/2024/NQ-HĐND", "amends", "64/2017/NQ-HĐND"),
        ],
    ),
    (
        "Quy định số 241-QĐ/TU (thay thế Kết luận số 35-KL/TU và Quy định số 12-QĐ/TU) có hiệu lực từ ngày ký.",
        [("241-QĐ/TU", "replaces", "35-KL/TU"), ("241-QĐ/TU", "replaces", "12-QĐ/TU")],
    ),
    (
        "Quyết định số 15/2024/QĐ-UBND bãi bỏ khoản 2 Điều 5 Quyết định số 8/2020/QĐ-UBND.",
        [("15/2024/QĐ-UBND", "repeals", "8/2020/QĐ-UBND")],
    ),
    (
        "Báo cáo số 31-BC/TU tổng kết 10 năm thực hiện Nghị quyết số 28-NQ/TW của Bộ Chính trị.",
        [("31-BC/TU", "reviews", "28-NQ/TW")],
    ),
    (
        "Nghị quyết số 225/2025/QH15 về việc thi hành Luật Tổ chức Tòa án nhân dân. "
        "Luật Tổ chức Tòa án nhân dân số 81/2025/QH15 có hiệu lực từ ngày 1/7/2025.",
        [("225/2025/QH15", "implements", "81/2025/QH15")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_relation(text, expected):
    assert relations(text) == expected


NONE = [
    "theo Nghị quyết số 26-NQ/TW của Ban Chấp hành Trung ương khóa XII và Kết luận số 38-KL/TW của Bộ Chính trị",
    "Hội nghị quán triệt Nghị quyết số 57-NQ/TW và triển khai Nghị quyết số 68-NQ/TW của Bộ Chính trị.",
    "Tỉnh đã học tập Nghị quyết số 57-NQ/TW; các huyện thực hiện Kết luận số 21-KL/TW.",
    "Nghị quyết số 57-NQ/TW được phổ biến. Các xã thực hiện Kết luận số 21-KL/TW.",
    "Ông đề nghị thực hiện tốt Nghị quyết số 57-NQ/TW, Nghị quyết số 68-NQ/TW.",
    "Triển khai thực hiện Nghị quyết số 57-NQ/TW và tiếp tục thực hiện Nghị quyết số 57-NQ/TW.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_relation(text):
    assert relations(text) == []
