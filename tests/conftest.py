"""What all tests share: the samples, a graph built from them, and the option that rewrites golden files."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

SAMPLES = Path(__file__).parent / "samples"


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/*.facts with what is found")


def pytest_configure(config):
    config.addinivalue_line("markers", "slow: takes more than a few seconds")
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is for a person who reads the difference, never for CI")


@pytest.fixture(scope="session")
def samples():
    """Return the folder of the sample articles."""
    return SAMPLES


@pytest.fixture(scope="session")
def graph_file(tmp_path_factory):
    """Return the Turtle file that `kg build` writes for the samples."""
    from kg.cli import main

    out = tmp_path_factory.mktemp("graph") / "graph.ttl"
    result = CliRunner().invoke(main, ["build", str(SAMPLES), "-o", str(out)])
    assert result.exit_code == 0, result.output
    return out


@pytest.fixture
def kg():
    """Return a function that runs the command line and returns click's result."""
    from kg.cli import main

    def run(*arguments, stdin=None):
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)

    return run
