"""From the graph to the picture: which nodes and links there are, with their labels, dates and evidence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph as ox

from kg.iris import CONCEPTS
from kg.rdf.terms import DCAT, DCTERMS, ELI, FOAF, OA, ORG, RDF, SCHEMA, SEM, SKOS, VNP
from kg.view.elements import RELATION_LABELS, Kind, Link, Node, Picture, Proof, Relation, Source
from kg.view.index import Index
from kg.view.quoting import in_context

CLASSES: Final = {
    Kind.PERSON: (FOAF + "Person",),
    Kind.BODY: tuple(
        VNP + name for name in ("PartyBody", "StateBody", "FrontOrMassBody", "TemporaryBody", "OtherBody")
    ),
    Kind.PLACE: (VNP + "AdministrativeUnit", SCHEMA + "Place", SCHEMA + "Country"),
    Kind.DOCUMENT: tuple(VNP + f"{name}Document" for name in ("Official", "Party", "State", "Working")),
    Kind.EVENT: tuple(VNP + name for name in ("OfficialEvent", "PersonnelEvent", "WorkingVisit")),
}
DETAILS: Final = {  # the property whose concept tells more of a node of this kind
    Kind.BODY: ORG + "classification",
    Kind.PLACE: VNP + "level",
    Kind.DOCUMENT: ELI + "type_document",
    Kind.EVENT: VNP + "eventType",
}
POSTS_TOLD: Final = 3  # of a person in one line
DATES: Final = (SCHEMA + "startDate", SCHEMA + "endDate", ELI + "date_document", SEM + "hasEarliestBeginTimeStamp")
# Links that the graph holds as one triple. Their evidence is that of the fact which says it: the subject's.
PLAIN: Final = (
    (VNP + "host", Relation.HOST),
    (VNP + "visitor", Relation.VISITOR),
    (SCHEMA + "location", Relation.LOCATION),
    (VNP + "pursuantTo", Relation.PURSUANT_TO),
    (ELI + "passed_by", Relation.ISSUED_BY),
    (ELI + "amends", Relation.AMENDS),
    (VNP + "replaces", Relation.REPLACES),
    (ELI + "repeals", Relation.REPEALS),
    (VNP + "implementsDocument", Relation.IMPLEMENTS),
    (VNP + "continues", Relation.CONTINUES),
    (ELI + "based_on", Relation.BASED_ON),
    (VNP + "reviews", Relation.REVIEWS),
    (ORG + "subOrganizationOf", Relation.PART_OF),
    (DCTERMS + "spatial", Relation.JURISDICTION),
    (SCHEMA + "containedInPlace", Relation.CONTAINED_IN),
)
SPECIAL_OF: Final = {
    Relation.REPEALS: Relation.REPLACES
}  # asserted along with the special relation: one link is enough


def read(store: ox.Store) -> Picture:
    """Return the picture of a graph: all of it, sorted, so that equal graphs give equal pictures."""
    return _Reader(Index(store)).picture()


class _Reader:
    def __init__(self, index: Index) -> None:
        self.index = index
        self.sources = {node: self._source(node) for node in index.instances(SCHEMA + "NewsArticle")}
        self.proofs = self._all_proofs()
        self.notes = self._all_notes()
        self.posts = self._all_posts()
        kinds = {node: kind for kind, classes in CLASSES.items() for node in index.instances(*classes)}
        self.nodes = {node: self._node(node, kind) for node, kind in sorted(kinds.items())}

    def picture(self) -> Picture:
        links = [*self._memberships(), *self._participations(), *self._statements(), *self._tenures(), *self._plain()]
        known = {link for link in links if link.source in self.nodes and link.target in self.nodes}
        hidden = self._only_listed(known)
        nodes = tuple(node for node in self.nodes.values() if node.iri not in hidden)
        shown = (link for link in known if link.source not in hidden and link.target not in hidden)
        return Picture(nodes, tuple(sorted(shown, key=_order)), tuple(self.sources.values()))

    def _only_listed(self, links: Iterable[Link]) -> set[str]:
        """Return the units that no article speaks of: those that took over another, or went into it."""
        told = {
            end for link in links if link.relation is not Relation.CONTAINED_IN for end in (link.source, link.target)
        }
        waiting = [node for node in self.nodes if node in told or node in self.proofs or node in self.notes]
        seen: set[str] = set()
        while waiting:
            node = waiting.pop()
            if node not in seen:
                seen.add(node)
                waiting += self.index.nodes(node, SCHEMA + "containedInPlace")
        return set(self.index.instances(VNP + "AdministrativeUnit")) - seen

    # --- nodes --------------------------------------------------------------------------------------------------------

    def _source(self, node: str) -> Source:
        text = self.index.text
        return Source(
            iri=node,
            id=text(node, SCHEMA + "identifier") or node,
            title=text(node, SCHEMA + "headline"),
            published=text(node, SCHEMA + "datePublished"),
            url=text(node, SCHEMA + "url"),
        )

    def _node(self, node: str, kind: Kind) -> Node:
        index = self.index
        english = index.text(node, SKOS + "prefLabel", "en")
        return Node(
            iri=node,
            kind=kind,
            label=index.label(node),
            label_en=english,
            dates=self._dates(node),
            detail=self._detail(node, kind),
            proofs=self._of(node),
            notes=tuple(self.notes.get(node, ())),
        )

    def _detail(self, node: str, kind: Kind) -> str:
        if kind is Kind.PERSON:
            return "; ".join(self.posts.get(node, [])[:POSTS_TOLD])
        concept = self.index.node(node, DETAILS[kind])
        return f"{self.index.label(concept)} · {self.index.label(concept, 'en')}" if concept else ""

    def _all_posts(self) -> dict[str, list[str]]:
        """Return the titles of each person, the last told first."""
        found: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for node in self.index.instances(ORG + "Membership"):
            person, title = self.index.node(node, ORG + "member"), self.index.text(node, VNP + "roleTitle")
            if person and title:
                found[person][title] = max(found[person].get(title, ""), self._membership_date(node))
        return {
            person: [title for title, _ in sorted(titles.items(), key=lambda item: item[1], reverse=True)]
            for person, titles in found.items()
        }

    def _dates(self, node: str) -> tuple[str, ...]:
        exact = {date for predicate in DATES for date in self.index.texts(node, predicate)}
        return tuple(sorted(exact or _days(self.index.text(node, VNP + "edtf"))))

    def _all_notes(self) -> dict[str, list[tuple[str, tuple[Proof, ...]]]]:
        """Return what the panel of a node tells beside its links: spellings, posts without a body, words, numbers."""
        index, notes = self.index, defaultdict(list)
        for node in index.instances(RDF + "Statement"):
            subject = index.node(node, RDF + "subject")
            if subject and index.node(node, RDF + "predicate") == SKOS + "hiddenLabel":
                label = f"Cách viết khác · Also spelt: {index.text(node, RDF + 'object')}"
                notes[subject].append((label, self._of(node)))
        for node in index.instances(ORG + "Membership"):
            person = index.node(node, ORG + "member")
            if person and not index.node(node, ORG + "organization"):
                label = f"Chức vụ · Post: {index.text(node, VNP + 'roleTitle')}"
                notes[person].append((label, self._of(node)))
        for node in index.instances(SCHEMA + "Quotation", SCHEMA + "Claim"):
            person = index.node(node, SCHEMA + "author")
            if person:
                notes[person].append((self._said(node), self._of(node)))
        for node in index.instances(SCHEMA + "Observation", VNP + "Target"):
            place = index.node(node, SCHEMA + "observationAbout")
            variable = index.node(node, SCHEMA + "variableMeasured")
            if place and variable:
                label = f"Số liệu · Number: {index.label(variable)}: {index.text(node, VNP + 'verbatim')}"
                notes[place].append((label, self._of(node)))
        return {node: sorted(found, key=lambda note: note[0]) for node, found in notes.items()}

    def _said(self, node: str) -> str:
        text = self.index.text(node, SCHEMA + "text") or self.index.text(node, VNP + "reportingVerb")
        return f"Phát biểu · Said: “{text}”"

    # --- evidence -----------------------------------------------------------------------------------------------------

    def _all_proofs(self) -> dict[str, tuple[Proof, ...]]:
        found: defaultdict[str, set[Proof]] = defaultdict(set)
        evidence = {node: self._proof(node) for node in self.index.instances(VNP + "Evidence")}
        completed = in_context(evidence.values())
        for node, proof in evidence.items():
            for body in self.index.nodes(node, OA + "hasBody"):
                found[body].add(completed[proof])
        return {body: tuple(sorted(proofs, key=_reading_order)) for body, proofs in found.items()}

    def _proof(self, node: str) -> Proof:
        index = self.index
        span = index.node(node, OA + "hasTarget") or ""
        source = self.sources.get(index.node(span, OA + "hasSource") or "")
        start, end, exact, before, after = (
            next(
                (text for selector in index.nodes(span, OA + "hasSelector") if (text := index.text(selector, term))), ""
            )
            for term in (OA + "start", OA + "end", OA + "exact", OA + "prefix", OA + "suffix")
        )
        status = index.node(node, VNP + "status")
        return Proof(
            article=source.id if source else "",
            start=int(start or 0),
            end=int(end or 0),
            rule=index.text(node, VNP + "rule"),
            confidence=index.text(node, VNP + "confidence"),
            quote=exact,
            before=before,
            after=after,
            status=status.rsplit("/", 1)[-1] if status else "",
        )

    def _of(self, *facts: str) -> tuple[Proof, ...]:
        """Return the evidence of the first of some facts that has any."""
        return next((self.proofs[fact] for fact in facts if fact in self.proofs), ())

    # --- links --------------------------------------------------------------------------------------------------------

    def _memberships(self) -> Iterator[Link]:
        index = self.index
        for node in index.instances(ORG + "Membership"):
            person, body = index.node(node, ORG + "member"), index.node(node, ORG + "organization")
            if not person or not body:
                continue
            role, proofs = index.node(node, ORG + "role"), self._of(node)
            statuses = sorted({index.label(status) for status in self._statuses(proofs)})
            yield Link(
                source=person,
                target=body,
                relation=Relation.MEMBERSHIP,
                label=index.text(node, VNP + "roleTitle") or (index.label(role) if role else "thành viên"),
                label_en=index.label(role, "en") if role else "",
                fact=node,
                date=self._membership_date(node),
                status=", ".join(statuses),
                proofs=proofs,
            )

    def _statuses(self, proofs: Iterable[Proof]) -> set[str]:
        return {f"{CONCEPTS}status/{proof.status}" for proof in proofs if proof.status}

    def _membership_date(self, node: str) -> str:
        period = self.index.node(node, ORG + "memberDuring")
        if period:
            days = self.index.texts(period, DCAT + "startDate") or _days(self.index.text(period, VNP + "edtf"))
            if days:
                return min(days)
        return self.index.text(node, VNP + "attestedOn")

    def _participations(self) -> Iterator[Link]:
        index = self.index
        for node in index.instances(VNP + "Participation"):
            person, event = index.node(node, VNP + "participant"), index.node(node, VNP + "participationIn")
            role = index.node(node, VNP + "participationRole")
            if person and event:
                yield Link(
                    source=person,
                    target=event,
                    relation=Relation.PARTICIPATION,
                    label=index.label(role) if role else RELATION_LABELS[Relation.PARTICIPATION][0],
                    label_en=index.label(role, "en") if role else "",
                    fact=node,
                    date=self._first_date(event),
                    proofs=self._of(node, event),
                )

    def _statements(self) -> Iterator[Link]:
        index = self.index
        for node in index.instances(SCHEMA + "Quotation", SCHEMA + "Claim"):
            person, event = index.node(node, SCHEMA + "author"), index.node(node, SCHEMA + "recordedAt")
            if person and event:
                verb = index.text(node, VNP + "reportingVerb")
                label, english = RELATION_LABELS[Relation.STATEMENT]
                yield Link(
                    source=person,
                    target=event,
                    relation=Relation.STATEMENT,
                    label=verb or label,
                    label_en=english,
                    fact=node,
                    date=self._first_date(event),
                    proofs=self._of(node),
                )

    def _tenures(self) -> Iterator[Link]:
        pairs = ((VNP + "startsTenure", Relation.STARTS_TENURE), (VNP + "endsTenure", Relation.ENDS_TENURE))
        for predicate, relation in pairs:
            for event in self.index.subjects(predicate):
                for membership in self.index.nodes(event, predicate):
                    body = self.index.node(membership, ORG + "organization")
                    if body:
                        yield self._simple(event, body, relation, self._of(membership, event))

    def _plain(self) -> Iterator[Link]:
        reified = self._reified()
        seen: set[tuple[str, str, Relation]] = set()
        for predicate, relation in PLAIN:
            for subject in self.index.subjects(predicate):
                for target in self.index.nodes(subject, predicate):
                    special = SPECIAL_OF.get(relation)
                    if special and (subject, target, special) in seen:
                        continue
                    seen.add((subject, target, relation))
                    fact = reified.get((subject, predicate, target), "")
                    yield self._simple(subject, target, relation, self._of(fact, subject), fact)

    def _reified(self) -> dict[tuple[str, str, str], str]:
        index, found = self.index, {}
        for node in index.instances(RDF + "Statement"):
            parts = [index.node(node, RDF + part) for part in ("subject", "predicate", "object")]
            if all(parts):
                found[parts[0] or "", parts[1] or "", parts[2] or ""] = node
        return found

    def _simple(self, source: str, target: str, relation: Relation, proofs: tuple[Proof, ...], fact: str = "") -> Link:
        label, english = RELATION_LABELS[relation]
        date = self._first_date(source)
        return Link(source, target, relation, label, english, fact=fact, date=date, proofs=proofs)

    def _first_date(self, node: str) -> str:
        dates = self._dates(node)
        return dates[0] if dates else ""


def _order(link: Link) -> tuple[object, ...]:
    """Return a key that is equal for equal links alone."""
    proofs = [_reading_order(proof) for proof in link.proofs]
    return link.source, link.target, link.relation, link.label, link.fact, link.date, link.status, proofs


def _reading_order(proof: Proof) -> tuple[str, int, int, str, str]:
    return proof.article, proof.start, proof.end, proof.rule, proof.status


def _days(edtf: str) -> list[str]:
    """Return the days, months or years that an EDTF text names; an unknown year names none.

    >>> _days("2010/2015"), _days("2021-12-03/.."), _days("XXXX-12-03")
    (['2010', '2015'], ['2021-12-03'], [])
    """
    return [part for part in edtf.split("/") if part[:4].isdigit()]
