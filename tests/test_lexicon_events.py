"""Every row of the lists of occasions and of taking part is well formed, and its example holds it."""

import pytest

from kg.lexicon import compile_phrases, rows
from kg.model import Capacity, EventType
from kg.text import match_key

TRIGGERS = rows("event_triggers")
CUES = rows("participation_cues")


@pytest.mark.parametrize("row", TRIGGERS, ids=[f"{r['kind']}: {r['phrase']}" for r in TRIGGERS])
def test_trigger(row: dict[str, str]) -> None:
    assert EventType(row["type"])
    assert row["kind"] in ("gathering", "act")
    assert row["strength"] in ("strong", "weak", "tie")
    assert match_key(row["phrase"]) == row["phrase"]
    assert compile_phrases([row["phrase"]]).search(match_key(row["example"]))


@pytest.mark.parametrize("row", CUES, ids=[f"{r['kind']}: {r['phrase']}" for r in CUES])
def test_cue(row: dict[str, str]) -> None:
    assert Capacity(row["capacity"])
    assert row["kind"] in ("list", "before", "before-list", "after")
    assert compile_phrases([row["phrase"]]).search(match_key(row["example"]))


@pytest.mark.parametrize("table", [TRIGGERS, CUES])
def test_no_row_twice(table: tuple[dict[str, str], ...]) -> None:
    keys = [(r["kind"], r["phrase"]) for r in table]
    assert len(keys) == len(set(keys))
