"""What a check found: one frozen report, whichever engine made it, as values, as text and as a W3C report."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import pyoxigraph as ox

from kg.rdf.terms import RDF, XSD

SH: Final = "http://www.w3.org/ns/shacl#"
VS: Final = "https://w3id.org/vnpol/shapes#"
RDF_TYPE: Final = RDF + "type"
XSD_BOOLEAN: Final = XSD + "boolean"


class Severity(StrEnum):
    """What a result means: a violation is wrong, a warning is incomplete or doubtful."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Result:
    """One finding. ``focus`` is the node that offends; ``value`` what is wrong with it, where the engine tells.

    ``shape`` is the local name of the most specific named shape ("Membership-role", "Obs-percent").
    """

    shape: str
    focus: str
    severity: Severity
    component: str
    path: str | None
    value: str | None
    message_en: str
    message_vi: str

    def message(self, language: str = "en") -> str:
        """Return the message in a language, ``en`` or ``vi``."""
        return self.message_vi if language == "vi" else self.message_en


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeCount:
    """How many nodes a shape looked at, and what it found there, its property shapes included."""

    shape: str
    label_en: str
    label_vi: str
    nodes: int
    violations: int
    warnings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of one check; ``shapes`` in the order of the shape files, ``results`` sorted."""

    engine: str
    results: tuple[Result, ...]
    shapes: tuple[ShapeCount, ...]

    @property
    def conforms(self) -> bool:
        """True where nothing is wrong; warnings do not count."""
        return not self.violations

    @property
    def violations(self) -> tuple[Result, ...]:
        """The results that are wrong, without those that are incomplete."""
        return tuple(result for result in self.results if result.severity is Severity.VIOLATION)


_WORDS: Final = {
    "en": ("nodes", "violations", "warnings", "no node to look at", "conforms", "does not conform"),
    "vi": ("nút", "vi phạm", "cảnh báo", "không có nút nào để xét", "hợp lệ", "không hợp lệ"),
}


def text(report: Report, language: str = "en") -> str:
    """Return a report for reading: a shape a line with what it looked at, then the findings."""
    nodes, violations, warnings, nothing, good, bad = _WORDS[language]
    labels = [count.label_vi if language == "vi" else count.label_en for count in report.shapes]
    width = max((len(label) for label in labels), default=0)
    lines = []
    for label, count in zip(labels, report.shapes, strict=True):
        if count.nodes:
            tail = f"{count.nodes:6} {nodes}  {count.violations:4} {violations}  {count.warnings:4} {warnings}"
        else:
            tail = f"{0:6} {nodes}  ({nothing})"
        lines.append(f"{label.ljust(width)}  {tail}")
    lines.append("")
    for result in report.results:
        shown = f" [{result.value}]" if result.value and result.value not in result.message(language) else ""
        lines.append(f"{result.severity.value}  {result.shape}  <{result.focus}>  {result.message(language)}{shown}")
    if report.results:
        lines.append("")
    wrong = len(report.violations)
    verdict = good if report.conforms else bad
    lines.append(f"{verdict}: {wrong} {violations}, {len(report.results) - wrong} {warnings}")
    return "\n".join(lines) + "\n"


def report_graph(report: Report) -> Iterator[ox.Triple]:
    """Yield a report in the vocabulary of SHACL, https://www.w3.org/TR/shacl/#validation-report."""
    root = ox.BlankNode("report")
    yield from _described(root, "ValidationReport", {})
    yield ox.Triple(root, _sh("conforms"), ox.Literal(str(report.conforms).lower(), datatype=ox.NamedNode(XSD_BOOLEAN)))
    for index, result in enumerate(report.results):
        node = ox.BlankNode(f"r{index}")
        yield ox.Triple(root, _sh("result"), node)
        yield from _described(node, "ValidationResult", _result(result))
        for language in ("en", "vi"):
            message = ox.Literal(result.message(language), language=language)
            yield ox.Triple(node, _sh("resultMessage"), message)


def report_turtle(report: Report) -> bytes:
    """Return a report as a W3C SHACL validation report in Turtle."""
    prefixes = {"sh": SH, "vs": VS}
    written = ox.serialize(report_graph(report), format=ox.RdfFormat.TURTLE, prefixes=prefixes)
    if written is None:  # pragma: no cover - only where an output is given
        raise AssertionError
    return written


def _result(result: Result) -> dict[str, ox.NamedNode | ox.Literal]:
    known: dict[str, ox.NamedNode | ox.Literal] = {
        "resultSeverity": _sh(result.severity.value),
        "sourceConstraintComponent": _sh(result.component),
        "sourceShape": ox.NamedNode(VS + result.shape),
    }
    if result.component == "SPARQLConstraintComponent":  # the focus is the dataset, the offender is the value
        known["focusNode"] = ox.NamedNode(VS + "dataset")
        known["value"] = ox.NamedNode(result.focus)
        known["sourceConstraint"] = ox.NamedNode(f"{VS}{result.shape}-query")
        return known
    known["focusNode"] = ox.NamedNode(result.focus)
    if result.path:
        known["resultPath"] = ox.NamedNode(result.path)
    if result.value is not None:
        known["value"] = ox.Literal(result.value)
    return known


def _described(node: ox.BlankNode, kind: str, values: dict[str, ox.NamedNode | ox.Literal]) -> Iterator[ox.Triple]:
    yield ox.Triple(node, ox.NamedNode(RDF_TYPE), _sh(kind))
    for name, value in values.items():
        yield ox.Triple(node, _sh(name), value)


def _sh(name: str) -> ox.NamedNode:
    return ox.NamedNode(SH + name)
