"""Personal names: runs of capitals that start with a family name or follow an honorific, and who they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from kg.mentions import names_shape as shape
from kg.mentions.names_lexicon import (
    ADDRESS,
    AFTER,
    CALLINGS,
    FREE_GROUPS,
    GIVEN,
    HONORIFICS,
    LOWER,
    MIDDLES,
    NAMESAKES,
    ORGANS,
    PROVINCES,
    SURE,
    SURNAMES,
    UPPER,
)
from kg.mentions.names_people import People, Post, Seen, gather
from kg.mentions.names_shape import Token
from kg.mentions.names_support import Left, Surroundings
from kg.mentions.place_names import names_abroad
from kg.model import Analysis, BlockKind, NameMention
from kg.spelling import is_vietnamese
from kg.text import match_key

_LONGEST_FOREIGN: Final = 7  # Lao names, transcribed syllable by syllable
_LIST_GAPS: Final = frozenset({",", "và", ";", ", ông", ", bà", "cùng", "và ông", "và bà", "với", ", và"})

_HYPHENED: Final = re.compile(r"[^\S\n]-[^\S\n]([A-Za-z]{2,6})(?!\w)")
_BRACKETS: Final = re.compile(r"\s*\([^()\n]{1,40}\)")  # "ĐB Lò Văn Inh (Lai Châu), Danh Út (Kiên Giang)"
_CAPS_NEXT: Final = re.compile(
    r"(?:được|làm|giữ|dự|tham dự|thăm|tại|là|và|cùng|với|cho|đã|sẽ|bị|kiểm tra|khảo sát|thị sát|làm việc|tiếp|trao|chúc"
    r"|chủ trì|phát biểu|gặp|đối thoại|đến|về|trả lời|viếng|dâng|gửi|ký|thôi|trúng|đảm nhận|tái đắc cử|nhận|động viên"
    r"|kiêm|nói|yêu cầu|đề nghị|nhấn mạnh|chỉ đạo|trong|ở)(?!\w)"
)
_FIRMS: Final = frozenset({"tnhh", "mtv", "cp", "htx", "dntn"})  # "Giám đốc Công ty TNHH Hà Phát" is a firm
_ONSET: Final = re.compile(r"(?:[bcdđghklmnpqrstvx]|ch|gh|kh|ng|nh|ph|qu|th|tr)\Z")  # what an initial is, no name
_HIDDEN: Final = re.compile(  # "Nguyễn Công | Th. (60 tuổi", "chị Lê Thục | Ng. và chồng"
    rf"\s(?:[{UPPER}]|Ch|Gi|Kh|Ng|Ngh|Nh|Ph|Qu|Th|Tr)\.\s*(?:[(,;–-]|[{LOWER}])"
)
_NUMBERED: Final = re.compile(r"(?:\A|\n)[^\S\n]*\d{1,3}[.)][^\S\n]*\Z")  # of a row: "1. Ngữ Duy Ón - Phó Chủ tịch"
_BY_PLACE: Final = re.compile(r",[^\S\n]*(?:tỉnh|huyện|thành phố|tp\.?|thị xã|tx\.?)[^\S\n]")  # "Phú Mỹ, tỉnh …"
_FIRM_WORDS: Final = frozenset({  # what English names of firms and houses end in: "Tổng Giám đốc Sông Airways"
    "airways", "airlines", "bank", "club", "group", "corp", "corporation", "holdings", "hotel", "resort", "land",
    "pharma", "plaza", "tower", "center", "centre", "university", "foundation", "institute", "media", "telecom",
    "capital", "invest", "motors", "tv", "news", "times", "post", "company", "international", "association", "energy",
})  # fmt: skip
_KOREAN: Final = frozenset({
    "lee", "kim", "park", "moon", "choi", "chung", "jung", "cho", "kang", "yoon", "lim", "shin", "song", "hwang", "ahn",
    "suh", "seo", "roh", "min", "hong", "kwon", "han", "jang", "joo", "noh", "oh", "bae", "baek",
})  # fmt: skip
_DOUBLE: Final = re.compile(r"-([A-Z][a-z]+)(?![\w-])")
_SPACED: Final = re.compile(
    r"(?:[^\S\n]-[^\S\n]([a-z]{1,6})|[^\S\n](?P<bare>in|hye))(?!\w)(?P<more>[^\S\n]-[^\S\n][a-z])?"
)
_REPORTERS: Final = ("phóng viên", "pv")
_INITIALS: Final = re.compile(rf"(?<![{UPPER}{LOWER}])[{UPPER}]\.[{UPPER}](?![{LOWER}])")


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    name: str
    key: str
    line: int
    rule: str | None  # None: nothing supports it but its shape
    honorific: str | None
    full: bool  # starts with a family name; else a given name or a foreign one
    foreign: bool = False
    post: Post | None = None


def find_names(analysis: Analysis) -> Iterator[NameMention]:
    """Yield the personal names of an article in reading order, each with the person that it means.

    "đồng chí Lò Văn Inh" and later "ông Inh" are mentions of one person. Bylines and credits hold no names.
    """
    text = analysis.article.text
    around = Surroundings(analysis, match_key(text))
    found: list[_Candidate] = []
    capitals: list[tuple[int, list[Token]]] = []
    for line, block in enumerate(analysis.blocks):
        if block.kind is BlockKind.BYLINE:
            continue
        for tokens in shape.runs(text, around.key, block.start, block.end, around.may_be_addressed):
            if tokens[0].is_caps:
                capitals.append((line, tokens))
            else:
                tokens = shape.without_opening(tokens, text)
                found.extend(_candidates(tokens, around, line, found[-1] if found else None, (block.start, block.end)))
    found.extend(_headline_names(capitals, around, found))
    yield from _resolve(sorted(found, key=lambda c: c.start), text)


def _candidates(
    tokens: list[Token], around: Surroundings, line: int, last: _Candidate | None, block: tuple[int, int]
) -> Iterator[_Candidate]:
    i = 0
    while i < len(tokens):
        if around.covered[tokens[i].start]:
            i += 1
            continue
        made = _full_name(tokens, i, around, line, last, block) or _other_name(tokens, i, around, line, last)
        if made is None:
            i += 1
            continue
        candidate, size = made
        i += size
        if candidate is not None:
            last = candidate
            yield candidate


def _free(tokens: list[Token], around: Surroundings) -> list[Token]:
    """Return the syllables up to the first that another mention holds."""
    for k, token in enumerate(tokens):
        if k and around.covered[token.start]:
            return tokens[:k]
    return tokens


def _full_name(
    tokens: list[Token], i: int, around: Surroundings, line: int, last: _Candidate | None, block: tuple[int, int]
) -> tuple[_Candidate | None, int] | None:
    if not shape.surname_size(tokens, i) or _is_tail(tokens, i, around) or _is_post(tokens[i], around):
        return None
    name = _free(shape.reach(tokens, i, around.key), around)
    if _holds_other(name):
        return None, 2
    name = [*tokens[i - shape.saints(tokens, i) : i], *name]
    if _is_short(name):
        return None
    start, end = name[0].start, name[-1].end
    left = around.left(start)
    key = " ".join(t.key for t in name)
    if around.is_credit(left, end) or _is_initial(name, around) or _stands_alone(start, end, around.text, block):
        return None, len(name)
    honorific = around.honorific(left)
    if place := _place_abroad(name, honorific, around):
        return None, place
    if honorific not in ADDRESS and (_is_thing(name, key, around, left) or _is_place(name, around)):
        return None, len(name)
    if last is not None and around.ends_post(start, last.end):
        return None, len(name)
    rule = _rule(name, i, key, around, left, honorific, last)
    if rule is None and not (len(name) > 2 and key not in NAMESAKES and shape.is_sure(name) and i == 0):
        if not (shape.is_sure(name) or shape.has_middle(name)):
            return None, 1
        rule = "name.unsupported"
    text = " ".join(t.text for t in name)
    post = around.post(start, end)
    return _Candidate(start, end, text, key, line, rule or "name.surname", honorific, True, post=post), len(name)


def _place_abroad(name: list[Token], honorific: str | None, around: Surroundings) -> int:
    """Return how many syllables are a place abroad and no name.

    "Hàn Quốc | Chung Eui-yong", "cầu thủ Thái Lan", "Viện Khoa học Thượng Hải", "Từ Pháp, Ngoại trưởng …".
    """
    place, called = around.place_size(name), honorific in ADDRESS and honorific not in CALLINGS
    if place and (place < len(name) or not called):
        return place
    if not called and " ".join(token.key for token in name) in names_abroad():
        return len(name)
    from_there = len(name) > 1 and name[0].key == "từ" and around.place_size(name[1:]) == len(name) - 1
    return len(name) if from_there else 0


def _is_korean(name: list[Token], text: str) -> bool:
    """Return whether a syllable of another language is joined to two: "Park Won | - soon"."""
    joined = _HYPHENED.match(text, name[-1].end) if len(name) == 2 else None
    word = joined[1].lower() if joined is not None and not joined[1].isupper() else ""
    return "oo" in word or (word != "" and not is_vietnamese(word))


def _is_post(token: Token, around: Surroundings) -> bool:
    """Return whether a post begins here: "Phó Trưởng Bộ phận", although Phó is a family name as well."""
    post = AFTER.match(around.key, token.start)
    return post is not None and " " in post[0]


def _is_short(name: list[Token]) -> bool:
    """Return whether a given name lacks: "Lò", "Lò Văn"."""
    if len(name) < 2:
        return not name[0].has_apostrophe
    return len(name) < 3 and name[-1].key in ("văn", "thị")


def _holds_other(name: list[Token]) -> bool:
    """Return whether two words that are no family name for sure stand before a whole name: "Đức Giang Lò Văn Inh"."""
    if len(name) < shape.LONGEST or shape.is_sure(name):
        return False
    return name[2].key in SURE or (name[2].key in SURNAMES and name[3].key in MIDDLES)


def _is_tail(tokens: list[Token], i: int, around: Surroundings) -> bool:
    """Return whether a family name that is also a word ends the word before it: "Hậu Giang Đặng …"."""
    if not i or shape.is_sure(tokens[i:]) or shape.saints(tokens, i):
        return False
    before = tokens[i - 1]
    if _in_place(tokens[i], around) and _in_place(before, around) and tokens[i].start not in around.places:
        return True  # "đoàn Hậu | Giang Lò Thị Mai"
    return not (around.covered[before.start] or _in_place(before, around) or before.key in HONORIFICS)


def _is_thing(name: list[Token], key: str, around: Surroundings, left: Left) -> bool:
    if _is_korean(name, around.text):
        return True
    place = around.places.get(name[0].start)
    if place is not None and match_key(place.name) == key and not around.title_touches(name[0].start):
        return True
    if not (shape.is_sure(name) or _is_highland(name)) and around.goes_on(name, name[0].start):
        return True
    if key.startswith("đường ") and key.removeprefix("đường ") in NAMESAKES:
        return True  # "Trường Sơn - Đường Hồ Chí Minh"
    if ORGANS.fullmatch(key) or (key.endswith(" việt nam") and not shape.is_sure(name)):
        return True
    if left.words and (left.words[-1] in _FIRMS or left.words[-2:] == ("cổ", "phần")) and not left.gap.strip():
        return True
    return around.is_thing(left, key, len(name) > 2, _tells_person(name, left))


def _is_place(name: list[Token], around: Surroundings) -> bool:
    """Return whether it is a place: "Phú Mỹ, tỉnh …", "Công ty Kỳ Hà - | Chu Lai Quảng Nam"."""
    if shape.is_sure(name) or shape.has_middle(name) or _is_highland(name):
        return False
    if len(name) == 2:
        return _BY_PLACE.match(around.key, name[-1].end) is not None
    return len(name) == 4 and f"{name[2].key} {name[3].key}" in PROVINCES


def _tells_person(name: list[Token], left: Left) -> bool:
    """Return whether two syllables after "Phó Chủ tịch HĐND tỉnh" can be but a person: "Siu Hlưm", "Điểu Lên"."""
    highland = _is_highland(name)
    sure = name[0].has_apostrophe or shape.is_sure(name)
    large = left.words[-1:] != ("xã",) or left.words[-2:] == ("thị", "xã")
    return (highland or sure) if large else (highland and sure)


def _is_highland(name: list[Token]) -> bool:
    """Return whether the family name is of a people whose names have two syllables more often: "Siu Blơn"."""
    row = SURNAMES.get(name[0].key)
    return name[0].has_apostrophe or (row is not None and row["group"] in FREE_GROUPS)


def _rule(
    name: list[Token],
    i: int,
    key: str,
    around: Surroundings,
    left: Left,
    honorific: str | None,
    last: _Candidate | None,
) -> str | None:
    start, end = name[0].start, name[-1].end
    if honorific:
        return "name.honorific"
    if key in NAMESAKES:
        if around.awaits_place(start) or not around.addressed(start, left) or around.is_honoured(left):
            return None
        return "name.title-before"
    sure = shape.is_sure(name)
    near = len(name) == 2 and not (sure or _is_highland(name))  # "Chủ tịch Công ty Kỳ Hà – | Chu Lai"
    if around.title_before(start, left, None if sure or last is None else last.end, near=near):
        return "name.title-before"
    if around.title_after(end):
        return "name.title-after"
    gap = "" if last is None or start - last.end > 60 else _BRACKETS.sub("", around.key[last.end : start], count=1)
    if last is not None and last.rule is not None and gap.strip() in _LIST_GAPS:
        return "name.list" if last.rule != "name.unsupported" else None
    if around.verb_after(end) and (shape.is_sure(name) or len(name) > 2):
        return "name.verb"
    if len(name) > 2 and around.age_after(end):
        return "name.age"
    if shape.has_middle(name) and i == 0:
        return "name.middle"
    return None


def _is_initial(name: list[Token], around: Surroundings) -> bool:
    """Return whether the last syllable is an initial that hides the name: "Nguyễn Tấn T. (SN 1990)", "Hồ V.L."."""
    last = name[-1]
    if _HIDDEN.match(around.text, last.end):
        return True
    if _ONSET.match(last.key) or _INITIALS.match(around.text, last.end - 1):
        return True
    if len(last.text) > 2 or around.text[last.end : last.end + 1] != ".":
        return False
    rest = around.text[last.end + 1 : last.end + 3].strip()
    return bool(rest) and not rest[0].isupper() and rest[0] not in '”"'


def _stands_alone(start: int, end: int, text: str, block: tuple[int, int]) -> bool:
    """Return whether the name is all that a line or its last sentence says: the author's signature."""
    before = text[block[0] : start].rstrip()
    after = text[end : block[1]].strip(" .*/|)")
    return not after and (not before or (before[-1] in '.!?…”"/' and not before[-2:-1].isdigit()))


def _other_name(
    tokens: list[Token], i: int, around: Surroundings, line: int, last: _Candidate | None
) -> tuple[_Candidate | None, int] | None:
    """Return a given name or a foreign name that an honorific or a title supports."""
    if i and not (around.covered[tokens[i - 1].start] or _in_place(tokens[i - 1], around)):
        return None
    if not around.may_be_addressed(tokens[i].start):
        return None
    left = around.left(tokens[i].start)
    honorific = around.honorific(left)
    titled = around.addressed(tokens[i].start, left)
    called = honorific in ADDRESS
    if around.is_credit(left, tokens[i].end):
        return None
    name = _free(_until_stop(tokens[i : i + _LONGEST_FOREIGN], around.key, called=called), around)
    if _is_none(name, honorific, around):
        return None
    if not called and not titled and not _has_own_post(name, around, honorific, last):
        return None
    foreign = not (all(is_vietnamese(t.key) for t in name) or shape.is_highland(name))
    if not honorific and _ends_post(name, around, last, foreign=foreign):
        return None
    if _is_firm(name) or (honorific in _REPORTERS and len(name) > 1 and not foreign):
        return None  # of a paper: "phóng viên Thanh Niên"
    key, text = " ".join(t.key for t in name), " ".join(t.text for t in name)
    spaced = _spaced(name, around.text)
    if spaced is None and (_is_korean(name, around.text) or _is_cut(name, around.text)):
        return None
    rule = "name.honorific" if honorific else "name.title-before"
    candidate = _Candidate(name[0].start, name[-1].end, text, key, line, rule, honorific, False, foreign)
    return _whole(candidate, name, around.text, spaced)


def _whole(candidate: _Candidate, name: list[Token], text: str, spaced: re.Match[str] | None) -> tuple[_Candidate, int]:
    """Return a name with what a hyphen joins to it, and its size: "Jorge Torres | -Pereira", "Lee Nak | - yon"."""
    double = _DOUBLE.match(text, candidate.end) if candidate.foreign else None
    if double is not None and is_vietnamese(double[1].lower()):
        double = None
    part = double or spaced
    if part is None:
        return candidate, len(name)
    word = next(group for group in part.groups() if group)
    whole = replace(candidate, end=part.end(), name=f"{candidate.name}-{word}", key=f"{candidate.key}-{word.lower()}")
    return whole, len(name) + (double is not None)


def _ends_post(name: list[Token], around: Surroundings, last: _Candidate | None, *, foreign: bool) -> bool:
    """Return whether what follows a post is its place or its firm and no person."""
    start = name[0].start
    told = len(name) in (3, 4) and around.has_place(start)
    if not foreign and len(name) > 1 and not told and around.awaits_place(start):
        return True
    if last is not None and around.follows_post_of(start, last.end):
        return True  # "ông Lò Văn Inh – Giám đốc" + "Bamboo Airways"
    unit = around.names_unit(" ".join(t.key for t in name))
    return unit or (around.goes_on(name, start) and not foreign)


def _spaced(name: list[Token], text: str) -> re.Match[str] | None:
    """Match the last syllable of a Korean name that a crawl set apart: "Lee Nak | - yon"."""
    joined = _SPACED.match(text, name[-1].end) if len(name) == 2 and name[0].key in _KOREAN else None
    return None if joined is None or joined["more"] else joined


def _is_cut(name: list[Token], text: str) -> bool:
    """Return whether a name goes on in small letters: "Pryut Chan | - o - cha"."""
    joined = _SPACED.match(text, name[-1].end)
    return joined is not None and joined["more"] is not None


def _is_firm(name: list[Token]) -> bool:
    """Return whether it is the English name of a firm or letters of an abbreviation: "Sông Airways", "T P"."""
    return name[-1].key in _FIRM_WORDS or all(len(token.text) == 1 for token in name)


def _has_own_post(name: list[Token], around: Surroundings, degree: str | None, last: _Candidate | None) -> bool:
    """Return whether a surname that no list has opens a name: "TS. Ngữ Duy Ón, Viện trưởng", "; Ngữ Duy Ón – Phó …".

    It stands after a degree, in a numbered row or after the semicolon of a list of people, and a post follows it.
    """
    if len(name) not in (3, 4) or not all(is_vietnamese(token.key) and token.text.isalpha() for token in name):
        return False
    start = name[0].start
    listed = last is not None and last.rule is not None and around.text[last.end : start].rstrip().endswith(";")
    row = _NUMBERED.search(around.text, max(0, start - 20), start) is not None
    return (degree is not None or listed or row) and around.title_after(name[-1].end)


def _is_none(name: list[Token], honorific: str | None, around: Surroundings) -> bool:
    """Return whether what stands behind an honorific or a title is no name: nothing, a place, "Lò Văn"."""
    if not name or _in_place(name[0], around) or _place_abroad(name, honorific, around):
        return True
    return len(name) == 2 and _is_short(name)


def _in_place(token: Token, around: Surroundings) -> bool:
    return bool(around.placed[token.start])


def _until_stop(tokens: list[Token], key: str, *, called: bool) -> list[Token]:
    """Return the syllables of a given or foreign name; ``called``: an honorific makes "Thanh", "Đức" a person."""
    for k, token in enumerate(tokens):
        if token.is_caps or AFTER.match(key, token.start):
            return tokens[:k]
        if not k and ORGANS.match(key, token.start) and not (called and (token.key in GIVEN or _is_family(tokens))):
            return tokens[:k]
        if k and token.key in SURE and k + 1 < len(tokens) and not (called and _is_rare_surname(tokens)):
            return tokens[:k]
    return tokens


def _is_rare_surname(tokens: list[Token]) -> bool:
    """Return whether a surname that no list has opens a name: "ông Xà Dương Thắng", "bà Hương Trần Kiều Dung"."""
    if len(tokens) == 4 and tokens[1].key in SURE:
        return is_vietnamese(tokens[0].key) and is_vietnamese(tokens[3].key)
    return len(tokens) == 3 and is_vietnamese(tokens[0].key) and tokens[0].key not in GIVEN


def _is_family(tokens: list[Token]) -> bool:
    """Return whether a family name that is also a thing opens a minority name: "ông Hồ Kray"."""
    return len(tokens) > 1 and tokens[0].key in SURNAMES and not is_vietnamese(tokens[1].key)


def _headline_names(
    capitals: list[tuple[int, list[Token]]], around: Surroundings, found: list[_Candidate]
) -> Iterator[_Candidate]:
    """Yield names in capital letters: those that the article also prints in small ones, or that end a headline."""
    known = {c.key: c.name for c in found if c.full}
    for line, tokens in capitals:
        i = 0
        while i < len(tokens):
            made = None if around.covered[tokens[i].start] else _caps_name(tokens, i, around, line, known)
            if made is not None:
                yield made[0]
            i += made[1] if made else 1


def _caps_name(
    tokens: list[Token], i: int, around: Surroundings, line: int, known: dict[str, str]
) -> tuple[_Candidate, int] | None:
    for size in range(min(shape.LONGEST, len(tokens) - i), 1, -1):
        name = tokens[i : i + size]
        key = " ".join(t.key for t in name)
        if key in known:
            return _Candidate(name[0].start, name[-1].end, known[key], key, line, "name.capitals", None, True), size
    name = _caps_span(tokens[i:], around.key)
    if not name or " ".join(t.key for t in name) in NAMESAKES:
        return None
    left = around.left(tokens[i].start)
    if not (around.honorific(left) or around.title_touches(tokens[i].start) or around.title_after(name[-1].end)):
        return None
    text = " ".join(t.text.title() for t in name)
    key = " ".join(t.key for t in name)
    return _Candidate(name[0].start, name[-1].end, text, key, line, "name.capitals", None, True), len(name)


def _caps_span(tokens: list[Token], key: str) -> list[Token]:
    """Return the three or four syllables of a name before a word that ends names: "LÒ VĂN INH | ĐƯỢC BẦU …"."""
    if not shape.is_sure(tokens):
        return []
    if 3 <= len(tokens) <= 4:
        return tokens
    sizes = (n for n in (3, 4) if len(tokens) > n and _CAPS_NEXT.match(key, tokens[n].start))
    return tokens[: next(sizes, 0)]


_WHOLE: Final = 3  # syllables after an honorific that are a whole name, although the family name is on no list


def _resolve(found: list[_Candidate], text: str) -> Iterator[NameMention]:
    supported = {c.key for c in found if c.full and c.rule != "name.unsupported"}
    full = [c for c in found if c.full and c.key in supported]
    whole = [c for c in found if not c.full and c.rule and c.key.count(" ") + 1 >= (2 if c.foreign else _WHOLE)]
    people = gather(
        Seen(c.start, c.name, c.key, c.line, c.post) for c in sorted((*full, *whole), key=lambda c: c.start)
    )
    for c in found:
        named = _person(c, people) if not c.full or c.key in supported else None
        if named is None:
            continue
        person, partial = named
        yield NameMention(
            start=c.start,
            end=c.end,
            text=text[c.start : c.end],
            rule=(c.rule or "").replace("unsupported", "repeated"),
            name=c.name,
            person=person,
            partial=partial,
            honorific=c.honorific,
            foreign=c.foreign,
        )


def _person(c: _Candidate, people: People) -> tuple[str, bool] | None:
    if c.full:
        short = c.honorific is not None or c.rule == "name.title-before"
        longer = people.by_ending(c.key, c.start) if short and c.key.split(" ")[0] not in SURE else None
        return (longer, True) if longer else (people.person[c.key], False)
    longer = people.by_ending(c.key, c.start)
    if longer:
        return longer, True
    if c.key in people.person:
        return people.person[c.key], False
    words = c.key.count(" ") + 1
    if words > 1 and c.rule:
        return c.name, False
    return None
