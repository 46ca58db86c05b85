"""Quotations by offset: typed and straight marks, unbalanced ones, ones that run over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from synoptic.records import Span

CLOSING = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’'", "'": "'’", "``": "''"}
"""Which marks close which opening mark; a straight mark also closes a typed one and the other way about."""

DOUBLE = {"“", "”", '"', "„", "«", "»", "``", "''"}
MARK = re.compile(r"``|''|[“”„«»\"‘’']")
BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
LINE_BREAK = re.compile(r"\n\s*")
NAME_BEFORE = re.compile(r"\b[A-Z][\w’'.-]{0,20} \Z")
NAME_AFTER = re.compile(r" [A-Z]")
LONGEST_NICKNAME = 20
LONGEST_SINGLE = 400
"""Characters a quotation in single marks may have: beyond it the closing mark is some word's apostrophe."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks inside one paragraph: ``outer`` with its marks, ``inner`` without.

    ``continues``: the paragraph before left its quotation open and this one opened anew, so one speaker.
    """

    outer: Span
    inner: Span
    continues: bool = False


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs: parted by blank lines if there are any, else by line breaks."""
    separator = BLANK_LINE if BLANK_LINE.search(text) else LINE_BREAK
    start = 0
    for gap in separator.finditer(text):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, len(text))


def find_quotations(text: str) -> list[Quotation]:
    """Find every quotation of a report in text order; linear in the text.

    Single marks inside a quotation in double ones are left alone. A quotation never closed ends with its
    paragraph; if the next paragraph begins with an opening mark, that one continues it.

    >>> [q.inner for q in find_quotations("He said “no way” and left.")]
    [Span(start=9, end=15)]
    """
    found: list[Quotation] = []
    left_open = False
    for paragraph in paragraphs(text):
        inside = list(_in_paragraph(text, paragraph))
        if inside and left_open and inside[0].outer.start == paragraph.start:
            inside[0] = Quotation(inside[0].outer, inside[0].inner, continues=True)
        if inside:
            left_open = inside[-1].inner.end == inside[-1].outer.end
        elif paragraph.end > paragraph.start:
            left_open = False
        found += inside
    return found


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Quotation]:
    """Yield the quotations of one paragraph, outermost only."""
    opened: re.Match[str] | None = None
    for mark in MARK.finditer(text, paragraph.start, paragraph.end):
        if opened is None:
            opened = mark if _opens(text, mark) else None
        elif _closes(text, opened, mark):
            if not _is_nickname(text, opened.start(), mark.end()):
                yield Quotation(Span(opened.start(), mark.end()), Span(opened.end(), mark.start()))
            opened = None
        elif _is_lost(text, opened, mark):
            if opened[0] in DOUBLE:
                yield Quotation(Span(opened.start(), mark.start()), Span(opened.end(), mark.start()))
            opened = mark if _opens(text, mark) else None
    if opened is not None and opened[0] in DOUBLE:
        yield Quotation(Span(opened.start(), paragraph.end), Span(opened.end(), paragraph.end))


def _is_nickname(text: str, start: int, end: int) -> bool:
    """Claim that marks hold a name between two names: Ann "Red" Roe."""
    return (
        end - start <= LONGEST_NICKNAME
        and NAME_BEFORE.search(text, max(start - 30, 0), start) is not None
        and NAME_AFTER.match(text, end) is not None
        and text[start + 1].isupper()
    )


def _before(text: str, mark: re.Match[str]) -> str:
    return text[mark.start() - 1] if mark.start() else " "


def _after(text: str, mark: re.Match[str]) -> str:
    return text[mark.end()] if mark.end() < len(text) else " "


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Claim that a mark met outside a quotation opens one: apostrophes and inches do not."""
    before, after = _before(text, mark), _after(text, mark)
    if mark[0] in ("“", "„", "«", "``"):
        return True
    if mark[0] == '"':
        return not after.isspace() and not before.isdigit() and (not before.isalnum() or after.isalnum())
    if mark[0] not in ("‘", "'") or before.isalnum() or before in '.,!?”"':
        return False
    return after.isalpha() and text[mark.end() + 1 : mark.end() + 2] not in ("'", "’")


def _closes(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Claim that a mark met inside a quotation closes it."""
    after = _after(text, mark)
    if opened[0] in DOUBLE:
        if mark[0] in ('"', "''") and opened[0] in ('"', "“", "``", "''"):
            return not (_before(text, mark).isspace() and after.isalnum())
        return mark[0] in CLOSING.get(opened[0], "") or (mark[0] == "”")
    return mark[0] in CLOSING[opened[0]] and not after.isalnum() and not _before(text, mark).isspace()


def _is_lost(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Claim that the open quotation was never closed, so that this mark starts afresh."""
    if opened[0] in DOUBLE:
        return mark[0] in DOUBLE and mark[0] not in ("”", "»", "''") and _opens(text, mark)
    return mark[0] in DOUBLE or mark.start() - opened.start() > LONGEST_SINGLE
