"""The task determinism: the same bytes from a new process, other threads, reports in another order."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from synoptic.bench.lines import Line, made_here
from synoptic.bench.telling import Digest
from synoptic.errors import InputError, SynopticError


@dataclass(frozen=True, slots=True)
class Manner:
    """How a process goes about it: threads, reports as they come or turned round, the seed of its hashes."""

    threads: int
    turned: bool
    hash_seed: int


FIRST = Manner(threads=1, turned=False, hash_seed=1)
OTHER = Manner(threads=2, turned=True, hash_seed=2)
"""Different in everything at once, and through the stories backwards: what survives this survives each."""

ONE_BY_ONE: Mapping[str, Manner] = {
    "a second time": Manner(threads=1, turned=False, hash_seed=2),
    "with 2 threads": Manner(threads=2, turned=False, hash_seed=1),
    "with its reports turned round": Manner(threads=1, turned=True, hash_seed=1),
}


Teller = Callable[[Sequence[Path], Manner], Mapping[str, Digest]]


def digests(folders: Sequence[Path], manner: Manner) -> dict[str, Digest]:
    """Return the digest of each story, by name, made in one new process."""
    order = "turned" if manner.turned else "given"
    run = subprocess.run(
        [sys.executable, "-m", "synoptic.bench.telling", str(manner.threads), order],
        input="".join(f"{folder.resolve()}\n" for folder in folders),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONHASHSEED": str(manner.hash_seed)},
    )
    found = [Digest(**json.loads(line)) for line in run.stdout.splitlines()]
    if len(found) < len(folders):
        why = (run.stderr.strip().splitlines() or ["no word about it"])[-1]
        raise SynopticError(f"{folders[len(found)]}: the comparison broke off ({why}); run it by itself")
    return {told.story: told for told in found}


def measure_determinism(stories: Path, *, limit: int | None, remark: Callable[[str], None]) -> Line:
    """Compare every story of a folder twice; each failure becomes a remark that names the story."""
    start = time.perf_counter()
    folders = sorted(path for path in stories.iterdir() if path.is_dir())[:limit] if stories.is_dir() else []
    if not folders:
        raise InputError(f"{stories}: no stories in it (a folder each); give the folder that holds them")
    failures = list(failures_in(folders))
    for failure in failures:
        remark(failure)
    return Line(
        task="determinism",
        corpus=stories.resolve().name,
        corpus_sha256=_hash(folders),
        split="all" if limit is None else f"first {limit}",
        n=len(folders),
        seconds=time.perf_counter() - start,
        scores={"failures": {"count": len(failures), "stories": len(folders)}},
        provenance=made_here(),
    )


def failures_in(folders: Sequence[Path], tell: Teller = digests) -> Iterator[str]:
    """Yield a line for each story that fails, breaks the schema, or comes out otherwise the second time.

    ``tell`` is what compares the stories in a manner.
    """
    first, other = tell(folders, FIRST), tell(folders[::-1], OTHER)
    for folder in folders:
        one, two = first[folder.name], other[folder.name]
        if one.error or two.error:
            yield f"{folder.name}: {one.error or two.error}"
        elif one.written != two.written:
            yield f"{folder.name}: {_what_differs(folder, one, tell)}"


def _what_differs(folder: Path, first: Digest, tell: Teller) -> str:
    """Say which change alone changes the bytes, or the points."""
    found = []
    for words, manner in ONE_BY_ONE.items():
        told = tell([folder], manner)[folder.name]
        if told.written != first.written:
            found.append(f"{'bytes' if told.points == first.points else 'points'} differ {words}")
    return ", ".join(found) or "differs only when all is changed at once, or after other stories"


def _hash(folders: Sequence[Path]) -> str:
    files = [file for folder in folders for file in sorted(folder.iterdir()) if file.is_file()]
    total = hashlib.sha256()
    for file in files:
        total.update(file.read_bytes())
    return total.hexdigest()
