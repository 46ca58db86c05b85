"""A candidate attribution: who says what, by which words."""

from __future__ import annotations

from dataclasses import dataclass

from synoptic.records import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """A candidate: who says what, by which words. A trained tagger may give these in place of the rules.

    ``source`` is None where the sentence names nobody (a quotation carried on). All spans are offsets into
    the report's text.
    """

    source: Span | None
    cue: Span | None
    content: Span | None
