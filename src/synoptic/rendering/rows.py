"""The synopsis as plain rows, one a statement or one a point: what CSV and Arrow tables are made from."""

from __future__ import annotations

from typing import NamedTuple

from synoptic.records import Point, SentenceKind, Span, Standing, Statement, Synopsis, Voice


class StatementRow(NamedTuple):
    """A statement in one point; ``point``, ``standing`` and ``gist`` are None outside every point."""

    point: str | None
    standing: Standing | None
    gist: bool | None
    report: str
    outlet: str
    file: str | None
    published: str | None
    start: int
    end: int
    text: str
    kind: SentenceKind
    voice: Voice
    source: str | None
    source_start: int | None
    source_end: int | None
    cue_start: int | None
    cue_end: int | None
    content_start: int | None
    content_end: int | None
    score: float


class PointRow(NamedTuple):
    """A point, its gist's words and place, and how many reports, outlets and statements it has."""

    point: str
    standing: Standing
    gist: str
    gist_report: str
    gist_start: int
    gist_end: int
    reports: int
    outlets: int
    statements: int


def statement_rows(synopsis: Synopsis) -> list[StatementRow]:
    """One row for each statement of each point, in the synopsis's order, then those outside the points.

    A statement that stands in two points has two rows.
    """
    inside = [
        _statement_row(synopsis, statement, point, gist=place == point.gist)
        for point in synopsis.points
        for place, statement in enumerate(point.statements)
    ]
    return inside + [_statement_row(synopsis, statement) for statement in synopsis.statements]


def point_rows(synopsis: Synopsis) -> list[PointRow]:
    """One row for each point."""
    return [_point_row(synopsis, point) for point in synopsis.points]


def _statement_row(
    synopsis: Synopsis, statement: Statement, point: Point | None = None, gist: bool | None = None
) -> StatementRow:
    report = synopsis.by_id[statement.report]
    source, cue, content = (span or (None, None) for span in _spans(statement))
    return StatementRow(
        point=point.id if point else None,
        standing=point.standing if point else None,
        gist=gist,
        report=report.id,
        outlet=report.outlet,
        file=report.file,
        published=report.published,
        start=statement.start,
        end=statement.end,
        text=synopsis.text(statement),
        kind=statement.kind,
        voice=statement.voice,
        source=statement.source,
        source_start=source[0],
        source_end=source[1],
        cue_start=cue[0],
        cue_end=cue[1],
        content_start=content[0],
        content_end=content[1],
        score=statement.score,
    )


def _spans(statement: Statement) -> tuple[Span | None, Span | None, Span | None]:
    return statement.source_span, statement.cue_span, statement.content_span


def _point_row(synopsis: Synopsis, point: Point) -> PointRow:
    gist = point.statements[point.gist]
    reports = {statement.report for statement in point.statements}
    return PointRow(
        point.id,
        point.standing,
        synopsis.text(gist),
        gist.report,
        gist.start,
        gist.end,
        len(reports),
        len({synopsis.by_id[report].outlet for report in reports}),
        len(point.statements),
    )
