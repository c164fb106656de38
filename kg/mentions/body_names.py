"""Free names of bodies: where "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công Lò Thị Mai" stops being a body."""

import re
from functools import cache

from kg.lexicon import rows
from kg.mentions.body_lexicon import field_words, fields, fixed_bodies, heads, lookup, opening, words_of_fields
from kg.mentions.body_places import Places, skip
from kg.mentions.title_lexicon import title_words
from kg.text import match_key

_CAPITALS = "".join(c for c in map(chr, range(0x41, 0x1EFA)) if c.isupper() and (c < "\u01b1" or c > "\u1e9f"))
_WORD = re.compile(  # "T.Ư", "Nghệ-Tĩnh"; but "Hòa Phát.Được" lacks the space between two sentences
    rf"[^\W_]+(?:(?:[/&-]|\.(?![{_CAPITALS}](?:[^\W\d_{_CAPITALS}]|[^\S\n])))[^\W_]+)*"
)
_AND = re.compile(r"[^\S\n]*(?:và|&|-|–)[^\S\n]*")
_COMMA = re.compile(r",[^\S\n]*")
_DASH = re.compile(r"\s*[–-]\s*")
_ABOVE = re.compile(r"(?:Sở|Cục|Tổng cục|Chi cục)[^\S\n]+")
_UNITS = ("TP", "TX", "TT")
_ABBREVIATED = {"VN": "Việt Nam"}
_APOSTROPHE = re.compile(rf"[{_CAPITALS}](?:h|r)?['’ʼ‘][{_CAPITALS}]?\w")  # "H'Nan Niê"
_MARKERS = ("A", "Y")  # middle names of one letter: "Hầu A Lềnh"


@cache
def surnames() -> frozenset[str]:
    """Return the surnames in lower case: two capitals after one are a person, not part of a body's name."""
    return frozenset(match_key(row["surname"]) for row in rows("surnames"))


# Syllables that follow a name of a body and are no part of it ("Cục Quản trị cho biết").
_FUNCTION = frozenset({
    "đã", "đang", "sẽ", "cho", "và", "của", "là", "về", "tại", "với", "trong", "phát", "tổ", "chủ", "có", "được",
    "khi", "nói", "cùng", "để", "từ", "theo", "do", "trình", "đến", "tham", "thăm", "kiểm", "làm", "tặng", "dự",
    "yêu", "đề", "chia", "nhấn", "khẳng", "báo", "thông", "kết", "đánh", "bày", "tiếp", "trao", "gặp", "chúc", "nêu",
    "mong", "như", "không", "cũng", "còn", "trên", "vào", "ra", "ở", "thì", "mà", "này", "đó", "tỉnh", "huyện", "xã",
    "phường", "thành", "quận", "thị", "phối", "hướng", "triển", "xây", "ký", "ban", "tuyên", "trả", "giao", "hỗ",
    "chỉ", "nhận", "phía",
})  # fmt: skip

_VERBS = frozenset({  # fields that in lower case tell what a body does
    "tổ chức", "kiểm tra", "giám sát", "tuyên truyền", "hỗ trợ", "đổi mới", "khen thưởng", "huấn luyện", "tư vấn",
    "thi đua", "tổng kết", "điều tra", "tham mưu", "đối thoại", "hòa giải", "xây dựng", "quản lý", "bảo vệ", "đào tạo",
    "truy nã", "biên tập", "ứng dụng", "thiết kế", "quy hoạch", "kiểm định", "dạy nghề", "nghiên cứu",
})  # fmt: skip


_COUNTED = re.compile(r"[^\S\n]+(?:huyện|xã|tỉnh|phường|quận)(?!\w)")  # "Phòng Tài nguyên | 1 huyện ở …"
_TELEPHONE = re.compile(r"\d+(?:\.\d+)+")  # "Cục Cảnh sát giao thông - | 069.234.2608"


class NameRun:
    """Reads the free part of a body's name from one text."""

    def __init__(self, text: str, key: str, places: Places) -> None:
        self._text = text
        self._key = key
        self._places = places

    def read(
        self,
        position: int,
        *,
        loose: bool = False,
        named: bool = False,
        compound: bool = False,
        under: bool = False,
    ) -> tuple[str, int] | None:
        """Return the name that starts at a position (after spaces), abbreviations expanded, and where it ends.

        ``loose``: a listed name may start in lower case ("Ban Chỉ đạo phòng, chống thiên tai"). ``named``: a proper
        name follows that may look like a person's ("Đồn Biên phòng Ma Lù Thàng", "Báo Sơn La"). ``compound``: the
        name is of words, so that a lower-case syllable ends a capitalised one that no list has ("Quản trị").
        ``under``: the body is part of another, whose name ends its own ("Phòng Quản lý đất đai | Sở Tài nguyên").
        """
        at = skip(self._key, position)
        proper = self._proper(at) if named else None
        if proper is not None:
            return proper
        parts: list[str] = []
        end = at
        while True:
            if under and parts and self._is_above(at):
                break
            linked = bool(parts) and parts[-1] == " - "
            piece = self._piece(at, first=not parts, loose=loose, compound=compound) or (
                self._partner(at) if linked else None
            )
            if piece is None:
                break
            piece = self._compound(piece) if compound else self._paired(piece)
            parts.append(piece[0])
            end = piece[1]
            joint = self._joint(end, compound=compound)
            if joint is None:
                break
            parts.append(joint[0])
            at = joint[1]
        if not parts:
            return None
        if len(parts) % 2 == 0:
            parts.pop()
        return "".join(parts), end

    def _proper(self, at: int) -> tuple[str, int] | None:
        if field_words().match(self._key, at):
            return None
        words: list[re.Match[str]] = []
        while (word := _WORD.match(self._text, at)) and word[0][0].isupper() and len(words) < 7:
            if title_words().match(self._key, at):
                break
            words.append(word)
            at = skip(self._key, word.end())
        if len(words) > 3:
            lead = next(
                (i for i, w in enumerate(words) if not w[0].isupper() or len(w[0]) < 3), 0
            )  # "PTDTBT THCS | Trung Lý"
            persons = [i for i, w in enumerate(words) if i > lead and self.person_at(w.start())]
            words = words[: next((i for i in persons if i > lead + 1), persons[0] if persons else lead + 3)]
        if len(words) == 1:
            return self._compound((words[0][0], words[0].end()))  # "Bệnh viện Ung | bướu"
        return (" ".join(w[0] for w in words), words[-1].end()) if words else None

    def _compound(self, piece: tuple[str, int]) -> tuple[str, int]:
        """Return a capitalised word that no list has with the lower-case syllable that completes it."""
        if " " in piece[0] or not piece[0].isalpha() or piece[0].isupper():
            return piece
        word = _WORD.match(self._text, skip(self._key, piece[1]))
        if word is None or not word[0].islower() or match_key(word[0]) in _FUNCTION or word.start() == piece[1]:
            return piece
        return (
            (piece[0], piece[1]) if field_words().fullmatch(piece[0].lower()) else (f"{piece[0]} {word[0]}", word.end())
        )

    def _paired(self, piece: tuple[str, int]) -> tuple[str, int]:
        """Return a capitalised word with the syllable after it where a list has the two: "Trung tâm Dự | báo"."""
        word = _WORD.match(self._text, skip(self._key, piece[1]))
        if word is None or not word[0].islower() or word.start() == piece[1]:
            return piece
        whole = f"{match_key(piece[0])} {match_key(word[0])}" in words_of_fields()
        return (f"{piece[0]} {word[0]}", word.end()) if whole else piece

    def _piece(self, at: int, *, first: bool, loose: bool, compound: bool = False) -> tuple[str, int] | None:
        """Return one stretch: a listed field name, or one capitalised word that is not the start of a person."""
        if not first and (title_words().match(self._key, at) or self._fixed_at(at)):
            return None
        field = field_words().match(self._key, at)
        if field is not None and not first and self._text[at].islower() and field[0] in _VERBS:
            return None  # "Sở Ngoại vụ tổ chức"
        if field is not None and (loose or not first or not self._text[at].islower() or self._known_start(at)):
            full = fields().get(lookup(field[0]))
            if full is not None:
                printed = _DASH.sub(" - ", " ".join(field[0].split()))
                words = self._text[at : field.end()]
                shown = words if match_key(full) == printed and not words.isupper() else full
                return " ".join(shown.split()), field.end()
        if not first and compound and self._text[at].isupper() and self._places.names_province(at):
            return None  # "Cục Thuế | Thanh Hóa"
        word = _WORD.match(self._text, at)
        if word is None or not (word[0][0].isupper() or word[0][0].isdigit()) or self.person_at(at):
            return None
        if (self._places.at(at) is not None or word[0] in _UNITS) and not first:
            return None
        if word[0].isdigit() and not first and _COUNTED.match(self._key, word.end()):
            return None
        if _TELEPHONE.fullmatch(word[0]):
            return None
        return _ABBREVIATED.get(word[0], word[0]), word.end()

    def _fixed_at(self, at: int) -> bool:
        match = opening().match(self._key, at)
        if match is None or self._text[at].islower():
            return False
        words = lookup(match[0])
        return words in fixed_bodies() or any(
            head.kind != "field" or head.type.id == "quan-doi" for head in heads().get(words, ())
        )

    def _is_above(self, at: int) -> bool:
        """Return whether a body starts that others are part of: "Phòng Quản lý đất đai | Sở Tài nguyên"."""
        above = _ABOVE.match(self._text, at)
        return above is not None and field_words().match(self._key, above.end()) is not None

    def _known_start(self, at: int) -> bool:
        return self._text.startswith(("các ", "dự án", "ngành "), at)

    def _joint(self, end: int, *, compound: bool) -> tuple[str, int] | None:
        """Return what joins the next stretch: a space, a dash, "và", or a comma inside a list that "và" ends."""
        comma = _COMMA.match(self._key, end)
        if comma is not None:
            return (", ", comma.end()) if self._list_goes_on(comma.end()) else None
        link = _AND.match(self._key, end)
        if link is not None and link[0].strip():
            sign = link[0].strip()
            partner = sign in ("-", "–") and self._partner(link.end()) is not None
            dashed = compound and sign in ("-", "–") and self._piece(link.end(), first=False, loose=False) is not None
            if not partner and not dashed and not self._linked_field(link.end()):
                return None
            return f" {'và' if sign in ('và', '&') else '-'} ", link.end()
        after = skip(self._key, end)
        return (" ", after) if after > end else None

    def _partner(self, at: int) -> tuple[str, int] | None:
        """Return the country after a dash: "Hội Hữu nghị Việt Nam - Azerbaijan"."""
        where = self._places.jurisdiction(at)
        if where is None or where.place is None or not where.foreign:
            return None
        return where.place, where.end

    def _linked_field(self, at: int) -> bool:
        """Return whether a field name follows "và"; in lower case only one of several words ("năng lượng tái tạo")."""
        field = field_words().match(self._key, at)
        return field is not None and (self._text[at].isupper() or field[0].count(" ") > 1)

    def _pair_at(self, word: re.Match[str]) -> bool:
        """Return whether a surname of two words starts here: "Rơ Mah Hyưnh"."""
        second = _WORD.match(self._text, skip(self._key, word.end()))
        if second is None or match_key(f"{word[0]} {second[0]}") not in surnames():
            return False
        third = _WORD.match(self._text, skip(self._key, second.end()))
        return third is not None and third[0][0].isupper() and not third[0].isupper()

    def _field_at(self, at: int) -> bool:
        return field_words().match(self._key, at) is not None

    def _list_goes_on(self, at: int) -> bool:
        for _ in range(4):
            field = field_words().match(self._key, at)
            if field is None or self._text[at].islower():
                return False
            link = _AND.match(self._key, field.end())
            if link is not None and link[0].strip() in ("và", "&"):
                return self._field_at(link.end()) and self._text[link.end()].isupper()
            comma = _COMMA.match(self._key, field.end())
            if comma is None:
                return False
            at = comma.end()
        return False

    def person_at(self, at: int) -> bool:
        """Return whether a personal name seems to start here: a surname and another capitalised word."""
        if _APOSTROPHE.match(self._text, at):
            return True
        word = _WORD.match(self._text, at)
        if word is None:
            return False
        if match_key(word[0]) not in surnames():
            return self._pair_at(word)
        if word[0][0].isupper() and _APOSTROPHE.match(self._text, skip(self._key, word.end())):
            return True
        after = _WORD.match(self._text, skip(self._key, word.end()))
        if after is not None and after[0] in _MARKERS and word[0][0].isupper():
            after = _WORD.match(self._text, skip(self._key, after.end()))
        return after is not None and after[0][0].isupper() and not after[0].isupper()
