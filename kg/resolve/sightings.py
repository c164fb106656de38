"""What one article tells of a person that may join it to the same name elsewhere: posts, province, day."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Final

from kg.bodies import body_key, is_local
from kg.model import Body, Branch, Extraction, Level, PersonFact, RoleFact, Status
from kg.places import province_name
from kg.text import match_key

# Members have no seat. A seat (org:Post) is for one person at a time, so that "who held it" has one answer a day.
SEATLESS: Final = frozenset({"thanh-vien", "uy-vien", "uy-vien-du-khuyet", "dai-bieu"})
_HELD: Final = frozenset({Status.CURRENT, Status.APPOINTED})


@dataclass(frozen=True, slots=True, order=True)
class Service:
    """A person's service in a body: ``seat`` is true for a post that few hold, false for one of many members.

    ``place`` names the jurisdiction. ``held`` is true where the article presents the post as held on its day.
    """

    body: str
    province: str
    place: str
    level: Level | None
    seat: bool
    held: bool


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person in one article. ``published`` is the article's day or empty, ``home`` its province or empty."""

    article: str  # sha256
    name: str
    published: str
    home: str
    services: tuple[Service, ...]
    foreign: bool = False

    @property
    def provinces(self) -> frozenset[str]:
        """The provinces of the posts; the article's where no post is told."""
        if self.services:
            return frozenset(service.province for service in self.services if service.province)
        return frozenset({self.home} if self.home else ())

    @property
    def anchors(self) -> frozenset[str]:
        """What may name the person: its bodies, or its province."""
        if self.services:
            return frozenset(f"body:{service.body}" for service in self.services)
        return frozenset(f"home:{match_key(province)}" for province in self.provinces)


def sightings(extraction: Extraction) -> Iterator[Sighting]:
    """Yield the persons of an article with what it tells of them."""
    services: defaultdict[str, set[Service]] = defaultdict(set)
    for role in extraction.of(RoleFact):
        if role.body and (not is_local(role.body) or role.body.branch is Branch.TEMPORARY):
            held = role.status in _HELD
            services[role.person].add(_service(role.body, seat=role.role not in SEATLESS, held=held))
    article = extraction.article
    sha256 = article.sha256
    for fact in extraction.of(PersonFact):
        yield Sighting(
            article=sha256,
            name=intern(fact.name),
            published=intern(article.published or ""),
            home=intern(extraction.home or ""),
            services=_ordered(frozenset(services.get(fact.name, ()))),
            foreign=fact.foreign,
        )


# Millions of sightings share the same posts, names and days: each is kept once.
@lru_cache(maxsize=100_000)
def _ordered(services: frozenset[Service]) -> tuple[Service, ...]:
    return tuple(sorted(services, key=lambda s: (s.body, s.seat, s.held)))


@lru_cache(maxsize=100_000)
def _service(body: Body, *, seat: bool, held: bool) -> Service:
    return Service(
        body="|".join(body_key(body)),
        province=province_name(body.province) or (province_name(body.place) or "" if _is_provincial(body) else ""),
        place=match_key(body.place or ""),
        level=body.level,
        seat=seat,
        held=held,
    )


def _is_provincial(body: Body) -> bool:
    return body.level is Level.PROVINCE
