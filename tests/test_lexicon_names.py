"""The lists of names: every row is read, and its own example shows what it does."""

import pytest

from kg.lexicon import rows
from kg.mentions.names import find_names
from kg.model import Article
from kg.text import match_key, segment


def names(text):
    return [m.text for m in find_names(segment(Article(id="a", text=text)))]


@pytest.mark.parametrize("row", rows("surnames"), ids=lambda r: r["surname"])
def test_a_surname_opens_the_name_of_its_example(row):
    assert row["strength"] in {"sure", "weak"}
    assert [n for n in names(row["example"]) if n.startswith(row["surname"] + " ")]


@pytest.mark.parametrize("row", rows("honorifics"), ids=lambda r: r["word"])
def test_an_honorific_supports_the_name_of_its_example(row):
    assert match_key(row["word"]) in match_key(row["example"])
    assert names(row["example"]) == ["Lò Văn Inh"]


@pytest.mark.parametrize("row", rows("ranks"), ids=lambda r: r["rank"])
def test_a_rank_supports_the_name_of_its_example(row):
    assert row["rank"] in row["example"]
    assert names(row["example"]) == ["Lò Văn Inh"]


@pytest.mark.parametrize("row", rows("name_verbs"), ids=lambda r: r["verb"])
def test_a_verb_follows_the_name_of_its_example(row):
    assert f"Lò Văn Inh {row['verb']} " in row["example"]
    assert names(row["example"]) == ["Lò Văn Inh"]


@pytest.mark.parametrize("row", rows("name_parts"), ids=lambda r: r["word"])
def test_a_part_of_names_stands_in_its_example(row):
    assert row["kind"] in {"saint", "middle", "abbreviation", "given"}
    assert row["word"] in row["example"]
    assert len(names(row["example"])) == (2 if row["kind"] == "given" else 1)


EXPECTED = {
    "after": ["Lò Văn Inh"],
    "opening": ["Lò Văn Inh"],
    "compound": ["Lò Văn Inh"],
    "unit": [],
    "before": [],
    "credit": [],
    "namesake": [],
    "organ": [],
}


@pytest.mark.parametrize("row", rows("name_stops"), ids=lambda r: f"{r['kind']}-{r['phrase']}")
def test_a_stop_does_what_its_kind_says(row):
    assert match_key(row["phrase"]) in match_key(row["example"])
    assert names(row["example"]) == EXPECTED[row["kind"]]


@pytest.mark.parametrize(
    ("name", "column"),
    [("surnames", "surname"), ("honorifics", "word"), ("ranks", "rank"), ("name_verbs", "verb")],
)
def test_no_row_twice(name, column):
    keys = [match_key(r[column]) for r in rows(name)]
    assert len(keys) == len(set(keys))
