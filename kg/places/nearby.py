"""Where the units lie that an article places once and then names alone: "xã Tân Tiến, huyện A … xã Tân Tiến"."""

from collections import defaultdict
from collections.abc import Mapping

from kg.lexicon.place_units import name_key
from kg.model import Extraction, PlaceFact
from kg.places.gazetteer import full_word

Around = tuple[str | None, str | None]  # province and district


def unit_key(name: str, unit: str | None) -> tuple[str, str]:
    """Return what two namings of one unit have in common."""
    return name_key(name), full_word(unit) or ""


def told_around(extraction: Extraction) -> Mapping[tuple[str, str], Around]:
    """Return province and district of the units that the article places, by unit_key, where it does so in one way."""
    told: defaultdict[tuple[str, str], set[Around]] = defaultdict(set)
    for fact in extraction.of(PlaceFact):
        if not fact.foreign and (fact.province or fact.district):
            told[unit_key(fact.name, fact.unit)].add((fact.province, fact.district))
    agreed = {key: [{way[side] for way in ways} - {None} for side in (0, 1)] for key, ways in told.items()}
    return {
        key: (next(iter(provinces), None), next(iter(districts), None))
        for key, (provinces, districts) in agreed.items()
        if len(provinces) < 2 and len(districts) < 2
    }
