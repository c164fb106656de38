"""Who speaks: from a reporting verb back to the person who is its subject. See ``Cast``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from kg.lexicon import rows, trie_pattern
from kg.model import (
    Analysis,
    BodyMention,
    Branch,
    DateMention,
    DocumentMention,
    Mention,
    NameMention,
    PeriodMention,
    PlaceMention,
    TitleMention,
)
from kg.text import match_key

_HONORIFIC: Final = r"(?:đồng chí|đ/c|ông|bà|anh|chị|cô|chú|bác|ngài|đại biểu|ths|ts|pgs|gs)"
_BEFORE_NAME: Final = re.compile(rf"(?<!\w){_HONORIFIC}\.?\s*\Z")
_PRONOUN: Final = re.compile(
    r"(?:\A|[.,;:!?…”\"–—-]\s*|(?<!\w)(?:đồng thời|ngoài ra|theo đó|qua đó|cũng theo)\s+)"
    r"((?:đồng chí|ông|bà|anh|chị|bác|vị này|nữ đại biểu|vị (?:bộ|thứ|viện|cục|vụ) trưởng"
    r"|người đứng đầu (?:chính phủ|nhà nước|ngành|quốc hội|đảng|bộ|tỉnh|thành phố)))\s*\Z"
)
_ADVERBS: Final = re.compile(
    r"(?<!\w)(?:đã|cũng|còn|đồng thời|tiếp tục|tiếp"
    r"|thẳng thắn|nhiệt liệt|chân thành|trân trọng|vui mừng|mạnh mẽ|đặc biệt"
    r"|luôn|vừa|lại|một lần nữa|nghiêm túc|phát biểu|trực tiếp|sau đó|bên cạnh đó|rất|hết sức|xin|từng|chính thức"
    r"|phát biểu và|phát biểu chỉ đạo|phát biểu kết luận|phát biểu khai mạc|trả lời phỏng vấn|trao đổi"
    r"|nhanh chóng|kịp thời"
    r"|bên lề|kết thúc|cho|và|khi|hôm nay|ghi nhận|thay mặt|gửi lời|không quên|nêu|nói|phát biểu tại)\Z"
)
_GOVERNORS: Final = re.compile(
    r"(?<!\w)(?:của|với|cho|do|bởi|về|tặng|gặp|tiếp|cùng|từ|mời|tới|đến|nghe|được|bị|thăm|chúc mừng|thay mặt|trước"
    r"|đưa|giúp|để|sang|thuộc|bầu|cử|giao cho|cá nhân|ngày sinh|sinh nhật|tưởng nhớ|viếng|gia đình"
    r"|gia quyến|người thân|giữa|trao cho|theo|nhờ|nếu|vì|khi|sau khi|gồm|có|các đồng chí)"
    r"\s*\Z"
)
_SKIPPED: Final = ' \t\u00a0,–—-()"“”'
_APPOSITION: Final = re.compile(r"\s*[,(–—-]")
_BRACKETS: Final = re.compile(r"\s*\([^()]{2,80}\)\s*")
_BLOCKER: Final = re.compile(
    r"[.;:!?\n](?=\s|\Z)|(?<!\w)(?:đã|đang|sẽ|để|vì|nên|được|bị|cùng|là|dự"
    r"|tham dự|chủ trì|trao|tặng|làm việc|thăm|họp|nghe các|các đại biểu"
    r"|cử tri|ý kiến|nhiều|những)(?!\w)"
)
_COORDINATED: Final = re.compile(r"(?:[,;]\s*|(?<!\w)(?:và|đồng thời|cũng như)\s+)(?:đồng thời\s+|cũng\s+)?\Z")
_LONGEST_APPOSITION: Final = 260
_FARTHEST_SUBJECT: Final = 600
_MEMORY: Final = 1200  # characters over which a pronoun reaches back to the last speaker


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person as the subject of a verb: where the subject begins, how it was found and how sure that is."""

    person: str
    start: int
    rule: str
    confidence: float


@cache
def _verb_end() -> re.Pattern[str]:
    # Of one syllable they end names of bodies: "Bộ Ngoại giao".
    verbs = (match_key(row["verb"]) for row in rows("reporting_verbs") if " " in row["verb"])
    return re.compile(rf"(?<!\w)(?:{trie_pattern(verbs)})\s*\Z")


@cache
def _verb_start() -> re.Pattern[str]:
    """Return what a further predicate after a semicolon begins with: "; bày tỏ …; đồng thời khẳng định …"."""
    verbs = (match_key(row["verb"]) for row in rows("reporting_verbs"))
    return re.compile(rf"\s*(?:(?:và|đồng thời|cũng|cũng như)\s*)*(?:(?:{trie_pattern(verbs)})(?!\w)|\Z)")


_OTHERS: Final = re.compile(r":|(?<!\w)(?:các đại biểu|ý kiến|cử tri)(?!\w)")


@dataclass(slots=True)
class Cast:
    """The persons of an article with their titles, and who spoke last."""

    analysis: Analysis
    key: str
    names: tuple[NameMention, ...] = ()
    ends: dict[int, Mention] = field(default_factory=dict)
    starts: dict[int, Mention] = field(default_factory=dict)
    holders: list[tuple[int, TitleMention, str]] = field(default_factory=list)
    last: tuple[int, str] | None = None
    posts: frozenset[int] = frozenset()

    @classmethod
    def of(cls, analysis: Analysis, key: str) -> "Cast":
        """Return the cast of an article."""
        cast = cls(analysis, key, analysis.find(NameMention))
        kinds = (NameMention, TitleMention, BodyMention, PlaceMention, DateMention, PeriodMention, DocumentMention)
        for mention in analysis.mentions:
            if isinstance(mention, kinds):
                cast.starts.setdefault(mention.start, mention)
                known = cast.ends.get(mention.end)
                if known is None or isinstance(mention, NameMention):
                    cast.ends[mention.end] = mention
        cast.posts = frozenset(
            at for m in analysis.mentions if isinstance(m, TitleMention | BodyMention) for at in range(m.start, m.end)
        )
        for name in cast.names:
            cast.holders += [(name.start, title, name.person) for title in cast._titles_of(name)]
        return cast

    def _titles_of(self, name: NameMention) -> Iterator[TitleMention]:
        """Yield the titles right before a name and in the apposition after it."""
        at = name.start
        for _ in range(6):
            at = len(self.key[max(0, at - 60) : at].rstrip(" \t,-–—")) + max(0, at - 60)
            if honorific := _BEFORE_NAME.search(self.key, max(0, at - 12), at):
                at = honorific.start()
                continue
            found = self.ends.get(at)
            if not isinstance(found, TitleMention):
                break
            yield found
            at = found.start
        at = name.end
        for _ in range(6):
            gap = _APPOSITION.match(self.key, at)
            start = (
                gap.end() + len(self.key[gap.end() : gap.end() + 4]) - len(self.key[gap.end() : gap.end() + 4].lstrip())
                if gap
                else -1
            )
            found = self.starts.get(start)
            if not isinstance(found, TitleMention):
                break
            yield found
            at = found.end

    def holds(self, position: int) -> bool:
        """Tell whether a position lies in a post or a body: "Trưởng Ban Chỉ đạo"."""
        return position in self.posts

    def spoke(self, speaker: Speaker, at: int) -> None:
        """Remember who spoke last."""
        self.last = (at, speaker.person)

    def subject_of(self, at: int, low: int) -> Speaker | None:
        """Return the subject of the verb that starts at ``at``; the sentence starts at ``low``."""
        return self._direct(at, low) or self._apposition(at, low)

    def _direct(self, at: int, low: int) -> Speaker | None:
        position, title, abroad = at, None, False
        for _ in range(40):
            while position > low and self.key[position - 1] in _SKIPPED:
                position -= 1
            found = self.ends.get(position)
            if isinstance(found, NameMention) and found.start >= low:
                return None if self._ends_clause(found, at, low) else self._named(found, low)
            if found is not None and found.start >= low:
                title = title or (found if isinstance(found, TitleMention) else None)
                abroad = abroad or (title is None and isinstance(found, PlaceMention) and found.foreign)
                position = found.start
            elif adverb := _ADVERBS.search(self.key, max(low, position - 24), position):
                position = adverb.start()
            else:
                break
        if title is not None:
            return None if abroad else self._titled(title, low)  # "Thủ tướng Lào cho biết": not ours
        return self._pronoun(at, low)

    def _ends_clause(self, name: NameMention, at: int, low: int) -> bool:
        """Tell whether a comma parts a name inside a clause from the verb: "… chúc mừng đồng chí A, bày tỏ …"."""
        if self.key[name.end : at].strip() != ",":
            return False
        before = self.key[low : self._subject_start(name.start, low)].rstrip(" \t–—-")
        return bool(before) and before[-1] not in ',;:.(“"!?…'

    def _named(self, name: NameMention, low: int) -> Speaker | None:
        start = self._subject_start(name.start, low)
        if self._is_governed(start, low):
            return None
        return Speaker(name.person, start, "speaker.name", 0.85 if name.partial else 0.95)

    def _subject_start(self, start: int, low: int) -> int:
        """Return where the noun phrase that ends in a name begins: over honorifics and titles."""
        for _ in range(8):
            at = low + len(self.key[low:start].rstrip(" \t–—-"))
            found = self.ends.get(at)
            if honorific := _BEFORE_NAME.search(self.key, max(low, at - 12), at):
                start = honorific.start()
            elif isinstance(found, TitleMention) and found.start >= low:
                start = found.start
            else:
                break
        return start

    def _is_governed(self, start: int, low: int) -> bool:
        """Tell whether a preposition or a verb makes the phrase its object."""
        before = self.key[max(low, start - 30) : start]
        return bool(_GOVERNORS.search(before) or _verb_end().search(before))

    def _titled(self, title: TitleMention, low: int) -> Speaker | None:
        if self._is_governed(self._subject_start(title.start, low), low):
            return None
        person = self.holder(title)
        return Speaker(person, title.start, "speaker.title", 0.85) if person else None

    def holder(self, title: TitleMention) -> str | None:
        """Return the one person who holds a title in the article: "Phó Thủ tướng ghi nhận" after a full mention."""
        wanted = match_key(title.text)
        fits = [
            (position, person, match_key(held.text))
            for position, held, person in self.holders
            if held.role == title.role and _same_title(match_key(held.text), wanted)
        ]
        if title.body is not None and title.body.branch is Branch.OTHER and title.body.place:  # "Thủ tướng Lào"
            fits = [fit for fit in fits if fit[2] == wanted]
        exact = [fit for fit in fits if fit[2] == wanted] if title.body is not None and title.body.place else []
        before = [fit for fit in exact or fits if fit[0] < title.start] or exact or fits
        if not before:
            return None
        if self.last and any(person == self.last[1] for _, person, _ in before):
            return self.last[1]
        return max(before)[1]

    def _pronoun(self, at: int, low: int) -> Speaker | None:
        position = self._before_adverbs(at, low)
        found = _PRONOUN.search(self.key[max(low, position - 60) : position])
        if not found or (found.start() > 0 and found[0][0].isalnum() and position - 60 > low):
            return None
        person = self._in_sentence(position, low) or self.antecedent(low)
        return Speaker(person, position, "speaker.pronoun", 0.7) if person else None

    def _in_sentence(self, at: int, low: int) -> str | None:
        """Return the subject that the sentence itself names before a pronoun: "ông A thăm bản; ông cũng lưu ý"."""
        for name in reversed(self.analysis.find(NameMention, max(low, at - _FARTHEST_SUBJECT), at)):
            if not self._is_governed(self._subject_start(name.start, low), low):
                return name.person
        return None

    def antecedent(self, at: int) -> str | None:
        """Return whom a pronoun at the head of a sentence means: the last speaker, else the last subject."""
        if self.last and at - self.last[0] < _MEMORY:
            return self.last[1]
        near = [name for name in self.analysis.find(NameMention, max(0, at - 400), at) if not name.foreign]
        free = [
            name
            for name in near
            if not self._is_governed(self._subject_start(name.start, low := max(0, name.start - 60)), low)
        ]
        return free[-1].person if free else None

    def _apposition(self, at: int, low: int) -> Speaker | None:
        """The subject carries an apposition that the finders did not cover: "ông A, kiều bào Lào, nêu"."""
        near = self.analysis.find(NameMention, max(low, at - _LONGEST_APPOSITION), at)
        if not near:
            return None
        name = near[-1]
        stop = self._before_adverbs(at, name.end)
        gap = self.key[name.end : stop]
        if _BRACKETS.fullmatch(gap) or (_APPOSITION.match(gap) and not _BLOCKER.search(gap)):
            found = self._named(name, low)
            return Speaker(found.person, found.start, "speaker.apposition", 0.8) if found else None
        return None

    def _before_adverbs(self, at: int, low: int) -> int:
        """Return where the adverbs right before a verb begin."""
        for _ in range(5):
            at = low + len(self.key[low:at].rstrip())
            adverb = _ADVERBS.search(self.key, max(low, at - 24), at)
            if not adverb:
                break
            at = adverb.start()
        return at

    def coordinated(self, at: int, low: int) -> Speaker | None:
        """Return the subject of the sentence for a further predicate: "ông A đi kiểm tra xã B, yêu cầu …"."""
        if not _COORDINATED.search(self.key, max(low, at - 24), at):
            return None
        for name in self.analysis.find(NameMention, max(low, at - _FARTHEST_SUBJECT), at):
            start = self._subject_start(name.start, low)
            if not self._is_governed(start, low):
                said, *more = self.key[name.end : at].split(";")
                if more and self.key[low:start].strip(" *|")[-1:] not in ("", ","):  # "kỷ luật ông A; yêu cầu …"
                    return None
                if _OTHERS.search(said) or any(_OTHERS.search(m) or not _verb_start().match(m) for m in more):
                    return None
                return Speaker(name.person, start, "speaker.coordinated", 0.7)
        return None


def _same_title(held: str, wanted: str) -> bool:
    return held == wanted or held.startswith(wanted + " ") or wanted.startswith(held + " ")
