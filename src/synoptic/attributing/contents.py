"""What is attributed: a sentence without the source, the cue, the hearer and the circumstances."""

from __future__ import annotations

from synoptic.attributing.cues import Kind
from synoptic.attributing.lexicon import (
    DAYS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    OCCASIONS,
    PARTICLES,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    TIME_LEADS,
)
from synoptic.attributing.words import Words
from synoptic.records import Span

THAT_WITHIN = 16
"""Words between a cue and its "that": enough for "in a statement posted on its website late on Tuesday"."""


OPEN_MARKS = frozenset(["“", '"', "‘", "'", "„", "«", "``"])


def content_after(words: Words, cue: int, kind: Kind) -> int:
    """Return the index of the first word of the content after the cue (the sentence's length if none)."""
    place = cue + 1 + has_particle(words, cue)
    if kind == "tell":
        place = _skip_hearer(words, place)
    if kind != "act" or (place < len(words) and words.lower[place] in DAYS):
        place = _skip_circumstances(words, place)
    while place < len(words) and words.lower[place] in ("that", ":", ","):
        place += 1
    return place


def has_particle(words: Words, cue: int) -> bool:
    """Claim that a particle belongs to the verb: "called for", "pointed out", "apologised to"."""
    stem = words.lower[cue][:4]
    return (
        stem in ("call", "poin", "aski", "apol")
        and cue + 1 < len(words)
        and words.lower[cue + 1] in PARTICLES
    )


def _skip_hearer(words: Words, place: int) -> int:
    """Step over who is told: a pronoun, a name, or a phrase up to a role ("the local reporters")."""
    lower = words.lower
    if place >= len(words):
        return place
    if lower[place] in OBJECT_PRONOUNS:
        return place + 1
    first = place
    while place < len(words) and place - first < 12 and not words.quoted[place]:
        word = lower[place]
        if word in PRONOUNS or word == "that" or (words.is_stop(place) or word == ","):
            break
        known = words.capitals[place] or word in PEOPLE or word[0].isdigit()
        if not known and place > first and _ends_hearer(words, place):
            break
        place += 1
    return place


def _ends_hearer(words: Words, place: int) -> bool:
    """Claim that the hearer ended with the word before ``place``."""
    before = words.lower[place - 1]
    complete = before in PEOPLE or words.capitals[place - 1] or before[0].isdigit()
    follows = words.lower[place + 1] if place + 1 < len(words) else ""
    joins = words.lower[place] in ("of", "for", "and", "'s", "'", "’") or (
        follows in PEOPLE and words.lower[place] not in DETERMINERS
    )
    return complete and not joins


def _skip_circumstances(words: Words, place: int) -> int:
    """Step over when, where and how it was said."""
    lower = words.lower
    if place >= len(words) or lower[place] == "that":
        return place
    first_word = lower[place]
    if first_word in ("for", "of", "as", "to", "with", "by", "about", "against"):
        return place
    adverb = first_word.endswith("ly") or first_word in (
        "publicly",
        "again",
        "later",
        "earlier",
        "then",
        "also",
        "only",
    )
    dated = first_word in TIME_LEADS and place + 1 < len(words) and lower[place + 1] in DAYS
    if not (first_word in PREPOSITIONS or first_word in DAYS or dated or first_word == "earlier" or adverb):
        return place
    that = _that_ahead(words, place)
    return that if that is not None else _after_occasion(words, place)


def _that_ahead(words: Words, place: int) -> int | None:
    """Find the "that" which opens the content, if only circumstances stand before it."""
    for ahead in range(place, min(place + THAT_WITHIN, len(words))):
        if (
            words.quoted[ahead]
            or words.lower[ahead] == ","
            or words.is_stop(ahead)
            or words.lower[ahead] in PRONOUNS
        ):
            return None
        if words.lower[ahead] == "that":
            return ahead
    return None


def _after_occasion(words: Words, place: int) -> int:
    """Step over one or more of "Tuesday", "on Tuesday morning", "in a statement", "at a news conference"."""
    for _ in range(4):
        moved = _one_occasion(words, place)
        if moved == place:
            break
        place = moved
    return place


def _one_occasion(words: Words, place: int) -> int:
    lower, ahead = words.lower, place
    limit = min(place + 8, len(words))
    while ahead < limit and (
        lower[ahead] in TIME_LEADS or lower[ahead] in PREPOSITIONS or lower[ahead] in DETERMINERS
    ):
        ahead += 1
    last = None
    while (
        ahead < limit
        and not words.quoted[ahead]
        and lower[ahead] not in PRONOUNS
        and words.forms[ahead][0].isalnum()
    ):
        if lower[ahead] in DAYS or lower[ahead] in OCCASIONS or (last is not None and lower[ahead].isdigit()):
            last = ahead
        elif last is not None:
            break
        ahead += 1
    return place if last is None else last + 1


def trim(words: Words, first: int, last: int) -> Span | None:
    """Return the content between two words without commas and stops around it; None if nothing is left.

    A content that is one quotation from end to end loses its marks; otherwise marks stay.
    """
    while first <= last and not _can_begin(words, first):
        first += 1
    while last >= first and words.forms[last] in (",", ";", ":", "—", "–", "-", "."):
        if words.forms[last] == "." and not words.is_stop(last):
            break
        last -= 1
    if first > last:
        return None
    return strip_marks(words, words.span(first, last))


def _can_begin(words: Words, place: int) -> bool:
    form = words.forms[place]
    return form[0].isalnum() or form in OPEN_MARKS or form in "$£€#@([…" or words.quoted[place]


def strip_marks(words: Words, span: Span) -> Span:
    """Take the outer marks off a span that lies in one quotation but for its marks."""
    for quotation in words.quotations:
        if quotation.outer.start <= span.start and span.end <= quotation.outer.end:
            inside = Span(max(span.start, quotation.inner.start), min(span.end, quotation.inner.end))
            return inside if inside.start < inside.end else span
    return span


def longest(parts: list[Span | None]) -> Span | None:
    """Choose the longest part of a content that its frame cuts in two; the first wins a tie."""
    there = [part for part in parts if part is not None]
    return max(there, key=lambda part: part.end - part.start, default=None)
