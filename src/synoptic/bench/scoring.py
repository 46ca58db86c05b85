"""A printed synopsis against a marked story: which links, attributions and sources are right.

The figures equal those of the project's shared scorer on the same JSON; a test compares the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from synoptic.bench.gold import MarkedStory, links_between, source_words
from synoptic.rendering.contract import PrintedStatement, PrintedSynopsis


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were found, how many are marked, and how many of the found are right; tallies add up.

    >>> tally = Tally(right=2, found=4, marked=2) + Tally(right=1, found=2, marked=4)
    >>> tally.precision, tally.recall, tally.f1
    (0.5, 0.5, 0.5)
    """

    right: int = 0
    found: int = 0
    marked: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.found + other.found, self.marked + other.marked)

    @property
    def precision(self) -> float:
        """Share of the found that are right; 0 if nothing is found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the marked that are found; 0 if nothing is marked."""
        return self.right / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 if nothing is right."""
        return 2 * self.right / (self.found + self.marked) if self.right else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """What one synopsis, or all of a folder together, gets right.

    ``links``: pairs of sentences of two reports in one point. ``attributed``: of the sentences in marked
    points, those said to be somebody's words. ``source``: of those rightly seen so, the ones whose source
    is the marked one (at least half of the shorter name's words).
    """

    links: Tally = Tally()
    attributed: Tally = Tally()
    source: Tally = Tally()

    def __add__(self, other: Score) -> Score:
        return Score(self.links + other.links, self.attributed + other.attributed, self.source + other.source)


def score(story: MarkedStory, printed: PrintedSynopsis) -> Score:
    """Score one story's synopsis as it was printed."""
    files = {report["id"]: PurePath(report["file"] or report["id"]).name for report in printed["reports"]}

    def marked(statement: PrintedStatement) -> list[str]:
        return story.sentences_at(files[statement["report"]], statement["start"], statement["end"])

    groups = [
        [sentence for statement in point["statements"] for sentence in marked(statement)]
        for point in printed["points"]
    ]
    sources: dict[str, list[frozenset[str]]] = {}
    for statement in _statements(printed):
        if statement["voice"] != "own":
            for sentence in marked(statement):
                sources.setdefault(sentence, []).append(source_words(statement["source"]))
    found = links_between(groups)
    links = Tally(len(found & story.links), len(found), len(story.links))
    return _with_sources(story, links, sources)


def _statements(printed: PrintedSynopsis) -> list[PrintedStatement]:
    return [s for point in printed["points"] for s in point["statements"]] + printed["statements"]


def _with_sources(story: MarkedStory, links: Tally, sources: dict[str, list[frozenset[str]]]) -> Score:
    found = sources.keys() & story.in_points
    marked = story.sources.keys() & story.in_points
    both = found & marked
    same = sum(_is_same_source(sources[sentence], story.sources[sentence]) for sentence in both)
    return Score(links, Tally(len(both), len(found), len(marked)), Tally(same, len(both), len(both)))


def _is_same_source(found: list[frozenset[str]], marked: tuple[frozenset[str], ...]) -> bool:
    return any(
        one and other and len(one & other) >= 0.5 * min(len(one), len(other))
        for one in found
        for other in marked
    )
