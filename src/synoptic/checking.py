"""The check at the end of the line: what is about to be shown stands in the reports, or nothing is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from synoptic.errors import SpanError
from synoptic.records import Nearest, Point, Report, Span, Statement, Synopsis


class Quotation(NamedTuple):
    """Words that are about to be printed, and where they are said to stand."""

    report: str
    start: int
    end: int
    text: str


def check(synopsis: Synopsis) -> None:
    """Raise SpanError at the first place where the synopsis does not agree with its own reports.

    Each span must be a non-empty part of its report, each id unique, and the standing of a point must
    fit the reports that state it.
    """
    problem = next(_problems(synopsis), None)
    if problem is not None:
        raise _bug(problem)


def check_quotations(synopsis: Synopsis, quotations: Iterable[Quotation]) -> None:
    """Raise SpanError unless each quotation is, character for character, its slice of the report."""
    for report, start, end, text in quotations:
        if report not in synopsis.by_id or synopsis.by_id[report].text[start:end] != text:
            raise _bug(f"report {report}, characters {start}-{end}: other words stand there than are printed")


def _bug(problem: str) -> SpanError:
    return SpanError(f"{problem}; nothing is printed, since this is a bug of Synoptic: please report it")


def _problems(synopsis: Synopsis) -> Iterator[str]:
    yield from _repeated("report", (report.id for report in synopsis.reports))
    yield from _repeated("point", (point.id for point in synopsis.points))
    for point in synopsis.points:
        yield from _point_problems(point, synopsis)
    for statement in synopsis.statements:
        yield from _statement_problems("outside the points", statement, synopsis)


def _repeated(noun: str, ids: Iterable[str]) -> Iterator[str]:
    for name, times in Counter(ids).items():
        if times > 1:
            yield f"{noun} {name}: {times} {noun}s have this id"


def _point_problems(point: Point, synopsis: Synopsis) -> Iterator[str]:
    place = f"point {point.id}"
    if not 0 <= point.gist < len(point.statements):
        yield f"{place}: its gist is statement {point.gist} of {len(point.statements)}"
    for statement in point.statements:
        yield from _statement_problems(place, statement, synopsis)
    for nearest in point.nearest:
        yield from _span_problems(f"{place}, nearest", nearest, synopsis)
    yield from _standing_problems(point, synopsis)


def _standing_problems(point: Point, synopsis: Synopsis) -> Iterator[str]:
    """Two reports of one outlet are one outlet."""
    reports = {statement.report for statement in point.statements}
    outlets = {synopsis.by_id[report].outlet for report in reports if report in synopsis.by_id}
    if point.standing == "single" and len(outlets) > 1:
        yield f"point {point.id}: it is called single and {len(outlets)} outlets state it"
    if point.standing != "single" and len(outlets) < 2:
        yield f"point {point.id}: it is called {point.standing} and {len(outlets)} outlet states it"


def _statement_problems(place: str, statement: Statement, synopsis: Synopsis) -> Iterator[str]:
    yield from _span_problems(place, statement, synopsis)
    if (report := synopsis.by_id.get(statement.report)) is None:
        return
    source, cue, content = statement.source_span, statement.cue_span, statement.content_span
    for name, span in (("source", source), ("cue", cue), ("content", content)):
        if span is not None:
            yield from _range_problems(f"{place}, {name}", span, report)


def _span_problems(place: str, span: Statement | Nearest, synopsis: Synopsis) -> Iterator[str]:
    report = synopsis.by_id.get(span.report)
    if report is None:
        yield f"{place}: report {span.report} is not in the synopsis"
    else:
        yield from _range_problems(place, Span(span.start, span.end), report)


def _range_problems(place: str, span: Span, report: Report) -> Iterator[str]:
    where = f"{place}, report {report.id}, characters {span.start}-{span.end}"
    if span.start >= span.end:
        yield f"{where}: the span is empty"
    elif span.start < 0 or span.end > len(report.text):
        yield f"{where}: the span leaves the report, which has {len(report.text)}"
