"""How fast articles are read, as ratios within one run: a machine that is busy slows all of them. Run: make bench.

It prints the time of each step and finder, the time per 10 KB by size of article with the slowest one, and that of
texts made to be slow, at one size and at twice that: a ratio near 2 means that time grows with length alone.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from kg import check, resolve, store
from kg.build import assemble, read
from kg.extract import EXTRACTORS, extract
from kg.mentions import FINDERS, find_mentions
from kg.model import Article
from kg.places.settling import settle
from kg.rdf import article_triples
from kg.rdf.shelf import Shelf
from kg.text import clean, segment

TESTS = Path(__file__).parent.parent
SOURCES = (TESTS / "samples", TESTS / "gold" / "texts")
ROUNDS = 2
UNIT = 10 * 1024  # bytes that times are told for
SIZES = (500, 1_000, 2_000, 4_000, 16_000, 1_000_000)  # upper ends of the classes, in bytes
HARD = 8_000  # characters of a text made to be slow

NAMES = ("Lò Văn Inh", "Giàng Thị Ón", "Vàng A Sính", "Nguyễn Minh Hà", "Siu Hlưm", "Tẩn Mí Páo")
POSTS = ("Bí thư Huyện ủy", "Phó Chủ tịch UBND tỉnh Lai Châu", "Giám đốc Sở Y tế", "Ủy viên Ban Thường vụ Tỉnh ủy")
NEWS = (
    "Sáng 5/4, đồng chí Lò Thị Ón, Bí thư Tỉnh ủy Lai Châu chủ trì hội nghị tại huyện Phong Thổ, nhấn mạnh cần làm tốt"
    " Nghị quyết số 08-NQ/TU của Tỉnh ủy, toàn tỉnh kết nạp 1.980 đảng viên"
)


def hard_texts(size: int) -> dict[str, str]:
    """Return texts made to be slow, each about ``size`` characters long, by what they are made of."""
    fixed = {
        "capitals": f"{NEWS.upper()}. ",
        "one line": f"{NEWS.replace(',', '')} ",
        "one name": "ông Lò Văn Inh, ",
        "one post": "Bí thư Tỉnh ủy, ",
        "bodies": "UBND HĐND MTTQ TNHH ",
        "occasions": "hội nghị tổng kết lễ kỷ niệm buổi làm việc kỳ họp ",
        "open quotations": "“Ông Lò Văn Inh nói: “cần làm tốt công tác ",
        "brackets": "(ông Inh ",
        "dots": ".",
        "spaces": f"hội nghị{' ' * 500}",
        "syllables": "Hà Mai Lan Sơn ",
    }
    varied: dict[str, Callable[[int], str]] = {
        "names": lambda i: f"{NAMES[i % 6]} ",
        "people": lambda i: f"đồng chí {NAMES[i % 6]}, {POSTS[i % 4]}; ",
        "posts": lambda i: f"{POSTS[i % 4]}, ",
        "places": lambda i: f"xã Mường {NAMES[i % 6][:2]}, huyện Phong Thổ, ",
        "numbers": lambda i: f"{i * 37} ",
        "percentages": lambda i: f"{i % 100}% ",
        "ranges": lambda i: f"{i % 90} - {i % 90 + 2}%, ",
        "dates": lambda i: f"ngày {i % 28 + 1}/{i % 12 + 1}, ",
        "documents": lambda i: f"Quyết định số {i % 900}/QĐ-UBND ngày {i % 28 + 1}/3/2024 của UBND tỉnh, ",
        "appointments": lambda i: f"bổ nhiệm ông {NAMES[i % 6]} giữ chức {POSTS[i % 4]}; ",
        "quotations": lambda i: f"Ông {NAMES[i % 6]} nói: “Cần làm tốt công tác dân vận của tỉnh”. ",
    }
    found = {name: clean(part * (size // len(part) + 1)) for name, part in fixed.items()}
    return {**found, **{name: _filled(part, size) for name, part in varied.items()}}


def _filled(part: Callable[[int], str], size: int) -> str:
    found, length = [], 0
    while length < size:
        found.append(part(len(found)))
        length += len(found[-1])
    return clean("".join(found))


def best(function: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the shortest of a few runs in milliseconds: the least disturbed one."""
    times = []
    for _ in range(rounds):
        started = time.process_time()
        function()
        times.append((time.process_time() - started) * 1000)
    return min(times)


def main() -> None:
    articles, _ = read(SOURCES)
    assemble(articles[:20])  # the lists are read and the patterns compiled before anything is measured
    _steps(articles)
    _articles(articles)
    _hard()


def _steps(articles: Sequence[Article]) -> None:
    size = sum(map(_bytes, articles))
    extractions = [settle(extract(article)) for article in articles]
    identities = resolve.resolve(extractions)
    written = Shelf(item for extraction in extractions for item in article_triples(extraction, identities))
    quads = assemble(articles).quads
    analyses = [find_mentions(segment(article)) for article in articles]
    steps = {
        "segment": lambda: [segment(article) for article in articles],
        "mentions": lambda: [find_mentions(segment(article)) for article in articles],
        "extract": lambda: [extract(article) for article in articles],
        "settle": lambda: [settle(extraction) for extraction in extractions],
        "resolve": lambda: resolve.resolve(extractions),
        "triples": lambda: [article_triples(extraction, identities) for extraction in extractions],
        "check": lambda: check.screen(written),
        "write .ttl": lambda: store.serialize(quads, store.RDF_FORMATS[".ttl"]),
        "write .nq": lambda: store.serialize(quads, store.RDF_FORMATS[".nq"]),
        "all": lambda: assemble(articles),
    }
    measured = {name: best(step) for name, step in steps.items()}
    print(f"{len(articles)} articles, {size // 1024} KB (mentions hold segment, extract holds mentions)")
    for name, spent in measured.items():
        print(f"  {name:12} {spent / size * UNIT:8.1f} ms per 10 KB {spent / measured['extract']:8.2f} of extract")
    for kind, functions in (("finder", FINDERS), ("extractor", EXTRACTORS)):
        for function in functions:
            spent = best(lambda function=function: [list(function(analysis)) for analysis in analyses])
            print(f"  {kind:10} {function.__name__:28} {spent / measured['extract']:7.1%} of extract")


def _articles(articles: Sequence[Article]) -> None:
    spent = {article.id: best(lambda article=article: extract(article)) for article in articles}
    classes: defaultdict[int, list[Article]] = defaultdict(list)
    for article in articles:
        classes[next(size for size in SIZES if _bytes(article) <= size)].append(article)
    mean = sum(spent.values()) / sum(map(_bytes, articles))
    print("extract by size of article")
    for size, found in sorted(classes.items()):
        each = sum(spent[a.id] for a in found) / sum(map(_bytes, found))
        print(f"  up to {size:9,} B {len(found):4} articles {each * UNIT:8.1f} ms per 10 KB {each / mean:6.2f} of mean")
    slowest = max(articles, key=lambda a: spent[a.id] / _bytes(a))
    each = spent[slowest.id] / _bytes(slowest)
    print(f"  slowest: {slowest.id}, {_bytes(slowest):,} B, {each * UNIT:.1f} ms per 10 KB, {each / mean:.2f} of mean")


def _hard() -> None:
    print(f"texts made to be slow, {HARD:,} characters and twice that (a ratio near 2: linear)")
    longer = hard_texts(2 * HARD)
    for name, text in hard_texts(HARD).items():
        articles = [Article(id=name, text=text), Article(id=name, text=longer[name])]
        one, two = (best(lambda article=article: extract(article)) for article in articles)
        print(f"  {name:16} {two / _bytes(articles[1]) * UNIT:8.1f} ms per 10 KB   ratio {two / one:5.2f}")


def _bytes(article: Article) -> int:
    return len(article.text.encode())


if __name__ == "__main__":
    main()
