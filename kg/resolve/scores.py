"""How sure it is that two sightings of one name are one person: a small Bayesian rule with round numbers.

Let ``rivals`` be how many other people who could stand there too bear the name: the number of people who hold such
posts over some fifteen years, times the share of the name. Let ``likely`` be how often one person is met in both
places. The score is likely / (likely + rivals). The numbers of people are orders of magnitude: the leaders that a body
has in that time, the office holders of a province that the news names.
"""

from collections.abc import Iterable
from typing import Final

from kg.model import Level
from kg.resolve.rarity import share
from kg.resolve.sightings import Service

JOIN: Final = 0.8  # from here on two sightings are one person: four to one
SURE: Final = 0.98  # from here on two seats at one time speak of one person who has both
POSSIBLE: Final = 0.05  # from here on a person should look at the pair

_LEADERS: Final = 12  # of one body
_MEMBERS: Final = {Level.COMMUNE: 60, Level.DISTRICT: 80, Level.PROVINCE: 150, Level.CENTRAL: 2000}
_HOLDERS: Final = {Level.COMMUNE: 4000, Level.DISTRICT: 800, Level.PROVINCE: 400, Level.CENTRAL: 3000}
_NAMED: Final = 3000  # people whom the news of a province names
_COUNTRY: Final = 30_000  # the same for the country, without communes
_MOVES: Final = 0.03  # between provinces
_RISES: Final = 0.1  # between a province and the centre
_SOON: Final = 5  # years
_SOON_AFTER: Final = 0.5  # of the rivals
_AT_ONCE: Final = 4
_FOREIGN_SHARE: Final = 1e-7


def _score(likely: float, rivals: float) -> float:
    return round(likely / (likely + rivals), 4)


def name_share(name: str, *, foreign: bool = False) -> float:
    """Return the share of people who bear a name; foreign names are told apart by far more words."""
    return _FOREIGN_SHARE if foreign else share(name)


def same_body(name_share: float, service: Service) -> float:
    """Return the score of two sightings in one body, both as leaders or as members."""
    people = _LEADERS if service.seat else _MEMBERS.get(service.level or Level.DISTRICT, 80)
    return _score(1, people * name_share)


def same_province(name_share: float, levels: Iterable[Level | None], years: float | None = None) -> float:
    """Return the score of two persons who serve in one province, at some levels; none where no post is told.

    ``years`` lie between the seats of the two. Who takes a new seat soon after the last is rather the same person: a
    rival of the name may hold a seat at any time. Two seats at once that no article names together are rather two
    people's.
    """
    known = [_HOLDERS[level] for level in levels if level]
    rivals = (max(known) if known else _NAMED) * name_share
    if years is not None:
        rivals *= _AT_ONCE if years < 0 else _SOON_AFTER if years <= _SOON else 1
    return _score(1, rivals)


def elsewhere(name_share: float, *, central: bool) -> float:
    """Return the score of persons in two provinces, or in a province and at the centre."""
    return _score(_RISES if central else _MOVES, _COUNTRY * name_share)


def prominent(own: int, all_of_name: int, name_share: float) -> float:
    """Return the score of a sighting without post for a person of the centre, from the articles that name each.

    A name that stands alone means the one whom everybody knows, unless the news knows others of the name.
    """
    return _score(own, (all_of_name - own) + min(_COUNTRY * name_share, 3) + 0.2)
