"""Files and stores: round trips, atomic writing, clear refusals."""

import gzip

import pyoxigraph as ox
import pytest

from kg.errors import GraphError, OutputError
from kg.store import RDF_FORMATS, check_output, is_store, load, queryable, save, serialize, told, write_whole

A, B, G = (ox.NamedNode(f"https://w3id.org/vnpol/id/person/{name}") for name in "abg")
QUADS = frozenset(
    [
        ox.Quad(A, ox.NamedNode("http://xmlns.com/foaf/0.1/name"), ox.Literal("Lò Thị Ón", language="vi"), G),
        ox.Quad(A, ox.NamedNode("http://xmlns.com/foaf/0.1/knows"), B, G),
        ox.Quad(B, ox.NamedNode("http://xmlns.com/foaf/0.1/name"), ox.Literal('dấu " và \\', language="vi")),
    ]
)


@pytest.mark.parametrize("ending", [*RDF_FORMATS, *(f"{ending}.gz" for ending in RDF_FORMATS)])
def test_round_trip(tmp_path, ending):
    path = tmp_path / f"graph{ending}"
    save(QUADS, path)
    assert {quad.triple for quad in load(path)} == {quad.triple for quad in QUADS}


def test_a_store_folder_round_trips_and_is_replaced(tmp_path):
    path = tmp_path / "store"
    save(QUADS, path)
    save(QUADS, path)
    assert set(told(load(path)).quads()) == QUADS


@pytest.mark.parametrize("name", ["store", "graph.nq"])
def test_a_triple_of_two_articles_is_one_to_a_query(tmp_path, name):
    quads = {*QUADS, *(ox.Quad(*quad.triple, B) for quad in QUADS)}
    save(quads, tmp_path / name)
    for held in (load(tmp_path / name), queryable(quads)):
        assert sum(1 for _ in held.query("SELECT * WHERE { ?s ?p ?o }")) == len(QUADS)
        assert sum(1 for _ in held.query("SELECT * WHERE { GRAPH ?g { ?s ?p ?o } }")) == 2 + len(QUADS)
    assert set(told(queryable(QUADS)).quads()) == QUADS


def test_order_does_not_change_bytes():
    turtle = ox.RdfFormat.TURTLE
    assert serialize(sorted(QUADS, key=str), turtle) == serialize(sorted(QUADS, key=str, reverse=True), turtle)


def test_gzip_holds_no_clock(tmp_path):
    for name in ("a", "b"):
        save(QUADS, tmp_path / f"{name}.nt.gz")
    assert (tmp_path / "a.nt.gz").read_bytes() == (tmp_path / "b.nt.gz").read_bytes()
    assert gzip.decompress((tmp_path / "a.nt.gz").read_bytes())


@pytest.mark.parametrize("name", ["graph.xyz", "no/such/folder/graph.ttl"])
def test_outputs_that_cannot_be_are_refused_by_name(tmp_path, name):
    with pytest.raises(OutputError, match=name.rsplit("/", maxsplit=1)[-1]):
        check_output(tmp_path / name)


def test_a_folder_with_other_files_is_not_overwritten(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("mine")
    with pytest.raises(OutputError, match="other files"):
        check_output(tmp_path / "out")


def test_a_failed_write_leaves_what_was_there(tmp_path, monkeypatch):
    path = tmp_path / "graph.ttl"
    path.write_bytes(b"before")
    monkeypatch.setattr("pathlib.Path.replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, b"after")
    assert path.read_bytes() == b"before"
    assert [item.name for item in tmp_path.iterdir()] == ["graph.ttl"]


@pytest.mark.parametrize("failing", [1, 2])
def test_an_interrupted_write_leaves_the_store_that_was_there(tmp_path, monkeypatch, failing):
    path = tmp_path / "store"
    save(QUADS, path)
    calls, replace = [], type(path).replace

    def interrupted(source, target):
        calls.append(source)
        if len(calls) == failing:
            raise KeyboardInterrupt
        return replace(source, target)

    monkeypatch.setattr(type(path), "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        save([], path)
    monkeypatch.undo()
    assert set(told(load(path)).quads()) == QUADS
    assert [item.name for item in tmp_path.iterdir()] == ["store"]


def test_a_store_that_a_killed_write_left_aside_has_its_name_again(tmp_path, monkeypatch):
    path = tmp_path / "store"
    save(QUADS, path)
    calls, replace = [], type(path).replace

    def killed(source, target):
        calls.append(source)
        if len(calls) > 1:  # nothing more can be done, as when the process is gone
            raise KeyboardInterrupt
        return replace(source, target)

    monkeypatch.setattr(type(path), "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        save([], path)
    monkeypatch.undo()
    assert not path.exists()
    check_output(path)
    assert set(told(load(path)).quads()) == QUADS
    assert [item.name for item in tmp_path.iterdir()] == ["store"]


def test_a_store_whose_name_looks_like_a_file_is_written_as_a_store(tmp_path):
    path = tmp_path / "graph.ttl"
    save(QUADS, tmp_path / "store")
    (tmp_path / "store").rename(path)
    save(QUADS, path)
    assert (is_store(path), set(told(load(path)).quads())) == (True, QUADS)


@pytest.mark.parametrize(("name", "content"), [("a.ttl", "not turtle <"), ("a.nt.gz", "not gzip"), ("a.txt", "")])
def test_unreadable_graphs_are_refused(tmp_path, name, content):
    (tmp_path / name).write_text(content)
    with pytest.raises(GraphError, match=name):
        load(tmp_path / name)


def test_a_missing_graph_and_a_plain_folder_are_refused(tmp_path):
    with pytest.raises(GraphError, match="no such"):
        load(tmp_path / "nothing.ttl")
    with pytest.raises(GraphError, match="holds no store"):
        load(tmp_path)
