"""Bodies in the graph: one node under all its names, parents in full, changes with both ends; the query."""

import pytest

from kg import check
from kg.build import Graph, assemble
from kg.model import Article

TOLD = [  # day, text
    (
        "2024-04-05",
        "Đồng chí Lò Văn Pản, Bí thư Ban Chấp hành Đảng bộ tỉnh Lai Châu, làm việc với UBND tỉnh Lai Châu, Sở KH&ĐT"
        " tỉnh Lai Châu, Bộ NN&PTNT và Đảng ủy Sở Y tế tỉnh Lai Châu.",
    ),
    (
        "2024-05-06",
        "Đồng chí Lò Văn Pản, Bí thư Tỉnh ủy Lai Châu, làm việc với Huyện ủy Phong Thổ và Ban Tuyên giáo Trung ương.",
    ),
    ("2025-04-07", "Đại diện Bộ Nông nghiệp và Môi trường làm việc với Ban Chính sách, chiến lược Trung ương."),
]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return assemble([Article(id=f"bai-{n}", text=text, published=day) for n, (day, text) in enumerate(TOLD)])


def told(graph: Graph, name: str) -> list[tuple[str, str, str]]:
    rows = graph.query("body", name=f"{name}@vi")
    return [(row["relation"], row["of"], row["other"]) for row in rows]


PREFIXES = (
    "PREFIX org: <http://www.w3.org/ns/org#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
    " PREFIX vnp: <https://w3id.org/vnpol/ns#> PREFIX dcterms: <http://purl.org/dc/terms/>"
    " PREFIX eli: <http://data.europa.eu/eli/ontology#> "
)


def test_one_body_is_one_node_under_all_its_names(graph):
    for name in ("Tỉnh ủy Lai Châu", "Ban Chấp hành Đảng bộ tỉnh Lai Châu"):
        assert told(graph, name) == [
            ("also called", "Tỉnh ủy Lai Châu", "Ban Chấp hành Đảng bộ tỉnh Lai Châu"),
            ("part of", "Tỉnh ủy Lai Châu", "Ban Chấp hành Trung ương Đảng"),
        ]


def test_a_post_in_one_body_is_one_post(graph):
    (row,) = graph.query(
        PREFIXES
        + "SELECT ?post ?label (COUNT(DISTINCT ?m) AS ?n) { ?m vnp:forPost ?post . ?post skos:prefLabel ?label ;"
        ' org:postIn/skos:prefLabel "Tỉnh ủy Lai Châu"@vi } GROUP BY ?post ?label'
    )
    assert (row["label"], row["n"]) == ("Bí thư Tỉnh ủy", "1")


def test_a_chain_of_parents_reaches_the_centre(graph):
    assert told(graph, "Huyện ủy Phong Thổ") == [
        ("part of", "Huyện ủy Phong Thổ", "Tỉnh ủy Lai Châu"),
        ("part of", "Tỉnh ủy Lai Châu", "Ban Chấp hành Trung ương Đảng"),
    ]


def test_an_agency_and_its_party_committee_are_linked_and_apart(graph):
    found = told(graph, "Đảng ủy Sở Y tế tỉnh Lai Châu")
    assert ("linked to", "Đảng ủy Sở Y tế tỉnh Lai Châu", "Sở Y tế tỉnh Lai Châu") in found
    assert ("part of", "Đảng ủy Sở Y tế tỉnh Lai Châu", "Tỉnh ủy Lai Châu") in found


def test_predecessors_and_successors(graph):
    old, other, new = (
        f"Bộ {name}"
        for name in ("Nông nghiệp và Phát triển nông thôn", "Tài nguyên và Môi trường", "Nông nghiệp và Môi trường")
    )
    assert ("became", old, new) in told(graph, "Bộ NN&PTNT")
    assert [row for row in told(graph, new) if row[:2] == ("was made from", new)] == [
        ("was made from", new, old),
        ("was made from", new, other),
    ]
    (row,) = [row for row in graph.query("body", name=f"{old}@vi") if row["relation"] == "became"]
    assert row["date"] == "2025-03-01"
    local = told(graph, "Sở KH&ĐT tỉnh Lai Châu")
    assert ("became", "Sở Kế hoạch và Đầu tư tỉnh Lai Châu", "Sở Tài chính tỉnh Lai Châu") in local


def test_a_change_has_its_day_and_what_ordered_it(graph):
    rows = graph.query(
        PREFIXES + "SELECT ?label ?date ?number ?note { ?c a vnp:BodyChange ; skos:prefLabel ?label ; skos:note ?note ."
        " OPTIONAL { ?c dcterms:date ?date } OPTIONAL { ?c dcterms:source/eli:id_local ?number }"
        " FILTER(LANG(?label) = 'vi') }"
    )
    by_label = {row["label"]: (row["date"], row["number"]) for row in rows}
    assert by_label["Sở Kế hoạch và Đầu tư tỉnh Lai Châu thành Sở Tài chính tỉnh Lai Châu"] == ("", "")
    merged = "Ban Tuyên giáo Trung ương và Ban Dân vận Trung ương thành Ban Tuyên giáo và Dân vận Trung ương"
    assert by_label[merged] == ("2025-02-03", "")
    assert ("2025-03-01", "176/2025/QH15") in by_label.values()


def test_only_bodies_that_are_mentioned_and_what_they_need_are_in_the_graph(graph):
    rows = graph.query(
        PREFIXES + "SELECT ?label { ?b org:classification ?t ; skos:prefLabel ?label . FILTER(LANG(?label)='vi') }"
    )
    names = {row["label"] for row in rows}
    assert "Bộ Tài chính" not in names
    assert "Bộ Tài nguyên và Môi trường" in names  # at one end of a change


@pytest.mark.parametrize("engine", check.ENGINES)
def test_bodies_that_are_only_parents_or_successors_are_complete(graph, engine):
    triples = [quad.triple for quad in graph.quads]
    report = check.check(triples, engine=engine, required=())
    assert not graph.quarantine
    assert not report.violations
    assert not [result for result in report.results if result.shape.startswith(("Organization", "Level", "BodyChange"))]
