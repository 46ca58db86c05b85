"""What each figure is to reach: the least, the aim, and what two careful readers reach."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from synoptic.bench.lines import Line

Better = Literal["higher", "lower"]


@dataclass(frozen=True, slots=True)
class Target:
    """The bound of one measure of a figure; ``better`` says on which side of it to be."""

    measure: str
    bound: float
    aim: float | None = None
    readers: float | None = None
    better: Better = "higher"

    def is_met(self, value: float) -> bool:
        """Say whether the value keeps to the bound."""
        return value >= self.bound if self.better == "higher" else value <= self.bound

    @property
    def words(self) -> str:
        """The bound and the aim in a word or two.

        >>> Target("f1", 0.55, aim=0.75).words, Target("ratio", 0.25, better="lower").words
        ('≥ 0.55, aim 0.75', '≤ 0.25')
        """
        sign = "≥" if self.better == "higher" else "≤"
        return f"{sign} {self.bound:g}" + (f", aim {self.aim:g}" if self.aim else "")


# Issue 2 sets the bounds; the design sets the aim, and says what two readers reach.
TARGETS: Mapping[tuple[str, str, str], Target] = {
    ("links", "dev", "links"): Target("f1", 0.55, aim=0.75, readers=0.91),
    ("speed", "laptop", "cold command"): Target("ratio", 0.25, better="lower"),
    ("speed", "laptop", "outside the encoder"): Target("share", 0.20, better="lower"),
    ("speed", "laptop", "memory"): Target("MB", 400, better="lower"),
    ("speed", "laptop", "growth"): Target("exponent", 1.2, better="lower"),
    ("determinism", "all", "failures"): Target("count", 0, better="lower"),
}


def target_of(line: Line, figure: str) -> Target | None:
    """Return what a line's figure is to reach, or None if nothing is set."""
    return TARGETS.get((line.task, line.split, figure))
