"""Fit the trees that tell whether two statements state one fact, and write them as ONNX.

    python -m synoptic.train.pairs --gold GOLD/train --dev GOLD/dev --stories STORIES --cache FOLDER

Every story is read by the line itself (segmenting, attributing, encoding), so the trees see at fitting what
they will see in use. Two statements are a positive if the sentences they stand for share a
marked point. Scores and the choice of grouping come from five folds by story; dev is only measured.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper

from synoptic.aligning import build_table, find_pairs, group
from synoptic.aligning.features import FEATURES
from synoptic.attributing import attribute
from synoptic.bench.baselines import baselines
from synoptic.bench.gold import Gold, read_gold
from synoptic.bench.lines import Line, made_here, record
from synoptic.encoding import encode
from synoptic.model import WEIGHTS
from synoptic.reading import read
from synoptic.records import order_reports
from synoptic.segmenting import segment
from synoptic.train.encoder import keep

FOLDS = 5
SEEDS = (1, 2, 3)
ROUNDS = 80
"""Three short runs with other seeds, averaged: near the least log loss out of fold, few trees (LOG.md)."""

SETTING = {
    "objective": "binary",
    "learning_rate": 0.1,
    "num_leaves": 31,
    "min_data_in_leaf": 200,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "verbose": -1,
    "deterministic": True,
    "num_threads": 2,
}

Link = tuple[str, str]


@dataclass(frozen=True)
class Example:
    """One marked story: candidate pairs of its statements, and what of them the reader marked.

    ``report``: of each statement. ``sentences``: the marked sentences that each statement stands for.
    """

    story: str
    report: list[int]
    sentences: list[list[str]]
    links: set[Link]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    measures: NDArray[np.float32]

    @cached_property
    def labels(self) -> NDArray[np.bool_]:
        """Whether each candidate pair is marked: (pairs,)."""
        pairs = zip(self.left.tolist(), self.right.tolist(), strict=True)
        return np.array([bool(self.links_of(pair) & self.links) for pair in pairs], bool)

    def links_of(self, rows: Iterable[int]) -> set[Link]:
        """Return the pairs of marked sentences of different reports that stand together in a group."""
        held = sorted({sentence for row in rows for sentence in self.sentences[row]})
        return {(a, b) for a, b in combinations(held, 2) if a.split(".")[0] != b.split(".")[0]}


def prepare(marked: Path, stories: Path) -> Example:
    """Read one marked story through the line."""
    gold = json.loads(marked.read_text())
    files = sorted({place["file"] for place in gold["sentences"].values()})
    told = order_reports(read([stories / gold["story"] / file for file in files]).reports)
    statements = [[s for s in attribute(report, segment(report)) if s.kind != "furniture"] for report in told]
    texts = [
        report.text[s.start : s.end] for report, mine in zip(told, statements, strict=True) for s in mine
    ]
    table = build_table(told, statements, encode(texts))
    pairs = find_pairs(table)
    names = {report.id: Path(report.file or "").name for report in told}
    sentences = [
        [
            key
            for key, at in gold["sentences"].items()
            if at["file"] == names[s.report] and _stands_for(s.start, s.end, at["start"], at["end"])
        ]
        for s in table.statements
    ]
    links = {
        (a, b)
        for point in gold["points"]
        for a, b in combinations(sorted(set(point["sentences"])), 2)
        if a.split(".")[0] != b.split(".")[0]
    }
    return Example(
        gold["story"], table.report.tolist(), sentences, links, pairs.left, pairs.right, pairs.measures
    )


def _stands_for(start: int, end: int, other_start: int, other_end: int) -> bool:
    shared = min(end, other_end) - max(start, other_start)
    return shared > 0 and shared >= 0.5 * min(end - start, other_end - other_start)


def load(gold: Path, stories: Path, cache: Path) -> list[Example]:
    """Prepare every marked story of a folder, keeping each in ``cache`` so that a run can be resumed."""
    cache.mkdir(parents=True, exist_ok=True)
    return [
        _load_one(marked, stories, cache / f"{marked.stem}.npz") for marked in sorted(gold.glob("*.json"))
    ]


def _load_one(marked: Path, stories: Path, kept: Path) -> Example:
    if not kept.exists():
        made = prepare(marked, stories)
        about = json.dumps([made.story, made.report, made.sentences, sorted(made.links)])
        np.savez(kept, about=about, left=made.left, right=made.right, measures=made.measures)
    held = np.load(kept)
    story, report, sentences, links = json.loads(str(held["about"]))
    pairs = {(a, b) for a, b in links}
    return Example(story, report, sentences, pairs, held["left"], held["right"], held["measures"])


def fit(examples: Sequence[Example]) -> list[lightgbm.Booster]:
    """Fit the trees to every candidate pair of the examples, once for each seed."""
    measures = np.concatenate([example.measures for example in examples])
    labels = np.concatenate([example.labels for example in examples])
    names = list(FEATURES)
    return [
        lightgbm.train(
            {**SETTING, "seed": seed}, lightgbm.Dataset(measures, labels, feature_name=names), ROUNDS
        )
        for seed in SEEDS
    ]


def predict(boosters: Sequence[lightgbm.Booster], example: Example) -> NDArray[np.float64]:
    """Return the chance of each candidate pair, from the mean of the boosters' sums: (pairs,)."""
    sums = np.mean([booster.predict(example.measures, raw_score=True) for booster in boosters], axis=0)
    return np.asarray(1 / (1 + np.exp(-sums)))


def score_out_of_fold(examples: Sequence[Example]) -> list[NDArray[np.float64]]:
    """Score each story by trees that have not seen it."""
    fold = np.random.RandomState(0).permutation(len(examples)) % FOLDS
    scores: list[NDArray[np.float64]] = [np.zeros(0)] * len(examples)
    for number in range(FOLDS):
        boosters = fit([e for e, f in zip(examples, fold, strict=True) if f != number])
        for place in np.flatnonzero(fold == number).tolist():
            scores[place] = predict(boosters, examples[place])
    return scores


@dataclass(frozen=True)
class Figures:
    """Precision, recall and F1 of links over all stories together."""

    precision: float
    recall: float
    f1: float

    def __str__(self) -> str:
        return f"F1 {self.f1:.3f} (P {self.precision:.3f} R {self.recall:.3f})"


def measure(examples: Sequence[Example], scores: Sequence[NDArray[np.float64]]) -> Figures:
    """Group each story by its scores and compare the links with the marked ones."""
    right = shown = marked = 0
    for example, chances in zip(examples, scores, strict=True):
        rows = zip(example.left.tolist(), example.right.tolist(), strict=True)
        groups = group(example.report, dict(zip(rows, chances.tolist(), strict=True)))
        links = set().union(*(example.links_of(rows) for rows in groups))
        right, shown, marked = (
            right + len(links & example.links),
            shown + len(links),
            marked + len(example.links),
        )
    precision, recall = right / max(1, shown), right / max(1, marked)
    return Figures(precision, recall, 2 * precision * recall / max(1e-9, precision + recall))


def export(boosters: Sequence[lightgbm.Booster]) -> onnx.ModelProto:
    """Write the trees as one ONNX graph: measures (pairs, FEATURES) -> chances (pairs, 1)."""
    rows: list[tuple[int, int, str, int, float, int, int]] = []
    leaves: list[tuple[int, int, float]] = []
    trees_of = [tree for booster in boosters for tree in booster.dump_model()["tree_info"]]
    for number, tree in enumerate(trees_of):
        _walk(tree["tree_structure"], number, rows, leaves)
    trees, nodes, modes, features, values, yes, no = (list(column) for column in zip(*rows, strict=True))
    node = helper.make_node(
        "TreeEnsembleRegressor",
        ["measures"],
        ["sums"],
        domain="ai.onnx.ml",
        n_targets=1,
        nodes_treeids=trees,
        nodes_nodeids=nodes,
        nodes_modes=modes,
        nodes_featureids=features,
        nodes_values=values,
        nodes_truenodeids=yes,
        nodes_falsenodeids=no,
        target_treeids=[leaf[0] for leaf in leaves],
        target_nodeids=[leaf[1] for leaf in leaves],
        target_ids=[0] * len(leaves),
        target_weights=[leaf[2] / len(boosters) for leaf in leaves],
    )
    measures = helper.make_tensor_value_info("measures", TensorProto.FLOAT, ["pairs", len(FEATURES)])
    chances = helper.make_tensor_value_info("chances", TensorProto.FLOAT, ["pairs", 1])
    bend = helper.make_node("Sigmoid", ["sums"], ["chances"])
    drawn = helper.make_graph([node, bend], "pairs", [measures], [chances])
    domains = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 3)]
    return helper.make_model(drawn, opset_imports=domains, ir_version=10)


def _walk(top: dict[str, Any], tree: int, rows: list[Any], leaves: list[tuple[int, int, float]]) -> None:
    """Number a tree's nodes, the root 0, and add them to the rows."""
    waiting, count = [(top, 0)], 1
    while waiting:
        node, number = waiting.pop()
        if "leaf_value" in node:
            rows.append((tree, number, "LEAF", 0, 0.0, 0, 0))
            leaves.append((tree, number, node["leaf_value"]))
            continue
        # measures are float32: the largest float32 that is not above the threshold splits them alike
        bound = np.float32(node["threshold"])
        if float(bound) > node["threshold"]:
            bound = np.nextafter(bound, np.float32(-np.inf))
        rows.append((tree, number, "BRANCH_LEQ", node["split_feature"], float(bound), count, count + 1))
        waiting += [(node["left_child"], count), (node["right_child"], count + 1)]
        count += 2


def as_line(gold: Gold, stories: Path, figures: Figures, seconds: float) -> Line:
    """Return the out-of-fold figures as a result line, with the same baselines as `synoptic bench links`."""
    beside = baselines(gold, stories).items()
    return Line(
        task="links",
        corpus="/".join(gold.folder.resolve().parts[-2:]),
        corpus_sha256=gold.sha256,
        split=f"{gold.split}, {FOLDS} folds",
        n=len(gold.stories),
        seconds=round(seconds, 1),
        scores={"links": asdict(figures)},
        baselines={name: {"links": {"f1": tally.f1}} for name, tally in beside},
        provenance=made_here(),
    )


def main() -> None:
    """Fit, print the figures on train (out of fold) and dev, and write pairs.onnx."""
    parser = argparse.ArgumentParser(description="Fit the trees that align statements.")
    for name in ("gold", "dev", "stories", "cache"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--record", action="store_true", help="keep the out-of-fold figures in results/")
    asked = parser.parse_args()
    gold, start = read_gold(asked.gold), time.perf_counter()
    train = load(asked.gold, asked.stories, asked.cache / "train")
    dev = load(asked.dev, asked.stories, asked.cache / "dev")
    figures = measure(train, score_out_of_fold(train))
    print(f"train, {FOLDS} folds by story ({len(train)}): {figures}")
    boosters = fit(train)
    print(f"dev ({len(dev)}): {measure(dev, [predict(boosters, e) for e in dev])}")
    onnx.save(export(boosters), WEIGHTS / "pairs.onnx")
    source = f"boosted trees over {len(FEATURES)} measures, {len(train)} stories marked by hand"
    keep(WEIGHTS / "pairs.onnx", source, gold.sha256)
    if asked.record:
        record(as_line(gold, asked.stories, figures, time.perf_counter() - start))


if __name__ == "__main__":
    main()
