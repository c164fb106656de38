"""Sources: files, folders, JSON Lines, HTML pages and standard input, read as articles one by one."""

import codecs
import gzip
import hashlib
import io
import json
import os
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, Final

from kg.decoding import decode, refuse_old_forms
from kg.errors import SourceError
from kg.model import Article, SourceProblem
from kg.text import clean
from kg.webpages import read_page

STDIN: Final = "-"
_STDIN_NAME: Final = "standard input"
_ENDINGS: Final = (".jsonl.gz", ".jsonl", ".html", ".htm", ".txt")
_KNOWN: Final = "give .txt, .html, .jsonl or .jsonl.gz"
MAX_LENGTH: Final = 1_000_000  # code points; the longest law printed in full has about half of that
_OPTIONAL: Final = ("published", "title", "url", "publisher")

Found = Article | SourceProblem


@dataclass(frozen=True, slots=True)
class _File:
    """A file to read; ``relative`` is its path as the user sees it, ``ending`` one of _ENDINGS."""

    path: Path
    relative: str
    ending: str

    @property
    def bare(self) -> str:
        return self.relative[: -len(self.ending)]

    @property
    def stem(self) -> str:
        return self.path.name[: -len(self.ending)]


def read(paths: Sequence[Path | str], *, published: str | None = None) -> Iterator[Found]:
    """Return an iterator over the articles of files and folders, and over the problems met on the way.

    ``published`` is the publication day of the articles that state none. The order of the arguments and of folders
    does not matter: files are read in the order of their names, standard input ("-") last.

    Raises:
        SourceError: at once, where a path does not exist or ``published`` is no day.
    """
    if published is not None and _iso_day(published) != published:
        raise SourceError(f"published: {published!r} is not a day; write it as 2021-12-03")
    for path in paths:
        if str(path) != STDIN and not Path(path).exists():
            raise SourceError(f"{path}: no such file or folder; check the path")
    return _without_duplicates(_read_all(sorted({str(path) for path in paths})), published)


def check_published(value: object) -> str:
    """Return the day of a full ISO date or date and time. Raises SourceError, which names the value, for all else.

    >>> check_published("2021-12-03T15:30:00+07:00")
    '2021-12-03'
    """
    day = _iso_day(value) if isinstance(value, str) else None
    if day is None:
        raise SourceError(f'"published" is {json.dumps(value, ensure_ascii=False)}, no day; write it as 2021-12-03')
    return day


def _iso_day(value: str) -> str | None:
    try:
        day = date.fromisoformat(value[:10])
        if len(value) > 10:
            datetime.fromisoformat(value)
    except ValueError:
        return None
    return day.isoformat() if value[:10] == day.isoformat() else None


def _without_duplicates(found: Iterable[tuple[str, Found]], published: str | None) -> Iterator[Found]:
    """Yield articles whose id is new, with their day; later ones of the same id become problems."""
    seen: dict[str, tuple[bytes, str]] = {}
    for where, item in found:
        if isinstance(item, SourceProblem):
            yield item
            continue
        digest = hashlib.sha256(item.text.encode()).digest()
        first = seen.setdefault(item.id, (digest, where))
        if first[1] == where:
            yield item if item.published else replace(item, published=published)
        elif first[0] == digest:
            yield SourceProblem(
                where=where,
                what=f'the article "{item.id}" was already read from {first[1]}, with the same text',
                cure="skipped; take one of them out",
            )
        else:
            yield SourceProblem(
                where=where,
                what=f'the id "{item.id}" was already given in {first[1]}, to another text',
                cure="skipped; give each article its own id",
            )


def _read_all(paths: Sequence[str]) -> Iterator[tuple[str, Found]]:
    """Yield (where, article or problem) of all paths."""
    files: list[_File] = []
    problems: list[SourceProblem] = []
    for name in paths:
        if name == STDIN:
            continue
        if Path(name).is_dir():
            inside, notes = _folder(Path(name))
            files += inside
            problems += notes
        elif ending := _ending(name):
            files.append(_File(Path(name), Path(name).as_posix(), ending))
        else:
            problems.append(
                SourceProblem(where=_shown(name), what="the ending of the file means nothing here", cure=_KNOWN)
            )
    once = {file.path.resolve(): file for file in reversed(files)}  # a folder may be given with a file in it
    files = [file for file in files if once[file.path.resolve()] is file]
    ids = _ids(files)
    for file in files:
        yield from _read_file(file, ids[file])
    if STDIN in paths:
        yield from _read_stdin()
    yield from ((problem.where, problem) for problem in problems)


def _ending(name: str) -> str | None:
    lowered = name.lower()
    return next((ending for ending in _ENDINGS if lowered.endswith(ending)), None)


def _folder(folder: Path) -> tuple[list[_File], list[SourceProblem]]:
    """Return the articles' files below a folder, sorted, and what there is to say about it."""
    files: list[_File] = []
    others: list[str] = []
    problems: list[SourceProblem] = []

    def unreadable(error: OSError) -> None:
        problems.append(
            SourceProblem(where=_shown(str(error.filename)), what=_reason(error), cure="check its permissions")
        )

    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(parent) / name
            if ending := _ending(name):
                files.append(_File(path, path.relative_to(folder).as_posix(), ending))
            else:
                others.append(path.relative_to(folder).as_posix())
    files.sort(key=lambda file: file.relative)
    if others:
        what = f"skipped {len(others)} file{'s' * (len(others) > 1)} with another ending ({min(others)})"
        problems.append(SourceProblem(where=_shown(folder), what=what, is_note=True))
    if not files:
        problems.append(SourceProblem(where=_shown(folder), what="the folder holds no article", cure=_KNOWN))
    return files, problems


def _ids(files: Sequence[_File]) -> dict[_File, str]:
    """Return each file's article id: its stem; where two share one, the path without ending; if need be, with it."""
    stems = Counter(file.stem for file in files)
    bares = Counter(file.bare for file in files)
    return {
        file: clean(
            _shown(file.stem if stems[file.stem] == 1 else file.bare if bares[file.bare] == 1 else file.relative)
        )
        for file in files
    }


def _read_file(file: _File, identity: str) -> Iterator[tuple[str, Found]]:
    where = _shown(file.path)
    try:
        if file.ending == ".jsonl.gz":
            with gzip.open(file.path, "rb") as packed:
                yield from _read_records(packed, where)
        elif file.ending == ".jsonl":
            with file.path.open("rb") as lines:
                yield from _read_records(lines, where)
        else:
            make = _page if file.ending in (".html", ".htm") else _plain
            yield where, _guarded(partial(make, file.path.read_bytes(), identity), where)
    except OSError as error:
        yield where, SourceProblem(where=where, what=_reason(error), cure="check the file and its permissions")


def _shown(path: Path | str) -> str:
    """Return a path that can be printed: names of files may hold bytes that are no text."""
    return os.fsencode(path).decode(errors="replace")


def _reason(error: OSError) -> str:
    return f"cannot be read ({error.strerror or error})"


def _read_stdin() -> Iterator[tuple[str, Found]]:
    """Yield what standard input holds: JSON Lines after "{", a page after "<", else one plain text."""
    stream = sys.stdin.buffer
    head: list[bytes] = []
    for line in stream:
        head.append(line)
        if line.removeprefix(codecs.BOM_UTF8).strip():
            break
    opening = b"".join(head).removeprefix(codecs.BOM_UTF8).lstrip()[:1]
    if opening == b"{":
        yield from _read_records(chain(head, stream), _STDIN_NAME)
        return
    data = b"".join(head) + stream.read()
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        opening = data.decode("utf-16", errors="replace").lstrip()[:1].encode()
        if opening == b"{":
            yield from _read_records(io.BytesIO(data), _STDIN_NAME)
            return
    make = _page if opening == b"<" else _plain
    yield _STDIN_NAME, _guarded(partial(make, data, "stdin"), _STDIN_NAME)


def _guarded(make: Callable[[], Article], where: str) -> Found:
    """Return the article that ``make`` makes, or the problem that keeps it from doing so."""
    try:
        return make()
    except SourceError as error:
        what, _, cure = str(error).partition("; ")
        return SourceProblem(where=where, what=what, cure=cure)


def _plain(data: bytes, identity: str) -> Article:
    return _article(identity, decode(data))


def _page(data: bytes, identity: str) -> Article:
    html = decode(data)
    page = read_page(html) if html.strip() else None
    if page is None:
        raise SourceError("no main text found in the page" if html.strip() else "the file is empty")
    return _article(identity, page.text, **{name: getattr(page, name) for name in _OPTIONAL})


def _article(identity: str, text: str, **stated: str | None) -> Article:
    if len(text) > MAX_LENGTH:
        raise SourceError(
            f"the text has {len(text):,} characters, an article at most {MAX_LENGTH:,}; it holds many articles or none,"
            " so split it"
        )
    cleaned = clean(text)
    if not cleaned.strip():
        raise SourceError("the text is empty")
    return Article(id=identity, text=cleaned, **stated)


def _read_records(lines: Iterable[bytes], where: str) -> Iterator[tuple[str, Found]]:
    """Yield the records of JSON Lines, each line on its own: a bad one is a problem and costs no other."""
    number = 0
    try:
        for number, line in enumerate(_utf8_lines(lines), start=1):
            place = f"{where}:{number}"
            if line.strip():
                yield place, _guarded(partial(_record, line), place)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        what = f"the compressed file breaks off after line {number} ({error})"
        yield where, SourceProblem(where=where, what=what, cure="fetch it again")
    else:
        if number == 0:
            yield where, SourceProblem(where=where, what="the file is empty")


def _utf8_lines(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield lines as UTF-8 without a byte order mark; UTF-16 is decoded where its mark says so."""
    iterator = iter(lines)
    first = next(iterator, b"")
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        for line in decode(b"".join(chain([first], iterator))).split("\n"):
            yield line.encode("utf-8", errors="replace")
        return
    if first:
        yield first.removeprefix(codecs.BOM_UTF8)
    yield from iterator


def _record(line: bytes) -> Article:
    """Return the article of one JSON Lines record. Raises SourceError for a record that is none."""
    try:
        record = json.loads(line.decode())
    except UnicodeDecodeError as error:
        raise SourceError(f"invalid UTF-8 at byte {error.start} of the line; convert the file to UTF-8") from error
    except (ValueError, RecursionError) as error:
        detail = error.msg if isinstance(error, json.JSONDecodeError) else type(error).__name__
        raise SourceError(f"not a JSON record ({detail}); write one whole object a line") from error
    if not isinstance(record, dict):
        raise SourceError('not a JSON object; write {"id": …, "text": …}')
    stated = {name: _string(record, name) for name in ("id", "text", "title", "url", "publisher")}
    identity, text = clean(stated.pop("id") or "").strip(), stated.pop("text")
    if not identity:
        raise SourceError('the record has no "id"; give each article one')
    if text is None:
        raise SourceError('the record has no "text"; an article needs one')
    refuse_old_forms(text)
    day = None if record.get("published") is None else check_published(record["published"])
    named = {name: clean(value).strip() or None for name, value in stated.items() if value}
    return _article(identity, text, published=day, **named)


def _string(record: dict[str, Any], name: str) -> str | None:
    value = record.get(name)
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is None or isinstance(value, str):
        return value
    raise SourceError(f'"{name}" is {type(value).__name__}, not text; write it in quotation marks')
