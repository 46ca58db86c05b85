"""One way to every form: checked first, encodable always, the form taken from the ending."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.errors import InputError, SpanError
from synoptic.records import Span, Statement, Synopsis
from synoptic.rendering import ENDINGS, Format, form_of, render
from synoptic.rendering.plain import SHOWN_CHARACTERS, one_line, shown
from synoptic.rendering.wording import attribution, labels, published, summary, told_once


@pytest.mark.parametrize("form", get_args(Format))
def test_nothing_is_rendered_when_a_span_is_wrong(ferry: Synopsis, form: Format) -> None:
    broken = replace(ferry, statements=(Statement("r3", 0, 999),))
    with pytest.raises(SpanError, match="report r3, characters 0-999"):
        render(broken, form)


@pytest.mark.parametrize("form", get_args(Format))
def test_a_lone_surrogate_does_not_break_the_output(telling: Callable[[str], Synopsis], form: Format) -> None:
    assert render(telling("Sea\ud800bird"), form).encode("utf-8")


@pytest.mark.parametrize("form", get_args(Format))
def test_the_same_synopsis_gives_the_same_text(ferry: Synopsis, form: Format) -> None:
    assert render(ferry, form, width=80) == render(ferry, form, width=80)


@pytest.mark.parametrize(
    ("path", "form"),
    [("a.txt", "text"), ("b/a.json", "json"), ("a.HTML", "html"), ("a.b.md", "markdown"), ("a.csv", "csv")],
)
def test_the_ending_names_the_form(path: str, form: Format) -> None:
    assert form_of(path) == form


def test_every_form_has_an_ending() -> None:
    assert set(ENDINGS.values()) == set(get_args(Format))


@pytest.mark.parametrize("path", ["synopsis.pdf", "synopsis", ".json"])
def test_an_ending_that_names_no_form_lists_those_that_do(path: str) -> None:
    with pytest.raises(InputError) as error:
        form_of(path)
    known = ".txt, .json, .html, .htm, .md, .markdown, .csv"
    assert str(error.value) == f"{path}: its ending names no form; use one of {known}, or give --format"


def test_rendering_json_loads_neither_rich_nor_jinja_nor_pyarrow() -> None:
    code = "import sys, synoptic.rendering.contract; print({'rich', 'jinja2', 'pyarrow'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "set()\n"


@given(st.text())
def test_one_line_is_one_line_without_control_characters(text: str) -> None:
    line = one_line(text)
    assert all(char.isprintable() or ord(char) > 0x9F for char in line)
    assert len(line.splitlines()) <= 1


def test_what_steers_a_terminal_is_shown() -> None:
    assert one_line("a\x1b[2Jb\x07c\x7fd\x9be\u202ef\u2066g\x00") == "a␛[2Jb␇c␡d\ufffde\ufffdf\ufffdg␀"


def test_breaks_become_spaces_and_joined_emoji_stay() -> None:
    assert one_line(" one\r\n\ttwo\u2028three ") == "one two three"
    assert one_line("👩‍👩‍👧 \u200fשלום") == "👩‍👩‍👧 \u200fשלום"


def test_more_than_can_be_read_is_cut_with_a_remark() -> None:
    assert shown("x" * SHOWN_CHARACTERS) == "x" * SHOWN_CHARACTERS
    assert shown("x" * (SHOWN_CHARACTERS + 1234)) == "x" * SHOWN_CHARACTERS + "… [1,234 more characters]"


def test_the_second_report_of_an_outlet_is_numbered(ferry: Synopsis) -> None:
    gazette, post, radio = ferry.reports
    twice = replace(ferry, reports=(gazette, replace(post, outlet=gazette.outlet), radio))
    assert labels(twice) == {"r1": "Harbour Gazette", "r2": "Harbour Gazette (2)", "r3": "Island Radio"}


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (Statement("r1", 0, 1, voice="own", source="police"), ""),
        (Statement("r1", 0, 1, voice="quoted", source="police"), "police (quoted)"),
        (Statement("r1", 0, 1, voice="mixed", source="police"), "police (partly quoted)"),
        (Statement("r1", 0, 1, voice="quoted"), "quoted, speaker not named"),
        (
            Statement("r1", 0, 40, voice="paraphrased", source="police", content_span=Span(0, 20)),
            "police (paraphrased, in part)",
        ),
        (
            Statement("r1", 0, 40, voice="paraphrased", source="police", content_span=Span(0, 30)),
            "police (paraphrased)",
        ),
        (Statement("r1", 0, 1, kind="title"), "in the headline"),
        (Statement("r1", 0, 1, kind="title", voice="quoted", source="Odo"), "Odo (quoted), in the headline"),
    ],
)
def test_an_attribution_names_source_and_voice(statement: Statement, words: str) -> None:
    assert attribution(statement) == words


def test_the_summary_counts_all_some_and_one(ferry: Synopsis) -> None:
    assert summary(ferry) == "3 reports, 5 points: 1 shared by all, 1 by some, 3 only in one outlet."
    assert summary(replace(ferry, points=ferry.points[1:])) == (
        "3 reports, 4 points: 1 shared by some, 3 only in one outlet."
    )
    assert summary(replace(ferry, points=())) == "3 reports, 0 points."
    disputed = replace(ferry.points[0], standing="disputed")
    assert summary(replace(ferry, points=(disputed,))) == "3 reports, 1 point: 1 disputed."


def test_two_reports_share_as_both(ferry: Synopsis) -> None:
    two = replace(ferry, reports=ferry.reports[:2], points=ferry.points[1:2])
    assert summary(two) == "2 reports, 1 point: 1 shared by both."


def test_a_date_is_shown_to_the_minute(ferry: Synopsis) -> None:
    assert [published(report) for report in ferry.reports] == ["2031-05-03 09:10", "2031-05-03", "undated"]


def test_a_repeat_is_shown_only_where_the_report_says_it_nowhere_else(ferry: Synopsis) -> None:
    first = ferry.points[0]
    again = replace(first.statements[0], kind="repeat")
    both = replace(first, statements=(again, *first.statements))
    assert told_once(both) == list(first.statements)
    assert told_once(replace(first, statements=(again, *first.statements[1:])))[0] == again
