"""Which occasions may be one and the same, and which follow one another. See ``kin``."""

import re
from typing import Final

from kg.extract.event_occasion import Occasion
from kg.extract.event_units import Hit, Unit
from kg.model import EventType

# A later "tại buổi làm việc" belongs to an inspection, "tại cuộc gặp" to a reception, and so on.
KIN: Final[tuple[frozenset[EventType], ...]] = (
    frozenset({EventType.CONFERENCE, EventType.TRAINING, EventType.MEETING, EventType.VOTER_MEETING}),
    frozenset({EventType.CONFERENCE, EventType.SESSION, EventType.CONGRESS}),
    frozenset({EventType.SESSION, EventType.MEETING}),
    frozenset({EventType.WORKING_VISIT, EventType.INSPECTION, EventType.SURVEY, EventType.VISIT, EventType.MEETING}),
    frozenset({EventType.RECEPTION, EventType.MEETING, EventType.WORKING_VISIT, EventType.VISIT}),
    frozenset({EventType.CEREMONY, EventType.VISIT, EventType.OTHER}),
    frozenset({EventType.CONFERENCE, EventType.CEREMONY, EventType.OTHER}),
)
# Announcements of these kinds with one day are one event; a reference is more generous, see KIN.
ONE: Final[tuple[frozenset[EventType], ...]] = (
    frozenset({EventType.CONFERENCE, EventType.TRAINING}),
    frozenset({EventType.WORKING_VISIT, EventType.INSPECTION, EventType.SURVEY, EventType.VISIT}),
    frozenset({EventType.CEREMONY, EventType.OTHER}),
)


def kin(first: EventType, second: EventType, groups: tuple[frozenset[EventType], ...]) -> bool:
    """Tell whether two kinds are one, or stand in one of the groups."""
    return first is second or any(first in group and second in group for group in groups)


# "Lễ bàn giao nhà" is no conference that was told before; "lễ trao giải" may be the one at which they gave prizes.
_RITE: Final = re.compile(r"lễ (?P<what>\w.*)")


def may_be(unit: Unit, hit: Hit, old: Occasion) -> bool:
    """Tell whether a ceremony that is called by what it is for may be a gathering of another kind."""
    rite = _RITE.fullmatch(unit.key, hit.start - unit.start, hit.end - unit.start)
    if rite is None or old.type in (EventType.CEREMONY, EventType.VISIT, EventType.OTHER):
        return True
    return rite["what"] in old.unit.key


def another(hit: Hit, unit: Unit) -> bool:
    """Tell whether an act is told as one more of the day: "Cùng ngày, … đã tiếp Bộ trưởng …"."""
    return not hit.gathering and unit.fresh is not None and "ngày" in unit.fresh


# "Ngay sau lễ đón, hai nhà lãnh đạo đã tiến hành hội đàm": the same day
_RIGHT_AFTER: Final = re.compile(
    r"(?<!\w)(?:ngay )?sau (?:buổi )?(?:lễ đón|lễ chào cờ|(?:cuộc )?hội đàm|(?:cuộc )?hội kiến|cuộc gặp|buổi lễ|lễ ký|"
    r"buổi làm việc|hội nghị|phiên họp)(?: chính thức| này)?(?!\w)(?:[^.;:“\"]|\.(?=\w)){0,260}$"
)
_THEN: Final = re.compile(r"(?:ngay\s+)?sau đó(?!\w)|(?:ngay\s+)?tiếp đó(?!\w)")
TALKS: Final = ("hội đàm", "hội kiến")


def follows(unit: Unit, hit: Hit) -> bool:
    """Tell whether an act is told as what comes right after another one, thus on its day."""
    before = unit.before(hit.start)
    said = unit.key[hit.start - unit.start : hit.end - unit.start]
    then = said.startswith(TALKS) and (
        (unit.fresh is not None and _THEN.fullmatch(unit.fresh)) or _THEN.match(unit.after(hit.end).lstrip())
    )
    return bool(then) or _RIGHT_AFTER.search(before) is not None
