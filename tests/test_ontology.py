"""The ontology's own quality: labels, definitions, no cycles, disjointness, naming, licence; no term undeclared."""

import re
from pathlib import Path

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, URIRef

import kg.rdf
from kg.resources import resource

NS = "https://w3id.org/vnpol/ns#"
ONTOLOGY = URIRef("https://w3id.org/vnpol/ns")
GRAPH = Graph(bind_namespaces="none").parse(
    data=resource("ontology/vnpol.ttl").read_text(encoding="utf-8"), format="turtle"
)
TERMS = sorted({term for term in GRAPH.subjects(RDF.type) if isinstance(term, URIRef) and str(term).startswith(NS)})
CLASSES = sorted(term for term in GRAPH.subjects(RDF.type, OWL.Class) if str(term).startswith(NS))
PROPERTIES = sorted(
    term for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for term in GRAPH.subjects(RDF.type, kind)
)
EDGES = ("memberOf", "visited", "issued", "implements", "spokeAt")  # of the derived graph that cq33 makes
TEXTS = {
    f"{folder}/{path.name}": path.read_text(encoding="utf-8")
    for folder in ("ontology", "shapes", "queries")
    for path in resource(folder).iterdir()
    if path.name.endswith((".ttl", ".rq"))
}


def name(term):
    return str(term).removeprefix(NS)


@pytest.mark.parametrize("term", TERMS, ids=name)
def test_a_term_has_labels_a_definition_and_a_home(term):
    assert sorted(label.language for label in GRAPH.objects(term, RDFS.label)) == ["en", "vi"]
    assert len(list(GRAPH.objects(term, SKOS.definition))) == 1
    assert list(GRAPH.objects(term, RDFS.isDefinedBy)) == [ONTOLOGY]


@pytest.mark.parametrize("term", CLASSES, ids=name)
def test_classes_begin_with_a_capital(term):
    assert re.fullmatch(r"[A-Z][A-Za-z]+", name(term))


@pytest.mark.parametrize("term", PROPERTIES, ids=name)
def test_properties_begin_with_a_small_letter_and_have_at_most_one_domain_and_range(term):
    assert re.fullmatch(r"[a-z][A-Za-z]+", name(term))
    assert len(list(GRAPH.objects(term, RDFS.domain))) <= 1
    assert len(list(GRAPH.objects(term, RDFS.range))) <= 1


@pytest.mark.parametrize("predicate", [RDFS.subClassOf, RDFS.subPropertyOf], ids=str)
def test_no_cycles(predicate):
    for term in TERMS:
        assert term not in set(GRAPH.transitive_objects(term, predicate)) - {term}
        assert (term, predicate, term) not in GRAPH


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("PartyBody", "StateBody"),
        ("PartyBody", "FrontOrMassBody"),
        ("StateBody", "FrontOrMassBody"),
        ("OtherBody", "PartyBody"),
        ("PartyDocument", "StateDocument"),
    ],
)
def test_kinds_that_exclude_each_other_are_disjoint(first, second):
    pair = URIRef(NS + first), URIRef(NS + second)
    assert (pair[0], OWL.disjointWith, pair[1]) in GRAPH or (pair[1], OWL.disjointWith, pair[0]) in GRAPH


def test_the_ontology_says_what_it_is():
    for predicate in (DCTERMS.title, DCTERMS.description):
        assert {text.language for text in GRAPH.objects(ONTOLOGY, predicate)} == {"en", "vi"}
    for predicate in (DCTERMS.license, DCTERMS.creator, DCTERMS.modified, OWL.versionIRI, OWL.versionInfo):
        assert GRAPH.value(ONTOLOGY, predicate) is not None


def test_nothing_is_imported_and_nothing_is_anonymous():
    assert not list(GRAPH.objects(ONTOLOGY, OWL.imports))
    assert all(isinstance(subject, URIRef) for subject in GRAPH.subjects())


@pytest.mark.parametrize("path", TEXTS)
def test_own_terms_are_declared(path):
    used = set(re.findall(r"\bvnp:([A-Za-z]\w*)", TEXTS[path]))
    assert used <= {name(term) for term in TERMS}


def test_declared_terms_are_used():
    rdf = "".join(path.read_text(encoding="utf-8") for path in Path(kg.rdf.__file__).parent.glob("*.py"))
    elsewhere = "".join(text for path, text in TEXTS.items() if not path.startswith("ontology/vnpol"))
    unused = {name(term) for term in TERMS if not re.search(rf'(vnp:|["+ ]){name(term)}\b', elsewhere + rdf)}
    assert unused == set()


def test_edges_of_the_derived_graph_stay_out_of_the_base_graph():
    for path, text in TEXTS.items():
        if path not in ("ontology/vnpol.ttl", "queries/cq33-edges-for-drawing.rq"):
            assert not re.search(rf"vnp:({'|'.join(EDGES)})\b", text), path


@pytest.mark.parametrize("path", TEXTS)
def test_schema_org_is_http(path):
    assert "https://schema.org" not in TEXTS[path]
