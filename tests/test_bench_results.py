"""Result lines, the tables written from them, and the gate."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from synoptic import model
from synoptic.bench.floors import Floor, fallen, hold_gate, lowered_silently, read_floors
from synoptic.bench.lines import Line, latest, made_here, read_lines, record
from synoptic.bench.tables import END, START, as_text, measured, refreshed, rewrite, table_of
from synoptic.errors import InputError, SynopticError

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "results"
FLOOR = Floor(0.5, "2031-05-02", "c0ffee")


@pytest.fixture
def line() -> Line:
    return Line(
        task="links",
        corpus="gold/dev",
        corpus_sha256="c0ffee",
        split="dev",
        n=2,
        seconds=1.5,
        scores={"links": {"precision": 0.5, "recall": 0.6123456, "f1": 0.54}, "source": {"accuracy": 0.9}},
        baselines={"cosine": {"links": {"f1": 0.39}}},
        provenance=made_here(),
    )


def test_a_line_says_where_it_comes_from_and_reads_back(line: Line, tmp_path: Path) -> None:
    record(line, tmp_path)
    record(replace(line, n=3), tmp_path)
    written = json.loads((tmp_path / "lines.jsonl").read_text("utf-8").splitlines()[0])
    made = written["provenance"]
    assert made["weights"] == {name: about["sha256"] for name, about in model.manifest().items()}
    assert made["version"]
    assert made["cores"] >= 1
    assert made["cpu"]
    assert written["scores"]["links"]["recall"] == 0.6123
    assert [kept.n for kept in read_lines(tmp_path)] == [2, 3]
    assert read_lines(tmp_path)[0].provenance == line.provenance


def test_recording_outside_a_checkout_is_refused(line: Line, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder; run in the checkout"):
        record(line, tmp_path / "results")


def test_tables_show_the_last_line_of_each_task_and_split(line: Line) -> None:
    lines = [line, replace(line, split="train"), replace(line, n=7)]
    assert [(kept.split, kept.n) for kept in latest(lines)] == [("dev", 7), ("train", 2)]


def test_a_row_has_the_baseline_the_target_and_whether_it_is_met(line: Line) -> None:
    head, links, source = table_of(line)
    row = dict(zip(head, links, strict=True))
    assert (row["P"], row["R"], row["F1"], row["cosine"]) == ("0.500", "0.612", "0.540", "0.390")
    assert (row["target"], row["readers"], row["met"]) == ("≥ 0.55, aim 0.75", "0.910", "no")
    assert dict(zip(head, source, strict=True))["F1"] == "0.900"
    better = replace(line, scores={"links": {"f1": 0.55}})
    assert table_of(better)[1][-1] == "yes"
    assert as_text(table_of(line)).count("\n") == 2


def test_scores_on_what_the_weights_were_fitted_on_meet_no_target(line: Line) -> None:
    row = table_of(replace(line, fitted=True))[1]
    assert (row[1], row[-1]) == ("dev (fitted on)", "fitted on")


def test_a_lower_is_better_figure_is_met_from_below(line: Line) -> None:
    speed = replace(
        line, task="speed", split="laptop", baselines={}, scores={"memory": {"MB": 401.0, "cold s": 1.25}}
    )
    assert table_of(speed)[1] == ["speed", "memory", "MB", "401", "cold s 1.25", "≤ 400", "no"]


def test_readme_s_table_is_what_the_lines_give() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert refreshed(readme, read_lines(RESULTS)) == readme, "run `synoptic bench tables`"


def test_a_new_line_makes_the_table_stale_until_it_is_written_anew(line: Line, tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{START}\nold\n{END}\nafter\n", "utf-8")
    record(line, tmp_path)
    assert refreshed(readme.read_text("utf-8"), [line]) != readme.read_text("utf-8")
    rewrite(readme, tmp_path)
    text = readme.read_text("utf-8")
    assert text == f"before\n{START}\n\n{measured([line])}\n\n{END}\nafter\n"
    assert "| links | dev | 2 | links | 0.500 |" in text
    with pytest.raises(InputError, match=r"the marks .* are missing"):
        refreshed("no marks", [line])


def test_gate_names_each_figure_below_its_floor(line: Line) -> None:
    floors = {
        "links/dev/links.f1": [replace(FLOOR, floor=0.55)],
        "links/dev/source.accuracy": [FLOOR],
        "links/train/links.f1": [replace(FLOOR, floor=0.99)],
    }
    assert list(fallen(line, floors)) == [
        "links/dev/links.f1 is 0.5400, below its floor 0.55; mend it, or say why it may fall"
    ]


def test_a_floor_of_other_stories_holds_nothing_and_says_so(line: Line) -> None:
    [wrong] = fallen(replace(line, corpus_sha256="beef"), {"links/dev/links.f1": [FLOOR]})
    assert "its floor was set on stories other than these" in wrong


def test_a_floor_whose_figure_is_no_longer_measured_is_named(line: Line) -> None:
    [wrong] = fallen(line, {"links/dev/conflicts.f1": [FLOOR]})
    assert wrong == "links/dev/conflicts.f1 has a floor and was not measured; measure it again"


def test_outside_a_checkout_there_are_no_floors_and_no_readme(line: Line, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"floors\.json: no such file; run in the checkout"):
        hold_gate(line, tmp_path)
    with pytest.raises(InputError, match=r"README\.md: no such file; run in the checkout"):
        rewrite(tmp_path / "README.md", tmp_path)


@pytest.mark.parametrize(
    ("later", "notes", "is_silent"),
    [
        (replace(FLOOR, floor=0.6), "", False),
        (replace(FLOOR, floor=0.4, reason=""), "- 2031-05-02: ", True),
        (replace(FLOOR, floor=0.4, reason="faster, by choice"), "", True),
        (replace(FLOOR, floor=0.4, reason="faster, by choice"), "- 2031-05-02: faster, by choice", False),
        (replace(FLOOR, floor=0.6, corpus_sha256="beef"), "", True),
    ],
)
def test_a_floor_is_lowered_only_with_a_dated_reason(later: Floor, notes: str, is_silent: bool) -> None:
    assert bool(list(lowered_silently({"links/dev/links.f1": [FLOOR, later]}, notes))) is is_silent


def test_gate_refuses_a_silently_lowered_floor_though_every_figure_holds(line: Line, tmp_path: Path) -> None:
    history = [{"floor": floor, "date": "2031-05-02", "corpus_sha256": "c0ffee"} for floor in (0.5, 0.3)]
    (tmp_path / "floors.json").write_text(json.dumps({"links/dev/links.f1": history}))
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "floors.md").write_text("")
    with pytest.raises(
        SynopticError, match=r"^gate: links/dev/links\.f1: its floor went from 0\.5 to 0\.3 on 2031-05-02"
    ):
        hold_gate(line, tmp_path)


def test_no_floor_of_ours_was_lowered_silently_and_the_recorded_results_hold_them() -> None:
    floors, notes = read_floors(RESULTS), (RESULTS / "notes" / "floors.md").read_text("utf-8")
    assert list(lowered_silently(floors, notes)) == []
    assert [wrong for line in latest(read_lines(RESULTS)) for wrong in fallen(line, floors)] == []


def test_no_floor_s_history_was_rewritten_since_any_commit() -> None:
    now = json.loads((RESULTS / "floors.json").read_text("utf-8"))
    for commit in git("log", "--format=%H", "--", "results/floors.json").split():
        then = json.loads(git("show", f"{commit}:results/floors.json"))
        assert {name: now.get(name, [])[: len(history)] for name, history in then.items()} == then


def git(*arguments: str) -> str:
    run = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return run.stdout
