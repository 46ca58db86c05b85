"""Who does the saying: the source of a cue verb, left of it, right of it, or further off."""

from __future__ import annotations

from dataclasses import dataclass

from synoptic.attributing.cues import Cue
from synoptic.attributing.lexicon import (
    ADVERBIAL,
    DAYS,
    DETERMINERS,
    JOINS,
    LEADS,
    NOT_LEADING,
    PEOPLE,
    PREPOSITIONS,
    TURNING,
)
from synoptic.attributing.sources import is_source_like, over_bracket, phrase_left, phrase_right
from synoptic.attributing.words import Words


@dataclass(frozen=True, slots=True)
class Place:
    """Where a source stands: indexes of its first and last word; ``inverted`` if the verb comes first,
    ``passive`` if "by" does."""

    first: int
    last: int
    inverted: bool = False
    passive: bool = False


def find_subject(words: Words, at: int, left: int, cue: Cue, earlier: Place | None) -> Place | None:
    """Find who does the saying: left of the verb, right of it, or the sentence's subject."""
    if left < 0:
        return _inverted(words, at) if at == 0 and cue.kind == "say" and not words.is_headline else None
    word = words.lower[left]
    if words.quoted[left] or word in (",", "—", "–", "-"):
        return _beside_mark(words, at, left, cue, earlier)
    if word in ("who", "which"):
        return _phrase(words, left - 2 if left > 1 and words.lower[left - 1] == "," else left - 1)
    if word in JOINS:
        return earlier or sentence_subject(words, left)
    if cue.form == "ing" and left == at - 1:
        return earlier or sentence_subject(words, left)
    if word in PEOPLE and at >= len(words) - 3 and (found := _phrase(words, left)) and found.first == 0:
        return Place(left, left)
    return _phrase(words, left)


def _phrase(words: Words, last: int) -> Place | None:
    last = over_bracket(words, last)
    first = phrase_left(words, last)
    if first is None or (first > 0 and words.lower[first - 1] in ("who", "whose")):
        return None
    return Place(first, last)


def _beside_mark(words: Words, at: int, left: int, cue: Cue, earlier: Place | None) -> Place | None:
    """A verb after a comma or a closing quotation mark: inverted, after an apposition, or a participle."""
    if cue.form == "ing":
        return earlier or sentence_subject(words, left)
    turned = _inverted(words, at) if cue.kind in ("say", "find") or words.lower[at] in TURNING else None
    if turned is not None and (words.quoted[left] or _ends_inversion(words, turned.last + 1)):
        return turned
    if words.quoted[left] or _is_reduced(words, at, cue):
        return None
    return _over_apposition(words, left)


def _is_reduced(words: Words, at: int, cue: Cue) -> bool:
    """Claim that no subject belongs to a verb after a comma: ", described as tall," or "…, call us"."""
    return (cue.form == "base" and words.lower[at] == "call") or "as" in words.lower[at + 1 : at + 3]


def _ends_inversion(words: Words, place: int) -> bool:
    """Claim that no verb follows ", said Roe": then Roe would be whom the content speaks of."""
    if place >= len(words) or not words.forms[place][0].isalnum():
        return True
    return (
        words.lower[place] in PREPOSITIONS
        or words.lower[place] in DAYS
        or words.lower[place] in ("who", "whose")
    )


def _inverted(words: Words, at: int) -> Place | None:
    """Find the source right of the verb: ", said Captain Roe"."""
    if at + 1 >= len(words) or words.lower[at + 1] in PREPOSITIONS or words.lower[at + 1] == "that":
        return None
    last = phrase_right(words, at + 1)
    if last is None:
        return None
    if not words.quoted[at - 1] and not any(
        is_source_like(words, place) for place in range(at + 1, last + 1)
    ):
        return None
    return Place(at + 1, last, inverted=True)


def _over_apposition(words: Words, comma: int) -> Place | None:
    """Step over what stands between commas: "Ann Roe, the harbour master, said"."""
    main = sentence_subject(words, comma)
    if main is not None and words.lower[main.last + 1 : main.last + 3] in ([",", "which"], [",", "who"]):
        return main
    for place in range(comma - 1, max(comma - 30, 0), -1):
        if words.lower[place] == "," and not words.quoted[place]:
            found = _phrase(words, place - 1)
            if found is not None and is_source_like(words, found.last) and not _is_place(words, found):
                return found
        elif words.is_stop(place):
            break
    return main


def find_agent(words: Words, at: int) -> Place | None:
    """Find the source after "by": "the man was identified by police as X"; who asks or tells is none."""
    if words.lower[at] in ("asked", "told"):
        return None
    for by in range(at + 1, min(at + 5, len(words) - 1)):
        if words.lower[by] == "by" and not words.quoted[by]:
            last = phrase_right(words, by + 1)
            if last is None or (not is_source_like(words, last) and not is_source_like(words, by + 1)):
                return None
            return Place(by + 1, last, passive=True)
    return None


def _is_place(words: Words, found: Place) -> bool:
    """Claim that a preposition leads to a phrase: "in Skarn"."""
    return found.first > 0 and words.lower[found.first - 1] in PREPOSITIONS


def sentence_subject(words: Words, before: int) -> Place | None:
    """Guess the subject of the main clause: the first source-like phrase before the word ``before``.

    An opening that ends with a comma ("In a letter on Monday,") and a dateline are passed over.
    """
    for place in range(_after_opening(words, before), min(before, 40)):
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
    if opening in PREPOSITIONS or opening in LEADS or opening.endswith("ing"):
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
    while first > 0 and words.forms[first - 1][0].isalnum() and words.lower[first - 1] not in NOT_LEADING:
        first -= 1
        if words.lower[first] in DETERMINERS:
            break
    return Place(first, last)


def _is_name_on(words: Words, place: int) -> bool:
    """Claim that a name goes on here: another capital, or the full stop of "Mr."."""
    if words.is_headline or words.quoted[place]:
        return False
    return words.capitals[place] or (words.forms[place] == "." and not words.is_stop(place))
