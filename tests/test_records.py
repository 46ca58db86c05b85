"""Records: the order of reports and their ids."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.records import Point, Report, Statement, Synopsis, order_reports

DATES = [
    None,
    "",
    "yesterday",
    "2031-05-03",
    "2031-05-03T00:00:00+00:00",
    "2031-05-03T01:30:00+02:00",
    "2031-05-03T09:10:00Z",
    "2031-05-03T09:10:00",
]


def dated(published: str | None, outlet: str = "Coast Post") -> Report:
    return Report("Boats came.", outlet=outlet, published=published)


def order_of(*published: str | None) -> list[str | None]:
    return [report.published for report in order_reports([dated(moment) for moment in published])]


def test_reports_come_by_moment_whatever_their_zones() -> None:
    assert order_of("2031-05-03T00:30:00Z", "2031-05-03T01:00:00+02:00", "2031-05-02T23:30:00Z") == [
        "2031-05-03T01:00:00+02:00",
        "2031-05-02T23:30:00Z",
        "2031-05-03T00:30:00Z",
    ]


def test_a_date_counts_as_its_first_moment_and_a_time_without_zone_as_utc() -> None:
    assert order_of("2031-05-03T00:00:01", "2031-05-03", "2031-05-02T23:59:59Z") == [
        "2031-05-02T23:59:59Z",
        "2031-05-03",
        "2031-05-03T00:00:01",
    ]


@pytest.mark.parametrize("undated", [None, "", "yesterday", "2031-13-40"])
def test_what_has_no_readable_date_comes_last(undated: str | None) -> None:
    assert order_of(undated, "9998-12-31") == ["9998-12-31", undated]


@pytest.mark.parametrize("extreme", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_moments_at_the_end_of_the_calendar_can_be_ordered(extreme: str) -> None:
    assert set(order_of(extreme, "2031-05-03", None)) == {extreme, "2031-05-03", None}


def test_equal_moments_go_by_outlet_then_title_then_text() -> None:
    told = [
        Report("b", outlet="B"),
        Report("a", outlet="A", title="Two"),
        Report("a", outlet="A", title="One"),
        Report("a", outlet="A"),
    ]
    assert [(r.outlet, r.title) for r in order_reports(told)] == [
        ("A", None),
        ("A", "One"),
        ("A", "Two"),
        ("B", None),
    ]


reports = st.builds(
    Report,
    text=st.sampled_from(["Boats came.", "Boats left."]),
    outlet=st.sampled_from(["Coast Post", "Island Radio"]),
    title=st.sampled_from([None, "", "Rescue"]),
    published=st.sampled_from(DATES),
    url=st.sampled_from([None, "https://post.example/1", "https://post.example/2"]),
)


@given(st.lists(reports, max_size=6), st.randoms(use_true_random=False))
def test_order_and_ids_do_not_depend_on_the_order_given(told: list[Report], chance: Random) -> None:
    shuffled = chance.sample(told, len(told))
    assert order_reports(shuffled) == order_reports(told)


def test_the_same_text_at_two_addresses_keeps_its_place() -> None:
    told = [Report("Boats came.", outlet="Coast Post", url=f"https://post.example/{n}") for n in (2, 1)]
    assert [report.url for report in order_reports(told)] == [told[1].url, told[0].url]


@given(st.lists(reports, max_size=6))
def test_ids_are_numbered_in_order_and_no_report_is_lost(told: list[Report]) -> None:
    assert [report.id for report in order_reports(told)] == [f"r{n + 1}" for n in range(len(told))]


def test_ids_that_were_given_are_replaced() -> None:
    told = [Report("a", outlet="A", id="mine"), Report("b", outlet="B", id="mine")]
    assert [report.id for report in order_reports(told)] == ["r1", "r2"]


def test_a_synopsis_reads_spans_in_code_points() -> None:
    report = Report("🚢🚢 sank.", outlet="A", id="r1")
    sank = Statement("r1", 3, 8)
    synopsis = Synopsis((report,), (Point("p1", "single", (sank,)),))
    assert synopsis.text(sank) == "sank."


def test_a_digest_can_be_made_of_text_with_a_lone_surrogate() -> None:
    assert Report("a\ud800", outlet="A").sha256 != Report("a", outlet="A").sha256
