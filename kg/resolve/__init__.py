"""Identity across articles: which person of one article is which person of another.

People are compared only under one name, accent-exact (after one tone placement). What joins two articles is in
``kg.resolve.joining``, how sure it is in ``kg.resolve.scores``; every join keeps its reasons, and people overrule it
(``kg.resolve.decisions``). The result depends on the set of articles and decisions alone, not on their order, and takes
time in proportion to their number: names are never compared with other names.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kg import bodies
from kg.bodies import body_key, is_local
from kg.model import Body, Extraction, RoleFact
from kg.resolve.decisions import Decision, Verdict
from kg.resolve.groups import Groups, Join
from kg.resolve.joining import joined
from kg.resolve.sightings import SEATLESS, Sighting, sightings
from kg.resolve.tenures import tenures
from kg.text import match_key, unify_tones

__all__ = [
    "SEATLESS",
    "Decision",
    "Identities",
    "Person",
    "PossiblePair",
    "Reason",
    "Verdict",
    "body_key",
    "resolve",
]

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Person:
    """A person across articles: the name to show, and the anchor that tells the person from homonyms."""

    name: str
    anchor: str


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """Why an article's person is that of another article: the rule, how sure it is, and what both share."""

    rule: str
    score: float
    on: str
    other: str  # sha256 of the other article


@dataclass(frozen=True, slots=True, order=True)
class PossiblePair:
    """Two persons of one name who may be one, with an article of each."""

    left: Person
    right: Person
    rule: str
    score: float
    on: str
    left_article: str  # sha256
    right_article: str


@dataclass(frozen=True, slots=True)
class Identities:
    """Who is who: a person for each key of a name and each article (its sha256), and one form of each body.

    By name and not by pairs of both: a pair would take more memory than all else that is kept of a sighting.
    """

    persons: Mapping[str, Mapping[str, Person]]
    bodies: Mapping[tuple[str, str], Body]
    reasons: Mapping[str, Mapping[str, tuple[Reason, ...]]] = field(default_factory=dict)
    possible: tuple[PossiblePair, ...] = ()
    tenures: Mapping[tuple[str, RoleFact], str] = field(default_factory=dict)

    def person(self, article: str, name: str) -> Person:
        """Return the person that an article means by a name."""
        return self.persons[match_key(name)][article]

    def why(self, article: str, name: str) -> tuple[Reason, ...]:
        """Return why the person of this article was taken for that of others; empty where nothing joined it."""
        return self.reasons.get(match_key(name), {}).get(article, ())

    def tenure(self, article: str, role: RoleFact) -> str:
        """Return the day of the new beginning where an article means a second time in a post, else ""."""
        return self.tenures.get((article, role), "")

    def body(self, body: Body) -> Body:
        """Return the form of a body to show: its full name, if an article has it, else the form that most have.

        So it is "Bộ Chính trị" also where one article prints "Bộ Chính Trị".
        """
        return self.bodies.get(body_key(body), body)


def body_forms(extraction: Extraction) -> Iterator[Body]:
    """Yield every body of an article, with those that it is part of, as often as the article names it."""
    for fact in extraction.facts:
        for name in fact.__dataclass_fields__:
            value = getattr(fact, name)
            while isinstance(value, Body):
                if not is_local(value):
                    yield value
                value = value.parent


def resolve(extractions: Collection[Extraction], decisions: Iterable[Decision] = ()) -> Identities:
    """Return who is who in some articles, with the reasons, and the pairs that a person should look at."""
    by_name: defaultdict[str, list[Sighting]] = defaultdict(list)
    forms: defaultdict[tuple[str, str], Counter[Body]] = defaultdict(Counter)
    decided: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        decided[match_key(decision.name)].append(decision)
    for extraction in extractions:
        for sighting in sightings(extraction):
            by_name[match_key(sighting.name)].append(sighting)
        for body in body_forms(extraction):
            forms[body_key(body)][body] += 1
    persons: dict[str, dict[str, Person]] = {}
    reasons: dict[str, dict[str, tuple[Reason, ...]]] = {}
    possible: list[PossiblePair] = []
    for name in sorted(by_name):
        same = sorted(by_name.pop(name), key=lambda s: (s.published or "9999", s.article))
        groups, open_joins = joined(same, decided[name])
        known = _persons(same, groups)
        persons[name] = {s.article: known[groups.find(i)] for i, s in enumerate(same)}
        reasons[name] = _reasons(same, groups)
        possible += [_pair(join, same, known, groups) for join in open_joins]
    return Identities(
        persons=persons,
        bodies={key: _shown(counts) for key, counts in forms.items()},
        reasons=reasons,
        possible=tuple(sorted(possible)),
        tenures=tenures(extractions, persons),
    )


def _shown(counts: Counter[Body]) -> Body:
    """Return the form of a body to show."""
    full = Counter({body: count for body, count in counts.items() if bodies.whole(body).name == body.name})
    return _most_common(full or counts)


def _persons(same: Sequence[Sighting], groups: Groups) -> dict[int, Person]:
    """Return the person of each group: the most common spelling, anchored in what no homonym shares."""
    holders: defaultdict[str, set[int]] = defaultdict(set)
    spelled: defaultdict[int, Counter[str]] = defaultdict(Counter)
    anchors: defaultdict[int, set[str]] = defaultdict(set)
    for index, sighting in enumerate(same):
        head = groups.find(index)
        spelled[head][unify_tones(sighting.name)] += 1
        anchors[head] |= sighting.anchors
        for anchor in sighting.anchors:
            holders[anchor].add(head)
    return {
        head: Person(
            _most_common(spelled[head]),
            min((a for a in anchors[head] if holders[a] == {head}), default=f"article:{same[head].article}"),
        )
        for head in groups.heads()
    }


def _reasons(same: Sequence[Sighting], groups: Groups) -> dict[str, tuple[Reason, ...]]:
    """Return by article why its person was taken for that of others."""
    found: defaultdict[str, list[Reason]] = defaultdict(list)
    for join in groups.joins:
        earlier, later = sorted((join.left, join.right))
        if same[earlier].article != same[later].article:  # one article may print two placements of one tone
            found[same[later].article].append(Reason(join.rule, join.score, join.on, same[earlier].article))
    return {key: tuple(sorted(some)) for key, some in found.items()}


def _pair(join: Join, same: Sequence[Sighting], known: Mapping[int, Person], groups: Groups) -> PossiblePair:
    ends = sorted((known[groups.find(index)], same[index].article) for index in (join.left, join.right))
    (left, left_article), (right, right_article) = ends
    return PossiblePair(left, right, join.rule, join.score, join.on, left_article, right_article)


def _most_common(counts: Counter[T]) -> T:
    """Return the item counted most often; of two, the one that sorts first, so that no order decides."""
    return min(counts, key=lambda item: (-counts[item], str(item)))
