"""Verification: does every span still say in its article what the graph says that it says?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import Article

Span = tuple[str, int, int, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """A span that its article does not bear out. ``article`` is the id or hash by which the span names it.

    ``found`` is None where the article is not there, and shorter than the span where the text ends before it.
    """

    article: str
    start: int
    end: int
    expected: str | None
    found: str | None

    def __str__(self) -> str:
        where = f"{self.article}, {self.start}–{self.end}"
        if self.found is None:
            return f"{where}: the article is missing, or its text has changed"
        if self.expected is None:
            return f"{where}: the span lies outside the text"
        return f"{where}: expected {self.expected!r}, found {self.found!r}"


def verify(spans: Iterable[Span], articles: Iterable[Article]) -> Iterator[Mismatch]:
    """Yield each span that its article does not bear out, in the order of the spans.

    A span is (article, start, end, quote): ``article`` is an id or the SHA-256 of the text. Without a quote (None) the
    hash is the proof: the span holds if a text of that hash is there and reaches as far. A quoted span named by a hash
    that no article has is missing, for its article was changed.
    """
    texts: dict[str, str] = {}
    for article in articles:
        texts[article.id] = article.text
        texts.setdefault(article.sha256, article.text)
    for name, start, end, quote in spans:
        text = texts.get(name)
        found = None if text is None else text[max(start, 0) : max(end, 0)]
        fits = found is not None and 0 <= start < end and len(found) == end - start
        if not fits or (quote is not None and found != quote):
            yield Mismatch(article=name, start=start, end=end, expected=quote, found=found)
