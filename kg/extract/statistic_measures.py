"""What a reported number counts, in words: "kết nạp đảng viên mới", "hộ nghèo được hỗ trợ", "tổng kinh phí"."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final

from kg.lexicon import rows
from kg.lexicon.matcher import compile_phrases
from kg.model import (
    Analysis,
    BodyMention,
    DateMention,
    Mention,
    NameMention,
    NumberMention,
    PeriodMention,
    PlaceMention,
    Sentence,
    TitleMention,
)
from kg.text import match_key

_WINDOW: Final = 500  # characters before a number that can say what it counts
_AHEAD: Final = 40  # characters that tell whether a comma or a stop ends a clause
_LEAD_WORDS: Final = 7
_SUBJECT_WORDS: Final = 10
_TAIL_WORDS: Final = 12
_WORD: Final = re.compile(r"[^\s,;:.()\"“”…–—]+")
_SPACED: Final = re.compile(r"\S+")
_CLAUSE: Final = re.compile(r"[.;:,–—](?=\s|\Z|\()|[()\"“”…]|\n")
_CLOSED_PARENTHESIS: Final = re.compile(r"\([^()\n]{1,60}\)")
_SCALES: Final = r"(?:(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)\s+)*"

# What opens a verb: the words from it to the number are the verb and its object ("đã xử phạt | 120 cơ sở").
_OPENS_VERB: Final = frozenset(
    {
        "đã", "sẽ", "đang", "phải", "cần", "không", "chưa", "vừa", "để", "nhằm", "cùng", "rằng", "thì", "mà", "nên",
        "và", "đó", "hãy", "cũng", "chỉ", "đều", "vẫn", "ta", "thể", "được", "bị", "trương",
    }
)  # fmt: skip
# What stands between a verb or a noun and its number, or opens a phrase of place, time or manner: no verb goes over it.
_LINK: Final = frozenset(
    {
        "với", "gồm", "có", "là", "cả", "trong", "trên", "tại", "ở", "của", "về", "theo", "từ", "đến", "tới", "bởi",
        "do", "vào", "dưới", "còn", "đạt", "lên", "xuống", "những", "các", "như", "giữa", "cứ", "nhau", "biết", "hơn",
        "thêm", "nay", "này", "riêng", "tính", "bằng", "qua", "sau", "trước", "khi", "năm", "tháng", "ngày",
        "nhưng", "mỗi", "hiện", "khoảng", "gần", "chiếm", "số",
    }
)  # fmt: skip
_AFTER_VERB: Final = frozenset({"cho", "được"})  # "tặng giấy khen cho | 31 tập thể", "thành lập được | 205 chi bộ"
_ONE_SYLLABLE_VERBS: Final = frozenset(
    {
        "bắt", "trao", "tặng", "cấp", "giao", "thu", "chi", "xây", "mở", "lập", "cứu", "mua", "bán", "trồng", "nuôi",
        "làm", "họp", "xử", "cử", "bầu", "dâng", "đón", "đưa", "giúp", "góp", "hiến", "khám", "lắp", "nộp", "nhận",
        "phát", "sửa", "tiếp", "trình", "vay", "đào", "giảm", "tăng", "giữ", "đỡ", "đề",
    }
)  # fmt: skip
_TWO_SYLLABLE_VERBS: Final = frozenset(  # that end like one of one syllable, or begin with a link
    {
        "cung cấp", "trợ cấp", "nâng cấp", "tiếp nhận", "công nhận", "ghi nhận", "xác nhận", "bàn giao", "chuyển giao",
        "xét xử", "đề cử", "cấp phát", "trao tặng", "hiến tặng", "dâng tặng", "đóng góp", "thành lập", "xác lập",
        "gieo trồng", "gia tăng", "cắt giảm", "tuyên dương", "đón tiếp", "gặp gỡ", "đón nhận", "tổ chức", "bắt giữ",
        "thu giữ", "tạm giữ", "cho phép", "cho vay", "cho thuê", "thông qua", "vượt qua", "trải qua",
    }
)  # fmt: skip
_SUBJECTS: Final = frozenset(  # that are no part of the verb: "Xã | di dời 45 hộ dân"
    {
        "xã", "huyện", "tỉnh", "phường", "quận", "sở", "đoàn", "trường", "ngành", "hội nghị", "thành phố", "đơn vị",
        "công ty", "nhân dân", "người dân", "toàn tỉnh", "toàn huyện", "toàn xã",
    }
)  # fmt: skip
_COPULA: Final = re.compile(
    r"(?:(?:^|(?<=\s))(?:là|đạt|ước|(?<!lấn )(?<!xâm )chiếm|còn|lên|xuống|bằng|tới|đến|từ|được|có|hơn|chỉ|khoảng|tăng"
    r"|giảm|tương đương|đã|cũng|ở mức|trên|gần|hiện|mới)\s*)+\Z"
)
_OPENS_SUBJECT: Final = re.compile(
    r"(?:^|(?<=\s))(?:với|rằng|cho biết|cho thấy|nêu rõ|gồm|trong đó|trong(?=\s+tổng)|và|đã|khi|mà|chúng ta|trong số"
    r"|dự kiến|ước tính|hàng năm|hằng năm|mỗi năm|đưa|nâng|để|nhằm|nên|sẽ|phấn đấu)\s+"
)
_OPENS_ADJUNCT: Final = re.compile(
    r"(?:^|(?<=\s))(?:ở|tại|trên|trong(?!\s+lĩnh vực)|từ|để|nhằm|với|theo|so với|sau|trước|khi|vào|qua|và|hoặc|nhưng"
    r"|nên|thì|do|cho|(?<!liên quan )đến|(?<!mặt )bằng(?!\s+khen)|kể|như|hồi|bên|đối với|thông qua|nằm|cùng|lên"
    r"|trở lên|trở xuống|mà|vì|gồm|bao gồm|trị giá|tổng|năm|tháng|ngày|nhiệm kỳ|giai đoạn|đạt(?!\s+chuẩn)|chiếm|tăng"
    r"|giảm|tương đương)(?=\s|\Z)"
)
_OPENS_PREDICATE: Final = re.compile(r"(?:^|(?<=\s))(?:đã|được|bị|là|có|không|chưa|cần|phải|sẽ|đang|này|nêu)(?=\s|\Z)")
_DANGLING: Final = re.compile(
    r"(?:\s*(?:^|(?<=\s))(?:thuộc|của|về|là|liên quan|liên quan đến|đã|được|có|đang|bị|các|những))+\Z"
)
_TAIL_END: Final = re.compile(r"[.;,–—](?=\s|\Z|\()|[:()\"“”…\n]")
_NAMES_SUM: Final = re.compile(
    r"(?:^|(?<=\s))(?:tổng (?:kinh phí|số tiền|trị giá|vốn|mức)|số tiền|trị giá|kinh phí)(?!\w)"
)
_LONG_SUBJECT: Final = 5  # words, from which on only what is named a sum is the subject: "… | trị giá"
_OPENS_RESULT: Final = re.compile(r"\s*(?:,|\b(?:trở lên|trở xuống|thì|so với|là|kế hoạch|trong|để|trên)\b)")
_RELATIVE: Final = re.compile(
    r"(?:^|[\s(])(?:(?:chỉ|đã)\s+)?(?:đạt|chiếm|bằng|tăng|giảm|tương đương|còn|xuống|lên|ước đạt|(?<=chỉ )có)"
    r"(?:\s+(?:từ|xuống|lên|còn|tới|đến))?\s*(?:trên|hơn|gần|khoảng)?\s*\Z"
)
_TOTAL_END: Final = re.compile(r"\s*(?<!\w)(?:lên|là|còn|đạt|xuống)(?:\s+(?:tới|đến))?\Z")
_EMPTY_LEADS: Final = re.compile(
    r"^(?:(?:đã|có|được|cũng|còn|với|và|gồm|là|trong đó|hiện|nay|đến nay|cho"
    r"|toàn tỉnh|toàn huyện|nhờ đó|nhiệm kỳ|giai đoạn|năm)\s+)+",
    re.IGNORECASE,
)
_FAR: Final = 140


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted, and the code points ``start`` to ``end`` of the article that say so, the number among them."""

    text: str
    start: int
    end: int


def measure_of(
    analysis: Analysis, key: str, sentence: Sentence, number: NumberMention, before: NumberMention | None
) -> Measure:
    """Return what a number counts. ``before`` is the number before it in the sentence that is not in other brackets.

    A count is told by its verb and its noun ("đã kết nạp 12 đảng viên mới" → "kết nạp đảng viên mới"), an amount by
    what it is the amount of ("với tổng kinh phí 120 triệu đồng" → "tổng kinh phí"), a percentage by what follows it
    ("100% thôn, bản") or, after "đạt" and "chiếm", by the count or the clause before it.
    """
    if number.unit.startswith("%"):
        return _of_percentage(analysis, key, sentence, number, before)
    if number.rule == "number.total":
        return _of_total(analysis, key, sentence, number)
    if _is_amount(number):
        return _of_amount(analysis, key, sentence, number, before)
    return _of_count(analysis, key, sentence, number)


@cache
def _amount_units() -> re.Pattern[str]:
    """Return a pattern for units of money and of measurement, which say nothing of what is measured."""
    named = compile_phrases(match_key(row["unit"]) for row in rows("units") if row["kind"] in {"money", "measure"})
    return re.compile(_SCALES + named.pattern)


def _is_amount(number: NumberMention) -> bool:
    """Tell whether a number is of money or of measurement: "triệu đồng/người", not "đồng chí"."""
    unit = match_key(number.unit)
    found = _amount_units().match(unit)
    return found is not None and unit[found.end() : found.end() + 1] in {"", "/"}


# --- counts: "kết nạp 12 đảng viên mới" -------------------------------------------------------------------------------


def _of_count(analysis: Analysis, key: str, sentence: Sentence, number: NumberMention) -> Measure:
    text = analysis.article.text
    low = _clause_start(key, sentence.start, number.start)
    told = _last_end(analysis, low, number.start, NameMention, TitleMention, BodyMention, PlaceMention)
    dated = _last_end(analysis, low, number.start, PeriodMention, DateMention)
    lead = _verb_before(text, key, max(low, told, dated), number.start, bounded=dated <= low or told > dated)
    end = _tail_end(analysis, key, number, sentence, _OPENS_ADJUNCT)
    start = lead if lead is not None else number.start
    words = f"{text[start : number.start]} {number.unit}{text[number.end : end]}"
    return Measure(" ".join(words.split()), start, max(end, number.end))


def _last_end(analysis: Analysis, low: int, high: int, *kinds: type[Mention]) -> int:
    """Return where the last mention of the kinds before a number ends, or ``low``."""
    return max((m.end for kind in kinds for m in analysis.find(kind, low, high) if m.end <= high), default=low)


def _verb_before(text: str, key: str, low: int, high: int, *, bounded: bool) -> int | None:
    """Return where the verb of a count begins, None where no verb is told: "của | 42 cơ sở".

    ``bounded``: what stands before ``low`` is the subject or the beginning of the clause, so all behind it is the verb.
    """
    words = list(_WORD.finditer(key, low, high))
    taken: list[re.Match[str]] = []
    sure = bounded
    for index in range(len(words) - 1, -1, -1):
        said = words[index][0]
        whole = _is_verb(words[max(index - 1, 0) : index + 1]) or _is_verb(words[index : index + 2])
        stops = said in _LINK or said in _OPENS_VERB or said in _AFTER_VERB
        if stops and not whole and (taken or said not in _AFTER_VERB):
            sure = said in _OPENS_VERB
            break
        if len(taken) == _LEAD_WORDS:
            sure = False
            break
        taken.insert(0, words[index])
    taken = _without_subject(taken)
    if not taken or any(text[word.start()].isupper() for word in taken[1:]):
        return None
    links = sum(word[0] in _AFTER_VERB for word in taken)
    if sure and len(taken) - links <= 4:
        return taken[0].start()
    if links:
        return None
    count = 1 if taken[-1][0] in _ONE_SYLLABLE_VERBS and not _is_verb(taken[-2:]) else 2
    first = taken[-count:][0]
    return None if text[first.start()].isupper() and first is not words[0] else first.start()


def _is_verb(words: list[re.Match[str]]) -> bool:
    """Tell whether two words are one verb: "thông qua", "cho phép"."""
    return " ".join(word[0] for word in words) in _TWO_SYLLABLE_VERBS


def _without_subject(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the words of a clause behind "Xã", "Hội nghị" and the like, and behind a link that opens it."""
    for count in (2, 1):
        if len(words) > count and " ".join(word[0] for word in words[:count]) in _SUBJECTS:
            return words[count:]
    return words[1:] if words and words[0][0] in _AFTER_VERB and not _is_verb(words[:2]) else words


def _tail_end(analysis: Analysis, key: str, number: NumberMention, sentence: Sentence, *ends: re.Pattern[str]) -> int:
    """Return the end of the words that tell which things are counted: "hộ | được hỗ trợ nhà ở", "người | dân tộc Mông".

    They end at a mark, at the next number, date, place or name, and where one of ``ends`` begins: a phrase of time, …
    """
    start = number.end
    following = _TAIL_END.search(key, start, sentence.end)
    high = following.start() if following else sentence.end
    for kind in (NumberMention, PeriodMention, DateMention, NameMention, TitleMention, PlaceMention):
        high = min((m.start for m in analysis.find(kind, start, high) if m.start >= start), default=high)
    words = list(islice(_SPACED.finditer(key, start, high), _TAIL_WORDS))
    tail = key[start : words[-1].end()] if words else ""
    for pattern in ends:
        found = pattern.search(tail)
        tail = tail[: found.start()] if found else tail
    return start + len(_DANGLING.sub("", tail.rstrip(" ,.…/")).rstrip())


# --- amounts: "tổng kinh phí 120 triệu đồng" --------------------------------------------------------------------------


def _of_amount(
    analysis: Analysis, key: str, sentence: Sentence, number: NumberMention, before: NumberMention | None
) -> Measure:
    text = analysis.article.text
    at = before.start if before and _is_amount(before) and _goes_on(analysis, key, before, number) else number.start
    start, stop = _subject(analysis, key, sentence.start, at)
    ends = (_OPENS_ADJUNCT, _OPENS_PREDICATE) if stop > start else (_OPENS_ADJUNCT,)
    end = _tail_end(analysis, key, number, sentence, *ends)
    of = text[number.end : end].strip()
    words = f"{text[start:stop]} {of}" if stop > start else f"{number.unit} {of}"
    return Measure(" ".join(words.split()), min(start, number.start), max(end, number.end))


def _goes_on(analysis: Analysis, key: str, before: NumberMention, number: NumberMention) -> bool:
    """Tell whether a number says where the one before it went: "từ 11,2 triệu đồng năm 2010 | lên 41,6 triệu đồng"."""
    start = before.end
    for kind in (PeriodMention, DateMention):
        start = max((m.end for m in analysis.find(kind, start, number.start)), default=start)
    gap = key[start : number.start]
    return bool(_RELATIVE.search(gap)) and not _RELATIVE.sub("", gap).strip(" (,")


def _subject(analysis: Analysis, key: str, low: int, high: int) -> tuple[int, int]:
    """Return the span of what is said to be, reach or hold an amount; an empty one at ``high`` where nothing is."""
    low = max(_clause_start(key, low, high), _last_end(analysis, low, high, NumberMention, NameMention))
    stop = low + len(key[low:high].rstrip())
    for _ in range(2):
        stop = low + len(_COPULA.sub("", key[low:stop]).rstrip())
        for kind in (PeriodMention, DateMention):  # "kim ngạch | 9 tháng đầu năm 2016 | đạt 2 tỷ USD"
            stop = min((m.start for m in analysis.find(kind, low, stop) if m.end >= stop), default=stop)
        stop = low + len(key[low:stop].rstrip())
    opened = [m.end() for m in _OPENS_SUBJECT.finditer(key[low:stop] + " ") if low + m.end() < stop]
    start = low + opened[-1] if opened else low
    words = list(_SPACED.finditer(key, start, stop))
    if not words:
        return high, high
    sums = [m.start() for m in _NAMES_SUM.finditer(key, start, stop)] if len(words) > _LONG_SUBJECT else []
    return (sums[-1] if sums else words[max(len(words) - _SUBJECT_WORDS, 0)].start()), stop


# --- totals and percentages -------------------------------------------------------------------------------------------


def _of_total(analysis: Analysis, key: str, sentence: Sentence, number: NumberMention) -> Measure:
    text = analysis.article.text
    low = _clause_start(key, sentence.start, number.start)
    start = _lead_start(text, _last_end(analysis, low, number.start, PeriodMention, DateMention), number.start)
    lead = _EMPTY_LEADS.sub("", " ".join(text[start : number.start].split()) + " ").strip()
    return Measure(_TOTAL_END.sub("", lead), start, number.end)


def _of_percentage(
    analysis: Analysis, key: str, sentence: Sentence, number: NumberMention, before: NumberMention | None
) -> Measure:
    text = analysis.article.text
    low = _clause_start(key, sentence.start, number.start)
    relative = _RELATIVE.search(key[low : number.start])
    tail = _percent_tail(key, number.end, sentence.end)
    of = text[number.end : tail].strip(" ,")
    if of and not relative and not _OPENS_RESULT.match(key, number.end):
        return Measure(of, number.start, tail)
    alone = relative is not None and not key[low : low + relative.start()].strip(" (")
    start, stop = _base(analysis, key, sentence, number, before, alone=alone)
    words = _RELATIVE.sub("", " ".join(text[start:stop].split()[:_TAIL_WORDS]) + " ").strip(" ,;:(")
    return Measure(words or of or number.unit, min(_lead_start(text, low, number.start), number.start), number.end)


def _base(
    analysis: Analysis,
    key: str,
    sentence: Sentence,
    number: NumberMention,
    before: NumberMention | None,
    *,
    alone: bool,
) -> tuple[int, int]:
    """Return the span of what reaches a percentage: the noun of the count before it, or the subject of its clause.

    ``alone``: nothing but "đạt", "chiếm" stands in its clause.
    """
    if before is None or number.start - before.end >= _FAR or not (alone or _goes_on(analysis, key, before, number)):
        return _subject(analysis, key, sentence.start, number.start)
    if before.unit.startswith("%") or _is_amount(before):  # of what, not in which unit
        return _subject(analysis, key, sentence.start, before.start)
    return before.end - len(before.unit) if before.rule == "number.unit" else before.start, number.start


def _percent_tail(key: str, start: int, high: int) -> int:
    """Return the end of the words behind a percentage; "100% thôn, bản" and "95% cán bộ, đảng viên" go on over a comma.

    No mark beyond the longest tail is looked for: a line may have no mark at all.
    """
    words = list(islice(_SPACED.finditer(key, start, high), _TAIL_WORDS + 4))
    end = words[-1].end() if words else start
    for stop in _PERCENT_END.finditer(key, start, min(high, end + _AHEAD)):
        if stop.start() >= end:
            break
        listed = stop[0] == "," and len(key[start : stop.start()].split()) <= _LISTED_WORDS
        if not (listed and _counted_units().match(key, stop.end() + 1)):
            end = stop.start()
            break
    return start + len(key[start:end].rstrip(" ,.…"))


_PERCENT_END: Final = re.compile(r"[;:()\n]|,|\.(?=\s*\Z|\.|\s)|…(?=\s)")
_LISTED_WORDS: Final = 3


@cache
def _counted_units() -> re.Pattern[str]:
    """Return a pattern for the nouns of people, units and bodies that are counted."""
    return compile_phrases(
        match_key(row["unit"]) for row in rows("units") if row["kind"] in {"person", "admin", "hamlet", "body"}
    )


# --- clauses ----------------------------------------------------------------------------------------------------------


def _clause_start(key: str, low: int, high: int) -> int:
    """Return where the clause of a number begins; a closed pair of brackets does not begin one."""
    low = max(low, high - _WINDOW)
    closed = [m.span() for m in _CLOSED_PARENTHESIS.finditer(key, low, high)]
    starts = [m.end() for m in _CLAUSE.finditer(key, low, high)]
    return max((s for s in starts if not any(a < s <= b for a, b in closed)), default=low)


def _lead_start(text: str, low: int, high: int) -> int:
    """Return where the last words before a number begin; a long lead is cut behind its last "và"."""
    starts = [m.start() for m in _WORD.finditer(text, low, high)]
    if len(starts) <= _LEAD_WORDS:
        return starts[0] if starts else high
    cut = text.rfind(" và ", low, high)
    near = [start for start in starts[-_LEAD_WORDS:] if start > cut]
    return near[0] if near else starts[-_LEAD_WORDS]
