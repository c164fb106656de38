"""The sightings of one name, put together into persons: union-find that knows who must stay apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.resolve.sightings import Service, Sighting


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """Two sightings (by index), how sure it is that they are one person, the rule, and what they share."""

    score: float
    left: int
    right: int
    rule: str
    on: str


Jurisdiction = tuple[str, str, str]
Windows = dict[Jurisdiction, tuple[str, str]]


def _jurisdiction(service: Service) -> Jurisdiction:
    return service.province, service.level or "", service.place


class Groups:
    """Which sightings are one person so far. The smallest index of a group stands for it."""

    def __init__(self, sightings: Sequence[Sighting], apart: Iterable[tuple[int, int]] = ()) -> None:
        self._root = list(range(len(sightings)))
        self._apart = tuple(apart)
        self._windows: dict[int, Windows] = {i: _windows(sighting) for i, sighting in enumerate(sightings)}
        self.joins: list[Join] = []

    def find(self, index: int) -> int:
        """Return the smallest index of the group that holds a sighting."""
        while self._root[index] != index:
            self._root[index] = self._root[self._root[index]]
            index = self._root[index]
        return index

    def forbidden(self, left: int, right: int) -> bool:
        """Return whether a person decided that somebody of the one group is not somebody of the other."""
        pair = {self.find(left), self.find(right)}
        return len(pair) == 2 and any({self.find(a), self.find(b)} == pair for a, b in self._apart)

    def contradict(self, left: int, right: int) -> bool:
        """Return whether two groups hold seats of different jurisdictions at one time, so that they are two people.

        One day in common is no contradiction: on the day of a transfer a person has both seats.
        """
        one, other = self._windows[self.find(left)], self._windows[self.find(right)]
        return any(
            a != b and a not in other and b not in one and start < last and first < end
            for a, (start, end) in one.items()
            for b, (first, last) in other.items()
        )

    def years_between(self, left: int, right: int) -> float | None:
        """Return the years from the last day in a seat of one group to the first of the other.

        Below zero where the two serve at one time, None where no day is known.
        """
        one, other = (self._windows[self.find(index)].values() for index in (left, right))
        if not one or not other:
            return None
        (start, end), (first, last) = ((min(s for s, _ in some), max(e for _, e in some)) for some in (one, other))
        return max(_years(end, first), _years(last, start))

    def join(self, join: Join) -> bool:
        """Put two groups together unless a decision forbids it; return whether they are one now."""
        low, high = sorted((self.find(join.left), self.find(join.right)))
        if low == high:
            return True
        if self.forbidden(low, high):
            return False
        self._root[high] = low
        self._windows[low] = _united(self._windows[low], self._windows.pop(high))
        self.joins.append(join)
        return True

    def heads(self) -> list[int]:
        """Return the smallest index of every group, ascending."""
        return [index for index, root in enumerate(self._root) if index == root]


def _years(start: str, end: str) -> float:
    """Return about how many years lie between two ISO days."""
    (first, month, _), (last, later, _) = start.split("-"), end.split("-")
    return int(last) - int(first) + (int(later) - int(month)) / 12


def _windows(sighting: Sighting) -> Windows:
    day = sighting.published
    return {_jurisdiction(s): (day, day) for s in sighting.services if day and s.seat and s.held and s.level}


def _united(one: Windows, other: Windows) -> Windows:
    found = dict(one)
    for key, (start, end) in other.items():
        first, last = found.get(key, (start, end))
        found[key] = min(first, start), max(last, end)
    return found
