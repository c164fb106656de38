"""Facts that become one: in the place of the first, with the evidence of all, each span once."""

from kg.merging import joined, merged, said, unlike
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


def test_what_facts_say_is_equal_whatever_they_rest_on():
    assert said(person("Ón", (8, "a"))) == said(person("Ón", (2, "b"))) != said(person("Inh", (8, "a")))


def test_only_the_values_that_a_fact_lacks_are_new():
    assert unlike(person("Ón", (8, "a")), {"name": "Ón", "foreign": True}) == {"foreign": True}
