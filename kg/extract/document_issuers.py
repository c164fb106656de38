"""Who issued a document, as the words around all its citations tell. See ``issuer_of``."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from kg.mentions.document_codes import type_codes
from kg.mentions.document_issuers import issuer_after_level, read_issuer
from kg.mentions.title_chain import unit_of
from kg.model import Analysis, Body, BodyMention, Branch, DocumentMention, Level, NameMention, TitleMention
from kg.text import match_key

_OF: Final = re.compile(
    r"(?:[\s,(]*ngày\s+\d{1,2}\s*(?:[/.\-–]|\s+tháng\s+)\s*\d{1,2}(?:\s*(?:[/.\-–]|,?\s*năm\s+)\s*\d{4})?\)?)?"
    r"[\s,]*(?:của|do)\s+"
)
# "Sở Nội vụ tại Tờ trình số …", "Sở Nội vụ (Tờ trình số …)": who says it there, issued it.
_SAYS_IN: Final = re.compile(r"\s+(?:tại|trong|ở|theo)(?:\s+các)?\s+\Z|\s*\(\s*\Z")
_ISSUED_BY_ANYBODY: Final = frozenset({"Tờ trình", "Công văn", "Báo cáo", "Văn bản", "Hướng dẫn", "Thông báo"})
# "thực hiện chỉ đạo của Chủ tịch UBND tỉnh tại Chỉ thị số …": whose words stand in it.
_RELAYED: Final = frozenset({"Công văn", "Văn bản", "Thông báo", "Thông báo kết luận"})  # in which others' words stand
_WORDS_OF: Final = re.compile(
    r"(?<!\w)(?:chỉ đạo|ý kiến|yêu cầu|kết luận|quy định|hướng dẫn|phê duyệt|quyết định|chủ trương)"
    r"\s+của\s+\Z"
)
# "đã được HĐND tỉnh thông qua tại Nghị quyết số …", "UBND tỉnh phê duyệt đề án theo Quyết định số …"
_DECIDED_IN: Final = re.compile(
    r"\s+(?:(?:đã|vừa)\s+)?(?:thông qua|phê duyệt|ban hành|quyết định|chấp thuận|cho phép|quy định|phê chuẩn|giao"
    r"|công nhận|xếp hạng|thành lập|bổ nhiệm|công bố|thu hồi|xử phạt|đề nghị|yêu cầu|chỉ đạo)(?!\w)"
    r"[^.,;:()\n]{0,90}?\s+(?:tại|bằng|(?P<by>theo))\s+\Z"
)
_SIGNED: Final = re.compile(
    r"[\s,]*(?:(?:đã|vừa|mới|lại|cũng|tiếp tục|chính thức|kịp thời)\s+)*"
    r"(?:ký\s+ban hành|ký|ban hành|ra|có|thông qua)\s+(?:các\s+|một số\s+)?\Z"
)
_REACH: Final = 160  # characters from a body to the document that it issues
_OWN_LEVEL: Final = re.compile(
    r"(?:chủ tịch\s+)?(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân)[\s.]+"
    r"(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường)(?!\w)"
)
_BROKEN: Final = re.compile(r"\n[^\W\d_a-z]")
_COMMITTEE: Final = "Ban Chấp hành Đảng bộ"
_CODE_OF: Final = re.compile(r"[/-](?:(?P<kind>[A-ZĐ][\wĐđ]{0,9})[-/])?(?P<sender>[A-ZĐ][\w.&Đđ]+)\Z")
_ANYBODYS: Final = frozenset({"TW", "TƯ", "TU", "HU", "BCĐ", "UBND", "HĐND", "QĐ", "XPVPHC", "XPHC"})


def issuer_of(analysis: Analysis, mentions: list[DocumentMention]) -> Body | None:
    """Return the issuer that is told most fully: one with its place before an open one."""
    found = [m.issuer for m in mentions if m.issuer]
    told = next((body for body in found if not body.is_open), None)
    if told:
        return told
    stated = next((body for m in mentions if (body := _stated(analysis, m, bool(found)))), None)
    # The committee of a Party organisation is known by its short name: Tỉnh ủy.
    if stated and (not found or (stated.branch is found[0].branch and not stated.template.startswith(_COMMITTEE))):
        return _beside(analysis, mentions[0], stated)
    if not found:
        return None
    return _nearest(analysis, mentions[0], found[0])


def _stated(analysis: Analysis, mention: DocumentMention, known: bool) -> Body | None:
    """Return who the words beside a citation say issued it; ``known``: its code tells as much."""
    return _after(analysis, mention) or _before(analysis, mention, known)


def _after(analysis: Analysis, mention: DocumentMention) -> Body | None:
    """Return the body or the office right after the citation: "Thông tư 256/TT-HĐTS của Hội đồng Trị sự …"."""
    of = _OF.match(analysis.article.text, mention.end)
    if not of:
        return None
    posts = [t for t in analysis.find(TitleMention, of.end(), of.end() + _REACH) if t.start == of.end()]
    post = max(posts, key=lambda t: t.end, default=None)
    if post and _BROKEN.match(analysis.article.text, post.end):
        return None  # "của Chánh Văn phòng⏎Ủy ban nhân dân tỉnh": the rest of it stands in the next line
    if post and (office := _office(post)):
        return office
    bodies = [b for b in analysis.find(BodyMention, of.end(), of.end() + _REACH) if b.start == of.end()]
    return max(bodies, key=lambda b: b.end).body if bodies else None


def _office(post: TitleMention) -> Body | None:
    """Return the office of who heads a body: "Giám đốc Sở Y tế tỉnh Lai Châu"; a deputy signs for the body."""
    if post.body is None or post.former or post.plural:
        return None
    organ = post.body.template.split(" ", 1)[0].lower()
    words = post.title.split()
    size = next((i for i, word in enumerate(words) if i and word.lower() == organ), len(words))
    if words[0].lower() in ("phó", "thứ"):
        return post.body
    return replace(post.body, template=f"{' '.join(words[:size])} {post.body.template}")


def _before(analysis: Analysis, mention: DocumentMention, known: bool) -> Body | None:
    """Return who is said to have issued or spoken in a document by the words before it."""
    text, start = analysis.article.text, max(0, mention.start - _REACH)
    key = match_key(text[start : mention.start])
    actors: list[BodyMention | TitleMention] = list(analysis.find(BodyMention, start, mention.start))
    actors += analysis.find(TitleMention, start, mention.start)
    for actor in sorted(actors, key=lambda a: (a.end, -a.start), reverse=True):
        if actor.start < start or actor.body is None:
            continue
        gap = key[actor.end - start :]
        if _SAYS_IN.fullmatch(gap):
            if not (known and mention.type in _RELAYED) and _WORDS_OF.search(key, 0, actor.start - start):
                return _named(analysis, actor)
            if mention.type in _ISSUED_BY_ANYBODY and isinstance(actor, BodyMention):
                return actor.body
        elif (decided := _DECIDED_IN.fullmatch(gap)) and (not decided["by"] or _sender(mention)):
            return _named(analysis, actor)
        elif known and actor.body.place is None:
            continue  # "Hội đồng nhân dân đã thông qua Nghị quyết số 21/NQ-HĐND" tells no more than the code
        elif _may_sign(actor) and _SIGNED.fullmatch(_without_name(analysis, actor, gap, mention.start)):
            return actor.body
    return None


def _may_sign(actor: BodyMention | TitleMention) -> bool:
    """Tell whether who signs tells the issuer: a secretary of the Party signs for one of several organs."""
    return isinstance(actor, BodyMention) or (actor.body is not None and actor.body.branch is not Branch.PARTY)


def _without_name(analysis: Analysis, actor: BodyMention | TitleMention, gap: str, end: int) -> str:
    """Return what stands between who acts and a document, without the person's name."""
    names = analysis.find(NameMention, actor.end, end) if isinstance(actor, TitleMention) else ()
    return gap[names[0].end - actor.end :] if names and names[0].start - actor.end < len(", đồng chí  ") else gap


def _named(analysis: Analysis, actor: BodyMention | TitleMention) -> Body | None:
    """Return the body or office of who speaks, as an issuer is named."""
    text = analysis.article.text
    stretch = text[actor.start : actor.end]
    known = read_issuer(stretch, match_key(stretch), 0)
    if known and known[1] == len(stretch) and not known[0].is_open:
        return known[0]
    return _office(actor) if isinstance(actor, TitleMention) else actor.body


def shared_issuers(
    groups: Mapping[str, list[DocumentMention]], issuers: Mapping[str, Body | None]
) -> dict[str, Body | None]:
    """Return the issuers by key; a code that one body of the text has used is its own: "03/TTr-MTĐT", "25/QĐ-MTĐT"."""
    users: dict[str, set[Body]] = {}
    for key, issuer in issuers.items():
        if issuer and (sender := _sender(groups[key][0])):
            users.setdefault(sender, set()).add(issuer)
    found = dict(issuers)
    for key, issuer in issuers.items():
        same = users.get(_sender(groups[key][0]) or "", set()) if issuer is None else set()
        if len(same) == 1:
            found[key] = next(iter(same))
    return found


def _sender(mention: DocumentMention) -> str | None:
    """Return the part of a number that tells who sends it: "STNMT" of "2940/TTr-STNMT" and of "3334/STNMT-QLĐĐ"."""
    code = _CODE_OF.search(mention.number or "")
    if code is None:
        return None
    sender = code["sender"] if code["kind"] is None or code["kind"] in type_codes() else code["kind"]
    return sender if sender and sender.upper() not in _ANYBODYS else None


def _beside(analysis: Analysis, mention: DocumentMention, issuer: Body) -> Body:
    """Return an open Party committee at the province of a body named before it: "HĐND tỉnh X … của Tỉnh ủy"."""
    if issuer.level is not Level.PROVINCE or not issuer.is_open or issuer.branch is not Branch.PARTY:
        return issuer
    sentence = analysis.sentence_at(mention.start)
    near = [b.body for b in analysis.find(BodyMention, sentence.start, mention.start) if b.body.level is Level.PROVINCE]
    places = {body.place for body in near if body.place}
    return replace(issuer, place=near[-1].place) if len(places) == 1 and near[-1].place else issuer


def _says_level(analysis: Analysis, mention: DocumentMention) -> bool:
    """Tell whether the words behind a citation say whose Council or Committee it is: "… của UBND TP"."""
    if mention.issuer and "tỉnh" not in mention.issuer.template:  # the province is what a bare code is taken for
        return True
    of = _OF.match(analysis.article.text, mention.end)
    return of is not None and _OWN_LEVEL.match(match_key(analysis.article.text[of.end() : of.end() + 40])) is not None


def _nearest(analysis: Analysis, mention: DocumentMention, issuer: Body) -> Body:
    """Return an open Council or Committee at the place of the last one named before it in the same sentence."""
    if issuer.type not in ("hdnd", "ubnd") or _says_level(analysis, mention):
        return _beside(analysis, mention, issuer)
    sentence = analysis.sentence_at(mention.start)
    for named in reversed(analysis.find(BodyMention, sentence.start, mention.start)):
        body, level = named.body, unit_of(named.body)
        if body.type == issuer.type and level:  # not the "UBND" of another number
            return replace(issuer_after_level(issuer, body.place, level), province=body.province)
    return issuer
