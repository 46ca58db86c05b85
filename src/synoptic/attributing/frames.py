"""Attribution frames of one sentence: rules that propose who (source) says (cue) what (content)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from synoptic.attributing.attribution import Attribution
from synoptic.attributing.contents import longest, trim
from synoptic.attributing.cues import CUES
from synoptic.attributing.lexicon import CONTRASTS, PRONOUNS, ROLES_AND_DOCUMENTS, RUBRICS
from synoptic.attributing.sources import is_source_like, phrase_right
from synoptic.attributing.verbs import find_verbs
from synoptic.attributing.words import Words
from synoptic.records import Span


def find_attributions(words: Words) -> list[Attribution]:
    """Propose the attributions of a sentence; the outermost, which speaks for the sentence, first."""
    according = list(_according(words))
    found = [
        *according,
        *find_verbs(words, min((a.cue.start for a in according if a.cue), default=words.end)),
    ]
    if len(found) > 1:
        found = [_cut_at_next(words, attribution, found) for attribution in found]
        found = sorted(found, key=lambda attribution: _depth(words, attribution, found))
    return [*_colon(words), *found] or list(_tweet(words))


def _cut_at_next(words: Words, attribution: Attribution, others: list[Attribution]) -> Attribution:
    """End a content where a comma and a conjunction lead to somebody else's: "Roe said X, but Lo said Y"."""
    content = attribution.content
    for other in others:
        if content is None or other.source is None or not content.start < other.source.start < content.end:
            continue
        place = words.index(other.source.start) - 1
        if place > 1 and words.lower[place] in CONTRASTS and words.lower[place - 1] == ",":
            content = trim(words, words.index(content.start), place - 2)
    return replace(attribution, content=content)


def _depth(words: Words, attribution: Attribution, others: list[Attribution]) -> tuple[bool, int, int]:
    """Sort key: what stands in nobody else's content, then verbs of saying, then what governs the most.

    Quoted words are their speaker's even where an outlet is credited ("…," Roe said, according to X).
    """
    content, cue = attribution.content, attribution.cue
    if content is None or cue is None or _is_passive(words, attribution):
        return (True, 9, 0)
    kind = next((CUES[word] for word in reversed(words.slice(cue).lower().split()) if word in CUES), None)
    rank = 0 if kind is None else 2 * (kind.kind in ("find", "act")) + (kind.form == "ing")
    others = [other for other in others if not _is_passive(words, other)]
    holders = [other for other in others if _holds(other, cue) and not _holds(attribution, other.cue)]
    credited = all(other.cue and words.slice(other.cue).lower().startswith("according") for other in holders)
    if holders and credited and _is_quotation(words, content):
        return (False, -1, content.start - content.end)
    return (bool(holders), rank, content.start - content.end)


def _is_passive(words: Words, attribution: Attribution) -> bool:
    """Claim that "by" leads to the source: such a frame never governs a whole sentence."""
    source = attribution.source
    return source is not None and words.lower[max(words.index(source.start) - 1, 0)] == "by"


def _holds(attribution: Attribution, cue: Span | None) -> bool:
    content = attribution.content
    return content is not None and cue is not None and content.start <= cue.start < content.end


def _is_quotation(words: Words, content: Span) -> bool:
    return any(q.outer.start <= content.start and content.end <= q.outer.end for q in words.quotations)


def _according(words: Words) -> Iterator[Attribution]:
    """Find "According to the ministry, X" and "X, according to court records."."""
    for place, word in enumerate(words.lower[:-2]):
        if word != "according" or words.lower[place + 1] != "to" or words.quoted[place]:
            continue
        last = phrase_right(words, place + 2)
        if last is None:
            continue
        before, after = trim(words, 0, place - 1), trim(words, last + 1, len(words) - 1)
        if before is not None and _is_dangling(words, before):
            before = None
        elif before is not None and _is_tail(words, last + 1, before):
            after = None
        yield Attribution(words.span(place + 2, last), words.span(place, place + 1), longest([before, after]))


def _is_dangling(words: Words, before: Span) -> bool:
    """Claim that what precedes the frame only leads to the content: "when, according to police, …"."""
    return words.slice(before).rpartition(" ")[2].lower() in ("and", "but", "when", "that", "because", "as")


def _is_tail(words: Words, place: int, before: Span) -> bool:
    """Claim that what follows the frame is only an apposition or the end."""
    return place >= len(words) - 1 or words.lower[place] == "," or before.end - before.start > 40


def _colon(words: Words) -> Iterator[Attribution]:
    """Headlines: "Police: X", "X: police"."""
    if not words.is_heading or ":" not in words.forms or words.lower[0] in RUBRICS:
        return
    colon = words.forms.index(":")
    last = len(words) - 1
    if 0 < colon <= 5 and _speaks_before(words, colon) and not any(words.quoted[:colon]):
        yield Attribution(words.span(0, colon - 1), words.span(colon, colon), trim(words, colon + 1, last))
    elif 0 < last - colon <= 4 and (
        words.lower[last] in ROLES_AND_DOCUMENTS or words.lower[last] in PRONOUNS
    ):
        yield Attribution(words.span(colon + 1, last), words.span(colon, colon), trim(words, 0, colon - 1))


def _speaks_before(words: Words, colon: int) -> bool:
    """Claim that a person or a body stands before a headline's colon, not its topic ("Storm in Vik: …")."""
    if not is_source_like(words, colon - 1):
        return False
    return words.lower[colon - 1] in ROLES_AND_DOCUMENTS or (colon <= 2 and all(words.capitals[:colon]))


def _tweet(words: Words) -> Iterator[Attribution]:
    """A post as pages embed it: "X — Ann Roe (@annroe) May 1, 2020"."""
    for at in range(2, len(words) - 2):
        if words.forms[at] == "(" and words.forms[at + 1] == "@":
            dash = next(
                (place for place in range(at - 1, max(at - 8, 0), -1) if words.forms[place] in "—–"), None
            )
            if dash is not None:
                yield Attribution(words.span(dash + 1, at - 1), None, trim(words, 0, dash - 1))
            return
