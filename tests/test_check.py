"""Checking: two engines, one report; every seeded fault is caught, and a check that looked at nothing is no pass."""

import importlib.util
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph, URIRef, Variable
from rdflib.namespace import RDF
from rdflib.namespace import SH as SHACL
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue

from kg import check
from kg.check import data, fast
from kg.check.shapes import named_shapes, terms_of
from kg.errors import ShapeError
from kg.iris import DEFAULT_BASE
from kg.model import Article, Evidence, PersonFact
from kg.rdf import FactTriples
from kg.rdf.shelf import Shelf

_SPEC = importlib.util.spec_from_file_location("seeded_faults", Path(__file__).with_name("seeded_faults.py"))
seeded = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(seeded)

# The reference engine takes a second a graph, so it sees the faults a few at a time, each on nodes of its own.
BATCHES = 7
MISPRINTS = {("Obs-percent", "8.215"), ("Obs-percent", "190/812")}  # the printed percentages that do not follow


def found(report):
    return {(r.shape, r.focus, r.severity.value, r.component, r.value) for r in report.results}


@pytest.fixture(scope="module")
def gold():
    return seeded.gold()


@pytest.fixture(scope="module")
def clean(gold):
    return found(check.check(gold))


@pytest.mark.parametrize("engine", check.ENGINES)
def test_the_gold_graph_conforms_and_its_two_misprints_are_warnings(engine, gold):
    report = check.check(gold, engine=engine)
    verbatim = ox.NamedNode("https://w3id.org/vnpol/ns#verbatim")
    printed = {
        (result.shape, quad.object.value)
        for result in report.results
        for quad in gold.quads_for_pattern(ox.NamedNode(result.focus), verbatim, None)
    }
    assert report.conforms
    assert printed == MISPRINTS
    assert {result.value for result in report.results} == {"64.99", "23.4"}


def test_a_large_graph_is_checked_on_disk_with_the_same_results(monkeypatch, clean):
    _, _, _, update = seeded.FAULTS[0]
    broken = seeded.broken(update)
    before = check.check(broken, required=())
    monkeypatch.setattr(fast, "_IN_MEMORY", 0)
    assert check.check(broken, required=()) == before
    assert found(before) != clean


def in_articles(store, gold):
    """Return a graph as that of one article beside another, which tells of the same persons, bodies and documents."""
    one, other = (ox.NamedNode(f"{DEFAULT_BASE}id/article/{name}") for name in ("one", "other"))
    shared = ("/person/", "/org/", "/post/", "/place/", "/doc/")
    told = [quad.triple for quad in gold if any(kind in quad.subject.value for kind in shared)]
    assert told
    return [*(ox.Quad(*quad.triple, one) for quad in store), *(ox.Quad(*triple, other) for triple in told)]


@pytest.mark.parametrize("fault", seeded.FAULTS, ids=[name for name, *_ in seeded.FAULTS])
def test_a_graph_looked_at_in_parts_gives_the_same_results(fault, gold, monkeypatch):
    quads = in_articles(seeded.broken(fault[-1]), gold)
    whole = check.check(quads, required=())
    monkeypatch.setattr(data, "_PART", 1)
    assert check.check(quads, required=()) == whole


def predicates(query):
    """Return the predicates of a query, variables among them, and the classes that it asks for."""
    found, waiting = [], [prepareQuery(query).algebra]
    while waiting:
        part = waiting.pop()
        if isinstance(part, CompValue):
            terms = [term for triple in part.get("triples", ()) for term in triple]
            for predicate, value in zip(terms[1::3], terms[2::3], strict=True):
                found += (predicate, value) if predicate == RDF.type else (predicate,)
            waiting += part.values()
        elif isinstance(part, list | tuple | set):
            waiting += part
    return found


@pytest.mark.parametrize("name", [name for name, shape in named_shapes().items() if shape.query and not shape.within])
def test_a_check_across_articles_names_all_that_it_looks_at(name):
    if name == "Ref-dangling":  # it looks at every triple, and is asked of the whole graph or not at all
        return
    query = named_shapes()[name].query
    found = predicates(query)
    assert found
    assert not [term for term in found if isinstance(term, Variable)]
    named = set().union(*(names(term) for term in found))
    assert named <= terms_of(query)


def names(path):
    """Return the IRIs of a predicate, which may be a path."""
    parts = [getattr(path, "args", None) or [getattr(path, "arg", None) or getattr(path, "path", None)]]
    inner = [part for part in parts[0] if part is not None]
    return {str(path)} if isinstance(path, URIRef) else set().union(*(names(part) for part in inner))


@pytest.mark.parametrize("fault", seeded.FAULTS, ids=[name for name, *_ in seeded.FAULTS])
def test_a_fault_is_caught_by_its_shape(fault, clean):
    _, shape, severity, update = fault
    new = found(check.check(seeded.broken(update), required=())) - clean
    assert (shape, severity) in {(result[0], result[2]) for result in new}


@pytest.mark.parametrize("batch", range(BATCHES))
def test_both_engines_report_the_same_of_faulty_graphs(batch):
    faults = seeded.FAULTS[batch::BATCHES]
    graph = seeded.broken(*(update for *_, update in faults))
    fast, reference = (check.check(graph, engine=engine, required=()) for engine in check.ENGINES)
    assert found(fast) == found(reference)
    assert [(r.shape, r.message_en, r.message_vi) for r in fast.results] == [
        (r.shape, r.message_en, r.message_vi) for r in reference.results
    ]
    assert fast.shapes == reference.shapes


def test_there_are_all_the_faults_of_the_design():
    assert len(seeded.FAULTS) >= 54
    assert len({name for name, *_ in seeded.FAULTS}) == len(seeded.FAULTS)


@pytest.mark.parametrize("engine", check.ENGINES)
def test_an_empty_graph_is_an_error_not_a_pass(engine):
    with pytest.raises(ShapeError, match="nothing to check: no evidence, span, position, article"):
        check.check([], engine=engine)


def test_a_graph_without_facts_is_an_error_not_a_pass(gold):
    article = [quad for quad in gold if quad.subject.value.endswith("article/" + quad.subject.value[-16:])]
    with pytest.raises(ShapeError, match="no evidence"):
        check.check(article)


def test_a_shape_that_looked_at_nothing_says_so(gold):
    report = check.check(gold)
    counts = {count.shape: count.nodes for count in report.shapes}
    assert counts["StateDocumentShape"] == 0
    assert counts["EvidenceShape"] == 56
    assert counts["Obs-percent"] == counts["ObservationShape"] == 12
    assert "state document                           0 nodes  (no node to look at)" in check.text(report)


def test_an_unknown_engine_is_refused(gold):
    with pytest.raises(ShapeError, match="use fast or reference"):
        check.check(gold, engine="jena")


@pytest.mark.parametrize(
    ("language", "verdict"), [("en", "conforms: 0 violations, 2 warnings"), ("vi", "hợp lệ: 0 vi phạm, 2 cảnh báo")]
)
def test_the_text_speaks_both_languages(language, verdict, gold):
    text = check.text(check.check(gold), language)
    assert text.splitlines()[-1] == verdict
    assert "64.99" in text


def test_the_report_is_a_w3c_report():
    graph = seeded.broken(seeded.FAULTS[0][3], seeded.FAULTS[9][3])
    report = check.check(graph)
    parsed = Graph().parse(data=check.report_turtle(report), format="turtle")
    results = list(parsed.subjects(RDF.type, SHACL.ValidationResult))
    root = parsed.value(predicate=RDF.type, object=SHACL.ValidationReport)
    assert len(results) == len(report.results) == len(set(parsed.objects(root, SHACL.result)))
    assert parsed.value(root, SHACL.conforms).toPython() is False
    for node in results:
        for predicate in (SHACL.focusNode, SHACL.resultSeverity, SHACL.sourceShape, SHACL.sourceConstraintComponent):
            assert parsed.value(node, predicate) is not None
        assert {message.language for message in parsed.objects(node, SHACL.resultMessage)} == {"en", "vi"}


def test_named_graphs_are_read_as_one(gold, clean):
    spread = ox.Store()
    for index, quad in enumerate(gold):
        graph = ox.NamedNode(f"https://example.org/{index % 3}")
        spread.add(ox.Quad(quad.subject, quad.predicate, quad.object, graph))
    assert found(check.check(spread)) == clean


def test_another_base_is_checked_as_closely():
    base = "https://example.org/kg/"
    faults = [
        update for _, shape, _, update in seeded.FAULTS if shape in ("Post-oneHead", "Ref-dangling", "Doc-issuerLevel")
    ]
    store = seeded.broken(*faults)
    lines = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph()).decode()
    lines = lines.replace(f"{DEFAULT_BASE}id/", f"{base}id/")
    moved = [quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES)]
    there, here = check.check(moved), check.check(store)
    assert sorted(r.shape for r in there.results) == sorted(r.shape for r in here.results)


# --- screening --------------------------------------------------------------------------------------------------------

ARTICLE = Article(id="bai", text="Vàng Seo Mỷ")
PERSON = PersonFact(
    name="Vàng Seo Mỷ", evidence=(Evidence(start=0, end=11, quote="Vàng Seo Mỷ", rule="name.honorific"),)
)


def written(store):
    """Return a graph cut into facts: the fact of a node holds what is said of it and of its evidence and spans."""
    quads = [quad.triple for quad in store]
    about = {t.subject.value: t.object.value for t in quads if t.predicate.value.endswith("#hasBody")}
    facts = {}
    for triple in quads:
        key = about.get(triple.subject.value, triple.subject.value)
        facts.setdefault(key if "/membership/" in key else None, set()).add(triple)
    return Shelf(FactTriples(ARTICLE, PERSON if key else None, frozenset(found)) for key, found in facts.items())


def test_screening_keeps_good_facts(gold):
    facts = written(gold)
    kept, refused = check.screen(facts)
    assert len(kept) == len(facts) == 11
    assert not refused


def test_screening_refuses_the_fact_that_offends_and_tells_why():
    update = seeded.replace(seeded.SECRETARY, "?m vnp:attestedOn ?on", '?m vnp:attestedOn "2021"^^xsd:gYear')
    kept, refused = check.screen(written(seeded.broken(update)))
    first = refused[0]
    assert first.shape == "Membership-attestedOn"
    assert "full day" in first.reason
    assert len(kept) + len(refused) == 11


def test_what_refers_to_a_refused_fact_is_looked_at_again():
    update = seeded.replace(seeded.SECRETARY, "?m vnp:attestedOn ?on", '?m vnp:attestedOn "2021"^^xsd:gYear')
    kept, _ = check.screen(written(seeded.broken(update)))
    left = {triple.subject.value for item in kept for triple in item.triples}
    assert not any("bi-thu-tinh-uy" in node and "/membership/" in node for node in left)


def test_offenders_are_the_nodes_of_violations(gold):
    assert check.offenders(check.check(gold)) == frozenset()
    report = check.check(seeded.broken(seeded.FAULTS[0][3]))
    assert {node.rsplit("/", 2)[-2] for node in check.offenders(report)} == {
        "person",
        "statement",
    }  # the name is reified too


def test_a_quarantine_line_tells_article_family_shape_and_reason():
    class Line:
        article, fact, shape, reason = "a1", PERSON, "Person-name", "two names"

    line = check.quarantine_lines([Line()])
    assert line.startswith('{"article": "a1", "family": "person", "shape": "Person-name", "reason": "two names"')
    assert "Vàng Seo Mỷ" in line
