"""Places: the gazetteer with its epochs, an article's home province, and the open bodies that it fills."""

from kg.lexicon.place_units import Epoch, Unit, province_name
from kg.places.gazetteer import chain, province_unit, successors, unit_for
from kg.places.homes import home
from kg.places.settling import settle

__all__ = ["Epoch", "Unit", "chain", "home", "province_name", "province_unit", "settle", "successors", "unit_for"]
