"""The JSON that others build on: its records, its bytes, and the published schema beside this file.

The full texts are not in it: a report is named by file and sha256, and every statement carries its words.
What a version does not compute yet (conflicts, copies, origins) is left out, never filled with a guess.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import NotRequired, TypedDict, cast

from synoptic import __version__
from synoptic.checking import Quotation, check_quotations
from synoptic.records import (
    CONTRACT,
    Nearest,
    Point,
    Report,
    SentenceKind,
    Span,
    Standing,
    Statement,
    Synopsis,
    Voice,
)
from synoptic.rendering.wording import silent

# Allowed raw in JSON, yet some terminals obey them; escaped they read back as the same characters.
_ESCAPED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

SCORE_DIGITS = 3


class Reference(TypedDict):
    """Where a statement stands."""

    report: str
    start: int
    end: int


class PrintedNearest(Reference):
    """The nearest miss of one report."""

    text: str
    score: float


class PrintedStatement(PrintedNearest):
    """A statement with its words."""

    kind: SentenceKind
    voice: Voice
    source: str | None
    source_span: list[int] | None
    cue_span: list[int] | None
    content_span: list[int] | None


class PrintedPoint(TypedDict):
    """A row; ``nearest`` is there if some report does not state the point."""

    id: str
    standing: Standing
    gist: Reference
    statements: list[PrintedStatement]
    nearest: NotRequired[list[PrintedNearest]]


class PrintedReport(TypedDict):
    """A column, without its text."""

    id: str
    file: str | None
    outlet: str
    title: str | None
    published: str | None
    url: str | None
    author: str | None
    language: str | None
    sha256: str
    characters: int
    complete: bool
    incomplete: str | None


class PrintedSynopsis(TypedDict):
    """The one object that is printed."""

    synoptic: str
    version: str
    reports: list[PrintedReport]
    points: list[PrintedPoint]
    statements: list[PrintedStatement]
    remarks: list[str]


def printed(synopsis: Synopsis) -> PrintedSynopsis:
    """Return the contract's object, its keys in the order in which they are printed."""
    return {
        "synoptic": CONTRACT,
        "version": __version__,
        "reports": [_report(report) for report in synopsis.reports],
        "points": [_point(point, synopsis) for point in synopsis.points],
        "statements": [_statement(statement, synopsis) for statement in synopsis.statements],
        "remarks": list(synopsis.remarks),
    }


def render_json(synopsis: Synopsis) -> str:
    """Return the contract's object as text: same synopsis, same bytes.

    What was written is read back and compared with the reports before it is handed out; so a text in
    which two surrogates stand as two characters, which JSON would join into one, is refused.
    """
    written = json.dumps(printed(synopsis), ensure_ascii=False, allow_nan=False, indent=2)
    written = _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", written) + "\n"
    check_quotations(synopsis, quotations(json.loads(written)))
    return written


def quotations(read: PrintedSynopsis) -> Iterator[Quotation]:
    """List all words in a printed synopsis that are said to stand in a report."""
    for point in read["points"]:
        for quoted in (*point["statements"], *point.get("nearest", ())):
            yield Quotation(quoted["report"], quoted["start"], quoted["end"], quoted["text"])
    for quoted in read["statements"]:
        yield Quotation(quoted["report"], quoted["start"], quoted["end"], quoted["text"])


def schema() -> dict[str, object]:
    """Return the published JSON Schema (draft 2020-12) of the contract."""
    return cast(dict[str, object], json.loads(schema_text()))


def schema_text() -> str:
    """Return the schema's file as it is published."""
    return files("synoptic.rendering").joinpath("synopsis.schema.json").read_text(encoding="utf-8")


def _report(report: Report) -> PrintedReport:
    return {
        "id": report.id,
        "file": report.file,
        "outlet": report.outlet,
        "title": report.title,
        "published": report.published,
        "url": report.url,
        "author": report.author,
        "language": report.language,
        "sha256": report.sha256,
        "characters": len(report.text),
        "complete": report.incomplete is None,
        "incomplete": report.incomplete,
    }


def _point(point: Point, synopsis: Synopsis) -> PrintedPoint:
    gist = point.statements[point.gist]
    row: PrintedPoint = {
        "id": point.id,
        "standing": point.standing,
        "gist": {"report": gist.report, "start": gist.start, "end": gist.end},
        "statements": [_statement(statement, synopsis) for statement in point.statements],
    }
    if silent(point, synopsis):
        row["nearest"] = [_nearest(nearest, synopsis) for nearest in point.nearest]
    return row


def _statement(statement: Statement, synopsis: Synopsis) -> PrintedStatement:
    return {
        "report": statement.report,
        "start": statement.start,
        "end": statement.end,
        "text": synopsis.text(statement),
        "kind": statement.kind,
        "voice": statement.voice,
        "source": statement.source,
        "source_span": _pair(statement.source_span),
        "cue_span": _pair(statement.cue_span),
        "content_span": _pair(statement.content_span),
        "score": round(statement.score, SCORE_DIGITS),
    }


def _nearest(nearest: Nearest, synopsis: Synopsis) -> PrintedNearest:
    return {
        "report": nearest.report,
        "start": nearest.start,
        "end": nearest.end,
        "text": synopsis.text(nearest),
        "score": round(nearest.score, SCORE_DIGITS),
    }


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span[0], span[1]]
