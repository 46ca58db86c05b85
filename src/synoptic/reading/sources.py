"""What was named on the command line, as single sources: files, the files of a folder, standard input."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from synoptic.errors import UnreadableError
from synoptic.reading.forms import NAMES_OF_FORMS
from synoptic.reading.outcomes import Remark

FILE_BYTES = 20_000_000
"""A larger file is refused before it is read: a report has kilobytes, a saved page a few megabytes."""

SHOWN_NAMES = 3
META = "meta.json"
"""Describes the reports beside it; never a report itself."""


@dataclass(frozen=True, slots=True)
class Source:
    """``name`` is what messages and `Report.file` call it; ``path`` is None for standard input."""

    name: str
    path: Path | None = None


def find_sources(given: Sequence[str | os.PathLike[str]]) -> Iterator[Source | UnreadableError | Remark]:
    """Yield single sources in the order given, a folder's in the order of their names, each once.

    A folder stands for the readable files directly in it (one level: a folder is a story): not hidden ones,
    not meta.json, not endings that are no form of report. What is left out is named in a remark.
    """
    seen: set[str] = set()
    for one in given:
        for found in _expanded(os.fspath(one)):
            if not isinstance(found, Source):
                yield found
                continue
            place = os.path.realpath(found.path) if found.path else found.name
            if place in seen:
                yield Remark(f"{found.name}: given twice; counted once")
            else:
                seen.add(place)
                yield found


def _expanded(given: str) -> Iterator[Source | UnreadableError | Remark]:
    if given == "-":
        yield Source("standard input")
        return
    if not given:  # an unset variable of the shell; Path("") would be the folder one stands in
        yield _no_such_file('""')
        return
    path = Path(given.replace("\0", "\ufffd"))
    try:
        if path.is_dir():
            yield from _files_of(path)
        elif path.name == META:
            yield Remark(f"{shown(path)}: describes the reports beside it; not read as a report")
        else:
            yield Source(shown(path), path)
    except OSError as error:
        yield cannot_open(shown(path), error)


def _files_of(folder: Path) -> Iterator[Source | UnreadableError | Remark]:
    entries = [e for e in sorted(folder.iterdir()) if not e.name.startswith(".") and e.name != META]
    reports = [e for e in entries if e.suffix.lower() in NAMES_OF_FORMS and e.is_file()]
    others = [e.name + "/" * e.is_dir() for e in entries if e not in set(reports)]
    for path in reports:
        yield Source(shown(path), path)
    if not reports:
        yield UnreadableError(
            shown(folder), "this folder holds no report", "name the files, or the folder they are in"
        )
    elif others:
        names = ", ".join(others[:SHOWN_NAMES]) + (" …" if len(others) > SHOWN_NAMES else "")
        yield Remark(f"{shown(folder)}: not read as reports: {_printable(names)}; name them to read them")


def shown(path: Path) -> str:
    """Return a path as a person would type it, on one line."""
    return _printable(str(path))


def _printable(name: str) -> str:
    return "".join(c if c.isprintable() else "\ufffd" for c in name)


def load(source: Source, stdin: BinaryIO | None) -> bytes:
    """Return the bytes of a source, at most `FILE_BYTES`; raise `UnreadableError` otherwise."""
    try:
        content = _bytes_of(source, stdin)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _no_such_file(source.name) from error
    except OSError as error:
        raise cannot_open(source.name, error) from error
    if len(content) > FILE_BYTES:
        raise _too_large(source.name)
    if not content:
        raise UnreadableError(source.name, "is empty", "check that it was saved with its text")
    return content


def cannot_open(name: str, error: OSError) -> UnreadableError:
    """Word the operating system's refusal as a problem of this source."""
    reason = error.strerror or type(error).__name__
    return UnreadableError(name, f"cannot be opened ({reason})", "check that it is a file you may read")


def _no_such_file(name: str) -> UnreadableError:
    return UnreadableError(name, "no such file", "check the name and the folder")


def _too_large(name: str) -> UnreadableError:
    wrong = f"is larger than {FILE_BYTES // 1_000_000} MB"
    return UnreadableError(name, wrong, "give each report its own file, or split the rows")


def _bytes_of(source: Source, stdin: BinaryIO | None) -> bytes:
    """Read one byte past the limit at most: a stream has no size, and a file may grow."""
    if source.path is None:
        if stdin is None or stdin.closed:
            raise UnreadableError(source.name, "is not connected", "pipe a report into it, or name a file")
        return stdin.read(FILE_BYTES + 1)
    with source.path.open("rb") as file:
        if os.fstat(file.fileno()).st_size > FILE_BYTES:
            raise _too_large(source.name)
        return file.read(FILE_BYTES + 1)
