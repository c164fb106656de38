"""People: one fact a person, with every place where the article names them."""

from collections.abc import Iterator
from typing import Final

from kg.model import Analysis, Evidence, NameMention, PersonFact, Variant

_MOST: Final = 20  # evidence of one person; an article that names somebody more often proves no more by it


def extract_people(analysis: Analysis) -> Iterator[PersonFact]:
    """Yield one fact a person, in the order of their first mention.

    The spellings that differ from the preferred one are variants; a given name alone ("ông Inh") is none.
    """
    people: dict[str, list[NameMention]] = {}
    for mention in analysis.find(NameMention):
        people.setdefault(mention.person, []).append(mention)
    for person, mentions in people.items():
        variants: dict[str, Variant] = {}
        for m in mentions:
            if m.name != person and not m.partial:
                variants.setdefault(m.name, Variant(name=m.name, evidence=_evidence(m)))
        yield PersonFact(
            name=person,
            variants=tuple(variants.values()),
            foreign=any(m.foreign for m in mentions),
            evidence=tuple(_evidence(m) for m in mentions[:_MOST]),
        )


def _evidence(mention: NameMention) -> Evidence:
    rule = "person." + mention.rule.removeprefix("name.")
    return Evidence(start=mention.start, end=mention.end, quote=mention.text, rule=rule)
