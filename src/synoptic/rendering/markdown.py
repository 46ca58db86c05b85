"""Markdown that reads well and cites each statement by file and characters; nothing in a report is obeyed.

A heading for each point and a line for each outlet: tables of Markdown break with sentences in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from synoptic.records import Nearest, Point, Report, Statement, Synopsis
from synoptic.rendering.plain import shown
from synoptic.rendering.wording import (
    attribution,
    counted,
    cut_off,
    labels,
    nearest_miss,
    published,
    silence,
    silent,
    summary,
    told_once,
)

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ACTIVE = re.compile(r"[\\`*_\[\]~|$#!@&<>]|(?<=www)\.|:(?=//)", re.IGNORECASE)


def render_markdown(synopsis: Synopsis) -> str:
    """Return the synopsis as CommonMark."""
    names = {report: escaped(label) for report, label in labels(synopsis).items()}
    lines = [*_head(synopsis, names), *_told_by_several(synopsis, names), *_told_by_one(synopsis, names)]
    if synopsis.remarks:
        lines += ["## Remarks", "", *(f"- {escaped(remark)}" for remark in synopsis.remarks), ""]
    return "\n".join(lines)


def escaped(text: str) -> str:
    r"""Return the text on one line so that Markdown, HTML and bare links in it show as they are written.

    >>> escaped("a *b* <i>")
    'a \\*b\\* &lt;i&gt;'
    """
    return _ACTIVE.sub(lambda match: _ENTITIES.get(match[0], f"\\{match[0]}"), shown(text))


def _head(synopsis: Synopsis, names: dict[str, str]) -> Iterator[str]:
    yield from ("# Synopsis", "", summary(synopsis), "", "## Reports", "")
    for report in synopsis.reports:
        yield _report(report, names[report.id])
    yield ""


def _report(report: Report, name: str) -> str:
    title = f": {escaped(report.title)}" if report.title else ""
    whole = "looks complete" if report.incomplete is None else cut_off(report)
    facts = [published(report), counted(len(report.text.split()), "word"), whole, report.file, report.url]
    return f"- **{name}**{title} — {'; '.join(escaped(fact) for fact in facts if fact)}"


def _told_by_several(synopsis: Synopsis, names: dict[str, str]) -> Iterator[str]:
    for number, point in enumerate(synopsis.points, 1):
        if point.standing == "single":
            continue
        standing = "" if point.standing == "shared" else f" ({point.standing})"
        yield from (f"## {number}. {escaped(synopsis.text(point.statements[point.gist]))}{standing}", "")
        for statement in told_once(point):
            yield f"- **{names[statement.report]}**: {_cited(statement, synopsis)}"
        for report in silent(point, synopsis):
            yield f"- **{names[report.id]}**: *{escaped(silence(report))}*"
        yield ""


def _told_by_one(synopsis: Synopsis, names: dict[str, str]) -> Iterator[str]:
    numbered = list(enumerate(synopsis.points, 1))
    for report in synopsis.reports:
        own = [
            (number, point)
            for number, point in numbered
            if point.standing == "single" and point.statements[0].report == report.id
        ]
        if own:
            yield from (f"## Only in {names[report.id]}", "")
            for number, point in own:
                yield from _single(number, point, synopsis, names)
            yield ""


def _single(number: int, point: Point, synopsis: Synopsis, names: dict[str, str]) -> Iterator[str]:
    for statement in told_once(point):
        yield f"- **{number}.** {_cited(statement, synopsis)}"
    if nearest := nearest_miss(point):
        yield f"  - nearest in {names[nearest.report]} ({nearest.score:.2f}): {_cited(nearest, synopsis)}"


def _cited(span: Statement | Nearest, synopsis: Synopsis) -> str:
    report = synopsis.by_id[span.report]
    who = attribution(span) if isinstance(span, Statement) else ""
    said = f" — {escaped(who)}" if who else ""
    place = f"{escaped(report.file or report.id)}, characters {span.start}–{span.end}"
    return f"{escaped(synopsis.text(span))}{said} *({place})*"
