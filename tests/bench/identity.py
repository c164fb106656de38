"""How rightly people are told apart: B-cubed on a synthetic corpus with known truth. Run: make bench-identity.

Usage: python tests/bench/identity.py [OFFICIALS [ARTICLES [JOBS [SEED]]]]
"""

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pyoxigraph as ox

sys.path.insert(0, str(Path(__file__).parent))

from careers import Corpus, corpus

from kg import concepts
from kg.build import extract_all
from kg.model import EventFact, Extraction, PersonFact, RoleFact, Status
from kg.query import select, text_of
from kg.rdf import article_triples
from kg.resolve import resolve

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


def clusters(extractions: Sequence[Extraction], made: Corpus) -> dict[Key, object]:
    """Return the person that the resolver gives to each name in each article whose truth is known."""
    who = resolve(extractions)
    return {
        (extraction.article.id, fact.name): who.person(extraction.article.sha256, fact.name)
        for extraction in extractions
        for fact in extraction.of(PersonFact)
        if (extraction.article.id, fact.name) in made.truth
    }


@dataclass(frozen=True, slots=True)
class Answers:
    """How questions "who held this post on that day" were answered: shares of those asked.

    ``named`` has the true holder among the answers; ``sure`` is said to be attested, ``right`` of these truly so.
    """

    asked: int
    named: float
    sure: float
    right: float


def memory_of(extractions: Sequence[Extraction]) -> ox.Store:
    """Return a store with the facts that questions about posts need."""
    memory = ox.Store()
    identities = resolve(extractions)
    for extraction in extractions:
        for item in article_triples(extraction, identities):
            if isinstance(item.fact, PersonFact | RoleFact | EventFact):
                memory.extend(ox.Quad(*triple) for triple in item.triples)
    memory.extend(ox.Quad(*triple) for triple in concepts.used(iter(memory)))
    return memory


Term = tuple[str, str, int]  # title, body, official


def terms(extractions: Sequence[Extraction], made: Corpus) -> dict[Term, list[date]]:
    """Return the days of the articles about each official in a post, for posts whose name tells the body."""
    seen: defaultdict[Term, list[date]] = defaultdict(list)
    for extraction in extractions:
        for role in extraction.of(RoleFact):
            official = made.truth.get((extraction.article.id, role.person))
            if role.body and official is not None and role.status is Status.CURRENT:
                day = date.fromisoformat(extraction.article.published or "")
                seen[role.title, role.body.name, official].append(day)
    return seen


def asked(memory: ox.Store, made: Corpus, questions: Sequence[tuple[Term, date]]) -> Answers:
    named = sure = right = 0
    for (title, body, official), day in questions:
        bound = {"title": f"{title}@vi", "organization": f"{body}@vi", "day": day.isoformat()}
        rows = list(select(memory, text_of("holders"), bound))
        holder = made.names[official]
        attested = {row["name"].value for row in rows if row["certainty"].value == "attested"}
        named += holder in {row["name"].value for row in rows}
        sure += bool(attested)
        right += holder in attested
    return Answers(len(questions), named / len(questions), sure / len(questions), right / max(sure, 1))


def held(extractions: Sequence[Extraction], made: Corpus, count: int) -> dict[str, Answers]:
    """Return how questions are answered about days of articles, days between two, and any day of a time in a post."""
    memory, seen, chance = memory_of(extractions), sorted(terms(extractions, made).items()), random.Random(1)
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
    return {kind: asked(memory, made, questions) for kind, questions in kinds.items()}


def main() -> None:
    given = [int(argument) for argument in sys.argv[1:]]
    officials, articles, jobs, seed = given + [10_000, 100_000, 0, 1][len(given) :]
    made = corpus(officials, articles, seed)
    started = time.perf_counter()
    extractions = list(extract_all(made.articles, jobs))
    extracted = time.perf_counter()
    found = clusters(extractions, made)
    resolved = time.perf_counter()
    precision, recall, f1 = b_cubed(found, made.truth)
    print(f"{len(made.articles)} articles, {len(set(made.truth.values()))} officials, {len(set(made.names))} names")
    print(
        f"names read {len(found) / len(made.truth):.4f}, B3 precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f}"
    )
    print(f"extraction to resolution: 1 : {(resolved - extracted) / (extracted - started):.3f}")
    for kind, answers in held(extractions, made, min(500, len(made.articles) // 50)).items():
        print(
            f"who held it on {kind}: {answers.asked} asked, true holder named {answers.named:.3f},"
            f" surely answered {answers.sure:.3f}, of these right {answers.right:.4f}"
        )
    texts = {article.id: article.text for article in made.articles}
    for cluster, keys in mixed(found, made.truth)[:5]:
        print("mixed", cluster, *(f"\n   {texts[key[0]]}" for key in keys[:4]))


if __name__ == "__main__":
    main()
