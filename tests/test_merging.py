"""Facts that become one: in the place of the first, with the evidence of all, each span once."""

from kg.merging import joined, merged
from kg.model import Evidence, PersonFact


def person(name, *spans):
    evidence = tuple(Evidence(start=start, end=start + 2, quote="Ón", rule=rule) for start, rule in spans)
    return PersonFact(name=name, evidence=evidence)


def test_evidence_is_joined_by_place_and_the_first_fact_keeps_its_own():
    one, other = person("Ón", (8, "a"), (2, "a")), person("Ón", (8, "b"), (4, "b"))
    assert [(e.start, e.rule) for e in joined(one, other).evidence] == [(2, "a"), (4, "b"), (8, "a")]


def test_facts_of_one_key_are_one_in_the_place_of_the_first():
    facts = [person("Ón", (4, "a")), person("Inh", (9, "a")), person("Ón", (2, "a"))]
    found = merged(facts, lambda fact: fact.name)
    assert [(fact.name, len(fact.evidence)) for fact in found] == [("Ón", 2), ("Inh", 1)]
    assert merged(facts, lambda _: None) == tuple(facts)
