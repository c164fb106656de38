"""The minting rules: which key each kind of node has. Nothing else mints IRIs.

Every IRI follows from content alone: no counter, no clock, no file name. A readable ASCII slug is followed by a hash of
the accented form wherever the slug alone could name two things (Đông Thạnh, Đông Thành); the hash carries the identity.
"""

import hashlib
from dataclasses import dataclass

from kg.model import Article, Body, DocumentFact, RoleFact
from kg.text import match_key, slug

DEFAULT_BASE = "https://w3id.org/vnpol/"
CONCEPTS = f"{DEFAULT_BASE}def/"  # part of the vocabulary, so the same under every base: queries and shapes name them
SLUG_LENGTH = 60  # code points of a slug; the hash behind it keeps long names apart


def digest(key: str, length: int = 8) -> str:
    """Return the first hex digits of the SHA-256 of a key."""
    return hashlib.sha256(key.encode()).hexdigest()[:length]


def short_slug(text: str) -> str:
    """Return a slug cut at a word.

    >>> short_slug("Ủy ban nhân dân huyện Phong Thổ")
    'uy-ban-nhan-dan-huyen-phong-tho'
    """
    whole = slug(text)
    return whole if len(whole) <= SLUG_LENGTH else whole[:SLUG_LENGTH].rsplit("-", 1)[0]


def named(name: str, *context: str | None, length: int = 8) -> str:
    """Return ``<slug>-<hash>`` for a name, told apart by its context.

    >>> named("Giàng Páo Mỷ", "Tỉnh ủy Lai Châu") == named("Giàng Páo Mỹ", "Tỉnh ủy Lai Châu")
    False
    >>> named("Hoà Bình") == named("Hòa Bình")
    True
    """
    key = "|".join([match_key(name), *(match_key(part or "") for part in context)])
    return f"{short_slug(name) or 'x'}-{digest(key, length)}"


@dataclass(frozen=True, slots=True)
class Mint:
    """Mints IRIs (as strings); those of data nodes are under one base."""

    base: str = DEFAULT_BASE

    def concept(self, scheme: str, value: str) -> str:
        """Return a concept's IRI: ``def/status/current``."""
        return f"{CONCEPTS}{scheme}/{value.replace('_', '-')}"

    def node(self, kind: str, local: str) -> str:
        """Return a data node's IRI: ``id/<kind>/<local>``."""
        return f"{self.base}id/{kind}/{local}"

    def article(self, article: Article) -> str:
        """Return the article's IRI, keyed by its text."""
        return self.node("article", article.sha256[:16])

    def person(self, name: str, anchor: str) -> str:
        """Return a person's IRI; ``anchor`` tells homonyms apart (see kg.resolve)."""
        return self.node("person", named(name, anchor, length=10))

    def body(self, body: Body, scope: str = "") -> str:
        """Return a body's IRI: its full name and the province around it.

        ``scope`` is the article's key for temporary bodies and for bodies whose jurisdiction nothing tells: two
        articles that say "Đoàn công tác" or "Huyện ủy" do not speak of one body.
        """
        return self.node("org", named(body.name, body.province, scope))

    def document(self, document: DocumentFact, issuer: str, scope: str) -> str:
        """Return a document's IRI: issuer, term or year, type and number.

        Party numbers restart each term and each issuer, so a citation that tells neither term nor year is of its own
        article (``scope``) until evidence joins it to another.
        """
        period = _document_period(document) or f"bai-{scope}"
        return self.cited(document.type, document.number or document.name or "", period, issuer)

    def cited(self, kind: str, label: str, period: str, issuer: str) -> str:
        """Return the IRI of a document of a type, with a number or name, of a term or year, by an issuer (an IRI)."""
        issuer_part = issuer.rsplit("/", 1)[-1] if issuer else "khong-ro"
        what = named(label if label.startswith(kind) else f"{kind} {label}", length=6)
        return self.node("doc", f"{issuer_part}/{period}/{what}")

    def change(self, date: str, unit: str) -> str:
        """Return the IRI of the change of an administrative unit on a day: it has at most one."""
        return self.node("change", f"{date}.{unit}")

    def membership(self, person: str, role: RoleFact, body: str, scope: str, since: str = "") -> str:
        """Return a membership's IRI: person, body, title and term; ``since`` is the day of a second beginning."""
        where = body.rsplit("/", 1)[-1] if body else f"khong-ro-{scope}"
        term = f".{slug(role.term)}" if role.term else ""
        again = f".{since}" if since else ""
        return self.node("membership", f"{person.rsplit('/', 1)[-1]}.{where}.{short_slug(role.title)}{term}{again}")

    def post(self, title: str, body: str) -> str:
        """Return the IRI of a post: title and body."""
        return self.node("post", f"{short_slug(title)}.{body.rsplit('/', 1)[-1]}")

    def evidence(self, fact: str, start: int, end: int, rule: str, article: str) -> str:
        """Return the IRI of the evidence for one fact in one span by one rule."""
        return self.node("evidence", digest(f"{fact} {article} {start} {end} {rule}", 20))

    def identity(self, person: str, article: str, other: str, rule: str, on: str) -> str:
        """Return the IRI of the reason why a person of one article is that of another."""
        return self.node("identity", digest(f"{person} {article} {other} {rule} {on}", 16))

    def statement(self, subject: str, predicate: str, value: str) -> str:
        """Return the IRI of a reified triple."""
        return self.node("statement", digest(f"{subject} {predicate} {value}", 16))


def _document_period(document: DocumentFact) -> str | None:
    if document.term:
        return f"khoa-{slug(document.term)}"
    if document.date and not document.date.startswith("--"):
        return document.date[:4]
    parts = (document.number or "").split("/")
    if len(parts) > 2 and parts[1].isdigit() and len(parts[1]) == 4:
        return parts[1]  # 15/2013/NĐ-CP
    return None
