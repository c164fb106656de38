"""What the command line says after its work, as text."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kg.build import Graph, read_article
from kg.explain import Explained, Support
from kg.extract import analyse
from kg.model import Article, Body, Fact, Participation, Variant
from kg.review import Pair
from kg.stats import Statistics
from kg.verify import Mismatch

SHOWN = 10  # lines of a list that are worth reading


def exit_code(graph: Graph, strict: bool) -> int:
    """Return 1 where nothing could be read, or, if strict, where anything was left out; else 0."""
    faults = [problem for problem in graph.problems if not problem.is_note]
    if not graph.extractions:
        return 1
    return int(strict and bool(faults or graph.quarantine))


def of_build(graph: Graph, out: Path, quarantine: Path | None, seconds: float) -> str:
    """Return the summary of a build."""
    families = ", ".join(f"{count} {name}" for name, count in graph.families().items()) or "none"
    unmatched = list(graph.unmatched().items())
    words = ", ".join(f"{word} ({count})" for word, count in unmatched[:SHOWN]) or "none"
    skipped = sum(not problem.is_note for problem in graph.problems)
    lines = [
        f"articles     {graph.read} read, {skipped} inputs refused"
        + (f", {graph.reused} unchanged" if graph.reused else ""),
        f"facts        {families}",
        f"violations   {len(graph.quarantine)}" + (f", the facts are in {quarantine}" if quarantine else ""),
        f"no rule for  {words}",
        f"time         {seconds:.1f} s",
        f"graph        {out}",
    ]
    return "\n".join(lines)


def of_queries(names: Mapping[str, str]) -> str:
    """Return the named queries with their questions."""
    width = max(len(name) for name in names)
    return "\n".join(f"{name.ljust(width)}  {question}" for name, question in names.items())


def of_explained(label: str, iri: str, facts: Iterable[Explained]) -> str:
    """Return what is known of a thing, fact by fact."""
    lines = [f"{label}  <{iri}>"]
    for fact in facts:
        parts = "; ".join(f"{name}: {value}" for name, value in fact.parts)
        lines.append(f"\n{fact.kind}  {parts}")
        lines += [f"    {line}" for line in dict.fromkeys(map(_support, fact.support))]
    return "\n".join(lines)


def _support(item: Support) -> str:
    words = f"“{item.quote}”" if item.quote else f"from character {item.start}"
    return f"{item.article}: {words}  [{item.rule}, {item.confidence}]"


def of_article(article: Article) -> str:
    """Return how an article was read: its mentions, its facts with the rule and the words of each, silent triggers."""
    extraction = read_article(article)
    lines = [
        f"{article.id}  {len(article.text)} characters, home province {extraction.home or 'not told'}",
        "",
        "mentions",
    ]
    lines += [
        f"  {m.start:6}–{m.end:<6} {type(m).__name__.removesuffix('Mention'):10} {m.rule:28} {m.text}"
        for m in analyse(article).mentions
    ]
    lines += ["", "facts"]
    for fact in extraction.facts:
        lines.append(f"  {type(fact).__name__.removesuffix('Fact')}  {_fields(fact)}")
        lines += [f"      {e.rule} ({e.confidence:.2f}) on {e.start}–{e.end} “{e.quote}”" for e in fact.evidence]
    lines += ["", "triggers that no rule understood"]
    lines += [f"  {t.start:6}–{t.end:<6} {t.family}: {t.word}" for t in extraction.unmatched] or ["  none"]
    return "\n".join(lines)


def _fields(fact: Fact) -> str:
    shown = []
    for name in fact.__dataclass_fields__:
        value = getattr(fact, name)
        if name != "evidence" and value not in (None, (), False):
            shown.append(f"{name}: {_value(value)}")
    return ", ".join(shown)


def _value(value: object) -> str:
    if isinstance(value, Body):
        return value.name
    if isinstance(value, Participation):
        return f"{value.person} ({value.capacity})"
    if isinstance(value, Variant):
        return value.name
    return "; ".join(map(_value, value)) if isinstance(value, tuple) else str(value)


def of_verification(count: int, mismatches: Sequence[Mismatch]) -> str:
    """Return how many spans fit, and each that does not."""
    lines = [str(mismatch) for mismatch in mismatches]
    lines.append(f"{count} spans, {len(mismatches)} mismatches")
    return "\n".join(lines)


def of_statistics(found: Statistics) -> str:
    """Return the counts of a graph as lines."""
    lines = [f"{found.triples} triples", "", "nodes by class"]
    lines += [f"  {count:8}  {name}" for name, count in found.classes]
    total = len(found.coverage)
    lines += ["", f"articles: {total}, of which {found.silent} gave no fact", "", "triggers that no rule understood"]
    lines += [f"  {count:8}  {word}" for word, count in found.unmatched] or ["      none"]
    return "\n".join(lines)


def of_pair(pair: Pair) -> str:
    """Return two possible same persons with the posts of each, in order of time, and the words that say so."""
    lines = ["", pair.name]
    for mark, side in (("A", pair.left), ("B", pair.right)):
        lines.append(f"  {mark}  {len(side.articles)} articles   {side.iri}")
        for post in side.posts:
            lines.append(f"     {post.day or '?':10}  {post.title}, {post.organization or '?'}   [{post.source}]")
            lines += [f"                 “{post.quote}”"] if post.quote else []
    return "\n".join(lines)
