"""Bad input at the door: its one line, word for word, its exit code, and the good reports compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from synoptic.cli import main

FERRY = Path(__file__).parents[1] / "examples" / "ferry"
WIRE = (FERRY / "harbour-wire.txt").read_bytes()
CURLY = WIRE.replace(b'"', "”".encode())
SENTENCE = b"The ferry sank near the harbour on Saturday. "
FRENCH = (
    "Trois morts dans le naufrage du ferry\n\n"
    "Trois personnes sont mortes et onze autres étaient portées disparues samedi soir après le naufrage "
    "d'un ferry dans le détroit, ont annoncé les garde-côtes. Le navire transportait quatre-vingt-six "
    "personnes lorsqu'il a heurté un banc de sable, a déclaré la porte-parole."
).encode()

Streams = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two good reports in it."""
    (tmp_path / "wire.txt").write_bytes(WIRE)
    (tmp_path / "radio.txt").write_bytes((FERRY / "hennay-radio.txt").read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


BAD = {
    "empty.txt": (b"", "is empty; check that it was saved with its text"),
    "blank.txt": (b" \n\n\t", "holds only white space; check that it was saved with its text"),
    "binary.txt": (
        bytes(range(256)) * 9,
        "is not text (byte 0 is NUL); give text, Markdown, HTML, JSONL or CSV",
    ),
    "scan.txt": (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n", "is a PDF; save its text as .txt first"),
    "torn.txt": (
        CURLY.replace(b"Rescuers", b"\xffescuers"),
        f"byte {CURLY.index(b'Rescuers')} (0xff) is not UTF-8, though the rest is; "
        "repair that place, or save it as UTF-8 again",
    ),
    "marked.txt": (
        b"\xff\xfe" + "The ferry".encode("utf-16-le") + b"\x00\xd8\x00\xd8A",
        "is marked as UTF-16 but byte 20 is not; save it as UTF-8",
    ),
    "shell.html": (
        b"<html><head><title>Harbour</title></head><body><script>x=1</script></body></html>",
        "is an HTML page without text; save the report's text as .txt",
    ),
    "huge.txt": (
        SENTENCE * 1_200_000,
        "is larger than 20 MB; give each report its own file, or split the rows",
    ),
    "line.txt": (
        SENTENCE * 112_000,
        "line 1 has 5,040,000 characters (at most 1,000,000); check that it is a report, or break the line",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_file_gets_its_line_and_the_good_are_compared(folder: Path, name: str, capfd: Streams) -> None:
    content, line = BAD[name]
    (folder / name).write_bytes(content)
    assert main(["compare", "wire.txt", name, "radio.txt", "--json"]) == 1
    streams = capfd.readouterr()
    assert streams.err == f"synoptic: {name}: {line}\n"
    assert {report["file"] for report in json.loads(streams.out)["reports"]} == {"wire.txt", "radio.txt"}


@pytest.mark.usefixtures("folder")
def test_missing_file_gets_its_line(capfd: Streams) -> None:
    assert main(["compare", "wire.txt", "wier.txt", "radio.txt", "--json"]) == 1
    assert capfd.readouterr().err == "synoptic: wier.txt: no such file; check the name and the folder\n"


def test_folder_without_reports_gets_its_line(folder: Path, capfd: Streams) -> None:
    (folder / "attic").mkdir()
    assert main(["compare", "wire.txt", "attic", "radio.txt", "--json"]) == 1
    line = "synoptic: attic: this folder holds no report; name the files, or the folder they are in\n"
    assert capfd.readouterr().err == line


def test_another_language_is_named_and_compared(folder: Path, capfd: Streams) -> None:
    (folder / "journal.txt").write_bytes(FRENCH)
    assert main(["compare", "wire.txt", "journal.txt", "--json"]) == 0
    streams = capfd.readouterr()
    line = "synoptic: journal.txt: looks French, not English; compared all the same, expect fewer matches\n"
    assert streams.err == line
    assert len(json.loads(streams.out)["reports"]) == 2


@pytest.mark.usefixtures("folder")
def test_the_same_file_twice_is_one_report(capfd: Streams) -> None:
    assert main(["compare", "wire.txt", "./wire.txt"]) == 1
    assert capfd.readouterr().err.splitlines() == [
        "synoptic: wire.txt: given twice; counted once",
        "synoptic: only one report (wire.txt); give two or more of the same event",
    ]


def test_identical_texts_of_two_outlets_are_kept_as_a_reprint(folder: Path, capfd: Streams) -> None:
    (folder / "evening.txt").write_bytes(WIRE)
    assert main(["compare", "wire.txt", "evening.txt", "--json"]) == 0
    streams = capfd.readouterr()
    line = "synoptic: evening.txt: the same text as wire.txt, from another outlet; kept as a reprint\n"
    assert streams.err == line
    assert {point["standing"] for point in json.loads(streams.out)["points"]} == {"shared"}
