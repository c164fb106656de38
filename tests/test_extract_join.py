"""Posts told twice are one; a move between two bodies of one title is two; speeches are tied to their event."""

import pytest

import kg


def posts(text: str) -> list[tuple[str, str | None, str]]:
    return [
        (role.title, role.body.name if role.body else None, role.status.value)
        for role in kg.extract(text).of(kg.RoleFact)
    ]


def test_a_post_told_twice_is_one_with_the_evidence_of_both():
    text = "Đồng chí Lò Thị Ón, Bí thư Tỉnh ủy Lai Châu chủ trì. Đồng chí Lò Thị Ón, Bí thư Tỉnh ủy phát biểu.\n"
    (role,) = kg.extract(text).of(kg.RoleFact)
    assert len(role.evidence) == 2


def test_a_move_within_one_title_keeps_both_posts():
    text = (
        "Ngày 5/8/2025, Ban Thường vụ Tỉnh ủy Lai Châu điều động đồng chí Lò Văn Inh, Bí thư Đảng ủy xã Tà Mít,"
        " giữ chức Bí thư Đảng ủy xã Nậm Pha.\n"
    )
    assert set(posts(text)) == {
        ("Bí thư Đảng ủy xã", "Đảng ủy xã Tà Mít", "left"),
        ("Bí thư Đảng ủy xã", "Đảng ủy xã Nậm Pha", "appointed"),
    }


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
