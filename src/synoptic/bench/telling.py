"""Compares story after story in one fresh process and prints a digest of each: half of the determinism task.

python -m synoptic.bench.telling THREADS given|turned < FOLDERS
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import synoptic
from synoptic.errors import MissingExtraError, SynopticError
from synoptic.rendering.contract import schema_text


@dataclass(frozen=True, slots=True)
class Digest:
    """What came of one story: hashes of the JSON and of its points alone, or the line that says why not."""

    story: str
    written: str = ""
    points: str = ""
    error: str = ""


def digest(folder: Path, *, threads: int, turned: bool) -> Digest:
    """Compare a story's reports, in order or from the last to the first, and check the JSON by its schema."""
    try:
        reading = synoptic.read([folder])
        for problem in reading.problems:
            raise problem
        reports = reading.reports[::-1] if turned else reading.reports
        written = synoptic.compare(reports, threads=threads).to_json()
    except SynopticError as error:
        return Digest(folder.name, error=str(error))
    points = json.dumps(json.loads(written)["points"])
    return Digest(folder.name, _sha256(written), _sha256(points), _against_schema(written))


def _against_schema(written: str) -> str:
    try:
        import jsonschema
    except ImportError as error:
        line = "jsonschema is not installed, which this check needs; pip install jsonschema"
        raise MissingExtraError(line) from error
    wrong = jsonschema.Draft202012Validator(json.loads(schema_text())).iter_errors(json.loads(written))
    first = next(iter(wrong), None)
    return f"not by the schema: {first.json_path}: {first.message[:80]}" if first else ""


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def main(threads: str, order: str) -> None:
    """Print the digest of each folder named on standard input, as a line of JSON."""
    for line in sys.stdin:
        told = digest(Path(line.rstrip("\n")), threads=int(threads), turned=order == "turned")
        print(json.dumps(asdict(told)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
