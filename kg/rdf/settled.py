"""One value where articles tell several: what most of them say of a node that they share.

"Bộ luật Hình sự" here and "Bộ luật hình sự" there are one document with one label; a day that one paper misprints is
not the day of the document. Otherwise every article that cites it would have its citation refused.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

import pyoxigraph as ox

from kg.rdf.shelf import Shelf
from kg.rdf.spool import in_angles, predicate_of, triples_of
from kg.rdf.terms import ELI, SKOS, iri

_LABEL: Final = iri(SKOS + "prefLabel")
_NAMES: Final = frozenset({_LABEL, iri(ELI + "id_local"), iri(ELI + "number")})  # all articles print the chosen one
_DAY: Final = iri(ELI + "date_document")  # an article that tells another day tells none; vnp:edtf keeps what it tells
_SINGLE: Final = _NAMES | {_DAY}
_SINGLE_IN_LINES: Final = frozenset(in_angles(predicate.value) for predicate in _SINGLE)

_Slot = tuple[ox.NamedNode | ox.BlankNode | ox.Triple, ox.NamedNode, str | None]
_Value = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def settled(written: Shelf) -> Shelf:
    """Return the facts with one label, number and day for each node: that of most articles, else the first in order.

    A label that is not chosen stays as ``skos:altLabel``.
    """
    told: defaultdict[_Slot, defaultdict[_Value, set[int]]] = defaultdict(lambda: defaultdict(set))
    for index in range(len(written)):
        for triple in _single(written.lines(index)):
            told[_slot(triple)][triple.object].add(index)
    chosen: dict[_Slot, _Value] = {}
    outvoted: set[int] = set()
    for slot, values in told.items():
        if len(values) > 1:
            votes = {value: len({written.article(index).id for index in by}) for value, by in values.items()}
            chosen[slot] = min(votes, key=lambda value: (-votes[value], str(value)))
            outvoted.update(*(by for value, by in values.items() if value != chosen[slot]))
    return written.changed({index: _with(written[index].triples, chosen) for index in outvoted}) if chosen else written


def _single(lines: bytes) -> Iterator[ox.Triple]:
    """Yield the triples of which a node has one alone."""
    found = [line for line in lines.splitlines(keepends=True) if predicate_of(line) in _SINGLE_IN_LINES]
    return triples_of(b"".join(found))


def _slot(triple: ox.Triple) -> _Slot:
    """Return what has one value: a property of a node, a label in each language."""
    value = triple.object
    return triple.subject, triple.predicate, value.language if isinstance(value, ox.Literal) else None


def _with(told: frozenset[ox.Triple], chosen: Mapping[_Slot, _Value]) -> frozenset[ox.Triple]:
    lost = {
        triple
        for triple in told
        if triple.predicate in _SINGLE and chosen.get(_slot(triple), triple.object) != triple.object
    }
    return (told - lost) | set(_instead(lost, chosen))


def _instead(lost: set[ox.Triple], chosen: Mapping[_Slot, _Value]) -> Iterator[ox.Triple]:
    for triple in lost:
        if triple.predicate in _NAMES:
            yield ox.Triple(triple.subject, triple.predicate, chosen[_slot(triple)])
        if triple.predicate == _LABEL:
            yield ox.Triple(triple.subject, iri(SKOS + "altLabel"), triple.object)
