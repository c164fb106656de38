"""The gazetteer, the home province and the bodies that it fills."""

import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from kg.lexicon import rows
from kg.model import (
    Article,
    Body,
    Branch,
    DelegationFact,
    DocumentFact,
    EventFact,
    EventType,
    Evidence,
    Extraction,
    Level,
    OrganizationFact,
    PlaceFact,
    RoleFact,
)
from kg.places import Epoch, chain, province_name, province_unit, successors, unit_for
from kg.places.homes import home
from kg.places.settling import settle

UNITS = [
    (("Phong Thổ", "huyện"), "pre2025/109"),
    (("Phong Thổ", "huyện", None, "2026-01-01"), "pre2025/109"),  # abolished: of before on any day
    (("Phong Thổ", None, "Lai Châu", "2026-01-01"), None),
    (("Phong Thổ", "xã", "Lai Châu", "2021-12-03"), None),
    (("Mù Cang Chải", "huyện"), "pre2025/137"),
    (("Mù Căng Chải", "huyện"), "pre2025/137"),
    (("Phong Thổ", "xã", "Lai Châu", "2026-01-01"), "post2025"),
    (("Châu Thành", "huyện"), None),
    (("Châu Thành", "huyện", "Tiền Giang"), "pre2025/821"),
    (("Tân Uyên", "huyện", "Lai Châu"), "pre2025/111"),
    (("Tân Tiến", "xã"), None),
    (("Lai Châu", "tỉnh"), "pre2025/12"),
    (("Lai Châu", "tỉnh", None, "2025-08-01"), "post2025/12"),
    (("Lai Châu", "thành phố"), "pre2025/105"),
    (("Hà Giang", "tỉnh", None, "2025-08-01"), "pre2025/02"),  # abolished: of before on any day
    (("Hồ Chí Minh", "TP."), "pre2025/79"),
    (("Đà Lạt", None), "pre2025/672"),
    (("Thừa Thiên - Huế", "tỉnh", None, "2013-05-31"), "pre2025/46"),
    (("Đăk Lăk", "tỉnh"), "pre2025/66"),
    (("1", "quận"), "pre2025/760"),
    (("Không Có", "huyện"), None),
]


@pytest.mark.parametrize(("query", "code"), UNITS)
def test_unit_for(query, code):
    unit = unit_for(*query)
    assert (f"{unit.epoch}/{unit.code}" if unit else None) == code or (unit and code == str(unit.epoch))


with (Path(__file__).parent / "data" / "place_resolution.csv").open(encoding="utf-8", newline="") as lines:
    RESOLUTION = list(csv.DictReader(lines))


@pytest.mark.parametrize("row", RESOLUTION, ids=lambda r: f"{r['unit']} {r['name']} ({r['province']}) {r['date']}")
def test_a_name_resolves_by_word_province_and_date(row):
    unit = unit_for(row["name"], row["unit"] or None, row["province"] or None, row["date"] or None)
    assert (f"{unit.epoch}/{unit.code} {unit.label}" if unit else "") == row["expected"]


def test_a_commune_is_found_within_its_district():
    unit = unit_for("Mường So", "xã", date="2021-12-03", district="Phong Thổ")
    assert [u.label for u in chain(unit)] == ["xã Mường So", "huyện Phong Thổ", "tỉnh Lai Châu"]
    assert all(u.epoch is Epoch.POST2025 for u in successors(unit))


def test_successors_of_a_district_are_those_of_its_communes():
    after = successors(unit_for("Phong Thổ", "huyện"))
    assert {u.label for u in after} >= {"xã Phong Thổ", "xã Khổng Lào", "xã Sin Suối Hồ"}
    assert len({u.code for u in after}) == len(after)


def test_successors_of_a_province():
    (after,) = successors(unit_for("Hà Giang", "tỉnh"))
    assert (after.label, after.wikidata) == ("tỉnh Tuyên Quang", "Q2332060")


@pytest.mark.parametrize(
    ("name", "epoch", "date", "label"),
    [
        ("Huế", Epoch.PRE2025, "2024-12-31", "tỉnh Thừa Thiên Huế"),
        ("Huế", Epoch.PRE2025, "2025-01-01", "thành phố Huế"),
        ("Đồng Nai", Epoch.POST2025, "2026-04-29", "tỉnh Đồng Nai"),
        ("Đồng Nai", Epoch.POST2025, "2026-04-30", "thành phố Đồng Nai"),
    ],
)
def test_provinces_change_their_rank(name, epoch, date, label):
    assert province_unit(name, epoch, date).label == label


def test_the_lists_are_whole():
    assert (len(rows("provinces")), len(rows("admin_units")), len(rows("place_communes"))) == (63, 696, 13356)
    assert sum(bool(row["code_post2025"]) for row in rows("provinces")) == 34
    assert all(province_name(row["name"]) == row["name"] for row in rows("provinces"))

    assert Counter(row["epoch"] for row in rows("place_communes")) == {"pre": 10035, "post": 3321}


def test_every_parent_and_successor_is_in_the_lists():
    provinces = {row["code_pre2025"] for row in rows("provinces")}
    provinces_of_today = {row["code_post2025"] for row in rows("provinces")} - {""}
    districts = {row["code"] for row in rows("admin_units")}
    communes_of_today = {row["code"] for row in rows("place_communes") if row["epoch"] == "post"}
    assert {row["parent"] for row in rows("admin_units")} <= provinces
    assert all(
        row["code_post2025"] or row["successor"] in provinces_of_today for row in rows("provinces")
    )  # a province that was kept took itself over
    for row in rows("place_communes"):
        before = row["epoch"] == "pre"
        assert row["parent"] in (districts if before else provinces_of_today), row
        after = set(row["successors"].split("|")) - {""}
        assert after <= communes_of_today, row
        assert bool(after) is before, row


@pytest.mark.parametrize("name", ["countries", "place_foreign", "place_cities", "place_former"])
def test_each_example_holds_its_place(name):
    for row in rows(name):
        forms = [row["name"], *row.get("variants", "").split("|")]
        assert any(form and form in row["example"] for form in forms), row["name"]


# --- settling ---------------------------------------------------------------------------------------------------------

TINH_UY = Body(template="Tỉnh ủy {}", type="cap-uy", branch=Branch.PARTY, level=Level.PROVINCE)
UBND = Body(template="Ủy ban nhân dân tỉnh {}", type="ubnd", branch=Branch.STATE, level=Level.PROVINCE)
UBND_TP = Body(template="Ủy ban nhân dân thành phố {}", type="ubnd", branch=Branch.STATE, level=Level.PROVINCE)
SO = Body(template="Sở Y tế tỉnh {}", type="so", branch=Branch.STATE, level=Level.PROVINCE)
THANH_UY = Body(template="Thành ủy {}", type="cap-uy", branch=Branch.PARTY, level=Level.PROVINCE)
HUYEN_UY = Body(template="Huyện ủy {}", type="cap-uy", branch=Branch.PARTY, level=Level.DISTRICT)
BO = Body(template="Bộ Y tế", type="bo", branch=Branch.STATE, level=Level.CENTRAL)


def evidence(text, quote, rule="test"):
    start = text.index(quote)
    return (Evidence(start=start, end=start + len(quote), quote=quote, rule=rule),)


def role(text, quote, body, person="Lò Văn Ín"):
    return RoleFact(person=person, title="Bí thư", role="bi-thu", body=body, evidence=evidence(text, quote))


def place(text, quote, name, unit, level, province=None, rule="place.unit"):
    return PlaceFact(name=name, unit=unit, level=level, province=province, evidence=evidence(text, quote, rule))


def extraction(text, *facts, **article):
    return Extraction(article=Article(id="a", text=text, **article), facts=facts)


def test_an_open_body_gets_the_home_province():
    text = "Đồng chí Lò Văn Ín, Bí thư Tỉnh ủy, thăm huyện. Nhân dân tỉnh Lai Châu phấn khởi."
    before = extraction(
        text, place(text, "tỉnh Lai Châu", "Lai Châu", "tỉnh", Level.PROVINCE), role(text, "Bí thư Tỉnh ủy", TINH_UY)
    )
    (fact,) = settle(before).of(RoleFact)
    assert fact.body.name == "Tỉnh ủy Lai Châu"
    assert (fact.evidence[0].rule, fact.evidence[0].confidence) == ("test+home", 0.85)
    assert settle(before).home == "Lai Châu"
    assert before.of(RoleFact)[0].body is TINH_UY  # nothing changed in place


def test_two_provinces_leave_it_open():
    text = "Bí thư Tỉnh ủy Lò Văn Ín tiếp đoàn tỉnh Lai Châu và tỉnh Sơn La."
    facts = [place(text, f"tỉnh {n}", n, "tỉnh", Level.PROVINCE) for n in ("Lai Châu", "Sơn La")]
    settled = settle(extraction(text, *facts, role(text, "Bí thư Tỉnh ủy", TINH_UY)))
    assert (settled.home, settled.of(RoleFact)[0].body.is_open) == (None, True)


def test_central_bodies_and_cities_never_get_a_tinh():
    text = "Bí thư Lò Văn Ín thăm tỉnh Lai Châu; Bộ trưởng dự."
    facts = (
        place(text, "tỉnh Lai Châu", "Lai Châu", "tỉnh", Level.PROVINCE),
        role(text, "Bí thư", UBND_TP),
        role(text, "Bộ trưởng", BO),
    )
    assert [f.body for f in settle(extraction(text, *facts)).of(RoleFact)] == [UBND_TP, BO]


def test_city_bodies_take_the_city():
    text = "Bí thư Thành ủy Lò Văn Ín thăm TP.HCM."
    fact = place(text, "TP.HCM", "Hồ Chí Minh", "tp.", Level.PROVINCE)
    first, second, third = settle(
        extraction(
            text,
            fact,
            role(text, "Bí thư Thành ủy", THANH_UY),
            role(text, "Bí thư", UBND_TP, "Hà Thị Ón"),
            role(text, "Bí thư", SO, "Hà Văn Tú"),
        )
    ).of(RoleFact)
    assert third.body.name == "Sở Y tế thành phố Hồ Chí Minh"
    assert first.body.name == "Thành ủy Thành phố Hồ Chí Minh"
    assert second.body.name == "Ủy ban nhân dân thành phố Hồ Chí Minh"


@pytest.mark.parametrize(
    ("day", "name"), [("2017-03-01", "Sở Y tế tỉnh Thừa Thiên Huế"), ("2025-03-01", "Sở Y tế thành phố Huế")]
)
def test_a_department_of_hue_has_the_name_that_its_province_had(day, name):
    text = "Giám đốc Sở Y tế Lò Văn Ín thăm Huế."
    found = extraction(text, role(text, "Giám đốc Sở Y tế", SO))
    dated = replace(found, article=replace(found.article, published=day, publisher="Báo Huế"))
    assert [f.body.name for f in settle(dated).of(RoleFact)] == [name]


def test_a_sub_department_is_of_the_home_unless_it_may_be_of_a_district():
    text = "Ông Lò Văn Ín, Chi cục trưởng, và bà Hà Thị Ón, Bí thư, của tỉnh Sơn La."
    forest, tax = (replace(SO, template=f"Chi cục {name}", type="chi-cuc", level=None) for name in ("Kiểm lâm", "Thuế"))
    place_fact = place(text, "tỉnh Sơn La", "Sơn La", "tỉnh", Level.PROVINCE)
    facts = (place_fact, role(text, "Chi cục trưởng", forest), role(text, "Bí thư", tax, "Hà Thị Ón"))
    assert [f.body.name for f in settle(extraction(text, *facts)).of(RoleFact)] == [
        "Chi cục Kiểm lâm tỉnh Sơn La",
        "Chi cục Thuế",
    ]


def test_a_birthplace_is_no_home():
    text = "Ông Lò Văn Ín, Bí thư Tỉnh ủy, quê quán xã Xuân Lập, tỉnh Nam Định."
    facts = (place(text, "tỉnh Nam Định", "Nam Định", "tỉnh", Level.PROVINCE), role(text, "Bí thư Tỉnh ủy", TINH_UY))
    assert settle(extraction(text, *facts)).of(RoleFact)[0].body.is_open


@pytest.mark.parametrize(
    ("text", "article", "answer"),
    [
        ("(Lai Châu) - Sáng 3/12, đoàn đến.", {}, ("Lai Châu", "dateline")),
        ("LAI CHÂU - Sáng 3/12, đoàn đến.", {}, ("Lai Châu", "dateline")),
        ("Số: 18/KH-UBND |\nLai Châu, ngày 30 tháng 9 năm 2022 |", {}, ("Lai Châu", "letterhead")),
        ("Số: 18/TT-BNV |\nHà Nội, ngày 30 tháng 9 năm 2022 |", {}, (None, "no clear winner")),
        ("(binhdinh.gov.vn) - Sáng 3/12, đoàn đến.", {}, ("Bình Định", "publisher")),
        ("Sáng 3/12, đoàn đến.", {"publisher": "Báo Lai Châu"}, ("Lai Châu", "publisher")),
        ("Sáng 3/12, đoàn đến.", {"url": "https://baolaichau.vn/tin/1"}, ("Lai Châu", "publisher")),
        ("Sáng 3/12, đoàn đến.", {"url": "https://laichau.gov.vn/tin/1"}, ("Lai Châu", "publisher")),
        ("Sáng 3/12, đoàn đến.", {"publisher": "Báo Nhân Dân"}, (None, "no clear winner")),
    ],
)
def test_home(text, article, answer):
    assert home(extraction(text, **article)) == answer


def test_a_district_body_takes_the_one_district_close_by():
    text = "Bí thư Huyện ủy Lò Văn Ín đón đoàn tại huyện Phong Thổ (tỉnh Lai Châu)."
    near = place(text, "huyện Phong Thổ", "Phong Thổ", "huyện", Level.DISTRICT, "Lai Châu")
    (fact,) = settle(extraction(text, near, role(text, "Bí thư Huyện ủy", HUYEN_UY))).of(RoleFact)
    assert (fact.body.name, fact.body.province) == ("Huyện ủy Phong Thổ", "Lai Châu")


def test_a_body_takes_the_only_unit_named_so_far():
    text = "Huyện Phong Thổ họp. Bí thư Huyện ủy Lò Văn Ín tiếp đoàn huyện Sìn Hồ."
    near = [
        place(text, "Huyện Phong Thổ", "Phong Thổ", "huyện", Level.DISTRICT),
        place(text, "huyện Sìn Hồ", "Sìn Hồ", "huyện", Level.DISTRICT),
    ]
    (fact,) = settle(extraction(text, *near, role(text, "Bí thư Huyện ủy", HUYEN_UY))).of(RoleFact)
    assert fact.body.name == "Huyện ủy Phong Thổ"


def test_a_far_end_of_a_video_conference_is_no_home():
    text = "Dự tại điểm cầu tỉnh Lai Châu có lãnh đạo tỉnh."
    assert home(extraction(text, place(text, "tỉnh Lai Châu", "Lai Châu", "tỉnh", Level.PROVINCE)))[0] is None


def test_hue_is_spoken_of_as_the_article_does():
    text = "Bí thư Tỉnh ủy Lò Văn Ín thăm nhân dân tỉnh Thừa Thiên - Huế."
    here = place(text, "tỉnh Thừa Thiên - Huế", "Thừa Thiên - Huế", "tỉnh", Level.PROVINCE)
    (fact,) = settle(extraction(text, here, role(text, "Bí thư Tỉnh ủy", TINH_UY))).of(RoleFact)
    assert fact.body.name == "Tỉnh ủy Thừa Thiên Huế"


def test_two_districts_leave_it_open():
    text = "Bí thư Huyện ủy Lò Văn Ín thăm huyện Phong Thổ, huyện Sìn Hồ."
    near = [place(text, f"huyện {n}", n, "huyện", Level.DISTRICT) for n in ("Phong Thổ", "Sìn Hồ")]
    assert settle(extraction(text, *near, role(text, "Bí thư Huyện ủy", HUYEN_UY))).of(RoleFact)[0].body.is_open


def test_every_kind_of_fact_is_filled_and_equal_ones_are_merged():
    text = "(Lai Châu) - Tỉnh ủy, Tỉnh ủy Lai Châu và Đoàn kiểm tra họp theo Nghị quyết số 08-NQ/TU."
    whole = Body(template="Tỉnh ủy {}", type="cap-uy", branch=Branch.PARTY, level=Level.PROVINCE, place="Lai Châu")
    team = Body(template="Đoàn kiểm tra", type="doan", branch=Branch.TEMPORARY, level=None, parent=UBND)
    settled = settle(
        extraction(
            text,
            OrganizationFact(body=TINH_UY, evidence=evidence(text, "Tỉnh ủy,")),
            OrganizationFact(body=whole, evidence=evidence(text, "Tỉnh ủy Lai Châu")),
            DocumentFact(
                key="d", number="08-NQ/TU", type="Nghị quyết", issuer=TINH_UY, evidence=evidence(text, "08-NQ/TU")
            ),
            EventFact(
                key="e", type=EventType.MEETING, label="họp", host=TINH_UY, visitor=team, evidence=evidence(text, "họp")
            ),
            DelegationFact(body=team, sender=UBND, evidence=evidence(text, "Đoàn kiểm tra")),
        )
    )
    (organization,) = settled.of(OrganizationFact)
    assert (organization.body, len(organization.evidence)) == (whole, 2)
    assert settled.of(DocumentFact)[0].issuer == whole
    assert settled.of(EventFact)[0].host == whole
    assert settled.of(EventFact)[0].visitor.parent.name == "Ủy ban nhân dân tỉnh Lai Châu"
    assert settled.of(DelegationFact)[0].sender.name == "Ủy ban nhân dân tỉnh Lai Châu"
    assert settle(settled) == settled
