"""One value where articles tell several: what most of them say of a node that they share.

"Bộ luật Hình sự" here and "Bộ luật hình sự" there are one document with one label; a day that one paper misprints is
not the day of the document. Otherwise every article that cites it would have its citation refused.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

import pyoxigraph as ox

from kg.rdf import FactTriples
from kg.rdf.terms import ELI, SKOS, iri

_LABEL: Final = iri(SKOS + "prefLabel")
_NAMES: Final = frozenset({_LABEL, iri(ELI + "id_local"), iri(ELI + "number")})  # all articles print the chosen one
_DAY: Final = iri(ELI + "date_document")  # an article that tells another day tells none; vnp:edtf keeps what it tells
_SINGLE: Final = _NAMES | {_DAY}

_Slot = tuple[ox.NamedNode | ox.BlankNode | ox.Triple, ox.NamedNode, str | None]
_Value = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def settled(written: Sequence[FactTriples]) -> list[FactTriples]:
    """Return the facts with one label, number and day for each node: that of most articles, else the first in order.

    A label that is not chosen stays as ``skos:altLabel``.
    """
    told: defaultdict[_Slot, defaultdict[_Value, set[str]]] = defaultdict(lambda: defaultdict(set))
    for item in written:
        for triple in item.triples:
            if triple.predicate in _SINGLE:
                told[_slot(triple)][triple.object].add(item.article.id)
    chosen = {
        slot: min(values, key=lambda value: (-len(values[value]), str(value)))
        for slot, values in told.items()
        if len(values) > 1
    }
    return [_with(item, chosen) for item in written] if chosen else list(written)


def _slot(triple: ox.Triple) -> _Slot:
    """Return what has one value: a property of a node, a label in each language."""
    value = triple.object
    return triple.subject, triple.predicate, value.language if isinstance(value, ox.Literal) else None


def _with(item: FactTriples, chosen: Mapping[_Slot, _Value]) -> FactTriples:
    lost = {
        triple
        for triple in item.triples
        if triple.predicate in _SINGLE and chosen.get(_slot(triple), triple.object) != triple.object
    }
    return replace(item, triples=(item.triples - lost) | set(_instead(lost, chosen))) if lost else item


def _instead(lost: set[ox.Triple], chosen: Mapping[_Slot, _Value]) -> Iterator[ox.Triple]:
    for triple in lost:
        if triple.predicate in _NAMES:
            yield ox.Triple(triple.subject, triple.predicate, chosen[_slot(triple)])
        if triple.predicate == _LABEL:
            yield ox.Triple(triple.subject, iri(SKOS + "altLabel"), triple.object)
