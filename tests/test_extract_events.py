"""Events read from whole short texts of many kinds, written for these tests; all names are invented."""

import pytest

from kg.extract import analyse
from kg.extract.events import extract_events, unmatched_event_triggers
from kg.model import Article, Capacity, EventFact


def events(text: str, published: str | None = None) -> list[EventFact]:
    return list(extract_events(analyse(Article(id="t", text=text, published=published))))


# text | type | date | leaders | everybody who took part
ONE = [
    (
        "Ngày 5/5/2020, đoàn công tác do Phó Chánh Văn phòng UBND tỉnh Lò Văn Sung làm trưởng đoàn kiểm tra tại"
        " xã Tà Lèng. Lãnh đạo huyện cùng làm việc có Phó Chủ tịch UBND huyện Vàng A Dế.",
        "inspection", "2020-05-05", {"Lò Văn Sung"}, {"Lò Văn Sung", "Vàng A Dế"},
    ),
    (
        "Sáng nay, Chủ tịch Quốc hội Lò Văn Sung đã có các cuộc tiếp xúc song phương với lãnh đạo ba nước.",
        "meeting", None, set(), {"Lò Văn Sung"},
    ),
    (
        "Trước lễ kỷ niệm, Chủ tịch nước Lò Văn Sung và các đại biểu đã tham quan các gian hàng. Đồng chí Hà Thị"
        " Nụ, Bí thư Tỉnh ủy đọc diễn văn kỷ niệm.",
        "ceremony", None, set(), {"Hà Thị Nụ"},
    ),
    (
        "Đồng chí Lò Văn Sung, Bí thư Huyện ủy, Trưởng Ban Chỉ đạo Chương trình xây dựng nông thôn mới vừa chủ"
        " trì buổi làm việc với UBND xã Tà Lèng.",
        "working_visit", None, {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Bộ trưởng Bộ Tài chính Lò Văn Sung, thừa ủy quyền của Thủ tướng Chính phủ trình bày Báo cáo về ngân sách"
        " nhà nước. Chủ nhiệm Ủy ban Kinh tế của Quốc hội Hà Thị Nụ trình bày Báo cáo thẩm tra.",
        "session", None, set(), {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Theo tờ trình được Thủ tướng Lò Văn Sung đọc trước Quốc hội sáng nay (2/8/2011), Chính phủ sẽ có 4 Phó"
        " Thủ tướng.",
        "session", "2011-08-02", set(), set(),
    ),
    (
        "Sáng 29/5/2019, trình Quốc hội kế hoạch phân bổ vốn đầu tư công trung hạn, Bộ trưởng Bộ Kế hoạch và Đầu"
        " tư Lò Văn Sung kiến nghị cho phép bố trí vốn.",
        "session", "2019-05-29", set(), {"Lò Văn Sung"},
    ),
    (
        "Xã Tà Lèng, huyện Mường Khong: Tổ chức Kỳ họp thứ 13\nHĐND xã đã tổ chức Kỳ họp thứ 13. Các đại biểu"
        " thống nhất nhiệm vụ những tháng cuối năm.",
        "session", None, set(), set(),
    ),
    (
        "Chiều 20/8/2025, Thủ tướng Lò Văn Sung chủ trì làm việc với Ban Thường vụ Tỉnh ủy.\nCùng dự buổi làm việc"
        " Trưởng Ban Tổ chức Trung ương Hà Thị Nụ; Bộ trưởng Bộ Công an Vàng A Dế.",
        "working_visit", "2025-08-20", {"Lò Văn Sung"}, {"Lò Văn Sung", "Hà Thị Nụ", "Vàng A Dế"},
    ),
    (
        "Chiều 22/5/2017, tại Quốc hội, Bộ trưởng Bộ Tài chính Lò Văn Sung trình bày Tờ trình về quyết toán ngân"
        " sách nhà nước.",
        "session", "2017-05-22", set(), {"Lò Văn Sung"},
    ),
    (
        "Chiều ngày 17/9/2021, BCĐ rà soát hộ nghèo, cận nghèo xã Tà Lèng họp triển khai nhiệm vụ. Kết luận hội"
        " nghị, đồng chí Lò Văn Sung, Chủ tịch UBND xã giao cán bộ hoàn thiện hồ sơ.",
        "conference", "2021-09-17", set(), {"Lò Văn Sung"},
    ),
    (
        "Ngày 9/4/2021, đồng chí Lò Văn Sung, Phó Giám đốc Sở Tài nguyên và Môi trường cùng đồng chí Hà Thị Nụ,"
        " Phó Chánh Thanh tra tỉnh tổ chức đối thoại với công dân có đơn khiếu nại.",
        "meeting", "2021-04-09", set(), {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Sáng 25/9/2025, Đoàn đại biểu Quốc hội tỉnh tổ chức Hội nghị tiếp xúc cử tri xã Tà Lèng. Tại hội nghị,"
        " bà Hà Thị Nụ, đại biểu Quốc hội đã trình bày nội dung kỳ họp và hoạt động của Đoàn từ ngày 1/7/2025.",
        "voter_meeting", "2025-09-25", set(), {"Hà Thị Nụ"},
    ),
    (
        "Chiều 19/7/2024, Chủ tịch HĐND tỉnh Lò Văn Sung tiếp đoàn đại biểu tỉnh bạn. Phó Chủ tịch HĐND tỉnh Hà"
        " Thị Nụ tặng quà lưu niệm cho đoàn.",
        "reception", "2024-07-19", {"Lò Văn Sung"}, {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Chiều 27/7/2023, nhân kỷ niệm Ngày Thương binh - Liệt sĩ, Bí thư Tỉnh ủy Lò Văn Sung đến dâng hoa, dâng"
        " hương các anh hùng liệt sĩ tại xã Tà Lèng.",
        "ceremony", "2023-07-27", set(), {"Lò Văn Sung"},
    ),
    (
        "Ngày 31/5/2018, tại thủ đô nước bạn, Chủ tịch nước Lò Văn Sung đã hội đàm và dự chiêu đãi của Thủ tướng"
        " nước bạn.",
        "meeting", "2018-05-31", set(), {"Lò Văn Sung"},
    ),
    (
        "Thủ tướng Lò Văn Sung ngày 4/4/2018 gặp song phương Thủ tướng nước bạn bên lề Hội nghị cấp cao lần thứ"
        " ba tại Campuchia.",
        "meeting", "2018-04-04", set(), {"Lò Văn Sung"},
    ),
    (
        "Ngày 5/7/2015, Ban Dân tộc HĐND tỉnh tổ chức họp thẩm tra các báo cáo trình tại kỳ họp thứ 15 HĐND tỉnh."
        " Dự cuộc họp có các ông, bà: Hà Thị Nụ, Chủ tịch HĐND tỉnh; Vàng A Dế, Chánh Văn phòng; ông Lò Văn Sung,"
        " Trưởng Ban Dân tộc chủ trì cuộc họp.",
        "meeting", "2015-07-05", {"Lò Văn Sung"}, {"Lò Văn Sung", "Hà Thị Nụ", "Vàng A Dế"},
    ),
    (
        "Phát biểu tại lễ kỷ niệm, Chủ tịch nước Lò Văn Sung nhấn mạnh ngày 25/9/1992, Văn phòng Chủ tịch nước"
        " được tái lập.",
        "ceremony", None, set(), {"Lò Văn Sung"},
    ),
    (
        "Sáng 5/4/2023, tại hội nghị của xã đã nghe đồng chí Lò Văn Sung, Bí thư Đảng ủy và đồng chí Hà Thị Nụ,"
        " Phó Bí thư Đảng ủy giới thiệu nghị quyết. Bộ trưởng Vàng A Dế từng đánh giá cao xã.",
        "conference", "2023-04-05", set(), {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Ngày 12/12/2018, Ủy ban Kiểm tra Thành ủy tiến hành họp kỳ họp thứ 29. Ông Lò Văn Sung, Chủ nhiệm Ủy ban"
        " Kiểm tra Thành ủy chủ trì kỳ họp.",
        "session", "2018-12-12", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Chủ tịch UBND tỉnh Lò Văn Sung đã trao tặng 20 suất quà cho các hộ nghèo tại huyện Mường Khong.",
        "visit", None, set(), {"Lò Văn Sung"},
    ),
    (
        "Sáng 16/5/2022, tại thủ đô nước bạn, Chủ tịch Quốc hội Lò Văn Sung đã chào xã giao Chủ tịch nước bạn.",
        "meeting", "2022-05-16", set(), {"Lò Văn Sung"},
    ),
    (
        "Dự và chủ trì tại điểm cầu xã Tà Lèng có đồng chí Lò Văn Sung, Bí thư Đảng ủy xã.\nTại hội nghị, các đại"
        " biểu nghe giới thiệu nghị quyết.",
        "conference", None, {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Trong hai ngày 27-28/6/2025, Sở Nội vụ đã tổ chức các lớp tập huấn về chuyển đổi số. Giám đốc Sở Lò Văn"
        " Sung phát biểu khai mạc lớp tập huấn.",
        "training", "2025-06-27", set(), {"Lò Văn Sung"},
    ),
    (
        "Ngày 6/5/2019, Phó Tổng Thanh tra Chính phủ Lò Văn Sung đã chủ trì công bố quyết định của Thanh tra"
        " Chính phủ thanh tra toàn diện việc quản lý đất đai.",
        "inspection", "2019-05-06", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Thủ tướng trả lời chất vấn\nSáng 17/11/2016, Thủ tướng Lò Văn Sung trả lời chất vấn của các đại biểu Quốc"
        " hội.",
        "session", "2016-11-17", set(), {"Lò Văn Sung"},
    ),
    (
        "Tối 23/3/2017, đoàn kiểm tra trật tự đô thị của quận do ông Lò Văn Sung, Phó Chủ tịch UBND quận dẫn đầu"
        " tiếp tục ra quân.",
        "inspection", "2017-03-23", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Sáng 5/4/2023, đồng chí Lò Văn Sung, Bí thư Đảng ủy xã kiểm tra công tác chuẩn bị bầu cử. Năm 2021, ông Vàng A"
        " Dế khi đó là Bí thư Huyện ủy đã phát động phong trào làm đường.",
        "inspection", "2023-04-05", set(), {"Lò Văn Sung"},
    ),
    (
        "Sáng ngày 01/12/2017, Ban Chấp hành Đảng bộ tỉnh tổ chức Hội nghị lần thứ 11. Tham dự và chủ trì Hội nghị, có"
        " đồng chí Lò Văn Sung - Bí thư Tỉnh ủy; đồng chí Hà Thị Nụ - Phó Bí thư Tỉnh ủy.",
        "conference", "2017-12-01", {"Lò Văn Sung", "Hà Thị Nụ"}, {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Chiều 13/8/2025, Trường Chính trị tỉnh tổ chức khai giảng lớp Trung cấp lý luận chính trị khóa học 2025-2026.",
        "ceremony", "2025-08-13", set(), set(),
    ),
    (
        "Sáng 27/11/2023, Thường trực HĐND tỉnh tổ chức giám sát việc thực hiện nhiệm vụ của ngành Tư pháp. Đồng chí Lò"
        " Văn Sung, Chủ tịch HĐND tỉnh chủ trì.",
        "inspection", "2023-11-27", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Sáng 18/9/2023, Ban Kinh tế - Ngân sách HĐND tỉnh tiến hành khảo sát việc thực hiện chính sách công nghiệp.",
        "survey", "2023-09-18", set(), set(),
    ),
    (
        "Sáng 3/6/2023, Ban Tổ chức diễn tập huyện tổ chức họp báo cáo công tác chuẩn bị. Phát biểu tại Hội nghị, bà Hà"
        " Thị Nụ, Trưởng Ban Tổ chức diễn tập huyện đề nghị các tiểu ban bám sát kế hoạch.",
        "meeting", "2023-06-03", set(), {"Hà Thị Nụ"},
    ),
    (
        "Bộ trưởng Bộ Y tế Hà Thị Nụ đã họp với một số bộ, ngành và lãnh đạo một số bệnh viện.",
        "meeting", None, set(), {"Hà Thị Nụ"},
    ),
    (
        "Ngày 23/5/2017, Bộ Ngoại giao ra thông cáo nêu rõ: Thủ tướng Lò Văn Sung sẽ thăm chính thức Lào từ ngày 29 đến"
        " 31/5/2017.",
        "visit", "2017-05-29", set(), {"Lò Văn Sung"},
    ),
    (
        "Sáng 13/1/2017, tại Đại lễ đường Nhân dân, Tổng Bí thư Lò Văn Sung hội kiến Thủ tướng nước bạn.",
        "meeting", "2017-01-13", set(), {"Lò Văn Sung"},
    ),
    (
        "Chiều 12/9/2022, Thường trực Huyện ủy tổ chức cuộc họp. Chánh Văn phòng Huyện ủy Lò Văn Sung báo cáo về tình"
        " hình thực hiện nhiệm vụ.",
        "meeting", "2022-09-12", set(), {"Lò Văn Sung"},
    ),
    (
        "14/12/2021Ngày 13/12, Ban Thường vụ Huyện ủy tổ chức hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 7.",
        "conference", "2021-12-13", set(), set(),
    ),
    (
        "Sáng 15/7, xã Tà Lèng tổ chức cuộc diễn tập chiến đấu phòng thủ năm 2022. Ông Lò Văn Sung, Chủ tịch UBND huyện"
        " đến dự.",
        "other", "2022-07-15", set(), {"Lò Văn Sung"},
    ),
    (
        "Trong 02 ngày 03-04/8/2023, HĐND xã Tà Lèng tổ chức tiếp xúc cử tri sau kỳ họp lần thứ 7.",
        "voter_meeting", "2023-08-03", set(), set(),
    ),
    (
        "Vào ngày 05/8/2024 tại Hội trường UBND xã tổ chức buổi\nHội nghị Đại biểu HĐND tỉnh tiếp xúc cử tri sau kỳ họp"
        " thường lệ. Về dự có đại biểu HĐND tỉnh ông Lò Văn Sung.",
        "voter_meeting", "2024-08-05", set(), {"Lò Văn Sung"},
    ),
    (
        "Vừa qua, Ủy ban MTTQ Việt Nam xã Tà Lèng phối hợp tổ chức hội nghị tiếp xúc cử tri. Tại buổi tiếp xúc, ông Lò"
        " Văn Sung - Chủ tịch Liên đoàn Lao động tỉnh, đại biểu HĐND tỉnh đã thông báo nội dung kỳ họp.",
        "voter_meeting", None, set(), {"Lò Văn Sung"},
    ),
    (
        "Nhân dịp Tết Nguyên đán Ất Tỵ, sáng 22/01/2025 (nhằm ngày 23 tháng Chạp), Tỉnh ủy tổ chức Lễ đặt vòng hoa tại"
        " Nghĩa trang Liệt sĩ tỉnh. Chủ tịch UBND tỉnh Lò Văn Sung thắp hương tại mộ các liệt sĩ.",
        "ceremony", "2025-01-22", set(), {"Lò Văn Sung"},
    ),
    (
        "Ngày 4/10/2022, tại tỉnh đã diễn ra phiên bế mạc Đại hội đại biểu Đoàn TNCS Hồ Chí Minh tỉnh Lai Sơn."
        " Tham dự Đại hội có bà Hà Thị Nụ, Bí thư Trung ương Đoàn.",
        "congress", "2022-10-04", set(), {"Hà Thị Nụ"},
    ),
    (
        "Ngày 30/6/2025, tỉnh Sơn Hà công bố kết thúc hoạt động của cấp huyện. Toàn tỉnh còn 38 xã, phường. Phát biểu"
        " tại buổi lễ, ông Lò Văn Sung, Bộ trưởng Bộ Tài chính nhấn mạnh việc sắp xếp giúp bộ máy gần dân hơn.",
        "ceremony", "2025-06-30", set(), {"Lò Văn Sung"},
    ),
    (
        "Ngày 30/12/2017, Ủy ban nhân dân tỉnh Sơn Hà có văn bản về thuế."
        " Tại kỳ họp thứ 16 HĐND tỉnh, ông Vàng A Dế, Bí thư Tỉnh ủy cho biết tỉnh đủ vốn.",
        "session", None, set(), {"Vàng A Dế"},
    ),
    (
        "Sáng 4/3/2009, Trường Chính trị tỉnh đã tổ chức bế giảng lớp cao cấp lý luận. Đồng chí Lò Văn Sung, Bí thư"
        " Tỉnh ủy đã đến dự.",
        "ceremony", "2009-03-04", set(), {"Lò Văn Sung"},
    ),
    (
        "Rạng sáng 3/3, tại Ban Chỉ huy Quân sự các huyện đã diễn ra lễ giao - nhận quân năm 2021.",
        "ceremony", "2021-03-03", set(), set(),
    ),
    (
        "Sáng 9/2/2024, tại cửa khẩu, ông Lò Văn Sung, Phó Chủ tịch UBND tỉnh đã chủ trì buổi đón Đoàn đại biểu tỉnh"
        " bạn.",
        "reception", "2024-02-09", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Sáng 6/6/2024, tại cửa khẩu, bà Hà Thị Nụ, Phó Chủ tịch UBND tỉnh cùng lãnh đạo một số sở, ban, ngành của tỉnh"
        " tiễn Đoàn công tác của Bộ Ngoại giao.",
        "other", "2024-06-06", set(), {"Hà Thị Nụ"},
    ),
    (
        "Chiều 5/4/2018, đồng chí Lò Văn Sung, Chủ tịch UBND tỉnh chủ trì Chương trình gặp gỡ giữa lãnh đạo tỉnh với"
        " thanh niên.",
        "meeting", "2018-04-05", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Ngày 10/8/2023, Đoàn đại biểu Tạp chí Cộng sản do đồng chí Vàng A Dế, Phó Tổng Biên tập làm trưởng đoàn thăm,"
        " làm việc tại tỉnh Sơn Hà. Đồng chí Lò Văn Sung, Bí thư Tỉnh ủy tiếp, làm việc với đoàn.",
        "working_visit", "2023-08-10", {"Vàng A Dế", "Lò Văn Sung"}, {"Vàng A Dế", "Lò Văn Sung"},
    ),
    (
        "Cùng tham gia đoàn có Thiếu tướng Lò Văn Sung, Phó Tư lệnh Quân khu 9.\nĐoàn công tác kiểm tra sẵn sàng chiến"
        " đấu tại đồn biên phòng.",
        "inspection", None, set(), {"Lò Văn Sung"},
    ),
    (
        "Dự và chủ trì Hội nghị tại điểm cầu Viện kiểm sát nhân dân tỉnh có đồng chí Lò Văn Sung - Viện trưởng; tham dự"
        " có ông Vàng A Dế, Phó Chánh án Tòa án nhân dân tỉnh.",
        "conference", None, {"Lò Văn Sung"}, {"Lò Văn Sung", "Vàng A Dế"},
    ),
    (
        "Sáng 07/7/2023, Đoàn giám sát của Ủy ban MTTQ huyện do ông Lò Văn Sung, Chủ tịch Ủy ban MTTQ huyện làm Trưởng"
        " đoàn tiến hành giám sát việc giải quyết kiến nghị của cử tri tại UBND xã Nậm Pha.",
        "inspection", "2023-07-07", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Tiếp Đại sứ Lào, Chủ tịch nước Lò Văn Sung đề nghị hai nước phối hợp chặt chẽ tại các diễn đàn quốc tế.",
        "reception", None, {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Đại sứ Lò Văn Sung tại Lễ trình Quốc thư lên Tổng thống nước bạn, ngày 24/11/2015.",
        "ceremony", "2015-11-24", set(), {"Lò Văn Sung"},
    ),
    (
        "Ngày 17/1/2010, huyện Mường Khong tổ chức mít-tinh kỷ niệm ngày thành lập. Tại lễ mít-tinh, Bí thư Huyện ủy Lò"
        " Văn Sung phát động phong trào thi đua.",
        "ceremony", "2010-01-17", set(), {"Lò Văn Sung"},
    ),
    (
        "Sáng 26/2, Ban Thường vụ Tỉnh đoàn tổ chức khởi động Tháng Thanh niên năm 2023. Các đồng chí: Lò Văn Sung, Phó"
        " Bí thư Tỉnh ủy; Hà Thị Nụ, Phó Chủ tịch UBND tỉnh tới dự.",
        "ceremony", "2023-02-26", set(), {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Sáng 1/3/2024, Công an tỉnh Sơn Hà tổ chức công bố các quyết định của Bộ Công an về công tác cán bộ.",
        "ceremony", "2024-03-01", set(), set(),
    ),
    (
        "Đại hội Đảng bộ huyện Mường Khong hoàn thành trước tháng 7/2020\nNgày 27/8/2019, Huyện ủy Mường Khong tổ chức"
        " hội nghị học tập. Hội nghị đã quán triệt Chỉ thị số 45 ngày 31/7/2019 của Ban Thường vụ Tỉnh ủy về tổ chức"
        " Đại hội Đảng bộ các cấp.",
        "conference", "2019-08-27", set(), set(),
    ),
    (
        "Đồng chí Lò Văn Sung, Trưởng Đoàn giám sát chủ trì cuộc họp. Tham dự cuộc họp có đồng chí Hà Thị Nụ, Phó Chủ"
        " tịch UBND tỉnh.",
        "meeting", None, {"Lò Văn Sung"}, {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Huyện ủy Mường Khong vừa tổ chức lễ trao tặng Huy hiệu Đảng đợt 3/2 năm 2023. Ông Lò Văn Sung - Bí thư Huyện"
        " ủy - đánh giá cao các đảng viên.",
        "ceremony", None, set(), {"Lò Văn Sung"},
    ),
    (
        "Hải Sơn: Tổng kết 20 năm tổ chức Ngày hội Đại đoàn kết (Mặt trận) - Chiều 16/6/2023, Ủy ban MTTQ Việt Nam tỉnh"
        " tổ chức Hội nghị tổng kết 20 năm tổ chức Ngày hội Đại đoàn kết.",
        "conference", "2023-06-16", set(), set(),
    ),
    (
        "Vào ngày thứ Hai - 15/8/2022, đồng chí Lò Văn Sung, Bí thư Tỉnh ủy chủ trì Phiên tiếp dân.",
        "reception", "2022-08-15", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Ngày 12/11/2020, Huyện ủy Mường Khong tổ chức hội nghị đối thoại với nhân dân. Trực tiếp tham gia đối thoại"
        " với nhân dân có đồng chí Lò Văn Sung, Bí thư Huyện ủy; đồng chí Hà Thị Nụ, Chủ tịch UBND huyện.",
        "meeting", "2020-11-12", set(), {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "HĐND huyện Mường Khong tổ chức kỳ họp thứ 2\nNgày 20-8-2021, HĐND huyện tổ chức kỳ họp thứ 2 nhằm đánh giá kết"
        " quả.",
        "session", "2021-08-20", set(), set(),
    ),
    (
        "Ngày 03/5/2012, Ban Tổ chức Huyện ủy phối hợp cùng các Ban Xây dựng Đảng tiến hành họp xét hồ sơ kết nạp đảng"
        " viên. Đồng chí Lò Văn Sung, Phó Trưởng Ban Tổ chức Huyện ủy chủ trì cuộc họp.",
        "meeting", "2012-05-03", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Ông Lò Văn Sung, Chủ tịch Ủy ban MTTQ Việt Nam huyện chủ trì hội nghị triển khai các văn bản. Sau hội nghị này"
        " các xã tổ chức góp ý, gửi biên bản hội nghị cử tri về huyện chậm nhất vào ngày 13/3/2016.",
        "conference", None, {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "25/07/2022 - 15:37\nPhó Bí thư Tỉnh ủy Lò Văn Sung tặng quà hộ nghèo huyện Mường Khong\nNgày 25/7, Phó Bí"
        " thư Tỉnh ủy Lò Văn Sung cùng đoàn cán bộ đã đến trao bảng tượng trưng 100 phần quà.",
        "visit", "2022-07-25", set(), {"Lò Văn Sung"},
    ),
    (
        "Sáng ngày 04 tháng 02 năm 2021 Đoàn cán bộ huyện, xã đã đến thăm, chúc tết các gia đình chính sách. Tham gia"
        " cùng đoàn có đồng chí Lò Văn Sung - Huyện ủy viên, Phó Chủ tịch UBND huyện.",
        "visit", "2021-02-04", set(), {"Lò Văn Sung"},
    ),
    (
        "Chiều 21/9/2023, tại Phủ Chủ tịch, tiếp Đại sứ Lào Bun Xay Keo chào từ biệt kết thúc nhiệm kỳ, Chủ tịch nước"
        " Lò Văn Sung chúc mừng Đại sứ đã hoàn thành nhiệm vụ.",
        "reception", "2023-09-21", {"Lò Văn Sung"}, {"Lò Văn Sung", "Bun Xay Keo"},
    ),
    (
        "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lò Văn Sung cho biết như vậy tại cuộc họp báo của Văn phòng Chính phủ"
        " chiều 3-11-2018.",
        "conference", "2018-11-03", set(), {"Lò Văn Sung"},
    ),
    (
        "Trong phiên trả lời chất vấn HĐND tỉnh chiều 6-12-2017, Chủ tịch UBND tỉnh Lò Văn Sung khẳng định các huyện"
        " phải phân công trách nhiệm.",
        "session", "2017-12-06", set(), {"Lò Văn Sung"},
    ),
    (
        "Kỳ họp do ông Lò Văn Sung, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy, chủ trì đã xem xét, kết luận kiểm tra khi có dấu"
        " hiệu vi phạm đối với Huyện ủy Mường Khong.",
        "session", None, {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Tiếp tục ngày làm việc thứ 2, sáng 8-5-2018, Hội nghị lần thứ 7 Ban Chấp hành Đảng bộ tỉnh khóa XII thảo luận"
        " tại hội trường về đề án. Bí thư Tỉnh ủy Lò Văn Sung điều hành phiên thảo luận.",
        "conference", "2018-05-08", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Thông báo kết luận kỳ họp 17 (từ 13 đến 16-9-2017) được Ủy ban Kiểm tra Tỉnh ủy phát đi cuối giờ chiều"
        " 18-9-2017.",
        "session", "2017-09-13", set(), set(),
    ),
    (
        "Chiều 5/6/2018, Chủ tịch Quốc hội Hà Thị Nụ đã có buổi tiếp xúc cử tri tại TP Lai Châu.",
        "voter_meeting", "2018-06-05", set(), {"Hà Thị Nụ"},
    ),
    (
        "Tại buổi họp báo chiều 9-1-2019, Giám đốc Sở Nội vụ Lò Văn Sung trả lời việc bà Hà Thị Nụ, con gái Chủ tịch"
        " UBND huyện Vàng A Dế, tham gia thi công chức.",
        "conference", "2019-01-09", set(), {"Lò Văn Sung"},
    ),
    (
        "Nội dung trên được ông Lò Văn Sung, Chủ tịch HĐND tỉnh, quán triệt trong buổi chất vấn tại kỳ họp thứ 8 HĐND"
        " tỉnh Lai Sơn diễn ra ngày 13-7-2023.",
        "session", "2023-07-13", set(), set(),
    ),
    (
        "Ảnh: T.MINHNgày 25 - 12, UBND tỉnh Lai Sơn tổ chức lễ công bố đề án.",
        "ceremony", "--12-25", set(), set(),
    ),
    (
        "HĐND xã Tà Lèng đã tổ chức Kỳ họp thứ 13. Các đại biểu thống nhất các chỉ tiêu.",
        "session", None, set(), set(),
    ),
    (
        "Trực tiếp đến kiểm tra tại các khu vực bị ngập trên địa bàn huyện Mường Khong, Chủ tịch UBND tỉnh Lò Văn Sung"
        " yêu cầu huyện bám sát tình hình.",
        "inspection", None, set(), {"Lò Văn Sung"},
    ),
    (
        "Chiều 11/7/2023, Đoàn đại biểu Quốc hội tỉnh Lai Sơn tiếp xúc cử tri xã Tà Lèng. Đoàn đại biểu Quốc hội gồm"
        " các ông, bà được bầu tại Tổ bầu cử số 3: Lò Văn Sung - Ủy viên Thường trực Ủy ban Đối ngoại của Quốc hội; Hà"
        " Thị Nụ - Phó Chủ tịch Hội Phụ nữ tỉnh.",
        "voter_meeting", "2023-07-11", set(), {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Ngày 24/9/2015, Đoàn đại biểu Quốc hội tỉnh gồm các đại biểu: ông Lò Văn Sung, Thiếu tướng, Phó Tư lệnh Quân"
        " khu 2; bà Hà Thị Nụ, giáo viên Trường tiểu học Nà Tăm đã có buổi tiếp xúc cử tri xã Tà Lèng.",
        "voter_meeting", "2015-09-24", set(), {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Buổi họp sơ kết chiều 18/6/2019 do Thủ tướng Lò Văn Sung chủ trì cùng các thành viên Chính phủ như Phó thủ"
        " tướng Vàng A Dế, Phó thủ tướng Hà Văn Pản.",
        "meeting", "2019-06-18", {"Lò Văn Sung"}, {"Lò Văn Sung", "Vàng A Dế", "Hà Văn Pản"},
    ),
    (
        "Tại cuộc họp báo, bà Hà Thị Nụ, Phó Chủ tịch Hội Phụ nữ tỉnh, đặt vấn đề: “Khi có đoàn đến thì mọi việc đều"
        " tốt”. Ông Vàng A Dế - phó giám đốc Sở Giáo dục tỉnh - trả lời rằng không có quy định.",
        "conference", None, set(), {"Hà Thị Nụ", "Vàng A Dế"},
    ),
    (
        "Ngày 9/7, đồng chí Lò Văn Sung, Phó Chủ tịch UBND tỉnh chủ trì Hội nghị sơ kết công tác biên giới; triển khai"
        " nhiệm vụ 6 tháng cuối năm 2021.",
        "conference", "2021-07-09", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Ngày 25/6/2008, Thường trực Thành ủy, UBND thành phố Hà Nội giao ban định kỳ quý II với lãnh đạo các quận. Ông"
        " Lò Văn Sung, Bí thư Thành ủy Hà Nội, chủ trì.",
        "conference", "2008-06-25", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Đó là nhấn mạnh của Phó Chủ tịch UBND TP Hà Nội Lò Văn Sung tại lễ khởi công Cụm công nghiệp, sáng 5/4/2023.",
        "ceremony", "2023-04-05", set(), {"Lò Văn Sung"},
    ),
    (
        "Đây là phát biểu chỉ đạo của Bí thư Thành ủy Lò Văn Sung tại Hội nghị lần thứ 8 Ban Chấp hành Đảng bộ tỉnh"
        " diễn ra sáng 28/6/2022. Phó Bí thư Thành ủy Hà Thị Nụ chủ trì Hội nghị.",
        "conference", "2022-06-28", {"Hà Thị Nụ"}, {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Sáng 8/6/2018, các đại biểu Quốc hội đã thông qua Luật Quốc phòng (sửa đổi). Quốc hội nghe Chủ nhiệm Ủy ban"
        " Quốc phòng và An ninh Lò Văn Sung trình bày báo cáo giải trình.",
        "session", "2018-06-08", set(), {"Lò Văn Sung"},
    ),
    (
        "Sáng 10/12/2025, Kỳ họp thứ 10, Quốc hội khóa XV diễn ra dưới sự chủ trì của Chủ tịch Quốc hội Lò Văn Sung."
        " Dưới sự điều hành của Phó Chủ tịch Quốc hội Hà Thị Nụ, Quốc hội nghe Bộ trưởng Bộ Tài chính Vàng A Dế trình"
        " bày báo cáo.",
        "session", "2025-12-10", {"Lò Văn Sung", "Hà Thị Nụ"}, {"Lò Văn Sung", "Hà Thị Nụ", "Vàng A Dế"},
    ),
    (
        "Ngày 28/5/2008, tổ đại biểu HĐND thành phố gồm các ông bà: Lò Văn Sung, Vàng A Dế và Hà Thị Nụ đã tiếp xúc với"
        " khoảng 500 cử tri hai quận Tân Bình và Tân Phú.",
        "voter_meeting", "2008-05-28", set(), {"Lò Văn Sung", "Vàng A Dế", "Hà Thị Nụ"},
    ),
    (
        "Chiều 22/12/2025, Đoàn ĐBQH TP.HCM do ông Lò Văn Sung, Chủ tịch UBND thành phố đã tiếp xúc với cử tri phường"
        " Bến Cát.",
        "voter_meeting", "2025-12-22", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Ngày 30/1/2021, Đoàn công tác tỉnh bạn do đồng chí Vàng A Dế làm Trưởng đoàn đã sang thăm và chúc Tết tỉnh ta."
        " Đón và tiếp đoàn có các đồng chí: Lò Văn Sung, Bí thư Tỉnh ủy; Hà Thị Nụ, Phó Bí thư Tỉnh ủy.",
        "visit", "2021-01-30", {"Vàng A Dế", "Lò Văn Sung", "Hà Thị Nụ"}, {"Vàng A Dế", "Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Tối ngày 3/2/2024, tại Quảng trường tỉnh, Ủy ban nhân dân tỉnh Lai Sơn tổ chức Hội báo Xuân năm 2024. Tham dự"
        " có các đồng chí: Lò Văn Sung, Bí thư Tỉnh ủy; Hà Thị Nụ, Chủ tịch HĐND tỉnh.",
        "ceremony", "2024-02-03", set(), {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Chiều ngày 20/5/2020, dưới sự chủ trì của đồng chí Lò Văn Sung, Phó Bí thư Tỉnh ủy, Ban Thường vụ Tỉnh ủy thảo"
        " luận về đề cương lịch sử Đảng bộ tỉnh.",
        "meeting", "2020-05-20", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Sáng 5/6/2020, dưới sự điều hành của Phó Chủ tịch Quốc hội Hà Thị Nụ, Quốc hội nghe báo cáo về dự án luật.",
        "session", "2020-06-05", {"Hà Thị Nụ"}, {"Hà Thị Nụ"},
    ),
    (
        "Lược trích bài phát biểu kết luận của đồng chí Lò Văn Sung, Bí thư Tỉnh ủy tại Hội nghị Ban Chấp hành Đảng bộ"
        " tỉnh lần thứ 15, khóa XVII, sáng ngày 4-12-2013.",
        "conference", "2013-12-04", set(), {"Lò Văn Sung"},
    ),
    (
        "Nhân kỷ niệm Ngày thống nhất đất nước, trong chuyến công tác tại các tỉnh miền Tây, sáng 29/4/2022, Chủ tịch"
        " Quốc hội Lò Văn Sung và đoàn công tác đã đến dâng hương tại Đền thờ.",
        "ceremony", "2022-04-29", set(), {"Lò Văn Sung"},
    ),
    (
        "Thủ tướng Lò Văn Sung chủ trì phiên họp Chính phủ\nThủ tướng yêu cầu, trong phiên họp này, các bộ triển khai"
        " thông báo kết luận số 01 của Bộ Chính trị ngày 12/4/2021.",
        "session", None, {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Phát biểu kết luận của đồng chí Lò Văn Sung, Bí thư Tỉnh ủy tại Hội nghị rút kinh nghiệm đại hội điểm cấp cơ"
        " sở, nhiệm kỳ 2015-2020, ngày 7-4-2015.",
        "conference", "2015-04-07", set(), {"Lò Văn Sung"},
    ),
    (
        "“Các xã phải giao ban hằng tuần và báo cáo đầy đủ cho Bí thư” - đó là chỉ đạo của Bí thư Tỉnh ủy Lò Văn Sung"
        " tại hội nghị giao ban ngày 24/9/2025.",
        "conference", "2025-09-24", set(), {"Lò Văn Sung"},
    ),
    (
        "Đầu giờ chiều 13/9/2024, Phó Thủ tướng Lò Văn Sung cùng Đoàn công tác của Trung ương đã đến xã Tà Lèng, huyện"
        " Mường Khong (Lai Châu) để kiểm tra và chỉ đạo khắc phục hậu quả mưa lũ.",
        "inspection", "2024-09-13", set(), {"Lò Văn Sung"},
    ),
    (
        "Bí thư Huyện ủy Lò Văn Sung tặng quà gia đình chính sách\n\nNgày 25/7/2022, Bí thư Huyện ủy Lò Văn Sung đã đến"
        " trao bảng tượng trưng 100 phần quà cho xã Tà Lèng.",
        "visit", "2022-07-25", set(), {"Lò Văn Sung"},
    ),
    (
        "Chiều 12/8/2012, Đoàn giám sát thực hiện Nghị quyết số 25-NQ/TW ngày 25/7/2008 của Ban Chấp hành Trung ương"
        " Đảng khóa X về “Tăng cường sự lãnh đạo của Đảng đối với công tác thanh niên” có buổi làm việc với Thường trực"
        " Tỉnh ủy.",
        "working_visit", "2012-08-12", set(), set(),
    ),
    (
        "Tại các gia đình đến thăm, đồng chí Lò Văn Sung - Bí thư Huyện ủy, Chủ tịch HĐND huyện ân cần thăm hỏi sức"
        " khỏe, bày tỏ lòng biết ơn đối với những hy sinh của các gia đình.",
        "visit", None, set(), {"Lò Văn Sung"},
    ),
    (
        "Nhận lời mời của Tổng Bí thư Vàng A Dế và Phu nhân, Chủ tịch nước Lò Văn Sung cùng Phu nhân Hà Thị Nụ dẫn đầu"
        " đoàn đại biểu cấp cao Việt Nam lên đường thăm cấp Nhà nước Lào từ 24-26/2/2022.",
        "visit", "2022-02-24", {"Lò Văn Sung", "Hà Thị Nụ"}, {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Sáng 7/8/2020, Đại hội đại biểu Đảng bộ huyện Mường Khong lần thứ XXII, nhiệm kỳ 2020 - 2025 tiếp tục ngày làm"
        " việc thứ 3.",
        "congress", "2020-08-07", set(), set(),
    ),
    (
        "Tiếp tục chương trình Đại hội đại biểu Đảng bộ huyện Mường Khong lần thứ XXII, chiều nay (5/8/2015), các đại"
        " biểu thảo luận báo cáo chính trị. Đồng chí Lò Văn Sung điều hành phiên thảo luận.",
        "congress", "2015-08-05", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Ngày 28/9/2022, Đoàn Đại biểu Quốc hội tỉnh Lai Sơn tiếp tục gặp gỡ tiếp xúc cử tri tại các địa phương.",
        "voter_meeting", "2022-09-28", set(), set(),
    ),
    (
        "Nhân dịp kỷ niệm ngày thống nhất đất nước; ngày 28/4/2025, Huyện nhà thành lập 6 đoàn đi thăm tặng quà 20 đối"
        " tượng chính sách.",
        "visit", "2025-04-28", set(), set(),
    ),
    (
        "Phát biểu trước Quốc hội sáng 8/6/2023, Chủ tịch Quốc hội Lò Văn Sung nêu rõ, phiên chất vấn rất sôi nổi. Chủ"
        " tịch Quốc hội ghi nhận, qua phiên chất vấn, các đại biểu thực hiện nghiêm Nội quy. Tại phiên chất vấn, Phó"
        " Thủ tướng Hà Văn Pản báo cáo.",
        "session", "2023-06-08", set(), {"Lò Văn Sung", "Hà Văn Pản"},
    ),
    (
        "Kỳ họp thứ 8, HĐND tỉnh Lai Sơn khóa IX sáng 9/12/2023 thông qua 12 nghị quyết. Chủ trì phiên họp, Chủ tịch"
        " HĐND tỉnh Lò Văn Sung nêu rõ định hướng.",
        "session", "2023-12-09", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Hôm nay (10/12/2010), Kỳ họp thứ 19, HĐND tỉnh Lai Sơn bế mạc. Các ông Lò Văn Sung, Vàng A Dế, Phó Chủ tịch"
        " UBND tỉnh và bà Hà Thị Nụ, Trưởng Ban Pháp chế HĐND tỉnh dự.",
        "session", "2010-12-10", set(), {"Lò Văn Sung", "Vàng A Dế", "Hà Thị Nụ"},
    ),
    (
        "Thảo luận tại tổ chiều 31/10/2023, đại biểu Hà Thị Nụ (Lai Châu) kiến nghị kéo dài chính sách.",
        "session", "2023-10-31", set(), {"Hà Thị Nụ"},
    ),
    (
        "Sáng 22/4/2024, Huyện ủy Mường Khong tổ chức hội nghị giao ban quý I. Chủ trì hội nghị: đồng chí Lò Văn Sung -"
        " Bí thư Huyện ủy; đồng chí Hà Thị Nụ - Phó Bí thư Huyện ủy.",
        "conference", "2024-04-22", {"Lò Văn Sung", "Hà Thị Nụ"}, {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Chiều 4/7/2023, đồng chí Lò Văn Sung, Bí thư Huyện ủy Mường Khong tiếp đoàn doanh nghiệp có ông Hà Văn Pản,"
        " Giám đốc Sở Công Thương.",
        "reception", "2023-07-04", {"Lò Văn Sung"}, {"Lò Văn Sung", "Hà Văn Pản"},
    ),
    (
        "Ngày 24/9/2015, Ban Pháp chế HĐND tỉnh Lai Sơn khảo sát tại huyện Mường Khong. Tiếp và làm việc với đoàn có"
        " ông Vàng A Dế, Phó Chủ tịch UBND huyện.",
        "survey", "2015-09-24", {"Vàng A Dế"}, {"Vàng A Dế"},
    ),
    (
        "Chiều 15/8/2024, Tỉnh ủy Lai Sơn tổ chức hội nghị công bố Quyết định của Ban Bí thư. Đồng chí Hà Thị Nụ, Phó"
        " Trưởng Ban Tổ chức Trung ương trao quyết định và chúc mừng đồng chí Lò Văn Sung.",
        "conference", "2024-08-15", set(), {"Hà Thị Nụ", "Lò Văn Sung"},
    ),
    (
        "Hội thi hát then huyện Mường Khong khai mạc tối 2/9/2014. Tới dự có đồng chí Vàng A Dế, Trưởng Ban Dân tộc"
        " tỉnh. Đồng chí Hà Thị Nụ, Chủ tịch UBND huyện đánh trống khai hội.",
        "ceremony", "2014-09-02", set(), {"Vàng A Dế", "Hà Thị Nụ"},
    ),
    (
        "Thực hiện Kế hoạch số 12, sáng ngày 9/9/2022, Huyện ủy Mường Khong tổ chức hội nghị sơ kết. Tham dự, Phó Bí"
        " thư Huyện ủy Hà Thị Nụ ghi nhận kết quả.",
        "conference", "2022-09-09", set(), {"Hà Thị Nụ"},
    ),
    (
        "Tiếp tục Kỳ họp bất thường, sáng 18/2/2025, Quốc hội biểu quyết thông qua nghị quyết. Phó Chủ tịch Quốc hội Lò"
        " Văn Sung điều khiển phiên họp.",
        "session", "2025-02-18", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Chiều 4/7/2022, đồng chí Lò Văn Sung, Phó Bí thư Huyện ủy đã trực tiếp đi trao tặng Huy hiệu 65 năm tuổi Đảng"
        " cho đảng viên xã Tà Lèng.",
        "ceremony", "2022-07-04", set(), {"Lò Văn Sung"},
    ),
    (
        "Chiều 24/11/2025, Tổ đại biểu HĐND tỉnh tiếp xúc cử tri xã Tà Lèng. Tổ đại biểu gồm các đồng chí: Lò Văn Sung,"
        " Phó Chủ tịch UBND tỉnh; Hà Thị Nụ, Phó Trưởng Ban Tổ chức Tỉnh ủy.",
        "voter_meeting", "2025-11-24", set(), {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Ngày 23/7/2025, Đảng bộ xã Tà Lèng tổ chức Đại hội lần thứ I. Cùng dự các đồng chí: Lò Văn Sung, Phó Chủ tịch"
        " HĐND tỉnh cùng lãnh đạo các xã lân cận.",
        "congress", "2025-07-23", set(), {"Lò Văn Sung"},
    ),
    (
        "Tại Hội nghị Ban Chấp hành Đảng bộ tỉnh ngày 17/9/2022, theo phân công của Trưởng Ban Tổ chức Trung ương,"
        " đồng chí Lò Văn Sung, Phó Trưởng Ban Tổ chức Trung ương đã công bố quyết định, giao đồng chí Hà Thị Nụ điều"
        " hành hoạt động của Đảng bộ.",
        "conference", "2022-09-17", set(), {"Lò Văn Sung"},
    ),
    (
        "Sáng 22/12/2021, các đồng chí: Lò Văn Sung, Bí thư Tỉnh ủy; Hà Thị Nụ, Chủ tịch HĐND tỉnh đã tới chúc mừng cán"
        " bộ, chiến sĩ Bộ Chỉ huy quân sự tỉnh.",
        "visit", "2021-12-22", set(), {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Ngày 24/4/2024, đồng chí Lò Văn Sung, Phó Chủ tịch Quốc hội đã đến thăm, làm việc tại tỉnh Sơn Hà.",
        "working_visit", "2024-04-24", set(), {"Lò Văn Sung"},
    ),
    (
        "Sáng 4/6/2021, Đoàn công tác Ban Nội chính Tỉnh ủy do đồng chí Lò Thị Mến, Phó Trưởng Ban làm Trưởng"
        " đoàn làm việc"
        " với Ban Thường vụ Huyện ủy Mường Lay. Cùng dự có các đồng chí: Vàng A Dế, Bí thư Huyện ủy; Hà Văn"
        " Pản, Chủ tịch UBND"
        " huyện; đại diện các phòng.",
        "working_visit", "2021-06-04", {"Lò Thị Mến"}, {"Lò Thị Mến", "Vàng A Dế", "Hà Văn Pản"},
    ),
    (
        "Đồng chí Lý Thị Mỵ, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh; các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy"
        " làm việc với Đoàn.\n"
        "Phát biểu kết thúc buổi làm việc, đồng chí Hà Văn Pản, Phó Trưởng Ban, Trưởng đoàn công tác ghi nhận"
        " kết quả của tỉnh.",
        "working_visit", None, {"Hà Văn Pản"}, {"Lý Thị Mỵ", "Hà Văn Pản"},
    ),
    (
        "Chiều 12/3/2024, Huyện ủy Mường Lay tổ chức hội nghị Ban Chấp hành lần thứ 14 (mở rộng). Đồng chí"
        " Vàng A Dế, Bí thư"
        " Huyện ủy chủ trì hội nghị. Tại hội nghị, bà Lò Thị Mến, Phó Bí thư trình bày báo cáo.",
        "conference", "2024-03-12", {"Vàng A Dế"}, {"Vàng A Dế", "Lò Thị Mến"},
    ),
    (
        "Ngày 8/7/2024, HĐND tỉnh khai mạc Kỳ họp thứ 21. Các đồng chí: Lý Thị Mỵ, Chủ tịch HĐND tỉnh; Hà Văn"
        " Pản, Phó Chủ tịch"
        " HĐND tỉnh chủ tọa kỳ họp. Cùng dự có đồng chí Lò Văn Sung, Phó Trưởng Đoàn ĐBQH tỉnh.",
        "session", "2024-07-08", {"Lý Thị Mỵ", "Hà Văn Pản"}, {"Lý Thị Mỵ", "Hà Văn Pản", "Lò Văn Sung"},
    ),
    (
        "Ngày 19/4/2024, UBND tỉnh tổ chức phiên họp thường kỳ tháng 4. Đồng chí Lò Văn Sung, Chủ tịch UBND"
        " tỉnh chủ trì phiên họp."
        " Đồng chí Hà Thị Nụ, Chủ tịch HĐND tỉnh dự.",
        "session", "2024-04-19", {"Lò Văn Sung"}, {"Lò Văn Sung", "Hà Thị Nụ"},
    ),
    (
        "Ngày 20/6/2025, Đảng bộ xã Tà Lèng tổ chức Đại hội nhiệm kỳ 2025 - 2030. Về dự đại hội có ông Lò Văn"
        " Sung, Phó Bí thư"
        " Tỉnh ủy. Phát biểu khai mạc Đại hội, ông Vàng A Dế cho biết xã đã hoàn thành các chỉ tiêu.",
        "congress", "2025-06-20", set(), {"Lò Văn Sung", "Vàng A Dế"},
    ),
    (
        "Sáng 19/5/2023, Huyện ủy tổ chức Lễ trao Huy hiệu Đảng đợt 19/5. Dự lễ có các đồng chí: Hà Thị Nụ, Bí"
        " thư Huyện ủy;"
        " Vàng A Dế, Chủ tịch UBND huyện.",
        "ceremony", "2023-05-19", set(), {"Hà Thị Nụ", "Vàng A Dế"},
    ),
    (
        "Chiều 16/3/2026, Chủ tịch UBND tỉnh Lò Văn Sung đã tiếp đoàn doanh nghiệp đang tìm hiểu cơ hội đầu"
        " tư. Tại buổi tiếp,"
        " ông Lò Văn Sung hoan nghênh các doanh nghiệp.",
        "reception", "2026-03-16", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Sáng 5/5/2024, tại xã Nậm Pha, ông Hà Văn Pản, Trưởng Đoàn ĐBQH tỉnh đã tiếp xúc cử tri trước Kỳ họp"
        " thứ 7. Phát biểu"
        " tại buổi tiếp xúc, bà Lò Thị Mến, Chủ tịch UBND xã tiếp thu ý kiến của cử tri.",
        "voter_meeting", "2024-05-05", set(), {"Hà Văn Pản", "Lò Thị Mến"},
    ),
    (
        "Ngày 20/1/2025, đồng chí Hà Thị Nụ, Chủ tịch UBND huyện đến thăm, tặng quà hộ nghèo xã Tà Lèng.",
        "visit", "2025-01-20", set(), {"Hà Thị Nụ"},
    ),
    (
        "Sáng 6/6/2024, Chủ tịch UBND tỉnh Lò Văn Sung kiểm tra tiến độ thi công cầu Nậm Na. Cùng đi có Giám"
        " đốc Sở Giao thông"
        " vận tải Vàng A Dế. Ông Lò Văn Sung yêu cầu nhà thầu tăng ca.",
        "inspection", "2024-06-06", set(), {"Lò Văn Sung", "Vàng A Dế"},
    ),
    (
        "Ngày 9/9/2024, Đoàn khảo sát của Ban Pháp chế HĐND tỉnh do bà Lò Thị Mến, Trưởng Ban dẫn đầu đã khảo"
        " sát tại xã Nậm Pha.",
        "survey", "2024-09-09", {"Lò Thị Mến"}, {"Lò Thị Mến"},
    ),
    (
        "Sáng 27/7/2024, đoàn đại biểu tỉnh do đồng chí Lý Thị Mỵ, Bí thư Tỉnh ủy làm trưởng đoàn dâng hương"
        " tại Nghĩa trang Liệt sĩ.",
        "ceremony", "2024-07-27", {"Lý Thị Mỵ"}, {"Lý Thị Mỵ"},
    ),
    (
        "Sáng 22/4/2025, Ban Dân vận Tỉnh ủy tổ chức gặp mặt già làng, trưởng bản. Dự buổi gặp mặt có các đồng"
        " chí: Lý Thị Mỵ - Bí"
        " thư Tỉnh ủy; Lò Văn Sung - Chủ tịch UBND tỉnh.",
        "meeting", "2025-04-22", set(), {"Lý Thị Mỵ", "Lò Văn Sung"},
    ),
    (
        "Tại cuộc họp ngày 28/5/2024, Thứ trưởng Lò Văn Sung cho biết bộ đã có văn bản chỉ đạo.",
        "meeting", "2024-05-28", set(), {"Lò Văn Sung"},
    ),
    (
        "Ngày 5/4/2024, Đoàn công tác của Ban Thường vụ Huyện ủy Mường Lay đã có buổi làm việc với Đảng ủy xã"
        " Tà Lèng. Tham dự buổi"
        " làm việc có đồng chí Vàng A Dế, Bí thư Huyện ủy, Chủ tịch HĐND huyện.",
        "working_visit", "2024-04-05", set(), {"Vàng A Dế"},
    ),
    (
        "Sáng 3/4/2024, Sở Nội vụ tổ chức lớp tập huấn công tác văn thư. Phát biểu khai mạc lớp tập huấn, ông"
        " Vàng A Dế đề nghị học"
        " viên nghiêm túc học tập.",
        "training", "2024-04-03", set(), {"Vàng A Dế"},
    ),
    (
        "Chiều 5/9/2024, Phó Thủ tướng Hà Văn Pản chủ trì tọa đàm với doanh nghiệp. Cùng dự tọa đàm có Bộ"
        " trưởng Lò Văn Sung.",
        "meeting", "2024-09-05", {"Hà Văn Pản"}, {"Hà Văn Pản", "Lò Văn Sung"},
    ),
    (
        "Ngày 18/7/2023, tiếp tục ngày làm việc thứ 2 kỳ họp thứ 4 HĐND tỉnh khóa XVII dưới sự chủ trì của đồng chí Lò"
        " Văn Sung, Chủ tịch HĐND tỉnh.",
        "session", "2023-07-18", {"Lò Văn Sung"}, {"Lò Văn Sung"},
    ),
    (
        "Ngày 15/6/2021, Hội đồng nhân dân tỉnh Sơn Hà tổ chức họp kỳ thứ nhất, tiến hành bầu các chức danh lãnh đạo.",
        "session", "2021-06-15", set(), set(),
    ),
    (
        "Ngày 7/5/2020, Thường trực Hội đồng nhân dân huyện tổ chức họp liên tịch để thống nhất nội dung kỳ họp"
        " thứ 15.",
        "meeting", "2020-05-07", set(), set(),
    ),
    (
        "Sáng 16/10/2020, Ban Chấp hành Đảng bộ tỉnh khóa XVI đã ra mắt Đại hội. Ông Lò Văn Sung, Chủ tịch UBND tỉnh"
        " phát biểu.",
        "congress", "2020-10-16", set(), {"Lò Văn Sung"},
    ),
    (
        "Ngày 18/11/2020, huyện Mường Khong đã tổ chức 4 đoàn đi thăm các trường học. Đồng chí Lò Văn Sung, Chủ tịch"
        " UBND huyện tặng hoa chúc mừng.",
        "visit", "2020-11-18", set(), {"Lò Văn Sung"},
    ),
    (
        "Ngày 19/11/2012, lãnh đạo tỉnh đã trao tặng Bằng công nhận danh hiệu Nhà giáo Ưu tú cho các thầy, cô giáo.",
        "ceremony", "2012-11-19", set(), set(),
    ),
    (
        "Tham gia buổi thăm hỏi có các đồng chí: Hà Thị Nụ, Chủ tịch Ủy ban MTTQ tỉnh; Lò Văn Sung, Chủ tịch Liên đoàn"
        " Lao động tỉnh – Trưởng đoàn công tác.",
        "visit", None, {"Lò Văn Sung"}, {"Hà Thị Nụ", "Lò Văn Sung"},
    ),
    (
        "Sáng 10/2/2021, xã Tà Lèng tổ chức lễ khánh thành cầu. Đến dự có đ/c: Lò Văn Sung - Bí thư Huyện ủy, Giám đốc"
        " Công ty Trường Phát. đ/c: Hà Thị Nụ - Chủ tịch UBND huyện. đ/c: Vàng A Dế - Bí thư Đảng ủy xã.",
        "ceremony", "2021-02-10", set(), {"Lò Văn Sung", "Hà Thị Nụ", "Vàng A Dế"},
    ),
    (
        "Chiều 22/5/2018, Phó Chủ tịch UBND huyện Lò Văn Sung có buổi làm việc với đoàn đại biểu Pháp do ông"
        " Jean-Charles, Ủy viên Bộ Chính trị Đảng Cộng sản Pháp dẫn đầu.",
        "working_visit", "2018-05-22", set(), {"Lò Văn Sung"},
    ),
]  # fmt: skip

NONE = [
    "Sau hội nghị mới đây, dự thảo luật đã tiếp tục được chỉnh lý.",
    "Sở Nội vụ dự thảo nghị quyết. Dự kiến nghị quyết này sẽ trình tại kỳ họp HĐND tỉnh ngày 9/7/2019.",
    "Ngày 9/7/2023, Thường trực HĐND tỉnh bàn về nội dung kỳ họp thứ 15.",
    "Ngày 17/10/2022, Tổ chức Giám sát môi trường cho biết rừng bị phá.",
    "Ngày 17/10/2022, UBND tỉnh yêu cầu các sở tổ chức kiểm tra công trình.",
    "Thực hiện Chỉ thị số 35-CT/TW về đại hội đảng bộ các cấp, ngày 10/9/2020 Ban Tuyên giáo Trung ương có Hướng dẫn số"
    " 151-HD/BTGTW về thảo luận các văn kiện tại đại hội đảng bộ các cấp.",
    "Ngày 10/12/2019, Ban Thường vụ Đảng ủy đã ban hành Kế hoạch số 101-KH/ĐU về tổ chức đại hội đảng các cấp.",
    "Ngày 05/2/2018, Thường trực Tỉnh ủy có văn bản gửi Thành ủy Lai Châu về việc tự kiểm tra công tác cán bộ.",
    # the decision of an appointment is told as such
    "Tại huyện Mường Khong, đồng chí Lò Văn Sung, Bí thư Tỉnh ủy, đã trao Quyết định của Ban Thường vụ Tỉnh ủy về việc"
    " điều động đồng chí Hà Thị Nụ giữ chức Trưởng Ban Tuyên giáo Tỉnh ủy.",
    "Ông Lò Văn Sung, Giám đốc Ban quản lý dự án, đã thiếu kiểm tra trong giai đoạn xây dựng cầu.",
    "Huyện đã tổ chức hàng chục hội nghị để triển khai kết luận này.",
    "Tháng 4/2019 có nhiều ngày lễ kỷ niệm và sự kiện đối ngoại quan trọng.",
    "Sáng 5/6/2023, UBND tỉnh Lai Sơn tổ chức giải phóng mặt bằng.",
    # a day of a story is not that of a meeting spoken of later
    "Đêm 6/9/2007, một điều bất ngờ xảy ra ở sa mạc. Tại cuộc họp báo, người ta nói về chương trình hạt nhân.",
    # the day is another occasion's
    "Tại buổi tiếp xúc, các đại biểu thông tin đến cử tri Kỳ họp thứ 10 sẽ diễn ra từ ngày 20/10 đến 17/11.",
    # other people's occasions
    "Tối 12/4, CLB Tà Lèng tiếp đón CLB Mường Lay. Tại buổi họp báo, HLV Lò Văn Sung cảm ơn các cổ động viên.",
    "Nhạc sĩ Hà Thị Nụ có mặt tại sự kiện ra mắt sản phẩm âm nhạc mới.",
    # words that only look so
    "Đồng chí Lò Văn Sung, Bí thư Tỉnh ủy gửi lời thăm hỏi tới bà con.",
    "Đồng chí Lò Văn Sung quán triệt, triển khai bài phát biểu của Tổng Bí thư tại phiên họp ngày 13/3/2024.",
    "Ông Vàng A Dế, nguyên Phó Giám đốc Sở, đang làm việc với cơ quan điều tra.",
    "Ban Chỉ đạo Đề án trình Hội nghị Trung ương 5 khóa XIII đang hoàn thiện báo cáo.",
    "Công tác kiểm tra, giám sát được tăng cường; tỉnh tiếp tục triển khai nghị quyết đại hội đảng bộ các cấp.",
    "Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Vàng A Dế vừa ký quyết định số 12-QĐ/UBKT.",
    "Giá vàng sáng nay tăng 200.000 đồng mỗi lượng.",
]


def _people(event: EventFact, *capacities: Capacity) -> set[str]:
    return {p.person for p in event.participants if not capacities or p.capacity in capacities}


@pytest.mark.parametrize(("text", "kind", "date", "leaders", "people"), ONE, ids=[t[0][:40] for t in ONE])
def test_one_occasion(text: str, kind: str, date: str | None, leaders: set[str], people: set[str]) -> None:
    found = events(text)
    assert [(e.type.value, e.date) for e in found] == [(kind, date)]
    assert _people(found[0], Capacity.LEADER, Capacity.CHAIR, Capacity.HOST) == leaders
    assert _people(found[0]) == people


@pytest.mark.parametrize("text", NONE)
def test_no_occasion(text: str) -> None:
    assert events(text) == []


PLACES = [
    (
        "Mới đây, đồng chí Lò Văn Sung cùng đại biểu đơn vị bầu cử số 9 tiếp xúc cử tri tại huyện Mường Khong.",
        ("huyện Mường Khong",),
    ),
    (
        "Ngày 9/9/2019, đoàn công tác kiểm tra tại các huyện Phong Thổ, Sìn Hồ và 3 xã: Lản Nhì Thàng, Mù Sang, Dào"
        " San.",
        (
            "huyện Phong Thổ",
            "huyện Sìn Hồ",
            "xã Lản Nhì Thàng",
            "xã Mù Sang",
            "xã Dào San",
        ),
    ),
    (
        "Tại buổi tiếp xúc, cử tri Lò Văn Mơ, phường Tân Phong, đề nghị làm đường; bà Hà Thị Nụ, Chủ tịch UBND quận trả"
        " lời cử tri.",
        (),
    ),
    (
        "Ngày 30/6/2025, Lễ công bố các Quyết định, Nghị quyết của Tỉnh ủy về sáp nhập đơn vị hành chính đã diễn ra tại"
        " huyện Mường Khong.",
        ("huyện Mường Khong",),
    ),
    (
        "Chiều 24/9/2022, trong chương trình công tác tại tỉnh Đồng Nai, Thủ tướng Lò Văn Sung đi kiểm tra tiến độ cao"
        " tốc.",
        ("tỉnh Đồng Nai",),
    ),
    (
        "Trong chuyến công tác tại nước bạn Lào, chiều 5/4/2022, Thứ trưởng Bộ Quốc phòng Lò Văn Sung đã tới thăm Đại"
        " đội Biên phòng 213.",
        ("Lào",),
    ),
    (
        "Chiều 22/2/2022, Bí thư Tỉnh ủy Lò Văn Sung đã đến thăm Hợp tác xã chè tại huyện Mường Khong; Công ty Môi"
        " trường, thị xã Mường Lay.",
        ("huyện Mường Khong", "thị xã Mường Lay"),
    ),
    (
        "Sáng 9/12/2022, tại kỳ họp thứ 8 HĐND tỉnh, các đại biểu đã thông qua Nghị quyết về tổ chức chính quyền đô thị"
        " tại huyện Mường Khong.",
        (),
    ),
    (
        "Sáng 23/11/2022, Tổ đại biểu số 2 đã tiếp xúc hơn 100 cử tri của xã Tà Lèng.",
        ("xã Tà Lèng",),
    ),
    (
        "Ngày 21/9/2009, đoàn đại biểu Quốc hội tỉnh tiếp xúc cử tri xã Tà Lèng. Tại buổi tiếp xúc, đại biểu thông báo"
        " nội dung kỳ họp thứ 6 Quốc hội sẽ được khai mạc tại Hà Nội.",
        ("xã Tà Lèng",),
    ),
    (
        "Ngày 06/12/2017, tại Hội trường thôn Bo Thượng xã Tà Lèng, Tổ đại biểu HĐND xã đã tiếp xúc cử tri.",
        ("xã Tà Lèng",),
    ),
    (
        "Tổng Bí thư Lò Văn Sung và Phu nhân thăm cấp Nhà nước đến Việt Nam từ ngày 12 đến 13/12/2023.",
        ("Việt Nam",),
    ),
    (
        "Tiếp tục chuyến công tác tại Nhật Bản, ngày 7/11/2019, Đoàn công tác của tỉnh do ông Lò Văn Sung, Chủ tịch"
        " UBND tỉnh làm Trưởng đoàn đã hội kiến Phó Thống đốc.",
        ("Nhật Bản",),
    ),
    (
        "Sáng 25/8/2022, Đoàn giám sát HĐND tỉnh do ông Lò Văn Sung, Phó Chủ tịch HĐND tỉnh dẫn đầu đã có buổi làm việc"
        " với lãnh đạo thị xã Mường Lay.",
        ("thị xã Mường Lay",),
    ),
    (
        "Chiều 1-4-2018, Phó Thủ tướng Lò Văn Sung đã hội đàm với Bộ trưởng Ngoại giao Trung Quốc Vương Lị nhân dịp"
        " sang thăm chính thức Việt Nam.",
        (),
    ),
    (
        "Sáng 6/12/2021, Đoàn đại biểu cấp cao Quốc hội Lào do bà Bun Xay Keo dẫn đầu đến Hà Nội, thăm chính thức Việt"
        " Nam.",
        ("Hà Nội", "Việt Nam"),
    ),
    (
        "Ngày 13/4/2021, Đảng ủy phường Tà Lùng tổ chức Hội nghị học tập nghị quyết. Hội nghị đã nghe đồng chí Hà Thị"
        " Nụ quán triệt về kết quả Đại hội XIII của Đảng diễn ra tại Thủ đô Hà Nội.",
        (),
    ),
    (
        "Chủ tịch nước Lò Văn Sung sẽ thăm cấp Nhà nước nước Cộng hòa Nhân dân Trung Hoa từ ngày 19 đến 21/6/2013.",
        ("Cộng hòa Nhân dân Trung Hoa",),
    ),
    (
        "Đồng chí Lò Văn Sung, Phó Bí thư Huyện ủy đã đến tặng quà cho người có công. Đoàn đã đến thăm hỏi, tặng quà"
        " cho Mẹ Việt Nam anh hùng ở thị trấn Tà Lèng và gia đình liệt sĩ ở xã Nậm Pha.",
        ("thị trấn Tà Lèng", "xã Nậm Pha"),
    ),
    (
        "Phó giám đốc Sở Giáo dục Lò Văn Sung giãi bày tại buổi tiếp xúc của đại biểu Quốc hội với cử tri huyện Mường"
        " Khong chiều 6-5-2019.",
        ("huyện Mường Khong",),
    ),
    (
        "Ngày 14/10/2023, tại TP Lai Châu, bà Hà Thị Nụ, Phó Chủ tịch UBND tỉnh, tiếp đoàn Ban Tổ chức Lễ hội tại tỉnh"
        " Hokkaido (Nhật Bản) do ông Vàng A Dế làm trưởng đoàn.",
        ("tp Lai Châu",),
    ),
    (
        "Sáng 8/11/2023, Đoàn đại biểu thành phố Asan do ông Vàng A Dế làm Trưởng đoàn đã đến thăm và làm việc với tỉnh"
        " Ninh Bình.",
        ("tỉnh Ninh Bình",),
    ),
    (
        "Sáng 28/3/2017, Thường trực HĐND tỉnh tổ chức hội nghị tại huyện Hương Sơn phục vụ Đề tài “Nâng cao chất lượng"
        " hoạt động giám sát của HĐND các cấp, tỉnh Hà Tĩnh”.",
        ("huyện Hương Sơn",),
    ),
    (
        "Ngày 22/7/2015, Chủ tịch UBND huyện Hóc Môn Lò Văn Sung thăm, tặng quà bà Hà Thị Nụ (82 tuổi, ngụ tại 20 đường"
        " Hoa Mai, P.4, Q.8).",
        (),
    ),
    (
        "Sáng 24/5/2016, tại thành phố Hà Tĩnh đã diễn ra Hội nghị cấp cao giữa 2 tỉnh Hà Tĩnh – Quảng Bình. Bí thư"
        " Tỉnh ủy Lò Văn Sung chủ trì Hội nghị.",
        ("thành phố Hà Tĩnh",),
    ),
    (
        "Chủ trì cuộc họp về tình hình ở tỉnh Lai Châu, Bộ trưởng Lò Văn Sung yêu cầu báo cáo.",
        (),
    ),
    (
        "Đồng chí Lò Văn Sung, Bí thư Tỉnh ủy vừa chủ trì buổi làm việc tại huyện Phong Thổ (tỉnh Lai Châu) về đất.",
        ("huyện Phong Thổ", "tỉnh Lai Châu"),
    ),
    (
        "Chiều 7/9/2019, Phó Thủ tướng Lò Văn Sung đã đi thuyền vào xã Tà Lèng, huyện Mường Khong thăm hỏi bà con.",
        ("xã Tà Lèng", "huyện Mường Khong"),
    ),
    (
        "Ngày 1/7/2020, Thường trực HĐND tỉnh tổ chức cuộc họp góp ý dự thảo báo cáo giám sát nông thôn mới tại Ủy ban"
        " nhân dân các huyện Mường Khong, Phong Thổ. Bà Hà Thị Nụ, Phó Chủ tịch HĐND tỉnh chủ trì cuộc họp.",
        (),
    ),
    (
        "Chủ tịch nước Lò Văn Sung lên đường thăm cấp Nhà nước Singapore từ 24-26/2/2022.",
        ("Singapore",),
    ),
    (
        "Chiều 7/10/2024, đồng chí Hà Thị Nụ, Phó Chủ tịch HĐND tỉnh tiếp xúc cử tri xã Tà Lèng, huyện Mường Khong.",
        ("xã Tà Lèng", "huyện Mường Khong"),
    ),
    (
        "Ngày 25/1/2022, đồng chí Hà Thị Nụ, Bí thư Huyện ủy thăm, tặng 60 suất quà cho hộ nghèo xã Tà Lèng, huyện"
        " Mường Khong.",
        ("xã Tà Lèng", "huyện Mường Khong"),
    ),
    (
        "Tối 26/3/2018, tại thủ đô Viêng Chăn, Đại sứ quán Việt Nam tại Lào tổ chức gặp mặt thanh niên.",
        ("Viêng Chăn",),
    ),
    (
        "Sáng 5/5/2022, đồng chí Hà Thị Nụ, Phó Chủ tịch UBND tỉnh kiểm tra việc dạy học. Kiểm tra tại xã Tà Lèng, đoàn"
        " ghi nhận nhiều cố gắng.",
        ("xã Tà Lèng",),
    ),
    ("Thảo luận tại tổ chiều 31/10/2023, đại biểu Hà Thị Nụ (Lai Châu) đề nghị quy định rõ.", ()),
    (
        "Sáng 17/7/2023, Ủy ban MTTQ tỉnh tổ chức Hội nghị biểu dương điển hình thực hiện Chương trình giảm nghèo trên"
        " địa bàn tỉnh Sơn Hà.",
        (),
    ),
    (
        "Sáng 17/7/2023, bà Hà Thị Nụ, Chủ tịch Ủy ban MTTQ tỉnh đến thăm hộ nghèo tại huyện Mường Khong. Tại xã Tà"
        " Lèng, đoàn cũng động viên một hộ dân.",
        ("huyện Mường Khong", "xã Tà Lèng"),
    ),
    (
        "Chiều 26/6/2018, Chủ tịch UBND tỉnh Lò Văn Sung dự tọa đàm do Cơ quan hợp tác vùng Paris tại Việt Nam tổ"
        " chức.",
        (),
    ),
    (
        "Đây là điều tốt với người lao động tại Lào, ông Lò Văn Sung, Bộ trưởng Bộ Tài chính hôm nay phát biểu tại hội"
        " nghị.",
        (),
    ),
    (
        "Tối qua, chương trình nghệ thuật đã diễn ra tại huyện Mường Khong. Chủ tịch UBND tỉnh Lò Văn Sung đến dự.",
        ("huyện Mường Khong",),
    ),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_places(text: str, places: tuple[str, ...]) -> None:
    assert [event.places for event in events(text)] == [places]


def test_a_deadline_is_no_day_and_opponents_lead_no_event() -> None:
    (event,) = events("Chủ trì phiên họp sáng nay, Phó Thủ tướng Lò Văn Sung yêu cầu báo cáo trước 15 giờ ngày 20/6.")
    assert event.date is None
    assert not events("Phe đối lập do ông Hà Văn Pản, Chủ tịch đảng Tự do, dẫn đầu phản đối. Ngày 5/5 trời mưa.")


def test_star_opens_an_earlier_event_that_bounds_the_undated_one() -> None:
    text = (
        "Đồng chí Lý Thị Mỵ, Bí thư Tỉnh ủy làm việc với Đoàn.\n"
        "* Trước đó, sáng ngày 3/12/2021, Đoàn khảo sát do đồng chí Hà Văn Pản làm Trưởng đoàn đã tới làm việc"
        " với Ban Thường vụ"
        " Huyện ủy Mường Lay. Dự làm việc với đoàn có đồng chí Vàng A Dế, Bí thư Huyện ủy."
    )
    first, second = events(text)
    assert first.date is None
    assert first.after == second.key
    assert second.date == "2021-12-03"
    assert _people(second) == {"Hà Văn Pản", "Vàng A Dế"}


def test_another_guest_of_the_same_day_is_another_reception() -> None:
    found = events(
        "Chiều 2/6/2013, Thủ tướng Lò Văn Sung tiếp ông Vàng A Dế, Chủ tịch Hội hữu nghị. Cùng ngày, Thủ tướng Lò Văn"
        " Sung đã tiếp Đại sứ Hà Văn Pản."
    )
    assert [(e.type.value, e.date) for e in found] == [("reception", "2013-06-02")] * 2


def test_digest_gives_one_event_a_paragraph() -> None:
    text = (
        "Sáng 12/1/2024, Huyện ủy Mường Lay tổ chức hội nghị tổng kết. Đồng chí Vàng A Dế chủ trì hội nghị.\n"
        "Chiều 13/1/2024, ông Lò Văn Sung, Chủ tịch UBND huyện đi kiểm tra công tác phòng, chống rét tại xã Tà Lèng."
    )
    first, second = events(text)
    assert (first.type.value, first.date) == ("conference", "2024-01-12")
    assert (second.type.value, second.date) == ("inspection", "2024-01-13")
    assert _people(first) == {"Vàng A Dế"}
    assert _people(second) == {"Lò Văn Sung"}


def test_who_sends_flowers_or_is_only_a_source_took_no_part() -> None:
    text = (
        "Sáng 3/11/2023, Hội Sinh viên tỉnh tổ chức Đại hội lần thứ VI. Dự đại hội có ông Vàng A Dế, Chủ tịch Hội."
        " Chủ tịch UBND tỉnh Lò Văn Sung gửi lẵng hoa chúc mừng. Theo bà Hà Thị Nụ, tỉnh có 2.000 hội viên."
    )
    (event,) = events(text)
    assert _people(event) == {"Vàng A Dế"}


def test_the_reason_for_a_meeting_is_no_event() -> None:
    text = "Chiều 16/3/2026, Thủ tướng Hà Văn Pản đã tiếp Đại sứ nhân dịp hai nước tổ chức Hội nghị lần thứ nhất."
    assert [e.type.value for e in events(text)] == ["reception"]


@pytest.mark.parametrize(
    "then",
    [
        "Ngay sau lễ đón, Chủ tịch nước Lò Văn Sung và Tổng thống nước bạn tiến hành hội đàm.",
        "Sau lễ đón, Chủ tịch nước Lò Văn Sung đã hội đàm với Tổng thống.",
        "Tiến hành hội đàm sau đó, Chủ tịch nước Lò Văn Sung khẳng định hai nước sẽ hợp tác chặt chẽ.",
    ],
)
def test_talks_right_after_a_ceremony_have_its_day(then: str) -> None:
    lead = "Sáng 12/11/2017, Chủ tịch nước Lò Văn Sung đã chủ trì lễ đón Tổng thống nước bạn. "
    assert [(e.type.value, e.date) for e in events(lead + then)] == [
        ("ceremony", "2017-11-12"),
        ("meeting", "2017-11-12"),
    ]


def test_a_planned_ceremony_is_not_the_conference_that_prepares_it() -> None:
    text = (
        "Đại tá Lò Văn Sung, Phó Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh chủ trì hội nghị. Theo kế hoạch, lễ ra quân"
        " huấn luyện của Bộ Chỉ huy Quân sự tỉnh được tổ chức vào ngày 1/3/2024."
    )
    assert [(e.type.value, e.date) for e in events(text)] == [("conference", None), ("ceremony", "2024-03-01")]


def test_what_was_done_the_day_before_is_no_part_of_the_occasion() -> None:
    text = (
        "Chiều 12/11/2017, Chủ tịch UBND tỉnh Lò Văn Sung chủ trì hội nghị giao ban. Trước đó, tối 11/11, Phó Chủ tịch"
        " UBND tỉnh Vàng A Dế chủ trì quốc yến."
    )
    (event,) = events(text)
    assert _people(event) == {"Lò Văn Sung"}


@pytest.mark.parametrize("row", ONE, ids=[t[0][:40] for t in ONE])
def test_evidence_is_the_words_of_the_article(row: tuple[str, str, str | None, set[str], set[str]]) -> None:
    for event in events(row[0]):
        for evidence in (*event.evidence, *(e for p in event.participants for e in p.evidence)):
            assert row[0][evidence.start : evidence.end] == evidence.quote


def test_triggers_without_event_are_told() -> None:
    analysis = analyse(Article(id="t", text="Công tác kiểm tra được tăng cường."))
    facts = list(extract_events(analysis))
    assert [t.word for t in unmatched_event_triggers(analysis, facts)] == ["kiểm tra"]


def test_who_goes_on_to_a_feast_in_the_evening_is_at_another_occasion() -> None:
    visit, feast = events(
        "Chiều 3/10/2025, Phó Chủ tịch nước Hà Thị Nụ đã đến thăm Bệnh viện Đa khoa tỉnh. Tối cùng ngày, Phó Chủ tịch"
        " nước Hà Thị Nụ đã tham dự Lễ hội Trung thu tại huyện Mường Khong."
    )
    assert (visit.type, visit.places) == ("visit", ())
    assert (feast.type, feast.date, feast.places) == ("ceremony", "2025-10-03", ("huyện Mường Khong",))


def test_people_told_after_an_undated_lead_took_part_in_its_act() -> None:
    (visit,) = events(
        "Nhân Ngày Biên phòng toàn dân, lãnh đạo Ủy ban MTTQ Việt Nam tỉnh đã thành lập đoàn đến thăm Bộ đội Biên phòng"
        " tỉnh.\nĐồng chí Lò Văn Sung, Chủ tịch Liên đoàn Lao động tỉnh tặng hoa chúc mừng."
    )
    assert visit.type == "visit"
    assert [p.person for p in visit.participants] == ["Lò Văn Sung"]


def test_a_ceremony_called_by_its_purpose_is_no_conference_told_before() -> None:
    conference = events(
        "Sáng 3/1/2024, Bộ Văn hóa tổ chức hội nghị tổng kết công tác.\nChủ tịch nước Lò Văn Sung dự Lễ bàn giao nhà"
        " cho người nghèo."
    )[0]
    assert not conference.participants
