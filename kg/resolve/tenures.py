"""Which time in a post an article means, where texts tell that a person left it and came back.

A membership is one person in one post of one body. Only what texts tell parts it in two: the day of an end, and a
later day of a new beginning. Without both, two sightings years apart stay one membership with its attested days.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from kg.bodies import body_key, title_of_post
from kg.model import Extraction, RoleFact, Status
from kg.text import match_key

Person = TypeVar("Person")
PostKey = tuple[str, str, str, str]  # body's name and province, title, term
Told = tuple[str, RoleFact]  # article's sha256, what it says


@dataclass(slots=True)
class _Signs:
    """The days, as full ISO dates, on which texts let a person begin or leave one post."""

    begun: set[str] = field(default_factory=set)
    ended: set[str] = field(default_factory=set)

    def returns(self) -> list[str]:
        """Return the days of each new beginning after an end, ascending."""
        found: list[str] = []
        for day in sorted(self.begun):
            since = found[-1] if found else ""
            if any(since <= end < day for end in self.ended):
                found.append(day)
        return found


def tenures(extractions: Collection[Extraction], persons: Mapping[str, Mapping[str, Person]]) -> dict[Told, str]:
    """Return the day of the new beginning for every post that an article means as a second or later time in it.

    ``persons`` tells who is who by key of the name and article's sha256. Posts that are not in the result are the
    person's first time in them, or the only one that texts tell apart.
    """
    signs: defaultdict[tuple[Person, PostKey], _Signs] = defaultdict(_Signs)
    for extraction in extractions:
        if not any(role.start or role.end for role in extraction.of(RoleFact)):
            continue
        for held, _, begun, ended in _dated(extraction, persons):
            if begun or ended:
                signs[held].begun |= {begun} - {""}
                signs[held].ended |= {ended} - {""}
    again = {held: some for held, some in signs.items() if some.returns()}
    found: dict[Told, str] = {}
    for extraction in extractions if again else ():
        article = extraction.article
        for held, role, begun, ended in _dated(extraction, persons):
            if held in again:
                since = _since(again[held], role.status, begun or ended or article.published or "")
                found |= {(article.sha256, role): since} if since else {}
    return found


def _since(signs: _Signs, status: Status, day: str) -> str:
    """Return the last new beginning on or before a day; for a former post, before its last end until then."""
    if status is Status.FORMER:
        day = max((end for end in signs.ended if end <= day), default=day)
    return max((begun for begun in signs.returns() if begun <= day), default="")


def _dated(
    extraction: Extraction, persons: Mapping[str, Mapping[str, Person]]
) -> Iterator[tuple[tuple[Person, PostKey], RoleFact, str, str]]:
    """Yield who holds what, as the article says, with the full days on which it lets the post begin and end, or ""."""
    roles = extraction.of(RoleFact)
    sha256 = extraction.article.sha256 if roles else ""
    for role in roles:
        post, person = _key(role), persons.get(match_key(role.person), {}).get(sha256)
        if post is not None and person is not None:
            yield (person, post), role, _full(role.start), _full(role.end)


def _full(day: str | None) -> str:
    return day if day and len(day) == 10 and not day.startswith("-") else ""


def _key(role: RoleFact) -> PostKey | None:
    """Return what posts of several articles must share to be one, or None where the body is not known."""
    if role.body is None or role.body.is_open:
        return None
    return (*body_key(role.body), match_key(title_of_post(role.title)), role.term or "")
