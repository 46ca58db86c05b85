"""Synoptic lays several outlets' reports of one event side by side.

>>> from synoptic import compare, read
>>> reading = read(["examples/ferry"])  # doctest: +SKIP
>>> synopsis = compare(reading.reports)  # doctest: +SKIP
>>> synopsis.save("synopsis.html")  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from synoptic.comparing import compare
    from synoptic.reading import read
    from synoptic.records import Point, Report, Statement, Synopsis

__all__ = ["Point", "Report", "Statement", "Synopsis", "__version__", "compare", "read"]

_HOMES = {"compare": "comparing", "read": "reading", "Point": "records", "Report": "records"} | {
    "Statement": "records",
    "Synopsis": "records",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that `import synoptic` stays quick."""
    import importlib

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"synoptic.{_HOMES[name]}"), name)
