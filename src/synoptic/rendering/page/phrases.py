"""What the page says in words: counts, voices, dates, completeness."""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from synoptic.records import Report, Statement, Synopsis
from synoptic.rendering.wording import is_partial

LONGEST_SOURCE = 80
"""Characters of a source's name that are shown; the rest stands in the statement itself."""

# fmt: off
_COUNTS = ("No", "One", "Two", "Three", "Four", "Five", "Six",
           "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July",
           "August", "September", "October", "November", "December")
# fmt: on

_MANNERS = {
    "own": "own voice",
    "quoted": "quoted",
    "paraphrased": "paraphrased",
    "mixed": "quoted in part",
}


class Attribution(NamedTuple):
    """Who says it (None: nobody is named) and in what manner."""

    source: str | None
    manner: str


def count_in_words(count: int, noun: str) -> str:
    """Return "Two reports", "One report", "40 reports"."""
    number = _COUNTS[count] if count < len(_COUNTS) else f"{count:,}"
    return f"{number} {noun}{'' if count == 1 else 's'}"


def title_line(synopsis: Synopsis) -> tuple[str, ...]:
    """Return the page's title in parts: "Two reports", "9 points both state", "31 only one states"."""
    standings = [point.standing for point in synopsis.points]
    single = standings.count("single")
    several = len(standings) - single
    who = "both" if len(synopsis.reports) == 2 else "two or more"
    conflicts = [
        f"{count} {standing}" for standing in ("disputed", "updated") if (count := standings.count(standing))
    ]
    shared = f"{several:,} point{'' if several == 1 else 's'} {who} state"
    among = f" ({', '.join(conflicts)})" if conflicts else ""
    parts = (count_in_words(len(synopsis.reports), "report"), shared + among)
    return (*parts, f"{single:,} only one states") if single else parts


def stated_by(outlets: int, reports: int) -> str:
    """Return how many of the reports state a point: "one report", "3 of 4 reports", "both reports"."""
    if outlets == 1:
        return "one report"
    if outlets == reports:
        return "both reports" if reports == 2 else f"all {reports} reports"
    return f"{outlets} of {reports} reports"


def attribution_in_words(statement: Statement) -> Attribution:
    """Say whose voice it is: ("police", "paraphrased"), (None, "own voice"), (None, "headline")."""
    if statement.kind == "title" and statement.voice == "own":
        return Attribution(None, "headline")
    source = statement.source
    if source is not None and len(source) > LONGEST_SOURCE:
        source = source[: LONGEST_SOURCE - 1] + "…"
    part = " in part" if is_partial(statement) else ""
    return Attribution(source, _MANNERS[statement.voice] + part)


def date_in_words(published: str | None) -> str | None:
    """Return an ISO date as "27 January 2022" or "27 January 2022, 14:05"; anything else unchanged."""
    if published is None:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    day = f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    return f"{day}, {moment:%H:%M}" if len(published) > len("2022-01-27") else day


def web_address(report: Report) -> str | None:
    """Return the report's address if a browser may safely follow it (http or https with a host), or None."""
    url = report.url
    if not url or re.search(r"[\x00-\x20\x7f-\x9f\\]", url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def language_tag(report: Report) -> str | None:
    """Return the report's language if it has the form of a tag ("en", "pt-BR"), or None."""
    language = report.language or ""
    return language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", language) else None
