"""The Turtle of the samples says the same to four RDF libraries."""

import os
import re
import shutil
import subprocess

import pyoxigraph as ox
import pytest
import rdflib


@pytest.fixture(scope="module")
def count(graph_file):
    """Return how many triples Oxigraph reads."""
    return sum(1 for _ in ox.parse(path=str(graph_file), format=ox.RdfFormat.TURTLE))


def answer(tool, *arguments):
    """Run an RDF tool; where it is not installed, skip on a developer's machine and fail in CI."""
    if not shutil.which(tool):
        if os.environ.get("CI"):
            pytest.fail(f"{tool} is not installed")
        pytest.skip(f"{tool} is not installed")
    return subprocess.run([tool, *arguments], capture_output=True, text=True, check=True)


def test_there_are_many(count):
    assert count > 10_000


def test_rdflib(graph_file, count):
    assert len(rdflib.Graph().parse(graph_file, format="turtle")) == count


def test_raptor(graph_file, count):
    told = answer("rapper", "-c", "-i", "turtle", str(graph_file)).stderr
    assert re.search(r"returned (\d+) triples", told)[1] == str(count)
    assert "Warning" not in told
    assert "Error" not in told


def test_serd(graph_file, count):
    done = answer("serdi", "-i", "turtle", "-o", "ntriples", str(graph_file))
    assert len(set(done.stdout.splitlines())) == done.stdout.count("\n") == count
    assert done.stderr == ""
