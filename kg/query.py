"""SPARQL: named queries and query files, parameters bound as terms, results as table, CSV, TSV, JSON or Turtle."""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.errors import QueryError
from kg.rdf.terms import XSD
from kg.resources import resource
from kg.store import serialize

FORMATS = ("table", "csv", "tsv", "json", "ttl")
_LANGUAGE = re.compile(r"(?P<text>.*)@(?P<tag>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\Z", re.DOTALL)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a SELECT or ASK, cell by cell as text; an unbound cell is empty."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def names() -> dict[str, str]:
    """Return every named query with its question in English, by name."""
    found = {}
    for path in sorted(resource("queries").iterdir(), key=lambda item: item.name):
        if path.name.endswith(".rq"):
            first = path.read_text(encoding="utf-8").splitlines()[0]
            found[path.name.removesuffix(".rq")] = first.lstrip("# ")
    return found


def text_of(name: str) -> str:
    """Return the SPARQL of a named query (``roles``, ``cq01``) or of a ``.rq`` file.

    Raises QueryError where there is no such query, naming those that are near.
    """
    if name.endswith(".rq"):
        path = Path(name)
        if not path.is_file():
            raise QueryError(f"{name}: no such file")
        return path.read_text(encoding="utf-8")
    known = names()
    matches = [name] if name in known else [key for key in known if key.startswith(f"{name}-")]
    if len(matches) != 1:
        raise QueryError(f"no query is named {name!r}; the named queries are: {', '.join(known)}")
    return resource(f"queries/{matches[0]}.rq").read_text(encoding="utf-8")


def term(value: str) -> ox.NamedNode | ox.Literal:
    """Return a parameter as an RDF term: ``<iri>`` or http(s) IRI, ``text@vi``, ISO date, integer, else a string.

    >>> term("2021-12-31").datatype.value.rsplit("#")[-1], term("Giàng Páo Mỷ@vi").language, term("<urn:x>").value
    ('date', 'vi', 'urn:x')
    """
    if value.startswith("<") and value.endswith(">"):
        return ox.NamedNode(value[1:-1])
    if re.match(r"https?://\S+\Z", value):
        return ox.NamedNode(value)
    if tagged := _LANGUAGE.match(value):
        return ox.Literal(tagged["text"], language=tagged["tag"])
    if _DATE.match(value):
        return ox.Literal(value, datatype=ox.NamedNode(XSD + "date"))
    if re.match(r"[+-]?\d+\Z", value):
        return ox.Literal(value, datatype=ox.NamedNode(XSD + "integer"))
    return ox.Literal(value)


def run(
    store: ox.Store, sparql: str, parameters: Mapping[str, str] | None = None
) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """Return the raw result of a query, with parameters bound as terms; ``store`` is as ``kg.store.load`` gives it.

    Raises QueryError where the SPARQL does not parse or a parameter names no variable of the query.
    """
    try:
        return store.query(bind(sparql, parameters or {}))
    except SyntaxError as error:
        raise QueryError(f"the SPARQL does not parse: {error}") from error
    except (ValueError, RuntimeError) as error:
        raise QueryError(f"the query cannot be run: {error}") from error


def select(store: ox.Store, sparql: str, parameters: Mapping[str, str] | None = None) -> ox.QuerySolutions:
    """Return the solutions of a SELECT of our own, as ``run`` does."""
    result = run(store, sparql, parameters)
    if not isinstance(result, ox.QuerySolutions):
        raise TypeError("a SELECT gives solutions")
    return result


_DEFAULT = re.compile(r"\bVALUES\s+\?(?P<key>\w+)\s*\{[^{}]*\}", re.IGNORECASE)
_TOKEN = re.compile(
    r"""(?P<skipped>\"{3}.*?\"{3}|'{3}.*?'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\\\s]*>|\#[^\n]*)"""
    r"""|(?P<open>\{)|(?P<close>\})|(?P<where>\bWHERE\b)""",
    re.IGNORECASE | re.DOTALL,
)


def bind(sparql: str, parameters: Mapping[str, str]) -> str:
    r"""Return a query with its parameters bound by VALUES blocks.

    A ``VALUES ?name { … }`` of the query itself is the default of that parameter: the value takes its place, wherever
    it stands. The other parameters are bound at the beginning of the pattern.
    The values are written by the RDF library as terms, with its escapes, so no value can become SPARQL. Binding inside
    the pattern, and not after it, makes the variables known to its filters.

    >>> print(bind("SELECT ?p WHERE { ?p ?q ?name }", {"name": 'Ón" } #'}))
    SELECT ?p WHERE { VALUES (?name) { ("Ón\" } #") } ?p ?q ?name }

    Raises:
        QueryError: where a parameter names no variable of the query, or its value is no term.
    """
    if not parameters:
        return sparql
    terms: dict[str, str] = {}
    for name, value in parameters.items():
        key = name.lstrip("?$")
        if not re.search(rf"[?$]{re.escape(key)}\b", sparql):
            raise QueryError(f"the query has no variable ?{key} to bind")
        try:
            terms[key] = str(term(value))
        except ValueError as error:
            raise QueryError(f"{name}={value}: {error}") from error
    # One pass over the query as it was written: a value that reads like a default is not looked at.
    defaults = {found["key"] for found in _DEFAULT.finditer(sparql)}
    sparql = _DEFAULT.sub(
        lambda found: f"VALUES ?{found['key']} {{ {terms[found['key']]} }}" if found["key"] in terms else found[0],
        sparql,
    )
    terms = {key: value for key, value in terms.items() if key not in defaults}
    if not terms:
        return sparql
    at = _pattern_start(sparql)
    block = f" VALUES ({' '.join(f'?{key}' for key in terms)}) {{ ({' '.join(terms.values())}) }}"
    return sparql[:at] + block + sparql[at:]


def _pattern_start(sparql: str) -> int:
    """Return where the inside of the query's pattern begins: after the brace behind WHERE, else the first brace."""
    depth, first, after_where = 0, -1, False
    for token in _TOKEN.finditer(sparql):
        if token["open"]:
            if depth == 0 and after_where:
                return token.end()
            first = token.end() if first < 0 else first
            depth += 1
        elif token["close"]:
            depth -= 1
        elif token["where"] and depth == 0:
            after_where = True
    if first < 0:
        raise QueryError("the query has no pattern in braces")
    return first


def table(result: ox.QuerySolutions | ox.QueryBoolean) -> Table:
    """Return a SELECT or ASK result as rows of text."""
    if isinstance(result, ox.QueryBoolean):
        return Table(("answer",), ((str(bool(result)).lower(),),))
    columns = tuple(variable.value for variable in result.variables)
    rows = tuple(tuple(_text(solution[name]) for name in columns) for solution in result)
    return Table(columns, rows)


def _text(value: object) -> str:
    return "" if value is None else str(getattr(value, "value", value))


def render(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, form: str) -> str:
    """Return a result as text in one of FORMATS.

    Raises QueryError where a format does not fit the kind of query.
    """
    if isinstance(result, ox.QueryTriples):
        if form not in ("ttl", "table"):
            raise QueryError(f"a CONSTRUCT gives triples: use --format ttl, not {form}")
        quads = (ox.Quad(t.subject, t.predicate, t.object) for t in result)
        return serialize(quads, ox.RdfFormat.TURTLE).decode()
    if form == "ttl":
        raise QueryError("a SELECT gives rows: use --format table, csv, tsv or json, not ttl")
    found = table(result)
    return {"table": _as_table, "csv": _as_csv, "tsv": _as_tsv, "json": _as_json}[form](found)


def _as_csv(found: Table) -> str:
    return _separated(found, ",")


def _as_tsv(found: Table) -> str:
    return _separated(found, "\t")


def _separated(found: Table, delimiter: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerows((found.columns, *found.rows))
    return out.getvalue()


def _as_json(found: Table) -> str:
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _as_table(found: Table) -> str:
    cells = [[_shown(cell) for cell in row] for row in (found.columns, *found.rows)]
    widths = [max(len(row[index]) for row in cells) for index in range(len(found.columns))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join([*lines, f"({len(found.rows)} rows)"]) + "\n"


def _shown(cell: str) -> str:
    flat = " ".join(cell.split())
    return flat if len(flat) <= 60 else flat[:57] + "…"


def parse_parameters(pairs: Iterable[str]) -> dict[str, str]:
    """Return ``NAME=VALUE`` pairs as a dict; raises QueryError for a pair without a name."""
    found = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise QueryError(f"--param {pair}: write NAME=VALUE")
        found[name] = value
    return found
