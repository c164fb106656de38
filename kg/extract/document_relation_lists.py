"""What a document does to those that a list below it names: "Các nghị định bị bãi bỏ gồm:⏎1. Nghị định số 14/CP …"."""

import re
from collections.abc import Iterator
from typing import Final

from kg.model import Analysis, DocumentMention, Relation, Sentence

_DOCUMENTS: Final = (
    r"(?:văn bản|nghị định|nghị quyết|quyết định|thông tư(?: liên tịch)?|chỉ thị|quy định|luật|kế hoạch)"
)
_HEAD: Final = re.compile(
    rf"(?<!\w)(?:(?:các|những|\d{{1,3}})\s+{_DOCUMENTS}[^.;:\n]{{0,60}}?\s(?:bị|được|hết)\s+"
    r"(?P<done>bãi bỏ|thay thế|hủy bỏ|sửa đổi|hiệu lực)"
    r"|(?P<does>bãi bỏ|thay thế|hủy bỏ|sửa đổi(?:,? bổ sung)?)(?:\s+toàn bộ)?"
    rf"\s+(?:các|những|\d{{1,3}})\s+{_DOCUMENTS})"
    r"(?!\w)[^.;:\n]{0,80}?:?\s*\Z"
)
_GATES: Final = ("bãi bỏ", "thay thế", "hủy bỏ", "sửa đổi", "hết hiệu lực")
_RELATIONS: Final = {
    "bãi bỏ": Relation.REPEALS,
    "hủy bỏ": Relation.REPEALS,
    "hiệu lực": Relation.REPEALS,
    "thay thế": Relation.REPLACES,
    "sửa đổi": Relation.AMENDS,
}
_ITEM: Final = re.compile(r"\s*(?:\d{1,3}\s*[-–.)/]|[a-zđ]\s*[.)]|[-–+•*])\s*\Z")
_BACK: Final = 600  # characters from the list back to the document that does it


def listed(
    analysis: Analysis, key: str, own: DocumentMention | None
) -> Iterator[tuple[DocumentMention, Relation, DocumentMention]]:
    """Yield document, relation and object for each item of such a list, in reading order."""
    if not any(gate in key for gate in _GATES):
        return
    for index, sentence in enumerate(analysis.sentences[:-1]):
        head = _HEAD.search(key, sentence.start, sentence.end) if key[sentence.end - 1] == ":" else None
        source = _source(analysis, key, sentence, head, own) if head else None
        if not head or not source:
            continue
        done = (head["done"] or head["does"]).partition(",")[0].removesuffix(" bổ sung")
        for target in _items(analysis, key, index + 1):
            yield source, _RELATIONS[done], target


def _source(
    analysis: Analysis, key: str, sentence: Sentence, head: re.Match[str], own: DocumentMention | None
) -> DocumentMention | None:
    """Return who does it: the document of the sentence, the text itself, or the last one that is said to do so."""
    here = analysis.find(DocumentMention, sentence.start, head.start())
    if here or own:
        return here[-1] if here else own
    done = (head["done"] or head["does"])[:7]
    for document in reversed(analysis.find(DocumentMention, max(0, sentence.start - _BACK), sentence.start)):
        end = analysis.sentence_at(document.start).end
        if done in key[document.end : min(end, document.end + 200)]:
            return document
    return None


def _items(analysis: Analysis, key: str, index: int) -> Iterator[DocumentMention]:
    """Yield the document that each line of a list begins with."""
    for sentence in analysis.sentences[index:]:
        cited = analysis.find(DocumentMention, sentence.start, sentence.end)
        if not cited or not _ITEM.fullmatch(key, sentence.start, cited[0].start):
            return
        yield cited[0]
