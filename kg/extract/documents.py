"""Documents as facts: one a key, with what all citations of it tell. See ``extract_documents``."""

from collections.abc import Iterable

from kg.extract.document_issuers import issuer_of, shared_issuers
from kg.mentions.document_issuers import fits
from kg.model import Analysis, Body, DocumentFact, DocumentMention, Evidence


def extract_documents(analysis: Analysis) -> Iterable[DocumentFact]:
    """Return the cited documents, each once, in the order of their first citation."""
    groups: dict[str, list[DocumentMention]] = {}
    for mention in analysis.find(DocumentMention):
        groups.setdefault(mention.key, []).append(mention)
    issuers = shared_issuers(groups, {key: issuer_of(analysis, mentions) for key, mentions in groups.items()})
    return [_fact(mentions, issuers[key]) for key, mentions in groups.items()]


def _fact(mentions: list[DocumentMention], issuer: Body | None) -> DocumentFact:
    first = mentions[0]
    dates = [m.date for m in mentions if m.date]
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
