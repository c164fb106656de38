"""The Python API: build a graph, or read one text."""

from collections.abc import Iterable
from pathlib import Path

from kg.build import Graph, assemble, read, read_article
from kg.iris import DEFAULT_BASE
from kg.model import Article, Extraction
from kg.text import clean


def build(
    sources: str | Path | Iterable[str | Path],
    *,
    published: str | None = None,
    jobs: int = 1,
    base: str = DEFAULT_BASE,
    quotes: bool = True,
) -> Graph:
    """Return the checked graph of some sources: files (.txt, .html, .jsonl, .jsonl.gz) and folders.

    Args:
        sources: one path or several.
        published: the publication day (ISO) of the articles that state none.
        jobs: processes to extract with; 0 is one a core.
        base: what the IRIs of the data begin with.
        quotes: whether the quoted words go into the graph.

    Raises:
        SourceError: where a path does not exist or ``published`` is no day. Inputs that cannot be read are listed in
            ``Graph.problems``.
    """
    paths = [sources] if isinstance(sources, str | Path) else list(sources)
    articles, problems = read(paths, published)
    return assemble(articles, base=base, quotes=quotes, jobs=jobs, problems=problems)


def extract(text: str, *, name: str = "text", published: str | None = None) -> Extraction:
    """Return what one text says; ``name`` is the article's id.

    >>> from kg.model import RoleFact
    >>> found = extract("Chiều 5/4/2024, đồng chí Lò Thị Ón, Bí thư Tỉnh ủy Lai Châu tiếp công dân.")
    >>> [(role.person, role.title, role.body.name) for role in found.of(RoleFact)]
    [('Lò Thị Ón', 'Bí thư Tỉnh ủy', 'Tỉnh ủy Lai Châu')]
    """
    return read_article(Article(id=name, text=clean(text), published=published))
