"""Every unit of the lists, named in a sentence of the genre, is the one that the gazetteer answers with."""

import importlib.util
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.build import assemble
from kg.errors import LexiconError
from kg.lexicon import rows
from kg.lexicon.place_communes import HEADER, columns_of
from kg.lexicon.place_units import name_key, odd_lines, plain_key
from kg.model import Article
from kg.places import Doubt, look_up
from kg.text import match_key

_SPEC = importlib.util.spec_from_file_location("place_sentences", Path(__file__).with_name("place_sentences.py"))
lists = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(lists)

AFTER, BEFORE = lists.AFTER, lists.BEFORE
ENOUGH = 0.97
NAMESAKES = lists.namesakes()


def test_the_lists_spell_names_in_one_way():
    for row in (*lists.COMMUNES, *lists.DISTRICTS.values()):
        words = row["name"].replace("-", " ").split()
        assert match_key(row["name"]) == row["name"].lower()
        assert all(not word[0].islower() for word in words if word != "trường"), row["name"]


@pytest.mark.parametrize(("epoch", "count"), [("pre", 106), ("post", 38)])
def test_lai_chau_has_the_communes_that_it_had(epoch, count):
    assert sum(row["epoch"] == epoch and lists.province_of(row) == "12" for row in lists.COMMUNES) == count


def told(cases):
    """Return the cases that the gazetteer settles, with its units, and how many of those that mean one unit it does."""
    answers = [(case, case.answer().unit) for case in cases]
    settled = [(case, unit) for case, unit in answers if unit]
    clear = sum(case.means is not None for case, _ in answers)
    return settled, sum(unit.id == case.means for case, unit in settled) / clear


@pytest.mark.parametrize("cases", [lists.districts, lists.communes_of_today], ids=lambda cases: cases.__name__)
def test_every_district_and_every_commune_of_today_is_told_from_its_sentence(cases):
    settled, found = told(cases())
    assert [(case.phrase, unit.id) for case, unit in settled if unit.id != case.means] == []
    assert found == 1


BEFORE_CASES = list(lists.communes_of_before())
WITH_DISTRICT = [case for case in BEFORE_CASES if case.kind == "commune of before with district, before"]


@pytest.mark.parametrize("cases", [WITH_DISTRICT, BEFORE_CASES[::9]], ids=["with district", "some others"])
def test_every_commune_of_before_is_told_from_its_sentence(cases):
    settled, found = told(cases)
    assert [(case.phrase, unit.id) for case, unit in settled if unit.id != case.means] == []
    assert found == 1


# --- the names of districts that communes have now --------------------------------------------------------------------


def test_there_are_many_namesakes():
    assert len({row["code"] for row, _ in NAMESAKES}) > 750


@pytest.mark.parametrize("part", range(4))
def test_a_commune_with_the_name_of_a_district_that_is_gone_is_kept_apart_from_it(part):
    for row, district in NAMESAKES[part::4]:
        province = lists.POST_UNITS[row["parent"]].removeprefix("tỉnh ").removeprefix("thành phố ")
        old = lists.PRE_UNITS[district["parent"]].removeprefix("tỉnh ").removeprefix("thành phố ")
        early = look_up(district["name"], district["unit"], old, district["since"] or BEFORE)
        assert early.unit.id == f"pre2025-{district['code']}"
        late = look_up(district["name"], district["unit"], old, AFTER)
        assert late.unit == early.unit or late.doubt is Doubt.SEVERAL  # Tây Ninh took over Long An: two Châu Thành
        today = look_up(row["name"], row["unit"], province, AFTER).unit
        assert today.id == f"post2025-{row['code']}"
        bare = look_up(row["name"], None, province, AFTER)
        assert bare.unit is None or bare.unit.level == "tinh"  # a bare name since is no commune and no district
        assert bare.unit or bare.doubt is Doubt.BARE
        before = look_up(row["name"], row["unit"], province, BEFORE).unit
        assert before is None or before.epoch == "pre2025"


# --- any units, through the whole pipeline ----------------------------------------------------------------------------

RANDOM = random.Random(2025)
SAMPLE = [
    *RANDOM.sample(list(lists.districts()), 60),
    *RANDOM.sample(BEFORE_CASES, 160),
    *RANDOM.sample([*lists.communes_of_today()], 80),
]


def test_random_units_of_both_epochs_are_in_the_graph_under_their_own_iri():
    articles = [
        Article(id=str(n), text=f"Sáng nay, đoàn công tác làm việc tại {case.phrase}.", published=case.date)
        for n, case in enumerate(SAMPLE)
    ]
    mentioned = assemble(articles).query(
        "PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX schema: <http://schema.org/>"
        "SELECT DISTINCT ?article ?place { ?e oa:hasBody ?place ; oa:hasTarget/oa:hasSource/schema:identifier ?article"
        " . ?place a <https://w3id.org/vnpol/ns#AdministrativeUnit> }"
    )
    found = [
        {row["place"].rsplit("/", 1)[-1] for row in mentioned if row["article"] == str(n)} for n in range(len(SAMPLE))
    ]
    settled = [(case, units) for case, units in zip(SAMPLE, found, strict=True) if units]
    right = [case.means in units for case, units in settled if case.means]
    assert sum(right) / len(right) >= ENOUGH
    assert len(settled) / len(SAMPLE) >= ENOUGH


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(lists.COMMUNES), st.sampled_from([BEFORE, AFTER]), st.booleans())
def test_a_unit_that_a_sentence_settles_is_never_of_the_wrong_epoch(row, date, in_today):
    """Whatever day and province a commune is named with, the answer had that name, word and time."""
    old = lists.province_of(row)
    units = lists.POST_UNITS if in_today or row["epoch"] == "post" else lists.PRE_UNITS
    province = units.get(old, "")
    unit = look_up(row["name"], row["unit"], province.partition(" ")[2] or None, date).unit
    if unit:
        assert (name_key(unit.name), unit.unit) == (name_key(row["name"]), row["unit"])
        assert unit.on(date) or unit.end <= date
        if unit.on(AFTER):
            assert date == AFTER


def test_the_readme_of_the_lists_tells_where_each_list_of_units_is_from():
    folder = Path(__file__).parent.parent / "kg" / "lexicon"
    told = (folder / "README.md").read_text(encoding="utf-8")
    for name in ("provinces", "admin_units", "place_communes", "place_decrees", "place_changes", "place_former"):
        assert f"| `{name}.csv` |" in told
        assert (folder / f"{name}.csv").is_file()


HEAD = f"{HEADER}\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("epoch,unit,name,code\n", 1),
        (HEAD + 'pre,xã,"A",00001,001,00004\n', 1),
        (HEAD + "pre,xã,A,00001,001,00004\npre,xã,B,00002,001\n", 3),
        (HEAD + "pre,xã,A,00001,001,00004,\npre,xã,B,00002,001\n", 2),
        (HEAD + "before,xã,A,00001,001,00004\n", 2),
    ],
)
def test_a_list_of_communes_with_a_wrong_row_is_refused_with_its_line(text, line):
    with pytest.raises(LexiconError, match=rf"place_communes\.csv:{line}:"):
        columns_of(text)


def test_the_columns_of_the_communes_are_those_of_the_list():
    text = HEAD + "pre,xã,A,00001,001,00004\npost,phường,B,00002,01,\n"
    assert columns_of(text)["name"] == ["A", "B"]
    assert columns_of(text)["successors"] == ["00004", ""]


def test_lines_with_another_key_are_all_among_the_odd_ones():
    keys = [match_key(row["name"]) for name in ("place_communes", "admin_units", "provinces") for row in rows(name)]
    odd = odd_lines("\n".join(keys))
    assert {key for key in keys if plain_key(key) != key} <= odd
    assert 50 < len(odd) < 500
    assert odd_lines("a\nqui nhơn\nqui - nhơn") == {"qui nhơn", "qui - nhơn"}
