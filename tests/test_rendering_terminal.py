"""The terminal form: readable at 80 and at 200 columns, calm, and deaf to what a hostile report commands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from synoptic.records import Nearest, Point, Report, Statement, Synopsis
from synoptic.rendering import render
from synoptic.rendering.terminal import column_width

AT_80 = """\
3 reports, 5 points: 1 shared by all, 1 by some, 3 only in one outlet.
Numbers follow the story; what one outlet alone tells stands below.

  Harbour Gazette   Ferry runs aground off Skerry Point
                    2031-05-03 09:10, 47 words, complete
  Coast Post        Passengers hurt as ferry hits rocks
                    2031-05-03, 34 words, complete
  Island Radio      undated, 16 words, text looks cut off (ends in the middle of
                    a sentence)

  1  The ferry Morning Tern ran aground off Skerry Point on Friday with 41
     people aboard.
     Harbour Gazette  as above
     Coast Post       A ferry carrying 41 people struck rocks near Skerry Point
                      on Friday, the coastguard said.
                      — the coastguard (paraphrased)
     Island Radio     A passenger ferry is stuck on the rocks at Skerry Point.

  2  According to police, two passengers needed hospital treatment.
     Harbour Gazette  Two passengers were hurt, police said.
                      — police (paraphrased)
     Coast Post       as above — police (paraphrased)
     Island Radio: text looks cut off (ends in the middle of a sentence)

Only in Harbour Gazette
Island Radio may say it too: text looks cut off (ends in the middle of a
sentence)

  3  "We felt one long scrape and then nothing moved," said passenger Odo
     Penhallow.
     — Odo Penhallow (quoted)
     nearest in Coast Post (0.20): A ferry carrying 41 people struck rocks near
     Skerry Point on Friday, the coastguard said.

  4  The Morning Tern was built in 1987.
     nearest in Coast Post (0.31): A ferry carrying 41 people struck rocks near
     Skerry Point on Friday, the coastguard said.

Only in Coast Post
Island Radio may say it too: text looks cut off (ends in the middle of a
sentence)

  5  Crossings are cancelled until Monday.

Remark: radio.txt: only 15 words
"""

AT_110 = """\
3 reports, 5 points: 1 shared by all, 1 by some, 3 only in one outlet.
Numbers follow the story; what one outlet alone tells stands below.

  Harbour Gazette   Ferry runs aground off Skerry Point
                    2031-05-03 09:10, 47 words, complete
  Coast Post        Passengers hurt as ferry hits rocks
                    2031-05-03, 34 words, complete
  Island Radio      undated, 16 words, text looks cut off (ends in the middle of a sentence)

      Harbour Gazette                    Coast Post                         Island Radio
────────────────────────────────────────────────────────────────────────────────────────────────────────────
  1   The ferry Morning Tern ran         A ferry carrying 41 people         A passenger ferry is stuck on
      aground off Skerry Point on        struck rocks near Skerry Point     the rocks at Skerry Point.
      Friday with 41 people aboard.      on Friday, the coastguard said.
                                         — the coastguard (paraphrased)

  2   Two passengers were hurt, police   According to police, two           text looks cut off (ends in the
      said.                              passengers needed hospital         middle of a sentence)
      — police (paraphrased)             treatment.
                                         — police (paraphrased)

Only in Harbour Gazette
Island Radio may say it too: text looks cut off (ends in the middle of a sentence)

  3  "We felt one long scrape and then nothing moved," said passenger Odo Penhallow.
     — Odo Penhallow (quoted)
     nearest in Coast Post (0.20): A ferry carrying 41 people struck rocks near Skerry Point on Friday,
     the coastguard said.

  4  The Morning Tern was built in 1987.
     nearest in Coast Post (0.31): A ferry carrying 41 people struck rocks near Skerry Point on Friday,
     the coastguard said.

Only in Coast Post
Island Radio may say it too: text looks cut off (ends in the middle of a sentence)

  5  Crossings are cancelled until Monday.

Remark: radio.txt: only 15 words
"""

REORDERING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def many(ferry: Synopsis, reports: int) -> Synopsis:
    """Copy the last report until there are so many."""
    copies = [replace(ferry.reports[1], id=f"x{n}", outlet=f"Outlet {n}") for n in range(reports - 3)]
    return replace(ferry, reports=(*ferry.reports, *copies))


def test_80_columns_word_for_word(ferry: Synopsis) -> None:
    assert render(ferry, "text", width=80) == AT_80


def test_110_columns_word_for_word(ferry: Synopsis) -> None:
    assert render(ferry, "text", width=110) == AT_110


@pytest.mark.parametrize("width", [40, 60, 80, 97, 120, 200])
@pytest.mark.parametrize("reports", [3, 5, 12])
def test_no_line_is_wider_than_the_terminal(ferry: Synopsis, width: int, reports: int) -> None:
    text = render(many(ferry, reports), "text", width=width)
    assert max(map(cell_len, text.splitlines())) <= width


@pytest.mark.parametrize(
    ("reports", "width", "column"),
    [
        (2, 77, 35),
        (3, 77, None),
        (3, 117, 36),
        (4, 117, None),
        (5, 197, 36),
        (6, 400, None),
        (2, 400, 72),
        (1, 80, None),
    ],
)
def test_columns_are_used_where_each_has_28_characters(reports: int, width: int, column: int | None) -> None:
    assert column_width(reports, width) == column


def test_a_terminal_narrower_than_40_is_taken_for_40(ferry: Synopsis) -> None:
    assert render(ferry, "text", width=10) == render(ferry, "text", width=40)


def test_the_width_is_the_terminals_unless_given(ferry: Synopsis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "110")
    assert render(ferry, "text") == AT_110


def test_without_colour_there_is_no_escape_and_no_trailing_blank(ferry: Synopsis) -> None:
    text = render(ferry, "text", width=120)
    assert "\x1b" not in text
    assert not re.search(r" $", text, re.MULTILINE)


def test_colour_adds_styles_and_changes_no_word(ferry: Synopsis) -> None:
    colored = render(ferry, "text", width=80, color=True)
    assert "\x1b[2m" in colored
    bare = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert [line.rstrip() for line in bare.splitlines()] == AT_80.splitlines()


def test_silent_outlets_share_a_line_and_those_cut_off_say_why(ferry: Synopsis) -> None:
    text = render(many(ferry, 6), "text", width=80)
    assert "     Outlet 0, Outlet 1, Outlet 2: do not say\n" in text
    assert "     Island Radio: text looks cut off (ends in the middle of a sentence)\n" in text


def test_in_columns_a_whole_report_does_not_say(ferry: Synopsis) -> None:
    gazette, post, radio = ferry.reports
    whole = replace(ferry, reports=(gazette, post, replace(radio, incomplete=None)))
    text = render(whole, "text", width=110)
    assert re.search(r"^  2 .* does not say$", text, re.MULTILINE)
    assert "may say it too" not in text


def test_of_the_nearest_misses_the_nearest_is_shown(ferry: Synopsis) -> None:
    text = render(ferry, "text", width=200)
    assert "nearest in Coast Post (0.31): A ferry carrying" in text
    assert "(0.02)" not in text


def test_a_disputed_point_says_so_without_colour(ferry: Synopsis) -> None:
    points = (replace(ferry.points[0], standing="disputed"), *ferry.points[1:])
    for width in (80, 140):
        assert re.search(
            r"^disputed ", render(replace(ferry, points=points), "text", width=width), re.MULTILINE
        )


def test_two_statements_of_one_outlet_stand_below_each_other(ferry: Synopsis) -> None:
    first, second = ferry.points[:2]
    both = replace(first, statements=(*first.statements[:1], *second.statements))
    text = render(replace(ferry, points=(both,)), "text", width=110)
    cell = [line[6:39].rstrip() for line in text.splitlines()[10:16]]
    assert cell == [
        "The ferry Morning Tern ran",
        "aground off Skerry Point on",
        "Friday with 41 people aboard.",
        "",
        "Two passengers were hurt, police",
        "said.",
    ]


def test_wide_letters_and_emoji_keep_the_columns_straight() -> None:
    wide = "港の新聞はフェリーが岩に乗り上げたと報じた。乗客四十一人が乗っていた。 👩‍👩‍👧 🇫🇷 終わり"
    narrow = "| " * 60
    reports = (Report(wide, "港新聞", id="r1"), Report(narrow, "Post", id="r2"))
    point = Point("p1", "shared", (Statement("r1", 0, len(wide)), Statement("r2", 0, len(narrow))))
    text = render(Synopsis(reports, (point,)), "text", width=80)
    bars = [cell_len(line[: line.index("|")]) for line in text.splitlines() if "|" in line]
    assert len(bars) >= 3
    assert set(bars) == {44}


def test_markup_and_emoji_codes_of_a_report_stay_letters(telling: Callable[[str], Synopsis]) -> None:
    assert "[bold red]a[/] :smile: [link=x]" in render(
        telling("[bold red]a[/] :smile: [link=x]"), "text", width=200
    )


def test_escapes_in_a_name_are_shown(telling: Callable[[str], Synopsis]) -> None:
    text = render(telling("\x1b]0;owned\x07"), "text", width=100)
    assert "Only in ␛]0;owned␇" in text


@settings(max_examples=30, deadline=None)
@given(text=st.text(st.characters(exclude_categories=[]), min_size=1))
@example("\x1b[2J\x9b31m\u202e\x00\x7f\x85\u2028\ud800")
def test_no_report_can_steer_the_terminal(telling: Callable[[str], Synopsis], text: str) -> None:
    for width in (60, 120):
        written = render(telling(text), "text", width=width).replace("\n", "")
        assert not REORDERING & set(written)
        assert not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in written)


def test_a_statement_of_five_million_letters_is_cut(telling: Callable[[str], Synopsis]) -> None:
    text = render(telling("x" * 5_000_000), "text", width=80)
    assert len(text) < 60_000
    assert "… [4,998,000 more" in text


def test_a_synopsis_without_points_still_lists_the_reports(ferry: Synopsis) -> None:
    text = render(replace(ferry, points=(), remarks=()), "text", width=80)
    assert text.startswith("3 reports, 0 points.\n\n  Harbour Gazette ")
    assert text.endswith("of\n                    a sentence)\n")


def test_a_nearest_miss_in_a_second_report_of_an_outlet_is_told_apart(ferry: Synopsis) -> None:
    gazette, post, radio = ferry.reports
    twice = replace(ferry, reports=(gazette, replace(post, outlet="Harbour Gazette"), radio))
    single = replace(ferry.points[3], nearest=(Nearest("r2", 0, 10, 0.5),))
    assert "nearest in Harbour Gazette (2) (0.50)" in render(
        replace(twice, points=(single,)), "text", width=80
    )
