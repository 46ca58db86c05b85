"""Frames with a cue verb: "police said X", "X, said Roe", "X, Roe told reporters on Tuesday"."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.attributing.attribution import Attribution
from synoptic.attributing.clauses import Place
from synoptic.attributing.contents import content_after, has_particle, longest, trim
from synoptic.attributing.cues import CUES, Cue
from synoptic.attributing.lexicon import (
    AUXILIARIES,
    BE,
    CLAUSE_VERBS,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    NOUN_LIKE,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    QUOTING,
)
from synoptic.attributing.phrases import OPENERS, head
from synoptic.attributing.sources import is_source_like, skip_left
from synoptic.attributing.subjects import find_agent, find_subject
from synoptic.attributing.words import Words
from synoptic.records import Span

PARTICIPLES = frozenset(("written", "shown"))
"""Forms that say something only after "has" or "was"; by themselves they describe a noun."""

SAYING = frozenset(
    ("say", "says", "said", "show", "shows", "showed", "states", "stated", "alleges", "alleged")
)
ADJECTIVES = frozenset(("democratic", "republican", "conservative", "liberal", "federal", "congressional"))
NOT_CALLED = frozenset(("911", "police", "to", "in", "off", "him", "her", "999", "800", ""))
"""What after "call" shows that somebody was only rung up or sent for."""

WENT_ON = ("went", "goes", "go", "gone")

MOST_CUES = 24
"""Cue words of one sentence that are looked at: a bound for hostile text."""


def find_verbs(words: Words, end: int) -> Iterator[Attribution]:
    """Frames with a cue verb; contents reach no further than ``end``, where an "according to" begins."""
    subject: Place | None = None
    places = [at for at, word in enumerate(words.lower) if word in CUES and not words.quoted[at]]
    for at in places[:MOST_CUES]:
        cue = CUES[words.lower[at]]
        if _is_part_of_name(words, at):
            continue
        place = _frame_place(words, at, cue, subject)
        if place is None:
            continue
        subject = subject if place.inverted else place
        content = _passive_content(words, at, place) if place.passive else _content(words, at, cue, place)
        if content is not None and content.start < end < content.end:
            content = trim(words, words.index(content.start), words.index(end) - 1)
        if content is not None:
            yield Attribution(words.span(place.first, place.last), _cue_span(words, at, place), content)


def _cue_span(words: Words, at: int, place: Place) -> Span:
    """Return the verb with its auxiliaries and its particle: "has said", "called for"."""
    first = at
    while not place.inverted and first - 1 > place.last and words.lower[first - 1] in AUXILIARIES:
        first -= 1
    return words.span(first, at + has_particle(words, at))


def _is_part_of_name(words: Words, at: int) -> bool:
    """Claim that a word is a noun here: "Virginia State Police", "life-threatening"."""
    return (words.capitals[at] and at > 0 and not words.is_headline and not words.quoted[at - 1]) or (
        at > 0 and words.forms[at - 1] == "-" and words.ends[at - 1] == words.starts[at]
    )


def _frame_place(words: Words, at: int, cue: Cue, earlier: Place | None) -> Place | None:
    """Find the source of the verb at ``at``, or None if the verb does not attribute here."""
    left = skip_left(words, at - 1)
    between = words.lower[left + 1 : at]
    if _is_unreal(words, at, left, between):
        return None
    if words.lower[at] in NOUN_LIKE and at + 1 < len(words) and words.lower[at + 1] in SAYING:
        return None  # "a police report said"
    if words.lower[at] in PARTICIPLES and not any(word in AUXILIARIES for word in between):
        return None  # "received an official written reply"
    follows = words.lower[at + 1] if at + 1 < len(words) else ""
    if cue.kind in ("act", "find") and at and words.lower[at - 1].endswith("'s"):
        return None  # "Roe's stated belief"
    if cue.form == "past" and _is_passive_alone(words, at, cue, follows):
        return None
    if cue.form == "past" and (follows == "by" or any(word in BE for word in between)):
        return find_agent(words, at)
    place = find_subject(words, at, left, cue, earlier)
    return place if place is not None and _accepts(words, at, cue, place) else None


def _is_passive_alone(words: Words, at: int, cue: Cue, follows: str) -> bool:
    """Claim that a form tells what is done to its noun: "accused of", "said to be", "crash reported at"."""
    if words.lower[at] == "accused":
        return follows in ("of", "in")
    if words.lower[at] == "said":
        return follows == "to" and words.lower[at + 2 : at + 3] in (["be"], ["have"])
    return words.is_heading and cue.kind in ("act", "find") and follows in PREPOSITIONS


def _opens_quotation(words: Words, place: int) -> bool:
    """Claim that a quotation follows, perhaps after a comma or colon."""
    if place < len(words) and words.forms[place] in ",:":
        place += 1
    return place < len(words) and words.quoted[place]


def _is_unreal(words: Words, at: int, left: int, between: list[str]) -> bool:
    """Claim that nobody says it: "declined to say", "did not say", "would say"."""
    near = [*between, words.lower[at - 1] if at else ""]
    if any(word in NEGATIONS or word in ("t", "n't") for word in near) or (
        left >= 0 and words.lower[left] in NEGATIONS
    ):
        return True
    if left >= 0 and (words.lower[left] in MODALS - {"to"} or words.lower[left].endswith(("'d", "'ll"))):
        return True
    if _carries_on_infinitive(words, at, left):
        return True
    if "to" not in near or _opens_quotation(words, at + 1):
        return False
    went_on = any(word == "on" and near[at - 1] in WENT_ON for at, word in enumerate(near) if at)
    return not went_on and not (left >= 0 and words.lower[left] in ("continued", "forward"))


def _carries_on_infinitive(words: Words, at: int, left: int) -> bool:
    """Claim that "and" joins a verb to an earlier "to": "worked to guard the pier and identify victims"."""
    joined = words.lower[left] in ("and", "or") and words.lower[at] in CUES
    return joined and CUES[words.lower[at]].form == "base" and "to" in words.lower[max(left - 7, 0) : left]


def _passive_content(words: Words, at: int, place: Place) -> Span | None:
    return longest([trim(words, 0, at), trim(words, place.last + 1, len(words) - 1)])


def _accepts(words: Words, at: int, cue: Cue, place: Place) -> bool:
    """Decide whether this verb with this source attributes, by the verb's kind."""
    word = words.lower[at]
    head_is_source = is_source_like(words, place.last) or is_source_like(words, place.first)
    if word not in NOUN_LIKE or place.inverted:
        head_is_source = head_is_source or is_source_like(words, head(words, place.first, place.last))
    if _opens_quotation(words, at + 1) and cue.kind in ("say", "find", "tell"):
        return True
    if word in NOUN_LIKE and (not head_is_source or _is_noun(words, place)):
        return False
    if word.startswith("point") and words.lower[at + 1 : at + 2] not in (["out"], ["to"], ["that"]):
        return False
    if cue.kind == "say":
        return True
    if cue.kind == "tell":
        return at + 1 < len(words) and words.lower[at + 1] not in PREPOSITIONS
    if cue.kind == "act":
        return head_is_source and _has_object(words, at)
    return head_is_source and _has_clause(words, at, place)


def _is_noun(words: Words, place: Place) -> bool:
    """Claim that a phrase only describes the cue, a noun: "Roe's previous call", "Republican charges"."""
    if place.inverted or words.is_headline:
        return False
    last = words.lower[place.last]
    if last in DETERMINERS - PEOPLE or last[0].isdigit():
        return True
    if place.first > 0 and words.lower[place.first - 1] in MODALS:
        return True
    if place.first == place.last:
        return last in ADJECTIVES
    owned = any(word.endswith("'s") for word in words.lower[place.first : place.last + 1])
    return owned and not is_source_like(words, place.last)


def _has_clause(words: Words, at: int, place: Place) -> bool:
    """Claim that a verb which also takes things ("found a gun") takes a clause or a quotation here."""
    if place.inverted:
        return words.quoted[at - 1]
    after = at + 1
    if after >= len(words) - 1:
        return at > 2 and words.lower[at] != "charged"
    if words.lower[at] in QUOTING:
        return words.lower[after] == "that" or _opens_quotation(words, after)
    if words.lower[after] in (",", ":", ".") or words.quoted[after]:
        return any(words.quoted) or words.lower[after] == ":"
    start = content_after(words, at, "find")
    return (
        words.lower[start - 1] == "that"
        or (start < len(words) and words.quoted[start])
        or _is_clause(words, start)
    )


def _is_clause(words: Words, start: int) -> bool:
    """Claim that a subject and a verb follow at once: "they had", "the man was"."""
    if start + 1 >= len(words):
        return False
    if words.lower[start] == "it":
        return words.lower[start + 1] in CLAUSE_VERBS or words.lower[start + 1].endswith(("ed", "s"))
    if words.lower[start] in PRONOUNS - {"who"}:
        return words.lower[start] != "you"
    if words.lower[start] in PREPOSITIONS:
        return False
    return any(word in CLAUSE_VERBS for word in words.lower[start + 1 : start + 6])


def _has_object(words: Words, at: int) -> bool:
    follows = words.lower[at + 1] if at + 1 < len(words) else ""
    if words.lower[at] in ("called", "call", "calls", "calling"):
        helped = " ".join(words.lower[at + 1 : at + 3]) == "the police"
        return not helped and follows not in NOT_CALLED
    return True


def _content(words: Words, at: int, cue: Cue, place: Place) -> Span | None:
    """Take the frame off: what follows the verb, what stands before the source, or the longer of both."""
    last = len(words) - 1
    first = at if place.inverted else place.first if place.role is None else place.role
    before = trim(words, 0, first - 1) if _governs_before(words, first) else None
    if place.inverted:
        return longest([before, _quoted_after(words, place.last + 1)])
    start = content_after(words, at, cue.kind)
    if start > last:
        return before
    if before is not None and words.quoted[first - 1] and words.lower[start - 1] != "that":
        return longest([before, _quoted_after(words, at + 1)])
    after = trim(words, start, last)
    loose = words.lower[start - 1] in (",", ".") or words.is_stop(start) or words.lower[start] in PREPOSITIONS
    return longest([before, after]) if loose else after


def _governs_before(words: Words, first: int) -> bool:
    """Claim that the words before a frame can be its content: a comma or a quotation's end parts them."""
    while first > 1 and words.lower[first - 1] in OPENERS:
        first -= 1
    return first > 1 and (words.quoted[first - 1] or words.lower[first - 1] in (",", "—", "–", "?", "!"))


def _quoted_after(words: Words, first: int) -> Span | None:
    """A quotation that goes on after an inverted frame."""
    for place in range(first, len(words)):
        if words.quoted[place]:
            return trim(words, place, len(words) - 1)
    return None
