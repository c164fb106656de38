"""Who is who in one article: short forms, spellings, headlines in capitals."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.mentions.names_lexicon import HEADS, bare


@dataclass(frozen=True, slots=True)
class Post:
    """What a title beside a name tells: the role, the title in full, and the place in the body's name or ""."""

    role: str
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A full name as it stands in the text: its key, its syllables, its sentence and the post beside it."""

    start: int
    name: str
    key: str
    line: int
    post: Post | None


@dataclass(slots=True)
class People:
    """The full names of an article. ``person`` maps each key to the name that the person goes by."""

    first: dict[str, str] = field(default_factory=dict)
    starts: dict[str, list[int]] = field(default_factory=dict)
    person: dict[str, str] = field(default_factory=dict)
    endings: dict[str, list[str]] = field(default_factory=dict)

    def by_ending(self, ending: str, at: int) -> str | None:
        """Return the person whose name ends in these syllables: the last one before a place, else the first after."""
        found = self.endings.get(ending)
        if not found:
            return None
        people = {self.person[key] for key in found}
        if len(people) == 1:
            return self.person[found[0]]
        latest = max(found, key=lambda key: self._last_before(key, at))
        return self.person[latest] if self._last_before(latest, at) >= 0 else None

    def _last_before(self, key: str, at: int) -> int:
        index = bisect_left(self.starts[key], at)
        return self.starts[key][index - 1] if index else -1


def gather(seen: Iterable[Seen]) -> People:
    """Return the people of an article: two spellings of one name are one person (see ``_misprints``)."""
    people, mentions = People(), tuple(seen)
    for one in mentions:
        people.first.setdefault(one.key, one.name)
        people.starts.setdefault(one.key, []).append(one.start)
    same = _misprints(mentions)
    for key in people.first:
        people.person[key] = people.first[same.get(key, key)]
        syllables = key.split(" ")
        for size in range(1, len(syllables)):
            people.endings.setdefault(" ".join(syllables[-size:]), []).append(key)
    return people


def _misprints(mentions: tuple[Seen, ...]) -> Mapping[str, str]:
    """Return misprinted key → right key: one tone apart, the odd one rare, never in one line or with another post."""
    counts = Counter(one.key for one in mentions)
    groups: dict[str, list[str]] = {}
    for key in counts:
        groups.setdefault(bare(key), []).append(key)
    found = {}
    for keys in groups.values():
        best = max(keys, key=lambda k: counts[k])
        for key in keys:
            if key != best and counts[key] == 1 and _may_be_one(mentions, key, best):
                found[key] = best
    return found


def _may_be_one(mentions: tuple[Seen, ...], odd: str, right: str) -> bool:
    one = next(m for m in mentions if m.key == odd)
    others = [m for m in mentions if m.key == right]
    if any(m.line == one.line for m in others) or _distance(odd, right) > 1:
        return False
    posts = {m.post for m in others} - {None}
    if len(others) == 1:  # each printed once: only a post that one person holds tells that they are one
        return one.post in posts and one.post is not None and one.post.role in HEADS
    return one.post is None or not posts or one.post in posts


def _distance(a: str, b: str) -> int:
    return sum(x != y for x, y in zip(a.split(" "), b.split(" "), strict=True))
