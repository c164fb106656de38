"""Which facts of an article break a shape: they are kept out of its graph, with the reason."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

import pyoxigraph as ox

from kg.check import fast
from kg.check.data import Data, prepared
from kg.check.report import Report, Result, Severity
from kg.iris import DEFAULT_BASE
from kg.model import Fact
from kg.rdf import FactTriples


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


def screen(
    written: Sequence[FactTriples], base: str = DEFAULT_BASE
) -> tuple[tuple[FactTriples, ...], tuple[Refusal, ...]]:
    """Return the facts that break no shape, and those that do.

    All articles of a build are screened at once: a shape may span several, and no order may decide what is refused.

    A fact is refused where it describes a node that offends. What refers to a refused fact may offend in its turn, so
    the rest is checked again until nothing does.
    """
    kept, refused = list(written), list[Refusal]()
    while reasons := _reasons(kept, base):
        good, bad = _parted(kept, reasons)
        if not bad:  # what offends is the description of an article, or of no fact at all
            break
        refused += [refusal for _, refusal in bad]
        kept, lost = good, [item for item, _ in bad]
        if not _reasons(_touched(kept, lost), base):  # a hundredth of a large build, and nearly always enough
            break
    return tuple(kept), tuple(refused)


def _reasons(items: Iterable[FactTriples], base: str) -> dict[str, Result]:
    """Return the violations among some facts by the node that they are about."""
    triples = set[ox.Triple]().union(*(item.triples for item in items))
    if not triples:
        return {}
    with prepared(triples, base, describe=False) as data:
        if fast.all_described(data):
            return _violations(data)
    with prepared(triples, base) as data:  # the query for dangling references has to see the concepts too
        return _violations(data)


def _violations(data: Data) -> dict[str, Result]:
    found = fast.results(data, grave=True)
    return {result.focus: result for result in found if result.severity is Severity.VIOLATION}


def _parted(
    items: Iterable[FactTriples], reasons: Mapping[str, Result]
) -> tuple[list[FactTriples], list[tuple[FactTriples, Refusal]]]:
    """Return the facts that describe no offending node, and those that do with the reason."""
    good, bad = list[FactTriples](), list[tuple[FactTriples, Refusal]]()
    for item in items:
        node = _blamed(item, reasons) if item.fact is not None else None
        if node is None or item.fact is None:
            good.append(item)
            continue
        result = reasons[node]
        reason = f"{result.message()} <{node}>"
        bad.append((item, Refusal(article=item.article.id, fact=item.fact, shape=result.shape, reason=reason)))
    return good, bad


def _touched(kept: Sequence[FactTriples], lost: Iterable[FactTriples]) -> list[FactTriples]:
    """Return all facts of the articles that say something of the nodes of which triples were lost.

    Only there can anything offend that did not before: no check finds more because a triple about other nodes is gone.
    """
    gone = set[ox.Triple]().union(*(item.triples for item in lost)).difference(*(item.triples for item in kept))
    nodes = {triple.subject for triple in gone}
    articles = {
        item.article.id
        for item in kept
        if any(triple.subject in nodes or triple.object in nodes for triple in item.triples)
    }
    return [item for item in kept if item.article.id in articles]


def _blamed(item: FactTriples, reasons: Iterable[str]) -> str | None:
    subjects = {str(getattr(triple.subject, "value", "")) for triple in item.triples}
    return min(subjects.intersection(reasons), default=None)


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
