"""Every named shape passes good data and fails bad data: tests/shapes/ok and tests/shapes/bad hold one graph a case."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.namespace import RDF
from rdflib.namespace import SH as SHACL

from kg import check
from kg.check.shapes import FILES, dataset_queries, named_shapes
from kg.resources import resource

FOLDER = Path(__file__).parent / "shapes"
SHAPES = named_shapes()
OK = sorted((FOLDER / "ok").glob("*.ttl"))
BAD = sorted((FOLDER / "bad").glob("*.ttl"))
GROUPS = 6  # bad graphs are checked by the slow reference engine a group at a time


def triples(path):
    return [quad.triple for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)]


def expected(path):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    return first.removeprefix("# expect: ")


def moved(path):
    """Return a bad graph under a namespace of its own, so that several do not run into one another."""
    own = f"https://w3id.org/vnpol/id/{path.stem.lower()}/"
    text = path.read_text(encoding="utf-8").replace("https://w3id.org/vnpol/id/x/", own)
    return [quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)]


@pytest.mark.parametrize("path", OK, ids=[path.stem for path in OK])
def test_good_data_passes(path):
    report = check.check(triples(path), required=())
    assert not report.results
    counts = {count.shape: count.nodes for count in report.shapes}
    looked_at = [path.stem] if path.stem in counts else list(dataset_queries())
    if path.stem != "SameAsShape":  # its target is what must not be
        assert all(counts[name] for name in looked_at), "the shape looked at nothing"


def test_both_engines_pass_all_good_data():
    graph = {triple for path in OK for triple in moved(path)}
    fast, reference = (check.check(graph, engine=engine, required=()) for engine in check.ENGINES)
    assert not {result for result in fast.results if result.shape != "Person-homonym"}
    assert fast.results == reference.results


@pytest.mark.parametrize("path", BAD, ids=[path.stem for path in BAD])
def test_bad_data_fails_the_named_shape(path):
    report = check.check(triples(path), required=())
    shape = SHAPES[expected(path)]
    assert (shape.name, shape.severity) in {(result.shape, result.severity) for result in report.results}


@pytest.mark.parametrize("group", range(GROUPS))
def test_both_engines_say_the_same_of_bad_data(group):
    graph = {triple for path in BAD[group::GROUPS] for triple in moved(path)}
    fast, reference = (check.check(graph, engine=engine, required=()).results for engine in check.ENGINES)
    assert {(r.shape, r.focus, r.severity) for r in fast} == {(r.shape, r.focus, r.severity) for r in reference}


def test_every_shape_has_bad_data():
    # A node shape without a constraint of its own fails through its property shapes alone.
    own = {name for name, shape in SHAPES.items() if shape.of != name or shape.message_en}
    assert own == {expected(path) for path in BAD}


def test_every_shape_has_good_data():
    assert {path.stem for path in OK} - {"dataset"} == {name for name in SHAPES if name.endswith("Shape")}


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_speaks_both_languages(name):
    shape = SHAPES[name]
    assert shape.label_en
    assert shape.label_vi
    assert bool(shape.message_en) == bool(shape.message_vi)
    if shape.of != name or shape.query:
        assert shape.message_en


@pytest.mark.parametrize("path", FILES)
def test_house_rules_of_shape_files(path):
    graph = Graph().parse(data=resource(path).read_text(encoding="utf-8"), format="turtle")
    assert not list(graph.subject_objects(SHACL.qualifiedValueShape)), "slow in the fast engine: use class and minCount"
    for constraint in graph.subjects(RDF.type, SHACL.SPARQLConstraint):
        assert graph.value(constraint, SHACL.severity) is None, "engines read the severity of the shape only"
        shapes = list(graph.subjects(SHACL.sparql, constraint))
        assert len(shapes) == 1
        assert graph.value(shapes[0], SHACL.targetNode), "a query for every focus node is a thousand times slower"


def test_what_is_incomplete_warns_and_what_is_wrong_violates():
    missing = {name: shape.severity for name, shape in SHAPES.items() if name.endswith(("Missing", "-missing"))}
    assert set(missing.values()) == {check.Severity.WARNING}
    assert len(missing) == 16
