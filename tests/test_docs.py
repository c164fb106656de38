"""The README is true: its commands run, its Python runs, and it names every command and ending."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli import main
from kg.evaluate import evaluate_files
from kg.export import EXPORTERS
from kg.store import RDF_FORMATS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)
COMMANDS = [
    line.removeprefix(".venv/bin/")
    for language, block in BLOCKS
    if language == "console"
    for line in block.splitlines()
    if line.startswith(".venv/bin/kg ")
]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A folder that looks like the checkout to the commands, and that they may write to."""
    folder = tmp_path_factory.mktemp("checkout")
    (folder / "tests").symlink_to(ROOT / "tests")
    (folder / "out").mkdir()
    return folder


def run(command: list[str], cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_commands_run_in_their_order(checkout):
    assert len(COMMANDS) >= 6
    for command in COMMANDS:
        program, *arguments = shlex.split(command)
        assert program == "kg"
        run([sys.executable, "-c", "from kg.cli import main; main()", *arguments], checkout)
    assert (checkout / "out" / "graph.ttl").stat().st_size > 0
    assert (checkout / "out" / "graph.graphml").stat().st_size > 0


def test_the_python_runs(checkout):
    (block,) = (block for language, block in BLOCKS if language == "python")
    shown = run([sys.executable, "-c", block], checkout)
    assert "Lò Thị Ón | Bí thư Tỉnh ủy | Tỉnh ủy Lai Châu |" in shown


def test_the_targets_of_make_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)", README, re.MULTILINE):
        assert f"\n{target}:" in makefile


@pytest.mark.parametrize("ending", [*RDF_FORMATS, *EXPORTERS])
def test_every_ending_is_named(ending):
    assert ending in README


@pytest.mark.parametrize("name", ["build", "query", "explain", "validate", "verify", "export", "view"])
def test_the_commands_of_daily_use_are_named(name):
    assert name in main.commands
    assert f"kg {name}" in README


def test_the_scores_are_those_of_today():
    tables = evaluate_files(ROOT / "tests" / "gold" / "gold.jsonl", ROOT / "tests" / "gold" / "texts")
    rows = [f"| {t.name} | {t.gold} | {t.precision:.2f} | {t.recall:.2f} | {t.f1:.2f} |" for t in tables]
    assert re.findall(r"^\| .*\d\.\d\d \|$", README, re.MULTILINE) == rows


def test_the_picture_is_there():
    for path in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README):
        assert (ROOT / path).is_file()
