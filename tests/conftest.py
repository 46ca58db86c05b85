"""A small synopsis made by hand: a ferry accident that never was, told by outlets that do not exist."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.records import Nearest, Point, Report, Span, Statement, Synopsis, Voice

GAZETTE = Report(
    id="r1",
    outlet="Harbour Gazette",
    title="Ferry runs aground off Skerry Point",
    published="2031-05-03T09:10:00Z",
    url="https://gazette.example/ferry",
    author="Una Marlow",
    file="gazette.txt",
    language="en",
    text=(
        "Ferry runs aground off Skerry Point\n\n"
        "The ferry Morning Tern ran aground off Skerry Point on Friday with 41 people aboard. "
        'Two passengers were hurt, police said. "We felt one long scrape and then nothing moved," '
        "said passenger Odo Penhallow. The Morning Tern was built in 1987.\n"
    ),
)
POST = Report(
    id="r2",
    outlet="Coast Post",
    title="Passengers hurt as ferry hits rocks",
    published="2031-05-03",
    file="post.txt",
    language="en",
    text=(
        "Passengers hurt as ferry hits rocks\n\n"
        "A ferry carrying 41 people struck rocks near Skerry Point on Friday, the coastguard said. "
        "According to police, two passengers needed hospital treatment. "
        "Crossings are cancelled until Monday.\n"
    ),
)
RADIO = Report(
    id="r3",
    outlet="Island Radio",
    file="radio.txt",
    language="en",
    incomplete="ends in the middle of a sentence",
    text="A passenger ferry is stuck on the rocks at Skerry Point. Lifeboats were called out at",
)


def say(
    report: Report, words: str, voice: Voice = "own", source: str | None = None, cue: str | None = None
) -> Statement:
    """Make a statement from the words themselves; source and cue are looked up in them."""
    start = report.text.index(words)

    def within(part: str | None) -> Span | None:
        if part is None:
            return None
        found = start + words.index(part)
        return Span(found, found + len(part))

    return Statement(
        report.id,
        start,
        start + len(words),
        voice=voice,
        source=source,
        source_span=within(source),
        cue_span=within(cue),
        score=0.875,
    )


def miss(report: Report, words: str, score: float) -> Nearest:
    """Make a nearest miss from the words themselves."""
    start = report.text.index(words)
    return Nearest(report.id, start, start + len(words), score)


@pytest.fixture
def ferry() -> Synopsis:
    """Three reports, one of them cut off: a point shared by all, one by two, three told by one outlet."""
    aground = "The ferry Morning Tern ran aground off Skerry Point on Friday with 41 people aboard."
    struck = "A ferry carrying 41 people struck rocks near Skerry Point on Friday, the coastguard said."
    scrape = '"We felt one long scrape and then nothing moved," said passenger Odo Penhallow.'
    treated = "According to police, two passengers needed hospital treatment."
    lifeboats = "Lifeboats were called out at"
    points = (
        Point(
            "p1",
            "shared",
            (
                say(GAZETTE, aground),
                say(POST, struck, "paraphrased", "the coastguard", "said"),
                say(RADIO, "A passenger ferry is stuck on the rocks at Skerry Point."),
            ),
        ),
        Point(
            "p2",
            "shared",
            (
                say(GAZETTE, "Two passengers were hurt, police said.", "paraphrased", "police", "said"),
                say(POST, treated, "paraphrased", "police", "According to"),
            ),
            gist=1,
            nearest=(miss(RADIO, lifeboats, 0.1234),),
        ),
        Point(
            "p3",
            "single",
            (say(GAZETTE, scrape, "quoted", "Odo Penhallow", "said"),),
            nearest=(miss(POST, struck, 0.2), miss(RADIO, lifeboats, 0.05)),
        ),
        Point(
            "p4",
            "single",
            (say(GAZETTE, "The Morning Tern was built in 1987."),),
            nearest=(miss(POST, struck, 0.31), miss(RADIO, lifeboats, 0.02)),
        ),
        Point("p5", "single", (say(POST, "Crossings are cancelled until Monday."),)),
    )
    title = Statement("r2", 0, 35, kind="title")
    return Synopsis((GAZETTE, POST, RADIO), points, (title,), ("radio.txt: only 15 words",))


@pytest.fixture(scope="session")
def telling() -> Callable[[str], Synopsis]:
    """A function that makes a synopsis in which one text stands wherever text from outside can stand."""

    def tell(text: str) -> Synopsis:
        hostile = Report(
            id="r1", text=text, outlet=text, title=text, url=text, author=text, file=text, incomplete=text
        )
        plain = Report(id="r2", text="Lifeboats came.", outlet="Coast Post", title="Rescue", file="post.txt")
        told = Statement("r1", 0, len(text), voice="quoted", source=text)
        came = Statement("r2", 0, len(plain.text))
        points = (
            Point("p1", "shared", (told, came)),
            Point("p2", "single", (told,), nearest=(Nearest("r2", 0, 9, 0.25),)),
            Point("p3", "single", (came,), nearest=(Nearest("r1", 0, len(text), 0.25),)),
        )
        return Synopsis((hostile, plain), points, (), (text,))

    return tell
