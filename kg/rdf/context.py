"""The other facts of an article, which an event, a statement or a relation points to."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.model import DocumentFact, EventFact, PlaceFact, RoleFact, Status
from kg.rdf.agents import labelled_place, place_node
from kg.rdf.writer import Node, Writer
from kg.text import match_key


@dataclass(frozen=True, slots=True)
class Context:
    """The facts of one article by what others call them."""

    documents: Mapping[str, DocumentFact]  # by key
    events: Mapping[str, EventFact]  # by key
    places: Mapping[str, PlaceFact]  # by label
    roles: tuple[RoleFact, ...]
    measures: Mapping[str, str]  # of statistics, by key

    def capacities(self, person: str) -> list[RoleFact]:
        """Return the posts with which the article presents a person as holding them."""
        return [role for role in self.roles if role.person == person and role.status is Status.CURRENT]

    def tenure(self, person: str, title: str, status: Status) -> RoleFact | None:
        """Return the post of a title that a person receives or loses; any of that title where none says so."""
        same = [role for role in self.roles if (role.person, role.title) == (person, title)]
        return next((role for role in same if role.status is status), same[0] if same else None)

    def place(self, writer: Writer, label: str) -> Node:
        """Return the node of a place that the article names by this label."""
        fact = self.places.get(match_key(label))
        if fact:
            return place_node(writer, fact)
        return labelled_place(writer, label)
