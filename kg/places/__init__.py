"""Places: the gazetteer with its epochs, an article's home province, and the open bodies that it fills."""

from kg.lexicon.place_units import Decree, Epoch, Unit, province_name
from kg.places.changes import Change, end_of, origin_of, predecessors, successors, unit_of
from kg.places.gazetteer import (
    LEVEL_WORDS,
    Answer,
    Doubt,
    after_merger,
    chain,
    full_word,
    look_up,
    province_unit,
    split_label,
    unit_for,
)
from kg.places.homes import home
from kg.places.nearby import Around, told_around, unit_key
from kg.places.settling import settle, words_of

__all__ = [
    "LEVEL_WORDS",
    "Answer",
    "Around",
    "Change",
    "Decree",
    "Doubt",
    "Epoch",
    "Unit",
    "after_merger",
    "chain",
    "end_of",
    "full_word",
    "home",
    "look_up",
    "origin_of",
    "predecessors",
    "province_name",
    "province_unit",
    "settle",
    "split_label",
    "successors",
    "told_around",
    "unit_for",
    "unit_key",
    "unit_of",
    "words_of",
]
