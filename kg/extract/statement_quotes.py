"""Quotations: from the opening mark to its closing mark, nested ones counted. See ``find_quotes``."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from kg.model import Analysis

_MARK: Final = re.compile(r"[“”\"«»]")
_SHORTEST: Final = 12  # characters: what is shorter is a name or a set phrase
_FEWEST_WORDS: Final = 4


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: ``text[start:end]`` with its marks."""

    start: int
    end: int

    @property
    def inner(self) -> tuple[int, int]:
        """The span without the marks."""
        return self.start + 1, self.end - 1


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotations of an article in reading order; they don't overlap."""

    all: tuple[Quote, ...]

    def around(self, position: int) -> Quote | None:
        """Return the quotation that a position lies in."""
        index = bisect_left(self.all, position, key=lambda quote: quote.start) - 1
        return self.all[index] if index >= 0 and position < self.all[index].end else None

    def starting(self, low: int, high: int) -> Quote | None:
        """Return the first quotation that starts in ``text[low:high]``."""
        index = bisect_left(self.all, low, key=lambda quote: quote.start)
        return self.all[index] if index < len(self.all) and self.all[index].start < high else None

    def ending(self, low: int, high: int) -> tuple[Quote, ...]:
        """Return the quotations that end in ``text[low:high]``."""
        first = bisect_left(self.all, low, key=lambda quote: quote.end)
        last = bisect_left(self.all, high, key=lambda quote: quote.end)
        return self.all[first:last]


def find_quotes(analysis: Analysis) -> Quotes:
    """Return the quotations of an article that are long enough to be speech; an open one ends with its block."""
    text = analysis.article.text
    quotes: list[Quote] = []
    goes_on = False  # the block before ended within a quotation
    for block in analysis.blocks:
        start, depth = -1, 0
        for mark in _MARK.finditer(text, block.start, block.end):
            opens = mark[0] in "“«" or (mark[0] == '"' and depth == 0)
            if opens:
                start = mark.start() if depth == 0 else start
                depth += 1
            elif goes_on and start < 0 and mark[0] == "”":  # “… over two paragraphs …” – ông A nói
                start = max(block.start - 1, 0)
                _keep(quotes, text, start, mark.end())
            elif depth:
                depth -= 1
                if mark[0] == '"' and text[start] != '"':
                    depth = 0
                if depth == 0:
                    _keep(quotes, text, start, mark.end())
        if depth and block.end - start > _SHORTEST:
            _keep(quotes, text, start, block.end)
        goes_on = depth > 0 and text[start] == "“"
    return Quotes(tuple(quotes))


def _keep(quotes: list[Quote], text: str, start: int, end: int) -> None:
    if end - start > _SHORTEST and len(text[start:end].split()) >= _FEWEST_WORDS:
        quotes.append(Quote(start, end))
