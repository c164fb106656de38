"""The architecture, asserted: imports run one way, one module prints, nothing is caught blindly, all is tested."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = ROOT / "kg"
TESTS = ROOT / "tests"

# Each layer may import from the layers above it and from its own. Packages stand for all modules in them.
LAYERS = (
    ("_version", "errors", "levels", "model", "resources", "spelling", "workers"),
    ("sentences",),
    ("asides",),
    ("blocks",),
    ("text",),
    ("lexicon", "decoding", "merging", "verify"),
    ("webpages", "sources"),
    ("mentions",),
    ("extract",),
    ("places", "iris"),
    ("bodies",),
    ("resolve", "syndication"),
    ("rdf",),
    ("concepts",),
    ("check", "store", "archive"),
    ("query", "evaluate_norms"),
    ("explain", "stats", "spans", "export", "view", "review", "evaluate_tables"),
    ("evaluate",),
    ("build",),
    ("api",),
    ("__init__",),
    ("summary",),
    ("cli",),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}

# Finders in the order in which they see each other's mentions: the modules of one import those of earlier ones only.
FINDERS = ("date", "document", "place", "bod", "title", "name", "number")  # how the modules of each begin

MODULES = sorted(CODE.rglob("*.py"))


def unit(path):
    """Return the module or package of kg that a file belongs to."""
    return path.relative_to(CODE).parts[0].removesuffix(".py")


def trees():
    for path in MODULES:
        yield path, ast.parse(path.read_text(encoding="utf-8"), str(path))


def at_run_time(tree):
    """Yield the imports of a file without those for type checking alone."""
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and id(node) not in typing_only:
            yield node


def imported(path, tree):
    """Yield each module of kg that a file imports, with its line: "text", "mentions.dates"."""
    for node in at_run_time(tree):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}:{node.lineno}: a relative import; name the module in full"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            names = [alias.name for alias in node.names]
        for name in names:
            first, *rest = name.split(".")
            if first == "kg":
                yield module(rest), node.lineno


def module(parts):
    """Return the module or package that a dotted name below kg lies in."""
    for size in range(len(parts), 0, -1):
        path = CODE.joinpath(*parts[:size])
        if path.with_suffix(".py").exists() or (path / "__init__.py").exists():
            return ".".join(parts[:size])
    return "__init__"


def test_every_module_has_a_layer():
    assert {unit(path) for path in MODULES} == set(LEVEL)


def test_imports_run_one_way():
    wrong = []
    for path, tree in trees():
        for name, line in imported(path, tree):
            mine, other = unit(path), name.split(".")[0]
            if LEVEL[other] > LEVEL[mine]:
                wrong.append(f"{path.relative_to(ROOT)}:{line} imports kg.{name}, which stands above it")
    assert not wrong, "\n".join(wrong)


def test_no_circles():
    edges = {}
    for path, tree in trees():
        parts = path.relative_to(CODE).with_suffix("").parts
        me = ".".join(part for part in parts if part != "__init__") or "__init__"
        names = {".".join(p.relative_to(CODE).with_suffix("").parts) for p in MODULES}
        edges[me] = {name for name, _ in imported(path, tree) if name != me and (name in names or name in edges)}
    done, open_now = set(), []

    def visit(name):
        assert name not in open_now, " → ".join([*open_now, name])
        if name in done:
            return
        open_now.append(name)
        for other in sorted(edges.get(name, ())):
            visit(other)
        open_now.pop()
        done.add(name)

    for name in sorted(edges):
        visit(name)


def finder(name):
    """Return when the finder that a module of kg.mentions belongs to runs; "place_names" is one of places."""
    return next((index for index, start in enumerate(FINDERS) if name.startswith(start)), None)


def test_finders_know_only_those_that_run_before_them():
    wrong = []
    for path, tree in trees():
        if unit(path) != "mentions" or path.stem == "__init__":
            continue
        assert finder(path.stem) is not None, f"{path.name}: begin its name as its finder's: {', '.join(FINDERS)}"
        for name, line in imported(path, tree):
            if not name.startswith("mentions.") or name.endswith("_lexicon"):  # lists are for all
                continue
            if finder(name.split(".")[1]) > finder(path.stem):
                wrong.append(f"{path.relative_to(ROOT)}:{line} imports kg.{name}, whose finder runs later")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("package", ["rdflib", "pyoxigraph", "pyshacl", "shacl", "networkx"])
def test_extraction_knows_nothing_of_rdf(package):
    below = {name for name, level in LEVEL.items() if level <= LEVEL["extract"]} | {"places"}
    for path, tree in trees():
        if unit(path) in below:
            names = [
                name
                for node in ast.walk(tree)
                if isinstance(node, ast.Import | ast.ImportFrom)
                for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names])
            ]
            assert package not in {name.split(".")[0] for name in names}, path


def calls(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node.lineno


def test_only_the_command_line_prints():
    printers = re.compile(r"(?:print|pprint|click\.(?:echo|secho)|sys\.(?:stdout|stderr)\.write)\Z")
    found = {f"{path.name}:{line}" for path, tree in trees() for name, line in calls(tree) if printers.match(name)}
    assert {place.split(":")[0] for place in found} == {"cli.py"}


def test_no_clock_no_chance_no_network_below_the_command_line():
    forbidden = re.compile(
        r"(?:time\.(?!monotonic)|datetime\.(?:now|today|utcnow)|date\.today|random\.|uuid\.|secrets\.|socket\.|urlopen|requests\.)"
    )
    found = [
        f"{path.name}:{line}: {name}"
        for path, tree in trees()
        for name, line in calls(tree)
        if forbidden.match(name) and path.name != "cli.py"
    ]
    assert not found


def test_nothing_is_caught_blindly():
    """BaseException may be caught to clean up, if it is raised again."""
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else "everything"
                assert "Exception" not in re.findall(r"\w+", caught), f"{path}:{node.lineno}"
                if caught in ("everything", "BaseException"):
                    assert any(isinstance(inner, ast.Raise) and inner.exc is None for inner in ast.walk(node)), path


@pytest.mark.parametrize("path", sorted((CODE / "lexicon").glob("*.csv")), ids=lambda path: path.stem)
def test_every_list_is_read(path):
    sources = [*MODULES, *TESTS.rglob("test_*.py")]
    assert any(f'"{path.stem}' in source.read_text(encoding="utf-8") for source in sources)


TESTED_ELSEWHERE = {
    "_version": "packaging", "errors": "bad_input", "api": "docs", "resources": "packaging", "summary": "cli",
    "explain": "cli", "stats": "cli", "model": "architecture", "spans": "determinism", "decoding": "sources",
    "webpages": "sources", "asides": "text", "blocks": "text", "sentences": "text", "evaluate_norms": "evaluate",
    "evaluate_tables": "evaluate", "spelling": "text", "__init__": "docs", "levels": "architecture",
}  # fmt: skip


def files_for(name):
    return [path for path in TESTS.rglob("test_*.py") if re.match(rf"test_{name}(?:_|\.|s\b)", path.name)]


@pytest.mark.parametrize("name", sorted({unit(path) for path in MODULES} - {"extract", "mentions", "lexicon"}))
def test_every_module_has_tests(name):
    assert files_for(TESTED_ELSEWHERE.get(name, name)), f"write tests/test_{name}.py"


@pytest.mark.parametrize("package", ["mentions", "extract"])
def test_every_finder_and_extractor_has_tests(package):
    found = (CODE / package / "__init__.py").read_text(encoding="utf-8")
    names = set(re.findall(rf"from kg\.{package}\.(\w+) import (?:find|extract)_", found))
    assert len(names) > 5
    for name in names - {"bodies", "titles", "organizations", "places", "roles", "documents"}:
        assert (TESTS / f"test_{package}_{name}.py").exists(), f"write tests/test_{package}_{name}.py"
