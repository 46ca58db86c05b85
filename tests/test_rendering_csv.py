"""CSV: the report's words exactly, and no formula for a spreadsheet to run."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from synoptic.records import Synopsis
from synoptic.rendering import render


def rows(synopsis: Synopsis) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(synopsis, "csv"), newline="")))


def unguarded(row: dict[str, str]) -> dict[str, str]:
    """Undo the guard as the documentation says."""
    guarded = row["guarded"].split()
    return {name: cell[1:] if name in guarded else cell for name, cell in row.items()}


def test_the_first_lines_word_for_word(ferry: Synopsis) -> None:
    lines = render(ferry, "csv").split("\r\n")
    assert lines[0] == (
        "point,standing,gist,report,outlet,file,published,start,end,text,kind,voice,source,source_start,"
        "source_end,cue_start,cue_end,content_start,content_end,score,guarded"
    )
    assert lines[2] == (
        "p1,shared,false,r2,Coast Post,post.txt,2031-05-03,37,126,"
        '"A ferry carrying 41 people struck rocks near Skerry Point on Friday, the coastguard said.",'
        "text,paraphrased,the coastguard,106,120,121,125,,,0.875,"
    )


def test_a_row_for_each_statement_and_those_outside_last(ferry: Synopsis) -> None:
    assert [row["point"] for row in rows(ferry)] == ["p1", "p1", "p1", "p2", "p2", "p3", "p4", "p5", ""]
    assert rows(ferry)[-1]["kind"] == "title"


@given(text=st.text(min_size=1))
@example("=1+1")
@example("'=1+1")
@example(' "x"\r\n,=cmd|\x00')
def test_unguarded_every_cell_is_the_reports_own(telling: Callable[[str], Synopsis], text: str) -> None:
    row = unguarded(rows(telling(text))[0])
    assert (row["text"], row["outlet"], row["source"], row["file"]) == (text, text, text, text)


@given(text=st.text("=+-@＝\t\r\n '\"a,", min_size=1))
def test_no_cell_begins_as_a_formula(telling: Callable[[str], Synopsis], text: str) -> None:
    for row in rows(telling(text)):
        for cell in row.values():
            assert cell.lstrip()[:1] not in set("=+-@＝＋－＠")
            assert cell[:1] not in set("\t\r\n")


@pytest.mark.parametrize("text", ["=HYPERLINK(A1)", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"])
def test_a_guarded_cell_is_named(telling: Callable[[str], Synopsis], text: str) -> None:
    row = rows(telling(text))[0]
    assert row["text"] == f"'{text}"
    assert row["guarded"] == "outlet file text source"


@pytest.mark.parametrize("text", ["plain", "'Tis quoted", '"=1" they said', "a=b", "5 - 3"])
def test_a_harmless_cell_is_left_alone(telling: Callable[[str], Synopsis], text: str) -> None:
    row = rows(telling(text))[0]
    assert (row["text"], row["guarded"]) == (text, "")
