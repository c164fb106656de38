"""Who takes part by what he does in a sentence: "ông A chủ trì", "bà B cùng đi"."""

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.event_parts import (
    LEADING,
    NOT_PRESENT,
    NOT_THERE_BEFORE,
    Part,
    only_titles,
    phrases_of,
    strip_titles,
    titled_start,
)
from kg.extract.event_units import COMPOUND, Unit
from kg.extract.event_words import other_word
from kg.lexicon import search_back
from kg.model import Analysis, BodyMention, Capacity, DocumentMention, NameMention, TitleMention


def acting(analysis: Analysis, unit: Unit, names: tuple[NameMention, ...]) -> Iterator[Part]:
    """Names followed by what they did: "X, roles, phát biểu", "A, B và C dự buổi lễ", "do X … làm Trưởng đoàn"."""
    pattern, table = phrases_of("after")
    invited = _INVITATION.match(unit.key) is not None
    shared: tuple[Capacity, str, int, bool] | None = None
    for index in range(len(names) - 1, -1, -1):
        name = names[index]
        until = names[index + 1].start if index + 1 < len(names) else unit.end
        until = min(until, name.end + 320)
        own = _own_verb(analysis, unit, name, until, pattern)
        if own is not None:
            row = table[" ".join(own[0].split())]
            shared = (Capacity(row["capacity"]), row["rule"], unit.start + own.end(), row["phrase"] not in _NO_REPORT)
        elif index + 1 >= len(names) or not _shares(analysis, unit, name, names[index + 1], invited):
            shared = None
        elif shared is not None and _leads_alone(unit, shared) and _separate(unit, name, names[index + 1]):
            shared = (Capacity.ATTENDEE, "attend-list", *shared[2:])
        if shared is None or search_back(
            NOT_THERE_BEFORE, strip_titles(unit.key[: titled_start(analysis, unit, name) - unit.start])
        ):
            continue
        capacity, rule, end, reports = shared
        if capacity is Capacity.ATTENDEE and _SENT_WITH.search(unit.before(titled_start(analysis, unit, name))):
            capacity, rule = Capacity.LEADER, "leader-do"
        yield Part(
            name=name,
            capacity=capacity,
            rule=f"event.{rule}",
            start=name.start,
            end=end if end - name.start <= 400 else name.end,
            reports=reports and capacity is Capacity.SPEAKER,
            spoken=capacity is Capacity.SPEAKER and not _ON_OCCASION.match(unit.key),
        )


_DELEGATION_HEAD: Final = "leader-lam-truong-doan"


_WHO_CAME: Final = re.compile(
    r"[\s|*]*(?:cùng |tham |đến |tới )?dự (?!và |chủ trì)[^:;,]{0,60}?(?<!\w)(?:có|gồm)(?!\w)"
)


def _leads_alone(unit: Unit, shared: tuple[Capacity, str, int, bool]) -> bool:
    """Tell whether only the last of a list leads: the head of a delegation, "Dự họp có A; B; ông C chủ trì"."""
    if shared[1] == _DELEGATION_HEAD:
        return True
    return shared[0] is Capacity.CHAIR and _WHO_CAME.match(unit.key) is not None


def _separate(unit: Unit, name: NameMention, other: NameMention) -> bool:
    """Tell whether two names are entries of a list: of "A, Chủ tịch; B, Phó Chủ tịch, Trưởng đoàn" B alone leads."""
    return ";" in unit.key[name.end - unit.start : other.start - unit.start]


def _shares(analysis: Analysis, unit: Unit, name: NameMention, other: NameMention, invited: bool) -> bool:
    """Tell whether two names share what follows: nothing but posts stands between them."""
    gap = unit.key[name.end - unit.start : other.start - unit.start]
    if invited and "," in gap:  # who invites, does not come along
        return False
    return only_titles(analysis, name.end, other.start, gap)


_INVITATION: Final = re.compile(r"[\s|*]*(?:nhận|theo|đáp|nhận theo)\s+lời mời")

_SENT_WITH: Final = re.compile(r"(?<!\w)(?:đoàn|tổ công tác)(?!\w)[^,;:]{0,90}\sdo\s+$")  # "Đoàn ĐBQH tỉnh do ông A …"

_NO_REPORT: Final = (
    "phát biểu",
    "đọc diễn văn",
    "chào mừng",
    "động viên",
    "chỉ đạo",
    "trả lời",
    "giao",
    "biểu dương",
    "đi thẳng vào",
    "nói thẳng",
    "nói tại",
)

_ON_OCCASION = re.compile(r"[\s|*]*(?:nhân dịp này|tại đây|phát biểu|thay mặt)(?!\w)")


def _own_verb(
    analysis: Analysis, unit: Unit, name: NameMention, until: int, pattern: re.Pattern[str]
) -> re.Match[str] | None:
    """Return the first thing that a named person does before the next name; leading wins over other presence."""
    begin = name.end - unit.start
    reach = unit.key[: until - unit.start]
    gone = NOT_PRESENT.search(reach, begin)
    if gone and gone.start() - begin < 200:
        return None
    best = None
    for verb in pattern.finditer(reach, begin):
        gap = unit.key[begin : verb.start()]
        if _no_verb(analysis, unit, verb, name.end, until) or _done_to_him(verb, gap):
            continue
        leads = _capacity(verb) in LEADING
        if leads and _BY_ANOTHER.search(gap):
            continue
        if best is None:
            if len(gap) > 280:
                return None
            best = verb
            if leads or _capacity(verb) is Capacity.SPEAKER:
                return best
        elif leads and not _CONTENT.search(gap):
            return verb
        elif verb.start() - best.end() > 120:
            break
    return best


# "Phó Chủ tịch A làm việc với đoàn Pháp do ông … dẫn đầu": whoever he is, it is not A
_BY_ANOTHER: Final = re.compile(r"(?<!\w)do (?:ông|bà|ngài|đồng chí|đ/c|giáo sư|tiến sĩ)\s")

_PASSIVE = re.compile(r"(?<!\w)(?:được|bị)\s(?:(?!mời |tham |dự )[^,.;:]){0,60}$")


def _done_to_him(verb: re.Match[str], gap: str) -> bool:
    """Tell whether others say it: "đồng chí A được Thường trực Tỉnh ủy giao phụ trách"."""
    by_others = _capacity(verb) is Capacity.SPEAKER and verb[0] != "phát biểu"
    return by_others and search_back(_PASSIVE, gap, reach=120) is not None


_CONTENT = re.compile(r":|(?<!\w)(?:rằng|yêu cầu|đề nghị|giao|chỉ đạo)(?!\w)")

_INSPECTS = re.compile(r"kiểm tra|khảo sát|giám sát|chỉ đạo|tổ chức|tiếp|trao|dự|báo cáo")

_SENT = re.compile(r"(?<!\w)(?:gửi|chuyển|có|bằng|với)(?: \w+)? (?:lời|điện|thư)\s+$")

_ONCE: Final = (" từng ", " từng được ")  # "Bộ trưởng A từng đánh giá …": at some time

_NOUN_BEFORE = re.compile(r"(?:ủy ban|ban|ban tổ chức|viện|cục|chi cục|đoàn|thanh tra|(?<!đoàn )công tác)\s+$")


def _capacity(verb: re.Match[str]) -> Capacity:
    return Capacity(phrases_of("after")[1][" ".join(verb[0].split())]["capacity"])


def _reports(unit: Unit, verb: re.Match[str], begin: int) -> bool:
    """Tell whether somebody does report: "Chánh Văn phòng A báo cáo về tình hình"."""
    return verb[0] == "báo cáo" and unit.key[begin - unit.start : verb.start()].strip() in ("", "đã", "trực tiếp")


def _no_verb(analysis: Analysis, unit: Unit, verb: re.Match[str], begin: int, until: int) -> bool:
    """Tell whether a cue is part of a post, a body, a document or another word."""
    at, end = unit.start + verb.start(), unit.start + verb.end()
    said = other_word(unit.key, *verb.span()) and not _reports(unit, verb, begin)
    if said or search_back(_SENT, unit.key, verb.start()) or unit.key.endswith(_ONCE, 0, verb.start()):
        return True
    if "tiếp" in verb[0].split()[0] and search_back(COMPOUND, unit.key, verb.start()):  # "trực tiếp trao", "liên tiếp"
        return True
    if _INSPECTS.match(verb[0]) and search_back(_NOUN_BEFORE, unit.key, verb.start()):
        return True
    return any(
        m.start <= at and end <= m.end
        for kind in (TitleMention, BodyMention, DocumentMention)
        for m in analysis.find(kind, begin, until)
    )
