"""The lists that names are read with, as sets and compiled patterns."""

import re
import unicodedata
from typing import Final

from kg.lexicon import compile_phrases, rows
from kg.text import match_key

# The Latin letters of the page, with the ones of the Central Highlands (č, ŏ, ñ): \w would not tell the case.
_LATIN: Final = tuple(chr(c) for c in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)))
UPPER: Final = "".join(c for c in _LATIN if c.isalpha() and c.isupper())
LOWER: Final = "".join(c for c in _LATIN if c.isalpha() and c.islower())


def _phrases(name: str, column: str, kind: str | None = None) -> frozenset[str]:
    return frozenset(match_key(r[column]) for r in rows(name) if kind is None or r["kind"] == kind)


SURNAMES: Final = {match_key(r["surname"]): r for r in rows("surnames")}
SURE: Final = frozenset(key for key, r in SURNAMES.items() if r["strength"] == "sure")
FREE_GROUPS: Final = frozenset({"tay-nguyen", "truong-son", "cham", "khmer"})  # syllables of any shape follow
HONORIFICS: Final = _phrases("honorifics", "word") | _phrases("ranks", "rank")
ADDRESS: Final = (
    _phrases("honorifics", "word", "address")
    | _phrases("honorifics", "word", "comrade")
    | _phrases("ranks", "rank")
    | _phrases("honorifics", "word", "profession")
    | _phrases("honorifics", "word", "religious")
)
CALLINGS: Final = _phrases("honorifics", "word", "profession")  # a place may follow: "cầu thủ Thái Lan"
ABBREVIATED: Final = _phrases("honorifics", "word", "academic") | _phrases("name_parts", "word", "abbreviation")
SAINTS: Final = _phrases("name_parts", "word", "saint")
MIDDLES: Final = _phrases("name_parts", "word", "middle")
AFTER: Final = compile_phrases(_phrases("name_stops", "phrase", "after"))
ORGANS: Final = compile_phrases(_phrases("name_stops", "phrase", "organ"))
# First words of organs and countries that are given names as well: "ông Thanh", "anh Đức", "ca sĩ Mỹ Vân".
GIVEN: Final = _phrases("name_parts", "word", "given")
BEFORE: Final = _phrases("name_stops", "phrase", "before")
COMPOUND: Final = _phrases("name_stops", "phrase", "compound")
UNITS: Final = _phrases("name_stops", "phrase", "unit")
OPENINGS: Final = (HONORIFICS | _phrases("name_stops", "phrase", "opening")) - {"cn"}
CREDITS: Final = _phrases("name_stops", "phrase", "credit")
NAMESAKES: Final = _phrases("name_stops", "phrase", "namesake")
PROVINCES: Final = _phrases("provinces", "name")
VERBS: Final = re.compile(compile_phrases(_phrases("name_verbs", "verb")).pattern)

TITLE_HEAD: Final = re.compile(
    r"(?<!\w)(?:(?:tổng |phó |phó tổng )?(?:bí thư|giám đốc|thư ký|biên tập|thanh tra|lãnh sự|tư lệnh|cục trưởng)"
    r"|(?:phó |tân |cựu )?chủ tịch|(?:tỉnh |thành |huyện |quận |đảng )?ủy viên|uvbct|(?:phó )?thủ tướng|bộ trưởng"
    r"|thứ trưởng|(?:phó )?(?:vụ|viện|hiệu|trạm|đội|đoàn|tổ|xã|chi cục|cục|kho|nhóm) trưởng|phó (?:ban|đoàn|phòng)"
    r"|(?:phó )?trưởng (?:ban|phòng|đoàn|bộ môn|khoa|công an|thôn|bản|ấp|khu|khóm|buôn|làng|trạm|cơ quan|đại diện)"
    r"|(?:phó )?chánh (?:án|văn phòng|thanh tra|tòa)|(?:phó )?viện trưởng|(?:phó )?chủ nhiệm|(?:phó )?chính ủy"
    r"|(?:phó )?chỉ huy|(?:phó )?tham mưu|đại biểu|đbqh|đại sứ|tổng thống|lãnh tụ|thống đốc|chủ tọa"
    r"|công tố viên|trợ lý|thường trực|người phát ngôn|chuyên gia|chủ doanh nghiệp|ceo|hội trưởng|ngoại trưởng"
    r"|lớp trưởng|đảng viên|cán bộ|nguyên thủ|thị trưởng|tỉnh trưởng|thành viên|phát ngôn viên|chính trị viên)(?!\w)"
)
HEADS: Final = frozenset(r["id"] for r in rows("roles") if r["broader"] == "nguoi-dung-dau")  # one holder at a time
TITLE_ENDINGS: Final = frozenset(re.findall(r"\w+(?=[)|])", TITLE_HEAD.pattern))  # the last word of each head

_TONES: Final = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))


def bare(syllables: str) -> str:
    """Return the text without tone marks, with the vowels kept apart: mỷ, mỹ → my; ân → ân.

    >>> bare("giàng páo mỷ"), bare("đỗ văn ân")
    ('giang pao my', 'đô văn ân')
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", syllables).translate(_TONES))
