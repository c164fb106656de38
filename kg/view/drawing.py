"""The graph as a still picture: an SVG with a legend, for papers and slides."""

import re
from collections import Counter
from html import escape
from math import hypot, sqrt
from typing import TYPE_CHECKING, Final

from kg.view.elements import COLOURS, KIND_LABELS, Kind
from kg.view.layout import positions

if TYPE_CHECKING:
    import networkx as nx

MOST_NODES: Final = 5_000
MOST_EDGE_LABELS: Final = 120  # beyond, they would hide the lines that they name
ROOM_FOR_LABEL: Final = 100  # length of a line that is worth naming
LINE_LENGTH: Final = 21  # letters in a line of a label
OUTLINES: Final = {  # around 0,0 with radius 1
    Kind.BODY: ((-0.86, -0.86), (0.86, -0.86), (0.86, 0.86), (-0.86, 0.86)),
    Kind.PLACE: ((0, -1.1), (1.0, 0.75), (-1.0, 0.75)),
    Kind.DOCUMENT: ((0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0)),
    Kind.EVENT: ((-0.55, -0.95), (0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0)),
}
Point = tuple[float, float]


def svg(made: "nx.MultiDiGraph[str]") -> bytes:
    """Return the drawing of a graph as SVG; of more than 5,000 nodes those with the most edges, and it says so."""
    degree = dict(made.degree())
    kept = sorted(made.nodes, key=lambda node: (-degree[node], node))[:MOST_NODES]
    number = {node: index for index, node in enumerate(kept)}
    pairs = _pairs(made, number)
    side = 1100 * max(1.0, sqrt(len(kept) / 40))
    places = [(round(x * side, 1), round(y * side, 1)) for x, y in positions(len(kept), [*pairs]).tolist()]
    radii = [7 + min(12.0, 2.2 * sqrt(degree[node])) for node in kept]
    parts = [_line(places, radii, pair, found, len(pairs)) for pair, found in pairs.items()]
    parts += [_node(made, node, place, radius) for node, place, radius in zip(kept, places, radii, strict=True)]
    left, top, width, height = _frame(places)
    legend = _legend(made, left + 20, top + 24, len(made) - len(kept))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:g} {top:g} {width:g} {height:g}" {_FONT}>'
    ground = f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" fill="#fff"/>'
    return "\n".join([head, _ARROW, ground, *parts, legend, "</svg>", ""]).encode()


_FONT: Final = "font-family=\"'Noto Sans', 'DejaVu Sans', Arial, sans-serif\" font-size=\"12\""
_HALO: Final = 'paint-order="stroke" stroke="#fff" stroke-width="3" stroke-linejoin="round"'
_ARROW: Final = (
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
    '<path d="M0 0L8 4L0 8z" fill="#8a97a5"/></marker></defs>'
)


def _pairs(made: "nx.MultiDiGraph[str]", number: dict[str, int]) -> dict[tuple[int, int], list[dict[str, str]]]:
    """Return the edges between each two nodes that are drawn: one line stands for all of them."""
    pairs: dict[tuple[int, int], list[dict[str, str]]] = {}
    for source, target, known in made.edges(data=True):
        ends = (number.get(source), number.get(target))
        if ends[0] is None or ends[1] is None or ends[0] == ends[1]:
            continue
        forth, back = (ends[0], ends[1]), (ends[1], ends[0])
        pairs.setdefault(back if back in pairs else forth, []).append(known)
    return pairs


def _line(
    places: list[Point], radii: list[float], pair: tuple[int, int], found: list[dict[str, str]], lines: int
) -> str:
    (x1, y1), (x2, y2) = places[pair[0]], places[pair[1]]
    length = hypot(x2 - x1, y2 - y1) or 1.0
    stop = max(0.0, 1 - (radii[pair[1]] + 2) / length)
    end_x, end_y = x1 + (x2 - x1) * stop, y1 + (y2 - y1) * stop
    told = "\n".join(f"{known['label']}: {known['evidence'] or known['spans']}" for known in found)
    drawn = (
        f'<g><title>{_text(told)}</title><line x1="{x1:g}" y1="{y1:g}" x2="{end_x:.1f}" y2="{end_y:.1f}" '
        f'stroke="#aab5c1" stroke-width="{min(4.0, 0.7 + 0.6 * len(found)):g}" marker-end="url(#arrow)"/>'
    )
    if lines <= MOST_EDGE_LABELS and length >= ROOM_FOR_LABEL:
        label = found[0]["label"] + (f" (+{len(found) - 1})" if len(found) > 1 else "")
        drawn += (
            f'<text x="{(x1 + x2) / 2:.1f}" y="{(y1 + y2) / 2:.1f}" font-size="9" fill="#5d6b7a" text-anchor="middle" '
            f"{_HALO}>{_text(_shortened(label, 34))}</text>"
        )
    return drawn + "</g>"


def _node(made: "nx.MultiDiGraph[str]", node: str, place: Point, radius: float) -> str:
    known = made.nodes[node]
    x, y = place
    rows = "".join(
        f'<tspan x="{x:g}" dy="{14 if row else 0}">{_text(line)}</tspan>'
        for row, line in enumerate(_wrapped(known["label"]))
    )
    return (
        f"<g><title>{_text(known['label'])}\n{_text(node)}</title>{_shape(Kind(known['kind']), place, radius)}"
        f'<text x="{x:g}" y="{y + radius + 13:.1f}" text-anchor="middle" fill="#1d2733" {_HALO}>{rows}</text></g>'
    )


def _shape(kind: Kind, place: Point, radius: float) -> str:
    x, y = place
    looks = f'fill="{COLOURS[kind]}" stroke="#fff"'
    if kind is Kind.PERSON:
        return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:.1f}" {looks}/>'
    corners = " ".join(f"{x + radius * dx:.1f},{y + radius * dy:.1f}" for dx, dy in OUTLINES[kind])
    return f'<polygon points="{corners}" {looks}/>'


def _legend(made: "nx.MultiDiGraph[str]", x: float, y: float, left_out: int) -> str:
    counts = Counter(str(known["kind"]) for _, known in made.nodes(data=True))
    rows = []
    for row, (kind, (vietnamese, english)) in enumerate(KIND_LABELS.items()):
        height = y + 22 * row
        rows.append(
            f'{_shape(kind, (x, height), 7)}<text x="{x + 16:g}" y="{height + 4:g}">{vietnamese} · '
            f"{english} ({counts[kind.value]})</text>"
        )
    if left_out:
        note = f"Bỏ ra {left_out} nút ít liên kết · {left_out} nodes with few links left out"
        rows.append(f'<text x="{x:g}" y="{y + 22 * len(KIND_LABELS):g}">{note}</text>')
    return f'<g fill="#1d2733">{"".join(rows)}</g>'


def _frame(places: list[Point]) -> tuple[float, float, float, float]:
    """Return left, top, width and height of the drawing: labels fit in, and the legend above."""
    xs, ys = [x for x, _ in places] or [0.0], [y for _, y in places] or [0.0]
    left, top = min(xs) - 110, min(ys) - 170
    return left, top, max(300.0, max(xs) + 110 - left), max(ys) + 70 - top


def _wrapped(label: str) -> list[str]:
    """Return a label on at most three lines.

    >>> _wrapped("Đoàn đại biểu Quốc hội tỉnh Lai Châu")
    ['Đoàn đại biểu Quốc', 'hội tỉnh Lai Châu']
    """
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > LINE_LENGTH and len(lines) < 3:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return [_shortened(line, LINE_LENGTH + 4) for line in lines]


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _text(text: str) -> str:
    return escape(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text))
