"""How points that several outlets tell are laid out on a terminal: side by side, or one below the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.box import Box
from rich.table import Table
from rich.text import Text

from synoptic.records import Point, Report, Statement, Synopsis
from synoptic.rendering.plain import one_line, shown
from synoptic.rendering.wording import attribution, silence, silent, told_once

QUIET = "dim"
NAME = "bold cyan"

Numbered = tuple[int, Point]

# A rule under the outlets' names and nothing else: the columns' edges do the rest.
_RULE_BELOW_HEAD = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")


@dataclass(frozen=True, slots=True)
class Layout:
    """What every part needs: the synopsis, its columns' names made harmless, the terminal's width."""

    synopsis: Synopsis
    names: dict[str, str]
    width: int

    @property
    def numbered(self) -> Iterator[Numbered]:
        """The points with the numbers that a reader sees."""
        return enumerate(self.synopsis.points, 1)

    @property
    def margin(self) -> int:
        """Width of the first column: the numbers, and the standing of what is not simply shared."""
        standings = {point.standing for point in self.synopsis.points} - {"shared", "single"}
        return max(3, *map(len, standings)) if standings else 3


def as_columns(points: Iterable[Numbered], layout: Layout, column: int) -> Table:
    """A row for each point and a column of ``column`` cells for each outlet."""
    table = Table(box=_RULE_BELOW_HEAD, leading=1, padding=(0, 1), show_edge=False, pad_edge=False)
    table.header_style = ""
    table.border_style = QUIET
    table.add_column("", justify="right", width=layout.margin, style=QUIET)
    for report in layout.synopsis.reports:
        name = Text(layout.names[report.id], style=NAME)
        table.add_column(name, width=column, overflow="fold")
    for number, point in points:
        cells = (_cell(point, report, layout) for report in layout.synopsis.reports)
        table.add_row(_number(number, point), *cells)
    return table


def as_lines(points: Iterable[Numbered], layout: Layout, longest: int) -> Table:
    """The gist of each point, below it a line for each outlet; those that are silent share the last ones."""
    table = Table.grid(padding=(0, 2, 0, 0))
    width = min(layout.width, longest) - layout.margin - 2
    table.add_column(justify="right", width=layout.margin, style=QUIET)
    table.add_column(width=width, overflow="fold")
    for number, point in points:
        gist = point.statements[point.gist]
        table.add_row(_number(number, point), Text(shown(layout.synopsis.text(gist)), style="bold"))
        table.add_row("", _outlets(point, layout, width))
        table.add_row("", Text("\n").join([*_silent_lines(point, layout), Text("")]))
    return table


def said(statement: Statement, layout: Layout) -> Text:
    """A statement's words, and in quiet letters who speaks."""
    return words(layout.synopsis.text(statement)).append(_speaker(statement, "\n"))


def words(text: str) -> Text:
    """Words from outside as rich text: never read as markup."""
    return Text(shown(text))


def _number(number: int, point: Point) -> str:
    return str(number) if point.standing == "shared" else f"{number}\n{point.standing}"


def _cell(point: Point, report: Report, layout: Layout) -> Text:
    own = [said(statement, layout) for statement in told_once(point) if statement.report == report.id]
    return Text("\n\n").join(own) if own else Text(one_line(silence(report)), style=QUIET)


def _outlets(point: Point, layout: Layout, width: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(max_width=width // 3, overflow="fold", style=NAME)
    table.add_column(overflow="fold")
    for statement in told_once(point):
        line = said(statement, layout)
        if statement is point.statements[point.gist]:
            line = Text("as above", style=QUIET).append(_speaker(statement, " "))
        table.add_row(Text(layout.names[statement.report]), line)
    return table


def _silent_lines(point: Point, layout: Layout) -> Iterator[Text]:
    quiet = silent(point, layout.synopsis)
    whole = [layout.names[report.id] for report in quiet if report.incomplete is None]
    if whole:
        yield Text(f"{', '.join(whole)}: {'does' if len(whole) == 1 else 'do'} not say", style=QUIET)
    for report in quiet:
        if report.incomplete is not None:
            yield Text(f"{layout.names[report.id]}: {one_line(silence(report))}", style=QUIET)


def _speaker(statement: Statement, gap: str) -> Text:
    who = shown(attribution(statement))
    return Text(f"{gap}— {who}" if who else "", style=QUIET)
