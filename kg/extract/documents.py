"""Documents as facts: one a key, with what all citations of it tell. See ``extract_documents``."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from kg.mentions.document_issuers import fits, issuer_after_level
from kg.model import Analysis, Body, BodyMention, Branch, DocumentFact, DocumentMention, Evidence, Level

_OF: Final = re.compile(
    r"(?:[\s,(]*ngày\s+\d{1,2}\s*(?:[/.\-–]|\s+tháng\s+)\s*\d{1,2}(?:\s*(?:[/.\-–]|,?\s*năm\s+)\s*\d{4})?\)?)?"
    r"[\s,]*(?:của|do)\s+"
)
# "Sở Nội vụ tại Tờ trình số …", "Sở Nội vụ (Tờ trình số …)": who says it there, issued it.
_SAYS_IN: Final = re.compile(r"\s+(?:tại|trong|ở|theo)(?:\s+các)?\s+\Z|\s*\(\s*\Z")
_ISSUED_BY_ANYBODY: Final = frozenset({"Tờ trình", "Công văn", "Báo cáo", "Văn bản", "Hướng dẫn", "Thông báo"})
_COMMITTEE: Final = "Ban Chấp hành Đảng bộ"
_LEVEL_OF: Final = re.compile(r"(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) \{\}$")


def extract_documents(analysis: Analysis) -> Iterable[DocumentFact]:
    """Return the cited documents, each once, in the order of their first citation."""
    groups: dict[str, list[DocumentMention]] = {}
    for mention in analysis.find(DocumentMention):
        groups.setdefault(mention.key, []).append(mention)
    return [_fact(analysis, mentions) for mentions in groups.values()]


def _fact(analysis: Analysis, mentions: list[DocumentMention]) -> DocumentFact:
    first = mentions[0]
    dates = [m.date for m in mentions if m.date]
    issuer = _issuer(analysis, mentions)
    return DocumentFact(
        evidence=tuple(evidence_of(mention) for mention in mentions),
        key=first.key,
        number=first.number,
        type=first.type,
        name=next((m.name for m in mentions if m.name), None),
        issuer=issuer if issuer is None or fits(first.number or "", issuer) else None,
        date=max(dates, key=_precision, default=None),
        title=next((m.title for m in mentions if m.title), None),
        term=next((m.term for m in mentions if m.term), None),
    )


def evidence_of(mention: DocumentMention) -> Evidence:
    """Return the citation itself as evidence."""
    return Evidence(start=mention.start, end=mention.end, quote=mention.text, rule=mention.rule)


def _precision(date: str) -> tuple[bool, int]:
    return not date.startswith("-"), len(date)


def _issuer(analysis: Analysis, mentions: list[DocumentMention]) -> Body | None:
    """Return the issuer that is told most fully: one with its place before an open one."""
    found = [m.issuer for m in mentions if m.issuer]
    told = next((body for body in found if not body.is_open), None)
    if told:
        return told
    stated = next((body for m in mentions if (body := _stated(analysis, m))), None)
    # The committee of a Party organisation is known by its short name: Tỉnh ủy.
    if stated and (not found or (stated.branch is found[0].branch and not stated.template.startswith(_COMMITTEE))):
        return _beside(analysis, mentions[0], stated)
    if not found:
        return None
    return _nearest(analysis, mentions[0], found[0])


def _stated(analysis: Analysis, mention: DocumentMention) -> Body | None:
    """Return the body right after the citation: "Thông tư 256/TT-HĐTS của Hội đồng Trị sự …"."""
    text = analysis.article.text
    of = _OF.match(text, mention.end)
    if of:
        bodies = [b for b in analysis.find(BodyMention, of.end(), of.end() + 160) if b.start == of.end()]
        if bodies:
            return max(bodies, key=lambda b: b.end).body
    if mention.type not in _ISSUED_BY_ANYBODY:
        return None
    near = reversed(analysis.find(BodyMention, max(0, mention.start - 160), mention.start))
    return next((b.body for b in near if _SAYS_IN.fullmatch(text, b.end, mention.start)), None)


def _beside(analysis: Analysis, mention: DocumentMention, issuer: Body) -> Body:
    """Return an open Party committee at the province of a body named before it: "HĐND tỉnh X … của Tỉnh ủy"."""
    if issuer.level is not Level.PROVINCE or not issuer.is_open or issuer.branch is not Branch.PARTY:
        return issuer
    index = bisect_right(analysis.sentences, mention.start, key=lambda s: s.start) - 1
    sentence = analysis.sentences[max(index, 0)]
    near = [b.body for b in analysis.find(BodyMention, sentence.start, mention.start) if b.body.level is Level.PROVINCE]
    places = {body.place for body in near if body.place}
    return replace(issuer, place=near[-1].place) if len(places) == 1 and near[-1].place else issuer


def _nearest(analysis: Analysis, mention: DocumentMention, issuer: Body) -> Body:
    """Return an open Council or Committee at the place of the last one named before it in the same sentence."""
    if issuer.type not in ("hdnd", "ubnd"):
        return _beside(analysis, mention, issuer)
    index = bisect_right(analysis.sentences, mention.start, key=lambda s: s.start) - 1
    sentence = analysis.sentences[max(index, 0)]
    for named in reversed(analysis.find(BodyMention, sentence.start, mention.start)):
        body, level = named.body, _LEVEL_OF.search(named.body.template)
        if body.type == issuer.type and level:  # not the "UBND" of another number
            return replace(issuer_after_level(issuer, body.place, level[1]), province=body.province)
    return issuer
