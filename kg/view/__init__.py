"""Pictures of a graph: a page that works offline, and the parts that the exports draw from."""

from kg.view.page import page

__all__ = ["page"]
