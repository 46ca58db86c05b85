"""Comparing: the whole line on small invented stories; what must hold for any reports."""

import time
from itertools import permutations
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synoptic.comparing import MAX_STATEMENTS, compare
from synoptic.errors import InputError, TooFewReportsError
from synoptic.reading import read
from synoptic.records import Report, Synopsis
from synoptic.synopsis import Result

FERRY = Path(__file__).parents[1] / "examples" / "ferry"

WIRE = Report(
    "Ferry capsizes off Port Sellack\n\nThree people were killed when a ferry struck a sandbar and capsized "
    'off Port Sellack, the coastguard said. "We have no reason to believe the ferry was overloaded," '
    "spokeswoman Ines Carrow said. The wind was light at the time.\n",
    outlet="Harbour Wire",
    title="Ferry capsizes off Port Sellack",
    published="2031-05-03T20:10:00Z",
    file="wire.txt",
)
RADIO = Report(
    "Three people were killed when a ferry struck a sandbar and capsized off Port Sellack. The school on the "
    "island will stay closed on Monday. The wind was light at the time.\n",
    outlet="Hennay Radio",
    published="2031-05-03T22:20:00Z",
    file="radio.txt",
)
LEDGER = Report(
    "Owen Tarrick, the transport minister, ordered an inquiry. Divers found two more bodies inside the hull. "
    '"We have no reason to believe the ferry was overloaded," Carrow said.\n',
    outlet="Northern Ledger",
    published="2031-05-03T22:20:00Z",
    file="ledger.txt",
)
STORY = (WIRE, RADIO, LEDGER)

Told = list[tuple[str, list[tuple[str, str]]]]


def told(synopsis: Synopsis) -> Told:
    """The standing of each point, with who states it in which words."""
    return [
        (p.standing, [(synopsis.by_id[s.report].outlet, synopsis.text(s)) for s in p.statements])
        for p in synopsis.points
    ]


def shared_words(synopsis: Synopsis) -> list[list[str]]:
    return [[words for _, words in saying] for standing, saying in told(synopsis) if standing == "shared"]


def stated(synopsis: Synopsis) -> set[tuple[str, int, int]]:
    """Every passage that stands anywhere in the synopsis."""
    inside = [s for point in synopsis.points for s in point.statements]
    return {(s.report, s.start, s.end) for s in [*inside, *synopsis.statements]}


def covers(synopsis: Synopsis, report: Report) -> bool:
    """Whether every character of a report that is not white space stands in some passage."""
    bare = set()
    for name, start, end in stated(synopsis):
        if name == report.id:
            bare.update(range(start, end))
    return all(place in bare or sign.isspace() for place, sign in enumerate(report.text))


# Which points there are


def test_the_same_sentence_of_two_outlets_is_one_shared_point() -> None:
    shared = shared_words(compare(STORY))
    assert ["The wind was light at the time."] * 2 in shared


def test_two_outlets_with_the_same_text_share_every_point() -> None:
    reprint = Report(WIRE.text, outlet="The Sellack Courier", title=WIRE.title, published="2031-05-04")
    points = compare([WIRE, reprint]).points
    assert {point.standing for point in points} == {"shared"}
    for point in points:
        ours, theirs = ({(s.start, s.end) for s in point.statements if s.report == r} for r in ("r1", "r2"))
        assert ours == theirs


def test_reports_of_different_matters_share_nothing() -> None:
    grain = Report("Grain prices fell by 3.2 percent. Farmers expect a dry summer.", outlet="Farm Post")
    assert {point.standing for point in compare([WIRE, grain]).points} == {"single"}


def test_every_character_of_every_report_stands_in_a_statement() -> None:
    synopsis = compare(STORY)
    assert all(covers(synopsis, report) for report in synopsis.reports)


def test_the_ferry_example_shows_what_it_is_for() -> None:
    synopsis = compare(read([FERRY]).reports)
    assert [report.outlet for report in synopsis.reports] == [
        "Harbour Wire",
        "The Sellack Courier",
        "Hennay Radio",
        "Northern Ledger",
    ]
    outlets = [{synopsis.by_id[s.report].outlet for s in point.statements} for point in synopsis.points]
    assert max(map(len, outlets)) == 4
    assert {"Hennay Radio"} in outlets
    assert all(covers(synopsis, report) for report in synopsis.reports)


# What does not depend on how it is asked


@pytest.mark.parametrize(
    "order", list(permutations(STORY)), ids=lambda order: "-".join(r.outlet for r in order)
)
def test_points_and_columns_do_not_depend_on_the_order_given(order: tuple[Report, ...]) -> None:
    expected, found = compare(STORY), compare(order)
    assert found.points == expected.points
    assert found.reports == expected.reports
    assert found.to_json() == expected.to_json()


def test_points_of_the_ferry_example_do_not_depend_on_the_order_given() -> None:
    reports = list(read([FERRY]).reports)
    assert compare(reports[::-1]) == compare(reports)


def test_columns_follow_time_then_outlet() -> None:
    assert [r.outlet for r in compare(STORY).reports] == ["Harbour Wire", "Hennay Radio", "Northern Ledger"]


def test_columns_in_the_order_given_keep_the_points() -> None:
    by_time, as_given = compare(STORY), compare([LEDGER, WIRE, RADIO], order="given")
    assert [r.outlet for r in as_given.reports] == ["Northern Ledger", "Harbour Wire", "Hennay Radio"]
    assert as_given.points == by_time.points
    assert told(as_given) == told(by_time)


def test_columns_in_the_order_given_keep_reports_that_are_equal() -> None:
    synopsis = compare([LEDGER, WIRE, WIRE], order="given")
    assert [r.outlet for r in synopsis.reports] == ["Northern Ledger", "Harbour Wire", "Harbour Wire"]
    assert len({r.id for r in synopsis.reports}) == 3


def test_one_thread_and_two_print_the_same_bytes() -> None:
    assert compare(STORY, threads=1).to_json() == compare(STORY, threads=2).to_json()


def test_ids_that_reports_bring_along_change_nothing() -> None:
    named = [Report(r.text, r.outlet, r.title, r.published, file=r.file, id="x") for r in STORY]
    assert compare(named, order="given") == compare(STORY, order="given")


# What is refused, word for word


def test_no_report_is_refused() -> None:
    with pytest.raises(TooFewReportsError) as caught:
        compare([])
    assert str(caught.value) == "no report to compare; give two or more of the same event"


@pytest.mark.parametrize(
    ("report", "name"), [(WIRE, "wire.txt"), (Report("Boats came.", outlet="Coast Post"), "Coast Post")]
)
def test_one_report_is_refused_by_its_name(report: Report, name: str) -> None:
    with pytest.raises(TooFewReportsError) as caught:
        compare([report])
    assert str(caught.value) == f"only one report ({name}); give two or more of the same event"


def test_more_text_than_one_story_holds_is_refused_before_it_is_encoded() -> None:
    flood = Report("It sank. " * (MAX_STATEMENTS + 1), outlet="Flood Post")
    start = time.process_time()
    with pytest.raises(InputError) as caught:
        compare([flood, WIRE])
    assert str(caught.value) == (
        "2 reports with 5,005 sentences are more than one story (at most 5,000); "
        "give fewer or shorter reports"
    )
    assert time.process_time() - start < 10


# Odd reports


@pytest.mark.parametrize(
    "text",
    [
        "Boats",
        "🚢",
        "…",
        "the and of",
        "12",
        "Read more: Ferry timetable\n\nPhoto: Una Marlow\n",
        "Advertisement\n",
        "\n\n \n",
        "",
        "Said.\r\n\r\n\r\n",
        "\x00\x01\x02",
        "“““”””",
        ") ( [ ] { }",
    ],
)
def test_a_report_with_next_to_nothing_in_it_is_compared(text: str) -> None:
    synopsis = compare([WIRE, Report(text, outlet="Odd Post")])
    assert all(covers(synopsis, report) for report in synopsis.reports)
    assert [point.standing for point in synopsis.points].count("shared") == 0


def test_two_reports_of_nothing_but_furniture_have_no_points() -> None:
    furniture = "Advertisement\n\nRead more: Ferry timetable\n"
    synopsis = compare([Report(furniture, outlet="Coast Post"), Report(furniture, outlet="Island Radio")])
    assert synopsis.points == ()
    assert {s.kind for s in synopsis.statements} == {"furniture"}
    assert all(covers(synopsis, report) for report in synopsis.reports)


def test_reports_in_another_language_are_compared() -> None:
    one = (
        "Eine Fähre ist vor Sellack gekentert. Drei Menschen kamen ums Leben. Die Schule bleibt geschlossen."
    )
    other = "Drei Menschen kamen ums Leben. Der Minister kündigte eine Untersuchung an."
    synopsis = compare([Report(one, outlet="Küstenpost"), Report(other, outlet="Inselfunk")])
    assert ["Drei Menschen kamen ums Leben."] * 2 in shared_words(synopsis)


def test_offsets_are_code_points_with_signs_beyond_the_basic_plane_and_windows_line_ends() -> None:
    one = "🚢🚢 Ferry sinks 🌊\r\n\r\nThe ferry sank off Port Sellack 🌊 on Friday. 🙏 Nobody was hurt.\r\n"
    other = "😀 The school is closed.\r\n\r\nThe ferry sank off Port Sellack 🌊 on Friday.\r\n"
    synopsis = compare([Report(one, outlet="Coast Post"), Report(other, outlet="Island Radio")])
    assert ["The ferry sank off Port Sellack 🌊 on Friday."] * 2 in shared_words(synopsis)
    assert all(covers(synopsis, report) for report in synopsis.reports)


def test_line_ends_change_no_point() -> None:
    windows = [Report(r.text.replace("\n", "\r\n"), r.outlet, r.title, r.published) for r in STORY]
    assert told(compare(windows)) == told(compare(STORY))


def test_a_text_with_a_lone_surrogate_is_compared() -> None:
    broken = Report("The wind was light at the time. \ud83d It sank.", outlet="Odd Post")
    assert ["The wind was light at the time."] * 2 in shared_words(compare([WIRE, broken]))


@pytest.mark.parametrize(
    "hostile",
    [
        "x" * 200_000,
        "said " * 20_000,
        '"' * 20_000,
        "a. " * 5_000,
        "1," * 50_000,
        "(" * 50_000,
        "\n" * 200_000,
    ],
    ids=lambda text: repr(text[:5]),
)
def test_a_hostile_text_takes_bounded_time(hostile: str) -> None:
    start = time.process_time()
    compare([WIRE, Report(hostile, outlet="Odd Post")], threads=1)
    assert time.process_time() - start < 15


OUTSIDE = ("heading", "repeat", "furniture")


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False), st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_any_reports_are_covered_and_told_alike_in_any_order(chance: Random, odd: str) -> None:
    sentences = WIRE.text.split(". ") + RADIO.text.split(". ") + [odd, "🚢", "“Oh", "\n\n"]
    reports = [
        Report(". ".join(chance.choices(sentences, k=chance.randint(0, 4))), outlet=f"Outlet {number % 2}")
        for number in range(3)
    ]
    synopsis = compare(reports)
    assert isinstance(synopsis, Result)
    assert all(covers(synopsis, report) for report in synopsis.reports)
    assert compare(chance.sample(reports, 3)) == synopsis
    outside = {(s.report, s.start) for s in synopsis.statements if s.kind not in OUTSIDE}
    assert outside == set()
