"""The driver and what hangs on it: the Python API, explain, stats, spans."""

import networkx as nx
import pytest
import rdflib

import kg
from kg import check, explain, spans, stats
from kg.build import assemble, read, save
from kg.errors import QueryError, SourceError
from kg.verify import verify

ONE = "Sáng 5/4, đồng chí Lò Thị Ón, Bí thư Tỉnh ủy Lai Châu làm việc với Ban Thường vụ Huyện ủy Phong Thổ.\n"
TWO = "Đồng chí Lò Thị Ón, Bí thư Tỉnh ủy Lai Châu nhấn mạnh vai trò của 12 chi bộ ở xã biên giới.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("articles")
    (path / "mot.txt").write_text(ONE, encoding="utf-8")
    (path / "hai.txt").write_text(TWO, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def graph(folder) -> kg.Graph:
    return kg.build(folder, published="2024-04-05")


def test_a_person_in_two_articles_of_one_body_is_one(graph):
    rows = graph.query("persons")
    assert {row["name"] for row in rows} == {"Lò Thị Ón"}
    assert len({row["person"] for row in rows}) == 1
    assert {row["source"] for row in rows} == {"mot", "hai"}


def test_the_year_comes_from_the_publication_day(graph):
    assert {row["date"] for row in graph.query("events")} == {"2024-04-05"}


def test_rdflib_networkx_and_saving(graph, tmp_path):
    triples = {quad.triple for quad in graph.quads}
    assert len(graph.rdflib()) == len(triples)
    assert isinstance(graph.networkx(), nx.MultiDiGraph)
    graph.save(tmp_path / "graph.ttl")
    assert len(rdflib.Graph().parse(tmp_path / "graph.ttl")) == len(triples)


def test_what_is_built_conforms_in_both_engines(graph):
    for engine in check.ENGINES:
        assert check.check(graph.quads, engine=engine).conforms


def test_processes_and_order_do_not_matter(folder):
    articles, _ = read([folder])
    many = [*articles] * 1
    forward, backward = assemble(many, jobs=1), assemble(list(reversed(many)), jobs=2)
    assert forward.quads == backward.quads


def test_a_fact_that_breaks_a_shape_goes_to_quarantine(folder, tmp_path, monkeypatch):
    articles, _ = read([folder])

    def refuse_roles(written, base):
        roles = {index for index, item in enumerate(written) if isinstance(item.fact, kg.RoleFact)}
        out = [
            check.Refusal(
                article=item.article.id,
                fact=item.fact,
                shape="Membership-role",
                reason="A membership has exactly one role.",
            )
            for item in map(written.__getitem__, sorted(roles))
        ]
        return written.without(roles), tuple(out)

    monkeypatch.setattr(check, "screen", refuse_roles)
    graph = assemble(articles)
    beside = save(graph, tmp_path / "graph.ttl")
    assert beside is not None
    assert beside.read_text(encoding="utf-8").count("Membership-role") == len(graph.quarantine) > 0
    assert "Role" not in graph.families()
    monkeypatch.undo()
    assert save(assemble(articles), tmp_path / "graph.ttl") is None
    assert not beside.exists()


def test_every_span_holds(graph, folder):
    articles, _ = read([folder])
    found = list(spans.spans(graph.store()))
    assert found
    assert list(verify(found, articles)) == []


def test_explain_shows_the_words_behind_each_fact(graph):
    ((iri, label),) = explain.find(graph.store(), "lo thi on")
    assert label == "Lò Thị Ón"
    facts = list(explain.explain(graph.store(), iri))
    assert facts[0].kind == "Person"
    posts = [fact for fact in facts if fact.kind == "Membership"]
    assert {support.article for support in posts[0].support} == {"mot", "hai"}
    assert all(support.quote and support.rule for fact in facts for support in fact.support)
    with pytest.raises(QueryError, match="nobody"):
        explain.find(graph.store(), "nobody")


def test_stats_count(graph):
    found = stats.statistics(graph.store())
    assert dict(found.classes)["Person"] == 1
    assert dict(found.coverage).keys() == {"mot", "hai"}
    assert found.silent == 0
    assert found.triples == len({quad.triple for quad in graph.quads})


def test_an_article_without_facts_is_counted_as_silent():
    article = kg.Article(id="troi", text="Trời hôm nay nhiều mây.\n")
    assert stats.statistics(assemble([article]).store()).silent == 1


def test_a_missing_path_is_refused():
    with pytest.raises(SourceError, match="nowhere"):
        kg.build("nowhere")


def test_extract_reads_one_text():
    found = kg.extract(ONE, published="2024-04-05")
    assert [role.title for role in found.of(kg.RoleFact)] == ["Bí thư Tỉnh ủy"]
    assert kg.__all__ == sorted(kg.__all__)
