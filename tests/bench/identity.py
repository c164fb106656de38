"""How rightly people are told apart: B-cubed on a synthetic corpus with known truth. Run: make bench-identity.

Usage: python tests/bench/identity.py [OFFICIALS [ARTICLES [JOBS]]]
"""

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from careers import Corpus, corpus

from kg.build import extract_all
from kg.model import Extraction, PersonFact
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
    texts = {article.id: article.text for article in made.articles}
    for cluster, keys in mixed(found, made.truth)[:5]:
        print("mixed", cluster, *(f"\n   {texts[key[0]]}" for key in keys[:4]))


if __name__ == "__main__":
    main()
