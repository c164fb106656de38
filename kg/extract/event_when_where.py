"""When and where an occasion took place, read from the sentence that announces it."""

import re
from typing import Final

from kg.extract.event_units import Hit, Unit
from kg.extract.event_words import NOT_EVENT_DAY
from kg.lexicon import search_back
from kg.model import (
    Analysis,
    Body,
    BodyMention,
    DateMention,
    DocumentMention,
    Level,
    NameMention,
    PlaceMention,
    TitleMention,
)
from kg.text import match_key


def day_of(analysis: Analysis, unit: Unit, hit: Hit | None) -> DateMention | None:
    """Return the day of an occasion: of the dates of its sentence the one that most looks like it, or None."""
    best, best_score = None, 0.0
    for date in unit.dates:
        score = _score(analysis, unit, date)
        if hit is not None:
            score -= min(abs(date.start - hit.start), 600) / 300
            if _BESIDE_IT.fullmatch(unit.key, hit.end - unit.start, date.start - unit.start):
                score += 9
            if _FROM_TO.fullmatch(unit.key, hit.end - unit.start, date.start - unit.start) and date.end_date:
                score += 6
            other = [h for h in unit.hits if h.gathering and hit.end < h.start < date.start]
            if other and _TAKES_PLACE.search(unit.key, other[-1].end - unit.start, date.start - unit.start):
                score -= 4  # "tại buổi tiếp xúc, … Kỳ họp thứ 10 sẽ diễn ra từ ngày 20/10"
        if score > best_score:
            best, best_score = date, score
    return best


_FROM_TO: Final = re.compile(r"[^.;:,()]{0,60}\s")  # "sẽ thăm chính thức Hoa Kỳ từ ngày 29 đến 31/5"
_BESIDE_IT: Final = re.compile(r"[^().;,]{0,25}\(\s*(?:từ\s+)?(?:ngày\s+)?")  # "kỳ họp 17 (từ 13 đến 16-9)"
_OWN_DAY: Final = 90  # characters from a document to its day: "Thông báo số 1 của Bộ Chính trị ngày 12/4/2021"
_TAKES_PLACE: Final = re.compile(r"(?<!\w)(?:sẽ|dự kiến|diễn ra|tổ chức|khai mạc|bắt đầu)(?!\w)")
_DAY_LEADS = re.compile(r"(?:trước đó|cùng ngày|\) ?[-–]?)\s*,?\s*$")
_HELD = re.compile(r"(?:tổ chức|diễn ra|diễn ra vào|khai mạc|bế mạc|vào)\s*$")
_TOLD_DAY = re.compile(r"(?:nay|qua)\s*\($")


def _score(analysis: Analysis, unit: Unit, date: DateMention) -> float:
    before = unit.before(date.start)
    score = 2.0
    if date.part_of_day or re.search(r"hôm nay|nay|hôm qua", date.text.lower()):
        score += 3
    if len(before.strip(' *|,-–“"')) < 14 or search_back(_DAY_LEADS, before):
        score += 2
    if search_back(_HELD, before):
        score += 2
    if len(date.date) < 7 or (len(date.date) == 7 and date.date[0] != "-"):
        score -= 2  # a month or a year alone
    open_parenthesis = before.rfind("(") > before.rfind(")")
    if open_parenthesis and not search_back(_TOLD_DAY, before):
        score -= 6
    timed = date.part_of_day is not None and before.rstrip().endswith(",")  # "Thực hiện Kế hoạch số 12, sáng ngày 9/9"
    if not timed and search_back(NOT_EVENT_DAY, before, reach=160):
        score -= 6
    if date.text.lower().startswith(("từ ngày", "kể từ")) and date.end_date is None:
        score -= 4
    if not timed and any(
        d.start <= date.start < d.end + (_OWN_DAY if d.date == date.date else 12)
        for d in analysis.find(DocumentMention, unit.start, unit.end)
    ):
        score -= 6
    return score


_VOTERS: Final = (
    r"(?:tiếp xúc(?: của [^,.;]{2,60}?)?|gặp gỡ|gặp)(?: với)?(?: các)?"
    r"(?: đại biểu| (?:hơn|gần|trên|khoảng)? ?\d+)? cử tri"
)
_PREPOSITION = re.compile(
    r"(?<!\w)(?:tại|ở|trên địa bàn|(?:đi )?(?:kiểm tra|khảo sát|giám sát)|"
    r"thăm(?: chính thức| cấp nhà nước| hữu nghị(?: chính thức)?|(?: và|,)? làm việc (?:tại|với))?|"
    r"(?:đến|tới|về|sang|(?:đi(?: thuyền| xe| bộ)?|trực tiếp|đã) (?:vào|xuống|lên))(?: thăm)?|"
    rf"{_VOTERS})\s+(?P<middle>[^.;“\"]{{0,110}})$"
)
_TOWARDS = re.compile(
    r"(?<!\w)(?:tại|ở|trên địa bàn|kiểm tra|khảo sát|giám sát|thăm|đến|tới|về|sang|"
    r"(?:đi(?: thuyền| xe| bộ)?|trực tiếp|đã) (?:vào|xuống|lên)|"
    rf"{_VOTERS})(?!\w)"
)
_MIDDLE_TAIL = re.compile(
    r"(?:^|^của\s+|^lãnh đạo\s+|^các địa phương\s+|[(,]\s*"
    r"|(?:^|\s)(?:các|hai|và|thuộc|huyện|tỉnh|thành phố|xã|2|3|thủ đô|vùng lũ|vùng)\s+|^nước\s+(?:bạn\s+)?"
    r"|(?<!\w)(?:thôn|bản|ấp|làng|buôn|khóm|tổ dân phố|khu phố) [^,.;]{1,24}\s+)$"
)
# Those who are given presents live where the occasion is: "tặng quà hộ nghèo xã Mường Khong".
_GIVEN = re.compile(
    r"(?<!\w)(?:tặng|trao|thăm|chúc tết)(?!\w)(?=[^.;“\"]*(?:thăm|quà|chúc tết))[^.;“\"]{0,90}?(?<!\w)"
    r"(?:hộ|gia đình|người dân|nhân dân|bà con|học sinh|đồng bào|trẻ em)(?!\w)"
    r"(?:\s+(?:nghèo|cận nghèo|chính sách|dân tộc|khó khăn|có hoàn cảnh khó khăn|có công|các|thuộc|của|ở|tại|và))*"
    r"\s+$"
)
# "họp góp ý báo cáo giám sát tại Ủy ban nhân dân các huyện A, B và C": a gathering has one place.
_SEVERAL = re.compile(r"(?<!\w)các\s+(?:(?:xã|phường|huyện|quận|thị xã|tỉnh|thành phố)\s+)?$")
_BETWEEN = re.compile(r"(?<!\w)(?:giữa|đã|diễn ra|tổ chức)(?!\w)")  # "tại … đã diễn ra hội nghị giữa 2 tỉnh …"
_NOT_PLACE = re.compile(
    r"(?<!\w)(?:trụ sở|chủ yếu|nhân dịp|đơn vị bầu cử(?![^.;:,]* tiếp xúc)|đầu tư tại|trú tại|ngụ|quê|điểm cầu|sinh|"
    r"(?<!chuyến )(?<!trình )công tác tại|có hiệu lực|doanh nghiệp|người việt nam ở|đại sứ(?! quán)|đối với|về việc|"
    r"người việt)(?!\w)"
)
_POSTED_TO = re.compile(
    r"(?<!\w)(?:đại sứ(?! quán)|(?<!tại )(?<!thăm )(?<!đến )(?<!trụ sở )đại sứ quán|"
    r"đặc mệnh|đại diện|lãnh sự|điều phối viên|tùy viên)(?!\w)[^.;,]{0,110}$"
)
_ROUTE = re.compile(r"(?<!\w)(?:nối|từ|tuyến|đường|cao tốc|quốc lộ)(?!\w)[^.;,]{0,60}$")  # "đường nối … đến thị xã"
_EMBASSY = re.compile(r"(?:Đại sứ quán|(?:Tổng )?[Ll]ãnh sự quán)\b.* tại ")  # who visits it is in that country
_GUEST = re.compile(
    r"(?<!\w)(?:đang (?:ở )?thăm|(?:nhân dịp|(?<!phu )nhân|trong)(?: khuôn khổ)? (?:chuyến )?(?:sang |đến )?thăm)(?!\w)"
    r"[^.;,]{0,60}$"
)  # says who the guest is, not where he was received
# A foreign body's office: "Cơ quan hỗ trợ hợp tác vùng Paris tại Việt Nam phối hợp tổ chức"
_OFFICE: Final = re.compile(
    r"(?<!\w)(?:cơ quan|văn phòng|hiệp hội|phòng thương mại|quỹ|tập đoàn|công ty)(?!\w)"
    r"(?:(?!\s(?:tổ chức|đã|phối hợp|diễn ra))[^.;,:]){2,90}\stại $"
)
_IN_TITLE: Final = re.compile(r"“[^”]*$")  # "Đề tài “Nâng cao chất lượng giám sát của HĐND tỉnh Sơn Hà”"
# The guest's country: "tiếp đoàn Ban Tổ chức Lễ hội Việt Nam tại tỉnh Hokkaido (Nhật Bản) do ông A làm trưởng đoàn"
_RECEIVED: Final = re.compile(r"(?<!\w)tiếp (?:và làm việc với )?đoàn(?!\w)[^.;:]{0,160}$")
_MOTION: Final = re.compile(r"(?<!\w)(?:đến|tới|về|lên|xuống)(?!\w)[^,.;]{0,30}$")
_JURISDICTION: Final = (
    ("huyện", re.compile(r"huyện ủy \{\}|huyện \{\}")),
    ("tỉnh", re.compile(r"tỉnh ủy \{\}|tỉnh \{\}")),
    ("thành phố", re.compile(r"thành ủy \{\}|thành phố \{\}")),
    ("thị xã", re.compile(r"thị ủy \{\}|thị xã \{\}")),
    ("quận", re.compile(r"quận ủy \{\}|quận \{\}")),
    ("xã", re.compile(r"xã \{\}")),
    ("phường", re.compile(r"phường \{\}")),
)


def seat_of(body: Body | None) -> str | None:
    """Return the jurisdiction of a body that was visited as a place: Huyện ủy Mường Khong → "huyện Mường Khong"."""
    if body is None or body.place is None:
        return None
    template = match_key(body.template)
    return next((f"{unit} {body.place}" for unit, pattern in _JURISDICTION if pattern.search(template)), None)


def came(unit: Unit, hit: Hit) -> bool:
    """Tell whether the act is told as coming to a place: "đã tới làm việc với"."""
    return bool(search_back(_MOTION, unit.before(hit.start)))


# "tại Hợp tác xã A, xã X, huyện Y; HTX chè B, xã Z và Công ty C, TP. T": one stop after the other
_NEXT_VENUE: Final = re.compile(
    r"(?:;|,| và)\s*(?:hợp tác xã|htx|công ty|nhà máy|trường|trạm|bệnh viện|cơ sở|mô hình|trang trại|khu|cụm|"
    r"chùa|nhà thờ)(?!\w)[^;.:]{2,70}[,(]\s*(?:và\s+)?"
)
_CHAIN = re.compile(r"[\s,()–-]*(?:và|thuộc|của|các|huyện|tỉnh|nước)?\s*")


def places_of(
    analysis: Analysis, unit: Unit, low: int = 0, high: int | None = None, *, gathering: bool = False
) -> tuple[str, ...]:
    """Return the administrative units and countries where the sentence puts the occasion, as printed, each once.

    ``low`` and ``high`` bound where the first of them may stand; a ``gathering`` is held in one place.
    """
    found: dict[str, None] = {}
    last_end = -1
    hidden = [
        m
        for kind in (BodyMention, TitleMention, DocumentMention)
        for m in analysis.find(kind, unit.start, unit.end)
        if not _EMBASSY.match(m.text)
    ]
    for place in analysis.find(PlaceMention, unit.start, unit.end):
        if place.level is Level.VILLAGE or any(m.start <= place.start and place.end <= m.end for m in hidden):
            continue
        before = unit.before(place.start)
        if _IN_TITLE.search(before) or (place.foreign and search_back(_RECEIVED, before, reach=200)):
            continue
        if _is_home(analysis, place, before):
            continue
        between = unit.key[max(last_end, unit.start) - unit.start : place.start - unit.start]
        chained = last_end >= 0 and (_CHAIN.fullmatch(between) or _NEXT_VENUE.fullmatch(between))
        ours = match_key(place.name) == "việt nam"
        if ours and (search_back(_GUEST, before, reach=120) or search_back(_OFFICE, before, reach=120)):
            continue
        if not found and _VISITED.search(before, max(0, len(before) - 260)):
            found[label_of(place)] = None
            last_end = place.end
            continue
        if gathering and search_back(_OF_WORK, before, reach=360):
            continue
        within = low <= place.start and (high is None or place.start <= high)
        if not chained and gathering and search_back(_SEVERAL, before):
            break
        if chained or (within and _is_scene(before)):
            found[label_of(place)] = None
            last_end = place.end
    return tuple(found)


# "Hội nghị biểu dương điển hình thực hiện chương trình trên địa bàn tỉnh": where the work is done, not where they meet
_OF_WORK: Final = re.compile(
    r"(?<!\w)(?:thực hiện|triển khai|công tác|phát triển|tình hình|quản lý|xây dựng|bảo vệ)(?!\w)[^.;]{0,300}\s"
    r"trên địa bàn(?: các)? (?:(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường) )?$"
)
# "Đoàn giám sát do ông A dẫn đầu đã có buổi làm việc với lãnh đạo thị xã X": who comes as a delegation comes there
_VISITED: Final = re.compile(
    r"(?<!\w)đoàn (?!kết|thể|viên)[^.;:“\"]{2,200}(?:dẫn đầu|(?:làm|là) trưởng đoàn)[^.;:“\"]{0,60}\slàm việc với"
    r" (?:lãnh đạo |thường trực )?$"
)


def _of_someone(analysis: Analysis, bracket: int) -> bool:
    """Tell whether a parenthesis tells whose deputy a person is or where a body sits: "đại biểu A (Lai Châu)"."""
    near = (m for kind in (NameMention, BodyMention) for m in analysis.find(kind, max(0, bracket - 200), bracket))
    return any(bracket - 2 <= m.end <= bracket for m in near)


def _is_home(analysis: Analysis, place: PlaceMention, before: str) -> bool:
    """Tell whether a place is only somebody's: "đại biểu A (Lai Châu)", "cử tri Lò Văn Mơ, phường Tân Phong"."""
    if before.endswith("("):
        return _of_someone(analysis, place.start - 1)
    names = analysis.find(NameMention, max(0, place.start - 60), place.start) if before.endswith(", ") else ()
    return any(place.start - name.end == len(", ") for name in names)


def label_of(place: PlaceMention) -> str:
    """Return the name of a place with its level word as printed: "huyện Mường Khong"."""
    return f"{place.unit} {place.name}" if place.unit else place.name


_NEAR: Final = 240  # longer than the longest match of _PREPOSITION


# "báo cáo kết quả Đại hội XIII của Đảng diễn ra tại Hà Nội": where another occasion was
_OF_ANOTHER: Final = re.compile(
    r"(?<!\w)(?:kết quả|thành công|nội dung|nghị quyết|diễn biến)(?: của)? "
    r"(?:đại hội|hội nghị|kỳ họp|chuyến thăm)(?!\w)"
    r"[^.;:]{0,70}(?:diễn ra|tổ chức|họp)\s+$"
    r"|(?<!\w)k[ìỳ] họp(?!\w)[^.;:]{0,70}\ssẽ (?:được )?(?:diễn ra|tổ chức|họp|khai mạc)\s+$"
)


# "thông qua Nghị quyết về tổ chức chính quyền đô thị tại TP Hải Phòng": where it will hold
_OF_CONTENT: Final = re.compile(
    r"(?<!\w)(?:nghị quyết|nghị định|luật|quyết định|đề án|kế hoạch|chỉ thị|dự án|tờ trình|báo cáo)(?!\w)[^.;:,]{0,90}?"
    r"\svề [^.;:,]{2,120}(?<!diễn ra )$"
)


def _is_scene(before: str) -> bool:
    if _GIVEN.search(before, max(0, len(before) - 140)):
        return True
    starts = [m.start() for m in _TOWARDS.finditer(before, max(0, len(before) - _NEAR))]
    found = _PREPOSITION.search(before, starts[-1]) if starts else None
    if found is None:
        return False
    middle = found["middle"]
    if not (middle.strip() == "" or _MIDDLE_TAIL.search(middle)) or ":" in middle:
        return False
    if _OF_ANOTHER.search(before[: found.start()]):
        return False
    if found[0].startswith(("tại", "ở ", "trên địa bàn")) and _OF_CONTENT.search(before[: found.start()]):
        return False
    if _BETWEEN.search(middle) or _POSTED_TO.search(before[: found.start()]):
        return False
    if found[0].startswith(("đến", "tới", "về", "sang")) and _ROUTE.search(before[: found.start()]):
        return False
    return not _NOT_PLACE.search(before[max(0, found.start() - 40) :])
