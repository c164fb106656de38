"""Statistics: how numbers hang together, over the finders of dates and numbers."""

from dataclasses import replace

import pytest

from kg.extract.statistics import extract_statistics
from kg.mentions.dates import find_dates
from kg.mentions.numbers import find_numbers
from kg.model import Article, PlaceMention, StatisticFact
from kg.text import segment


def statistics(text: str) -> list[StatisticFact]:
    cut = segment(Article(id="a", text=text))
    for finder in (find_dates, find_numbers):
        found = [*cut.mentions, *finder(cut)]
        cut = replace(cut, mentions=tuple(sorted(found, key=lambda m: (m.start, -m.end))))
    return list(extract_statistics(cut))


def one(text: str, value: str) -> StatisticFact:
    return next(fact for fact in statistics(text) if fact.value == value)


def test_a_ratio_has_its_printed_percentage_also_where_it_is_wrong():
    ratio, percentage = statistics("Có 206/956 trưởng thôn là đảng viên, đạt 29,86%.")
    assert (ratio.value, ratio.denominator, ratio.stated_percentage) == ("206", "956", "29.86")
    assert (percentage.value, percentage.unit) == ("29.86", "%")


def test_a_share_names_its_base_also_over_brackets():
    text = (
        "Toàn huyện kết nạp 1.598 đảng viên mới. Trong đó, kết nạp 1.065 đảng viên (với 722 đảng viên là nữ)"
        " ở vùng cao, chiếm 58,98% số đảng viên được kết nạp."
    )
    whole, part = one(text, "1598"), one(text, "1065")
    assert (part.share_of, part.stated_percentage) == (whole.key, "58.98")
    assert part.breakdown_of == whole.key
    assert one(text, "722").breakdown_of == part.key


def test_parts_in_brackets_name_the_ratio_that_they_make_up():
    text = "Có 91/95 xã làm theo mô hình mới (trong đó có 53 bí thư, 38 phó bí thư)."
    whole, first, second = statistics(text)
    assert (first.breakdown_of, second.breakdown_of) == (whole.key, whole.key)


def test_parts_after_gom():
    whole, first, second = statistics("Tỉnh còn 58 đơn vị hành chính cấp xã, gồm 41 xã và 17 phường.")
    assert (first.breakdown_of, second.breakdown_of) == (whole.key, whole.key)


def test_a_list_of_parts_goes_on_and_a_new_total_ends_it():
    text = (
        "Toàn tỉnh kết nạp 603 đảng viên mới, trong đó: đảng viên nữ là 359 đồng chí, người có đạo 5 đồng chí, đưa tổng"
        " số đảng viên lên 74.108 đảng viên."
    )
    whole, *parts, total = statistics(text)
    assert [part.breakdown_of for part in parts] == [whole.key, whole.key]
    assert total.breakdown_of is None


def test_a_share_of_something_else_is_no_share_of_the_count_before():
    text = "Huyện kết nạp 178 đảng viên, nâng tổng số lên 7.174 đảng viên, chiếm 3,9% dân số."
    assert one(text, "7174").share_of is None


@pytest.mark.parametrize(
    ("text", "value", "target"),
    [
        ("Huyện phấn đấu kết nạp 900 đảng viên.", "900", True),
        ("Mục tiêu đề ra là hàng năm trồng hơn 300 ha rừng.", "300", True),
        ("Dự kiến đầu tư 25 tỷ đồng làm đường.", "25", True),
        ("Xã đã hoàn thành mục tiêu 100% hộ có điện.", "100", False),
        ("Thu ngân sách đạt 105% so với chỉ tiêu.", "105", False),
        ("Huyện kết nạp 900 đảng viên.", "900", False),
    ],
)
def test_targets(text: str, value: str, target: bool):
    assert one(text, value).is_target is target


def test_a_percentage_of_a_target_names_it():
    text = "Kết nạp 1.598 đảng viên mới, đạt 159,8% so với mục tiêu đề ra là kết nạp hơn 1.000 đảng viên."
    assert one(text, "159.8").compared_to == one(text, "1000").key


def test_a_count_above_what_it_is_set_against_is_measured_by_a_target():
    reached, target = statistics("Nhiệm kỳ qua, tỉnh kết nạp 8.793/6.500 đảng viên, vượt chỉ tiêu.")
    assert (reached.value, reached.denominator, reached.verbatim, reached.is_target) == (
        "8793",
        None,
        "8.793/6.500",
        False,
    )
    assert (target.value, target.verbatim, target.unit, target.is_target) == ("6500", "6.500", "đảng viên", True)
    assert reached.compared_to == target.key


def test_the_year_of_fixed_prices_is_no_period():
    assert one("GRDP theo giá so sánh năm 2010 tăng 2,41%.", "2.41").period_start is None


@pytest.mark.parametrize(
    ("text", "value", "measure"),
    [
        ("Giai đoạn 2010 - 2015 đã thành lập được 205 chi bộ ở bản xa.", "205", "thành lập được chi bộ"),
        ("Đến nay 100% thôn, bản có chi bộ.", "100", "thôn, bản có chi bộ"),
        ("Có 648/956 trưởng bản là đảng viên, đạt 67,78%.", "67.78", "trưởng bản là đảng viên"),
        ("Nâng tổng số đảng viên của huyện lên 2.310.", "2310", "tổng số đảng viên của huyện"),
        # the verb of a count, and nothing of the subject before it
        ("Đồng chí Bí thư Tỉnh ủy đã trao 120 suất quà.", "120", "trao suất quà"),
        ("Ban Quản lý vừa bàn giao 14 căn nhà cho hộ nghèo.", "14", "bàn giao căn nhà"),
        ("Giám đốc Sở đã tặng giấy khen cho 31 tập thể.", "31", "tặng giấy khen cho tập thể"),
        ("Hội nghị đã thông qua 9 nghị quyết.", "9", "thông qua nghị quyết"),
        ("Sở cung cấp 40 suất ăn cho các đội.", "40", "cung cấp suất ăn"),
        ("Sở vừa cho phép 12 doanh nghiệp hoạt động lại.", "12", "cho phép doanh nghiệp hoạt động lại"),
        # no verb: only what is counted
        ("Kết quả ghi nhận sự cố gắng của 42 chi hội cơ sở.", "42", "chi hội cơ sở"),
        ("Đại biểu kiến nghị về 3 nhóm vấn đề.", "3", "nhóm vấn đề"),
        # which of them
        ("Toàn huyện có 110 con bò bị mắc bệnh, chủ yếu ở vùng cao.", "110", "con bò bị mắc bệnh"),
        ("Tỉnh có 26 cá nhân được Bộ tặng bằng khen.", "26", "cá nhân được Bộ tặng bằng khen"),
        ("Xã di dời 45 hộ dân ở thôn Đồng Nai, xã Đức Hóa.", "45", "di dời hộ dân"),
        ("Đến nay có 12 xã đạt chuẩn nông thôn mới.", "12", "xã đạt chuẩn nông thôn mới"),
        # an amount is told by what it is the amount of
        ("Nhà văn hóa khởi công từ tháng 3 với tổng kinh phí 120 triệu đồng.", "120", "tổng kinh phí"),
        ("Thu ngân sách nhà nước 6 tháng đầu năm 2023 đạt 1.742 tỷ đồng.", "1742", "Thu ngân sách nhà nước"),
        ("Hằng năm chúng ta sử dụng khoảng 10 triệu tấn phân bón.", "10", "sử dụng phân bón"),
        ("Mỗi suất trị giá 500.000 đồng.", "500000", "Mỗi suất trị giá"),
        ("Bờ kè bị nứt, sâu 3 m.", "3", "sâu"),
        ("Thu nhập tăng từ 11,2 triệu đồng năm 2010 lên 41,6 triệu đồng.", "41.6", "Thu nhập"),
        # percentages
        ("Tỷ lệ hộ nghèo giảm từ 24,86% xuống còn 2,2%.", "2.2", "Tỷ lệ hộ nghèo"),
        ("Đề án đặt mục tiêu tăng trưởng đạt 8% trở lên.", "8", "Đề án đặt mục tiêu tăng trưởng"),
        ("Sản lượng đạt 1.950 tấn, tăng 12% so với cùng kỳ.", "12", "Sản lượng"),
        (
            "Mức tăng trưởng kinh tế (GRDP) của tỉnh năm 2025 đạt 13,6%.",
            "13.6",
            "Mức tăng trưởng kinh tế (GRDP) của tỉnh",
        ),
    ],
)
def test_measures_say_what_is_counted(text: str, value: str, measure: str):
    assert one(text, value).measure == measure


def test_verbatim_is_the_figure_as_printed():
    assert [fact.verbatim for fact in statistics("Có hơn 1.250 hộ, đạt 67,78%, ở 9/11 xã.")] == [
        "1.250",
        "67,78%",
        "9/11",
    ]


def test_the_period_before_holds_and_a_baseline_does_not():
    text = "Giai đoạn 2010 - 2015, huyện làm 42 km đường, tăng 1,5 lần so với năm 2005."
    assert {(fact.period_start, fact.period_end) for fact in statistics(text)} == {("2010", "2015")}


@pytest.mark.parametrize(
    ("text", "value", "period"),
    [
        ("Trong nhiệm kỳ 2018 - 2023, Hội kết nạp 12.480 hội viên.", "12480", ("2018", "2023")),
        ("Nhiệm kỳ 2018 - 2023, Hội kết nạp 12.480 hội viên.", "12480", ("2018", "2023")),
        ("Đại hội lần thứ IX, nhiệm kỳ 2023 - 2028 có 200 đại biểu tham dự.", "200", (None, None)),
        ("Có 48/49 đại biểu tán thành danh sách của HĐND tỉnh, nhiệm kỳ 2021 - 2026.", "48", (None, None)),
        ("Thu nhập tăng từ 11,2 triệu đồng năm 2010 lên 41,6 triệu đồng năm 2020.", "41.6", ("2020", "2020")),
        ("Thu nhập tăng từ 11,2 triệu đồng năm 2010 lên 41,6 triệu đồng năm 2020.", "11.2", ("2010", "2010")),
    ],
)
def test_the_term_of_a_body_is_no_period_and_a_year_right_behind_an_amount_is_its_own(text, value, period):
    fact = one(text, value)
    assert (fact.period_start, fact.period_end) == period


def test_all_of_a_list_behind_a_planned_year_is_planned():
    text = "Nghị quyết đặt mục tiêu đến năm 2025, kinh tế số chiếm 20% GRDP; 85% hộ gia đình có mạng."
    assert [fact.is_target for fact in statistics(text)] == [True, True]
    assert [fact.is_target for fact in statistics("Xã đặt mục tiêu 20 hộ; đã có 12 hộ tham gia.")] == [True, False]


def test_a_part_that_amounts_to_the_percentage_behind_it_is_that_share():
    text = "Trung tâm tiếp nhận 4.865 hồ sơ, trong đó giải quyết đúng hạn {} hồ sơ, đạt 98,46%."
    assert one(text.format("4.790"), "4790").stated_percentage == "98.46"
    assert one(text.format("4.190"), "4190").stated_percentage is None


def test_a_number_repeated_counts_once_with_all_its_evidence():
    (fact,) = statistics("Bộ trao bằng khen cho 13 cá nhân.\nBộ tặng 13 cá nhân tiêu biểu bằng khen.")
    assert len(fact.evidence) == 2


def test_the_place_is_with_its_level():
    text = "Ở huyện Nậm Lành, có 17 xã về đích."
    cut = segment(Article(id="a", text=text))
    place = PlaceMention(start=2, end=16, text=text[2:16], rule="test", name="Nậm Lành", unit="huyện", level=None)
    cut = replace(cut, mentions=(place,))
    cut = replace(cut, mentions=(place, *find_numbers(cut)))
    (fact,) = extract_statistics(cut)
    assert fact.place == "huyện Nậm Lành"
