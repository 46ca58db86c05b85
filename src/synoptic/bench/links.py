"""The task links: the whole line on marked stories, scored, with the baselines beside it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import synoptic
from synoptic.bench.baselines import baselines
from synoptic.bench.gold import Gold, MarkedStory, read_gold
from synoptic.bench.lines import Figures, Line, is_fitted_on, made_here
from synoptic.bench.scoring import Score, Tally, score
from synoptic.errors import InputError
from synoptic.reading import read
from synoptic.rendering.contract import PrintedSynopsis

TASK = "links"


@dataclass(frozen=True)
class Run:
    """The line's score over a folder and the seconds that the line took."""

    score: Score
    seconds: float


def measure_links(gold_folder: Path, stories: Path) -> Line:
    """Compare every marked story, score what is printed, and return the result line."""
    gold = read_gold(gold_folder)
    run = _compare_all(gold, stories)
    beside: dict[str, dict[str, Figures]] = {
        name: {"links": _figures(tally)} for name, tally in baselines(gold, stories).items()
    }
    return Line(
        task=TASK,
        corpus="/".join(gold.folder.resolve().parts[-2:]),
        corpus_sha256=gold.sha256,
        split=gold.split,
        n=len(gold.stories),
        seconds=round(run.seconds, 1),
        scores={
            "links": _figures(run.score.links),
            "attributed": _figures(run.score.attributed),
            "source": {"accuracy": run.score.source.precision, "n": run.score.source.found},
        },
        baselines=beside,
        provenance=made_here(),
        fitted=is_fitted_on(gold.sha256),
    )


def _compare_all(gold: Gold, stories: Path) -> Run:
    total, start = Score(), time.perf_counter()
    for story in gold.stories:
        total += score(story, _synopsis(story, stories / story.name))
    return Run(total, time.perf_counter() - start)


def _synopsis(story: MarkedStory, folder: Path) -> PrintedSynopsis:
    if not folder.is_dir():
        raise InputError(
            f"{folder}: the reports of the marked story {story.name} are missing; name --stories"
        )
    reading = read([folder])
    for problem in reading.problems:
        raise problem
    return synoptic.compare(reading.reports).to_dict()


def _figures(tally: Tally) -> Figures:
    return {
        "precision": tally.precision,
        "recall": tally.recall,
        "f1": tally.f1,
        "found": tally.found,
        "marked": tally.marked,
    }
