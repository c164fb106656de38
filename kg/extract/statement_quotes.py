"""Quotations: from the opening mark to its closing mark, nested ones counted. See ``find_quotes``."""

import re
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


def find_quotes(analysis: Analysis) -> tuple[Quote, ...]:
    """Return the quotations of an article that are long enough to be speech; an open one ends with its block."""
    text = analysis.article.text
    quotes: list[Quote] = []
    for block in analysis.blocks:
        start, depth = -1, 0
        for mark in _MARK.finditer(text, block.start, block.end):
            opens = mark[0] in "“«" or (mark[0] == '"' and depth == 0)
            if opens:
                start = mark.start() if depth == 0 else start
                depth += 1
            elif depth:
                depth -= 1
                if mark[0] == '"' and text[start] != '"':
                    depth = 0
                if depth == 0:
                    _keep(quotes, text, start, mark.end())
        if depth and block.end - start > _SHORTEST:
            _keep(quotes, text, start, block.end)
    return tuple(quotes)


def _keep(quotes: list[Quote], text: str, start: int, end: int) -> None:
    if end - start > _SHORTEST and len(text[start:end].split()) >= _FEWEST_WORDS:
        quotes.append(Quote(start, end))
