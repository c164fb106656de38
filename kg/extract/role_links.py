"""What may stand between a name and a title: punctuation, honorifics, copulas."""

import re
from enum import StrEnum

from kg.lexicon import trie_pattern
from kg.mentions.names_lexicon import ABBREVIATED, HONORIFICS
from kg.model import NameMention, TitleMention

_ADDRESS = rf"(?:(?:{trie_pattern(sorted(HONORIFICS | ABBREVIATED))})(?!\w)[.,]?[^\S\n]*[-–]?[^\S\n]*)"
_NOTE = (
    r"(?:\((?:sn|sinh|s\.n|nam|nữ|trái|phải|giữa|ngoài cùng|thứ|đứng|ngồi|áo|hàng|bên|vừa|mới|tức|tên|bí danh"
    r"|thường gọi|quê|dân tộc|\d)[^()\n]{0,60}\)[^\S\n]*)?"
)
_NOW = r"(?:hiện nay|hiện|đang|nay|bây giờ|lúc đó|khi đó|lúc bấy giờ|vẫn|cũng|đồng thời)[^\S\n]+"

_DIRECT = re.compile(rf"[^\S\n]*(?:[“\"][^\S\n]*)?{_ADDRESS}*")
_DASHED = re.compile(
    rf"[^\S\n]*[-–:][^\S\n]*{_ADDRESS}*"
    rf"|,[^\S\n]*(?=(?:thiếu|trung|thượng|đại)[^\S\n]+(?:tướng|tá|úy)(?!\w)){_ADDRESS}+"  # "…, Thiếu tá A"
)
_NUMBERED = re.compile(
    r"[^\S\n]*,?[^\S\n]*(?:gồm|bao gồm|là|gồm có)[^\S\n]*:?[^\S\n]*"
    rf"(?:(?:các|hai|ba|bốn)[^\S\n]+)?{_ADDRESS}*:?[^\S\n]*"
)
_CALLED = re.compile(rf",[^\S\n]*(?:ông|bà|anh|chị|đồng chí|đ/c|bác sĩ|thầy|cô)[^\S\n]+{_ADDRESS}*")
_WORDS = r"[^\s,;:.()–]+(?:[^\S\n]+[^\s,;:.()–]+){0,7}"
_ASIDE = (  # what a paper tells of a person between the name and the post
    r"(?:,[^\S\n]*(?:\d{2}[^\S\n]+tuổi|sinh(?:[^\S\n]+năm)?[^\S\n]+\d{4}|sn[^\S\n]*\d{4}"
    rf"|(?:kiều bào|quê|trú|ngụ|người dân tộc|dân tộc|đảng viên|ở|người con|cựu học sinh)[^\S\n]+{_WORDS}"
    rf"|(?:{trie_pattern(sorted(HONORIFICS | ABBREVIATED))})(?!\w)[^,;()\n]{{0,30}}))*"
)
_AFTER = re.compile(
    rf"[^\S\n]*{_NOTE}{_ASIDE}(?:[,(:/–-]|[^\S\n](?:là|kiêm)(?=[^\S\n])|(?=[^\S\n]))[^\S\n]*"
    r"(?:(?:hiện đang là|hiện nay là|đang là|hiện là|nay là|là|cùng là|đều là|hiện|kiêm|tức)[^\S\n]+)?"
)
_CELL = re.compile(r"[^\S\n]*\|[^\S\n]*")
_ROW = re.compile(r"\|?[^\S\n]*\d{1,3}\.?[^\S\n]*\|[^\S\n]*" + rf"{_ADDRESS}*")
_LATE = re.compile(r",[^,;()\n]{3,60}\(")
_UNIT = (
    r"(?:số nhà|tổ|tdp|thôn|bản|ấp|xóm|buôn|khóm|khu phố|khu|xã|phường|huyện|quận|thị xã|thị trấn|thành phố|tp|tx|tỉnh)"
)
_PART = rf",[^\S\n]*(?:{_UNIT}\b[^,;:()\n–]{{1,30}}|(?!{_UNIT}\b)[^\W\d]+(?:[^\S\n]+[^\W\d]+)?(?=[,;]|[^\S\n]*\())"
_LIVES = (
    r"(?:hiện[^\S\n]+)?(?:trú|ngụ|thường trú|tạm trú|ở|quê|quê quán|nơi ở|hktt)(?:[^\S\n]+(?:tại|ở))?:?"
    rf"[^\S\n]+[^,;:()\n–]{{2,40}}(?:{_PART}){{0,4}}"
)
_DETAIL = (  # "43 tuổi", "SN 1960", "sinh ngày 2/3/1970", "trú tại xã Tà Mít, huyện Tân Uyên"
    r"(?:\d{2}[^\S\n]+tuổi|(?:sinh|sn|s\.n)(?:[^\S\n]*(?:năm|ngày))?[^\S\n]*:?[^\S\n]*[\d/.-]{4,10}|nam|nữ"
    r"|(?:tức|bí danh|tên thật|tên khai sinh|còn gọi là|thường gọi)[^\S\n]+[^,;()\n]{2,30}"
    rf"|(?:người[^\S\n]+)?dân tộc[^\S\n]+[^,;()\n]{{2,12}}|{_LIVES})"
)
_DETAILS = rf"{_DETAIL}(?:,[^\S\n]*{_DETAIL}){{0,4}}"
_DETAILED = re.compile(  # "(43 tuổi, Phó Chủ tịch UBND xã", "(SN 1960), trú tại phường Mây (nguyên Chủ tịch"
    rf"[^\S\n]*(?:\([^\S\n]*{_DETAILS}[^\S\n]*[,;][^\S\n]*"
    rf"|\([^\S\n]*{_DETAILS}[^\S\n]*\)[^\S\n]*[,–-][^\S\n]*"
    rf"|(?:\([^\S\n]*{_DETAILS}[^\S\n]*\))?,[^\S\n]*{_DETAILS}[^\S\n]*[,(–-][^\S\n]*)"
    r"(?:(?:hiện là|nay là|là|hiện)[^\S\n]+)?"
)
_COPULA = re.compile(rf"[^\S\n]*,?[^\S\n]*(?:{_NOW})*(?:(?:cùng|đều)[^\S\n]+)?là[^\S\n]+")
_OFFICE = re.compile(
    rf"[^\S\n]*{_NOTE},?[^\S\n]*(?:{_NOW})*(?:(?:giữ|đảm nhiệm|đảm nhận)[^\S\n]+"
    r"(?:chức|chức vụ|chức danh|cương vị|vị trí|trọng trách)?"
    r"|làm|(?:với|trên|ở|trong)[^\S\n]+(?:cương vị|vai trò|tư cách)(?:[^\S\n]+là)?)[^\S\n]+"
)
_FORMER = re.compile(
    r"[^\S\n]*,?[^\S\n]*(?:(?:đã[^\S\n]+|người[^\S\n]+)?từng"
    r"|(?:trong[^\S\n]+)?(?:thời gian|thời kỳ|thời điểm|quá trình|lúc|khi)(?:[^\S\n]+(?:còn|đang))?)[^\S\n]+"
    r"(?:là|làm|giữ chức|giữ chức vụ|giữ cương vị|đảm nhiệm chức vụ)[^\S\n]+"
)
_AT = r"(?:\((?:tại|ở|từ|đầu cầu|điểm cầu)[^()\n]{1,40}\)[^\S\n]*)?"  # "A (tại điểm cầu Sơn La), B"
_JOIN = re.compile(
    rf"[^\S\n]*{_AT}(?:[,;–-]|và|cùng|,[^\S\n]*và|,[^\S\n]*cùng)[^\S\n]*(?:với[^\S\n]+)?{_NOTE}{_ADDRESS}*"
)
_SLIP = re.compile(r"[^\S\n]*;[^\S\n]*(?:(?:và|kiêm|đồng thời là|đồng thời)[^\S\n]+)?")


class Link(StrEnum):
    """How a name and a title, or two names, stand to each other."""

    DIRECT = "direct"  # "Bí thư Tỉnh ủy Lò Văn A", "Thứ trưởng, Thượng tướng Lò Văn A"
    DASHED = "dashed"  # "Bí thư Tỉnh ủy - đồng chí Lò Văn A"
    AFTER = "after"  # "Lò Văn A, Bí thư Tỉnh ủy", "Lò Văn A (Bí thư Tỉnh ủy"
    COPULA = "copula"  # "Lò Văn A hiện là Bí thư Tỉnh ủy"
    OFFICE = "office"  # "Lò Văn A giữ chức Bí thư Tỉnh ủy"
    FORMER = "former"  # "Lò Văn A từng là Bí thư Tỉnh ủy"
    JOIN = "join"  # "Lò Văn A, Lò Văn B và Lò Văn C"
    SLIP = "slip"  # "…; Phó Chủ tịch HĐND" of the one named before


def before_name(key: str, start: int, end: int) -> Link | None:
    """Return the link of a title that ends at ``start`` to the name that begins at ``end``."""
    if _DIRECT.fullmatch(key, start, end):
        return Link.DIRECT
    return Link.DASHED if _DASHED.fullmatch(key, start, end) else None


def is_called(key: str, start: int, end: int) -> bool:
    """Return whether a title and the next name stand as in "Chủ tịch UBND xã Tà Mít, ông Lò Văn A"."""
    return _CALLED.fullmatch(key, start, end) is not None


def after_name(key: str, start: int, end: int) -> Link | None:
    """Return the link of a name that ends at ``start`` to the title that begins at ``end``."""
    for link, pattern in (
        (Link.AFTER, _AFTER),
        (Link.AFTER, _LATE),
        (Link.AFTER, _DETAILED),
        (Link.COPULA, _COPULA),
        (Link.FORMER, _FORMER),
        (Link.OFFICE, _OFFICE),
    ):
        if pattern.fullmatch(key, start, end):
            return link
    return None


def between_names(key: str, start: int, end: int) -> bool:
    """Return whether two names, or a title and the next name of a list, are joined by a comma, semicolon or "và"."""
    return _JOIN.fullmatch(key, start, end) is not None


def is_counted(key: str, start: int, end: int) -> bool:
    """Return whether a post and the first name stand as in "có 3 phó chủ tịch gồm các ông: A, B và C"."""
    return _NUMBERED.fullmatch(key, start, end) is not None


def is_row(key: str, start: int, name: NameMention, title: TitleMention) -> bool:
    """Return whether a name and a post are cells of one numbered row: "1 | Lò Văn A | Chủ tịch UBND xã"."""
    return (
        _CELL.fullmatch(key, name.end, title.start) is not None and _ROW.fullmatch(key, start, name.start) is not None
    )


def is_slip(key: str, start: int, end: int) -> bool:
    """Return whether a semicolon stands where a comma belongs between two titles of one person."""
    return _SLIP.fullmatch(key, start, end) is not None
