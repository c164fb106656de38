"""Clauses that are over before a post: "Trao đổi với ông A, | Bộ trưởng Bộ Y tế cho rằng" tells no post of his."""

import re
from typing import Final

from kg.lexicon import rows, trie_pattern
from kg.mentions.names_lexicon import ABBREVIATED, HONORIFICS, TITLE_HEAD
from kg.model import Level, TitleMention
from kg.text import match_key

_CALLED: Final = rf"(?:(?:các|{trie_pattern(sorted(HONORIFICS | ABBREVIATED))})(?!\w)\.?[^\S\n]*)*"
_TIME: Final = (
    r"(?:[^,;:.()\n]{0,24}\d[^,;:()\n]{0,20}|(?:sáng|chiều|tối|trưa|hôm|mới|trước|cùng|sau)[^,;:.()\n]{1,20}),[^\S\n]*"
)
_BEGINS: Final = (
    r"(?:tại|trong|qua|sau|trước|nhân|bên lề|tiếp|tiếp theo|đồng tình|đồng ý|nhất trí|thống nhất|chia sẻ|trao đổi|nói"
    r"|trả lời|đáp|làm việc|gặp|hội đàm|hội kiến|thảo luận|báo cáo|phát biểu|cảm ơn|cám ơn|chúc mừng|chất vấn|đón|cùng"
    r"|thay mặt|bình luận|phản hồi|nói về|đối với|liên quan|riêng|ngoài ra, nói|với)(?!\w)"
)
# "Trao đổi với", "Trong cuộc gặp với", "Sau tuyên bố của": what opens a sentence and ends at its first comma
_OPENING: Final = re.compile(
    rf"[\s“\"*+•–-]*(?:{_TIME})?(?:{_BEGINS}[^,;:.()\n]{{0,60}}?[^\S\n])?"
    rf"(?:với|của|do|bởi|cho|tới|đến|cùng|gặp|tiếp|lời|ơn|vấn|mừng|mặt|đón|hợp)[^\S\n]+{_CALLED}"
)
_BEGUN: Final = re.compile(rf"[\s“\"*+•–-]*(?:{_TIME})?{_BEGINS}")  # "Đến nay do ông A" is no opening
_AFTER_WHOM: Final = re.compile(rf"[\s“\"*+•–-]*(?:{_TIME})?theo[^\S\n]+{_CALLED}")
_REPORTS: Final = re.compile(
    r"[^\S\n]+(?:(?:đã|cũng|vừa|liền|còn|sẽ|đang)[^\S\n]+)*(?:"
    + trie_pattern(sorted(match_key(row["verb"]) for row in rows("reporting_verbs")))
    + r")(?!\w)"
)
_PAST: Final = re.compile(r"[^\S\n]+(?:(?:đã|vừa|sẽ)(?!\w)|(?:ký|chủ trì|cảm ơn|gửi|trao|tiếp)[^\S\n])")
_KIN: Final = re.compile(
    r"(?<!\w)(?:vợ|chồng|cha|bố|mẹ|(?:con|em|anh|chị)(?:[^\S\n]+(?:trai|gái|dâu|rể|chồng|vợ|ruột|họ|đẻ|nuôi|cả|út))+"
    r"|cháu(?:[^\S\n]+(?:nội|ngoại|ruột))?|thân sinh|phu nhân|phu quân)(?:[^\S\n]+của)?[^\S\n]+"
    rf"{_CALLED}\Z"
)
_REPLACED: Final = re.compile(rf"(?<!\w)thay(?:[^\S\n]+thế)?(?:[^\S\n]+cho)?[^\S\n]+{_CALLED}\Z")
_BECOMES: Final = re.compile(r"(?<!\w)(?:làm|là|giữ|chức|chức vụ)[^\S\n]+\Z")
_AND_ONE: Final = re.compile(rf"[^\S\n]+(?:và|&)[^\S\n]+(?:cùng[^\S\n]+)?{_CALLED}")
_OFFICE: Final = re.compile(r"(?<!\w)(?:nhiệm vụ|chức vụ|chức danh|chức|cương vị|vị trí)[^\S\n]+\Z")
_ASSISTS: Final = re.compile(r"(?<!\w)(?:trợ lý|thư ký)[^\S\n]+\Z")
HIGHEST: Final = frozenset({"tong-bi-thu", "chu-tich-nuoc", "thu-tuong", "pho-thu-tuong", "bo-truong"})
_TOLD_TO: Final = re.compile(
    r"(?<!\w)(?:báo cáo|báo cáo với|hỏi|chất vấn|giữ chức|giữ chức vụ|giữ chức danh)[^\S\n]+\Z"
)


def is_opening(key: str, start: int, at: int, *, told: bool = False) -> bool:
    """Return whether a sentence runs from its start up to a person or post at ``at`` as "Trao đổi với | ông A, …".

    ``told``: the person has a post before the name, so that "Theo | Bộ trưởng A, Thủ tướng đã …" names two people;
    "Theo ông A, Chủ tịch UBND xã cho biết" is careless print for one.
    """
    if told and _AFTER_WHOM.fullmatch(key, start, at):
        return True
    if at - start > 140 or _BEGUN.match(key, start, at) is None:
        return False
    return _OPENING.fullmatch(key, start, at) is not None


def acts(key: str, at: int) -> bool:
    """Return whether what stands before ``at`` is the subject: "… | cho rằng", "… | đã ký"."""
    if _REPORTS.match(key, at):
        return True
    return _PAST.match(key, at) is not None


def is_kin_of(key: str, at: int) -> bool:
    """Return whether the person at ``at`` is named to tell whose relative another is: "em chồng | Bộ trưởng A"."""
    return _KIN.search(key, max(0, at - 40), at) is not None


def is_replaced(key: str, at: int) -> bool:
    """Return whether another takes the place of the person at ``at``: "thay cho ông | A, kiêm Tổng Giám đốc"."""
    return _REPLACED.search(key, max(0, at - 40), at) is not None


def is_become(key: str, at: int) -> bool:
    """Return whether the post at ``at`` is what somebody became: "Khi ông A làm | Bộ trưởng, Thiếu tướng B"."""
    return _BECOMES.search(key, max(0, at - 10), at) is not None


def is_office(key: str, at: int) -> bool:
    """Return whether the post at ``at`` is spoken of itself: "Chứng kiến lễ bàn giao chức vụ | Tư lệnh, Bí thư A"."""
    return _OFFICE.search(key, max(0, at - 12), at) is not None


def is_assisted(key: str, at: int) -> bool:
    """Return whether the post at ``at`` is that of whom a person assists: "Trợ lý | Thủ tướng Chính phủ"."""
    return _ASSISTS.search(key, max(0, at - 10), at) is not None


def leads_on(key: str, start: int, end: int) -> bool:
    """Return whether a post that was not read whole goes on up to the next name: "… Báo Sông | và Núi Lò Thị Mai".

    Or another post follows that was not read: "…, | Trưởng phái đoàn Việt Nam tại Liên minh Lò Thị Mai".
    """
    rest = key[start:end]
    if "\n" in rest or end - start > 80:
        return False
    before, comma, post = rest.rpartition(",")
    if any(sign in post for sign in ".;:()–-"):
        return False
    if comma:
        at = end - len(post.lstrip())
        return not before.strip() and (TITLE_HEAD.match(key, at) is not None or key.startswith("trưởng ", at))
    return rest.startswith((" và ", " & ")) and _AND_ONE.fullmatch(rest) is None


def is_told(key: str, first: TitleMention, second: TitleMention) -> bool:
    """Return whether one post is of him to whom another speaks: "Báo cáo với Thủ tướng, Bí thư Thành ủy A nói"."""
    if key[first.end : second.start].strip() != ",":
        return False
    if first.role == "dai-bieu" and first.plural:
        return second.role != "dai-bieu"
    if first.role not in HIGHEST or _TOLD_TO.search(key, max(0, first.start - 20), first.start) is None:
        return False
    local = second.body is not None and second.body.level not in (None, Level.CENTRAL)
    return local or second.role == "dai-bieu"
