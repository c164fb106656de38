"""The wheel: built, installed into a fresh environment, used in another folder; nothing of the checkout helps."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from kg._version import __version__

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Return the built wheel, outside the checkout."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "hatchling" in done.stdout + done.stderr and done.returncode:  # the build backend is not installed here
        command.remove("--no-isolation")
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = out.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Return the Python of a fresh environment: vnpol from the wheel, its dependencies from where the tests run.

    The dependencies come by a path file after the environment's own packages; editable installs are left behind, for
    path files are not read from there.
    """
    folder = tmp_path_factory.mktemp("fresh") / "venv"
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    site = Path(subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True, text=True, check=True,
    ).stdout.strip())  # fmt: skip
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index",
         "--disable-pip-version-check", wheel],
        check=True, env=clean_environment(),
    )  # fmt: skip
    paths = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    (site / "dependencies.pth").write_text("\n".join(paths), encoding="utf-8")
    return python


def clean_environment():
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "PIP_"))}


def run(*command, cwd):
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=clean_environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done


def test_the_wheel_holds_code_lists_and_data_and_no_tests(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    tree = {
        *(path.relative_to(ROOT).as_posix() for path in (ROOT / "kg").rglob("*")
          if path.suffix in (".py", ".csv", ".typed", ".js", ".css", ".html")),
        *(f"kg/_data/{path.relative_to(ROOT).as_posix()}"
          for folder in ("ontology", "shapes", "queries") for path in (ROOT / folder).rglob("*") if path.is_file()),
    }  # fmt: skip
    assert tree - names == set()
    assert not [name for name in names if name.startswith("tests") or name.endswith(".pyc")]
    assert wheel.name.startswith(f"vnpol-{__version__}-")


def test_the_installed_package_is_not_the_checkout(installed, tmp_path):
    code = (
        "import kg, sys; from kg.resources import resource\n"
        "print(kg.__file__, resource('shapes/core.ttl'), *sys.path, sep='\\n')"
    )
    told = run(installed, "-I", "-c", code, cwd=tmp_path).stdout.splitlines()
    home = str(installed.parent.parent)
    assert told[0].startswith(home)
    assert told[1].startswith(home)
    assert str(ROOT) not in told


def test_build_query_and_the_rest_run_in_another_folder(installed, samples, tmp_path):
    """An audit hook notes every file that is opened: none may be of the checkout."""
    (tmp_path / "articles").mkdir()
    for sample in samples.iterdir():
        (tmp_path / "articles" / sample.name).write_bytes(sample.read_bytes())
    watch = tmp_path / "watch.py"
    watch.write_text(
        "import sys\n"
        f"OURS = tuple({str(ROOT)!r} + '/' + name for name in ('kg', 'ontology', 'shapes', 'queries', 'tests'))\n"
        "def note(event, arguments):\n"
        "    if event == 'open' and str(arguments[0]).startswith(OURS):\n"
        "        sys.stderr.write(f'CHECKOUT {arguments[0]}\\n')\n"
        "sys.addaudithook(note)\n"
        "from kg.cli import main\n"
        "main(sys.argv[1:], prog_name='kg')\n",
        encoding="utf-8",
    )
    for arguments in (
        ("build", "articles", "-o", "graph.ttl"), ("query", "graph.ttl", "roles", "--format", "csv"),
        ("validate", "graph.ttl", "--report", "report.ttl"), ("export", "graph.ttl", "graph.graphml"),
        ("view", "graph.ttl", "-o", "page.html"), ("verify", "graph.ttl", "articles"), ("stats", "graph.ttl"),
    ):  # fmt: skip
        done = run(installed, watch, *arguments, cwd=tmp_path)
        assert "CHECKOUT" not in done.stderr, done.stderr
        if arguments[0] == "query":
            assert "Nông Thế Khải,Ủy viên Trung ương Đảng" in done.stdout


def test_the_command_is_on_the_path(installed, tmp_path):
    told = run(installed.parent / "kg", "--version", cwd=tmp_path).stdout
    assert __version__ in told
