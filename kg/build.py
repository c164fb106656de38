"""The driver of a build: read, extract on every core, tell people apart, write, check, save."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

import kg.archive
from kg import bodies, check, concepts, resolve, sources, store
from kg import query as query_module
from kg.archive import Archive
from kg.errors import QueryError, SourceError
from kg.extract import extract
from kg.iris import CONCEPTS, Mint
from kg.model import Article, Extraction, PersonFact, SourceProblem
from kg.places.settling import settle
from kg.rdf import (
    Options,
    article_triples,
    change_triples,
    copy_triples,
    possible_triples,
    revision_triples,
    syndication_triples,
)
from kg.rdf.settled import settled
from kg.rdf.shelf import Shelf
from kg.rdf.spool import Graphs, lines_of
from kg.rdf.terms import iri, prefixes
from kg.syndication import near_duplicates
from kg.text import match_key
from kg.workers import in_order

if TYPE_CHECKING:
    import networkx
    import rdflib

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Graph:
    """A built graph: the triples of each article and those of several (default graph), and what was left out of it."""

    graphs: Graphs
    archive: Archive
    quarantine: tuple[check.Refusal, ...]
    problems: tuple[SourceProblem, ...] = ()
    read: int = 0  # articles that this build read
    reused: int = 0  # articles that an earlier build had read

    @property
    def extractions(self) -> tuple[Extraction, ...]:
        """What each article says, by the article's id."""
        return self.archive.extractions

    @property
    def base(self) -> str:
        """What the IRIs of the data begin with."""
        return self.archive.base

    @cached_property
    def quads(self) -> frozenset[ox.Quad]:
        """The triples with their graphs: one named graph an article."""
        return frozenset(self.graphs.quads())

    def store(self) -> ox.Store:
        """Return the graph in a store in memory of your own, ready to be asked."""
        return store.queryable(self.graphs)

    @cached_property
    def _asked(self) -> ox.Store:
        return self.store()

    def query(self, query: str, **parameters: str) -> list[dict[str, str]]:
        """Return the rows of a named query (``"roles"``) or of SPARQL text, each a dict by column.

        Raises QueryError where the query does not parse, is unknown or is no SELECT or ASK.
        """
        sparql = query if "{" in query else query_module.text_of(query)
        result = query_module.run(self._asked, sparql, parameters)
        if isinstance(result, ox.QueryTriples):
            raise QueryError("a CONSTRUCT gives triples, not rows: run it with kg.query.run")
        found = query_module.table(result)
        return [dict(zip(found.columns, row, strict=True)) for row in found.rows]

    def rdflib(self) -> "rdflib.Graph":
        """Return the triples of all articles as an rdflib Graph."""
        import rdflib  # here, because a build from the command line never needs it

        graph = rdflib.Graph(bind_namespaces="none")
        for prefix, namespace in prefixes(self.base).items():
            graph.bind(prefix, namespace)
        graph.parse(data=store.serialize(self.graphs, ox.RdfFormat.N_TRIPLES, self.base), format="nt")
        return graph

    def networkx(self) -> "networkx.MultiDiGraph[str]":
        """Return the persons, bodies, places, documents and events with their relations as a networkx graph."""
        from kg import export  # here, because networkx takes long to load

        return export.graph(self._asked)

    def save(self, out: Path | str) -> None:
        """Write the graph by the ending of ``out``, or to a store folder; facts in quarantine go beside it."""
        save(self, Path(out))

    def families(self) -> dict[str, int]:
        """Return how many facts of each family the articles gave, without those in quarantine."""
        facts = (fact for extraction in self.extractions for fact in extraction.facts)
        counts = Counter(type(fact).__name__.removesuffix("Fact") for fact in facts)
        counts.subtract(type(item.fact).__name__.removesuffix("Fact") for item in self.quarantine)
        return {name: count for name, count in sorted(counts.items()) if count}

    def unmatched(self) -> dict[str, int]:
        """Return how often a trigger word stood in a text and no rule understood it, most frequent first."""
        counts = Counter(match_key(trigger.word) for extraction in self.extractions for trigger in extraction.unmatched)
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def read(paths: Sequence[Path | str], published: str | None = None) -> tuple[list[Article], list[SourceProblem]]:
    """Return the articles of some sources, and the problems met in reading them."""
    articles: list[Article] = []
    problems: list[SourceProblem] = []
    for found in sources.read(paths, published=published):
        if isinstance(found, Article):
            articles.append(found)
        else:
            problems.append(found)
    return articles, problems


def read_article(article: Article) -> Extraction:
    """Return what an article says, with its places settled and its bodies named: the one function that workers call."""
    return bodies.identify(settle(extract(article)))


def extract_all(articles: Sequence[Article], jobs: int = 1, progress: Progress | None = None) -> Iterator[Extraction]:
    """Yield the extraction of each article in order, on ``jobs`` processes (0: one a core)."""
    for index, extraction in enumerate(in_order(read_article, articles, jobs), 1):
        yield extraction
        if progress:
            progress(index, len(articles))


def assemble(
    articles: Iterable[Article],
    *,
    base: str | None = None,
    quotes: bool | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    problems: Iterable[SourceProblem] = (),
    decisions: Iterable[resolve.Decision] | None = None,
    into: Archive | None = None,
) -> Graph:
    """Return the checked graph of some articles.

    ``into`` is the archive of a store that the articles are added to: what it knows is not read again, and its base,
    quotes and decisions hold where none are given here.

    The graph depends on the set of articles and decisions (who is the same person: see kg.resolve) alone: not on
    their order, on ``jobs``, on hash seeds or the clock.

    Raises SourceError where two of the articles have one id.
    """
    given = list(dict.fromkeys(articles))
    _refuse_shared_ids(given)
    before = _with_settings(into or Archive(), base, quotes, decisions)
    known = before.known()
    named = {article.id for article in given}
    new = [article for article in given if article not in known]
    new += [article for article in before.unread if article.id not in named]
    graph = _graph(before.updated(extract_all(new, jobs, progress)), jobs)
    return replace(graph, problems=tuple(problems), read=len(new), reused=sum(article in known for article in given))


def _refuse_shared_ids(articles: Iterable[Article]) -> None:
    """Raise SourceError where two articles have one id: which is the newer would be a guess."""
    shared = [name for name, count in Counter(article.id for article in articles).items() if count > 1]
    if shared:
        raise SourceError(f'the id "{min(shared)}" is given to two articles; give each article its own')


def _with_settings(
    archive: Archive, base: str | None, quotes: bool | None, decisions: Iterable[resolve.Decision] | None
) -> Archive:
    return replace(
        archive,
        base=archive.base if base is None else base,
        quotes=archive.quotes if quotes is None else quotes,
        decisions=archive.decisions if decisions is None else tuple(decisions),
    )


def forget(archive: Archive, article: str, jobs: int = 1) -> Graph:
    """Return the graph of a store without one article, given by its id or IRI; what others attest stays.

    Raises GraphError where the store holds no such article.
    """
    left = archive.without(article)
    return _graph(left.updated(extract_all(left.unread, jobs)), jobs)


def _graph(archive: Archive, jobs: int) -> Graph:
    """Return the checked graph of all that an archive holds; none of its articles is unread."""
    extractions, copies = _distinct(archive.extractions)
    base = archive.base
    identities = resolve.resolve(extractions, archive.decisions)
    options = Options(base=base, quotes=archive.quotes)
    kept, refused = check.screen(settled(_written(extractions, identities, options, jobs)), base)
    graphs = _by_article(kept, [(copy, copy_triples(copy, identities, base)) for copy in copies], base)
    pointing = frozenset(graphs.pointing_to(f"{base}id/place/", CONCEPTS))
    across = {
        *possible_triples(identities, kept.subjects(PersonFact), base),
        *revision_triples(archive.revised(), base),
        *syndication_triples(near_duplicates(extraction.article for extraction in extractions), base),
        *change_triples(pointing, base),
    }
    across |= concepts.used(chain(pointing, across))
    rest = graphs.without_told(across)
    if rest:
        graphs.add(ox.DefaultGraph(), [rest])
    return Graph(graphs, archive, refused)


def _written(extractions: Sequence[Extraction], identities: resolve.Identities, options: Options, jobs: int) -> Shelf:
    """Return what the articles say as triples, set aside; they are made on ``jobs`` processes."""
    shelf = Shelf()
    write = partial(fact_lines, identities=identities, options=options)
    for extraction, written in zip(extractions, in_order(write, extractions, jobs), strict=True):
        for fact, lines in zip((None, *extraction.facts), written, strict=True):
            shelf.add(extraction.article, fact, lines)
    return shelf


def fact_lines(extraction: Extraction, identities: resolve.Identities, options: Options) -> list[bytes]:
    """Return the article's description and each of its facts as lines of N-Triples."""
    return [lines_of(item.triples) for item in article_triples(extraction, identities, options)]


def _by_article(kept: Shelf, copies: Iterable[tuple[Article, frozenset[ox.Triple]]], base: str) -> Graphs:
    """Return one named graph an article, with where else its text is printed."""
    mint = Mint(base)
    printed: defaultdict[str, list[bytes]] = defaultdict(list)
    for copy, triples in copies:
        printed[mint.article(copy)].append(lines_of(triples))
    graphs = Graphs()
    for article, indices in kept.by_article():
        name = mint.article(article)
        graphs.add(iri(name), [*map(kept.lines, indices), *printed[name]])
    return graphs


def _distinct(extractions: Sequence[Extraction]) -> tuple[list[Extraction], list[Article]]:
    """Return the extractions of distinct texts, each as its first article gives it, and the articles that repeat one.

    A text that several papers print is one article of the graph: "hôm nay" means the day of its first printing.
    """
    firsts: dict[str, Extraction] = {}
    for extraction in sorted(extractions, key=lambda e: (e.article.published or "9999", e.article.id)):
        firsts.setdefault(extraction.article.sha256, extraction)
    kept = [e for e in extractions if firsts[e.article.sha256] is e]
    return kept, [e.article for e in extractions if firsts[e.article.sha256] is not e]


def save(graph: Graph, out: Path) -> Path | None:
    """Write a graph, and beside it the facts in quarantine; return the path of the latter, or None."""
    # Only a store can be added to: to write every extraction as JSON for a file would be for nothing.
    kept = {kg.archive.FILE: kg.archive.render(graph.archive)} if store.is_store(out) else {}
    store.save(graph.graphs, out, graph.base, kept)
    beside = out.with_name(f"{out.name}.quarantine.jsonl")
    if not graph.quarantine:
        beside.unlink(missing_ok=True)
        return None
    store.write_whole(beside, check.quarantine_lines(graph.quarantine).encode())
    return beside
