"""The command line: parse, call, print. The only module that prints."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

import click

from kg import archive, check, store, summary
from kg import explain as knowledge
from kg import query as queries
from kg import review as queue
from kg import spans as graph_spans
from kg import stats as counts
from kg import verify as verification
from kg._version import __version__
from kg.build import Progress, assemble, read, save
from kg.build import forget as without
from kg.errors import GraphError, KgError
from kg.iris import DEFAULT_BASE
from kg.model import Article, SourceProblem
from kg.resolve import Verdict
from kg.resolve import decisions as decided

P = ParamSpec("P")
R = TypeVar("R")
FILE = click.Path(path_type=Path)


def command(example: str, name: str | None = None) -> Callable[[Callable[P, R]], click.Command]:
    """Return a decorator that registers a command with an example, and shows a KgError as one line, exit code 2."""

    def decorate(function: Callable[P, R]) -> click.Command:
        @wraps(function)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return function(*args, **kwargs)
            except KgError as error:
                click.echo(f"kg: {error}", err=True)
                raise SystemExit(2) from error

        guarded.__doc__ = f"{function.__doc__}\n\n    \b\n    Example:\n      {example}\n    "
        return main.command(name)(guarded)

    return decorate


@click.group()
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Vietnamese political news in, a checked knowledge graph out. Each command has --help with an example."""


@command("kg build articles/ -o graph.ttl --published 2021-12-04")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@click.option(
    "-o",
    "--output",
    type=FILE,
    required=True,
    help="File by its ending (.ttl .nt .nq .trig .jsonld .rdf, also .gz), or a store folder.",
)
@click.option("--published", metavar="DATE", help="Publication day of the articles that state none, as 2021-12-04.")
@click.option("--jobs", type=click.IntRange(0), default=0, show_default="one a core", help="Processes to extract with.")
@click.option("--base", show_default=DEFAULT_BASE, help="What the IRIs of the data begin with. A store keeps its own.")
@click.option(
    "--strict", is_flag=True, help="Exit with code 1 where an input could not be read or a fact broke a shape."
)
@click.option("--decisions", type=FILE, help="CSV of what people decided about same persons, as `kg review` writes it.")
@click.option(
    "--quotes/--no-quotes",
    default=None,
    help="With or without the quoted words; offsets and hashes always. A store keeps to what it was built with.",
)
def build(
    sources: tuple[str, ...],
    output: Path,
    published: str | None,
    jobs: int,
    base: str | None,
    strict: bool,
    decisions: Path | None,
    quotes: bool | None,
) -> None:
    """Read articles, extract their facts, check them and write the graph.

    SOURCE is a .txt, .html or .jsonl(.gz) file, a folder of them, or - for standard input.
    """
    started = time.monotonic()
    store.check_output(output)
    into = archive.load(output) if store.is_store(output) else None
    settled = decided.read(decisions) if decisions else None
    articles, problems = _read(sources, published)
    with _progress(len(articles)) as progress:
        graph = assemble(
            articles,
            base=base,
            quotes=quotes,
            jobs=jobs,
            progress=progress,
            problems=problems,
            decisions=settled,
            into=into,
        )
    beside = save(graph, output)
    click.echo(summary.of_build(graph, output, beside, time.monotonic() - started), err=True)
    raise SystemExit(summary.exit_code(graph, strict))


def _read(sources: Sequence[Path | str], published: str | None = None) -> tuple[list[Article], list[SourceProblem]]:
    """Return the articles of some sources and the problems met, which standard error gets too."""
    articles, problems = read(sources, published)
    for problem in problems:
        click.echo(str(problem), err=True)
    return articles, problems


@contextmanager
def _progress(total: int) -> Iterator[Progress]:
    """Show on a terminal how many articles are read."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=total, label="Reading", file=sys.stderr, hidden=hidden) as bar:
        yield lambda done, _: bar.update(done - bar.pos)


@command("kg query graph.ttl roles --format csv")
@click.argument("graph", type=FILE)
@click.argument("name", metavar="NAME|FILE.rq", required=False)
@click.option("--format", "form", type=click.Choice(queries.FORMATS), default="table", show_default=True)
@click.option(
    "--param",
    "parameters",
    multiple=True,
    metavar="NAME=VALUE",
    help="Binds a variable: text, text@vi, a date, a number, or <IRI>.",
)
def query(graph: Path, name: str | None, form: str, parameters: tuple[str, ...]) -> None:
    """Ask a named query or a SPARQL file; without a name, list the named queries."""
    if name is None:
        click.echo(summary.of_queries(queries.names()))
        return
    result = queries.run(store.load(graph), queries.text_of(name), queries.parse_parameters(parameters))
    click.echo(queries.render(result, form), nl=False)


@command("kg validate graph.ttl --report report.ttl")
@click.argument("graph", type=FILE)
@click.option("--report", type=FILE, help="Write the W3C validation report here, as Turtle.")
@click.option("--language", type=click.Choice(["en", "vi"]), default="en", show_default=True, help="Of the messages.")
@click.option(
    "--engine",
    type=click.Choice(["fast", "reference"]),
    default="fast",
    show_default=True,
    help="reference is pySHACL.",
)
def validate(graph: Path, report: Path | None, language: str, engine: str) -> None:
    """Check a graph against the shapes; exit code 1 on violations."""
    found = check.check(store.load(graph), engine=engine)
    click.echo(check.text(found, language), nl=False)
    if report:
        store.write_whole(report, check.report_turtle(found))
    raise SystemExit(not found.conforms)


@command("kg export graph.ttl graph.graphml")
@click.argument("graph", type=FILE)
@click.argument("output", type=FILE)
def export(graph: Path, output: Path) -> None:
    """Write a graph in another RDF format, or as .graphml, .gexf, .dot, .svg or .csv (edges)."""
    from kg import export as exports  # here, because networkx takes long to load

    exports.write(store.load(graph), output)


@command("kg view graph.ttl -o page.html")
@click.argument("graph", type=FILE)
@click.option("-o", "--output", type=FILE, required=True, help="The page to write.")
def view(graph: Path, output: Path) -> None:
    """Draw a graph as one page that works offline in a browser."""
    from kg.view import page  # here, because the drawing takes long to load

    store.write_whole(output, page(store.load(graph), title=graph.name).encode())


@command('kg explain graph.ttl "giang pao my"')
@click.argument("graph", type=FILE, metavar="GRAPH|ARTICLE")
@click.argument("name", metavar="[NAME|IRI]", required=False)
@click.option("--published", metavar="DATE", help="Publication day of the article, as 2021-12-04.")
def explain(graph: Path, name: str | None, published: str | None) -> None:
    """Tell what is known of a person, body, place or document, with the words that each fact rests on.

    For an article (.txt, .html, .jsonl) instead of a graph: the mentions found in it, which rule fired on which words,
    and the trigger words that no rule understood.
    """
    if name is None:
        articles, problems = read([graph], published)
        click.echo("\n".join([*map(str, problems), *map(summary.of_article, articles)]))
        return
    loaded = store.load(graph)
    for iri, label in knowledge.find(loaded, name):
        click.echo(summary.of_explained(label, iri, knowledge.explain(loaded, iri)))


@command("kg verify graph.ttl articles/")
@click.argument("graph", type=FILE)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
def verify(graph: Path, sources: tuple[str, ...]) -> None:
    """Cut every span of a graph out of its article again; exit code 1 where one does not fit."""
    articles, _ = _read(sources)
    spans = list(graph_spans.spans(store.load(graph)))
    mismatches = list(verification.verify(spans, articles))
    click.echo(summary.of_verification(len(spans), mismatches))
    raise SystemExit(bool(mismatches))


@command("kg evaluate gold.jsonl texts/ --show roles")
@click.argument("gold", type=FILE)
@click.argument("texts", type=FILE)
@click.option("--show", metavar="TABLE", help="List what is wrong in the tables whose name starts so.")
def evaluate(gold: Path, texts: Path, show: str | None) -> None:
    """Compare what is extracted with gold facts: precision, recall and F1, table by table.

    GOLD has one JSON record a text; TEXTS is the folder of <id>.txt.
    """
    from kg import evaluate as evaluation  # here, because only rule writers need it

    click.echo(evaluation.as_text(evaluation.evaluate_files(gold, texts), show))


@command("kg forget store/ bai-17")
@click.argument("folder", type=FILE, metavar="STORE")
@click.argument("article")
def forget(folder: Path, article: str) -> None:
    """Take one article's facts out of a store, by the article's id or IRI; what other articles attest stays."""
    store.put_back(folder)
    known = archive.load(folder)
    if known is None:
        raise GraphError(f"{folder}: no store; give a folder that `kg build` wrote")
    save(without(known, article), folder)
    click.echo(f"{article} is out of {folder}; {len(known.articles) - 1} articles stay")


@command("kg review graph.ttl --decisions decisions.csv")
@click.argument("graph", type=FILE)
@click.option("--decisions", type=FILE, required=True, help="CSV for the answers; kg build --decisions reads it.")
def review(graph: Path, decisions: Path) -> None:
    """Walk through the possible same persons with the words of both sides; each answer is written at once."""
    sitting = queue.Sitting(store.load(graph), decisions)
    click.echo(f"{len(sitting.open)} pairs to look at")
    while pair := sitting.next:
        click.echo(summary.of_pair(pair))
        answer = click.prompt("One person?", type=click.Choice(queue.ANSWERS))
        if answer == "quit":
            break
        sitting.undo() if answer == "undo" else sitting.answer(Verdict(answer))


@command("kg stats graph.ttl")
@click.argument("graph", type=FILE)
def stats(graph: Path) -> None:
    """Count nodes by class, evidence by article, and trigger words that no rule understood."""
    click.echo(summary.of_statistics(counts.statistics(store.load(graph))))
