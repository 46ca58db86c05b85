"""bytes → Report: text, Markdown, pages (HTML), rows (JSONL, CSV), folders, standard input."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from synoptic.errors import UnreadableError
from synoptic.reading.duplicates import count_once
from synoptic.reading.encodings import decode
from synoptic.reading.forms import form_of, refuse_other_kinds
from synoptic.reading.meta import Known, known_in
from synoptic.reading.outcomes import Outcome, Remark
from synoptic.reading.pages import read_page
from synoptic.reading.particulars import Particulars
from synoptic.reading.plain import read_markdown, read_text
from synoptic.reading.rows import read_json, read_lines, read_table
from synoptic.reading.sources import Source, find_sources, load
from synoptic.records import Report

__all__ = ["Reading", "read"]


@dataclass(frozen=True)
class Reading:
    """What came out of the sources, each in the order given: reports, inputs that failed, and remarks.

    A problem names an input that gave no report; a remark is about one that is used all the same.
    """

    reports: tuple[Report, ...]
    problems: tuple[UnreadableError, ...]
    remarks: tuple[str, ...]


def read(sources: Sequence[str | os.PathLike[str]], *, stdin: BinaryIO | None = None) -> Reading:
    """Read files, folders (one level, see `sources.find_sources`) and ``-`` for standard input.

    Never raises for a bad input: it stands in ``problems``, and the others are read. ``stdin`` is where
    ``-`` reads from (the program's own standard input is the caller's to hand over). A report given twice
    counts once; a ``meta.json`` beside a file says its outlet, title, date and address before the file does.
    """
    given = [sources] if isinstance(sources, str) else sources
    outcomes = list(count_once(_outcomes(given, stdin)))
    return Reading(
        reports=tuple(o for o in outcomes if isinstance(o, Report)),
        problems=tuple(o for o in outcomes if isinstance(o, UnreadableError)),
        remarks=tuple(o.text for o in outcomes if isinstance(o, Remark)),
    )


def _outcomes(given: Sequence[str | os.PathLike[str]], stdin: BinaryIO | None) -> Iterator[Outcome]:
    folders: dict[Path, Known] = {}
    for source in find_sources(given):
        if not isinstance(source, Source):
            yield source
            continue
        known = Particulars()
        if source.path:
            folder = source.path.parent
            if folder not in folders:
                folders[folder] = known_in(folder)
                yield from folders[folder].remarks
            known = folders[folder].by_file.get(source.path.name, known)
        yield from _read_one(source, known, stdin)


def _read_one(source: Source, known: Particulars, stdin: BinaryIO | None) -> Iterator[Outcome]:
    try:
        content = load(source, stdin)
        refuse_other_kinds(source.name, content)
        decoded = decode(source.name, content)
        if decoded.assumed:
            yield Remark(
                f"{source.name}: not UTF-8; read as {decoded.assumed}, save it as UTF-8 if letters look wrong"
            )
        yield from _in_its_form(source, decoded.text, known)
    except UnreadableError as problem:
        yield problem


def _in_its_form(source: Source, text: str, known: Particulars) -> Iterator[Outcome]:
    file = source.name
    match form_of(source.path, text):
        case "text":
            yield from read_text(file, text, known)
        case "markdown":
            yield from read_markdown(file, text, known)
        case "page":
            yield from read_page(file, text, known)
        case "lines":
            yield from read_lines(file, text)
        case "json":
            yield from read_json(file, text)
        case "table":
            yield from read_table(file, text)
