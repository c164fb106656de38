"""The end of a body's name in small letters that no list has: "Cục Kiểm soát | hoạt động bảo vệ môi trường"."""

import re
from collections.abc import Callable
from functools import cache

from kg.lexicon import compile_phrases, rows
from kg.mentions.body_lexicon import opening
from kg.mentions.body_places import Places
from kg.mentions.title_lexicon import title_words
from kg.text import match_key

_LONGEST = 8  # syllables
_OWN_WORDS, _TRADE_WORDS = 4, 6  # of a firm's name
_TRADE_WORDS_OF_ACRONYM = 2  # "Công ty BOT | cầu Rạch Mây"
_WORD = re.compile(r"[^\W\d_]+(?:[/-][^\W\d_]+)*|&")
_SPACES = re.compile(r"[^\S\n]+")
_SECOND = re.compile(
    r"[^\W\d_A-ZĐ]+(?:[^\S\n]+[^\W\d_A-ZĐ]+){1,5}(?=[^\S\n]*(?:\(|,[^\S\n](?:Bộ|bộ|Sở|sở|UBND)[^\S\n]"
    r"|(?:TP|tỉnh|thành phố|huyện|quận|[Ss]ở|[Bb]ộ)(?!\w)))"
)
_ESTATE = re.compile(r"bất động sản(?!\w)")
_DASH = re.compile(r"[^\S\n]+[-–][^\S\n]")
_FOREIGN = re.compile(r"[A-Z][a-z]{5,}\Z")  # no syllable of Vietnamese is so long without a mark
_UNIT = re.compile(r"(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|miền|vùng|khu vực)(?!\w)")
_DEGREES = frozenset({"TS", "TSKH", "ThS", "Ths", "PGS", "GS", "BS", "KS", "CN", "CKI", "CKII", "NSND", "NSƯT"})
_AND_ANOTHER = re.compile(rf"và[^\S\n]+(?:{'|'.join(sorted(_DEGREES))}|ông|bà|đồng chí|đ/c)(?!\w)")
# Words that no name of a body holds, so that a stretch with one is the clause that goes on.
_NO_NAME = frozenset({
    "đã", "đang", "sẽ", "cho", "của", "là", "tại", "với", "trong", "có", "được", "khi", "nói", "cùng", "để", "từ",
    "theo", "do", "đến", "thăm", "làm", "dự", "như", "không", "cũng", "còn", "trên", "vào", "ra", "ở", "thì", "mà",
    "này", "đó", "ký", "mới", "vừa", "hôm", "chiều", "sáng", "tối", "ngày", "lại", "đều", "vẫn", "bị", "lên", "xuống",
    "qua", "vì", "nên", "nhưng", "nếu", "hay", "hoặc", "rằng", "sau", "trước", "khá", "rất", "ông", "bà", "anh", "chị",
    "nguyên", "kiêm", "hiện", "nay", "đồng", "thay", "mời", "xin", "trả", "giữ", "nhận", "gửi", "giao", "trao", "các",
    "những", "một", "hai", "về", "việc", "đứng", "người", "dẫn", "chủ", "đọc", "tự", "bất", "lúc", "thuộc", "tuổi",
    "thêm", "từng", "phía", "chuyên", "bức", "quan", "giải", "khẳng", "gồm", "bao",
})  # fmt: skip


# Words of two syllables in the names of firms, which a writer's capital begins: "Khai | thác", "Hợp | danh".
_COMPOUNDS = frozenset({
    "khai thác", "hợp danh", "dầu khí", "xử lý", "sản xuất", "tư vấn", "thiết kế", "chế biến", "kinh doanh", "dịch vụ",
    "vận tải", "đầu tư", "xây dựng", "thương mại", "cung ứng", "quản lý", "bảo vệ", "môi trường", "công nghệ",
    "xăng dầu", "thủy sản", "lương thực", "khoáng sản", "điện lực", "bất động", "phân phối", "truyền thông", "bảo hiểm",
    "chứng khoán",
})  # fmt: skip
_COMPANIONS = frozenset(
    {"đại", "lãnh", "đồng", "cán", "nhiều", "toàn", "đoàn", "gia", "vợ", "con", "bạn", "tập", "phóng"}
)


@cache
def _verbs() -> re.Pattern[str]:
    """Return the pattern of the verbs that go on after a person and his post."""
    found = {row["verb"] for row in rows("name_verbs")} | {row["verb"] for row in rows("reporting_verbs")}
    return compile_phrases(match_key(verb) for verb in found)


def tail(text: str, key: str, places: Places, person_at: Callable[[int], bool], end: int) -> int | None:
    """Return where a name that stopped at ``end`` ends after its words in small letters, or None where none follow.

    The words must run up to a sign that ends a post: a comma, a dash, a place, another body, a person, "cho biết".
    """
    at, count = end, 0
    while count <= _LONGEST:
        if count and _closes(text, key, places, person_at, at):
            return None if key.endswith(" và", 0, at) else at  # "Trưởng Ban Tôn giáo | và Lò Văn Ón"
        spaces = _SPACES.match(text, at)
        word = _WORD.match(text, spaces.end()) if spaces else None
        if word is None or not _belongs(text, key, places, word, first=not count):
            return None
        at, count = word.end(), count + 1
    return None


def firm_end(text: str, key: str, places: Places, end: int, *, acronym: bool = False) -> int | None:
    """Return where a firm's name ends whose trade stands before its own name: "… | lý nước Trâm Anh", "… | Thiên Sơn".

    Words of the trade in small letters may come first; without a name of one to four capitalised words after them,
    they are no part of it: None. After an ``acronym`` mostly a clause goes on ("Tập đoàn FLC | chính thức mở …").
    """
    at, trade, own, last = end, 0, 0, ""
    most = _TRADE_WORDS_OF_ACRONYM if acronym else _TRADE_WORDS
    while own < _OWN_WORDS and trade <= most:
        spaces = _SPACES.match(text, at)
        word = _WORD.match(text, spaces.end()) if spaces else None
        if word is None or _UNIT.match(key, word.start()):
            break
        here = key[word.start() : word.end()]
        last, goes_on = here, f"{last} {here}" in _COMPOUNDS  # "Khai thác Dầu | khí"
        if own and word[0][0].islower():
            if not goes_on:
                break
            at = word.end()
            continue
        if word[0][0].islower():
            if here in _NO_NAME or _verbs().match(key, word.start()):
                break
            trade += 1
        elif title_words().match(key, word.start()) or (places.at(word.start()) is not None and not trade + own):
            break
        else:
            own += 1
        at = word.end()
    return at if own else None


def compound_end(text: str, key: str, end: int) -> int | None:
    """Return where the word ends whose first syllable a name stopped at: "Công ty Quản lý và Khai | thác"."""
    last = key[:end].rpartition(" ")[2] if end else ""
    spaces = _SPACES.match(text, end)
    word = _WORD.match(text, spaces.end()) if spaces else None
    whole = word is not None and word[0].islower() and f"{last} {key[word.start() : word.end()]}" in _COMPOUNDS
    return word.end() if word is not None and whole else None


def _belongs(text: str, key: str, places: Places, word: re.Match[str], *, first: bool) -> bool:
    start = word.start()
    if (
        (key[start : word.end()] in _NO_NAME and not _ESTATE.match(key, start))
        or _verbs().match(key, start)
        or _FOREIGN.match(word[0])
    ):
        return False
    if first and (_UNIT.match(key, start) or places.at(start) is not None or _opens(key, start)):
        return False
    if word[0].islower() and key[start : word.end()] != "và":
        return not title_words().match(key, start)
    if word[0] in _DEGREES:
        return False
    if first:
        after = _SPACES.match(text, word.end())
        following = _WORD.match(text, after.end()) if after else None
        if word[0] != "và" or following is None or following[0] in _DEGREES:
            return False  # "Viện Vệ sinh dịch tễ Trung ương | và TS. Lò Văn Ón"
        return following[0][0].isupper() or _second_field(text, key, following.start())
    return not (title_words().match(key, start) or opening().match(key, start))


def _second_field(text: str, key: str, at: int) -> bool:
    """Return whether a field in small letters follows up to a sign or a place: "Quản lý nhà và | thị trường"."""
    found = _SECOND.match(text, at)
    if found is None or key[at : found.end()].split()[0] in _COMPANIONS:
        return False
    words = key[at : found.end()].replace("bất động sản", "").split()
    return not _NO_NAME.intersection(words) and _verbs().match(key, at) is None


def _closes(text: str, key: str, places: Places, person_at: Callable[[int], bool], at: int) -> bool:
    spaces = _SPACES.match(text, at)
    if spaces is None:
        return text[at : at + 1] in ("", "\n", ",", ";", ".", ":", ")", "(", "”", '"')
    after = spaces.end()
    if _AND_ANOTHER.match(text, after):
        return True
    if text[after : after + 1] in ("(", "\n", "") or _DASH.match(text, at) or _verbs().match(key, after):
        return True
    named = text[after].isupper() and person_at(after)
    if named or places.at(after) is not None or _UNIT.match(key, after):
        return True
    return _opens(key, after) or (text[after].isupper() and opening().match(key, after) is not None)


def _opens(key: str, at: int) -> bool:
    """Return whether a body starts, in capitals or not: "bệnh viện", "công ty"."""
    found = opening().match(key, at)
    return found is not None and " " in found[0]
