"""Numbers: which count, what they are worth, where their unit ends."""

from dataclasses import replace

import pytest

from kg.mentions.dates import find_dates
from kg.mentions.numbers import find_numbers, plain
from kg.model import Analysis, Article, NumberMention, Qualifier
from kg.text import segment


def analysis(text: str) -> Analysis:
    cut = segment(Article(id="a", text=text, published="2024-10-05"))
    return replace(cut, mentions=tuple(sorted(find_dates(cut), key=lambda m: (m.start, -m.end))))


def numbers(text: str) -> list[NumberMention]:
    return list(find_numbers(analysis(text)))


def pairs(text: str) -> list[tuple[str, str]]:
    return [
        (f"{n.value}/{n.denominator}" if n.denominator else f"{n.value}-{n.upper}" if n.upper else n.value, n.unit)
        for n in numbers(text)
    ]


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("12.345", "12345"),
        ("1.000", "1000"),
        ("1.234.567", "1234567"),
        ("67,78", "67.78"),
        ("3.798,254", "3798.254"),
        ("108,987", "108.987"),
        ("12.5", "12.5"),
        ("95.40", "95.40"),
        ("05", "5"),
        ("0,5", "0.5"),
        ("0", "0"),
    ],
)
def test_figures_follow_vietnamese_notation(figure: str, value: str):
    assert plain(figure) == value


COUNTED = [
    ("đầu tư xây dựng cơ sở hạ tầng 65,975 tỷ đồng", [("65.975", "tỷ đồng")]),
    ("Thu nhập đạt 33.500.000đ/người.", [("33500000", "đ/người")]),
    ("Toàn tỉnh có 58/235 MTTQ xã, phường tổng kết.", [("58/235", "MTTQ")]),
    ("Đại đội Biên phòng 511 tỉnh bạn chào cột mốc 528 cửa khẩu.", []),
    ("Trong tổng số 86 đại biểu có 77 đại biểu dự họp.", [("86", "đại biểu"), ("77", "đại biểu")]),
    ("Đạt 12 trong số 19 mục tiêu chủ yếu.", [("12", "mục tiêu"), ("19", "mục tiêu chủ yếu")]),
    ("Có 17 trong tổng số 19 xã có điện.", [("17", "xã"), ("19", "xã")]),
    ("Chi hỗ trợ một lần 23.000.000 đồng.", [("23000000", "đồng")]),
    (
        "Ngân sách tỉnh 38.239 triệu đồng; huyện Mường Tè 13.834 triệu đồng.",
        [("38239", "triệu đồng"), ("13834", "triệu đồng")],
    ),
    ("Phòng có không quá 2 cấp phó.", [("2", "cấp phó")]),
    ("Phạt từ 20 triệu đến 30 triệu đồng.", [("20", "triệu đồng"), ("30", "triệu đồng")]),
    ("Bộ không còn 6 Tổng cục, bãi bỏ 8 Nghị định.", [("6", "Tổng cục"), ("8", "Nghị định")]),
    ("Huyện tặng quà 20 đối tượng chính sách.", [("20", "đối tượng chính sách")]),
    ("Chương trình Nghị sự 21 tỉnh Sơn Hà được phê duyệt.", []),
    ("Bà con góp 2.150 ngày công làm đường.", [("2150", "ngày công")]),
    ("Huyện sẽ cấp 1.204 giấy chứng nhận cho dân.", [("1204", "giấy chứng nhận")]),
    ("Thư viện có 3.100 đầu sách.", [("3100", "đầu sách")]),
    ("Số doanh nghiệp tăng lên 415, cao nhất vùng.", [("415", "doanh nghiệp")]),
    ("(với 4.018 là người dân tộc thiểu số)", [("4018", "người dân tộc thiểu số")]),
    ("Đoàn dựng xong các lán, trong đó 12 lán trại ở bản Nà Khe.", [("12", "lán trại")]),
    ("Đoàn giành 88 HCV, 71 HCB và 78 HCĐ.", [("88", "HCV"), ("71", "HCB"), ("78", "HCĐ")]),
    ("Dịch Covid - 19 diễn biến phức tạp; cả 2 ngồi ở ghế sau.", []),
    ("Huyện kết nạp 12.345 đảng viên mới, đạt 98,7% kế hoạch.", [("12345", "đảng viên mới"), ("98.7", "%")]),
    ("Quỹ vận động được 16,4 triệu đồng.", [("16.4", "triệu đồng")]),
    ("Dự án có vốn hơn 1,2 tỷ đồng ở xã.", [("1.2", "tỷ đồng")]),
    ("Tỉnh đón 3,5 triệu lượt khách trong hè.", [("3.5", "triệu lượt khách")]),
    ("Có 91/95 xã, phường, thị trấn đạt chuẩn.", [("91/95", "xã, phường, thị trấn")]),
    ("Có 21/22 xã biên giới xong điện.", [("21/22", "xã biên giới")]),
    ("Tốc độ tăng 4 - 5% mỗi năm.", [("4-5", "%")]),
    ("Tăng trưởng từ 7 đến 8% là khả thi.", [("7-8", "%")]),
    ("Sản lượng tăng 1,81 lần so với năm 2010.", [("1.81", "lần")]),
    ("Báo cáo rút ra 05 bài học kinh nghiệm.", [("5", "bài học kinh nghiệm")]),
    ("Mức hỗ trợ 30 triệu đồng/hộ cho dân.", [("30", "triệu đồng/hộ")]),
    ("Kinh tế tăng 7%/năm trong cả giai đoạn.", [("7", "%/năm")]),
    ("Hộ dân hiến 400m2 đất và 70ha rừng.", [("400", "m2"), ("70", "ha")]),
    ("Hội nghị có 1.900 đại biểu/75 điểm cầu.", [("1900", "đại biểu"), ("75", "điểm cầu")]),
    ("Trong đó có 41 xã và 17 phường.", [("41", "xã"), ("17", "phường")]),
    ("Hơn 200 vị đại biểu dự.", [("200", "đại biểu")]),
    ("Nâng tổng số đảng viên của huyện lên 2.310.", [("2310", "đảng viên")]),
    ("Cục ban hành 12 khuyến nghị cho bà con.", [("12", "khuyến nghị")]),
    ("Lực lượng bắt 3 đối tượng, thu 12 kg pháo.", [("3", "đối tượng"), ("12", "kg")]),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED, ids=[case[0] for case in COUNTED])
def test_counted(text: str, expected: list[tuple[str, str]]):
    assert pairs(text) == expected


NOT_COUNTED = [
    "Hội nghị 16 Thành ủy Lai Châu đã nhìn nhận các tồn tại.",
    "Đồng chí Trưởng BCĐ 61 tỉnh chủ trì.",
    "Bà ngụ tại 20 đường Hoa Mai.",
    "Liên hệ: 0213 3 876 xxx",
    "Ngày 15/4/2024, đoàn về thăm bản.",
    "Họp lúc 8h30 và 14 giờ tại hội trường.",
    "Quốc hội khóa 15 và kỳ họp thứ 9 của Hội đồng.",
    "Đại hội lần thứ 12 của Đảng.",
    "Theo khoản 3 Điều 12 của Luật.",
    "Tư lệnh Quân khu 2 cùng Sư đoàn 316 dự lễ.",
    "Tổ công tác Đề án 06 làm việc với quốc lộ 32 qua huyện.",
    "Bị can 45 tuổi, sinh năm 1979, bị bắt.",
    "Liên hệ số điện thoại 0912345678 để biết.",
    "Dự án kéo dài 3 năm, xong trong 40 ngày.",
    "Phương châm “4 tại chỗ” và phong trào 5 không, 3 sạch.",
    "Mô hình chính quyền địa phương 2 cấp.",
    "1. Kết quả đạt được trong năm",
    "Cách mạng công nghiệp 4.0 đang đến.",
    "Giai đoạn 2021 - 2025 của chương trình.",
    "Biển số 25A-123.45 bị giữ lại.",
    "Giải thưởng Đất Lành 2016 bắt đầu với bài ca.",
    "Máy bay C919 hạ cánh; mạng 5G phủ sóng.",
    "Chuyến bay VN 253 chở khách về nước.",
    "Xã có 3/4 dân số là người Mông; bị cáo lĩnh 18 tháng tù.",
    "Kết luận số 15-KL/TU của Tỉnh ủy.",
    "Tỷ số là 3-1 nghiêng về đội nhà.",
    "Bản đồ hiện trạng tỷ lệ 1/5000 lập năm ngoái.",
]


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_not_counted(text: str):
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "qualifier", "printed"),
    [
        ("Có hơn 1.000 đảng viên dự.", Qualifier.MORE_THAN, "hơn 1.000 đảng viên"),
        ("Có trên 200 hộ dân.", Qualifier.MORE_THAN, "trên 200 hộ dân"),
        ("Hợp tác trên 5 lĩnh vực.", Qualifier.EXACT, "5 lĩnh vực"),
        ("Còn gần 7.500 hộ.", Qualifier.NEARLY, "gần 7.500 hộ"),
        ("Dài khoảng 18 km.", Qualifier.ABOUT, "khoảng 18 km"),
        ("Không quá 20% vốn.", Qualifier.LESS_THAN, "Không quá 20%"),
        ("Xã thu vượt 24,8% chỉ tiêu.", Qualifier.EXACT, "24,8%"),
        ("Tổng thu ước đạt 900 tỷ đồng.", Qualifier.ABOUT, "ước đạt 900 tỷ đồng"),
    ],
)
def test_qualifiers_are_in_the_span(text: str, qualifier: Qualifier, printed: str):
    (number,) = numbers(text)
    assert (number.qualifier, number.text) == (qualifier, printed)


def test_spans_are_exact():
    text = "Hòa Bình có 1.250 hộ nghèo, giảm 2,5% so với năm trước."
    for number in numbers(text):
        assert text[number.start : number.end] == number.text
