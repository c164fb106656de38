"""People: one fact a person with its evidence and spellings."""

from dataclasses import replace

import pytest

import kg
from kg.extract.people import extract_people
from kg.mentions.names import find_names
from kg.model import Article
from kg.text import segment


def people(text):
    analysis = segment(Article(id="a", text=text))
    return list(extract_people(replace(analysis, mentions=tuple(find_names(analysis)))))


def test_one_fact_a_person_with_every_mention():
    (fact,) = people("Dự lễ có ông Trần Văn Triết. Ông Triết phát biểu, sau đó ông Trần Văn Triết trao quà.")
    assert fact.name == "Trần Văn Triết"
    assert [e.quote for e in fact.evidence] == ["Trần Văn Triết", "Triết", "Trần Văn Triết"]
    assert {e.rule for e in fact.evidence} == {"person.honorific"}
    assert fact.variants == ()


def test_a_misprint_is_a_variant():
    (fact,) = people(
        "Phát biểu, đồng chí Sùng A Nủ cảm ơn.\nSau đó đồng chí Sùng A Nủ trao quà.\n"
        "Cuối buổi, đồng chí Sùng A Nũ chia sẻ."
    )
    assert fact.name == "Sùng A Nủ"
    assert [v.name for v in fact.variants] == ["Sùng A Nũ"]


def test_the_other_tone_placement_is_a_variant():
    (fact,) = people("Dự lễ có ông Lê Văn Hoà. Thay mặt đoàn, ông Lê Văn Hòa cảm ơn.")
    assert (fact.name, [v.name for v in fact.variants]) == ("Lê Văn Hoà", ["Lê Văn Hòa"])


def test_evidence_is_capped():
    (fact,) = people("Dự lễ có ông Lê Văn Thảo. " * 50)
    assert len(fact.evidence) == 20


def test_foreigners_are_marked():
    (fact,) = people("Chiều qua, đoàn tiếp Tổng thống Vladimir Petrov tại trụ sở.")
    assert fact.foreign


MISPRINTS = [
    ("Bí thư Tỉnh ủy Lò Văn Pản dự.\nBí thư Tỉnh ủy Lò Văn Pàn kết luận.", {"Lò Văn Pản"}),
    ("Ủy viên Tỉnh ủy Lò Văn Pản dự.\nỦy viên Tỉnh ủy Lò Văn Pàn cùng dự.", {"Lò Văn Pản", "Lò Văn Pàn"}),
    (
        "Bí thư Huyện ủy Phong Thổ Lò Văn Pản dự.\nBí thư Huyện ủy Nậm Nhùn Lò Văn Pàn cùng dự.",
        {"Lò Văn Pản", "Lò Văn Pàn"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), MISPRINTS)
def test_only_a_post_that_one_person_holds_joins_two_spellings(text, expected):
    assert {person.name for person in kg.extract(text).of(kg.PersonFact)} == expected
