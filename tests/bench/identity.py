"""How rightly people are told apart: B-cubed on a synthetic corpus with known truth. Run: make bench-identity.

Usage: python tests/bench/identity.py [OFFICIALS [ARTICLES [JOBS [SEED]]]]
"""

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pyoxigraph as ox

sys.path.insert(0, str(Path(__file__).parent))

from careers import Corpus, Spell, corpus

from kg import concepts
from kg.build import extract_all
from kg.model import EventFact, Extraction, PersonFact, RoleFact, Status
from kg.query import select, text_of
from kg.rdf import article_triples
from kg.resolve import Identities, resolve
from kg.text import match_key

Key = tuple[str, str]


def b_cubed(found: Mapping[Key, object], truth: Mapping[Key, object]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of a clustering: the mean over items of how pure and whole their cluster is."""
    both = Counter((found[key], truth[key]) for key in found)
    clusters, people = Counter(found.values()), Counter(truth[key] for key in found)
    precision = sum(n * n / clusters[cluster] for (cluster, _), n in both.items()) / len(found)
    recall = sum(n * n / people[person] for (_, person), n in both.items()) / len(found)
    return precision, recall, 2 * precision * recall / (precision + recall)


def mixed(found: Mapping[Key, object], truth: Mapping[Key, object]) -> list[tuple[object, list[Key]]]:
    """Return the clusters that hold more than one person, the largest first."""
    members = defaultdict(list)
    for key, cluster in found.items():
        members[cluster].append(key)
    wrong = [(cluster, keys) for cluster, keys in members.items() if len({truth[key] for key in keys}) > 1]
    return sorted(wrong, key=lambda item: (-len(item[1]), str(item[0])))


def clusters(extractions: Sequence[Extraction], who: Identities, made: Corpus) -> dict[Key, object]:
    """Return the person that the resolver gives to each name in each article whose truth is known."""
    return {
        key: who.person(extraction.article.sha256, fact.name)
        for extraction in extractions
        for fact in extraction.of(PersonFact)
        if (key := (extraction.article.id, match_key(fact.name))) in made.truth
    }


@dataclass(frozen=True, slots=True)
class Answers:
    """How questions "who held this post on that day" were answered: shares of those asked.

    ``right``: the true holder is named, and nobody is named as more certain who did not hold the post on that day.
    ``named``: the true holder is among those named. ``sure``: somebody is said to be attested; ``true`` of these so.
    """

    asked: int
    right: float
    named: float
    sure: float
    true: float


def memory_of(extractions: Sequence[Extraction], identities: Identities) -> ox.Store:
    """Return a store with the facts that questions about posts need."""
    memory = ox.Store()
    for extraction in extractions:
        facts = tuple(fact for fact in extraction.facts if isinstance(fact, PersonFact | RoleFact | EventFact))
        for item in article_triples(replace(extraction, facts=facts), identities):
            memory.extend(ox.Quad(*triple) for triple in item.triples)
    memory.extend(ox.Quad(*triple) for triple in concepts.used(iter(memory)))
    return memory


Term = tuple[str, str, int]  # title, body, official


def terms(extractions: Sequence[Extraction], made: Corpus) -> dict[Term, list[date]]:
    """Return the days of the articles about each official in a post, for posts whose name tells the body."""
    seen: defaultdict[Term, list[date]] = defaultdict(list)
    for extraction in extractions:
        for role in extraction.of(RoleFact):
            official = made.truth.get((extraction.article.id, match_key(role.person)))
            if role.body and official is not None and role.status is Status.CURRENT:
                day = date.fromisoformat(extraction.article.published or "")
                seen[role.title, role.body.name, official].append(day)
    return seen


RANKS = ("attested", "earlier", "later")


def asked(memory: ox.Store, made: Corpus, questions: Sequence[tuple[Term, date]], holders: "Holders") -> Answers:
    right = named = sure = true = 0
    for (title, body, official), day in questions:
        bound = {"title": f"{title}@vi", "organization": f"{body}@vi", "day": day.isoformat()}
        rows = list(select(memory, text_of("holders"), bound))
        said = [(RANKS.index(row["certainty"].value), row["name"].value) for row in rows]
        truly = {match_key(made.names[one]) for one in holders(title, body, day)}
        mine = min((rank for rank, name in said if match_key(name) == match_key(made.names[official])), default=None)
        named += mine is not None
        right += mine is not None and all(match_key(name) in truly for rank, name in said if rank < mine)
        attested = [name for rank, name in said if not rank]
        sure += bool(attested)
        true += bool(attested) and all(match_key(name) in truly for name in attested)
    count = len(questions)
    return Answers(count, right / count, named / count, sure / count, true / max(sure, 1))


Holders = Callable[[str, str, date], set[int]]


def holders_of(made: Corpus, seen: Iterable[Term]) -> Holders:
    """Return a function that tells which officials truly held a post on a day, by title and body as they are read."""
    spells: defaultdict[int, list[Spell]] = defaultdict(list)
    for spell in made.spells:
        spells[spell.official].append(spell)
    posts: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for title, body, official in seen:
        posts[title, body].add(official)

    def found(title: str, body: str, day: date) -> set[int]:
        return {one for one in posts[title, body] if any(s.start <= day <= s.end for s in spells[one])}

    return found


def held(extractions: Sequence[Extraction], who: Identities, made: Corpus, count: int) -> dict[str, Answers]:
    """Return how questions are answered about days of articles, days between two, and any day of a time in a post."""
    memory, seen, chance = memory_of(extractions, who), sorted(terms(extractions, made).items()), random.Random(1)
    holders = holders_of(made, (term for term, _ in seen))
    spells = {(made.names[spell.official], spell.official, spell.start): spell for spell in made.spells}
    by_official = defaultdict(list)
    for spell in spells.values():
        by_official[spell.official].append(spell)

    def inside(first: date, last: date) -> date:
        return first + timedelta(days=chance.randrange((last - first).days + 1))

    def whole(term: Term, days: Sequence[date]) -> date:
        spell = next(s for s in by_official[term[2]] if s.start <= min(days) <= s.end)
        return inside(spell.start, spell.end)

    several = [(term, days) for term, days in seen if len(days) > 1]
    kinds: dict[str, list[tuple[Term, date]]] = {
        "a day of an article": [(term, chance.choice(days)) for term, days in chance.sample(seen, count)],
        "a day between two": [(t, inside(min(days), max(days))) for t, days in chance.sample(several, count)],
        "any day of a term": [(term, whole(term, days)) for term, days in chance.sample(seen, count)],
    }
    return {kind: asked(memory, made, questions, holders) for kind, questions in kinds.items()}


def main() -> None:
    given = [int(argument) for argument in sys.argv[1:]]
    officials, articles, jobs, seed = given + [10_000, 100_000, 0, 1][len(given) :]
    made = corpus(officials, articles, seed)
    started = time.perf_counter()
    extractions = list(extract_all(made.articles, jobs))
    extracted = time.perf_counter()
    who = resolve(extractions)
    resolved = time.perf_counter()
    found = clusters(extractions, who, made)
    precision, recall, f1 = b_cubed(found, made.truth)
    counts = Counter(made.names)
    namesakes = sum(count for count in counts.values() if count > 1)
    seated, named = len({spell.official for spell in made.spells}), len(set(made.truth.values()))
    print(f"{len(made.articles)} articles name {named} of {seated} officials with {len(made.spells)} terms in posts")
    print(f"{len(counts)} names; {namesakes} officials share theirs; {len(found) / len(made.truth):.4f} of names read")
    print(f"B3 precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f}")
    print(f"extraction {extracted - started:.0f} s, resolution {resolved - extracted:.1f} s", flush=True)
    for kind, answers in held(extractions, who, made, min(500, len(made.articles) // 50)).items():
        print(
            f"who held it on {kind}: {answers.asked} asked, rightly answered {answers.right:.3f}, true holder named"
            f" {answers.named:.3f}; said to be attested {answers.sure:.3f}, of these true {answers.true:.4f}",
            flush=True,
        )
    texts = {article.id: article.text for article in made.articles}
    for cluster, keys in mixed(found, made.truth)[:5]:
        print("mixed", cluster, *(f"\n   {texts[key[0]]}" for key in keys[:4]))


if __name__ == "__main__":
    main()
