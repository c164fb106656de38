"""Cited documents: numbers in every form, what is no document, dates, issuers, terms, titles, keys."""

import pytest

from kg.mentions.documents import find_documents
from kg.model import Article
from kg.text import clean, segment


def documents(text, published=None):
    return list(find_documents(segment(Article(id="a", text=clean(text), published=published))))


NUMBERS = [
    ("chuyên đề Chỉ thị 05 năm 2018 về nêu gương", ["05"]),
    ("thực hiện Đề án 03 của huyện về kinh tế vườn", ["03"]),
    ("Nghị quyết số 08-NQ/TU của Tỉnh ủy", ["08-NQ/TU"]),
    ("Kết luận số 330-KL/TU", ["330-KL/TU"]),
    ("Nghị định 15/2013/NĐ-CP", ["15/2013/NĐ-CP"]),
    ("Nghị quyết số 38/NQ-HĐND", ["38/NQ-HĐND"]),
    ("Quyết định số 09/2007/QĐ-TTg", ["09/2007/QĐ-TTg"]),
    ("Nghị quyết số 72/2006/QH11", ["72/2006/QH11"]),
    ("Văn bản số 6090/UBND-QLĐT", ["6090/UBND-QLĐT"]),
    ("Chỉ thị số 35-CT/TW", ["35-CT/TW"]),
    ("Quyết định số 870-QĐNS/TW", ["870-QĐNS/TW"]),
    ("Nghị quyết số 19- NQ/TW và Nghị quyết số 26 -NQ/TW", ["19-NQ/TW", "26-NQ/TW"]),
    ("Chỉ thị số 05-CT/ TW", ["05-CT/TW"]),
    ("Quy định số 102 - QĐ / TW", ["102-QĐ/TW"]),
    ("Nghị quyết số 08–NQ/TU", ["08-NQ/TU"]),
    ("Nghị quyết số 09-NQ\\/TU", ["09-NQ/TU"]),
    ("Nghị quyết số 09-NQ&#x002F;TU", ["09-NQ/TU"]),
    ("nghị quyết số 72-NQ-TW", ["72-NQ-TW"]),
    ("Nghị quyết số 01-NQ/CP", ["01-NQ/CP"]),
    ("Nghị quyết số 08-nq/tu", ["08-nq/tu"]),
    ("Nghị quyết 30a/2008/NQ-CP", ["30a/2008/NQ-CP"]),
    ("Nghị quyết số 1365/NQ-UBTVQH15", ["1365/NQ-UBTVQH15"]),
    ("Thông tư liên tịch số 17/2007/TTLT-BCA-VKSNDTC-TANDTC", ["17/2007/TTLT-BCA-VKSNDTC-TANDTC"]),
    ("Hướng dẫn số 13/HD -MTTQ - BTT của Ban Thường trực", ["13/HD-MTTQ-BTT"]),
    ("Công văn số 8918/VPCP-V.I", ["8918/VPCP-V.I"]),
    ("Nghị định số 26-HĐBT", ["26-HĐBT"]),
    (
        "Nghị quyết liên tịch số 72/2025/NQLT/UBTVQH15-CP- ĐCTUBTWMTTQVN, ngày 20.2.2025",
        ["72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN"],
    ),
    ("Quyết định số 123/QĐ của nhà trường", ["123/QĐ"]),
    ("theo Nghị quyết số 15/NQ-CP.Theo đó, các xã", ["15/NQ-CP"]),
    ("Nghị quyết 19 của Bộ Chính trị", ["19"]),
    ("Nghị quyết số 15.Đối tượng là hộ nghèo", ["15"]),
    ("Nghị quyết 30a đi vào cuộc sống", ["30a"]),
    ("NQ 57 và NĐ 178 của Chính phủ", ["57", "178"]),
    ("các Nghị quyết 57, 59, 66 và 68 của Bộ Chính trị", ["57", "59", "66", "68"]),
    ("các Quyết định số 120, 121 và 135/QĐ-UBND", ["120/QĐ-UBND", "121/QĐ-UBND", "135/QĐ-UBND"]),
    ("các Quyết định số 120/QĐ-UBND, 121/QĐ-UBND", ["120/QĐ-UBND", "121/QĐ-UBND"]),
    ("Chỉ thị của Thủ tướng số 10/CT-TTg", ["10/CT-TTg"]),
    ("khoản 3 Điều 12 Nghị định 90/2020/NĐ-CP", ["90/2020/NĐ-CP"]),
    ("Đề án 06 và Chương trình 135", [None, None]),
    ("dự thảo Nghị quyết số 12/2025/NQ-HĐND", ["12/2025/NQ-HĐND"]),
]


@pytest.mark.parametrize(("text", "numbers"), NUMBERS, ids=[n[0] for n in NUMBERS])
def test_numbers(text, numbers):
    assert [d.number for d in documents(text)] == numbers


NOTHING = [
    "HĐND tỉnh thông qua 12 nghị quyết và 4 kết luận",
    "Kế hoạch 5 năm 2021 - 2025",
    "Báo cáo 6 tháng đầu năm",
    "Quyết định 12 nội dung quan trọng",
    "Thông báo 15 trường hợp vi phạm",
    "hướng dẫn 200 hộ dân làm du lịch",
    "Hợp đồng số 25/HĐ-BQL về xây lắp",
    "số 142 Lê Duẩn, điện thoại số 0912345678",
    "101/106 xã, 21/22 xã biên giới, ngày 3/12",
    "bản án số 48/2019/HS-ST",
    "kết luận hội nghị, đồng chí yêu cầu",
    "nghị quyết này, chỉ thị trên",
    "Nghị quyết 5 năm một lần",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_document(text):
    assert documents(text) == []


TYPES = [
    ("Quy định số 90-QĐ/TW", "Quy định"),
    ("Quyết định số 90-QĐ/TU", "Quyết định"),
    ("theo số 12-KL/TU", "Kết luận"),
    ("chương trình hành động số 86-CTr/TU", "Chương trình hành động"),
    ("Luật số 31/2024/QH15", "Luật"),
    ("công văn số 6090/UBND-TH", "Công văn"),
    ("Kế hoạch số 65-Ctr/TU", "Kế hoạch"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_type_comes_from_the_word_before_the_code(text, kind):
    assert [d.type for d in documents(text)] == [kind]


DATES = [
    ("Chỉ thị số 14/CT-UBND ngày\n22/9/2016 của UBND tỉnh", "2016-09-22"),
    ("Nghị định số 20/2008/NĐ-CP\nngày 14/02/2008 của Chính phủ", "2008-02-14"),
    ("Kết luận số 202-KL/BCS ngày 23 tháng 9\nnăm 2013 của Ban cán sự", "2013-09-23"),
    ("Công điện số 08/CĐ-TW hồi 14 giờ 00 ngày 31/7/2019 của Ban Chỉ đạo", "2019-07-31"),
    ("Tháng 4-2007, Ủy ban Thường vụ Quốc hội đã ban hành Pháp lệnh số 34/2007/PL-UBTVQH11", "2007-04"),
    ("Thông báo số 159-TB về thảo luận các văn kiện, ngày 10/9/2020 Ban Tuyên giáo Trung ương có Hướng dẫn số 1", None),
    ("Hôm qua 12.5, UBND tỉnh đã ban hành Quyết định số 1436/QĐ-UBND", "--05-12"),
    ("Đêm 22/9/2021, UBND tỉnh ban hành Công văn số 13417/UBND-VP", "2021-09-22"),
    ("Trước đó, ngày 25/7/2018, tại Quyết định số 900/QĐ-TTg, ông Ón được giao giữ chức Bộ trưởng", "2018-07-25"),
    ("Ngày 25/7/2018, theo Quyết định số 900/QĐ-TTg, tỉnh đã giải ngân", None),
    ("Nghị quyết số 08-NQ/TU, ngày 01/11/2006 về dân vận", "2006-11-01"),
    ("Chỉ thị số 5/2008/CT-BCA (X11) ngày 26 tháng 5 năm 2008", "2008-05-26"),
    ("Nghị quyết số 30a/2008/NQ-CP ngày 27-12-2008", "2008-12-27"),
    ("Nghị quyết số 57-NQ/TW (22/12/2024)", "2024-12-22"),
    ("Nghị quyết số 57-NQ/TW (ngày 22/12/2024)", "2024-12-22"),
    ("Nghị quyết số 57-NQ/TW của Bộ Chính trị, ngày 22/12/2024", "2024-12-22"),
    ("Quyết định số 22/2013/QĐ-TTg ngày 26/4", "2013-04-26"),
    ("Ngày 26/4/2013, Thủ tướng Chính phủ ký ban hành Quyết định số 22/2013/QĐ-TTg", "2013-04-26"),
    ("Kết luận số 21-KL/TU năm 2021", "2021"),
    ("Quyết định số 2436/QĐ-UBND được ban hành ngày 4/11/2025", "2025-11-04"),
    ("Thực hiện Nghị quyết 15, ngày 4/11, huyện tổ chức hội nghị", None),
    ("Nghị quyết số 57-NQ/TW ngày 32/13/2024", None),
    ("Đến ngày 31/7, sở này lại có Văn bản số 26 về thủ tục", "--07-31"),
    ("Ngày 31/7, tại cuộc họp có Quyết định số 26", None),
    ("Ngày 22/11/2022, Bộ Y tế ban hành Hướng dẫn số 5 năm 2022 về tiêm chủng", "2022-11-22"),
    ("Quy định 6-QĐ/TW năm 2022 về kỷ luật đảng do Ban Bí thư ban hành ngày 06/7/2022.", "2022-07-06"),
    ("ngày 08/5/2018 Thủ tướng Chính phủ đã chỉ đạo tại Công văn số 41/VPCP-KSTT", "2018-05-08"),
    ("Ngày 8/8, Bộ Y tế ban hành hướng dẫn tiêm chủng. Theo Hướng dẫn số 87/HD-BYT, trẻ được tiêm.", "--08-08"),
    ("Ngày 8/8, Bộ Y tế ban hành kế hoạch tiêm chủng. Theo Hướng dẫn số 87/HD-BYT, trẻ được tiêm.", None),
    ("Ngày 8/8, Bộ Y tế ban hành hướng dẫn tiêm chủng. Dịch bùng lên. Xã làm Hướng dẫn số 87/HD-BYT tốt.", None),
    ("Ngày 20/6/2024, huyện sơ kết Nghị quyết số 08-NQ/TU", None),
]


@pytest.mark.parametrize(("text", "date"), DATES, ids=[d[0] for d in DATES])
def test_dates(text, date):
    assert documents(text)[0].date == date


ISSUERS = [
    ("Thường trực Ban Bí thư ký ban hành Kết luận số 185-KL/TW", None),
    ("tại Quyết định số 1215, Thủ tướng phê chuẩn kết quả miễn nhiệm", "Thủ tướng Chính phủ"),
    ("Ban Thường vụ Đảng ủy Chính phủ đã khẩn trương ban hành Kế hoạch số 08", "Ban Thường vụ Đảng ủy Chính phủ"),
    ("Bộ Chính trị Ban Chấp hành Trung ương Đảng (khóa II) đã ban hành Nghị quyết số 58", "Bộ Chính trị"),
    ("công điện khẩn số 12/CĐ.UBND", "Ủy ban nhân dân tỉnh"),
    ("Quyết định số 1518-QĐ/TW của Ban Thường vụ Tỉnh ủy", None),
    ("Ban Nội chính Tỉnh ủy ban hành Thông báo số 50", "Ban Nội chính Tỉnh ủy"),
    ("Ban Bảo vệ sức khỏe Tỉnh ủy ban hành Thông báo số 50", None),
    ("Chánh Thanh tra tỉnh Lai Châu đã ký Quyết định số 40/QĐ-TT", "Thanh tra tỉnh Lai Châu"),
    ("Kết luận số 12/KL-TTr của Thanh tra thành phố Hà Nội", "Thanh tra thành phố Hà Nội"),
    ("Quy định 29-QĐ/TW thi hành Điều lệ do Ban Chấp hành Trung ương ban hành", "Ban Chấp hành Trung ương Đảng"),
    ("Quyết định số 12/QĐ-TW về dự án do Bộ Tài chính làm chủ đầu tư", None),
    ("Nghị quyết số 57-NQ/TW của Bộ Chính trị", "Bộ Chính trị"),
    ("Nghị quyết số 18-NQ/TW ngày 25/10/2017 của BCH Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
    ("Nghị quyết số 57-NQ/TW", None),
    ("Nghị quyết số 08-NQ/TU", "Tỉnh ủy"),
    ("Kế hoạch số 341-KH/TU của Thành ủy Hà Nội", "Thành ủy Hà Nội"),
    ("Nghị quyết số 08-NQ/TU của Ban Chấp hành Đảng bộ tỉnh Lai Châu", "Tỉnh ủy Lai Châu"),
    ("Kế hoạch số 12/KH-UBND do UBND huyện Phong Thổ ban hành", "Ủy ban nhân dân huyện Phong Thổ"),
    ("UBND thành phố Đà Nẵng ban hành Kế hoạch số 12/KH-UBND", "Ủy ban nhân dân thành phố Đà Nẵng"),
    ("Bộ Chính trị đã ban hành Nghị quyết số 68-NQ/TW", "Bộ Chính trị"),
    ("Chủ tịch UBND tỉnh Nguyễn Văn Pản vừa ký Quyết định số 15/QĐ-UBND", "Ủy ban nhân dân tỉnh"),
    ("Chủ tịch Quốc hội đã ký ban hành Nghị quyết số 225/2025/QH15", "Quốc hội"),
    ("Thông tư 38/2025/TT-BCT và Thông tư 45/2025/TT-BCT của Bộ trưởng Bộ Công Thương", "Bộ trưởng Bộ Công Thương"),
    ("Thông tư số 45/2017/TT-BGTVT", "Bộ Giao thông vận tải"),
    ("Luật số 31/2024/QH15 được Quốc hội thông qua", "Quốc hội"),
    ("Nghị định số 146/2025/TT-BCT", None),
    ("Thủ tướng vừa ban hành Nghị định 58 về phạt tiền", "Chính phủ"),
    ("Thông tư số 12/2015/TT-BVHTTDL của Bộ trưởng bộ VH, TT & DL", "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch"),
    ("Thông tư số 12/2015/TT-BNV của Bộ trưởng bộ Nội chính", "Bộ trưởng Bộ Nội vụ"),
    ("Thông tư số 02/2018/TT-TANDTC của Chánh án TAND Tối cao", "Chánh án Tòa án nhân dân tối cao"),
    ("UBND tỉnh Sơn La Lò Thị Ón đã có Văn bản số 26", "Ủy ban nhân dân tỉnh Sơn La"),
    (
        "Quy định số 17-QĐ/TW về kỷ luật, vừa được ông Lò Văn Ín - Thường trực Ban Bí thư thay mặt Bộ Chính trị ký.",
        "Bộ Chính trị",
    ),
    ("Thông tư số 12/2024/TT-BNV của Bộ trưởng Nội vụ", "Bộ trưởng Bộ Nội vụ"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "issuer"), ISSUERS, ids=[i[0] for i in ISSUERS])
def test_issuers(text, issuer):
    found = documents(text)[0].issuer
    assert (found.name if found else None) == issuer


def test_issuer_phrase_belongs_to_the_nearest_of_nested_citations():
    outer, inner = documents(
        "Kết luận số 30-KL/TU về tiếp tục thực hiện Nghị quyết số 08-NQ/TU của Ban Thường vụ Tỉnh ủy Lai Châu"
        " “về dân vận”"
    )
    assert outer.issuer.name == "Tỉnh ủy"
    assert inner.issuer.name == "Ban Thường vụ Tỉnh ủy Lai Châu"
    assert (outer.title, inner.title) == ("tiếp tục thực hiện", "dân vận")


@pytest.mark.parametrize("term", ["khóa XII", "khoá XII", "(khóa XII)", "khóa 12"])
def test_term(term):
    (document,) = documents(f"Nghị quyết số 26-NQ/TW của Ban Chấp hành Trung ương {term}")
    assert document.term == "12"


def test_title_in_quotes_and_without():
    quoted, plain = documents("Nghị quyết số 11-NQ/TU “về bảo vệ rừng”; Kế hoạch số 12-KH/TU về phát triển du lịch.")
    assert (quoted.title, plain.title) == ("bảo vệ rừng", "phát triển du lịch")


NAMES = [
    ("Luật Đất đai năm 2024", "Luật", "Luật Đất đai năm 2024", "2024", None),
    ("Luật Đất đai (sửa đổi)", "Luật", "Luật Đất đai (sửa đổi)", None, None),
    ("Bộ luật Lao động", "Bộ luật", "Bộ luật Lao động", None, None),
    ("Hiến pháp năm 1992", "Hiến pháp", "Hiến pháp năm 1992", "1992", None),
    ("Nghị quyết Trung ương 4 khóa XI", "Nghị quyết", "Nghị quyết Trung ương 4 khóa XI", None, "11"),
    ("Nghị quyết Đại hội XIII của Đảng", "Nghị quyết", "Nghị quyết Đại hội XIII của Đảng", None, None),
]


@pytest.mark.parametrize(("text", "kind", "name", "date", "term"), NAMES, ids=[n[0] for n in NAMES])
def test_named_documents_have_no_number(text, kind, name, date, term):
    (found,) = documents(f"Theo {text}, việc này được quy định.")
    assert (found.type, found.name, found.number, found.date, found.term) == (kind, name, None, date, term)


SAME = [
    "Nghị quyết số 08-NQ/TU. Triển khai Nghị quyết 08, huyện đã làm tốt",
    "Nghị quyết số 08-NQ/TU và Nghị quyết số 8 - NQ/TU",
    "Nghị quyết số 57-NQ/TW và Nghị quyết số 57/NQ-TW",
    "Nghị quyết số 35/2023/UBTVQH15; kể từ ngày Nghị quyết số 35/2023 có hiệu lực",
    "Luật Tổ chức Tòa án nhân dân số 81/2025/QH15; theo Luật Tổ chức Tòa án nhân dân, tòa án có ba cấp",
]


@pytest.mark.parametrize("text", SAME)
def test_two_citations_of_one_document_have_one_key_and_number(text):
    first, second = documents(text)
    assert (first.key, first.number) == (second.key, second.number)


OTHER = [
    "Quyết định số 09/2007/QĐ-TTg và Quyết định số 09/QĐ-TTg",
    "Chỉ thị số 35-CT/TW ngày 30/5/2019 và Chỉ thị số 35-CT/TW ngày 14/6/2024",
    "Nghị quyết 30 và Nghị quyết 30a",
    "Nghị quyết 57 và Kết luận số 57-KL/TW",
]


@pytest.mark.parametrize("text", OTHER)
def test_different_documents_have_different_keys(text):
    first, second = documents(text)
    assert first.key != second.key


def test_span_reaches_from_the_type_word_to_the_end_of_the_number():
    text = "Theo Nghị quyết số 08-NQ/TU, ngày 01/11/2006."
    (document,) = documents(text)
    assert text[document.start : document.end] == document.text == "Nghị quyết số 08-NQ/TU"


def test_who_signs_two_decisions_issued_both():
    text = "Thay mặt Bộ Chính trị, Tổng Bí thư Lò Văn Pản vừa ký Quyết định số 01-QĐNS/TW và số 03/QĐNS/TW"
    assert [d.issuer.name for d in documents(text)] == ["Bộ Chính trị", "Bộ Chính trị"]


def test_issuer_that_announces_a_list_holds_for_its_items():
    found = documents(
        "Hội nghị quán triệt 3 nghị quyết mới của Bộ Chính trị, gồm: Nghị quyết số 31-NQ/TW về hội nhập, Nghị quyết "
        "số 32-NQ/TW về năng lượng và Nghị quyết số 33-NQ/TW; tiếp tục thực hiện Nghị quyết 34-NQ/TW."
    )
    assert [d.issuer.name if d.issuer else None for d in found] == ["Bộ Chính trị"] * 3 + [None]


def test_day_told_before_several_documents_holds_for_all_of_them_and_no_other():
    text = "Ngày 6/1/2023, Chủ tịch nước ký Quyết định số 25/QĐ-CTN và Quyết định số 26/QĐ-CTN."
    assert [d.date for d in documents(text)] == ["2023-01-06", "2023-01-06"]
    text = "Ban Bí thư ban hành Chỉ thị 45-CT/TW ngày 14/4/2025; Bộ Chính trị ban hành Kết luận 150-KL/TW."
    assert [d.date for d in documents(text)] == ["2025-04-14", None]


def test_day_of_passing_follows_the_title():
    (one,) = documents("Nghị quyết số 12/2025/QH15 về sắp xếp cấp tỉnh được Quốc hội thông qua ngày 12/6/2025")
    assert (one.title, one.date) == ("sắp xếp cấp tỉnh", "2025-06-12")


def test_programme_known_by_a_number_is_named_not_numbered():
    found = documents("Đề án 06 và Chương trình 135")
    assert [(d.name, d.number) for d in found] == [("Đề án 06", None), ("Chương trình 135", None)]
    (one,) = documents("Đề án số 06-ĐA/TU về bảo vệ rừng")
    assert one.number == "06-ĐA/TU"


def test_plenum_tells_the_central_committee():
    found = documents(
        "Nghị quyết số 60-NQ/TW ngày 12/4/2025 Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII"
    )
    found += documents("Nghị quyết 21-NQ/TW Hội nghị Trung ương 6 khóa XII")
    assert [(d.issuer.name, d.term) for d in found] == [
        ("Ban Chấp hành Trung ương Đảng", "13"),
        ("Ban Chấp hành Trung ương Đảng", "12"),
    ]


def test_numbers_of_several_amended_laws_are_their_own():
    first, second = documents(
        "Quốc hội thông qua Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số "
        "27/2023/QH15."
    )
    assert [(d.name, d.number) for d in (first, second)] == [
        ("Luật Đất đai", "31/2024/QH15"),
        ("Luật Nhà ở", "27/2023/QH15"),
    ]


def test_the_day_of_a_letterhead_is_that_of_its_number():
    text = (
        "ỦY BAN NHÂN DÂN TỈNH LÂM SƠN\nSố: 28/CTr-UBND\nLâm Sơn, ngày 18 tháng 02 năm 2022\nCHƯƠNG TRÌNH\n"
        "Thực hiện Nghị quyết số 11/NQ-CP của Chính phủ"
    )
    assert [(d.number, d.date) for d in documents(text)] == [("28/CTr-UBND", "2022-02-18"), ("11/NQ-CP", None)]


def test_a_heading_of_two_lines_keeps_its_day():
    text = "Số: 61/1998/NĐ-CP\nNGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 61/1998/NĐ-CP NGÀY 15 THÁNG 8 NĂM 1998 VỀ CÔNG TÁC THANH TRA"
    _, document = documents(text)
    assert (document.number, document.date, document.title) == ("61/1998/NĐ-CP", "1998-08-15", "CÔNG TÁC THANH TRA")


def test_a_day_behind_an_issuer_that_no_list_knows():
    (document,) = documents("triển khai Thông báo số 03 của Lãnh đạo chủ chốt ngày 12/4/2021 và tiêm vắc xin")
    assert document.date == "2021-04-12"


def test_a_letterhead_may_stand_below_a_summary():
    text = (
        "Nghị quyết 18/2025/NQ-HĐND sửa đổi Nghị quyết 64/2017/NQ-HĐND\nNgười ký | Lò Văn Sung |\n"
        "Số: 18/2025/NQ-HĐND |\nLâm Sơn, ngày 21 tháng 7 năm 2025 |\nCăn cứ Nghị định số 78/2025/NĐ-CP;"
    )
    assert {d.date for d in documents(text) if d.number == "18/2025/NQ-HĐND"} == {None, "2025-07-21"}


TITLES = [
    ("Quyết định số 412/QĐ-UBND về việc bãi bỏ Quyết định số 88/QĐ-UBND", None),
    ("Kế hoạch số 8/KH-UBND về chuyển đổi số, nâng cao chất lượng, mở rộng dịch vụ.",
     "chuyển đổi số, nâng cao chất lượng, mở rộng dịch vụ"),
    ("Nghị quyết số 57-NQ/TW về phát triển khoa học, công nghệ, UBND tỉnh đã ban hành kế hoạch",
     "phát triển khoa học, công nghệ"),
    ("Chỉ thị số 5-CT/TW về học tập tư tưởng, đạo đức Bác Hồ, huyện đã mở lớp", "học tập tư tưởng, đạo đức Bác Hồ"),
    ("Quyết định số 12/QĐ-UBND về giao đất và Quyết định số 15/QĐ-UBND", "giao đất"),
    ("Quyết định số 15/QĐ-UBND về phê duyệt dự án do Sở Xây dựng lập và ban hành", "phê duyệt dự án"),
    ("Quyết định số 15/QĐ-UBND về giao đất cũng được ban hành", "giao đất"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), TITLES, ids=[t[0][:40] for t in TITLES])
def test_a_title_goes_on_over_the_commas_of_a_list(text, title):
    assert documents(text)[0].title == title


def test_a_short_number_is_the_one_with_its_year():
    found = documents("Thông tư 36/2017 bãi bỏ Thông tư 03/2017, do Thông tư 03 bị khiếu nại.")
    assert [d.number for d in found] == ["36/2017", "03/2017", "03/2017"]


def test_a_misprint_of_one_code_is_no_other_document():
    found = documents(
        "Nghị quyết số 42/2017/QH14 và Nghị quyết số 42/2017/QH4 (Nghị quyết 42), Quyết định 82 mà tỉnh sửa"
    )
    assert [d.number for d in found] == ["42/2017/QH14", "42/2017/QH4", "42/2017/QH14", "82"]


def test_central_codes_are_one_code_in_all_spellings():
    found = documents("Chỉ thị 03-CT/T.Ư, Chỉ thị 03-CT/TƯ và Chỉ thị 03-CT/TW")
    assert len({d.key for d in found}) == 1


NUMBERED = [
    ("Nghị quyết số 19-2017/NQ-CP của Chính phủ", ["19-2017/NQ-CP"]),
    ("Quyết định số 01/1999/QĐ.UB của tỉnh", ["01/1999/QĐ.UB"]),
    ("Kế hoạch số 60/KH-BCĐ389 của Ban", ["60/KH-BCĐ389"]),
    ("quy chuẩn QCVN 8-1:2011/BYT về sữa", []),
]


@pytest.mark.parametrize(("text", "numbers"), NUMBERED)
def test_rarer_forms_of_numbers(text, numbers):
    assert [d.number for d in documents(text)] == numbers


def test_one_act_dates_all_decisions_named_after_it():
    text = (
        "Ngày 18/10, Thủ tướng Chính phủ ký các quyết định về nhân sự tỉnh Sơn La. Cụ thể, tại Quyết định số 1215, "
        "Thủ tướng phê chuẩn việc miễn nhiệm. Tại Quyết định số 1216, Thủ tướng giao quyền Chủ tịch."
    )
    assert [(d.number, d.date) for d in documents(text)] == [("1215", "--10-18"), ("1216", "--10-18")]


def test_one_day_behind_a_list_is_that_of_all():
    found = documents("các Quyết định số 120, 121 và 135/QĐ-UBND ngày 22/01/2025")
    assert [d.date for d in found] == ["2025-01-22"] * 3


def test_a_motto_may_stand_between_number_and_day():
    text = (
        "BỘ NỘI VỤ\n____\nSố: 47/2017/TT-BNV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n____\n"
        "Hà Nội, ngày 7 tháng 12 năm 2017\nTHÔNG TƯ"
    )
    assert [d.date for d in documents(text)] == ["2017-12-07"]
