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
    (
        "UBND huyện Phong Thổ làm trái Quyết định số 19/2009/QĐ-UBND ngày 25/2/2009 của UBND thành phố Hà Nội",
        "Ủy ban nhân dân thành phố Hà Nội",
    ),
    ("UBND huyện Phong Thổ làm trái Quyết định số 19/2009/QĐ-UBND của UBND TP,", "Ủy ban nhân dân thành phố"),
    ("Nghị quyết của HĐND huyện số 5/NQ-HĐND về đất", "Hội đồng nhân dân huyện"),
    ("theo nghị quyết 03 của HĐND, mức chi sẽ tăng", "Hội đồng nhân dân"),
    ("HĐND huyện Phong Thổ giám sát Nghị quyết số 12/NQ-HĐND.", "Hội đồng nhân dân huyện Phong Thổ"),
    ("Kế hoạch số 12/KH-SNV của Sở Nội vụ tỉnh Lai Châu về cải cách hành chính", "Sở Nội vụ tỉnh Lai Châu"),
    (
        "quyết định số 37/QĐ-ĐHSH ngày 14-9-2017 của hiệu trưởng Trường Đại học Sơn Hà nêu rõ",
        "Hiệu trưởng Trường Đại học Sơn Hà",
    ),
    (
        "Quyết định số 9-QĐ/BCĐ ngày 31/8/2021 của Trưởng Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh Lai Châu",
        "Trưởng Ban Chỉ đạo Phòng, chống dịch Covid-19 tỉnh Lai Châu",
    ),
    (
        "Công điện số 6/CĐ-BCĐ ngày 5/5/2021 của Ban Chỉ đạo quốc gia phòng, chống dịch bệnh COVID-19",
        "Ban Chỉ đạo quốc gia Phòng, chống dịch bệnh Covid-19",
    ),
    ("Ngày 2/3/2020, Giám đốc Sở Y tế Lai Châu Lò Văn Ín ký Quyết định số 12/QĐ-SYT", "Sở Y tế tỉnh Lai Châu"),
    ("Bộ Tư lệnh Bộ đội Biên phòng đã ban hành Kế hoạch số 55/KH-BTL", "Bộ Tư lệnh Bộ đội Biên phòng"),
    (
        "theo chỉ đạo của Chủ tịch UBND tỉnh Lai Châu tại Chỉ thị số 09/CT-UBND ngày 31/3/2020",
        "Chủ tịch Ủy ban nhân dân tỉnh Lai Châu",
    ),
    ("theo chỉ đạo của Chính phủ tại Nghị quyết số 75 về giảm phí", "Chính phủ"),
    (
        "Sở Xây dựng tỉnh Lai Châu phê duyệt dự án khu nhà ở theo Quyết định số 14/QĐ-SXD cho công ty",
        "Sở Xây dựng tỉnh Lai Châu",
    ),
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


def test_letters_tell_the_words_of_others():
    (letter,) = documents("Thực hiện ý kiến chỉ đạo của Thường trực Tỉnh ủy tại Thông báo kết luận số 29-TB/TU.")
    assert letter.issuer.name == "Tỉnh ủy"


def test_what_is_asked_for_in_a_resolution_is_no_issuer():
    (document,) = documents("Hội đồng theo kiến nghị của Kiểm toán Nhà nước tại Nghị quyết số 06/NQ-HĐQT.")
    assert document.issuer is None


def test_a_secretary_signs_for_one_of_several_organs():
    (document,) = documents("Tổng Bí thư Lò Văn Ín ký Chỉ thị số 45-CT/TW về dân vận.")
    assert document.issuer is None


def test_a_code_that_one_body_uses_is_its_own():
    found = documents(
        "Tờ trình số 29/TTr-STNMT ngày 31/8/2021 của Sở Tài nguyên và Môi trường tỉnh Lai Châu; Công văn số "
        "33/STNMT-QLĐĐ ngày 4/10/2021; Tờ trình số 3/TTr-SNV."
    )
    assert [d.issuer.name if d.issuer else None for d in found] == [
        "Sở Tài nguyên và Môi trường tỉnh Lai Châu",
        "Sở Tài nguyên và Môi trường tỉnh Lai Châu",
        None,
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ngày 19/5, Bộ Y tế ra Chỉ thị số 45. Dịch bùng lên hồi tháng 5/2014.", "--05-19"),
        ("Ngày 20/5, Bộ Y tế ra Chỉ thị số 45. Sáng 2/5/2014, dịch bùng lên.", "2014-05-20"),
        ("date 2014-05 Ngày 20/5, Bộ Y tế ra Chỉ thị số 45. Dịch bùng lên.", "2014-05-20"),
    ],
)
def test_the_year_of_a_day_is_printed_about_that_time(text, date):
    (document,) = extract_documents(analyse(Article(id="a", text=text)))
    assert document.date == date


def test_the_plan_of_a_party_committee_named_beside_its_resolution_is_its_own():
    found = documents("Quán triệt Nghị quyết số 02-NQ/ĐU của Đảng ủy phường Tô Hiệu và Kế hoạch số 15-KH/ĐU.")
    assert [d.issuer.name for d in found] == ["Đảng ủy phường Tô Hiệu"] * 2
