"""The graph for other programs: a networkx graph, and the files that networkx users, Gephi and Graphviz read."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

import networkx as nx
import pyoxigraph as ox

from kg import store
from kg.errors import OutputError
from kg.view.drawing import svg
from kg.view.elements import COLOURS, Kind, Link, Node, Proof
from kg.view.reading import read

COLUMNS: Final = (  # of the edge list
    *("source", "source_label", "source_kind", "relation", "label", "target", "target_label", "target_kind"),
    *("date", "status", "article", "evidence", "spans", "rule", "confidence", "fact"),
)
SHAPES: Final = {
    Kind.PERSON: "ellipse",
    Kind.BODY: "box",
    Kind.PLACE: "triangle",
    Kind.DOCUMENT: "diamond",
    Kind.EVENT: "hexagon",
}
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def graph(loaded: ox.Store) -> "nx.MultiDiGraph[str]":
    """Return the persons, bodies, places, documents and events of a graph with the facts that join them.

    Nodes are IRIs with ``label``, ``label_en``, ``kind`` and ``date``. Edges have ``relation``, ``label``, ``date``,
    ``status``, and what they rest on: ``article``, ``evidence`` (the quotes), ``spans``, ``rule`` and ``confidence``,
    each joined by " | " where there are several. Everything is text, "" where nothing is known.
    """
    picture = read(loaded)
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in picture.nodes:
        made.add_node(node.iri, **_node(node))
    for number, link in enumerate(picture.links):
        made.add_edge(link.source, link.target, key=f"e{number}", **_edge(link))
    return made


def _node(node: Node) -> dict[str, str]:
    found = {"label": node.label, "label_en": node.label_en, "kind": node.kind.value, "date": "/".join(node.dates)}
    return {key: _NOT_XML.sub("", value) for key, value in found.items()}


def _edge(link: Link) -> dict[str, str]:
    found = {
        "relation": link.relation.value,
        "label": link.label,
        "date": link.date,
        "status": link.status,
        "article": _joined(proof.article for proof in link.proofs),
        "evidence": _joined(proof.quote for proof in link.proofs),
        "spans": _joined(_span(proof) for proof in link.proofs),
        "rule": _joined(proof.rule for proof in link.proofs),
        "confidence": max((proof.confidence for proof in link.proofs), default=""),
        "fact": link.fact,
    }
    return {key: _NOT_XML.sub("", value) for key, value in found.items()}


def _span(proof: Proof) -> str:
    return f"{proof.article}#char={proof.start},{proof.end}"


def _joined(values: Iterable[str]) -> str:
    return " | ".join(dict.fromkeys(value for value in values if value))


# --- formats ----------------------------------------------------------------------------------------------------------


def graphml(made: "nx.MultiDiGraph[str]") -> bytes:
    """Return GraphML, for Cytoscape, yEd and igraph."""
    out = io.BytesIO()
    nx.write_graphml_xml(made, out)
    return out.getvalue()


def gexf(made: "nx.MultiDiGraph[str]") -> bytes:
    """Return GEXF, for Gephi; without the day and the version that networkx writes into it."""
    text = "\n".join(nx.generate_gexf(made))
    text = re.sub(r' lastmodifieddate="[^"]*"', "", text, count=1)
    text = re.sub(r"\s*<creator>[^<]*</creator>", "", text, count=1)
    return ("<?xml version='1.0' encoding='utf-8'?>\n" + text + "\n").encode()


def dot(made: "nx.MultiDiGraph[str]") -> bytes:
    r"""Return the DOT text of a graph, for Graphviz.

    >>> _quoted('Kỳ họp "bất thường" \\ & khác')
    '"Kỳ họp \\"bất thường\\" \\\\ &amp; khác"'
    """
    lines = [
        "digraph vnpol {",
        '  graph [overlap=false, splines=true, rankdir=LR, charset="UTF-8"];',
        '  node [style=filled, fontname="DejaVu Sans", fontcolor=white];',
        '  edge [fontname="DejaVu Sans", fontsize=9, color="#5d6b7a"];',
    ]
    for node, known in made.nodes(data=True):
        kind = Kind(known["kind"])
        looks = {"label": known["label"], "shape": SHAPES[kind], "fillcolor": COLOURS[kind], "tooltip": known["kind"]}
        lines.append(f"  {_quoted(node)} [{_looks(looks)}];")
    for source, target, known in made.edges(data=True):
        looks = {"label": known["label"], "tooltip": known["evidence"] or known["spans"]}
        lines.append(f"  {_quoted(source)} -> {_quoted(target)} [{_looks(looks)}];")
    return "\n".join([*lines, "}", ""]).encode()


def _looks(looks: Mapping[str, str]) -> str:
    return ", ".join(f"{key}={_quoted(value)}" for key, value in looks.items())


def _quoted(text: str) -> str:
    """Return a DOT string: a backslash would begin an escape, an ampersand an entity."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
    return f'"{" ".join(escaped.split())}"'


def edge_list(made: "nx.MultiDiGraph[str]") -> bytes:
    """Return the edges as CSV with a header, one row an edge."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for source, target, known in made.edges(data=True):
        ends = {
            f"{end}{suffix}": value
            for end, node in (("source", source), ("target", target))
            for suffix, value in (
                ("", node),
                ("_label", made.nodes[node]["label"]),
                ("_kind", made.nodes[node]["kind"]),
            )
        }
        writer.writerow({**known, **ends})
    return out.getvalue().encode()


EXPORTERS: Final[Mapping[str, Callable[["nx.MultiDiGraph[str]"], bytes]]] = {
    ".graphml": graphml,
    ".gexf": gexf,
    ".dot": dot,
    ".svg": svg,
    ".csv": edge_list,
}


def write(loaded: ox.Store, path: Path) -> None:
    """Write a graph to a file (or store folder) by the ending of its name: an RDF format or one of EXPORTERS.

    Raises OutputError where the ending means nothing or the file cannot be written.
    """
    exporter = EXPORTERS.get(path.suffix.lower())
    if exporter is None:
        if path.suffix and store.rdf_format(path) is None:
            endings = ", ".join([*store.RDF_FORMATS, *EXPORTERS])
            raise OutputError(f"{path}: the ending names no format; use one of {endings}")
        store.save(store.told(loaded), path)
        return
    if path.is_dir():
        raise OutputError(f"{path}: is a folder; name a file in it")
    store.write_whole(path, exporter(graph(loaded)))
