"""The command line: every command as a user types it, its answer and its exit code."""

import contextlib
import csv
import html
import io
import json
import os
import re
import shutil
import subprocess
import sys

import click
import pyoxigraph as ox
import pytest

from kg import store
from kg.cli import main

COLUMNS = {
    "persons": "source,person,name",
    "roles": "source,person,name,title,organization,status,start,end,attested",
    "documents": "source,document,number,type,issuer,date,title",
    "document-relations": "source,from,relation,to",
    "events": "source,event,type,date,end_date,place,host,label",
    "participants": "source,event,person,name,capacity",
    "statements": "source,speaker,mode,verb,text",
    "statistics": "source,statistic,measure,value,unit,period_start,period_end,place,verbatim",
}
RDF = (".ttl", ".nt", ".nq", ".trig", ".jsonld", ".rdf", ".ttl.gz", ".nq.gz")
DRAWN = {".graphml": "<graphml", ".gexf": "<gexf", ".dot": "digraph", ".svg": "<svg", ".csv": ","}


def rows(result):
    assert result.exit_code == 0, result.stderr
    return list(csv.DictReader(io.StringIO(result.stdout)))


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_helps_with_an_example_that_names_real_options(name, kg):
    result = kg(name, "--help")
    assert result.exit_code == 0
    example = re.search(rf"Example:\n\s+(kg {name} .+)\n", result.stdout)
    assert example, result.stdout
    for option in re.findall(r"\s(--?[a-z-]+)", example[1]):
        assert any(option in parameter.opts for parameter in main.commands[name].params), option


def test_the_commands_are_those_of_the_contract(kg):
    assert {"build", "query", "validate", "export", "view", "explain", "verify", "stats"} <= set(main.commands)
    listed = kg("--help").stdout
    for name, command in main.commands.items():
        assert isinstance(command, click.Command)
        assert f"  {name} " in listed


# --- build ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", [*RDF, ""])
def test_build_writes_every_form_and_reads_it_again(ending, kg, samples, graph_file, tmp_path):
    out = tmp_path / f"graph{ending}"
    assert kg("build", samples / "resolution.txt", "-o", out).exit_code == 0
    (_, *lines) = kg("query", out, "documents", "--format", "csv").stdout.splitlines()
    whole = kg("query", graph_file, "documents", "--format", "csv").stdout.splitlines()
    assert [line.split(",")[2] for line in lines] == [
        line.split(",")[2] for line in whole if line.startswith("resolution,")
    ]


def test_build_ends_with_a_summary(kg, samples, tmp_path):
    result = kg("build", samples, "-o", tmp_path / "graph.ttl")
    assert result.stdout == ""
    found = dict(re.findall(r"^(\w+(?: \w+)?) +(.+)$", result.stderr, re.MULTILINE))
    assert found["articles"] == "10 read, 0 inputs refused"
    assert re.search(r"\d+ Person\b.*\d+ Role\b", found["facts"])
    assert found["violations"] == "0"
    assert "no rule" in result.stderr
    assert found["time"].endswith(" s")
    assert found["graph"] == str(tmp_path / "graph.ttl")


def test_build_is_silent_in_a_pipe(samples, tmp_path):
    command = [sys.executable, "-c", "from kg.cli import main; main()", "build", samples, "-o", tmp_path / "graph.nt"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == ""
    assert "Reading" not in done.stderr
    assert "\r" not in done.stderr
    assert "\x1b" not in done.stderr


def test_build_shows_its_progress_on_a_terminal(samples, tmp_path):
    main_end, terminal = os.openpty()
    command = [sys.executable, "-c", "from kg.cli import main; main()", "build", samples, "-o", tmp_path / "graph.nt"]
    subprocess.run(command, stderr=terminal, check=True)
    os.close(terminal)
    shown = b""
    with os.fdopen(main_end, "rb", buffering=0) as stream, contextlib.suppress(OSError):  # EIO is how a terminal ends
        while block := stream.read(65536):
            shown += block
    assert re.search(r"Reading.*100%.*articles +10 read", shown.decode(), re.DOTALL)


def test_build_reads_standard_input(kg, samples, tmp_path):
    out = tmp_path / "graph.ttl"
    text = (samples / "two-records.jsonl").read_bytes()
    assert kg("build", "-", "-o", out, stdin=text).exit_code == 0
    assert {row["source"] for row in rows(kg("query", out, "persons", "--format", "csv"))} == {"discipline", "congress"}


def test_build_gives_its_day_to_articles_that_state_none(kg, tmp_path):
    text = "Sáng nay, tại huyện Mèo Vạc, ông Sình Mí Dế, Chủ tịch UBND tỉnh Hà Giang tiếp công dân."
    for day in ("2021-12-03", "2019-01-31"):
        out = tmp_path / f"{day}.ttl"
        assert kg("build", "-", "-o", out, "--published", day, stdin=text).exit_code == 0
        (event,) = rows(kg("query", out, "events", "--format", "csv"))
        assert event["date"] == day


def test_build_takes_another_base(kg, samples, tmp_path):
    out = tmp_path / "graph.nt"
    assert kg("build", samples / "resolution.txt", "-o", out, "--base", "https://kg.example/").exit_code == 0
    assert {row["person"].split("/id/")[0] for row in rows(kg("query", out, "persons", "--format", "csv"))} == {
        "https://kg.example"
    }
    assert kg("validate", out).exit_code == 0
    assert rows(kg("query", out, "roles", "--format", "csv"))


def test_build_leaves_the_quoted_words_out(kg, samples, tmp_path):
    with_words, without = tmp_path / "with.ttl", tmp_path / "without.ttl"
    assert kg("build", samples, "-o", with_words).exit_code == 0
    assert kg("build", samples, "-o", without, "--no-quotes").exit_code == 0
    quote = "Cán bộ phải gần dân, nghe dân nói"
    assert quote in with_words.read_text(encoding="utf-8")
    text = without.read_text(encoding="utf-8")
    assert "oa:exact" not in text
    assert quote not in text
    assert kg("verify", without, samples).exit_code == 0


# --- query ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "columns"), COLUMNS.items())
def test_named_queries_keep_their_columns_and_are_sorted(name, columns, kg, graph_file):
    found = rows(kg("query", graph_file, name, "--format", "csv"))
    assert list(found[0]) == columns.split(",")
    assert len(found) > 2
    sources = [row["source"] for row in found]
    assert sources == sorted(sources)
    assert all(row["source"] for row in found)


def test_every_sample_and_family_answers(kg, graph_file):
    found = {
        name: {row["source"] for row in rows(kg("query", graph_file, name, "--format", "csv"))} for name in COLUMNS
    }
    everyone = {
        "commune-2025", "congress", "council-session", "discipline", "personnel-decision", "reception", "resolution",
        "statistics-review", "voter-meeting", "working-visit",
    }  # fmt: skip
    assert found["persons"] == found["roles"] == found["statements"] == everyone
    assert everyone - found["events"] <= {"resolution"}


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json"])
def test_formats_tell_the_same_rows(form, kg, graph_file):
    result = kg("query", graph_file, "persons", "--format", form)
    assert result.exit_code == 0
    count = len(rows(kg("query", graph_file, "persons", "--format", "csv")))
    if form == "json":
        assert len(json.loads(result.stdout)) == count
    elif form == "table":
        assert result.stdout.rstrip().endswith(f"({count} rows)")
    else:
        assert len(result.stdout.splitlines()) == count + 1
    assert "Nông Thế Khải" in result.stdout


def test_query_constructs_turtle(kg, graph_file, tmp_path):
    file = tmp_path / "names.rq"
    file.write_text(
        "PREFIX foaf: <http://xmlns.com/foaf/0.1/>\nCONSTRUCT { ?s a ?c } WHERE { ?s a ?c }", encoding="utf-8"
    )
    result = kg("query", graph_file, file, "--format", "ttl")
    assert result.exit_code == 0
    assert len(list(ox.parse(result.stdout.encode(), format=ox.RdfFormat.TURTLE))) > 100
    refused = kg("query", graph_file, file, "--format", "csv")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    ("value", "count"), [("Nông Thế Khải@vi", 1), ("Nong The Khai@vi", 0), ('x" } UNION { ?a ?b ?name } #@vi', 0)]
)
def test_parameters_are_terms_and_never_sparql(value, count, kg, graph_file):
    assert len(rows(kg("query", graph_file, "persons", "--format", "csv", "--param", f"name={value}"))) == count


def test_query_lists_the_named_queries(kg, graph_file):
    listed = kg("query", graph_file)
    assert listed.exit_code == 0
    for name in (*COLUMNS, "cq01-who-holds-what"):
        assert re.search(rf"^{name} +\S", listed.stdout, re.MULTILINE), name


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nobody",), "no query is named 'nobody'.*persons"),
        (("missing.rq",), "missing.rq: no such file"),
        (("persons", "--param", "nothing=1"), r"no variable \?nothing"),
        (("persons", "--param", "name"), "NAME=VALUE"),
        (("persons", "--format", "ttl"), "--format"),
    ],
)
def test_bad_questions_get_one_line(arguments, message, kg, graph_file):
    result = kg("query", graph_file, *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert re.search(message, result.stderr)


def test_bad_sparql_is_refused_with_its_place(kg, graph_file, tmp_path):
    file = tmp_path / "bad.rq"
    file.write_text("SELECT ?s WHERE { ?s ?p }", encoding="utf-8")
    result = kg("query", graph_file, file)
    assert result.exit_code == 2
    assert re.search(r"does not parse.*1:", result.stderr, re.DOTALL)
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("command", ["query", "validate", "stats", "explain", "view", "export", "verify"])
@pytest.mark.parametrize("graph", ["absent.ttl", "graph.xyz", "broken.ttl", "folder"])
def test_no_graph_no_answer(command, graph, kg, samples, tmp_path):
    (tmp_path / "graph.xyz").touch()
    (tmp_path / "broken.ttl").write_text("<a> <b> .", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    more = {
        "query": ["persons"], "explain": ["Nông Thế Khải"], "view": ["-o", tmp_path / "page.html"],
        "export": [tmp_path / "out.csv"], "verify": [samples],
    }.get(command, [])  # fmt: skip
    result = kg(command, tmp_path / graph, *more)
    assert result.exit_code == 2
    assert graph in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "page.html").exists()
    assert not (tmp_path / "out.csv").exists()


# --- validate, export, view -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "vi"])
def test_validate_conforms_shape_by_shape(language, kg, graph_file, tmp_path):
    report = tmp_path / "report.ttl"
    result = kg("validate", graph_file, "--language", language, "--report", report)
    assert result.exit_code == 0, result.output
    assert len(re.findall(r"\d+ (?:nodes|nút)", result.stdout)) > 30
    told = ox.Store()
    told.bulk_load(path=str(report), format=ox.RdfFormat.TURTLE)
    assert told.query("PREFIX sh: <http://www.w3.org/ns/shacl#> ASK { ?r a sh:ValidationReport ; sh:conforms true }")


@pytest.mark.parametrize("engine", ["fast", "reference"])
def test_validate_fails_on_a_graph_with_a_fault(engine, kg, samples, tmp_path):
    whole = tmp_path / "graph.nq"
    kg("build", samples / "resolution.txt", "-o", whole)
    name = "<http://xmlns.com/foaf/0.1/name>"
    lines = whole.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not ("/id/person/" in line.split(" ")[0] and name in line)]
    assert len(kept) < len(lines)
    faulty = tmp_path / "faulty.nq"
    faulty.write_text("\n".join(kept), encoding="utf-8")
    result = kg("validate", faulty, "--engine", engine)
    assert result.exit_code == 1, result.output
    assert "Violation" in result.stdout


@pytest.mark.parametrize("ending", RDF)
def test_export_to_rdf_keeps_every_triple(ending, kg, graph_file, tmp_path):
    out = tmp_path / f"out{ending}"
    assert kg("export", graph_file, out).exit_code == 0
    assert {quad.triple for quad in store.load(out)} == {quad.triple for quad in store.load(graph_file)}


@pytest.mark.parametrize(("ending", "opening"), DRAWN.items())
def test_export_to_drawings(ending, opening, kg, graph_file, tmp_path):
    out = tmp_path / f"out{ending}"
    assert kg("export", graph_file, out).exit_code == 0
    text = html.unescape(out.read_text(encoding="utf-8"))
    assert opening in text
    assert "Nông Thế Khải" in text


def test_export_to_an_ending_that_means_nothing(kg, graph_file, tmp_path):
    result = kg("export", graph_file, tmp_path / "out.docx")
    assert result.exit_code == 2
    assert re.search(r"out\.docx.*\.graphml", result.stderr)


def test_view_writes_one_page_that_needs_no_network(kg, graph_file, tmp_path):
    page = tmp_path / "page.html"
    assert kg("view", graph_file, "-o", page).exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert "Nông Thế Khải" in text
    assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=[\"'](?:https?:)?//", text)


# --- explain, verify, stats -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["giang thi nay", "dieu k'son", "nong the khai", "NÔNG THẾ KHẢI", "07-nq/tu"])
def test_explain_finds_by_name_without_accents(name, kg, graph_file):
    result = kg("explain", graph_file, name)
    if name == "giang thi nay":
        assert result.exit_code == 2
        assert "giang thi nay" in result.stderr
        return
    assert result.exit_code == 0, result.stderr
    assert re.search(r"“.+”  \[[a-z.+-]+, [01]\.\d+\]", result.stdout)


def test_explain_knows_the_misprint_of_a_name(kg, graph_file):
    (row,) = [r for r in rows(kg("query", graph_file, "persons", "--format", "csv")) if r["name"].startswith("Vàng Mí")]
    by_misprint = kg("explain", graph_file, "Vàng Mí Sính").stdout
    assert row["name"] == "Vàng Mí Sình"
    assert row["person"] in by_misprint
    assert kg("explain", graph_file, row["person"]).exit_code == 0


def test_explain_an_article_shows_mentions_rules_and_silent_triggers(kg, samples):
    result = kg("explain", samples / "working-visit.txt")
    assert result.exit_code == 0
    assert "Nông Thế Khải" in result.stdout
    assert re.search(r"role\.[a-z-]+", result.stdout)
    assert "trao quà" in result.stdout


def test_verify_is_clean_and_sees_a_changed_text(kg, samples, tmp_path):
    folder = tmp_path / "articles"
    shutil.copytree(samples, folder)
    out = tmp_path / "graph.ttl"
    assert kg("build", folder, "-o", out).exit_code == 0
    clean = kg("verify", out, folder)
    assert (clean.exit_code, re.sub(r"\d+ spans", "n spans", clean.stdout)) == (0, "n spans, 0 mismatches\n")
    changed = folder / "resolution.txt"
    changed.write_text(changed.read_text(encoding="utf-8").replace("07-NQ/TU", "08-NQ/TU"), encoding="utf-8")
    result = kg("verify", out, folder)
    assert result.exit_code == 1
    assert "its text has changed" in result.stdout
    assert kg("verify", out, folder / "voter-meeting.txt").exit_code == 1


def test_stats_counts(kg, graph_file):
    result = kg("stats", graph_file)
    assert result.exit_code == 0
    triples = sum(1 for _ in store.load(graph_file))
    assert result.stdout.startswith(f"{triples} triples\n")
    assert re.search(r"^ +5\d  Person$", result.stdout, re.MULTILINE)
    assert "articles: 10, of which 0 gave no fact" in result.stdout
