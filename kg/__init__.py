"""vnpol: Vietnamese political news in, a checked knowledge graph out.

>>> import kg
>>> kg.extract("Đồng chí Lò Thị Ón, Bí thư Tỉnh ủy Lai Châu phát biểu.").of(kg.PersonFact)[0].name
'Lò Thị Ón'
"""

from kg._version import __version__
from kg.api import build, extract
from kg.build import Graph
from kg.errors import KgError
from kg.model import (
    Article,
    CaptionFact,
    DelegationFact,
    DocumentFact,
    DocumentRelationFact,
    EventFact,
    Evidence,
    Extraction,
    OrganizationFact,
    PersonFact,
    PlaceFact,
    RoleFact,
    StatementFact,
    StatisticFact,
)

# `build` and `extract` are the functions; the modules of these names stay importable (`from kg.build import …`).
__all__ = [
    "Article",
    "CaptionFact",
    "DelegationFact",
    "DocumentFact",
    "DocumentRelationFact",
    "EventFact",
    "Evidence",
    "Extraction",
    "Graph",
    "KgError",
    "OrganizationFact",
    "PersonFact",
    "PlaceFact",
    "RoleFact",
    "StatementFact",
    "StatisticFact",
    "__version__",
    "build",
    "extract",
]
