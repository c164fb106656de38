"""Where the data files of the package are, in a wheel and in a checkout alike."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(path: str) -> Traversable:
    """Return a file or folder of ontology/, shapes/ or queries/, e.g. ``resource("shapes/core.ttl")``.

    The wheel carries the three folders inside ``kg/_data``; an editable install reads them from the checkout.
    """
    packaged = files("kg") / "_data" / path
    if packaged.is_file() or packaged.is_dir():
        return packaged
    return Path(__file__).resolve().parent.parent / path
