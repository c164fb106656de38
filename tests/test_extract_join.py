"""Posts told twice are one; a move between two bodies of one title is two; speeches are tied to their event."""

import pytest

import kg
from kg.extract.join import join
from kg.model import Evidence, Status


def posts(text: str) -> list[tuple[str, str | None, str]]:
    return [
        (role.title, role.body.name if role.body else None, role.status.value)
        for role in kg.extract(text).of(kg.RoleFact)
    ]


def test_a_post_told_twice_is_one_with_the_evidence_of_both():
    text = "Đồng chí Lò Thị Ón, Bí thư Tỉnh ủy Lai Châu chủ trì. Đồng chí Lò Thị Ón, Bí thư Tỉnh ủy phát biểu.\n"
    (role,) = kg.extract(text).of(kg.RoleFact)
    assert len(role.evidence) == 2


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Ngoại trưởng Trung Quốc Vương Nghị cho biết hai nước sẽ hợp tác.", True),
        ("Đại sứ Việt Nam tại Trung Quốc Lò Văn Inh phát biểu.", False),
        ("Bộ trưởng Quốc phòng Lò Văn Inh phát biểu.", False),
    ],
)
def test_who_holds_posts_of_another_state_alone_is_foreign_whatever_the_name(text, foreign):
    (person,) = kg.extract(text).of(kg.PersonFact)
    assert person.foreign is foreign


def test_a_move_within_one_title_keeps_both_posts():
    text = (
        "Ngày 5/8/2025, Ban Thường vụ Tỉnh ủy Lai Châu điều động đồng chí Lò Văn Inh, Bí thư Đảng ủy xã Tà Mít,"
        " giữ chức Bí thư Đảng ủy xã Nậm Pha.\n"
    )
    assert set(posts(text)) == {
        ("Bí thư Đảng ủy xã", "Đảng ủy xã Tà Mít", "left"),
        ("Bí thư Đảng ủy xã", "Đảng ủy xã Nậm Pha", "appointed"),
    }


@pytest.mark.parametrize(
    ("gained", "lost", "expected"),
    [
        ("2018-03-10", "2018-06-25", ("2018-03-10", "2018-06-25")),
        ("2018-09-10", "2018-06-25", ("2018-09-10", None)),
        ("2018-06", "2018-06-25", ("2018-06", "2018-06-25")),
        ("2019", "2018-06-25", ("2019", None)),
        ("--09-10", "2018-06-25", ("--09-10", "2018-06-25")),
    ],
)
def test_a_post_does_not_end_before_it_begins(gained, lost, expected):
    def role(status, start, end):
        evidence = (Evidence(start=0, end=2, quote="Ón", rule="x"),)
        return kg.RoleFact(
            evidence=evidence,
            person="Ón",
            title="Bí thư",
            role="bi-thu",
            body=None,
            status=status,
            start=start,
            end=end,
        )

    (found,) = join([role(Status.APPOINTED, gained, None), role(Status.LEFT, None, lost)])
    assert (found.start, found.end) == expected


@pytest.mark.parametrize("mode", ["direct", "reported"])
def test_a_speech_belongs_to_the_event_at_which_the_speaker_was(mode):
    said = {"direct": "nhấn mạnh: “Phải gần dân hơn nữa”", "reported": "yêu cầu các xã gần dân hơn nữa"}[mode]
    text = (
        "Sáng 5/4/2024, Tỉnh ủy Lai Châu tổ chức hội nghị tổng kết công tác dân vận. Dự hội nghị có đồng chí Lò Thị Ón,"
        f" Bí thư Tỉnh ủy.\nPhát biểu tại hội nghị, đồng chí Lò Thị Ón {said}.\n"
    )
    found = kg.extract(text)
    (event,) = found.of(kg.EventFact)
    assert [statement.event for statement in found.of(kg.StatementFact)] == [event.key]
