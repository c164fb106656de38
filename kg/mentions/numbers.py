"""Numbers that count something: value as a plain decimal, unit as printed, qualifier. See ``find_numbers``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from kg.lexicon import compile_phrases, rows, trie_pattern
from kg.mentions.names_lexicon import UPPER
from kg.model import (
    Analysis,
    BlockKind,
    DateMention,
    DocumentMention,
    NameMention,
    NumberMention,
    PeriodMention,
    PlaceMention,
    Qualifier,
)
from kg.text import match_key

_GAP: Final = r"[^\S\n]"
_FIGURE: Final = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
# A figure that is no part of a longer one (a date, a time, a code, a telephone number), then what it may be joined to.
_NUMBER: Final = re.compile(
    rf"(?<![\w.,:+\d])(?<!\d[/–-])(?<![A-ZĐ][/–.-])(?P<value>{_FIGURE})"
    rf"(?:{_GAP}?/{_GAP}?(?P<denominator>{_FIGURE})|{_GAP}*[-–—]{_GAP}*(?P<upper>{_FIGURE})"
    rf"|{_GAP}+đến{_GAP}+(?P<until>{_FIGURE}))?"
    r"(?![\d:+]|[.,/–-]\d)"
)
_TAKERS: Final = (DateMention, PeriodMention, DocumentMention, PlaceMention, NameMention)
_PERCENT: Final = re.compile(rf"{_GAP}?%(?:/[^\W\d]+)?")
_PER: Final = re.compile(r"(?:/[^\W\d_]+){1,2}")
_WORD: Final = re.compile(rf"{_GAP}?([^\W\d_]+)(?!\w)")
_POLITE: Final = re.compile(r"vị\s+")
_LIST: Final = re.compile(rf",{_GAP}*")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?\Z")
# Words that can't open a unit: what stands before them was a bare number.
_STOP_WORDS: Final = (
    "là và với của ở tại trong trên dưới từ đến tới cho về theo do bởi để nhằm khi thì mà nhưng hoặc hay cùng"
    " được bị đã đang sẽ sắp vừa mới có không chưa chỉ còn cũng đều vẫn phải cần nên đạt tăng giảm chiếm bằng gồm"
    " so vào ra lên xuống qua sau trước giữa này đó kia ấy rồi vì nếu như các những mỗi một hai ba thuộc nhất"
    " tuổi kéo mở nhận tổ trở cả cuối đầu nữa khác nói ngồi đứng nằm chạy sống mất bỏ gây khiến làm"
)
_STOPS: Final = frozenset(_STOP_WORDS.split())
# Words that carry on a unit whose head is a known noun: they say what kind it is.
_MODIFIER: Final = compile_phrases(
    [
        *("mới", "lớn", "nhỏ", "chính", "chung", "khó", "nữ", "nam", "trẻ", "biên giới", "cơ sở", "trực thuộc"),
        *(
            "chính thức",
            "dự khuyết",
            "tiêu biểu",
            "xuất sắc",
            "nghèo",
            "cận nghèo",
            "dân tộc thiểu số",
            "dân",
            "học sinh",
        ),
        *("nhà nước", "tư nhân", "kinh nghiệm", "quan trọng", "trọng điểm", "thường xuyên", "cấp xã", "cấp huyện"),
        *(
            "cấp tỉnh",
            "hành chính",
            "không chuyên trách",
            "chuyên trách",
            "đặc biệt",
            "sự nghiệp",
            "kiểm tra",
            "giám sát",
        ),
        *("phát biểu", "công dân", "chuyên môn", "tuyên truyền", "bồi dưỡng", "văn hóa", "tiền lương", "phụ cấp"),
        *(
            "ưu tú",
            "có uy tín",
            "chính sách",
            "công lập",
            "chuyên đề",
            "đột phá",
            "chủ yếu",
            "cụ thể",
            "trọng tâm",
            "then chốt",
        ),
    ]
)
# "Covid-19" is a disease, "0213 3 836" a telephone number.
_SUM: Final = re.compile(r"(?<!\w)(?:tổng|trong|trên)\s+số\s+\Z")  # "trong tổng số 86 đại biểu", "trong số 45 đại biểu"
_NOT_BEFORE: Final = re.compile(r"(?:(?:covid|sars-cov|h\dn)[\s–—-]*|(?<![\d.,/–-])0\d{1,4}(?:[ .]\d{1,4})*[ .])\Z")
_SCALE_OF_MAP: Final = re.compile(r"(?<!\w)t[ỷỉ] lệ\s+\Z")  # "bản đồ tỷ lệ 1/5000"
_MAP: Final = 200  # the largest scale
_OF_PLAN: Final = re.compile(r"\s+(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu|nghị quyết|so với)(?!\w)")
_TO_UPPER: Final = re.compile(rf"{_GAP}*(?:đến|tới|-|–){_GAP}*\d[\d.,]*{_GAP}+")
_MONEY: Final = re.compile(rf"{_GAP}*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ){_GAP}+)*(?:đồng|usd|đô la)(?!\w)")
_CURRENCY: Final = re.compile(rf"{_GAP}+(đồng|usd|euro)(?!\w)")
_YEAR: Final = re.compile(r"(?:19|20)\d\d\Z")
_LONGEST_COUNT: Final = 8  # printed without dots, more digits are an identity or telephone number
_SMALL_PREPOSITION: Final = 10  # "trên 5 lĩnh vực": on, not more than


@dataclass(frozen=True, slots=True)
class _Words:
    units: re.Pattern[str]
    kinds: dict[str, str]
    scales: re.Pattern[str]
    qualifiers: re.Pattern[str]
    qualifier: dict[str, Qualifier]
    labels: re.Pattern[str]
    soft_labels: re.Pattern[str]
    refused: re.Pattern[str]


@cache
def _words() -> _Words:
    table = rows("number_words")
    of = {kind: [row["word"] for row in table if row["kind"] == kind] for kind in {row["kind"] for row in table}}
    kinds = {match_key(row["unit"]): row["kind"] for row in rows("units")}
    named = {
        "more": Qualifier.MORE_THAN,
        "less": Qualifier.LESS_THAN,
        "nearly": Qualifier.NEARLY,
        "about": Qualifier.ABOUT,
    }
    qualifier = {match_key(word): value for kind, value in named.items() for word in of[kind]}
    return _Words(
        units=compile_phrases(kinds),
        kinds=kinds,
        scales=compile_phrases(of["scale"]),
        qualifiers=re.compile(rf"(?<!\w)({trie_pattern(qualifier)})(?:{_GAP}+(?:tới|đến|lên))?{_GAP}*\Z"),
        qualifier=qualifier,
        labels=_ending(of["before"]),
        soft_labels=_ending(of["before-no-unit"]),
        refused=compile_phrases(match_key(word) for word in of["unit"]),
    )


def _ending(words: list[str]) -> re.Pattern[str]:
    """Return a pattern for one of the words, "số" perhaps behind it, right before a number."""
    trie = trie_pattern(match_key(word) for word in words)
    return re.compile(rf"(?<!\w)(?:{trie})(?:{_GAP}+số)?{_GAP}*\Z")


def plain(figure: str, *, percent: bool = False) -> str:
    """Return a figure in Vietnamese notation as a plain decimal.

    >>> plain("15.980"), plain("67,78"), plain("3.798,254"), plain("05"), plain("12.5")
    ('15980', '67.78', '3798.254', '5', '12.5')
    >>> plain("12.345", percent=True), plain("231.000.000", percent=True)
    ('12.345', '231000000')
    """
    decimal = percent and "," not in figure and figure.count(".") == 1
    if _THOUSANDS.match(figure) and not figure.startswith("0") and not decimal:
        figure = figure.replace(".", "")
    whole, _, part = figure.replace(",", ".").partition(".")
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{part}" if part else whole


def find_numbers(analysis: Analysis) -> Iterator[NumberMention]:
    """Yield the numbers that count something, each with its unit as printed, in reading order.

    "kết nạp 15.980 đảng viên mới, đạt 159,8%" has 15980 "đảng viên mới" and 159.8 "%". Dates, codes, ordinals
    ("khóa 15", "Quân khu 2"), ages, durations and slogans ("4 tại chỗ") are none.
    """
    text = analysis.article.text
    if not text:
        return
    key = match_key(text)
    taken = _taken(analysis)
    pieces = [b for b in analysis.blocks if b.kind is not BlockKind.BYLINE]
    last = -1
    for block in pieces:
        for found in _NUMBER.finditer(text, block.start, block.end):
            if found.start() >= last and (number := _number(text, key, taken, found, block.start, block.end)):
                last = number.end
                yield number


def _taken(analysis: Analysis) -> bytearray:
    """Return a mask of the positions whose digits and words no number and no unit may take."""
    taken = bytearray(len(analysis.article.text) + 1)
    for mention in analysis.mentions:
        if isinstance(mention, _TAKERS):
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return taken


def _number(text: str, key: str, taken: bytearray, found: re.Match[str], low: int, high: int) -> NumberMention | None:
    start, end = found.span()
    before = key[max(low, start - 40) : start]
    if taken[start] or taken[end - 1] or _looks_like_date(found) or _NOT_BEFORE.search(before):
        return None
    if found["denominator"] and _SCALE_OF_MAP.search(before) and Decimal(plain(found["denominator"])) >= _MAP:
        return None
    percent = _PERCENT.match(text, end, high)
    qualifier, lead = _qualifier(before, found["value"])
    if qualifier is Qualifier.MORE_THAN and percent and before.endswith("vượt ") and _OF_PLAN.match(key, percent.end()):
        qualifier, lead = Qualifier.EXACT, 0  # "vượt 24,8% chỉ tiêu" is by so much
    unit = (percent.start(), percent.end()) if percent else None
    if unit is None:
        if _is_label(key, before, found.end(), high) or _in_slogan(text, start) or _is_version(found):
            return None
        if _COMMITTEE.match(text, end, high):  # "Hội nghị 16 Thành ủy": the sixteenth
            return None
        unit = _unit(text, key, taken, end, high) or _unit_before(key, low, start, found["value"])
        unit = unit or _unit_of_whole(key, end, high)
        if unit is None or (_YEAR.match(found["value"]) and not _words().units.match(key, unit[0], high)):
            return None
    value = found["value"]
    if found["upper"] and not _is_range(found, key, unit, is_known=percent is not None):
        return None
    upper = found["upper"] or found["until"]
    is_percent = percent is not None
    begin = start - lead
    stop = end if unit[0] > end and _OUT_OF.match(key, end, high) else max(end, unit[1])
    printed = text[unit[0] : unit[1]].strip() + _shared_currency(key, unit, high)
    return NumberMention(
        start=begin,
        end=stop,
        text=text[begin:stop],
        rule="number.percent" if is_percent else "number.unit" if unit[0] >= end else "number.total",
        value=plain(value, percent=is_percent),
        unit=printed,
        denominator=plain(found["denominator"]) if found["denominator"] else None,
        upper=plain(upper, percent=is_percent) if upper else None,
        qualifier=qualifier,
    )


def _shared_currency(key: str, unit: tuple[int, int], high: int) -> str:
    """Return the currency that a bare scale shares with the end of its range: "từ 20 triệu đến 30 triệu | đồng"."""
    scale = _words().scales.fullmatch(key, *unit)
    upper = _TO_UPPER.match(key, unit[1], high) if scale else None
    other = _words().scales.match(key, upper.end(), high) if upper else None
    currency = _CURRENCY.match(key, other.end(), high) if other else None
    return f" {currency[1]}" if currency else ""


def _looks_like_date(found: re.Match[str]) -> bool:
    """Tell whether "2010 - 2015" (years) or nine digits without dots (an identity number) was matched."""
    figures = [f for f in found.group("value", "denominator", "upper", "until") if f]
    years = [f for f in figures if _YEAR.match(f)]
    return len(years) == len(figures) > 1 or any(f.isdigit() and len(f) > _LONGEST_COUNT for f in figures)


def _is_range(found: re.Match[str], key: str, unit: tuple[int, int], *, is_known: bool) -> bool:
    """Tell whether "4 - 5%" or "3-1" (a score) was matched: a range goes up and has a unit that is known."""
    known = (
        is_known
        or _words().units.match(key, unit[0])
        or _words().scales.match(key, unit[0])
        or _GLUED.match(key, unit[0])
    )
    return bool(known) and Decimal(plain(found["value"])) < Decimal(plain(found["upper"]))


def _is_label(key: str, before: str, end: int, high: int) -> bool:
    """Tell whether the number is part of a name: "Quân khu 2"; but "xếp hạng 140 di tích" counts, and money does."""
    if _MONEY.match(key, end, high):
        return False
    if _words().labels.search(before) and not _SUM.search(before) and not _INFRASTRUCTURE.search(before):
        return True
    if _LIVES_AT.search(before) and _STREET.match(key, end):  # "ngụ tại 20 đường Hoa Mai"
        return True
    soft = _words().soft_labels.search(before)
    return bool(soft) and not _words().units.match(key, _skip_gap(key, end, high), high)


def _is_version(found: re.Match[str]) -> bool:
    """Tell whether "4.0" of "công nghiệp 4.0" was matched."""
    return bool(re.fullmatch(r"\d\.0", found["value"])) and not found["upper"]


def _in_slogan(text: str, start: int) -> bool:
    """Tell whether the number opens a quotation: “4 tại chỗ”."""
    return text[max(start - 1, 0) : start] in {"“", '"', "‘", "'"} and start > 0


def _qualifier(before: str, value: str) -> tuple[Qualifier, int]:
    """Return the qualifier that ends ``before`` and how many characters it reaches back."""
    found = _words().qualifiers.search(before)
    if not found:
        return Qualifier.EXACT, 0
    word = " ".join(found[1].split())
    if word == "trên" and value.isdigit() and int(value) < _SMALL_PREPOSITION:
        return Qualifier.EXACT, 0
    return _words().qualifier[word], len(before) - found.start()


def _unit(text: str, key: str, taken: bytearray, end: int, high: int) -> tuple[int, int] | None:
    """Return the span of the unit that follows a number at ``end``: scale, head noun, what says its kind, its list."""
    words = _words()
    start = head = _skip_gap(key, end, high)
    if start > end and (polite := _POLITE.match(key, start, high)):  # "200 vị đại biểu"
        start = head = polite.end()
    if who := _WHO.match(key, end, high):  # "với 5.214 là người dân tộc thiểu số"
        start = head = who.end()
    scale = words.scales.match(key, start, high)
    if scale:
        head = _skip_gap(key, scale.end(), high)
    known = (words.units if head > end else _GLUED).match(key, head, high)
    refused = words.refused.match(key, head, high)
    if refused and (not known or known.end() <= refused.end()):
        return None
    if known:
        stop = _list_end(
            key, _extend(key, taken, known.end(), high), words.kinds.get(_squeeze(known[0]), "measure"), high
        )
        per = _PER.match(text, stop, high)
        return start, per.end() if per else stop
    if start == end and not scale:
        return None
    after = None if _ends_name(text, end) else _open_head(text, key, taken, head, high)
    if after is None:
        return (start, scale.end()) if scale else None
    return start, after


def _unit_of_whole(key: str, end: int, high: int) -> tuple[int, int] | None:
    """Return the unit that a part shares with its whole: "17 trong tổng số 19 | xã"."""
    whole = _OUT_OF.match(key, end, high)
    return unit.span() if whole and (unit := _words().units.match(key, whole.end(), high)) else None


def _unit_before(key: str, low: int, start: int, value: str) -> tuple[int, int] | None:
    """Return the unit of a bare number that ends a total: "nâng tổng số đảng viên lên 2.310"."""
    level = _LEVEL if _THOUSANDS.match(value) else _CHANGE if value.isdigit() and 2 <= len(value) <= 3 else None
    if level is None or not level.search(key, max(low, start - 20), start):
        return None
    totals = list(_TOTAL.finditer(key, max(low, start - 90), start))
    unit = _words().units.match(key, totals[-1].end()) if totals else None
    return unit.span() if unit and unit.end() <= start else None


_INFRASTRUCTURE: Final = re.compile(r"(?<!\w)(?:hạ|nền)\s+tầng\s+\Z")  # "đầu tư hạ tầng 65,9 tỷ đồng"
_COMMITTEE: Final = re.compile(rf"{_GAP}+(?:T[ỉh]|H|Q|Đ)\w{{2,4}}{_GAP}[uU]?[ủỷỦỶ]y?(?!\w)")
_LIVES_AT: Final = re.compile(r"(?<!\w)(?:ngụ|trú|ở|tại|địa chỉ|số nhà|số)\s*:?\s*\Z")
_STREET: Final = re.compile(r"\s+(?:đường|phố|ngõ|hẻm|đại lộ)\s+\w")
_OUT_OF: Final = re.compile(rf"{_GAP}+(?:trong|trên)(?:{_GAP}+tổng)?{_GAP}+số{_GAP}+\d[\d.]*{_GAP}+")
_TOTAL: Final = re.compile(r"(?<!\w)(?:tổng số|số lượng|tổng|số)\s+")
_LEVEL: Final = re.compile(r"(?<!\w)(?:lên|là|còn|đạt|xuống)(?:\s+(?:tới|đến|hơn|gần|trên))?\s+\Z")
_CHANGE: Final = re.compile(r"(?<!\w)(?:tăng lên|giảm xuống|nâng lên|giảm còn)(?:\s+(?:tới|đến|hơn|gần|trên))?\s+\Z")
_WHO: Final = re.compile(r"\s+là\s+(?=(?:người|nữ|đảng viên|cán bộ|học sinh|trẻ em|phụ nữ|đồng bào)(?!\w))")
_NAME_BEFORE: Final = re.compile(rf"(?<![.!?:…”\n]\s)(?<![.!?:…”\n])(?<!\w)[{UPPER}][\w&-]*\s\d[\d.,]*\Z")
_LISTED: Final = frozenset({"admin", "hamlet", "task", "body"})
_GLUED: Final = re.compile(r"(?:km[²2]?|m[²³23]?|ha|kg|mw|kwh|mm|kv|tấn|đồng|đ|tr|tỷ|usd)(?!\w)")


def _squeeze(phrase: str) -> str:
    return " ".join(phrase.split())


def _skip_gap(key: str, at: int, high: int) -> int:
    while at < high and key[at] in " \t\u00a0":
        at += 1
    return at


def _extend(key: str, taken: bytearray, stop: int, high: int) -> int:
    """Return where the words that say what kind of thing it is end: "cơ sở | trực thuộc"."""
    for _ in range(3):
        word = _MODIFIER.match(key, _skip_gap(key, stop, high), high)
        if not word or taken[word.start()]:
            break
        stop = word.end()
    return stop


def _list_end(key: str, stop: int, kind: str, high: int) -> int:
    """Return where a list of units that share the number ends: "xã, phường, thị trấn"."""
    if kind not in _LISTED:
        return stop
    words = _words()
    while True:
        comma = _LIST.match(key, stop, high)
        unit = words.units.match(key, comma.end(), high) if comma else None
        if not comma or not unit or not _lists_with(kind, words.kinds[_squeeze(unit[0])]):
            return stop
        stop = unit.end()


def _lists_with(kind: str, other: str) -> bool:
    """Tell whether two kinds of units share a number: xã with phường, trưởng bản with tổ dân phố."""
    return kind == other or {kind, other} == {"admin", "hamlet"}


def _ends_name(text: str, end: int) -> bool:
    """Tell whether a number ends a name: "Chuyến bay VN 253 chở", where no list knows what follows it as a unit."""
    found = _NAME_BEFORE.search(text, max(0, end - 40), end)
    return found is not None and found.start() > 0


def _open_head(text: str, key: str, taken: bytearray, head: int, high: int) -> int | None:
    """Return the end of a unit whose noun no list knows: one word, and a second where that is no stop word."""
    first = _WORD.match(key, head, high)
    if not first or taken[first.start(1)] or first[1] in _STOPS or text[first.start(1)].isupper():
        return None
    second = _WORD.match(key, first.end(), high)
    if not second or taken[second.start(1)] or second[1] in _STOPS or text[second.start(1)].isupper():
        return first.end()
    return second.end()
