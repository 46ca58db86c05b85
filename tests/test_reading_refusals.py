"""Reading: every bad input has its one line, word for word, and never an exception."""

from __future__ import annotations

import io
import os
import tracemalloc
from pathlib import Path

import pytest

from synoptic.errors import UnreadableError
from synoptic.reading import read

NOT_TEXT = "give text, Markdown, HTML, JSONL or CSV"
CHECK = "check that it was saved with its text"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def only_problem(source: str | Path) -> str:
    reading = read([source])
    assert not reading.reports
    (problem,) = reading.problems
    assert isinstance(problem, UnreadableError)
    assert "\n" not in str(problem)
    return str(problem)


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (b"", "a.txt", f"a.txt: is empty; {CHECK}"),
        (b" \n\t\r\n", "a.txt", f"a.txt: holds only white space; {CHECK}"),
        (b"\xef\xbb\xbf", "a.txt", f"a.txt: holds only white space; {CHECK}"),
        (b"\x7fELF\x02\x00\x01", "a.txt", f"a.txt: is not text (byte 5 is NUL); {NOT_TEXT}"),
        (
            b"\x01\x02\x03 ferry",
            "a.txt",
            f"a.txt: is not text (it is full of control characters); {NOT_TEXT}",
        ),
        (b"%PDF-1.7\n%\xe2", "a.txt", "a.txt: is a PDF; save its text as .txt first"),
        (b"%PDF-1.7\n%\xe2", "a.pdf", "a.pdf: is a PDF; save its text as .txt first"),
        (b"PK\x03\x04\x14", "a.docx", "a.docx: is a Word document; save its text as .txt first"),
        (b"PK\x03\x04\x14", "a.zip", "a.zip: is a zip archive; unpack it first"),
        (b"\x1f\x8b\x08", "a.jsonl.gz", "a.jsonl.gz: is a gzip archive; unpack it first"),
        (b"{\\rtf1 ferry", "a.rtf", "a.rtf: is an RTF document; save its text as .txt first"),
        (b"\x89PNG\r\n\x1a\n", "a.png", "a.png: is a PNG image; save its text as .txt first"),
        (b"\xff\xd8\xff\xe0", "a.jpg", "a.jpg: is a JPEG image; save its text as .txt first"),
        (
            b"<html><head><script>var a</script></head><body></body></html>",
            "a.html",
            "a.html: is an HTML page without text; save the report's text as .txt",
        ),
        (b"<!-- -->", "a.html", "a.html: is an HTML page without text; save the report's text as .txt"),
        (
            b"<p>a" * 30_001,
            "a.html",
            "a.html: has more than 30,000 HTML elements; save the report's text as .txt",
        ),
        (
            b" " * 5_000_001,
            "a.html",
            "a.html: has 5,000,001 characters of HTML (at most 5,000,000); save the report's text as .txt",
        ),
        (
            b"Ferry\n" + b"a" * 5_000_000,
            "a.txt",
            "a.txt: line 2 has 5,000,000 characters (at most 1,000,000); "
            "check that it is a report, or break the line",
        ),
        (
            b"a ferry\n" * 125_001,
            "a.txt",
            "a.txt: has 1,000,008 characters, too long to be one report (at most 1,000,000); "
            "give each report its own file",
        ),
    ],
    ids=lambda value: None if isinstance(value, bytes) else str(value)[:50],
)
def test_each_bad_file_has_its_line(content: bytes, name: str, message: str) -> None:
    Path(name).write_bytes(content)
    assert only_problem(name) == message


@pytest.mark.parametrize("name", ["gone.txt", "folder/gone.txt", "file.txt/gone.txt", ""])
def test_a_file_that_is_not_there_has_its_line(name: str) -> None:
    Path("file.txt").write_text("x")
    shown = name or '""'
    assert only_problem(name) == f"{shown}: no such file; check the name and the folder"


def test_a_name_with_a_nul_or_a_line_break_stays_on_one_line() -> None:
    assert only_problem("a\0b\n.txt") == "a\ufffdb\ufffd.txt: no such file; check the name and the folder"


def test_a_file_that_the_system_will_not_open_has_its_line() -> None:
    Path("loop.txt").symlink_to("loop.txt")
    reason = os.strerror(40)
    assert (
        only_problem("loop.txt")
        == f"loop.txt: cannot be opened ({reason}); check that it is a file you may read"
    )


def test_a_file_without_permission_has_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text("x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(
        Path, "open", refuse
    )  # the system's door: root may open anything, so chmod would not do
    assert (
        only_problem("a.txt")
        == "a.txt: cannot be opened (Permission denied); check that it is a file you may read"
    )


def test_an_empty_folder_and_a_folder_of_folders_have_their_line() -> None:
    Path("empty").mkdir()
    Path("outer/inner").mkdir(parents=True)
    cure = "name the files, or the folder they are in"
    assert only_problem("empty") == f"empty: this folder holds no report; {cure}"
    assert only_problem("outer") == f"outer: this folder holds no report; {cure}"


def test_50_mb_of_text_are_refused_without_being_read() -> None:
    with Path("a.txt").open("wb") as file:
        file.truncate(50_000_000)
    tracemalloc.start()
    message = only_problem("a.txt")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert message == "a.txt: is larger than 20 MB; give each report its own file, or split the rows"
    assert peak < 1_000_000


def test_an_endless_stream_is_read_no_further_than_the_limit() -> None:
    class Endless(io.RawIOBase):
        asked = 0

        def read(self, size: int = -1) -> bytes:
            self.asked += size
            return b"a" * size

    stream = Endless()
    (problem,) = read(["-"], stdin=stream).problems  # type: ignore[arg-type]
    assert problem.wrong == "is larger than 20 MB"
    assert stream.asked == 20_000_001


def test_standard_input_that_is_not_connected_has_its_line() -> None:
    closed = io.BytesIO()
    closed.close()
    assert [str(problem) for problem in read(["-"], stdin=closed).problems] == [only_problem("-")]
    assert only_problem("-") == "standard input: is not connected; pipe a report into it, or name a file"
