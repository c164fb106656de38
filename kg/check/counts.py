"""How many nodes each shape looks at: a check that looks at nothing says nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain

from kg.check.data import TYPE, Data
from kg.check.shapes import ANYTHING, NamedShape, named_shapes, subclasses
from kg.rdf.spool import in_angles, object_of, predicate_of, subject_of


def looked_at(data: Data) -> Mapping[str, int]:
    """Return how many nodes of a graph each shape looks at, by the shape's name."""
    shapes = named_shapes()
    wanted = {in_angles(shape.subjects_of) for shape in shapes.values() if shape.subjects_of}
    nodes: defaultdict[bytes, set[bytes]] = defaultdict(set)  # by class
    having: defaultdict[bytes, set[bytes]] = defaultdict(set)  # by property
    subjects: set[bytes] = set()
    for line in chain.from_iterable(part.splitlines() for part in data.parts()):
        subject, predicate = subject_of(line), predicate_of(line)
        subjects.add(subject)
        if predicate == TYPE:
            nodes[object_of(line)].add(subject)
        elif predicate in wanted:
            having[predicate].add(subject)
    return {name: _count(shape, nodes, having, subjects) for name, shape in shapes.items()}


def _count(
    shape: NamedShape, nodes: Mapping[bytes, set[bytes]], having: Mapping[bytes, set[bytes]], subjects: set[bytes]
) -> int:
    if shape.subjects_of:
        return len(having.get(in_angles(shape.subjects_of), ()))
    if ANYTHING in shape.classes:
        return len(subjects)
    return len(set[bytes]().union(*(nodes.get(in_angles(name), ()) for name in _with_subclasses(shape.classes))))


def _with_subclasses(classes: Iterable[str]) -> set[str]:
    below = subclasses()
    return set(chain.from_iterable(below.get(name, (name,)) for name in classes))
