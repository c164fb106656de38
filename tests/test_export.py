"""The exports: read back by those who will read them, and the same bytes every time."""

import csv
import io
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pyoxigraph as ox
import pytest

from kg import export, store
from kg.errors import OutputError
from kg.export import COLUMNS, EXPORTERS

DATA = Path(__file__).parent / "data"
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = 'a"b\\ & <c>\x01\n</title>]]>'


@pytest.fixture(scope="module")
def loaded() -> ox.Store:
    return store.load(DATA / "view-graph.ttl")


@pytest.fixture(scope="module")
def made(loaded):
    return export.graph(loaded)


@pytest.fixture(scope="module")
def hostile(loaded):
    """The same graph, with every Vietnamese text turned into a trap."""
    changed = ox.Store()
    changed.extend(
        ox.Quad(q.subject, q.predicate, ox.Literal(q.object.value + HOSTILE, language="vi"))
        if isinstance(q.object, ox.Literal) and q.object.language == "vi"
        else q
        for q in loaded
    )
    return export.graph(changed)


@pytest.fixture(params=["made", "hostile", "empty"])
def any_graph(request):
    return nx.MultiDiGraph() if request.param == "empty" else request.getfixturevalue(request.param)


def edges(graph):
    """The edges of a graph with their attributes, without what a format adds."""
    added = {"id", "key"}
    return sorted(
        (
            source,
            target,
            sorted((name, " ".join((value or "").split())) for name, value in known.items() if name not in added),
        )
        for source, target, known in graph.edges(data=True)
    )


def test_what_the_graph_tells(made):
    people = {known["label"]: node for node, known in made.nodes(data=True) if known["kind"] == "person"}
    posts = {
        (known["label"], made.nodes[body]["label"]): known
        for _, body, known in made.out_edges(people["Giàng Páo Mỷ"], data=True)
        if known["relation"] == "membership"
    }
    known = posts["Bí thư Tỉnh ủy", "Tỉnh ủy Lai Châu"]
    assert "bao-cao-01" in known["article"]
    assert "Bí thư Tỉnh ủy" in known["evidence"]
    assert known["spans"].startswith("bao-cao-01#char=")
    assert known["rule"]
    assert float(known["confidence"]) > 0.5


def test_every_node_and_edge_has_the_same_text_attributes(made):
    assert {frozenset(known) for _, known in made.nodes(data=True)} == {
        frozenset({"label", "label_en", "kind", "date"})
    }
    (names,) = {frozenset(known) for *_, known in made.edges(data=True)}
    assert names >= {"relation", "label", "article", "date", "evidence"}
    assert all(isinstance(value, str) for *_, known in made.edges(data=True) for value in known.values())


def test_a_graph_without_quotes_has_spans():
    made = export.graph(store.load(DATA / "view-graph-no-quotes.ttl"))
    assert {known["evidence"] for *_, known in made.edges(data=True)} == {""}
    assert any(known["spans"] for *_, known in made.edges(data=True))


@pytest.mark.parametrize("ending", EXPORTERS)
def test_equal_graphs_give_equal_bytes(loaded, made, ending):
    shuffled = ox.Store()
    shuffled.extend(sorted(loaded, key=lambda quad: str(quad)[::-1]))
    assert EXPORTERS[ending](export.graph(shuffled)) == EXPORTERS[ending](made)


def test_graphml_reads_back(any_graph):
    back = nx.read_graphml(io.BytesIO(EXPORTERS[".graphml"](any_graph)), force_multigraph=True)
    assert set(back.nodes) == set(any_graph.nodes)
    assert edges(back) == edges(any_graph)


def test_gexf_reads_back(any_graph):
    back = nx.read_gexf(io.BytesIO(EXPORTERS[".gexf"](any_graph)))
    assert set(back.nodes) == set(any_graph.nodes)
    assert edges(back) == edges(any_graph)


def test_gexf_holds_no_clock_and_no_version(made):
    text = EXPORTERS[".gexf"](made).decode()
    assert "lastmodified" not in text
    assert "NetworkX" not in text


@pytest.mark.skipif(not shutil.which("dot"), reason="Graphviz is not installed")
def test_graphviz_draws_the_dot_file(any_graph):
    drawn = subprocess.run(
        ["dot", "-Tplain"], input=EXPORTERS[".dot"](any_graph), capture_output=True, check=True, timeout=60
    )
    kinds = [line.split(" ", 1)[0] for line in drawn.stdout.decode().replace("\\\n", "").splitlines()]
    assert kinds.count("node") == len(any_graph)
    assert kinds.count("edge") == any_graph.number_of_edges()


def test_svg_is_well_formed_and_names_every_node_and_kind(any_graph):
    root = ET.fromstring(EXPORTERS[".svg"](any_graph))
    assert root.tag == f"{SVG}svg"
    titles = [title.text or "" for title in root.iter(f"{SVG}title")]
    assert all(any(node in title for title in titles) for node in any_graph.nodes)
    written = [text.text or "" for text in root.iter(f"{SVG}text")]
    for kind in ("Nhân vật", "Cơ quan, tổ chức", "Địa danh", "Văn bản", "Sự kiện"):
        assert any(text.startswith(kind) for text in written)


def test_csv_has_a_row_for_each_edge(any_graph):
    rows = list(csv.DictReader(io.StringIO(EXPORTERS[".csv"](any_graph).decode(), newline="")))
    assert len(rows) == any_graph.number_of_edges()
    assert EXPORTERS[".csv"](any_graph).decode().splitlines()[0] == ",".join(COLUMNS)
    for row, (source, target, known) in zip(rows, any_graph.edges(data=True), strict=True):
        assert (row["source"], row["target"], row["evidence"]) == (source, target, known["evidence"])
        assert row["target_label"] == any_graph.nodes[target]["label"]


@pytest.mark.parametrize("ending", [*EXPORTERS, ".nt", ".ttl.gz", ".GraphML"])
def test_a_file_is_written_by_its_ending(loaded, tmp_path, ending):
    path = tmp_path / f"graph{ending}"
    export.write(loaded, path)
    assert path.stat().st_size > 100


def test_rdf_is_exported_whole(loaded, tmp_path):
    export.write(loaded, tmp_path / "graph.nt")
    assert len(store.load(tmp_path / "graph.nt")) == len(loaded)


@pytest.mark.parametrize(
    ("name", "told"),
    [("graph.pdf", ".graphml"), ("no-such-folder/graph.csv", "cannot be written"), ("folder.csv", "is a folder")],
)
def test_an_output_that_cannot_be_written(loaded, tmp_path, name, told):
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(OutputError, match=told):
        export.write(loaded, tmp_path / name)
