"""Reading: files, folders, standard input, meta.json, titles, doubles."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from synoptic.reading import read

SINKING = (
    "Ferry sinks off Port Ansel\n\n"
    "PORT ANSEL (Coastwire) — The ferry Marguerite sank on Friday night, and two of the 41 people on board "
    "are missing, the harbour master said. “We are still searching,” said Ada Quill of the lifeboat crew.\n\n"
    "The cause is not known. The owner, Ansel Lines, said that it would help the inspectors in every way.\n"
)
MISSING = (
    "Two missing after ferry accident\n\n"
    "Two people were missing on Saturday after the ferry Marguerite went down within sight of the harbour. "
    "Rescuers brought 39 passengers and crew ashore, and some of them were taken to the hospital there. "
    "The mayor thanked the fishermen who had come to help with their boats.\n"
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return name


def test_plain_text_is_kept_character_for_character_and_named_by_its_file() -> None:
    text = SINKING.replace("\n", "\r\n") + "\x0cthe end\u2028of it\r"
    (report,) = read([write("ferry/harbour-post.txt", text)]).reports
    assert report.text == text
    assert (report.file, report.outlet) == ("ferry/harbour-post.txt", "harbour-post")
    assert (report.title, report.language) == ("Ferry sinks off Port Ansel", "en")
    assert (report.id, report.published, report.url, report.incomplete) == ("", None, None, None)


def test_a_first_line_without_a_blank_line_after_it_or_too_long_is_no_title() -> None:
    texts = ["Ferry sinks\nTwo are missing.", "Ferry sinks", "the harbour and " * 13 + "\n\nTwo are missing."]
    reports = read([write(f"{n}.txt", text) for n, text in enumerate(texts)]).reports
    assert [report.title for report in reports] == [None, None, None]


def test_meta_json_gives_outlet_title_date_and_address_of_the_files_it_lists_and_of_no_other() -> None:
    address = "https://www.post.example/ferry"
    listed = {"file": "a.txt", "outlet": "The Post", "title": "T", "published": "2031-05-02", "url": address}
    write("s/meta.json", json.dumps({"story": "s", "reports": [listed, {"file": 7}, "x"]}))
    reading = read([write("s/a.txt", SINKING), write("s/b.txt", MISSING)])
    a, b = reading.reports
    assert (a.outlet, a.title, a.published, a.url) == ("The Post", "T", "2031-05-02", address)
    assert (b.outlet, b.published) == ("b", None)
    assert not reading.problems
    assert not reading.remarks


@pytest.mark.parametrize("content", ["{", "[1]", '{"reports": 3}', "\udcff"])
def test_a_useless_meta_json_is_remarked_on_once_and_the_reports_are_read(content: str) -> None:
    Path("meta.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    reading = read([write("a.txt", SINKING), write("b.txt", MISSING)])
    assert len(reading.reports) == 2
    assert len(reading.remarks) == 1
    assert reading.remarks[0].startswith("meta.json: ")
    assert reading.remarks[0].endswith("; outlets are taken from the files' names")


def test_an_outlet_that_is_not_named_is_the_host_of_the_address() -> None:
    row = {"text": MISSING, "url": "https://www.evening-bell.example:443/a?b=1"}
    (report,) = read([write("pile.jsonl", json.dumps(row))]).reports
    assert report.outlet == "evening-bell.example"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("harbourpost.example:80", "harbourpost.example"),
        ("www.harbourpost.example:443", "harbourpost.example"),
        ("WWW.HarbourPost.example", "HarbourPost.example"),
        ("news.harbourpost.example", "news.harbourpost.example"),
        ("harbourpost.example:8080", "harbourpost.example:8080"),
        ("www. The Harbour Post", "www. The Harbour Post"),
        ("Channel 9:80", "Channel 9:80"),
    ],
)
def test_an_outlet_that_is_a_host_loses_its_usual_port_and_www(written: str, shown: str) -> None:
    write("s/meta.json", json.dumps({"reports": [{"file": "a.txt", "outlet": written}]}))
    row = json.dumps({"text": MISSING, "outlet": written})
    reading = read([write("s/a.txt", SINKING), write("pile.jsonl", row)])
    assert [report.outlet for report in reading.reports] == [shown, shown]


def test_the_same_text_under_a_host_with_and_without_its_port_counts_once() -> None:
    rows = [{"text": SINKING, "outlet": outlet} for outlet in ("post.example:80", "www.post.example")]
    reading = read([write("pile.jsonl", "\n".join(map(json.dumps, rows)))])
    assert [report.outlet for report in reading.reports] == ["post.example"]


def test_an_address_that_is_not_of_the_web_is_left_out() -> None:
    row = {"text": MISSING, "url": "javascript:alert(1)"}
    (report,) = read([write("pile.jsonl", json.dumps(row))]).reports
    assert (report.url, report.outlet) == (None, "pile")


def test_a_folder_is_its_own_readable_files_by_name_without_hidden_ones_and_meta_json() -> None:
    for name in ("s/b.txt", "s/a.md", "s/.hidden.txt", "s/meta.json", "s/photo.jpg", "s/deeper/c.txt"):
        write(name, '{"reports": []}' if name.endswith("json") else f"{name} {SINKING}")
    reading = read(["s"])
    assert [report.file for report in reading.reports] == ["s/a.md", "s/b.txt"]
    assert reading.remarks == ("s: not read as reports: deeper/, photo.jpg; name them to read them",)


def test_a_folder_among_files_and_a_bad_file_among_good_ones_do_not_stop_the_others() -> None:
    write("s/a.txt", SINKING)
    reading = read(["gone.txt", "s", write("b.txt", MISSING)])
    assert [report.file for report in reading.reports] == ["s/a.txt", "b.txt"]
    assert [problem.source for problem in reading.problems] == ["gone.txt"]


def test_one_name_alone_is_read_as_one_source() -> None:
    assert len(read(write("a.txt", SINKING)).reports) == 1


def test_meta_json_named_among_the_files_is_no_report() -> None:
    write("meta.json", '{"reports": []}')
    assert read(["meta.json"]).remarks == (
        "meta.json: describes the reports beside it; not read as a report",
    )


def test_a_path_given_twice_counts_once() -> None:
    write("s/a.txt", SINKING)
    reading = read(["s/a.txt", "./s/../s/a.txt", "s"])
    assert len(reading.reports) == 1
    assert reading.remarks == (
        "s/../s/a.txt: given twice; counted once",
        "s/a.txt: given twice; counted once",
    )


def test_the_same_text_from_the_same_outlet_counts_once() -> None:
    rows = [{"outlet": "The Post", "text": SINKING}, {"outlet": "The Post", "text": SINKING}]
    reading = read([write("pile.jsonl", "\n".join(map(json.dumps, rows)))])
    assert [report.file for report in reading.reports] == ["pile.jsonl:1"]
    assert reading.remarks == (
        "pile.jsonl:2: the same text from the same outlet as pile.jsonl:1; counted once",
    )


def test_the_same_text_from_another_outlet_is_kept_as_a_reprint() -> None:
    reading = read([write("post.txt", SINKING), write("bell.txt", SINKING)])
    assert [report.outlet for report in reading.reports] == ["post", "bell"]
    assert reading.remarks == ("bell.txt: the same text as post.txt, from another outlet; kept as a reprint",)


def test_standard_input_is_recognised_as_text_page_or_rows() -> None:
    page = f"<!DOCTYPE html><html><body><article><p>{SINKING}</p></article></body></html>"
    rows = json.dumps({"text": SINKING}) + "\n" + json.dumps({"text": MISSING})
    as_text, as_page, as_rows = (
        read(["-"], stdin=io.BytesIO(t.encode())).reports for t in (SINKING, page, rows)
    )
    assert [(r.file, r.outlet, r.text) for r in as_text] == [("standard input", "standard input", SINKING)]
    assert as_page[0].text.startswith("Ferry sinks off Port Ansel")
    assert "<" not in as_page[0].text
    assert [r.file for r in as_rows] == ["standard input:1", "standard input:2"]


def test_a_page_is_recognised_under_a_text_name_and_text_under_an_unknown_name() -> None:
    page = f"\n<html lang=en><body><p>{SINKING}</p></body></html>"
    a, b = read([write("a.txt", page), write("b.story", MISSING)]).reports
    assert "<" not in a.text
    assert b.text == MISSING


def test_markdown_keeps_its_text_and_takes_particulars_from_the_front_matter() -> None:
    front = (
        "---\ntitle: 'Ferry lost'\noutlet: Evening Bell\ndate: 2031-05-02\nurl: https://bell.example/1\n---\n"
    )
    text = f"{front}\n# Ferry sinks #\n\n{MISSING}"
    (report,) = read([write("a.md", text)]).reports
    assert report.text == text
    assert (report.title, report.outlet) == ("Ferry lost", "Evening Bell")
    assert (report.published, report.url) == ("2031-05-02", "https://bell.example/1")


def test_markdown_takes_its_title_from_the_first_heading() -> None:
    (report,) = read(
        [write("a.markdown", f"![photo](x.jpg)\n\n# Ferry  sinks #\n\n## Rescue\n\n{MISSING}")]
    ).reports
    assert report.title == "Ferry sinks"


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("2031-05-02", "2031-05-02"),
        ("2031-05-02T06:30:00Z", "2031-05-02T06:30:00+00:00"),
        ("2031-05-02 06:30:00 UTC", "2031-05-02T06:30:00+00:00"),
        ("Fri, 02 May 2031 06:30:00 +0200", "2031-05-02T06:30:00+02:00"),
        ("2031-13-40", None),
        ("1935475200", None),
        ("last Friday", None),
    ],
)
def test_a_date_is_made_iso_8601_or_left_out_with_a_remark(written: str, normal: str | None) -> None:
    reading = read([write("pile.jsonl", json.dumps({"text": MISSING, "published": written}))])
    assert reading.reports[0].published == normal
    expected = f'pile.jsonl:1: the date "{written}" is not understood; write it as 2031-05-02'
    assert reading.remarks == (() if normal else (expected,))


def test_plain_text_is_read_without_loading_a_heavy_library() -> None:
    names = [write(f"{n}.txt", SINKING + str(n)) for n in range(5)]
    program = (
        "import sys; from synoptic.reading import read\n"
        f"assert len(read({names!r}).reports) == 5\n"
        "heavy = {'trafilatura', 'lxml', 'charset_normalizer', 'py3langid', 'numpy'} & set(sys.modules)\n"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
