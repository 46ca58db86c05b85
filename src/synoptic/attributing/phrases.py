"""A source phrase without what is no part of it: a leading adverb or year, a verb and what follows it."""

from __future__ import annotations

from synoptic.attributing.lexicon import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    PEOPLE,
    PREPOSITIONS,
    ROLES_AND_DOCUMENTS,
    listed,
)
from synoptic.attributing.words import Words

OPENERS = listed(
    """
    even only just especially particularly notably namely meanwhile moreover nevertheless nonetheless
    however afterward afterwards shortly later earlier soon now then still today yesterday tonight
    unlike ahead once again also already perhaps maybe indeed instead
    previously initially finally eventually recently additionally separately similarly furthermore
    """
)
"""Words that open a sentence or put weight on a source without being part of it."""

WENT = listed(
    """
    went quit became took drew gave came began ran saw spoke knew grew fell rose flew broke chose drove
    ate wore threw stole swore shook hung woke stood sat fled brought caught fought
    """
)
"""Past forms that never describe the noun before them, as "held" or "sent" may ("a man held in Skarn")."""

TIMES = DAYS | {"time"}

DESCRIBING = listed(
    """
    retired convicted appointed elected accused alleged suspected disgraced renowned noted beloved
    """
)
"""Participles that stand before a name as its adjective."""

TAKING = listed("a an the his her its their our my this that these those him them it us me no")
"""Words that begin the object of a verb."""


def skip_openers(words: Words, first: int, last: int) -> int:
    """Return where a source begins behind "Shortly", "This time", "even", "2007"."""
    while first < last:
        word = words.lower[first]
        if word in ("this", "that", "last") and words.lower[first + 1] in TIMES and first + 1 < last:
            first += 2
        elif (word in OPENERS and not _is_acronym(words, first)) or _is_year(words, first):
            first += 1
        else:
            break
    return first


def _is_acronym(words: Words, place: int) -> bool:
    return words.forms[place].isupper() and not words.is_headline


def _is_year(words: Words, place: int) -> bool:
    form = words.forms[place]
    return len(form) == 4 and form.isdigit() and form[:2] in ("19", "20") and words.capitals[place + 1]


def end_before_verb(words: Words, first: int, last: int) -> int:
    """Return the last word of a phrase before the finite verb in it; ``first - 1`` if it begins with one."""
    for place in range(first, last + 1):
        if is_finite(words, place, first):
            return _before_adverbs(words, first, place - 1)
    return last


def _before_adverbs(words: Words, first: int, last: int) -> int:
    while last > first and (words.lower[last] in AUXILIARIES or words.lower[last].endswith("ly")):
        if words.lower[last] in PEOPLE:
            break
        last -= 1
    return last


def is_finite(words: Words, place: int, first: int) -> bool:
    """Claim that a word inside a phrase is its verb: "scholars corrected Mr. Roe", "Ms. Lo went online".

    A past form before a preposition describes its noun ("people briefed on the plan") and so is none, as is
    one behind a determiner ("the injured skipper").
    """
    word = words.lower[place]
    if words.capitals[place] or place + 1 >= len(words):
        return False
    if word in WENT:
        return True
    if not word.endswith("ed") or len(word) < 5 or words.lower[place - 1] in DETERMINERS:
        return False
    follows = words.lower[place + 1]
    if place == first:
        named = words.capitals[place + 1] and word not in DESCRIBING
        return follows in PREPOSITIONS or follows in TAKING or named
    takes = follows in TAKING or (words.capitals[place + 1] and words.capitals[place - 1])
    return takes and words.lower[place - 1] not in PREPOSITIONS


def head(words: Words, first: int, last: int) -> int:
    """Return the noun a phrase is about: the word before its first preposition ("spokesman for the port")."""
    for place in range(first + 1, last + 1):
        if words.lower[place] in PREPOSITIONS and words.lower[place] != "like":
            return place - 1
    return last


def is_object(words: Words, first: int) -> bool:
    """Claim that a preposition governs the phrase that begins at ``first``."""
    before = words.lower[first - 1] if first > 0 else ""
    return (before in PREPOSITIONS or before == "to") and words.lower[first] not in PEOPLE


def is_infinitive(words: Words, first: int) -> bool:
    """Claim that a phrase begins with a verb after "to": "to push back on media"."""
    word = words.lower[first]
    return (
        first > 0
        and words.lower[first - 1] == "to"
        and not words.capitals[first]
        and word not in DETERMINERS
        and word not in ROLES_AND_DOCUMENTS
    )


def after_adverbial(words: Words, first: int, last: int) -> int:
    """Return where a source begins behind an opening without a comma.

    "on its website the council" begins again at its second determiner, "in the meeting Roe" at the name.
    """
    again = next((p for p in range(first + 2, last + 1) if words.forms[p] in ("the", "a", "an")), first)
    if again > first and words.lower[first] in DETERMINERS and _is_time_or_place(words, first, again):
        return again
    before = words.lower[first - 1] if first > 0 else ""
    if before in PREPOSITIONS and words.lower[first] in DETERMINERS and words.capitals[last]:
        name = last
        while name > first + 1 and words.capitals[name - 1]:
            name -= 1
        if name > first + 1 and not any(word in PEOPLE for word in words.lower[first:name]):
            return name
    return first


def _is_time_or_place(words: Words, first: int, after: int) -> bool:
    """Claim that plain nouns stand here, no person and nothing that leads on to what follows."""
    plain = words.lower[first + 1 : after]
    leads = PREPOSITIONS | PEOPLE | {"and", "to", "'s"}
    return (
        not plain[-1].endswith(("ing", "ed"))
        and not any(word in leads or not word[0].isalnum() for word in plain)
        and not any(words.capitals[first + 1 : after])
    )
