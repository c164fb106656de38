"""Decoding: from bytes to text, only where the encoding is certain; what is not is refused by its name."""

import codecs
import re
import unicodedata
from typing import Final

from kg.errors import SourceError

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CURE: Final = "convert it to UTF-8"

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAX_CONTROLS: Final = 0.01  # of all characters; a text with more is a binary file

# Letters that only Vietnamese writes: their presence shows that a text was decoded rightly.
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9đĐơƠưƯăĂ]")
# The commonest words of the genre as the old fonts' bytes look in Windows-1252: "Uû ban nh©n d©n", "nhaân daân".
_TCVN3 = re.compile(
    r"(?<!\w)(?:cña|vµ|nh©n|d©n|c\u00b8c|tØnh|®­?îc|®ång|®¹i|ng­?êi|héi|§¶ng|§ång|thµnh|®Þnh|nghÞ|quyÕt|nhµ|n­?íc"
    r"|U[ûñ]|uû|ñy|x·|huyÖn|®·|®¶ng|ViÖt|chÝnh|phñ|chñ|tÞch)(?!\w)"
)
_VNI = re.compile(
    r"(?<!\w)(?:cuûa|vaø|nhaân|daân|caùc|tænh|ñöôïc|ñoàng|ñaïi|ngöôøi|hoäi|Ñaûng|Ñoàng|ñaûng|thaønh|ñònh|nghò|quyeát"
    r"|nhaø|nöôùc|Uûy|UÛy|uûy|xaõ|huyeän|ñaõ|Vieät|phuû|chuû|tòch|nhöõng|vôùi)(?!\w)"
)
_TWICE = re.compile(r"á[º»][\x80-\xbf\u0152-\u2122]|Ã[\x80-\xbf¢ª\u00b4¡©­]|Ä[‘\u0090\x91\xa9\x83\x82]|Æ[°¡]")
_OLD_FONTS: Final = ((_TCVN3, "TCVN3 (ABC) font text"), (_VNI, "VNI font text"))
_OLD_FORMS: Final = (*_OLD_FONTS, (_TWICE, "UTF-8 that was read as Windows-1252 and saved again"))
_COMMON: Final = frozenset({
    "và", "của", "các", "được", "những", "người", "đã", "không", "ngày", "tại", "về", "tỉnh", "ủy", "nhân",
    "dân", "đồng", "chí", "hội", "nghị", "đảng", "với", "quốc", "huyện", "xã",
})  # fmt: skip
_WORDS = re.compile(r"\w+")


def decode(data: bytes) -> str:
    """Return the text of a file. Raises SourceError, with fault and cure, where its encoding is not certain.

    >>> decode("Tỉnh ủy".encode("utf-16"))
    'Tỉnh ủy'
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _checked(_strict(data, name))
    if b"\x00" in data:
        raise SourceError(f"a binary file, or UTF-16 without a byte order mark; if it is text, {_CURE}")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        text = _legacy(data, error.start)
    return _checked(text)


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        shown = name.removesuffix("-sig").upper()
        raise SourceError(f"invalid {shown} at byte {error.start}; {_CURE}") from error


def _legacy(data: bytes, position: int) -> str:
    """Return the text of Windows-1258 bytes; refuse all other bytes that are not UTF-8."""
    try:
        text = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        text = ""
    if _is_vietnamese(text):
        return text
    seen = data.decode("cp1252", errors="replace")
    _refuse(seen, _OLD_FONTS)
    if len(_CONTROLS.findall(seen)) > _MAX_CONTROLS * len(seen):
        raise SourceError("a binary file; give a text, HTML or JSON Lines file")
    raise SourceError(f"invalid UTF-8 at byte {position}, and no other encoding is certain; {_CURE}")


def _is_vietnamese(text: str) -> bool:
    letters = [c for c in text if c.isalpha() and not c.isascii()]
    own = sum(1 for c in letters if unicodedata.normalize("NFD", c)[0].isascii() or c in "đĐ")
    words = set(_WORDS.findall(text.lower()))
    return len(words & _COMMON) >= 2 and _VIETNAMESE.search(text) is not None and own >= 0.98 * len(letters)


def _checked(text: str) -> str:
    if len(_CONTROLS.findall(text)) > _MAX_CONTROLS * len(text):
        raise SourceError("a binary file; give a text, HTML or JSON Lines file")
    refuse_old_forms(text)
    return text


def refuse_old_forms(text: str) -> None:
    """Raise SourceError where a text is in an old font's encoding, or was encoded twice."""
    if not text.isascii():
        _refuse(text, _OLD_FORMS)


def _refuse(text: str, forms: tuple[tuple[re.Pattern[str], str], ...]) -> None:
    own = None
    for pattern, name in forms:
        found = pattern.findall(text)
        if len(found) < 2:
            continue
        own = sum(1 for _ in _VIETNAMESE.finditer(text)) if own is None else own
        if len(found) * 2 > own:
            raise SourceError(f"{name} (it reads {found[0]!r}); {_CURE} with a converter for Vietnamese fonts")
