"""A sentence as words with offsets, each knowing whether it stands in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from synoptic.attributing.lexicon import TITLES
from synoptic.attributing.quotations import Quotation
from synoptic.records import Sentence, Span

WORD = re.compile(
    r"(?:[A-Z]\.){2,}|[A-Z]-[A-Z]\w*\.(?:[A-Z]\.)?|\w+(?:(?:[’'&@-]|\.(?=[a-z0-9]))\w+)*|``|''|\S"
)


LONGEST = 4000
"""Characters of a sentence that are looked at: it bounds the work on hostile text."""


class Words:
    """The words of one sentence. ``quotations`` are those that touch it."""

    def __init__(self, text: str, sentence: Sentence, quotations: Sequence[Quotation]) -> None:
        self.text = text
        self.start, self.end = sentence.start, sentence.end
        self.is_heading = sentence.kind in ("title", "heading")
        self.quotations = quotations
        found = list(WORD.finditer(text, sentence.start, min(sentence.end, sentence.start + LONGEST)))
        self.forms = [word[0] for word in found]
        self.lower = [form.lower().replace("’", "'") for form in self.forms]
        self.starts = [word.start() for word in found]
        self.ends = [word.end() for word in found]

    def __len__(self) -> int:
        return len(self.forms)

    @cached_property
    def quoted(self) -> list[bool]:
        """For each word: is it inside quotation marks (the marks count as inside)?"""
        marks = [False] * len(self)
        for quotation in self.quotations:
            first = self.index(quotation.outer.start)
            while first < len(self) and self.starts[first] < quotation.outer.end:
                marks[first] = True
                first += 1
        return marks

    @cached_property
    def capitals(self) -> list[bool]:
        """For each word: does it begin with a capital letter?"""
        return [form[0].isupper() for form in self.forms]

    @cached_property
    def is_headline(self) -> bool:
        """Claim that capital letters tell nothing here: most longer words have one, and no stop ends them."""
        if not self.forms or self.forms[-1] == ".":
            return False
        long = [form for form in self.forms if len(form) > 3 and form[0].isalpha()]
        return len(long) > 2 and sum(form[0].isupper() for form in long) > 0.7 * len(long)

    def index(self, offset: int) -> int:
        """Return the index of the first word that starts at ``offset`` or after it."""
        place = bisect_right(self.starts, offset)
        return place - 1 if place and self.starts[place - 1] == offset else place

    def is_stop(self, place: int) -> bool:
        """Claim that the mark at ``place`` ends a sentence or clause: a full stop after "Mr" does not."""
        form = self.forms[place]
        if form in ";:!?—–()[]…|":
            return True
        if form != "." or place == 0:
            return form == "."
        before = self.forms[place - 1]
        return not (before.lower() in TITLES or (len(before) == 1 and before.isupper()))

    def span(self, first: int, last: int) -> Span:
        """Return the characters of the words ``first`` to ``last``, both included."""
        return Span(self.starts[first], self.ends[last])

    def slice(self, span: Span) -> str:
        """Return the characters of a span."""
        return self.text[span.start : span.end]
