"""The levels of bodies and places; apart from the model, because the gazetteer needs nothing else of it."""

from enum import StrEnum


class Level(StrEnum):
    """Level of a body or place; the values are the concepts of ontology/concepts.ttl."""

    CENTRAL = "trung-uong"
    PROVINCE = "tinh"
    DISTRICT = "huyen"
    COMMUNE = "xa"
    VILLAGE = "thon"
