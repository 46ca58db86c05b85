"""The gate: figures that may not fall, and floors that cannot be lowered in silence.

``floors.json`` holds the whole history of each floor, oldest first, by its name "task/split/figure.measure".
A later entry may be higher; a lower one, and one on another corpus, needs a reason that also stands in
``notes/floors.md``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from synoptic.bench.lines import RESULTS, Line
from synoptic.errors import InputError, SynopticError


@dataclass(frozen=True, slots=True)
class Floor:
    """A figure may not fall below ``floor`` on the corpus of this hash; ``reason`` if it is a lower one."""

    floor: float
    date: str
    corpus_sha256: str
    reason: str = ""


Histories = Mapping[str, Sequence[Floor]]


def read_floors(results: Path = RESULTS) -> Histories:
    """Read the history of every floor; raises InputError where none are kept."""
    file = results / "floors.json"
    if not file.exists():
        raise InputError(f"{file}: no such file; run in the checkout, where the floors are kept")
    written = json.loads(file.read_text("utf-8"))
    return {name: tuple(Floor(**entry) for entry in history) for name, history in written.items()}


def lowered_silently(histories: Histories, notes: str) -> Iterator[str]:
    """Yield a line for each floor that was lowered, or moved to other stories, without a written reason."""
    for name, history in histories.items():
        for before, after in pairwise(history):
            is_as_strict = after.floor >= before.floor and after.corpus_sha256 == before.corpus_sha256
            if not (is_as_strict or _is_explained(after, notes)):
                yield (
                    f"{name}: its floor went from {before.floor:g} to {after.floor:g} on {after.date} "
                    "without a reason; give one in floors.json, and in notes/floors.md with the date"
                )


def fallen(line: Line, histories: Histories) -> Iterator[str]:
    """Yield what is wrong with each figure of a result that has a floor: too low, or of another corpus."""
    for name, history in histories.items():
        if not _is_for(line, name):
            continue
        figure, _, measure = name.split("/")[2].rpartition(".")
        floor, value = history[-1], line.scores.get(figure, {}).get(measure)
        if value is None:
            yield f"{name} has a floor and was not measured; measure it again"
        elif floor.corpus_sha256 != line.corpus_sha256:
            yield f"{name}: its floor was set on stories other than these; set it anew, with a reason"
        elif value < floor.floor:
            yield f"{name} is {value:.4f}, below its floor {floor.floor:g}; mend it, or say why it may fall"


def hold_gate(line: Line, results: Path = RESULTS) -> int:
    """Return how many floors the result keeps to.

    Raises SynopticError that names each figure below its floor and each floor that was lowered silently.
    """
    histories = read_floors(results)
    notes = (results / "notes" / "floors.md").read_text("utf-8")
    if wrong := [*lowered_silently(histories, notes), *fallen(line, histories)]:
        raise SynopticError("gate: " + " · ".join(wrong))
    return sum(_is_for(line, name) for name in histories)


def _is_for(line: Line, name: str) -> bool:
    return name.split("/")[:2] == [line.task, line.split]


def _is_explained(floor: Floor, notes: str) -> bool:
    reason = floor.reason.strip()
    return bool(reason) and f"{floor.date}: {reason}" in notes
