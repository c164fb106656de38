"""Identity across articles: which person of one article is which person of another.

Two rules, both accent-exact. People are compared only under one name (after one tone placement), and two of them are
one person where their articles put both into the same body, or, where an article gives a person no post at all, where
both articles are of the same province. Homonyms without such evidence stay apart. The result depends on the set of
articles alone, not on their order.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kg.model import Body, Branch, Extraction, PersonFact, RoleFact
from kg.text import match_key, unify_tones

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person in one article, with the features that may join it to the same name elsewhere."""

    article: str  # sha256
    name: str
    features: frozenset[str]


@dataclass(frozen=True, slots=True)
class Person:
    """A person across articles: the name to show, and the anchor that tells the person from homonyms."""

    name: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Identities:
    """Who is who: a person for (article's sha256, key of the name in it), and one form of each body."""

    persons: Mapping[tuple[str, str], Person]
    bodies: Mapping[tuple[str, str], Body]

    def person(self, article: str, name: str) -> Person:
        """Return the person that an article means by a name."""
        return self.persons[article, match_key(name)]

    def body(self, body: Body) -> Body:
        """Return the form in which most articles give a body: "Bộ Chính trị" also where one prints "Bộ Chính Trị"."""
        return self.bodies.get(body_key(body), body)


def body_key(body: Body) -> tuple[str, str]:
    """Return what two mentions of one body share: the name but for case and tone placement, and the province."""
    return match_key(body.name), match_key(body.province or "")


def body_forms(extraction: Extraction) -> Iterator[Body]:
    """Yield every body of an article, with those that it is part of, as often as the article names it."""
    for fact in extraction.facts:
        for name in fact.__dataclass_fields__:
            value = getattr(fact, name)
            while isinstance(value, Body):
                if not value.is_open and value.branch is not Branch.TEMPORARY:
                    yield value
                value = value.parent


def sightings(extraction: Extraction) -> list[Sighting]:
    """Return the persons of an article with their features: the bodies that they serve in, or their province."""
    bodies: defaultdict[str, set[str]] = defaultdict(set)
    for role in extraction.of(RoleFact):
        if role.body and not role.body.is_open:
            bodies[role.person].add(f"body:{match_key(role.body.name)}|{match_key(role.body.province or '')}")
    sha = extraction.article.sha256
    return [
        Sighting(sha, fact.name, frozenset(bodies[fact.name] or _fallback(extraction, sha)))
        for fact in extraction.of(PersonFact)
    ]


def _fallback(extraction: Extraction, sha: str) -> set[str]:
    return {f"home:{match_key(extraction.home)}"} if extraction.home else {f"article:{sha}"}


def resolve(extractions: Iterable[Extraction]) -> Identities:
    """Return who is who. Sightings of one name that share a feature, directly or through others, are one person."""
    by_name: defaultdict[str, list[Sighting]] = defaultdict(list)
    forms: defaultdict[tuple[str, str], Counter[Body]] = defaultdict(Counter)
    for extraction in extractions:
        for sighting in sightings(extraction):
            by_name[match_key(sighting.name)].append(sighting)
        for body in body_forms(extraction):
            forms[body_key(body)][body] += 1
    persons = {key: person for name, same in by_name.items() for key, person in _persons(name, same)}
    return Identities(persons, {key: _most_common(counts) for key, counts in forms.items()})


def _persons(name: str, same: list[Sighting]) -> Iterator[tuple[tuple[str, str], Person]]:
    leader = _joined(same)
    spelled: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sighting in same:
        spelled[leader[min(sighting.features)]][unify_tones(sighting.name)] += 1
    for sighting in same:
        anchor = leader[min(sighting.features)]
        yield (sighting.article, name), Person(_most_common(spelled[anchor]), anchor)


def _most_common(counts: Counter[T]) -> T:
    """Return the item counted most often; of two, the one that sorts first, so that no order decides."""
    return min(counts, key=lambda item: (-counts[item], str(item)))


def _joined(same: list[Sighting]) -> dict[str, str]:
    """Return for each feature the smallest feature that it is joined to (union-find with the minimum as root)."""
    root: dict[str, str] = {}

    def find(feature: str) -> str:
        while root.setdefault(feature, feature) != feature:
            root[feature] = root[root[feature]]
            feature = root[feature]
        return feature

    for sighting in same:
        first, *others = sorted(sighting.features)
        for other in others:
            a, b = sorted((find(first), find(other)))
            root[b] = a
        find(first)
    return {feature: find(feature) for feature in list(root)}
