"""What a picture of the graph shows: nodes, links between them, and the words that each rests on."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of nodes."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    DOCUMENT = "document"
    EVENT = "event"


class Relation(StrEnum):
    """The kinds of links."""

    MEMBERSHIP = "membership"
    PARTICIPATION = "participation"
    STATEMENT = "statement"
    HOST = "host"
    VISITOR = "visitor"
    LOCATION = "location"
    PURSUANT_TO = "pursuant-to"
    STARTS_TENURE = "starts-tenure"
    ENDS_TENURE = "ends-tenure"
    ISSUED_BY = "issued-by"
    AMENDS = "amends"
    REPLACES = "replaces"
    REPEALS = "repeals"
    IMPLEMENTS = "implements"
    CONTINUES = "continues"
    BASED_ON = "based-on"
    REVIEWS = "reviews"
    PART_OF = "part-of"
    JURISDICTION = "jurisdiction"
    CONTAINED_IN = "contained-in"


KIND_LABELS = {
    Kind.PERSON: ("Nhân vật", "Person"),
    Kind.BODY: ("Cơ quan, tổ chức", "Body"),
    Kind.PLACE: ("Địa danh", "Place"),
    Kind.DOCUMENT: ("Văn bản", "Document"),
    Kind.EVENT: ("Sự kiện", "Event"),
}
COLOURS = {  # the palette of Okabe and Ito, which colour-blind readers can tell apart, darkened for a white ground
    Kind.PERSON: "#1f6fb2",
    Kind.BODY: "#c4501b",
    Kind.PLACE: "#12876a",
    Kind.DOCUMENT: "#b8860b",
    Kind.EVENT: "#8b4a9c",
}
RELATION_LABELS = {
    Relation.MEMBERSHIP: ("giữ chức vụ", "holds a post in"),
    Relation.PARTICIPATION: ("tham gia", "took part in"),
    Relation.STATEMENT: ("phát biểu tại", "spoke at"),
    Relation.HOST: ("đơn vị tiếp, tổ chức", "hosted by"),
    Relation.VISITOR: ("đoàn đến", "visited by"),
    Relation.LOCATION: ("diễn ra tại", "took place in"),
    Relation.PURSUANT_TO: ("thực hiện theo", "pursuant to"),
    Relation.STARTS_TENURE: ("bổ nhiệm, bầu vào", "appoints to"),
    Relation.ENDS_TENURE: ("cho thôi chức vụ ở", "ends a post in"),
    Relation.ISSUED_BY: ("do … ban hành", "issued by"),
    Relation.AMENDS: ("sửa đổi, bổ sung", "amends"),
    Relation.REPLACES: ("thay thế", "replaces"),
    Relation.REPEALS: ("bãi bỏ", "repeals"),
    Relation.IMPLEMENTS: ("triển khai thực hiện", "implements"),
    Relation.CONTINUES: ("tiếp tục thực hiện", "continues"),
    Relation.BASED_ON: ("căn cứ", "based on"),
    Relation.REVIEWS: ("sơ kết, tổng kết", "reviews"),
    Relation.PART_OF: ("thuộc", "part of"),
    Relation.JURISDICTION: ("địa bàn", "works in"),
    Relation.CONTAINED_IN: ("nằm trong", "lies in"),
}


@dataclass(frozen=True, slots=True)
class Source:
    """An article."""

    iri: str
    id: str
    title: str = ""
    published: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """The words behind a fact; ``quote`` and the words around it are empty where the graph was built without them.

    ``before`` and ``after`` complete the quote to what the graph holds of its sentence.
    """

    article: str  # the article's id
    start: int
    end: int
    rule: str
    confidence: str
    quote: str = ""
    before: str = ""
    after: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A node. ``dates`` are partial ISO dates; ``notes`` tell what no link shows: spellings, statements, numbers."""

    iri: str
    kind: Kind
    label: str
    label_en: str = ""
    dates: tuple[str, ...] = ()
    detail: str = ""
    proofs: tuple[Proof, ...] = ()
    notes: tuple[tuple[str, tuple[Proof, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A fact that joins two nodes. ``fact`` is the IRI of the node that holds it, where the graph has one."""

    source: str
    target: str
    relation: Relation
    label: str
    label_en: str = ""
    fact: str = ""
    date: str = ""
    status: str = ""
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """All that a page or an export shows, sorted. ``left_out`` counts the nodes that were too many."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    sources: tuple[Source, ...] = ()
    left_out: int = 0

    def reduced(self, limit: int) -> "Picture":
        """Return the picture with at most ``limit`` nodes: those with the most links, equals by IRI."""
        if len(self.nodes) <= limit:
            return self
        degree = Counter(end for link in self.links for end in (link.source, link.target))
        kept = {node.iri for node in sorted(self.nodes, key=lambda node: (-degree[node.iri], node.iri))[:limit]}
        return Picture(
            nodes=tuple(node for node in self.nodes if node.iri in kept),
            links=tuple(link for link in self.links if link.source in kept and link.target in kept),
            sources=self.sources,
            left_out=len(self.nodes) - limit,
        )
