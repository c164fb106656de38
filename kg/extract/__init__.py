"""Extraction: from an article to its facts. A pure function; order of EXTRACTORS is meaning."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from kg.extract.captions import extract_captions
from kg.extract.delegations import extract_delegations
from kg.extract.document_relations import extract_document_relations
from kg.extract.documents import extract_documents
from kg.extract.events import extract_events, unmatched_event_triggers
from kg.extract.join import join
from kg.extract.organizations import extract_organizations
from kg.extract.people import extract_people
from kg.extract.personnel import extract_personnel
from kg.extract.places import extract_places
from kg.extract.roles import extract_roles
from kg.extract.statements import extract_statements
from kg.extract.statistics import extract_statistics
from kg.mentions import find_mentions
from kg.model import Analysis, Article, Extraction, Fact, Trigger
from kg.text import segment

Extractor = Callable[[Analysis], Iterable[Fact]]

EXTRACTORS: Final[tuple[Extractor, ...]] = (
    extract_people,
    extract_roles,
    extract_organizations,
    extract_places,
    extract_documents,
    extract_document_relations,
    extract_statements,
    extract_statistics,
    extract_captions,
    extract_delegations,
    extract_events,
    extract_personnel,
)

# What tells the trigger words that became no fact, family by family.
UNMATCHED: Final[tuple[Callable[[Analysis, Sequence[Fact]], Iterable[Trigger]], ...]] = (unmatched_event_triggers,)


def analyse(article: Article) -> Analysis:
    """Return the article cut into sentences, with its mentions."""
    return find_mentions(segment(article))


def extract(article: Article) -> Extraction:
    """Return what one article says, and the triggers that no rule understood.

    Facts stand in the order of EXTRACTORS, and within one in reading order; facts about one thing are joined.
    """
    analysis = analyse(article)
    facts = join(fact for extractor in EXTRACTORS for fact in extractor(analysis))
    unmatched = tuple(trigger for finder in UNMATCHED for trigger in finder(analysis, facts))
    return Extraction(article=article, facts=facts, unmatched=unmatched)
