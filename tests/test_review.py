"""Review: possible pairs with the evidence of both sides; answers hold over builds and can be taken back."""

import pytest
from click.testing import CliRunner

from kg import review, store
from kg.build import assemble, read
from kg.cli import main
from kg.resolve import Verdict, decisions

ONE = "Đồng chí Nguyễn Văn Hùng, Giám đốc Sở Y tế tỉnh Lai Châu, dự hội nghị của tỉnh Lai Châu."
OTHER = "Đồng chí Nguyễn Văn Hùng, Giám đốc Sở Nội vụ tỉnh Lai Châu, dự hội nghị của tỉnh Lai Châu."


@pytest.fixture
def folder(tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "mot.txt").write_text(ONE, encoding="utf-8")
    (texts / "hai.txt").write_text(OTHER, encoding="utf-8")
    return tmp_path


def run(*arguments, keys=""):
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=keys)


def build(folder, *more):
    result = run("build", folder / "texts", "-o", folder / "graph.nq", "--published", "2020-01-05", "--jobs", 1, *more)
    assert result.exit_code == 0, result.output
    return (folder / "graph.nq").read_bytes()


def persons(content):
    lines = (line.split() for line in content.decode().splitlines() if "/foaf/0.1/name>" in line)
    return len({subject for subject, *_ in lines})


def test_a_pair_shows_the_posts_of_both_sides(folder):
    build(folder)
    (pair,) = review.pairs(store.load(folder / "graph.nq"))
    assert pair.name == "Nguyễn Văn Hùng"
    assert {post.organization for side in (pair.left, pair.right) for post in side.posts} == {
        "Sở Y tế tỉnh Lai Châu",
        "Sở Nội vụ tỉnh Lai Châu",
    }
    assert all(post.quote and post.source for side in (pair.left, pair.right) for post in side.posts)


@pytest.mark.parametrize(("answer", "people"), [("same", 1), ("different", 2), ("unsure", 2)])
def test_an_answer_holds_and_can_be_taken_back(folder, answer, people):
    before, file = build(folder), folder / "decisions.csv"
    asked = run("review", folder / "graph.nq", "--decisions", file, keys=f"{answer}\n")
    assert asked.exit_code == 0, asked.output
    assert "Sở Nội vụ" in asked.output
    assert [decision.verdict for decision in decisions.read(file)] == [Verdict(answer)]
    after = build(folder, "--decisions", file)
    assert persons(before) == 2
    assert persons(after) == people
    assert "0 pairs" in run("review", folder / "graph.nq", "--decisions", file).output
    file.write_text(decisions.render(()), encoding="utf-8")
    assert build(folder, "--decisions", file) == before == build(folder)


def test_an_answer_of_this_sitting_is_undone(folder):
    (folder / "texts" / "ba.txt").write_text(ONE.replace("Sở Y tế", "Sở Tư pháp"), encoding="utf-8")
    build(folder)
    file = folder / "decisions.csv"
    asked = run("review", folder / "graph.nq", "--decisions", file, keys="same\nundo\nquit\n")
    assert asked.exit_code == 0, asked.output
    assert decisions.read(file) == ()


def test_a_decision_is_the_same_from_python(folder):
    articles, _ = read([folder / "texts"], "2020-01-05")
    first, second = (article.sha256[:16] for article in articles)
    same = decisions.Decision(name="Nguyễn Văn Hùng", left=first, right=second, verdict=Verdict.SAME)
    built = assemble(articles, decisions=[same])
    assert len({row["person"] for row in built.query("persons")}) == 1


def test_a_missing_file_of_decisions_is_told(folder):
    result = run("build", folder / "texts", "-o", folder / "graph.nq", "--decisions", folder / "none.csv")
    assert result.exit_code == 2
    assert "none.csv" in result.output
