"""Bodies: one identity under many names, what a body is part of, and what became of it."""

from kg.bodies.changes import Change, changes
from kg.bodies.identity import body_key, identified, identify, is_local
from kg.bodies.names import canonical, title_of_post, whole
from kg.bodies.parents import parents, serves

__all__ = [
    "Change",
    "body_key",
    "canonical",
    "changes",
    "identified",
    "identify",
    "is_local",
    "parents",
    "serves",
    "title_of_post",
    "whole",
]
