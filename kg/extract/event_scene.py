"""What the triggers of one sentence are judged by: reasons, those who can act, names around. See ``Scene``."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from kg.model import (
    Analysis,
    BodyMention,
    DocumentMention,
    Mention,
    NameMention,
    PlaceMention,
    TitleMention,
)

_OCCASION = re.compile(
    r"(?<!\w)(?:nhân dịp(?! này)|nhân kỷ niệm|nhân ngày|hướng tới|chào mừng|chuẩn bị|nhằm(?! ngày)"
    r"|lập thành tích)(?!\w)"
)
_AGENT_WORD = re.compile(
    r"(?<!\w)(?:đoàn cán bộ(?:,?(?: và)? (?:tỉnh|huyện|xã|phường|thành phố))*|"
    r"làm trưởng đoàn|dẫn đầu|đoàn công tác|đoàn khảo sát|đoàn kiểm tra|đoàn giám sát|"
    r"đoàn đại biểu(?: cấp cao)?|đoàn cấp cao|đoàn lãnh đạo|đoàn thanh tra|đoàn|tổ công tác|tổ đại biểu|"
    r"đồng chí bí thư|chủ tịch ubnd|bí thư (?:tỉnh|huyện|thành|quận|thị) ủy|phó chủ tịch|đảng bộ|đảng ủy|"
    r"ban thường vụ|ubnd|hđnd|mttq|huyện ủy|tỉnh ủy|thành ủy|thủ tướng|chủ tịch nước|chủ tịch quốc hội|tổng bí thư|"
    r"lãnh đạo(?= (?:đảng|tỉnh|huyện|thành phố|thị xã|quận|xã|phường)(?!\w))|thanh tra \w+|bộ \w+|sở \w+|ông|bà)(?!\w)"
)


class Scene:
    """One sentence, read once and not once a trigger; ``start`` and ``end`` are of the article, ``key`` is its key."""

    def __init__(self, analysis: Analysis, start: int, end: int, key: str, names: Iterable[NameMention]) -> None:
        self.analysis = analysis
        self._start = start
        self._key = key
        self._cues = [match.span() for match in _OCCASION.finditer(key)]
        named: list[Mention] = [
            m
            for m in analysis.find(Mention, start, end)
            if isinstance(m, BodyMention | TitleMention | PlaceMention | DocumentMention)
        ]
        self._named = [(m.start, m.end) for m in named]
        self._reach = list(accumulate((m.end for m in named), max))  # where the longest of all up to here ends
        ends = [n.end for n in names] + [m.end for m in named if isinstance(m, BodyMention | TitleMention)]
        self._agents = sorted(ends)
        self._agent_words = [m.span() for m in _AGENT_WORD.finditer(key)]

    def covered(self, start: int, end: int) -> bool:
        """Tell whether a trigger is part of the name of a body, post, place or document."""
        at = bisect_right(self._named, start, key=lambda span: span[0])
        while at and self._reach[at - 1] >= end:
            at -= 1
            if self._named[at][1] >= end and self._named[at] != (start, end):
                return True
        return False

    def cue_before(self, position: int) -> tuple[int, int] | None:
        """Return the last words before a position that tell a reason: "nhân dịp"; positions are of the unit."""
        at = bisect_right(self._cues, position, key=lambda span: span[1])
        return self._cues[at - 1] if at else None

    def agent_end(self, start: int) -> int | None:
        """Return where the nearest one before an act who can act is named: a person, a post, a body, a delegation."""
        at = bisect_right(self._agents, start)
        position = start - self._start
        word = bisect_left(self._agent_words, position, key=lambda span: span[0])
        near = self._agent_words[max(0, word - 2) : word]
        if near and near[-1][1] > position:  # "Đoàn kiểm tra": up to the act it is "Đoàn"
            cut = _AGENT_WORD.finditer(self._key, near[-1][0], position)
            near = [*near[:-1], *(m.span() for m in cut)]
        ends = [*self._agents[max(0, at - 1) : at], *(self._start + end for _, end in near)]
        return max(ends, default=None)
