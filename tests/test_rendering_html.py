"""The HTML page without a browser: its words, its safety, its marks, its cost."""

from __future__ import annotations

import base64
import hashlib
import random
import re
import runpy
import time
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from synoptic.records import Nearest, Point, Report, Span, Statement, Synopsis
from synoptic.rendering.page import render_html
from synoptic.rendering.page.passages import Backlink, Passage, lay_out
from synoptic.rendering.page.phrases import date_in_words, web_address
from synoptic.rendering.page.words import match_words

ferry_story = runpy.run_path(str(Path(__file__).with_name("page_fixture.py")))["ferry_story"]

HOSTILE = (
    '</script><script>alert(1)</script><img src=x onerror=alert(2)> " onmouseover="alert(3) '
    "{{ 7*7 }} \u202eevil\u202c &lt;b&gt; <!-- -->"
)


def parse(synopsis: Synopsis) -> HtmlElement:
    return html.document_fromstring(render_html(synopsis))


def shown(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def two_reports(first: str, second: str = "Another text.") -> Synopsis:
    """One point stated by the whole of both texts."""
    reports = (Report(first, "One Paper", id="a"), Report(second, "Other Paper", id="b"))
    statements = (Statement("a", 0, len(first)), Statement("b", 0, len(second)))
    return Synopsis(reports, (Point("p1", "shared", statements),))


def test_title_counts_in_words_what_both_state_and_what_only_one_states() -> None:
    title = parse(ferry_story(2)).findtext(".//title")
    assert title == "Two reports · 7 points both state (1 disputed) · 7 only one states"


def test_every_statement_shows_exactly_its_own_characters() -> None:
    synopsis = ferry_story()
    cells = [words.text_content() for words in parse(synopsis).find_class("words")]
    in_columns = [
        synopsis.text(statement)
        for point in synopsis.points
        for statement in sorted(point.statements, key=lambda said: said.report)
    ]
    assert cells == in_columns


def test_every_full_report_shows_all_its_words_in_order() -> None:
    synopsis = ferry_story()
    page = parse(synopsis)
    for number, report in enumerate(synopsis.reports, start=1):
        text = page.get_element_by_id(f"report-{number}").find("div")
        for extra in text.findall(".//sup"):
            extra.drop_tree()
        assert "".join(report.text.split()) in "".join(text.text_content().split())


def test_a_silent_cell_says_does_not_say_or_that_the_text_looks_cut_off() -> None:
    page = parse(ferry_story())
    radar = [shown(cell) for cell in page.get_element_by_id("point-12").findall("td")]
    assert radar[0].startswith("The Harbour Post does not say")
    assert radar[2].startswith("Northern Wire text looks cut off")
    assert "Comes closest, 0.31 of 1: PORT CALLAN (Northern Wire)" in radar[2]


def test_voice_and_source_stand_in_words() -> None:
    summaries = [shown(said) for said in parse(ferry_story()).xpath("//*[@class='who']//summary")]
    for words in ("headline", "own voice", "police, paraphrased", "Ines Harrow, quoted"):
        assert words in summaries
    assert "Callan Lines, quoted in part" in summaries


def test_every_link_inside_the_page_has_its_one_target() -> None:
    page = parse(ferry_story())
    identities = page.xpath("//@id")
    assert len(identities) == len(set(identities))
    links = page.xpath("//a/@href[starts-with(., '#')]")
    assert {link[1:] for link in links} <= set(identities)


def test_a_nearest_miss_leads_to_its_place_in_the_full_report() -> None:
    page = parse(ferry_story())
    [link] = page.get_element_by_id("point-4").xpath("td[4]//a")
    passage = page.get_element_by_id(link.get("href")[1:])
    assert ferry_story().reports[3].text.startswith(passage.text_content())


def test_the_brief_holds_the_most_widely_stated_points_in_the_order_of_the_story() -> None:
    brief = parse(ferry_story()).xpath("//section[@class='brief']//li")
    assert [shown(line) for line in brief] == [
        "1 Ferry strikes breakwater at Port Callan, 14 hurt all 4 reports",
        "2 Fourteen people were injured, two of them seriously, police said. 3 of 4 reports disputed",
        "3 All 212 passengers and 19 crew were taken off by noon. all 4 reports",
        "6 The vessel had left Sennet Island at 7:40 a.m. in thick fog. 3 of 4 reports",
        "9 The Marine Accident Board has opened an inquiry. all 4 reports",
    ]


def test_the_brief_reads_a_statement_once_that_is_the_gist_of_two_points() -> None:
    synopsis = two_reports("The ferry sank.", "A ferry went down.")
    [point] = synopsis.points
    twice = replace(synopsis, points=(point, replace(point, id="p2")))
    assert len(parse(twice).xpath("//section[@class='brief']//li")) == 1


def test_columns_and_rows_keep_the_order_of_the_synopsis() -> None:
    page = parse(ferry_story())
    heads = [shown(head) for head in page.findall(".//thead//th")]
    assert heads == ["Point", "The Harbour Post", "Coast Daily", "Northern Wire", "Ardle Evening News"]
    assert [row.get("id") for row in page.findall(".//tbody/tr")] == [f"point-{n}" for n in range(1, 18)]


def test_nothing_of_a_hostile_text_becomes_markup() -> None:
    report = Report(
        HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, incomplete=HOSTILE, id="a"
    )
    other = Report("Quiet.", "Quiet Paper", id="b")
    said = Statement("a", 0, len(HOSTILE), voice="quoted", source=HOSTILE)
    points = (Point("p1", "single", (said,), nearest=(Nearest("b", 0, 6, 0.1),)),)
    page = parse(Synopsis((report, other), points, remarks=(HOSTILE,)))
    assert len(page.findall(".//script")) == 1
    assert page.find(".//img") is None
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]
    assert page.find_class("words")[0].text_content() == HOSTILE


def test_text_that_turns_the_reading_direction_is_isolated() -> None:
    page = parse(two_reports("\u202eright to left"))
    assert page.find_class("words")[0].get("dir") == "auto"
    assert page.get_element_by_id("report-1").xpath(".//p")[-1].get("dir") == "auto"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "java\nscript:x",
        "//evil.example",
        "https:",
        "http://[",
        "x",
    ],
)
def test_an_address_that_is_not_plain_http_is_no_link(url: str) -> None:
    assert web_address(Report("", "", url=url)) is None


def test_an_address_of_the_web_is_a_link() -> None:
    links = [link.get("href") for link in parse(ferry_story()).xpath("//a[contains(@rel, 'external')]")]
    assert links == ["https://harbourpost.example/ferry", "https://ardle.example/a?b=1&c=2"]


def test_policy_allows_only_our_own_style_and_script() -> None:
    page = parse(ferry_story())
    [policy] = page.xpath("//meta[@http-equiv='Content-Security-Policy']")
    for tag in ("style", "script"):
        [element] = page.iter(tag)
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}';" in policy.get("content")
    assert policy.get("content").startswith("default-src 'none';")
    assert not page.xpath("//link | //img | //iframe | //*[@style] | //*[@src]")


def test_the_same_synopsis_gives_the_same_bytes() -> None:
    assert render_html(ferry_story()) == render_html(ferry_story())


def test_characters_that_no_file_can_hold_are_shown_as_replaced() -> None:
    page = render_html(two_reports("before \ud800\x00 after"))
    assert "before \ufffd\ufffd after" in page
    page.encode("utf-8")


def test_two_reports_of_one_outlet_are_told_apart() -> None:
    synopsis = two_reports("First text.", "Second text.")
    twice = replace(synopsis, reports=tuple(replace(r, outlet="Daily") for r in synopsis.reports))
    heads = [shown(head) for head in parse(twice).findall(".//thead//th")]
    assert len(set(heads[1:])) == 2


def test_standings_that_no_point_has_are_not_offered() -> None:
    assert [i.get("value") for i in parse(ferry_story()).xpath("//*[@name='standing']")] == [
        "all", "several", "single", "disputed", "updated",
    ]  # fmt: skip
    assert [i.get("value") for i in parse(two_reports("A text.")).xpath("//*[@name='standing']")] == [
        "all", "several", "single",
    ]  # fmt: skip


def test_a_synopsis_without_points_says_so() -> None:
    synopsis = replace(two_reports("A text."), points=())
    assert "No points were found" in shown(parse(synopsis))


def test_dates_are_written_out_and_other_words_kept() -> None:
    assert date_in_words("2031-03-04") == "4 March 2031"
    assert date_in_words("2031-03-04T09:05:00+01:00") == "4 March 2031, 09:05"
    assert date_in_words("last Tuesday") == "last Tuesday"


def test_many_reports_become_a_list_that_counts_the_silent() -> None:
    synopsis = crowd(reports=13, sentences=3)
    page = parse(synopsis)
    assert page.find(".//table") is None
    silent = [shown(summary) for summary in page.xpath("//details/summary")]
    assert "12 do not say" in silent
    assert len(page.xpath("//ol[@class='list']/li")) == len(synopsis.points)


# Words that match.


def matches(*texts: str) -> list[list[str]]:
    """The matched words of each text, each text of another report."""
    found = match_words([(str(number), text) for number, text in enumerate(texts)])
    return [[piece.text for piece in pieces if piece.match is not None] for pieces in found]


def alone(*texts: str) -> list[list[str]]:
    found = match_words([(str(number), text) for number, text in enumerate(texts)])
    return [[piece.text for piece in pieces if piece.is_alone] for pieces in found]


def test_words_match_by_stem_number_and_name() -> None:
    assert matches("Rescuers saved twelve passengers of the Marlow", "MARLOW: 12 passenger cars rescued") == [
        ["Rescuers", "twelve", "passengers", "Marlow"],
        ["MARLOW", "12", "passenger", "rescued"],
    ]


def test_stop_words_and_words_of_one_report_match_nothing() -> None:
    pieces = match_words([("a", "the ferry, the ferry"), ("b", "the boat was said to be the one")])
    assert all(piece.match is None for statement in pieces for piece in statement)
    same = match_words([("a", "a ferry"), ("a", "the ferry"), ("b", "a boat")])
    assert all(piece.match is None for statement in same for piece in statement)


def test_thousands_are_one_number_however_they_are_written() -> None:
    assert matches("1,200 people", "1200 homes") == [["1,200"], ["1200"]]
    assert matches("1.5 metres", "15 metres") == [["metres"], ["metres"]]


def test_a_number_is_marked_alone_only_where_another_report_gives_another() -> None:
    assert alone("Fourteen of 212 hurt", "12 of 212 hurt") == [["Fourteen"], ["12"]]
    assert alone("Fourteen hurt", "Some were hurt") == [[], []]


def test_pieces_joined_are_the_text_again() -> None:
    texts = [("a", HOSTILE), ("b", "12 " + HOSTILE), ("c", ""), ("d", "３ ½ ² Ａ straße STRASSE")]
    assert ["".join(piece.text for piece in pieces) for pieces in match_words(texts)] == [t for _, t in texts]


# Passages of the full report.


def test_overlapping_passages_are_cut_into_segments_that_know_them_all() -> None:
    first = Passage(Span(0, 8), "text", (Backlink(1, 2),))
    second = Passage(Span(4, 12), "text", (Backlink(2, 1),))
    [paragraph] = lay_out("abcdefghijklmno", [second, first])
    assert [(s.text, [p.span for p in s.within]) for s in paragraph.segments] == [
        ("abcd", [first.span]),
        ("efgh", [first.span, second.span]),
        ("ijkl", [second.span]),
        ("mno", []),
    ]
    assert [[b.row for b in s.backlinks] for s in paragraph.segments] == [[], [1], [2], []]


def test_passages_with_one_beginning_each_have_their_anchor() -> None:
    text = "The ferry sank off the coast."
    reports = (Report(text, "One", id="a"), Report(text, "Other", id="b"))
    long, short = Statement("a", 0, len(text)), Statement("a", 0, 9)
    points = (
        Point("p1", "shared", (long, Statement("b", 0, len(text)))),
        Point("p2", "single", (short,)),
    )
    page = parse(Synopsis(reports, points))
    assert page.get_element_by_id("passage-1-0-9") is not None
    assert page.get_element_by_id(f"passage-1-0-{len(text)}") is not None


def test_a_passage_over_a_line_break_is_marked_in_both_paragraphs() -> None:
    passage = Passage(Span(0, 9), "text", (Backlink(1, 1),))
    paragraphs = lay_out("abcd\n\nefg.", [passage])
    assert [[s.text for s in p.segments if s.stated] for p in paragraphs] == [["abcd"], ["efg"]]


def test_furniture_is_told_apart_from_text() -> None:
    page = parse(ferry_story())
    assert [shown(p) for p in page.get_element_by_id("report-1").find_class("furniture") if p.tag == "p"] == [
        "Photo: Lena Orr / The Harbour Post"
    ]


# Cost.


def crowd(reports: int, sentences: int) -> Synopsis:
    """Many reports; every third sentence states one of 60 points that others state too."""
    chance = random.Random(7)  # noqa: S311
    vocabulary = ["".join(chance.choices("abdeiklmnoprstu", k=chance.randint(3, 9))) for _ in range(2000)]
    points: dict[str, list[Statement]] = {}
    told = []
    for number in range(reports):
        lines = [" ".join(chance.choices(vocabulary, k=20)) + "." for _ in range(sentences)]
        report = Report("\n".join(lines), f"Outlet {number}", id=f"r{number}")
        start = 0
        for place, line in enumerate(lines):
            name = f"shared {chance.randrange(60)}" if place % 3 == 0 else f"{number} {place}"
            points.setdefault(name, []).append(Statement(report.id, start, start + len(line)))
            start += len(line) + 1
        told.append(report)
    return Synopsis(tuple(told), tuple(_point(n, s, told) for n, s in enumerate(points.values())))


def _point(number: int, statements: list[Statement], reports: list[Report]) -> Point:
    stating = {statement.report for statement in statements}
    nearest = tuple(Nearest(report.id, 0, 60, 0.2) for report in reports if report.id not in stating)
    standing = "single" if len(stating) == 1 else "shared"
    return Point(f"p{number}", standing, tuple(statements), nearest=nearest)


def test_a_story_of_40_reports_takes_under_two_seconds_and_six_megabytes() -> None:
    synopsis = crowd(reports=40, sentences=60)
    started = time.process_time()
    page = render_html(synopsis)
    assert time.process_time() - started < 2
    assert len(page.encode()) < 6_000_000


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "1," * 50_000, "a'" * 50_000, "1:" * 50_000, "\n \n" * 30_000]
)
def test_adversarial_text_takes_linear_time(text: str) -> None:
    started = time.process_time()
    render_html(two_reports("x" + text, "y" + text))
    assert time.process_time() - started < 2


def test_our_own_style_and_script_cannot_end_their_element() -> None:
    page = render_html(ferry_story())
    assert len(re.findall("</s(?:cript|tyle)", page)) == 2
