"""Citations before their document is known, and what several of one breath share: issuer and day."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import Final

from kg.mentions.document_codes import Code
from kg.mentions.document_details import Details
from kg.mentions.document_issuers import read_issuer
from kg.model import Analysis, Body
from kg.text import match_key

NEXT: Final = re.compile(r"\s*(?:,|;|và|cùng|cũng như)\s*(?:các\s+)?(?:số\s*)?")
_ANNOUNCING: Final = re.compile(
    r"(?<!\w)(?:các|những|\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám)\s+(?P<type>nghị quyết|kết luận|chỉ thị|quy định"
    r"|quyết định)"
    r"(?:\s+(?:quan trọng|mới|chiến lược|đột phá|trụ cột|lớn))?\s+(?:của|do)\s+"
)
_NAMELY: Final = re.compile(
    r"(?:\s+(?:vừa\s+)?(?:ban hành|khóa\s+\w+))?\s*[,:–(-]?\s*(?:gồm|bao gồm|như|là|đó là|cụ thể là|cụ thể|:)(?!\w)"
)
_REACH: Final = 220  # characters from one item of such a list to the next, its title included
_OF: Final = re.compile(r"\s+của(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A citation before its document is known: where it stands, what it is called, and its number."""

    start: int
    end: int
    type: str
    number: str | None
    code: Code | None = None
    name: str | None = None
    issuer: Body | None = None
    details: Details | None = None
    told: str | None = None  # the day that the clause before it tells: "ngày 6/1, Chủ tịch nước ký Quyết định …"
    rule: str = "document.code"
    key: str = ""


def share_issuers(text: str, cited: list[Citation]) -> list[Citation]:
    """Return the citations with an issuer that stands after the last of several: "số 38/… và số 45/… của Bộ X"."""
    found = list(cited)
    for index in range(len(found) - 2, -1, -1):
        one, other = found[index], found[index + 1]
        joined = NEXT.fullmatch(text, one.details.end if one.details else one.end, other.start)
        if joined and one.issuer is None and other.issuer and one.number and _same_code(one, other):
            found[index] = replace(one, issuer=other.issuer)
    for index, one in enumerate(found[:-1]):  # "Bộ Chính trị ký Quyết định số 01-… và số 03-…"
        other = found[index + 1]
        begins = other.code is not None and other.start == other.code.start  # with its number, without a type word
        end = one.details.end if one.details else one.end
        if (
            begins
            and one.issuer
            and other.issuer is None
            and one.type == other.type
            and NEXT.fullmatch(text, end, other.start)
        ):
            found[index + 1] = replace(other, issuer=one.issuer)
    return found


def share_days(text: str, cited: list[Citation]) -> list[Citation]:
    """Return the citations with the day told before the first of several: "ngày 6/1, … ký Quyết định A và B"."""
    found = list(cited)
    for index in range(len(found) - 2, -1, -1):  # "các Quyết định số 120, 121 và 135/QĐ-UBND ngày 22/01/2025"
        one, other = found[index], found[index + 1]
        details = one.details or Details(end=one.end)
        if one.rule == "document.list" and other.details and details.date is None and _same_code(one, other):
            found[index] = replace(one, details=replace(details, date=other.details.date))
    for index, one in enumerate(found[:-1]):
        other = found[index + 1]
        end = one.details.end if one.details else one.end
        dated = other.details and other.details.date
        if one.told and not dated and _same_code(one, other) and NEXT.fullmatch(text, end, other.start):
            details = replace(other.details or Details(end=other.end), date=one.told)
            issuer = other.issuer or one.issuer
            found[index + 1] = replace(other, told=one.told, details=details, issuer=issuer)
    return found


def announced(analysis: Analysis, key: str, cited: list[Citation]) -> list[Citation]:
    """Return the citations with the issuer that announces a list: "các nghị quyết của Bộ Chính trị, gồm: A, B và C"."""
    text = analysis.article.text
    found = list(cited)
    announcing = list(_ANNOUNCING.finditer(key)) if len(found) > 1 else []
    ends = [match.start() for match in announcing[1:]] + [len(key)]  # a list ends where the next is announced
    for match, end_of_list in zip(announcing, ends, strict=True) if announcing else ():
        body = read_issuer(text, key, match.end())
        then = _NAMELY.match(key, body[1]) if body else None
        if not body or not then:
            continue
        last = then.end()
        stop = min(analysis.sentence_at(last).end, end_of_list)
        at = bisect_left(found, last, key=lambda c: c.start)
        for index in range(at, len(found)):
            one = found[index]
            end = one.details.end if one.details else one.end
            if one.start > stop or one.start - last > _REACH or match_key(one.type) != match["type"]:
                break
            if "thực hiện" in key[last : one.start] or (one.issuer is None and _OF.match(key, end)):
                break  # another list
            if one.issuer is None and (one.code is None or one.code.issuer.upper() in ("TW", "TƯ", "TU")):
                found[index] = replace(one, issuer=body[0])
            last = end
    return found


def _same_code(one: Citation, other: Citation) -> bool:
    if one.code is None or other.code is None:
        return one.code is other.code and one.type == other.type
    return (one.code.kind, one.code.issuer) == (other.code.kind, other.code.issuer)
