"""Reading: rows of JSONL, JSON lists, CSV and TSV."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from synoptic.reading import read
from synoptic.reading.rows import BAD_ROWS

BODY = "The ferry Marguerite sank on Friday night, and two of the 41 people on board are missing, she said."


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def problems(name: str, text: str) -> list[str]:
    Path(name).write_text(text, encoding="utf-8", newline="")
    return [str(problem) for problem in read([name]).problems]


@pytest.mark.parametrize(
    "names",
    [("text", "title", "outlet", "published", "url"), ("BODY", "Headline", "source", "pubDate", "link")],
)
def test_a_row_is_a_report_under_any_usual_column_names(names: tuple[str, ...]) -> None:
    values = (BODY, "Ferry sinks", "Evening Bell", "2031-05-02", "https://bell.example/1")
    Path("pile.jsonl").write_text("\n\n" + json.dumps(dict(zip(names, values, strict=True))))
    (report,) = read(["pile.jsonl"]).reports
    assert report.text == f"Ferry sinks\n\n{BODY}"
    assert (report.file, report.title, report.outlet) == ("pile.jsonl:3", "Ferry sinks", "Evening Bell")
    assert (report.published, report.url) == ("2031-05-02", "https://bell.example/1")


def test_a_title_that_begins_the_body_is_not_written_twice() -> None:
    Path("pile.jsonl").write_text(json.dumps({"title": "Ferry sinks", "text": f"Ferry sinks\n\n{BODY}"}))
    assert read(["pile.jsonl"]).reports[0].text == f"Ferry sinks\n\n{BODY}"


def test_a_title_too_long_to_show_stands_whole_in_the_text() -> None:
    title = "Ferry sinks " * 60
    Path("pile.jsonl").write_text(json.dumps({"title": title, "text": BODY}))
    (report,) = read(["pile.jsonl"]).reports
    assert report.text == f"{title.strip()}\n\n{BODY}"
    assert len(report.title or "") <= 500


def test_author_language_and_the_name_of_a_source_are_taken_from_a_row() -> None:
    row = {
        "text": BODY,
        "author": "Ada Quill",
        "lang": "en-GB",
        "source": {"id": None, "name": "Evening Bell"},
    }
    Path("pile.jsonl").write_text(json.dumps(row))
    (report,) = read(["pile.jsonl"]).reports
    assert (report.author, report.language, report.outlet) == ("Ada Quill", "en", "Evening Bell")


def test_a_line_separator_inside_a_string_does_not_end_a_json_line() -> None:
    Path("pile.jsonl").write_text(
        json.dumps({"text": f"{BODY}\u2028{BODY}\x85"}, ensure_ascii=False), encoding="utf-8"
    )
    assert read(["pile.jsonl"]).reports[0].text == f"{BODY}\u2028{BODY}\x85"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ('{"text": ', "p.jsonl:2: is not JSON (Expecting value, character 10); mend or remove it"),
        ("[" * 100_000, "p.jsonl:2: is not JSON that can be read safely; mend or remove it"),
        (
            '{"text": ' + "9" * 5_000 + "}",
            "p.jsonl:2: is not JSON that can be read safely; mend or remove it",
        ),
        ("[1]", 'p.jsonl:2: is not a row with named columns; write {"title": …, "text": …}'),
        ('{"title": "Ferry"}', "p.jsonl:2: has no text; put it under text, body or content"),
        ('{"text": 7}', "p.jsonl:2: has no text; put it under text, body or content"),
        ('{"text": " "}', "p.jsonl:2: has no text; put it under text, body or content"),
        ('{"text": "a\\ud800"}', "p.jsonl:2: holds half of a UTF-16 pair; write it again as UTF-8"),
        (
            '{"text": "' + "a" * 5_000_000 + '"}',
            "p.jsonl: line 2 has 5,000,012 characters (at most 1,000,000); "
            "check that it is a report, or break the line",
        ),
    ],
    ids=["broken", "deep", "digits", "list", "no text", "number", "blank", "surrogate", "5 MB"],
)
def test_a_bad_json_line_is_named_with_its_number_and_the_others_are_read(row: str, message: str) -> None:
    good = [json.dumps({"text": BODY, "outlet": name}) for name in "ab"]
    assert problems("p.jsonl", f"{good[0]}\n{row}\n{good[1]}\n") == [message]
    assert [report.file for report in read(["p.jsonl"]).reports] == ["p.jsonl:1", "p.jsonl:3"]


def test_a_json_list_is_rows_by_place_and_a_json_object_is_one_report() -> None:
    Path("list.json").write_text(json.dumps([{"text": BODY}, 7]))
    Path("one.json").write_text(json.dumps({"text": BODY + BODY}))
    reading = read(["list.json", "one.json"])
    assert [report.file for report in reading.reports] == ["list.json:1", "one.json"]
    assert [problem.source for problem in reading.problems] == ["list.json:2"]


@pytest.mark.parametrize(("name", "separator"), [("p.csv", ","), ("p.csv", ";"), ("p.tsv", "\t")])
def test_a_table_is_read_with_the_separator_of_its_first_line(name: str, separator: str) -> None:
    rows = [("Title", "Text", "Outlet"), ("Ferry sinks", f'"{BODY}\n\n""No,"" she said."', "Evening Bell")]
    Path(name).write_text("\r\n".join(separator.join(row) for row in rows), newline="")
    (report,) = read([name]).reports
    assert report.text == f'Ferry sinks\n\n{BODY}\n\n"No," she said.'
    assert (report.outlet, report.file) == ("Evening Bell", f"{name}:2")


def test_bad_rows_of_a_table_are_named_with_the_line_they_begin_in_and_the_others_are_read() -> None:
    text = f'outlet,text\na,"{BODY}\n{BODY}"\nb,one,two\nc,"x"y\n\nd,{BODY[:40]}\n'
    assert problems("p.csv", text) == [
        "p.csv:4: has 3 cells under 2 columns; put text with separators in quotation marks",
        "p.csv:5: is not a row (',' expected after '\"'); mend its quotation marks",
    ]
    assert [report.file for report in read(["p.csv"]).reports] == ["p.csv:2", "p.csv:7"]


def test_after_a_quotation_mark_that_is_never_closed_nothing_is_taken_for_a_row() -> None:
    for filler in ("a\n" * 5, "a\n" * 200_000):
        (problem,) = problems("p.csv", f'text\n{BODY[:40]}\n"{filler}')
        assert problem.startswith("p.csv:3: is not a row (")
        assert problem.endswith("; nor is what follows read; mend its quotation marks")
        assert len(read(["p.csv"]).reports) == 1


def test_a_table_without_a_text_column_is_named() -> None:
    message = "p.csv: its first line names no column text, body or content; name the columns there"
    assert problems("p.csv", "a,b\n1,2\n") == [message]


def test_a_file_of_nothing_but_bad_rows_ends_with_one_line_about_the_rest() -> None:
    found = problems("p.jsonl", "{\n" * 10_000)
    assert len(found) == BAD_ROWS + 1
    assert (
        found[-1] == "p.jsonl: has 100 bad rows, and the rest is not read; check that it is one report a row"
    )


def test_rows_beyond_the_limit_are_named_and_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("synoptic.reading.rows.ROWS", 50)
    found = problems("p.jsonl", "".join(f'\n{{"text": "{n}"}}\n' for n in range(51)))
    assert found == ["p.jsonl: has more than 50 rows, and the rest is not read; split the file"]
    assert len(read(["p.jsonl"]).reports) == 50
