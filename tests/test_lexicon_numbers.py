"""Each row of the lists of numbers is held to its own example."""

from dataclasses import replace

import pytest

from kg.lexicon import rows
from kg.mentions.dates import find_dates
from kg.mentions.numbers import find_numbers
from kg.model import Article, NumberMention, Qualifier
from kg.text import match_key, segment

QUALIFIERS = {
    "more": Qualifier.MORE_THAN,
    "less": Qualifier.LESS_THAN,
    "nearly": Qualifier.NEARLY,
    "about": Qualifier.ABOUT,
}


def numbers(text: str) -> list[NumberMention]:
    cut = segment(Article(id="a", text=text))
    dates = tuple(sorted(find_dates(cut), key=lambda m: (m.start, -m.end)))
    return list(find_numbers(replace(cut, mentions=dates)))


@pytest.mark.parametrize("row", rows("units"), ids=lambda row: row["unit"])
def test_every_unit_is_read_from_its_example(row: dict[str, str]):
    assert row["kind"] in {"person", "admin", "hamlet", "body", "task", "thing", "money", "measure"}
    units = [match_key(number.unit) for number in numbers(row["example"])]
    assert any(
        unit == row["unit"] or unit.endswith(" " + row["unit"]) or unit.startswith(row["unit"]) for unit in units
    )


@pytest.mark.parametrize("row", rows("number_words"), ids=lambda row: f"{row['kind']} {row['word']}")
def test_every_number_word_does_what_its_kind_says(row: dict[str, str]):
    assert row["word"] in match_key(row["example"])
    found = numbers(row["example"])
    if row["kind"] in {"before", "before-no-unit", "unit"}:
        assert found == []
    elif row["kind"] == "scale":
        assert match_key(found[0].unit).startswith(row["word"])
    else:
        assert found[0].qualifier is QUALIFIERS[row["kind"]]


def test_no_unit_and_no_word_twice():
    units = [row["unit"] for row in rows("units")]
    words = [(row["kind"], row["word"]) for row in rows("number_words")]
    assert len(set(units)) == len(units)
    assert len(set(words)) == len(words)
