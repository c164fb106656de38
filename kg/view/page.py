"""The page: one HTML file with the graph, the libraries that draw it and nothing to fetch."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any, Final

import pyoxigraph as ox

from kg.view.elements import COLOURS, KIND_LABELS, Link, Node, Picture, Proof
from kg.view.layout import positions
from kg.view.reading import read

MOST_NODES: Final = 5_000  # what a browser draws smoothly without a graphics card
_SLOT = re.compile(r"\{\{(\w+)\}\}")


def page(store: ox.Store, *, title: str) -> str:
    """Return the HTML page of a graph; equal graphs give equal pages.

    It works from ``file://`` and asks the network for nothing. Of a graph with more than 5,000 nodes it shows those
    with the most links, and says so.
    """
    picture = read(store).reduced(MOST_NODES)
    style, libraries, program = _asset("page.css"), _asset("graph-libs.min.js"), _asset("page.js")
    slots = {
        "title": escape(title),
        "counts": _counts(picture),
        "notice": _notice(picture),
        "policy": _policy(style, libraries, program),
        "style": style,
        "data": _json(_data(picture)),
        "libraries": libraries,
        "program": program,
    }
    return _SLOT.sub(lambda match: slots[match[1]], _asset("page.html"))


@cache
def _asset(name: str) -> str:
    return (files("kg.view") / "assets" / name).read_text(encoding="utf-8")


def _policy(style: str, *scripts: str) -> str:
    """Return a Content-Security-Policy: our own scripts run, nothing else does and nothing is fetched."""
    ours = " ".join(f"'{_hash(script)}'" for script in scripts)
    closed = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:"
    return f"{closed}; script-src {ours}; style-src '{_hash(style)}'"


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _json(value: object) -> str:
    r"""Return JSON that cannot end the script element it stands in.

    >>> _json("</script><!--")
    '"\\u003c/script>\\u003c!--"'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _counts(picture: Picture) -> str:
    nodes, links, articles = (f"{len(part):,}" for part in (picture.nodes, picture.links, picture.sources))
    vietnamese = f"{nodes} nút, {links} liên kết, {articles} bài báo".replace(",", ".").replace(". ", ", ")
    return f'{vietnamese} <span lang="en">{nodes} nodes, {links} links, {articles} articles</span>'


def _notice(picture: Picture) -> str:
    if not picture.left_out:
        return ""
    return (
        f'<p class="notice">Đồ thị quá lớn: trang này chỉ vẽ {len(picture.nodes)} nút có nhiều liên kết nhất, '
        f"bỏ ra {picture.left_out} nút. "
        f'<span lang="en">Only the {len(picture.nodes)} nodes with the most links are drawn; '
        f"{picture.left_out} are left out. Use kg export for all of them.</span></p>"
    )


def _data(picture: Picture) -> dict[str, Any]:
    number = {node.iri: index for index, node in enumerate(picture.nodes)}
    source = {article.id: index for index, article in enumerate(picture.sources)}
    proofs: dict[Proof, int] = {}
    points = positions(len(number), [(number[link.source], number[link.target]) for link in picture.links]).tolist()
    nodes = [_node(node, point, proofs) for node, point in zip(picture.nodes, points, strict=True)]
    links = [_link(link, number, proofs) for link in picture.links]
    return {
        "kinds": {
            kind.value: {"vi": vietnamese, "en": english, "colour": COLOURS[kind]}
            for kind, (vietnamese, english) in KIND_LABELS.items()
        },
        "nodes": nodes,
        "links": links,
        "proofs": [_proof(proof, source) for proof in proofs],
        "sources": [{"id": a.id, "t": a.title, "d": a.published, "u": a.url} for a in picture.sources],
    }


def _node(node: Node, point: list[float], proofs: dict[Proof, int]) -> dict[str, Any]:
    return {
        "i": node.iri,
        "k": node.kind.value,
        "l": node.label,
        "e": node.label_en,
        "t": node.detail,
        "d": node.dates,
        "x": point[0],
        "y": point[1],
        "p": _numbers(node.proofs, proofs),
        "n": [[label, _numbers(found, proofs)] for label, found in node.notes],
    }


def _link(link: Link, number: Mapping[str, int], proofs: dict[Proof, int]) -> dict[str, Any]:
    return {
        "s": number[link.source],
        "t": number[link.target],
        "r": link.relation.value,
        "l": link.label,
        "e": link.label_en,
        "d": link.date,
        "st": link.status,
        "p": _numbers(link.proofs, proofs),
    }


def _numbers(found: tuple[Proof, ...], proofs: dict[Proof, int]) -> list[int]:
    """Return the number of each proof; facts share them, so each stands in the page once."""
    return [proofs.setdefault(proof, len(proofs)) for proof in found]


def _proof(proof: Proof, source: Mapping[str, int]) -> list[object]:
    where = source.get(proof.article, -1)
    return [where, proof.start, proof.end, proof.rule, proof.confidence, proof.quote, proof.before, proof.after]
