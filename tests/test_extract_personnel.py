"""Personnel decisions: who gets, keeps or loses which post, from when; what is only proposed; and their events."""

import pytest

from kg.extract import analyse
from kg.extract.personnel import extract_personnel
from kg.lexicon import rows
from kg.model import Article, EventFact, RoleFact
from kg.text import clean

PUBLISHED = "2024-06-20"


def facts(text, published=PUBLISHED):
    return list(extract_personnel(analyse(Article(id="a", text=clean(text), published=published))))


def roles(text):
    return [(f.person, f.title, f.status.value) for f in facts(text) if isinstance(f, RoleFact)]


def events(text):
    return [f for f in facts(text) if isinstance(f, EventFact)]


APPOINTED = [
    (
        "Thủ tướng giao quyền Chủ tịch UBND tỉnh Sơn La nhiệm kỳ 2021 - 2026 đối với ông Lò Văn Pản.",
        [("Lò Văn Pản", "Chủ tịch Ủy ban nhân dân tỉnh", "appointed")],
    ),
    (
        "Thủ tướng phê chuẩn kết quả bầu Phó chủ tịch UBND tỉnh Sơn La nhiệm kỳ 2016 - 2021 đối với: Ông Lò Văn Pản, "
        "ông Hà "
        "Ón và bà Lý Thị Mai.",
        [
            ("Lò Văn Pản", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "appointed"),
            ("Hà Ón", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "appointed"),
            ("Lý Thị Mai", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "appointed"),
        ],
    ),
    (
        "Thủ tướng phê chuẩn kết quả bầu cử bổ sung hai Phó Chủ tịch UBND tỉnh Sơn La, nhiệm kỳ 2004-2011, gồm các "
        "ông: Lò Văn "
        "Pản, Ủy viên Ban Thường vụ Tỉnh ủy và Hà Ón, nguyên Bí thư Thành ủy Sơn La.",
        [
            ("Lò Văn Pản", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "appointed"),
            ("Hà Ón", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "appointed"),
        ],
    ),
    (
        "Thủ tướng phê chuẩn miễn nhiệm chức vụ Phó chủ tịch UBND tỉnh Sơn La đối với ông Lò Văn Pản để nghỉ hưu "
        "trước tuổi "
        "và ông Hà Ón để nhận nhiệm vụ mới.",
        [
            ("Lò Văn Pản", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "left"),
            ("Hà Ón", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "left"),
        ],
    ),
    (
        "Thủ tướng phê chuẩn việc miễn nhiệm chức danh Ủy viên UBND tỉnh Sơn La nhiệm kỳ 2021 - 2026 để nhận nhiệm vụ "
        "mới đối "
        "với ông Lò Văn Pản, nguyên Giám đốc Sở Y tế và ông Hà Ón, nguyên Giám đốc Sở Nội vụ.",
        [
            ("Lò Văn Pản", "Ủy viên Ủy ban nhân dân tỉnh", "left"),
            ("Hà Ón", "Ủy viên Ủy ban nhân dân tỉnh", "left"),
        ],
    ),
    (
        "Thủ tướng phê chuẩn kết quả bầu cử bổ sung ông Hà Ón, Phó Bí thư Tỉnh ủy, giữ chức Chủ tịch UBND tỉnh Sơn "
        "La.\nÔng Lò "
        "Văn Pản, nguyên Giám đốc Sở Giao thông vận tải tỉnh Sơn La, giữ chức Phó Chủ tịch UBND tỉnh Sơn La.",
        [
            ("Hà Ón", "Chủ tịch Ủy ban nhân dân tỉnh", "appointed"),
            ("Lò Văn Pản", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "appointed"),
        ],
    ),
    (
        "Thủ tướng phê chuẩn kết quả bầu Chủ tịch UBND tỉnh Sơn La đối với ông Hà Ón; phê chuẩn kết quả bầu chức vụ "
        "Phó chủ "
        "tịch UBND tỉnh Sơn La nhiệm kỳ đối với ông Lò Văn Pản.",
        [
            ("Hà Ón", "Chủ tịch Ủy ban nhân dân tỉnh", "appointed"),
            ("Lò Văn Pản", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "appointed"),
        ],
    ),
    (
        "Ông Lò Văn Pản từng kinh qua chức vụ Trưởng ban Tuyên giáo Thành ủy; được chỉ định làm Bí thư Đảng ủy phường "
        "Tô Hiệu.",
        [("Lò Văn Pản", "Bí thư Đảng ủy phường", "appointed")],
    ),
    (
        "HĐND tỉnh đã miễn nhiệm Phó Trưởng Ban Pháp chế HĐND tỉnh Sơn La đối với ông Lò Văn Pản vì lý do sức khỏe và "
        "bầu "
        "bổ sung Phó Trưởng Ban Pháp chế HĐND tỉnh Sơn La.",
        [("Lò Văn Pản", "Phó Trưởng Ban Pháp chế Hội đồng nhân dân tỉnh", "left")],
    ),
    (
        "Theo đó, ông Lò Văn Pản, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La giữ chức Bí thư Tỉnh ủy Sơn La.",
        [("Lò Văn Pản", "Bí thư Tỉnh ủy", "appointed")],
    ),
    (
        "Bộ Chính trị điều động ông Lò Văn Pản, Ủy viên Trung ương Đảng, tham gia Ủy viên Ủy ban Thường vụ Quốc hội, "
        "giữ "
        "chức Trưởng Ban Dân nguyện.",
        [
            ("Lò Văn Pản", "Ủy viên Ủy ban Thường vụ Quốc hội", "appointed"),
            ("Lò Văn Pản", "Trưởng Ban Dân nguyện", "appointed"),
        ],
    ),
    (
        "HĐND tỉnh Lai Châu bầu bổ sung ông Lò Văn Ón, Giám đốc Sở Tài chính, giữ chức Phó Chủ tịch UBND tỉnh.",
        [("Lò Văn Ón", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "appointed")],
    ),
    (
        "Bộ trưởng Bộ Y tế bổ nhiệm ông Trần Văn Sơn, Phó Vụ trưởng Vụ Pháp chế, làm Vụ trưởng Vụ Pháp chế.",
        [("Trần Văn Sơn", "Vụ trưởng Vụ Pháp chế", "appointed")],
    ),
    (
        "Đồng chí Vàng Thị Sua, Tỉnh ủy viên, được bầu làm Bí thư Huyện ủy; đồng chí Phạm Văn Tuấn được bầu làm "
        "Phó Bí thư Huyện ủy Phong Thổ.",
        [
            ("Vàng Thị Sua", "Bí thư Huyện ủy", "appointed"),
            ("Phạm Văn Tuấn", "Phó Bí thư Huyện ủy", "appointed"),
        ],
    ),
    (
        "Thủ tướng phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh Lai Châu đối với ông Lê Văn Thành.",
        [("Lê Văn Thành", "Chủ tịch Ủy ban nhân dân tỉnh", "appointed")],
    ),
    (
        "Chủ tịch UBND tỉnh Lò Văn Trung trao quyết định bổ nhiệm Giám đốc Sở Y tế cho bà Lò Thị Mai.",
        [("Lò Thị Mai", "Giám đốc Sở Y tế", "appointed")],
    ),
    (
        "Quốc hội đã phê chuẩn đề nghị của Thủ tướng về việc bổ nhiệm ông Đào Văn Tú giữ chức Bộ trưởng Bộ Y tế.",
        [("Đào Văn Tú", "Bộ trưởng Bộ Y tế", "appointed")],
    ),
    (
        "Kết quả ông Nguyễn Văn Hải và ông Đoàn Thanh Bích đều trúng cử chức vụ Ủy viên UBND tỉnh Lai Châu.",
        [
            ("Nguyễn Văn Hải", "Ủy viên Ủy ban nhân dân tỉnh", "appointed"),
            ("Đoàn Thanh Bích", "Ủy viên Ủy ban nhân dân tỉnh", "appointed"),
        ],
    ),
    (
        "Đại hội bầu các đồng chí: Lò Văn Pản, Vàng Thị Dế làm Phó Chủ tịch HĐND xã.",
        [
            ("Lò Văn Pản", "Phó Chủ tịch Hội đồng nhân dân xã", "appointed"),
            ("Vàng Thị Dế", "Phó Chủ tịch Hội đồng nhân dân xã", "appointed"),
        ],
    ),
    (
        "Anh Nguyễn Tiến Hà, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, đã tái đắc cử Bí thư Tỉnh đoàn Lai Châu.",
        [("Nguyễn Tiến Hà", "Bí thư Tỉnh đoàn", "appointed")],
    ),
    (
        "Ban Bí thư chỉ định đồng chí Giàng A Chu tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Phó Bí thư "
        "Tỉnh ủy Lai Châu.",
        [
            ("Giàng A Chu", "Phó Bí thư Tỉnh ủy", "appointed"),
            ("Giàng A Chu", "Tỉnh ủy viên", "appointed"),
            ("Giàng A Chu", "Ủy viên Ban Thường vụ Tỉnh ủy", "appointed"),
        ],
    ),
    (
        "Trường bổ nhiệm ông Lý A Sơn, Giám đốc Sở Y tế, làm Hiệu trưởng.\n"
        "Ông Trần Văn Nam - Chánh Thanh tra tỉnh làm Phó Hiệu trưởng.",
        [("Lý A Sơn", "Hiệu trưởng", "appointed"), ("Trần Văn Nam", "Phó Hiệu trưởng", "appointed")],
    ),
]

MOVED = [
    (
        "UBND tỉnh điều động ông Lù A Sa, Phó Giám đốc Sở Y tế, giữ chức Giám đốc Sở Nội vụ.",
        [("Lù A Sa", "Giám đốc Sở Nội vụ", "appointed"), ("Lù A Sa", "Phó Giám đốc Sở Y tế", "left")],
    ),
    (
        "UBND tỉnh điều động ông Lù A Sa từ chức vụ Phó Giám đốc Sở Y tế và bổ nhiệm giữ chức Phó Giám đốc Sở Nội vụ.",
        [("Lù A Sa", "Phó Giám đốc Sở Y tế", "left"), ("Lù A Sa", "Phó Giám đốc Sở Nội vụ", "appointed")],
    ),
    (
        "Ông Lò Văn Tun được điều động giữ chức Giám đốc Công an tỉnh Lai Châu thay ông Sùng A Hồng nghỉ hưu.",
        [
            ("Lò Văn Tun", "Giám đốc Công an tỉnh", "appointed"),
            ("Sùng A Hồng", "Giám đốc Công an tỉnh", "left"),
        ],
    ),
]

LEFT = [
    (
        "HĐND tỉnh miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với bà Hà Thị Nụ do nhận nhiệm vụ mới.",
        [("Hà Thị Nụ", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "left")],
    ),
    (
        "Miễn nhiệm Ủy viên UBND tỉnh đối với bà Cao Mỹ Linh, nguyên Giám đốc Sở Y tế; ông Trần Văn Khoan.",
        [
            ("Cao Mỹ Linh", "Ủy viên Ủy ban nhân dân tỉnh", "left"),
            ("Trần Văn Khoan", "Ủy viên Ủy ban nhân dân tỉnh", "left"),
        ],
    ),
    (
        "Ông Phạm Văn Hà thôi giữ chức Bí thư Huyện ủy Phong Thổ để nghỉ hưu.",
        [("Phạm Văn Hà", "Bí thư Huyện ủy", "left")],
    ),
    (
        "Ông Lê Văn Tám, Chánh Thanh tra tỉnh, nghỉ hưu trước tuổi từ ngày 01/9/2024.",
        [("Lê Văn Tám", "Chánh Thanh tra tỉnh", "left")],
    ),
    (
        "UBND tỉnh trao quyết định nghỉ hưu cho ông Lò Văn Hà, Giám đốc Sở Y tế.",
        [("Lò Văn Hà", "Giám đốc Sở Y tế", "left")],
    ),
    (
        "UBND tỉnh ra quyết định cho bà Lò Thị Ón, Giám đốc Sở Y tế, được thôi việc theo nguyện vọng cá nhân.",
        [("Lò Thị Ón", "Giám đốc Sở Y tế", "left")],
    ),
    ("Bà Lò Thị Ón, Giám đốc Sở Nội vụ, cho biết có 12 người được thôi việc.", []),
    (
        "Ban Bí thư phê duyệt bổ sung chức danh Ủy viên Ban Thường vụ Tỉnh ủy nhiệm kỳ 2010-2015 với ông Lò Văn Ón, "
        "Giám đốc Công an tỉnh Sơn La.",
        [("Lò Văn Ón", "Ủy viên Ban Thường vụ Tỉnh ủy", "appointed")],
    ),
    ("Ông Lê Văn Khương bị bãi nhiệm đại biểu Quốc hội.", [("Lê Văn Khương", "Đại biểu Quốc hội", "left")]),
    (
        "Ban Thường vụ Tỉnh ủy quyết định cách chức Bí thư Đảng ủy xã Mường Tè đối với ông Lý Văn Sơn.",
        [("Lý Văn Sơn", "Bí thư Đảng ủy xã", "left")],
    ),
]

UNCHANGED = [
    (
        "UBND huyện bổ nhiệm lại ông Hà Văn Tú giữ chức Trưởng phòng Nội vụ huyện Phong Thổ.",
        [("Hà Văn Tú", "Trưởng phòng Nội vụ", "current")],
    ),
    (
        "Ông Lò Văn Pản thôi giữ chức Bí thư Tỉnh ủy Sơn La để giữ chức vụ Thứ trưởng Bộ Y tế.",
        [("Lò Văn Pản", "Bí thư Tỉnh ủy", "left"), ("Lò Văn Pản", "Thứ trưởng Bộ Y tế", "appointed")],
    ),
    (
        "Kỷ luật ông Lò Văn Pản bằng hình thức: cách chức Ủy viên Trung ương Đảng khóa XII; Bí thư Tỉnh ủy Sơn La.",
        [("Lò Văn Pản", "Ủy viên Trung ương Đảng", "left"), ("Lò Văn Pản", "Bí thư Tỉnh ủy", "left")],
    ),
    (
        "Tỉnh ủy cách chức Bí thư Đảng ủy xã Mường Tè nhiệm kỳ 2015 - 2020 đối với ông Lý Văn Sơn.",
        [("Lý Văn Sơn", "Bí thư Đảng ủy xã", "former")],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*APPOINTED, *MOVED, *LEFT, *UNCHANGED], ids=lambda v: v[:70] if isinstance(v, str) else ""
)
def test_roles(text, expected):
    assert roles(text) == expected


NOTHING = [
    "Nhân dịp 55 năm quan hệ ngoại giao, đoàn do ông Lò Văn Pản, Chủ tịch UBND tỉnh làm Trưởng đoàn tới thăm tỉnh.",
    "Sở đã hủy bỏ quyết định bổ nhiệm ông Lò Văn Pản làm Chánh Văn phòng Sở Y tế.",
    "Nếu thua, ông Lò Văn Pản có thể bị chính đảng của mình kêu gọi từ chức Chủ tịch UBND tỉnh Sơn La.",
    "Ông Lò Văn Pản, Phó Chủ tịch UBND xã Tà Mít, có đơn xin từ chức.",
    "Báo cáo về kế hoạch xin điều chuyển ông Lò Văn Pản thôi chức vụ Giám đốc Sở Y tế Sơn La.",
    "Tổng thống bổ nhiệm tân Bộ trưởng Ngoại giao Taro Kovo.",
    "Bộ trưởng Lò Văn Pản chúc mừng các cán bộ được bổ nhiệm giữ chức Phó Giám đốc Sở Y tế Sơn La.",
    "Ông Lò Văn Pản, Bí thư Huyện ủy Phong Thổ, nói việc cá nhân bí thư và chủ tịch xã bị kỷ luật là rất đau.",
    "Ông Lò Văn Pản (giữ chức vụ Chủ tịch UBND tỉnh Sơn La giai đoạn đó) khai nhận.",
    "Trước khi nghỉ hưu, ông Lò Văn Pản là Phó Giám đốc Sở Y tế.",
    "Ông Lò Văn Pản, Chủ tịch HĐND tỉnh Sơn La, gặp mặt cán bộ nghỉ hưu.",
    "Ông Lò Văn Pản hiện đang giữ chức Phó Chủ tịch UBND xã Châu Phong.",
    "Ông Lò Văn Pản, khi nhậm chức Thứ trưởng Bộ Công an, đã ký văn bản.",
    "Ông Lò Văn Pản, trong thời gian giữ chức Giám đốc Sở Y tế, đã ký văn bản.",
    "Tỉnh ủy giới thiệu ông Trần Văn Nam để HĐND tỉnh bầu giữ chức Chủ tịch UBND tỉnh.",
    "Ủy ban Kiểm tra Trung ương đề nghị Ban Bí thư xem xét, thi hành kỷ luật ông Trần Văn Tâm, Chủ tịch UBND tỉnh.",
    "Ông Nguyễn Văn Bình từng giữ chức Phó Giám đốc Sở Nội vụ.",
    "Năm 2015, ông Nguyễn Văn Bình được bầu làm Bí thư Huyện ủy Phong Thổ.",
    "Ông Trần Văn Nam sẽ được bổ nhiệm giữ chức Giám đốc Sở Y tế.",
    "Tỉnh ủy cảnh cáo Ban Thường vụ Huyện ủy Phong Thổ nhiệm kỳ 2020 - 2025.",
    "Tỉnh đã luân chuyển, điều động 297 cán bộ từ huyện về xã.",
    "Ông Lò Văn Pản, Chủ tịch UBND tỉnh, nói về công tác bầu cử với cử tri huyện Phong Thổ.",
    "Ông Lò Văn Pản, Giám đốc Sở Y tế, làm việc với Bí thư Huyện ủy Phong Thổ.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_changes(text):
    assert facts(text) == []


def test_who_is_replaced_may_be_who_got_the_next_post():
    text = (
        "Ông Lò Văn Pản vừa được bầu giữ chức Chủ tịch UBND tỉnh Sơn La, thay ông Hà Ón, người trước đó đã được bổ "
        "nhiệm làm Thứ trưởng Bộ Y tế. Ông Lý Văn Sơn, người vừa được bổ nhiệm, nguyên là Giám đốc Sở Nội vụ."
    )
    assert ("Lò Văn Pản", "Thứ trưởng Bộ Y tế", "appointed") not in roles(text)
    assert ("Lý Văn Sơn", "Giám đốc Sở Nội vụ", "appointed") not in roles(text)


def test_who_comes_after_one_who_resigns_loses_no_post():
    assert roles("Ông Hà Ón, người chủ trương việc này, từ chức, Thủ tướng Lò Văn Pản lên thay.") == []


def test_who_is_released_loses_no_post_of_the_next_person():
    found = roles("Sau khi được miễn nhiệm, Bí thư Tỉnh ủy Sơn La Lò Văn Pản cảm ơn.")
    assert ("Lò Văn Pản", "Bí thư Tỉnh ủy", "left") not in found


def test_a_post_of_no_body_is_told_of_nobody():
    assert roles("Hội nghị bầu ông Lò Văn Pản giữ chức Phó Chủ tịch.") == []


def test_day_of_effect_is_not_the_day_of_the_decision():
    found = facts("Sáng 20/6, UBND tỉnh bổ nhiệm ông Lò Văn Pản giữ chức Giám đốc Sở Y tế từ ngày 01/7/2024.")
    (role,) = (f for f in found if isinstance(f, RoleFact))
    (event,) = (f for f in found if isinstance(f, EventFact))
    assert (role.start, role.end) == ("2024-07-01", None)
    assert event.date == "2024-06-20"
    assert event.starts == (("Lò Văn Pản", "Giám đốc Sở Y tế"),)


def test_a_post_begins_or_ends_on_the_day_of_the_decision_where_no_other_is_told():
    text = (
        "Sáng 5/3/2024, UBND tỉnh Lai Châu trao quyết định bổ nhiệm ông Lò Văn Ón giữ chức Giám đốc Sở Y tế tỉnh Lai "
        "Châu."
    )
    (role,) = [fact for fact in facts(text) if isinstance(fact, RoleFact)]
    assert (role.start, role.end) == ("2024-03-05", None)


def test_the_decision_is_what_the_event_rests_on_and_its_date_is_the_last_resort():
    decision = "Thủ tướng ký Quyết định số 615/QĐ-TTg ngày 18/6/2024 về việc bổ nhiệm ông Lò Văn Pản giữ chức {}."
    (alone,) = events(decision.format("Thứ trưởng Bộ Y tế"))
    (led,) = events("Sáng 20/6, Bộ Y tế tổ chức hội nghị. " + decision.format("Thứ trưởng Bộ Y tế"))
    assert (alone.date, led.date) == ("2024-06-18", "2024-06-20")
    assert alone.pursuant_to == led.pursuant_to == ("615-qđ-ttg",)


def test_one_event_a_day_with_all_its_subjects_and_who_decided():
    text = (
        "Sáng 20/6, Chủ tịch UBND tỉnh Lò Văn Trung trao quyết định bổ nhiệm ông Vàng A Dế giữ chức Giám đốc Sở Y tế.\n"
        "Cùng ngày, UBND tỉnh bổ nhiệm bà Lò Thị Mai giữ chức Giám đốc Sở Nội vụ."
    )
    (event,) = events(text)
    assert event.type.value == "appointment"
    assert {(p.person, p.capacity.value) for p in event.participants} == {
        ("Vàng A Dế", "subject"),
        ("Lò Thị Mai", "subject"),
        ("Lò Văn Trung", "attendee"),
    }


def test_who_signs_a_numbered_decision_decided():
    text = (
        "Ngày 30/1, Phó Thủ tướng Lò Văn Trung ký Quyết định số 123/QĐ-TTg của Thủ tướng Chính phủ phê chuẩn kết quả"
        " bầu chức vụ Phó Chủ tịch UBND tỉnh Lai Châu nhiệm kỳ 2021 - 2026 đối với ông Vàng A Dế, Tỉnh ủy viên."
    )
    (event,) = events(text)
    assert {p.person for p in event.participants} == {"Vàng A Dế", "Lò Văn Trung"}


def test_who_hands_over_the_decision_of_a_body_decided():
    text = (
        "Sáng 20/6, đồng chí Lò Văn Trung, Bí thư Tỉnh ủy, đã trao Quyết định của Ban Thường vụ Tỉnh ủy về việc"
        " điều động và phân công đồng chí Vàng A Dế giữ chức Trưởng Ban Tuyên giáo Tỉnh ủy."
    )
    (event,) = events(text)
    assert {p.person for p in event.participants} == {"Vàng A Dế", "Lò Văn Trung"}


def test_discipline_is_an_event_of_its_own_and_ends_no_post():
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy quyết định thi hành kỷ luật bằng hình thức cảnh cáo đối với các ông: "
        "Lý Văn Sơn, Bí thư Đảng ủy xã; Trần Văn Ba, Chủ tịch UBND xã."
    )
    assert roles(text) == []
    (event,) = events(text)
    assert (event.type.value, [p.person for p in event.participants]) == ("discipline", ["Lý Văn Sơn", "Trần Văn Ba"])


def test_evidence_is_verbatim():
    text = "Ông Phạm Văn Hà thôi giữ chức Bí thư Huyện ủy Phong Thổ."
    for fact in facts(text):
        for evidence in fact.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote
            assert evidence.rule.startswith("personnel.")


@pytest.mark.parametrize("row", rows("personnel_verbs"), ids=lambda row: row["phrase"])
def test_each_verb_is_read_in_its_example(row):
    assert row["phrase"] in row["example"].lower()
    found = facts(row["example"])
    told = {(f.person, f.status.value) for f in found if isinstance(f, RoleFact)}
    status = {"start": "appointed", "move": "appointed", "renew": "current", "discipline": None, "strip": "former"}.get(
        row["effect"], "left"
    )
    if status:
        assert ("Lò Văn Pản", status) in told
    else:
        assert [f.type.value for f in found] == ["discipline"]


MORE = [
    (
        "Hội nghị công bố quyết định thôi giữ chức, nghỉ chữa bệnh đối với Đại tá Lò Văn Ón, Chính ủy Lữ đoàn 75.",
        [("Lò Văn Ón", "Chính ủy Lữ đoàn 75", "left")],
    ),
    (
        "Đại hội bầu Lò Văn Ón làm Bí thư Huyện ủy Phong Thổ và bầu 3 đại biểu đi dự đại hội tỉnh.",
        [("Lò Văn Ón", "Bí thư Huyện ủy", "appointed")],
    ),
    (
        "Ông Lò Văn Ón, Phó Giám đốc Sở Y tế, làm Bí thư Huyện ủy Phong Thổ\nTỉnh ủy Lai Châu công bố quyết định.",
        [("Lò Văn Ón", "Bí thư Huyện ủy", "appointed")],
    ),
    (
        "HĐND tỉnh bầu bổ sung 02 Ủy viên UBND tỉnh, nhiệm kỳ 2021 - 2026, bao gồm: Đồng chí Lò Văn Ón - Tỉnh ủy viên, "
        "Giám đốc Sở Tài chính; đồng chí Vàng Văn Sìn - Giám đốc Sở Y tế.",
        [
            ("Lò Văn Ón", "Ủy viên Ủy ban nhân dân tỉnh", "appointed"),
            ("Vàng Văn Sìn", "Ủy viên Ủy ban nhân dân tỉnh", "appointed"),
        ],
    ),
    (
        "HĐND tỉnh bầu cử bổ sung Ủy viên UBND tỉnh đối với 2 đại biểu, gồm các ông Lò Văn Ón- Giám đốc Sở Tài chính, "
        "Vàng Văn Sìn- Giám đốc Sở Y tế.",
        [
            ("Lò Văn Ón", "Ủy viên Ủy ban nhân dân tỉnh", "appointed"),
            ("Vàng Văn Sìn", "Ủy viên Ủy ban nhân dân tỉnh", "appointed"),
        ],
    ),
    (
        "HĐND tỉnh miễn nhiệm Ủy viên UBND tỉnh đối với các ông: ông Lò Văn Ón, nguyên Giám đốc Sở Y tế, do nhận nhiệm "
        "vụ mới; ông Vàng Văn Sìn, nguyên Giám đốc Sở Tài chính.",
        [
            ("Lò Văn Ón", "Ủy viên Ủy ban nhân dân tỉnh", "left"),
            ("Vàng Văn Sìn", "Ủy viên Ủy ban nhân dân tỉnh", "left"),
        ],
    ),
    (
        "HĐND huyện bầu 02 Phó Chủ tịch UBND huyện là ông Lò Văn Ón, Trưởng phòng Nội vụ và ông Vàng Văn Sìn; cho thôi "
        "làm nhiệm vụ đại biểu HĐND huyện đối với bà Lò Thị Mai.",
        [
            ("Lò Văn Ón", "Phó Chủ tịch Ủy ban nhân dân huyện", "appointed"),
            ("Vàng Văn Sìn", "Phó Chủ tịch Ủy ban nhân dân huyện", "appointed"),
            ("Lò Thị Mai", "Đại biểu Hội đồng nhân dân huyện", "left"),
        ],
    ),
    (
        "Đồng chí Lò Văn Ón, Ủy viên Bộ Chính trị, thôi giữ chức Bí thư Tỉnh ủy Lai Châu để nghỉ hưu.",
        [("Lò Văn Ón", "Bí thư Tỉnh ủy", "left")],
    ),
    (
        "Chủ tịch nước ký quyết định bổ nhiệm đồng chí Lò Văn Ón, Bí thư Tỉnh ủy Lai Châu và đồng chí Vàng Thị Sua, "
        "Bộ trưởng Bộ Y tế giữ chức vụ Phó Thủ tướng Chính phủ.",
        [("Lò Văn Ón", "Phó Thủ tướng", "appointed"), ("Vàng Thị Sua", "Phó Thủ tướng", "appointed")],
    ),
    (
        "Thủ tướng bổ nhiệm 2 Ủy viên Trung ương Đảng là Lò Văn Ón và Vàng Văn Sìn làm Thứ trưởng Bộ Y tế.",
        [("Lò Văn Ón", "Thứ trưởng Bộ Y tế", "appointed"), ("Vàng Văn Sìn", "Thứ trưởng Bộ Y tế", "appointed")],
    ),
    (
        "Thủ tướng thi hành kỷ luật bằng hình thức xóa tư cách chức vụ Chủ tịch UBND tỉnh Lai Châu giai đoạn "
        "2011 - 2016, Phó Chủ tịch UBND tỉnh Lai Châu giai đoạn 2006 - 2011 đối với ông Lò Văn Ón.",
        [
            ("Lò Văn Ón", "Chủ tịch Ủy ban nhân dân tỉnh", "former"),
            ("Lò Văn Ón", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "former"),
        ],
    ),
    (
        "Thủ tướng quyết định cách chức Chủ tịch UBND tỉnh Lai Châu nhiệm kỳ 2021-2026 và xóa tư cách Phó Chủ tịch "
        "UBND tỉnh Lai Châu nhiệm kỳ 2016-2021 đối với ông Lò Văn Ón.",
        [
            ("Lò Văn Ón", "Chủ tịch Ủy ban nhân dân tỉnh", "left"),
            ("Lò Văn Ón", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "former"),
        ],
    ),
    (
        "HĐND tỉnh đã tiến hành quy trình miễn nhiệm chức Chủ tịch UBND tỉnh Lai Châu nhiệm kỳ 2021 - 2026 đối với "
        "ông Lò Văn Ón.",
        [("Lò Văn Ón", "Chủ tịch Ủy ban nhân dân tỉnh", "left")],
    ),
    (
        "Trung ương đồng ý để ông Lò Văn Ón thôi chức Ủy viên Bộ Chính trị, Chủ tịch Quốc hội.",
        [("Lò Văn Ón", "Ủy viên Bộ Chính trị", "left"), ("Lò Văn Ón", "Chủ tịch Quốc hội", "left")],
    ),
    ("Trước khi được bổ nhiệm làm Phó Chủ tịch UBND tỉnh, ông Lò Văn Ón giữ chức Trưởng Ban Tổ chức Tỉnh ủy.", []),
    (
        "Bộ trưởng giao Đại tá Lò Văn Ón, Phó Giám đốc, phụ trách Công an tỉnh đến khi kiện toàn chức vụ Giám đốc "
        "Công an tỉnh Lai Châu.",
        [],
    ),
    (  # a reason behind one of a list without forms of address
        "HĐND huyện Phong Thổ miễn nhiệm chức danh Ủy viên UBND huyện đối với các ông: Lò Văn Ón, nguyên Trưởng phòng "
        "Nội vụ, do chuyển vị trí công tác; Lý Văn Sa, Trưởng phòng Y tế.",
        [
            ("Lò Văn Ón", "Ủy viên Ủy ban nhân dân huyện", "left"),
            ("Lý Văn Sa", "Ủy viên Ủy ban nhân dân huyện", "left"),
        ],
    ),
    (
        "Kỳ họp thực hiện quy trình miễn nhiệm chức danh Chủ tịch UBND huyện Phong Thổ đối với ông Lò Văn Ón.",
        [("Lò Văn Ón", "Chủ tịch Ủy ban nhân dân huyện", "left")],
    ),
    (  # the post at the new place of work
        "Tỉnh điều động ông Lò Văn Ón, Phó Giám đốc Sở Nội vụ, đến nhận công tác tại Sở Tư pháp và bổ nhiệm giữ chức "
        "Phó Giám đốc.",
        [
            ("Lò Văn Ón", "Phó Giám đốc Sở Tư pháp", "appointed"),
            ("Lò Văn Ón", "Phó Giám đốc Sở Nội vụ", "left"),
        ],
    ),
    (
        "Ông Lò Văn Ón, Phó Giám đốc Sở Y tế, được điều động đến nhận công tác tại Liên minh Hợp tác xã tỉnh. Điều "
        "động bà Lý Thị Mai, Tỉnh ủy viên, Giám đốc Sở Nội vụ về công tác tại Ban Tổ chức Trung ương.",
        [("Lò Văn Ón", "Phó Giám đốc Sở Y tế", "left"), ("Lý Thị Mai", "Giám đốc Sở Nội vụ", "left")],
    ),
    (  # a semicolon in the place of a comma
        "HĐND tỉnh Sơn La bầu ông Lò Văn Ón giữ chức Phó Chủ tịch HĐND tỉnh; Trưởng Ban Pháp chế HĐND tỉnh khóa XV.",
        [
            ("Lò Văn Ón", "Phó Chủ tịch Hội đồng nhân dân tỉnh", "appointed"),
            ("Lò Văn Ón", "Trưởng Ban Pháp chế Hội đồng nhân dân tỉnh", "appointed"),
        ],
    ),
    (
        "HĐND tỉnh Sơn La bầu ông Lò Văn Ón giữ chức Phó Chủ tịch HĐND tỉnh; Giám đốc Sở Y tế báo cáo tình hình.",
        [("Lò Văn Ón", "Phó Chủ tịch Hội đồng nhân dân tỉnh", "appointed")],
    ),
    ("Ông Lò Văn Ón bị bắt vì sai phạm khi còn giữ chức vụ Chủ tịch UBND huyện Phong Thổ.", []),
    ("Ông Lò Văn Ón (lúc này giữ chức Trưởng phòng Nội vụ) phụ trách.", []),
    ("Ông Lò Văn Ón được bầu làm Ủy viên.", []),
    (  # the next of a row; what one did before is none of it
        "Đại hội bầu ông Lò Văn Ón giữ chức Chủ tịch Hội Nông dân xã. Bà Lý Thị Mai giữ chức Phó Chủ tịch Hội Nông dân "
        "xã. Bà Lý Thị Mai giữ chức Chánh Văn phòng UBND tỉnh hai năm.",
        [
            ("Lò Văn Ón", "Chủ tịch Hội Nông dân xã", "appointed"),
            ("Lý Thị Mai", "Phó Chủ tịch Hội Nông dân xã", "appointed"),
        ],
    ),
    (
        "Công bố quyết định bổ nhiệm các đồng chí: Lò Văn Ón, Phó Giám đốc Sở Y tế; và Lý Thị Mai, Chánh Văn phòng Sở "
        "Y tế cùng giữ chức vụ Phó Giám đốc Sở Nội vụ.",
        [
            ("Lò Văn Ón", "Phó Giám đốc Sở Nội vụ", "appointed"),
            ("Lý Thị Mai", "Phó Giám đốc Sở Nội vụ", "appointed"),
        ],
    ),
    (  # one head each
        "Ông Lò Văn Ón và bà Lý Thị Mai được bầu giữ chức vụ Chủ tịch HĐND huyện và Chủ tịch UBND huyện Phong Thổ.",
        [
            ("Lò Văn Ón", "Chủ tịch Hội đồng nhân dân huyện", "appointed"),
            ("Lý Thị Mai", "Chủ tịch Ủy ban nhân dân huyện", "appointed"),
        ],
    ),
    (
        "Ông Lò Văn Ón trúng cử đại biểu HĐND huyện nhưng không được giới thiệu để HĐND huyện bầu giữ chức danh Chủ "
        "tịch UBND huyện.",
        [("Lò Văn Ón", "Đại biểu Hội đồng nhân dân huyện", "appointed")],
    ),
    ("Ông Lò Văn Ón, Phó Giám đốc Sở Y tế, làm việc đến khi đủ tuổi nghỉ hưu.", []),
    (
        "Đại hội công bố quyết định. Cụ thể, bà Lý Thị Mai giữ chức vụ Bí thư Đảng ủy phường Chợ Mây.",
        [("Lý Thị Mai", "Bí thư Đảng ủy phường", "appointed")],
    ),
    (
        "Ông Lò Văn Ón dự lễ năm 2020. Từ năm 2001 đến năm 2011, ông là Phó Tổng Thanh tra. Sau đó, ông Lò Văn Ón được "
        "phê chuẩn làm Bộ trưởng Bộ Y tế.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_several_people_and_posts_of_one_decision(text, expected):
    assert roles(text) == expected


def test_all_who_are_disciplined_together_are_subjects():
    text = "Cả ông Lò Văn Ón, Vàng Văn Sìn và Giàng A Páo đều bị thi hành kỷ luật bằng hình thức khai trừ khỏi Đảng."
    (event,) = events(text)
    assert {p.person for p in event.participants} == {"Lò Văn Ón", "Vàng Văn Sìn", "Giàng A Páo"}


def test_loss_of_all_posts_is_discipline():
    text = "Ban Bí thư thi hành kỷ luật cách chức tất cả các chức vụ trong Đảng đối với ông Lò Văn Ón."
    assert [e.type.value for e in events(text)] == ["discipline"]


def test_an_appointment_told_twice_is_one_event():
    text = (
        "Chiều 3/1, HĐND tỉnh Lai Châu bầu ông Lò Văn Ón giữ chức Chủ tịch UBND tỉnh.\n"
        "Ông Lò Văn Ón đã được bầu giữ chức Chủ tịch UBND tỉnh với 50/50 phiếu.\n"
    )
    assert len(events(text)) == 1


def test_the_day_of_the_meeting_comes_before_the_stamp_of_the_page():
    text = (
        "Thứ Hai, 28/07/2025\nChiều ngày 25/7/2025, chi bộ họp và công bố quyết định chỉ định đồng chí Lò Văn Ón "
        "giữ chức Bí thư Đảng ủy xã Phong Thổ."
    )
    (event,) = [f for f in facts(text, "2025-07-28") if isinstance(f, EventFact)]
    assert event.date == "2025-07-25"


def test_what_was_done_before_has_not_the_day_of_the_article():
    text = (
        "Chiều 12/12/2021, Bí thư Thành ủy tiếp xúc cử tri.\n\nSau khi bãi nhiệm chức Chủ tịch HĐND thành phố đối với"
        " ông Lò Văn Ón thì có người phụ trách."
    )
    assert [e.date for e in facts(text) if isinstance(e, EventFact)] == [None]
