"""What a store keeps beside its graph so that articles can be added, replaced and taken out: what each article said.

Who is the same person follows from all articles together, so a store is never patched: its graph is made again from the
archive, and only new or changed texts are read. The archive is JSON Lines, one article a line, in a fixed order.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum
from itertools import chain
from pathlib import Path
from typing import Any, Final

import kg.model
from kg._version import __version__
from kg.errors import GraphError
from kg.iris import DEFAULT_BASE
from kg.model import Article, Extraction
from kg.resolve import Decision, Verdict

FILE: Final = "articles.jsonl"  # in the store's folder
_ENUM: Final = "enum"
_CLASS: Final = "class"


@dataclass(frozen=True, slots=True)
class Archive:
    """The articles of a store with what they say, and the settings that its graph was made with.

    ``revises`` has, by article id, the keys (first 16 digits of the SHA-256) of the texts that the article's text took
    the place of. ``unread`` has the articles that another version of vnpol read: what it found there is not kept, since
    a graph is the work of one version.
    """

    extractions: tuple[Extraction, ...] = ()
    unread: tuple[Article, ...] = ()
    revises: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    base: str = DEFAULT_BASE
    quotes: bool = True

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles, read or not."""
        return (*(extraction.article for extraction in self.extractions), *self.unread)

    def known(self) -> dict[Article, Extraction]:
        """Return what is known of articles that need not be read again."""
        return {extraction.article: extraction for extraction in self.extractions}

    def revised(self) -> Iterator[tuple[str, str]]:
        """Yield (key of a text, key of the text whose place it took)."""
        for article in self.articles:
            for earlier in self.revises.get(article.id, ()):
                yield article.sha256[:16], earlier

    def without(self, article: str) -> "Archive":
        """Return the archive without an article, given by its id or IRI.

        Raises GraphError where the archive holds no such article.
        """
        key = article.rsplit("/id/article/", 1)[-1]
        gone = {known.id for known in self.articles if article == known.id or key == known.sha256[:16]}
        if not gone:
            raise GraphError(f"the store holds no article {article!r}; give its id or IRI, as `kg query` shows")
        return replace(
            self,
            extractions=tuple(e for e in self.extractions if e.article.id not in gone),
            unread=tuple(a for a in self.unread if a.id not in gone),
            revises={name: texts for name, texts in self.revises.items() if name not in gone},
        )

    def updated(self, extractions: Iterable[Extraction]) -> "Archive":
        """Return the archive with more articles; one with the id of an older one takes its place and says so."""
        by_id = {extraction.article.id: extraction for extraction in self.extractions}
        unread = {article.id: article for article in self.unread}
        revises = dict(self.revises)
        for extraction in extractions:
            article = extraction.article
            old = by_id[article.id].article if article.id in by_id else unread.pop(article.id, None)
            if old is not None and old.sha256 != article.sha256:
                texts = (*revises.get(article.id, ()), old.sha256[:16])  # without itself, where a text comes back
                revises[article.id] = tuple(key for key in texts if key != article.sha256[:16])
            by_id[article.id] = extraction
        return replace(self, extractions=_ordered(by_id.values()), unread=tuple(unread.values()), revises=revises)


def _ordered(extractions: Iterable[Extraction]) -> tuple[Extraction, ...]:
    """Return extractions in the order of the archive, which no order of reading decides."""
    return tuple(sorted(extractions, key=lambda extraction: extraction.article.id))


def load(store: Path) -> Archive | None:
    """Return the archive of a store, or None where there is no store yet.

    Raises GraphError where a store has no archive, or one that cannot be read.
    """
    path = store / FILE
    if not path.is_file():
        if store.is_dir() and any(store.iterdir()):
            raise GraphError(f"{path}: is missing, so the store cannot be added to; build it anew in a new folder")
        return None
    try:
        # Only a line feed ends a line here: ids and titles may hold other separators, which JSON leaves as they are.
        with path.open(encoding="utf-8", newline="\n") as lines:
            return _read(json.loads(next(lines)), map(json.loads, lines))
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration) as error:
        raise GraphError(f"{path}: is damaged ({error}); build the store anew in a new folder") from error


def _read(settings: dict[str, Any], entries: Iterable[dict[str, Any]]) -> Archive:
    decisions = tuple(Decision(**{**row, "verdict": Verdict(row["verdict"])}) for row in settings["decisions"])
    extractions: list[Extraction] = []
    unread: list[Article] = []
    revises: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        article = _decoded(entry["extraction"]["article"])
        if settings["version"] == __version__:
            extractions.append(_decoded(entry["extraction"]))
        else:
            unread.append(article)
        if entry["revises"]:
            revises[article.id] = tuple(entry["revises"])
    return Archive(
        extractions=tuple(extractions),
        unread=tuple(unread),
        revises=revises,
        decisions=decisions,
        base=settings["base"],
        quotes=settings["quotes"],
    )


def render(archive: Archive) -> Iterator[bytes]:
    """Yield an archive without unread articles as JSON Lines, the settings first, then the articles by id."""
    head = {
        "base": archive.base,
        "decisions": [_plain(decision) for decision in archive.decisions],
        "quotes": archive.quotes,
        "version": __version__,
    }
    entries = (
        {"revises": archive.revises.get(extraction.article.id, ()), "extraction": _encoded(extraction)}
        for extraction in _ordered(archive.extractions)
    )
    return (f"{json.dumps(line, ensure_ascii=False)}\n".encode() for line in chain((head,), entries))


def _plain(decision: Decision) -> dict[str, str]:
    return {item.name: str(getattr(decision, item.name)) for item in fields(decision)}


def _encoded(value: Any) -> Any:  # noqa: ANN401  # JSON on one side, any dataclass of the model on the other
    """Return a value of the model as JSON: a dataclass and an enum with their names, a tuple as a list."""
    if isinstance(value, Enum):
        return {_ENUM: type(value).__name__, "value": value.value}
    if is_dataclass(value) and not isinstance(value, type):
        return {
            _CLASS: type(value).__name__,
            **{item.name: _encoded(getattr(value, item.name)) for item in fields(value)},
        }
    if isinstance(value, tuple):
        return [_encoded(item) for item in value]
    return value


def _decoded(value: Any) -> Any:  # noqa: ANN401  # as _encoded
    if isinstance(value, list):
        return tuple(_decoded(item) for item in value)
    if not isinstance(value, dict):
        return value
    if _ENUM in value:
        return getattr(kg.model, value[_ENUM])(value["value"])
    made = {key: _decoded(item) for key, item in value.items() if key != _CLASS}
    return getattr(kg.model, value[_CLASS])(**made)
