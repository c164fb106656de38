"""The tables of the evaluation: numbers for hand-made cases, and the forms that mean the same."""

import json

import pytest

from kg import evaluate_norms as norms
from kg.errors import SourceError
from kg.evaluate import Table, as_text, evaluate, evaluate_files, read_gold
from kg.model import (
    Article,
    Body,
    Branch,
    Capacity,
    DocumentFact,
    DocumentRelationFact,
    EventFact,
    EventType,
    Evidence,
    Extraction,
    Level,
    Participation,
    PersonFact,
    Relation,
    RoleFact,
    SpeechMode,
    StatementFact,
    StatisticFact,
    Status,
)

EVIDENCE = (Evidence(start=0, end=1, quote="x", rule="test.rule"),)
COMMITTEE = Body(template="Huyện ủy {}", type="cap-uy", branch=Branch.PARTY, level=Level.DISTRICT, place="Mường Xén")


def person(name):
    return PersonFact(evidence=EVIDENCE, name=name)


def role(name, title, body=None, status=Status.CURRENT):
    return RoleFact(evidence=EVIDENCE, person=name, title=title, role="bi-thu", body=body, status=status)


def document(key, number, **more):
    return DocumentFact(evidence=EVIDENCE, key=key, number=number, type="Nghị quyết", **more)


def relation(source, kind, target):
    return DocumentRelationFact(evidence=EVIDENCE, source=source, relation=kind, target=target)


def event(kind, date=None, places=(), people=()):
    parts = tuple(Participation(evidence=EVIDENCE, person=name, capacity=capacity) for name, capacity in people)
    return EventFact(evidence=EVIDENCE, key="e", type=kind, label="", date=date, places=places, participants=parts)


def statement(speaker):
    return StatementFact(evidence=EVIDENCE, speaker=speaker, mode=SpeechMode.REPORTED, verb="cho biết", text="x")


def statistic(value, unit, **more):
    return StatisticFact(evidence=EVIDENCE, key="s", value=value, unit=unit, measure=unit, verbatim="x", **more)


POST = {"person": "Lò Văn Hoà", "title": "Bí thư Huyện uỷ", "org": "Huyện ủy huyện Mường Xén", "status": "former"}
OPTIONAL = {"optional": True}

# name of the table, gold record, facts, (gold, found, right)
CASES = [
    ("persons", {"persons": [{"name": "Lò Văn Hoà"}]}, [person("Lò Văn Hòa")], (1, 1, 1)),
    ("persons", {"persons": [{"name": "Lò Văn A"}, {"name": "Vi B", **OPTIONAL}]}, [person("Vi B")], (1, 0, 0)),
    ("persons", {}, [person("Lò Văn A")], (0, 1, 0)),
    ("roles (person, title)", {"roles": [POST]}, [role("Lò Văn Hòa", "Bí thư Huyện ủy")], (1, 1, 1)),
    ("roles (person, title)", {"persons": [{"name": "Tiến", **OPTIONAL}]}, [role("Tiến", "Bộ trưởng")], (0, 0, 0)),
    ("roles with organization", {"roles": [POST]}, [role("Lò Văn Hòa", "Bí thư Huyện ủy", COMMITTEE)], (1, 1, 1)),
    ("roles with organization", {"roles": [POST]}, [role("Lò Văn Hòa", "Bí thư Huyện ủy")], (1, 1, 0)),
    ("roles with organization", {"roles": [POST]}, [role("Vi Thị B", "Bí thư Huyện ủy", COMMITTEE)], (1, 0, 0)),
    ("role status", {"roles": [POST]}, [role("Lò Văn Hòa", "Bí thư Huyện ủy")], (1, 1, 0)),
    (
        "role status",
        {"roles": [POST]},
        [role("Lò Văn Hòa", "Bí thư Huyện ủy"), role("Lò Văn Hòa", "Bí thư Huyện ủy", status=Status.FORMER)],
        (1, 1, 1),
    ),
    ("role status", {"roles": [POST]}, [], (0, 0, 0)),
    (
        "documents (number)",
        {"documents": [{"number": "08 - NQ/TU"}, {"number": None, "name": "Luật Đất đai", **OPTIONAL}]},
        [document("a", "08-NQ/TU"), document("b", None, name="Luật Đất đai")],
        (1, 1, 1),
    ),
    (
        "document dates",
        {"documents": [{"number": "08-NQ/TU", "date": "2006-11-01"}, {"number": "5", "date": None}]},
        [document("a", "08-NQ/TU", date="2006-11"), document("b", "5", date="2001"), document("c", "6", date="2002")],
        (1, 2, 0),
    ),
    (
        "document issuers",
        {"documents": [{"number": "08-NQ/HU", "issuer": "Huyện ủy Mường Xén"}, {"number": "5", "issuer": None}]},
        [document("a", "08-NQ/HU", issuer=COMMITTEE), document("b", "5", issuer=COMMITTEE)],
        (1, 1, 1),
    ),
    (
        "document relations",
        {"document_relations": [{"from": "2-KL/TU", "relation": "continues", "to": "1-NQ/TU"}]},
        [
            document("a", "2-KL/TU"),
            document("b", "1-NQ/TU"),
            relation("a", Relation.CONTINUES, "b"),
            relation("b", Relation.CONTINUES, "a"),
        ],
        (1, 2, 1),
    ),
    (
        "event dates",
        {"events": [{"type": "meeting", "date": "--05-31"}, {"type": "visit", "date": None}]},
        [event(EventType.VISIT, "--05-31"), event(EventType.VISIT)],
        (1, 1, 1),
    ),
    (
        "event types",
        {"events": [{"type": "meeting", "date": "--05-31"}, {"type": "visit", "date": None}]},
        [event(EventType.VISIT, "--05-31"), event(EventType.VISIT)],
        (2, 2, 1),
    ),
    (
        "event places",
        {"events": [{"type": "visit", "places": ["huyện A Xén"]}, {"type": "visit", "places": ["Lào"], **OPTIONAL}]},
        [event(EventType.VISIT, places=("A Xén", "Lào", "xã Nậm Cắn"))],
        (1, 2, 1),
    ),
    (
        "event leaders",
        {"events": [{"type": "visit", "leaders": ["Lò Văn A", "Vi Thị B"]}]},
        [event(EventType.VISIT, people=[("Lò Văn A", Capacity.CHAIR), ("Vi Thị B", Capacity.ATTENDEE)])],
        (2, 1, 1),
    ),
    (
        "event participants",
        {"persons": [{"name": "Hà", **OPTIONAL}], "events": [{"type": "visit", "participants": ["Lò Văn A"]}]},
        [event(EventType.VISIT, people=[("Lò Văn A", Capacity.CHAIR), ("Hà", Capacity.ATTENDEE)])],
        (1, 1, 1),
    ),
    (
        "statement speakers",
        {"statements": [{"speaker": "bà Vi Thị B", "snippet": "x"}]},
        [statement("Vi Thị B"), statement("Lò Văn A")],
        (1, 2, 1),
    ),
    (
        "statistics (value)",
        {
            "statistics": [
                {"value": "101/106", "unit": "xã"},
                {"value": "98", "unit": "%"},
                {"value": "4-5", "unit": ""},
            ]
        },
        [statistic("101", "xã", denominator="106"), statistic("98.0", "%"), statistic("4", "%", upper="5")],
        (3, 3, 3),
    ),
    (
        "statistics (value, unit)",
        {"statistics": [{"value": "12", "unit": "đảng viên mới"}, {"value": "7", "unit": "bản"}]},
        [statistic("12", "đảng viên"), statistic("7", "hộ"), statistic("7", "bản vùng cao")],
        (2, 3, 2),
    ),
]


@pytest.mark.parametrize(("name", "gold", "facts", "counts"), CASES)
def test_a_table_counts_what_is_wanted_found_and_right(name, gold, facts, counts):
    extraction = Extraction(article=Article(id="a", text="x"), facts=tuple(facts))
    table = next(t for t in evaluate([{"id": "a", **gold}], {"a": extraction}) if t.name == name)
    assert (table.gold, table.found, table.right) == counts
    assert [d.sign for d in table.wrong].count("+") == table.found - table.right
    assert [d.sign for d in table.wrong].count("-") == table.gold - table.right


def test_precision_recall_and_f1():
    table = Table("persons", gold=4, found=2, right=2)
    assert (table.precision, table.recall, table.f1) == (1.0, 0.5, pytest.approx(2 / 3))
    assert Table("persons", 0, 0, 0).f1 == 1.0
    assert Table("persons", 1, 1, 0).f1 == 0.0


def test_a_record_without_a_text_is_skipped():
    assert all(table.gold == 0 for table in evaluate([{"id": "gone", "persons": [{"name": "Lò Văn A"}]}], {}))


def test_the_text_of_tables_lists_what_is_wrong_where_asked():
    extraction = Extraction(article=Article(id="a", text="x"), facts=(person("Lò Văn A"),))
    tables = evaluate([{"id": "a", "persons": [{"name": "Vi Thị B"}]}], {"a": extraction})
    assert "    a + lò văn a\n    a - vi thị b\n" in as_text(tables, show="persons")
    assert " + " not in as_text(tables)
    assert as_text(tables).splitlines()[1].split() == ["persons", "1", "1", "0.000", "0.000", "0.000"]


def test_files_are_read_and_extracted(tmp_path):
    text = "Đồng chí Lò Văn Hưởng, Bí thư Huyện ủy Mường Xén, dự hội nghị."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "a", "persons": [{"name": "Lò Văn Hưởng"}]}) + "\n\n", "utf-8")
    persons = evaluate_files(gold, tmp_path)[0]
    assert (persons.gold, persons.found, persons.right) == (1, 1, 1)


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 7}', "{}"])
def test_a_wrong_line_is_named(tmp_path, line):
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "a"}\n' + line, "utf-8")
    with pytest.raises(SourceError, match=r"gold\.jsonl:2"):
        read_gold(gold)


def test_a_missing_file_and_a_folder_without_the_texts_are_told(tmp_path):
    with pytest.raises(SourceError, match="can't be read"):
        read_gold(tmp_path / "none.jsonl")
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "a"}', "utf-8")
    with pytest.raises(SourceError, match=r"a\.txt"):
        evaluate_files(gold, tmp_path)


@pytest.mark.parametrize(
    ("norm", "one", "other"),
    [
        (norms.person, "đồng chí Đại tá Lò Văn Thuỷ", "Lò Văn Thủy"),
        (norms.title, "Phó Trưởng Ban Tổ chức Tỉnh uỷ", "Phó Ban Tổ chức Tỉnh ủy"),
        (norms.title, "Thủ tướng Chính phủ", "Thủ tướng"),
        (norms.title, "Bí thư tỉnh", "Bí thư Tỉnh ủy"),
        (norms.title, "Chủ tịch UBMTTQ huyện", "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam huyện"),
        (norms.title, "Ủy viên Ban Chấp hành Trung ương Đảng", "Ủy viên Trung ương Đảng"),
        (norms.body, "Thành ủy thành phố Sơn Hà", "Thành ủy Sơn Hà"),
        (norms.body, "Sở TN&MT", "Sở Tài nguyên và Môi trường"),
        (norms.number, "Số 19 - NQ/TW.", "19-NQ/TW"),
        (norms.value, "98.0 %", "98"),
        (norms.place, "xã Nậm Cắn", "Nậm Cắn"),
    ],
)
def test_forms_that_mean_the_same(norm, one, other):
    assert norm(one) == norm(other)
