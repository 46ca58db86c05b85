"""A full report as paragraphs in which the passages of points are marked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from synoptic.records import SentenceKind, Span

_BREAKS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Backlink:
    """Leads from the end of a passage to the row of its point."""

    row: int
    outlets: int


@dataclass(frozen=True, slots=True)
class Passage:
    """What is marked in a report: a span, and the points that it states (none for furniture)."""

    span: Span
    kind: SentenceKind
    points: tuple[Backlink, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters that lie in the same passages. ``begins`` and ``ends`` say which start or stop with it."""

    text: str
    within: tuple[Passage, ...]
    begins: tuple[Passage, ...]
    ends: tuple[Passage, ...]

    @property
    def stated(self) -> tuple[Span, ...]:
        """The spans of the points that are stated here."""
        return tuple(passage.span for passage in self.within if passage.points)

    @property
    def is_shared(self) -> bool:
        """Whether two or more outlets state it."""
        return any(point.outlets > 1 for passage in self.within for point in passage.points)

    @property
    def backlinks(self) -> tuple[Backlink, ...]:
        """The rows of the points whose passages end here."""
        return tuple(point for passage in self.ends for point in passage.points)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The segments between two line breaks, and what kind of text they are."""

    kind: SentenceKind
    segments: tuple[Segment, ...]


def lay_out(text: str, passages: Iterable[Passage]) -> tuple[Paragraph, ...]:
    """Cut a report at its line breaks and at the borders of its passages, which may overlap.

    Lines of white space alone are left out.
    """
    marked = sorted(passages, key=lambda passage: (passage.span.start, -passage.span.end))
    breaks = [Span(*match.span()) for match in _BREAKS.finditer(text)]
    borders = {0, len(text)}.union(*(p.span for p in marked), *breaks)
    segments = list(_segments(text, marked, sorted(borders)))
    return tuple(_paragraphs(segments, {found.start for found in breaks}))


def _segments(text: str, marked: Sequence[Passage], borders: Sequence[int]) -> Iterator[tuple[int, Segment]]:
    starting: Mapping[int, list[Passage]] = _by_border(marked, 0)
    ending: Mapping[int, list[Passage]] = _by_border(marked, 1)
    within: dict[Passage, None] = {}
    for start, end in pairwise(borders):
        within.update(dict.fromkeys(starting.get(start, ())))
        segment = Segment(
            text[start:end], tuple(within), tuple(starting.get(start, ())), tuple(ending.get(end, ()))
        )
        yield start, segment
        for passage in segment.ends:
            within.pop(passage, None)


def _by_border(marked: Sequence[Passage], side: int) -> dict[int, list[Passage]]:
    found: dict[int, list[Passage]] = defaultdict(list)
    for passage in marked:
        found[passage.span[side]].append(passage)
    return found


def _paragraphs(segments: Sequence[tuple[int, Segment]], breaks: set[int]) -> Iterator[Paragraph]:
    line: list[Segment] = []
    for start, segment in segments:
        if start in breaks:
            yield from _paragraph(line)
            line = []
        else:
            line.append(segment)
    yield from _paragraph(line)


def _paragraph(line: list[Segment]) -> Iterator[Paragraph]:
    written = [segment for segment in line if segment.text.strip()]
    if not written:
        return
    kinds = {segment.within[-1].kind if segment.within else "text" for segment in written}
    kind: SentenceKind = kinds.pop() if len(kinds) == 1 else "text"
    yield Paragraph(kind, tuple(line))
