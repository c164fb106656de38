"""The rules that join the sightings of one name, strongest first; every join keeps its rule, score and what was shared.

1. decision: a person said so.
2. same-body: both serve in one body, both as leaders or both as members.
3. same-province: they serve in one province, and the name is rare enough there; a promotion, a move to a district.
4. elsewhere: a name so rare that it is one person in two provinces, or in a province and at the centre.
5. no post told: the only person of the name in the article's province, or the one of the centre that everybody knows.

Rules 3 to 5 never join people who hold seats of two jurisdictions at one time.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from kg.model import Level
from kg.resolve import scores
from kg.resolve.decisions import Decision, Verdict
from kg.resolve.groups import Groups, Join
from kg.resolve.sightings import Service, Sighting


def joined(same: Sequence[Sighting], decisions: Iterable[Decision]) -> tuple[Groups, list[Join]]:
    """Return the persons among the sightings of one name, and the possible joins that a person should look at.

    The sightings must be in a fixed order; the result follows from them and the decisions alone.
    """
    sure, apart, open_pairs = _decided(same, decisions)
    groups = Groups(same, apart)
    for join in sure:
        groups.join(join)
    share = scores.name_share(same[0].name, foreign=all(sighting.foreign for sighting in same))
    possible = _apply(groups, _by_body(same, share), contradictions=False)
    possible += _apply(groups, _by_province(same, groups, share), contradictions=True)
    possible += _apply(groups, _by_country(same, groups, share), contradictions=True)
    possible += _without_posts(same, groups, share)
    return groups, _open(groups, possible, open_pairs)


def _decided(
    same: Sequence[Sighting], decisions: Iterable[Decision]
) -> tuple[list[Join], list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the joins that people made, the pairs that they keep apart, and those that they are unsure of."""
    index = {sighting.article[:16]: i for i, sighting in enumerate(same)}
    pairs = defaultdict(list)
    for decision in sorted(decisions, key=lambda d: d.key):
        if decision.left in index and decision.right in index:
            left, right = sorted((index[decision.left], index[decision.right]))
            pairs[decision.verdict].append((left, right))
    sure = [Join(1.0, left, right, "decision", "") for left, right in pairs[Verdict.SAME]]
    return sure, pairs[Verdict.DIFFERENT], pairs[Verdict.UNSURE]


def _apply(groups: Groups, joins: Iterable[Join], *, contradictions: bool) -> list[Join]:
    """Make the joins that are sure, the surest first; return the others that are possible."""
    left_over = []
    for join in sorted(joins, key=lambda j: (-j.score, j.left, j.right, j.rule, j.on)):
        if contradictions and groups.contradict(join.left, join.right):
            continue
        # Asked again, though the score knows of it: the two may be larger by now.
        doubtful = (
            contradictions and join.score < scores.SURE and (groups.years_between(join.left, join.right) or 0) < 0
        )
        if doubtful or join.score < scores.JOIN or not groups.join(join):
            left_over.append(join)
    return left_over


def _by_body(same: Sequence[Sighting], share: float) -> Iterator[Join]:
    """Yield joins of neighbours in one body, leaders and members each, and one between the two kinds."""
    kinds: defaultdict[str, dict[bool, list[tuple[int, Service]]]] = defaultdict(lambda: {True: [], False: []})
    for index, sighting in enumerate(same):
        for service in sighting.services:
            if not (kinds[service.body][service.seat] and kinds[service.body][service.seat][-1][0] == index):
                kinds[service.body][service.seat].append((index, service))
    for body, by_kind in sorted(kinds.items()):
        on = body.split("|")[0]
        for found in by_kind.values():
            for (left, service), (right, _) in pairwise(found):
                yield Join(scores.same_body(share, service), left, right, "same-body", on)
        if by_kind[True] and by_kind[False]:
            (leader, _), (member, service) = by_kind[True][0], by_kind[False][0]
            if leader != member:
                left, right = sorted((leader, member))
                yield Join(scores.same_body(share, service), left, right, "same-body", on)


def _served(same: Sequence[Sighting], groups: Groups) -> dict[int, list[Service]]:
    """Return the services of each person with posts, by the head of the group."""
    found: defaultdict[int, list[Service]] = defaultdict(list)
    for index, sighting in enumerate(same):
        if sighting.services:
            found[groups.find(index)].extend(sighting.services)
    return found


def _provinces(served: Mapping[int, Iterable[Service]]) -> dict[int, set[str]]:
    """Return the provinces of each person's services, by the head of the group."""
    return {head: {service.province for service in services if service.province} for head, services in served.items()}


def _by_province(same: Sequence[Sighting], groups: Groups, share: float) -> Iterator[Join]:
    persons: defaultdict[str, dict[int, set[Level]]] = defaultdict(lambda: defaultdict(set))
    for head, services in _served(same, groups).items():
        for service in services:
            if service.province and service.level:
                persons[service.province][head].add(service.level)
    for province, levels in sorted(persons.items()):
        for left, right in combinations(sorted(levels), 2):
            years = groups.years_between(left, right)
            score = scores.same_province(share, levels[left] | levels[right], years)
            if score >= scores.POSSIBLE:
                yield Join(score, left, right, "same-province", province)


def _by_country(same: Sequence[Sighting], groups: Groups, share: float) -> Iterator[Join]:
    if scores.elsewhere(share, central=True) < scores.POSSIBLE:
        return  # a common name: no pair of it could be more than a guess
    served = _served(same, groups)
    provinces = _provinces(served)
    for left, right in combinations(sorted(served), 2):
        if provinces[left] & provinces[right]:
            continue
        central = not (provinces[left] and provinces[right])
        score = scores.elsewhere(share, central=central)
        if score >= scores.POSSIBLE:
            yield Join(score, left, right, "elsewhere", "")


def _without_posts(same: Sequence[Sighting], groups: Groups, share: float) -> list[Join]:
    """Join the sightings without post; return what is possible."""
    served = _served(same, groups)
    provinces = _provinces(served)
    central = [head for head in served if any(s.level is Level.CENTRAL for s in served[head])]
    counts = Counter(groups.find(index) for index, sighting in enumerate(same) if sighting.services)
    possible, first_of_home = [], dict[str, int]()
    for index, sighting in enumerate(same):
        if sighting.services or groups.find(index) in served:
            continue
        local = [head for head in served if sighting.home and sighting.home in provinces[head]]
        join = None
        if len(local) == 1:
            join = Join(scores.same_province(share, ()), local[0], index, "only-one-of-province", sighting.home)
        elif not local and len(central) == 1:
            score = scores.prominent(counts[central[0]], counts.total(), share)
            join = Join(score, min(central[0], index), max(central[0], index), "well-known", "")
        elif not local and sighting.home in first_of_home:
            score = scores.same_province(share, ())
            join = Join(score, first_of_home[sighting.home], index, "same-home", sighting.home)
        if join is None or join.score < scores.JOIN or not groups.join(join):
            possible += [join] if join and join.score >= scores.POSSIBLE else []
        if sighting.home and not local:
            first_of_home.setdefault(sighting.home, index)
    return possible


def _open(groups: Groups, possible: Iterable[Join], unsure: Iterable[tuple[int, int]]) -> list[Join]:
    """Return the best possible join of each pair of persons that nobody decided on, by the heads of the groups."""
    best: dict[tuple[int, int], Join] = {}
    for join in possible:
        left, right = sorted((groups.find(join.left), groups.find(join.right)))
        if left == right or join.score < scores.POSSIBLE or groups.forbidden(left, right):
            continue
        known = best.get((left, right))
        if known is None or join.score > known.score:
            best[left, right] = join
    settled = {tuple(sorted((groups.find(a), groups.find(b)))) for a, b in unsure}
    return [join for pair, join in sorted(best.items()) if pair not in settled]
