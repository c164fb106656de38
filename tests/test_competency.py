"""The competency questions: each gives the expected number of rows on the gold graph, in rdflib and in Oxigraph."""

import hashlib
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from kg import concepts
from kg.resources import resource

GOLD = Path(__file__).parent / "data" / "seed-gold.ttl"
# fmt: off
ROWS = {
    "cq01": 10, "cq02": 3, "cq03": 1, "cq04": 2, "cq05": 1, "cq06": 10, "cq07": 6, "cq08": 3, "cq09": 1, "cq10": 2,
    "cq11": 1, "cq12": 5, "cq13": 4, "cq14": 2, "cq15": 1, "cq16": 0, "cq17": 2, "cq18": 2, "cq19": 11, "cq20": 4,
    "cq21": 2, "cq22": 2, "cq23": 1, "cq24": 2, "cq25": 1, "cq26": 1, "cq27": 1, "cq28": 5, "cq29": 2, "cq30": 2,
    "cq31": 2, "cq32": 12, "cq33": 24,
}
# fmt: on
QUERIES = {
    path.name.split("-")[0]: path.read_text(encoding="utf-8")
    for path in sorted(resource("queries").iterdir(), key=lambda path: path.name)
    if path.name.startswith("cq")
}


@pytest.fixture(scope="module")
def triples():
    gold = [quad.triple for quad in ox.parse(path=str(GOLD), format=ox.RdfFormat.TURTLE)]
    return [*gold, *concepts.used(gold)]


@pytest.fixture(scope="module")
def oxigraph(triples):
    store = ox.Store()
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
    return store


@pytest.fixture(scope="module")
def rdflib_graph(triples):
    lines = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES).decode()
    return Graph(bind_namespaces="none").parse(data=lines, format="nt")


def test_every_span_of_the_gold_graph_fits_its_text(triples):
    text = GOLD.with_suffix(".txt").read_text(encoding="utf-8")
    store = ox.Store()
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
    spans = store.query(
        "PREFIX oa: <http://www.w3.org/ns/oa#> SELECT * { ?span oa:hasSelector ?p , ?q ."
        " ?p oa:start ?start ; oa:end ?end . ?q oa:exact ?exact }"
    )
    cut = [(text[int(row["start"].value) : int(row["end"].value)], row["exact"].value) for row in spans]
    assert len(cut) == 44
    assert all(found == exact for found, exact in cut)
    assert any(t.object.value == hashlib.sha256(text.encode()).hexdigest() for t in triples)


def test_every_question_has_an_expectation():
    assert list(QUERIES) == list(ROWS)


@pytest.mark.parametrize("name", ROWS)
def test_rows(name, oxigraph, rdflib_graph):
    assert (len(rdflib_graph.query(QUERIES[name])), len(list(oxigraph.query(QUERIES[name])))) == (ROWS[name],) * 2


@pytest.mark.parametrize("name", ROWS)
def test_the_question_stands_first_in_both_languages(name):
    english, vietnamese, *_ = QUERIES[name].splitlines()
    assert english.startswith("# ") and english.endswith("?")
    assert vietnamese.startswith("# ")
