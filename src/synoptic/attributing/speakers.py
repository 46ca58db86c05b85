"""People of a report, and who a surname or a pronoun stands for: told with certainty or left unresolved."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from synoptic.attributing.given_names import FEMALE, MALE
from synoptic.attributing.lexicon import DOCUMENTS, PEOPLE, listed
from synoptic.records import Span

Gender = Literal["he", "she"]

SHORT = r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Sgt|Lt|Capt|Gen|Prof|Rev|Col|Det|Cpl|Maj|Jr|Sr)\."
CAPITALISED = rf"(?:{SHORT}|[A-Z][\w’'-]{{1,30}}|[A-Z]\.(?:[A-Z]\.){{0,3}}|de|la|van|von|der|al|bin)"
NAME = re.compile(rf"\b[A-Z][\w’'.-]{{0,30}}(?:[ ]{CAPITALISED}){{1,6}}|\b[A-Z][\w’'-]{{1,30}}")
POSSESSIVE = re.compile(r"[’']s?$")
HE_TITLES = listed("Mr Sir Lord Congressman Spokesman Councilman Chairman Father")
SHE_TITLES = listed("Mrs Ms Miss Lady Congresswoman Spokeswoman Councilwoman Chairwoman Dame")
TITLES = listed(
    """
    Sen Rep Gov Dr Sgt Lt Capt Gen Judge Prof Rev President Senator Representative Governor Mayor Sheriff
    Chief Detective Officer Captain Lieutenant Sergeant Secretary Minister Speaker Pastor Professor Col
    Justice Attorney General Det Cpl Maj Prosecutor Superintendent Commissioner Director Deputy
    Coroner Ambassador
    """
)
HONORIFICS: dict[str, Gender | None] = {
    **dict.fromkeys(TITLES),
    **dict.fromkeys(HE_TITLES, "he"),
    **dict.fromkeys(SHE_TITLES, "she"),
}
"""Words before a name that make it a person's, with the gender they tell."""

NOT_IN_NAMES = PEOPLE | DOCUMENTS | listed("the a an news post times daily fox white new house north south")

SUFFIXES = frozenset(["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"])
MOST_NAMESAKES = 8
"""People of one surname that are told apart; a bound, so that time stays linear on hostile text."""

BACK = 600
"""Characters before a pronoun in which a second person makes it unresolved: about three sentences."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a report: ``full`` as first written out, ``surname`` as looked up."""

    full: str
    surname: str
    gender: Gender | None


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person is named; ``person`` is None where two people of one surname could be meant."""

    start: int
    end: int
    person: Person | None


class Cast:
    """The people of one report, found once; lookups see only what stands before an offset."""

    def __init__(self, text: str, sources: Sequence[Span] = ()) -> None:
        names = [(match.start(), match[0]) for match in NAME.finditer(text)]
        self._first: dict[str, list[tuple[int, Person]]] = {}
        self._spoken = {text[span.start : span.end] for span in sources}
        self._collect(names)
        self.mentions = [mention for start, name in names if (mention := self._mention(start, name))]
        self._starts = [mention.start for mention in self.mentions]

    def _collect(self, names: list[tuple[int, str]]) -> None:
        """Register every name written with a given name or a title."""
        for start, name in names:
            person = _person(name)
            if person is None and _bare(name) in self._spoken and _is_bare_name(name):
                person = Person(_bare(name), _surname(name.split()), None)
            if person is None:
                continue
            known = self._first.setdefault(person.surname, [])
            if len(known) < MOST_NAMESAKES and not any(_same(person, other) for _, other in known):
                known.append((start, person))

    def _mention(self, start: int, name: str) -> Mention | None:
        surname = _surname(name.split())
        known = self._first.get(surname)
        if not known:
            return None
        exact = [person for _, person in known if person.full in name]
        people = exact or [person for at, person in known if at <= start]
        return Mention(start, start + len(name), people[0] if len(people) == 1 else None)

    def full_name(self, source: str, before: int) -> str | None:
        """Return the one full name that a bare surname ("Ms. Roe", "Roe") had earlier in the report."""
        words = source.split()
        if not 0 < len(words) <= 2 or (len(words) == 2 and words[0].rstrip(".") not in HONORIFICS):
            return None
        known = [person for at, person in self._first.get(_surname(words), ()) if at < before]
        full = [person for person in known if " " in person.full]
        return full[0].full if len(full) == 1 else None

    def person_at(self, start: int, end: int) -> Person | None:
        """Return the person named inside a span, if exactly one is."""
        first = bisect_left(self._starts, start - 40)
        inside = {m.person for m in self.mentions[first : first + 40] if m.start < end and m.end > start}
        return inside.pop() if len(inside) == 1 else None

    def named(self, start: int, end: int, pronoun: Gender) -> set[Person | None]:
        """Return who is named between two offsets and could be the pronoun; None is one of two namesakes."""
        last = bisect_left(self._starts, end)
        near = [m.person for m in self.mentions[max(0, last - 40) : last] if m.start >= start]
        return {person for person in near if person is None or person.gender in (pronoun, None)}

    def resolve(self, pronoun: Gender, at: int, speaker: Person | None) -> Person | None:
        """Return who "he" or "she" at an offset is: the only person of that gender named shortly before.

        ``speaker`` is who spoke in the sentence before; it wins over others whose gender is not known.
        """
        fitting = self.named(at - BACK, at, pronoun)
        if speaker is not None and speaker.gender in (pronoun, None):
            fitting.add(speaker)
        return fitting.pop() if len(fitting) == 1 else None


def _bare(word: str) -> str:
    return POSSESSIVE.sub("", word)


def _surname(words: list[str]) -> str:
    """Return the word a person is looked up by: the last, with "Jr." and the like kept on it."""
    if len(words) > 1 and words[-1] in SUFFIXES:
        return f"{words[-2]} {words[-1].rstrip('.')}"
    return _bare(words[-1])


def _person(name: str) -> Person | None:
    """Read a person out of a run of capitalised words: a title or a given name must tell that it is one."""
    words = name.split()
    while words and words[-1] in ("de", "la", "van", "von", "der", "al", "bin"):
        words.pop()
    for place, word in enumerate(words[:-1]):
        gender: Gender | None = "he" if word in MALE else "she" if word in FEMALE else None
        if gender or (word in MALE or word in FEMALE):
            rest = words[place:]
            if place and words[place - 1].rstrip(".") in HONORIFICS:
                gender = HONORIFICS[words[place - 1].rstrip(".")] or gender
            return Person(" ".join([*rest[:-1], _bare(rest[-1])]), _surname(rest), gender)
    return _titled(words)


def _is_bare_name(name: str) -> bool:
    """Claim that two or three capitalised words name a person, not "The Courier" or "City Police"."""
    words = name.split()
    return 2 <= len(words) <= 3 and not any(word.lower() in NOT_IN_NAMES for word in words)


def _titled(words: list[str]) -> Person | None:
    """Read "Mr. Roe" or "Sheriff Lo Roe": what follows the last title."""
    places = [place for place, word in enumerate(words[:-1]) if word.rstrip(".") in HONORIFICS]
    if not places:
        return None
    rest = words[places[-1] + 1 :]
    gender = HONORIFICS[words[places[-1]].rstrip(".")]
    return Person(" ".join([*rest[:-1], _bare(rest[-1])]), _surname(rest), gender)


def _same(one: Person, other: Person) -> bool:
    return one.full == other.full or " " not in one.full or one.full.split()[0] == other.full.split()[0]
