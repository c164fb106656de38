"""Concepts: every value that an extractor can write has one, with labels in both languages."""

import pyoxigraph as ox
import pytest

from kg import concepts
from kg.iris import CONCEPTS, Mint
from kg.lexicon import rows
from kg.model import Capacity, DateBasis, EventType, Level, Qualifier, Status
from kg.text import slug

SKOS = concepts.SKOS
MINT = Mint()
FIXED = {
    "level": Level,
    "part": Capacity,
    "qualifier": Qualifier,
    "datebasis": DateBasis,
    "status": Status,
    "eventtype": EventType,
}
TOKENS = ("part", "status", "eventtype")  # their values are tokens of the named queries
VALUES = [(scheme, str(value)) for scheme, values in FIXED.items() for value in values]
LISTED = [
    *(("role", row["id"]) for row in rows("roles")),
    *(("bodytype", row["id"]) for row in rows("body_types")),
    *sorted({("doctype", slug(row["type"])) for row in rows("document_types") if row["type"]}),
]


def objects(node, predicate):
    return [t.object for t in concepts.by_concept().get(node, ()) if t.predicate.value == predicate]


@pytest.mark.parametrize(("scheme", "value"), VALUES + LISTED)
def test_each_value_is_a_labelled_concept_of_its_scheme(scheme, value):
    node = MINT.concept(scheme, value)
    assert ox.NamedNode(SKOS + "Concept") in objects(node, concepts.TYPE.value), f"{node} has no concept"
    assert sorted(label.language for label in objects(node, SKOS + "prefLabel")) == ["en", "vi"]
    assert [scheme_node.value for scheme_node in objects(node, SKOS + "inScheme")] == [f"{CONCEPTS}{scheme}"]


@pytest.mark.parametrize(("scheme", "value"), VALUES)
def test_the_notation_is_the_token_of_the_named_queries(scheme, value):
    found = [notation.value for notation in objects(MINT.concept(scheme, value), SKOS + "notation")]
    assert found == ([value] if scheme in TOKENS else [])


def test_the_fixed_schemes_hold_nothing_else():
    wanted = {MINT.concept(scheme, value) for scheme, value in VALUES}
    fixed = {node for node in concepts.by_concept() if any(node.startswith(f"{CONCEPTS}{scheme}/") for scheme in FIXED)}
    assert fixed == wanted


def test_broader_chains_end():
    for node in concepts.by_concept():
        seen = set()
        while node:
            assert node not in seen, f"{node} is broader than itself"
            seen.add(node)
            parents = objects(node, SKOS + "broader")
            assert len(parents) <= 1
            node = parents[0].value if parents else None
            assert node is None or node in concepts.by_concept()


def test_used_is_the_least_that_makes_a_graph_readable():
    node = ox.NamedNode("https://example.org/x")
    found = concepts.used([ox.Triple(node, node, ox.NamedNode(MINT.concept("part", Capacity.CLOSING_SPEAKER)))])
    names = {triple.subject.value.rsplit("/", 1)[-1] for triple in found}
    assert names == {"closing-speaker", "speaker", "part"}


def test_every_document_type_has_an_english_label():
    named = {row["type"] for row in rows("document_labels")}
    missing = {row["type"] for row in rows("document_types") if row["type"]} - named
    assert not missing, "add a row to kg/lexicon/document_labels.csv"
