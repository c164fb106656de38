"""What became of units, and what they were made from: in the lists, in the graph and in its answers."""

import pyoxigraph as ox
import pytest

from kg import check
from kg.build import assemble
from kg.iris import DEFAULT_BASE
from kg.lexicon import rows
from kg.lexicon.place_communes import all_communes, communes_of
from kg.lexicon.place_units import Decree, Epoch, districts_by_code, former, made, made_by, provinces, provinces_named
from kg.model import Article, Level
from kg.places import chain, end_of, origin_of, predecessors, successors, unit_for, unit_of
from kg.rdf import change_triples

PLACE = f"{DEFAULT_BASE}id/place/"
EVERY = [
    *(unit for same in provinces_named().values() for unit in same),
    *districts_by_code().values(),
    *all_communes(),
    *(unit for item in made() if (unit := unit_of(item.id))),
]


def unit(identifier):
    found = unit_of(identifier)
    assert found
    return found


# --- the lists --------------------------------------------------------------------------------------------------------


def test_an_id_is_that_of_one_unit():
    assert all(unit_of(found.id) == found for found in EVERY)
    assert unit_of("post2025-109") is unit_of("former-75") is unit_of("post2025-75-20200101") is None


def test_what_took_over_a_unit_was_made_from_it_or_its_communes():
    for found in EVERY:
        below = {below.id for below in communes_of(found.code)} if found.level is Level.DISTRICT else set()
        for after in successors(found):
            assert {old.id for old in predecessors(after)} & ({found.id} | below), (found.id, after.id)
            assert found.end == after.begin


def test_every_unit_that_ended_has_successors_and_none_that_lasts():
    for found in EVERY:
        assert bool(found.end) == bool(successors(found)), found.id


@pytest.mark.parametrize(
    ("identifier", "kept"),
    [
        ("pre2025-12", True),  # tỉnh Lai Châu
        ("pre2025-01", True),
        ("pre2025-46-20250101", True),  # thành phố Huế
        ("pre2025-46", False),  # tỉnh Thừa Thiên Huế
        ("pre2025-10", False),  # tỉnh Lào Cai took over Yên Bái
        ("pre2025-105", False),
        ("post2025-75", False),
        ("pre2025-03589", False),
    ],
)
def test_a_unit_is_kept_where_it_took_over_nothing(identifier, kept):
    change = end_of(unit(identifier))
    assert change.kept is kept
    assert bool(change.decrees) is not kept


def test_eleven_provinces_were_kept():
    kept = [old.name for old in provinces(Epoch.PRE2025).values() if end_of(old).kept]
    expected = "Hà Nội|Cao Bằng|Điện Biên|Lai Châu|Sơn La|Lạng Sơn|Quảng Ninh|Thanh Hóa|Nghệ An|Hà Tĩnh"
    assert "|".join(kept) == expected  # and Huế, as it was since January


@pytest.mark.parametrize(
    ("identifier", "decrees"),
    [
        ("pre2025-02", "202/2025/QH15"),
        ("pre2025-03589", "1670/NQ-UBTVQH15"),
        ("pre2025-109", "203/2025/QH15|1670/NQ-UBTVQH15"),
        ("pre2025-46", "175/2024/QH15"),
        ("post2025-75", "30/2026/QH16"),
        ("post2025-26368", "237/NQ-UBTVQH16"),
        ("post2025-09319", "388/NQ-UBTVQH16"),
    ],
)
def test_the_decree_behind_a_change(identifier, decrees):
    assert "|".join(decree.number for decree in end_of(unit(identifier)).decrees) == decrees


def test_a_unit_of_today_was_made_from_those_before():
    change = origin_of(unit_for("Lào Cai", "tỉnh", date="2026-01-05"))
    assert {old.label for old in change.before} == {"tỉnh Lào Cai", "tỉnh Yên Bái"}
    assert origin_of(unit("pre2025-109")) is end_of(unit("post2025-01")) is None


def test_a_unit_lies_in_its_province_as_it_was_then():
    assert [u.label for u in chain(unit("pre2025-481"))][-1] == "tỉnh Thừa Thiên Huế"  # huyện A Lưới
    assert [u.label for u in chain(unit("pre2025-474"))][-1] == "thành phố Huế"  # quận Thuận Hóa, of 2025
    assert [u.label for u in chain(unit("post2025-26368"))] == ["xã Long Thành", "tỉnh Đồng Nai"]
    assert [u.label for u in chain(unit("post2025-26368-20260430"))] == ["phường Long Thành", "thành phố Đồng Nai"]


@pytest.mark.parametrize("row", rows("place_changes"), ids=lambda row: f"{row['unit']} {row['name']}")
def test_each_unit_of_a_later_decree_is_found_from_its_day_on_and_the_one_before_it_earlier(row):
    new = next(unit(item.id) for item in made() if item.row == row)
    (old,) = predecessors(new)
    assert f"{row['unit']} {row['name']}" in row["example"]
    province = chain(new)[-1].name
    assert unit_for(new.name, new.unit, province, new.begin) == new
    assert unit_for(old.name, old.unit, province, new.begin) == old  # its level word names it even after
    assert unit_for(old.name, old.unit, province, "2025-07-02" if old.epoch is Epoch.POST2025 else "2024-12-31") == old
    assert unit_for(new.name, new.unit, province, "2025-12-31" if old.epoch is Epoch.POST2025 else "2024-12-31") != new


def test_a_decree_that_joins_and_splits_is_a_row_for_each_unit_that_it_makes():
    decree = Decree(number="9/NQ", issuer="Quốc hội", issued="2030-01-01", date="2030-02-01", covers="")
    table = [
        {"unit": "phường", "name": "A", "code": "00004", "before": "post2025-00004|post2025-00008", "decree": "9/NQ"},
        {"unit": "xã", "name": "B", "code": "00008", "before": "post2025-00008", "decree": "9/NQ"},
    ]
    joined, rest = made_by(table, {"9/NQ": decree})
    assert (joined.id, joined.before) == ("post2025-00004-20300201", ("post2025-00004", "post2025-00008"))
    assert (rest.id, rest.before, rest.date) == ("post2025-00008-20300201", ("post2025-00008",), "2030-02-01")


def test_every_decree_is_used_and_has_its_number_in_its_example():
    used = {row["decree"] for row in rows("place_changes")}
    for row in rows("place_decrees"):
        assert row["number"] in row["example"]
        assert (row["number"] in used) != bool(row["covers"])
    assert {row["covers"] for row in rows("place_decrees")} == {"", "tinh", "huyen", *provinces(Epoch.POST2025)}


FORMER = [found for same in former().values() for found in same]


@pytest.mark.parametrize("found", FORMER, ids=lambda found: f"{found.label} {found.until}")
def test_a_unit_that_was_gone_before_the_lists_is_found_by_its_level_word_and_has_successors(found):
    assert unit_of(found.id) == found
    change = end_of(found)
    assert len(change.after) == len(found.successors)
    assert all(after.end > found.end for after in change.after)
    province = chain(found)[-1].name if found.parent else None
    for date in ("1977-05-01", "2026-10-01"):
        assert unit_for(found.name, found.unit, province, date) == found or found.label == "thành phố Huế"
    assert unit_for(found.name, None, province, "2026-10-01") != found


def test_the_city_of_hue_was_a_district_until_2025():
    found = [
        unit_for("Huế", "thành phố", "Thừa Thiên Huế", date).id for date in ("2013-05-31", "2025-02-01", "2026-01-01")
    ]
    assert found == ["pre2025-thanh-pho-hue-2025", "pre2025-46-20250101", "post2025-46"]


def test_a_namesake_elsewhere_is_not_taken_for_the_last_of_the_name():
    assert unit_for("Phong Điền", "huyện", None, "2026-01-01") is None  # of Huế until 2024, of Cần Thơ until June 2025
    assert unit_for("Phong Điền", "huyện", "Cần Thơ", "2026-01-01").id == "pre2025-926"


# --- the graph --------------------------------------------------------------------------------------------------------


def mention(identifier):
    return ox.Triple(ox.NamedNode("urn:body"), ox.NamedNode("urn:in"), ox.NamedNode(PLACE + identifier))


LARGE = [found for found in (*EVERY, *FORMER) if found.level is not Level.COMMUNE or found.version]
COMMUNES = [found for found in EVERY if found.level is Level.COMMUNE]


@pytest.mark.parametrize("some", [LARGE, COMMUNES[::15]], ids=["large", "communes"])
def test_units_with_all_their_changes_pass_the_shapes(some):
    graph = [mention(found.id) for found in some]
    assert not check.check(set(change_triples(graph, DEFAULT_BASE)), required=()).results


def test_both_engines_pass_a_hundred_units():
    graph = set(change_triples([mention(found.id) for found in EVERY[:: len(EVERY) // 100]], DEFAULT_BASE))
    assert not check.check(graph, engine="reference", required=()).results


TEXT = (
    "Ngày 3/12/2024, tại huyện Phong Thổ, tỉnh Lai Châu, Đoàn công tác của Tỉnh ủy Lai Châu làm việc với Huyện ủy Phong"
    " Thổ. Đồng chí Lò Văn Ín, Bí thư Huyện ủy Phong Thổ chủ trì hội nghị."
)
LATE = (
    "Ngày 5/10/2026, tại xã Khổng Lào, tỉnh Lai Châu, đồng chí Lò Văn Ín, Bí thư Đảng ủy xã Khổng Lào chủ trì hội nghị"
    " với đoàn công tác của thành phố Đồng Nai."
)


ARTICLES = (
    Article(id="a", text=TEXT, published="2024-12-04"),
    Article(id="b", text=LATE, published="2026-10-05"),
)


@pytest.fixture(scope="module")
def graph():
    made = assemble(
        [Article(id="a", text=TEXT, published="2024-12-04"), Article(id="b", text=LATE, published="2026-10-05")]
    )
    assert not made.quarantine
    return made


def answers(graph, name):
    columns = ("step", "other_name", "date", "sources")
    return [tuple(row[column] for column in columns) for row in graph.query("unit-changes", name=name)]


def shown(units):
    return {f"{found.unit.capitalize()} {found.name}" for found in units}


def test_a_graph_tells_what_became_of_the_units_that_it_mentions(graph):
    found = answers(graph, "Huyện Phong Thổ@vi")
    assert {name for _, name, *_ in found} == shown(successors(unit("pre2025-109")))
    assert {(step, date) for step, _, date, _ in found} == {("became", "2025-07-01")}
    assert {tuple(sorted(sources.split(", "))) for *_, sources in found} == {("1670/NQ-UBTVQH15", "203/2025/QH15")}


def test_and_from_what_they_were_made(graph):
    found = answers(graph, "xã khổng lào@vi")
    assert {name for step, name, *_ in found if step == "was made from"} == shown(predecessors(unit("post2025-03583")))
    assert ("was made from", "Tỉnh Đồng Nai", "2026-04-30", "30/2026/QH16") in answers(graph, "Thành phố Đồng Nai@vi")
    assert {name for _, name, *_ in answers(graph, "Tỉnh Đồng Nai@vi")} == {"Tỉnh Bình Phước", "Tỉnh Đồng Nai"}


def test_a_unit_that_was_kept_goes_on_without_a_change(graph):
    assert answers(graph, "Tỉnh Lai Châu@vi") == [
        ("continues", "Tỉnh Lai Châu", "2025-07-01", ""),
        ("went on as", "Tỉnh Lai Châu", "2025-07-01", ""),
    ]


def test_the_graph_with_both_ends_conforms_in_both_engines(graph):
    for engine in check.ENGINES:
        assert not check.check(graph.quads, engine=engine).violations


def test_changes_are_the_same_in_any_order_of_articles(graph):
    assert assemble(reversed(ARTICLES)).quads == graph.quads


def test_facts_of_a_province_over_both_epochs(graph):
    found = graph.query("province-facts", name="tỉnh lai châu@vi")
    assert {row["period"] for row in found} == {"../2025-06-30", "2025-07-01/.."}
    assert {"Huyện Phong Thổ", "Xã Khổng Lào"} <= {row["place"] for row in found}


def test_a_cited_decree_is_the_source_of_the_change():
    text = (
        "Phường Nông Trang, tỉnh Phú Thọ được thành lập theo Nghị quyết số 1676/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban"
        " Thường vụ Quốc hội."
    )
    built = assemble([Article(id="a", text=text, published="2025-10-10")])
    (row,) = built.query(
        "PREFIX vnp: <https://w3id.org/vnpol/ns#> PREFIX dcterms: <http://purl.org/dc/terms/>"
        "SELECT DISTINCT ?d { ?change a vnp:UnitChange ; dcterms:source ?d . ?d a vnp:StateDocument }"
    )
    assert row["d"].rsplit("/", 2)[1:] == ["2025", "nghi-quyet-1676-nq-ubtvqh15-" + row["d"][-6:]]


def test_a_change_of_which_only_the_year_is_known_says_the_year():
    text = "Ông Lò Văn Ín từng công tác tại tỉnh Hà Sơn Bình."
    built = assemble([Article(id="a", text=text, published="2024-01-05")])
    assert ("became", "Tỉnh Hà Tây", "1991", "") in answers(built, "Tỉnh Hà Sơn Bình@vi")
    assert not check.check(built.quads).violations


def test_provinces_have_their_codes_and_wikidata(graph):
    found = graph.query(
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
        f"SELECT DISTINCT ?code ?match {{ <{PLACE}post2025-12> skos:notation ?code ; skos:exactMatch ?match }}"
        "ORDER BY ?code"
    )
    assert [(row["code"], row["match"].rsplit("/", 1)[-1]) for row in found] == [("12", "Q36409"), ("VN-01", "Q36409")]


# --- doubts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "published", "place", "doubt"),
    [
        ("Đoàn công tác thăm xã Tân Tiến.", "2024-01-05", "xã Tân Tiến", "nhieu-don-vi"),
        ("(Lai Châu) - Đoàn công tác thăm xã Tân Tiến.", "2024-01-05", "xã Tân Tiến", "o-noi-khac"),
        ("Đoàn công tác thăm xã Sìn Hồ, tỉnh Lai Châu.", "2024-01-05", "xã Sìn Hồ", "thoi-khac"),
        ("Đoàn công tác họp tại Hạ Long.", "2026-01-05", "Hạ Long", "khong-kem-cap"),
    ],
)
def test_a_place_that_is_no_unit_for_sure_says_why(text, published, place, doubt):
    built = assemble([Article(id="a", text=text, published=published)])
    found = built.query(
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX vnp: <https://w3id.org/vnpol/ns#>"
        "SELECT ?label ?doubt { ?p a <http://schema.org/Place> ; skos:prefLabel ?label ; vnp:doubt ?doubt }"
    )
    assert [(row["label"], row["doubt"].rsplit("/", 1)[-1]) for row in found] == [(place, doubt)]


@pytest.mark.parametrize(
    ("home", "published", "expected"),
    [
        ("Lào Cai", "2024-01-05", "pre2025-02992"),
        ("Thanh Hóa", "2024-01-05", "pre2025-15628"),
        ("Thanh Hóa", "2025-10-05", "post2025-15628"),
        ("Nghệ An", "2025-10-05", "post2025-17641"),
        ("Nghệ An", "2024-01-05", None),  # there was none then
        ("Lai Châu", "2024-01-05", None),
        ("", "2024-01-05", None),
        ("", "2025-10-05", None),
    ],
)
def test_an_ambiguous_commune_is_settled_by_the_home_of_the_article(home, published, expected):
    text = f"({home}) - Đoàn công tác thăm xã Lương Sơn." if home else "Đoàn công tác thăm xã Lương Sơn."
    built = assemble([Article(id="a", text=text, published=published)])
    found = built.query(
        "PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
        "PREFIX vnp: <https://w3id.org/vnpol/ns#>"
        "SELECT DISTINCT ?p { [] oa:hasBody ?p . ?p a vnp:AdministrativeUnit ; skos:prefLabel ?label"
        " FILTER(CONTAINS(?label, 'Lương Sơn')) }"
    )
    assert [row["p"].removeprefix(PLACE) for row in found] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("name", "published", "expected"),
    [
        ("Thành ủy Thành phố Hồ Chí Minh", "2024-01-05", "pre2025-79"),
        ("Thành ủy Hà Nội", "2026-01-05", "post2025-01"),
        ("Thành ủy Lai Châu", "2024-01-05", "pre2025-105"),
        ("Huyện ủy Phong Thổ", "2026-01-05", "pre2025-109"),
        ("Đảng ủy phường Ba Đình, thành phố Hà Nội", "2026-01-05", "post2025-00004"),
        ("Tỉnh ủy Hà Giang", "2026-01-05", "pre2025-02"),
    ],
)
def test_a_body_works_in_the_unit_of_its_own_level_word(name, published, expected):
    text = f"Đồng chí Lò Văn Ín, Phó Bí thư {name} chủ trì hội nghị."
    built = assemble([Article(id="a", text=text, published=published)])
    found = built.query("SELECT DISTINCT ?p { ?b <http://purl.org/dc/terms/spatial> ?p }")
    assert PLACE + expected in {row["p"] for row in found}


def test_a_commune_named_alone_is_that_of_the_same_article():
    text = (
        "Đoàn thăm xã Tân Tiến, huyện Bù Đốp, tỉnh Bình Phước. Tại xã Tân Tiến, đoàn tặng quà. UBND xã Tân Tiến đón"
        " đoàn."
    )
    built = assemble([Article(id="a", text=text, published="2024-01-05")])
    assert built.query("ASK { ?p a <http://schema.org/Place> }") == [{"answer": "false"}]
    body = built.query("SELECT DISTINCT ?p { ?b <http://purl.org/dc/terms/spatial> ?p }")
    expected = unit_for("Tân Tiến", "xã", "Bình Phước", "2024-01-05", "Bù Đốp")
    assert [row["p"] for row in body] == [PLACE + expected.id]
