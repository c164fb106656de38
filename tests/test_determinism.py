"""The same bytes for the same articles: whatever the hash seed, the order of the files and the number of workers."""

import os
import random
import subprocess
import sys
from dataclasses import replace

import pytest

from kg import store
from kg.build import assemble, read
from kg.spans import spans
from kg.verify import verify
from kg.workers import CHUNK


@pytest.fixture(scope="module")
def articles(request):
    folder = request.path.parent
    found, problems = read([folder / "samples", folder / "golden" / "texts"])
    assert not problems
    return found


def written(graph, ending):
    return store.serialize(graph.quads, store.RDF_FORMATS[ending], graph.base)


@pytest.fixture(scope="module")
def expected(articles):
    return assemble(articles)


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_hash_seeds_do_not_matter(seed, samples, tmp_path, graph_file):
    out = tmp_path / "graph.ttl"
    code = "from kg.cli import main; main()"
    subprocess.run(
        [sys.executable, "-c", code, "build", samples, "-o", out],
        env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True,
    )  # fmt: skip
    assert out.read_bytes() == graph_file.read_bytes()


@pytest.mark.parametrize("ending", [".ttl", ".trig", ".jsonld", ".rdf"])
def test_the_order_of_articles_does_not_matter(ending, articles, expected):
    mixed = random.Random(5).sample(articles, len(articles))
    assert written(assemble(mixed), ending) == written(expected, ending)


def test_the_order_of_arguments_does_not_matter(kg, samples, tmp_path, graph_file):
    files = sorted(samples.iterdir(), reverse=True)
    out = tmp_path / "graph.ttl"
    assert kg("build", *files, "-o", out).exit_code == 0
    assert out.read_bytes() == graph_file.read_bytes()


def test_the_number_of_workers_does_not_matter(articles):
    """As many articles as make two workers worth while: each short text eight times, with another last line."""
    many = [
        replace(article, id=f"{article.id}-{turn}", text=f"{article.text}\nHội nghị kết thúc lúc {turn} giờ.")
        for article in articles
        if len(article.text) < 700
        for turn in range(8, 16)
    ]
    assert len(many) >= 2 * CHUNK
    assert written(assemble(many, jobs=2), ".nq") == written(assemble(many, jobs=1), ".nq")


def test_adding_a_file_to_a_folder_gives_what_building_all_gives(kg, samples, tmp_path, graph_file):
    folder = tmp_path / "articles"
    folder.mkdir()
    out = tmp_path / "graph.ttl"
    for file in sorted(samples.iterdir(), reverse=True):
        (folder / file.name).write_bytes(file.read_bytes())
        if file.name.startswith(("v", "c")):
            assert kg("build", folder, "-o", out).exit_code == 0
    assert kg("build", folder, "-o", out).exit_code == 0
    assert out.read_bytes() == graph_file.read_bytes()


def test_other_articles_do_not_change_what_one_says(articles, expected):
    """The facts of an article stand in its own graph; alone or among others, evidence for evidence."""
    one = next(article for article in articles if article.id == "working-visit")
    alone = assemble([one])
    graph = next(quad.graph_name for quad in alone.quads if str(quad.graph_name) != "DEFAULT")
    evidence = {quad for quad in alone.quads if quad.graph_name == graph and "/id/evidence/" in str(quad.subject)}
    assert len(evidence) > 100
    assert evidence <= expected.quads


def test_gzip_writes_no_clock(kg, samples, tmp_path):
    first, second = tmp_path / "a" / "graph.ttl.gz", tmp_path / "b" / "graph.ttl.gz"
    for out in (first, second):
        out.parent.mkdir()
        assert kg("build", samples / "resolution.txt", "-o", out).exit_code == 0
    assert first.read_bytes() == second.read_bytes()


def test_no_blank_nodes(expected):
    assert not [
        quad for quad in expected.quads if str(quad.subject).startswith("_:") or str(quad.object).startswith("_:")
    ]


def test_every_span_of_every_text_is_true(articles, expected):
    found = list(spans(expected.store()))
    assert len(found) > 500
    assert not list(verify(found, articles))
    assert {article.sha256 for article in articles} - {name for name, *_ in found} <= {
        article.sha256 for article in articles if article.id == "no-facts"
    }
