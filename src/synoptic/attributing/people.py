"""People as a report writes them: names in running text, read into persons with surname and gender."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from synoptic.attributing.given_names import FEMALE, MALE
from synoptic.attributing.lexicon import DETERMINERS, DOCUMENTS, LEADS, PEOPLE, PREPOSITIONS, listed
from synoptic.attributing.phrases import OPENERS
from synoptic.records import Span

Gender = Literal["he", "she"]

SHORT = r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Sgt|Lt|Capt|Gen|Prof|Rev|Col|Det|Cpl|Maj|Jr|Sr|St)\."
WORD = rf"(?:{SHORT}|[A-Z]\.(?:[A-Z]\.){{0,3}}|[A-Z][\w’'-]{{1,30}})"
PARTICLE = r"(?:de|la|van|von|der|al|bin|du|del|di|da)\b"
NAME = re.compile(rf"\b{WORD}(?:[ ](?:{WORD}|{PARTICLE})){{0,6}}")
POSSESSIVE = re.compile(r"[’']s?$")
ROLE_BEFORE = re.compile(r"\b([A-Za-z]{3,20} )?([a-z]{3,20}),? \Z")
AGE_AFTER = re.compile(r",? ?(?:\d{1,2},|\(\d{1,2}\))")
ROLE_AFTER = re.compile(r", (?:an? |the )?([a-z]{3,20})\b")

HE_TITLES = listed("Mr Sir Lord Congressman Spokesman Councilman Chairman Father")
SHE_TITLES = listed("Mrs Ms Miss Lady Congresswoman Spokeswoman Councilwoman Chairwoman Dame")
CERTAIN_TITLES = listed("Mr Sir Lord Mrs Ms Miss Lady Dame")
TITLES = listed(
    """
    Sen Rep Gov Dr Sgt Lt Capt Gen Judge Prof Rev President Senator Representative Governor Mayor Sheriff
    Chief Detective Officer Captain Lieutenant Sergeant Secretary Minister Speaker Pastor Professor Col
    Justice Attorney General Det Cpl Maj Prosecutor Superintendent Commissioner Director Deputy
    Coroner Ambassador Councillor
    """
)
HONORIFICS: dict[str, Gender | None] = {
    **dict.fromkeys(TITLES),
    **dict.fromkeys(HE_TITLES, "he"),
    **dict.fromkeys(SHE_TITLES, "she"),
}
"""Words before a name that make it a person's, with the gender they tell."""

FAMILY = listed(
    "father brother uncle husband grandfather boyfriend son nephew mother sister aunt wife grandmother"
    " girlfriend daughter niece cousin"
)
"""Who stands behind one of these may share the surname of somebody known and be another person."""

HE_ROLES = listed("father brother uncle husband grandfather boyfriend son nephew spokesman actor")
SHE_ROLES = listed(
    "mother sister aunt wife grandmother girlfriend daughter niece spokeswoman chairwoman actress"
)
ROLES = (
    HE_ROLES
    | SHE_ROLES
    | listed(
        """
        spokesperson lawyer attorney doctor friend cousin president minister senator congressman
        congresswoman lawmaker governor mayor chief captain sergeant lieutenant secretary director manager
        analyst expert critic supporter activist leader aide adviser advisor reporter trooper firefighter
        teacher principal coach owner employee worker pastor priest bishop imam coroner examiner ambassador
        envoy diplomat admiral chairman chair ceo founder author professor scholar strategist commander
        pilot driver operator customer partner agent marshal superintendent inspector commissioner
        councilman councilwoman staffer colleague counsel host pundit master skipper sailor councillor
        justice judge sheriff detective officer deputy investigator prosecutor resident witness neighbor
        neighbour candidate nominee historian scientist researcher economist nurse trustee clerk victim
        suspect singer rapper comedian speaker farmer billionaire mogul editor writer commentator
        """
    )
)
"""Words in small letters that make the name after them a person's: "coastguard spokeswoman Ines Carrow"."""

NOT_SURNAMES = listed(
    """
    network airport university college school hospital center centre church avenue street road boulevard
    drive lane park county city beach island bridge hall tower station department office bureau house
    court committee commission council association union party foundation institute company corporation
    corp inc llc group news times post tribune herald journal gazette press act law bill award prize cup
    league team club catholic christian republican republicans democrat democrats democratic american
    americans police sheriff authorities administration campaign congress senate government agency
    service services officials radio tv television lines line state states airlines river lake valley
    mountain district system amendment constitution report company's fund museum theater theatre hotel
    bank store market jail prison task force
    """
)
"""Last words of names that no person has: "… Network", "… Airport"."""

DAYS = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
NOT_IN_NAMES = PEOPLE | DOCUMENTS | listed("the a an news post times daily fox white new house north south")
OPENING_WORDS = LEADS | PREPOSITIONS | DETERMINERS | OPENERS | listed("there then here now last next")
SUFFIXES = frozenset(["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"])


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a report: ``full`` as first written out, ``surname`` as looked up.

    ``certain`` unless only a verb of saying tells that the name is a person's.
    """

    full: str
    surname: str
    gender: Gender | None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words at an offset, cut where it stops being one name."""

    start: int
    words: tuple[str, ...]
    role: str | None = None
    called: str | None = None
    """The role with the word before it: "harbour master"."""
    is_told: bool = False
    """An age or a role after it tells that it is a person's."""

    @property
    def end(self) -> int:
        """Return where the run ends, blanks between the words being single."""
        return self.start + len(" ".join(self.words))


def find_names(text: str, spans: Sequence[Span]) -> Iterator[Name]:
    """Yield the names in the given spans of a text; in a headline of capitals nothing is a name."""
    for span in spans:
        for match in NAME.finditer(text, span.start, span.end):
            if " " in match[0]:
                yield from _cut(text, match)
            else:
                yield Name(match.start(), (match[0],))


def _cut(text: str, match: re.Match[str]) -> Iterator[Name]:
    """Cut a run after a possessive and at weekdays: "Roe's Harbour" are two names, "Roe Monday" is one."""
    start, words = match.start(), match[0].split(" ")
    while len(words) > 1 and _only_opens(words[0]):
        start += len(words.pop(0)) + 1
    first = 0
    for place, word in enumerate(words):
        ends = POSSESSIVE.search(word) is not None or place == len(words) - 1
        is_day = _bare(word) in DAYS
        if ends or is_day:
            part = words[first : place + (not is_day)]
            if part:
                yield _name(text, start, part)
            start += len(" ".join(words[first : place + 1])) + 1
            first = place + 1


def _only_opens(word: str) -> bool:
    """Claim that a word has its capital from the sentence's beginning: "Fortunately", "After", "But"."""
    low = word.lower()
    return low in OPENING_WORDS or (low.endswith("ly") and len(low) > 5 and word not in FEMALE)


def _name(text: str, start: int, words: list[str]) -> Name:
    role = ROLE_BEFORE.search(text, max(start - 43, 0), start)
    end = start + len(" ".join(words))
    known = role[2] if role and role[2] in ROLES else None
    called = f"{role[1]}{known}".lower() if role and known and role[1] else None
    after = ROLE_AFTER.match(text, end)
    is_told = AGE_AFTER.match(text, end) is not None or (after is not None and after[1] in ROLES | {"who"})
    return Name(start, tuple(words), known, called, is_told)


def _bare(word: str) -> str:
    return POSSESSIVE.sub("", word)


def surname(words: Sequence[str]) -> str:
    """Return the word a person is looked up by: the last but for "Jr." and the like."""
    return _bare(words[-2] if len(words) > 1 and words[-1] in SUFFIXES else words[-1])


def person_of(name: Name) -> Person | None:
    """Read a person out of a name: a title, a role, an age or a given name must tell that it is one."""
    words = name.words
    if len(words) == 1:
        return None
    last = _bare(words[-1]).lower()
    if last in NOT_SURNAMES or words[-1].islower():
        return None
    at = _first_of_name(words)
    title, rest = words[at - 1].rstrip(".") if at else "", words[at:]
    has_given = rest[0] in MALE or rest[0] in FEMALE
    is_person = title in HONORIFICS or (len(rest) > 1 and (has_given or at or name.role or name.is_told))
    return Person(_written(rest), surname(rest), _gender(title, rest, name.role)) if is_person else None


def _gender(title: str, rest: Sequence[str], role: str | None) -> Gender | None:
    """Tell a gender by "Mr." or "Ms.", else by the given name, the title, the role before the name."""
    told = HONORIFICS.get(title)
    if title in CERTAIN_TITLES:
        return told
    given = _given(rest[0]) if len(rest) > 1 else None
    return given or told or _told_by(role)


def _told_by(role: str | None) -> Gender | None:
    return "he" if role in HE_ROLES else "she" if role in SHE_ROLES else None


def _given(word: str) -> Gender | None:
    return (
        "he"
        if word in MALE and word not in FEMALE
        else "she"
        if word in FEMALE and word not in MALE
        else None
    )


def _first_of_name(words: Sequence[str]) -> int:
    """Return where the name itself begins: behind the last title or role, else at a given name."""
    for place in range(len(words) - 2, -1, -1):
        if words[place].rstrip(".") in HONORIFICS or words[place].lower() in ROLES:
            return place + 1
    return next((at for at, word in enumerate(words[:-1]) if word in MALE or word in FEMALE), 0)


def bare_person(name: Name, singles: frozenset[str]) -> Person | None:
    """Read two or three capitalised words that speak as a name, not "The Courier" or "City Police".

    They are surely a person's only if the report goes on with the last alone (``singles``): no body of
    two words is called by its second.
    """
    words = name.words
    if not 2 <= len(words) <= 3 or any(word.lower() in NOT_IN_NAMES for word in words):
        return None
    if _bare(words[-1]).lower() in NOT_SURNAMES or words[-1].islower():
        return None
    return Person(_written(words), surname(words), None, surname(words) in singles)


def _written(words: Sequence[str]) -> str:
    return " ".join([*words[:-1], _bare(words[-1])])
