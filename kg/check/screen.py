"""Which facts of an article break a shape: they are kept out of its graph, with the reason."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from kg.check import fast
from kg.check.data import prepare
from kg.check.report import Report, Severity
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
    while True:
        triples = [triple for item in kept for triple in item.triples]
        data = prepare(triples, base, describe=False)
        if not fast.all_described(data):  # the query for dangling references has to see the concepts too
            data = prepare(triples, base)
        found = fast.results(data, grave=True)
        reasons = {result.focus: result for result in found if result.severity is Severity.VIOLATION}
        if not reasons:
            return tuple(kept), tuple(refused)
        bad = [(item, _blamed(item, reasons)) for item in kept]
        refused += [
            Refusal(
                article=item.article.id,
                fact=item.fact,
                shape=reasons[node].shape,
                reason=f"{reasons[node].message()} <{node}>",
            )
            for item, node in bad
            if node and item.fact is not None
        ]
        rest = [item for item, node in bad if not node or item.fact is None]
        if len(rest) == len(kept):
            return tuple(rest), tuple(refused)
        kept = rest


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
