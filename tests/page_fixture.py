"""An invented story for the page's tests: a ferry accident told by four fictional outlets."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from synoptic.records import Nearest, Point, Report, SentenceKind, Standing, Statement, Synopsis, Voice


@dataclass(frozen=True)
class Said:
    """A sentence of a report: the name of the point that it states, and who says it."""

    text: str
    point: str = ""
    voice: Voice = "own"
    source: str | None = None
    kind: SentenceKind = "text"


HARBOUR_POST = (
    Said("Ferry strikes breakwater at Port Callan, 14 hurt", "struck", kind="title"),
    Said(
        "\n\nThe ferry Marlow Lass struck the outer breakwater at Port Callan on Tuesday morning.", "struck"
    ),
    Said(
        "Fourteen people were injured, two of them seriously, police said.",
        "injured",
        "paraphrased",
        "police",
    ),
    Said("All 212 passengers and 19 crew were taken off by noon.", "evacuated"),
    Said(
        "\n\n“There was a bang and then the lights went out,” said Ines Harrow, a teacher on the car deck.",
        "bang",
        "quoted",
        "Ines Harrow",
    ),
    Said("She said children were thrown from their seats.", "children", "paraphrased", "Ines Harrow"),
    Said("\n\nThe vessel had left Sennet Island at 7:40 a.m. in thick fog.", "fog"),
    Said(
        "The operator, Callan Lines, said the ship passed its inspection in March.",
        "inspection",
        "paraphrased",
        "Callan Lines",
    ),
    Said(
        "“We will answer every question the investigators put to us,” its director, Tomas Reyl, said.",
        "answer",
        "quoted",
        "Tomas Reyl",
    ),
    Said("\n\nThe Marine Accident Board has opened an inquiry.", "inquiry"),
    Said("Ferry services on the route are suspended until Friday.", "suspended"),
    Said("A fund for repairs to the breakwater was refused by the council last autumn."),
    Said("\n\nPhoto: Lena Orr / The Harbour Post", kind="furniture"),
)
COAST_DAILY = (
    Said("A passenger ferry hit the harbour wall at Port Callan early on Tuesday.", "struck"),
    Said(
        "Twelve people were hurt, a hospital spokeswoman said.",
        "injured",
        "paraphrased",
        "hospital spokeswoman",
    ),
    Said(
        "The Marlow Lass was carrying 212 passengers, all of whom were brought ashore by noon.", "evacuated"
    ),
    Said(
        "\n\nFog cut visibility to under 100 metres when the ship left Sennet Island, the coastguard said.",
        "fog",
        "paraphrased",
        "coastguard",
    ),
    Said(
        "The harbour radar had been out of order since Sunday, two dock workers told Coast Daily.",
        "radar",
        "paraphrased",
        "two dock workers",
    ),
    Said(
        "\n\n“There was a bang and then the lights went out,” one passenger said.",
        "bang",
        "quoted",
        "one passenger",
    ),
    Said("The Marine Accident Board is investigating.", "inquiry"),
    Said("Callan Lines has cancelled all crossings until Friday.", "suspended"),
    Said("It was the second accident on the route in three years.", "second"),
    Said("\n\nShares of the company fell 6 percent."),
    Said("\n\nRead more: Ten years of Callan Lines", kind="furniture"),
)
NORTHERN_WIRE = (
    Said(
        "PORT CALLAN (Northern Wire) — A ferry with 231 people aboard hit a wall, injuring at least 14.",
        "injured",
    ),
    Said(
        "The vessel, the Marlow Lass, hit the outer wall of Port Callan at 8:55 a.m., the coastguard said.",
        "struck",
        "paraphrased",
        "coastguard",
    ),
    Said("All passengers were evacuated by midday.", "evacuated"),
    Said("\n\nDense fog lay over the strait.", "fog"),
    Said(
        "Police said one of the injured died in hospital on Tuesday evening.", "died", "paraphrased", "police"
    ),
    Said("\n\nThe Marine Accident Board has opened an inquiry.", "inquiry"),
    Said("The ship was built in 1998 and refitted in 2019.", "built"),
    Said(
        "Callan Lines, which runs the ferry, said it “will answer every question” put by investig",
        "answer",
        "mixed",
        "Callan Lines",
    ),
)
ARDLE_NEWS = (
    Said(
        "Two passengers of the ferry Marlow Lass have died, the hospital in Port Callan said on Wednesday.",
        "died",
        "paraphrased",
        "hospital in Port Callan",
    ),
    Said("The ship ran into the breakwater in fog on Tuesday.", "struck"),
    Said("It carried more than 200 passengers.", "evacuated"),
    Said(
        "\n\nCallan Lines said the ferry had passed its yearly inspection in March.",
        "inspection",
        "paraphrased",
        "Callan Lines",
    ),
    Said("An inspector’s report seen by this paper lists a fault in the ship’s radar.", "radar"),
    Said(
        "\n\nThe Marine Accident Board has opened an inquiry, and divers examined the hull on Wednesday.",
        "inquiry",
    ),
    Said(
        "The mayor, Odile Brandt, called for calm and thanked the rescuers.",
        "mayor",
        "paraphrased",
        "Odile Brandt",
    ),
    Said(
        "“Nobody should guess at the cause before the facts are in,” she said.",
        "mayor",
        "quoted",
        "Odile Brandt",
    ),
)
OUTLETS = (
    Report(
        "",
        "The Harbour Post",
        "Ferry strikes breakwater at Port Callan, 14 hurt",
        "2031-03-04T14:05",
        "https://harbourpost.example/ferry",
        language="en",
    ),
    Report("", "Coast Daily", "Ferry hits wall in fog", "2031-03-04", "javascript:alert(1)", language="en"),
    Report(
        "",
        "Northern Wire",
        "Ferry hits breakwater, at least 14 injured",
        "2031-03-04T09:30",
        incomplete="ends in the middle of a sentence",
    ),
    Report(
        "",
        "Ardle Evening News",
        "Two dead after ferry accident",
        "2031-03-05",
        "https://ardle.example/a?b=1&c=2",
    ),
)
STANDINGS: dict[str, Standing] = {"injured": "disputed", "died": "updated"}


def ferry_story(outlets: int = 4) -> Synopsis:
    """Return the story as the first of its outlets tell it."""
    told = (HARBOUR_POST, COAST_DAILY, NORTHERN_WIRE, ARDLE_NEWS)[:outlets]
    reports = tuple(
        Report(
            text=" ".join(said.text for said in sentences).replace(" \n", "\n"),
            outlet=outlet.outlet,
            title=outlet.title,
            published=outlet.published,
            url=outlet.url,
            language=outlet.language,
            incomplete=outlet.incomplete,
            id=f"r{number}",
        )
        for number, (outlet, sentences) in enumerate(zip(OUTLETS, told, strict=False), start=1)
    )
    points: dict[str, list[Statement]] = defaultdict(list)
    outside: list[Statement] = []
    for report, sentences in zip(reports, told, strict=True):
        for said in sentences:
            statement = _statement(report, said)
            if said.kind == "furniture":
                outside.append(statement)
            else:
                points[said.point or said.text].append(statement)
    return Synopsis(
        reports,
        tuple(
            _point(number, name, statements, reports)
            for number, (name, statements) in enumerate(points.items(), start=1)
        ),
        tuple(outside),
        ("Northern Wire: looks cut off; what it does not say it may have said.",),
    )


def _statement(report: Report, said: Said) -> Statement:
    text = said.text.strip()
    start = report.text.index(text)
    return Statement(report.id, start, start + len(text), said.kind, said.voice, said.source)


def _point(number: int, name: str, statements: list[Statement], reports: tuple[Report, ...]) -> Point:
    stating = {statement.report for statement in statements}
    standing: Standing = "single" if len(stating) == 1 else STANDINGS.get(name, "shared")
    nearest = tuple(Nearest(report.id, 0, 40, 0.31) for report in reports if report.id not in stating)
    return Point(f"p{number}", standing, tuple(statements), nearest=nearest)
