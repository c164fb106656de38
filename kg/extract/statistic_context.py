"""What stands around a reported number: measure, period, place, comparison, plan."""

import re
from dataclasses import dataclass
from typing import Final

from kg.model import Analysis, DateMention, NumberMention, PeriodMention, PlaceMention, Sentence
from kg.text import match_key

_CLAUSE: Final = re.compile(r"[.;:,()–—](?=\s|\Z|\()|[()]|\n")
_LEAD_WORDS: Final = 7
_TAIL_WORDS: Final = 9
_EMPTY_LEADS: Final = re.compile(
    r"^(?:(?:đã|có|được|cũng|còn|với|và|gồm|là|trong đó|hiện|nay|đến nay|cho|toàn tỉnh|toàn huyện|nhờ đó)\s+)+"
)
_RELATIVE: Final = re.compile(
    r"(?:^|\s)(?:đạt|chiếm|bằng|tăng|giảm|tương đương|còn|xuống|lên)\s*(?:trên|hơn|gần|khoảng)?\s*\Z"
)
_TARGET: Final = re.compile(
    r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch (?:đề ra|giao)|đề ra là|dự kiến|đặt ra|dự báo|ước tính đến"
    r"|sẽ (?:có|đạt|hoàn thành|tăng|giảm|còn|bố trí|đầu tư|xây dựng)|đến năm 20[3-9]\d)(?!\w)"
)
_REACHED: Final = re.compile(
    r"(?<!\w)(?:hoàn thành|đạt|vượt|so với|thực hiện|bằng|đã)\s+(?:được\s+|tốt\s+|các\s+)?(?:mục tiêu|chỉ tiêu|kế hoạch)(?!\w)"
)
_REALISED: Final = re.compile(r"(?<!\w)đã(?!\w)")
_COMPARED: Final = re.compile(
    r"[^.;()\n]{0,40}?(?<!\w)(?:so với|so cùng|(?=cùng kỳ)|(?=dự toán|kế hoạch))\s*([^.;,()\n]{3,120})"
)


@dataclass(frozen=True, slots=True)
class Context:
    """Time and place that hold for a number."""

    period_start: str | None = None
    period_end: str | None = None
    place: str | None = None


def context_of(analysis: Analysis, sentence: Sentence, number: NumberMention) -> Context:
    """Return the period and the place that govern a number: the last before it in its sentence, else the first after."""
    start, end = _period(analysis, sentence, number)
    places = [p for p in analysis.find(PlaceMention, sentence.start, sentence.end) if not p.foreign]
    before = [p for p in places if p.end <= number.start]
    after = [p for p in places if number.end <= p.start <= number.end + 40]
    place = before[-1] if before else after[0] if after else None
    label = (f"{place.unit} {place.name}" if place.unit else place.name) if place else None
    return Context(period_start=start, period_end=end, place=label)


def _period(analysis: Analysis, sentence: Sentence, number: NumberMention) -> tuple[str | None, str | None]:
    spans: list[tuple[int, str, str]] = [
        (p.start, p.period_start, p.period_end) for p in analysis.find(PeriodMention, sentence.start, sentence.end)
    ]
    spans += [
        (d.start, d.date, d.end_date)
        for d in analysis.find(DateMention, sentence.start, sentence.end)
        if d.end_date and not d.date.startswith("--")
    ]
    before = [span for span in sorted(spans) if span[0] < number.start]
    if before:
        return before[-1][1], before[-1][2]
    if spans:
        return min(spans)[1], min(spans)[2]
    return None, None


def measure_of(text: str, key: str, sentence: Sentence, number: NumberMention) -> tuple[str, int, int]:
    """Return what is counted, in words, and the span of the clause part that says so.

    Before a count stand its verb and after it its noun ("thành lập được 205 chi bộ"); a percentage is told by what
    follows it ("100% thôn, bản") or, after "đạt" and "chiếm", by the clause before it.
    """
    low = _clause_start(key, sentence.start, number.start)
    lead = text[low : number.start].strip()
    if number.unit.startswith("%"):
        return _percent_measure(text, key, sentence, number, low)
    words = _lead_words(lead)
    start = (
        number.start - (len(text[low : number.start]) - text[low : number.start].rfind(words))
        if words
        else number.start
    )
    parts = [_EMPTY_LEADS.sub("", words + " ").strip(), number.unit]
    return " ".join(part for part in parts if part), start, number.end


def _percent_measure(text: str, key: str, sentence: Sentence, number: NumberMention, low: int) -> tuple[str, int, int]:
    tail = _tail_end(key, number.end, sentence.end)
    relative = _RELATIVE.search(key[low : number.start])
    if not relative and tail > number.end and text[number.end : tail].strip():
        return text[number.end : tail].strip(), number.start, tail
    head = low
    if relative and not key[low : low + relative.start()].strip():  # ", đạt 67,78%": the clause before tells of what
        end = low - 1 if low > sentence.start else low
        head = _clause_start(key, sentence.start, max(sentence.start, end))
    words = " ".join(text[head : number.start].strip(" ,;:(").split()[:16])
    return (words or number.unit), min(head + _blank(text, head), number.start), number.end


def _blank(text: str, at: int) -> int:
    return len(text[at : at + 20]) - len(text[at : at + 20].lstrip(" ,;:("))


def _clause_start(key: str, low: int, high: int) -> int:
    found = [m.end() for m in _CLAUSE.finditer(key, low, high)]
    return found[-1] if found else low


def _lead_words(lead: str) -> str:
    """Return the last words of a lead as printed."""
    starts = [m.start() for m in re.finditer(r"\S+", lead)]
    return lead[starts[-_LEAD_WORDS] :] if len(starts) > _LEAD_WORDS else lead


def _tail_end(key: str, start: int, high: int) -> int:
    stop = re.compile(r"[.;:()\n]").search(key, start, high)
    end = stop.start() if stop else high
    words = list(re.finditer(r"\S+", key[start:end]))[:_TAIL_WORDS]
    return start + words[-1].end() if words else start


def is_target(key: str, sentence: Sentence, number: NumberMention) -> bool:
    """Tell whether a value is planned: "phấn đấu kết nạp 900 đảng viên"; "hoàn thành mục tiêu 100%" is not."""
    low = max([m.end() for m in re.finditer(r"[;()]", key[sentence.start : number.start])], default=0) + sentence.start
    before = key[low : number.start]
    cues = list(_TARGET.finditer(before))
    if not cues:
        return False
    reached = list(_REACHED.finditer(before))
    after_cue = before[cues[-1].end() :]
    if reached and reached[-1].end() >= cues[-1].end():
        return False
    return not _REALISED.search(after_cue)


def compared_to(text: str, key: str, sentence: Sentence, number: NumberMention) -> str | None:
    """Return what a percentage or a multiple is measured against, as printed: "so với mục tiêu nghị quyết"."""
    if not number.unit.startswith("%") and match_key(number.unit) not in {"lần", "điểm phần trăm"}:
        return None
    found = _COMPARED.match(key, number.end, min(sentence.end, number.end + 170))
    return text[found.start(1) : found.end(1)].strip() if found else None
