"""How long each step of the pipeline takes on the sample articles, as shares of the whole. Run: make bench."""

import time
from collections.abc import Callable
from pathlib import Path

from kg import check, places, resolve, store
from kg.build import assemble, read
from kg.extract import EXTRACTORS, extract
from kg.mentions import FINDERS, find_mentions
from kg.rdf import article_triples
from kg.text import segment

SAMPLES = Path(__file__).parent.parent / "samples"
ROUNDS = 5


def best(function: Callable[[], object]) -> float:
    """Return the shortest of a few runs in milliseconds: the least disturbed one."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        function()
        times.append((time.perf_counter() - started) * 1000)
    return min(times)


def main() -> None:
    articles, _ = read([SAMPLES])
    size = sum(len(article.text.encode()) for article in articles) / 1024
    extractions = [places.settle(extract(article)) for article in articles]
    identities = resolve.resolve(extractions)
    written = [article_triples(extraction, identities) for extraction in extractions]
    graph = assemble(articles)
    analyses = [find_mentions(segment(article)) for article in articles]
    steps = {
        "segment": lambda: [segment(article) for article in articles],
        "mentions": lambda: [find_mentions(segment(article)) for article in articles],
        "extract": lambda: [extract(article) for article in articles],
        "settle": lambda: [places.settle(extraction) for extraction in extractions],
        "triples": lambda: [article_triples(extraction, identities) for extraction in extractions],
        "check": lambda: [check.screen(item) for item in written],
        "write": lambda: store.serialize(graph.quads, store.RDF_FORMATS[".ttl"]),
        "all": lambda: assemble(articles),
    }
    measured = {name: best(step) for name, step in steps.items()}
    print(f"{len(articles)} articles, {size:.0f} KB (mentions hold segment, extract holds mentions)")
    for name, milliseconds in measured.items():
        print(f"  {name:10} {milliseconds / size * 16:8.1f} ms per 16 KB  {milliseconds / measured['all']:7.0%} of all")
    for kind, functions in (("finder", FINDERS), ("extractor", EXTRACTORS)):
        for function in functions:
            spent = best(lambda function=function: [list(function(analysis)) for analysis in analyses])
            print(f"  {kind:10} {function.__name__:28} {spent / size * 16:6.1f} ms per 16 KB")


if __name__ == "__main__":
    main()
