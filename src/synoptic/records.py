"""The nouns: report, statement, point, synopsis. Text lives once, in the report; the rest is offsets into it.

Offsets are code points into ``Report.text`` and half open: ``text[start:end]``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from typing import Literal, NamedTuple

Voice = Literal["own", "quoted", "paraphrased", "mixed"]
"""Who speaks: the outlet, somebody verbatim in quotation marks, somebody in the outlet's words, both."""

Standing = Literal["shared", "disputed", "updated", "single"]
"""Of a point: see the design's table of words."""

SentenceKind = Literal["title", "heading", "text", "repeat", "furniture"]
"""A repeat says again what the report says elsewhere in the same words (a caption, the headline). Furniture
is what surrounds a report: photo credits, "read more" lines, bylines, calls to subscribe."""

CONTRACT = "1"
"""Version of the JSON contract."""


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


@dataclass(frozen=True)
class Report:
    """One outlet's article. ``file`` is the path or the row it was read from, as a person would name it.

    ``published`` is an ISO 8601 date or date-time, or None. ``incomplete`` says in words why the report
    looks cut off ("ends in the middle of a sentence"), or is None if it looks whole. ``id`` is given by
    `order_reports`, so that it does not depend on the order in which the reports arrive.
    """

    text: str
    outlet: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    author: str | None = None
    file: str | None = None
    language: str | None = None
    incomplete: str | None = None
    id: str = ""

    @cached_property
    def sha256(self) -> str:
        """Hex digest of the text in UTF-8 (lone surrogates kept)."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, title or heading of one report: what segmenting gives."""

    report: str
    start: int
    end: int
    kind: SentenceKind = "text"


@dataclass(frozen=True, slots=True)
class Statement:
    """A span of a report that says one thing, and who says it.

    ``source`` is the name to show for who it is attributed to; ``source_span`` where that name, or the
    pronoun that stands for it, is written. ``content_span`` covers what is attributed. All spans are in
    the same report. ``score`` (0-1) is how surely it belongs to its point.
    """

    report: str
    start: int
    end: int
    kind: SentenceKind = "text"
    voice: Voice = "own"
    source: str | None = None
    source_span: Span | None = None
    cue_span: Span | None = None
    content_span: Span | None = None
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest miss: of another report, the statement that comes closest, and how close (0-1)."""

    report: str
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Point:
    """One fact with the statements of all reports that state it: a row of the synopsis.

    ``statements`` stand in the order of their reports by time, then in text order. ``gist`` is the index
    of the statement that stands for the row. ``nearest`` holds, for each report that does not state it,
    its nearest miss.
    """

    id: str
    standing: Standing
    statements: tuple[Statement, ...]
    gist: int = 0
    nearest: tuple[Nearest, ...] = ()


@dataclass(frozen=True)
class Synopsis:
    """Reports of one story laid side by side: ``reports`` in column order, ``points`` in the story's order.

    ``statements`` are those outside every point: headings that nothing answers, and furniture.
    """

    reports: tuple[Report, ...]
    points: tuple[Point, ...]
    statements: tuple[Statement, ...] = ()
    remarks: tuple[str, ...] = field(default=())

    @cached_property
    def by_id(self) -> Mapping[str, Report]:
        """Each report by its id."""
        return {report.id: report for report in self.reports}

    def text(self, span: Sentence | Statement | Nearest) -> str:
        """Return the exact characters of a span, read from its report."""
        return self.by_id[span.report].text[span.start : span.end]


def order_reports(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return the reports by time of publication, then outlet, with ids "r1", "r2", … in that order.

    A date without a time counts as its first moment, a time without a zone as UTC; undated reports come
    last. What is left equal goes by title, text, then the rest, so the order given never matters.
    """
    ordered = sorted((replace(report, id="") for report in reports), key=_place)
    return tuple(replace(report, id=f"r{number}") for number, report in enumerate(ordered, start=1))


def _place(report: Report) -> tuple[datetime, str, str, str, str]:
    return _moment(report.published), report.outlet, report.title or "", report.sha256, repr(report)


def _moment(published: str | None) -> datetime:
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return datetime.max.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
