"""Pair scores to groups: average link first, then what belongs to a second group joins that as well."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set

MERGE = 0.50
"""Two groups become one if their statements of different reports score this much on average."""

LINK = 0.40
"""A pair that scores this much stands in some group, if not in the first one."""

JOIN = 0.40
"""Such a statement joins a group that it scores this much with on average; else the pair opens a new one, if
neither stands anywhere yet or the pair scores MERGE: weaker second homes an editor mostly rejected (LOG.md).

MERGE, LINK and JOIN come from gold train, out-of-fold scores: of ten settings links F1 lay between 0.565 and
0.569, so fewer and fuller rows at a precision above recall decided (LOG.md, 2026-11-21).
"""

Scores = Mapping[tuple[int, int], float]
"""Score of each candidate pair of rows of two reports, the lower row first; an absent pair scores 0."""


def group(report: Sequence[int], scores: Scores) -> list[frozenset[int]]:
    """Return groups of rows that state one fact, each over two reports or more; a row may stand in several.

    ``report`` says of each row which report it is from. Nothing chains: a row joins a group only by its
    average with all of that group's rows in other reports. Ties go to the lower rows, so the result
    does not depend on the order of ``scores``.
    """
    near = neighbours(scores)
    groups = _merge(report, scores)
    homes: defaultdict[int, set[int]] = defaultdict(set)
    for number, rows in enumerate(groups):
        for row in rows:
            homes[row].add(number)
    for _, (a, b) in sorted((-score, pair) for pair, score in scores.items() if score >= LINK):
        if homes[a] & homes[b]:
            continue
        links = {
            number: _average(b if a in groups[number] else a, groups[number], report, near)
            for number in sorted(homes[a] | homes[b])
        }
        number = max(links, key=links.__getitem__, default=-1)
        if number < 0 or links[number] <= JOIN:
            if scores[a, b] < MERGE and links:
                continue
            number = len(groups)
            groups.append(set())
        groups[number] |= {a, b}
        homes[a].add(number)
        homes[b].add(number)
    return sorted({frozenset(groups[n]) for n in _largest(groups, homes)}, key=sorted)


def neighbours(scores: Scores) -> dict[int, dict[int, float]]:
    """Return, for each row, the rows that it was compared with and their scores."""
    near: dict[int, dict[int, float]] = {}
    for (a, b), score in scores.items():
        near.setdefault(a, {})[b] = score
        near.setdefault(b, {})[a] = score
    return near


def _merge(report: Sequence[int], scores: Scores) -> list[set[int]]:
    """Merge the two closest groups until none are close enough (average link).

    The sum of scores between two groups is kept and added up as they merge (Lance and Williams, 1967), so
    that no pair is counted twice.
    """
    sums = neighbours(scores)
    groups = {row: {row} for row in sums}
    held = {row: Counter([report[row]]) for row in sums}
    queue = [(-score, a, b) for (a, b), score in scores.items() if score >= MERGE]
    heapq.heapify(queue)
    number = max(groups, default=0)
    while queue:
        _, a, b = heapq.heappop(queue)
        if a not in groups or b not in groups:
            continue
        number += 1
        groups[number], held[number] = groups.pop(a) | groups.pop(b), held.pop(a) + held.pop(b)
        sums[number] = _add_up(sums, a, b)
        for other, total in sums[number].items():
            sums[other][number] = total
            if total < MERGE:
                continue
            link = total / _pairs_of_different_reports(held[number], held[other])
            if link >= MERGE:
                heapq.heappush(queue, (-link, other, number))
    return [rows for rows in groups.values() if len(rows) > 1]


def _add_up(sums: dict[int, dict[int, float]], a: int, b: int) -> dict[int, float]:
    """Take two groups out of the sums and return what each other group has with the two together."""
    one, two = sums.pop(a), sums.pop(b)
    others = (one.keys() | two.keys()) - {a, b}
    for other in others:
        sums[other].pop(a, None)
        sums[other].pop(b, None)
    return {other: one.get(other, 0.0) + two.get(other, 0.0) for other in others}


def _pairs_of_different_reports(ones: Counter[int], others: Counter[int]) -> int:
    return ones.total() * others.total() - sum(count * others[report] for report, count in ones.items())


def _average(
    row: int, rows: Set[int], report: Sequence[int], near: Mapping[int, Mapping[int, float]]
) -> float:
    """Return a row's average score with those of other reports; 0 if there is none."""
    found = [near[row].get(other, 0.0) for other in rows if report[other] != report[row]]
    return math.fsum(found) / len(found) if found else 0.0


def _largest(groups: Sequence[Set[int]], homes: Mapping[int, Set[int]]) -> set[int]:
    """Return the groups that lie in no other."""
    around = (set.intersection(*(set(homes[row]) for row in rows)) for rows in groups)
    return {max(numbers, key=lambda number: len(groups[number])) for numbers in around}
