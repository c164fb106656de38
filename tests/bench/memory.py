"""How much memory telling people apart takes: a stream of sightings that nothing but the resolver keeps.

Run: make bench-memory. Usage: python tests/bench/memory.py [MENTIONS]
"""

import random
import resource
import sys
import time
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from careers import name_of

from kg.lexicon.place_units import districts_by_code, provinces_named
from kg.model import Article, Body, Branch, Evidence, Extraction, Level, PersonFact, RoleFact
from kg.resolve import resolve

PERSONS = 10  # an article
SIGHTINGS = 50  # of an official
OFFICES = (("Huyện ủy", "cap-uy", Branch.PARTY, "bi-thu"), ("Ủy ban nhân dân huyện", "ubnd", Branch.STATE, "chu-tich"))
FIRST = date(2010, 1, 1)
DAYS = 5500


class Stream(Collection[Extraction]):
    """Extractions that are made anew each time they are asked for, always the same."""

    def __init__(self, mentions: int) -> None:
        chance = random.Random(1)
        offices = self._offices()
        self.articles = mentions // PERSONS
        self.officials = [
            (name_of(chance, woman=not number % 4), chance.sample(offices, 2))
            for number in range(max(PERSONS, mentions // SIGHTINGS))
        ]

    @staticmethod
    def _offices() -> list[tuple[str, str, Body]]:
        names = {unit.code: name for name, same in provinces_named().items() for unit in same}
        return [
            (
                f"{role} {office}",
                role,
                Body(
                    template=f"{office} {{}}",
                    place=unit.name,
                    province=names[unit.parent or ""],
                    type=kind,
                    branch=branch,
                    level=Level.DISTRICT,
                ),
            )
            for unit in districts_by_code().values()
            for office, kind, branch, role in OFFICES
        ]

    def __len__(self) -> int:
        return self.articles

    def __contains__(self, item: object) -> bool:
        raise NotImplementedError

    def __iter__(self) -> Iterator[Extraction]:
        chance = random.Random(2)
        for number in range(self.articles):
            day = chance.randrange(DAYS)
            text = f"bài {number}"
            facts: list[PersonFact | RoleFact] = []
            evidence = (Evidence(start=0, end=len(text), quote=text, rule="bench"),)
            for name, posts in {one[0]: one[1] for one in chance.choices(self.officials, k=PERSONS)}.items():
                title, role, body = posts[day * len(posts) // DAYS]
                facts.append(PersonFact(name=name, evidence=evidence))
                facts.append(RoleFact(person=name, title=title, role=role, body=body, evidence=evidence))
            published = (FIRST + timedelta(days=day)).isoformat()
            yield Extraction(article=Article(id=text, text=text, published=published), facts=tuple(facts), home=None)


def peak() -> int:
    """Return the largest memory of this process so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> None:
    mentions = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_000
    stream = Stream(mentions)
    before, started = peak(), time.process_time()
    who = resolve(stream)
    taken, seconds = peak() - before, time.process_time() - started
    told = sum(map(len, who.persons.values()))
    joined = sum(map(len, who.reasons.values()))
    print(f"{told} mentions in {len(stream)} articles, {joined} joined to others, {len(who.possible)} pairs to look at")
    print(f"peak {peak() / 1e9:.2f} GB, {taken / told:.0f} bytes a mention, {seconds:.0f} s of processor time")


if __name__ == "__main__":
    main()
