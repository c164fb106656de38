"""Roles: who holds which post, before and after the name, in lists, chains and slips."""

import pytest

import kg
from kg.extract import analyse
from kg.extract.roles import extract_roles
from kg.model import Article, RoleFact, Status

CASES = {  # text: {(person, title)}
    "Dự có ông Lò Văn Pản, Phó CTUBND tỉnh Sơn La.": {("Lò Văn Pản", "Phó Chủ tịch Ủy ban nhân dân tỉnh")},
    "Ông Lò Văn Pản, Phó Chủ tịchHĐND tỉnh Sơn La, dự.": {("Lò Văn Pản", "Phó Chủ tịch Hội đồng nhân dân tỉnh")},
    "Các ông Lò Văn Pản, Lý Văn Ón lần lượt là Chủ tịch và Phó Chủ tịch UBND tỉnh Sơn La.": {
        ("Lò Văn Pản", "Chủ tịch Ủy ban nhân dân tỉnh"),
        ("Lý Văn Ón", "Phó Chủ tịch Ủy ban nhân dân tỉnh"),
    },
    "UBND tỉnh Sơn La hiện có 3 phó chủ tịch gồm các ông: Lò Văn Pản, Lý Văn Ón và Hà Văn Tú.": {
        ("Lò Văn Pản", "Phó Chủ tịch Ủy ban nhân dân tỉnh"),
        ("Lý Văn Ón", "Phó Chủ tịch Ủy ban nhân dân tỉnh"),
        ("Hà Văn Tú", "Phó Chủ tịch Ủy ban nhân dân tỉnh"),
    },
    "Hiện Sở Y tế Sơn La có 2 phó giám đốc là ông Lò Văn Pản và bà Lý Thị Ón.": {
        ("Lò Văn Pản", "Phó Giám đốc Sở Y tế"),
        ("Lý Thị Ón", "Phó Giám đốc Sở Y tế"),
    },
    "STT | Họ tên | Chức vụ\n1 | Lò Văn Pản | Chủ tịch UBND tỉnh Sơn La\n2 | Lý Văn Ón | Phó Chủ tịch UBND tỉnh": {
        ("Lò Văn Pản", "Chủ tịch Ủy ban nhân dân tỉnh"),
        ("Lý Văn Ón", "Phó Chủ tịch Ủy ban nhân dân tỉnh"),
    },
    "Đồng chí Lò Văn Pản, Phó Chủ tịch UBND tỉnh Sơn La, Chủ tịch Hội đồng xét công nhận xã đạt chuẩn, và đại biểu "
    "HĐND "
    "tỉnh dự.": {("Lò Văn Pản", "Phó Chủ tịch Ủy ban nhân dân tỉnh")},
    "Đồng chí Lò Văn Pản – TUV, Chủ tịch HND tỉnh trao quà.": {
        ("Lò Văn Pản", "Tỉnh ủy viên"),
        ("Lò Văn Pản", "Chủ tịch Hội Nông dân tỉnh"),
    },
    "Hành vi của ông Lò Văn Pản xảy ra từ lúc ông giữ chức Phó chủ tịch UBND huyện Phong Thổ.": {
        ("Lò Văn Pản", "Phó Chủ tịch Ủy ban nhân dân huyện")
    },
    "Đồng chí Lò Văn Pản, Bí thư Đảng đoàn, Chủ tịch Hội CCB Việt Nam dự.": {
        ("Lò Văn Pản", "Bí thư Đảng đoàn"),
        ("Lò Văn Pản", "Chủ tịch Hội Cựu chiến binh Việt Nam"),
    },
    "Theo Bộ trưởng Lò Văn Pản, cần làm. Chủ nhiệm Văn phòng Chính phủ Lò Văn Pản nêu.": {
        ("Lò Văn Pản", "Chủ nhiệm Văn phòng Chính phủ")
    },
    "Ông Lò Văn Pản, Chủ tịch Ủy ban Chỉ đạo hợp tác song phương Việt Nam - Lào, nói.": {
        ("Lò Văn Pản", "Chủ tịch Ủy ban Chỉ đạo hợp tác song phương Việt Nam - Lào")
    },
    "TPO - Thủ tướng Chính phủ Lò Văn Pản ký quyết định.": {("Lò Văn Pản", "Thủ tướng")},
    "Dự có các đồng chí Phó Tổng Tham mưu trưởng: Trung tướng Lò Văn Pản; Trung tướng Lý Văn Ón và Thượng tướng Hà "
    "Văn Tú - "
    "Phó Chủ nhiệm Tổng cục Chính trị.": {
        ("Lò Văn Pản", "Phó Tổng Tham mưu trưởng"),
        ("Lý Văn Ón", "Phó Tổng Tham mưu trưởng"),
        ("Hà Văn Tú", "Phó Tổng Tham mưu trưởng"),
        ("Hà Văn Tú", "Phó Chủ nhiệm Tổng cục Chính trị"),
    },
    "Dự có bà Lò Thị Pản, Phó Chủ tịch Trung ương Hội Khuyến học Việt Nam.": {
        ("Lò Thị Pản", "Phó Chủ tịch Trung ương Hội Khuyến học Việt Nam")
    },
    "Phó Chủ tịch UBND huyện Hạ Lang, tỉnh Cao Bằng Lò Văn Pản đề nghị.": {
        ("Lò Văn Pản", "Phó Chủ tịch Ủy ban nhân dân huyện")
    },
    "Thứ trưởng Công an Lò Văn Pản dự.": {("Lò Văn Pản", "Thứ trưởng Bộ Công an")},
    "ĐB Lò Thị Nga (Thái Nguyên) đề nghị Quốc hội xem xét.": {("Lò Thị Nga", "Đại biểu Quốc hội")},
    "Ông Lò Văn Pản, Chủ tịch HĐND xã Phát biểu chỉ đạo hội nghị.": {("Lò Văn Pản", "Chủ tịch Hội đồng nhân dân xã")},
    "Lò Văn Pản, nguyên Bí thư Xứ ủy Bắc Kỳ, nguyên Bí thư Thành ủy Hà Nội.": {
        ("Lò Văn Pản", "Bí thư Xứ ủy Bắc Kỳ"),
        ("Lò Văn Pản", "Bí thư Thành ủy"),
    },
    "Dự có các nguyên Chủ tịch nước Lò Văn Pản (tại điểm cầu Sơn La), Lý Văn Ón (tại điểm cầu Lào Cai).": {
        ("Lò Văn Pản", "Chủ tịch nước"),
        ("Lý Văn Ón", "Chủ tịch nước"),
    },
    "Ông Lò Văn Pản, Bí thư Huyện ủy Văn Bàn (Lào Cai), nay là Phó Trưởng Ban Nội chính Tỉnh ủy, dự.": {
        ("Lò Văn Pản", "Bí thư Huyện ủy"),
        ("Lò Văn Pản", "Phó Trưởng Ban Nội chính Tỉnh ủy"),
    },
    "Chính trị viên Đồn Biên phòng A Vao Hồ Văn Hữu tặng quà.": {("Hồ Văn Hữu", "Chính trị viên Đồn Biên phòng A Vao")},
    "Ông Lò Văn Tú giữ chức Vụ trưởng Vụ Pháp chế.": {("Lò Văn Tú", "Vụ trưởng Vụ Pháp chế")},
    "Ủy ban Kiểm tra Trung ương họp, Chủ nhiệm UBKT Lò Văn Pản chủ trì.": {
        ("Lò Văn Pản", "Chủ nhiệm Ủy ban Kiểm tra Trung ương")
    },
    "Ông Lò Văn Pản, Bí thư Thành ủy Móng Cái, hiện đang là Phó Chủ tịch UBND tỉnh Quảng Ninh.": {
        ("Lò Văn Pản", "Bí thư Thành ủy"),
        ("Lò Văn Pản", "Phó Chủ tịch Ủy ban nhân dân tỉnh"),
    },
    "Ông Lò Văn Pản, TBT Báo Sông Lam.": {("Lò Văn Pản", "Tổng Biên tập")},
    "Tham gia đoàn có Phó Trưởng Công an huyện, Thượng tá Lý Văn Ón.": {("Lý Văn Ón", "Phó Trưởng Công an huyện")},
    "Thừa ủy quyền của Thủ tướng Chính phủ, Phó Thủ tướng Lò Văn Pản trình Quốc hội.": {
        ("Lò Văn Pản", "Phó Thủ tướng")
    },
    "Trưởng bản Nậm Kè Giàng A Pó kể.": {("Giàng A Pó", "Trưởng bản")},
    "Đại tá Lò Văn Pản, Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh Sơn La.": {
        ("Lò Văn Pản", "Phó Giám đốc Công an tỉnh"),
        ("Lò Văn Pản", "Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh"),
    },
    "Hiệu trưởng Trường PTDTBT THCS Trung Lý Nguyễn Văn Thỏn kể.": {("Nguyễn Văn Thỏn", "Hiệu trưởng")},
    "Ông Lò Văn Tĩn giữ chức vụ Trưởng Ban Nội chính Tỉnh ủy Sơn La.": {("Lò Văn Tĩn", "Trưởng Ban Nội chính Tỉnh ủy")},
    "Đồng chí Hà Văn Ca - Bí thư Đảng ủy phát biểu.": {("Hà Văn Ca", "Bí thư Đảng ủy")},
    "Lò Hữu Dũn (43 tuổi, Phó chủ tịch UBND xã Tà Mít) bị bắt.": {("Lò Hữu Dũn", "Phó Chủ tịch Ủy ban nhân dân xã")},
    "Ông Lò Văn Cón (SN 1960), trú tại phường Mây, TP.Sơn La (nguyên Chủ tịch UBND huyện Phong Thổ) bị khởi tố.": {
        ("Lò Văn Cón", "Chủ tịch Ủy ban nhân dân huyện")
    },
    "Bà Lê Thị Bế (SN 1980, trú xã Tà Mít, huyện Tân Uyên, Lai Châu; nguyên Kế toán trưởng) khai.": {
        ("Lê Thị Bế", "Kế toán trưởng")
    },
    "Ông Lò Văn Báu, trú tại xã Tà Mít, đến gặp Chủ tịch UBND xã để hỏi.": set(),
    "Tại xã Tà Mít, đồng chí Lò Văn Phía - Phó Bí thư Thường trực Đảng ủy - cho biết.": {
        ("Lò Văn Phía", "Phó Bí thư Thường trực Đảng ủy xã")
    },
    "Các đồng chí là Ủy viên Ban Thường vụ Tỉnh ủy: Lò Văn Hoàn, Bí thư Huyện ủy Phong Thổ; "
    "Lù Văn Hằn, Trưởng Ban Dân vận.": {
        ("Lò Văn Hoàn", "Ủy viên Ban Thường vụ Tỉnh ủy"),
        ("Lò Văn Hoàn", "Bí thư Huyện ủy"),
        ("Lù Văn Hằn", "Ủy viên Ban Thường vụ Tỉnh ủy"),
        ("Lù Văn Hằn", "Trưởng Ban Dân vận Tỉnh ủy"),
    },
    "Bí thư Tỉnh ủy Lò Văn Pản phát biểu.": {("Lò Văn Pản", "Bí thư Tỉnh ủy")},
    "Ông Lò Minh Pản-Phó Bí thư Huyện ủy Phong Thổ phát biểu.": {("Lò Minh Pản", "Phó Bí thư Huyện ủy")},
    "Phó Chủ tịch HĐND tỉnh Lò Văn Pản, Chánh Văn phòng Tỉnh ủy Lý Thị Ín dự họp.": {
        ("Lò Văn Pản", "Phó Chủ tịch Hội đồng nhân dân tỉnh"),
        ("Lý Thị Ín", "Chánh Văn phòng Tỉnh ủy"),
    },
    "Có Lò Văn Pản, Phó Chủ tịch HĐND tỉnh; Lý Thị Ín, Chánh Văn phòng Tỉnh ủy.": {
        ("Lò Văn Pản", "Phó Chủ tịch Hội đồng nhân dân tỉnh"),
        ("Lý Thị Ín", "Chánh Văn phòng Tỉnh ủy"),
    },
    "Có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Lò Văn Pản, Trưởng Ban Nội chính Tỉnh ủy; Lù Thị Sa.": {
        ("Lò Văn Pản", "Ủy viên Ban Thường vụ Tỉnh ủy"),
        ("Lò Văn Pản", "Trưởng Ban Nội chính Tỉnh ủy"),
        ("Lù Thị Sa", "Ủy viên Ban Thường vụ Tỉnh ủy"),
    },
    "Dự có các Phó Chủ tịch UBND tỉnh: Lò Văn Pản, Lý Thị Ín và Hà Văn Cương.": {
        (name, "Phó Chủ tịch Ủy ban nhân dân tỉnh") for name in ("Lò Văn Pản", "Lý Thị Ín", "Hà Văn Cương")
    },
    "Dự có các đồng chí: Hà Thị Nụ, Ủy viên BTV Tỉnh ủy; Phó Chủ tịch HĐND tỉnh; Lù A Sa, Chánh Văn phòng Tỉnh ủy.": {
        ("Hà Thị Nụ", "Ủy viên Ban Thường vụ Tỉnh ủy"),
        ("Hà Thị Nụ", "Phó Chủ tịch Hội đồng nhân dân tỉnh"),
        ("Lù A Sa", "Chánh Văn phòng Tỉnh ủy"),
    },
    "Các đồng chí Lò Văn Pản, Lò Thị Ín, Phó Chủ tịch UBND huyện Phong Thổ dự.": {
        ("Lò Văn Pản", "Phó Chủ tịch Ủy ban nhân dân huyện"),
        ("Lò Thị Ín", "Phó Chủ tịch Ủy ban nhân dân huyện"),
    },
    "Ông Lò Văn Pản, 52 tuổi, Giám đốc Công ty Cổ phần Sông Mây, cho biết.": {("Lò Văn Pản", "Giám đốc")},
    "Tổng Bí thư, Chủ tịch nước Lò Văn Pản tiếp đoàn.": {
        ("Lò Văn Pản", "Tổng Bí thư"),
        ("Lò Văn Pản", "Chủ tịch nước"),
    },
    "Trợ lý Bí thư Tỉnh ủy Lò Văn Pản thông báo.": {("Lò Văn Pản", "Bí thư Tỉnh ủy")},
    "Có các Ủy viên Bộ Chính trị: Phó Chủ tịch Quốc hội Lò Văn Pản, Bộ trưởng Bộ Y tế Lò Thị Ín.": {
        ("Lò Văn Pản", "Ủy viên Bộ Chính trị"),
        ("Lò Văn Pản", "Phó Chủ tịch Quốc hội"),
        ("Lò Thị Ín", "Ủy viên Bộ Chính trị"),
        ("Lò Thị Ín", "Bộ trưởng Bộ Y tế"),
    },
    "Chủ tọa là Lò Văn Pản và Lò Thị Ín, Phó Chủ tịch HĐND tỉnh.": {
        ("Lò Văn Pản", "Phó Chủ tịch Hội đồng nhân dân tỉnh"),
        ("Lò Thị Ín", "Phó Chủ tịch Hội đồng nhân dân tỉnh"),
    },
    "Quốc hội thảo luận. Đại biểu Lò Văn Pản (Đoàn Sơn La) đề nghị.": {("Lò Văn Pản", "Đại biểu Quốc hội")},
    "Ủy viên Trung ương Đảng Bí thư Tỉnh ủy Lò Văn Pản dự.": {
        ("Lò Văn Pản", "Ủy viên Trung ương Đảng"),
        ("Lò Văn Pản", "Bí thư Tỉnh ủy"),
    },
    "Phó Thủ tướng, Bộ trưởng Ngoại giao Lò Văn Pản tiếp khách.": {
        ("Lò Văn Pản", "Phó Thủ tướng"),
        ("Lò Văn Pản", "Bộ trưởng Bộ Ngoại giao"),
    },
    "Chủ tịch UBND xã Tà Mít, huyện Tân Uyên, tỉnh Lai Châu, ông Lò Văn Pản cho biết.": {
        ("Lò Văn Pản", "Chủ tịch Ủy ban nhân dân xã")
    },
    "Bí thư Tỉnh ủy Sơn La, ông Lò Văn Pản; Bí thư T.Ư Đoàn, anh Lý Văn Ón tới dự.": {
        ("Lò Văn Pản", "Bí thư Tỉnh ủy"),
        ("Lý Văn Ón", "Bí thư Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
    },
    "Được sự phân công của Bí thư Huyện ủy, đồng chí Lò Văn Pản đến thăm.": set(),
    "Lò Văn Pản, nguyên Chủ tịch UBND thị xã Mường Lay, tỉnh Điện Biên, hiện đang là Bí thư Tỉnh ủy Sơn La.": {
        ("Lò Văn Pản", "Chủ tịch Ủy ban nhân dân thị xã"),
        ("Lò Văn Pản", "Bí thư Tỉnh ủy"),
    },
    "Thừa ủy quyền của Chủ tịch nước và Thủ tướng Chính phủ, Đại tướng Lò Văn Pản trao quyết định.": set(),
    "Trung tướng Lò Văn Pản (vừa được Chủ tịch nước thăng quân hàm), Tư lệnh Bộ đội Biên phòng dự.": {
        ("Lò Văn Pản", "Tư lệnh Bộ đội Biên phòng")
    },
    "Ngoài ông Lò Văn Pản - Bí thư Huyện ủy, có ông Ón.": {("Lò Văn Pản", "Bí thư Huyện ủy")},
    "Ngoài ông Lò Văn Pản, Thủ tướng cũng kỷ luật ông Lý Văn Ón.": set(),
    "Lò Văn Pản, Chủ tịch Hội đồng Lý luận Trung ương, nói về Di chúc của Chủ tịch Hồ Chí Minh.": {
        ("Lò Văn Pản", "Chủ tịch Hội đồng Lý luận Trung ương")
    },
    "Ông Ri Chun Nam, Ủy viên Bộ Chính trị, phó chủ tịch Đảng Lao động Triều Tiên, thăm Việt Nam.": set(),
    "Tại Singapore, Thủ tướng Lý Hiển Minh tiếp Thủ tướng Phạm Văn Pản.": {("Phạm Văn Pản", "Thủ tướng")},
    "Trung Quốc họp với Nga, Nhật Bản, Hàn Quốc, Mỹ và Singapore. Thủ tướng Lý Kiệt phát biểu.": set(),
    # a post in many units is of people whom nothing names
    "Dự có Đại tá Lò Văn Pản, Giám đốc Công an tỉnh; Chủ tịch UBND các huyện, thị xã; Trưởng Công an cấp xã.": {
        ("Lò Văn Pản", "Giám đốc Công an tỉnh")
    },
    "Các ông Lò Văn Pản, ông Lý Văn Ón giữ chức danh Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh.": {
        ("Lò Văn Pản", "Phó Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
        ("Lý Văn Ón", "Phó Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
    },
    "Bị bắt có Lò Văn Pản, ông Lý Văn Ón (nguyên giám đốc, phó giám đốc Sở Y tế) và ba cán bộ.": {
        ("Lò Văn Pản", "Giám đốc Sở Y tế"),
        ("Lý Văn Ón", "Phó Giám đốc Sở Y tế"),
    },
    "Bà Lò Thị Pản - UVBTV, Trưởng Ban Phong trào Tỉnh đoàn, trao quà; ông Lý Văn Ón, Bí thư Huyện đoàn, dự.": {
        ("Lò Thị Pản", "Ủy viên Ban Thường vụ Tỉnh đoàn"),
        ("Lò Thị Pản", "Trưởng Ban Phong trào Tỉnh đoàn"),
        ("Lý Văn Ón", "Bí thư Huyện đoàn"),
    },
    "Bộ Y tế đã tổ chức hội nghị, Bộ Tài chính và Bộ Công an dự, do Bộ trưởng Lò Văn Pản chủ trì.": {
        ("Lò Văn Pản", "Bộ trưởng Bộ Y tế")
    },
    "Đoàn của Bộ Y tế và Bộ Tài chính làm việc với Bộ trưởng Lò Văn Pản.": set(),
    "Thượng tá Lò Văn Pản, Phó Bí thư Đảng ủy, Chỉ huy trưởng Ban Chỉ huy Phòng thủ Khu vực 2, thăm xã Tà Mít.": {
        ("Lò Văn Pản", "Phó Bí thư Đảng ủy"),
        ("Lò Văn Pản", "Chỉ huy trưởng Ban Chỉ huy Phòng thủ Khu vực 2"),
    },
    "Chủ tịch UBND quận Ba Đình Lò Văn Pản phát biểu.": {("Lò Văn Pản", "Chủ tịch Ủy ban nhân dân quận")},
    "Đồng chí Lò Văn Pản Phó bi thư Đảng ủy xã dự.": {("Lò Văn Pản", "Phó Bí thư Đảng ủy xã")},
    # posts of those to whom one speaks, of whom one tells
    "Báo cáo với Thủ tướng, Bí thư Thành ủy Hải Phòng Lò Văn Pản nói.": {("Lò Văn Pản", "Bí thư Thành ủy")},
    "Ông hỏi Bộ trưởng Bộ Công an, ĐBQH Lò Văn Pản tranh luận.": {("Lò Văn Pản", "Đại biểu Quốc hội")},
    "Giải trình ý kiến của các ĐBQH, Bộ trưởng Bộ Y tế Lò Văn Pản nói.": {("Lò Văn Pản", "Bộ trưởng Bộ Y tế")},
    "Cùng với việc bổ nhiệm ông Lò Văn Pản, Thủ tướng cũng ký 2 quyết định.": set(),
    "Báo cáo với Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Lò Văn Pản.": {
        ("Lò Văn Pản", "Phó Thủ tướng"),
        ("Lò Văn Pản", "Bộ trưởng Bộ Ngoại giao"),
    },
    # the centre of a union is not that of the Party
    "Ông Lò Văn Pản, Ủy viên BCH Trung ương Hội Luật gia Việt Nam, Chủ tịch HLG tỉnh Sơn La, dự.": {
        ("Lò Văn Pản", "Ủy viên Ban Chấp hành Trung ương Hội Luật gia Việt Nam"),
        ("Lò Văn Pản", "Chủ tịch Hội Luật gia tỉnh"),
    },
    "Ông Lò Văn Pản, Trưởng Ban Tổ chức Trung ương Đoàn; Lý Văn Ón, Ủy viên Ban Chấp hành Trung ương.": {
        ("Lò Văn Pản", "Trưởng Ban Tổ chức Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("Lý Văn Ón", "Ủy viên Trung ương Đảng"),
    },
    # posts first, a dash before each name
    "Có Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Nội chính Tỉnh ủy - Lò Văn Pản, Ủy viên Ban Thường vụ Tỉnh ủy, Chủ "
    "tịch Hội Nông dân tỉnh - Lý Thị Ón dự.": {
        ("Lò Văn Pản", "Ủy viên Ban Thường vụ Tỉnh ủy"),
        ("Lò Văn Pản", "Trưởng Ban Nội chính Tỉnh ủy"),
        ("Lý Thị Ón", "Ủy viên Ban Thường vụ Tỉnh ủy"),
        ("Lý Thị Ón", "Chủ tịch Hội Nông dân tỉnh"),
    },
    "Đồng chí Lò Thị Pản ủy viên ban thường vụ huyện ủy, phó chủ tịch UBND huyện dự.": {
        ("Lò Thị Pản", "Ủy viên Ban Thường vụ Huyện ủy"),
        ("Lò Thị Pản", "Phó Chủ tịch Ủy ban nhân dân huyện"),
    },
    "Hiện Sơn La có 3 Phó Bí thư, gồm: Lò Văn Pản, Chủ tịch HĐND tỉnh; Lý Văn Ón.": {
        ("Lò Văn Pản", "Phó Bí thư Tỉnh ủy"),
        ("Lò Văn Pản", "Chủ tịch Hội đồng nhân dân tỉnh"),
        ("Lý Văn Ón", "Phó Bí thư Tỉnh ủy"),
    },
    "Bắt ông Lò Văn Pản - Giám đốc và Lý Văn Ón - Phó Giám đốc Ban Quản lý dự án huyện Phong Thổ.": {
        ("Lò Văn Pản", "Giám đốc Ban Quản lý dự án huyện"),
        ("Lý Văn Ón", "Phó Giám đốc Ban Quản lý dự án huyện"),
    },
    "Bắt ông Lò Văn Pản - Giám đốc và Lý Văn Ón - Phó Chủ tịch UBND huyện Phong Thổ.": {
        ("Lý Văn Ón", "Phó Chủ tịch Ủy ban nhân dân huyện")
    },
    "Có TS. Ngữ Văn Pản - Phó Viện trưởng Viện Vệ sinh dịch tễ Trung ương và TS. Lý Văn Ón dự.": {
        ("Ngữ Văn Pản", "Phó Viện trưởng Viện Vệ sinh dịch tễ Trung ương")
    },
    "Dự có Trưởng Ban Tuyên giáo Huyện ủy Lý Văn Ón; đồng chí Lò Văn Pản, Bí thư Đảng bộ.": {
        ("Lý Văn Ón", "Trưởng Ban Tuyên giáo Huyện ủy"),
        ("Lò Văn Pản", "Bí thư Đảng bộ"),
    },
    # whose posts these are not
    "Theo ông Pản, Thủ tướng đã chỉ đạo. Giám đốc Sở Y tế Lò Văn Pản nói.": {("Lò Văn Pản", "Giám đốc Sở Y tế")},
    "Theo ông Lò Văn Pản, Bộ trưởng Bộ Y tế, dịch đã qua.": {("Lò Văn Pản", "Bộ trưởng Bộ Y tế")},
    "Thủ tướng Lò Văn Pản, Thủ tướng Ý cùng dự.": {("Lò Văn Pản", "Thủ tướng")},
    "Bộ trưởng Lò Văn Pản gặp Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lý Văn Ón ở Bộ Y tế.": {
        ("Lò Văn Pản", "Bộ trưởng Bộ Y tế"),
        ("Lý Văn Ón", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"),
    },
    "Giới thiệu Chủ tịch nước là ông Lò Văn Pản, Thủ tướng là ông Lý Văn Ón.": set(),
    "Làm việc với Bí thư Tỉnh ủy Lò Văn Pản, Bí thư Huyện ủy Mường La - Lý Văn Ón đề nghị.": {
        ("Lò Văn Pản", "Bí thư Tỉnh ủy"),
        ("Lý Văn Ón", "Bí thư Huyện ủy"),
    },
    "Ông Lò Văn Pản: Chủ tịch xã phải chịu trách nhiệm. Ông Lý Văn Ón: Chủ tịch UBND xã Tà Mít.": {
        ("Lý Văn Ón", "Chủ tịch Ủy ban nhân dân xã")
    },
    "Bộ trưởng Bộ Y tế Lò Văn Pản và Bộ trưởng Lý Văn Ón dự.": {("Lò Văn Pản", "Bộ trưởng Bộ Y tế")},
    "Ông Lò Văn Pản, Phó ban quản lý Khu du lịch Thiên Mây cho biết.": {
        ("Lò Văn Pản", "Phó Trưởng Ban Quản lý Khu du lịch Thiên Mây")
    },
    "Ông Lò Văn Pản, Vụ trưởng Pháp chế (Bộ Y tế), nói.": {("Lò Văn Pản", "Vụ trưởng Vụ Pháp chế")},
    "Ông Lò Văn Pản, Vụ trưởng Lý Văn Ón.": set(),
    "Ở Quảng Châu (Trung Quốc), cựu Bí thư Quảng Châu bị kết án.": set(),
    "Thủ tướng Hun Sen tiếp Tổng Bí thư, Chủ tịch nước Tập Cận Mây.": set(),
    "Chủ tịch UBND tỉnh Đoàn Văn Ón phát biểu.": {("Đoàn Văn Ón", "Chủ tịch Ủy ban nhân dân tỉnh")},
}


def roles(text: str) -> list[RoleFact]:
    return list(extract_roles(analyse(Article(id="x", text=text))))


@pytest.mark.parametrize("text", CASES)
def test_roles(text):
    assert {(fact.person, fact.title) for fact in roles(text)} == CASES[text]


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Lò Văn Pản làm Trưởng đoàn công tác.",
        "Ông Lò Văn Pản và ông Lý Văn Ón lần lượt là Giám đốc Sở Y tế, Bí thư Huyện ủy và Phó Chủ tịch UBND tỉnh.",
        "Chủ tịch | Lò Văn Pản | Phó Chủ tịch UBND tỉnh | Lý Văn Ón",
        "Làm việc với UBND tỉnh Sơn La có 3 phó chủ tịch gồm các ông: Lò Văn Pản, Lý Văn Ón.",
        "Ông Lò Văn Pản, Giám đốc Công ty chuyên sản xuất đồ gỗ, dự.",
        "63 bí thư đồng thời là chủ tịch HĐND cấp xã.",
        "Bằng khen của Chủ tịch UBND tỉnh tặng các hộ dân.",
        "HĐND huyện bầu ông Lò Văn Pản giữ chức Chủ tịch UBND huyện Phong Thổ.",
        "Lãnh đạo Tỉnh ủy thăm ông Lò Văn Pản. Chủ tịch UBND tỉnh kết luận.",
    ],
)
def test_no_role(text):
    assert not roles(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nguyên Chủ tịch nước Lò Văn Pản dự lễ.", [Status.FORMER]),
        (
            "Ông Lò Văn Pản, nguyên Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Sơn La, từ trần.",
            [Status.FORMER, Status.FORMER],
        ),
        (
            "Ông Lò Văn Pản - nguyên Ủy viên Trung ương Đảng, Chủ tịch Hội Khuyến học Việt Nam.",
            [Status.FORMER, Status.CURRENT],
        ),
        ("Ông Lò Văn Pản từng là Chủ tịch UBND tỉnh Sơn La.", [Status.FORMER]),
        ("Trước khi nghỉ hưu, ông Lò Văn Pản là Giám đốc Sở Y tế tỉnh Sơn La.", [Status.FORMER]),
        ("Ông Lò Văn Pản giữ chức Chủ tịch UBND tỉnh Sơn La.", [Status.CURRENT]),
        ("Lò Văn Pản (cựu Chủ tịch HĐQT kiêm Giám đốc Công ty Sông Đà) khai nhận.", [Status.FORMER] * 2),
        (
            "Lò Văn Pản (nguyên Phó Chủ tịch HĐQT và Tổng Giám đốc Công ty Sông Đà) bị bắt.",
            [Status.FORMER] * 2,
        ),
        ("Ông Lò Văn Pản (SN 1983) hiện đang giữ chức Phó Chủ tịch UBND xã Châu Phong.", [Status.CURRENT]),
        ("Trong thời gian giữ chức Chủ tịch UBND tỉnh Sơn La, ông Lò Văn Pản đã ký.", []),
        ("Ông Lò Văn Pản, trong thời gian giữ chức Chủ tịch UBND tỉnh Sơn La, đã ký.", [Status.FORMER]),
        (
            "Ông Lò Văn Pản, nguyên Giám đốc Sở Y tế, nay là Phó Giám đốc Sở Nội vụ.",
            [Status.FORMER, Status.CURRENT],
        ),
        ("Ông Lò Văn Pản hiện là Chủ tịch UBND tỉnh Sơn La.", [Status.CURRENT]),
        ("Năm 2011, ông Lò Văn Pản giữ chức vụ Giám đốc Sở Y tế. Ngày 1/7/2019, ông thăm xã.", [Status.FORMER]),
        (
            "Ông Lò Văn Pản, nguyên Viện trưởng Viện Huyết học, ĐBQH (đoàn Sơn La).",
            [Status.FORMER, Status.CURRENT],
        ),
        ("Một năm sau, ông Lò Văn Pản là Giám đốc Sở Y tế.", [Status.FORMER]),
        ("Năm 2019, ông Lò Văn Pản là Giám đốc Sở Y tế.", [Status.CURRENT]),
        ("Từ 2016 - 2019, ông Lò Văn Pản làm Giám đốc Sở Y tế. Ngày 1/2/2024, ông thăm xã.", [Status.FORMER]),
        # what was the unit's is past, what follows is not
        ("Bà Lò Thị Pản, Bí thư Quận ủy quận 5 (cũ), dự.", [Status.FORMER]),
        ("Bà Lò Thị Pản, Bí thư Huyện ủy Yên Mô cũ, Bí thư Đảng ủy xã Tà Mít.", [Status.FORMER, Status.CURRENT]),
    ],
)
def test_status(text, status):
    assert [fact.status for fact in roles(text)] == status


def test_same_post_twice_is_one_fact_with_the_fullest_body():
    (fact,) = roles("Bí thư Tỉnh ủy Lò Văn Pản nói. Bí thư Tỉnh ủy Sơn La Lò Văn Pản kết luận.")
    assert len(fact.evidence) == 2
    assert fact.body is not None
    assert fact.body.name == "Tỉnh ủy Sơn La"


def test_bare_minister_takes_the_only_ministry_of_the_article():
    (fact,) = roles("Bộ Y tế họp báo. Bộ trưởng Lò Thị Mai chủ trì.")
    assert fact.title == "Bộ trưởng Bộ Y tế"
    assert fact.evidence[0].confidence < 0.9


def test_two_committees_with_one_title_are_two_posts():
    text = "Ông Lò Văn Pản, nguyên Bí thư Huyện ủy Phong Thổ, dự. Ông Lò Văn Pản, Bí thư Huyện ủy Tam Đường, nói."
    assert {(fact.body.name, fact.status) for fact in roles(text)} == {
        ("Huyện ủy Phong Thổ", Status.FORMER),
        ("Huyện ủy Tam Đường", Status.CURRENT),
    }


def test_the_life_of_one_who_died_is_told_in_past_posts():
    text = (
        "Đồng chí Lò Văn Pản, sinh ngày 2/3/1940; quê quán: xã Tà Mít; vào Đảng ngày 5/1/1965; Ủy viên Trung ương Đảng "
        "khóa VII; nguyên Bí thư Tỉnh ủy Sơn La, đã từ trần."
    )
    assert [(fact.title, fact.status) for fact in roles(text)] == [
        ("Ủy viên Trung ương Đảng", Status.FORMER),
        ("Bí thư Tỉnh ủy", Status.FORMER),
    ]


def test_each_side_of_a_meeting_has_its_province():
    text = (
        "Về phía tỉnh Sơn La có đồng chí Lò Văn Pản, Bí thư Tỉnh ủy. Về phía tỉnh Lào Cai có đồng chí Lý Văn Ón, "
        "Phó Bí thư Tỉnh ủy."
    )
    assert [fact.body.name for fact in roles(text)] == ["Tỉnh ủy Sơn La", "Tỉnh ủy Lào Cai"]


def test_a_delegation_named_without_its_level_word_has_its_province():
    text = (
        "Tại tỉnh Lào Cai, Hội Nhà báo họp. Dự hội nghị về phía đoàn Sơn La có Phó Trưởng ban Tuyên giáo Tỉnh ủy Lò "
        "Văn Ón; Chủ tịch Hội Nhà báo tỉnh Lò Văn Pản."
    )
    assert [fact.body.name for fact in roles(text)] == ["Ban Tuyên giáo Tỉnh ủy Sơn La", "Hội Nhà báo tỉnh Sơn La"]


def test_party_posts_of_a_ward_beside_those_of_its_council():
    text = (
        "Tại phường Cẩm An, dự có đồng chí Lò Văn Ón - Thành ủy viên, Bí thư Đảng ủy, Chủ tịch HĐND; đồng chí Lò Văn "
        "Pản - Phó Bí thư Đảng ủy, Chủ tịch UBND phường."
    )
    assert [fact.body.name for fact in roles(text) if fact.person == "Lò Văn Ón"] == [
        "Thành ủy",
        "Đảng ủy phường Cẩm An",
        "Hội đồng nhân dân phường Cẩm An",
    ]
    listed = (
        "Dự có Lò Văn Ón, Bí thư Đảng ủy, Chủ tịch HĐND phường; Lò Thị Pản, Phó Bí thư Thường trực Đảng ủy; Lò Văn "
        "Inh, Phó Bí thư Đảng ủy, Chủ tịch UBND phường."
    )
    assert ("Lò Thị Pản", "Phó Bí thư Thường trực Đảng ủy phường") in {(f.person, f.title) for f in roles(listed)}


def test_months_are_no_number_of_a_ward():
    text = "Ông Lò Văn Ón báo cáo kinh tế của phường 9 tháng đầu năm. Ông Lò Văn Ón, Chủ tịch UBND phường, dự."
    assert [fact.body.name for fact in roles(text)] == ["Ủy ban nhân dân phường"]
    text = "Ông Lò Văn Ón, Chủ tịch UBND phường 9, dự."
    assert [fact.body.name for fact in roles(text)] == ["Ủy ban nhân dân phường 9"]


def test_each_congress_elects_for_its_own_province():
    text = (
        "Ông Lê Văn Pản, Bí thư Tỉnh ủy Lào Cai, dự. Đại hội Đảng bộ tỉnh Sơn La bầu ông Lò Văn Ón, Phó Bí thư Tỉnh ủy."
    )
    assert [fact.body.name for fact in roles(text)] == ["Tỉnh ủy Lào Cai", "Tỉnh ủy Sơn La"]


@pytest.mark.parametrize(
    "text",
    [
        "Lò Văn Pản, Lý Văn Ón - đều là nguyên Trưởng phòng Nội vụ huyện Phong Thổ, bị bắt.",
        "Khởi tố ông Lò Văn Pản và ông Lý Văn Ón, đều là Phó Chủ tịch UBND huyện Phong Thổ.",
        "Công an bắt bà Vàng Thị Mỷ; Lò Văn Pản, Lý Văn Ón - cựu phó chủ tịch UBND xã Tà Mít.",
    ],
)
def test_a_post_that_several_held_is_of_each(text):
    assert {fact.person for fact in roles(text)} == {"Lò Văn Pản", "Lý Văn Ón"}


def test_initials_between_a_department_and_its_province_do_not_part_them():
    text = "Ông Lò Văn Pản, Phó Giám đốc Sở Văn hóa (VH) tỉnh Sơn La, nguyên Chủ tịch UBND huyện Phong Thổ, dự."
    assert [(fact.body.name, fact.status) for fact in roles(text)] == [
        ("Sở Văn hóa tỉnh Sơn La", Status.CURRENT),
        ("Ủy ban nhân dân huyện Phong Thổ", Status.FORMER),
    ]


def test_abbreviated_post_before_a_name_of_two_surnames():
    (fact,) = roles("PCT UBMTTQVN tỉnh Phan Mộng Pản phát biểu tại hội nghị.")
    assert (fact.person, fact.role) == ("Phan Mộng Pản", "pho-chu-tich")


def test_a_national_park_is_no_person():
    (fact,) = roles("Ông Lò Văn Pản - nguyên Giám đốc Vườn Quốc gia Phan Minh Thượng bị bắt.")
    assert (fact.person, fact.body.name) == ("Lò Văn Pản", "Vườn quốc gia Phan Minh Thượng")


def test_a_congress_that_one_joins_tells_the_province():
    text = (
        "Ông Lê Văn Pản, Chủ tịch UBND tỉnh Lào Cai, dự. Ông Lò Văn Ón được chỉ định tham gia Ban Chấp hành Đảng bộ "
        "tỉnh Sơn La và giữ chức Phó Bí thư Tỉnh ủy. HĐND tỉnh Yên Bái đã họp và bầu bà Vàng Thị Mỷ giữ chức Chủ tịch "
        "UBND tỉnh."
    )
    found = {(fact.person, fact.body.place) for fact in kg.extract(text).of(RoleFact)}
    assert {("Lò Văn Ón", "Sơn La"), ("Vàng Thị Mỷ", "Yên Bái")} <= found


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Phó Chánh án TAND khu vực 3 Lò Văn Pản dự.", "Tòa án nhân dân khu vực 3"),
        ("Chánh án Tòa án nhân dân khu vực 2 - Sơn La Lò Văn Pản dự.", "Tòa án nhân dân khu vực 2 - Sơn La"),
        ("Ông Lò Văn Pản, Chỉ huy trưởng Ban Chỉ huy phòng thủ khu vực 3, dự.", "Ban Chỉ huy phòng thủ khu vực 3"),
        ("Chủ nhiệm Chính trị Bộ đội Biên phòng tỉnh Lò Văn Pản dự.", "Bộ đội Biên phòng tỉnh"),
        ("Tổng Lãnh sự Việt Nam tại Thái Lan Lò Văn Pản dự.", "Tổng Lãnh sự quán Việt Nam tại Thái Lan"),
    ],
)
def test_posts_of_regions_and_missions(text, body):
    (fact,) = roles(text)
    assert (fact.person, fact.body.name) == ("Lò Văn Pản", body)


def test_governor_after_another_minister_is_the_next_person():
    text = (
        "Dự có Bộ trưởng Bộ Tài chính Lò Văn Pản, Thống đốc Ngân hàng Nhà nước Lý Thị Mai và Bộ trưởng Bộ Y tế Hà Ón."
    )
    found = {(fact.person, fact.role) for fact in roles(text)}
    assert found >= {("Lò Văn Pản", "bo-truong"), ("Lý Thị Mai", "thong-doc")}


def test_a_list_with_posts_first_goes_on_before_a_rank():
    text = "Bí thư Huyện ủy Lò Văn Pản, Trưởng Công an huyện Phong Thổ, Đại tá Lý Văn Ón cùng dự."
    assert {(fact.person, fact.role) for fact in roles(text)} == {
        ("Lò Văn Pản", "bi-thu"),
        ("Lý Văn Ón", "truong-don-vi"),
    }


def test_the_presidium_of_a_foreign_party_is_no_body_of_a_vietnamese_chairman():
    text = (
        "Ông Shii Kazuo, Chủ tịch Đoàn Chủ tịch Ban Chấp hành Trung ương Đảng Cộng sản Nhật Bản, dự.\n"
        "Chủ tịch Lò Văn Pản nói."
    )
    assert [fact.person for fact in roles(text) if fact.body is None or fact.body.type != "nuoc-ngoai"] == []


def test_a_foreigner_is_not_appointed_to_our_government():
    text = "Thủ tướng Áo Sebastian Kurz mất chức. Ông Kurz được bổ nhiệm làm thủ tướng năm 31 tuổi."
    assert {fact.body.type for fact in kg.extract(text).of(RoleFact) if fact.body} == {"nuoc-ngoai"}


LIVES = [
    (
        "Ông Lò Văn Pản sinh năm 1955, quê Sơn La. Những năm sau đó, ông về ngành công an làm Trưởng Công an huyện "
        "Mường La, "
        "sau đó ra làm Giám đốc Công an tỉnh. Ngày 4 tháng 8 năm 2011, ông được điều động làm Bí thư Tỉnh ủy Sơn La. "
        "Năm 2020, "
        "tỉnh có 12 huyện.",
        {"Trưởng Công an huyện", "Giám đốc Công an tỉnh", "Bí thư Tỉnh ủy"},
    ),
    (
        "Ông Lò Văn Pản, Phó Bí thư Tỉnh ủy Sơn La, chủ trì.\nÔng Pản, 50 tuổi, từng kinh qua các chức vụ: Bí thư "
        "Huyện ủy "
        "Phong Thổ, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Lai Châu cũ; Trưởng Ban Dân vận Tỉnh ủy Lai Châu.",
        {"Bí thư Huyện ủy", "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy", "Trưởng Ban Dân vận Tỉnh ủy"},
    ),
    (
        "Trước khi được bầu làm Chủ tịch UBND tỉnh Sơn La, ông Lò Văn Pản từng đảm nhận nhiều vị trí như: Phó Giám "
        "đốc Sở "
        "Y tế, Phó Chủ tịch UBND huyện Phong Thổ và Bí thư Huyện ủy Mường La.",
        {"Phó Giám đốc Sở Y tế", "Phó Chủ tịch Ủy ban nhân dân huyện", "Bí thư Huyện ủy"},
    ),
    (
        "Bà Lò Thị Pản sinh năm 1970, quê Sơn La.\nTháng 11/2001 - 11/2002 , bà làm Bí thư Huyện đoàn Mường La, Chủ "
        "tịch Hội "
        "Nông dân huyện Mường La.\nNăm 2020, tỉnh Sơn La có 12 huyện.",
        {"Bí thư Huyện đoàn", "Chủ tịch Hội Nông dân huyện"},
    ),
    (
        "Từ tháng 1/2007 - 8/2009, ông Lò Văn Pản là Tỉnh ủy viên, Bí thư Huyện ủy Mường La, Đại biểu HĐND tỉnh Sơn "
        "La. "
        "Năm 2020, tỉnh Sơn La có 12 huyện.",
        {"Tỉnh ủy viên", "Bí thư Huyện ủy", "Đại biểu Hội đồng nhân dân tỉnh"},
    ),
    (
        "Ông Lò Văn Pản có trình độ thạc sĩ luật; từng kinh qua chức vụ Trưởng ban Tuyên giáo Thành ủy Sơn La, Phó "
        "chánh Văn "
        "phòng Tỉnh ủy Sơn La; được chỉ định làm Bí thư Đảng ủy phường Tô Hiệu.",
        {"Trưởng Ban Tuyên giáo Thành ủy", "Phó Chánh Văn phòng Tỉnh ủy"},
    ),
    (
        "Ông Lò Văn Pản quê Mường La. Ông lần lượt giữ các chức vụ Trưởng phòng Nội vụ, Phó Giám đốc rồi Giám đốc Sở "
        "Nội vụ "
        "tỉnh Sơn La.",
        {"Trưởng phòng Nội vụ", "Phó Giám đốc Sở Nội vụ", "Giám đốc Sở Nội vụ"},
    ),
]


LIVES += [
    (
        "Ông Lò Văn Pản sinh năm 1976. Trong quá trình công tác, ông từng giữ các chức vụ Bí thư Đoàn khối cơ quan "
        "tỉnh, Bí thư Tỉnh đoàn Sơn La; Bí thư Huyện ủy Mường La.",
        {"Bí thư Tỉnh đoàn", "Bí thư Huyện ủy"},
    ),
    (
        "Ông Lò Văn Pản sinh năm 1976. Ông từng trải qua các chức vụ, Giám đốc Trung tâm Kiểm định xây dựng tỉnh Sơn "
        "La; Phó Giám đốc Sở Xây dựng Sơn La.",
        {"Giám đốc", "Phó Giám đốc Sở Xây dựng"},
    ),
    (
        "Bộ trưởng trao quyết định. Năm 2016, khi đang là Giám đốc Công an tỉnh Sơn La, ông Lò Văn Pản được điều động."
        "\nTrước đó, ông giữ chức Phó Giám đốc Công an tỉnh Lai Châu.",
        {"Giám đốc Công an tỉnh", "Phó Giám đốc Công an tỉnh"},
    ),
    (
        "Đồng chí Lò Văn Pản, Đảng viên Đảng Cộng sản Việt Nam, sinh ngày 24 tháng 2 năm 1945, tại Sơn La. Thường trú "
        "tại phố "
        "Tô Hiệu; nguyên Phó Bí thư Tỉnh ủy Sơn La, nguyên Chủ tịch UBND tỉnh Sơn La; nguyên Giám đốc Sở Y tế.\nĐồng "
        "chí đã từ "
        "trần ngày 23 tháng 3 năm 2025.",
        {"Phó Bí thư Tỉnh ủy", "Chủ tịch Ủy ban nhân dân tỉnh", "Giám đốc Sở Y tế"},
    ),
    (
        "Đồng chí: Lò Văn Pản\nSinh năm 1929. Quê quán: xã Tà Mít. Nguyên là: Ủy viên Ban Thường vụ Tỉnh ủy Sơn La, "
        "Chủ tịch "
        "UBND tỉnh Sơn La, Huy hiệu 70 năm tuổi Đảng.\nĐồng chí đã từ trần ngày 26 tháng 12 năm 2020.",
        {"Ủy viên Ban Thường vụ Tỉnh ủy", "Chủ tịch Ủy ban nhân dân tỉnh"},
    ),
]


@pytest.mark.parametrize(("text", "titles"), LIVES)
def test_lists_of_the_posts_of_a_life_are_past(text, titles):
    found = {fact.title: fact.status for fact in roles(text)}
    assert {title for title, status in found.items() if status is Status.FORMER} == titles


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lò Văn Pản và bà Lý Thị Mai dự. Ông từng giữ các chức vụ Bí thư Huyện ủy Phong Thổ, Giám đốc Sở Y tế.",
        "Bà Lý Thị Mai dự. Ông từng giữ các chức vụ Bí thư Huyện ủy Phong Thổ, Giám đốc Sở Y tế.",
        "Ông Lò Văn Pản được quy hoạch các chức vụ Bí thư Huyện ủy Phong Thổ, Giám đốc Sở Y tế.",
    ],
)
def test_no_life_without_a_sure_person(text):
    assert roles(text) == []


def test_a_department_of_a_city_that_has_no_name_is_of_no_province():
    text = "Chủ tịch UBND thành phố Lò Văn Pản chủ trì. Ông Hà Ón, Phó Giám đốc Sở Nội vụ, báo cáo."
    assert [f.body.name for f in kg.extract(text).of(RoleFact) if f.body.type == "so"] == ["Sở Nội vụ thành phố"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (  # a district that has the name of a province
            "Đồng chí Lò Văn Pản, Chủ tịch UBND tỉnh, thăm Trung tâm Y tế huyện Quảng Ninh (tại xã Tà Mít, Quảng "
            "Ninh).",
            "Ủy ban nhân dân tỉnh",
        ),
        (  # those whom a person leads are of his province
            "Đoàn lãnh đạo Tỉnh ủy, HĐND, UBND tỉnh Sơn La do Chủ tịch UBND tỉnh Lò Văn Pản dẫn đầu thăm khu di tích "
            "(Nghệ An) "
            "và Quân khu 4 (Nghệ An).",
            "Ủy ban nhân dân tỉnh Sơn La",
        ),
        (
            "Ông Lò Văn Pản - nguyên Bí thư Đảng ủy Công ty Thương nghiệp quận Ba Đình - dự.",
            "Đảng ủy Công ty Thương nghiệp quận Ba Đình",
        ),
        (  # the province whose post is given is that of the person's other posts
            "UBND tỉnh Lai Châu họp. Tỉnh Lai Châu thưởng Tết. Thủ tướng phê chuẩn miễn nhiệm chức danh Ủy viên UBND "
            "tỉnh Sơn "
            "La nhiệm kỳ 2011 - 2016 đối với bà Lò Thị Pản, Giám đốc Sở Nội vụ.",
            "Sở Nội vụ tỉnh Sơn La",
        ),
        ("Ông Lò Văn Pản, Chủ tịch HĐND phường Tà Phú ẢNH: LÝ TRƯỜNG", "Hội đồng nhân dân phường Tà Phú"),
        ("Ông Lò Văn Pản, Phó Chánh Thanh tra Sở, làm việc tại huyện Mường La.", "Thanh tra Sở"),
        ("Ông Lò Văn Pản, Chánh Thanh tra Bộ Y tế, dự.", "Thanh tra Bộ Y tế"),
        (
            "Ông Lò Văn Pản, Trưởng phòng Tổ chức cán bộ TAND tỉnh Sơn La.",
            "Phòng Tổ chức cán bộ, Tòa án nhân dân tỉnh Sơn La",
        ),
        (
            "Ông Lò Văn Pản, Phó Cục trưởng Cục Giải quyết khiếu nại, tố cáo và thanh tra khu vực 1, dự.",
            "Cục Giải quyết khiếu nại, tố cáo và thanh tra khu vực 1",
        ),
        ("Chánh Thanh tra Sở Xây dựng Lò Văn Pản, UBND TP Đà Nẵng.", "Thanh tra Sở Xây dựng thành phố Đà Nẵng"),
        ("Ông Lò Văn Pản, Giám đốc Sở Nội vụ, dự. Thành ủy Đà Nẵng họp.", "Sở Nội vụ thành phố Đà Nẵng"),
        ("Ông Lò Văn Pản, Phó Giám đốc Công ty BOT cầu Rạch Mây, nói.", "Công ty BOT cầu Rạch Mây"),
        # of which province a post is, the new post tells
        (
            "Tỉnh Yên Bái và tỉnh Lào Cai có Bí thư mới: bầu ông Lò Văn Pản, Chủ tịch UBND tỉnh giữ chức Bí thư Tỉnh "
            "ủy Yên Bái.",
            "Ủy ban nhân dân tỉnh Yên Bái",
        ),
        (
            "Đoàn công tác của Ban Dân vận Trung ương do Phó Trưởng ban Lò Văn Pản dẫn đầu làm việc tại xã Tà Mít.",
            "Ban Dân vận Trung ương",
        ),
        (
            "Ông Lò Văn Pản, Chủ tịch Hội đồng thành viên Công ty TNHH Nhà nước MTV Chè sào Mây Trắng được bầu.",
            "Công ty TNHH Nhà nước Một thành viên Chè sào Mây Trắng",
        ),
        ("Đồng chí Lò Văn Pản - nguyên Chủ tịch Ủy ban Hành chính kháng chiến.", "Ủy ban Hành chính kháng chiến"),
        ("Phía Việt Nam có Đại sứ Việt Nam tại Liên bang Nga Lò Văn Pản.", "Đại sứ quán Việt Nam tại Nga"),
        ("Thủ tướng Cộng hòa Italia Giuseppe Lò đến thăm.", "Chính phủ Ý"),
        (
            "Bà Lò Thị Pản, Chủ tịch Liên hiệp các hội VHNT Việt Nam, dự.",
            "Liên hiệp các Hội Văn học nghệ thuật Việt Nam",
        ),
    ],
)
def test_whose_body_a_post_is_of(text, body):
    assert body == next(fact.body.name for fact in kg.extract(text).of(RoleFact))


TWO_AND_TWO = {
    "Bị can gồm Lò Văn Inh và Hà Văn Nam, cựu chủ tịch và tổng giám đốc Công ty Sông Mây; Lò Thị Mai, Lý Văn Ón, cựu "
    "giám đốc và phó giám đốc Sở Y tế Sơn La.": {
        ("Lò Văn Inh", "Chủ tịch", "former"),
        ("Hà Văn Nam", "Tổng Giám đốc", "former"),
        ("Lò Thị Mai", "Giám đốc Sở Y tế", "former"),
        ("Lý Văn Ón", "Phó Giám đốc Sở Y tế", "former"),
    },
    "Dự có ông Lò Văn Inh, Bí thư và Chủ tịch UBND xã Tà Mít.": {
        ("Lò Văn Inh", "Chủ tịch Ủy ban nhân dân xã", "current")
    },
}


@pytest.mark.parametrize("text", TWO_AND_TWO)
def test_two_people_have_one_post_each(text):
    found = {(fact.person, fact.title, fact.status.value) for fact in roles(text)}
    assert TWO_AND_TWO[text] <= found
    assert len(found) == len(TWO_AND_TWO[text]) or len(TWO_AND_TWO[text]) == 1


CLAUSES = {  # text: {(person, title)}: what opens a sentence is over at its comma
    "Trao đổi với Bí thư Lò Văn Inh, Phó Thủ tướng Hà Lan cho rằng cần hợp tác.": set(),
    "Nói với Bí thư Tỉnh ủy Lai Châu Lò Văn Inh, Phó Chủ tịch UBND tỉnh Sơn La khẳng định sẽ làm.": {
        ("Lò Văn Inh", "Bí thư Tỉnh ủy")
    },
    "Trong cuộc gặp với Phó Chủ tịch Ngân hàng Thế giới, Thủ tướng Chính phủ Lò Văn Inh cho biết sẽ làm.": {
        ("Lò Văn Inh", "Thủ tướng")
    },
    "Vào ngày 23/8, tại buổi làm việc với Bí thư Thành ủy Hà Nội Lò Văn Inh, Bí thư Huyện ủy Thanh Trì - Hà Văn Khương "
    "đề nghị hỗ trợ.": {("Lò Văn Inh", "Bí thư Thành ủy"), ("Hà Văn Khương", "Bí thư Huyện ủy")},
    "Trao đổi với phóng viên, ông Hà Văn Nam, Giám đốc Sở Y tế Sơn La nói.": {("Hà Văn Nam", "Giám đốc Sở Y tế")},
    "Dưới sự chủ trì của Phó Thủ tướng, Bộ trưởng Ngoại giao Lò Văn Inh, hội nghị bàn việc chung.": {
        ("Lò Văn Inh", "Phó Thủ tướng"),
        ("Lò Văn Inh", "Bộ trưởng Bộ Ngoại giao"),
    },
    "Dự có Bộ trưởng Công thương Lò Văn Inh, Thứ trưởng Ngoại giao, Trưởng SOM ASEAN Lê Hoài Nam và Trợ lý Thủ tướng "
    "Chính phủ Bùi Huy Tín.": {("Lò Văn Inh", "Bộ trưởng Bộ Công Thương")},
    "Dự có Chủ tịch Hội Nông dân Việt Nam Lò Thị Mai, Tổng Biên tập Báo Đời sống và Núi rừng Hà Tiến Thành.": {
        ("Lò Thị Mai", "Chủ tịch Hội Nông dân Việt Nam")
    },
    "Sau khi ông Hà Văn Hùng sang làm Bộ trưởng, Thiếu tướng Lò Văn Inh được giao việc. Bộ Y tế họp.": set(),
    "Việc ông Lò Văn Inh, em chồng Bộ trưởng Bộ Y tế Hà Thị Nụ từng là Phó Giám đốc Công ty Sông Mây lộ ra.": {
        ("Hà Thị Nụ", "Bộ trưởng Bộ Y tế")
    },
    "Ông Hà Văn Nam lo việc thay cho ông Lò Văn Khánh, kiêm Giám đốc Sở Y tế Sơn La.": set(),
    "Thủ tướng Hun Then tới Phnom Penh. Thủ tướng Campuchia gặp Thủ tướng Lò Văn Pản.": {("Lò Văn Pản", "Thủ tướng")},
    "Người dân Singapore kêu gọi Thủ tướng Lý Hiển Minh từ chức. Thủ tướng Singapore chưa trả lời.": set(),
    "Trung Quốc thay Bộ trưởng Tài chính Lâu Kế Vân. Ông là Bộ trưởng Tài chính Trung Quốc ba năm.": set(),
    "Bộ Tài chính đã chi tiền. Bộ T T&T T nói khác. Thứ trưởng Lò Văn Inh cho biết.": set(),
    "Bộ Tài chính đã chi tiền. Ông Lò Văn Inh, Bộ trưởng An ninh, cho biết.": set(),
    "Chủ tịch UBND tỉnh Sơn La họp. Ông Lò Văn Inh, Chủ tịch THAKO, cho biết.": set(),
    "Chủ tịch UBND tỉnh Sơn La họp. Chúng tôi không thấy Chủ tịch, Tổng Giám đốc Lò Văn Inh đâu.": set(),
    "Ông Lò Văn Inh, nguyên Bí thư Hội An, nói.": set(),
    "Chứng kiến lễ bàn giao nhiệm vụ Tư lệnh Bộ Tư lệnh Thủ đô, Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội Lò Inh "
    "phát biểu.": {("Lò Inh", "Ủy viên Bộ Chính trị"), ("Lò Inh", "Bí thư Thành ủy")},
    "Ngoài ra, nói về trường hợp Phó Chủ tịch Lò Văn Khoa, Bí thư Thành ủy Hà Nội cho biết ông ấy ốm.": set(),
    "Dự họp có các đồng chí Ủy viên Bộ Chính trị: Thủ tướng Lò Văn Inh, Chủ tịch Quốc hội Lò Thị Mai; đồng chí Hà Văn "
    "Nên, Bí thư Trung ương Đảng.": {
        ("Lò Văn Inh", "Ủy viên Bộ Chính trị"),
        ("Lò Văn Inh", "Thủ tướng"),
        ("Lò Thị Mai", "Ủy viên Bộ Chính trị"),
        ("Lò Thị Mai", "Chủ tịch Quốc hội"),
        ("Hà Văn Nên", "Bí thư Trung ương Đảng"),
    },
    "Sáng nay, tại tổ ĐBQH Hà Nội, Chủ tịch UBND thành phố Hà Nội Lò Văn Inh nói.": {
        ("Lò Văn Inh", "Chủ tịch Ủy ban nhân dân thành phố")
    },
    "Hội nghị thống nhất giới thiệu Tổng Bí thư Lò Văn Inh để Quốc hội bầu giữ chức vụ Chủ tịch nước trước đó.": {
        ("Lò Văn Inh", "Tổng Bí thư")
    },
    "Ông Lò Văn Inh, trước khi được điều động về giữ chức Chủ tịch UBND xã Tà Mít, dạy học.": set(),
    "Bà Lò Thị Mai, Phó trưởng ban Văn hóa - Xã hội, HĐND tỉnh Sơn La, đề nghị.": {
        ("Lò Thị Mai", "Phó Trưởng Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh")
    },
    "Ông Lò Văn Inh, Phó trưởng phòng Cục Cảnh sát môi trường, dự.": set(),
    "Đáp lời các đại biểu Quốc hội, Bộ trưởng Bộ Y tế Lò Văn Inh nói sẽ làm.": {("Lò Văn Inh", "Bộ trưởng Bộ Y tế")},
    "Theo Bộ trưởng Bộ Y tế Lò Văn Inh, Thủ tướng đã giao việc này từ lâu.": {("Lò Văn Inh", "Bộ trưởng Bộ Y tế")},
    "Theo ông Lò Văn Inh, Chủ tịch UBND xã Tà Mít, dân đã về.": {("Lò Văn Inh", "Chủ tịch Ủy ban nhân dân xã")},
    "Thứ trưởng Bộ Y tế Hà Thị Nụ nói. Đại diện Bộ Công an, Thứ trưởng Lò Văn Inh dự.": {
        ("Hà Thị Nụ", "Thứ trưởng Bộ Y tế")
    },
    "Bộ trưởng Y tế Việt Nam, ông Lò Văn Inh, nói. Bộ trưởng Bộ Công an Việt Nam Hà Văn Nên ký.": {
        ("Lò Văn Inh", "Bộ trưởng Bộ Y tế"),
        ("Hà Văn Nên", "Bộ trưởng Bộ Công an"),
    },
    "Với các yêu cầu của Thủ tướng Lò Văn Inh, Chủ tịch UBND tỉnh Sơn La khẳng định sẽ làm.": {
        ("Lò Văn Inh", "Thủ tướng")
    },
    "UBND thành phố họp. Chủ tịch Hà Nội Lò Văn Inh nói Chủ tịch Hồ Chí Minh từng ở đây.": {
        ("Lò Văn Inh", "Chủ tịch Ủy ban nhân dân thành phố")
    },
    "Chủ tịch Hà Nội Lò Văn Inh nói đội bóng đã thắng.": set(),
    "Giám đốc Sở Y tế Sơn La hiện nay là ông Lò Văn Inh.": {("Lò Văn Inh", "Giám đốc Sở Y tế")},
    "Thủ tướng nói: Bộ trưởng Bộ Y tế là ông Lò Văn Inh phải trả lời.": set(),
    "Dự có ông Lò Văn Inh, Phó Giám đốc Sở Y tế tỉnh Sơn La; Trưởng ban Nghiệp vụ Hội Nhà báo Việt Nam Lò Thị Pản.": {
        ("Lò Văn Inh", "Phó Giám đốc Sở Y tế")
    },
    "Giám đốc Học viện Quân y là TS Lò Văn Inh.": {("Lò Văn Inh", "Giám đốc Học viện Quân y")},
    "Trung ương giới thiệu Bộ trưởng Công an Lò Văn Inh làm Chủ tịch nước, Phó thủ tướng Hà Văn Nên làm Thủ tướng.": {
        ("Lò Văn Inh", "Bộ trưởng Bộ Công an"),
        ("Hà Văn Nên", "Phó Thủ tướng"),
    },
    "Bà Lò Thị Mai, Phó Chủ tịch Ban Chấp hành Trung ương Hội NDVN, dự.": {
        ("Lò Thị Mai", "Phó Chủ tịch Ban Chấp hành Trung ương Hội Nông dân Việt Nam")
    },
    "Hai nguyên Bí thư Sơn La là ông Lò Văn Inh và Hà Văn Nên bị kỷ luật. Tỉnh ủy họp.": {
        ("Lò Văn Inh", "Bí thư Tỉnh ủy"),
        ("Hà Văn Nên", "Bí thư Tỉnh ủy"),
    },
    "Trường THPT Sông Mây khai giảng. Hiệu trưởng nhà trường Lò Văn Inh đọc diễn văn.": {("Lò Văn Inh", "Hiệu trưởng")},
    "Dự có các ông: Hà Văn Nên, Trưởng phòng Dân tộc, Ban Dân vận Tỉnh ủy; Lò Văn Inh, Phó phòng PA 88, Công an tỉnh "
    "Sơn La.": {("Hà Văn Nên", "Trưởng phòng Dân tộc"), ("Lò Văn Inh", "Phó Trưởng phòng PA 88")},
    "Dự có các Ủy viên Bộ Chính trị: Thủ tướng Lò Văn Inh; Chủ tịch Quốc hội Lò Thị Mai cùng Bí thư Trung ương Đảng, "
    "Phó Chủ tịch nước Hà Thị Nụ.": {
        ("Lò Văn Inh", "Ủy viên Bộ Chính trị"),
        ("Lò Văn Inh", "Thủ tướng"),
        ("Lò Thị Mai", "Ủy viên Bộ Chính trị"),
        ("Lò Thị Mai", "Chủ tịch Quốc hội"),
        ("Hà Thị Nụ", "Bí thư Trung ương Đảng"),
        ("Hà Thị Nụ", "Phó Chủ tịch nước"),
    },
    "Dự có Chủ tịch Ủy ban T.Ư Mặt trận Tổ quốc Việt Nam Lò Thị Mai.": {
        ("Lò Thị Mai", "Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")
    },
    "Chủ trì có ông Lò Văn Inh, Bí thư Đảng ủy. Ông Lò Văn Inh, Bí thư Đảng ủy xã, kết luận.": {
        ("Lò Văn Inh", "Bí thư Đảng ủy xã")
    },
    "Bộ trưởng Bộ LĐ - TB & XH Lò Văn Inh dự.": {("Lò Văn Inh", "Bộ trưởng Bộ Lao động - Thương binh và Xã hội")},
}


@pytest.mark.parametrize("text", CLAUSES)
def test_a_post_is_not_of_whoever_stands_nearest(text):
    assert {(fact.person, fact.title) for fact in roles(text)} == CLAUSES[text]


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "Ông Lò Văn Inh, Cục trưởng Cục Quản lý nhà và thị trường bất động sản (Bộ Xây dựng), nói.",
            "Cục trưởng Cục Quản lý nhà và thị trường bất động sản",
            "Cục Quản lý nhà và thị trường bất động sản, Bộ Xây dựng",
        ),
        (
            "Ông Lò Văn Inh làm Tổng Giám đốc Tổng công ty Thăm dò Khai thác Dầu khí (PVEP).",
            "Tổng Giám đốc",
            "Tổng công ty Thăm dò Khai thác Dầu khí",
        ),
        (
            "Luật sư Lò Văn Inh (Giám đốc Công ty Luật Hợp danh Sông Mây) nói.",
            "Giám đốc",
            "Công ty Luật Hợp danh Sông Mây",
        ),
        (
            "UBND tỉnh Sơn La họp. Tỉnh Sơn La báo cáo. Kỷ luật lãnh đạo tại Lai Châu: Lò Văn Inh, Chủ tịch UBND tỉnh.",
            "Chủ tịch Ủy ban nhân dân tỉnh",
            "Ủy ban nhân dân tỉnh Lai Châu",
        ),
        (
            "Dự có Thiếu tướng Lò Văn Inh, Phó Chính ủy Bộ đội Biên phòng Việt Nam.",
            "Phó Chính ủy Bộ đội Biên phòng Việt Nam",
            "Bộ đội Biên phòng Việt Nam",
        ),
        (
            "Ông Lò Văn Inh, Phó Cục trưởng Cục Khảo thí và Quản lý chất lượng, Bộ Giáo dục và Đào tạo, nói.",
            "Phó Cục trưởng Cục Khảo thí và Quản lý chất lượng",
            "Cục Khảo thí và Quản lý chất lượng, Bộ Giáo dục và Đào tạo",
        ),
        ("Ông Lò Văn Inh là Phó Giám đốc Công ty VN Mây.", "Phó Giám đốc", "Công ty VN Mây"),
        (
            "HĐND TP Đà Nẵng họp. Bà Lò Thị Mai, Ủy viên UBND, Giám đốc Sở Y tế, có số phiếu cao nhất.",
            "Ủy viên Ủy ban nhân dân thành phố",
            "Ủy ban nhân dân thành phố Đà Nẵng",
        ),
        (
            "Quận Hải Châu họp. Ông Lò Inh, nguyên Trưởng phòng Quản lý đô thị thuộc Văn phòng UBND TP. Đà Nẵng.",
            "Trưởng phòng Quản lý đô thị",
            "Phòng Quản lý đô thị, Văn phòng Ủy ban nhân dân thành phố Đà Nẵng",
        ),
        (
            "Ông Lò Văn Inh (Phó Trưởng Phòng Quản lý đất đai Sở Tài nguyên – môi trường TP Cần Thơ) khai.",
            "Phó Trưởng phòng Quản lý đất đai",
            "Phòng Quản lý đất đai, Sở Tài nguyên và Môi trường thành phố Cần Thơ",
        ),
        (
            "Ông Lò Văn Inh (44 tuổi, Trưởng Phòng Đô thị, Văn phòng UBND tỉnh Sơn La) khai.",
            "Trưởng phòng Đô thị",
            "Phòng Đô thị, Văn phòng Ủy ban nhân dân tỉnh Sơn La",
        ),
        (
            "Ông Lò Văn Inh, Tổng thư ký Ủy ban chỉ đạo hợp tác song phương Việt Nam-Lào phía Việt Nam, dự.",
            "Tổng Thư ký Ủy ban chỉ đạo hợp tác song phương Việt Nam - Lào",
            "Ủy ban chỉ đạo hợp tác song phương Việt Nam - Lào",
        ),
        (
            "Ông Lò Văn Inh, Chánh Văn phòng Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm Cứu nạn, nói.",
            "Chánh Văn phòng Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm Cứu nạn",
            "Văn phòng Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm Cứu nạn",
        ),
        (  # where one is from tells nothing of where one was in office
            "Ông Lò Văn Inh, quê quán xã Tà Mít, huyện Tân Uyên, là Phó Chủ tịch UBND huyện.",
            "Phó Chủ tịch Ủy ban nhân dân huyện",
            "Ủy ban nhân dân huyện",
        ),
        (
            "Ông Lò Văn Inh, Phó Giám đốc Bệnh viện Bệnh Nhiệt đới TP Cần Thơ, nói.",
            "Phó Giám đốc",
            "Bệnh viện Bệnh Nhiệt đới thành phố Cần Thơ",
        ),
        (
            "UBND tỉnh họp. Ông Lò Văn Inh, Phó Chủ tịch Sơn La, cho biết sẽ làm.",
            "Phó Chủ tịch Ủy ban nhân dân tỉnh",
            "Ủy ban nhân dân tỉnh Sơn La",
        ),
    ],
)
def test_a_body_is_read_whole_and_is_of_no_other_place(text, title, body):
    found = kg.extract(text).of(RoleFact)
    assert (found[0].title, found[0].body.name) == (title, body)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Lò Văn Inh, Chủ tịch UBND xã Tà Mít thời điểm năm 2011, trả lời.", Status.FORMER),
        ("Ông Lò Văn Inh, Chủ tịch UBND xã Tà Mít lúc bấy giờ, trả lời.", Status.FORMER),
        ("Ông Lò Văn Inh, khi đó là Chủ tịch UBND xã Tà Mít, trả lời.", Status.FORMER),
        ("Ông Lò Văn Inh - Bí thư Tỉnh ủy Lai Châu nhiệm kỳ 2010-2015 - bị cảnh cáo.", Status.FORMER),
        ("Ông Lò Văn Inh - Bí thư Tỉnh ủy Lai Châu nhiệm kỳ 2015-2020 - dự.", Status.CURRENT),
    ],
)
def test_a_term_that_is_over_is_past(text, status):
    assert [fact.status for fact in kg.extract(text, published="2018-03-02").of(RoleFact)] == [status]


def test_a_group_of_posts_that_is_nobodys_leaves_the_others_their_holders():
    text = (
        "Sau khi ông Lò Văn Sung sang làm Bộ trưởng, Thiếu tướng Hà Văn Nụ làm Tư lệnh. Dự có ông Vàng A Dế, Bí thư"
        " Huyện ủy Mường Khong."
    )
    assert ("Vàng A Dế", "Bí thư Huyện ủy") in {(r.person, r.title) for r in kg.extract(text).of(kg.RoleFact)}
