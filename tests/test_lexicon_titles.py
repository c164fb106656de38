"""Every row of the lists of bodies, titles and roles is found in its own example."""

import pytest

from kg.extract import analyse
from kg.lexicon import rows, split_cell
from kg.mentions.body_lexicon import body_types, fields, fixed_bodies, heads
from kg.mentions.title_lexicon import title_heads, whole_titles
from kg.model import Analysis, Article, BodyMention, TitleMention
from kg.text import match_key


def analysed(text: str) -> Analysis:
    return analyse(Article(id="x", text=text))


def bodies(text: str) -> list[str]:
    found = analysed(text)
    named = [m.body for m in found.find(BodyMention)] + [m.body for m in found.find(TitleMention) if m.body]
    return [match_key(body.name) for body in named]


@pytest.mark.parametrize("row", rows("bodies"), ids=lambda row: row["name"])
def test_fixed_body_is_found(row):
    assert match_key(row["name"]) in bodies(row["example"])


@pytest.mark.parametrize("row", rows("body_heads"), ids=lambda row: f"{row['name']}-{row['kind']}")
def test_head_opens_a_body(row):
    assert any(name.startswith(match_key(row["name"])) for name in bodies(row["example"]))


@pytest.mark.parametrize("row", rows("body_words"), ids=lambda row: row["word"])
def test_a_name_does_not_end_within_a_word(row):
    assert any(f"trung tâm {row['word']}" in body for body in bodies(row["example"]))


@pytest.mark.parametrize("row", rows("body_fields"), ids=lambda row: row["name"])
def test_field_is_read_to_its_end(row):
    assert f"trung tâm {match_key(row['name'])}" in bodies(row["example"])


@pytest.mark.parametrize("row", rows("body_types"), ids=lambda row: row["id"])
def test_type_is_used(row):
    named = {body.type for body in fixed_bodies().values()} | {h.type.id for hs in heads().values() for h in hs}
    derived = {"chinh-dang", "dai-hoi", "nuoc-ngoai", "hdqt", "doan-cong-tac", "van-phong-cap-uy"}
    assert row["id"] in named | derived
    assert row["title_form"] in {"full", "generic", "agency", "none"}
    assert row["example"]


@pytest.mark.parametrize("row", rows("titles"), ids=lambda row: row["title"])
def test_whole_title_is_found(row):
    titles = [m.title for m in analysed(row["example"]).find(TitleMention)]
    assert any(title.startswith(row["title"]) for title in titles)


@pytest.mark.parametrize("row", rows("title_heads"), ids=lambda row: row["name"])
def test_head_noun_is_found(row):
    found = analysed(row["example"]).find(TitleMention)
    assert any(match_key(m.title).startswith(match_key(row["name"])) and m.role == row["role"] for m in found)


@pytest.mark.parametrize("row", rows("modifiers"), ids=lambda row: row["phrase"])
def test_modifier_is_understood(row):
    found = analysed(row["example"]).find(TitleMention)
    seen = {
        "former": any(m.former for m in found),
        "acting": any(m.acting for m in found),
        "standing": any("Thường trực" in m.title for m in found),
        "current": any(not m.former for m in found),
        "plain": any(row["form"] and row["form"] in m.title for m in found),
    }
    assert seen[row["meaning"]]


@pytest.mark.parametrize("row", rows("roles"), ids=lambda row: row["id"])
def test_role_has_a_known_parent(row):
    ids = {r["id"] for r in rows("roles")}
    assert row["broader"] in ids | {""}
    assert row["example"]


def test_roles_of_titles_are_rows_of_roles():
    ids = {row["id"] for row in rows("roles")}
    assert {t.role for t in whole_titles().values()} | {h.role for h in title_heads().values()} <= ids


def test_parents_and_bodies_of_titles_exist():
    names = {row["name"] for row in rows("bodies")}
    assert {row["parent"] for row in rows("bodies")} - {""} <= names
    assert {row["body"] for row in rows("titles") if row["body"] and not row["body"].startswith("=")} <= names
    assert {row["type"] for row in rows("bodies")} <= set(body_types())


def test_no_spelling_has_two_readings():
    seen: dict[str, str] = {}
    for row in rows("bodies"):
        for alias in {match_key(row["name"]), *map(match_key, split_cell(row["aliases"]))}:
            assert seen.setdefault(alias, row["name"]) == row["name"]
    assert fields()["gd&đt"] == "Giáo dục và Đào tạo"


@pytest.mark.parametrize("row", rows("district_offices"), ids=lambda r: r["name"])
def test_an_office_of_a_district_is_found_whole(row):
    assert row["name"] in row["example"]
    assert match_key(f"{row['name']} huyện Phong Thổ") in bodies(row["example"])
