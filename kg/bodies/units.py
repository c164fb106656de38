"""The administrative unit that a body works in."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kg import places
from kg.lexicon.place_communes import parents_of_communes
from kg.lexicon.place_units import Unit, name_key, parents_of_districts
from kg.model import Body, Level
from kg.places.nearby import Around, unit_key

NOWHERE: Final[Mapping[tuple[str, str], Around]] = MappingProxyType({})
_WORD: Final = re.compile(r"(?i)(?<!\w)(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?= \{\}|\Z)")
_WORDS_OF_COMMITTEES: Final = {
    "Tỉnh": "tỉnh", "Thành": "thành phố", "Huyện": "huyện", "Quận": "quận", "Thị": "thị xã",
}  # fmt: skip
_COMMITTEE: Final = re.compile(r"(?<!\w)(Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|đoàn) \{\}")


def word_of(body: Body) -> str | None:
    """Return the level word of a body's jurisdiction, which its name tells: "Huyện ủy {}" → huyện."""
    found = _WORD.search(body.template)
    if found:
        return found[1].lower()
    committee = _COMMITTEE.search(body.template)
    return _WORDS_OF_COMMITTEES[committee[1]] if committee else None


def unit_of(
    body: Body, day: str | None, home: str | None = None, around: Mapping[tuple[str, str], Around] = NOWHERE
) -> Unit | None:
    """Return the unit that a body of a district or commune works in, or None where the lists tell none for sure.

    Args:
        body: the body.
        day: the day of the article.
        home: the province of the article.
        around: where the article says that its units lie (see ``kg.places.nearby``).
    """
    word = word_of(body)
    if word is None or body.place is None or body.level not in {Level.DISTRICT, Level.COMMUNE}:
        return None
    province, district = around.get(unit_key(body.place, word), (None, None))
    province = body.province or province or home
    if body.level is Level.COMMUNE and not (province or district):
        return None  # too many have one name, and new ones come: the list may lack the one that is meant
    unit = places.unit_for(body.place, word, province, day, district)
    if unit is None and body.level is Level.DISTRICT:  # a huyện that had become a thị xã, or not yet
        unit = places.look_up(body.place, None, province, day, level=Level.DISTRICT).unit
    return unit if unit is not None and unit.level is body.level else None


def is_ambiguous(body: Body) -> bool:
    """Return whether a district or commune of this name lies in several provinces, and the body does not tell which.

    Two articles that say "Huyện ủy Châu Thành" do not speak of one body.
    """
    if body.province or not body.place or body.level not in {Level.DISTRICT, Level.COMMUNE}:
        return False
    known = parents_of_districts() if body.level is Level.DISTRICT else parents_of_communes()
    return len(known.get(name_key(body.place), ())) > 1
