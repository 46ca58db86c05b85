"""The whole line in order: reports of one story in, their synopsis out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from synoptic.aligning import align
from synoptic.attributing import attribute
from synoptic.checking import check
from synoptic.encoding import encode
from synoptic.errors import InputError, TooFewReportsError
from synoptic.records import Report, Statement, Synopsis, order_reports
from synoptic.segmenting import segment
from synoptic.synopsis import Result

Order = Literal["time", "given"]

MAX_STATEMENTS = 5_000
"""Some 140 reports of one event; their tokens in context take about 400 MB."""


def compare(
    reports: Sequence[Report], *, order: Order = "time", threads: int = 0, remarks: Sequence[str] = ()
) -> Result:
    """Lay reports of one story side by side.

    Columns follow time, then outlet, or with ``order="given"`` the order of ``reports``; the points, their
    statements and their ids are the same either way. ``threads`` 0 leaves the number to the encoder; no
    result depends on it. ``remarks``, such as reading made, are shown with the synopsis. Raises
    TooFewReportsError for fewer than two reports, InputError if there is more text than one story holds.
    """
    _require_two(reports)
    told = order_reports(reports)
    statements = [attribute(report, segment(report)) for report in told]
    stating = [[s for s in mine if s.kind != "furniture"] for mine in statements]
    _require_a_story(stating)
    texts = [report.text[s.start : s.end] for report, mine in zip(told, stating, strict=True) for s in mine]
    points = align(told, stating, encode(texts, threads=threads))
    placed = {(s.report, s.start) for point in points for s in point.statements}
    outside = [s for mine in statements for s in mine if (s.report, s.start) not in placed]
    columns = told if order == "time" else _as_given(reports, told)
    synopsis = Synopsis(columns, tuple(points), tuple(outside), tuple(remarks))
    check(synopsis)
    return Result.of(synopsis)


def _require_two(reports: Sequence[Report]) -> None:
    if not reports:
        raise TooFewReportsError("no report to compare; give two or more of the same event")
    if len(reports) == 1:
        named = reports[0].file or reports[0].outlet
        raise TooFewReportsError(f"only one report ({named}); give two or more of the same event")


def _require_a_story(statements: Sequence[Sequence[Statement]]) -> None:
    count = sum(len(mine) for mine in statements)
    if count > MAX_STATEMENTS:
        raise InputError(
            f"{len(statements)} reports with {count:,} sentences are more than one story (at most "
            f"{MAX_STATEMENTS:,}); give fewer or shorter reports"
        )


def _as_given(reports: Sequence[Report], told: Sequence[Report]) -> tuple[Report, ...]:
    waiting = list(told)
    columns = []
    for report in reports:
        at = next(n for n, known in enumerate(waiting) if replace(known, id=report.id) == report)
        columns.append(waiting.pop(at))
    return tuple(columns)
