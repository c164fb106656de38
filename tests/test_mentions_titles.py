"""Titles: their full form, their body, and what a chain or the article lends them."""

import pytest

from kg.extract import analyse
from kg.model import Article, TitleMention

CASES = {  # text: (title, body) of each title, in reading order
    "Giám đốc Bệnh viện Ung bướu Sơn La": [("Giám đốc", "Bệnh viện Ung bướu Sơn La")],
    "Tổng Biên tập Báo Tuổi trẻ cho biết": [("Tổng Biên tập", "Báo Tuổi trẻ")],
    "nguyên Cục trưởng Cục Thuế Thanh Hóa": [("Cục trưởng Cục Thuế", "Cục Thuế tỉnh Thanh Hóa")],
    "Trưởng Ban Dân nguyện của Quốc hội Lò Văn Pản": [("Trưởng Ban Dân nguyện của Quốc hội", "Ban Dân nguyện")],
    "Phó Chủ tịch Hội đồng Dân tộc Lò Văn Pản": [("Phó Chủ tịch Hội đồng Dân tộc", "Hội đồng Dân tộc của Quốc hội")],
    "Ủy viên Ủy ban Kinh tế Quốc hội, nguyên Ủy viên Ủy ban Tư pháp": [
        ("Ủy viên Ủy ban Kinh tế Quốc hội", "Ủy ban Kinh tế"),
        ("Ủy viên Ủy ban Tư pháp", "Ủy ban Tư pháp"),
    ],
    "Chủ nhiệm UB các vấn đề xã hội Lò Thị Mai": [
        ("Chủ nhiệm Ủy ban Về các vấn đề xã hội", "Ủy ban Về các vấn đề xã hội")
    ],
    "Phó Chủ nhiệm Tổng cục Chính trị QĐND Việt Nam Lò Văn Pản; Chủ nhiệm Tổng cục Chính trị Lò Văn Ón": [
        ("Phó Chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Việt Nam", "Tổng cục Chính trị"),
        ("Chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Việt Nam", "Tổng cục Chính trị"),
    ],
    "Bí thư Đảng ủy Đoàn đại biểu Quốc hội và HĐND tỉnh Sơn La Lò Văn Pản": [
        (
            "Bí thư Đảng ủy Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
            "Đảng ủy Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Sơn La",
        )
    ],
    "Phó Chủ tịch Trung ương Hội Truyền thống Trường Sơn - Đường Hồ Chí Minh Lò Văn Pản": [
        (
            "Phó Chủ tịch Trung ương Hội Truyền thống Trường Sơn - Đường Hồ Chí Minh",
            "Trung ương Hội Truyền thống Trường Sơn - Đường Hồ Chí Minh",
        )
    ],
    "Chủ tịch Hội Truyền thống Trường Sơn- Đường Hồ Chí Minh tỉnh Sơn La": [
        (
            "Chủ tịch Hội Truyền thống Trường Sơn - Đường Hồ Chí Minh tỉnh",
            "Hội Truyền thống Trường Sơn - Đường Hồ Chí Minh tỉnh Sơn La",
        )
    ],
    "các đồng chí Lò Văn Pản, Trưởng Ban Tôn giáo và Lý Văn Ón, Trưởng Ban Dân tộc": [
        ("Trưởng Ban Tôn giáo", "Ban Tôn giáo"),
        ("Trưởng Ban Dân tộc", "Ban Dân tộc"),
    ],
    "Thành viên Ban Chỉ đạo gồm: Đại tướng Lò Văn Pản": [("Thành viên", None)],
    "Trưởng Ban Chỉ đạo Trung ương Phong trào “Toàn dân đọc sách” Lò Văn Pản": [
        (
            "Trưởng Ban Chỉ đạo Trung ương Phong trào “Toàn dân đọc sách”",
            "Ban Chỉ đạo Trung ương Phong trào “Toàn dân đọc sách”",
        )
    ],
    "Lò Thị Ón, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy Lai Châu": [
        ("Ủy viên Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Lai Châu"),
        ("Trưởng Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy Lai Châu"),
    ],
    "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lai Châu": [
        ("Ủy viên Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
        ("Bí thư Tỉnh ủy", "Tỉnh ủy Lai Châu"),
        ("Chủ tịch Hội đồng nhân dân tỉnh", "Hội đồng nhân dân tỉnh Lai Châu"),
    ],
    "Vàng A Dế, Phó Bí thư, Chủ tịch UBND xã Tà Mít": [
        ("Phó Bí thư Đảng ủy xã", "Đảng ủy xã Tà Mít"),
        ("Chủ tịch Ủy ban nhân dân xã", "Ủy ban nhân dân xã Tà Mít"),
    ],
    "Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Lai Châu": [
        ("Bí thư Đảng ủy", "Đảng ủy Sở Y tế tỉnh Lai Châu"),
        ("Giám đốc Sở Y tế", "Sở Y tế tỉnh Lai Châu"),
    ],
    "Phó Trưởng Ban Thường trực Ban Dân vận Trung ương": [
        ("Phó Trưởng Ban Thường trực Ban Dân vận Trung ương", "Ban Dân vận Trung ương")
    ],
    "Phó trưởng ban Ban Tuyên giáo và Dân vận TW": [
        ("Phó Trưởng Ban Tuyên giáo và Dân vận Trung ương", "Ban Tuyên giáo và Dân vận Trung ương")
    ],
    "Bộ trưởng Y tế Lò Thị Mai": [("Bộ trưởng Bộ Y tế", "Bộ Y tế")],
    "Bộ trưởng Ngoại giao Lào": [("Bộ trưởng Bộ Ngoại giao", "Bộ Ngoại giao Lào")],
    "Chủ tịch tỉnh Lai Châu": [("Chủ tịch Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh Lai Châu")],
    "Phó chủ tịch huyện Phong Thổ": [("Phó Chủ tịch Ủy ban nhân dân huyện", "Ủy ban nhân dân huyện Phong Thổ")],
    "Bí thư tỉnh Lai Châu": [("Bí thư Tỉnh ủy", "Tỉnh ủy Lai Châu")],
    "UVBTV Tỉnh uỷ Sơn La": [("Ủy viên Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Sơn La")],
    "Vụ trưởng Vụ Kế hoạch - Tài chính, Bộ Y tế": [
        ("Vụ trưởng Vụ Kế hoạch - Tài chính", "Vụ Kế hoạch - Tài chính, Bộ Y tế")
    ],
    "Giám đốc Sở Văn hoá, Thể thao và Du lịch tỉnh Sơn La": [
        ("Giám đốc Sở Văn hoá, Thể thao và Du lịch", "Sở Văn hoá, Thể thao và Du lịch tỉnh Sơn La")
    ],
    "Giám đốc Công ty Cổ phần Sông Mây": [("Giám đốc", "Công ty Cổ phần Sông Mây")],
    "Chủ tịch HĐQT, Tổng Giám đốc Công ty Cổ phần Sông Mây": [
        ("Chủ tịch Hội đồng quản trị", "Công ty Cổ phần Sông Mây"),
        ("Tổng Giám đốc", "Công ty Cổ phần Sông Mây"),
    ],
    "Chủ tịch Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh Sơn La": [
        ("Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La")
    ],
    "Phó Bí thư Thường trực Đảng ủy UBND tỉnh Sơn La": [
        ("Phó Bí thư Thường trực Đảng ủy Ủy ban nhân dân tỉnh", "Đảng ủy Ủy ban nhân dân tỉnh Sơn La")
    ],
    "Bí thư Huyện ủy Phong Thổ, Chủ tịch HĐND": [
        ("Bí thư Huyện ủy", "Huyện ủy Phong Thổ"),
        ("Chủ tịch Hội đồng nhân dân huyện", "Hội đồng nhân dân huyện Phong Thổ"),
    ],
    "Ủy viên Ban Thường vụ Đảng ủy, Phó Chủ tịch UBND tỉnh Sơn La": [
        ("Ủy viên Ban Thường vụ Đảng ủy Ủy ban nhân dân tỉnh", "Ban Thường vụ Đảng ủy Ủy ban nhân dân tỉnh Sơn La"),
        ("Phó Chủ tịch Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh Sơn La"),
    ],
    "Tổng Bí thư, Chủ tịch nước Lào": [
        ("Tổng Bí thư", "Ban Chấp hành Trung ương Đảng Lào"),
        ("Chủ tịch nước", "Nhà nước Lào"),
    ],
    "Trưởng Ban Quản lý Khu kinh tế Hải Phòng": [
        ("Trưởng Ban Quản lý Khu kinh tế", "Ban Quản lý Khu kinh tế Hải Phòng")
    ],
    "Trưởng khoa, Khoa Du lịch": [("Trưởng Khoa Du lịch", "Khoa Du lịch")],
    "Chi cục trưởng Chi cục Quản lý chất lượng nông sản tỉnh Sơn La cho biết": [
        ("Chi cục trưởng Chi cục Quản lý chất lượng nông sản", "Chi cục Quản lý chất lượng nông sản tỉnh Sơn La")
    ],
    "Trưởng khoa Sáng tạo và Khởi nghiệp, Trường Đại học Sông Mây": [
        ("Trưởng Khoa Sáng tạo và Khởi nghiệp", "Khoa Sáng tạo và Khởi nghiệp, Trường Đại học Sông Mây")
    ],
    "Viện trưởng Viện Khảo cổ học cho biết": [("Viện trưởng Viện Khảo cổ học", "Viện Khảo cổ học")],
    "Trưởng phòng Nội vụ huyện nói": [("Trưởng phòng Nội vụ", "Phòng Nội vụ huyện")],
    "Cục trưởng Cục Hàng không VN": [("Cục trưởng Cục Hàng không Việt Nam", "Cục Hàng không Việt Nam")],
    "Trưởng phòng VH-TT huyện Mường La": [
        ("Trưởng phòng Văn hóa và Thông tin", "Phòng Văn hóa và Thông tin huyện Mường La")
    ],
    "Ông Lò Văn Pản, Ủy viên Ban Thường vụ, được bầu làm Phó Bí thư Tỉnh ủy Sơn La": [
        ("Ủy viên Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Sơn La"),
        ("Phó Bí thư Tỉnh ủy", "Tỉnh ủy Sơn La"),
    ],
    "Đoàn Quân khu 4 do Trung tướng Lò Văn Pản, Tư lệnh Quân khu làm trưởng đoàn": [
        ("Tư lệnh Quân khu 4", "Quân khu 4"),
        ("Trưởng Đoàn", None),
    ],
    "Phó Bí thư Thường trực ĐUQS - Chính ủy Bộ CHQS tỉnh Sơn La": [
        ("Phó Bí thư Thường trực Đảng ủy Quân sự tỉnh", "Đảng ủy Quân sự tỉnh Sơn La"),
        ("Chính ủy Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Quân sự tỉnh Sơn La"),
    ],
    "Giám đốc Công ty TNHH Xử lý nước Trâm Anh": [("Giám đốc", "Công ty TNHH Xử lý nước Trâm Anh")],
    "Giám đốc công ty CP Dược phẩm Hoa Ban; Phó Giám đốc BVĐK tỉnh Sơn La": [
        ("Giám đốc", "Công ty Cổ phần Dược phẩm Hoa Ban"),
        ("Phó Giám đốc", "Bệnh viện Đa khoa tỉnh Sơn La"),
    ],
    "Hạt trưởng Hạt Kiểm lâm huyện Mường La": [("Hạt trưởng Hạt Kiểm lâm", "Hạt Kiểm lâm huyện Mường La")],
    "Trưởng ban Chỉ đạo bầu cử tỉnh, Chủ tịch Ủy ban bầu cử (UBBC) tỉnh Sơn La": [
        ("Trưởng Ban Chỉ đạo bầu cử tỉnh", "Ban Chỉ đạo bầu cử tỉnh Sơn La"),
        ("Chủ tịch Ủy ban Bầu cử tỉnh", "Ủy ban Bầu cử tỉnh Sơn La"),
    ],
    "Chủ tịch Hội Sinh viên Việt Nam tỉnh Sơn La": [
        ("Chủ tịch Hội Sinh viên Việt Nam tỉnh", "Hội Sinh viên Việt Nam tỉnh Sơn La")
    ],
    "Trường Chính trị tỉnh Sơn La bế giảng, bà Lò Thị Nụ, Phó Hiệu trưởng dự": [
        ("Phó Hiệu trưởng", "Trường Chính trị tỉnh Sơn La")
    ],
    "giám đốc Ban quản lý rừng phòng hộ Ninh Hoà - cho biết": [
        ("Giám đốc Ban Quản lý rừng phòng hộ Ninh Hoà", "Ban Quản lý rừng phòng hộ Ninh Hoà")
    ],
    "Trưởng Tiểu ban Nhân sự": [("Trưởng Tiểu ban Nhân sự", "Tiểu ban Nhân sự")],
    "Giám đốc NHNN Chi nhánh Sơn La": [
        ("Giám đốc Ngân hàng Nhà nước chi nhánh", "Ngân hàng Nhà nước chi nhánh tỉnh Sơn La")
    ],
    "Giám đốc Kho bạc Nhà nước khu vực XII": [
        ("Giám đốc Kho bạc Nhà nước khu vực XII", "Kho bạc Nhà nước khu vực XII")
    ],
    "Đội trưởng Đội Cảnh sát giao thông Công an huyện Mường La": [
        ("Đội trưởng Đội Cảnh sát giao thông", "Đội Cảnh sát giao thông, Công an huyện Mường La")
    ],
    "Chánh Văn phòng Đoàn Đại biểu Quốc hội và HĐND tỉnh Sơn La": [
        (
            "Chánh Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Sơn La",
        )
    ],
    "Ủy viên Ban Chấp hành Đảng ủy BĐBP, Phó Tư lệnh BĐBP": [
        ("Ủy viên Ban Chấp hành Đảng ủy Bộ đội Biên phòng", "Ban Chấp hành Đảng ủy Bộ đội Biên phòng"),
        ("Phó Tư lệnh Bộ đội Biên phòng", "Bộ đội Biên phòng"),
    ],
    "Bí thư Đảng ủy, Chính ủy Hải đoàn Biên phòng 28": [
        ("Bí thư Đảng ủy", "Đảng ủy Hải đoàn Biên phòng 28"),
        ("Chính ủy Hải đoàn Biên phòng 28", "Hải đoàn Biên phòng 28"),
    ],
    "Bí thư Ban cán sự đảng, Chủ tịch UBND tỉnh Sơn La": [
        ("Bí thư Ban cán sự đảng Ủy ban nhân dân tỉnh", "Ban cán sự đảng Ủy ban nhân dân tỉnh Sơn La"),
        ("Chủ tịch Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh Sơn La"),
    ],
    "Phó Trưởng Ban Chỉ đạo Tây Bắc Hầu A Mua": [("Phó Trưởng Ban Chỉ đạo Tây Bắc", "Ban Chỉ đạo Tây Bắc")],
    "Ủy viên Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam": [
        (
            "Ủy viên Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam",
            "Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam",
        )
    ],
    "Đại sứ Việt Nam tại Cuba Lò Văn Pản": [("Đại sứ", "Đại sứ quán Việt Nam tại Cuba")],
    "Phó Tư lệnh, Tham mưu trưởng Quân khu 2": [
        ("Phó Tư lệnh Quân khu 2", "Quân khu 2"),
        ("Tham mưu trưởng Quân khu 2", "Quân khu 2"),
    ],
}


def titles(text: str) -> tuple[TitleMention, ...]:
    return analyse(Article(id="x", text=text)).find(TitleMention)


@pytest.mark.parametrize("text", CASES)
def test_title_and_body(text):
    assert [(m.title, m.body.name if m.body else None) for m in titles(text)] == CASES[text]


@pytest.mark.parametrize(
    ("text", "former", "acting", "plural"),
    [
        ("nguyên Chủ tịch nước Lò Văn Pản", True, False, False),
        ("Quyền Giám đốc Sở Nội vụ Lò Văn Pản", False, True, False),
        ("Phó Giám đốc phụ trách Sở Tư pháp Lò Văn Pản", False, True, False),
        ("các Phó Chủ tịch UBND tỉnh", False, False, True),
        ("tài nguyên, Chủ tịch UBND tỉnh", False, False, False),
    ],
)
def test_modifiers(text, former, acting, plural):
    (mention,) = titles(text)
    assert (mention.former, mention.acting, mention.plural) == (former, acting, plural)


@pytest.mark.parametrize(
    "text",
    [
        "Văn phòng Chủ tịch nước tổ chức lễ đón.",
        "Ban Tổ chức hội thi trao giải.",
        "Đoàn khách Trung Quốc Vương Lâm thăm tỉnh.",
        "Ông giữ chức vụ phó khoa học.",
    ],
)
def test_no_title(text):
    assert not titles(text)
