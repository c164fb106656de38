"""Errors that a user of vnpol can meet.

    KgError
    ├── SourceError      an input (file, line, encoding) that cannot be read
    ├── LexiconError     a row of a list in kg/lexicon that is wrong (file:line and the cure)
    ├── OutputError      an output that cannot be written, or whose ending means nothing
    ├── GraphError       a graph file or store that cannot be read
    ├── QueryError       an unknown query, a bad parameter, SPARQL that does not parse
    └── ShapeError       shapes that cannot be run, or a required shape that looked at nothing

Every message says where, what, and how to mend it. The command line prints the message alone.
"""


class KgError(Exception):
    """The root: catching it catches everything that vnpol raises on purpose."""


class SourceError(KgError):
    """An input that cannot be read."""


class LexiconError(KgError):
    """A row of a list that is wrong."""


class OutputError(KgError):
    """An output that cannot be written."""


class GraphError(KgError):
    """A graph that cannot be read."""


class QueryError(KgError):
    """A query that cannot be run."""


class ShapeError(KgError):
    """Shapes that cannot be run or that looked at nothing."""
