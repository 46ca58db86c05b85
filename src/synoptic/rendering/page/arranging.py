"""Synopsis → what stands where on the page: columns, rows and cells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import chain

from synoptic.records import Nearest, Point, SentenceKind, Span, Synopsis
from synoptic.rendering.page.passages import Backlink, Passage, lay_out
from synoptic.rendering.page.phrases import (
    attribution_in_words,
    date_in_words,
    stated_by,
    title_line,
    web_address,
)
from synoptic.rendering.page.view import MOST_COLUMNS, Cell, Column, Miss, Place, Row, Saying, View
from synoptic.rendering.page.words import match_words
from synoptic.rendering.wording import labels, told_once

MOST_MISSES = 3
"""Nearest misses shown for each point where the reports are too many for a table."""


def lay_side_by_side(synopsis: Synopsis) -> View:
    """Turn a synopsis into what the template shows."""
    order = {report.id: number for number, report in enumerate(synopsis.reports, start=1)}
    rows = tuple(
        _row(synopsis, order, number, point) for number, point in enumerate(synopsis.points, start=1)
    )
    return View(
        title=title_line(synopsis),
        columns=tuple(_columns(synopsis, rows)),
        rows=rows,
        standings=Counter(row.standing for row in rows),
        remarks=synopsis.remarks,
    )


def _row(synopsis: Synopsis, order: Mapping[str, int], number: int, point: Point) -> Row:
    sayings = _sayings(synopsis, order, point)
    is_list = len(order) > MOST_COLUMNS
    shown = MOST_MISSES if is_list else len(order)
    closest = nlargest(shown, point.nearest, key=lambda nearest: nearest.score)
    misses = {order[nearest.report]: _miss(synopsis, order, nearest) for nearest in closest}
    columns = sorted(sayings) if is_list else order.values()
    return Row(
        number=number,
        standing=point.standing,
        label=stated_by(len(sayings), len(order)),
        gist=synopsis.text(point.statements[point.gist]),
        cells=tuple(Cell(column, tuple(sayings.get(column, ())), misses.get(column)) for column in columns),
        silent=len(order) - len(sayings),
        misses=tuple(misses.values()) if is_list else (),
        differs=point.standing != "shared" or len(sayings) < len(order),
    )


def _sayings(synopsis: Synopsis, order: Mapping[str, int], point: Point) -> Mapping[int, list[Saying]]:
    statements = told_once(point)
    texts = [(statement.report, synopsis.text(statement)) for statement in statements]
    sayings: dict[int, list[Saying]] = defaultdict(list)
    for statement, pieces in zip(statements, match_words(texts), strict=True):
        place = Place(order[statement.report], Span(statement.start, statement.end))
        sayings[place.column].append(Saying(pieces, attribution_in_words(statement), place))
    return sayings


def _miss(synopsis: Synopsis, order: Mapping[str, int], nearest: Nearest) -> Miss:
    place = Place(order[nearest.report], Span(nearest.start, nearest.end))
    return Miss(synopsis.text(nearest), nearest.score, place)


def _columns(synopsis: Synopsis, rows: Sequence[Row]) -> Iterator[Column]:
    stated: Counter[int] = Counter(cell.column for row in rows for cell in row.stating)
    alone: Counter[int] = Counter(row.stating[0].column for row in rows if len(row.stating) == 1)
    passages = _passages(synopsis, rows)
    names = labels(synopsis)
    for number, report in enumerate(synopsis.reports, start=1):
        yield Column(
            number=number,
            report=report,
            label=names[report.id],
            date=date_in_words(report.published),
            words=len(report.text.split()),
            address=web_address(report),
            stated=stated[number],
            alone=alone[number],
            paragraphs=lay_out(report.text, passages[report.id]),
        )


def _passages(synopsis: Synopsis, rows: Sequence[Row]) -> Mapping[str, list[Passage]]:
    """Return what is marked in each report: one passage for each span, however many points it states.

    A nearest miss that is no statement has its passage too, for its anchor.
    """
    points: dict[tuple[str, Span], list[Backlink]] = defaultdict(list)
    kinds: dict[tuple[str, Span], SentenceKind] = {}
    for row, point in zip(rows, synopsis.points, strict=True):
        for statement in point.statements:
            where = (statement.report, Span(statement.start, statement.end))
            points[where].append(Backlink(row.number, len(row.stating)))
            kinds.setdefault(where, statement.kind)
    for statement in synopsis.statements:
        kinds.setdefault((statement.report, Span(statement.start, statement.end)), statement.kind)
    for nearest in chain.from_iterable(point.nearest for point in synopsis.points):
        kinds.setdefault((nearest.report, Span(nearest.start, nearest.end)), "text")
    found: dict[str, list[Passage]] = defaultdict(list)
    for (report, span), kind in kinds.items():
        found[report].append(Passage(span, kind, tuple(points.get((report, span), ()))))
    return found
