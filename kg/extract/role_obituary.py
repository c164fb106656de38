"""Notices of a death and lives in one sentence: "Đồng chí A, sinh năm …; quê …; Ủy viên …; nguyên Bí thư …"."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.role_groups import Bound
from kg.mentions.title_chain import GAP
from kg.model import Analysis, NameMention, Sentence, TitleMention

_DEATHS = ("từ trần", "qua đời", "tạ thế", "vô cùng thương tiếc", "lễ viếng", "lễ truy điệu")
_DEATH = re.compile(rf"(?<!\w)(?:{'|'.join(_DEATHS)})(?!\w)")
_BORN = re.compile(r"[^;]{0,60}?(?:sinh[^\S\n]+(?:ngày|năm|tháng)|sn[^\S\n]*\d{4}|sinh[^\S\n]+\d)")
_BIRTH = re.compile(r"[^;]{0,60}?(?<!\w)sinh\s+(?:ngày|năm|tháng|\d)")
_FORMERLY = re.compile(r"(?<!\w)nguyên(?:[^\S\n]+là)?[^\S\n]*:?[^\S\n]*\Z")
_ITEM = re.compile(r"[;,:.]\s*(?:(?:nguyên|từng|đã từng|là|giữ chức|giữ các chức vụ|và)\s*:?\s*)*\Z")
_OPENING = re.compile(r"[\s\-–*+“\"]*(?:(?:đồng chí|đ/c|ông|bà|cụ|bác|nhà văn|giáo sư|gs|pgs|ts|[.,:])\s*)*")


def tells_death(key: str) -> bool:
    """Return whether an article, in lower case, tells of a death."""
    return any(words in key for words in _DEATHS) and _DEATH.search(key) is not None


def bearer(analysis: Analysis, key: str, index: int, names: Sequence[NameMention]) -> NameMention | None:
    """Return whose life begins with a sentence: "Đồng chí A, sinh ngày …", "Đồng chí: A | Sinh năm …"."""
    sentence = analysis.sentences[index]
    if not names or len({name.person for name in names}) > 1:
        return None
    if not _OPENING.fullmatch(key, sentence.start, names[0].start):
        return None
    after = key[names[0].end : names[0].end + 90]
    return names[0] if _BIRTH.match(after) else None


def later_life(key: str, sentence: Sentence, dead: NameMention, titles: Sequence[TitleMention]) -> Iterator[Bound]:
    """Yield the past posts of a sentence without a name: "Thường trú tại …; nguyên Phó Bí thư Tỉnh ủy, …"."""
    held = False
    end = sentence.start
    for title in titles:
        follows = held and GAP.fullmatch(key, end, title.start) is not None
        held = (
            follows
            or title.former
            or _FORMERLY.search(key, max(sentence.start, title.start - 24), title.start) is not None
        )
        end = title.end
        if held:
            yield Bound(dead, title, "role.obituary", 0.85, former=True)


def life(key: str, sentence: Sentence, names: Sequence[NameMention], titles: Sequence[TitleMention]) -> Iterator[Bound]:
    """Yield the posts of the one who died from the sentence that tells a life; all of them are past."""
    if not names or len({name.person for name in names}) > 1:
        return
    name = names[0]
    if not _OPENING.fullmatch(key, sentence.start, name.start) or not _BORN.match(key, name.end, sentence.end):
        return
    for title in titles:
        if title.start > name.end and _ITEM.search(key, max(name.end, title.start - 40), title.start):
            yield Bound(name, title, "role.obituary", 0.85, former=True)
