"""From the facts of an article to RDF: the only place that writes terms of the ontology. Knows no Vietnamese."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pyoxigraph as ox

from kg.iris import DEFAULT_BASE, Mint
from kg.model import (
    Article,
    CaptionFact,
    DelegationFact,
    DocumentFact,
    DocumentRelationFact,
    EventFact,
    Extraction,
    Fact,
    OrganizationFact,
    PersonFact,
    PlaceFact,
    RoleFact,
    StatementFact,
    StatisticFact,
)
from kg.places.nearby import told_around
from kg.rdf.agents import write_delegation, write_person, write_place, write_role
from kg.rdf.bodies import write_organization
from kg.rdf.context import Context
from kg.rdf.documents import write_document, write_relation
from kg.rdf.events import write_event
from kg.rdf.reports import write_caption, write_statement, write_statistic
from kg.rdf.terms import PROV, RDF, SKOS, VNP, XSD, iri, prefixes, typed, vi
from kg.rdf.units import change_triples
from kg.rdf.writer import Writer
from kg.resolve import Identities, resolve
from kg.syndication import NearDuplicate
from kg.text import match_key

__all__ = [
    "FactTriples",
    "Options",
    "article_triples",
    "change_triples",
    "copy_triples",
    "possible_triples",
    "prefixes",
    "revision_triples",
    "syndication_triples",
]


@dataclass(frozen=True, slots=True)
class Options:
    """How to write: the base of all IRIs, and whether the quoted words go into the graph."""

    base: str = DEFAULT_BASE
    quotes: bool = True


@dataclass(frozen=True, slots=True)
class FactTriples:
    """The triples that one fact of an article becomes; ``fact`` is None for the article's own description."""

    article: Article
    fact: Fact | None
    triples: frozenset[ox.Triple]


def article_triples(
    extraction: Extraction, identities: Identities | None = None, options: Options | None = None
) -> tuple[FactTriples, ...]:
    """Return the triples of one article, fact by fact, the article's own description first.

    Args:
        extraction: what the article says, with its places settled.
        identities: who is who across the articles of a build; those of this article alone where None.
        options: base IRI and quoting.
    """
    options = options or Options()
    writer = Writer(
        article=extraction.article,
        mint=Mint(options.base),
        identities=identities or resolve([extraction]),
        quotes=options.quotes,
        home=extraction.home,
        around=told_around(extraction),
    )
    context = Context(
        documents={fact.key: fact for fact in extraction.of(DocumentFact)},
        events={fact.key: fact for fact in extraction.of(EventFact)},
        places={match_key(fact.label): fact for fact in extraction.of(PlaceFact)},
        roles=extraction.of(RoleFact),
        measures={fact.key: fact.measure for fact in extraction.of(StatisticFact)},
    )
    writer.header()
    for word in {match_key(trigger.word) for trigger in extraction.unmatched}:
        writer.add(writer.source, VNP + "unmatchedTrigger", vi(word))
    written = [_take(writer, None)]
    for fact in extraction.facts:
        WRITERS[type(fact)](writer, fact, context)
        written.append(_take(writer, fact))
    return tuple(written)


def possible_triples(identities: Identities, written: Container[ox.NamedNode], base: str) -> Iterator[ox.Triple]:
    """Yield a link between two persons of one name who may be one, where both are ``written`` in the graph."""
    mint = Mint(base)
    for pair in identities.possible:
        left, right = (iri(mint.person(person.name, person.anchor)) for person in (pair.left, pair.right))
        if left in written and right in written:
            yield ox.Triple(left, iri(SKOS + "closeMatch"), right)


def revision_triples(revised: Iterable[tuple[str, str]], base: str) -> Iterator[ox.Triple]:
    """Yield which article took the place of which; ``revised`` has the keys of both (see ``Archive.revised``)."""
    mint = Mint(base)
    for pair in revised:
        new, old = (iri(mint.node("article", key)) for key in pair)
        yield ox.Triple(new, iri(PROV + "wasRevisionOf"), old)
        yield ox.Triple(old, iri(RDF + "type"), iri(PROV + "Entity"))


def copy_triples(copy: Article, identities: Identities, base: str) -> frozenset[ox.Triple]:
    """Return what an article adds whose text is in the graph by another: where else the text is printed."""
    writer = Writer(article=copy, mint=Mint(base), identities=identities)
    writer.origin()
    return frozenset(writer.triples)


def syndication_triples(found: Iterable[NearDuplicate], base: str) -> Iterator[ox.Triple]:
    """Yield which article prints nearly the text of which earlier one, and how near."""
    mint = Mint(base)
    for pair in found:
        article, first = (iri(mint.article(item)) for item in (pair.article, pair.of))
        yield ox.Triple(article, iri(VNP + "nearDuplicateOf"), first)
        yield ox.Triple(article, iri(VNP + "textSimilarity"), typed(f"{pair.similarity:.2f}", XSD + "decimal"))


def _take(writer: Writer, fact: Fact | None) -> FactTriples:
    taken = FactTriples(writer.article, fact, frozenset(writer.triples))
    writer.triples = set()
    return taken


WRITERS: Final[Mapping[type[Fact], Callable[[Writer, Any, Context], None]]] = {
    PersonFact: lambda writer, fact, _: write_person(writer, fact),
    OrganizationFact: lambda writer, fact, _: write_organization(writer, fact),
    PlaceFact: lambda writer, fact, _: write_place(writer, fact),
    RoleFact: lambda writer, fact, _: write_role(writer, fact),
    DelegationFact: lambda writer, fact, _: write_delegation(writer, fact),
    DocumentFact: lambda writer, fact, _: write_document(writer, fact),
    DocumentRelationFact: write_relation,
    EventFact: write_event,
    StatementFact: write_statement,
    StatisticFact: write_statistic,
    CaptionFact: write_caption,
}
