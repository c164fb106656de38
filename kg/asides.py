"""Asides: stretches of a line that name a photographer, an agency or an author, and say nothing of the world."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from kg.sentences import LOWER, STARTERS, UPPER, sentence_spans

_CAP: Final = rf"[{UPPER}][{LOWER}]+(?:-[{UPPER}{LOWER}][{LOWER}]*)?"  # "Hương", "Lê-nin"
_ACRONYM: Final = rf"[{UPPER}](?:[{UPPER}.\d&+-]*[{UPPER}\d+])?(?![{LOWER}])"  # "VGP", "N.H"
_PROPER: Final = r"VnExpress|VietNamNet|VietnamPlus|VnEconomy|VietnamPlus|Vietnam\+|YouTube|TikTok"
_DOMAIN: Final = r"(?:[A-Za-z0-9-]{1,30}\.){1,4}(?:vn|com|net|org|VN)\b"
_WORD: Final = rf"(?:{_PROPER}|{_DOMAIN}|[Ii]nternet|{_CAP}|{_ACRONYM})"
_JOIN: Final = r"(?:\s*[/–—+&]\s*|\s+-\s+|-|\s+và\s+)"

_PHOTO: Final = r"(?:[Ảả]nh|ẢNH)"
_SORT: Final = r"(?: minh h(?:ọa|oạ)| tư liệu)"
_WORKS: Final = r"(?:(?:Tin,? bài|Tin|Bài viết|Bài|Nguồn|Clip|Video|TIN|BÀI)\s*(?:,|và|-|–|&|/|VÀ)?\s*)"
_ROLES: Final = (
    r"(?:Nguồn|Thực hiện|Đồ h(?:ọa|oạ)|Video|Clip|Tác giả|Biên tập|Nhóm PV|PV|CTV|Tin,? bài|Tin|Bài viết|Bài|Theo)"
)

# Known online papers print their tag bare: "TPO - Sáng 5/3, …". Others are recognised in parentheses only.
_TAGS: Final = (
    r"[A-ZĐ]{2,4}O|VOV|VOV\.VN|TTXVN|VGP|VNA|QĐND(?: Online)?|SGGP|ANTĐ|ANTD|CAND|VTV|PL|ĐCSVN|CPV|GD&TĐ|Dân trí"
    r"|DNVN|BBNĐT|BVPL|KTĐT|BNEWS|VTC News"
)
_IN_PARENTHESES: Final = (
    rf"{_WORKS}?{_PHOTO}{_SORT}?\s*(?::|\s(?=[{UPPER}]))|{_WORKS}?{_PHOTO}{_SORT}(?=\))|(?:Nguồn|Video|Clip|Đồ họa)\s*:"
)
_ASIDE = re.compile(
    rf"(?P<layout>leftcenterrightdel)"
    rf"|(?P<photo>\((?:{_IN_PARENTHESES})[^()\n]{{0,80}}\)\.?)"
    rf"|(?P<head>(?:{_WORKS}[Ảả]nh|{_WORKS}?ẢNH|Ảnh){_SORT}?\s*:\s*)"
    rf"|(?P<bare>(?<![\w:])Ảnh{_SORT}?\s+(?={_WORD}))"
    rf"|(?P<plain>(?<![\w:])Ảnh{_SORT}\.?)"
)
# What every aside holds: cheap to search for, where the whole pattern is not.
_HINT = re.compile(r"Ảnh|ảnh|ẢNH|\(Nguồn|\(Video|\(Clip|\(Đồ họa|leftcenter")
_BEFORE_HINT: Final = 24  # "(Tin, bài và ảnh"
_AFTER_HINT: Final = 120
_BLANK = re.compile(r"\s*\Z")
_TAG_NAME: Final = rf"[{UPPER}][{UPPER}.&+/ ]{{1,14}}[{UPPER}+]|{_DOMAIN}|{_WORD}/{_WORD}|{_TAGS}|Mặt trận"
_TAG = re.compile(
    rf"\((?!\s*[IVX]+\s*\))\s*(?:{_TAG_NAME})\s*\)\s*(?:[-–—:]+\s*|(?=[{UPPER}“\"]))"
    rf"|(?:{_TAGS}|{_DOMAIN})\s*[-–—]+\s+(?=[{UPPER}“\"*])"
)
_HASHTAGS_BEFORE = re.compile(r"(?:#\w+\s*)+")
_HASHTAGS_AFTER = re.compile(r"(?:(?<=\s)#\w+\s*)+\Z")
_JOINED = re.compile(rf"(?P<join>{_JOIN}|\s+|)(?P<word>{_WORD})")
_CONTINUES = re.compile(rf"\s*[{LOWER},;]")
_LOWER_NEXT = re.compile(rf"\s+(?!và\b)[{LOWER}\d]")
_NOT_STARTER: Final = rf"(?!(?:{'|'.join(sorted(STARTERS))})\b)"
_ORGAN_HEAD: Final = (
    r"Cổng (?:TTĐT|[Tt]hông tin [Đđ]iện tử)|Công an(?: tỉnh| huyện| xã| phường| TP\.?| thành phố)?|Truyền hình|Ban|Báo"
    r"|Đài|Bộ|Sở|Văn phòng|Tạp chí|Trung tâm|Cục|UBND(?: tỉnh| huyện| xã| phường)?|Thông tấn xã"
)
_ORGAN = re.compile(
    rf"(?:{_ORGAN_HEAD})(?:\s+{_NOT_STARTER}{_WORD}(?:(?!\s+[{LOWER}])|\s+[{LOWER}]++(?!\s+[{LOWER}])))*"
)
_NAME: Final = rf"(?:{_CAP}(?:\s+{_CAP}){{1,4}}|[{UPPER}]{{2,}}(?:\s+[{UPPER}]{{1,}}){{1,3}}|{_PROPER}|{_DOMAIN})"
_PEN_NAMES: Final = r"PV|P\.V|BBT|CTV|BTV|TTXVN|VOV|VGP|TPO|NDO|VNA|Trung tâm Tin|Nhóm PV"
_SIGN: Final = rf"(?:{_NAME}|{_PEN_NAMES}|[{UPPER}](?:\.[{UPPER}]){{1,3}}\.?)"
_ADDED: Final = (
    rf"{_SIGN}|{_ACRONYM}|tổng hợp|thực hiện|ghi|lược ghi|biên soạn|{_ROLES}\s*:?\s*{_WORD}(?:\s{_WORD}){{0,3}}"
)
_BY: Final = rf"(?:{_WORKS}[Ảả]nh{_SORT}?|{_WORKS}?ẢNH|Ảnh|{_ROLES})\s*:?\s*"
_CREDIT: Final = rf"(?:{_ROLES}|Thiết kế|Trình bày|Nội dung|Kỹ thuật|Nhóm phóng viên)\s*:\s*{_WORD}(?:\s{_WORD}){{0,4}}"
_SIGNATURE_TEXT: Final = (
    rf"(?:{_BY})?(?:{_SIGN}|{_WORD}(?=\s*[/(]))(?:(?:{_JOIN}|,\s*)(?:{_SIGN}|{_WORD}))*(?:\s*\((?:{_ADDED})\))?"
    rf"|(?:{_WORKS}[Ảả]nh|{_ROLES})\s*:\s*{_WORD}(?:[\s/,&+-]+{_WORD}){{0,7}}\.?"
    rf"|\((?:Theo|TTXVN|VOV|{_ROLES}\s*:)[^()\n]{{0,60}}\)\.?"
    rf"|Theo (?:{_SIGN}|Báo [^.,;()\n]{{2,30}})(?:\s*[/,]\s*{_SIGN})*(?:\s*\([Tt]ổng hợp\))?"
    rf"|(?:{_CREDIT}\s*[.;|–-]\s*){{0,3}}{_CREDIT}\.?"
)
_SIGNATURE = re.compile(_SIGNATURE_TEXT)
_TAIL_LENGTH: Final = 100
_TAIL_WINDOW: Final = 400
_UNIT: Final = 4  # syllables of a photographer's name
_NOT_NAMES = re.compile(
    r"(?:Hà Nội|Hải Phòng|Đà Nẵng|Cần Thơ|Việt Nam|Kính gửi|Trân trọng|Xin|Tổng Bí|Chủ Tịch)\b"
    r"|.*\b(?:Hội Nghị|Nghị Quyết|Ủy Ban|Đảng Bộ|Đại Hội)\b"
)


class Span(NamedTuple):
    """An aside ``text[start:end]``; ``is_photo`` where it credits a photo, so that a caption stands before it."""

    start: int
    end: int
    is_photo: bool


def is_signature(words: str) -> bool:
    """Return whether a line is an author's, an agency's or a source's name alone.

    >>> [is_signature(w) for w in ("Lò Văn Bình", "Thu An/VOV", "Tin, ảnh: Hà My", "Gắn kết kiều bào")]
    [True, True, True, False]
    """
    return len(words) <= _TAIL_LENGTH and bool(_SIGNATURE.fullmatch(words)) and not _NOT_NAMES.match(words)


def tail_signature(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the author's name that is the last sentence of the last line: "… năm 2017.Lò Bình"."""
    spans = list(sentence_spans(text, max(start, end - _TAIL_WINDOW), end))
    if len(spans) > 1 and is_signature(text[slice(*spans[-1])]):
        yield Span(*spans[-1], False)


def aside_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the asides of a line in reading order."""
    at = start
    for pattern in (_TAG, _HASHTAGS_BEFORE):
        lead = pattern.match(text, at, end)
        if lead:
            yield Span(at, _rstrip(text, lead.end()), False)
            at = lead.end()
    line = text[at:end]
    tail = _HASHTAGS_AFTER.search(text, max(at, end - 600), end) if "#" in line else None
    stop = tail.start() if tail else end
    for match in _announced(text, at, stop):
        if match.start() < at:
            continue
        found = _aside(text, match, at, stop)
        if found:
            yield found
            at = found.end
    if tail:
        yield Span(max(at, tail.start()), _rstrip(text, end), False)


def _announced(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the matches of _ASIDE, searched for around its hints only."""
    done = start
    for hint in _HINT.finditer(text, start, end):
        match = _ASIDE.search(text, max(done, hint.start() - _BEFORE_HINT), min(end, hint.end() + _AFTER_HINT))
        done = hint.end()
        if match and match.start() <= hint.start() < match.end():
            yield match


def _rstrip(text: str, end: int) -> int:
    while text[end - 1].isspace():
        end -= 1
    return end


def _aside(text: str, match: re.Match[str], start: int, end: int) -> Span | None:
    """Return the aside that a match announces, or None where it is part of a sentence."""
    if match["layout"]:
        return Span(match.start(), match.end(), False)
    if match["photo"]:
        continues = _CONTINUES.match(text, match.end(), end)
        return None if continues and "ả" in match["photo"][:2] else Span(match.start(), match.end(), True)
    if match["plain"]:
        return Span(match.start(), match.end(), False) if _BLANK.match(text, match.end(), end) else None
    before = text[max(start, match.start() - 2) : match.start()].rstrip()
    if match["bare"] and before and before[-1] not in '.!?…”")]|':
        return None
    stop = _credit_end(text, match.end(), end, strict=match["bare"] is not None)
    is_photo = match["head"] is None or match["head"][0] in "Ảả"  # "Tin, ảnh: Hà My" signs the whole text
    return Span(match.start(), stop, is_photo) if stop else None


def _credit_end(text: str, at: int, end: int, *, strict: bool) -> int | None:
    """Return where the names of a credit end; None where no name follows ("Ảnh: Quang cảnh hội nghị")."""
    organ = _ORGAN.match(text, at, end)
    stop = organ.end() if organ and not strict else _names_end(text, at, end)
    if not stop:
        return None
    return stop + 1 if text[stop : stop + 1] == "." else stop


def _names_end(text: str, at: int, end: int) -> int | None:
    """Return the end of names: a capital before a small word begins the next sentence ("Ánh Tâm Gian lận thuế")."""
    stop, count = at, 0
    for _ in range(12):
        match = _JOINED.match(text, stop, end)
        if not match or (not match["join"] and stop > at):
            break
        count = 0 if match["join"].strip() else count
        opens = count == _UNIT or (count > 0 and match["word"] in STARTERS)
        if opens or (_LOWER_NEXT.match(text, match.end(), end) and not match["word"].isupper()):
            break
        stop, count = match.end(), count + 1
    return stop if stop > at else None
