"""An occasion while it is gathered from the sentences of an article. See ``Occasion``."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract.event_parts import LEADING, Part
from kg.extract.event_units import Hit, Unit
from kg.model import (
    DateMention,
    EventType,
)


@dataclass(slots=True, kw_only=True)
class Occasion:
    """One event while it is being gathered from the sentences of an article."""

    type: EventType
    hit: Hit
    unit: Unit
    fresh: str | None
    date: DateMention | None = None
    borrowed: bool = False  # the date is another sentence's
    places: dict[str, None] = field(default_factory=dict)
    parts: dict[str, Part] = field(default_factory=dict)
    opened: bool = True  # announced, not only referred to
    last: int = 0

    def add(self, part: Part) -> None:
        """Take a part: a leading capacity replaces another one, otherwise the first stays."""
        old = self.parts.get(part.name.person)
        if old is None or (part.capacity in LEADING and old.capacity not in LEADING):
            self.parts[part.name.person] = part


def iterate_parts(occasion: Occasion) -> Iterator[Part]:
    """Yield the parts in reading order."""
    yield from sorted(occasion.parts.values(), key=lambda p: p.name.start)
