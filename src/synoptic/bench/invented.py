"""Invented reports of any number and length, the same ones every time: what the speed is measured on."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from synoptic.records import Report

Wordings = tuple[str, ...]
"""Ways to say one thing."""

ACTORS: tuple[Wordings, ...] = (
    ("the harbour board", "the board of the harbour"),
    ("Mayor Ilse Quandt", "the mayor of Tarnholm", "Quandt"),
    ("firefighters", "fire crews", "the fire brigade"),
    ("the ferry line Oster & Vane", "the ferry company"),
    ("police", "officers", "the Tarnholm police"),
    ("the union of dockers", "the dockers' union"),
    ("two divers", "a pair of divers"),
    ("residents of Mill Street", "neighbours", "people who live in Mill Street"),
    ("the insurer Calder Mutual", "the company's insurer"),
    ("inspector Bram Hollis", "Hollis", "the state inspector"),
    ("the hospital in Eastmere", "doctors in Eastmere"),
    ("the regional court", "a judge"),
)
ACTS: tuple[Wordings, ...] = (
    ("closed", "shut"),
    ("inspected", "examined", "looked over"),
    ("refused to pay for", "would not cover"),
    ("evacuated", "cleared"),
    ("blamed the owners for", "held the owners responsible for"),
    ("promised to rebuild", "pledged to restore"),
    ("filmed", "recorded on video"),
    ("found fourteen faults in", "listed 14 defects in"),
    ("had warned twice about", "gave two earlier warnings about"),
    ("sold", "has since parted with"),
    ("demanded a review of", "called for an inquiry into"),
    ("reopened", "let people back into"),
)
THINGS: tuple[Wordings, ...] = (
    ("the grain warehouse on Pier 4", "the burnt warehouse"),
    ("the swing bridge", "the old bridge over the lock"),
    ("three fishing boats", "three trawlers"),
    ("the night ferry Alca", "the Alca"),
    ("the fuel depot", "the depot where diesel is kept"),
    ("the market hall", "the covered market"),
    ("a row of nine houses", "nine houses"),
    ("the pumping station", "the station that pumps out the lower town"),
    ("the new crane", "a crane delivered in March"),
    ("the school by the quay", "the quayside school"),
)
DETAILS: tuple[Wordings, ...] = (
    ("shortly after 2 a.m. on Tuesday", "early on Tuesday, at about 2 a.m."),
    ("although nobody had been hurt there", "even though no one was injured"),
    ("because the wiring was more than forty years old", "since its wires dated from the 1980s"),
    ("at a cost of 3.2 million crowns", "for some 3.2 million crowns"),
    ("while smoke still hung over the lower town", "with the lower town full of smoke"),
    ("before the council met on Thursday evening", "ahead of Thursday's council meeting"),
    ("as the wind turned to the north-west", "when the wind went round to the north-west"),
    ("with 120 people still waiting on the quay", "while some 120 people waited on the quay"),
    ("for the second time since last autumn", "a second time within a year"),
    ("without telling the ministry in the capital", "and did not inform the ministry"),
)
WITNESSES = (
    "harbour master Tilda Brock",
    "a spokesman for the company",
    "fire chief Anders Roe",
    "a letter seen by this newspaper",
    "council member Petra Sund",
    "an eyewitness, the baker Jonas Feld",
    "a statement from the ministry",
)
TELLINGS = (
    "{actor} {act} {thing} {detail}.",
    "{actor} {act} {thing} {detail}, {witness} said.",
    "According to {witness}, {actor} {act} {thing} {detail}.",
    "“It is true that {actor} {act} {thing},” {witness} said, “{detail}.”",
    "{witness} told reporters that {actor} {act} {thing} {detail}.",
    "It was {detail} that {actor} {act} {thing}.",
)
SHARED = 0.6
"""Share of a report's sentences that tell what other reports tell too: marked stories have about as many."""

PARAGRAPH = 3
"""Sentences in a paragraph."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What one or more reports tell, each in its own words."""

    actor: Wordings
    act: Wordings
    thing: Wordings
    detail: Wordings


def invent_story(reports: int, words: int, *, seed: int = 0) -> list[Report]:
    """Return reports of one event with about so many words each; same arguments, same texts.

    >>> one, two = invent_story(2, 100)
    >>> one == invent_story(2, 100)[0], one.text == two.text, 100 <= len(one.text.split()) < 150
    (True, False, True)
    """
    chance = random.Random(seed)  # noqa: S311
    common = [_fact(chance) for _ in range(words // 15 + 1)]
    return [
        Report(
            text=_text(chance, common, words),
            outlet=f"The Tarnholm Paper {number}",
            published=f"2031-05-{number % 28 + 1:02}",
            file=f"report-{number:03}.txt",
        )
        for number in range(reports)
    ]


def _text(chance: random.Random, common: list[Fact], words: int) -> str:
    paragraphs: list[list[str]] = [["Fire in the harbour of Tarnholm leaves questions"]]
    count = len(paragraphs[0][0].split())
    for fact in _facts(chance, common):
        if len(paragraphs) == 1 or len(paragraphs[-1]) == PARAGRAPH:
            paragraphs.append([])
        paragraphs[-1].append(_told(chance, fact))
        count += len(paragraphs[-1][-1].split())
        if count >= words:
            break
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs) + "\n"


def _facts(chance: random.Random, common: list[Fact]) -> Iterator[Fact]:
    """Yield most common facts in the story's order, the report's own among and after them, without end."""
    for fact in common:
        if chance.random() < SHARED:
            yield fact
        if chance.random() >= SHARED:
            yield _fact(chance)
    while True:
        yield _fact(chance)


def _fact(chance: random.Random) -> Fact:
    return Fact(*(chance.choice(kinds) for kinds in (ACTORS, ACTS, THINGS, DETAILS)))


def _told(chance: random.Random, fact: Fact) -> str:
    sentence = chance.choice(TELLINGS).format(
        actor=chance.choice(fact.actor),
        act=chance.choice(fact.act),
        thing=chance.choice(fact.thing),
        detail=chance.choice(fact.detail),
        witness=chance.choice(WITNESSES),
    )
    return sentence[0].upper() + sentence[1:]
