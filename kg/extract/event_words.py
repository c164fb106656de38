"""Words that look like an occasion or its day and are none. See ``other_word``."""

import re
from typing import Final

BACK_THEN: Final = r"(?:khi đó|khi ấy|lúc đó|lúc ấy|lúc bấy giờ|thời điểm đó)"  # "ông A, khi đó là Bí thư Huyện ủy"
# A day that is no day of the occasion: "trước ngày 20/6", "báo cáo trước 15 giờ ngày 20/6", "Nghị quyết số 5 ngày …".
NOT_EVENT_DAY = re.compile(
    r"(?<!\w)(?:trước|chậm nhất|chậm nhất vào|muộn nhất|"
    r"đợt|dịp|đến|đến hết|kể từ|tính đến|từ sau|sau|hạn|thành lập|truyền thống|giải phóng|kỷ niệm|sinh|"
    r"chết|tử vong|qua đời|từ trần|hy sinh|"
    r"số \S+|thông qua|"
    r"có hiệu lực(?: từ)?|quốc khánh|khởi nghĩa|nhân dịp|quyết định|nghị quyết|chỉ thị|kết luận|"
    r"tổng tuyển cử(?: đầu tiên)?)"
    r"(?:\s+\d+\s*(?:giờ|h)(?:\s*\d+)?(?:\s*phút)?)?"
    r"\s*[,(–-]?\s*(?:ngày|từ ngày)?\s*$"
)


_OTHER_WORD = {
    "hội thảo": re.compile(r"\s+luận(?!\w)"),
    "đại lễ": re.compile(r"\s+đường(?!\w)"),
    "họp báo": re.compile(r"\s+cáo(?!\w)"),
    "họp kỳ": re.compile(r"\s+họp(?!\w)"),
    "tổ chức họp": re.compile(r"\s+(?:báo(?! cáo)|mặt|chợ|lớp|phiên|kỳ|phụ huynh)(?!\w)"),
    "họp": re.compile(r"\s+(?:báo(?! cáo)|mặt|chợ|lớp)(?!\w)"),
    "tham gia": re.compile(r"\s+(?:thi|giao thông|bảo hiểm|sản xuất|lực lượng|cách mạng|kháng chiến|ứng cử)(?!\w)"),
    "tiếp": re.compile(
        r"\s+(?:tục|theo|nhận|thu|cận|sức|nối|đó|viện|quản|diễn|đến|giáp|tế|xúc|bước|thị|tay|lửa|dân)(?!\w)|\s*:"
    ),
    "buổi tiếp": re.compile(r"\s+(?:xúc|nhận|tục|thu)(?!\w)"),
    "có buổi tiếp": re.compile(r"\s+(?:xúc|nhận|tục|thu)(?!\w)"),
    "cuộc tiếp": re.compile(r"\s+(?:xúc|nhận|tục|thu)(?!\w)"),
    "tiếp xúc": re.compile(r"(?![^,.;:]{0,50}(?<!\w)cử tri(?!\w))"),
    "gặp": re.compile(r"\s+(?:khó|phải|vướng|nhiều|rủi|nạn|sự cố|những|bất|trở|gió|lại|không ít|thuận)(?!\w)"),
    "thăm": re.compile(r"\s+(?:dò|khám)(?!\w)"),
    "giao": re.compile(r"\s+(?:thông|dịch|lưu|nhận|ban|tiếp|thừa|mùa)(?!\w)"),
    "trao": re.compile(r"\s+đổi(?!\w)"),
    "dự": re.compile(r"\s+(?:án|thảo|kiến|toán|báo|phòng|trữ|khuyết|đoán|trù|nguồn|tính|tuyển|thi|luật)(?!\w)"),
    "thông tin": re.compile(r"\s+(?:và truyền|truyền|đại chúng|liên lạc|của)(?!\w)"),
    "trao quyết định": re.compile(
        r"\s+(?:của [^.;:“\"]{3,90}?\s)?(?:(?:về|v/v)\s+)?(?:việc\s+)?"
        r"(?:bổ nhiệm|điều động|luân chuyển|phê chuẩn|chỉ định|phân công|giao|nghỉ|thôi|tiếp nhận|chuẩn y)(?!\w)"
    ),
    "phía": re.compile(r"\s+(?:bắc|nam|đông|tây|trước|sau|trên|dưới)(?!\w)"),
    "đánh giá": re.compile(r"\s+(?:tác động|viên|chuẩn)(?!\w)"),
    "quán triệt": re.compile(
        r"\s+(?:trong|tại)(?!\w)"
        r"|(?:\s*,|\s+và)?\s+(?:triển khai |thực hiện )?(?:bài|ý kiến|tinh thần|quan điểm|chỉ đạo|phương châm)(?!\w)"
    ),
    "điều hành": re.compile(
        r"\s+(?:hoạt động|công việc|công tác|nhiệm vụ|nền|chung|đảng bộ|ngành|ubnd|đất nước)(?!\w)"
    ),
    "chủ trì": re.compile(r"\s*,?\s+(?:phối hợp|tham mưu|soạn thảo|xây dựng|nghiên cứu|biên soạn)(?!\w)"),
    "dẫn đầu": re.compile(
        r"\s+(?:phản đối|biểu tình|cả nước|toàn quốc|về|bảng|danh sách|phong trào|cuộc|xu hướng|khu vực)(?!\w)"
    ),
    "giới thiệu": re.compile(r"\s+(?:ông|bà|đồng chí|các đồng chí|nhân sự|để|chức danh|ứng cử)(?!\w)"),
    "báo cáo": re.compile(r"\s+(?:viên|chính trị|của|về|số)(?!\w)"),
}


def other_word(key: str, start: int, end: int) -> bool:
    """Tell whether a short trigger is only the first syllable of another word: "tiếp tục", "dự án", "gặp khó".

    >>> other_word("ông mơ tiếp tục đề nghị", 7, 11), other_word("ông mơ tiếp đại sứ", 7, 11)
    (True, False)
    """
    rule = _OTHER_WORD.get(" ".join(key[start:end].split()))
    return rule is not None and rule.match(key, end) is not None


_GIVES: Final = ("trao", "tặng", "trao tặng")
_PRESENTS: Final = re.compile(
    r"\s+(?:(?:hơn|gần|trên|khoảng|thêm|tổng cộng)\s+)?\d[\d.]*\s(?:suất|phần|túi|gói) quà(?!\w)"
)


def no_trigger(key: str, start: int, end: int) -> bool:
    """Tell whether a trigger is another word, or one that needs an object and lacks it: "trao 20 suất quà".

    >>> no_trigger("trao 20 suất quà", 0, 4), no_trigger("trao cờ", 0, 4)
    (False, True)
    """
    if other_word(key, start, end):  # "Quốc hội thảo luận" is no "hội thảo"
        return True
    if key.startswith(" lưu niệm", end):  # "tặng quà lưu niệm" to a guest
        return True
    return key[start:end] in _GIVES and _PRESENTS.match(key, end) is None
