"""Extraction: from an article to its facts. A pure function; order of EXTRACTORS is meaning."""

from collections.abc import Callable, Iterable
from typing import Final

from kg.extract.document_relations import extract_document_relations
from kg.extract.documents import extract_documents
from kg.extract.delegations import extract_delegations
from kg.extract.events import extract_events
from kg.extract.organizations import extract_organizations
from kg.extract.people import extract_people
from kg.extract.roles import extract_roles
from kg.extract.captions import extract_captions
from kg.extract.statements import extract_statements
from kg.extract.statistics import extract_statistics
from kg.mentions import find_mentions
from kg.model import Analysis, Article, Extraction, Fact
from kg.text import segment

Extractor = Callable[[Analysis], Iterable[Fact]]

EXTRACTORS: Final[tuple[Extractor, ...]] = (extract_people, extract_roles, extract_organizations, extract_documents, extract_document_relations, extract_statements, extract_statistics, extract_captions, extract_delegations, extract_events)


def analyse(article: Article) -> Analysis:
    """Return the article cut into sentences, with its mentions."""
    return find_mentions(segment(article))


def extract(article: Article) -> Extraction:
    """Return what one article says: facts in the order of EXTRACTORS, and within one in reading order."""
    analysis = analyse(article)
    facts = tuple(fact for extractor in EXTRACTORS for fact in extractor(analysis))
    return Extraction(article=article, facts=facts)
