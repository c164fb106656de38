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
