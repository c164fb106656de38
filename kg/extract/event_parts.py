"""A part in an occasion, and the titles around a name that are no words of it. See ``Part``."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.extract.event_units import Unit
from kg.lexicon import compile_phrases, rows, search_back
from kg.model import Analysis, BodyMention, Capacity, NameMention, TitleMention
from kg.text import match_key

LEADING: Final = (Capacity.LEADER, Capacity.CHAIR, Capacity.HOST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A person's part as one sentence tells it; ``spoken`` is true where he only speaks, perhaps elsewhere."""

    name: NameMention
    capacity: Capacity
    rule: str
    start: int
    end: int
    spoken: bool = False
    reports: bool = False  # what follows is what he says, not what happens


@cache
def phrases_of(kind: str) -> tuple[re.Pattern[str], dict[str, dict[str, str]]]:
    """Return the cues of one kind ("before", "after", "list" …) as a pattern, and their rows by phrase."""
    table = {match_key(row["phrase"]): row for row in rows("participation_cues") if row["kind"] == kind}
    return compile_phrases(table), table


NOT_PRESENT = re.compile(
    r"(?<!\w)(?:gửi (?:lẵng|lãng|điện|thư|hoa|vòng hoa)|gửi tới|ký ban hành|vừa ký|đã ký|bị khởi tố|bị bắt|bị can|"
    r"bị cáo|trao đổi với (?:pv|phóng viên|báo)|"
    r"trả lời (?:phỏng vấn|báo)|trao đổi với)(?!\w)"
)

NOT_THERE_BEFORE = re.compile(
    r"(?<!\w)(?:theo (?:đề nghị|yêu cầu|chỉ đạo|ý kiến|lời mời|phân công|báo cáo) của|theo lời|lời mời của|"
    r"chỉ đạo của|của|ủy quyền của|"
    r"thay mặt|phu nhân cố|cố|con trai|con gái|con|cháu|em|vợ|chồng|"
    r"bố|cha|mẹ|mang tên|giấy khen của|quyết định của|thư của|bằng khen của|vắng mặt|"
    r"gặp lại|mời|tên|đường|trường)\s*$"
)

_JOIN = re.compile(r"(?:[\s,;:\-–—()]|\b(?:và|cùng|với|các|đồng chí|đ/c|ông|bà|anh|chị|nguyên|cựu)\b)*")

_VERBISH = re.compile(
    r"(?<!\w)(?:nghe|họp|tổ chức|tiến hành|thảo luận|xem xét|thông qua"
    r"|sẽ|đã|được|bị|là|có|cho|gửi|để|nhằm|khi|sau|trước|vì|do)(?!\w)"
)

_TITLE_TAIL = re.compile(
    r"(?:(?:đồng chí|các đồng chí|ông|bà|anh|chị|nguyên|gs|pgs|ts|ths|bs|đại tướng|thượng tướng|trung tướng|"
    r"thiếu tướng|đại tá|"
    r"thượng tá|trung tá|thiếu tá|hòa thượng|thượng tọa|đại đức|đại biểu|đbqh)[\s.]*)+$"
)

LONG_TAIL: Final = 200

_NEW_PHRASE = re.compile(r",\s*((?:đồng chí|ông|bà)\s+)$")


def strip_titles(before: str) -> str:
    """Return the words before a name without the posts and honorifics at their end."""
    bare = before.rstrip()
    tail = search_back(_TITLE_TAIL, bare, reach=LONG_TAIL)
    if tail is not None and tail.start() < len(bare) - LONG_TAIL // 2:  # it may begin before the last words
        tail = _TITLE_TAIL.search(bare)
    return (bare[: tail.start()] if tail else bare).rstrip() + " "


def titled_start(analysis: Analysis, unit: Unit, name: NameMention) -> int:
    """Return where the posts and honorifics before a name begin: "Phó Thủ tướng, Bộ trưởng Lò Văn Mơ" → "Phó"."""
    at = name.start
    if fresh := search_back(
        _NEW_PHRASE, unit.before(at)
    ):  # "theo phân công của Trưởng Ban, đồng chí A …": another person
        return unit.start + fresh.start(1)
    moved = True
    while moved:
        moved = False
        bare = len(strip_titles(unit.before(at)).rstrip()) + unit.start
        for title in reversed(analysis.find(TitleMention, max(unit.start, at - 250), at)):
            if _JOIN.fullmatch(unit.key[title.end - unit.start : bare - unit.start] if bare > title.end else ""):
                at, moved = title.start, True
                break
        else:
            at = min(at, bare + 1)
    return at


def only_titles(analysis: Analysis, start: int, end: int, gap: str) -> bool:
    """Tell whether nothing but posts, bodies, ranks and list marks stands in the gap."""
    if len(gap) > 260:
        return False
    chars = list(gap)
    for kind in (TitleMention, BodyMention):
        for mention in analysis.find(kind, start, end):
            chars[mention.start - start : mention.end - start] = " " * (mention.end - mention.start)
    bare = "".join(chars)
    if _VERBISH.search(bare) or ". " in bare:
        return False
    pattern, _ = phrases_of("after")
    return not pattern.search(bare)
