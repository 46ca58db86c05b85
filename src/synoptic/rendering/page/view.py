"""The nouns of the page: columns, rows and cells, with nothing left to decide but the markup."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from heapq import nsmallest
from typing import NamedTuple

from synoptic.records import Report, Span, Standing
from synoptic.rendering.page.passages import Paragraph
from synoptic.rendering.page.phrases import Attribution, language_tag
from synoptic.rendering.page.words import Piece

MOST_COLUMNS = 10
"""With more reports a row is a list of those that state the point: a table would be nearly empty, and
its size would grow with reports times points."""

LONGEST_BRIEF = 5
"""Points in the brief at the head of the page: what can be read in half a minute."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands: the column of its report, and its span there."""

    column: int
    span: Span


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement in a cell: its exact characters in pieces, who says it, where it stands."""

    pieces: tuple[Piece, ...]
    attribution: Attribution
    place: Place


@dataclass(frozen=True, slots=True)
class Miss:
    """The passage of a silent report that comes closest to the point."""

    text: str
    score: float
    place: Place


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report says on a point; without sayings it is silent, and may have come close."""

    column: int
    sayings: tuple[Saying, ...] = ()
    miss: Miss | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A point. ``differs`` unless every report states it and nothing conflicts.

    In a list the silent reports have no cells: there are only so many, and the closest misses of them all.
    """

    number: int
    standing: Standing
    label: str
    gist: str
    cells: tuple[Cell, ...]
    silent: int
    misses: tuple[Miss, ...]
    differs: bool

    @property
    def stating(self) -> tuple[Cell, ...]:
        """The cells of the reports that state the point."""
        return tuple(cell for cell in self.cells if cell.sayings)


@dataclass(frozen=True, slots=True)
class Column:
    """A report as the page shows it. ``label`` tells two reports of one outlet apart."""

    number: int
    report: Report
    label: str
    date: str | None
    words: int
    address: str | None
    stated: int
    alone: int
    paragraphs: tuple[Paragraph, ...]

    @property
    def title(self) -> str:
        """The report's title, or what else names it."""
        return self.report.title or self.report.file or "Untitled"

    @property
    def language(self) -> str | None:
        """The language as HTML names it, if it is one."""
        return language_tag(self.report)

    @property
    def citation(self) -> str:
        """Outlet, title, date and address, for copying."""
        parts = (self.label, f"“{self.title}”", self.date, self.address)
        return ", ".join(part for part in parts if part)

    @property
    def has_title_in_text(self) -> bool:
        """Whether the text begins with the title, which then need not be shown above it."""
        title = (self.report.title or "").strip()
        return bool(title) and self.report.text.lstrip("\ufeff \n\r\t#").startswith(title)


class Filter(NamedTuple):
    """A choice of points by standing."""

    value: str
    label: str
    points: int


@dataclass(frozen=True, slots=True)
class View:
    """Everything on the page."""

    title: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    standings: Counter[str]
    remarks: tuple[str, ...]

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The standings that can be chosen; those that no point has are left out, but for the first three."""
        single = self.standings["single"]
        several = "Both state" if len(self.columns) == 2 else "Several state"
        always = (
            Filter("all", "All points", len(self.rows)),
            Filter("several", several, len(self.rows) - single),
            Filter("single", "One only", single),
        )
        return always + tuple(
            Filter(standing, standing.capitalize(), count)
            for standing in ("disputed", "updated")
            if (count := self.standings[standing])
        )

    @property
    def brief(self) -> tuple[Row, ...]:
        """The points that most reports state, in the story's order; of equals the earlier.

        One statement may be the gist of several points: it is read once.
        """
        several = sorted((row for row in self.rows if row.standing != "single"), key=_by_silence)
        once = {row.gist: row for row in reversed(several)}
        return tuple(sorted(nsmallest(LONGEST_BRIEF, once.values(), key=_by_silence), key=_by_number))

    @property
    def is_list(self) -> bool:
        """Whether there are too many reports for a table."""
        return len(self.columns) > MOST_COLUMNS


def _by_silence(row: Row) -> tuple[int, int]:
    return row.silent, row.number


def _by_number(row: Row) -> int:
    return row.number
