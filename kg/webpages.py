"""Web pages: the main text of an HTML page, with the title, day, address and publisher that the page states."""

import json
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from kg.text import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml ships no types

# Where pages state their day, most trusted first; what the page merely shows or the address hints at is not read.
_DAY_NAMES: Final = (
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
    "dcterms.created", "dc.created",
)  # fmt: skip
_TITLE_NAMES: Final = ("og:title", "twitter:title", "dc.title")
# What a reader of the page never sees; trafilatura keeps it.
_HIDDEN: Final = (
    "//template | //*[@hidden] | //*[contains(translate(@style, ' ', ''), 'display:none')]"
    " | //*[contains(translate(@style, ' ', ''), 'visibility:hidden')]"
)
_URL_NAMES: Final = ("og:url",)
_PUBLISHER_NAMES: Final = ("og:site_name", "dc.publisher", "application-name")
_ARTICLE_TYPES: Final = ("NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "WebPage")


class Page(NamedTuple):
    """What a page says: its main text and what it states about itself."""

    text: str
    published: str | None
    title: str | None
    url: str | None
    publisher: str | None


def read_page(html: str) -> Page | None:
    """Return the main text of a page and what it states about itself; None where there is no main text."""
    import trafilatura  # here, because it takes long to load, and most articles are no pages

    tree = trafilatura.load_html(html.encode())
    if tree is None:
        return None
    stated = _stated(tree)
    canonical = tree.xpath("string(//link[@rel='canonical']/@href)")
    title = _first(stated, _TITLE_NAMES) or _heading(tree)
    day = next((day for name in _DAY_NAMES if (day := _day(stated.get(name, "")))), None)
    for hidden in tree.xpath(_HIDDEN):
        hidden.drop_tree()
    text = trafilatura.extract(tree, include_comments=False, include_tables=True)
    if not text or not text.strip():
        return None
    return Page(
        text=text,
        published=day,
        title=title,
        url=_line(canonical) or _first(stated, _URL_NAMES),
        publisher=_first(stated, _PUBLISHER_NAMES),
    )


def _stated(tree: "HtmlElement") -> dict[str, str]:
    """Return the page's meta data by lower-case name: meta tags first, then JSON-LD and marked-up elements."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if name and tag.get("content"):
            found.setdefault(name.strip().lower(), tag.get("content"))
    for block in tree.xpath("//script[@type='application/ld+json']"):
        for name, value in _linked_data(block.text or ""):
            found.setdefault(name, value)
    for tag in tree.xpath("//*[@itemprop='datePublished'][@datetime] | //time[@pubdate][@datetime]"):
        found.setdefault("datepublished", tag.get("datetime"))
    return found


def _linked_data(source: str) -> Iterator[tuple[str, str]]:
    try:
        data = json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return
    roots = data if isinstance(data, list) else [data]
    for root in roots:
        graph = root.get("@graph") if isinstance(root, dict) else None
        for node in graph if isinstance(graph, list) else [root]:
            if isinstance(node, dict) and _is_article(node.get("@type")):
                yield from _of_article(node)


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(name in _ARTICLE_TYPES for name in kinds)


def _of_article(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, key in (("datepublished", "datePublished"), ("dc.title", "headline")):
        if isinstance(node.get(key), str):
            yield name, node[key]
    publisher = node.get("publisher")
    if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
        yield "dc.publisher", publisher["name"]


def _heading(tree: "HtmlElement") -> str | None:
    headings = tree.xpath("//h1")
    if len(headings) == 1:
        return _line(headings[0].text_content())
    return _line(tree.xpath("string(//head/title)"))


def _first(stated: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((line for name in names if (line := _line(stated.get(name, "")))), None)


def _line(text: str) -> str | None:
    return " ".join(clean(text).split()) or None


def _day(text: str) -> str | None:
    """Return the ISO day that a page's date begins with; None where it is no day of the calendar.

    >>> _day("2021-12-03T15:30:00+07:00"), _day("20211203"), _day("2021-13-40")
    ('2021-12-03', None, None)
    """
    try:
        return date.fromisoformat(text.strip()[:10]).isoformat() if text.strip()[4:5] == "-" else None
    except ValueError:
        return None
