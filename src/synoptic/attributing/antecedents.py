"""Who "he" and "she" are: whoever spoke or acted in the sentence before, if nobody rivals them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from synoptic.attributing.clauses import sentence_subject
from synoptic.attributing.lexicon import DOCUMENTS, PEOPLE, PRONOUNS
from synoptic.attributing.people import Gender, Person
from synoptic.attributing.speakers import Cast, fits
from synoptic.attributing.words import Words
from synoptic.records import Span


@dataclass(frozen=True, slots=True)
class Actor:
    """Whom a sentence is about: a known person, or somebody without a name.

    ``pronoun`` is set where an open "he" or "she" stands for them; ``is_open`` where a pronoun after it
    could mean them although nobody knows their name ("a witness", two people joined by "and").
    """

    person: Person | None = None
    pronoun: Gender | None = None
    is_open: bool = False


class Antecedents:
    """Remembers, sentence by sentence, who spoke and who acted."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._before: list[Actor] = []

    def move_on(self, words: Words, speaker: Actor | None, content: Span | None) -> None:
        """Take in a sentence; who acts only in what a speaker says is nobody whom "he" means next."""
        actor = self._acting(words, content if speaker else None)
        self._before = [one for one in (speaker, actor) if one is not None]

    def _acting(self, words: Words, content: Span | None) -> Actor | None:
        place = sentence_subject(words, len(words))
        if place is None:
            return None
        span = words.span(place.first, place.last)
        if content is not None and content.start <= span.start < content.end:
            return None
        pronoun = words.lower[place.last]
        if pronoun in get_args(Gender):
            gender: Gender = "he" if pronoun == "he" else "she"
            person = self.resolve(gender, words, span)
            return Actor(person, None if person else gender)
        if content is None and None in self._cast.named(words.start, words.end):
            return Actor(is_open=True)  # two people of one surname
        follows = words.lower[place.last + 1] if place.last + 2 < len(words) else ""
        if follows == "and":
            return Actor(is_open=True)
        if follows == "," and words.capitals[place.last + 2] and not words.capitals[place.last]:
            span = words.span(place.first, place.last + 2)  # "the harbour master, Ann"
        return self.actor(span, words.slice(span))

    def actor(self, span: Span, name: str) -> Actor:
        """Tell who is written at a span."""
        owner = max(name.rfind("'s "), name.rfind("’s "))  # "Roe's family" is not Roe
        person = self._cast.person_at(span.start + (owner + 3 if owner >= 0 else 0), span.end)
        return Actor(person, None, person is None and is_one(name))

    def resolve(self, pronoun: Gender, words: Words, at: Span) -> Person | None:
        """Return who a pronoun is: the one person of the sentence before, unless this one names a rival."""
        here = self._cast.named(words.start, at.start)
        if not here and self._is_about_a_stranger(words, words.index(at.start)):
            return None
        if any(actor.is_open or actor.pronoun == pronoun for actor in self._before):
            return None
        people = {actor.person for actor in self._before if actor.person and fits(actor.person, pronoun)}
        known = {person for person in people if person.gender == pronoun}
        people = known or people
        rivals = {person for person in here if person is None or fits(person, pronoun)} - people
        return people.pop() if len(people) == 1 and not rivals else None

    def _is_about_a_stranger(self, words: Words, before: int) -> bool:
        """Claim that a bare name nobody introduced acts before the pronoun: "Ann had slept, she said"."""
        place = sentence_subject(words, before)
        if place is None or place.first < place.last or not words.forms[place.last + 1][0].isalpha():
            return False
        return _is_bare_name(words, place.last)


def _is_bare_name(words: Words, place: int) -> bool:
    return words.capitals[place] and words.lower[place] not in PRONOUNS | PEOPLE | DOCUMENTS


def is_one(source: str) -> bool:
    """Claim that an unnamed source is one person, whom "he" could mean: "a witness", not "officials"."""
    words = source.lower().split()
    return any(word in PEOPLE and word != "police" and not word.endswith("s") for word in words)
