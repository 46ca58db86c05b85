"""What every form says in the same words: names of columns, who speaks, who is silent, the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from synoptic.records import Nearest, Point, Report, Statement, Synopsis, Voice

VOICES: Mapping[Voice, str] = {"quoted": "quoted", "paraphrased": "paraphrased", "mixed": "partly quoted"}


OWN_PART = 0.35
"""Share of a statement outside content, cue and source from which it is attributed only in part: chosen by an
editor's reading of fifteen synopses, where 108 of 574 attributed statements were of this kind."""

FAINT = 0.10
"""A nearest miss below this is noise to a reader: 202 of 453 in fifteen synopses; JSON has them all."""


def labels(synopsis: Synopsis) -> dict[str, str]:
    """Name each report by its outlet; the second report of an outlet is "Coast Post (2)"."""
    seen: Counter[str] = Counter()
    names = {}
    for report in synopsis.reports:
        seen[report.outlet] += 1
        times = seen[report.outlet]
        names[report.id] = report.outlet if times == 1 else f"{report.outlet} ({times})"
    return names


def attribution(statement: Statement) -> str:
    """Say who speaks, as "police (paraphrased)"; empty where the outlet itself does, below its headline."""
    how = VOICES.get(statement.voice, "")
    if how and is_partial(statement):
        how += ", in part"
    who = f"{statement.source} ({how})" if how and statement.source else how and f"{how}, speaker not named"
    place = "in the headline" if statement.kind == "title" else ""
    return ", ".join(filter(None, (who, place)))


def is_partial(statement: Statement) -> bool:
    """Claim that much of a statement is the outlet's own, beside what it attributes."""
    spans = (statement.source_span, statement.cue_span, statement.content_span)
    inside = [span for span in spans if span and statement.start <= span.start and span.end <= statement.end]
    rest = statement.end - statement.start - sum(span.end - span.start for span in inside)
    has_content = statement.content_span in inside and statement.voice != "mixed"
    return has_content and rest >= OWN_PART * (statement.end - statement.start)


def silence(report: Report) -> str:
    """Say what it means that a report does not state a point: a cut-off text may have said it."""
    return "does not say" if report.incomplete is None else cut_off(report)


def cut_off(report: Report) -> str:
    """Say why a report looks incomplete."""
    return f"text looks cut off ({report.incomplete})"


def published(report: Report) -> str:
    """Show the date, and the time to the minute, as it was given."""
    if report.published is None:
        return "undated"
    day, _, time = report.published.partition("T")
    return f"{day[:10]} {time[:5]}".strip()


def counted(number: int, noun: str) -> str:
    """Count in words that agree.

    >>> counted(1, "report"), counted(1200, "word")
    ('1 report', '1,200 words')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def summary(synopsis: Synopsis) -> str:
    """Say in one line how many points there are, and how many outlets tell them."""
    reports, points = len(synopsis.reports), synopsis.points
    shared = [point for point in points if point.standing == "shared"]
    by_all = sum(len(stating(point)) == reports for point in shared)
    by_some = len(shared) - by_all
    standings = Counter(point.standing for point in points)
    parts = [
        (by_all, f"shared by {'both' if reports == 2 else 'all'}"),
        (by_some, "by some" if by_all else "shared by some"),
        (standings["disputed"], "disputed"),
        (standings["updated"], "updated"),
        (standings["single"], "only in one outlet"),
    ]
    told = ", ".join(f"{number} {words}" for number, words in parts if number)
    heads = f"{counted(reports, 'report')}, {counted(len(points), 'point')}"
    return f"{heads}: {told}." if told else f"{heads}."


def told_once(point: Point) -> list[Statement]:
    """Return the point's statements without repeats of what the same report states here in other places."""
    plain = {statement.report for statement in point.statements if statement.kind != "repeat"}
    return [s for s in point.statements if s.kind != "repeat" or s.report not in plain]


def stating(point: Point) -> set[str]:
    """Return the ids of the reports that state the point."""
    return {statement.report for statement in point.statements}


def nearest_miss(point: Point) -> Nearest | None:
    """Of the nearest misses only the nearest, if it is no noise: a line for each would drown the point."""
    heard = [nearest for nearest in point.nearest if nearest.score >= FAINT]
    return max(heard, key=lambda nearest: nearest.score, default=None)


def silent(point: Point, synopsis: Synopsis) -> list[Report]:
    """Return the reports that do not state the point, in column order."""
    told = stating(point)
    return [report for report in synopsis.reports if report.id not in told]
