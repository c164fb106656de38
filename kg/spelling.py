"""Spelling: tone placement, the form to match words in, folding and slugs; light, for it is loaded before all else."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"


def unify_tones(text: str) -> str:
    """Return the text with one tone placement (hoà → hòa, uỷ → ủy), of the same length in code points.

    >>> unify_tones("cấp uỷ, khoẻ, Hoà Bình, quý")
    'cấp ủy, khỏe, Hòa Bình, quý'
    """
    return _TONE_SYLLABLE.sub(lambda m: _TONE_TABLE.get(m[0], m[0]), text)


def _tone_table() -> dict[str, str]:
    table = {}
    for first, second in ("oa", "oe", "uy"):
        for a in (first, first.upper()):
            for b in (second, second.upper()):
                for tone in _TONES:
                    old = unicodedata.normalize("NFC", a + b + tone)
                    table[old] = unicodedata.normalize("NFC", a + tone + b)
    return table


_TONE_TABLE = _tone_table()
# It begins with a class of letters, not with a look back and the sixty syllables: that is ten times as quick, and
# every word that is compared comes by here. The few pairs too many ("oỳ") are not in the table and stay.
_FIRST, _SECOND = ("".join(sorted({pair[at] for pair in _TONE_TABLE})) for at in (0, 1))
_TONE_SYLLABLE = re.compile(rf"[{_FIRST}](?<![qQ].)[{_SECOND}](?!\w)")


def match_key(text: str) -> str:
    """Return the lower-case, one-tone-placement form to match words in; same length as the text.

    >>> match_key("Uỷ viên BCH Đảng bộ")
    'ủy viên bch đảng bộ'
    """
    return _long_key(text) if len(text) > _LONG else _short_key(text)


def _key(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" lowers to two code points
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return unify_tones(lowered)


_LONG = 500  # code points: a whole article is asked for by every finder, and so are its names and words
_long_key = lru_cache(maxsize=4)(_key)
_short_key = lru_cache(maxsize=8192)(_key)


_SYLLABLE: Final = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?\Z"
)
_WITHOUT_TONES: Final = dict.fromkeys(map(ord, _TONES))


@cache
def _shape(syllable: str) -> bool:
    bare = unicodedata.normalize("NFD", syllable).translate(_WITHOUT_TONES)
    return bool(_SYLLABLE.match(unicodedata.normalize("NFC", bare)))


def is_vietnamese(syllable: str) -> bool:
    """Return whether a lower-case syllable can be read in Vietnamese.

    >>> [is_vietnamese(s) for s in ("nguyễn", "thuỳ", "castro", "xkar")]
    [True, True, False, False]
    """
    return _shape(syllable) if len(syllable) < 8 else False


def fold(text: str) -> str:
    """Return the text in lower case without diacritics: for search, never for identity.

    >>> fold("Giàng Páo Mỷ, Đảng ủy")
    'giang pao my, dang uy'
    """
    lowered = text.lower().replace("đ", "d").replace("ð", "d")
    bare = _MARKS.sub("", unicodedata.normalize("NFD", lowered))
    if bare.isascii():  # all of Vietnamese
        return bare
    return "".join(c for c in bare if not unicodedata.combining(c))


_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")  # between them lies a joiner, which is no mark


def slug(text: str) -> str:
    """Return an ASCII slug.

    >>> slug("Bí thư Tỉnh ủy")
    'bi-thu-tinh-uy'
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
