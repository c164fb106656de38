"""Bodies: one identity under many names, parents up to the centre, and what became of them."""

import re

import pytest

from kg import bodies
from kg.build import read_article
from kg.lexicon import rows, split_cell
from kg.mentions.body_lexicon import body_types, fixed_bodies, normal
from kg.model import Article, Body, Branch, Extraction, Level, OrganizationFact, RoleFact
from kg.resolve import resolve
from kg.text import clean

DAY = "2024-04-05"


def read(text: str, day: str | None = DAY) -> Extraction:
    return read_article(Article(id="bai", text=clean(text), published=day))


def named(text: str, day: str | None = DAY) -> dict[str, tuple[str, ...]]:
    """Return the other names of each body of a text, by its name."""
    return {fact.body.name: fact.names for fact in read(text, day).of(OrganizationFact)}


def body(name: str, day: str | None = DAY) -> Body:
    """Return the body of a name as an article has it."""
    return next(fact.body for fact in read(f"Đại diện {name} dự hội nghị.", day).of(OrganizationFact))


# --- names ------------------------------------------------------------------------------------------------------------

SAME = [  # names of one body: the first is the full one
    ("Tỉnh ủy Lai Châu", "Ban Chấp hành Đảng bộ tỉnh Lai Châu", "BCH Đảng bộ tỉnh Lai Châu", "Tỉnh uỷ Lai Châu"),
    ("Thành ủy Hà Nội", "Ban Chấp hành Đảng bộ thành phố Hà Nội", "Ban Chấp hành Đảng bộ TP Hà Nội"),
    ("Thành ủy Thành phố Hồ Chí Minh", "Ban Chấp hành Đảng bộ thành phố Hồ Chí Minh"),
    ("Huyện ủy Phong Thổ", "Ban Chấp hành Đảng bộ huyện Phong Thổ"),
    ("Đảng ủy xã Tà Mít", "Ban Chấp hành Đảng bộ xã Tà Mít"),
    ("Đảng ủy Bộ Y tế", "Ban Chấp hành Đảng bộ Bộ Y tế"),
    (
        "Ban Thường vụ Tỉnh ủy Lai Châu",
        "BTV Tỉnh ủy Lai Châu",
        "Thường vụ Tỉnh uỷ Lai Châu",
        "Ban Thường vụ Đảng bộ tỉnh Lai Châu",
    ),
    ("Ủy ban nhân dân tỉnh Lai Châu", "UBND tỉnh Lai Châu", "Uỷ ban nhân dân tỉnh Lai Châu"),
    ("Hội đồng nhân dân tỉnh Lai Châu", "HĐND tỉnh Lai Châu"),
    (
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lai Châu",
        "Ủy ban MTTQ Việt Nam tỉnh Lai Châu",
        "MTTQ tỉnh Lai Châu",
        "UBMTTQ tỉnh Lai Châu",
    ),
    ("Viện kiểm sát nhân dân tỉnh Lai Châu", "VKSND tỉnh Lai Châu", "Viện KSND tỉnh Lai Châu"),
    ("Tòa án nhân dân tỉnh Lai Châu", "TAND tỉnh Lai Châu", "Toà án nhân dân tỉnh Lai Châu"),
    ("Công an tỉnh Lai Châu", "CA tỉnh Lai Châu"),
    ("Bộ Chỉ huy Quân sự tỉnh Lai Châu", "Bộ CHQS tỉnh Lai Châu"),
    ("Sở Giáo dục và Đào tạo tỉnh Lai Châu", "Sở GD&ĐT tỉnh Lai Châu", "Sở GD-ĐT tỉnh Lai Châu"),
    (
        "Sở Lao động - Thương binh và Xã hội tỉnh Lai Châu",
        "Sở Lao động – Thương binh và Xã hội tỉnh Lai Châu",
        "Sở LĐ-TB&XH tỉnh Lai Châu",
    ),
    ("Sở Công Thương tỉnh Lai Châu", "Sở Công thương tỉnh Lai Châu"),
    ("Sở Thông tin và Truyền thông tỉnh Lai Châu", "Sở TT&TT tỉnh Lai Châu", "Sở Thông tin Truyền thông tỉnh Lai Châu"),
    ("Công an thành phố Hà Nội", "CATP Hà Nội", "Công an TP. Hà Nội", "Công an Hà Nội"),
    (
        "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
        "Đảng ủy MTTQ, các đoàn thể Trung ương",
        "Đảng ủy Mặt trận Tổ quốc Việt Nam, các đoàn thể Trung ương",
    ),
    ("Đảng ủy các cơ quan Đảng Trung ương", "Đảng ủy các cơ quan Đảng ở Trung ương"),
    ("Ủy ban nhân dân thành phố Hồ Chí Minh", "UBND TP.HCM", "UBND TPHCM", "UBND Thành phố Hồ Chí Minh"),
    ("Bộ Khoa học và Công nghệ", "Bộ KH&CN", "Bộ KH-CN"),
    ("Ban Tổ chức Trung ương", "Ban Tổ chức TW", "Ban Tổ chức T.Ư"),
    ("Tỉnh đoàn Lai Châu", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Lai Châu", "Đoàn TNCS Hồ Chí Minh tỉnh Lai Châu"),
]


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_one_body_under_many_names(names):
    for name in names:
        assert body(name).name == names[0]
    assert len({bodies.body_key(body(name)) for name in names}) == 1


SHORT = [("Sở Y tế thành phố Hà Nội", "Sở Y tế Hà Nội"), ("Hội Đông y tỉnh Lai Châu", "Hội Đông y Lai Châu")]


@pytest.mark.parametrize("names", SHORT)
def test_a_name_without_its_level_word_is_of_the_same_body(names):
    assert len({bodies.body_key(body(name)) for name in names}) == 1


APART = [
    ("Đảng bộ tỉnh Lai Châu", "Tỉnh ủy Lai Châu", "Ban Thường vụ Tỉnh ủy Lai Châu", "Thường trực Tỉnh ủy Lai Châu"),
    ("Đảng bộ Chính phủ", "Đảng ủy Chính phủ", "Chính phủ"),
    ("Tỉnh ủy Lai Châu", "Thành ủy Lai Châu", "Tỉnh ủy Sơn La"),
    ("Ban Dân tộc tỉnh Lai Châu", "Ban Dân tộc HĐND tỉnh Lai Châu"),
    ("UBND tỉnh Lai Châu", "HĐND tỉnh Lai Châu", "UBND thành phố Lai Châu", "Đảng ủy UBND tỉnh Lai Châu"),
    ("Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"),
    ("UBND huyện Châu Thành, tỉnh Long An", "UBND huyện Châu Thành, tỉnh Tây Ninh"),
    ("Bộ Ngoại giao", "Bộ Ngoại giao Lào"),
]


@pytest.mark.parametrize("names", APART, ids=lambda names: names[0])
def test_different_bodies_stay_apart(names):
    assert len({bodies.body_key(body(name)) for name in names}) == len(names)


def test_a_board_serves_the_committee_under_its_full_name():
    board = body("Ban Thường vụ Đảng bộ huyện Phong Thổ")
    assert (board.name, board.parent.name) == ("Ban Thường vụ Huyện ủy Phong Thổ", "Huyện ủy Phong Thổ")


def test_a_title_names_its_body_in_full():
    assert bodies.title_of_post("Phó Bí thư Ban Chấp hành Đảng bộ huyện") == "Phó Bí thư Huyện ủy"
    assert bodies.title_of_post("Chủ tịch Hội đồng nhân dân tỉnh") == "Chủ tịch Hội đồng nhân dân tỉnh"


FORMS = [
    ("Lãnh đạo UBND tỉnh Lai Châu dự. UBND tỉnh báo cáo.", {"Ủy ban nhân dân tỉnh Lai Châu": ("UBND tỉnh Lai Châu",)}),
    ("BTV Tỉnh ủy Lai Châu cho ý kiến.", {"Ban Thường vụ Tỉnh ủy Lai Châu": ("BTV Tỉnh ủy Lai Châu",)}),
    ("Tỉnh uỷ Lai Châu họp. TỈNH ỦY LAI CHÂU HỌP", {"Tỉnh ủy Lai Châu": ()}),
    (
        "Ban Chấp hành Đảng bộ tỉnh Lai Châu họp. Tỉnh ủy Lai Châu cho ý kiến.",
        {"Tỉnh ủy Lai Châu": ("Ban Chấp hành Đảng bộ tỉnh Lai Châu",)},
    ),
    ("Đại diện Bộ NN&PTNT dự.", {"Bộ Nông nghiệp và Phát triển nông thôn": ("Bộ NN&PTNT",)}),
    ("Lãnh đạo Thành ủy TP.HCM dự.", {"Thành ủy Thành phố Hồ Chí Minh": ("Thành ủy TP.HCM",)}),
    ("Đại diện đoàn ĐBQH tỉnh Lai Châu dự.", {"Đoàn đại biểu Quốc hội tỉnh Lai Châu": ("Đoàn ĐBQH tỉnh Lai Châu",)}),
    ("Cán bộ Đại sứ quán Việt Nam tại Lào dự.", {"Đại sứ quán Việt Nam tại Lào": ()}),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_other_names_are_kept_with_their_place(text, expected):
    found = named(text)
    assert {name: found[name] for name in expected} == expected


# --- identity ---------------------------------------------------------------------------------------------------------


def test_the_list_of_units_tells_the_province_of_a_district():
    assert body("Huyện ủy Phong Thổ").province == "Lai Châu"
    assert bodies.body_key(body("Huyện ủy Phong Thổ")) == bodies.body_key(body("Huyện ủy Phong Thổ, tỉnh Lai Châu"))


@pytest.mark.parametrize(
    ("name", "local"),
    [("Huyện ủy Châu Thành", True), ("Huyện ủy Phong Thổ", False), ("Tỉnh ủy Lai Châu", False), ("Huyện ủy", True)],
)
def test_one_of_many_of_its_name_is_of_its_article(name, local):
    assert bodies.is_local(body(name)) == local


def test_facts_that_full_names_make_equal_are_one():
    found = read("Ban Chấp hành Đảng bộ tỉnh Lai Châu họp. Tỉnh ủy Lai Châu cho ý kiến.").of(OrganizationFact)
    assert [(fact.body.name, len(fact.evidence)) for fact in found] == [("Tỉnh ủy Lai Châu", 2)]


def test_identify_again_changes_nothing():
    once = read("Sáng 5/4, ông Lò Văn Pản, Chủ tịch UBND huyện Phong Thổ, dự họp với Sở Y tế tỉnh Lai Châu.")
    assert bodies.identify(once) == once


def test_a_person_shares_a_body_whatever_its_name_in_an_article():
    first = "Đồng chí Nguyễn Văn Hùng, Bí thư Tỉnh ủy Lai Châu, dự hội nghị."
    second = "Đồng chí Nguyễn Văn Hùng, Bí thư Ban Chấp hành Đảng bộ tỉnh Lai Châu, tiếp công dân."
    both = [read(first), read(second)]
    who = resolve(both)
    assert who.person(both[0].article.sha256, "Nguyễn Văn Hùng") == who.person(
        both[1].article.sha256, "Nguyễn Văn Hùng"
    )
    assert len({fact.body.name for item in both for fact in item.of(RoleFact)}) == 1


# --- parents ----------------------------------------------------------------------------------------------------------

CENTRE = "Ban Chấp hành Trung ương Đảng"
FRONT = "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"
CHAINS = [
    ("Sở Y tế tỉnh Lai Châu", DAY, ["Ủy ban nhân dân tỉnh Lai Châu", "Chính phủ"]),
    ("Sở Y tế Hà Nội", DAY, ["Ủy ban nhân dân thành phố Hà Nội", "Chính phủ"]),
    ("Huyện ủy Phong Thổ", DAY, ["Tỉnh ủy Lai Châu", CENTRE]),
    ("Thị ủy Mường Lay", DAY, ["Tỉnh ủy Điện Biên", CENTRE]),
    ("Quận ủy Ba Đình", DAY, ["Thành ủy Hà Nội", CENTRE]),
    ("Huyện ủy Củ Chi", DAY, ["Thành ủy Thành phố Hồ Chí Minh", CENTRE]),
    ("Ban Tổ chức Tỉnh ủy Lai Châu", DAY, ["Tỉnh ủy Lai Châu", CENTRE]),
    ("Đảng ủy xã Tà Mít, tỉnh Lai Châu", DAY, ["Huyện ủy Tân Uyên", "Tỉnh ủy Lai Châu", CENTRE]),
    ("Đảng ủy xã Phong Thổ, tỉnh Lai Châu", "2026-01-05", ["Tỉnh ủy Lai Châu", CENTRE]),
    ("Đảng ủy Quân sự tỉnh Lai Châu", DAY, ["Tỉnh ủy Lai Châu", CENTRE]),
    ("Đảng bộ huyện Phong Thổ", DAY, ["Đảng bộ tỉnh Lai Châu", "Đảng Cộng sản Việt Nam"]),
    ("UBND xã Tà Mít, tỉnh Lai Châu", DAY,
     ["Ủy ban nhân dân huyện Tân Uyên", "Ủy ban nhân dân tỉnh Lai Châu", "Chính phủ"]),
    ("Phòng Nội vụ huyện Phong Thổ", DAY,
     ["Ủy ban nhân dân huyện Phong Thổ", "Ủy ban nhân dân tỉnh Lai Châu", "Chính phủ"]),
    ("Ban Pháp chế HĐND tỉnh Lai Châu", DAY, ["Hội đồng nhân dân tỉnh Lai Châu"]),
    ("TAND huyện Phong Thổ", DAY, ["Tòa án nhân dân tỉnh Lai Châu", "Tòa án nhân dân tối cao"]),
    ("Công an xã Tà Mít, tỉnh Lai Châu", DAY,
     ["Công an huyện Tân Uyên", "Công an tỉnh Lai Châu", "Bộ Công an", "Chính phủ"]),
    ("Công an xã Tà Mít, tỉnh Lai Châu", "2025-04-05", ["Công an tỉnh Lai Châu", "Bộ Công an", "Chính phủ"]),
    ("Ban CHQS huyện Phong Thổ", DAY, ["Bộ Chỉ huy Quân sự tỉnh Lai Châu", "Bộ Quốc phòng", "Chính phủ"]),
    ("Ban CHQS huyện Củ Chi", DAY, ["Bộ Tư lệnh Thành phố Hồ Chí Minh", "Bộ Quốc phòng", "Chính phủ"]),
    ("Bộ Chỉ huy BĐBP tỉnh Lai Châu", DAY, ["Bộ Tư lệnh Bộ đội Biên phòng", "Bộ Quốc phòng", "Chính phủ"]),
    ("Ban Chỉ huy BĐBP tỉnh Lai Châu", "2025-09-01",
     ["Bộ Chỉ huy Quân sự tỉnh Lai Châu", "Bộ Quốc phòng", "Chính phủ"]),
    ("Quân khu 2", DAY, ["Bộ Quốc phòng", "Chính phủ"]),
    ("Ủy ban MTTQ Việt Nam huyện Phong Thổ", DAY, ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lai Châu", FRONT]),
    ("Hội Nông dân huyện Phong Thổ", DAY, ["Hội Nông dân tỉnh Lai Châu", "Hội Nông dân Việt Nam", FRONT]),
    ("Liên đoàn Lao động tỉnh Lai Châu", DAY, ["Tổng Liên đoàn Lao động Việt Nam", FRONT]),
    ("Đoàn xã Tà Mít, tỉnh Lai Châu", DAY, ["Huyện đoàn Tân Uyên", "Tỉnh đoàn Lai Châu",
                             "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", FRONT]),
    ("Đoàn đại biểu Quốc hội tỉnh Lai Châu", DAY, ["Quốc hội"]),
    ("Đảng ủy Chính phủ", "2025-04-05", [CENTRE]),
    ("Huyện ủy Mộc Châu", "2025-03-05", ["Tỉnh ủy Sơn La", CENTRE]),  # a thị xã by then
    ("Hội Người cao tuổi huyện Phong Thổ", DAY, ["Hội Người cao tuổi tỉnh Lai Châu", "Hội Người cao tuổi Việt Nam"]),
    ("Huyện ủy Châu Thành", DAY, []),  # of which province?
    ("Đảng ủy xã Tà Mít", DAY, []),  # nor is it told for a commune
    ("Bệnh viện Đa khoa tỉnh Lai Châu", DAY, []),
]  # fmt: skip


def chain(found: Body, day: str | None) -> list[str]:
    names = []
    while above := [item for item in bodies.parents(found, day) if not bodies.serves(found, item)]:
        (found,) = above
        names.append(found.name)
    return names


def any_body(name: str, day: str | None) -> Body:
    """Return the body of a name, also where an article names it in a title only."""
    text = f"Đồng chí Lò Văn Pản, Bí thư {name}, dự họp." if name.startswith("Đoàn xã") else f"Đại diện {name} dự họp."
    return read(text, day).of(OrganizationFact)[0].body


@pytest.mark.parametrize(("name", "day", "expected"), CHAINS, ids=[f"{name} {day}" for name, day, _ in CHAINS])
def test_parents_up_to_the_centre(name, day, expected):
    assert chain(any_body(name, day), day) == expected


def test_the_agency_of_a_party_secretary_is_no_enterprise():
    found = read("Trung tướng Lò Văn Pản, Bí thư Đảng ủy, Tư lệnh Quân khu 9, dự họp.").of(RoleFact)
    assert {role.body.parent.type for role in found if role.body and role.body.parent} <= {"quan-doi"}


def test_who_signs_for_a_ministry_is_of_it():
    signer = Body(template="Bộ trưởng Bộ Công Thương", type="bo", branch=Branch.STATE, level=Level.CENTRAL)
    assert [item.name for item in bodies.parents(signer, DAY)] == ["Bộ Công Thương"]


def test_the_party_committee_of_an_agency_serves_it_and_is_under_the_committee_of_the_province():
    found = bodies.parents(body("Đảng ủy Sở Y tế tỉnh Lai Châu"), DAY)
    assert [item.name for item in found] == ["Sở Y tế tỉnh Lai Châu", "Tỉnh ủy Lai Châu"]


@pytest.mark.parametrize(
    ("name", "linked"),
    [
        ("Đảng ủy Bộ Y tế", True),
        ("Chi bộ Tạp chí Cộng sản", True),
        ("Đảng bộ Hội Nông dân tỉnh Lai Châu", True),
        ("Ban Tổ chức Tỉnh ủy Lai Châu", False),
        ("Sở Y tế tỉnh Lai Châu", False),
    ],
)
def test_a_party_committee_is_no_part_of_what_it_serves(name, linked):
    found = body(name)
    assert bodies.serves(found, bodies.parents(found, DAY)[0]) == linked


def test_a_parent_is_the_same_body_as_where_an_article_names_it():
    (above,) = bodies.parents(body("Đảng ủy xã Tà Mít, tỉnh Lai Châu"), DAY)
    assert bodies.body_key(above) == bodies.body_key(body("Huyện ủy Tân Uyên"))


@pytest.mark.parametrize("row", rows("body_parents"), ids=lambda row: f"{row['type']} {row['level']} {row['name']}")
def test_rules_for_parents_are_sound(row):
    assert row["type"] in body_types()
    assert row["level"] in {"", *Level}
    assert row["example"]
    if row["rule"] == "central":
        assert normal(row["parent"]) in fixed_bodies()
    elif row["rule"] != "named":
        assert row["rule"] in {"above", "beside", "top"}
        assert row["parent"] in body_types()


@pytest.mark.parametrize("row", rows("body_names"), ids=lambda row: row["form"])
def test_names_of_the_list_become_the_full_name(row):
    kind = body_types()[row["type"]]
    known = Body(template=f"{row['form']} {{}}", type=kind.id, branch=kind.branch, level=None, place="Sơn Hà")
    assert bodies.canonical(known).name == f"{row['name']} Sơn Hà"
    assert row["form"] in row["example"]


@pytest.mark.parametrize("row", rows("body_levels"), ids=lambda row: f"{row['type']} {row['unit']}")
def test_names_by_level_are_of_their_type(row):
    assert row["example"].startswith(row["template"].replace(" {}", ""))
    assert body(row["example"]).type == row["type"]


# --- changes ----------------------------------------------------------------------------------------------------------

CHANGED = [  # body, what it became, when
    ("Bộ Kế hoạch và Đầu tư", ["Bộ Tài chính"], "2025-03-01"),
    ("Bộ GTVT", ["Bộ Xây dựng"], "2025-03-01"),
    ("Bộ TN&MT", ["Bộ Nông nghiệp và Môi trường"], "2025-03-01"),
    ("Bộ TT&TT", ["Bộ Khoa học và Công nghệ"], "2025-03-01"),
    ("Bộ LĐ-TB&XH", ["Bộ Nội vụ"], "2025-03-01"),
    ("Ủy ban Dân tộc", ["Bộ Dân tộc và Tôn giáo"], "2025-03-01"),
    ("Bộ Thương mại", ["Bộ Công Thương"], "2007-07-31"),
    ("Bộ Thủy sản", ["Bộ Nông nghiệp và Phát triển nông thôn"], "2007-07-31"),
    ("Ban Dân vận Trung ương", ["Ban Tuyên giáo và Dân vận Trung ương"], "2025-02-03"),
    ("Ban Kinh tế Trung ương", ["Ban Chính sách, chiến lược Trung ương"], "2025-02-03"),
    ("Đảng đoàn Quốc hội", ["Đảng ủy Quốc hội"], "2025-02-03"),
    (
        "Đảng ủy Khối các cơ quan Trung ương",
        [
            "Đảng ủy các cơ quan Đảng Trung ương",
            "Đảng ủy Chính phủ",
            "Đảng ủy Quốc hội",
            "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
        ],
        "2025-02-03",
    ),
    ("Ủy ban Tư pháp của Quốc hội", ["Ủy ban Pháp luật và Tư pháp"], "2025-02-18"),
    ("Sở KH&ĐT tỉnh Lai Châu", ["Sở Tài chính tỉnh Lai Châu"], "2025-03~"),
    ("Sở TN&MT tỉnh Lai Châu", ["Sở Nông nghiệp và Môi trường tỉnh Lai Châu"], "2025-03~"),
    ("Sở Giao thông vận tải Hà Nội", ["Sở Xây dựng Hà Nội"], "2025-03~"),
    ("Ban Dân vận Tỉnh ủy Lai Châu", ["Ban Tuyên giáo và Dân vận Tỉnh ủy Lai Châu"], "2025-02~"),
    ("Tỉnh ủy Hà Giang", ["Tỉnh ủy Tuyên Quang"], "2025-07-01"),
    ("UBND tỉnh Bình Dương", ["Ủy ban nhân dân thành phố Hồ Chí Minh"], "2025-07-01"),
    ("Tỉnh ủy Bình Dương", ["Thành ủy Thành phố Hồ Chí Minh"], "2025-07-01"),
]


@pytest.mark.parametrize(("name", "after", "date"), CHANGED, ids=[name for name, _, _ in CHANGED])
def test_what_became_of_a_body(name, after, date):
    old = body(name)
    (change,) = [c for c in bodies.changes(old) if bodies.body_key(old) in map(bodies.body_key, c.before)]
    assert ([item.name for item in change.after], change.date) == (after, date)


def test_what_a_body_was_made_from():
    (change,) = bodies.changes(body("Bộ Nông nghiệp và Môi trường", "2025-04-05"))
    assert [item.name for item in change.before] == [
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "Bộ Tài nguyên và Môi trường",
    ]


def test_all_that_came_after_is_told():
    told = [item.name for change in bodies.changes(body("Bộ Thủy sản")) for item in change.after]
    assert told == ["Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Nông nghiệp và Môi trường"]


def test_the_body_of_a_province_that_kept_its_name_goes_on():
    (change,) = bodies.changes(body("HĐND tỉnh Lào Cai"))
    told = [item.name for item in change.before], [item.name for item in change.after]
    assert told == (["Hội đồng nhân dân tỉnh Yên Bái"], ["Hội đồng nhân dân tỉnh Lào Cai"])


@pytest.mark.parametrize(
    "name",
    [
        "Bộ Y tế",
        "Tỉnh ủy Lai Châu",  # no province was merged into it
        "Đảng ủy Quân sự tỉnh Hà Giang",
        "Sở Y tế tỉnh Lai Châu",
        "Sở Giao thông vận tải thành phố Hồ Chí Minh",  # Sở Giao thông công chánh until July 2025
        "Ban Dân vận Huyện ủy Phong Thổ",
        "Ban Tuyên giáo Hội Nông dân tỉnh Lai Châu",
        "Bộ Tài nguyên và Môi trường Lào",
    ],
)
def test_what_no_list_tells_did_not_change(name):
    assert bodies.changes(body(name)) == ()


@pytest.mark.parametrize("row", rows("body_changes"), ids=lambda row: row["before"])
def test_rows_of_changes_are_sound(row):
    assert re.fullmatch(r"\d{4}-\d{2}(?:-\d{2}|~)", row["date"])
    assert row["note"]
    assert row["example"]
    assert row["type"] in body_types()
    assert bool(row["decree"]) == bool(row["issuer"])
    for name in (*split_cell(row["before"]), *split_cell(row["after"])):
        assert ("{}" in name) == ("{}" in row["before"]), "local bodies become local bodies"
        if "{}" not in name:
            assert fixed_bodies()[normal(name)].name == name
            assert fixed_bodies()[normal(name)].type == row["type"]
