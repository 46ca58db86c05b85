"""The command line: what goes where, exit codes, and every line it says, word for word."""

from __future__ import annotations

import io
import json
from pathlib import Path

import click
import pytest

from synoptic import __version__
from synoptic.cli import cli, main
from synoptic.errors import SynopticError

FERRY = Path(__file__).parents[1] / "examples" / "ferry"
WIRE = str(FERRY / "harbour-wire.txt")
RADIO = str(FERRY / "hennay-radio.txt")
LEDGER = str(FERRY / "northern-ledger.txt")

Streams = pytest.CaptureFixture[str]


def test_version_is_the_package_s(capfd: Streams) -> None:
    assert main(["--version"]) == 0
    assert capfd.readouterr().out == f"synoptic {__version__}\n"


def test_no_command_shows_the_help_and_is_misuse(capfd: Streams) -> None:
    assert main([]) == 2
    streams = capfd.readouterr()
    assert streams.out == ""
    assert streams.err.startswith("Usage: synoptic [OPTIONS] COMMAND")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["compare"], "Missing argument 'SOURCES...' (see synoptic compare --help)"),
        (["gossip"], "No such command 'gossip' (see synoptic --help)"),
        (["compare", "--qqq", "x"], "No such option '--qqq' (see synoptic compare --help)"),
        (
            ["compare", "x", "-o", "synopsis.doc"],
            "synopsis.doc: its ending names no form; use one of .txt, .json, .html, .htm, .md, .markdown, "
            ".csv, or give --format (see synoptic compare --help)",
        ),
    ],
)
def test_misuse_is_one_line_and_exit_2(capfd: Streams, arguments: list[str], line: str) -> None:
    assert main(arguments) == 2
    streams = capfd.readouterr()
    assert streams.out == ""
    assert streams.err == f"synoptic: {line}\n"


def test_comparison_is_on_stdout_and_stderr_stays_empty(capfd: Streams) -> None:
    assert main(["compare", str(FERRY)]) == 0
    streams = capfd.readouterr()
    assert streams.err == ""
    assert all(outlet in streams.out for outlet in ("Harbour Wire", "Hennay Radio", "Northern Ledger"))
    assert "\x1b" not in streams.out


def test_every_span_in_the_json_is_its_slice_of_the_file(capfd: Streams) -> None:
    assert main(["compare", str(FERRY), "--json"]) == 0
    synopsis = json.loads(capfd.readouterr().out)
    texts = {report["id"]: Path(report["file"]).read_text("utf-8") for report in synopsis["reports"]}
    spans = [s for point in synopsis["points"] for s in point["statements"]] + synopsis["statements"]
    assert len(spans) > 40
    assert all(texts[s["report"]][s["start"] : s["end"]] == s["text"] for s in spans)


def test_json_is_short_for_format_json(capfd: Streams) -> None:
    assert main(["compare", WIRE, RADIO, "--json"]) == 0
    short = capfd.readouterr().out
    assert main(["compare", WIRE, RADIO, "--format", "json"]) == 0
    assert capfd.readouterr().out == short


@pytest.mark.parametrize(
    ("form", "opening"),
    [("json", "{"), ("html", "<!doctype html>"), ("markdown", "#"), ("csv", "point,")],
)
def test_each_format_begins_as_it_should(capfd: Streams, form: str, opening: str) -> None:
    assert main(["compare", WIRE, RADIO, "--format", form]) == 0
    assert capfd.readouterr().out.lower().startswith(opening)


def test_each_output_takes_its_form_from_its_ending(tmp_path: Path, capfd: Streams) -> None:
    names = ["a.json", "b.HTML", "c.md", "d.csv", "e.txt"]
    options = [word for name in names for word in ("-o", str(tmp_path / name))]
    assert main(["compare", WIRE, RADIO, *options]) == 0
    streams = capfd.readouterr()
    assert streams.out == ""
    assert streams.err.splitlines() == [f"synoptic: wrote {tmp_path / name}" for name in names]
    assert len(json.loads((tmp_path / "a.json").read_text("utf-8"))["reports"]) == 2
    assert (tmp_path / "b.HTML").read_text("utf-8").lower().startswith("<!doctype html>")
    assert sorted(path.name for path in tmp_path.iterdir()) == names


def test_a_given_format_wins_over_the_ending(tmp_path: Path) -> None:
    assert main(["compare", WIRE, RADIO, "--json", "-o", str(tmp_path / "synopsis.data")]) == 0
    assert json.loads((tmp_path / "synopsis.data").read_text("utf-8"))["synoptic"] == "1"


def test_dash_as_output_prints_beside_a_file(tmp_path: Path, capfd: Streams) -> None:
    assert main(["compare", WIRE, RADIO]) == 0
    printed = capfd.readouterr().out
    assert main(["compare", WIRE, RADIO, "-o", "-", "-o", str(tmp_path / "a.json")]) == 0
    assert capfd.readouterr().out == printed
    assert (tmp_path / "a.json").exists()


def test_an_output_is_replaced_whole_and_its_link_kept(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old " * 100_000)
    (tmp_path / "link.json").symlink_to("real.json")
    assert main(["compare", WIRE, RADIO, "-o", str(tmp_path / "link.json")]) == 0
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text("utf-8"))["synoptic"] == "1"


def test_a_missing_folder_is_one_line_and_exit_1(tmp_path: Path, capfd: Streams) -> None:
    place = tmp_path / "nowhere" / "a.json"
    assert main(["compare", WIRE, RADIO, "-o", str(place)]) == 1
    line = f"synoptic: {place}: cannot be written (no such file or directory); name another place\n"
    assert capfd.readouterr().err == line


def test_a_folder_as_output_is_one_line_and_leaves_no_draft(tmp_path: Path, capfd: Streams) -> None:
    (tmp_path / "a.json").mkdir()
    assert main(["compare", WIRE, RADIO, "-o", str(tmp_path / "a.json")]) == 1
    line = f"synoptic: {tmp_path / 'a.json'}: cannot be written (is a directory); name another place\n"
    assert capfd.readouterr().err == line
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_a_bad_file_among_good_ones_is_named_and_the_good_are_compared(
    tmp_path: Path, capfd: Streams
) -> None:
    missing = tmp_path / "missing.txt"
    assert main(["compare", WIRE, str(missing), RADIO, "--json"]) == 1
    streams = capfd.readouterr()
    assert streams.err == f"synoptic: {missing}: no such file; check the name and the folder\n"
    assert [r["outlet"] for r in json.loads(streams.out)["reports"]] == ["Harbour Wire", "Hennay Radio"]


def test_one_report_is_too_few(capfd: Streams) -> None:
    assert main(["compare", WIRE]) == 1
    streams = capfd.readouterr()
    assert streams.out == ""
    assert streams.err == f"synoptic: only one report ({WIRE}); give two or more of the same event\n"


def test_nothing_readable_says_so_after_each_bad_file(capfd: Streams) -> None:
    assert main(["compare", "no-a.txt", "no-b.txt"]) == 1
    lines = capfd.readouterr().err.splitlines()
    assert lines[0] == "synoptic: no-a.txt: no such file; check the name and the folder"
    assert lines[1] == "synoptic: no-b.txt: no such file; check the name and the folder"
    assert len(lines) == 3


def test_dash_reads_a_report_from_standard_input(capfd: Streams, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(Path(LEDGER).read_bytes())))
    assert main(["compare", WIRE, "-", "--json"]) == 0
    reports = json.loads(capfd.readouterr().out)["reports"]
    assert {report["file"] for report in reports} == {WIRE, "standard input"}


def test_columns_follow_time_unless_given(capfd: Streams) -> None:
    def outlets(*options: str) -> list[str]:
        assert main(["compare", LEDGER, WIRE, RADIO, "--json", *options]) == 0
        return [report["outlet"] for report in json.loads(capfd.readouterr().out)["reports"]]

    assert outlets() == ["Harbour Wire", "Hennay Radio", "Northern Ledger"]
    assert outlets("--order", "given") == ["Northern Ledger", "Harbour Wire", "Hennay Radio"]


def test_same_bytes_whatever_the_order_of_the_files(capfd: Streams) -> None:
    main(["compare", WIRE, RADIO, LEDGER, "--json"])
    once = capfd.readouterr().out
    main(["compare", LEDGER, RADIO, WIRE, "--json"])
    assert capfd.readouterr().out == once


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_is_wider_than_asked(capfd: Streams, width: int) -> None:
    assert main(["compare", str(FERRY), "--width", str(width)]) == 0
    longest = max(map(len, capfd.readouterr().out.splitlines()))
    assert width * 0.7 < longest <= width


def test_schema_is_a_json_schema_that_the_output_satisfies(capfd: Streams) -> None:
    import jsonschema

    assert main(["schema"]) == 0
    schema = json.loads(capfd.readouterr().out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    main(["compare", str(FERRY), "--json"])
    jsonschema.validate(json.loads(capfd.readouterr().out), schema)


def test_an_error_of_ours_is_one_line_and_a_bug_keeps_its_traceback(
    monkeypatch: pytest.MonkeyPatch, capfd: Streams
) -> None:
    def fall(error: Exception) -> click.Command:
        def callback() -> None:
            raise error

        return click.Command("fall", callback=callback)

    monkeypatch.setitem(cli.commands, "fall", fall(SynopticError("weights: gone; install again")))
    assert main(["fall"]) == 1
    assert capfd.readouterr().err == "synoptic: weights: gone; install again\n"
    monkeypatch.setitem(cli.commands, "fall", fall(ZeroDivisionError("a bug")))
    with pytest.raises(ZeroDivisionError, match="a bug"):
        main(["fall"])
