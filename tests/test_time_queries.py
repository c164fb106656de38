"""Questions about time: who held a post on a day, who followed whom, a career, what contradicts what."""

import pytest

from kg.build import Graph, assemble
from kg.model import Article

HEAD = "Đồng chí {}, Bí thư Tỉnh ủy Lai Châu, dự hội nghị của tỉnh Lai Châu."
TOLD = [  # day, text
    ("2019-03-01", HEAD.format("Lò Văn Pản")),
    ("2020-05-01", HEAD.format("Lò Văn Pản") + " Hội nghị bàn về giao thông."),
    ("2021-02-01", HEAD.format("Giàng A Tủa")),
    ("2023-02-01", HEAD.format("Giàng A Tủa") + " Hội nghị bàn về y tế."),
    ("2018-01-09", "Đồng chí Giàng A Tủa, Chủ tịch UBND tỉnh Lai Châu, kiểm tra tiến độ dự án ở tỉnh Lai Châu."),
]
CONTRADICTING = [
    ("2021-06-01", HEAD.format("Lò Văn Pản") + " Hội nghị bàn về giáo dục."),
]
POST = {"title": "Bí thư Tỉnh ủy@vi", "organization": "Tỉnh ủy Lai Châu@vi"}


def graph(told) -> Graph:
    return assemble([Article(id=f"bai-{n}", text=text, published=day) for n, (day, text) in enumerate(told)])


@pytest.fixture(scope="module")
def history() -> Graph:
    return graph(TOLD)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-01-01", [("Lò Văn Pản", "later", "", "2019-03-01")]),
        ("2019-03-01", [("Lò Văn Pản", "attested", "2019-03-01", "2019-03-01")]),
        ("2019-12-31", [("Lò Văn Pản", "attested", "2019-03-01", "2020-05-01")]),
        (
            "2020-09-01",
            [("Lò Văn Pản", "earlier", "2020-05-01", ""), ("Giàng A Tủa", "later", "", "2021-02-01")],
        ),
        ("2022-01-01", [("Giàng A Tủa", "attested", "2021-02-01", "2023-02-01")]),
        ("2026-01-01", [("Giàng A Tủa", "earlier", "2023-02-01", "")]),
    ],
)
def test_who_held_a_post_on_a_day(history, day, expected):
    found = history.query("holders", day=day, **POST)
    assert [(row["name"], row["certainty"], row["before"], row["after"]) for row in found] == expected


LEFT = "Ngày {}, Hội đồng nhân dân tỉnh Lai Châu miễn nhiệm chức vụ Chủ tịch UBND tỉnh Lai Châu đối với ông Lò Văn Sín."


def test_who_left_is_no_answer_any_more():
    held = ("2020-01-05", "Ông Lò Văn Sín, Chủ tịch UBND tỉnh Lai Châu, làm việc với các sở của tỉnh Lai Châu.")
    left = graph([held, ("2020-07-02", LEFT.format("1/7/2020"))])
    post = {"title": "Chủ tịch Ủy ban nhân dân tỉnh@vi", "organization": "Ủy ban nhân dân tỉnh Lai Châu@vi"}
    (row,) = left.query("holders", day="2020-03-01", **post)
    assert (row["name"], row["certainty"], row["after"]) == ("Lò Văn Sín", "attested", "2020-07-01")
    assert left.query("holders", day="2020-08-01", **post) == []


CAME_BACK = "Ngày {}, Hội đồng nhân dân tỉnh Lai Châu bầu ông Lò Văn Sín giữ chức Chủ tịch UBND tỉnh Lai Châu."
SEEN = "Ông Lò Văn Sín, Chủ tịch UBND tỉnh Lai Châu, {} với các sở của tỉnh Lai Châu."
TWICE = [
    ("2018-01-05", SEEN.format("làm việc")),
    ("2018-07-02", LEFT.format("1/7/2018")),
    ("2019-03-03", "Ông Lò Văn Sín, nguyên Chủ tịch UBND tỉnh Lai Châu, dự lễ ở tỉnh Lai Châu."),
    ("2021-07-02", CAME_BACK.format("1/7/2021")),
    ("2022-01-05", SEEN.format("họp")),
]


@pytest.mark.parametrize("told", [TWICE, TWICE[::-1]])
def test_two_times_in_one_post_stay_two(told):
    post = {"title": "Chủ tịch Ủy ban nhân dân tỉnh@vi", "organization": "Ủy ban nhân dân tỉnh Lai Châu@vi"}
    made = graph(told)
    times = [(row["first_seen"], row["start"], row["end"]) for row in made.query("career", name="Lò Văn Sín@vi")]
    assert times == [("2018-01-05", "", "2018-07-01"), ("2021-07-02", "2021-07-01", "")]
    held = {day: made.query("holders", day=day, **post) for day in ("2018-03-01", "2020-01-01", "2021-12-01")}
    assert {day: [row["certainty"] for row in rows] for day, rows in held.items()} == {
        "2018-03-01": ["attested"],
        "2020-01-01": [],
        "2021-12-01": ["attested"],
    }


def test_without_a_told_end_years_apart_stay_one_time():
    made = graph([("2012-01-05", SEEN.format("làm việc")), ("2021-07-02", CAME_BACK.format("1/7/2021"))])
    assert len(made.query("career", name="Lò Văn Sín@vi")) == 1


def test_who_followed_whom(history):
    (row,) = history.query("successions")
    assert (row["earlier"], row["last_seen"]) == ("Lò Văn Pản", "2020-05-01")
    assert (row["later"], row["first_seen"]) == ("Giàng A Tủa", "2021-02-01")


def test_a_career_in_order_of_time(history):
    found = history.query("career", name="Giàng A Tủa@vi")
    assert [(row["title"], row["first_seen"], row["last_seen"], row["articles"]) for row in found] == [
        ("Chủ tịch Ủy ban nhân dân tỉnh", "2018-01-09", "2018-01-09", "1"),
        ("Bí thư Tỉnh ủy", "2021-02-01", "2023-02-01", "2"),
    ]


def test_contradictions_are_told_and_only_they(history):
    assert history.query("contradictions") == []
    found = graph(TOLD + CONTRADICTING).query("contradictions")
    assert {(row["kind"], row["name"], row["other"], row["between"]) for row in found} == {
        ("alternating", "Lò Văn Pản", "Giàng A Tủa", "2021-02-01"),
        ("alternating", "Giàng A Tủa", "Lò Văn Pản", "2021-06-01"),
    }


def test_seen_after_leaving_is_a_contradiction():
    late = ("2020-09-05", "Ông Lò Văn Sín, Chủ tịch UBND tỉnh Lai Châu, làm việc với các sở của tỉnh Lai Châu.")
    found = graph([late, ("2020-07-02", LEFT.format("1/7/2020"))]).query("contradictions")
    assert [(row["kind"], row["name"], row["first"], row["last"]) for row in found] == [
        ("after-end", "Lò Văn Sín", "2020-07-01", "2020-09-05")
    ]
