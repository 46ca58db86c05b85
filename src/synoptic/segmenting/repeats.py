"""What a report says twice in the same words: the caption that is its lead, the block printed again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from synoptic.segmenting.surroundings import dateline_end

SHORTEST = 40
"""Characters: shorter sentences ("He was not hurt.") may be said twice and mean two things."""

ALIKE = 0.85
"""Share of common words from which a sentence is another with a few words more; chosen on real reports,
where from here on every pair read was a caption and its lead."""

NEAR = 8
"""Sentences back in which a nearly equal one is sought: a bound, so that the time is linear."""

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"['’]")
_LEAD = re.compile(
    r"(?:(?:caption|close|enlarge|photo|video|\W|(?:image )?\d{1,3} of (?:/ )?\d{1,3})\s){1,12}",
    re.IGNORECASE,
)
"""What a gallery writes before a caption."""

_QUOTES = re.compile(r"[\"“”„«»‘]")
_FIELD = re.compile(r"[A-Z][\w ]{2,20}: (?!.*[.!?]$)")
"""A form's field, which may be the same for two cases: "Offence: theft of a boat"."""

_FIRST_PERSON = frozenset(("i", "my", "me", "we"))
"""No report says it outside a quotation, though the marks may stand in another sentence."""

_NEGATED = (
    "no not never none nobody nothing neither nor without cannot cant isnt arent wasnt werent dont doesnt "
    "didnt wont wouldnt couldnt shouldnt hasnt havent hadnt aint"
)
_NEGATIONS = frozenset(_NEGATED.split())
"""As they stand without their apostrophes."""

_PRONOUNS = frozenset(("he", "she", "it", "they", "his", "her", "their", "both", "this", "that"))


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and the size of its paragraph in characters; ``place`` counts the report's sentences."""

    place: int
    words: str
    size: int
    is_caption: bool


def repeated(told: Iterable[Told]) -> frozenset[int]:
    """Return the places of the sentences that another one stands for.

    Of equal sentences the one in the longest paragraph stays, of equal paragraphs one that is no caption,
    then the first. Of sentences of which one has all the words of the other, and few more, the fuller one
    stays. Quotations are never left out; "He was arrested" only with the sentence before it, which names him.
    """
    alike: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for one in told:
        words = _normal(one.words)
        if words and len(one.words) >= SHORTEST and not _is_exempt(one.words, words):
            alike[words].append(one)
    kept = {words: max(group, key=_worth) for words, group in alike.items()}
    named = [(words, one) for words, one in kept.items() if words[0] not in _PRONOUNS]
    left_out = set(_shorter_ones(sorted(named, key=lambda pair: pair[1].place)))
    again = [(words, one.place) for words, group in alike.items() for one in group if one is not kept[words]]
    for words, place in sorted(again, key=lambda pair: pair[1]):
        if words[0] not in _PRONOUNS or place - 1 in left_out:
            left_out.add(place)
    return frozenset(left_out)


def has_open_quotation(block: str) -> bool:
    """Tell whether sentences without a mark may stand inside a quotation of the block."""
    return "‘" in block or block.count("“") != block.count("”") or block.count('"') % 2 == 1


def _is_exempt(written: str, words: Sequence[str]) -> bool:
    """Tell what is somebody's words, or a field of a form: told twice, it may be two things."""
    has_marks = _QUOTES.search(written) is not None or "'" in (written[0], written[-1])
    return has_marks or not _FIRST_PERSON.isdisjoint(words) or _FIELD.match(written) is not None


def _worth(one: Told) -> tuple[int, bool, int]:
    return one.size, not one.is_caption, -one.place


def _normal(words: str) -> tuple[str, ...]:
    lead = _LEAD.match(words)
    words = words[lead.end() :] if lead else words
    return tuple(_WORD.findall(_APOSTROPHE.sub("", words[dateline_end(words) :].casefold())))


def _shorter_ones(ordered: Sequence[tuple[tuple[str, ...], Told]]) -> Iterator[int]:
    sets = [frozenset(words) for words, _ in ordered]
    for later, (words, one) in enumerate(ordered):
        for earlier in range(max(0, later - NEAR), later):
            before, other = ordered[earlier]
            if _is_near(sets[earlier], sets[later]):
                if _is_within(before, words):
                    yield other.place
                elif _is_within(words, before):
                    yield one.place


def _is_near(one: frozenset[str], other: frozenset[str]) -> bool:
    small, large = (one, other) if len(one) < len(other) else (other, one)
    if len(small) < ALIKE * len(large) or len(small & large) < ALIKE * len(small | large):
        return False
    return not any(word in _NEGATIONS or any(c.isdigit() for c in word) for word in small ^ large)


def _is_within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether the words of one stand in the other in the same order."""
    rest = iter(long)
    return len(short) < len(long) and all(word in rest for word in short)
