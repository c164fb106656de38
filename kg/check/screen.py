"""Which facts of an article break a shape: they are kept out of its graph, with the reason."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass

from kg.check import fast
from kg.check.data import prepared
from kg.check.report import Report, Result, Severity
from kg.iris import DEFAULT_BASE
from kg.model import Fact
from kg.rdf.shelf import Shelf
from kg.rdf.spool import distinct, in_angles, object_of, subject_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A fact that broke a shape, with the article's id and the message of that shape."""

    article: str
    fact: Fact
    shape: str
    reason: str


def offenders(report: Report) -> frozenset[str]:
    """Return the nodes that a violation is about: facts, or their evidence, spans and participations."""
    return frozenset(result.focus for result in report.violations)


def screen(written: Shelf, base: str = DEFAULT_BASE) -> tuple[Shelf, tuple[Refusal, ...]]:
    """Return the facts that break no shape, and those that do.

    All articles of a build are screened at once: a shape may span several, and no order may decide what is refused.

    A fact is refused where it describes a node that offends. What refers to a refused fact may offend in its turn, so
    the rest is checked again until nothing does.
    """
    kept, refused = written, list[Refusal]()
    while reasons := _reasons(kept, base):
        bad = _refused(kept, reasons)
        if not bad:  # what offends is the description of an article, or of no fact at all
            break
        refused += bad.values()
        touched = _touched(kept, bad.keys())
        kept = kept.without(bad.keys())
        if not _reasons(touched, base):  # a hundredth of a large build, and nearly always enough
            break
    return kept, tuple(refused)


def _reasons(items: Shelf, base: str) -> dict[str, Result]:
    """Return the violations among some facts by the node that they are about."""
    graphs = (distinct(map(items.lines, indices)) for _, indices in items.by_article())
    with prepared(graphs, base) as data:
        found = fast.results(data, grave=True)
        return {result.focus: result for result in found if result.severity is Severity.VIOLATION}


def _refused(items: Shelf, reasons: Mapping[str, Result]) -> dict[int, Refusal]:
    """Return the facts that describe an offending node, with the reason, by their indices."""
    nodes = {in_angles(node): node for node in reasons}
    found: dict[int, Refusal] = {}
    for index in range(len(items)):
        fact = items.fact(index)
        blamed = [nodes[subject] for subject in _subjects(items.lines(index)) & nodes.keys()] if fact else []
        if fact and blamed:
            node = min(blamed)
            result = reasons[node]
            reason = f"{result.message()} <{node}>"
            found[index] = Refusal(article=items.article(index).id, fact=fact, shape=result.shape, reason=reason)
    return found


def _subjects(lines: bytes) -> set[bytes]:
    return {subject_of(line) for line in lines.splitlines()}


def _touched(items: Shelf, lost: Collection[int]) -> Shelf:
    """Return all other facts of the articles that say something of the nodes of which triples are lost.

    Only there can anything offend that did not before: no check finds more because a triple about other nodes is gone.
    """
    gone = set(b"".join(map(items.lines, sorted(lost))).splitlines())
    kept = [index for index in range(len(items)) if index not in lost]
    for index in kept:
        gone.difference_update(items.lines(index).splitlines())
    nodes = {subject_of(line) for line in gone}
    articles = {items.article(index).id for index in kept if _names(items.lines(index), nodes)}
    return items.without({i for i in range(len(items)) if i in lost or items.article(i).id not in articles})


def _names(lines: bytes, nodes: set[bytes]) -> bool:
    return any(subject_of(line) in nodes or object_of(line) in nodes for line in lines.splitlines())


def quarantine_lines(refused: Iterable[Refusal]) -> str:
    """Return the quarantine as JSON Lines: article, family, shape, reason and the fact itself."""
    rows = (
        {
            "article": item.article,
            "family": type(item.fact).__name__.removesuffix("Fact").lower(),
            "shape": item.shape,
            "reason": item.reason,
            "fact": asdict(item.fact),
        }
        for item in refused
    )
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
