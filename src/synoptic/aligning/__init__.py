"""Aligning: statements and their vectors → points, the facts that the reports share or tell alone.

table      statements as arrays
features   pairs that may state one fact, and their measures
scoring    measures → how surely the two state one fact
grouping   scores → groups
"""

from __future__ import annotations

from collections.abc import Sequence

from synoptic.aligning.features import find_pairs
from synoptic.aligning.grouping import Scores, group
from synoptic.aligning.scoring import score_pairs
from synoptic.aligning.table import Table, build_table, content_of
from synoptic.aligning.telling import tell
from synoptic.model import Encoded
from synoptic.records import Point, Report, Statement

__all__ = ["Scores", "Table", "align", "build_table", "content_of", "find_pairs", "group", "score_pairs"]


def align(
    reports: Sequence[Report], statements: Sequence[Sequence[Statement]], encoded: Encoded
) -> list[Point]:
    """Return the points of a story in its order: shared facts, and what one report alone says.

    ``statements`` holds each report's, in the order of ``reports``; ``encoded`` all of them, one after the
    other. A statement may stand in several points; each stands in at least one. Reports are expected in
    a fixed order (`records.order_reports`): the numbering of points follows it.
    """
    table = build_table(reports, statements, encoded)
    pairs = find_pairs(table)
    scores = score_pairs(table, pairs)
    outlets = [report.outlet for report in reports]
    return tell(table, group(table.report.tolist(), scores), scores, outlets)
