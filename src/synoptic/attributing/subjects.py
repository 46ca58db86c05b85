"""Who does the saying: the source of a cue verb, left of it, right of it, or further off."""

from __future__ import annotations

from synoptic.attributing.clauses import ROLES, Place, clause_subject, sentence_subject
from synoptic.attributing.cues import Cue
from synoptic.attributing.lexicon import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    JOINS,
    LEADS,
    NOT_LEADING,
    NOUN_LIKE,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    TURNING,
)
from synoptic.attributing.phrases import (
    OPENERS,
    after_adverbial,
    end_before_verb,
    is_finite,
    is_infinitive,
    is_object,
    skip_openers,
)
from synoptic.attributing.sources import is_source_like, over_bracket, phrase_left, phrase_right, skip_left
from synoptic.attributing.words import Words

ASIDE_ADVERBS = AUXILIARIES | OPENERS
"""Words that stand between commas before a verb: "Roe, however, said"."""

ASIDES = PREPOSITIONS | {"as"}

DESCRIBING = (
    "descri",
    "identif",
    "portray",
    "characteri",
    "label",
    "brand",
    "call",
    "list",
    "report",
    "credit",
)
"""How verbs begin that take "as": after a comma their participle needs no subject (", described as tall")."""


def find_subject(words: Words, at: int, left: int, cue: Cue, earlier: Place | None) -> Place | None:
    """Find who does the saying: left of the verb, right of it, or the sentence's subject."""
    if left < 0:
        return _inverted(words, at) if at == 0 and cue.kind == "say" and not words.is_headline else None
    word = words.lower[left]
    if words.quoted[left] or word in (",", "—", "–", "-"):
        return _beside_mark(words, at, left, cue, earlier)
    if word in ("who", "which"):
        return _antecedent(words, left - 2 if left > 1 and words.lower[left - 1] == "," else left - 1)
    if word in JOINS:
        return earlier or sentence_subject(words, left)
    if cue.form == "ing" and left == at - 1:
        return earlier or sentence_subject(words, left)
    if word in PEOPLE and at >= len(words) - 3 and (found := _phrase(words, left)) and found.first == 0:
        return Place(left, left)
    return _governing(words, at, left)


def _phrase(words: Words, last: int) -> Place | None:
    """Find the phrase that ends at a word, without adverbs before it and verbs in it."""
    last = over_bracket(words, last)
    first = phrase_left(words, last)
    if first is None or (first > 0 and words.lower[first - 1] in ("who", "whose")):
        return None
    first = skip_openers(words, first, last)
    while first < last and words.lower[first] in NOT_LEADING:
        first += 1
    end = end_before_verb(words, first, last)
    if end < first:
        return _doer(words, first)
    return Place(after_adverbial(words, first, end), end)


def _antecedent(words: Words, last: int) -> Place | None:
    """Find whom "who" speaks of: the person right before it, or Roe in "Roe was among those who …"."""
    last = over_bracket(words, last)
    first = phrase_left(words, last)
    if first is None:
        return None
    for place in range(last - 1, first - 1, -1):
        leads = words.lower[place] in ("from", "by", "with", "about", "against")
        leads = leads or (place == last - 1 and words.lower[place].endswith("ed"))
        if (leads and words.lower[last] in ROLES) or is_finite(words, place, first):
            first = place + 1
            break
    first = skip_openers(words, first, last)
    while first < last and words.lower[first] in NOT_LEADING:
        first += 1
    main = clause_subject(words, first - 1) if words.lower[max(first - 1, 0)] == "among" else None
    return main or Place(first, last)


def _doer(words: Words, verb: int) -> Place | None:
    """Find the subject of a verb that a phrase turned out to begin with."""
    left = skip_left(words, verb - 1)
    if left > 0 and words.lower[left] in ("who", "which"):
        first = phrase_left(words, left - 1)
        return None if first is None else Place(first, left - 1)
    if left >= 0 and words.lower[left] in PRONOUNS:
        return Place(left, left)
    return clause_subject(words, verb)


def _governing(words: Words, at: int, left: int) -> Place | None:
    """Find the phrase left of a verb; if a preposition governs it, the subject of the clause comes first."""
    found = _phrase(words, left)
    if found is None or words.is_headline:
        return found
    is_noun = words.lower[at] in NOUN_LIKE
    if is_infinitive(words, found.first):
        return None if is_noun else clause_subject(words, found.first - 1)
    if is_noun:
        return found
    return (clause_subject(words, found.first - 1) if is_object(words, found.first) else None) or found


def _beside_mark(words: Words, at: int, left: int, cue: Cue, earlier: Place | None) -> Place | None:
    """A verb after a comma or a closing quotation mark: inverted, after an apposition, or a participle."""
    if cue.form == "ing":
        return earlier or sentence_subject(words, left)
    if left > 1 and words.lower[left - 2] == "," and words.lower[left - 1] in ASIDE_ADVERBS:
        found = _governing(words, at, left - 3)
        return _over_apposition(words, left - 2) if found and _is_aside(words, found) else found
    turned = _inverted(words, at) if cue.kind in ("say", "find") or words.lower[at] in TURNING else None
    if turned is not None and (words.quoted[left] or _ends_inversion(words, turned.last + 1)):
        return turned
    if words.quoted[left] or _is_reduced(words, at, cue):
        return None
    return _over_apposition(words, left)


def _is_reduced(words: Words, at: int, cue: Cue) -> bool:
    """Claim that no subject belongs to a verb after a comma: ", described as tall," or "…, call us"."""
    if cue.form == "base" and words.lower[at] == "call":
        return True
    return words.lower[at].startswith(DESCRIBING) and "as" in words.lower[at + 1 : at + 3]


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
    if at + 1 >= len(words) or words.lower[at + 1] in PREPOSITIONS or words.lower[at + 1] in LEADS:
        return None
    last = phrase_right(words, at + 1)
    if last is None:
        return None
    named = any(is_source_like(words, place) for place in range(at + 1, last + 1))
    if not words.quoted[at - 1] and (not named or end_before_verb(words, at + 1, last) < last):
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
            if found is not None and is_source_like(words, found.last) and not _is_aside(words, found):
                return _named_between(words, found, place, comma) or found
        elif words.is_stop(place):
            break
    return main


def _named_between(words: Words, role: Place, first: int, last: int) -> Place | None:
    """Take the name between commas behind a role: "the harbour master, Ann Roe, said"."""
    if words.is_headline or (words.capitals[role.last] and words.lower[role.first] not in DETERMINERS):
        return None
    if not any(word in ROLES for word in words.lower[role.first : role.last + 1]) or not 2 < last - first < 7:
        return None
    parts = range(first + 1, last)
    if all(words.capitals[at] or (words.forms[at] == "." and not words.is_stop(at)) for at in parts):
        return Place(first + 1, last - 1, role=role.first)
    return None


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


def _is_aside(words: Words, found: Place) -> bool:
    """Claim that a phrase only says more of somebody: "in Skarn", "as a marine", "a Democrat", "R-N.Y."."""
    if found.first > 0 and words.lower[found.first - 1] in ASIDES:
        return True
    return found.first > 0 and (
        words.lower[found.first] in ("a", "an") or words.forms[found.first][:2] in ("D-", "R-", "I-")
    )
