"""meta.json beside text files: what is known about each, by its file name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from synoptic.reading.outcomes import Remark
from synoptic.reading.particulars import Particulars, one_line, web_address
from synoptic.reading.sources import META, shown

META_BYTES = 5_000_000
"""A larger meta.json is left alone: a thousand reports take a quarter of a megabyte."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a folder's meta.json says of its files; ``remarks`` when it cannot be used."""

    by_file: Mapping[str, Particulars] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()


def known_in(folder: Path) -> Known:
    """Return what the folder's meta.json says; nothing where there is none."""
    path = folder / META
    try:
        if not path.is_file():
            return Known()
        if path.stat().st_size > META_BYTES:
            return _useless(path, f"larger than {META_BYTES // 1_000_000} MB")
        listed = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):  # ValueError: not JSON, or not UTF-8/16/32
        return _useless(path, "not JSON that can be read")
    reports = listed.get("reports") if isinstance(listed, dict) else None
    if not isinstance(reports, list):
        return _useless(path, 'without a list "reports"')
    return Known(
        {name: _particulars(r) for r in reports if isinstance(r, dict) and (name := one_line(r.get("file")))}
    )


def _useless(path: Path, why: str) -> Known:
    return Known(remarks=(Remark(f"{shown(path)}: {why}; outlets are taken from the files' names"),))


def _particulars(row: Mapping[str, object]) -> Particulars:
    return Particulars(
        outlet=one_line(row.get("outlet")),
        title=one_line(row.get("title")),
        published=one_line(row.get("published")),
        url=web_address(row.get("url")),
        author=one_line(row.get("author")),
    )
