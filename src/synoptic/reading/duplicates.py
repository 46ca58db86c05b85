"""The same report given twice counts once; the same text from another outlet is a reprint and stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from synoptic.reading.outcomes import Outcome, Remark
from synoptic.records import Report


def count_once(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Pass outcomes on, a repeated report replaced by a remark; of doubles the first given stays."""
    seen: dict[str, dict[str, Report]] = {}
    for outcome in outcomes:
        if isinstance(outcome, Report):
            yield from _compared_with_earlier(outcome, seen.setdefault(outcome.sha256, {}))
        else:
            yield outcome


def _compared_with_earlier(report: Report, same_text: dict[str, Report]) -> Iterator[Outcome]:
    twin = same_text.get(report.outlet)
    if twin:
        yield Remark(f"{report.file}: the same text from the same outlet as {twin.file}; counted once")
        return
    if same_text:
        first = next(iter(same_text.values()))
        yield Remark(f"{report.file}: the same text as {first.file}, from another outlet; kept as a reprint")
    same_text[report.outlet] = report
    yield report
