"""What may stand between a name and a title: punctuation, honorifics, copulas."""

import re
from enum import StrEnum

from kg.lexicon import trie_pattern
from kg.mentions.names_lexicon import ABBREVIATED, HONORIFICS

_ADDRESS = rf"(?:(?:{trie_pattern(sorted(HONORIFICS | ABBREVIATED))})(?!\w)[.,]?[^\S\n]*[-–]?[^\S\n]*)"
_NOTE = r"(?:\((?:sn|sinh|s\.n|nam|nữ|trái|phải|giữa|ngoài cùng|thứ|đứng|ngồi|áo|hàng|bên|\d)[^()\n]{0,40}\)[^\S\n]*)?"
_NOW = r"(?:hiện nay|hiện|đang|nay|bây giờ|lúc đó|khi đó|lúc bấy giờ|vẫn|cũng|đồng thời)[^\S\n]+"

_DIRECT = re.compile(rf"[^\S\n]*(?:[“\"][^\S\n]*)?{_ADDRESS}*")
_DASHED = re.compile(rf"[^\S\n]*[-–:][^\S\n]*{_ADDRESS}*")
_WORDS = r"[^\s,;:.()–]+(?:[^\S\n]+[^\s,;:.()–]+){0,7}"
_ASIDE = (  # what a paper tells of a person between the name and the post
    r"(?:,[^\S\n]*(?:\d{2}[^\S\n]+tuổi|sinh(?:[^\S\n]+năm)?[^\S\n]+\d{4}|sn[^\S\n]*\d{4}"
    rf"|(?:kiều bào|quê|trú|ngụ|người dân tộc|dân tộc|đảng viên|ở|người con|cựu học sinh)[^\S\n]+{_WORDS}"
    rf"|(?:{trie_pattern(sorted(HONORIFICS | ABBREVIATED))})(?!\w)[^,;()\n]{{0,30}}))*"
)
_AFTER = re.compile(
    rf"[^\S\n]*{_NOTE}{_ASIDE}(?:[,(:/–-]|[^\S\n](?:là|kiêm)(?=[^\S\n])|(?=[^\S\n]))[^\S\n]*"
    r"(?:(?:hiện là|nay là|là|cùng là|hiện|kiêm|tức)[^\S\n]+)?"
)
_LATE = re.compile(r",[^,;()\n]{3,60}\(")
_COPULA = re.compile(rf"[^\S\n]*,?[^\S\n]*(?:{_NOW})*là[^\S\n]+")
_OFFICE = re.compile(
    rf"[^\S\n]*,?[^\S\n]*(?:{_NOW})*(?:(?:giữ|đảm nhiệm|đảm nhận)[^\S\n]+(?:chức|chức vụ|cương vị|trọng trách)?"
    r"|làm|(?:với|trên|ở|trong)[^\S\n]+(?:cương vị|vai trò|tư cách)(?:[^\S\n]+là)?)[^\S\n]+"
)
_FORMER = re.compile(
    r"[^\S\n]*,?[^\S\n]*(?:đã[^\S\n]+|người[^\S\n]+)?từng[^\S\n]+"
    r"(?:là|làm|giữ chức|giữ chức vụ|giữ cương vị|đảm nhiệm chức vụ)[^\S\n]+"
)
_JOIN = re.compile(rf"[^\S\n]*(?:[,;–-]|và|cùng|,[^\S\n]*và|,[^\S\n]*cùng)[^\S\n]*(?:với[^\S\n]+)?{_NOTE}{_ADDRESS}*")
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


def after_name(key: str, start: int, end: int) -> Link | None:
    """Return the link of a name that ends at ``start`` to the title that begins at ``end``."""
    for link, pattern in (
        (Link.AFTER, _AFTER),
        (Link.AFTER, _LATE),
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


def is_slip(key: str, start: int, end: int) -> bool:
    """Return whether a semicolon stands where a comma belongs between two titles of one person."""
    return _SLIP.fullmatch(key, start, end) is not None
