"""What stands around a name: honorific, title, verb; or the word that makes it a street, a school or a credit."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from kg.mentions.names_lexicon import (
    ABBREVIATED,
    BEFORE,
    COMPOUND,
    CREDITS,
    HONORIFICS,
    LOWER,
    NAMESAKES,
    TITLE_ENDINGS,
    TITLE_HEAD,
    UNITS,
    UPPER,
    VERBS,
)
from kg.mentions.names_people import Post
from kg.mentions.names_shape import Token
from kg.model import Analysis, Mention, PlaceMention, TitleMention

_WORD: Final = re.compile(rf"[{UPPER}]+[{LOWER}]*(?:/[{LOWER}{UPPER}]+)?|[{LOWER}]+(?:/[{LOWER}]+)?|\d+")
_HONORIFIC_GAP: Final = re.compile(r"[\s.:,(“\"‘'–-]{0,4}\Z")
_TITLE_GAP: Final = re.compile(r"\s*(?:[-–(:,]\s*)?\Z")
_LOOSE: Final = re.compile(r"\s*[.,–(/-]?\s*(?:(?:[-–,]|là)\s*)?(?:(?:nguyên|quyền|cố|kiêm|cựu|tân)\s+)?")
_VILLAGE_HEAD: Final = re.compile(
    r"\s*[,–-]\s*(?:phó )?(?:trưởng|bí thư chi bộ|bí thư|tổ trưởng) (?:ban )?"
    r"(?:bản|thôn|xóm|ấp|khu|buôn|làng|khóm|khu phố|tổ dân phố)\s+"
)
_FIRM: Final = re.compile(
    r"(?<!\w)(?:công ty|tập đoàn|doanh nghiệp|nhà máy|hợp tác xã|htx|ngân hàng(?! nhà nước))(?!\w)"
)
_UNIT_NAME: Final = re.compile(r"(?<!\w)(?:tỉnh|huyện|quận|phố|thị xã|thị trấn|phường|xã|bản|thôn|buôn) (\S+ \S+)")
_NO_HONORIFICS: Final = frozenset(
    [
        *("đàn ông", "đàn bà", "trẻ em", "anh em", "chị em"),
        *("đơn vị", "chức vị", "cương vị", "địa vị", "danh vị", "định vị"),
        "phòng luật sư",  # a law firm bears one name or several
    ]
)
_NAMED_FREELY: Final = frozenset({"cong-ty", "ngan-hang"})
_AGE: Final = re.compile(r"\s*[(,]\s*(?:\d{2} tuổi|sn:? ?\d{4}|sinh (?:năm|ngày)|\d{4}[,)])")
_CLAUSE_END: Final = re.compile(r"[.;:!?\n”]")
_ROADS: Final = frozenset(
    ["đường", "phố", "đại lộ", "hẻm", "ngõ", "ngã ba", "ngã tư", "ngã sáu", "giao lộ", "nút giao", "cầu", "vòng xoay"]
)
_CROSSING: Final = re.compile(  # "nút giao Ô Đông Mác - | Lò Văn Inh"
    rf"(?<!\w)(?:{'|'.join(sorted(_ROADS))}|ngã năm|tuyến|hầm chui)[^\S\n]+"
    rf"(?:[{UPPER}][{LOWER}]*[^\S\n]+){{1,5}}[-–][^\S\n]+\Z"
)
_ROAD_GAPS: Final = frozenset({",", "-", "–", "và", "với"})
_LAST_WORD: Final = re.compile(r"([^\W\d_]+)[^\w\n]{0,4}\Z")
_OPENS_ENTRY: Final = re.compile(r"(?:;[^\S\n]*|(?:\A|\n)[^\S\n]*\d{1,3}[.)][^\S\n]*)\Z")  # of a list of people
_CALLS: Final = frozenset(h.rpartition(" ")[2].rpartition("/")[2] for h in HONORIFICS) | TITLE_ENDINGS


class Left(NamedTuple):
    """What stands before a name: the last words in lower case, the text after them, the starts of line and name."""

    words: tuple[str, ...]
    gap: str
    low: int
    start: int


class Surroundings:
    """The text around names, with the titles and places that were found before."""

    def __init__(self, analysis: Analysis, key: str) -> None:
        self.text, self.key = analysis.article.text, key
        self.title_starts = {m.start: m for m in analysis.mentions if isinstance(m, TitleMention)}
        self.title_ends = {m.end: m for m in analysis.mentions if isinstance(m, TitleMention)}
        self.covered = bytearray(len(key) + 1)
        self.placed = bytearray(len(key) + 1)
        self.places: dict[int, PlaceMention] = {}
        self._unit_names: frozenset[str] | None = None
        self._road_end = -1  # where the last name of a road ends: "đường A, B" names two
        self._paint(analysis.mentions)

    def _paint(self, mentions: Iterable[Mention]) -> None:
        for m in mentions:
            if isinstance(m, PlaceMention):
                self.placed[m.start : m.end] = b"\x01" * (m.end - m.start)
                self.places.setdefault(m.start + m.text.rfind(m.name) if m.name in m.text else m.start, m)
                if m.unit is None:
                    continue
            self.covered[m.start : m.end] = b"\x01" * (m.end - m.start)

    def left(self, start: int) -> Left:
        """Return what stands before a name on its line."""
        low = max(0, start - 120)
        low = max(low, self.text.rfind("\n", low, start) + 1)
        near = max(low, start - 44)
        found = list(_WORD.finditer(self.text, near, start))[-5:]
        if not found:
            return Left((), self.text[near:start], low, start)
        words = tuple(self.key[m.start() : m.end()] for m in found)
        return Left(words, self.text[found[-1].end() : start], low, start)

    def place_size(self, name: Sequence[Token]) -> int:
        """Return how many syllables of a name are a country or a place abroad at its start."""
        place = self.places.get(name[0].start)
        if place is None or not place.foreign or place.start != name[0].start:
            return 0
        return sum(token.end <= place.end for token in name)

    def clause(self, left: Left) -> str:
        """Return the clause up to the name, in lower case."""
        cuts = [m.end() for m in _CLAUSE_END.finditer(self.key, left.low, left.start)]
        return self.key[cuts[-1] if cuts else left.low : left.start]

    def may_be_addressed(self, start: int) -> bool:
        """Return whether the word before could be an honorific or a title: a cheap test before the dear ones."""
        if start - 1 in self.title_ends:
            return True
        before = self.key[max(0, start - 16) : start]
        plain = before[:-1].rpartition(" ")[2]
        if before[-1:] == " " and plain.isalpha():  # nearly always: spares the search
            return plain in _CALLS
        if _OPENS_ENTRY.search(before):
            return True
        word = _LAST_WORD.search(before)
        return word is not None and word[1] in _CALLS

    def honorific(self, left: Left) -> str | None:
        """Return the honorific, rank or degree straight before a name ("đồng chí", "PGS.TS")."""
        if not left.words or not _HONORIFIC_GAP.match(left.gap) or (left.gap[:1] in ",-–" and not _plural(left)):
            return None
        for size in range(min(4, len(left.words)), 0, -1):
            phrase = " ".join(left.words[-size:])
            if phrase in HONORIFICS:
                if "." in left.gap and phrase not in ABBREVIATED:
                    return None
                at = left.start - len(left.gap) - len(left.words[-1])
                if self.placed[at] or ("(" in left.gap and self.text[at].isupper()):  # "Đông Anh (Hà Nội)"
                    return None
                if " ".join(left.words[-size - 1 :]) in _NO_HONORIFICS or self._is_capital_anh(phrase, at):
                    return None
                before = " ".join(left.words[-size - 2 : -size])
                return before if phrase in ABBREVIATED and before in HONORIFICS else phrase
        return None

    def _is_capital_anh(self, phrase: str, at: int) -> bool:
        """Return whether a capital tells that "Anh" is no honorific: "tại Anh | Linh Đài"."""
        return phrase == "anh" and self.text[at].isupper() and self.text[at - 2 : at - 1].islower()

    def title_before(self, start: int, left: Left, known: int | None = None, *, near: bool = False) -> bool:
        """Return whether a title ends before the name, or opens the clause that runs up to it.

        ``known`` is where the name before ends: a title before that name is that person's. ``near``: the title must
        stand straight before the name.
        """
        for back in range(4):
            gap = self.text[start - back : start]
            if start - back in self.title_ends and (gap.isspace() if near else _TITLE_GAP.match(gap)):
                return True
        if not _TITLE_GAP.match(left.gap) or "," in left.gap or "(" in left.gap:
            return False
        tail = self.clause(left).rpartition(",")[2]
        low = max(0, len(tail) - (start - known)) if known is not None else 0
        if near:
            return any(head.end() == len(tail.rstrip()) for head in TITLE_HEAD.finditer(tail, low))
        return TITLE_HEAD.search(tail, low) is not None

    def title_touches(self, start: int) -> bool:
        """Return whether a title ends straight before the name, with nothing but a space between."""
        return any(start - back in self.title_ends for back in (1, 2)) and self.text[start - 1].isspace()

    def addressed(self, start: int, left: Left) -> bool:
        """Return whether a title stands straight before, one that a name can follow: "Bộ trưởng Inh"."""
        if left.gap.strip() or not left.words:
            return False
        clause = self.clause(left).rstrip()
        return self.title_touches(start) or any(
            m.end() == len(clause) for m in TITLE_HEAD.finditer(clause, max(0, len(clause) - 30))
        )

    def is_honoured(self, left: Left) -> bool:
        """Return whether a title before a famous name makes a thing of both: "Lăng Chủ tịch …", "Bảo tàng …"."""
        clause = self.clause(left).rstrip()
        head = [m.start() for m in TITLE_HEAD.finditer(clause)]
        words = clause[: head[-1]].split() if head else []
        return any(" ".join(words[-size:]).strip('“"(') in BEFORE for size in (1, 2, 3) if words)

    def awaits_place(self, start: int) -> bool:
        """Return whether the title before names a body without its place: "Bí thư Tỉnh ủy" + "Lai Châu"."""
        title = self.title_ends.get(start - 1)
        return title is not None and title.body is not None and (title.body.is_open or title.body.place is not None)

    def has_place(self, start: int) -> bool:
        """Return whether the title before ends with the place of its body: "UBND huyện Quỳ Hợp" + a person."""
        title = self.title_ends.get(start - 1)
        place = title.body.place if title is not None and title.body is not None else None
        return place is not None and title is not None and title.text.endswith(place)

    def goes_on(self, name: Sequence[object], start: int) -> bool:
        """Return whether two words may end the body before: "Công ty Dược phẩm" + "Thiên Sơn", "UBND" + "Tà Mít"."""
        title = self.title_ends.get(start - 1)
        body = title.body if title is not None else None
        if len(name) != 2 or body is None:
            return False
        return body.type in _NAMED_FREELY or (body.is_open and body.level is None)

    def names_unit(self, key: str) -> bool:
        """Return whether the article names a province, district or commune so: "tỉnh Phông Sa Khe"."""
        return any(f"{unit} {key}" in self.key for unit in ("tỉnh", "huyện", "thành phố", "thị xã", "xã"))

    def ends_post(self, start: int, known: int) -> bool:
        """Return whether a name is the end of the post of the person before it: a village or a firm."""
        return self.heads_village(start, known) or self.goes_on_firm(start, known)

    def heads_village(self, start: int, known: int) -> bool:
        """Return whether the title before belongs to the name before it: "ông Lò Văn Inh, Trưởng bản" + "Nà Khe"."""
        return start - known < 40 and _VILLAGE_HEAD.fullmatch(self.key, known, start) is not None

    def follows_post_of(self, start: int, known: int) -> bool:
        """Return whether the title before belongs to the name before it: "ông Lò Văn Inh – Giám đốc" + a firm."""
        title = self.title_ends.get(start - 1)
        if title is None or not 0 < title.start - known <= 3:
            return False
        return self.text[known : title.start].strip() in ("-", "–", "(")

    def goes_on_firm(self, start: int, known: int) -> bool:
        """Return whether a firm's name goes on: "ông Lò Văn Inh, Giám đốc Công ty Sữa" + "Cao Nguyên Xanh"."""
        title = self.title_ends.get(start - 1)
        if title is None or not 0 < title.start - known <= 3:
            return False
        return _FIRM.search(self.key, title.start, title.end) is not None

    def title_after(self, end: int) -> bool:
        """Return whether a title follows: "Lò Văn Inh, Chủ tịch …", "Lò Văn Inh (nguyên Bí thư …)"."""
        gap = _LOOSE.match(self.key, end)
        if gap is None or "\n" in gap[0]:
            return False
        return any(p in self.title_starts for p in range(end + 1, gap.end() + 1)) or (
            TITLE_HEAD.match(self.key, gap.end()) is not None and gap.end() > end
        )

    def post(self, start: int, end: int) -> Post | None:
        """Return the post in the title that touches the name, before or after a comma."""
        near = [self.title_ends.get(start - 1), *(self.title_starts.get(end + gap) for gap in (1, 2, 3))]
        title = next((title for title in near if title is not None), None)
        return Post(title.role, title.title, (title.body and title.body.place) or "") if title else None

    def verb_after(self, end: int) -> bool:
        """Return whether a verb of speaking or acting follows."""
        at = end
        while at < len(self.key) and self.key[at] in " \u00a0":
            at += 1
        return at > end and VERBS.match(self.key, at) is not None

    def age_after(self, end: int) -> bool:
        """Return whether age or year of birth follows in parentheses: "(48 tuổi, …", "(SN 1990)", "(sinh năm …"."""
        return _AGE.match(self.key, end) is not None

    def is_credit(self, left: Left, end: int) -> bool:
        """Return whether the name signs a photo or the article: "Ảnh: …", "…/VOV"."""
        if left.words and left.words[-1] in CREDITS and ":" in left.gap:
            return True
        if self.text[end : end + 1] != "/" or end + 1 in self.title_starts:
            return False
        return self.text[end + 1 : end + 2].isupper()

    def _is_unit(self, name: str) -> bool:
        """Return whether a unit has the name elsewhere than behind a title: "tại huyện …"."""
        if self._unit_names is None:
            found = (m for m in _UNIT_NAME.finditer(self.key) if m.start(1) - 1 not in self.title_ends)
            self._unit_names = frozenset(m[1].rstrip(".,;:)") for m in found)
        return name in self._unit_names

    def _numbers_house(self, left: Left, last: str) -> bool:
        """Return whether a number before a name is one in a road ("36 Lò Văn Inh"), not of a body ("dự án 6")."""
        if not last.isdigit() or self.title_touches(left.start):
            return False
        before = left.start - len(left.gap) - len(last) - 1
        return before < 0 or self.text[before] in " \u00a0,(\n"

    def is_thing(self, left: Left, name: str, is_long: bool, is_person: bool) -> bool:
        """Return whether the word before makes the name a place, a school, a prize ("đường …", "Trường THPT …")."""
        if self._road_end >= 0 and self.key[self._road_end : left.start].strip() in _ROAD_GAPS:
            self._road_end = left.start + len(name)
            return True
        if left.gap.strip() in ("-", "–") and _CROSSING.search(self.text, max(0, left.start - 60), left.start):
            return True
        if not left.words or left.gap.strip():
            return False
        last = left.words[-1]
        if last in _ROADS or " ".join(left.words[-2:]) in _ROADS:
            self._road_end = left.start + len(name)
        if self._numbers_house(left, last):
            return True
        if len(left.words) > 1 and f"{left.words[-2]} {last}" in COMPOUND:
            return False
        clause = self.clause(left).rstrip()
        if last in UNITS or " ".join(left.words[-2:]) in UNITS:
            if (
                is_person
                and not is_long
                and name not in NAMESAKES
                and self.title_touches(left.start)
                and not self._is_unit(name)
            ):
                return False
            head = TITLE_HEAD.search(clause.rpartition(",")[2])
            return name in NAMESAKES or not is_long or (head is None and not self.title_touches(left.start))
        return self._is_named_thing(left, clause, name, is_long)

    def _is_named_thing(self, left: Left, clause: str, name: str, is_long: bool) -> bool:
        if is_long and self.has_place(left.start):
            return False  # "Chủ tịch UBND quận Ba Đình Lò Văn Ón" is no temple ("đình …")
        for size in (5, 4, 3, 2, 1):
            phrase = " ".join(left.words[-size:])
            if len(left.words) >= size and phrase in BEFORE:
                rest = clause[: clause.rfind(phrase)].rstrip()
                heads = [m.end() for m in TITLE_HEAD.finditer(clause)]
                return name in NAMESAKES or not is_long or not (len(rest) in heads or len(clause) in heads)
        return False


def _plural(left: Left) -> bool:
    return bool(left.words) and left.words[-1] in ABBREVIATED
