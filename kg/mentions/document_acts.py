"""Documents issued before their number is told: "Ngày 18/10, A ký các quyết định. Cụ thể, tại Quyết định số …"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.mentions.document_citations import Citation
from kg.mentions.document_details import Details, read_before
from kg.model import Analysis, Body

# What stands before the number in the sentence that names it.
_NAMED_THEN: Final = re.compile(
    r"(?:cụ thể|theo đó|trong đó|đó là)?\s*[,:]?\s*(?:căn cứ|tại|theo|trong|ở)?\s*(?:nội dung|các)?\s*"
)
_PLURAL: Final = ("các ", "những ", "hai ", "ba ", "2 ", "3 ", "02 ", "03 ")
_SENTENCES: Final = 3  # that one act may be told in


def dated_by_acts(
    analysis: Analysis, key: str, words: Sequence[tuple[int, int, str]], cited: list[Citation]
) -> list[Citation]:
    """Return the citations, each with the day and the issuer of the act told just before it.

    ``words`` are the type words of the text: start, end, type.
    """
    if not any(c.number and not _is_dated(c) for c in cited):
        return cited
    found = list(cited)
    starts = [c.start for c in cited]
    for start, end, kind in words:
        if starts and (at := bisect_left(starts, start)) < len(starts) and starts[at] == start:
            continue  # it has its number
        index = bisect_right(analysis.sentences, start, key=lambda s: s.start) - 1
        sentence = analysis.sentences[max(index, 0)]
        date, issuer = read_before(analysis, key, max(sentence.start, _end_of_last(cited, starts, start)), start, None)
        if date is None:
            continue
        many = key.endswith(_PLURAL, 0, start)
        for position in _named_then(analysis, key, found, index, (end, kind)):
            found[position] = _dated(found[position], date, issuer)
            if not many:
                break
    return found


def _end_of_last(cited: Sequence[Citation], starts: Sequence[int], at: int) -> int:
    """Return where the citation before a place ends, with all that belongs to it."""
    index = bisect_left(starts, at) - 1
    if index < 0:
        return 0
    details = cited[index].details
    return details.end if details else cited[index].end


def _named_then(
    analysis: Analysis, key: str, cited: Sequence[Citation], index: int, act: tuple[int, str]
) -> Iterator[int]:
    """Yield the positions of the citations that name what was issued, in the sentences after the act."""
    end, kind = act
    for sentence in analysis.sentences[index + 1 : index + 1 + _SENTENCES]:
        here = [i for i, c in enumerate(cited) if sentence.start <= c.start < sentence.end and c.start > end]
        if not here:
            continue
        first = cited[here[0]]
        fits = first.type == kind and first.number is not None and not _is_dated(first)
        if not fits or not _NAMED_THEN.fullmatch(key, sentence.start, first.start):
            return
        yield here[0]


def _is_dated(citation: Citation) -> bool:
    return citation.details is not None and citation.details.date is not None


def _dated(citation: Citation, date: str, issuer: Body | None) -> Citation:
    details = citation.details or Details(end=citation.end)
    return replace(citation, details=replace(details, date=date), issuer=citation.issuer or issuer)
