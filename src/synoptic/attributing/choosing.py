"""From candidates to one statement a sentence: voices, continued quotations, names in place of pronouns."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

from synoptic.attributing.antecedents import Actor, Antecedents
from synoptic.attributing.attribution import Attribution
from synoptic.attributing.clauses import sentence_subject
from synoptic.attributing.contents import strip_marks
from synoptic.attributing.frames import find_attributions
from synoptic.attributing.lexicon import PREPOSITIONS, ROLES_AND_DOCUMENTS, listed
from synoptic.attributing.people import Gender, Person
from synoptic.attributing.phrases import head
from synoptic.attributing.quotations import find_quotations
from synoptic.attributing.speakers import Cast
from synoptic.attributing.words import Words
from synoptic.records import Report, Sentence, Span, Statement, Voice

QUOTED_WORDS = 4
"""Words in marks that make a quotation without a cue; fewer are scare quotes, nicknames, titles of works.

From 2 to 6 words the attributed F1 on gold/train moves by 0.002; 4 keeps precision and recall level."""

WHOLE = 0.9
"""Share of a sentence's words in marks from which it is wholly quoted: a credit may hang on it."""

PLAIN_WORD = re.compile(r"\w[\w’'-]*")
SPEAKING = ROLES_AND_DOCUMENTS - listed("news tv story account data campaign")
UNRESOLVED = listed("he she they him her them")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is speaking: the name to show, where it is written, and the person if it is a known one."""

    name: str
    span: Span
    person: Person | None = None


class Chooser:
    """Goes through the sentences of one report in order and remembers who spoke last."""

    def __init__(
        self,
        report: Report,
        sentences: Sequence[Sentence],
        candidates: Sequence[Sequence[Attribution]] | None = None,
    ) -> None:
        self.text = report.text
        self.sentences = sentences
        self.quotations = find_quotations(report.text)
        self._ends = [quotation.outer.end for quotation in self.quotations]
        self._words = [self._view(sentence) for sentence in sentences]
        self._found = candidates or [find_attributions(words) if words else [] for words in self._words]
        prose = [Span(words.start, words.end) for words in self._words if words and not words.is_headline]
        credited = [found[0].source for found in self._found if found and found[0].source]
        self.cast = Cast(report.text, prose, credited)
        self._antecedents = Antecedents(self.cast)
        self._speakers: dict[int, Speaker] = {}
        self._last: Speaker | None = None
        self._before: Words | None = None

    def statements(self) -> list[Statement]:
        """Give one statement for each sentence, in order."""
        chosen = [self._choose(index) for index in range(len(self.sentences))]
        return [self._from_later(statement) for statement in chosen]

    def _touching(self, span: Sentence | Statement) -> range:
        """Return the indexes of the quotations that share characters with a span."""
        first = bisect_right(self._ends, span.start)
        last = first
        while last < len(self.quotations) and self.quotations[last].outer.start < span.end:
            last += 1
        return range(first, last)

    def _view(self, sentence: Sentence) -> Words | None:
        if sentence.kind == "furniture":
            return None
        return Words(self.text, sentence, [self.quotations[index] for index in self._touching(sentence)])

    def _choose(self, place: int) -> Statement:
        sentence, words, found = self.sentences[place], self._words[place], self._found[place]
        own = Statement(sentence.report, sentence.start, sentence.end, sentence.kind)
        if words is None:
            return own
        touching = self._touching(sentence)
        statement = (
            self._framed(own, words, found[0], touching) if found else self._bare(own, words, touching)
        )
        self._before = words
        speaker = self._last if statement.voice != "own" else None
        actor = self._actor(speaker) if speaker else None
        self._antecedents.move_on(words, actor, statement.content_span)
        if statement.voice == "own" or sentence.kind != "text":
            self._last = None
        return statement

    def _framed(self, own: Statement, words: Words, found: Attribution, touching: range) -> Statement:
        """A sentence with a frame of its own."""
        speaker = self._speaker(words, found.source) if found.source else self._last
        content = found.content or Span(own.start, own.end)
        self._remember(speaker, content, touching)
        return self._said_by(replace(own, cue_span=found.cue), words, speaker, content)

    def _remember(self, speaker: Speaker | None, content: Span, touching: range) -> None:
        """Keep who spoke, also for the rest of each quotation inside the content."""
        self._last = speaker
        for index in touching:
            quotation = self.quotations[index]
            if speaker and quotation.inner.start < content.end and quotation.inner.end > content.start:
                self._speakers[index] = speaker

    def _bare(self, own: Statement, words: Words, touching: range) -> Statement:
        """A sentence without a frame: attributed only if enough of it stands in quotation marks."""
        index = self._longest(own, touching)
        if index is None:
            return own
        inside = self._inside(own, index)
        count = len(PLAIN_WORD.findall(self.text, inside.start, inside.end))
        whole = len(PLAIN_WORD.findall(self.text, own.start, own.end))
        if count < QUOTED_WORDS and (count < whole or words.is_heading):
            return own
        if count < whole and _is_title(self.text[inside.start : inside.end]):
            return own
        if count >= WHOLE * whole:
            speaker = self._carried(index)
        else:
            speaker = self._leading(words, words.index(self.quotations[index].outer.start))
        if speaker is not None:
            self._remember(speaker, inside, touching)
        content = inside if count < whole else strip_marks(words, Span(own.start, own.end))
        return self._said_by(own, words, speaker, content)

    def _leading(self, words: Words, quotation: int) -> Speaker | None:
        """Who speaks in a quotation inside a sentence: its subject, else who spoke before.

        After a colon a subject nobody knows is the speaker rather than anybody before, so none is named.
        """
        speaker = self._acting(words, quotation)
        if speaker is None and quotation and words.lower[quotation - 1] == ":":
            return None if sentence_subject(words, quotation) else self._last
        return speaker or self._last

    def _longest(self, own: Statement, touching: range) -> int | None:
        return max(touching, key=lambda index: _length(self._inside(own, index)), default=None)

    def _inside(self, own: Statement, index: int) -> Span:
        inner = self.quotations[index].inner
        return Span(max(inner.start, own.start), max(min(inner.end, own.end), max(inner.start, own.start)))

    def _carried(self, index: int) -> Speaker | None:
        """Who goes on speaking: of this quotation, of the paragraph before it, or of the sentence before."""
        speaker = self._speakers.get(index)
        if speaker is None and self.quotations[index].continues:
            speaker = self._speakers.get(index - 1)
        if speaker is None:
            speaker = self._last
        if speaker is None and self._before is not None:
            speaker = self._acting(self._before, len(self._before))
        return speaker

    def _acting(self, words: Words, before: int) -> Speaker | None:
        """Take the subject of a sentence for the speaker if it is a known person, a pronoun or a role."""
        place = sentence_subject(words, before)
        if place is None:
            return None
        speaker = self._speaker(words, words.span(place.first, place.last))
        noun = words.lower[head(words, place.first, place.last)]
        return speaker if speaker.person or noun in SPEAKING or noun in UNRESOLVED else None

    def _speaker(self, words: Words, span: Span) -> Speaker:
        """Name a source: in full if it was so written before; "he (unresolved)" if a pronoun stays open."""
        source = self.text[span.start : span.end]
        low = source.lower()
        if low in get_args(Gender):
            gender: Gender = "he" if low == "he" else "she"
            person = self._antecedents.resolve(gender, words, span)
            return Speaker(person.full if person else f"{low} (unresolved)", span, person)
        if low in UNRESOLVED:
            return Speaker(f"{low} (unresolved)", span)
        holder = self.cast.role_holder(source, span.start)
        if holder is not None:
            return Speaker(holder.full, span, holder)
        full = self.cast.full_name(source, span.start)
        return Speaker(full or " ".join(source.split()), span, self.cast.person_at(span.start, span.end))

    def _actor(self, speaker: Speaker) -> Actor:
        """Tell the antecedents of later pronouns who spoke."""
        first = speaker.name.split(" ")[0]
        if speaker.name.endswith("(unresolved)"):
            return Actor(None, "he" if first == "he" else "she" if first == "she" else None)
        if speaker.person is not None:
            return Actor(speaker.person)
        return self._antecedents.actor(speaker.span, speaker.name)

    def _said_by(
        self, statement: Statement, words: Words, speaker: Speaker | None, content: Span
    ) -> Statement:
        return replace(
            statement,
            voice=_voice(words, content),
            source=speaker.name if speaker else None,
            source_span=speaker.span if speaker else None,
            content_span=content,
        )

    def _from_later(self, statement: Statement) -> Statement:
        """Give the first sentences of a quotation the speaker that a later sentence of it names."""
        if statement.cue_span is not None or statement.voice == "own" or statement.content_span is None:
            return statement
        for index in self._touching(statement):
            speaker = self._speakers.get(index)
            if speaker and (statement.source is None or speaker.span.start >= statement.end):
                return replace(statement, source=speaker.name, source_span=speaker.span)
        return statement


def _is_title(quoted: str) -> bool:
    """Claim that marks hold a name or the title of a work: every longer word has a capital."""
    words = [word for word in PLAIN_WORD.findall(quoted) if len(word) > 3 and word not in PREPOSITIONS]
    return all(word[0].isupper() for word in words)


def _length(span: Span) -> int:
    return span.end - span.start


def _voice(words: Words, content: Span) -> Voice:
    """Tell quoted from paraphrased content by how many of its words stand in quotation marks."""
    first, last = words.index(content.start), bisect_left(words.starts, content.end)
    plain = [words.quoted[place] for place in range(first, last) if words.forms[place][0].isalnum()]
    if not any(plain):
        return "paraphrased"
    return "quoted" if sum(not quoted for quoted in plain) <= (1 - WHOLE) * len(plain) else "mixed"
