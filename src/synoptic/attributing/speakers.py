"""The cast of one report: who a surname or a role stands for, told with certainty or not at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from synoptic.attributing.people import (
    CERTAIN_TITLES,
    FAMILY,
    HONORIFICS,
    SUFFIXES,
    Gender,
    Name,
    Person,
    bare_person,
    find_names,
    person_of,
    surname,
)
from synoptic.records import Span

MOST_NAMESAKES = 8
"""People of one surname that are told apart; a bound, so that time stays linear on hostile text."""

MOST_NEAR = 40
"""Names looked at around a place; a bound for hostile text."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person is named; ``person`` is None where two people of one surname could be meant."""

    start: int
    end: int
    person: Person | None


class Cast:
    """The people of one report, found once; lookups see only what stands before an offset.

    ``prose`` are the sentences in which capital letters tell names; ``sources`` who is credited.
    """

    def __init__(self, text: str, prose: Sequence[Span], sources: Sequence[Span] = ()) -> None:
        names = list(find_names(text, prose))
        self._known: dict[str, list[tuple[int, Person]]] = {}
        self._given: dict[str, list[tuple[int, Person]]] = {}
        self._called: dict[str, list[tuple[int, Person]]] = {}
        spoken = frozenset(text[span.start : span.end] for span in sources)
        singles = frozenset(surname(name.words) for name in names if len(name.words) == 1)
        for name in names:
            person = person_of(name)
            if person is None and " ".join(name.words) in spoken:
                person = bare_person(name, singles)
            if person is not None:
                self._register(name, person)
                if name.called:
                    self._called.setdefault(name.called, []).append((name.start, person))
        for name in names:
            self._tell_gender(name)
        self.mentions = [mention for name in names if (mention := self._mention(name))]
        self._starts = [mention.start for mention in self.mentions]

    def _register(self, name: Name, person: Person) -> None:
        known = self._known.setdefault(person.surname, [])
        if len(known) == 1 and name.role not in FAMILY and _completes(person, known[0][1]):
            known.clear()
        if len(known) < MOST_NAMESAKES and not any(_same(person, other) for _, other in known):
            known.append((name.start, person))
            given = self._given.setdefault(person.full.split()[0], [])
            if " " in person.full and len(given) < MOST_NAMESAKES:
                given.append((name.start, person))

    def _tell_gender(self, name: Name) -> None:
        """Let "Ms. Roe" tell the gender of the only Roe, or that there is another."""
        gender = _title_gender(name.words)
        known = self._known.get(surname(name.words), [])
        if gender is None or len(known) != 1:
            return
        at, person = known[0]
        if person.gender in (gender, None):
            known[0] = (at, replace(person, gender=gender, certain=True))
        else:
            known.append((name.start, Person(person.surname, person.surname, gender)))

    def _mention(self, name: Name) -> Mention | None:
        known = [person for _, person in self._known.get(surname(name.words), ())]
        if not known and len(name.words) == 1:
            known = [person for at, person in self._given.get(surname(name.words), ()) if at < name.start]
        if not known:
            return None
        written = " ".join(name.words)
        people = [person for person in known if person.full in written] or known
        people = [person for person in people if fits(person, _title_gender(name.words))] or people
        return Mention(name.start, name.end, people[0] if len(people) == 1 else None)

    def full_name(self, source: str, before: int) -> str | None:
        """Return the one full name that a bare surname ("Ms. Roe", "Roe") had earlier in the report."""
        words = source.split()
        if not 0 < len(words) <= 2 or (len(words) == 2 and words[0].rstrip(".") not in HONORIFICS):
            return None
        known = [person for at, person in self._known.get(surname(words), ()) if at < before]
        told = _title_gender(words)
        known = [person for person in known if told is None or fits(person, told)]
        if not known and len(words) == 1:
            known = [person for at, person in self._given.get(words[0], ()) if at < before]
        return known[0].full if len(known) == 1 and " " in known[0].full else None

    def role_holder(self, source: str, before: int) -> Person | None:
        """Return the one person who was called by a role of two words earlier: "the harbour master".

        A role of one word ("the neighbour", "the president") is too often somebody else's.
        """
        the, _, role = source.lower().partition(" ")
        held = self._called.get(role, [])[:MOST_NEAR] if the == "the" else []
        people = {person.full: person for at, person in held if at < before and " " in person.full}
        return people.popitem()[1] if len(people) == 1 else None

    def person_at(self, start: int, end: int) -> Person | None:
        """Return the person named inside a span, if exactly one is."""
        people = self.named(start, end)
        return people.pop() if len(people) == 1 else None

    def named(self, start: int, end: int) -> set[Person | None]:
        """Return who is named between two offsets; None is one of two namesakes."""
        last = bisect_left(self._starts, end)
        near = self.mentions[max(0, last - MOST_NEAR) : last]
        return {mention.person for mention in near if mention.end > start}


def fits(person: Person, pronoun: Gender | None) -> bool:
    """Claim that a pronoun could mean a person."""
    return person.certain and person.gender in (pronoun, None)


def _title_gender(words: Sequence[str]) -> Gender | None:
    """Return the gender that "Mr." or "Ms." before a surname tells."""
    title = words[0].rstrip(".")
    return HONORIFICS[title] if len(words) == 2 and title in CERTAIN_TITLES else None


def _completes(person: Person, bare: Person) -> bool:
    """Claim that a name written in full is that of somebody who was only "Judge Roe" so far."""
    written = person.full.split()
    fitting = person.gender is None or bare.gender is None or person.gender == bare.gender
    return " " not in bare.full and len(written) > 1 and written[-1] not in SUFFIXES and fitting


def _same(one: Person, other: Person) -> bool:
    """Claim that a name seen later means somebody known; father and son are told apart by "Jr."."""
    first, second = one.full.split(), other.full.split()
    if len(first) == 1:
        return one.gender is not None or second[-1] not in SUFFIXES
    suffixes = first[-1] in SUFFIXES, second[-1] in SUFFIXES
    return first == second or (first[0] == second[0] and suffixes[0] == suffixes[1])
