"""Noun phrases that can be a source: found leftwards and rightwards of a cue, without a tagger."""

from __future__ import annotations

from synoptic.attributing.cues import CUES
from synoptic.attributing.lexicon import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    LEADS,
    NOT_LEADING,
    NOUN_LIKE,
    OBJECT_PRONOUNS,
    OCCASIONS,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    ROLES_AND_DOCUMENTS,
    TIME_LEADS,
)
from synoptic.attributing.words import Words

LONGEST = 16
"""Words a source phrase may have; a bound, seldom met."""


def is_source_like(words: Words, place: int) -> bool:
    """Claim that the word at ``place`` can head a source: a name, a role, a document, a pronoun."""
    word = words.lower[place]
    if word.endswith("'s"):
        return False
    if word in PRONOUNS or word in ROLES_AND_DOCUMENTS:
        return True
    return words.capitals[place] and word not in DAYS and word not in LEADS and word not in DETERMINERS


def skip_left(words: Words, place: int) -> int:
    """From the word before a verb go left over auxiliaries and days; return where the source may end."""
    lower = words.lower
    while place >= 0:
        word = lower[place]
        if word in AUXILIARIES or (
            word.endswith("ly") and word not in ("family", "ally") and not words.capitals[place]
        ):
            place -= 1
        elif word in DAYS and place > 0:
            place -= 1
            while place > 0 and (lower[place] in DAYS or lower[place] in TIME_LEADS):
                place -= 1
        elif word == "on" and place > 0 and lower[place - 1] in ("went", "goes", "go", "gone"):
            place -= 2
        else:
            break
    return place


def over_bracket(words: Words, place: int) -> int:
    """From a closing bracket go left over what is in it: "Ann Roe (Lib., Skagen)"."""
    if place < 0 or words.forms[place] != ")":
        return place
    for opened in range(place - 1, max(place - 12, -1), -1):
        if words.forms[opened] == "(":
            return opened - 1
    return place


def phrase_left(words: Words, last: int) -> int | None:
    """Return where the source phrase that ends at ``last`` begins, or None if there is none."""
    lower, capitals = words.lower, words.capitals
    if last < 0 or words.quoted[last] or not words.forms[last][0].isalnum():
        return None
    if lower[last] in PRONOUNS:
        return last
    if lower[last] in NOT_LEADING or (lower[last] in DETERMINERS and lower[last] not in PEOPLE):
        return None
    first = last
    while first > 0 and last - first < LONGEST and _belongs(words, first - 1):
        first -= 1
    while first < last and lower[first] in NOT_LEADING:
        first += 1
    if words.is_headline:
        return first
    return _after_opening(words, first, last) if not capitals[first] or first == 0 else first


def _belongs(words: Words, place: int) -> bool:
    """Claim that the word at ``place`` can be part of the phrase to its right."""
    word, form = words.lower[place], words.forms[place]
    if words.quoted[place]:
        return False
    if form == ".":
        return not words.is_stop(place)
    if not form[0].isalnum():
        return form in "&#@’'"
    if word == "and":
        return place > 0 and _joins(words, place)
    if word == "to":
        return place > 0 and words.lower[place - 1] in PEOPLE
    if word in LEADS or word in PRONOUNS:
        return False
    return word not in CUES or word in NOUN_LIKE or _is_name_part(words, place)


def _is_name_part(words: Words, place: int) -> bool:
    """Claim that a word which could be a cue is part of a name or a noun ("state police", "Report")."""
    return words.capitals[place] and not words.is_headline and words.lower[place] not in LEADS


def _joins(words: Words, place: int) -> bool:
    """Claim that this "and" joins two names or two roles, not two clauses."""
    left, right = words.forms[place - 1], words.forms[place + 1] if place + 1 < len(words) else ""
    if words.is_headline or words.lower[place + 1] in PRONOUNS:
        return False
    if left[0].isupper():
        return right[:1].isupper() and words.lower[place + 1] not in DETERMINERS
    return words.lower[place - 1] in ROLES_AND_DOCUMENTS


def _after_opening(words: Words, first: int, last: int) -> int:
    """Cut an opening adverbial ("In court Thursday prosecutors") off a phrase without a comma."""
    for place in range(last, first, -1):
        if words.lower[place - 1] in DAYS and (
            words.lower[place] in PEOPLE or words.lower[place] in DETERMINERS
        ):
            return place
    return first


def phrase_right(words: Words, first: int) -> int | None:
    """Return where the source phrase that begins at ``first`` ends, for "according to" and ", said …"."""
    lower = words.lower
    if first >= len(words) or words.quoted[first] or not words.forms[first][0].isalnum():
        return None
    if lower[first] in PRONOUNS or (lower[first] in OBJECT_PRONOUNS and lower[first] != "her"):
        return first
    last = first
    while last + 1 < len(words) and last - first < LONGEST and _continues(words, last + 1):
        last += 1
    last = _before_occasion(words, first, last)
    while last > first and (lower[last] in PREPOSITIONS or lower[last] in DETERMINERS):
        last -= 1
    return last


def _before_occasion(words: Words, first: int, last: int) -> int:
    """Cut off where it was said: "Captain Roe in a statement"."""
    for place in range(first + 1, last):
        if words.lower[place] in ("in", "at", "during") and words.lower[last] in OCCASIONS:
            return place - 1
    return last


def _continues(words: Words, place: int) -> bool:
    """Claim that the word at ``place`` can be part of the phrase to its left."""
    word, form = words.lower[place], words.forms[place]
    if words.quoted[place] or (word in LEADS and word != "and") or word in PRONOUNS or word in DAYS:
        return False
    if form == ".":
        return not words.is_stop(place) and place + 1 < len(words)
    if not form[0].isalnum():
        return form in "&#@’'"
    if word == "and":
        return place + 1 < len(words) and _joins(words, place)
    cue = CUES.get(word)
    return cue is None or word in NOUN_LIKE or _is_name_part(words, place)
