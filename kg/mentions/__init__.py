"""Mentions: from a segmented article to the stretches that mean something. Order is meaning: see FINDERS."""

from collections.abc import Callable, Iterable
from typing import Final

from kg.mentions.bodies import find_bodies
from kg.mentions.dates import find_dates
from kg.mentions.documents import find_documents
from kg.mentions.names import find_names
from kg.mentions.numbers import find_numbers
from kg.mentions.places import find_places
from kg.mentions.titles import find_titles
from kg.model import Analysis, Mention

Finder = Callable[[Analysis], Iterable[Mention]]

# Dates and numbers of documents first (they hold digits and capitals that nothing else may take), then places, the
# bodies that contain places, the titles that contain bodies, and the names in what capitals are left.
FINDERS: Final[tuple[Finder, ...]] = (
    find_dates,
    find_documents,
    find_places,
    find_bodies,
    find_titles,
    find_names,
    find_numbers,
)


def find_mentions(analysis: Analysis) -> Analysis:
    """Return the analysis with its mentions; each finder sees what the finders before it found."""
    for finder in FINDERS:
        found = sorted([*analysis.mentions, *finder(analysis)], key=_place)
        analysis = Analysis(
            article=analysis.article, blocks=analysis.blocks, sentences=analysis.sentences, mentions=tuple(found)
        )
    return analysis


def _place(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end
