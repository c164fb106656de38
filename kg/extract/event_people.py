"""Who took part in an occasion, by sentence: lists, speakers, leaders, those who were met. See ``parts_in``."""

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.event_acting import acting
from kg.extract.event_parts import (
    LEADING,
    LONG_TAIL,
    NOT_PRESENT,
    NOT_THERE_BEFORE,
    Part,
    only_titles,
    phrases_of,
    strip_titles,
    titled_start,
)
from kg.extract.event_units import SPEECH_HEAD, Unit
from kg.extract.event_words import BACK_THEN, other_word
from kg.lexicon import search_back
from kg.model import Analysis, BodyMention, Capacity, NameMention, TitleMention

# A list opens with "Dự … có", "Về phía tỉnh có", "Thành viên đoàn gồm".
_LIST_HAS = re.compile(
    r"[^.]{0,140}?(?<!\w)(?:có|gồm|còn có|là)(?!\w)[^.]{0,12}?|[^.:;,]{0,60}?(?<!\w)(?:đồng chí|ông|bà)\s*:"
)
_THEO = re.compile(r"(?:^|[.,;:“\"!?*]|–|-)\s*(?:cũng |như |nhưng )?(?:theo|như)\s+(?!đó)[^,;.:]{0,130}$")
_GLUED_THEO = re.compile(r"(?<!\w)Theo\s+(?!đó)[^,;.:]{0,120}$")  # "… minh họa Theo Cục trưởng X, …"
_RELATION = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|chỉ đạo|phân công|lời mời|ý kiến|kết luận|quyết định|bằng khen|thư|giấy khen|"
    r"phu nhân|phê duyệt|ký ban hành|"
    r"tư tưởng|chủ trương|ủy quyền) của (?:(?!do |có |được |đã |với |và |tại )[^,;.:]){0,80}$"
)
_REVERED: Final = frozenset({"Hồ Chí Minh", "Bác Hồ", "Nguyễn Ái Quốc"})
# "Năm 2021, ông A, khi đó là Bí thư Huyện ủy, đã phát động …": of another time
_BACK_THEN = re.compile(rf"[\s,(]*{BACK_THEN}\s+(?:đang\s+|còn\s+)?là(?!\w)")


def parts_in(analysis: Analysis, unit: Unit) -> tuple[Part, ...]:
    """Return what the sentence says about who took part, one part a name at most, in reading order."""
    names = tuple(n for n in unit.names if not _aside(analysis, unit, n))
    found: dict[int, Part] = {}
    for part in (
        *_heading(analysis, unit),
        *_before(analysis, unit, names),
        *_listed(unit, names),
        *_together(analysis, unit, names),
        *acting(analysis, unit, names),
        *_entries(analysis, unit, names),
        *_first(analysis, unit, names),
        *_shown(analysis, unit, names),
    ):
        old = found.get(part.name.start)
        if old is None or (part.capacity in LEADING and old.capacity not in LEADING):
            found[part.name.start] = part
    return tuple(found[at] for at in sorted(found))


def _heading(analysis: Analysis, unit: Unit) -> Iterator[Part]:
    """The speaker of a heading: "Phát biểu của đồng chí A tại hội nghị …"."""
    head = SPEECH_HEAD.match(unit.key)
    name = next((n for n in unit.names if head and n.start >= unit.start + head.end()), None)
    if (
        head
        and name
        and only_titles(analysis, unit.start + head.end(), name.start, unit.key[head.end() : name.start - unit.start])
    ):
        yield Part(
            name=name, capacity=Capacity.SPEAKER, rule="event.speaker", start=unit.start, end=name.end, spoken=False
        )


def _aside(analysis: Analysis, unit: Unit, name: NameMention) -> bool:
    """Tell whether a name stands in parentheses, as somebody's relation, boss or source, or for long ago."""
    before = unit.before(name.start)
    if before.rfind("(") > before.rfind(")") or _BACK_THEN.match(unit.key, name.end - unit.start):
        return True
    printed = analysis.article.text[max(unit.start, name.start - 130) : name.start]
    if _GLUED_THEO.search(printed):
        return True
    if any(
        m.start <= name.start and name.end <= m.end
        for kind in (TitleMention, BodyMention)
        for m in analysis.find(kind, max(unit.start, name.start - 200), min(unit.end, name.end + 60))
    ):
        return True
    return name.person in _REVERED or bool(
        search_back(_THEO, before, reach=200) or search_back(_RELATION, before, reach=140)
    )


def _before(analysis: Analysis, unit: Unit, names: tuple[NameMention, ...]) -> Iterator[Part]:
    """Names that follow a cue at once: "dưới sự chủ trì của X", "làm việc với X", "tháp tùng X"."""
    pattern, table = phrases_of("before")
    lists, list_table = phrases_of("before-list")
    for cues, rules, whole in ((lists, list_table, True), (pattern, table, False)):
        for cue in cues.finditer(unit.key):
            if other_word(unit.key, cue.start(), cue.end()):
                continue
            row = rules[" ".join(cue[0].split())]
            opens = _OPENS_LIST.match(unit.key, cue.end()) if row["rule"] == "chaired" else None
            at = unit.start + (opens or cue).end()
            for name in names:
                if name.start < at:
                    continue
                gap = unit.key[at - unit.start : name.start - unit.start]
                if not only_titles(analysis, at, name.start, gap):
                    break
                yield Part(
                    name=name,
                    capacity=Capacity(row["capacity"]),
                    rule=f"event.{row['rule']}",
                    start=unit.start + cue.start(),
                    end=name.end,
                )
                at = name.end
                if not whole and not opens and row["rule"] not in ("met", "handed-to", "heard"):
                    break


_OPENS_LIST: Final = re.compile(r"\s*(?:(?:có|gồm|là)(?!\w)|:)")
_FIRST_DOES: Final = (
    (re.compile(r"[\s|*]*(?:phát biểu|trao đổi|báo cáo)(?!\w)[^.:;“\"]{0,120},\s*"), Capacity.SPEAKER, "speaker"),
    (re.compile(r"[\s|*]*(?:chủ trì|chủ tọa|điều hành)(?!\w)[^.:;,“\"]{0,90},\s*"), Capacity.CHAIR, "chaired"),
    (re.compile(r"[\s|*]*(?:dẫn đầu|làm trưởng) đoàn(?!\w)[^.:;,“\"]{0,90},\s*"), Capacity.LEADER, "leader-dan-dau"),
    (
        re.compile(
            r"[\s|*]*(?:đón )?tiếp (?:(?:thân mật|và làm việc với) )?(?:các |ngài )?(?:đoàn|đại sứ|đại biểu|bộ trưởng|"
            r"thủ tướng|chủ tịch|tổng thống|phó|lãnh đạo)(?!\w)[^.:;,“\"]{0,90},\s*"
        ),
        Capacity.HOST,
        "host-tiep",
    ),
    (re.compile(r"[\s|*]*(?:cùng |tham |tới |đến )?dự(?!\w)[^.:;,“\"]{0,60},\s*"), Capacity.ATTENDEE, "present"),
)


# "Chiều 5/4, tại trụ sở, tiếp Đại sứ A chào từ biệt, Chủ tịch nước B chúc mừng …": B is the host.
_RECEIVES: Final = re.compile(
    r"[^.:;“\"]{0,60},\s*(?P<act>tiếp )(?:(?:thân mật|và làm việc với) )?(?:đoàn|đại sứ|bộ trưởng|thủ tướng|chủ tịch|"
    r"tổng thống|phó|lãnh đạo)(?!\w)[^.:;“\"]{2,160},\s*"
)
_SAYS: Final = re.compile(
    r"\s+(?:đã\s+|cũng\s+)?(?:chúc mừng|cho biết|khẳng định|nhấn mạnh|bày tỏ|đánh giá|hoan nghênh|cảm ơn|đề nghị|"
    r"chào mừng|trân trọng|cho rằng|vui mừng|ghi nhận|chúc|giới thiệu|thông tin|mong muốn|tin tưởng)(?!\w)"
)


def _first(analysis: Analysis, unit: Unit, names: tuple[NameMention, ...]) -> Iterator[Part]:
    """The one who does what a sentence begins with: "Phát biểu tại hội nghị, đồng chí X …", "Chủ trì phiên họp, …"."""
    if not names:
        return
    name = names[0]
    head = unit.key[: titled_start(analysis, unit, name) - unit.start]
    if len(names) > 1 and _SAYS.match(unit.key, names[1].end - unit.start):
        host = _RECEIVES.fullmatch(unit.key, 0, titled_start(analysis, unit, names[1]) - unit.start)
        if host:
            start = unit.start + host.start("act")
            yield Part(name=names[1], capacity=Capacity.HOST, rule="event.host-tiep", start=start, end=names[1].end)
    if _received(analysis, unit, name):
        yield Part(name=name, capacity=Capacity.HOST, rule="event.host-tiep", start=unit.start, end=name.end)
    for pattern, capacity, rule in _FIRST_DOES:
        if pattern.fullmatch(head):
            yield Part(
                name=name,
                capacity=capacity,
                rule=f"event.{rule}",
                start=unit.start,
                end=name.end,
            )


# "Tiếp Đại sứ Lào, Chủ tịch nước A đề nghị …": the guest is told by his post alone
_RECEIVES_A_POST: Final = re.compile(
    r"[\s|*]*(?:đón )?tiếp (?:(?:thân mật|và làm việc với) )?(?:các |ngài )?(?:tổng lãnh sự|đại sứ|bộ trưởng|thủ tướng|"
    r"chủ tịch|tổng thống|phó|lãnh đạo|thống đốc|tỉnh trưởng)(?!\w)[^.:;“\"]{0,160},\s*(?:đồng chí |ông |bà )?"
)


def _received(analysis: Analysis, unit: Unit, name: NameMention) -> bool:
    """Tell whether the first one named in a sentence is who received a guest that is told by a post."""
    if "tiếp" not in unit.key[:20]:
        return False
    titles = analysis.find(TitleMention, unit.start, name.start)
    start = titles[-1].start if titles and titles[-1].end + 2 > name.start else name.start
    says = _SAYS.match(unit.key, name.end - unit.start)
    return says is not None and _RECEIVES_A_POST.fullmatch(unit.key, 0, start - unit.start) is not None


_ENTRY: Final = re.compile(r"(?<!\w)(?:đ/c|đồng chí)\s*:\s*")


def _entries(analysis: Analysis, unit: Unit, names: tuple[NameMention, ...]) -> Iterator[Part]:
    """The names of a list that goes on over full stops: "… Giám đốc. đ/c: A - Bí thư Huyện ủy. đ/c: B - …"."""
    starts = {unit.start + cue.end() for cue in _ENTRY.finditer(unit.key)} if names else set()
    for name in names:
        if name.start in starts and analysis.find(TitleMention, name.end, min(name.end + 40, unit.end)):
            yield Part(name=name, capacity=Capacity.ATTENDEE, rule="event.attend-list", start=name.start, end=name.end)


# A caption: "Đại sứ A tại Lễ trình Quốc thư", "Đồng chí B tại buổi làm việc"
_AT_THE: Final = re.compile(r"\s+tại (?:lễ|buổi|hội nghị|hội thảo|cuộc|phiên|kỳ họp|đại hội|diễn đàn)(?!\w)")


def _shown(analysis: Analysis, unit: Unit, names: tuple[NameMention, ...]) -> Iterator[Part]:
    """The one whom a caption shows at an occasion."""
    name = names[0] if names else None
    if name is None or not _AT_THE.match(unit.key, name.end - unit.start):
        return
    if not unit.key[: titled_start(analysis, unit, name) - unit.start].strip(" |*"):
        yield Part(name=name, capacity=Capacity.ATTENDEE, rule="event.present", start=name.start, end=name.end)


_OPENS_SENTENCE: Final = re.compile(r"[\s*|]*(?:đón(?: và)?\s+)?")


# "Cùng dự buổi làm việc Trưởng Ban Tổ chức A; Bộ trưởng B": the list follows without a word
_BARE_LIST: Final = re.compile(
    r"(?: (?:buổi|cuộc|hội nghị|phiên|lễ|đại hội|kỳ họp)(?: (?:làm việc|họp|lễ|gặp|tiếp|gặp mặt))?)? "
    r"(?=(?:ủy viên|phó|thứ trưởng|bộ trưởng|trưởng|chủ tịch|bí thư|giám đốc|chủ nhiệm|chánh|thượng tướng|đại tướng|"
    r"trung tướng|thiếu tướng|đại tá)\s)"
)


def _list_begins(unit: Unit, cue: re.Match[str]) -> re.Match[str] | None:
    """Return the words between the cue of a list and its names."""
    bare = _BARE_LIST.match(unit.key, cue.end()) if cue[0] == "cùng dự" and cue.start() < 3 else None
    return bare or _LIST_HAS.match(unit.key, cue.end())


def _listed(unit: Unit, names: tuple[NameMention, ...]) -> Iterator[Part]:
    """Names of a list: "Cùng dự có các đồng chí: A, role; B, role"."""
    pattern, table = phrases_of("list")
    for cue in pattern.finditer(unit.key):
        has = None if other_word(unit.key, *cue.span()) else _list_begins(unit, cue)
        at = unit.start + cue.end()
        if has is None or any(at <= n.start < unit.start + has.end() for n in names if cue[0] != "tháp tùng"):
            continue
        row = table[" ".join(cue[0].split())]
        capacity, rule = Capacity(row["capacity"]), row["rule"]
        if capacity is Capacity.CHAIR and not _OPENS_SENTENCE.fullmatch(unit.key, 0, cue.start()):
            continue
        if capacity is Capacity.HOST and not _OPENS_SENTENCE.fullmatch(unit.key, 0, cue.start()):
            capacity, rule = Capacity.ATTENDEE, "attend-list"  # "Bí thư A tiếp đoàn có ông B": B is a guest
        opening = unit.start + has.end()
        rest = unit.key[has.end() :]
        stop = NOT_PRESENT.search(rest) or (_ATTENDS.search(rest) if capacity is Capacity.CHAIR else None)
        limit = opening + stop.start() if stop else unit.end
        for name in names:
            if opening <= name.start < limit and not search_back(
                NOT_THERE_BEFORE, strip_titles(unit.before(name.start))
            ):
                yield Part(
                    name=name,
                    capacity=capacity,
                    rule=f"event.{rule}",
                    start=name.start,
                    end=name.end,
                )
        if capacity is not Capacity.CHAIR:  # "…; dự có ông B": another list
            return


_ATTENDS: Final = re.compile(r"[;,.]\s*(?:cùng |tham |đến |tới )?dự(?!\w)")
# "Đoàn ĐBQH tỉnh gồm các ông, bà được bầu tại Tổ bầu cử số 3: A - …; B - …"
_DELEGATES: Final = re.compile(
    r"(?<!\w)(?:đoàn|tổ đại biểu|đoàn công tác)(?!\w)[^.,;:]{0,80}?(?<!\w)(?:gồm|bao gồm|gồm có)(?!\w)[^.;:“\"]{0,80}:"
)
_NEXT_DELEGATE: Final = re.compile(r";\s*(?:ông |bà |đồng chí )?$")
# "chủ trì cùng các thành viên Chính phủ như Phó thủ tướng A, Phó thủ tướng B"
_ALONG: Final = re.compile(
    r"(?<!\w)cùng (?:với )?(?:các|một số) (?!tỉnh|huyện|xã)[^.,;:“\"]{2,40} (?:như|gồm|là)(?!\w):?"
)


def _together(analysis: Analysis, unit: Unit, names: tuple[NameMention, ...]) -> Iterator[Part]:
    """The members of a delegation that came, and those who came along with whoever leads."""
    for word, pattern in (("gồm", _DELEGATES), ("cùng", _ALONG)):
        cue = pattern.search(unit.key) if word in unit.key else None
        at = unit.start + cue.end() if cue else unit.end
        for name in names:
            if name.start < at:
                continue
            gap = unit.key[at - unit.start : name.start - unit.start]
            listed = len(gap) < LONG_TAIL and _NEXT_DELEGATE.search(gap) is not None
            if not listed and not only_titles(analysis, at, name.start, gap):
                break
            yield Part(name=name, capacity=Capacity.ATTENDEE, rule="event.attend-list", start=name.start, end=name.end)
            at = name.end
