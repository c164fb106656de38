"""What stands around a reported number: measure, period, place, comparison, plan."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

from kg.model import Analysis, DateMention, NumberMention, PeriodMention, PlaceMention, Sentence

_CLAUSE: Final = re.compile(r"[.;:,()–—](?=\s|\Z|\()|[()]|\n")
_LEAD_WORDS: Final = 7
_TAIL_WORDS: Final = 16
_WINDOW: Final = 500  # characters around a number that can say anything of it
_BREAK: Final = re.compile(r"[;()]")
_AMOUNT: Final = re.compile(r"(?<!\w)(?:đồng|usd|euro|lần|tấn|tạ|ha|km|lượt|tỷ|tỉ|triệu)(?!\w)")
_FAR: Final = 140
_AHEAD: Final = 40  # characters that tell whether a comma or a stop ends a clause
_EMPTY_LEADS: Final = re.compile(
    r"^(?:(?:đã|có|được|cũng|còn|với|và|gồm|là|trong đó|hiện|nay|đến nay|cho"
    r"|toàn tỉnh|toàn huyện|nhờ đó|nhiệm kỳ|giai đoạn|năm)\s+)+",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(
    r"(?:^|\s)(?:đạt|chiếm|bằng|tăng|giảm|tương đương|còn|xuống|lên|ước đạt)\s*(?:trên|hơn|gần|khoảng)?\s*\Z"
)
_TOTAL_END: Final = re.compile(r"\s*(?<!\w)(?:lên|là|còn|đạt|xuống)(?:\s+(?:tới|đến))?\Z")
_TARGET: Final = re.compile(
    r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch (?:đề ra|giao)|đề ra là|dự kiến|đặt ra|dự báo|ước tính đến"
    r"|sẽ (?:có|đạt|hoàn thành|tăng|giảm|còn|bố trí|đầu tư|xây dựng)|đến năm 20[3-9]\d)(?!\w)"
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
        (p.start, p.period_start, p.period_end) for p in analysis.find(PeriodMention, low, high)
    ]
    spans += [
        (d.start, d.date, d.end_date)
        for d in analysis.find(DateMention, low, high)
        if d.end_date and not d.date.startswith("--")
    ]
    held = [span for span in sorted(spans) if not _BASELINE.search(key[max(low, span[0] - 24) : span[0]])]
    before = [span for span in held if span[0] < number.start]
    if before:
        return before[-1][1], before[-1][2]
    if inherited.period_start or not held:
        return inherited.period_start, inherited.period_end
    return held[0][1], held[0][2]


def figure_of(number: NumberMention) -> str:
    """Return the characters that the value was read from: "101/106" of "có 101/106 xã"."""
    found = _FIGURE.search(number.text)
    return found[0].strip() if found else number.text


def measure_of(
    analysis: Analysis, key: str, sentence: Sentence, number: NumberMention, before: NumberMention | None
) -> tuple[str, int, int]:
    """Return what is counted, in words, and the span of the clause part that says so.

    Before a count stand its verb and after it its noun ("thành lập được 205 chi bộ"); a percentage is told by what
    follows it ("100% thôn, bản") or, after "đạt" and "chiếm", by the count or the clause before it.
    """
    text = analysis.article.text
    clause = low = _clause_start(key, sentence.start, number.start)
    for mention in (*analysis.find(PeriodMention, low, number.start), *analysis.find(DateMention, low, number.start)):
        low = max(low, mention.end)
    if number.unit.startswith("%"):
        return _percent_measure(text, key, sentence, number, clause, before)
    start = _lead_start(text, low, number.start)
    lead = _EMPTY_LEADS.sub("", " ".join(text[start : number.start].split()) + " ").strip()
    if number.rule == "number.total":
        return _TOTAL_END.sub("", lead), start, number.end
    if lead:
        return f"{lead} {number.unit}", start, number.end
    end = _tail_end(key, number.end, sentence.end, ",")
    return " ".join((number.unit + text[number.end : end]).split()), start, end


def _percent_measure(
    text: str, key: str, sentence: Sentence, number: NumberMention, low: int, before: NumberMention | None
) -> tuple[str, int, int]:
    relative = _RELATIVE.search(key[low : number.start])
    tail = _tail_end(key, number.end, sentence.end, "")
    if not relative and text[number.end : tail].strip(" ,"):
        return text[number.end : tail].strip(" ,"), number.start, tail
    head, stop = low, number.start
    if relative and before and number.start - before.end < _FAR and not key[low : low + relative.start()].strip(" ("):
        head = before.end - len(before.unit) if before.rule == "number.unit" else before.start
        if before.unit.startswith("%") or _AMOUNT.search(before.unit.lower()):  # tell of what, not in which unit
            head, stop = _clause_start(key, sentence.start, before.start), before.start
    words = _RELATIVE.sub("", " ".join(text[head:stop].split()[:_TAIL_WORDS]) + " ").strip(" ,;:(")
    return words or number.unit, _lead_start(text, low, number.start), number.end


def _clause_start(key: str, low: int, high: int) -> int:
    low = max(low, high - _WINDOW)
    found = [m.end() for m in _CLAUSE.finditer(key, low, high)]
    return found[-1] if found else low


def _lead_start(text: str, low: int, high: int) -> int:
    """Return where the last words before a number begin; a long lead is cut behind its last "và"."""
    starts = [low + m.start() for m in re.finditer(r"[^\s,;:()]+", text[low:high])]
    if len(starts) <= _LEAD_WORDS:
        return starts[0] if starts else high
    cut = text.rfind(" và ", low, high)
    near = [start for start in starts[-_LEAD_WORDS:] if start > cut]
    return near[0] if near else starts[-_LEAD_WORDS]


def _tail_end(key: str, start: int, high: int, marks: str) -> int:
    """Return the end of the words behind a number: at most sixteen, up to a mark that ends a clause."""
    words = list(islice(re.compile(r"\S+").finditer(key, start, high), _TAIL_WORDS))
    reach = words[-1].end() if words else start  # no mark beyond it is looked for: a line may have no mark at all
    pattern = rf"[;:()\n{marks}]|[.,](?=\s*\d|\s*\Z|\.|\s*(?:đạt|chiếm|tăng|giảm|bằng)\s)|[.…](?=\s)"
    stop = re.compile(pattern).search(key, start, min(high, reach + _AHEAD))
    if stop and stop.start() < reach:
        words = list(re.compile(r"\S+").finditer(key, start, stop.start()))
    end = words[-1].end() if words else start
    if len(words) == _TAIL_WORDS and (comma := key.rfind(",", start, end)) > start:
        end = comma
    return start + len(key[start:end].rstrip(" ,.…"))


def is_target(key: str, sentence: Sentence, number: NumberMention) -> bool:
    """Tell whether a value is planned: "phấn đấu kết nạp 900 đảng viên"; "hoàn thành mục tiêu 100%" is not."""
    low = max(sentence.start, number.start - _WINDOW)
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
