"""The command line: one thin command for each public function.

Data goes to stdout, remarks to stderr. Exit 0: done; 1: an error of ours, also when one input among good
ones was bad; 2: misuse. A bug keeps its traceback.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

import synoptic
from synoptic.errors import InputError, SynopticError
from synoptic.rendering import Format, form_of

if TYPE_CHECKING:
    from synoptic.bench.lines import Line
    from synoptic.comparing import Order
    from synoptic.records import Synopsis

STDOUT = "-"
NARROWEST = 40
"""Columns below which two outlets no longer fit side by side."""

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. The one place where an error becomes a line."""
    try:
        status = cli.main(arguments, prog_name="synoptic", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return 2
    except click.ClickException as error:
        return _complain(_misuse(error), error.exit_code)
    except SynopticError as error:
        return _complain(str(error), 1)
    except click.Abort:
        return _complain("stopped", 130)
    return status if isinstance(status, int) else 0


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(synoptic.__version__, "-V", "--version", message="%(prog)s %(version)s")
def cli() -> None:
    """Lay several outlets' reports of one event side by side."""


@cli.command()
@click.argument("sources", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(get_args(Format)),
    help="Form of the output [default: text, or by ending].",
)
@click.option("--json", "form", flag_value="json", help="Short for --format json.")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="PATH",
    help="Write to a file instead, in the form of its ending; may be given more than once; - is stdout.",
)
@click.option(
    "--order",
    type=click.Choice(["time", "given"]),
    default="time",
    show_default=True,
    help="Order of the columns: by time of publication, or as given.",
)
@click.option(
    "--width",
    type=click.IntRange(min=NARROWEST),
    metavar="N",
    help="Columns of the text form [default: the terminal's].",
)
@click.option("--threads", type=click.IntRange(min=0), default=0, help="Threads [default: one a core].")
def compare(
    sources: tuple[str, ...],
    form: Format | None,
    outputs: tuple[str, ...],
    order: Order,
    width: int | None,
    threads: int,
) -> int:
    """Compare the reports in SOURCES: files, folders, or - for standard input.

    Reads plain text, Markdown, saved HTML pages, and rows of JSONL or CSV. A meta.json beside text files
    names their outlets, titles and dates.
    """
    targets = [_target(output, form) for output in outputs or (STDOUT,)]
    reading = synoptic.read(sources, stdin=sys.stdin.buffer)
    for line in (*reading.remarks, *reading.problems):
        _remark(str(line))
    synopsis = synoptic.compare(reading.reports, order=order, threads=threads, remarks=reading.remarks)
    for target in targets:
        target.put(synopsis, width)
    return 1 if reading.problems else 0


@cli.command()
def schema() -> None:
    """Print the JSON Schema of `compare --json`."""
    from synoptic.rendering.contract import schema_text

    _print(schema_text(), "json")


@cli.group()
def bench() -> None:
    """Measure: links on stories marked by hand, speed, determinism; write the tables from the results."""


STORIES = click.option(
    "--stories", type=FOLDER, required=True, metavar="DIR", help="Folder with a folder of reports a story."
)
RECORD = click.option("--record", is_flag=True, help="Append the result to results/lines.jsonl.")


@bench.command()
@click.option("--gold", type=FOLDER, required=True, metavar="DIR", help="Folder of stories marked by hand.")
@STORIES
@RECORD
@click.option("--gate", is_flag=True, help="Fail if a figure is below its floor in results/floors.json.")
def links(gold: Path, stories: Path, record: bool, gate: bool) -> None:
    """Score the points on stories marked by hand, with baselines beside."""
    from synoptic.bench.floors import hold_gate
    from synoptic.bench.links import measure_links

    line = measure_links(gold, stories)
    _show(line, record)
    if gate:
        _remark(f"gate: floors kept to: {hold_gate(line)}")


@bench.command()
@STORIES
@click.option(
    "--peer-python", metavar="PATH", help="A Python with sentence-transformers [default: this one]."
)
@RECORD
def speed(stories: Path, peer_python: str | None, record: bool) -> None:
    """Measure the cold command beside its peer, the encoder's share, memory and growth."""
    from synoptic.bench.speed import measure_speed

    _show(measure_speed(stories, peer_python=peer_python, remark=_remark), record)


@bench.command()
@STORIES
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Only the first so many stories.")
@RECORD
def determinism(stories: Path, limit: int | None, record: bool) -> int:
    """Compare every story twice, all circumstances changed; exit 1 if any comes out otherwise."""
    from synoptic.bench.determinism import measure_determinism

    line = measure_determinism(stories, limit=limit, remark=_remark)
    _show(line, record)
    return 1 if line.scores["failures"]["count"] else 0


@bench.command()
def tables() -> None:
    """Write the README's table of results anew from results/lines.jsonl."""
    from synoptic.bench.tables import rewrite

    rewrite(Path("README.md"))
    _remark("wrote README.md")


def _show(line: Line, is_kept: bool) -> None:
    from synoptic.bench.lines import record
    from synoptic.bench.tables import as_text, table_of

    _print(as_text(table_of(line)), "text")
    if is_kept:
        _remark(f"added a line to {record(line)}")


@dataclass(frozen=True)
class Target:
    """Where a synopsis goes, and in which form."""

    path: str
    form: Format

    def put(self, synopsis: Synopsis, width: int | None) -> None:
        """Render the synopsis and write it."""
        from synoptic.rendering import render

        if self.path == STDOUT:
            _print(render(synopsis, self.form, width=width, color=_is_colorful()), self.form)
        else:
            _write(Path(self.path), render(synopsis, self.form, width=width))
            _remark(f"wrote {self.path}")


def _target(output: str, form: Format | None) -> Target:
    if output == STDOUT:
        return Target(output, form or "text")
    try:
        return Target(output, form or form_of(output))
    except InputError as error:
        raise click.UsageError(str(error)) from error


def _is_colorful() -> bool:
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def _print(text: str, form: Format) -> None:
    """Print to stdout; whatever is no plain text is UTF-8, as its readers expect, on every machine."""
    encoding = sys.stdout.encoding if form == "text" else "utf-8"
    stream = sys.stdout.buffer
    stream.write(text.encode(encoding or "utf-8", "replace"))
    if not text.endswith("\n"):
        stream.write(b"\n")
    stream.flush()


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all; what is no ordinary file (a pipe, a device) is written in place."""
    content = text.encode("utf-8", "replace")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace(path.resolve(), content)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SynopticError(f"{path}: cannot be written ({reason}); name another place") from error


def _replace(path: Path, content: bytes) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}.draft")
    try:
        draft.write_bytes(content)
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _remark(line: str) -> None:
    click.echo(f"synoptic: {line}", err=True)


def _complain(line: str, status: int) -> int:
    _remark(line)
    return status


def _misuse(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    where = context.command_path if context else "synoptic"
    return f"{error.format_message().rstrip('.')} (see {where} --help)"
