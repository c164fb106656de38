"""Documents as facts: one a document, with what all its citations tell, and issuers completed by the bodies near by."""

import pytest

from kg.extract import analyse
from kg.extract.documents import extract_documents
from kg.model import Article
from kg.text import clean


def documents(text):
    return list(extract_documents(analyse(Article(id="a", text=clean(text), published="2024-06-20"))))


def test_one_fact_a_document_with_all_that_its_citations_tell():
    text = (
        "Tỉnh đã triển khai Nghị quyết số 57-NQ/TW. Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị "
        "“về đột phá phát triển khoa học” được phổ biến rộng rãi. Nghị quyết 57 mở ra hướng đi mới."
    )
    (document,) = documents(text)
    assert (document.number, document.date, document.issuer.name) == ("57-NQ/TW", "2024-12-22", "Bộ Chính trị")
    assert document.title == "đột phá phát triển khoa học"
    assert [e.quote for e in document.evidence] == [
        "Nghị quyết số 57-NQ/TW",
        "Nghị quyết số 57-NQ/TW",
        "Nghị quyết 57",
    ]
    for evidence in document.evidence:
        assert text[evidence.start : evidence.end] == evidence.quote


ISSUERS = [
    (
        "HĐND tỉnh Lai Châu đã tổ chức công bố và trao Quyết định số 661-QĐ/TU của Tỉnh ủy, điều động ông Ón",
        "Tỉnh ủy Lai Châu",
    ),
    ("Sở Nội vụ tỉnh Lai Châu tại Tờ trình số 33/TTr-SNV ngày 14/3/2023 đề nghị", "Sở Nội vụ tỉnh Lai Châu"),
    (
        "Kế hoạch số 16/KH-HĐTĐKT ngày 31/8/2021 của Hội đồng Thi đua - Khen thưởng Trung ương",
        "Hội đồng Thi đua - Khen thưởng Trung ương",
    ),
    (
        "Hướng dẫn số 13-HD/BTGDVTU ngày 06/8/2025 của Ban Tuyên giáo và Dân vận Thành ủy Hải Phòng",
        "Ban Tuyên giáo và Dân vận Thành ủy Hải Phòng",
    ),
    (
        "UBND thành phố Đà Nẵng cho biết, theo Quyết định số 15/QĐ-UBND, đường sẽ mở rộng.",
        "Ủy ban nhân dân thành phố Đà Nẵng",
    ),
    ("HĐND huyện Phong Thổ giám sát Nghị quyết số 12/NQ-HĐND.", "Hội đồng nhân dân huyện Phong Thổ"),
    ("Kế hoạch số 12/KH-SNV của Sở Nội vụ tỉnh Lai Châu về cải cách hành chính", "Sở Nội vụ tỉnh Lai Châu"),
    ("Nghị quyết số 12-NQ/TU của Tỉnh ủy Lai Châu; thực hiện Nghị quyết số 12-NQ/TU", "Tỉnh ủy Lai Châu"),
]


@pytest.mark.parametrize(("text", "issuer"), ISSUERS)
def test_issuer_is_told_most_fully(text, issuer):
    assert documents(text)[0].issuer.name == issuer


def test_two_terms_two_documents():
    text = "Chỉ thị số 35-CT/TW ngày 30/5/2019 và Chỉ thị số 35-CT/TW ngày 14/6/2024 của Bộ Chính trị."
    assert [d.date for d in documents(text)] == ["2019-05-30", "2024-06-14"]


def test_keys_are_unique():
    text = "Nghị quyết số 08-NQ/TU, Kết luận số 30-KL/TU, Nghị quyết số 08-NQ/TU, Luật Đất đai, Luật Đất đai."
    keys = [d.key for d in documents(text)]
    assert len(keys) == len(set(keys)) == 3
