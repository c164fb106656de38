"""Which occasions are told as news: announced, numbered, or with officials of ours in them."""

import re
from typing import Final

from kg.extract.event_occasion import Occasion
from kg.extract.event_units import Use
from kg.lexicon import search_back
from kg.model import (
    Analysis,
    BodyMention,
    Branch,
    EventType,
    NameMention,
    PlaceMention,
    TitleMention,
)

LEAD_REACH: Final = 1200  # characters over which the day of a lead holds for an occasion that is only referred to

# "HĐND xã đã tổ chức Kỳ họp thứ 13": a session with its number is one even without its day
_NUMBERED: Final = re.compile(r"\s+(?:lần )?thứ\s+\w+")

_HOLDS: Final = re.compile(r"(?:(?<!\w)(?:đã|vừa) (?:tổ chức|khai mạc|bế mạc|tiến hành)|: tổ chức) $")


def counts(occasion: Occasion) -> bool:
    """Tell whether an occasion is told well enough: somebody took part, or it is announced with its day."""
    if occasion.parts:
        return occasion.opened or any(not p.spoken for p in occasion.parts.values()) or occasion.hit.use is Use.REFERS
    return occasion.opened and (occasion.date is not None or _is_numbered(occasion))


def _is_numbered(occasion: Occasion) -> bool:
    """Tell whether an undated session is told near the beginning, by its number, as one just held."""
    unit, hit = occasion.unit, occasion.hit
    if occasion.type is not EventType.SESSION or unit.start > LEAD_REACH:
        return False
    held = search_back(_HOLDS, unit.key, hit.start - unit.start)
    return held is not None and _NUMBERED.match(unit.after(hit.end)) is not None


# A concert, a match and a press conference are such occasions as well; there an office tells that it is one of ours.
_PUBLIC: Final = frozenset(
    {EventType.RECEPTION, EventType.MEETING, EventType.VISIT, EventType.OTHER, EventType.CEREMONY, EventType.CONFERENCE}
)

_COMRADE: Final = re.compile(r"đồng chí|đ/c|đại biểu|(?:tướng|tá|úy)\Z")

_OUR_UNIT: Final = re.compile(
    r"(?<!\w)(?:huyện|tỉnh|thành phố|thị xã|xã|phường)(?: nhà| ta)?\s+(?:đã |vừa )?(?:tổ chức|thành lập|khai mạc)(?!\w)"
    r"|(?<!\w)lãnh đạo (?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường)(?!\w)"
)

_AGENT_UNIT: Final = re.compile(
    r"\s+(?:đã |vừa |sẽ |long trọng |phối hợp )?"
    r"(?:tổ chức|khai mạc|phối hợp|họp|tiếp|gặp mặt|diễn ra)(?!\w)|\s*\([^()]{3,60}\)\s+(?:đã )?diễn ra(?!\w)"
)


def officials_of(analysis: Analysis) -> frozenset[str]:
    """Return the persons next to whose name a post stands."""
    starts = {m.start for m in analysis.find(TitleMention)}
    ends = {m.end for m in analysis.find(TitleMention)}
    return frozenset(
        n.person
        for n in analysis.find(NameMention)
        if not starts.isdisjoint(range(n.end + 1, n.end + 4)) or not ends.isdisjoint(range(n.start - 3, n.start))
    )


def is_official(analysis: Analysis, occasion: Occasion, officials: frozenset[str]) -> bool:
    """Tell whether an office has to do with an occasion: a post, a body of Party, state or front, or a holder."""
    unit, hit = occasion.unit, occasion.hit
    said = unit.key[hit.start - unit.start : hit.end - unit.start]
    if occasion.type not in _PUBLIC or (occasion.type is EventType.CONFERENCE and "họp báo" not in said):
        return True
    if any(p in officials or _COMRADE.search(part.name.honorific or "") for p, part in occasion.parts.items()):
        return True
    if analysis.find(TitleMention, unit.start, unit.end):
        return True
    if any(m.body.branch is not Branch.OTHER for m in analysis.find(BodyMention, unit.start, unit.end)):
        return True
    if _OUR_UNIT.search(unit.key):
        return True
    return any(_AGENT_UNIT.match(unit.after(p.end)) for p in analysis.find(PlaceMention, unit.start, unit.end))
