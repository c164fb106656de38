"""How rightly people are told apart: B-cubed on a synthetic corpus with known truth. Run: make bench-identity.

Usage: python tests/bench/identity.py [OFFICIALS [ARTICLES [JOBS]]]
"""

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
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


def held(extractions: Sequence[Extraction], made: Corpus, asked: int) -> tuple[float, float]:
    """Return how many questions "who held P on D" are surely answered, and how many of these answers are right.

    Asked are days between the first and the last article about an official's time in a seat.
    """
    memory = ox.Store()
    identities = resolve(extractions)
    for extraction in extractions:
        for item in article_triples(extraction, identities):
            if not isinstance(item.fact, PersonFact | RoleFact | EventFact):
                continue  # the question needs no others
            memory.extend(ox.Quad(t.subject, t.predicate, t.object) for t in item.triples)
    for triple in concepts.used(iter(memory)):
        memory.add(ox.Quad(triple.subject, triple.predicate, triple.object))
    seen: defaultdict[tuple[str, str, int], list[str]] = defaultdict(list)
    for extraction in extractions:
        for role in extraction.of(RoleFact):
            official = made.truth.get((extraction.article.id, role.person))
            if role.body and official is not None and role.status is Status.CURRENT:
                seen[role.title, role.body.name, official].append(extraction.article.published or "")
    chance = random.Random(1)
    known = [(key, days) for key, days in sorted(seen.items()) if len(days) > 1]
    sure = right = 0
    for (title, body, official), days in chance.sample(known, asked):
        first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
        day = first + timedelta(days=chance.randrange((last - first).days + 1))
        bound = {"title": f"{title}@vi", "organization": f"{body}@vi", "day": day.isoformat()}
        rows = list(select(memory, text_of("holders"), bound))
        names = {row["name"].value for row in rows if row["certainty"].value == "attested"}
        sure += bool(names)
        right += made.names[official] in names
    return sure / asked, right / max(sure, 1)


def main() -> None:
    asked = [int(given) for given in sys.argv[1:]]
    officials, articles, jobs = asked + [10_000, 100_000, 0][len(asked) :]
    made = corpus(officials, articles)
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
    sure, right = held(extractions, made, min(500, len(made.articles) // 50))
    print(f"who held it that day: {sure:.3f} surely answered, {right:.4f} of these rightly")
    texts = {article.id: article.text for article in made.articles}
    for cluster, keys in mixed(found, made.truth)[:5]:
        print("mixed", cluster, *(f"\n   {texts[key[0]]}" for key in keys[:4]))


if __name__ == "__main__":
    main()
