"""Cited documents: from "Nghị quyết số 08-NQ/TU, ngày 01/11/2006" to a DocumentMention. See ``find_documents``."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from kg.lexicon import rows, trie_pattern
from kg.mentions.document_acts import dated_by_acts
from kg.mentions.document_citations import NEXT, Citation, announced, share_days, share_issuers
from kg.mentions.document_codes import Code, clean_number, find_codes, type_codes
from kg.mentions.document_details import Details, read_after, read_before, read_decider
from kg.mentions.document_issuers import fits, government, issuer_of_code, read_issuer
from kg.mentions.document_letterhead import with_letterhead
from kg.mentions.document_names import find_named, name_key
from kg.model import Analysis, BlockKind, Body, DocumentMention, Sentence
from kg.text import match_key, slug

_NUMBER_WORD: Final = re.compile(r"[\s:]*\(?(?:hành động\s+)?(?:(?:mang\s+)?(?:số|sô|s[ốô]:)\s*:?\s*)?")
_FAR: Final = re.compile(r"\s+(?P<name>[^,;.()\"“”\n]{3,140}?)\s*,?\s+số\s+")
_LIST: Final = re.compile(
    r"\s+(?:số\s*:?\s*)?(?P<numbers>\d{1,5}[a-z]?(?:\s*,\s*(?:số\s+)?\d{1,5}[a-z]?)*)\s*(?:,|và)\s*(?:số\s*)?"
)
_NAME_TO_CODE: Final = re.compile(r"\s*,?\s*\(?\s*(?:[Ll]uật\s+)?số\s*:?\s*")
_AMENDED: Final = re.compile(r"[Ll]uật\s+sửa đổi(?:,\s*bổ sung)?\s+(?:một số\s+)?điều\s+(?:của\s+)?(?=\S*[Ll]uật\s)")
_MORE_LAWS: Final = re.compile(r"\s*(?:,|và)\s+(?:Bộ l|L)uật\s[^,.;]{3,80}?\s+số\s")
# A number without a code: not a count ("quyết định 12 nội dung"), decimal, date or share.
_SHORT: Final = re.compile(
    r"\s+(?P<word>số\s*:?\s*)?(?P<number>\d{1,5}[a-zđ]?(?:/(?:19|20)\d\d)?)"
    r"(?![\w%]|[.,/]\d|\s?%|/|\s?[-–]\s?\d|\s?[-–/]\s?[a-zđ]{2,4}/)"
)
_MORE: Final = re.compile(
    r"\s*(?:,|và)\s*(?:số\s+)?(?P<number>\d{1,5}[a-z]?)(?![\w%]|[.,/]\d|\s?%|/)(?=\s*(?:,\s*\d|và|của|về|[.;)]|$))"
)
_COUNTED: Final = re.compile(
    r"\s+(?:năm(?!\s+(?:19|20)\d\d(?!\s?[-–]))|tháng"
    r"|ngày|tuần|quý|giờ|phút|tỷ|tỉ|triệu|nghìn|ngàn|trăm|đồng|người|hộ|lần|nội dung|vấn đề|nhóm"
    r"|nhiệm vụ|dự án|công trình|văn bản|trường hợp|cán bộ|đồng chí|đảng viên|đại biểu|đơn vị|xã|huyện|tỉnh|mục tiêu"
    r"|chỉ tiêu|giải pháp|ha|km|m2|nghị quyết|điểm|phần|chương|điều|khoản|bước|mô hình|sản phẩm|cấp|bên|nước"
    r"|lớp|học sinh|thủ tục|ca|cuộc|đoàn|vụ)(?!\w)"
)
_AFTER_NOUN: Final = re.compile(
    r"\s*(?:$|[,.;:)”\"\n(]"
    r"|(?:của|về|ngày|năm\s+\d{4}|và|do|đã|là|có hiệu lực|quy định|khóa|ban hành|được|này|mà|thì|sửa đổi"
    r"|bổ sung|thay thế|bãi bỏ|hủy bỏ|điều chỉnh|cho phép|phê duyệt|công nhận)(?!\w))"
)
_HAVING: Final = ("có ", "ký ", "ban hành ", "tại ", "ra ")  # "vừa có quyết định 14 về việc …"
_YEAR: Final = re.compile(r"(?:19|20)\d\d")  # "Chỉ thị 2024" is no number, "Quyết định 1956 của Thủ tướng" is
_PLAIN: Final = re.compile(r"\d+(?:/\d{4})?")
_OF: Final = re.compile(r"\s+của(?!\w)")
_ABBREVIATION: Final = re.compile(r"(?P<word>NQ|NĐ|QĐ|CT|KL|TT|KH|TB|CV)(?<![\w/.-]..)(?=\s+(?:số\s+)?\d)")


@dataclass(frozen=True, slots=True)
class TypeWord:
    """A type word of the text: "Nghị quyết"."""

    start: int
    end: int
    row: dict[str, str]


def find_documents(analysis: Analysis) -> Iterable[DocumentMention]:
    """Return the documents that an article cites, in reading order."""
    text = analysis.article.text
    key = match_key(text)
    words = list(_type_words(text, key))
    codes = [code for code in find_codes(text) if (code.kind or "").upper() != "HĐ"]
    named = list(_named(text, key))
    cited = _named_with_code(text, list(_coded(text, key, words, codes)), named)
    cited = _join(cited, _short(text, key, words))
    cited = _join(cited, named)
    cited = [c for c in cited if analysis.kind_at(c.start) != BlockKind.BYLINE]
    described = share_days(text, share_issuers(text, announced(analysis, key, _described(analysis, key, cited))))
    described = dated_by_acts(analysis, key, [(w.start, w.end, w.row["type"]) for w in words], described)
    return _mentions(text, key, _keyed(with_letterhead(key, described)))


def _join(cited: list[Citation], more: Iterable[Citation]) -> list[Citation]:
    """Return the citations, and those of ``more`` that overlap none of them, in reading order."""
    starts = [c.start for c in cited]
    free = []
    for citation in more:
        index = bisect_left(starts, citation.end)  # citations don't overlap: only the last one before the end can
        if index == 0 or cited[index - 1].end <= citation.start:
            free.append(citation)
    return sorted([*cited, *free], key=lambda c: c.start)


# --- citations --------------------------------------------------------------------------------------------------------


@cache
def _types() -> tuple[re.Pattern[str], dict[str, dict[str, str]]]:
    table = {row["word"]: row for row in rows("document_types")}
    return re.compile(rf"(?<!\w)(?:{trie_pattern(table)})(?!\w)"), table


def _type_words(text: str, key: str) -> Iterator[TypeWord]:
    pattern, table = _types()
    found = [TypeWord(m.start(), m.end(), table[" ".join(m[0].split())]) for m in pattern.finditer(key)]
    by_type = {row["type"]: row for row in reversed(table.values())}
    found.extend(
        TypeWord(match.start(), match.end(), by_type[type_codes()[match["word"]]])
        for match in _ABBREVIATION.finditer(text)
    )
    return iter(sorted(found, key=lambda word: word.start))


def _coded(text: str, key: str, words: list[TypeWord], codes: list[Code]) -> Iterator[Citation]:
    """Yield a citation a code; the type comes from the word before it, from the code before it, or from the code."""
    ends = [word.end for word in words]
    previous: Citation | None = None
    for code in codes:
        index = bisect_right(ends, code.start) - 1
        word = words[index] if index >= 0 and (previous is None or words[index].start >= previous.end) else None
        name = issuer = None
        start, kind = code.start, _type_of(code)
        if word and (bare := _bare_list(key, word, code)):
            for number, at, end in bare:
                cited = number + code.suffix
                clone = replace(code, start=at, end=end, number=cited, serial=number)
                yield Citation(start=at, end=end, type=word.row["type"], number=cited, code=clone, rule="document.list")
            kind = word.row["type"]
        elif word and _adjoins(key, word.end, code.start):
            start, kind = word.start, word.row["type"]
        elif word and word.row["type"] != "" and (far := _FAR.fullmatch(key, word.end, code.start)):
            start, kind = word.start, word.row["type"]
            name, issuer = _between(text, key, word, far)
        elif (
            previous
            and NEXT.fullmatch(key, previous.end, code.start)
            and previous.code
            and previous.code.kind == code.kind
        ):
            kind = previous.type
        if not kind or (start == code.start and not code.issuer):
            continue  # "12/CT" alone may be anything
        previous = Citation(
            start=start, end=code.end, type=kind, number=code.number, code=code, name=name, issuer=issuer
        )
        yield previous


def _type_of(code: Code) -> str:
    if code.letter:
        return "Công văn" if "-" in code.issuer or code.issuer not in ("CP", "TTg", "HĐBT") else "Nghị định"
    return type_codes().get(code.kind or "", "") or {k.lower(): v for k, v in type_codes().items()}.get(
        (code.kind or "nq").lower(), "Nghị quyết"
    )


def _adjoins(key: str, end: int, start: int) -> bool:
    return _NUMBER_WORD.fullmatch(key, end, start) is not None


def _bare_list(key: str, word: TypeWord, code: Code) -> list[tuple[str, int, int]]:
    """Return the bare numbers that share a later code: 120 and 121 in "Quyết định số 120, 121 và 135/QĐ-UBND"."""
    match = _LIST.fullmatch(key, word.end, code.start)
    if not match:
        return []
    numbers = re.compile(r"\d{1,5}[a-z]?").finditer(key, match.start("numbers"), match.end("numbers"))
    return [(m[0], m.start(), m.end()) for m in numbers]


def _between(text: str, key: str, word: TypeWord, far: re.Match[str]) -> tuple[str | None, Body | None]:
    """Return name and issuer out of "Luật Đất đai số …" and "Chỉ thị của Thủ tướng số …"."""
    if key.startswith("của ", far.start("name")):
        issuer = read_issuer(text, key, far.start("name") + 4)
        return None, issuer[0] if issuer else None
    if word.row["type"] in ("Luật", "Bộ luật", "Pháp lệnh"):
        return text[word.start : far.end("name")], None
    return None, None


def _named_with_code(text: str, cited: list[Citation], named: list[Citation]) -> list[Citation]:
    """Return the numbered citations, widened by the name right before: "Luật Đất đai số 31/2024/QH15"."""
    ends = [c.end for c in named]
    found = []
    for citation in cited:
        code = citation.code
        index = bisect_right(ends, code.start) - 1 if code else -1
        if code and index >= 0 and _NAME_TO_CODE.fullmatch(text, ends[index], code.start):
            name = named[index]
            start, printed = name.start, name.name or ""
            amended = _AMENDED.match(text, name.start, name.end)
            if amended and _MORE_LAWS.match(text, code.end):  # each number is that of a law amended
                start, printed = amended.end(), " ".join(text[amended.end() : name.end].split())
            citation = replace(citation, start=start, type=name.type, name=printed)
        found.append(citation)
    return sorted(found, key=lambda c: c.start)


def _short(text: str, key: str, words: list[TypeWord]) -> Iterator[Citation]:
    """Yield citations by a number without a code: "Nghị quyết 57", "các Nghị quyết số 57, 59 và 66"."""
    for word in words:
        match = _SHORT.match(key, word.end)
        if not match or not _is_number(text, key, word, match):
            continue
        if word.row["short"] == "named" and not match["word"] and not _OF.match(key, match.end()):
            yield _nickname(text, word, match.end())
            continue
        number = clean_number(text[match.start("number") : match.end("number")])
        yield Citation(start=word.start, end=match.end(), type=word.row["type"], number=number, rule="document.short")
        at = match.end()
        plural = key.endswith(("các ", "những "), 0, word.start) or match["word"]
        while plural and (more := _MORE.match(key, at)):
            yield Citation(
                start=more.start("number"),
                end=more.end(),
                type=word.row["type"],
                number=more["number"],
                rule="document.short",
            )
            at = more.end()


def _nickname(text: str, word: TypeWord, end: int) -> Citation:
    """Return a programme or project known by a number that is its name, not a document's: "Đề án 06"."""
    name = " ".join(text[word.start : end].split())
    return Citation(
        start=word.start,
        end=end,
        type=word.row["type"],
        number=None,
        name=name,
        rule="document.nickname",
        key=slug(name),
    )


def _is_number(text: str, key: str, word: TypeWord, match: re.Match[str]) -> bool:
    row, capital = word.row, text[word.start].isupper()
    if not row["type"] or (_COUNTED.match(key, match.end()) and not match["word"]):
        return False
    if match["word"]:
        return True
    if row["short"] == "no" or (_YEAR.fullmatch(match["number"]) and not _OF.match(key, match.end())):
        return False
    if row["short"] == "named":
        return capital and len(match["number"]) > 1
    if row["verb"] == "yes":
        capital = capital or key.endswith(_HAVING, 0, word.start)
        return capital and _AFTER_NOUN.match(key, match.end()) is not None
    return True


def _named(text: str, key: str) -> Iterator[Citation]:
    for named in find_named(text, key):
        yield Citation(
            start=named.start,
            end=named.end,
            type=named.type,
            number=None,
            name=named.name,
            rule="document.name",
            key=named.key,
            issuer=named.issuer,
            details=Details(end=named.end, date=named.year, term=named.term),
        )


# --- what is said about them ------------------------------------------------------------------------------------------


def _described(analysis: Analysis, key: str, cited: list[Citation]) -> list[Citation]:
    starts = [sentence.start for sentence in analysis.sentences]
    found: list[Citation] = []
    for index, citation in enumerate(cited):
        sentence = analysis.sentences[max(bisect_right(starts, citation.start) - 1, 0)]
        last = analysis.sentences[max(bisect_right(starts, citation.end - 1) - 1, 0)]  # "NGHỊ ĐỊNH⏎CỦA CHÍNH PHỦ SỐ …"
        stop = cited[index + 1].start if index + 1 < len(cited) else len(key)
        stop = min(stop, max(_line_end(analysis, key, last), citation.end))
        previous = found[-1].details if found else None
        begin = max(sentence.start, previous.end if previous else 0)
        found.append(_with_details(analysis, key, citation, begin, stop))
    return found


# the next line of a broken citation
_GOES_ON: Final = re.compile(r"\n(?:ngày\s+\d{1,2}\s?(?:/|tháng)|năm\s+(?:19|20)\d\d(?!\d)|của\s)")


def _line_end(analysis: Analysis, key: str, sentence: Sentence) -> int:
    """Return where a sentence ends; one cut by a line break beside "ngày" or "của" goes on in the next line."""
    if not key.startswith("\n", sentence.end):
        return sentence.end
    cut = key.endswith((" ngày", " của", " năm", " tháng"), 0, sentence.end)
    if not cut and (key[sentence.end - 1] in ".;:" or not _GOES_ON.match(key, sentence.end)):
        return sentence.end
    index = bisect_right(analysis.sentences, sentence.end, key=lambda s: s.start)
    return analysis.sentences[index].end if index < len(analysis.sentences) else sentence.end


def _with_details(analysis: Analysis, key: str, citation: Citation, begin: int, stop: int) -> Citation:
    year = citation.code.year if citation.code else None
    after = read_after(analysis, key, citation.end, stop, year)
    known = citation.details or Details(end=citation.end)
    date, issuer = after.date or known.date, after.issuer or citation.issuer
    if date is None or issuer is None or len(date) == len("2022"):
        told = read_before(analysis, key, begin, citation.start, year)
        if date and told[0] and told[0].startswith(date):  # "Ngày 22/11/2022, … ban hành Hướng dẫn 05 năm 2022"
            date = told[0]
        citation = replace(citation, told=None if date else told[0])
        date, issuer = date or told[0], issuer or told[1]
    issuer = issuer or read_decider(analysis.article.text, key, citation.start, after.end)
    merged = Details(end=after.end, date=date, issuer=issuer, term=after.term or known.term, title=after.title)
    return replace(citation, details=merged, issuer=issuer)


# --- which citations are one document ---------------------------------------------------------------------------------


def _keyed(cited: list[Citation]) -> list[Citation]:
    """Return the citations with keys: a short number is the document whose full number the article gives once."""
    full: dict[tuple[str, str], dict[str, Citation]] = {}
    years: dict[str, set[str]] = {}
    names: dict[str, Citation] = {}
    dated: dict[tuple[str, str], set[str]] = {}
    for citation in cited:
        if citation.code:
            names.setdefault(name_key(citation.name or ""), citation)
            same = full.setdefault((citation.type, citation.code.serial.lstrip("0")), {})
            same.setdefault(citation.code.key, citation)
            years.setdefault(citation.code.key, set()).update(_year(citation))
        elif citation.number and "/" in citation.number:
            serial = citation.number.partition("/")[0].lstrip("0")
            dated.setdefault((citation.type, serial), set()).add(citation.number)
    keyed = []
    for citation in cited:
        if citation.code:
            keyed.append(replace(citation, key=_with_year(citation, citation.code.key, years)))
        elif citation.number:
            keyed.append(_short_key(_with_its_year(citation, dated), full, years))
        else:
            twin = names.get(citation.key)
            number = twin.number if twin else None
            keyed.append(replace(citation, key=twin.code.key if twin and twin.code else citation.key, number=number))
    return keyed


def _year(citation: Citation) -> set[str]:
    date = citation.details.date if citation.details else None
    return {date[:4]} if date and not date.startswith("-") else set()


def _with_year(citation: Citation, key: str, years: dict[str, set[str]]) -> str:
    """Return the key of a full number; numbers restart each term, so another year printed is another document."""
    own = _year(citation)
    return f"{key}@{own.pop()}" if own and len(years[key]) > 1 else key


def _with_its_year(citation: Citation, dated: dict[tuple[str, str], set[str]]) -> Citation:
    """Return "Thông tư 36" with the number of the one "Thông tư 36/2017" of the text."""
    numbers = dated.get((citation.type, (citation.number or "").lstrip("0")), set())
    return replace(citation, number=next(iter(numbers))) if len(numbers) == 1 else citation


def _short_key(
    citation: Citation, full: dict[tuple[str, str], dict[str, Citation]], years: dict[str, set[str]]
) -> Citation:
    serial, _, year = (citation.number or "").partition("/")
    meant = full.get((citation.type, serial.lstrip("0")), {})
    if year:
        meant = {key: c for key, c in meant.items() if c.code and c.code.year == year}
    if len({_sender_and_year(c) for c in meant.values()}) == 1:  # "42/2017/QH14", and once misprinted "42/2017/QH4"
        key, original = next(iter(meant.items()))
        return replace(citation, key=_with_year(original, key, years), number=original.number)
    return replace(citation, key=slug(f"{citation.type} {serial.lstrip('0')} {year}"))


_OF_MINISTER: Final = re.compile(r"[\s,]*của\s+bộ\s+trưởng(?!\w)")


def _coded_issuer(key: str, citation: Citation) -> Body | None:
    """Return who the code of a number names; the minister where he is printed: "TT-BVHTTDL của Bộ trưởng Bộ VH, TT"."""
    body = issuer_of_code(citation.code) if citation.code else None
    end = citation.details.end if citation.details else citation.end
    if body and body.type == "bo" and body.template.startswith("Bộ ") and _OF_MINISTER.match(key, end):
        return replace(body, template=f"Bộ trưởng {body.template}")
    return body


def _is_government(body: Body | None) -> bool:
    return body is not None and body.name in ("Chính phủ", "Hội đồng Bộ trưởng")


def _sender_and_year(citation: Citation) -> tuple[str, str | None]:
    code = citation.code
    return (code.issuer.rstrip("0123456789"), code.year) if code else ("", None)


def _mentions(text: str, key: str, cited: list[Citation]) -> Iterator[DocumentMention]:
    first: dict[str, str | None] = {}
    for citation in cited:
        number = first.setdefault(citation.key, citation.number)
        issuer = citation.issuer or _coded_issuer(key, citation)
        if citation.type == "Nghị định" and number and _PLAIN.fullmatch(number) and not _is_government(issuer):
            issuer = government()  # "Nghị định 100": nobody else issues decrees
        if citation.type == "Nghị định" and not citation.issuer and issuer and issuer.type != "chinh-phu":
            issuer = None  # only the Government issues decrees: the number is misprinted
        if issuer and number and not fits(number, issuer):
            issuer = None
        details = citation.details
        yield DocumentMention(
            start=citation.start,
            end=citation.end,
            text=text[citation.start : citation.end],
            rule=citation.rule,
            key=citation.key,
            number=number,
            type=citation.type,
            name=citation.name,
            issuer=issuer,
            date=details.date if details else None,
            title=details.title if details else None,
            term=details.term if details else None,
        )
