"""Text → blocks: paragraphs, lines that stand alone, entries of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from synoptic.records import Span

NARROWEST = 40
"""Characters, by judgement: a shorter line ended because its author ended it."""

WIDEST = 132
"""Characters: a line printer's page; longer lines are paragraphs of their own."""

SLACK = 8
"""Characters, by judgement: so much may be free at the end of a wrapped line though the next word fitted."""

_LIST_MARK = re.compile(r"(?:[-*+•◦‣▪●·–]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s+\S")
_FIRST_WORD = re.compile(r"\S{1,132}")


@dataclass(frozen=True, slots=True)
class Block:
    """What is set apart by line ends. ``is_listed``: it begins with a bullet or a number."""

    span: Span
    is_listed: bool


def split_blocks(text: str) -> list[Block]:
    """Return the blocks of a text in order, without the white space around them.

    A blank line always ends a block. A single line end does unless the lines look wrapped: the line is
    about as wide as the widest beside it and the next word would not have fitted, or the next line goes on
    in lower case.
    """
    blocks: list[Block] = []
    for lines in _paragraphs(text):
        width = max(line.end - line.start for line in lines)
        start = lines[0].start
        for line, following in pairwise(lines):
            if not _is_wrapped(text, line, following, width):
                blocks.append(_block(text, start, line.end))
                start = following.start
        blocks.append(_block(text, start, lines[-1].end))
    return blocks


def _paragraphs(text: str) -> Iterator[Sequence[Span]]:
    """Yield runs of lines that are not blank."""
    lines: list[Span] = []
    place = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            start = place + len(line) - len(line.lstrip())
            lines.append(Span(start, start + len(bare)))
        elif lines:
            yield lines
            lines = []
        place += len(line)
    if lines:
        yield lines


def _is_wrapped(text: str, line: Span, following: Span, width: int) -> bool:
    if _LIST_MARK.match(text, following.start, following.end):
        return False
    if text[following.start].islower():
        return True
    first = _FIRST_WORD.match(text, following.start, following.end)
    needed = line.end - line.start + 1 + (len(first.group()) if first else 0)
    is_long = line.end - line.start >= NARROWEST
    return is_long and width <= WIDEST and needed > width - SLACK


def _block(text: str, start: int, end: int) -> Block:
    return Block(Span(start, end), _LIST_MARK.match(text, start, end) is not None)
