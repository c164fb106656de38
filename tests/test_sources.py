"""Reading: every kind of input, and every way in which one can be bad."""

import gzip
import io
import json
import os
import sys
import unicodedata
from pathlib import Path
from types import SimpleNamespace

import pytest

from kg.errors import SourceError
from kg.model import Article, SourceProblem
from kg.sources import read

TEXT = "Đồng chí Lò Văn A, Bí thư Tỉnh ủy Sơn Hà, đã dự hội nghị với nhân dân xã Mường Sen."
PAGE = f"""<!DOCTYPE html><html><head><title>Tỉnh ủy họp | Báo Sơn Hà</title>
<meta property="og:title" content="Tỉnh ủy họp"><meta property="og:site_name" content="Báo Sơn Hà">
<meta property="article:published_time" content="2021-12-03T15:30:00+07:00">
<link rel="canonical" href="https://baosonha.example/hop"></head>
<body><nav>Trang chủ</nav><article><h1>Tỉnh ủy họp</h1><p>{TEXT} {TEXT}</p><p>{TEXT} Xã đã làm tốt.</p>
<script>document.write("<p>Ông Hà Lừa B là Bí thư Tỉnh ủy</p>")</script><style>p {{ content: "Vàng C" }}</style>
<noscript>Bật JavaScript</noscript><p onclick="alert('x')">{TEXT} Hội nghị kết thúc.</p></article></body></html>"""


def split(found):
    found = list(found)
    return [x for x in found if isinstance(x, Article)], [x for x in found if isinstance(x, SourceProblem)]


def one(path, **options):
    articles, problems = split(read([path], **options))
    assert not problems
    (article,) = articles
    return article


def refused(path):
    articles, problems = split(read([path]))
    assert not articles
    (problem,) = problems
    assert "\n" not in str(problem)
    return str(problem).removeprefix(f"{path}: ")


def write(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def record(identity="a", text=TEXT, **others):
    return json.dumps({"id": identity, "text": text, **others}, ensure_ascii=False)


@pytest.fixture
def stdin(monkeypatch):
    def give(data):
        data = data if isinstance(data, bytes) else data.encode()
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))

    return give


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_plain_text_in_every_unicode_encoding(tmp_path, name):
    assert one(write(tmp_path, "hop.txt", TEXT.encode(name))) == Article(id="hop", text=TEXT)


def test_windows_1258_is_decoded(tmp_path):
    halves = "".join(
        unicodedata.normalize("NFC", "".join(c for c in letter if c not in tones))
        + "".join(c for c in letter if c in tones)
        for tones in ["\u0300\u0301\u0303\u0309\u0323"]
        for letter in (unicodedata.normalize("NFD", c) for c in TEXT)
    )
    assert one(write(tmp_path, "a.txt", halves.encode("cp1258"))).text == TEXT


def test_decomposed_text_is_composed(tmp_path):
    assert one(write(tmp_path, "a.txt", unicodedata.normalize("NFD", TEXT))).text == TEXT


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the text is empty"),
        (b" \n\t\xc2\xa0\n", "the text is empty"),
        (
            bytes(range(256)) * 4,
            "a binary file, or UTF-16 without a byte order mark; if it is text, convert it to UTF-8",
        ),
        (b"\x89PNG\x01\x02\x03\x04\x05 abc", "a binary file; give a text, HTML or JSON Lines file"),
        (b"\x01\x02\x03 abc", "a binary file; give a text, HTML or JSON Lines file"),
        (TEXT.encode()[:-9] + b"\xff\xfe!", "invalid UTF-8 at byte "),
        ("Conseil général à Paris, élu".encode("cp1252"), "invalid UTF-8 at byte "),
        (TEXT.encode("utf-16")[:-1], "invalid UTF-16 at byte "),
        (
            "Uû ban nh©n d©n tØnh häp víi c\u00b8c huyÖn",
            "TCVN3 (ABC) font text (it reads 'Uû'); convert it to UTF-8 with",
        ),
        ("Uû ban nh©n d©n tØnh".encode("cp1252"), "TCVN3 (ABC) font text (it reads 'Uû'); convert"),
        ("Uûy ban nhaân daân tænh hoïp", "VNI font text (it reads 'Uûy'); convert"),
        ("Uûy ban nhaân daân tænh".encode("cp1252"), "VNI font text (it reads 'Uûy'); convert"),
        (TEXT.encode().decode("cp1252", "ignore"), "UTF-8 that was read as Windows-1252 and saved again (it reads "),
    ],
    ids=range(13),
)
def test_bad_text_is_refused_by_name(tmp_path, content, message):
    assert refused(write(tmp_path, "a.txt", content)).startswith(message)


def test_good_vietnamese_may_quote_old_font_text(tmp_path):
    assert one(write(tmp_path, "a.txt", f"{TEXT} Văn bản cũ ghi: Uû ban nh©n d©n. {TEXT}")).id == "a"


def test_a_line_of_ten_megabytes_is_refused_by_its_length_and_costs_no_other_article(tmp_path):
    (tmp_path / "a.txt").write_text("Đồng chí Lò Thị Ón dự. " * 450_000, encoding="utf-8")
    (tmp_path / "b.txt").write_text("Đồng chí Lò Thị Ón dự.", encoding="utf-8")
    found = list(read([tmp_path]))
    assert [item.id for item in found if isinstance(item, Article)] == ["b"]
    (problem,) = (item for item in found if isinstance(item, SourceProblem))
    assert "10,350,000 characters" in str(problem)


def test_page(tmp_path):
    article = one(write(tmp_path, "hop.html", PAGE), published="2022-01-01")
    assert (article.id, article.published, article.title) == ("hop", "2021-12-03", "Tỉnh ủy họp")
    assert (article.url, article.publisher) == ("https://baosonha.example/hop", "Báo Sơn Hà")
    assert TEXT in article.text
    assert "Hội nghị kết thúc." in article.text
    assert not [trick for trick in ("Lừa", "Vàng C", "alert", "JavaScript", "<p") if trick in article.text]


LINKED = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (LINKED.format('{"@type":"NewsArticle","datePublished":"2020-02-29T01:00:00Z"}'), "2020-02-29"),
        (LINKED.format('{"@graph":[{"@type":["Article"],"datePublished":"2020-03-01"}]}'), "2020-03-01"),
        (LINKED.format('{"@type":"Person","datePublished":"2020-03-01"}'), None),
        (LINKED.format("{broken") + '<meta name="pubdate" content="2020-03-02">', "2020-03-02"),
        ('<meta itemprop="datePublished" content="2020-13-40">', None),
        ('<meta name="date" content="không rõ">', None),
        ("", None),
    ],
)
def test_only_the_day_that_a_page_states(tmp_path, head, day):
    body = f"<article><p>{TEXT} {TEXT}</p><p>{TEXT} Ngày 5/6/2024.</p></article>"
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    assert one(write(tmp_path, "a.htm", page)).published == day


def test_a_day_on_a_marked_up_element(tmp_path):
    day = '<time itemprop="datePublished" datetime="2020-05-06">hôm nay</time>'
    page = f"<html><body><article>{day}<p>{TEXT} {TEXT}</p></article></body></html>"
    assert one(write(tmp_path, "a.html", page)).published == "2020-05-06"


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("", "the file is empty"),
        ("<html><script>var a = 'Đồng chí Lò A'</script></html>", "no main text found in the page"),
        (b"<html>\xff\xfe", "invalid UTF-8 at byte"),
    ],
    ids=["empty", "script only", "bad bytes"],
)
def test_a_page_without_text(tmp_path, page, message):
    assert refused(write(tmp_path, "a.html", page)).startswith(message)


def test_json_lines_keep_what_they_say(tmp_path):
    lines = [
        record("b", published="2021-12-03", title="Họp", url="https://x.example/", publisher="Báo"),
        "",
        record(7, TEXT + "!"),
    ]
    articles, problems = split(read([write(tmp_path, "crawl.jsonl", "\n".join(lines))], published="2020-01-01"))
    assert not problems
    assert articles == [
        Article(id="b", text=TEXT, published="2021-12-03", title="Họp", url="https://x.example/", publisher="Báo"),
        Article(id="7", text=TEXT + "!", published="2020-01-01"),
    ]


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16"])
def test_json_lines_with_a_byte_order_mark(tmp_path, name):
    articles, problems = split(read([write(tmp_path, "a.jsonl", f"{record('a')}\n{record('b')}\n".encode(name))]))
    assert [a.id for a in articles] == ["a", "b"]
    assert not problems


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b'{"id": "b", "text": ', "not a JSON record (Expecting value); write one whole object a line"),
        (b"[" * 100_000, "not a JSON record (RecursionError); write one whole object a line"),
        (b'["b"]', 'not a JSON object; write {"id": …, "text": …}'),
        (b'{"id": "b", "text": "\xff"}', "invalid UTF-8 at byte 21 of the line; convert the file to UTF-8"),
        (b'{"id": "b"}', 'the record has no "text"; an article needs one'),
        (b'{"id": "b", "text": null}', 'the record has no "text"; an article needs one'),
        (b'{"id": "b", "text": " "}', "the text is empty"),
        (b'{"text": "x"}', 'the record has no "id"; give each article one'),
        (b'{"id": " ", "text": "x"}', 'the record has no "id"; give each article one'),
        (b'{"id": "b", "text": ["x"]}', '"text" is list, not text; write it in quotation marks'),
        (b'{"id": true, "text": "x"}', '"id" is bool, not text; write it in quotation marks'),
        (b'{"id": "b", "text": "x", "title": 5}', '"title" is int, not text; write it in quotation marks'),
        (
            '{"id": "b", "text": "Uû ban nh©n d©n tØnh"}'.encode(),
            "TCVN3 (ABC) font text (it reads 'Uû'); convert it to UTF-8 with a converter for Vietnamese fonts",
        ),
    ],
    ids=range(13),
)
def test_a_broken_line_is_named_and_costs_no_other(tmp_path, line, message):
    path = write(tmp_path, "a.jsonl", record("a").encode() + b"\n" + line + b"\n" + record("c").encode() + b"\n")
    articles, problems = split(read([path]))
    assert [a.id for a in articles] == ["a", "c"]
    assert [str(p) for p in problems] == [f"{path}:2: {message}"]


DAYS = ["2021-13-40", "2021-02-30", "03/12/2021", "2021-12", "20211203", "2021-12-03T99", "2021-W48-5", "", 20211203]


@pytest.mark.parametrize("day", DAYS)
def test_a_bad_day_is_refused_by_name(tmp_path, day):
    message = f'"published" is {json.dumps(day)}, no day; write it as 2021-12-03'
    path = write(tmp_path, "a.jsonl", record(published=day))
    assert [str(p) for p in read([path])] == [f"{path}:1: {message}"]


def test_a_day_with_a_time_is_a_day(tmp_path):
    assert one(write(tmp_path, "a.jsonl", record(published="2021-12-03T15:30:00+07:00"))).published == "2021-12-03"


def test_compressed_json_lines(tmp_path):
    assert one(write(tmp_path, "a.jsonl.gz", gzip.compress(record().encode()))).text == TEXT


def test_a_compressed_file_that_breaks_off_keeps_its_articles(tmp_path):
    lines = "".join(f"{record(str(i), TEXT + str(i * 7919))}\n" for i in range(3000))
    path = write(tmp_path, "a.jsonl.gz", gzip.compress(lines.encode())[:-20])
    articles, problems = split(read([path]))
    assert len(articles) > 100
    assert [p.what[:34] for p in problems] == ["the compressed file breaks off aft"]


def test_what_is_not_compressed_at_all(tmp_path):
    assert refused(write(tmp_path, "a.jsonl.gz", record())).startswith("the compressed file breaks off after line 0")


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_empty_json_lines(tmp_path, name):
    empty = b"" if name == "a.jsonl" else gzip.compress(b"")
    assert refused(write(tmp_path, name, empty)) == "the file is empty"


def test_json_lines_are_read_one_by_one(tmp_path):
    found = read([write(tmp_path, "a.jsonl", f"{record('a')}\n{record('b')}\n")])
    assert next(found).id == "a"
    assert next(found).id == "b"


def test_folder(tmp_path):
    for name in ("b/hop.txt", "a/hop.txt", "c.txt", "z/d.txt", "z/d.html", ".git/e.txt", ".f.txt"):
        write(tmp_path, name, PAGE if name.endswith("html") else f"{TEXT} {name}")
    write(tmp_path, "anh.jpg", b"\xff\xd8")
    write(tmp_path, "README.md", "x")
    articles, problems = split(read([tmp_path]))
    assert [a.id for a in articles] == ["a/hop", "b/hop", "c", "z/d.html", "z/d.txt"]
    assert [(str(p), p.is_note) for p in problems] == [
        (f"{tmp_path}: skipped 2 files with another ending (README.md)", True)
    ]


def test_a_file_given_twice_is_read_once(tmp_path):
    path = write(tmp_path, "a.txt", TEXT)
    articles, problems = split(read([path, tmp_path, str(path)]))
    assert [a.id for a in articles] == ["a"]
    assert not problems


def test_a_file_name_that_is_no_text(tmp_path):
    path = os.fsencode(tmp_path) + b"/h\xffp.txt"
    Path(os.fsdecode(path)).write_text(TEXT, encoding="utf-8")
    assert one(tmp_path).id == "h\ufffdp"


def test_folder_without_articles(tmp_path):
    assert refused(tmp_path) == "the folder holds no article; give .txt, .html, .jsonl or .jsonl.gz"


@pytest.mark.parametrize("turn", [list, lambda names: names[::-1]])
def test_the_order_of_arguments_and_folders_does_not_matter(tmp_path, monkeypatch, turn):
    walk = os.walk
    monkeypatch.setattr(os, "walk", lambda *a, **k: ((p, d, turn(f)) for p, d, f in walk(*a, **k)))
    paths = [write(tmp_path, name, f"{TEXT} {name}") for name in ("x.txt", "in/b.txt", "in/a.txt")]
    articles, _ = split(read(turn([paths[0], tmp_path / "in"])))
    assert [a.id for a in articles] == ["a", "b", "x"]


@pytest.mark.parametrize(
    ("second", "message"),
    [
        (TEXT, 'the article "a" was already read from {path}:1, with the same text; skipped; take one of them out'),
        ("Khác.", 'the id "a" was already given in {path}:1, to another text; skipped; give each article its own id'),
    ],
)
def test_duplicates_are_reported_and_skipped(tmp_path, second, message):
    path = write(tmp_path, "a.jsonl", f"{record('a')}\n{record('a', second)}\n{record('b')}")
    articles, problems = split(read([path]))
    assert [(a.id, a.text) for a in articles] == [("a", TEXT), ("b", TEXT)]
    assert [str(p) for p in problems] == [f"{path}:2: {message.format(path=path)}"]


def test_a_missing_path_is_fatal_before_anything_is_read(tmp_path):
    with pytest.raises(SourceError, match=r"nowhere\.txt: no such file or folder; check the path"):
        read([write(tmp_path, "a.txt", TEXT), tmp_path / "nowhere.txt"])


@pytest.mark.parametrize("day", ["2021-13-40", "2021", "hôm nay", "2021-12-03T10:00"])
def test_a_bad_day_for_all_is_fatal(day):
    with pytest.raises(SourceError, match="is not a day; write it as 2021-12-03"):
        read([], published=day)


def test_an_ending_that_means_nothing(tmp_path):
    message = "the ending of the file means nothing here; give .txt, .html, .jsonl or .jsonl.gz"
    assert refused(write(tmp_path, "a.pdf", "%PDF")) == message


def test_a_file_that_cannot_be_read(tmp_path, monkeypatch):
    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    message = "cannot be read (Permission denied); check the file and its permissions"
    assert refused(write(tmp_path, "a.txt", TEXT)) == message


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    ("content", "ids"),
    [(TEXT, ["stdin"]), (PAGE, ["stdin"]), (f"\n {record('a')}\n{record('b')}\n", ["a", "b"])],
    ids=["text", "page", "records"],
)
def test_standard_input(stdin, content, ids, name):
    stdin(content.encode(name))
    articles, problems = split(read(["-"]))
    assert not problems
    assert [a.id for a in articles] == ids
    assert all(TEXT in a.text for a in articles)
    assert not any("<p>" in a.text for a in articles)


def test_empty_standard_input(stdin):
    stdin(b"")
    articles, problems = split(read(["-"]))
    assert not articles
    assert [str(p) for p in problems] == ["standard input: the text is empty"]
