"""Groups → points in the story's order, each with its nearest misses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synoptic.aligning.grouping import Scores, neighbours
from synoptic.aligning.table import Table
from synoptic.records import Nearest, Point, Standing, Statement


def tell(
    table: Table, groups: Sequence[frozenset[int]], scores: Scores, outlets: Sequence[str]
) -> list[Point]:
    """Return groups, and every statement that stands in none, as points; ids are "p1", "p2", … in order.

    The story's order is where a fact stands in the reports that state it, on average, as a share of
    each report. Headings that nothing answers and repeats make no point. ``outlets``
    names each report's: a fact that two reports of one outlet state is still single.
    """
    groups = _single_once(table, groups, outlets)
    grouped = set().union(*groups)
    alone = [
        frozenset({row})
        for row, statement in enumerate(table.statements)
        if row not in grouped and statement.kind not in ("heading", "repeat")
    ]
    ordered = sorted([*groups, *alone], key=lambda rows: (_depth(table, rows), sorted(rows)))
    near = neighbours(scores)
    points = []
    for number, rows in enumerate(ordered, start=1):
        told_by = {outlets[table.report[row]] for row in rows}
        standing: Standing = "shared" if len(told_by) > 1 else "single"
        points.append(_point(table, rows, near, name=f"p{number}", standing=standing))
    return points


def _single_once(
    table: Table, groups: Sequence[frozenset[int]], outlets: Sequence[str]
) -> list[frozenset[int]]:
    """Take out of the groups of one outlet alone what stands in a shared group."""
    told_by = [{outlets[table.report[row]] for row in rows} for rows in groups]
    shared = {row for rows, names in zip(groups, told_by, strict=True) if len(names) > 1 for row in rows}
    left = [rows if len(names) > 1 else rows - shared for rows, names in zip(groups, told_by, strict=True)]
    return [rows for rows in dict.fromkeys(left) if len(rows) > 1]


def _depth(table: Table, rows: frozenset[int]) -> float:
    """A title, always first, counts only for a report that has nothing else here."""
    first: dict[int, float] = {}
    for row in sorted(rows, key=lambda row: (table.statements[row].kind != "title", -row)):
        report = int(table.report[row])
        first[report] = int(table.place[row]) / max(1, len(table.rows[report]) - 1)
    return round(sum(first.values()) / len(first), 6)


def _point(
    table: Table, rows: frozenset[int], near: dict[int, dict[int, float]], *, name: str, standing: Standing
) -> Point:
    ordered = sorted(rows)
    statements = [replace(table.statements[row], score=_belonging(table, row, rows, near)) for row in ordered]
    return Point(
        id=name,
        standing=standing,
        statements=tuple(statements),
        gist=_choose_gist(statements),
        nearest=_nearest(table, rows, near),
    )


def _belonging(table: Table, row: int, rows: frozenset[int], near: dict[int, dict[int, float]]) -> float:
    """Return the average chance that a statement and each one of the other reports state one fact."""
    others = [other for other in sorted(rows) if table.report[other] != table.report[row]]
    if not others:
        return 1.0
    return sum(near.get(row, {}).get(other, 0.0) for other in others) / len(others)


def _choose_gist(statements: Sequence[Statement]) -> int:
    """Prefer the statement that most surely belongs, then a shorter one, then the first; no repeat."""

    def rank(number: int) -> tuple[bool, float, int, int]:
        statement = statements[number]
        return (
            statement.kind == "repeat",
            -round(statement.score, 2),
            statement.end - statement.start,
            number,
        )

    return min(range(len(statements)), key=rank)


def _nearest(table: Table, rows: frozenset[int], near: dict[int, dict[int, float]]) -> tuple[Nearest, ...]:
    """For each report without a statement here, the one that came closest to any of them."""
    stated = {table.statements[row].report for row in rows}
    best: dict[str, tuple[float, int]] = {}
    for row in rows:
        for other, score in near.get(row, {}).items():
            report = table.statements[other].report
            if report not in stated and (score, -other) > best.get(report, (-1.0, 0)):
                best[report] = (score, -other)
    found = []
    for score, minus_row in sorted(best.values(), key=lambda miss: -miss[1]):
        missed = table.statements[-minus_row]
        found.append(Nearest(missed.report, missed.start, missed.end, score))
    return tuple(found)
