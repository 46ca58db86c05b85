"""Rows: JSON lines, a JSON list, and CSV or TSV tables, one report a row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from synoptic.errors import UnreadableError
from synoptic.reading.language import language_code
from synoptic.reading.outcomes import Manuscript, Outcome, report_from
from synoptic.reading.particulars import Particulars, one_line, web_address
from synoptic.reading.plain import LINE_CHARACTERS, first_line_title, too_long_line

if TYPE_CHECKING:
    from _csv import Reader

ROWS = 20_000
"""Most rows of one file: at 1 kB each they fill the largest file that is read."""

BAD_ROWS = 100
"""After so many bad rows the file is not what its name says, and the rest is left."""

CELL_CHARACTERS = 131_072
"""The csv library's own limit for a cell, set here as any library may have changed it: 20,000 words."""

_TEXT = ("text", "body", "content", "maintext", "articlebody")
_TITLE = ("title", "headline")
_OUTLET = ("outlet", "source", "publisher", "site", "source_name")
_PUBLISHED = ("published", "date", "datetime", "pubdate", "published_at", "publishedat", "date_publish")
_URL = ("url", "link")
_SEPARATORS = ",;\t|"

Row = Mapping[str, object]
"""A row by its column names in small letters."""


def read_lines(file: str, text: str) -> Iterator[Outcome]:
    """Yield the report or the problem of each line that is not blank; ``file:3`` is the third line."""
    lines = enumerate(io.StringIO(text, newline="\n"), 1)
    return _bounded(file, (_from_line(file, number, line.rstrip("\r\n")) for number, line in lines))


def read_json(file: str, text: str) -> Iterator[Outcome]:
    """Yield the report of a JSON object, or of each in a list; ``file:3`` is the third of the list."""
    rows = _parsed(file, text)
    if isinstance(rows, list):
        return _bounded(file, (_from_row(f"{file}:{place}", row) for place, row in enumerate(rows, 1)))
    return iter(_from_row(file, rows))


def read_table(file: str, text: str) -> Iterator[Outcome]:
    """Yield the report or the problem of each row; ``file:3`` is the row that begins in the third line."""
    csv.field_size_limit(CELL_CHARACTERS)
    head = text.lstrip().split("\n", 1)[0]
    separator = max(_SEPARATORS, key=head.count)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    return _bounded(file, _rows_under(_columns(file, table), file, table))


def _bounded(file: str, rows: Iterable[list[Outcome]]) -> Iterator[Outcome]:
    count = bad = 0
    for outcomes in rows:
        if count >= ROWS:
            yield UnreadableError(
                file, f"has more than {ROWS:,} rows, and the rest is not read", "split the file"
            )
            return
        yield from outcomes
        count += bool(outcomes)
        bad += any(isinstance(outcome, UnreadableError) for outcome in outcomes)
        if bad >= BAD_ROWS:
            wrong = f"has {BAD_ROWS} bad rows, and the rest is not read"
            yield UnreadableError(file, wrong, "check that it is one report a row")
            return


def _from_line(file: str, number: int, line: str) -> list[Outcome]:
    name = f"{file}:{number}"
    if len(line) > LINE_CHARACTERS:
        return [too_long_line(file, number, len(line))]
    if not line.strip():
        return []
    try:
        row = _parsed(name, line)
    except UnreadableError as problem:
        return [problem]
    return _from_row(name, row)


def _parsed(name: str, text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        wrong = f"is not JSON ({error.msg}, character {error.pos + 1:,})"
        raise UnreadableError(name, wrong, "mend or remove it") from error
    except (RecursionError, ValueError) as error:  # nested too deeply; a number of too many digits
        raise UnreadableError(name, "is not JSON that can be read safely", "mend or remove it") from error


def _columns(file: str, table: Reader) -> list[str]:
    try:
        columns = [name.strip().lower() for name in next(filter(None, table), [])]
    except csv.Error:
        columns = []
    if not set(columns) & set(_TEXT):
        wrong = "its first line names no column text, body or content"
        raise UnreadableError(file, wrong, "name the columns there")
    return columns


def _rows_under(columns: list[str], file: str, table: Reader) -> Iterator[list[Outcome]]:
    while True:
        before = table.line_num
        name = f"{file}:{before + 1}"
        try:
            cells = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            lost = table.line_num > before + 1  # an open quotation mark: where does the next row begin?
            rest = "; nor is what follows read" if lost else ""
            yield [UnreadableError(name, f"is not a row ({error}){rest}", "mend its quotation marks")]
            if lost:
                return
            continue
        if cells:
            yield _from_cells(name, columns, cells)


def _from_cells(name: str, columns: list[str], cells: list[str]) -> list[Outcome]:
    if len(cells) == len(columns):
        return _from_row(name, dict(zip(columns, cells, strict=True)))
    wrong = f"has {len(cells)} cells under {len(columns)} columns"
    return [UnreadableError(name, wrong, "put text with separators in quotation marks")]


def _from_row(name: str, row: object) -> list[Outcome]:
    try:
        return report_from(_manuscript(name, row))
    except UnreadableError as problem:
        return [problem]


def _manuscript(name: str, row: object) -> Manuscript:
    if not isinstance(row, dict):
        raise UnreadableError(name, "is not a row with named columns", 'write {"title": …, "text": …}')
    named = {str(key).lower(): value for key, value in row.items()}
    body, title = _first_text(named, _TEXT), " ".join(_first_text(named, _TITLE).split())
    if not body.strip():
        raise UnreadableError(name, "has no text", "put it under text, body or content")
    text = body if not title or body.lstrip().startswith(title) else f"{title}\n\n{body}"
    if not _is_writable(text):
        raise UnreadableError(name, "holds half of a UTF-16 pair", "write it again as UTF-8")
    return Manuscript(name, text, _known(named, one_line(title) or first_line_title(body)))


def _known(row: Row, title: str | None) -> Particulars:
    return Particulars(
        outlet=one_line(_first_text(row, _OUTLET)),
        title=title,
        published=one_line(_first_text(row, _PUBLISHED)),
        url=web_address(_first_text(row, _URL)),
        author=one_line(_first_text(row, ("author",))),
        language=language_code(_first_text(row, ("language", "lang"))),
    )


def _first_text(row: Row, columns: tuple[str, ...]) -> str:
    """Return the first column that holds text; of ``{"name": …}``, as news services write it, the name."""
    for column in columns:
        value = row.get(column)
        value = value.get("name") if isinstance(value, dict) else value
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _is_writable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
