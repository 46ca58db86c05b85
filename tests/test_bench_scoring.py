"""The bench's scorer: figures worked out by hand, and those of the project's shared scorer."""

from __future__ import annotations

import json
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import synoptic
from synoptic.bench.baselines import Likeness, baselines
from synoptic.bench.gold import MarkedStory, read_gold
from synoptic.bench.scoring import Score, Tally, score
from synoptic.errors import InputError

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
fixture = runpy.run_path(str(Path(__file__).with_name("bench_fixture.py")))
say, print_synopsis = fixture["say"], fixture["print_synopsis"]


@pytest.fixture
def corpus(tmp_path: Path) -> tuple[Path, Path]:
    folders: tuple[Path, Path] = fixture["write_corpus"](tmp_path)
    return folders


@pytest.fixture
def lock(corpus: tuple[Path, Path]) -> MarkedStory:
    return read_gold(corpus[0]).stories[1]


def test_links_are_counted_by_pairs_of_sentences_of_two_reports(lock: MarkedStory) -> None:
    printed = print_synopsis([[say("a.0"), say("b.0")], [say("a.2"), say("a.3"), say("b.2")]])
    # Found: a.0-b.0 (right), a.2-b.2, a.3-b.2 (wrong); marked: a.0-b.0, a.1-b.1.
    links = score(lock, printed).links
    assert links == Tally(right=1, found=3, marked=2)
    assert (links.precision, links.recall, links.f1) == (1 / 3, 1 / 2, 2 / 5)


def test_a_statement_stands_for_a_sentence_from_half_of_the_shorter_on(lock: MarkedStory) -> None:
    # One space, then the 36 characters of a.1: 18 of them are half of it, 17 are not.
    longer = print_synopsis([[say("a.0", shift=19), say("b.0")]])
    assert score(lock, longer).links == Tally(right=1, found=2, marked=2)
    assert score(lock, print_synopsis([[say("a.0", shift=18), say("b.0")]])).links.found == 1


def test_attribution_counts_in_marked_points_alone_and_outside_points_too(lock: MarkedStory) -> None:
    outside = [say("a.1", "the police"), say("b.2", "swans")]
    printed = print_synopsis([[say("a.0", "a barge"), say("b.0")]], outside)
    # Said to be somebody's: a.0 (wrong), a.1 (right), b.2 (in no marked point); marked: a.1, b.1.
    found = score(lock, printed)
    assert found.attributed == Tally(right=1, found=2, marked=2)
    assert found.source == Tally(right=1, found=1, marked=1)


@pytest.mark.parametrize(
    ("source", "right"),
    [("Brock", 1), ("Tilda Brock of the harbour", 1), ("police", 0), ("", 0), ("the", 0)],
)
def test_a_source_is_right_with_half_of_the_shorter_name(lock: MarkedStory, source: str, right: int) -> None:
    printed = print_synopsis([[say("b.1", source)]])
    assert score(lock, printed).source == Tally(right=right, found=1, marked=1)


def test_scores_add_up_over_stories_and_nothing_is_no_division(lock: MarkedStory) -> None:
    assert Score().links.f1 == Score().links.precision == Score().links.recall == 0.0
    twice = score(lock, print_synopsis([])) + score(lock, print_synopsis([[say("a.0"), say("b.0")]]))
    assert twice.links == Tally(right=1, found=1, marked=4)


def test_best_threshold_keeps_pairs_that_score_alike_together() -> None:
    likeness = Likeness(np.array([0.8, 0.1, 0.9, 0.8]), np.array([True, False, True, False]), marked=3)
    assert likeness.best() == Tally(right=2, found=3, marked=3)


def test_baselines_find_what_is_word_for_word_the_same(corpus: tuple[Path, Path]) -> None:
    found = baselines(read_gold(corpus[0]), corpus[1])
    assert list(found) == ["cosine", "mutual nearest", "tf-idf"]
    assert all(tally.marked == 3 and tally.right >= 2 for tally in found.values())


def test_gold_hash_changes_with_a_mark(corpus: tuple[Path, Path]) -> None:
    before = read_gold(corpus[0])
    assert [story.name for story in before.stories] == ["bakery", "lock"]
    file = corpus[0] / "lock.json"
    file.write_bytes(file.read_bytes() + b"\n")
    assert read_gold(corpus[0]).sha256 != before.sha256


def test_a_folder_without_marks_and_a_file_of_another_form_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no marked stories \(\*\.json\) in it; give the folder"):
        read_gold(tmp_path)
    (tmp_path / "x.json").write_text('{"points": []}')
    with pytest.raises(InputError, match=r"x\.json: not a marked story \(KeyError: 'attribution'\)"):
        read_gold(tmp_path)


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared, with the stories marked by hand, is not here")
def test_figures_equal_the_shared_scorer_s_on_the_same_json(tmp_path: Path) -> None:
    gold, printed = tmp_path / "gold", tmp_path / "printed"
    gold.mkdir()
    printed.mkdir()
    for name in ("seed-2022", "gva-485458", "gva-491819"):
        shutil.copy(SHARED / "gold" / "dev" / f"{name}.json", gold)
        result = synoptic.compare(synoptic.read([SHARED / "stories" / name]).reports)
        (printed / f"{name}.json").write_text(result.to_json(), "utf-8")
    total = Score()
    for story in read_gold(gold).stories:
        total += score(story, json.loads((printed / f"{story.name}.json").read_text("utf-8")))
    scorer = [sys.executable, str(SHARED / "gold" / "score.py"), str(gold), str(printed), "--json"]
    theirs = json.loads(subprocess.run(scorer, capture_output=True, check=True).stdout)["total"]
    assert {"links": figures(total.links), "attributed": figures(total.attributed)} == {
        "links": theirs["links"],
        "attributed": theirs["attributed"],
    }
    assert {"accuracy": round(total.source.precision, 3), "of": total.source.found} == theirs["source"]
    assert total.links.right > 0


def figures(tally: Tally) -> dict[str, float]:
    return {
        "precision": round(tally.precision, 3),
        "recall": round(tally.recall, 3),
        "f1": round(tally.f1, 3),
        "marked": tally.marked,
        "predicted": tally.found,
    }
