"""Result lines → tables: on the terminal, and in the README between its marks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from synoptic.bench.lines import RESULTS, Line, latest, read_lines
from synoptic.bench.targets import target_of
from synoptic.errors import InputError

START = "<!-- measured: written from results -->"
END = "<!-- end of measured -->"

Rows = Sequence[Sequence[str]]


def table_of(line: Line) -> Rows:
    """Return a line as rows: the header, then one for each figure."""
    return _scores([line]) if line.baselines else _measures([line])


def as_text(rows: Rows) -> str:
    """Lay rows out in columns for a terminal.

    >>> print(as_text([["figure", "F1"], ["links", "0.55"]]))
    figure  F1
    links   0.55
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def as_markdown(rows: Rows) -> str:
    """Lay rows out as a Markdown table, the first row its header."""
    head, *rest = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([head, "|" + "---|" * len(rows[0]), *rest])


def measured(lines: list[Line]) -> str:
    """Return the README's section: the last line of each task and split, and what gave it."""
    kept = latest(lines)
    scored = [line for line in kept if line.baselines]
    others = [line for line in kept if not line.baselines]
    parts = [as_markdown(_scores(scored))] if scored else []
    parts += [as_markdown(_measures(others))] if others else []
    parts += ["\n".join(dict.fromkeys(f"- {_origin(line)}" for line in kept))] if kept else []
    return "\n\n".join(parts) or "Nothing is recorded yet."


def refreshed(readme: str, lines: list[Line]) -> str:
    """Return the README's text with its section as the lines give it."""
    before, _, rest = readme.partition(START)
    _, found, after = rest.partition(END)
    if not found:
        raise InputError(f"README.md: the marks {START} and {END} are missing; put them back")
    return f"{before}{START}\n\n{measured(lines)}\n\n{END}{after}"


def rewrite(readme: Path, results: Path = RESULTS) -> None:
    """Write the README's section anew from the recorded lines."""
    if not readme.exists():
        raise InputError(f"{readme}: no such file; run in the checkout")
    readme.write_text(refreshed(readme.read_text("utf-8"), read_lines(results)), "utf-8", newline="")


def _scores(lines: Sequence[Line]) -> Rows:
    beside = list(dict.fromkeys(name for line in lines for name in line.baselines))
    head = ["task", "split", "stories", "figure", "P", "R", "F1", *beside, "readers", "target", "met"]
    return [head, *(_score_row(line, figure, beside) for line in lines for figure in line.scores)]


def _score_row(line: Line, figure: str, beside: Sequence[str]) -> list[str]:
    values = line.scores[figure]
    target = target_of(line, figure)
    return [
        line.task,
        f"{line.split} (fitted on)" if line.fitted else line.split,
        str(line.n),
        figure,
        *(_number(values.get(measure)) for measure in ("precision", "recall")),
        _number(values.get("f1", values.get("accuracy"))),
        *(_number(line.baselines.get(name, {}).get(figure, {}).get("f1")) for name in beside),
        _number(target.readers if target else None),
        *_verdict(line, figure),
    ]


def _measures(lines: Sequence[Line]) -> Rows:
    head = ["task", "figure", "measure", "value", "behind it", "target", "met"]
    return [head, *(_measure_row(line, figure) for line in lines for figure in line.scores)]


def _measure_row(line: Line, figure: str) -> list[str]:
    (measure, value), *behind = line.scores[figure].items()
    known = ", ".join(f"{name} {each:.3g}" for name, each in behind)
    return [line.task, figure, measure, f"{value:.3g}", known, *_verdict(line, figure)]


def _verdict(line: Line, figure: str) -> tuple[str, str]:
    target = target_of(line, figure)
    if target is None:
        return "", ""
    if line.fitted:
        return target.words, "fitted on"
    return target.words, "yes" if target.is_met(line.scores[figure][target.measure]) else "no"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _origin(line: Line) -> str:
    made = line.provenance
    code = f"{made.commit[:10] or 'no commit'}{' with changes' if made.dirty else ''}"
    return (
        f"{line.task}, {line.split}: {line.corpus} ({line.corpus_sha256[:12]}), {made.date}, "
        f"version {made.version}, {code}, {made.cores} cores of {made.cpu}, {line.seconds:,.0f} s"
    )
