"""Text: Unicode form, tone placement, folding, blocks and sentences. clean() alone changes offsets, before all else."""

import re
import unicodedata
from html import unescape
from html.entities import html5

from kg.blocks import blocks_of
from kg.model import Analysis, Article, BlockKind, Sentence
from kg.sentences import sentence_spans
from kg.spelling import fold, match_key, slug, unify_tones

__all__ = ["clean", "fold", "match_key", "segment", "slug", "unify_tones"]


def clean(text: str) -> str:
    r"""Return the text in NFC with LF line ends, without entities, escapes and invisible characters.

    This is the form that all offsets count in; cleaning it again changes nothing.

    >>> clean("Ðảng bộ xã Mường\u00a0Xén &amp; UBND\u200b, s\u1ed1 08\\/2024\r\n")
    'Đảng bộ xã Mường Xén & UBND, số 08/2024\n'
    """
    text = text.replace("\r\n", "\n")
    for _ in range(_ROUNDS):  # an escape may hide another one: "&amp;nbsp;"
        cleaned = _cleaned_once(text)
        if cleaned == text:
            break
        text = cleaned
    return text


_ROUNDS = 8
_LINE_ENDS = dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n")
_SPACES = dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " ")
_ODD_LETTERS = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"}  # Icelandic and African look-alikes in old web pages
_REPLACED = {**_LINE_ENDS, **_SPACES, **_ODD_LETTERS}
# Controls, soft hyphen, zero-width and direction marks, lone surrogates and non-characters; \n and \t stay.
_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfffÐðƉ]"
)
_ENTITY = re.compile(
    r"&(?:(?:amp|AMP|#0{0,5}38|#[xX]0{0,5}26);)*(?:(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)?"
)
_PILED_MARKS = re.compile(
    r"([\u0300-\u036f]{8})[\u0300-\u036f]+"
)  # noise, and sorting such a pile takes quadratic time
_ESCAPED_SLASH = re.compile(r"\\+/")


def _cleaned_once(text: str) -> str:
    text = _ODD.sub(lambda m: _REPLACED.get(m[0], ""), text)
    if "&" in text:
        text = _ENTITY.sub(_decoded, text)
    if "\\/" in text:
        text = _ESCAPED_SLASH.sub("/", text)
    return text if text.isascii() else unicodedata.normalize("NFC", _PILED_MARKS.sub(r"\1", text))


def _decoded(match: re.Match[str]) -> str:
    """Return the characters of an entity; a name that HTML does not know stays as printed."""
    name = match[1]
    if name is None:
        return "&"
    if name[0] == "#":
        return unescape(f"&{name};")
    return html5.get(f"{name};", f"&{name};")


def segment(article: Article) -> Analysis:
    """Return the article cut into blocks and sentences, without mentions. Byline blocks hold no sentences."""
    text = article.text
    blocks = tuple(blocks_of(text))
    sentences = tuple(
        Sentence(start=start, end=end, text=text[start:end], block=index)
        for index, block in enumerate(blocks)
        if block.kind is not BlockKind.BYLINE
        for start, end in sentence_spans(text, block.start, block.end)
    )
    return Analysis(article=article, blocks=blocks, sentences=sentences)
