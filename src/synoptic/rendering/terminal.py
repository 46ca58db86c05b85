"""The synopsis on a terminal: one column an outlet where there is room, else one line an outlet."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from synoptic.records import Nearest, Point, Report, Synopsis
from synoptic.rendering.layouts import NAME, QUIET, Layout, as_columns, as_lines, said, words
from synoptic.rendering.plain import one_line, shown
from synoptic.rendering.wording import (
    counted,
    cut_off,
    labels,
    nearest_miss,
    published,
    stating,
    summary,
    told_once,
)

NARROWEST_COLUMN = 28
"""Narrower columns break most lines after three or four words, which is slower to read than lines below."""

WIDEST_COLUMN = 72
"""Longer lines are hard to follow back to the next (Bringhurst, Elements of Typographic Style: 45-75)."""

MOST_COLUMNS = 5
GAP = 3
LONGEST_LINE = 100
LONGEST_NAME = 48
NARROWEST_TERMINAL = 40


def render_text(synopsis: Synopsis, *, width: int | None = None, color: bool = False) -> str:
    """Return the synopsis laid out for a terminal of ``width`` columns, with ANSI styles if ``color``."""
    width = max(width or shutil.get_terminal_size().columns, NARROWEST_TERMINAL)
    names = {report: _short(label) for report, label in labels(synopsis).items()}
    console = Console(
        file=io.StringIO(),
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    with console.capture() as capture:
        for part in _parts(Layout(synopsis, names, width)):
            console.print(part)
    return "".join(f"{line.rstrip(' ')}\n" for line in capture.get().split("\n")).rstrip("\n") + "\n"


def column_width(reports: int, width: int) -> int | None:
    """Return how wide each of so many columns can be, or None if they would be too many or too narrow."""
    if not 2 <= reports <= MOST_COLUMNS:
        return None
    room = width // reports - GAP
    return None if room < NARROWEST_COLUMN else min(room, WIDEST_COLUMN)


def _parts(layout: Layout) -> Iterator[RenderableType]:
    yield Text(summary(layout.synopsis), style="bold")
    if {point.standing for point in layout.synopsis.points} > {"single"}:
        yield Text("Numbers follow the story; what one outlet alone tells stands below.", style=QUIET)
    yield ""
    yield Padding(_reports(layout), (0, 0, 0, 2))
    yield ""
    several = [(number, point) for number, point in layout.numbered if point.standing != "single"]
    column = column_width(len(layout.synopsis.reports), layout.width - layout.margin)
    if several and column:
        yield as_columns(several, layout, column)
        yield ""
    elif several:
        yield as_lines(several, layout, LONGEST_LINE)
    yield from _told_by_one(layout)
    for remark in layout.synopsis.remarks:
        yield Text(f"Remark: {shown(remark)}")


def _reports(layout: Layout) -> Table:
    table = Table.grid(padding=(0, 3, 0, 0))
    table.add_column(max_width=max(layout.width // 4, 12), overflow="fold", style=NAME)
    table.add_column(max_width=LONGEST_LINE, overflow="fold")
    for report in layout.synopsis.reports:
        title = [words(report.title)] if report.title else []
        table.add_row(Text(layout.names[report.id]), Text("\n").join([*title, _facts(report)]))
    return table


def _facts(report: Report) -> Text:
    facts = f"{one_line(published(report))}, {counted(len(report.text.split()), 'word')}, "
    if report.incomplete is None:
        return Text(f"{facts}complete", style=QUIET)
    return Text(facts, style=QUIET).append(shown(cut_off(report)), style="not dim")


def _told_by_one(layout: Layout) -> Iterator[RenderableType]:
    for report in layout.synopsis.reports:
        own = [
            (number, point)
            for number, point in layout.numbered
            if point.standing == "single" and point.statements[0].report == report.id
        ]
        if own:
            yield Text("Only in ", style="bold").append(layout.names[report.id], style=NAME)
            yield from _doubts(report, layout)
            yield ""
            yield _singles(own, layout)


def _singles(own: list[tuple[int, Point]], layout: Layout) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", width=layout.margin, style=QUIET)
    table.add_column(max_width=LONGEST_LINE, overflow="fold")
    for number, point in own:
        statements = told_once(point)
        lines = [said(statement, layout) for statement in statements]
        if len(stating(point)) > 1:
            lines = [
                Text(f"{layout.names[statement.report]}: ", style=QUIET).append(line)
                for statement, line in zip(statements, lines, strict=True)
            ]
        if nearest := nearest_miss(point):
            lines.append(_miss(nearest, layout))
        table.add_row(str(number), Text("\n").join([*lines, Text("")]))
    return table


def _miss(nearest: Nearest, layout: Layout) -> Text:
    label = f"nearest in {layout.names[nearest.report]} ({nearest.score:.2f}): "
    return Text(label, style=QUIET).append(words(layout.synopsis.text(nearest)))


def _doubts(report: Report, layout: Layout) -> Iterator[Text]:
    """Say which other outlets may have said it too, for all that can be seen of them."""
    for other in layout.synopsis.reports:
        if other.id != report.id and other.incomplete is not None:
            yield Text(f"{layout.names[other.id]} may say it too: {shown(cut_off(other))}", style=QUIET)


def _short(label: str) -> str:
    name = one_line(label[: 2 * LONGEST_NAME])
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
