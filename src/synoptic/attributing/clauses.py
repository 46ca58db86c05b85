"""The subject of a sentence or a clause, guessed without a tagger."""

from __future__ import annotations

from dataclasses import dataclass

from synoptic.attributing.lexicon import (
    ADVERBIAL,
    DETERMINERS,
    LEADS,
    NOT_LEADING,
    PEOPLE,
    PREPOSITIONS,
    listed,
)
from synoptic.attributing.phrases import OPENERS, end_before_verb, skip_openers
from synoptic.attributing.sources import is_source_like
from synoptic.attributing.words import Words

ROLES = PEOPLE - DETERMINERS - ADVERBIAL - PREPOSITIONS
"""Words that name people and nothing else."""

CLAUSE_OPENERS = listed("that since after before when while because as if but although though whether")
"""Words after which another clause begins."""

OPENING = OPENERS | listed("down right even separate despite amid like")
"""Words that begin an opening which ends with a comma: "Down in the polls, Roe …"."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a source stands: indexes of its first and last word; ``inverted`` if the verb comes first,
    ``passive`` if "by" does. ``role`` is where a role before the name begins ("the mayor, Ann Roe")."""

    first: int
    last: int
    inverted: bool = False
    passive: bool = False
    role: int | None = None


def clause_subject(words: Words, before: int) -> Place | None:
    """Guess the subject of the clause that a word stands in."""
    start = max((place + 1 for place in range(before) if _begins_clause(words, place)), default=0)
    return _first_subject(words, start or _after_opening(words, before), before)


def _begins_clause(words: Words, place: int) -> bool:
    if words.quoted[place] or words.forms[place] in "()[]":
        return False
    return words.lower[place] in CLAUSE_OPENERS or words.is_stop(place)


def sentence_subject(words: Words, before: int) -> Place | None:
    """Guess the subject of the main clause: the first source-like phrase before the word ``before``.

    An opening that ends with a comma ("In a letter on Monday,") and a dateline are passed over.
    """
    return _first_subject(words, _after_opening(words, before), min(before, 40)) if before else None


def _first_subject(words: Words, start: int, before: int) -> Place | None:
    for place in range(start, before):
        if words.quoted[place] or words.lower[place] in ADVERBIAL or words.lower[place] in PREPOSITIONS:
            continue
        if is_source_like(words, place):
            return _subject_from(words, place, before)
    return None


def _after_opening(words: Words, before: int) -> int:
    """Return where the main clause begins."""
    for dash in range(min(before, 10)):
        if words.forms[dash] in ("—", "–", "--", "-") and words.forms[0].isupper():
            return dash + 1
    opening = words.lower[0]
    leads = opening in PREPOSITIONS or opening in LEADS or opening in OPENING
    if leads or opening.endswith(("ing", "ed")):
        for comma in range(1, min(before, 40)):
            if words.lower[comma] == "," and not words.quoted[comma]:
                return comma + 1
    return 0


def _subject_from(words: Words, place: int, before: int) -> Place | None:
    """Extend a subject right over the rest of a name, left over its determiner; None if it only owns it."""
    first = last = place
    while last + 1 < before and _is_name_on(words, last + 1):
        last += 1
    if words.forms[last] == "." or words.lower[last] == "'s":
        last -= 1
    if words.lower[last].endswith("'s"):
        return None
    last = _over_of(words, last, before)
    while first > 0 and words.forms[first - 1][0].isalnum() and words.lower[first - 1] not in NOT_LEADING:
        first -= 1
        if words.lower[first] in DETERMINERS:
            break
    first = skip_openers(words, first, last)
    end = end_before_verb(words, first, last)
    return Place(first, end) if end >= first else None


def _over_of(words: Words, last: int, before: int) -> int:
    """Go on over the "of" inside a name: "Conference of Mayors"."""
    if words.is_headline:
        return last
    while words.capitals[last] and last + 2 < before and words.lower[last + 1] == "of":
        after = last + 2 + (words.lower[last + 2] == "the")
        if after >= before or not _is_name_on(words, after):
            break
        last = after
        while last + 1 < before and _is_name_on(words, last + 1):
            last += 1
    return last


def _is_name_on(words: Words, place: int) -> bool:
    """Claim that a name goes on here: another capital, or the full stop of "Mr."."""
    if words.is_headline or words.quoted[place]:
        return False
    if place and words.capitals[place - 1] and words.lower[place] in ROLES:
        return True
    return words.capitals[place] or (words.forms[place] == "." and not words.is_stop(place))
