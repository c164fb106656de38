"""The page: complete, the same every time, and safe whatever the articles say."""

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pyoxigraph as ox
import pytest

from kg import store
from kg.view import page
from kg.view.elements import COLOURS, KIND_LABELS, RELATION_LABELS, Kind, Link, Node, Picture, Proof, Relation
from kg.view.index import Index
from kg.view.layout import positions
from kg.view.page import MOST_NODES
from kg.view.quoting import in_context
from kg.view.reading import read

DATA = Path(__file__).parent / "data"
ATTACK = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"


@pytest.fixture(scope="module")
def loaded() -> ox.Store:
    return store.load(DATA / "view-graph.ttl")


@pytest.fixture(scope="module")
def without_quotes() -> ox.Store:
    return store.load(DATA / "view-graph-no-quotes.ttl")


def data_of(html: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)[1])


class Elements(HTMLParser):
    """Every element with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


# --- reading ----------------------------------------------------------------------------------------------------------


def test_every_kind_of_node_is_in_the_picture(loaded):
    assert {node.kind for node in read(loaded).nodes} == set(Kind)


@pytest.mark.parametrize(
    ("source", "relation", "label", "target"),
    [
        ("Giàng Páo Mỷ", Relation.MEMBERSHIP, "Bí thư Tỉnh ủy", "Tỉnh ủy Lai Châu"),
        ("Trần Quốc Bảo", Relation.PARTICIPATION, "Dự", "làm việc với Ban Thường vụ Huyện ủy Phong Thổ"),
        ("Nghị quyết số 08-NQ/TU", Relation.ISSUED_BY, "do … ban hành", "Tỉnh ủy Lai Châu"),
        ("Nghị quyết số 21/2022/NQ-HĐND", Relation.AMENDS, "sửa đổi, bổ sung", "Nghị quyết số 12/2019/NQ-HĐND"),
        ("làm việc với Ban Thường vụ", Relation.HOST, "đơn vị tiếp, tổ chức", "Ban Thường vụ Huyện ủy Phong Thổ"),
        ("làm việc với Ban Thường vụ", Relation.VISITOR, "đoàn đến", "Đoàn giám sát của Tỉnh ủy Lai Châu"),
        ("hội nghị công bố", Relation.LOCATION, "diễn ra tại", "Thành phố Lai Châu"),
        ("Ban Thường vụ Huyện ủy Phong Thổ", Relation.PART_OF, "thuộc", "Huyện ủy Phong Thổ"),
    ],
)
def test_links(loaded, source, relation, label, target):
    picture = read(loaded)
    labels = {node.iri: node.label for node in picture.nodes}
    found = [
        link
        for link in picture.links
        if link.relation is relation
        and link.label == label
        and labels[link.source].startswith(source)
        and labels[link.target].startswith(target)
    ]
    assert found
    assert all(link.proofs for link in found)


def test_every_link_joins_two_nodes_of_the_picture(loaded):
    picture = read(loaded)
    known = {node.iri for node in picture.nodes}
    assert all(link.source in known and link.target in known for link in picture.links)


def test_what_a_person_said_is_noted(loaded):
    (person,) = [node for node in read(loaded).nodes if node.label == "Trần Quốc Bảo"]
    assert any(label.startswith("Phát biểu · Said: “Toàn huyện có 2.115 hộ") for label, _ in person.notes)


def test_the_posts_of_a_person_are_its_detail(loaded):
    (person,) = [node for node in read(loaded).nodes if node.label == "Trần Quốc Bảo"]
    assert person.detail == "Chủ tịch Ủy ban nhân dân huyện"


def test_status_and_date_of_a_post(loaded):
    links = [link for link in read(loaded).links if link.relation is Relation.MEMBERSHIP]
    assert {link.status for link in links} == {"Đương chức", "Nguyên, cựu", "Được bầu, bổ nhiệm"}
    assert {link.date for link in links} == {"2021-12-04", "2022-03-16", "2022-07-09"}


def test_every_kind_and_relation_has_labels_and_looks():
    assert set(KIND_LABELS) == set(COLOURS) == set(Kind)
    assert set(RELATION_LABELS) == set(Relation)


def test_concepts_left_out_of_the_graph_still_have_labels():
    status = "https://w3id.org/vnpol/def/status/current"
    assert Index(ox.Store()).label(status, "en") == "Current"


def test_the_nodes_with_most_links_stay():
    nodes = tuple(Node(iri=f"i:{number}", kind=Kind.PERSON, label=str(number)) for number in range(5))
    links = tuple(Link("i:3", f"i:{other}", Relation.PART_OF, "thuộc") for other in (1, 4))
    reduced = Picture(nodes, links).reduced(2)
    assert [node.iri for node in reduced.nodes] == ["i:1", "i:3"]
    assert [link.target for link in reduced.links] == ["i:1"]
    assert reduced.left_out == 3


# --- quotes -----------------------------------------------------------------------------------------------------------


def proof(start: int, quote: str, before: str = "", after: str = "", article: str = "a") -> Proof:
    return Proof(article, start, start + len(quote), "rule", "0.95", quote, before, after)


def test_a_short_quote_is_shown_in_the_sentence_that_holds_it():
    whole, part = proof(10, "Ông Lò Văn A dự họp.", before="không cần"), proof(14, "Lò Văn A", before="Ông ")
    other = proof(14, "Lò Văn A", article="b")
    shown = in_context([whole, part, other])
    assert (shown[part].before, shown[part].quote, shown[part].after) == ("Ông ", "Lò Văn A", " dự họp.")
    assert shown[other].before == ""


def test_cut_words_and_other_lines_are_left_out_of_a_context():
    cut = proof(50, "Lò Văn A", before="ng ủy Lai Châu do đồng chí ", after=", Bí thư Tỉnh ủy, làm Trư")
    lines = proof(99, "Lò Văn B", before="tiêu đề | Ông ", after=" dự. | Ảnh")
    shown = in_context([cut, lines])
    assert (shown[cut].before, shown[cut].after) == ("…ủy Lai Châu do đồng chí ", ", Bí thư Tỉnh ủy, làm…")
    assert (shown[lines].before, shown[lines].after) == ("Ông ", " dự.")


# --- layout -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, 2, 7, 450])
def test_a_layout_is_a_point_for_each_node_and_the_same_every_time(count):
    edges = [(number, (number * 7 + 1) % count) for number in range(count // 2)]
    first, second = positions(count, edges), positions(count, edges)
    assert first.shape == (count, 2)
    assert np.isfinite(first).all()
    assert (np.abs(first) <= 0.5).all()
    assert np.array_equal(first, second)
    assert len({tuple(point) for point in first.tolist()}) == count


def test_linked_nodes_stand_closer_than_others():
    points = positions(12, [(a, b) for side in (0, 6) for a in range(side, side + 6) for b in range(side, a)])
    middle = points[:6].mean(axis=0), points[6:].mean(axis=0)
    assert np.hypot(*(points[0] - middle[0])) < np.hypot(*(points[0] - middle[1]))


# --- the page ---------------------------------------------------------------------------------------------------------


def test_the_page_holds_everything_it_needs(loaded):
    html = page(loaded, title="Đồ thị")
    for tag, attributes in Elements(html).found:
        assert not (tag == "link" and attributes.get("href") != "data:,")
        assert "src" not in attributes
        assert "style" not in attributes
    assert html.startswith('<!doctype html>\n<html lang="vi">')
    assert "<title>Đồ thị</title>" in html
    assert "{{" not in html.split('id="data"')[0]


def test_equal_graphs_give_equal_pages(loaded):
    shuffled = ox.Store()
    quads = sorted(loaded, key=lambda quad: str(quad)[::-1])
    shuffled.extend(ox.Quad(q.subject, q.predicate, q.object, ox.NamedNode("x:g")) for q in quads)
    assert page(shuffled, title="t") == page(loaded, title="t")


LIKE_LINKS = """
import sys
from pathlib import Path
from kg import export, store
from kg.view import page
loaded = store.load(Path(sys.argv[1]))
name = "https://w3id.org/vnpol/ns#"
lines = ["<x:event> a <%sPersonnelEvent> . <x:body> a <%sStateBody> ." % (name, name)]
for number in range(9):
    lines.append("<x:m%d> <http://www.w3.org/ns/org#organization> <x:body> ." % number)
    lines.append("<x:event> <%sstartsTenure> <x:m%d> ." % (name, number))
    lines.append('<x:e%d> a <%sEvidence> ; <http://www.w3.org/ns/oa#hasBody> <x:m%d> ; <%srule> "r%d" .'
        % (number, name, number, name, number))
loaded.load("\\n".join(lines).encode(), __import__("pyoxigraph").RdfFormat.TURTLE)
sys.stdout.buffer.write(page(loaded, title="t").encode())
for exporter in export.EXPORTERS.values():
    sys.stdout.buffer.write(exporter(export.graph(loaded)))
"""


def test_the_order_of_hashes_changes_nothing():
    written = {
        subprocess.run(
            [sys.executable, "-c", LIKE_LINKS, DATA / "view-graph.ttl"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(written) == 1


def test_the_page_of_an_empty_graph():
    data = data_of(page(ox.Store(), title="trống"))
    assert (data["nodes"], data["links"]) == ([], [])


def test_text_of_articles_cannot_become_markup(loaded):
    hostile = ox.Store()
    hostile.extend(
        ox.Quad(q.subject, q.predicate, ox.Literal(q.object.value + ATTACK, language="vi"))
        if isinstance(q.object, ox.Literal) and q.object.language == "vi"
        else q
        for q in loaded
    )
    html = page(hostile, title=ATTACK)
    tags = [tag for tag, _ in Elements(html).found]
    assert tags.count("script") == 3
    assert "img" not in tags
    assert any(ATTACK in node["l"] for node in data_of(html)["nodes"])


def test_slots_in_a_text_stay_text(loaded):
    assert "<title>{{data}}</title>" in page(loaded, title="{{data}}")


def test_only_our_scripts_may_run_and_nothing_may_be_fetched(loaded):
    policy = next(a["content"] for t, a in Elements(page(loaded, title="t")).found if "http-equiv" in a)
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert policy.count("sha256-") == 3


def test_without_quotes_offsets_stay(without_quotes):
    data = data_of(page(without_quotes, title="t"))
    assert data["proofs"]
    for _, start, end, rule, confidence, quote, before, after in data["proofs"]:
        assert end > start >= 0
        assert rule
        assert confidence
        assert quote == before == after == ""


def test_a_page_that_leaves_nodes_out_says_so():
    big = ox.Store()
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    person = ox.NamedNode("http://xmlns.com/foaf/0.1/Person")
    big.extend(ox.Quad(ox.NamedNode(f"x:{number}"), kind, person) for number in range(MOST_NODES + 3))
    html = page(big, title="t")
    assert "bỏ ra 3 nút" in html
    assert len(data_of(html)["nodes"]) == MOST_NODES


def test_assets_cannot_end_their_element():
    assets = Path(__file__).parent.parent / "kg" / "view" / "assets"
    for name in ("page.js", "graph-libs.min.js"):
        assert "</script" not in (assets / name).read_text(encoding="utf-8").lower()
    assert "</style" not in (assets / "page.css").read_text(encoding="utf-8")
