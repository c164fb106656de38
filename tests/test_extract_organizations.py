"""Organizations: each body once, bodies without an owner not at all."""

from kg.extract import analyse
from kg.extract.organizations import extract_organizations
from kg.model import Article, Branch


def names(text: str) -> dict[str, int]:
    return {f.body.name: len(f.evidence) for f in extract_organizations(analyse(Article(id="x", text=text)))}


def test_each_body_once_with_all_its_places():
    found = names("Bộ Y tế giao Sở Y tế tỉnh Sơn La. Bộ Y tế và Ban Tổ chức Tỉnh ủy Sơn La phối hợp.")
    assert found == {"Bộ Y tế": 2, "Sở Y tế tỉnh Sơn La": 1, "Ban Tổ chức Tỉnh ủy Sơn La": 1}


def test_body_of_a_title():
    assert "Ủy ban nhân dân tỉnh Sơn La" in names("Chủ tịch tỉnh Sơn La kết luận.")


def test_ownerless_bodies_and_groups_are_left_out():
    assert names("Ban Thường vụ cho ý kiến; các sở, ban, ngành tham gia.") == {}


def test_standing_in_a_title_is_no_body():
    assert names("Phó Bí thư Thường trực Tỉnh ủy Sơn La Lò Văn Pản dự.") == {"Tỉnh ủy Sơn La": 2}


def test_executive_committee_of_an_association_is_of_its_kind():
    (fact,) = extract_organizations(analyse(Article(id="x", text="Ban Chấp hành Hội Nông dân tỉnh Sơn La họp.")))
    assert (fact.body.type, fact.body.branch) == ("doan-the", Branch.FRONT)


def test_capitals_of_a_headline():
    assert "Tỉnh ủy Điện Biên" in names("BÍ THƯ TỈNH ỦY ĐIỆN BIÊN THĂM BÀ CON\nTỉnh ủy Điện Biên tổ chức.")


def test_province_told_once_holds_for_all_mentions():
    found = names("Huyện ủy Phong Thổ họp. Đoàn thăm Huyện ủy Phong Thổ, tỉnh Lai Châu.")
    assert found["Huyện ủy Phong Thổ"] == 2
