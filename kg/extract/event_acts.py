"""Acts ("làm việc với", "kiểm tra"): which open an occasion, and which are a reason, a post or a noun."""

import re
from typing import Final

from kg.extract.event_scene import Scene
from kg.extract.event_units import BEGINS, COMPOUND, Unit, Use
from kg.extract.event_words import BACK_THEN
from kg.lexicon import search_back
from kg.model import (
    DateMention,
    DocumentMention,
    PlaceMention,
)

# What may stand between the one who acts and the act.
_FILLER = re.compile(
    r"(?<!\w)(?:lên đường|"
    r"cùng đoàn công tác|cùng đoàn|và đoàn công tác|và đoàn|cùng các thành viên|cùng|đoàn công tác|đã|"
    r"vừa|có|đến|tới|"
    r"đi|về|lên|xuống|ra|vào|sang|trực tiếp|tiếp tục|nhanh chóng|buổi|cuộc|chuyến|dẫn đầu|làm trưởng đoàn|làm|"
    r"trưởng đoàn|và|"
    r"các|đồng chí|ông|bà|dự|chủ trì|tổ chức|cũng|sẽ|thay mặt|do|tại|ngày|sáng|chiều|tối|nay|hôm|ngay|sau đó|trước đó|"
    r"phối hợp|chính thức|thân mật|lãnh đạo|của|tỉnh|huyện|xã|thành phố|long trọng|đại diện|trụ sở|phủ chủ tịch|"
    r"văn phòng chính phủ)"
    r"(?!\w)|[^\w]+"
)

_NOMINAL = re.compile(
    r"(?<!\w)(?:(?<!đoàn )công tác|việc|thiếu|kết luận|"
    r"khẳng định|cho biết|nói|kết quả|quá trình|ủy ban|ban|chương trình|"
    r"kế hoạch|hoạt động|nhiệm vụ|tăng cường|đội|tổ|quyền|nội dung|thông qua|qua|cơ quan|chịu sự|sự|để|nhằm|phải|"
    r"(?<!ân )cần|"
    r"hãy|tự|thường xuyên|chủ động|trong|khi|không|chưa|được|bị|và|tổ chức|hội đồng|(?<!ban )chỉ đạo|yêu cầu|"
    r"đề nghị|tiến hành|phối hợp|dự|dẫn đến|sau khi|đang|từng|lại|lời)\s*$"
)

# "đã đến xã Tà Lèng để kiểm tra": the purpose is what was done there.
_CAME_TO = re.compile(r"(?<!\w)(?:đến|tới|về|lên|xuống|vào|có mặt tại)(?!\w)[^.;:“\"]{2,110}\sđể\s+$")

_ISSUES = re.compile(r"(?<!\w)(?:ban hành|ký|thông qua)(?!\w)")  # "ban hành Báo cáo số 12-BC/TU tổng kết …"

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")

_INSPECTS = re.compile(r"kiểm tra|khảo sát|giám sát|thanh tra")

_BODY_NOUN = re.compile(r"(?<!\w)(?<!trưởng )(?:đoàn|ủy ban|ban|tổ|đội)\s*$")  # "Đoàn kiểm tra" names the delegation


def _named_since(unit: Unit, before: str, reason: int) -> bool:
    """Tell whether a person is named in a later clause than the reason: "nhân kỷ niệm …, Bí thư A đến dâng hương"."""
    comma = before.find(",", reason)
    at, position = unit.start + comma, unit.start + len(before)
    return comma >= 0 and any(at < name.start < position for name in unit.names)


def in_prelude(scene: Scene, unit: Unit, before: str, *, gathering: bool = True) -> bool:
    """Tell whether the gathering is only the reason of another one: "nhân dịp khai mạc Kỳ họp thứ 6, chiều 21/10"."""
    cue = scene.cue_before(len(before))
    if cue is None:
        return False
    at, position = unit.start + cue[1], unit.start + len(before)
    if any(at <= d.start < position for d in unit.dates):
        return False
    if not gathering and _named_since(unit, before, cue[1]):
        return False
    if cue[0] > 20:  # "X đã tiếp Y nhân dịp hai nước tổ chức Hội nghị": all that follows is the reason
        return True
    return not re.search(r"(?<!\w)(?:tổ chức|diễn ra|đã|có buổi|phát biểu|tại)(?!\w)", before[cue[1] :])


_BACK_THEN: Final = re.compile(  # "ông A khi đó là Bí thư Huyện ủy đã phát động": no news
    rf"(?<!\w){BACK_THEN} (?:đang |còn )?là [^;:“”\"]*$"
)


def _is_aside(scene: Scene, unit: Unit, before: str, end: int) -> bool:
    """Tell whether an act is the reason of something else, a part of a post, or of long ago."""
    long_ago = search_back(_BACK_THEN, before, reach=160) is not None
    return long_ago or in_prelude(scene, unit, before, gathering=False) or _is_post(unit, before, end)


def act_use(scene: Scene, unit: Unit, start: int, end: int) -> Use:
    """An act counts where somebody who can act is named just before it, with nothing but auxiliaries between."""
    before = unit.before(start)
    act = unit.key[start - unit.start : end - unit.start]
    if unit.dates and _is_staged(scene, unit, act, before):
        return Use.OPENS
    named = any(n.end < start <= n.end + 2 for n in unit.names)  # "ông Lò Văn Sự trao quyết định": no noun "sự trao"
    if (not named and _is_noun(act, before)) or _is_aside(scene, unit, before, end):
        return Use.NONE
    if (act.startswith("tổ chức") and unit.dates) or (not before.strip(' *|"') and _day_next(unit, end)):
        return Use.OPENS
    if act.startswith("họp") and search_back(_BOARD, before, reach=160) and leads(unit):
        return Use.OPENS
    if BEGINS.fullmatch(before) and _comes_first(unit, act, end):
        return Use.OPENS
    agent = scene.agent_end(start)
    if agent is None:
        return Use.MAYBE
    gap = unit.key[agent - unit.start : start - unit.start]
    for kind in (DateMention, PlaceMention, DocumentMention):
        for masked in scene.analysis.find(kind, agent, start):
            a, b = masked.start - agent, masked.end - agent
            gap = gap[:a] + " " * (b - a) + gap[b:]
    gap = " ".join(_QUOTED.sub(" ", gap).split())
    if len(gap) > 220 or _ISSUES.search(gap):
        return Use.MAYBE
    return Use.OPENS if len(_FILLER.sub("", gap)) <= 14 else Use.MAYBE


# "Sáng 4/3, Trường Chính trị tỉnh đã tổ chức bế giảng lớp cao cấp lý luận": who stages it, need not be known
_STAGED: Final = (
    "khai giảng",
    "bế giảng",
    "khánh thành",
    "khởi công",
    "ra quân",
    "dâng hương",
    "viếng",
    "thăm",
    "gặp mặt",
)

_STAGES: Final = re.compile(r"(?<!\w)(?<!ban )tổ chức (?:(?:\d+ |các |nhiều )?đoàn (?:công tác )?(?:đi |đến |tới )*)?$")

_JUST_BEFORE: Final = 8  # "Ban Kinh tế (đã) tiến hành"

# "Thường trực HĐND tỉnh tổ chức giám sát …", "Ban Kinh tế tiến hành khảo sát …", not "yêu cầu các xã tổ chức kiểm tra"
_CONDUCTS: Final = re.compile(r"(?<!\w)(?<!ban )(?:tổ chức|tiến hành) $")

_TOLD_TO: Final = re.compile(r"(?<!\w)(?:yêu cầu|đề nghị|chỉ đạo|giao|phải|cần|kế hoạch|sẽ|khi|sau|để|về việc)(?!\w)")


def _is_staged(scene: Scene, unit: Unit, act: str, before: str) -> bool:
    """Tell whether an act is told with its day as one that a body holds."""
    if act.startswith(_STAGED) and search_back(_STAGES, before):
        return True
    conducts = search_back(_CONDUCTS, before) if _INSPECTS.match(act) else None
    if conducts is None or _TOLD_TO.search(before):
        return False
    agent = scene.agent_end(unit.start + conducts.start())
    return agent is not None and unit.start + conducts.start() - agent <= _JUST_BEFORE


_ON_THE_SPOT: Final = ("kiểm tra", "khảo sát", "thị sát", "đi kiểm tra", "đi khảo sát", "thăm", "đến thăm")

# "Tiếp Đại sứ Lào, Chủ tịch nước A đề nghị …"
_GUEST: Final = re.compile(
    r" (?:thân mật )?(?:các |ngài |đồng chí |ông |bà )?(?:đoàn|(?:tổng )?lãnh sự|đại sứ|bộ trưởng|thứ trưởng|thủ tướng|"
    r"chủ tịch|tổng thống|phó|lãnh đạo|quốc vương|thống đốc|tỉnh trưởng)(?!\w)"
)


def _comes_first(unit: Unit, act: str, end: int) -> bool:
    """Tell whether a sentence begins with an act and then tells whose it is: "Kiểm tra tại xã, ông A yêu cầu"."""
    told = act.startswith(_ON_THE_SPOT) or (act == "tiếp" and _GUEST.match(unit.after(end)) is not None)
    return told and _then_says(unit, end)


_THEN: Final = re.compile(r"[^.;:“\"]{3,200},\s[^,.;:“\"]{0,120}$")


def _then_says(unit: Unit, end: int) -> bool:
    """Tell whether the one who acts is named after the act and its places: "Kiểm tra tại xã X, đồng chí A yêu cầu"."""
    name = next((n for n in unit.names if n.start > end), None)
    return name is not None and _THEN.match(unit.key[end - unit.start : name.start - unit.start]) is not None


_LASTS: Final = re.compile(r"[^,.;:]{0,12}từ (?:ngày )?\d")  # a body that sits for weeks, mostly abroad

_HELD: Final = ("họp", "hội đàm", "hội kiến", "điện đàm")

_BOARD = re.compile(r",\s*(?:ban|bcđ|bch|btv|tiểu ban|hội đồng|ủy ban|thường trực|tổ công tác)\s[^.;:“\"]{2,110}\s$")


def leads(unit: Unit) -> bool:
    """Tell whether a sentence has a day with its part, or begins with one."""
    first = (d for d in unit.dates if d.date.count("-") >= 2 and not d.end_date and not unit.before(d.start).strip())
    return any(d.part_of_day for d in unit.dates) or next(first, None) is not None


def _day_next(unit: Unit, end: int) -> bool:
    """Tell whether the day follows an act that a sentence begins with: "Thảo luận tại tổ chiều 31/10, …"."""
    return any(d.part_of_day and end <= d.start <= end + 3 for d in unit.dates)


_HEAD: Final = re.compile(r"(?<!\w)trưởng đoàn $")

_DOES: Final = re.compile(
    r"\s*(?:[,;.:)]|(?:chủ trì|phát biểu|kết luận|cho biết|nhấn mạnh|đề nghị|yêu cầu|ghi nhận|đánh giá|điều hành)"
    r"(?!\w))"
)


def _is_post(unit: Unit, before: str, end: int) -> bool:
    """Tell whether an act is part of a post: "Trưởng Đoàn giám sát chủ trì cuộc họp"."""
    return search_back(_HEAD, before) is not None and _DOES.match(unit.after(end)) is not None


def _is_noun(act: str, before: str) -> bool:
    """Tell whether the act is a noun or part of another word: "công tác kiểm tra", "Đoàn kiểm tra", "trực tiếp"."""
    if act.startswith(_HELD) and before.endswith((" phối hợp ", " tiến hành ")):  # "hai ban phối hợp họp"
        return bool(_LASTS.match(before))
    if search_back(_CAME_TO, before, reach=160):
        return False
    if _INSPECTS.match(act) and before.endswith(" tiến hành ") and "đoàn" in before:  # "Đoàn … tiến hành giám sát"
        return False
    if _INSPECTS.match(act) and search_back(_BODY_NOUN, before):
        return True
    return bool(search_back(_NOMINAL, before) or (act.startswith("tiếp") and search_back(COMPOUND, before)))
