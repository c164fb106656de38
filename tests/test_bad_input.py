"""Bad input on the command line: one clear line each, the right exit code, and no fact of a good article lost."""

import csv
import gzip
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest

from kg import store
from kg.errors import OutputError

GOOD = "Ngày 5/4/2022, đồng chí Lò Thị Ón, Bí thư Tỉnh ủy Lai Châu thăm xã Mường Than.\n"
MORE = (
    "Ngày 6/4/2022, ông Giàng Seo Vừ, Chủ tịch UBND tỉnh Lào Cai đã làm việc với nhân dân các xã của huyện Bắc Hà và "
    "đề nghị các ngành của tỉnh được giao nhiệm vụ không để người dân thiếu đất sản xuất.\n"
)
PAGE = """<html><head><title>Tin</title><meta property="article:published_time" content="2022-04-06">
<script>var x = "</p><p>Ông Lừa Văn Đảo, Bí thư Tỉnh ủy Lai Châu</p>";</script></head><body><article><h1>Tin</h1>
<script>document.write('<p>Ông Lừa Văn Đảo, Bí thư Tỉnh ủy Lai Châu phát biểu.</p>')</script>
<p onmouseover="alert('Ông Lừa Văn Đảo')">{text}</p><p>{text}</p><p>{text}</p>
<!-- <p>Ông Lừa Văn Đảo, Bí thư Tỉnh ủy Lai Châu phát biểu.</p> --><noscript>Ông Lừa Văn Đảo</noscript>
<p style="display: none">Ông Lừa Văn Đảo, Bí thư Tỉnh ủy</p></article></body></html>"""


def record(identity, text=MORE, **others):
    return json.dumps({"id": identity, "text": text, **others}, ensure_ascii=False)


# name, bytes, what the line says (None: read without a word), the persons that are read from it
REFUSED = {
    "empty": ("bad.txt", b"", "the text is empty"),
    "blank": ("bad.txt", b" \n\t\n", "the text is empty"),
    "empty page": ("bad.html", b"", "the file is empty"),
    "empty records": ("bad.jsonl", b"", "the file is empty"),
    "binary": ("bad.txt", bytes(range(256)) * 40, "a binary file"),
    "image": ("bad.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(128, 256)) * 9, "a binary file"),
    "invalid UTF-8": ("bad.txt", MORE.encode()[:60] + b"\xff\xfe\xff" + MORE.encode()[60:], "invalid UTF-8 at byte 6"),
    "UTF-16 without a mark": ("bad.txt", MORE.encode("utf-16-le"), "UTF-16 without a byte order mark"),
    "TCVN3": ("bad.txt", "Uû ban nh©n d©n tØnh, ®ång chÝ BÝ th­ TØnh uû vµ nh©n d©n".encode("cp1252"), "TCVN3"),
    "VNI": ("bad.txt", "Uûy ban nhaân daân tænh, caùc ñoàng chí vaø nhaân daân".encode("cp1252"), "VNI"),
    "encoded twice": ("bad.txt", MORE.encode().decode("cp1252", "ignore").encode(), "Windows-1252"),
    "page without text": ("bad.html", b"<html><script>1</script><body></body></html>", "no main text"),
    "truncated gzip": ("bad.jsonl.gz", gzip.compress(record("b").encode())[:-9], "breaks off"),
    "no gzip": ("bad.jsonl.gz", record("b").encode(), "compressed|gzip"),
}
READ = {
    "UTF-16": ("fine.txt", MORE.encode("utf-16")),
    "UTF-8 with a mark": ("fine.txt", b"\xef\xbb\xbf" + MORE.encode()),
    "Windows-1258": ("fine.txt", unicodedata.normalize("NFC", MORE).translate({}).encode("utf-8")),
    "NFD": ("fine.txt", unicodedata.normalize("NFD", MORE).encode()),
    "CR LF": ("fine.txt", MORE.replace("\n", "\r\n").encode()),
    "controls": ("fine.txt", MORE.replace(" ", " \u200b", 3).encode()),
    "entities": ("fine.txt", MORE.replace("Giàng Seo", "Gi&agrave;ng&nbsp;Seo").encode()),
    "script tricks": ("fine.html", PAGE.format(text=MORE).encode()),
    "no end of line": ("fine.jsonl", record("fine").encode()),
    "blank lines": ("fine.jsonl", f"\n\n{record('fine')}\n\n".encode()),
    "packed": ("fine.jsonl.gz", gzip.compress(record("fine").encode())),
}


def windows_1258(text):
    """Return a text as Vietnamese Windows wrote it: the tone follows its letter, where the code page has no both."""
    out = b""
    for letter in unicodedata.normalize("NFC", text):
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
            base = unicodedata.normalize("NFC", parts.replace(tone, ""))
            out += base.encode("cp1258") + tone.encode("cp1258")
    return out


READ["Windows-1258"] = ("fine.txt", windows_1258(MORE))


@pytest.fixture
def folder(tmp_path):
    """Return a folder with one good article."""
    path = tmp_path / "articles"
    path.mkdir()
    (path / "good.txt").write_text(GOOD, encoding="utf-8")
    return path


def people(kg, graph):
    answer = kg("query", graph, "persons", "--format", "csv")
    return {(row["source"], row["name"]) for row in csv.DictReader(io.StringIO(answer.stdout))}


def complaints(result):
    """Return what a build says before its summary."""
    assert "Traceback" not in result.output
    head, _, _ = result.stderr.partition("articles  ")
    return head.splitlines()


@pytest.mark.parametrize(("name", "data", "message"), REFUSED.values(), ids=list(REFUSED))
def test_a_bad_file_costs_no_other(name, data, message, kg, folder, tmp_path):
    (folder / name).write_bytes(data)
    out = tmp_path / "graph.ttl"
    result = kg("build", folder, "-o", out)
    (line,) = complaints(result)
    assert line.startswith(f"{folder / name}: ")
    assert re.search(message, line)
    assert result.exit_code == 0
    assert "1 read, 1 inputs refused" in result.stderr
    assert people(kg, out) == {("good", "Lò Thị Ón")}
    assert kg("build", folder, "-o", out, "--strict").exit_code == 1
    assert people(kg, out) == {("good", "Lò Thị Ón")}


@pytest.mark.parametrize(("name", "data", "message"), REFUSED.values(), ids=list(REFUSED))
def test_nothing_but_bad_files_is_a_failure(name, data, message, kg, tmp_path):
    (tmp_path / name).write_bytes(data)
    result = kg("build", tmp_path / name, "-o", tmp_path / "graph.ttl")
    assert result.exit_code == 1
    assert len(complaints(result)) == 1


@pytest.mark.parametrize(("name", "data"), READ.values(), ids=list(READ))
def test_odd_but_readable(name, data, kg, folder, tmp_path):
    (folder / name).write_bytes(data)
    out = tmp_path / "graph.ttl"
    result = kg("build", folder, "-o", out, "--strict")
    assert complaints(result) == []
    assert result.exit_code == 0
    assert people(kg, out) == {("good", "Lò Thị Ón"), ("fine", "Giàng Seo Vừ")}
    assert kg("verify", out, folder).exit_code == 0


BAD_LINES = {
    "not JSON": ("{broken", "not a JSON record"),
    "a list": ("[1, 2]", "not a JSON object"),
    "no id": ('{"text": "Hội nghị."}', 'no "id"'),
    "no text": ('{"id": "b"}', 'no "text"'),
    "empty text": ('{"id": "b", "text": " "}', "the text is empty"),
    "text is a number": ('{"id": "b", "text": 5}', '"text" is int'),
    "bad day": (record("b", published="2022-02-30"), '"published" is "2022-02-30"'),
    "deep": ("[" * 100_000, "not a JSON record"),
    "duplicate id, other text": (record("a", "Một tin khác."), 'the id "a" was already given'),
    "duplicate id, same text": (record("a"), "with the same text"),
}


@pytest.mark.parametrize(("line", "message"), BAD_LINES.values(), ids=list(BAD_LINES))
def test_a_bad_record_is_named_by_its_line_and_costs_no_other(line, message, kg, tmp_path):
    lines = tmp_path / "crawl.jsonl"
    lines.write_text(f"{record('a')}\n{line}\n{record('c', GOOD)}\n", encoding="utf-8")
    out = tmp_path / "graph.ttl"
    result = kg("build", lines, "-o", out)
    (said,) = complaints(result)
    assert said.startswith(f"{lines}:2: ")
    assert message in said
    assert result.exit_code == 0
    assert people(kg, out) == {("a", "Giàng Seo Vừ"), ("c", "Lò Thị Ón")}
    assert kg("build", lines, "-o", out, "--strict").exit_code == 1


def test_invalid_utf8_in_one_record(kg, tmp_path):
    lines = tmp_path / "crawl.jsonl"
    lines.write_bytes(record("a").encode() + b"\n" + record("b").encode()[:40] + b"\xff\n" + record("c", GOOD).encode())
    result = kg("build", lines, "-o", tmp_path / "graph.ttl")
    (said,) = complaints(result)
    assert said.startswith(f"{lines}:2: invalid UTF-8 at byte 40")
    assert {source for source, _ in people(kg, tmp_path / "graph.ttl")} == {"a", "c"}


@pytest.mark.parametrize("element", ["<template><p>{}</p></template>", "<p hidden>{}</p>"])
def test_what_a_page_never_shows_is_not_read(element, kg, folder, tmp_path):
    trick = element.format("Ông Lừa Văn Đảo, Bí thư Tỉnh ủy Lai Châu phát biểu.")
    (folder / "fine.html").write_text(PAGE.format(text=MORE).replace("</article>", f"{trick}</article>"), "utf-8")
    assert kg("build", folder, "-o", tmp_path / "graph.ttl").exit_code == 0
    assert people(kg, tmp_path / "graph.ttl") == {("good", "Lò Thị Ón"), ("fine", "Giàng Seo Vừ")}


def test_one_line_of_ten_megabytes(kg, folder, tmp_path):
    """No article is that long: it is refused by its length, before anything is looked for in it."""
    filler = "lúa ngô khoai sắn trên nương, chè xanh ven suối, "
    text = GOOD.strip() + " " + filler * (10_000_000 // len(filler.encode()))
    (folder / "long.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "graph.ttl"
    result = kg("build", folder, "-o", out)
    (said,) = complaints(result)
    assert re.search(r"long\.txt: the text has 8,305,138 characters, an article at most", said)
    assert people(kg, out) == {("good", "Lò Thị Ón")}


def test_one_line_that_is_long_but_allowed(kg, folder, tmp_path):
    filler = "lúa ngô khoai sắn trên nương, chè xanh ven suối, "
    text = GOOD.strip() + " " + filler * (900_000 // len(filler))
    (folder / "long.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "graph.ttl"
    assert kg("build", folder, "-o", out, "--strict").exit_code == 0
    assert people(kg, out) == {("good", "Lò Thị Ón"), ("long", "Lò Thị Ón")}


# --- paths ------------------------------------------------------------------------------------------------------------


def test_a_missing_path_is_refused_at_once(kg, folder, tmp_path):
    result = kg("build", folder, tmp_path / "no-such.txt", "-o", tmp_path / "graph.ttl")
    assert result.exit_code == 2
    assert result.stderr == f"kg: {tmp_path}/no-such.txt: no such file or folder; check the path\n"
    assert not (tmp_path / "graph.ttl").exists()


def test_an_unknown_ending_of_an_input(kg, folder, tmp_path):
    other = tmp_path / "news.docx"
    other.write_bytes(b"PK")
    result = kg("build", folder, other, "-o", tmp_path / "graph.ttl")
    (said,) = complaints(result)
    assert said == f"{other}: the ending of the file means nothing here; give .txt, .html, .jsonl or .jsonl.gz"
    assert result.exit_code == 0


def test_an_empty_folder(kg, tmp_path):
    (tmp_path / "none").mkdir()
    result = kg("build", tmp_path / "none", "-o", tmp_path / "graph.ttl")
    assert complaints(result) == [
        f"{tmp_path}/none: the folder holds no article; give .txt, .html, .jsonl or .jsonl.gz"
    ]
    assert result.exit_code == 1


def test_a_day_that_is_none(kg, folder, tmp_path):
    result = kg("build", folder, "-o", tmp_path / "graph.ttl", "--published", "5/4/2022")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "write it as 2021-12-03" in result.stderr


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("graph.docx", "the ending names no format; use .ttl"),
        ("graph.ttl.zip", "the ending names no format"),
        ("no/such/folder/graph.ttl", "does not exist; make it first"),
        ("file.txt/graph.ttl", "does not exist; make it first"),
        ("full", "the folder holds other files"),
        ("full.ttl", "is a folder"),
    ],
)
def test_an_output_that_cannot_be(name, message, kg, folder, tmp_path):
    (tmp_path / "file.txt").touch()
    for busy in ("full", "full.ttl"):
        (tmp_path / busy).mkdir()
        (tmp_path / busy / "mine.txt").write_text("keep", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    result = kg("build", folder, "-o", tmp_path / name)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert result.stderr.startswith(f"kg: {tmp_path / name}: ")
    assert message in result.stderr
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder where even root cannot write")
@pytest.mark.parametrize("command", ["build", "view", "export", "validate"])
def test_an_output_that_the_system_refuses(command, kg, folder, graph_file):
    out = "/proc/graph.ttl"
    arguments = {
        "build": (folder, "-o", out), "view": (graph_file, "-o", out), "export": (graph_file, out),
        "validate": (graph_file, "--report", out),
    }[command]  # fmt: skip
    result = kg(command, *arguments)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "/proc/graph.ttl: " in result.stderr


def test_a_name_that_another_process_took_is_not_overwritten_by_half(tmp_path, monkeypatch):
    out = tmp_path / "graph.ttl"
    out.write_bytes(b"before")

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        store.write_whole(out, b"after")
    assert out.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [out]


def test_a_full_disk_leaves_what_was_there(tmp_path):
    with pytest.raises(OutputError, match="cannot be written"):
        store.write_whole(tmp_path / "absent" / "graph.ttl", b"after")


# --- Ctrl-C -----------------------------------------------------------------------------------------------------------


def start(*arguments, **options):
    # A shell that starts the tests in the background has them ignore Ctrl-C, and what they start would do so too.
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    command = [sys.executable, "-c", f"{heard}; from kg.cli import main; main()", *map(str, arguments)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True, **options)


def children(process):
    """Return the ids of the processes that a process started."""
    return Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()


def busy_workers(process):
    """Return how many processes that a process started have already used the processor for a while."""
    states = [Path(f"/proc/{child}/stat").read_text(encoding="ascii") for child in children(process)]
    return sum(int(state.rsplit(")")[1].split()[11]) > 10 for state in states)  # user time in ticks


def stopped(process):
    """Send what Ctrl-C on a terminal sends to the whole group, and return what the process says last."""
    os.killpg(process.pid, signal.SIGINT)
    return process.communicate()[1].decode()


def test_ctrl_c_while_reading_leaves_nothing(tmp_path):
    out = tmp_path / "graph.ttl"
    out.write_text("before", encoding="utf-8")
    process = start("build", "-", "-o", out, stdin=subprocess.PIPE)
    process.stdin.write(f"{record('a')}\n".encode() * 50_000)  # more than a pipe holds: the process has begun to read
    process.stdin.flush()
    said = stopped(process)
    assert process.returncode not in (0, None)
    assert "Traceback" not in said
    assert out.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for the workers in /proc")
@pytest.mark.parametrize("name", ["graph.ttl", "store"])
def test_ctrl_c_among_the_workers_leaves_nothing(name, tmp_path):
    lines = tmp_path / "many.jsonl"
    lines.write_text("".join(f"{record(str(i), f'{MORE * 20}{i}')}\n" for i in range(600)), encoding="utf-8")
    process = start("build", lines, "-o", tmp_path / name, "--jobs", "2")
    while busy_workers(process) < 2:
        assert process.poll() is None, process.stderr.read().decode()
        time.sleep(0.01)  # or it would take the processor that the workers wait for
    said = stopped(process)
    assert process.returncode == 1
    assert said.strip() == "Aborted!"
    assert [path.name for path in tmp_path.iterdir()] == ["many.jsonl"]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for the workers in /proc")
def test_ctrl_c_as_soon_as_the_workers_are_there(tmp_path):
    lines = tmp_path / "many.jsonl"
    lines.write_text("".join(f"{record(str(i), f'{MORE}{i}')}\n" for i in range(64)), encoding="utf-8")
    process = start("build", lines, "-o", tmp_path / "graph.ttl", "--jobs", "2")
    while len(children(process)) < 2:
        assert process.poll() is None, process.stderr.read().decode()
        time.sleep(0.01)
    said = stopped(process)
    assert (process.returncode, said.strip()) == (1, "Aborted!")
