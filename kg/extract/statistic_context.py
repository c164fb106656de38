"""What stands around a reported number: period, place, comparison, plan."""

import re
from dataclasses import dataclass
from typing import Final

from kg.model import (
    Analysis,
    BodyMention,
    DateMention,
    NumberMention,
    PeriodMention,
    PlaceMention,
    Sentence,
    TitleMention,
)

_WINDOW: Final = 500  # characters around a number that can say anything of it
_BREAK: Final = re.compile(r"[;()]")
_TARGET: Final = re.compile(
    r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch (?:đề ra|giao)|đề ra là|dự kiến|đặt ra|dự báo|ước tính đến"
    r"|sẽ (?:có|đạt|hoàn thành|tăng|giảm|còn|bố trí|đầu tư|xây dựng)|đến năm 20[3-9]\d)(?!\w)"
)
_TARGET_LIST: Final = re.compile(  # all that follows is planned: "đặt mục tiêu đến năm 2025, …; …"
    r"(?<!\w)(?:phấn đấu|(?:đặt|đề ra|xác định)\s(?:các\s)?(?:mục tiêu|chỉ tiêu))(?:\s(?:là|cụ thể))?"
    r"[,:]?\s(?:đến\s(?:hết\s|cuối\s)?|trong\s)năm\s20\d\d"
)
_REACHED: Final = re.compile(
    r"(?<!\w)(?:hoàn thành|đạt|vượt|so với|thực hiện|bằng|đã)\s+"
    r"(?:được\s+|tốt\s+|các\s+)?(?:mục tiêu|chỉ tiêu|kế hoạch)(?!\w)"
)
_REALISED: Final = re.compile(r"(?<!\w)đã(?!\w)")
_COMPARED: Final = re.compile(r"(?<!\w)(?:so với|so)\s+(?:mục tiêu|chỉ tiêu|kế hoạch|nghị quyết)(?!\w)")
_BASELINE: Final = re.compile(
    r"(?<!\w)(?:so với(?:\s+cùng kỳ)?|cùng kỳ|trước|sau|giá so sánh|giá cố định)\s*(?:năm\s*)?\Z"
)
_NAMED: Final = re.compile(
    r"(?<!\w)(?:đại hội|lần thứ|khóa|hội nghị|kỳ họp|hđnd|hội đồng nhân dân|ban chấp hành)(?!\w)[^.;\n]*\Z"
)
_NAMED_REACH: Final = 60  # characters between a congress and its term
_FIGURE: Final = re.compile(r"\d[\d.,]*(?:\s*(?:[-–—/]|đến)\s*\d[\d.,]*)?(?:\s*%)?")


@dataclass(frozen=True, slots=True)
class Context:
    """Time and place that hold for a number."""

    period_start: str | None = None
    period_end: str | None = None
    place: str | None = None


def context_of(analysis: Analysis, key: str, sentence: Sentence, number: NumberMention, inherited: Context) -> Context:
    """Return the period and the place that govern a number: the last before it in its sentence, else what it inherits.

    A period after the number counts where nothing stands before it; a baseline ("so với năm 2010") never does.
    """
    low, high = max(sentence.start, number.start - _WINDOW), min(sentence.end, number.end + _WINDOW)
    start, end = _period(analysis, key, low, high, number, inherited)
    places = [p for p in analysis.find(PlaceMention, low, high) if not p.foreign]
    before = [p for p in places if p.end <= number.start]
    after = [p for p in places if number.end <= p.start <= number.end + 40]
    place = before[-1] if before else after[0] if after else None
    label = (f"{place.unit} {place.name}" if place.unit else place.name) if place else inherited.place
    return Context(period_start=start, period_end=end, place=label)


def _period(
    analysis: Analysis, key: str, low: int, high: int, number: NumberMention, inherited: Context
) -> tuple[str | None, str | None]:
    spans: list[tuple[int, str, str]] = [
        (p.start, p.period_start, p.period_end)
        for p in analysis.find(PeriodMention, low, high)
        if not (p.is_term and _is_named(analysis, key, p))
    ]
    spans += [
        (d.start, d.date, d.end_date)
        for d in analysis.find(DateMention, low, high)
        if d.end_date and not d.date.startswith("--")
    ]
    held = [span for span in sorted(spans) if not _BASELINE.search(key[max(low, span[0] - 24) : span[0]])]
    behind = next((s for s in held if s[0] >= number.end and not key[number.end : s[0]].strip()), None)
    if behind:  # "lên 41,6 triệu đồng năm 2020"
        return behind[1], behind[2]
    before = [span for span in held if span[0] < number.start]
    if before:
        return before[-1][1], before[-1][2]
    if inherited.period_start or not held:
        return inherited.period_start, inherited.period_end
    return held[0][1], held[0][2]


def _is_named(analysis: Analysis, key: str, term: PeriodMention) -> bool:
    """Tell whether a term belongs to the congress, body or post right before it, and is not when things were done."""
    if _NAMED.search(key, max(term.start - _NAMED_REACH, 0), term.start):
        return True
    low = max(term.start - _WINDOW, 0)
    held = (*analysis.find(BodyMention, low, term.start), *analysis.find(TitleMention, low, term.start))
    return any(not key[m.end : term.start].strip(" ,(-–") for m in held)


def figure_of(number: NumberMention) -> str:
    """Return the characters that the value was read from: "101/106" of "có 101/106 xã"."""
    found = _FIGURE.search(number.text)
    return found[0].strip() if found else number.text


def is_target(key: str, sentence: Sentence, number: NumberMention) -> bool:
    """Tell whether a value is planned: "phấn đấu kết nạp 900 đảng viên"; "hoàn thành mục tiêu 100%" is not."""
    low = max(sentence.start, number.start - _WINDOW)
    if not _TARGET_LIST.search(key, low, number.start):
        low = max([m.end() for m in _BREAK.finditer(key, low, number.start)], default=low)
    before = key[low : number.start]
    cues = list(_TARGET.finditer(before))
    if not cues:
        return False
    reached = list(_REACHED.finditer(before))
    after_cue = before[cues[-1].end() :]
    if reached and reached[-1].end() >= cues[-1].end():
        return False
    return not _REALISED.search(after_cue)


def is_compared(key: str, number: NumberMention, target: NumberMention) -> bool:
    """Tell whether the words between say that a percentage is measured against the target behind it."""
    return number.unit.startswith("%") and bool(_COMPARED.search(key[number.end : target.start]))
