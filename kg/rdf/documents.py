"""Documents and what they do to one another."""

from collections.abc import Mapping

from kg.model import Branch, DocumentFact, DocumentRelationFact, Relation
from kg.rdf.agents import body_node
from kg.rdf.context import Context
from kg.rdf.terms import DCTERMS, ELI, SKOS, VNP, date, edtf, integer, iri, is_full, plain, vi
from kg.rdf.writer import Node, Writer
from kg.text import slug, unify_tones

# The property of each relation, and the standard property that it specialises (asserted too, for readers of ELI).
RELATIONS: Mapping[Relation, tuple[str, str | None]] = {
    Relation.AMENDS: (ELI + "amends", None),
    Relation.REPLACES: (VNP + "replaces", ELI + "repeals"),
    Relation.REPEALS: (ELI + "repeals", None),
    Relation.IMPLEMENTS: (VNP + "implementsDocument", ELI + "ensures_implementation_of"),
    Relation.CONTINUES: (VNP + "continues", ELI + "ensures_implementation_of"),
    Relation.BASED_ON: (ELI + "based_on", None),
    Relation.REVIEWS: (VNP + "reviews", ELI + "cites"),
}


def document_node(writer: Writer, fact: DocumentFact) -> Node:
    """Return the node of a document without adding anything but its issuer."""
    issuer = body_node(writer, fact.issuer).value if fact.issuer else ""
    return iri(writer.mint.document(fact, issuer, writer.scope))


def write_document(writer: Writer, fact: DocumentFact) -> None:
    """Add a document: issuer, type, symbol, date, title and term as far as the article tells them."""
    node = document_node(writer, fact)
    writer.type(node, VNP + _document_class(fact))
    writer.add(node, ELI + "type_document", writer.concept("doctype", slug(fact.type)))
    label = f"{fact.type} số {fact.number}" if fact.number else fact.name or fact.type
    writer.add(node, SKOS + "prefLabel", vi(unify_tones(label)))
    writer.add(node, ELI + "id_local", plain(fact.number) if fact.number else None)
    writer.add(node, ELI + "number", plain(_serial(fact.number)) if fact.number else None)
    writer.add(node, ELI + "passed_by", body_node(writer, fact.issuer) if fact.issuer else None)
    writer.add(node, ELI + "date_document", date(fact.date) if fact.date and is_full(fact.date) else None)
    writer.add(node, VNP + "edtf", edtf(fact.date) if fact.date else None)
    writer.add(node, DCTERMS + "title", vi(fact.title) if fact.title and writer.quotes else None)
    if fact.term:
        writer.add(node, VNP + "inTerm", _term(writer, fact))
    writer.evidence(node, fact.evidence)


def _document_class(fact: DocumentFact) -> str:
    if fact.number:
        if "/" not in fact.number:  # "Nghị định 84": the symbol of a state document tells more
            return _class_of_type(fact)
        if fact.number.rsplit("/", 1)[-1].upper() in {"TW", "TU", "HU", "QU", "ĐU", "TVU", "TV"}:
            return "PartyDocument"
        return "StateDocument"
    if fact.issuer and fact.issuer.branch is Branch.STATE and slug(fact.type) in {"luat", "phap-lenh", "nghi-dinh"}:
        return "StateDocument"
    return _class_of_type(fact)


def _class_of_type(fact: DocumentFact) -> str:
    return "OfficialDocument" if slug(fact.type) not in {"bao-cao", "de-an", "ke-hoach"} else "WorkingDocument"


def _serial(number: str) -> str:
    """Return the number before the code.

    >>> _serial("08-NQ/TU"), _serial("15/2013/NĐ-CP")
    ('08', '15')
    """
    return number.split("/")[0].split("-")[0]


def _term(writer: Writer, fact: DocumentFact) -> Node:
    body = body_node(writer, fact.issuer) if fact.issuer else None
    where = body.value.rsplit("/", 1)[-1] if body else writer.scope
    node = writer.node("term", f"{where}/{slug(fact.term or '')}")
    writer.type(node, VNP + "Term")
    writer.add(node, VNP + "termOf", body)
    if fact.term and fact.term.isdigit():
        writer.add(node, VNP + "ordinal", integer(int(fact.term)))
    else:
        writer.add(node, VNP + "edtf", plain(fact.term or ""))
    writer.add(node, SKOS + "prefLabel", vi(f"khóa {fact.term}"))
    return node


def write_relation(writer: Writer, fact: DocumentRelationFact, context: Context) -> None:
    """Add what one document does to another, as a reified triple with evidence."""
    source, target = (document_node(writer, context.documents[key]) for key in (fact.source, fact.target))
    predicate, general = RELATIONS[fact.relation]
    writer.statement(source, predicate, target, fact.evidence)
    if general:
        writer.add(source, general, target)
