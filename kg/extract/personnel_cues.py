"""Words of personnel decisions: the verbs that did happen, what leads into a post, and who the sentence is about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from kg.lexicon import Sweep, compile_phrases, rows, trie_pattern
from kg.model import Analysis, BlockKind, BodyMention, DateMention, NameMention, PeriodMention, Sentence, TitleMention

# Intentions, conditions and negations: "đề nghị … xem xét, thi hành kỷ luật", "giới thiệu để bầu", "chưa bổ nhiệm".
_INTENDED: Final = re.compile(
    r"(?<!\w)(?:(?<!theo )đề nghị|(?<!theo )đề xuất|giới thiệu|dự kiến|ứng cử|đề cử|kiến nghị|sẽ|sắp|nếu|xem xét|chưa"
    r"|không|(?<!chương )(?<!quá )(?<!quy )(?<!tờ )trình|trước khi|(?<!tiến hành )(?<!thực hiện )quy trình"
    r"|thẩm quyền|tiêu chuẩn|điều kiện|công tác"
    r"|yêu cầu|quy định về|tổ chức lấy|chuẩn bị|nguy cơ|mức|hình thức như)(?!\w)"
)
# "có đơn xin | từ chức", "có thể xin | từ chức", "kêu gọi ông | từ chức": what is wished or feared
_WISHED: Final = re.compile(r"(?<!\w)(?:xin|có thể|kêu gọi|đòi|muốn)(?:\s+[^\s,;:]+){0,6}\s+\Z")
_REVOKED: Final = re.compile(r"(?<!\w)(?:hủy|hủy bỏ|thu hồi|bãi bỏ)\s+(?:các\s+)?quyết định\s+(?:về việc\s+)?\Z")
_DONE: Final = re.compile(r"(?<!\w)(?:đã|quyết định|phê chuẩn|thông qua|chính thức|thống nhất|vừa|ký|theo đó)(?!\w)")
_HELD: Final = re.compile(  # no news: "hiện đang | giữ chức", "trong thời gian | giữ chức", "khi | nhậm chức"
    r"(?<!\w)(?:đang|hiện|hiện nay|vẫn|còn|khi|lúc|từng|thời gian|thời kỳ|thời điểm|quá trình)\s+\Z"
)
_RETIRED: Final = re.compile(  # whom a meeting is held for: "gặp mặt cán bộ | nghỉ hưu"
    r"(?<!\w)(?:cán bộ|công chức|viên chức|lãnh đạo|giáo viên|nhà giáo|sĩ quan|tướng lĩnh|lao động|người|tuổi)"
    r"\s+(?:được\s+)?\Z"
)
_DECIDED: Final = re.compile(
    r"(?<!\w)(?:được|bầu|bổ nhiệm|bổ sung|quyết định|nghị quyết|phân công|điều động|luân chuyển|chỉ định|công bố|trao"
    r"|phê chuẩn|chuẩn y|tín nhiệm|từ ngày|kể từ|vừa|tân|mới|chính thức|thôi|thay|kế nhiệm|tiếp tục|kiện toàn"
    r"|theo đó|cụ thể(?=,)"
    r"|(?<!bàn )giao|cử|suy tôn|đắc cử|tái cử|chuyển|về giữ|cho giữ|nhận (?:nhiệm vụ|công tác)|thống nhất"
    r"|đồng ý)(?!\w)"
)
_PAST: Final = re.compile(r"(?<!\w)(?:từng|kinh qua|lần lượt|trước đây|thời điểm đó|lúc đó|khi đó)(?!\w)")
_THEN: Final = re.compile(r"(?:ngay\s+)?(?:sau đó|tiếp đó|rồi)(?!\w)")
# "sai phạm khi còn giữ chức Chủ tịch", "(lúc này giữ chức Trưởng phòng)": when, not what was decided
_WHILE: Final = re.compile(
    r"(?<!sau )(?<!\w)(?:khi|lúc|thời gian|thời điểm|thời kỳ|quá trình)(?:\s+(?:này|đó|còn|đang|ông|bà))*\s+\Z"
)
# "ông A nói việc Ban Thường vụ, cá nhân bí thư bị kỷ luật là sự việc đau lòng": of others
_SAID_OF: Final = re.compile(r"(?<!\w)(?:nói|cho rằng|cho biết|nhắc lại|nhìn nhận)\s+(?:về\s+)?việc\s[^.;:]*\Z")
_BORN: Final = re.compile(r"sinh\s+(?:vào\s+)?(?:ngày|năm|tháng)?\s*$")
_MARKER: Final = (
    *("giữ chức", "giữ chức vụ", "giữ chức danh", "giữ cương vị", "giữ vị trí", "giữ trọng trách", "giữ quyền", "giữ"),
    *("đảm nhiệm", "đảm nhiệm vị trí", "đảm nhiệm cương vị", "đảm nhận", "đảm trách", "nắm giữ", "phụ trách"),
    *("làm", "là", "kiêm", "kiêm giữ", "kiêm giữ chức", "vào vị trí", "vào cương vị", "vào chức danh", "vào chức vụ"),
    *("với chức danh", "chức", "chức vụ", "chức danh", "cương vị", "vị trí"),
)
LISTED: Final = re.compile(r"[\s)]*(?:;|,|và)\s+(?:và\s+)?(?:các\s+)?(?:đồng chí|đ/c|ông|bà|anh|chị)?\s*")
_TAIL: Final = r"(?:\s+(?:các\s+)?(?:chức(?:\s+vụ|\s+danh)?|cương vị|vị trí))?(?:\s+(?:là|của))?\s*:?\s*$"
_BECOMES: Final = re.compile(r"(?<!\w)làm\s+(?:tân\s+)?")
_VACANT: Final = re.compile(r"(?:kiện toàn|khuyết|khuyết thiếu|quy hoạch)\s+$")  # "đến khi kiện toàn chức vụ Giám đốc"
_POST_AFTER: Final = re.compile(
    r"[\s,]*(?:\((?:[^()]{1,60})\)\s*)?"
    r"(?:(?:và\s+)?(?:khóa|(?:các\s+)?nhiệm kỳ|giai đoạn)\s+(?:[\dxiv][\w\s–-]{0,18}?[\s,]*)?){0,3}"
    r"(?:,?\s*để\s(?:nhận|nghỉ|chuyển|đi)\s[^;.:()\n]{3,40}?\s(?=đối với\s))?"
    r"(?:(?:đối với|cho|với)\s+\d{1,2}\s+(?:đồng chí|đại biểu|vị|người|cá nhân|ông|bà),?\s+"
    r"(?:bao\s+)?(?:gồm|là)(?:\s+có)?:?"
    r"|đối với\s*:?|cho|với|là|(?:bao\s+)?gồm(?:\s+có)?:?|:|của(?=\s+(?:ông|bà|anh|chị|đồng chí|đ/c)\s))\s+"
)


_ASIDE: Final = re.compile(
    r",?\s*(?:\((?:do|vì|nghỉ hưu)[^()]{3,80}\)"
    r"|(?:do|vì|phụ trách|nghỉ hưu|được phân công|chuyển công tác)\s[^;.()\n]{3,90}"
    r"|(?:để|chờ)\s(?:nghỉ|nhận|chuyển)\s[^;.,()\n]{3,40}?)"
    r"(?=;|,?\s+và\s+(?:ông|bà|anh|chị|đồng chí|đ/c)\s)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb of a personnel decision that the sentence tells as done."""

    start: int
    end: int
    word: str
    effect: str  # start, move, renew, end, retire, remove, strip (of one who left), discipline
    voice: str  # active: who decides does it to somebody; self: the person does it; marker: "giữ chức"


@cache
def _verbs() -> tuple[Sweep, dict[str, dict[str, str]]]:
    table = {row["phrase"]: row for row in rows("personnel_verbs")}
    return Sweep(compile_phrases(table)), table


@cache
def _lead() -> re.Pattern[str]:
    phrases = [*_verbs()[1], *_MARKER]
    return re.compile(
        rf"(?<!\w)(?P<word>{trie_pattern(phrases)})(?:\s+bổ sung)?(?:\s+(?:\d{{1,2}}|hai|ba|bốn|năm))?{_TAIL}"
    )


def _headline_verbs(analysis: Analysis, key: str, sentence: Sentence) -> Iterator[Verb]:
    """Yield "làm" of a headline: "Ông Lò Văn A, Phó Giám đốc Sở Y tế, làm Bí thư Huyện ủy Phong Thổ"."""
    if analysis.blocks[sentence.block].kind is not BlockKind.HEADLINE:
        return
    for match in _BECOMES.finditer(key, sentence.start, sentence.end):
        names = analysis.find(NameMention, sentence.start, match.start())
        new = analysis.find(TitleMention, match.end(), sentence.end)
        if names and new and new[0].start == match.end() and only_titles(analysis, key, names[-1].end, match.start()):
            yield Verb(start=match.start(), end=match.end(), word="làm", effect="start", voice="marker")


def find_verbs(analysis: Analysis, key: str, sentence: Sentence, *, going_on: bool = False) -> Iterator[Verb]:
    """Yield the verbs of a sentence that tell what was decided, not what is proposed, planned or denied.

    ``going_on``: it is the next of a row of decisions, so that "giữ chức" alone is news.
    """
    yield from _headline_verbs(analysis, key, sentence)
    verbs, table = _verbs()
    for match in verbs.within(key, sentence.start, sentence.end):
        row = table[" ".join(match[0].split())]
        low = max(sentence.start, match.start() - 24)
        held = row["voice"] != "active" and _HELD.search(key, low, match.start()) is not None
        held = held or (row["voice"] == "marker" and _is_when(key, sentence.start, match.start()))
        news = going_on or _is_news(key[sentence.start : sentence.end], match[0])
        if news and not held and not _is_noun(key, match) and not _is_intended(key, sentence.start, match.start()):
            end = match.end()
            acting = key.rfind("quyền", match.start(), end) if row["phrase"] == "giao quyền" else -1
            if acting > 0 and any(t.start == acting for t in analysis.find(TitleMention, acting, sentence.end)):
                end = acting - 1  # "giao | quyền Chủ tịch UBND tỉnh … đối với ông A"
            yield Verb(start=match.start(), end=end, word=row["phrase"], effect=row["effect"], voice=row["voice"])


def _is_news(sentence: str, word: str) -> bool:
    """Return whether "giữ chức" tells of a change: it stands beside a decision, not alone as in a description."""
    return not word.startswith("giữ chức") or _DECIDED.search(sentence) is not None


def _is_when(key: str, start: int, at: int) -> bool:
    """Return True for "sai phạm khi còn | giữ chức Chủ tịch": it tells when, not what was decided."""
    return _WHILE.search(key, max(start, at - 30), at) is not None


def _is_noun(key: str, match: re.Match[str]) -> bool:
    following = key[match.end() : match.end() + 8]
    if match[0] == "thôi việc" and not key.endswith("được ", 0, match.start()):
        return True  # "chế độ thôi việc", "đơn xin thôi việc"
    if match[0] in ("nghỉ hưu", "thôi việc"):
        return _RETIRED.search(key, max(0, match.start() - 21), match.start()) is not None
    if match[0] == "bầu":
        return following.startswith((" cử", " không", " trời"))
    if match[0] == "giao":
        within = key.endswith(("ngoại ", "bàn ", "xã ", "chuyển "), 0, match.start())
        return within or following.startswith((" thông", " ban", " lưu", " dịch", " hữu"))
    if match[0] == "cách chức":
        return key.endswith("tư ", 0, match.start())  # "tư cách chức vụ"
    if match[0] == "từ chức":
        return following.startswith(" vụ")  # "điều động từ chức vụ Phó Giám đốc"
    if match[0] == "cử":
        return following.startswith(" tri") or key[: match.start()].endswith(("bầu ", "ứng ", "đề ", "tiến "))
    return match[0] == "kỷ luật" and not key.startswith((" ", ","), match.end())


def _is_intended(key: str, start: int, at: int) -> bool:
    clause = key[max(start, at - 80) : at]
    clause = clause[clause.rfind(";") + 1 :]
    if _SAID_OF.search(clause) or _WISHED.search(clause) or _REVOKED.search(clause):
        return True
    cues = list(_INTENDED.finditer(clause))
    return bool(cues) and not _DONE.search(clause, cues[-1].end())


def lead_word(key: str, start: int, at: int) -> str | None:
    """Return the word that leads into a post at ``at`` ("giữ chức", "bầu làm" → "làm"), or None."""
    if (
        key.startswith("ủy viên", at)
        and key.endswith("tham gia ", start, at)
        and not key.endswith("thôi tham gia ", 0, at)
    ):
        return "tham gia"
    match = _lead().search(key, max(start, at - 45), at)
    if not match or _VACANT.search(key, max(start, match.start() - 16), match.start()):
        return None
    if match["word"] in _MARKER and _is_when(key, start, match.start()):
        return None
    return " ".join(match["word"].split())


def is_past(analysis: Analysis, sentence: Sentence, today: str | None) -> bool:
    """Return True where a sentence tells a career, not news: "năm 2008, ông được bổ nhiệm …"."""
    text = analysis.article.text
    words = sentence.text.lower()
    if _PAST.search(words) or (words.startswith("trước khi ") and "theo đó" not in words):
        return True
    if today is None:
        return False
    for date in analysis.find(DateMention, sentence.start, sentence.end):
        born = _BORN.search(text.lower(), max(date.start - 14, 0), date.start)
        if not born and not date.date.startswith("-") and _long_before(date.date, today):
            return True
    return any(
        not p.is_term and p.period_end < today[:4] and len(p.period_end) == 4 and not _BORN.search(text, 0, p.start)
        for p in analysis.find(PeriodMention, sentence.start, sentence.end)
        if p.period_start == p.period_end
    )


def news_after(analysis: Analysis, key: str, sentence: Sentence, at: int, today: str | None) -> bool:
    """Return True for the clause after a life: "từng kinh qua chức vụ X; | được chỉ định làm Bí thư Đảng ủy"."""
    semicolon = key.rfind(";", sentence.start, at)
    if semicolon < 0 or not _PAST.search(key, sentence.start, semicolon):
        return False
    clause = replace(sentence, start=semicolon + 1, text=analysis.article.text[semicolon + 1 : sentence.end])
    return not is_past(analysis, clause, today)


def goes_on(analysis: Analysis, before: Sentence, sentence: Sentence, today: str | None) -> bool:
    """Return True where a sentence goes on with a career: "Từ năm 2001, ông là … Sau đó, ông được phê chuẩn làm …"."""
    if today is None or before.block != sentence.block or not _THEN.match(sentence.text.lower()):
        return False
    return is_past(analysis, before, today) or any(
        not p.is_term and p.period_end[:4] < today[:4] for p in analysis.find(PeriodMention, before.start, before.end)
    )


def _long_before(date: str, today: str) -> bool:
    """Return True for a date more than about half a year before today."""
    months = int(today[:4]) * 12 + int(today[5:7] or 12) - int(date[:4]) * 12 - int(date[5:7] or 12)
    return months > 6 if len(date) > 4 else date[:4] < today[:4]


def people_after(analysis: Analysis, key: str, at: int, end: int) -> list[NameMention]:
    """Return the people of "… chức vụ X đối với ông A" where ``at`` is the end of the posts."""
    to = _POST_AFTER.match(key, at, end)
    return people_at(analysis, key, to.end(), end) if to else []


def people_at(analysis: Analysis, key: str, at: int, end: int) -> list[NameMention]:
    """Return the people listed from ``at`` on: "bà A, nguyên Giám đốc Sở Y tế; ông B, nguyên Giám đốc Sở Tài chính"."""
    found: list[NameMention] = []
    name = named_at(analysis, key, at, end)
    while name is not None:
        found.append(name)
        at = name.end
        for title in analysis.find(TitleMention, at, end):
            if not only_titles(analysis, key, at, title.start):
                break
            at = title.end
        aside = _ASIDE.match(key, at, end)  # "…, do nhận nhiệm vụ mới; ông B"
        at = aside.end() if aside else at
        following = named_at(analysis, key, at, end)
        name = following if following and LISTED.match(key, at) else None
    return found


def named_at(analysis: Analysis, key: str, at: int, end: int) -> NameMention | None:
    """Return the person named from ``at`` on, with nothing but honorifics, ranks and titles before the name."""
    for name in analysis.find(NameMention, at, min(end, at + 160)):
        return name if only_titles(analysis, key, at, name.start) else None
    return None


def only_titles(analysis: Analysis, key: str, start: int, end: int) -> bool:
    """Return True where a stretch holds nothing but titles, bodies and words of address."""
    position = start
    spans = [*analysis.find(TitleMention, start, end), *analysis.find(BodyMention, start, end)]
    for span in sorted(spans, key=lambda m: m.start):
        if span.start < position:
            position = max(position, span.end)
            continue
        if not _FILLER.fullmatch(key, position, span.start):
            return False
        position = span.end
    return _FILLER.fullmatch(key, position, end) is not None


_FILLER: Final = re.compile(
    r"(?:[\s,:;()–—\-“”\".]|(?:đồng chí|đ/c|các|ông|bà|anh|chị|đối với|cho|bổ sung|và|nguyên|hiện|hiện là|đang là|đại"
    r"|thượng|trung|thiếu|tướng|tá|úy|gs|pgs|ts|ths|bs|cki|ckii|tiến sĩ|giáo sư|phó giáo sư|thạc sĩ|bác sĩ|luật sư"
    r"|kỹ sư|cá nhân|là|kiêm|chức vụ|chức danh|sinh năm|sinh ngày|năm|\d+|/|khóa|nhiệm kỳ|[xiv]+|tỉnh|huyện|thành phố"
    r"|lại|làm|nhân sự|gồm|sau|đây|với|tham gia|bằng hình thức|ra khỏi đảng|thôi|giữ|chức|vụ|về việc|việc|quê|đảng"
    r"|viên|đến|nhận|công tác|tại)(?!\w))*+"
)
