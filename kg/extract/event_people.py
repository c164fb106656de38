"""Who took part in an occasion, by sentence: lists, speakers, leaders, those who were met. See ``parts_in``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.extract.event_scan import COMPOUND, SPEECH_HEAD, Unit
from kg.extract.event_words import other_word
from kg.lexicon import compile_phrases, rows, search_back
from kg.model import Analysis, BodyMention, Capacity, DocumentMention, NameMention, TitleMention
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
def _cues(kind: str) -> tuple[re.Pattern[str], dict[str, dict[str, str]]]:
    table = {match_key(row["phrase"]): row for row in rows("participation_cues") if row["kind"] == kind}
    return compile_phrases(table), table


# A list opens with "Dự … có", "Về phía tỉnh có", "Thành viên đoàn gồm".
_LIST_HAS = re.compile(
    r"[^.]{0,140}?(?<!\w)(?:có|gồm|còn có|là)(?!\w)[^.]{0,12}?|[^.:;,]{0,60}?(?<!\w)(?:đồng chí|ông|bà)\s*:"
)
_THEO = re.compile(r"(?:^|[.,;:“\"!?*]|–|-)\s*(?:cũng |như |nhưng )?(?:theo|như)\s+(?!đó)[^,;.:]{0,130}$")
_GLUED_THEO = re.compile(r"(?<!\w)Theo\s+(?!đó)[^,;.:]{0,120}$")  # "… minh họa Theo Cục trưởng X, …"
_NOT_PRESENT = re.compile(
    r"(?<!\w)(?:gửi (?:lẵng|lãng|điện|thư|hoa|vòng hoa)|gửi tới|ký ban hành|vừa ký|đã ký|bị khởi tố|bị bắt|bị can|"
    r"bị cáo|trao đổi với (?:pv|phóng viên|báo)|"
    r"trả lời (?:phỏng vấn|báo)|trao đổi với)(?!\w)"
)
_NOT_THERE_BEFORE = re.compile(
    r"(?<!\w)(?:theo (?:đề nghị|yêu cầu|chỉ đạo|ý kiến|lời mời|phân công|báo cáo) của|theo lời|lời mời của|"
    r"chỉ đạo của|của|ủy quyền của|"
    r"thay mặt|phu nhân cố|cố|con trai|con gái|con|cháu|em|vợ|chồng|"
    r"bố|cha|mẹ|mang tên|giấy khen của|quyết định của|thư của|bằng khen của|vắng mặt|"
    r"gặp lại|mời|tên|đường|trường)\s*$"
)
_RELATION = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|chỉ đạo|phân công|lời mời|ý kiến|kết luận|quyết định|bằng khen|thư|giấy khen|"
    r"phu nhân|phê duyệt|ký ban hành|"
    r"tư tưởng|chủ trương|ủy quyền) của (?:(?!do |có |được |đã |với |và |tại )[^,;.:]){0,80}$"
)
_REVERED: Final = frozenset({"Hồ Chí Minh", "Bác Hồ", "Nguyễn Ái Quốc"})
_JOIN = re.compile(r"(?:[\s,;:\-–—()]|\b(?:và|cùng|với|các|đồng chí|đ/c|ông|bà|anh|chị|nguyên|cựu)\b)*")
# "Năm 2021, ông A, khi đó là Bí thư Huyện ủy, đã phát động …": of another time
_BACK_THEN = re.compile(
    r"[\s,(]*(?:khi đó|khi ấy|lúc đó|lúc ấy|lúc bấy giờ|thời điểm đó)\s+(?:đang\s+|còn\s+)?là(?!\w)"
)
_VERBISH = re.compile(
    r"(?<!\w)(?:nghe|họp|tổ chức|tiến hành|thảo luận|xem xét|thông qua"
    r"|sẽ|đã|được|bị|là|có|cho|gửi|để|nhằm|khi|sau|trước|vì|do)(?!\w)"
)


def parts_in(analysis: Analysis, unit: Unit) -> tuple[Part, ...]:
    """Return what the sentence says about who took part, one part a name at most, in reading order."""
    names = tuple(n for n in unit.names if not _aside(analysis, unit, n))
    found: dict[int, Part] = {}
    for part in (
        *_heading(analysis, unit),
        *_before(analysis, unit, names),
        *_listed(unit, names),
        *_together(analysis, unit, names),
        *_acting(analysis, unit, names),
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
        and _only_titles(analysis, unit.start + head.end(), name.start, unit.key[head.end() : name.start - unit.start])
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


_TITLE_TAIL = re.compile(
    r"(?:(?:đồng chí|các đồng chí|ông|bà|anh|chị|nguyên|gs|pgs|ts|ths|bs|đại tướng|thượng tướng|trung tướng|"
    r"thiếu tướng|đại tá|"
    r"thượng tá|trung tá|thiếu tá|hòa thượng|thượng tọa|đại đức|đại biểu|đbqh)[\s.]*)+$"
)


_LONG_TAIL: Final = 200
_NEW_PHRASE = re.compile(r",\s*((?:đồng chí|ông|bà)\s+)$")


def _strip_titles(before: str) -> str:
    """Return the words before a name without the posts and honorifics at their end."""
    bare = before.rstrip()
    tail = search_back(_TITLE_TAIL, bare, reach=_LONG_TAIL)
    if tail is not None and tail.start() < len(bare) - _LONG_TAIL // 2:  # it may begin before the last words
        tail = _TITLE_TAIL.search(bare)
    return (bare[: tail.start()] if tail else bare).rstrip() + " "


def _titled_start(analysis: Analysis, unit: Unit, name: NameMention) -> int:
    """Return where the posts and honorifics before a name begin: "Phó Thủ tướng, Bộ trưởng Lò Văn Mơ" → "Phó"."""
    at = name.start
    if fresh := search_back(
        _NEW_PHRASE, unit.before(at)
    ):  # "theo phân công của Trưởng Ban, đồng chí A …": another person
        return unit.start + fresh.start(1)
    moved = True
    while moved:
        moved = False
        bare = len(_strip_titles(unit.before(at)).rstrip()) + unit.start
        for title in reversed(analysis.find(TitleMention, max(unit.start, at - 250), at)):
            if _JOIN.fullmatch(unit.key[title.end - unit.start : bare - unit.start] if bare > title.end else ""):
                at, moved = title.start, True
                break
        else:
            at = min(at, bare + 1)
    return at


def _before(analysis: Analysis, unit: Unit, names: tuple[NameMention, ...]) -> Iterator[Part]:
    """Names that follow a cue at once: "dưới sự chủ trì của X", "làm việc với X", "tháp tùng X"."""
    pattern, table = _cues("before")
    lists, list_table = _cues("before-list")
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
                if not _only_titles(analysis, at, name.start, gap):
                    break
                yield Part(
                    name=name,
                    capacity=Capacity(row["capacity"]),
                    rule=f"event.{row['rule']}",
                    start=unit.start + cue.start(),
                    end=name.end,
                )
                at = name.end
                if not whole and not opens and row["rule"] not in ("met", "handed-to"):
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
    r"chào mừng|trân trọng|cho rằng|vui mừng|ghi nhận|chúc)(?!\w)"
)


def _first(analysis: Analysis, unit: Unit, names: tuple[NameMention, ...]) -> Iterator[Part]:
    """The one who does what a sentence begins with: "Phát biểu tại hội nghị, đồng chí X …", "Chủ trì phiên họp, …"."""
    if not names:
        return
    name = names[0]
    head = unit.key[: _titled_start(analysis, unit, name) - unit.start]
    if len(names) > 1 and _SAYS.match(unit.key, names[1].end - unit.start):
        host = _RECEIVES.fullmatch(unit.key, 0, _titled_start(analysis, unit, names[1]) - unit.start)
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
    if not unit.key[: _titled_start(analysis, unit, name) - unit.start].strip(" |*"):
        yield Part(name=name, capacity=Capacity.ATTENDEE, rule="event.present", start=name.start, end=name.end)


def _only_titles(analysis: Analysis, start: int, end: int, gap: str) -> bool:
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
    pattern, _ = _cues("after")
    return not pattern.search(bare)


_OPENS_SENTENCE: Final = re.compile(r"[\s*|]*(?:đón(?: và)?\s+)?")


def _listed(unit: Unit, names: tuple[NameMention, ...]) -> Iterator[Part]:
    """Names of a list: "Cùng dự có các đồng chí: A, role; B, role"."""
    pattern, table = _cues("list")
    for cue in pattern.finditer(unit.key):
        has = None if other_word(unit.key, *cue.span()) else _LIST_HAS.match(unit.key, cue.end())
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
        stop = _NOT_PRESENT.search(rest) or (_ATTENDS.search(rest) if capacity is Capacity.CHAIR else None)
        limit = opening + stop.start() if stop else unit.end
        for name in names:
            if opening <= name.start < limit and not search_back(
                _NOT_THERE_BEFORE, _strip_titles(unit.before(name.start))
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
            listed = len(gap) < _LONG_TAIL and _NEXT_DELEGATE.search(gap) is not None
            if not listed and not _only_titles(analysis, at, name.start, gap):
                break
            yield Part(name=name, capacity=Capacity.ATTENDEE, rule="event.attend-list", start=name.start, end=name.end)
            at = name.end


def _acting(analysis: Analysis, unit: Unit, names: tuple[NameMention, ...]) -> Iterator[Part]:
    """Names followed by what they did: "X, roles, phát biểu", "A, B và C dự buổi lễ", "do X … làm Trưởng đoàn"."""
    pattern, table = _cues("after")
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
        elif shared is not None and shared[1] == _DELEGATION_HEAD and _separate(unit, name, names[index + 1]):
            shared = (Capacity.ATTENDEE, "attend-list", *shared[2:])
        if shared is None or search_back(
            _NOT_THERE_BEFORE, _strip_titles(unit.key[: _titled_start(analysis, unit, name) - unit.start])
        ):
            continue
        capacity, rule, end, reports = shared
        if capacity is Capacity.ATTENDEE and _SENT_WITH.search(unit.before(_titled_start(analysis, unit, name))):
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


def _separate(unit: Unit, name: NameMention, other: NameMention) -> bool:
    """Tell whether two names are entries of a list: of "A, Chủ tịch; B, Phó Chủ tịch, Trưởng đoàn" B alone leads."""
    return ";" in unit.key[name.end - unit.start : other.start - unit.start]


def _shares(analysis: Analysis, unit: Unit, name: NameMention, other: NameMention, invited: bool) -> bool:
    """Tell whether two names share what follows: nothing but posts stands between them."""
    gap = unit.key[name.end - unit.start : other.start - unit.start]
    if invited and "," in gap:  # who invites, does not come along
        return False
    return _only_titles(analysis, name.end, other.start, gap)


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
)
_ON_OCCASION = re.compile(r"[\s|*]*(?:nhân dịp này|tại đây|phát biểu|thay mặt)(?!\w)")


def _own_verb(
    analysis: Analysis, unit: Unit, name: NameMention, until: int, pattern: re.Pattern[str]
) -> re.Match[str] | None:
    """Return the first thing that a named person does before the next name; leading wins over other presence."""
    begin = name.end - unit.start
    reach = unit.key[: until - unit.start]
    gone = _NOT_PRESENT.search(reach, begin)
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
_NOUN_BEFORE = re.compile(r"(?:ủy ban|ban|ban tổ chức|viện|cục|chi cục|đoàn|thanh tra|(?<!đoàn )công tác)\s+$")


def _capacity(verb: re.Match[str]) -> Capacity:
    return Capacity(_cues("after")[1][" ".join(verb[0].split())]["capacity"])


def _reports(unit: Unit, verb: re.Match[str], begin: int) -> bool:
    """Tell whether somebody does report: "Chánh Văn phòng A báo cáo về tình hình"."""
    return verb[0] == "báo cáo" and unit.key[begin - unit.start : verb.start()].strip() in ("", "đã", "trực tiếp")


def _no_verb(analysis: Analysis, unit: Unit, verb: re.Match[str], begin: int, until: int) -> bool:
    """Tell whether a cue is part of a post, a body, a document or another word."""
    at, end = unit.start + verb.start(), unit.start + verb.end()
    said = other_word(unit.key, *verb.span()) and not _reports(unit, verb, begin)
    if said or search_back(_SENT, unit.key, verb.start()):
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
