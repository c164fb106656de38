"""What one document does to another: amends, replaces, repeals, implements, continues, is based on, reviews."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.extract.document_relation_lists import listed
from kg.extract.document_relation_phrases import JOINT, TITLE_OPENS, days_of, in_order, joined, phrases, relate
from kg.mentions.document_details import read_after, title_words
from kg.mentions.document_letterhead import RULE as LETTERHEAD
from kg.model import Analysis, DocumentMention, DocumentRelationFact, Evidence, Relation, Sentence
from kg.text import match_key

_REACH: Final = 260  # characters between two citations of one clause
_ARTICLE: Final = re.compile(r"(?:điều|khoản)\s+\d{1,3}\s*[.:]\s*")
_BULLET: Final = re.compile(r"[-–+•*]\s*(?=\w)")
_AFTER_ARTICLE: Final = re.compile(r"(?:điều|khoản)\s+\d{1,3}\s*[.:]\s*\Z")
# "Thực hiện Nghị quyết số 11/NQ-CP, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau": this text is the plan.
_ISSUES_THIS: Final = re.compile(
    r"(?<!\w)(?:ban hành|xây dựng)\s+(?:kế hoạch|chương trình|chỉ thị|hướng dẫn|đề án|quyết định)"
    r"|(?<!\w)chủ\s+tịch\s+(?:ubnd|ủy ban nhân dân)(?:\s[^\s,.;:]+){1,4}?\s(?:yêu cầu|chỉ thị)(?!\w)"
)
_FAR: Final = 1500  # characters that "Nghị định này" looks back
_THIS: Final = re.compile(
    r"(?P<type>nghị định|nghị quyết|quyết định|thông tư|luật|pháp lệnh|quy định|quy chế|chỉ thị|kết luận|kế hoạch"
    r"|hướng dẫn|văn bản)(?:\s+này|(?=\s+được\s+(?:ban hành|xây dựng)\s)"
    r"|(?=\s+(?:(?:sẽ|chính thức|cũng)\s+)?(?:có hiệu lực|thay thế|bãi bỏ|gồm\s+\d)))(?=\s)"
)
# "bà Lò Thị Ón cho biết: nghị quyết này bãi bỏ Nghị quyết số 2"
_SAID_OF_THIS: Final = re.compile(
    r"(?<=:\s)(?P<type>nghị định|nghị quyết|quyết định|thông tư|quy định|luật)\s+này(?=\s)"
)
_COORDINATED: Final = re.compile(r"[\s,]*(?:và|hoặc|cũng như|cùng với|;)(?!\w)")
# "A thay thế B, đồng thời bãi bỏ C": one more thing that A does.
_ALSO: Final = re.compile(r"[\s,)]*(?:;?\s*(?:và|đồng thời|cũng)(?:\s+(?:đồng thời|cũng|chính thức))?|;)(?=\s)")
_PHRASE_REACH: Final = 70  # characters between a document and the "theo" that is still its own
# "gồm 5 chương, 37 điều, có hiệu lực từ ngày 15/4/2025, thay thế …": the document, not what stands between
_IN_FORCE: Final = re.compile(
    r"^(?:\s*,?\s*(?:gồm|có|bao gồm)(?:\s+(?:có\s+)?\d{1,3}\s+"
    r"(?:chương|điều|phần|mục|khoản|phụ lục)\s*(?:,|và|với)?)+)?"
    r"(?:\s*,?\s*(?:chính thức\s+)?có hiệu lực(?:\s+thi hành)?(?:\s+(?:kể\s+)?từ)?"
    r"[^,;.]{0,40},?\s*(?:và\s*)?(?:đồng thời\s*)?)?"
)
_PROPOSED: Final = re.compile(
    r"(?<!\w)(?:gắn với|cùng với|đi đôi với|song song với|đề nghị|dự thảo|kiến nghị|xin ý kiến"
    r"|(?<!chương )(?<!quy )(?<!công )(?<!lộ )trình)(?!\w)"
)  # another document's doing
_SENT_TO: Final = re.compile(r"\s*gửi\s.*\s(?:về(?:\s+việc)?|v/v|yêu cầu|đề nghị)\s*$")
_CHANGES: Final = (Relation.AMENDS, Relation.REPLACES, Relation.REPEALS)
_CARRYING_OUT: Final = re.compile(r"(?<!\w)(?:thực hiện|triển khai|quán triệt|căn cứ|thi hành|chấp hành)\s+\Z")
_NEGATED: Final = re.compile(r"(?<!\w)(?:chưa|không)(?!\w)")
_ISSUING: Final = re.compile(
    r"(?:ban hành|ký|xây dựng|ra|có|thông qua|quyết nghị|tham mưu|cụ thể hóa|phê duyệt)\s+(?:các\s+|một\s+)?$"
)


def extract_document_relations(analysis: Analysis) -> Iterable[DocumentRelationFact]:
    """Return the relations between numbered documents, each once, in reading order."""
    if len({m.number for m in analysis.find(DocumentMention)} - {None}) < 2:
        return []
    key = match_key(analysis.article.text)
    found: dict[tuple[str, Relation, str], DocumentRelationFact] = {}
    own = next((m for m in analysis.find(DocumentMention) if m.rule == LETTERHEAD), None)
    for sentence in _unwrapped(analysis, key, own is not None):
        cited = analysis.find(DocumentMention, sentence.start, sentence.end)
        facts = _in_sentence(analysis, key, sentence, cited, own) if cited else ()
        for fact in (*facts, *_of_own(analysis, key, sentence, cited, own)):
            found.setdefault((fact.source, fact.relation, fact.target), fact)
    for source, relation, target in listed(analysis, key, own):
        for fact in relate(analysis, source, relation, target, "list"):
            found.setdefault((fact.source, fact.relation, fact.target), fact)
    days = days_of(analysis)
    return [fact for fact in found.values() if in_order(days.get(fact.source, ""), days.get(fact.target, ""))]


# A line of a document that goes on in the next one: "Căn cứ Thông tư liên tịch số⏎04/2010/TTLT-UBDT-BNV …".
_WRAPPED: Final = re.compile(r"[^\n|]{25,}(?<![.;:|–-])\n\Z")
_FRESH: Final = re.compile(
    r"(?:căn cứ|theo|thực hiện|xét|điều|khoản|mục|phần|chương|nơi nhận|[\d]{1,2}[.)]|[-+•*|])(?!\w)"
)
_HANGING: Final = re.compile(r"\s(?:của|và|số|ngày|về|theo|tại|các|những)\Z")
_NUMBER_NEXT: Final = re.compile(r"số\s*\d")
_LONG: Final = 1200  # characters of one clause


def _unwrapped(analysis: Analysis, key: str, is_document: bool) -> Iterator[Sentence]:
    """Yield the sentences, those joined that only a line break parts: of a document, or before a small letter."""
    text = analysis.article.text
    one: Sentence | None = None
    for other in analysis.sentences:
        goes_on = (
            one is not None
            and text[one.end : other.start] == "\n"
            and other.end - one.start < _LONG
            and (
                _WRAPPED.search(key, text.rfind("\n", 0, one.end) + 1, other.start)
                or _NUMBER_NEXT.match(key, other.start)
            )
            and (is_document or not text[other.start].isupper() or _HANGING.search(key, one.start, one.end) is not None)
            and not _FRESH.match(key, other.start)
            and not (text[other.start : other.end].isupper() or text[one.start : one.end].isupper())
        )
        if one is not None and goes_on:
            one = replace(one, end=other.end, text=text[one.start : other.end])
            continue
        if one is not None:
            yield one
        one = other
    if one is not None:
        yield one


def _in_sentence(
    analysis: Analysis, key: str, sentence: Sentence, cited: tuple[DocumentMention, ...], own: DocumentMention | None
) -> Iterator[DocumentRelationFact]:
    # The relation that a joined object shares.
    previous = _of_this(analysis, key, sentence, cited[0], own)
    if previous:
        yield from relate(analysis, previous[0], previous[1], cited[0], "forward")
    for one, other in pairwise(cited):
        end = read_after(analysis, key, one.end, other.start, None, titles=False).end
        if previous and (JOINT.fullmatch(key, end, other.start) or joined(analysis, key, one, other)):
            if _of_list(analysis, key, cited, previous, other):
                previous = None
                continue
            yield from relate(analysis, previous[0], previous[1], other, previous[2])
            continue
        told = read_after(analysis, key, one.end, other.start, None).end if previous else end
        previous = (
            _also(key, previous, other, end) or _also(key, previous, other, told) or _between(key, one, other, end)
        )
        if previous:
            source, relation, direction = previous
            target = other
            if direction == "backward":
                source, target, previous = other, _main(key, cited, one), None
            yield from relate(analysis, source, relation, target, direction)
            if relation is Relation.BASED_ON and target.number is None:
                previous = None  # a title: "… về thi đua theo Nghị quyết Đại hội XIII và | Kế hoạch số 16"
    yield from _opened(analysis, key, sentence, cited)
    yield from _of_that(analysis, key, sentence, cited)
    yield from _told_in(analysis, key, cited)
    yield from _thereby(analysis, key, sentence, cited[0])


def _of_list(
    analysis: Analysis,
    key: str,
    cited: tuple[DocumentMention, ...],
    previous: tuple[DocumentMention, Relation, str],
    other: DocumentMention,
) -> bool:
    """Tell whether a document is the next of a list, not a second object.

    "Chỉ thị 5, Kết luận 9 về tổng kết Chỉ thị 5 và | Thông báo 3": the list goes on.
    """
    source, relation, _ = previous
    index = cited.index(source) if source in cited else 0
    before = cited[cited.index(other) - 1]
    listed = index > 0 and joined(analysis, key, cited[index - 1], source)
    return listed and relation not in _CHANGES and other.type != before.type


def _main(key: str, cited: tuple[DocumentMention, ...], one: DocumentMention) -> DocumentMention:
    """Return the document that a clause is about: "Quyết định số 13 sửa đổi Quy chế kèm Quyết định số 21 được …"."""
    index = cited.index(one)
    return cited[index - 1] if index and key.endswith(("kèm ", "kèm theo "), 0, one.start) else one


def _also(
    key: str, previous: tuple[DocumentMention, Relation, str] | None, other: DocumentMention, end: int
) -> tuple[DocumentMention, Relation, str] | None:
    """Return what else the document before does: "… thay thế Quyết định số 8, đồng thời bãi bỏ Quyết định số 5"."""
    joint = _ALSO.match(key, end, other.start) if previous and other.start - end <= _REACH else None
    if previous is None or joint is None:
        return None
    pattern, meaning = phrases(False)
    match = pattern.fullmatch(key[joint.end() : other.start])
    if not match or match.lastgroup is None:
        return None
    relation, direction = meaning[match.lastgroup]
    return (previous[0], relation, direction) if direction == "forward" == previous[2] else None


def _body(key: str, sentence: Sentence) -> int:
    """Return where a sentence begins behind the number of its article: "Điều 2. Quyết định này …"."""
    article = _ARTICLE.match(key, sentence.start, sentence.end)
    return article.end() if article else sentence.start


def _of_this(
    analysis: Analysis, key: str, sentence: Sentence, target: DocumentMention, own: DocumentMention | None
) -> tuple[DocumentMention, Relation, str] | None:
    """Return what "Nghị định này thay thế Nghị định số …" says, of the first such document before it."""
    this = _THIS.match(key, _body(key, sentence)) or _SAID_OF_THIS.search(key, sentence.start, target.start)
    if this and own and match_key(own.type) == this["type"]:
        told = _between(key, own, target, this.end())
        return told if told and told[2] == "forward" else None
    earlier = analysis.find(DocumentMention, max(sentence.start - _FAR, 0), sentence.start) if this else ()
    same = [d for d in earlier if this and d.number and match_key(d.type) == this["type"]]
    if not this or not same:
        return None
    begin = analysis.sentence_at(same[-1].start).start
    source = next(d for d in same if d.start >= begin)
    told = _between(key, source, target, this.end())
    return told if told and told[2] == "forward" else None


# "… ban hành Chương trình số 22-CTr/TU để thực hiện Nghị quyết này", and the end of its clause
_THAT: Final = re.compile(
    r"\s(?P<type>nghị định|nghị quyết|quyết định|luật|quy định|chỉ thị|kết luận|kế hoạch)"
    r"\s+(?:này|nêu trên|nói trên|trên)(?=\s*(?:[.,;)]|\Z))"
)
_THAT_REACH: Final = 90  # characters


def _of_that(
    analysis: Analysis, key: str, sentence: Sentence, cited: tuple[DocumentMention, ...]
) -> Iterator[DocumentRelationFact]:
    """Yield what a document just issued does to the one before: "… ban hành Kế hoạch số 5 thực hiện Nghị quyết này"."""
    pattern, meaning = phrases(False)
    for source in cited:
        if not _ISSUING.search(key[max(0, source.start - 40) : source.start]):
            continue
        end = read_after(analysis, key, source.end, sentence.end, None, titles=False).end
        that = _THAT.search(key, end, min(sentence.end, end + _THAT_REACH))
        said = pattern.search(" " + key[end : that.start()]) if that else None
        if not that or not said or not said.lastgroup or re.search("[,;:.]", key[end : that.start()]):
            continue
        relation, direction = meaning[said.lastgroup]
        earlier = analysis.find(DocumentMention, max(0, source.start - _FAR // 2), source.start)
        target = next((d for d in reversed(earlier) if match_key(d.type) == that["type"]), None)
        if target and direction == "forward":
            yield from relate(analysis, source, relation, target, "forward")


def _of_own(
    analysis: Analysis,
    key: str,
    sentence: Sentence,
    cited: tuple[DocumentMention, ...],
    own: DocumentMention | None,
) -> Iterator[DocumentRelationFact]:
    """Yield what the lines of a document printed in full say of it: "Căn cứ Luật …;", "Điều 1. Sửa đổi Luật …"."""
    if own is None or not cited or sentence.start <= own.end:
        return
    bullet = _BULLET.match(key, sentence.start)
    start = bullet.end() if bullet else sentence.start
    article = _ARTICLE.match(key, start, sentence.end)
    begin = article.end() if article else start
    operative = article is not None or _AFTER_ARTICLE.search(key, max(0, begin - 20), begin) is not None
    if not operative and (title := _TITLE_OF_OWN.match(key, begin)) and sentence.start - own.end < _REACH * 2:
        begin, operative = title.end(), True
    pattern, meaning = phrases(not operative)
    match = pattern.search(" " + key[begin : cited[0].start])
    if not match or match.lastgroup is None or match.start() > 0:
        return
    relation = meaning[match.lastgroup][0]
    rest = key[cited[0].end : _clause_end(key, sentence)]
    is_title = analysis.article.text[sentence.start : sentence.end].isupper()
    if not (operative or is_title) and relation is not Relation.BASED_ON and not _ISSUES_THIS.search(rest):
        return
    for index, target in enumerate(cited):
        before = cited[index - 1]
        if index and not (
            joined(analysis, key, before, target) or _NEXT_BASIS.fullmatch(key, before.end, target.start)
        ):
            if target.number is None:
                continue  # within a title: "Chỉ thị số 19 về … theo Nghị quyết Đại hội XIII và Kế hoạch số 16"
            return
        for fact in relate(analysis, own, relation, target, "own"):
            said = Evidence(
                start=sentence.start,
                end=target.end,
                quote=analysis.article.text[sentence.start : target.end],
                rule=fact.evidence[0].rule,
                confidence=0.9,
            )
            yield replace(fact, evidence=(said,))


# The title below the letterhead: "Về việc sửa đổi, bổ sung một số điều của Thông tư số 21/2016/TT-BGTVT …".
_TITLE_OF_OWN: Final = re.compile(
    r"(?:(?:về\s+việc|v/v)\s+)?(?:ban hành\s+[^.;:\n]{2,40}?\s)?"
    r"(?=(?:sửa đổi|bổ sung|bãi bỏ|thay thế|hủy bỏ|đính chính|thu hồi)(?!\w))"
)
_CLOSED: Final = re.compile(r"[.;:]\s*\n|\n\s*\n")
_ENDED: Final = re.compile(r"[.:]\s*(?:\n|\Z)|\n\s*\n")


def _clause_end(key: str, sentence: Sentence) -> int:
    """Return where a line of a document ends that is broken in the middle of its clause."""
    if key[sentence.end - 1] == ";":  # "Thực hiện A;⏎Nhằm …, Chủ tịch UBND tỉnh chỉ thị:"
        closed = _ENDED.search(key, sentence.end, sentence.end + _REACH)
        return closed.start() if closed else sentence.end
    if key[sentence.end - 1] in ".:" or not key.startswith("\n", sentence.end):
        return sentence.end
    closed = _CLOSED.search(key, sentence.end, sentence.end + _REACH)
    return closed.start() if closed else min(len(key), sentence.end + _REACH)


# --- A does something to B --------------------------------------------------------------------------------------------


def _between(
    key: str, one: DocumentMention, other: DocumentMention, end: int
) -> tuple[DocumentMention, Relation, str] | None:
    """Return the first document, the relation and its direction, where the words between two citations tell them."""
    if not 0 < other.start - end <= _REACH:
        return None
    gap = key[end : other.start]
    if _COORDINATED.match(gap):
        return None
    # Both ends are padded so that a phrase has a space before it: "(thay thế", "về việc thay thế".
    pattern, meaning = phrases(False)
    match = pattern.search(" " + re.sub(r"[(\"“]", " ", gap))
    if not match or match.lastgroup is None:
        return None
    before = _IN_FORCE.sub("", gap[: max(match.start() - 1, 0)])
    relation, direction = meaning[match.lastgroup]
    if gap.lstrip().startswith(",") and not _goes_on(key, one, relation, is_told=end > one.end):
        return None
    # What is amended may carry a title with commas: "… quy định chế độ A, chế độ B đã được sửa đổi tại …".
    clause = before.strip(" ,") if relation in _CHANGES and direction == "forward" else before.lstrip(" ,")
    if _closed(clause, backward=direction == "backward") or _PROPOSED.search(before):
        return None
    far = len(before) > _PHRASE_REACH or _NEGATED.search(before)
    if relation is Relation.BASED_ON and direction == "forward" and far:
        return None  # "… kế hoạch năm 2017 theo quy định tại Nghị quyết số 60": what it is based on is not the document
    return one, relation, direction


def _goes_on(key: str, one: DocumentMention, relation: Relation, *, is_told: bool) -> bool:
    """Tell whether what follows a comma is said of the document: "ban hành Thông tư 48, sửa đổi Thông tư số 46"."""
    before = key[max(0, one.start - 40) : one.start]
    if relation in _CHANGES:
        return _ISSUING.search(before) is not None or (is_told and _CARRYING_OUT.search(before) is None)
    return is_told


def _closed(before: str, *, backward: bool) -> bool:
    """Tell whether the clause of a document ends before the phrase: its title may have commas, its readers more."""
    if _SENT_TO.match(before):  # "Công văn số 18 gửi các bộ; UBND tỉnh, thành phố về việc hướng dẫn thực hiện …"
        return "." in before
    if re.search(r"[;:.!?]|,(?:\s+việc)?\s*\Z", before.removeprefix(":")):
        return True  # "… về học tập và làm theo …, việc | thực hiện Nghị quyết số 54": the next of a list
    if backward or "," not in before:
        return False
    title = TITLE_OPENS.match(before)
    return title is None or "," in before[title.end() + len(title_words(before[title.end() :])) :]


# --- "Căn cứ A, … ban hành B" -----------------------------------------------------------------------------------------


def _opened(
    analysis: Analysis, key: str, sentence: Sentence, cited: tuple[DocumentMention, ...]
) -> Iterator[DocumentRelationFact]:
    """Yield what a clause before the issuing of a document says: "Thực hiện A và B, Tỉnh ủy ban hành Kế hoạch C"."""
    pattern, meaning = phrases(True)
    basis: list[DocumentMention] = []
    relation: Relation | None = None
    issued: tuple[DocumentMention, Relation, list[DocumentMention]] | None = None
    last = sentence.start
    for document in cited:
        gap = key[last : document.start]
        opener = pattern.search(" " + gap) if last == sentence.start else pattern.search(gap)
        if opener and opener.lastgroup:
            relation, basis = meaning[opener.lastgroup][0], [document]
        elif relation and basis and _ISSUING.search(gap) and len(gap) <= _REACH * 2:
            for target in basis:
                yield from relate(analysis, document, relation, target, "opening")
            issued, relation, basis = (document, relation, basis), None, []
        elif issued and joined(analysis, key, issued[0], document):  # "… ban hành Quyết định 730 và Quyết định 731"
            for target in issued[2]:
                yield from relate(analysis, document, issued[1], target, "opening")
            issued = (document, *issued[1:])
        elif relation and (joined(analysis, key, basis[-1], document) or _NEXT_BASIS.fullmatch(gap)):
            basis.append(document)
        else:
            issued, relation, basis = None, None, []
        last = document.end


# "Thực hiện Công điện số 5 … về việc chấn chỉnh, nâng cao …; Chỉ thị số 12 … về …, UBND tỉnh ban hành Kế hoạch số 8"
_NEXT_BASIS: Final = re.compile(r"[^.:;“”]{0,260};\s*(?:các\s+)?")
# "chỉ đạo của UBND tỉnh về triển khai thực hiện Thông báo số 3 (tại Văn bản số 9)": what the notice is carried out by
_CARRIED_OUT: Final = re.compile(
    r"(?<!\w)(?:chỉ đạo|văn bản|yêu cầu|hướng dẫn)(?!\w)[^.;:()]{0,90}?\svề\s+(?:việc\s+)?\S"
)
_TOLD_IN: Final = re.compile(r"\s*(?:\(\s*tại|,?\s*tại)\s+")
# "Ngày 4/5, UBND tỉnh ban hành Công văn số 12. Theo đó, thực hiện Công văn số 8 …": the one does the other.
_THEREBY: Final = re.compile(r"\s*theo đó,?\s+(?:để\s+|nhằm\s+)?(?=thực hiện|triển khai|căn cứ)")


def _told_in(analysis: Analysis, key: str, cited: tuple[DocumentMention, ...]) -> Iterator[DocumentRelationFact]:
    """Yield that the document in which an order is told carries out another one: "về thực hiện A (tại B)"."""
    pattern, meaning = phrases(False)
    for one, other in pairwise(cited):
        end = read_after(analysis, key, one.end, other.start, None, titles=False).end
        if not _TOLD_IN.fullmatch(key, end, other.start):
            continue
        before = key[max(0, one.start - 140) : one.start]
        said = pattern.search(before)
        if not said or not said.lastgroup or meaning[said.lastgroup] != (Relation.IMPLEMENTS, "forward"):
            continue
        if _CARRIED_OUT.search(before[: said.end()]):
            yield from relate(analysis, other, Relation.IMPLEMENTS, one, "forward")


def _thereby(
    analysis: Analysis, key: str, sentence: Sentence, target: DocumentMention
) -> Iterator[DocumentRelationFact]:
    """Yield what a document just issued carries out: "… ban hành Công văn số 12. Theo đó, thực hiện Công văn số 8"."""
    opener = _THEREBY.match(key, sentence.start, target.start)
    if not opener:
        return
    pattern, meaning = phrases(True)
    said = pattern.search(" " + key[opener.end() : target.start])
    issued = [
        d
        for d in analysis.find(DocumentMention, max(0, sentence.start - _FAR // 2), sentence.start)
        if _ISSUING.search(key[max(0, d.start - 40) : d.start])
    ]
    if said and said.lastgroup and len(issued) == 1:
        yield from relate(analysis, issued[0], meaning[said.lastgroup][0], target, "opening")
