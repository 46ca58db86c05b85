"""The result of a comparison is a synopsis with a door to every form."""

from __future__ import annotations

import html
import json
from dataclasses import replace
from pathlib import Path

import pytest

from synoptic.errors import InputError, SpanError
from synoptic.records import Statement, Synopsis
from synoptic.rendering import render
from synoptic.synopsis import Result


@pytest.fixture
def result(ferry: Synopsis) -> Result:
    return Result.of(ferry)


def test_a_result_has_everything_of_its_synopsis(result: Result, ferry: Synopsis) -> None:
    assert (result.reports, result.points) == (ferry.reports, ferry.points)
    assert (result.statements, result.remarks) == (ferry.statements, ferry.remarks)


def test_its_name_is_short(result: Result) -> None:
    assert repr(result) == "<Result: 3 reports, 5 points: 1 shared by all, 1 by some, 3 only in one outlet.>"


def test_print_shows_the_text(result: Result, ferry: Synopsis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "90")
    assert str(result) + "\n" == render(ferry, "text", width=90)


def test_json_and_dictionary_agree(result: Result, ferry: Synopsis) -> None:
    assert result.to_json() == render(ferry, "json")
    assert result.to_dict() == json.loads(result.to_json())


def test_a_dictionary_of_a_wrong_span_is_refused(ferry: Synopsis) -> None:
    with pytest.raises(SpanError, match="characters 0-999"):
        Result.of(replace(ferry, statements=(Statement("r1", 0, 999),))).to_dict()


@pytest.mark.parametrize("name", ["s.json", "s.md", "s.csv", "s.html"])
def test_a_file_holds_the_form_of_its_ending_byte_for_byte(result: Result, tmp_path: Path, name: str) -> None:
    result.save(tmp_path / name)
    form = {".json": "json", ".md": "markdown", ".csv": "csv", ".html": "html"}[Path(name).suffix]
    assert (tmp_path / name).read_bytes() == result.render(form).encode("utf-8")


def test_a_form_that_is_given_beats_the_ending(result: Result, tmp_path: Path) -> None:
    result.save(tmp_path / "s.txt", "json")
    assert (tmp_path / "s.txt").read_text(encoding="utf-8") == result.to_json()


def test_an_unknown_ending_writes_nothing(result: Result, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="names no form"):
        result.save(tmp_path / "s.pdf")
    assert not list(tmp_path.iterdir())


def test_a_notebook_shows_the_page_in_a_closed_frame(result: Result, ferry: Synopsis) -> None:
    shown = result._repr_html_()
    before, _, rest = shown.partition(' srcdoc="')
    page, _, after = rest.partition('"')
    assert html.unescape(page) == render(ferry, "html")
    assert before.startswith('<iframe title="Synopsis" sandbox="allow-scripts" ')
    assert after == "></iframe>"
