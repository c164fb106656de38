"""Identity across articles: which person of one article is which person of another.

Two rules, both accent-exact. People are compared only under one name (after one tone placement), and two of them are
one person where their articles put both into the same body, or, where an article gives a person no post at all, where
both articles are of the same province. Homonyms without such evidence stay apart. The result depends on the set of
articles alone, not on their order.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Extraction, PersonFact, RoleFact
from kg.text import match_key


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person in one article, with the features that may join it to the same name elsewhere."""

    article: str  # sha256
    name: str
    features: frozenset[str]


@dataclass(frozen=True, slots=True)
class Identities:
    """What tells each person from homonyms: an anchor for (article's sha256, name in the article)."""

    anchors: Mapping[tuple[str, str], str]

    def anchor(self, article: str, name: str) -> str:
        """Return the anchor; equal for two sightings of one person."""
        return self.anchors[article, match_key(name)]


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


def resolve(found: Iterable[Sighting]) -> Identities:
    """Return who is who. Sightings of one name that share a feature, directly or through others, are one person."""
    by_name: defaultdict[str, list[Sighting]] = defaultdict(list)
    for sighting in found:
        by_name[match_key(sighting.name)].append(sighting)
    anchors = {}
    for name, same in by_name.items():
        leader = _joined(same)
        for sighting in same:
            anchors[sighting.article, name] = leader[min(sighting.features)]
    return Identities(anchors)


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
