"""Places: the gazetteer with its epochs. What an article makes of it is in ``homes``, ``nearby`` and ``settling``."""

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

__all__ = [
    "LEVEL_WORDS",
    "Answer",
    "Change",
    "Decree",
    "Doubt",
    "Epoch",
    "Unit",
    "after_merger",
    "chain",
    "end_of",
    "full_word",
    "look_up",
    "origin_of",
    "predecessors",
    "province_name",
    "province_unit",
    "split_label",
    "successors",
    "unit_for",
    "unit_of",
]
