"""Dates and periods: each case is a phrase of the genre and what it means."""

import pytest

from kg.mentions.dates import find_dates, printed_publication
from kg.model import Article, DateBasis, DateMention, PeriodMention
from kg.text import clean, segment


def found(text, published=None):
    return list(find_dates(segment(Article(id="a", text=clean(text), published=published))))


def shown(mention):
    if isinstance(mention, PeriodMention):
        return f"{mention.period_start}..{mention.period_end}" + (" term" if mention.is_term else "")
    return mention.date + (f"..{mention.end_date}" if mention.end_date else "")


UNDATED = [
    ("Tại hội nghị triển khai nhiệm vụ ngành ngân hàng năm 2019 sáng 9-1.", ["2019..2019", "2019-01-09"]),
    ("Ngày 9/1, xã dự hội nghị tổng kết công tác năm 2018.", ["2019-01-09", "2018..2018"]),
    ("Ngày 9/5, xã dự hội nghị tổng kết công tác năm 2018.", ["--05-09", "2018..2018"]),
    ("Sáng 10/3, tổng kết đợt cao điểm bảo vệ Tết Nguyên đán Nhâm Dần 2022.", ["2022-03-10"]),
    ("Chiều ngày 21 và sáng ngày 22 tháng 12 năm 2022, xã họp.", ["2022-12-21..2022-12-22"]),
    ("Sáng 21 và chiều 22/12/2022, xã họp.", ["2022-12-21..2022-12-22"]),
    # a review, the season's work, what is planned, a page known by its month
    ("Sáng 4/10, Thị ủy sơ kết nhiệm vụ 9 tháng năm 2024.", ["2024-10-04", "2024..2024"]),
    ("Chiều 20/8, đoàn đi kiểm tra các công trình phòng, chống thiên tai năm 2025.", ["2025-08-20", "2025..2025"]),
    ("Chiều 22/6, HĐND huyện họp. Kỳ họp dự kiến được tổ chức vào ngày 01/7/2021.", ["2021-06-22", "2021-07-01"]),
    (" date 2023-10 Hội nghị lần thứ 25. Ngày 29-9, tỉnh họp.", ["2023-09-29"]),
    # anniversaries without spaces, or with one too many
    ("Nhân kỷ niệm Quốc khánh (2/9/1945-2/9/2025), ngày 23/8, tỉnh dâng hương.", ["2025-08-23"]),
    ("Kỷ niệm Ngày Thương binh (27-7-1947 - 27- 7-2019), ngày 27-7, tỉnh họp.", ["1947-07-27", "2019-07-27"]),
    ("Sáng 17-11, tỉnh viếng nghĩa trang nhân Ngày truyền thống (18.11.1930-18.11.2015).", ["2015-11-17"]),
    ("Lãnh đạo tỉnh chúc Tết Nguyên đán Ất Tỵ 2025. Sáng 22/01, tỉnh dâng hương.", ["2025-01-22"]),
    ("Sáng 6/8, đại biểu báo cáo kết quả kỳ họp thứ 15 (kỳ họp giữa năm 2024).", ["2024-08-06", "2024..2024"]),
    ("(BLC) - Ngày 09/2 (nhằm ngày 28 tháng Chạp), tỉnh dâng hương.", ["--02-09"]),
    ("Tổ chức kỳ họp thứ 2\n\nNgày 20-8, huyện họp.", ["--08-20"]),
    ("(QNO) - Ngày 27.8, huyện họp.", ["--08-27"]),
    ("Sáng 17/4, trước thềm kỷ niệm 70 năm (2/2/1950-2/2/2020), hai bên hội đàm.", ["--04-17"]),
    ("Sáng 24.11, Tỉnh ủy tổ chức đối thoại với Mặt trận, nhân dân năm 2020.", ["2020-11-24", "2020..2020"]),
    ("Sáng 24.11, Tỉnh ủy đối thoại với nhân dân về kế hoạch năm 2020.", ["--11-24", "2020..2020"]),
    ("Lễ kỷ niệm 30 năm ( 1/10/1991 – 1/10/2021 ) sáng 30/9.", ["2021-09-30"]),
    ("Xã ra quân phát động phong trào năm 2024\n\nChiều 28/2, xã họp.", ["2024..2024", "2024-02-28"]),
    ("Tỉnh tổng kết Lễ hội hoa năm 2023\n\nSáng 5/1, tỉnh họp.", ["2023..2023", "--01-05"]),
    ("Sáng 12/3, xã công bố Quyết định số 3 ngày 4/3/2020.", ["2020-03-12", "2020-03-04"]),
    ("Sáng 12/9, xã công bố Quyết định số 3 ngày 4/3/2020.", ["--09-12", "2020-03-04"]),
    ("Ngày 30/5, tổng kết 5 năm thực hiện Chỉ thị số 3 ngày 26/5/2008.", ["--05-30", "2008-05-26"]),
    ("Ngày 24/5, huyện tổ chức Đại hội các dân tộc lần thứ III năm 2019.", ["2019-05-24", "2019..2019"]),
    ("Tối 3/2, huyện mở Hội xuân năm 2019.", ["2019-02-03", "2019..2019"]),
    ("Tối 3/12, huyện họp chuẩn bị Lễ hội hoa năm 2019.", ["--12-03", "2019..2019"]),
    ("Vào ngày thứ Hai - 15/8, huyện tiếp dân.", ["--08-15"]),
    ("Ngày 7/9, tỉnh trao quyết định cho ông Ón, giữ chức kể từ ngày 1/9/2022.", ["2022-09-07", "2022-09-01"]),
    ("Ngày 20-8, huyện đề ra nhiệm vụ 6 tháng cuối năm 2021.", ["2021-08-20", "2021-07..2021-12"]),
    # "from" a day that is printed in full: what was decided shortly before
    ("Chiều 30/3, tỉnh điều động ông Ón. Quyết định có hiệu lực từ ngày 01/4/2022.", ["2022-03-30", "2022-04-01"]),
    ("Sáng 28/12, huyện điều động ông Ón kể từ ngày 1/1/2021.", ["2020-12-28", "2021-01-01"]),
    ("Sáng 5/5, huyện họp. Ông Ón giữ chức vụ từ ngày 1/8/2019.", ["--05-05", "2019-08-01"]),
    # a review of one year and the tasks of the next
    ("Ngày 13-1, tổng kết năm 2019, triển khai nhiệm vụ năm 2020.", ["2020-01-13", "2019..2019", "2020..2020"]),
    ("Ngày 26/12, đánh giá năm 2019, phương hướng năm 2020.", ["2019-12-26", "2019..2019", "2020..2020"]),
    ("Ngày 26/6, đánh giá năm 2019, phương hướng năm 2020.", ["--06-26", "2019..2019", "2020..2020"]),
    # a session is called after its year
    ("Ngày 8-4, HĐND huyện tổ chức Kỳ họp bất thường năm 2015.", ["2015-04-08", "2015..2015"]),
    ("Ngày 8-4, huyện họp. HĐND tỉnh chuẩn bị kỳ họp cuối năm 2015.", ["--04-08", "2015..2015"]),
    ("date 2020-05 Chiều 23/5, tỉnh họp.", ["2020-05-23"]),
    ("Sáng ngày 19 – 4, huyện họp.", ["--04-19"]),
    ("Ngày 19 - 4 - 2015, tỉnh họp.", ["2015-04-19"]),
    ("Trong 2 ngày: 23 và 24-7, huyện tặng quà.", ["--07-23..--07-24"]),
    ("Trong hai ngày (5 và 6/8), huyện họp.", ["--08-05..--08-06"]),
    ("Đại hội nhiệm kỳ 2015-2020, ngày 7-4-2015.", ["2015..2020 term", "2015-04-07"]),
    ("Sáng 2/9, xã chào cờ. Ngày 2/9/1945, Bác Hồ đọc Tuyên ngôn.", ["--09-02", "1945-09-02"]),
    ("Ngày 15 tháng Giêng, hội mở.", []),
    ("Ngày 3/12, đoàn đến xã.", ["--12-03"]),
    ("Sáng ngày 3/12/2021, huyện họp.", ["2021-12-03"]),
    ("Ngày 3-12-2021, huyện họp.", ["2021-12-03"]),
    ("Chiều 3.12, huyện họp.", ["--12-03"]),
    ("Ngày 03 tháng 12 năm 2021, tỉnh ban hành.", ["2021-12-03"]),
    ("Ngày mùng 3 tháng 2, chi bộ họp.", ["--02-03"]),
    ("Hôm 6/8, xã họp.", ["--08-06"]),
    ("Thứ Sáu (3/12), huyện họp.", ["--12-03"]),
    ("Tại kỳ họp (23/10), đại biểu thảo luận.", ["--10-23"]),
    ("Hội thi diễn ra ngày 5-6/8 tại xã.", ["--08-05..--08-06"]),
    ("Trong hai ngày 5 và 6/8, huyện họp.", ["--08-05..--08-06"]),
    ("Các ngày 15, 16/8, đoàn khảo sát.", ["--08-15..--08-16"]),
    ("Từ ngày 1 đến 3/5, xã nghỉ lễ.", ["--05-01..--05-03"]),
    ("Từ ngày 29/4 đến hết ngày 3/5, trạm trực.", ["--04-29..--05-03"]),
    ("Ngày 9-8, huyện họp.", ["--08-09"]),
    ("Từ ngày 23-25/11/2016, đoàn thăm Lào.", ["2016-11-23..2016-11-25"]),
    ("Từ 31/12/2010 đến 31/12/2020, kết nạp 500 đảng viên.", ["2010-12-31..2020-12-31"]),
    ("Quyết định số 12/QĐ-UBND ngày 01/11/2006 của tỉnh.", ["2006-11-01"]),
    ("Công an tỉnh, ngày 19 tháng Tám năm 1945.", ["1945-08-19"]),
    ("Vào tháng 6/2013, tỉnh họp.", ["2013-06"]),
    ("Tháng 6 năm 2013, tỉnh họp.", ["2013-06"]),
    ("Đầu tháng 6, tỉnh họp.", ["--06"]),
    ("Năm 2021, tỉnh thu 2.000 tỷ đồng.", ["2021..2021"]),
    ("Cuối năm 2020, tỉnh họp.", ["2020..2020"]),
    ("Tổng kết quý I/2024.", ["2024-01..2024-03"]),
    ("Tổng kết quý 2 năm 2024.", ["2024-04..2024-06"]),
    ("Sơ kết 6 tháng đầu năm 2024.", ["2024-01..2024-06"]),
    ("Nhiệm vụ 6 tháng cuối năm 2024.", ["2024-07..2024-12"]),
    ("Kim ngạch 9 tháng đầu năm 2016 tăng.", ["2016-01..2016-09"]),
    ("Giai đoạn 2010 - 2015, tỉnh trồng rừng.", ["2010..2015"]),
    ("Đại hội nhiệm kỳ 2021-2026.", ["2021..2026 term"]),
    ("Chủ tịch Hội nhiệm kỳ V (2025–2030).", ["2025..2030 term"]),
    ("Từ năm 2010 đến năm 2020, tỉnh trồng rừng.", ["2010..2020"]),
    # what looks like a date and is none
    ("Có 101/106 xã đạt chuẩn, 21/22 xã biên giới có đường.", []),
    ("Kết quả đến 8/10 xã hoàn thành.", []),
    ("Đường 3/2 nối với Công viên 30/4 và Quỹ 8/3.", []),
    ("Bệnh viện 19-8 khám cho bà con đường 3 tháng 2.", []),
    ("Ngày 31/2 và ngày 45/12 không có.", []),
    ("Lễ hội ngày 10/3 âm lịch hằng năm.", []),
    ("Tăng 1.5 lần, từ 4 - 5%, hơn 12.5 ha.", []),
    ("Nghị định 146/2025/NĐ-CP và Nghị quyết 35/2023/UBTVQH15.", []),
    ("Mừng Ngày Phụ nữ Việt Nam (20/10).", []),
    ("Trong nhiều năm nay, bà con đoàn kết.", []),
    ("Cách mạng Tháng Tám thành công.", []),
    ("Hôm nay, xã họp.", []),
    ("Điện thoại 0912-12-2011 hoặc 3.852.123.", []),
]


@pytest.mark.parametrize(("text", "dates"), UNDATED)
def test_dates_without_publication_date(text, dates):
    assert [shown(m) for m in found(text)] == dates


DATED = [
    ("Sáng 28/12, huyện họp.", "2025-01-02", "2024-12-28", DateBasis.YEAR_FROM_PUBLICATION),
    ("Sáng 3/12, huyện họp.", "2021-12-03", "2021-12-03", DateBasis.YEAR_FROM_PUBLICATION),
    ("Hội nghị sẽ khai mạc ngày 5/1.", "2024-12-28", "2025-01-05", DateBasis.YEAR_FROM_PUBLICATION),
    ("Sáng nay, huyện họp.", "2021-12-03", "2021-12-03", DateBasis.RELATIVE),
    ("Chiều qua, huyện họp.", "2021-12-01", "2021-11-30", DateBasis.RELATIVE),
    ("Hôm qua, huyện họp.", "2021-12-03", "2021-12-02", DateBasis.RELATIVE),
    ("Ngày mai, huyện họp.", "2021-12-31", "2022-01-01", DateBasis.RELATIVE),
    ("Chiều nay (22/11), huyện họp.", "2021-11-23", "2021-11-22", DateBasis.YEAR_FROM_PUBLICATION),
    ("Chiều nay, 22/11, huyện họp.", "2021-11-22", "2021-11-22", DateBasis.YEAR_FROM_PUBLICATION),
]


@pytest.mark.parametrize(("text", "published", "date", "basis"), DATED)
def test_years_and_relative_days_come_from_the_publication_date(text, published, date, basis):
    (mention,) = found(text, published)
    assert (mention.date, mention.basis) == (date, basis)


def test_year_of_the_same_day_elsewhere_in_the_text():
    first, second = found("Từ ngày 23-25/11/2016, đoàn thăm Lào. Ngày 23/11, đoàn hội đàm.")
    assert (second.date, second.basis) == ("2016-11-23", DateBasis.YEAR_FROM_TEXT)
    assert first.basis is DateBasis.STATED


def test_an_anniversary_tells_the_year_and_is_no_date_itself():
    (day,) = found("Kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2022), sáng 23/7, xã viếng mộ.")
    assert (day.date, day.basis, day.part_of_day) == ("2022-07-23", DateBasis.YEAR_FROM_TEXT, "sáng")


def test_a_review_of_a_quarter_tells_the_year():
    assert shown(found("Sáng 29/5, tỉnh sơ kết quý II/2013.")[0]) == "2013-05-29"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ngày 9/7, tỉnh triển khai nhiệm vụ 6 tháng cuối năm 2021.", "2021-07-09"),
        ("Sáng 30.7, HĐND xã bàn giải pháp những tháng cuối năm 2022.", "2022-07-30"),
        ("Ngày 29-9, Tỉnh ủy đề ra nhiệm vụ 3 tháng cuối năm 2023.", "2023-09-29"),
        ("Ngày 5/2, Tỉnh ủy nhắc nhiệm vụ 3 tháng cuối năm 2023.", "--02-05"),
        ("Ngày 14-5, lãnh đạo họp bàn việc của nửa đầu tháng 5-2019.", "2019-05-14"),
    ],
)
def test_the_months_that_are_spoken_of_tell_the_year(text, date):
    assert shown(found(text)[0]) == date


def test_a_day_glued_to_the_line_before_is_read():
    assert shown(found("Ảnh: T.MINHNgày 25 - 12, tỉnh họp.")[0]) == "--12-25"


def test_a_day_long_ago_or_a_long_range_tells_no_year():
    assert shown(found("Tính từ 31/12/2010 đến 31/12/2020, tốt hơn. Sáng 3/12, đoàn đến.")[1]) == "--12-03"


def test_same_day_is_the_day_spoken_of_last():
    last = found("Sáng 14/10, đoàn đến xã. Chiều cùng ngày, đoàn về huyện.", "2021-10-15")[-1]
    assert (last.date, last.part_of_day) == ("2021-10-14", "chiều")


@pytest.mark.parametrize(
    ("text", "part"),
    [("Sáng 3/12", "sáng"), ("Chiều tối ngày 3/12", "chiều"), ("Đêm 3/12", "tối"), ("Rạng sáng 3/12", "sáng")],
)
def test_part_of_day(text, part):
    assert found(text + ", đoàn đến xã.")[0].part_of_day == part


def test_span_holds_the_time_words():
    assert found("Vào lúc 8h sáng ngày 3/12/2021, đoàn đến.")[0].text == "sáng ngày 3/12/2021"
    assert found("(NTO) - Ngày 6/5/2022, đoàn đến.")[0].text == "Ngày 6/5/2022"


PRINTED = [
    ("Thứ Sáu, 03/12/2021 | 10:20\nSáng 2/12, đoàn đến xã.", "2021-12-03"),
    ("Cập nhật: 15:30 03/12/2021\nĐoàn đến xã.", "2021-12-03"),
    ("Đoàn khảo sát đến xã\n03/12/2021 10:20\nSáng 2/12, đoàn đến xã.", "2021-12-03"),
    ("2021-12-03 Sáng 2/12, đoàn đến xã.", "2021-12-03"),
    ("Cập nhật ngày: 03/12/2021 - 05:01\nSáng 2/12, đoàn đến xã.", "2021-12-03"),
    ("Sáng 2/12/2021, đoàn đến xã.", None),
    ("Thứ Sáu, 45/12/2021", None),
]


@pytest.mark.parametrize(("text", "date"), PRINTED)
def test_printed_publication(text, date):
    assert printed_publication(segment(Article(id="a", text=text))) == date


def test_printed_publication_completes_years():
    days = [m for m in found("Thứ Hai, 03/01/2022 | 10:20\nSáng 28/12, đoàn đến xã.") if isinstance(m, DateMention)]
    assert days[-1].date == "2021-12-28"
