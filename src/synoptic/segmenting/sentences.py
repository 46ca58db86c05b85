"""A block → its sentences, by rules about the mark, the word before it and the word after it."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from synoptic.records import Span
from synoptic.segmenting import abbreviations as known

_CLOSERS = "\"”’'»)]}」』）*_"
_OPENERS = "\"“„‘'«([{「『（¿¡…."
_MARK = re.compile(
    rf"(?P<run>\.(?:[ \u00a0]\.)+|[.?!…‽؟।。！？｡]+)(?P<closers>[{re.escape(_CLOSERS)}]*)(?P<gap>\s*)"
)
_OPENING = re.compile(rf"[{re.escape(_OPENERS)}\s]{{0,12}}")
_WORD = re.compile(r"[^\W_](?:[\w'’]|\.(?=\w)){0,39}")
_SECOND = re.compile(r"[\s,]{1,3}([^\W\d_])")
_FULL_WIDTH = frozenset("。！？｡।؟")
_INITIALISM = re.compile(r"(?:[A-Za-z]{1,2}\.){1,6}[A-Za-z]{1,2}")
_JOINTS = re.compile(r"[-–—/]")
_INITIAL = re.compile(r"[^\W\d_]")
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z])")
_SPEECH = re.compile(
    r"(?:[^\W\d_a-z][\w.'’-]{0,30}\s){1,5}"
    r"(?:said|says|asked|wrote|added|tweeted|shouted|yelled|told|replied|recalled|wondered|cried|screamed)"
    r"(?:[.:;]|,(?!\s?[\"“‘'])|\s(?:in|on|at|during|after|when|as|of|before|while|with|from|to|aloud|the|reporters"
    r"|[A-Z])\b|\s*\Z)"
)
_SIGNED = re.compile(r"[—–-]{1,2} ?[^()\n]{1,50}\(@\w|https?://|www\.|pic\.twitter\.com/")
"""What follows a post: who wrote it, or its address."""

_GLUED = re.compile(r"[A-Z][a-z]*[,'’]?[a-z]*\s|[“\"][^\W_]")
_PLAIN_WORD = re.compile(r"[\"“‘'(\[]{0,3}(?:[\w'’-]*[a-z]{2}|[12]\d{3})")
_ABBREVIATIONS = known.BEFORE_NAME | known.BEFORE_NUMBER | known.EITHER
_ADDRESS_ENDS = frozenset({"Com", "Org", "Net", "Gov", "Edu", "Uk"})
_STRAIGHT = re.compile('"')
_QUOTES = re.compile(r"[\"“”]")

REACH = 48
"""Characters looked at before a mark and after it: a bound, so that the time is linear."""


LONGEST_ABBREVIATION = 20
"""Characters, as in "N.A.A.C.P."; what is longer is a word."""


class _Place(NamedTuple):
    """A mark that may end a sentence, with what stands around it."""

    run: str
    closers: str
    has_gap: bool
    before: str  # the last word, without opening marks and without the mark itself
    tail: str  # the same, uncut
    is_first: bool  # the last word is the first of the block
    opening: str
    head: str  # what follows, at most `REACH` characters
    word: str  # the first word of it, "" if it does not begin with one
    word_is_followed_small: bool


def split_sentences(text: str, block: Span) -> Iterator[Span]:
    """Yield the sentences of one block in order; each holds a letter or digit, if the block does."""
    straight = [mark.start() for mark in _STRAIGHT.finditer(text, block.start, block.end)]
    kept = tuple(_quotations(text, block))
    start = block.start
    for mark in _MARK.finditer(text, block.start, block.end):
        cut = mark.end("closers")
        if mark["closers"] == '"' and not mark["gap"] and bisect(straight, cut - 2) % 2 == 0:
            cut = mark.end("run")  # that quotation mark opens what follows without a space
        if not _is_worded(text, start, mark.start()) or _is_inside(kept, cut):
            continue
        if _ends_sentence(_place(text, block, mark, cut)):
            yield Span(start, cut)
            start = mark.end() if cut == mark.end("closers") else cut
    if start < block.end:
        yield Span(start, block.end)


def _is_inside(quotations: Sequence[Span], cut: int) -> bool:
    at = bisect(quotations, (cut,)) - 1
    return at >= 0 and quotations[at].start < cut < quotations[at].end


def _is_worded(text: str, start: int, end: int) -> bool:
    """Tell whether the last characters before a mark hold a letter or digit: no sentence is bare marks."""
    return any(c.isalnum() for c in text[max(start, end - REACH) : end])


def _place(text: str, block: Span, mark: re.Match[str], cut: int) -> _Place:
    tail = text[max(block.start, mark.start() - REACH) : mark.start()]
    tail = tail.rsplit(None, 1)[-1] if tail and not tail[-1].isspace() else ""
    at = mark.end() if cut == mark.end("closers") else cut
    gap = at - cut
    opening = _OPENING.match(text, at, block.end)
    at = opening.end() if opening else at
    head = text[at : min(block.end, at + REACH * 2)]
    word = _WORD.match(head)
    second = _SECOND.match(head, word.end()) if word else None
    return _Place(
        run=mark["run"],
        closers=text[mark.end("run") : cut],
        has_gap=gap > 0,
        before=_JOINTS.split(tail.lstrip(_OPENERS))[-1],
        tail=tail,
        is_first=mark.start() - len(tail) == block.start,
        opening=opening.group() if opening else "",
        head=head,
        word=word.group() if word else "",
        word_is_followed_small=second is not None and second[1].islower(),
    )


def _ends_sentence(place: _Place) -> bool:
    if not place.head:
        return False
    if place.run[-1] in _FULL_WIDTH:
        return True
    if not place.has_gap:
        return _is_glued(place)
    if place.head[0].islower() or place.head[0] in "-–—":
        return _SIGNED.match(place.head) is not None
    if place.run != ".":
        return _ends_loudly(place)
    if '"' in place.closers or "”" in place.closers:
        return True
    return _ends_with_stop(place)


def _ends_loudly(place: _Place) -> bool:
    """Decide after "?", "!" and an ellipsis."""
    if place.run[-1] in ".…" and "?" not in place.run and "!" not in place.run:
        return place.word.split("'")[0].split("’")[0] != "I"
    is_quoted = any(c in "\"”’'»" for c in place.closers)
    return not (is_quoted and _SPEECH.match(place.head))


def _ends_with_stop(place: _Place) -> bool:
    """Decide after a single full stop."""
    before = place.before
    if len(before) > LONGEST_ABBREVIATION:
        return True
    forms = (
        {before, before.capitalize(), before.lower()} if before.isupper() and len(before) > 1 else {before}
    )
    if place.is_first and _LIST_NUMBER.fullmatch(place.tail):
        return False
    if forms & known.BEFORE_NAME:
        return False
    if forms & known.BEFORE_NUMBER:
        return not place.head[0].isdigit()
    if before in known.TIMES:
        return place.word.split(".")[0] not in known.AFTER_TIME and place.word not in known.AFTER_TIME
    if (
        forms & known.EITHER
        or _INITIALISM.fullmatch(before)
        or (_INITIAL.fullmatch(before) and before.isupper())
    ):
        return _begins_sentence(place)
    return True


def _begins_sentence(place: _Place) -> bool:
    """Tell whether the next word would begin a sentence even after an abbreviation."""
    word = place.word.split("'")[0].split("’")[0]
    if word not in {"A", "I"} and word.isupper():
        word = word.capitalize()
    if word in {"A", "I"} and place.head[1:2] == ".":
        return False
    return word in known.STARTERS or (word in known.NOUN_STARTERS and place.word_is_followed_small)


def _is_glued(place: _Place) -> bool:
    """Tell whether only the space is missing: "shot.Police said", and not "example.Com" or "J.Crew"."""
    if place.closers:
        return place.closers[-1] in '"”' and place.head[0].isupper()
    if not _PLAIN_WORD.fullmatch(place.tail) or place.before in _ABBREVIATIONS:
        return False
    return _GLUED.match(place.opening + place.head) is not None and place.word not in _ADDRESS_ENDS


def _quotations(text: str, block: Span) -> Iterator[Span]:
    """Yield the quotations that open and close in the block; an opening mark follows white space."""
    opened: int | None = None
    for mark in _QUOTES.finditer(text, block.start, block.end):
        at = mark.start()
        is_opening = mark.group() == "“" or (
            mark.group() == '"' and (at == block.start or text[at - 1].isspace() or text[at - 1] in "([—–-‘'")
        )
        if is_opening:
            opened = at
        elif opened is not None:
            yield Span(opened, at + 1)
            opened = None
