"""Queries: named and from files, parameters as terms, every output format."""

import csv
import io
import json

import pyoxigraph as ox
import pytest

from kg.build import assemble
from kg.errors import QueryError
from kg.model import Article
from kg.query import bind, names, parse_parameters, render, run, table, term, text_of
from kg.store import queryable

FOAF = "http://xmlns.com/foaf/0.1/"
PERSON = ox.NamedNode("https://w3id.org/vnpol/id/person/on")


@pytest.fixture
def store() -> ox.Store:
    name = ox.NamedNode(FOAF + "name"), ox.Literal("Lò Thị Ón", language="vi")
    return queryable(ox.Quad(PERSON, *name, ox.NamedNode(f"urn:{article}")) for article in "gh")


CONTRACT = ["persons", "roles", "documents", "document-relations", "events", "participants", "statements", "statistics"]


@pytest.mark.parametrize("name", CONTRACT)
def test_the_contract_queries_have_a_question_and_parse(name, store):
    assert names()[name].endswith("?")
    assert table(run(store, text_of(name))).rows == ()


def test_there_are_33_competency_questions_each_found_by_its_number():
    assert sum(name.startswith("cq") for name in names()) == 33
    assert text_of("cq01")


NAME_QUERY = f"SELECT ?p WHERE {{ ?p <{FOAF}name> ?name }}"


@pytest.mark.parametrize(
    ("value", "rows"),
    [("Lò Thị Ón@vi", 1), ("Lò Thị Ón", 0), ('x" } UNION { ?p ?a ?b } #', 0), ("} #", 0), ("a\\", 0), ("a\nb", 0)],
)
def test_parameters_are_terms_and_never_sparql(store, value, rows):
    assert len(table(run(store, NAME_QUERY, {"name": value})).rows) == rows


def test_a_bound_variable_is_known_to_filters(store):
    sparql = f"SELECT ?p WHERE {{ ?p <{FOAF}name> ?name FILTER(STR(?name) = ?wanted) }}"
    assert len(table(run(store, sparql, {"wanted": "Lò Thị Ón"})).rows) == 1


def test_a_parameter_takes_the_place_of_its_default(store):
    sparql = f'SELECT ?p WHERE {{ VALUES ?name {{ "Ai Đó"@vi }} ?p <{FOAF}name> ?name }}'
    assert table(run(store, sparql)).rows == ()
    assert len(table(run(store, sparql, {"name": "Lò Thị Ón@vi"})).rows) == 1


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?p { ?p ?q ?x }",
        'PREFIX a: <urn:{> SELECT ?p # { WHERE {\nWHERE { ?p ?q ?x . FILTER("{" = "{") }',
        "CONSTRUCT { ?p ?q ?x } WHERE { ?p ?q ?x }",
        "ASK { ?p ?q ?x }",
    ],
)
def test_the_block_goes_into_the_pattern(sparql):
    bound = bind(sparql.replace("urn:{", "urn:b"), {"x": "<urn:y>"})
    ox.Store().query(bound)
    assert bound.count("VALUES (?x) { (<urn:y>) }") == 1


def test_unknown_variables_queries_and_bad_sparql_are_refused(store):
    with pytest.raises(QueryError, match=r"\?nobody"):
        run(store, NAME_QUERY, {"nobody": "x"})
    with pytest.raises(QueryError, match="persons"):
        text_of("person-list")
    with pytest.raises(QueryError, match="does not parse"):
        run(store, "SELECT")
    with pytest.raises(QueryError, match="no such file"):
        text_of("nothing.rq")
    with pytest.raises(QueryError, match="NAME=VALUE"):
        parse_parameters(["name"])


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2021-12-31", ox.Literal("2021-12-31", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#date"))),
        ("12", ox.Literal("12", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer"))),
        ("https://w3id.org/vnpol/ns", ox.NamedNode("https://w3id.org/vnpol/ns")),
        ("a@vi", ox.Literal("a", language="vi")),
        ("a@b.c", ox.Literal("a@b.c")),
    ],
)
def test_terms(value, expected):
    assert term(value) == expected


def test_formats(store):
    def shown(form: str, sparql: str = "SELECT ?p ?name WHERE { ?p ?q ?name }") -> str:
        return render(run(store, sparql), form)

    assert list(csv.reader(io.StringIO(shown("csv")))) == [["p", "name"], [PERSON.value, "Lò Thị Ón"]]
    assert shown("tsv").splitlines()[1] == f"{PERSON.value}\tLò Thị Ón"
    assert json.loads(shown("json")) == [{"p": PERSON.value, "name": "Lò Thị Ón"}]
    assert "(1 rows)" in shown("table")
    assert "Lò Thị Ón" in shown("ttl", "CONSTRUCT { ?p ?q ?name } WHERE { ?p ?q ?name }")
    assert shown("csv", "ASK { ?p ?q ?name }") == "answer\ntrue\n"
    with pytest.raises(QueryError, match="CONSTRUCT"):
        shown("csv", "CONSTRUCT { ?p ?q ?name } WHERE { ?p ?q ?name }")
    with pytest.raises(QueryError, match="SELECT"):
        shown("ttl")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Ông Lò Văn Pản, Trưởng Ban Chỉ đạo phòng, chống tham nhũng tỉnh Lai Châu, chủ trì cuộc họp.", 1),
        (
            "Sáng 3/12/2021, Đoàn công tác của Tỉnh ủy Lai Châu do đồng chí Lò Văn Pản làm Trưởng đoàn đến thăm.",
            0,
        ),
    ],
)
def test_posts_in_temporary_bodies_are_roles_and_heads_of_delegations_are_not(text, titles):
    built = assemble([Article(id="a", text=text, published="2021-12-04")])
    assert len(built.query("roles")) == titles


def test_a_value_takes_the_place_of_each_default_and_one_that_reads_like_a_default_stays_a_value():
    sparql = "SELECT * WHERE { VALUES ?x { 1 } OPTIONAL { values ?x {2} ?x ?p ?y } VALUES ?z { 3 } }"
    bound = bind(sparql, {"x": "VALUES ?z { 4 }", "y": "5"})
    written = 'VALUES ?x { "VALUES ?z { 4 }" }'
    assert bound.count(written) == 2
    assert bound.endswith("VALUES ?z { 3 } }")
    assert bound.startswith('SELECT * WHERE { VALUES (?y) { ("5"^^<')
