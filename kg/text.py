"""Text: Unicode form, tone placement, folding, blocks and sentences. Every transformation but clean() keeps offsets."""

import re
import unicodedata

from kg.model import Analysis, Article, Block, BlockKind, Sentence

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def clean(text: str) -> str:
    """Return the text in NFC with LF line ends: the form that all offsets count in."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def unify_tones(text: str) -> str:
    """Return the text with one tone placement (hoà → hòa, uỷ → ủy), of the same length in code points.

    >>> unify_tones("cấp uỷ, khoẻ, Hoà Bình, quý")
    'cấp ủy, khỏe, Hòa Bình, quý'
    """
    return _TONE_SYLLABLE.sub(lambda m: _TONE_TABLE[m[0]], text)


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
_TONE_SYLLABLE = re.compile(rf"(?<![qQ])(?:{'|'.join(_TONE_TABLE)})(?!\w)")


def match_key(text: str) -> str:
    """Return the lower-case, one-tone-placement form to match words in; same length as the text.

    >>> match_key("Uỷ viên BCH Đảng bộ")
    'ủy viên bch đảng bộ'
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" lowers to two code points
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return unify_tones(lowered)


def fold(text: str) -> str:
    """Return the text in lower case without diacritics: for search, never for identity.

    >>> fold("Giàng Páo Mỷ, Đảng ủy")
    'giang pao my, dang uy'
    """
    lowered = text.lower().replace("đ", "d").replace("ð", "d")
    return "".join(c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))


def slug(text: str) -> str:
    """Return an ASCII slug.

    >>> slug("Bí thư Tỉnh ủy")
    'bi-thu-tinh-uy'
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def segment(article: Article) -> Analysis:
    """Return the article cut into blocks (lines) and sentences, without mentions."""
    blocks = [
        Block(kind=BlockKind.PARAGRAPH, start=line.start(), end=line.end())
        for line in re.finditer(r"[^\n]+", article.text)
        if line[0].strip(" |\t")
    ]
    sentences = []
    for index, block in enumerate(blocks):
        for start, end in _sentence_spans(article.text, block.start, block.end):
            sentences.append(Sentence(start=start, end=end, text=article.text[start:end], block=index))
    return Analysis(article=article, blocks=tuple(blocks), sentences=tuple(sentences))


_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[“\"(*-]?\s*[A-ZÀ-ỸĐ0-9])")


def _sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans, at = [], start
    for cut in _SENTENCE_END.finditer(text, start, end):
        spans.append((at, cut.start()))
        at = cut.end()
    spans.append((at, end))
    return [(a, b) for a, b in spans if text[a:b].strip()]
