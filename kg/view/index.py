"""A store read once into dictionaries: what the picture asks for thousands of times."""

from collections import defaultdict

import pyoxigraph as ox

from kg import concepts
from kg.rdf.terms import RDF, SKOS, iri

Object = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


class Index:
    """The triples of a store (all its graphs together) by subject and predicate; answers are sorted."""

    def __init__(self, store: ox.Store) -> None:
        self._objects: defaultdict[tuple[str, str], set[Object]] = defaultdict(set)
        self._instances: defaultdict[str, set[str]] = defaultdict(set)
        for quad in store:
            subject = getattr(quad.subject, "value", None)
            if subject is None:  # a quoted triple: nothing that a picture shows
                continue
            self._objects[subject, quad.predicate.value].add(quad.object)
            if quad.predicate.value == RDF + "type" and isinstance(quad.object, ox.NamedNode):
                self._instances[quad.object.value].add(subject)

    def instances(self, *classes: str) -> list[str]:
        """Return the IRIs of everything that is of one of the classes."""
        return sorted({node for name in classes for node in self._instances.get(name, ())})

    def subjects(self, predicate: str) -> list[str]:
        """Return the IRIs of everything that has a predicate."""
        return sorted(subject for subject, found in self._objects if found == predicate)

    def nodes(self, subject: str, predicate: str) -> list[str]:
        """Return the IRIs that a subject points to."""
        found = self._objects.get((subject, predicate), ())
        return sorted(value.value for value in found if isinstance(value, ox.NamedNode | ox.BlankNode))

    def node(self, subject: str, predicate: str) -> str | None:
        """Return the first IRI that a subject points to."""
        return next(iter(self.nodes(subject, predicate)), None)

    def texts(self, subject: str, predicate: str, language: str | None = None) -> list[str]:
        """Return the literals of a subject; of one language where it is given."""
        found = (value for value in self._objects.get((subject, predicate), ()) if isinstance(value, ox.Literal))
        return sorted(value.value for value in found if language is None or value.language == language)

    def text(self, subject: str, predicate: str, language: str | None = None) -> str:
        """Return the first literal of a subject, "" where there is none."""
        return next(iter(self.texts(subject, predicate, language)), "")

    def label(self, subject: str, language: str = "vi") -> str:
        """Return a label in a language, else in any; a concept's is known even where the graph leaves it out."""
        for wanted in (language, None):
            label = self.text(subject, SKOS + "prefLabel", wanted)
            if label:
                return label
        return _concept_label(subject, language) or subject.rsplit("/", 1)[-1]


def _concept_label(concept: str, language: str) -> str:
    for triple in concepts.by_concept().get(concept, ()):
        value = triple.object
        if triple.predicate == iri(SKOS + "prefLabel") and isinstance(value, ox.Literal) and value.language == language:
            return value.value
    return ""
