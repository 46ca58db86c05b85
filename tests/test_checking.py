"""The check at the end of the line finds every way in which a synopsis can disagree with its reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from synoptic.checking import Quotation, check, check_quotations
from synoptic.errors import SpanError
from synoptic.records import Nearest, Point, Span, Statement, Synopsis

BUG = "; nothing is printed, since this is a bug of Synoptic: please report it"


def with_statement(synopsis: Synopsis, **changes: object) -> Synopsis:
    """Change the first statement of the third point, which is single."""
    point = synopsis.points[2]
    changed = replace(point, statements=(replace(point.statements[0], **changes),))
    return with_point(synopsis, changed)


def with_point(synopsis: Synopsis, point: Point) -> Synopsis:
    points = tuple(point if other.id == point.id else other for other in synopsis.points)
    return replace(synopsis, points=points)


def complaint(synopsis: Synopsis) -> str:
    with pytest.raises(SpanError) as error:
        check(synopsis)
    return str(error.value)


def test_a_synopsis_that_agrees_with_its_reports_passes(ferry: Synopsis) -> None:
    check(ferry)


def test_an_empty_span_is_named_with_point_report_and_offsets(ferry: Synopsis) -> None:
    broken = with_statement(ferry, start=40, end=40)
    assert complaint(broken) == f"point p3, report r1, characters 40-40: the span is empty{BUG}"


def test_a_reversed_span_is_empty(ferry: Synopsis) -> None:
    assert "characters 50-40: the span is empty" in complaint(with_statement(ferry, start=50, end=40))


def test_a_span_past_the_end_names_the_length_of_the_report(ferry: Synopsis) -> None:
    broken = with_statement(ferry, end=278)
    assert "characters 161-278: the span leaves the report, which has 277" in complaint(broken)


def test_a_span_that_ends_with_the_report_passes(ferry: Synopsis) -> None:
    check(with_statement(ferry, end=277))


def test_a_negative_start_leaves_the_report(ferry: Synopsis) -> None:
    assert "characters -1-240: the span leaves" in complaint(with_statement(ferry, start=-1))


@pytest.mark.parametrize("part", ["source", "cue", "content"])
def test_the_spans_of_an_attribution_are_checked(ferry: Synopsis, part: str) -> None:
    broken = with_statement(ferry, **{f"{part}_span": Span(270, 300)})
    assert complaint(broken).startswith(f"point p3, {part}, report r1, characters 270-300: the span leaves")


def test_a_nearest_miss_is_checked(ferry: Synopsis) -> None:
    broken = with_point(ferry, replace(ferry.points[2], nearest=(Nearest("r2", 0, 999, 0.5),)))
    assert complaint(broken).startswith("point p3, nearest, report r2, characters 0-999: the span leaves")


def test_a_statement_outside_the_points_is_checked(ferry: Synopsis) -> None:
    broken = replace(ferry, statements=(Statement("r3", 5, 86),))
    assert complaint(broken).startswith("outside the points, report r3, characters 5-86: the span leaves")


def test_a_statement_of_a_report_that_is_not_there_is_named(ferry: Synopsis) -> None:
    broken = with_statement(ferry, report="r9", source_span=None)
    assert complaint(broken) == f"point p3: report r9 is not in the synopsis{BUG}"


def test_two_reports_with_one_id_are_refused(ferry: Synopsis) -> None:
    broken = replace(ferry, reports=(*ferry.reports, ferry.reports[0]))
    assert complaint(broken).startswith("report r1: 2 reports have this id;")


def test_two_points_with_one_id_are_refused(ferry: Synopsis) -> None:
    broken = replace(ferry, points=(*ferry.points, ferry.points[0]))
    assert complaint(broken).startswith("point p1: 2 points have this id;")


@pytest.mark.parametrize("gist", [-1, 2])
def test_a_gist_must_be_one_of_the_statements(ferry: Synopsis, gist: int) -> None:
    broken = with_point(ferry, replace(ferry.points[1], gist=gist))
    assert complaint(broken).startswith(f"point p2: its gist is statement {gist} of 2;")


def test_a_point_without_statements_is_refused(ferry: Synopsis) -> None:
    broken = with_point(ferry, replace(ferry.points[1], statements=()))
    assert complaint(broken).startswith("point p2: its gist is statement 1 of 0;")


@pytest.mark.parametrize("standing", ["shared", "disputed", "updated"])
def test_one_report_alone_cannot_share_or_dispute(ferry: Synopsis, standing: str) -> None:
    broken = with_point(ferry, replace(ferry.points[2], standing=standing))
    assert complaint(broken).startswith(f"point p3: it is called {standing} and 1 outlet states it;")


def test_two_outlets_cannot_be_single(ferry: Synopsis) -> None:
    broken = with_point(ferry, replace(ferry.points[1], standing="single"))
    assert complaint(broken).startswith("point p2: it is called single and 2 outlets state it;")


def test_two_reports_of_one_outlet_are_one_outlet(ferry: Synopsis) -> None:
    gazette, post, radio = ferry.reports
    twice = replace(ferry, reports=(gazette, replace(post, outlet=gazette.outlet), radio))
    assert complaint(twice).startswith("point p2: it is called shared and 1 outlet states it;")
    check(with_point(twice, replace(twice.points[1], standing="single")))


def test_words_that_are_not_the_slice_are_refused(ferry: Synopsis) -> None:
    check_quotations(ferry, [Quotation("r3", 0, 17, "A passenger ferry")])
    with pytest.raises(
        SpanError, match="report r3, characters 0-17: other words stand there than are printed"
    ):
        check_quotations(ferry, [Quotation("r3", 0, 17, "a passenger ferry")])


def test_words_of_an_unknown_report_are_refused(ferry: Synopsis) -> None:
    with pytest.raises(SpanError, match="report r9"):
        check_quotations(ferry, [Quotation("r9", 0, 1, "A")])
