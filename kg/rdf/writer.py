"""The writer that every family module of kg.rdf adds its triples to; spans and evidence nodes are written here."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg._version import __version__
from kg.iris import Mint
from kg.model import Article, Evidence
from kg.places.nearby import Around
from kg.rdf.terms import (
    DCTERMS,
    OA,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    VNP,
    XSD,
    date,
    edtf,
    en,
    integer,
    iri,
    plain,
    typed,
    vi,
)
from kg.resolve import Identities, Person

Node = ox.NamedNode
Term = ox.NamedNode | ox.Literal
CONTEXT = 24  # code points of prefix and suffix in a quote selector
# Telephone and identity numbers, whole or cut by the end of the context; the Privacy shape forbids them everywhere.
_PRIVATE = re.compile(r"\d{9}|(?<!\d[.,-])(?<!\d)(?:0\d{2,3}|\+84[ .-]?\d{2,3})[ .-]?\d")


@dataclass
class Writer:
    """Collects the triples of one article.

    ``quotes`` is false where the words themselves must stay out of the graph; offsets and the article's hash stay,
    which is enough to find them again.
    """

    article: Article
    mint: Mint
    identities: Identities
    quotes: bool = True
    home: str | None = None
    around: Mapping[tuple[str, str], Around] = field(default_factory=dict)  # of units, by kg.places.nearby.unit_key
    triples: set[ox.Triple] = field(default_factory=set)
    described: dict[object, tuple[Node, frozenset[ox.Triple]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.source = iri(self.mint.article(self.article))
        self.sha256 = self.article.sha256  # once: hashing an article takes as long as writing ten triples
        self.scope = self.sha256[:8]
        self.run = iri(self.mint.node("run", f"vnpol-{__version__}"))

    def person(self, name: str) -> Node:
        """Return the node of the person that this article means by a name."""
        who = self.known(name)
        return iri(self.mint.person(who.name, who.anchor))

    def known(self, name: str) -> Person:
        """Return who this article means by a name, among all that a build knows."""
        return self.identities.person(self.sha256, name)

    def node(self, kind: str, local: str) -> Node:
        """Return the node of a kind with a local name."""
        return iri(self.mint.node(kind, local))

    def once(self, key: object, describe: Callable[[], Node]) -> Node:
        """Return the node of a thing that many facts mention, with its triples; they are made the first time only.

        Each fact still gets all of them: it must stand on its own where another fact goes to quarantine.
        """
        if key not in self.described:
            outside, self.triples = self.triples, set()
            node = describe()
            self.described[key] = node, frozenset(self.triples)
            self.triples = outside
        node, triples = self.described[key]
        self.triples |= triples
        return node

    def concept(self, scheme: str, value: str) -> Node:
        """Return a concept of a scheme."""
        return iri(self.mint.concept(scheme, value))

    def add(self, subject: Node, predicate: str, *values: Term | None) -> None:
        """Add a triple for each value that is not None; ``predicate`` is an IRI."""
        for value in values:
            if value is not None:
                self.triples.add(ox.Triple(subject, iri(predicate), value))

    def type(self, subject: Node, *classes: str) -> None:
        """Add the classes of a node; each is an IRI."""
        self.add(subject, RDF + "type", *(iri(name) for name in classes))

    def evidence(self, fact: Node, found: tuple[Evidence, ...], *, status: str | None = None) -> None:
        """Add the evidence nodes of a fact, with what this article says of its time and status."""
        for item in found:
            self._evidence(fact, item, status)

    def statement(self, subject: Node, predicate: str, value: Term, found: tuple[Evidence, ...]) -> None:
        """Assert a plain triple and reify it, so that it can carry evidence."""
        self.add(subject, predicate, value)
        node = iri(self.mint.statement(subject.value, predicate, str(value)))
        self.type(node, RDF + "Statement")
        self.add(node, RDF + "subject", subject)
        self.add(node, RDF + "predicate", iri(predicate))
        self.add(node, RDF + "object", value)
        self.evidence(node, found)

    def _evidence(self, fact: Node, item: Evidence, status: str | None) -> None:
        node = iri(self.mint.evidence(fact.value, item.start, item.end, item.rule, self.source.value))
        self.type(node, VNP + "Evidence")
        self.add(node, OA + "hasBody", fact)
        self.add(node, OA + "hasTarget", self.span(item))
        self.add(node, OA + "motivatedBy", iri(OA + "identifying"))
        self.add(node, VNP + "rule", plain(item.rule))
        self.add(node, VNP + "confidence", typed(f"{item.confidence:.2f}", XSD + "decimal"))
        self.add(node, PROV + "wasGeneratedBy", self.run)
        if status:
            self.add(node, VNP + "status", self.concept("status", status))
            if self.article.published:
                self.add(node, VNP + "asOf", edtf(self.article.published))

    def span(self, item: Evidence) -> Node:
        """Add the span of an evidence and return it."""
        where = f"{item.start},{item.end}"
        node, position, quote = (iri(f"{self.source.value}#{kind}={where}") for kind in ("char", "pos", "quote"))
        self.type(node, OA + "SpecificResource")
        self.add(node, OA + "hasSource", self.source)
        self.add(node, OA + "hasSelector", position, quote if self.quotes else None)
        self.type(position, OA + "TextPositionSelector")
        self.add(position, OA + "start", integer(item.start))
        self.add(position, OA + "end", integer(item.end))
        if self.quotes:
            text = self.article.text
            before, after = text[max(0, item.start - CONTEXT) : item.start], text[item.end : item.end + CONTEXT]
            self.type(quote, OA + "TextQuoteSelector")
            self.add(quote, OA + "exact", vi(item.quote))
            self.add(quote, OA + "prefix", _context(before))
            self.add(quote, OA + "suffix", _context(after))
        return node

    def header(self) -> None:
        """Add the article and the run that read it."""
        article = self.article
        self.type(self.source, SCHEMA + "NewsArticle", PROV + "Entity")
        self.origin()
        self.add(self.source, SCHEMA + "inLanguage", plain("vi"))
        self.add(self.source, SCHEMA + "sha256", plain(self.sha256))
        self.add(self.source, SCHEMA + "datePublished", date(article.published) if article.published else None)
        self.add(self.source, SCHEMA + "headline", vi(article.title) if article.title and self.quotes else None)
        self.type(self.run, PROV + "Activity")
        self.add(self.run, PROV + "used", self.source)
        agent = self.node("agent", "vnpol")
        self.add(self.run, PROV + "wasAssociatedWith", agent)
        self.add(self.run, RDFS + "label", en(f"vnpol {__version__}"))
        self.type(agent, PROV + "SoftwareAgent")
        self.add(agent, RDFS + "label", en("vnpol"))
        self.add(agent, SCHEMA + "softwareVersion", plain(__version__))

    def origin(self) -> None:
        """Add where the article's text is printed: several places where several papers print it."""
        article = self.article
        self.add(self.source, SCHEMA + "identifier", plain(article.id))
        self.add(self.source, SCHEMA + "url", typed(article.url, XSD + "anyURI") if article.url else None)
        self.add(self.source, DCTERMS + "publisher", plain(article.publisher) if article.publisher else None)


def _context(text: str) -> ox.Literal | None:
    """Return the words before or after a quotation, if there are any and they print no private number."""
    return vi(text.replace("\n", " ")) if text.strip() and not _PRIVATE.search(text) else None
