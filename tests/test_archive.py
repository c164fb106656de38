"""Stores grow and shrink: added one at a time, replaced, forgotten; always the bytes of one build of what is left."""

import sys

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import archive, store
from kg.archive import Archive
from kg.build import assemble, forget
from kg.cli import main
from kg.errors import GraphError, SourceError
from kg.model import Article

TEXTS = {
    "mot": "Đồng chí Lò Thị Ón, Bí thư Tỉnh ủy Lai Châu, dự hội nghị triển khai Nghị quyết số 08-NQ/TU ngày 1/11/2016.",
    "hai": "Ông Nguyễn Văn Hùng, Giám đốc Sở Y tế tỉnh Lai Châu, cho biết đã tiêm 12.500 liều.",
    "ba": "Ông Nguyễn Văn Hùng, Giám đốc Sở Y tế tỉnh Lai Châu, làm việc với huyện Phong Thổ sáng 3/12/2021.",
    "bon": "Bà Lò Thị Ón, Chủ tịch HĐND tỉnh Lai Châu, chủ trì kỳ họp. Ông Nguyễn Văn Hùng, Giám đốc Sở Nội vụ, dự.",
}
ARTICLES = [Article(id=name, text=text, published=f"2021-12-0{n}") for n, (name, text) in enumerate(TEXTS.items(), 1)]


def dump(graph):
    return store.serialize(graph.quads, store.RDF_FORMATS[".nq"])


def grown(articles):
    graph = assemble([], into=Archive())
    for article in articles:
        graph = assemble([article], into=graph.archive)
    return graph


@given(st.permutations(ARTICLES), st.integers(1, len(ARTICLES)))
@settings(deadline=None, max_examples=15)
def test_one_at_a_time_in_any_order_is_one_build_of_all(shuffled, count):
    some = shuffled[:count]
    one_by_one = grown(some)
    assert dump(one_by_one) == dump(assemble(some))
    assert [*archive.render(one_by_one.archive)] == [*archive.render(assemble(some, into=Archive()).archive)]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a.id)
def test_forgetting_is_building_without(article):
    rest = [other for other in ARTICLES if other != article]
    assert dump(forget(assemble(ARTICLES, into=Archive()).archive, article.id)) == dump(assemble(rest))


def test_what_is_known_is_not_read_again(monkeypatch):
    first = assemble(ARTICLES[:3], into=Archive())
    read = []
    build = sys.modules["kg.build"]  # "kg.build" as an attribute is the function of the API
    original = build.read_article
    monkeypatch.setattr(build, "read_article", lambda article: read.append(article.id) or original(article))
    again = assemble(ARTICLES, into=first.archive)
    assert (read, again.reused) == (["bon"], 3)


def test_a_changed_text_takes_the_place_of_the_old_and_says_so():
    changed = Article(id="hai", text=TEXTS["hai"].replace("12.500", "12.600"), published="2021-12-02")
    graph = assemble([changed], into=assemble(ARTICLES, into=Archive()).archive)
    lines = dump(graph).decode().splitlines()
    (revision,) = [line for line in lines if "wasRevisionOf" in line]
    assert changed.sha256[:16] in revision.split()[0]
    assert ARTICLES[1].sha256[:16] in revision.split()[2]
    assert not any("12.500" in line for line in lines)
    rest = [changed if article.id == "hai" else article for article in ARTICLES]
    plain = set(dump(assemble(rest)).decode().splitlines())
    assert {line for line in set(lines) - plain if "wasRevisionOf" not in line and "prov#Entity" not in line} == set()


def test_a_text_that_comes_back_is_no_revision_of_itself():
    changed = Article(id="hai", text=TEXTS["hai"].replace("12.500", "12.600"), published="2021-12-02")
    graph = grown([ARTICLES[1], changed, ARTICLES[1]])
    assert graph.archive.revises == {"hai": (changed.sha256[:16],)}


def test_a_revision_that_is_forgotten_leaves_nothing():
    changed = Article(id="hai", text=TEXTS["hai"].replace("12.500", "12.600"), published="2021-12-02")
    revised = assemble([changed], into=assemble(ARTICLES).archive)
    rest = [article for article in ARTICLES if article.id != "hai"]
    assert dump(forget(revised.archive, "hai")) == dump(assemble(rest))


def test_two_articles_of_one_id_are_refused():
    other = Article(id="hai", text=TEXTS["ba"], published="2021-12-02")
    with pytest.raises(SourceError, match='"hai" is given to two'):
        assemble([*ARTICLES, other])
    assert assemble([*ARTICLES, ARTICLES[0]]).read == len(ARTICLES)  # the same article twice is one


@given(st.lists(st.sampled_from(ARTICLES), unique=True, max_size=len(ARTICLES)), st.randoms())
@settings(deadline=None, max_examples=15)
def test_any_adding_and_forgetting_ends_in_one_build_of_what_is_left(kept, random):
    graph = grown(random.sample(ARTICLES, len(ARTICLES)))
    for article in random.sample(ARTICLES, len(ARTICLES)):
        if article not in kept:
            graph = forget(graph.archive, article.id)
    assert dump(graph) == dump(assemble(kept))


def test_what_another_version_read_is_read_again(tmp_path, monkeypatch):
    (tmp_path / archive.FILE).write_bytes(b"".join(archive.render(assemble(ARTICLES[:3], quotes=False).archive)))
    monkeypatch.setattr(archive, "__version__", "later")
    older = archive.load(tmp_path)
    assert (older.extractions, older.unread) == ((), tuple(sorted(ARTICLES[:3], key=lambda a: a.id)))
    again = assemble(ARTICLES[3:], into=older)
    assert (again.read, again.reused, again.archive.unread) == (4, 0, ())
    assert dump(again) == dump(assemble(ARTICLES, quotes=False))
    assert dump(forget(older, "mot")) == dump(assemble(ARTICLES[1:3], quotes=False))


def test_a_store_keeps_its_settings_until_told_otherwise():
    bare = assemble(ARTICLES[:2], quotes=False, base="https://example.org/")
    assert dump(assemble(ARTICLES[2:], into=bare.archive)) == dump(
        assemble(ARTICLES, quotes=False, base="https://example.org/")
    )
    assert dump(assemble(ARTICLES[2:], into=bare.archive, quotes=True)) == dump(
        assemble(ARTICLES, base="https://example.org/")
    )


# Any text that a source lets through; ids and titles may hold what a text may not, such as U+2028.
_WORDS = st.text(st.characters(codec="utf-8"), min_size=1)


@given(st.lists(st.tuples(_WORDS, _WORDS), min_size=1, max_size=4, unique_by=lambda pair: pair[0]))
@settings(deadline=None, max_examples=40)
def test_any_archive_survives_a_file(tmp_path_factory, pairs):
    articles = [Article(id=name, text=f"{TEXTS['mot']} {title}", title=title) for name, title in pairs]
    made = assemble(articles).archive
    folder = tmp_path_factory.mktemp("store")
    (folder / archive.FILE).write_bytes(b"".join(archive.render(made)))
    assert archive.load(folder) == made


def test_an_archive_survives_a_file(tmp_path):
    made = assemble(ARTICLES, into=Archive()).archive
    folder = tmp_path / "store"
    folder.mkdir()
    (folder / archive.FILE).write_bytes(b"".join(archive.render(made)))
    assert archive.load(folder) == made


SETTINGS = '{"decisions": [], "base": "x", "quotes": true, "version": "1"}'


@pytest.mark.parametrize("content", ["", "{}\n", f'{SETTINGS}\n{{"a"\n'])
def test_a_damaged_archive_is_refused(tmp_path, content):
    (tmp_path / archive.FILE).write_text(content, encoding="utf-8")
    with pytest.raises(GraphError, match="damaged"):
        archive.load(tmp_path)


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def folder(tmp_path):
    for article in ARTICLES:
        (tmp_path / f"{article.id}.txt").write_text(article.text, encoding="utf-8")
    return tmp_path


def quads(folder):
    return store.serialize(store.told(store.load(folder)), store.RDF_FORMATS[".nq"])


def test_a_store_from_the_command_line(folder):
    out, whole = folder / "store", folder / "whole"
    for name in ("bon", "hai", "mot", "ba"):
        result = run("build", folder / f"{name}.txt", "-o", out, "--published", "2021-12-04")
        assert result.exit_code == 0, result.output
    names = [folder / f"{name}.txt" for name in TEXTS]
    run("build", *names, "-o", whole, "--published", "2021-12-04")
    assert quads(out) == quads(whole)
    before = {path.name: path.read_bytes() for path in out.glob("*.jsonl")}
    assert "unchanged" in run("build", *names, "-o", out, "--published", "2021-12-04").output
    assert quads(out) == quads(whole)
    assert {path.name: path.read_bytes() for path in out.glob("*.jsonl")} == before
    assert run("forget", out, "hai").exit_code == 0
    run("build", *(path for path in names if path.stem != "hai"), "-o", folder / "rest", "--published", "2021-12-04")
    assert quads(out) == quads(folder / "rest")
    assert run("verify", out, *(path for path in names if path.stem != "hai")).exit_code == 0


def test_forgetting_what_is_not_there_is_told(folder):
    run("build", folder / "mot.txt", "-o", folder / "store")
    result = run("forget", folder / "store", "nam")
    assert (result.exit_code, "no article 'nam'" in result.output) == (2, True)
    result = run("forget", folder / "nowhere", "nam")
    assert (result.exit_code, "no store" in result.output) == (2, True)
