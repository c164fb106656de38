"""Bodies: read by grammar, abbreviations expanded, ended where a person begins."""

import pytest

from kg.extract import analyse
from kg.model import Article, BodyMention, Branch, Level

CASES = {
    "Ban Tổ chức Tỉnh ủy Lai Châu": ("Ban Tổ chức Tỉnh ủy Lai Châu", "ban-dang", Branch.PARTY, Level.PROVINCE),
    "UBND  tỉnh Lai Châu": ("Ủy ban nhân dân tỉnh Lai Châu", "ubnd", Branch.STATE, Level.PROVINCE),
    "HDND huyện Phong Thổ": ("Hội đồng nhân dân huyện Phong Thổ", "hdnd", Branch.STATE, Level.DISTRICT),
    "Uỷ ban Kiểm tra Trung ương": ("Ủy ban Kiểm tra Trung ương", "uy-ban-kiem-tra", Branch.PARTY, Level.CENTRAL),
    "Bộ NN – PTNT": ("Bộ Nông nghiệp và Phát triển nông thôn", "bo", Branch.STATE, Level.CENTRAL),
    "Sở GD&ĐT tỉnh Sơn La": ("Sở Giáo dục và Đào tạo tỉnh Sơn La", "so", Branch.STATE, Level.PROVINCE),
    "Sở GTVT Hà Nội": ("Sở Giao thông vận tải Hà Nội", "so", Branch.STATE, Level.PROVINCE),
    "Cục Chống tham nhũng Thanh tra Chính phủ": (
        "Cục Chống tham nhũng, Thanh tra Chính phủ", "cuc", Branch.STATE, None,
    ),
    "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Sơn La": (
        "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Sơn La", "cap-uy", Branch.PARTY, Level.PROVINCE,
    ),
    "Ban Chấp hành Đảng bộ tỉnh Sơn La": (
        "Ban Chấp hành Đảng bộ tỉnh Sơn La", "cap-uy", Branch.PARTY, Level.PROVINCE,
    ),
    "Công an tỉnh Sơn La": ("Công an tỉnh Sơn La", "cong-an", Branch.STATE, Level.PROVINCE),
    "Hội LHPN tỉnh Sơn La": ("Hội Liên hiệp Phụ nữ tỉnh Sơn La", "doan-the", Branch.FRONT, Level.PROVINCE),
    "Hội Hữu nghị Việt Nam - Lào": ("Hội Hữu nghị Việt Nam - Lào", "hoi", Branch.OTHER, None),
    "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công Lò Thị Mai": (
        "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công", "cuc", Branch.STATE, None,
    ),
    "Ban Chỉ đạo Đề án 06": ("Ban Chỉ đạo Đề án 06", "ban-chi-dao", Branch.TEMPORARY, None),
    "Chi cục Thuế Hai Bà Trưng.Ảnh": ("Chi cục Thuế Hai Bà Trưng", "chi-cuc", Branch.STATE, None),
    "Tập đoàn Sông Mây.Được biết": ("Tập đoàn Sông Mây", "cong-ty", Branch.OTHER, None),
    "Trung tâm Dự báo khí tượng thủy văn tỉnh Sơn La": (
        "Trung tâm Dự báo khí tượng thủy văn tỉnh Sơn La", "trung-tam", Branch.OTHER, Level.PROVINCE,
    ),
    "Trung tâm Thể dục thể thao tỉnh Sơn La": (
        "Trung tâm Thể dục thể thao tỉnh Sơn La", "trung-tam", Branch.OTHER, Level.PROVINCE,
    ),
    "Trung tâm GDNN-GDTX huyện Phong Thổ": (
        "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Phong Thổ",
        "trung-tam", Branch.OTHER, Level.DISTRICT,
    ),
    "Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh Sơn La": (
        "Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh Sơn La", "trung-tam", Branch.OTHER, Level.PROVINCE,
    ),
    "Ban Quản lý Khu kinh tế cửa khẩu tỉnh Sơn La": (
        "Ban Quản lý Khu kinh tế cửa khẩu tỉnh Sơn La", "ban-quan-ly", Branch.STATE, Level.PROVINCE,
    ),
    "Chi cục Chăn nuôi và Thú y tỉnh Sơn La": (
        "Chi cục Chăn nuôi và Thú y tỉnh Sơn La", "chi-cuc", Branch.STATE, Level.PROVINCE,
    ),
    "Cục Cảnh sát giao thông - 069.000.1234": ("Cục Cảnh sát giao thông", "cuc", Branch.STATE, None),
    "Trung tâm Sao Mai tổ chức": ("Trung tâm Sao Mai", "trung-tam", Branch.OTHER, None),
    "Vùng 3 Hải quân": ("Vùng 3 Hải quân", "quan-doi", Branch.STATE, None),
    "Đại sứ quán Cộng hòa Cuba": ("Đại sứ quán Cộng hòa Cuba", "nuoc-ngoai", Branch.OTHER, None),
    "Đại sứ quán Việt Nam tại Lào": ("Đại sứ quán Việt Nam tại Lào", "dai-su-quan", Branch.STATE, None),
    "Cơ quan CSĐT Công an tỉnh Sơn La": (
        "Cơ quan Cảnh sát điều tra Công an tỉnh Sơn La", "cong-an", Branch.STATE, Level.PROVINCE,
    ),
    "Ban Dân tộc HĐND tỉnh Sơn La": (
        "Ban Dân tộc Hội đồng nhân dân tỉnh Sơn La", "ban-hdnd", Branch.STATE, Level.PROVINCE,
    ),
    "Thường trực UBND tỉnh Sơn La": (
        "Thường trực Ủy ban nhân dân tỉnh Sơn La", "thuong-truc", Branch.STATE, Level.PROVINCE,
    ),
    "Đoàn xã Tà Mít": ("Đoàn xã Tà Mít", "doan-thanh-nien", Branch.FRONT, Level.COMMUNE),
    "Bộ Ngoại giao Lào": ("Bộ Ngoại giao Lào", "nuoc-ngoai", Branch.OTHER, None),
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_body(text):
    mention = analyse(Article(id="x", text=f"Đại diện {text} dự họp.")).find(BodyMention)[0]
    body = mention.body
    assert (body.name, body.type, body.branch, body.level) == CASES[text]


NO_BODY = [
    "Ban Tổ chức hội thi trao giải.", "các sở, ban, ngành", "tăng ca, qh", "Đồng chí Hà Văn Ca dự.",
    "Vùng Mekong, Vùng Bắc Trung Bộ", "ra thăm Trường Sa", "Khoa 1000 có khách", "Phòng Trung Quốc",
    "ông Nguyễn Khoa Điển kể", "Quỹ Nhất và Ban Mai", "Vụ Đông Xuân năm nay",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_BODY)
def test_no_body(text):
    assert not analyse(Article(id="x", text=text)).find(BodyMention)


def test_open_body_has_a_place_for_its_jurisdiction():
    (mention,) = analyse(Article(id="x", text="Sở Y tế báo cáo.")).find(BodyMention)
    assert mention.body.is_open
    assert mention.body.level is Level.PROVINCE
