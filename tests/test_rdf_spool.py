"""Triples set aside on disk come back as they were, sorted and each once."""

import errno

import pyoxigraph as ox
import pytest

from kg.errors import OutputError
from kg.model import Article, Evidence, PersonFact
from kg.rdf import FactTriples, spool
from kg.rdf.shelf import Shelf
from kg.rdf.spool import Graphs, Spool, distinct, lines_of, object_of, predicate_of, subject_of, triples_of

NAME, KNOWS = (ox.NamedNode(f"http://xmlns.com/foaf/0.1/{name}") for name in ("name", "knows"))
ON, INH = (ox.NamedNode(f"https://w3id.org/vnpol/id/person/{name}") for name in ("lo-thi-on", "lo-van-inh"))
CALLED = ox.Triple(ON, NAME, ox.Literal('Lò Thị Ón "bà Ón" .\n Đại biểu', language="vi"))
MET = ox.Triple(ON, KNOWS, INH)
ARTICLES = [Article(id=name, text=f"Bài {name}") for name in "ab"]
PERSON = PersonFact(name="Lò Thị Ón", evidence=(Evidence(start=0, end=3, quote="Bài", rule="name.honorific"),))


@pytest.fixture(params=[1 << 20, 1], ids=["in-memory", "on-disk"], autouse=True)
def size(request, monkeypatch):
    monkeypatch.setattr(spool, "_IN_MEMORY", request.param)


def test_pieces_come_back_by_their_numbers():
    kept = Spool()
    numbers = [kept.append(piece) for piece in (b"Ph\xc3\xb9 Y\xc3\xaan", b"", b"Qu\xe1\xba\xa3ng Ng\xc3\xa3i")]
    assert kept[numbers[-1]].decode() == "Quảng Ngãi"
    numbers.append(kept.append(b"Kon Tum"))  # after reading
    assert [kept[number] for number in numbers][1:] == [b"", b"Qu\xe1\xba\xa3ng Ng\xc3\xa3i", b"Kon Tum"]
    assert len(kept) == 4


def test_a_full_disk_is_told(monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    kept = Spool()
    monkeypatch.setattr(kept._file, "write", full)
    with pytest.raises(OutputError, match=r"No space left on device; set TMPDIR"):
        kept.append(b"Kon Tum")


def test_lines_hold_what_the_triples_say():
    assert set(triples_of(lines_of([CALLED, MET]))) == {CALLED, MET}
    for triple in (CALLED, MET):
        line = lines_of([triple])
        parts = (subject_of(line), predicate_of(line), object_of(line))
        assert [part.decode() for part in parts] == [str(term) for term in triple]


def test_lines_are_sorted_and_each_once():
    assert distinct([lines_of([MET]), lines_of([CALLED, MET])]) == distinct([lines_of([CALLED]), lines_of([MET])])


def test_graphs_are_what_was_put_in():
    quads = [ox.Quad(*CALLED, INH), ox.Quad(*MET, INH), ox.Quad(*MET)]
    graphs = Graphs.of(quads)
    assert dict(graphs) == {INH: {CALLED, MET}, ox.DefaultGraph(): {MET}}
    assert set(graphs.pointing_to("https://w3id.org/vnpol/id/")) == {MET}
    assert graphs.without_told([MET, ox.Triple(INH, KNOWS, ON)]) == lines_of([ox.Triple(INH, KNOWS, ON)])


@pytest.fixture
def shelf():
    told = ((ARTICLES[0], None, [CALLED]), (ARTICLES[0], PERSON, [MET]), (ARTICLES[1], PERSON, [CALLED, MET]))
    return Shelf(FactTriples(article, fact, frozenset(triples)) for article, fact, triples in told)


def test_facts_come_back_with_their_triples(shelf):
    assert [item.triples for item in shelf] == [{CALLED}, {MET}, {CALLED, MET}]
    assert [(article.id, indices) for article, indices in shelf.by_article()] == [("a", [0, 1]), ("b", [2])]
    assert shelf.subjects(PersonFact) == {ON}


def test_a_shelf_without_facts_or_with_others_leaves_the_first_as_it_was(shelf):
    assert [item.article.id for item in shelf.without({0, 2})] == ["a"]
    changed = shelf.changed({1: [CALLED]})
    assert [item.triples for item in changed] == [{CALLED}, {CALLED}, {CALLED, MET}]
    assert [item.fact for item in changed[1:]] == [PERSON, PERSON]
    assert shelf[1].triples == {MET}
