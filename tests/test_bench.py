"""The tasks of the bench: links from end to end on invented stories, speed's measures, determinism."""

from __future__ import annotations

import json
import runpy
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from synoptic.bench.determinism import FIRST, OTHER, Manner, failures_in, measure_determinism
from synoptic.bench.gold import read_gold
from synoptic.bench.invented import invent_story
from synoptic.bench.speed import cost_of, measure_share, measure_speed
from synoptic.bench.telling import Digest
from synoptic.cli import main
from synoptic.errors import InputError, SynopticError

FERRY = Path(__file__).parents[1] / "examples" / "ferry"
write_corpus = runpy.run_path(str(Path(__file__).with_name("bench_fixture.py")))["write_corpus"]

Streams = pytest.CaptureFixture[str]


def links_command(gold: Path, stories: Path, *options: str) -> list[str]:
    return ["bench", "links", "--gold", str(gold), "--stories", str(stories), *options]


def set_floor(results: Path, value: float, gold: Path) -> None:
    (results / "notes").mkdir(parents=True)
    (results / "notes" / "floors.md").write_text("# Floors\n")
    floor = {"floor": value, "date": "2031-05-02", "corpus_sha256": read_gold(gold).sha256}
    (results / "floors.json").write_text(json.dumps({"links/tiny/links.recall": [floor]}))


def test_links_prints_the_line_beside_its_baselines(tmp_path: Path, capfd: Streams) -> None:
    assert main(links_command(*write_corpus(tmp_path))) == 0
    head, row, *_ = capfd.readouterr().out.splitlines()
    assert " ".join(head.split()) == (
        "task split stories figure P R F1 cosine mutual nearest tf-idf readers target met"
    )
    assert row.split()[:4] == ["links", "tiny", "2", "links"]
    assert float(row.split()[5]) >= 0.667


def test_gate_lets_a_figure_above_its_floor_through(
    tmp_path: Path, capfd: Streams, monkeypatch: pytest.MonkeyPatch
) -> None:
    gold, stories = write_corpus(tmp_path)
    set_floor(tmp_path / "results", 0.1, gold)
    monkeypatch.chdir(tmp_path)
    assert main(links_command(gold, stories, "--gate", "--record")) == 0
    assert capfd.readouterr().err.splitlines() == [
        "synoptic: added a line to results/lines.jsonl",
        "synoptic: gate: floors kept to: 1",
    ]
    [line] = (tmp_path / "results" / "lines.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["corpus"] == "gold/tiny"


def test_gate_names_the_figure_that_fell_and_exits_1(
    tmp_path: Path, capfd: Streams, monkeypatch: pytest.MonkeyPatch
) -> None:
    gold, stories = write_corpus(tmp_path)
    set_floor(tmp_path / "results", 1.01, gold)
    monkeypatch.chdir(tmp_path)
    assert main(links_command(gold, stories, "--gate")) == 1
    [line] = capfd.readouterr().err.splitlines()
    assert line.startswith("synoptic: gate: links/tiny/links.recall is ")
    assert line.endswith(", below its floor 1.01; mend it, or say why it may fall")


def test_a_marked_story_without_reports_is_named(tmp_path: Path, capfd: Streams) -> None:
    gold, stories = write_corpus(tmp_path)
    shutil.rmtree(stories / "lock")
    assert main(links_command(gold, stories)) == 1
    line = f"synoptic: {stories / 'lock'}: the reports of the marked story lock are missing; name --stories\n"
    assert capfd.readouterr().err == line


def test_invented_stories_are_the_same_every_time_and_no_two_reports_alike() -> None:
    story = invent_story(5, 1000)
    assert story == invent_story(5, 1000)
    assert len({report.text for report in story}) == 5
    assert all(1000 <= len(report.text.split()) < 1040 for report in story)
    assert invent_story(5, 1000, seed=1)[0].text != story[0].text


def test_cost_counts_the_command_s_own_memory_and_not_ours() -> None:
    ours = bytearray(150_000_000)
    small = cost_of([sys.executable, "-S", "-c", "pass"])
    large = cost_of([sys.executable, "-S", "-c", "held = b'x' * 100_000_000"])
    assert len(ours) > small.megabytes * 1e6
    assert 95 < large.megabytes - small.megabytes < 105
    assert large.seconds > 0


def test_cost_of_a_failing_command_is_an_error_that_names_it() -> None:
    with pytest.raises(SynopticError, match=r"exit 3 \(no word about it\); run it by itself"):
        cost_of([sys.executable, "-S", "-c", "raise SystemExit(3)"])


def test_share_outside_the_encoder_is_a_share_of_the_line() -> None:
    found = measure_share(invent_story(2, 60))
    assert 0 <= found["share"] < 1
    assert found["encoder s"] > 0


def test_speed_without_its_story_and_a_peer_that_is_no_python_are_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="the story seed-2022 is not in it"):
        measure_speed(tmp_path, peer_python=None, remark=print)
    shutil.copytree(FERRY, tmp_path / "seed-2022")
    with pytest.raises(InputError, match="no-python: cannot be run as a Python"):
        measure_speed(tmp_path, peer_python="no-python", remark=print)


def test_real_comparisons_are_the_same_from_two_processes_and_one_report_is_a_failure(
    tmp_path: Path,
) -> None:
    shutil.copytree(FERRY, tmp_path / "ferry")
    (tmp_path / "alone").mkdir()
    shutil.copy(FERRY / "harbour-wire.txt", tmp_path / "alone")
    said: list[str] = []
    line = measure_determinism(tmp_path, limit=None, remark=said.append)
    assert (line.n, line.scores["failures"]["count"]) == (2, 1)
    [failure] = said
    assert failure.startswith("alone: only one report (")


def digest(name: str, points: str) -> Digest:
    return Digest(name, written=f"{points}…", points=points)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("threads", "points differ with 2 threads"),
        ("turned", "points differ with its reports turned round"),
        ("hash_seed", "points differ a second time"),
    ],
)
def test_what_differs_is_named_with_the_circumstance_that_does_it(condition: str, words: str) -> None:
    def tell(folders: Sequence[Path], manner: Manner) -> Mapping[str, Digest]:
        return {folder.name: digest(folder.name, str(getattr(manner, condition))) for folder in folders}

    assert list(failures_in([Path("lock")], tell)) == [f"lock: {words}"]


def test_the_other_manner_changes_every_circumstance() -> None:
    assert replace(FIRST, threads=2, turned=True, hash_seed=2) == OTHER
