"""Where each node of a picture stands: forces between nodes, computed the same way every time."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.floating[Any]]

EXACT: Final = 400  # up to so many nodes each repels each; beyond, the crowd in a cell of a grid acts as one
CELLS: Final = 24  # cells along a side
ROUNDS: Final = 260
GRAVITY: Final = 0.06  # keeps the parts that no link joins from drifting away
SCREEN: Final = np.array([1000.0, 760.0])  # pixels that a small picture fills
LABEL: Final = (190.0, 62.0)  # pixels of a node with its label
_GOLDEN: Final = np.pi * (3 - np.sqrt(5))


def positions(count: int, edges: Sequence[tuple[int, int]]) -> Points:
    """Return a point for each of ``count`` nodes within a square of side 1 around 0, to four decimals.

    Linked nodes attract and all repel each other, the more the more links they have (Jacomy et al., ForceAtlas2,
    PLOS ONE 2014). It starts from a sunflower and uses no chance.

    >>> positions(2, [(0, 1)]).shape
    (2, 2)
    """
    if count == 0:
        return np.zeros((0, 2))
    pairs = np.array(sorted({(min(pair), max(pair)) for pair in edges if pair[0] != pair[1]}), dtype=np.int64)
    pairs = pairs.reshape(-1, 2)
    linked = np.bincount(pairs.ravel(), minlength=count) > 0
    number = np.cumsum(linked) - 1
    points = np.zeros((count, 2))
    points[linked] = _framed(_drawn(number[pairs], int(linked.sum())))
    points[~linked] = _rows(int((~linked).sum()), points[linked])
    return _framed(points)


def _drawn(pairs: NDArray[np.int64], count: int) -> Points:
    """Return the points where the forces between linked nodes come to rest."""
    mass: Points = 1.0 + np.bincount(pairs.ravel(), minlength=count)
    points = _sunflower(count, mass)
    rounds = ROUNDS if count <= EXACT else ROUNDS // 2
    for step in range(rounds):
        force = _repulsion(points, mass) + _attraction(points, pairs, count) - GRAVITY * mass[:, None] * points
        length = np.hypot(force[:, 0], force[:, 1])[:, None] + 1e-9
        reach = 0.12 * np.sqrt(count) * (1 - step / rounds) ** 1.5 + 0.01
        points = points + force / length * np.minimum(length / mass[:, None], reach)
    return _with_room(points) if 0 < count <= EXACT else points


def _rows(count: int, above: Points) -> Points:
    """Return points in rows below the others, for the nodes that no link joins to anything."""
    columns = max(6, int(np.ceil(np.sqrt(3 * count))))
    place = np.arange(count)
    bottom = above[:, 1].max() if len(above) else 0.0
    x = (place % columns + 0.5) / columns - 0.5
    y = bottom + (place // columns + 1.5) * 0.5 / columns
    return np.stack([x, y], axis=1)


def _sunflower(count: int, mass: Points) -> Points:
    """Return well spread points, the nodes with most links in the middle."""
    order = np.argsort(-mass, kind="stable")
    rank = np.empty(count)
    rank[order] = np.arange(count)
    radius = np.sqrt(rank + 0.5)
    return np.stack([radius * np.cos(rank * _GOLDEN), radius * np.sin(rank * _GOLDEN)], axis=1)


def _repulsion(points: Points, mass: Points) -> Points:
    """Return for each node the push of all others: the product of their masses over their distance."""
    centres, weights = (points, mass) if len(points) <= EXACT else _cells(points, mass)
    apart = points[:, None, :] - centres[None, :, :]
    square = apart[..., 0] ** 2 + apart[..., 1] ** 2 + 0.01
    push = mass[:, None] * weights[None, :] / square
    return np.stack([(apart[..., 0] * push).sum(axis=1), (apart[..., 1] * push).sum(axis=1)], axis=1)


def _cells(points: Points, mass: Points) -> tuple[Points, Points]:
    """Return the centres of mass of the occupied cells of a grid, and their masses."""
    low, high = points.min(axis=0), points.max(axis=0)
    cell = np.minimum(((points - low) / (high - low + 1e-9) * CELLS).astype(np.int64), CELLS - 1)
    number = cell[:, 0] * CELLS + cell[:, 1]
    weights: Points = np.bincount(number, weights=mass, minlength=CELLS * CELLS).astype(np.float64)
    sums = [np.bincount(number, weights=mass * points[:, axis], minlength=CELLS * CELLS) for axis in (0, 1)]
    used = weights > 0
    return np.stack([total[used] / weights[used] for total in sums], axis=1), weights[used]


def _attraction(points: Points, pairs: NDArray[np.int64], count: int) -> Points:
    apart = points[pairs[:, 1]] - points[pairs[:, 0]]
    pull = np.zeros((count, 2))
    for axis in (0, 1):
        pull[:, axis] += np.bincount(pairs[:, 0], weights=apart[:, axis], minlength=count)
        pull[:, axis] -= np.bincount(pairs[:, 1], weights=apart[:, axis], minlength=count)
    return pull


def _with_room(points: Points) -> Points:
    """Return the points with room for a label of two lines under each, as far as few pushes bring it."""
    low, high = points.min(axis=0), points.max(axis=0)
    points = (points - low) / (high - low + 1e-9) * SCREEN * max(1.0, np.sqrt(len(points) / 60))
    box = np.array(LABEL)
    order = np.sign(
        np.subtract.outer(np.arange(len(points)), np.arange(len(points)))
    )  # who gives way of two in one spot
    for _ in range(250):
        apart = points[:, None, :] - points[None, :, :]
        overlap = box - np.abs(apart)
        hit = (overlap > 0).all(axis=2) & (order != 0)
        if not hit.any():
            break
        sideways = overlap[..., 0] / box[0] < overlap[..., 1] / box[1]
        for axis, chosen in ((0, hit & sideways), (1, hit & ~sideways)):
            away = np.where(apart[..., axis] == 0, order, np.sign(apart[..., axis]))
            points[:, axis] += (0.35 * overlap[..., axis] * away * chosen).sum(axis=1)
    width, height = np.ptp(points, axis=0)
    stretch = SCREEN[1] / SCREEN[0] * width / (height + 1e-9)
    stretched: Points = points * np.array([1.0, min(max(stretch, 1.0), 2.0)])  # a flat picture wastes the screen
    return stretched


def _framed(points: Points) -> Points:
    if not len(points):
        return points
    low, high = points.min(axis=0), points.max(axis=0)
    side = float((high - low).max()) or 1.0
    framed: Points = np.round((points - (low + high) / 2) / side, 4) + 0.0  # + 0.0 turns -0.0 into 0.0
    return framed
