"""What all relations between documents share: the phrases, what may be joined, the fact, and which may be."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.lexicon import rows
from kg.mentions.document_details import read_after, title_words
from kg.model import Analysis, DocumentMention, DocumentRelationFact, Evidence, Relation

# "Quy chế quản lý … ban hành kèm theo Nghị định số 52": what goes with a document is the document.
_WITH: Final = (
    r"(?:\s+(?:quy chế|quy định|điều lệ|danh mục|chương trình|kế hoạch|đề án|bảng giá)\s[^;.:]{0,200}?"
    r"(?:(?:(?:được\s+)?ban hành\s+)?kèm(?:\s+theo)?|được\s+(?:nêu|quy định|ban hành)\s+tại))?"
)
# What may stand between the phrase and its object: "sửa đổi một số điều của Nghị định …", "bãi bỏ khoản 2 Điều 5 …"
_FILLER: Final = (
    r"(?:\s+(?:đa số|một số|các|những|việc|điều|khoản|điểm|mục|chương|phụ lục|nội dung|tại|của|trong|quy định|hiệu lực"
    r"|ban hành|nghiêm|có hiệu quả|hiệu quả|kèm theo|toàn bộ|hướng dẫn|và|\d{1,3}|[a-zđ]))*"
    rf"{_WITH}\s*$"
)
JOINT: Final = re.compile(
    r"(?:\s+của\s+(?:đảng|trung ương|tỉnh|huyện|thành phố|chính phủ|ngành|cấp trên))?"
    r"(?:,\s*luật\s[^,.;:]{2,60}(?=,|\s+và))*"
    r"\s*(?:,|và|cùng|cũng như|,\s*và)\s*(?:các\s+)?(?:số\s+)?"
)
TITLE_OPENS: Final = re.compile(
    r"\s*(?:(?:về(?:\s+việc)?|v/v|quy định|ban hành|phê duyệt|hướng dẫn|công bố|quy định chi tiết)|(?<=ban hành))\s+"
)
_RANKS: Final = {"Bộ luật": 3, "Luật": 3, "Pháp lệnh": 3, "Nghị định": 2, "Thông tư": 1, "Thông tư liên tịch": 1}
_YEAR_OF_NUMBER: Final = re.compile(r"\d+/(?P<year>(?:19|20)\d\d)(?!\d)")


def _words(phrase: str) -> str:
    parts = [r"(?:\s+[^\s,;.]+){0,7}?" if word == "…" else rf"\s+{re.escape(word)}" for word in phrase.split()]
    return "".join(parts)


@cache
def phrases(opening: bool) -> tuple[re.Pattern[str], dict[str, tuple[Relation, str]]]:
    """Return a pattern with a named group a phrase, the longest first, and what each group means."""
    chosen = [row for row in rows("document_relations") if (row["direction"] == "opening") is opening]
    chosen.sort(key=lambda row: len(row["phrase"]), reverse=True)
    meaning = {f"p{i}": (Relation(row["relation"]), row["direction"]) for i, row in enumerate(chosen)}
    groups = "|".join(f"(?P<p{i}>{_words(row['phrase'])})" for i, row in enumerate(chosen))
    if opening:
        return re.compile(
            rf"(?:^|^\s*(?:để|nhằm)\s[^.;:]{{5,160}}\svà(?=\s)|[,;:(.\n]|\w,)"
            rf"(?:\s*(?:để|nhằm|nhằm mục tiêu)(?=\s))?(?:{groups})"
            r"(?:\s+(?:các|tinh thần|nội dung|(?:quy định|hướng dẫn|yêu cầu|chỉ đạo) tại|nghiêm|có hiệu quả))*"
            rf"{_WITH}\s*$"
        ), meaning
    return re.compile(rf"(?:{groups}){_FILLER}"), meaning


def relate(
    analysis: Analysis, source: DocumentMention, relation: Relation, target: DocumentMention, direction: str
) -> Iterator[DocumentRelationFact]:
    """Yield the relation of two numbered documents with the words from the one to the other; none where it can't be."""
    if source.key == target.key or not (source.number and target.number):
        return
    if relation is Relation.IMPLEMENTS and _RANKS.get(target.type, 9) < _RANKS.get(source.type, 0):
        return  # "Nghị định … quy định chi tiết Luật Điện ảnh và Thông tư số 12": no decree carries out a circular
    start, end = min(source.start, target.start), max(source.end, target.end)
    evidence = Evidence(
        start=start,
        end=end,
        quote=analysis.article.text[start:end],
        rule=f"document-relation.{direction}",
        confidence=0.9,
    )
    yield DocumentRelationFact(evidence=(evidence,), source=source.key, relation=relation, target=target.key)


def joined(analysis: Analysis, key: str, one: DocumentMention, other: DocumentMention) -> bool:
    """Tell whether a document is joined to the one before, what that one is about left out: "A về X, Y và B"."""
    end = read_after(analysis, key, one.end, other.start, None).end
    title = TITLE_OPENS.match(key, end, other.start)  # "… số 40 ban hành Quy chế thi, tuyển và Thông tư số 51"
    if title:
        end = title.end() + len(title_words(analysis.article.text[title.end() : other.start]))
    return JOINT.fullmatch(key, end, other.start) is not None


def days_of(analysis: Analysis) -> dict[str, str]:
    """Return the day of each document, or the year in its number, by key."""
    days: dict[str, str] = {}
    for document in analysis.find(DocumentMention):
        numbered = _YEAR_OF_NUMBER.match(document.number or "")
        told = document.date if document.date and not document.date.startswith("-") else None
        day = told or (numbered["year"] if numbered else "")
        if len(day) > len(days.get(document.key, "")):
            days[document.key] = day
    return days


def in_order(source: str, target: str) -> bool:
    """Tell whether a document may act on another: none acts on a later one.

    >>> in_order("2010-05-21", "2015"), in_order("2015", "2015-03-01"), in_order("", "2015")
    (False, True, True)
    """
    size = min(len(source), len(target))
    return source[:size] >= target[:size]
