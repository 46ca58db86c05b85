"""Result lines: what was measured, on what, by which commit and weights, on which machine, in how long."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from synoptic import __version__, model
from synoptic.errors import InputError

RESULTS = Path("results")
"""Where the lines, the floors and the notes lie, in the checkout in which the command runs."""

CHECKOUT = Path(__file__).parents[3]

Figures = Mapping[str, float]
"""The measures of one figure by name: precision, recall, f1; or a ratio and the seconds behind it."""


@dataclass(frozen=True)
class Provenance:
    """What gave a result: ``commit`` is "" outside a checkout, ``dirty`` if the code differs from it."""

    date: str
    version: str
    commit: str
    dirty: bool
    weights: Mapping[str, str]
    cpu: str
    cores: int


@dataclass(frozen=True)
class Line:
    """One result: the scores of a task by figure, and the same figures of each baseline.

    ``fitted`` says that shipped weights were fitted on this very corpus, so that its scores prove nothing.
    """

    task: str
    corpus: str
    corpus_sha256: str
    split: str
    n: int
    seconds: float
    scores: Mapping[str, Figures]
    provenance: Provenance
    baselines: Mapping[str, Mapping[str, Figures]] = field(default_factory=dict)
    fitted: bool = False

    @cached_property
    def written(self) -> str:
        """The line as it stands in the file, without its end."""
        return json.dumps(_rounded(asdict(self)), ensure_ascii=False)


def made_here() -> Provenance:
    """Return the provenance of what this process measures."""
    changes = _git("status", "--porcelain", "--", "src")
    return Provenance(
        date=datetime.now(UTC).date().isoformat(),
        version=__version__,
        commit=_git("rev-parse", "--verify", "-q", "HEAD"),
        dirty=bool(changes),
        weights={name: about["sha256"] for name, about in sorted(model.manifest().items())},
        cpu=_cpu(),
        cores=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
    )


def is_fitted_on(corpus_sha256: str) -> bool:
    """Say whether any shipped weights were fitted on a corpus of this hash, as their manifest tells."""
    return any(about.get("fitted_on") == corpus_sha256 for about in model.manifest().values())


def record(line: Line, results: Path = RESULTS) -> Path:
    """Append a line to the results' ``lines.jsonl`` and return that file."""
    if not results.is_dir():
        raise InputError(f"{results}: no such folder; run in the checkout, where the results are kept")
    file = results / "lines.jsonl"
    with file.open("a", encoding="utf-8") as lines:
        lines.write(f"{line.written}\n")
    return file


def read_lines(results: Path = RESULTS) -> list[Line]:
    """Read the recorded lines, oldest first; none if nothing was recorded."""
    file = results / "lines.jsonl"
    if not file.exists():
        return []
    return [_line(row) for row in file.read_text("utf-8").splitlines()]


def latest(lines: list[Line]) -> list[Line]:
    """Return the last line of each task and split, by task, then split."""
    last = {(line.task, line.split): line for line in lines}
    return [last[key] for key in sorted(last)]


def _line(row: str) -> Line:
    known = json.loads(row)
    known["provenance"] = Provenance(**known["provenance"])
    return Line(**known)


def _rounded(value: object) -> object:
    """Round every number to four decimals: the rest is noise and unreadable."""
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    return round(value, 4) if isinstance(value, float) else value


def _git(*arguments: str) -> str:
    try:
        run = subprocess.run(["git", *arguments], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return run.stdout.strip() if run.returncode == 0 else ""


def _cpu() -> str:
    try:
        rows = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [row.split(":", 1)[1].strip() for row in rows if row.startswith("model name")]
    return names[0] if names else platform.machine()
