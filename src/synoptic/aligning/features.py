"""Pairs of statements of two reports that may state one fact, and what speaks for and against it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from synoptic.aligning.table import Floats, Numbers, Table

NEAREST = 6
"""Statements of another report that each is compared with: 89 % of marked links lie within (design, 2)."""

NEAREST_IN_ALL = 30
"""Bound over all other reports, so that a story's cost grows with its statements, not with their square."""

LIKE = 0.6
"""Two tokens are taken for the same from this cosine on; the trees weigh what comes of it (LOG.md)."""

FEATURES = (
    *("whole", "content", "overlap", "shared_mass"),
    *("overlap_less", "overlap_more", "rank_less", "rank_more", "lead_less", "lead_more"),
    *("word_rank_less", "word_rank_more", "word_lead_less", "word_lead_more"),
    *("content_rank_less", "content_rank_more", "content_lead_less", "content_lead_more"),
    *("place_less", "place_more", "depth_less", "depth_more", "depth_apart"),
    *("length_less", "length_more", "mass_less", "mass_more"),
    *("aligned_less", "aligned_more", "alike_less", "alike_more", "gap_less", "gap_more"),
    *("same_numbers", "other_numbers", "same_names", "other_names_less", "other_names_more", "same_bigrams"),
    *("attributed", "same_source", "titles", "reports", "statements"),
    *("is_same", "around", "rarest_shared", "rarest_alone_less", "rarest_alone_more", "nameless"),
)
"""What is measured of a pair; less and more are the smaller and the larger of its two directions."""


@dataclass(frozen=True)
class Pairs:
    """Candidate pairs of rows, ``left`` < ``right``, and their measures (pairs, FEATURES)."""

    left: Numbers
    right: Numbers
    measures: Floats


@dataclass(frozen=True)
class _Block:
    """Two reports against each other: similarities (rows of one, rows of the other)."""

    whole: Floats
    content: Floats
    shared: Floats
    overlap: Floats


def find_pairs(table: Table) -> Pairs:
    """Return the candidates of every two reports and measure them; none if no two reports have statements.

    Linear in statements but for the similarities themselves (three matrix products for two reports). One
    thread: the sums of a matrix product depend on how many share it, and for these sizes one is quickest.
    """
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    with threadpool_limits(1, user_api="blas"):
        return _find_pairs(table)


def _find_pairs(table: Table) -> Pairs:
    blocks = [_measure_block(table, a, b) for a, b in combinations(range(len(table.rows)), 2)]
    filled = [block for block in blocks if len(block[0])]
    if not filled:
        empty = np.zeros(0, np.int64)
        return Pairs(empty, empty, np.zeros((0, len(FEATURES)), np.float32))
    left, right, cheap = (np.concatenate(part) for part in zip(*filled, strict=True))
    order = np.lexsort((right, left))
    left, right, cheap = left[order], right[order], cheap[order]
    parts = [_align_tokens, _compare_words, _compare_rarity]
    measures = np.concatenate([cheap, *(part(table, left, right) for part in parts)], axis=1)
    return Pairs(left, right, measures.astype(np.float32))


def _measure_block(table: Table, a: int, b: int) -> tuple[Numbers, Numbers, Floats]:
    here, there = table.rows[a], table.rows[b]
    if not len(here) or not len(there):
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros((0, 0), np.float32)
    block = _compare_block(table, here, there)
    most = max(1, min(NEAREST, round(NEAREST_IN_ALL / (len(table.rows) - 1))))
    ranks = [(_ranks(m), _ranks(m.T).T) for m in (block.whole, block.overlap, block.content)]
    near = np.zeros(block.whole.shape, bool)
    for (forth, back), bound in zip(ranks, (most, min(most, 4), most), strict=True):
        near |= (forth < bound) | (back < bound)
    i, j = np.nonzero(near)
    left, right = i + here.start, j + there.start
    columns = [block.whole[i, j], block.content[i, j], block.overlap[i, j], block.shared[i, j]]
    columns += _both(block.shared[i, j] / _mass(table, left), block.shared[i, j] / _mass(table, right))
    matrices = (block.whole, block.overlap, block.content)
    for (forth, back), matrix in zip(ranks, matrices, strict=True):
        columns += _both(forth[i, j], back[i, j])
        columns += _both(_leads(matrix)[i, j], _leads(matrix.T).T[i, j])
    columns += _both(table.place[left], table.place[right])
    depth = [table.place[rows] / max(1, len(r) - 1) for rows, r in ((left, here), (right, there))]
    columns += [*_both(*depth), np.abs(depth[0] - depth[1]).astype(np.float32)]
    columns += [*_both(table.length[left], table.length[right]), *_both(table.mass[left], table.mass[right])]
    return left, right, np.stack(columns, axis=1).astype(np.float32)


def _mass(table: Table, rows: Numbers) -> Floats:
    return np.maximum(table.mass[rows], np.float32(1e-6))


def _both(one: NDArray[Any], other: NDArray[Any]) -> list[Floats]:
    return [np.minimum(one, other).astype(np.float32), np.maximum(one, other).astype(np.float32)]


def _compare_block(table: Table, here: range, there: range) -> _Block:
    common = sorted({k for r in here for k in table.words[r]} & {k for r in there for k in table.words[r]})
    at = {key: column for column, key in enumerate(common)}
    rarity = np.array([table.idf[key] for key in common], np.float32)
    weighed: Floats = (_incidence(table, here, at) * rarity).astype(np.float32)
    shared: Floats = weighed @ _incidence(table, there, at).T
    one, other = slice(here.start, here.stop), slice(there.start, there.stop)
    mass = table.mass[one][:, None] + table.mass[other][None, :]
    return _Block(
        table.vectors[one] @ table.vectors[other].T,
        table.contents[one] @ table.contents[other].T,
        shared,
        2 * shared / np.maximum(mass, np.float32(1e-6)),
    )


def _incidence(table: Table, rows: range, at: dict[str, int]) -> Floats:
    held = np.zeros((len(rows), len(at)), np.float32)
    for place, row in enumerate(rows):
        held[place, [at[key] for key in table.words[row] if key in at]] = 1
    return held


def _ranks(matrix: Floats) -> Floats:
    """For each row, the place of each column by similarity: 0 is the most similar; ties by column."""
    order = np.argsort(-matrix, axis=1, kind="stable")
    ranks = np.empty_like(matrix)
    np.put_along_axis(ranks, order, np.arange(matrix.shape[1], dtype=np.float32)[None, :], axis=1)
    return ranks


def _leads(matrix: Floats) -> Floats:
    """For each row, how far each column is above the best of the others (below: negative)."""
    if matrix.shape[1] < 2:
        return np.array(matrix)
    best = np.partition(matrix, -2, axis=1)
    second, top = best[:, -2:-1], best[:, -1:]
    return np.where(matrix >= top, matrix - second, matrix - top)


def _align_tokens(table: Table, left: Numbers, right: Numbers) -> Floats:
    """Match each token with its nearest in the other statement, weighed by idf; pairs come sorted by left."""
    forth, back = np.zeros((3, len(left)), np.float32), np.zeros((3, len(left)), np.float32)
    rows = right.tolist()
    for row, pairs in _runs(left):
        mine, share = table.tokens[row], table.shares[row]
        others = [q for q in pairs if len(table.tokens[rows[q]])] if len(mine) else []
        if not others:
            continue
        yours = [table.tokens[rows[q]] for q in others]
        starts = np.cumsum([0, *map(len, yours[:-1])])
        similar = mine @ np.concatenate(yours).T
        shares = np.concatenate([table.shares[rows[q]] for q in others])
        there, here = np.maximum.reduceat(similar, starts, axis=1), similar.max(axis=0)
        forth[0, others] = share @ there
        forth[1, others] = share @ (there > LIKE)
        forth[2, others] = ((1 - there) * share[:, None]).max(axis=0)
        back[0, others] = np.add.reduceat(here * shares, starts)
        back[1, others] = np.add.reduceat((here > LIKE) * shares, starts)
        back[2, others] = np.maximum.reduceat((1 - here) * shares, starts)
    columns = [side for one, other in zip(forth, back, strict=True) for side in _both(one, other)]
    return np.stack(columns, axis=1)


def _runs(sorted_rows: Numbers) -> Iterator[tuple[int, range]]:
    starts = np.flatnonzero(np.diff(sorted_rows, prepend=-1)).tolist()
    for start, end in zip(starts, [*starts[1:], len(sorted_rows)], strict=True):
        yield int(sorted_rows[start]), range(start, end)


def _compare_words(table: Table, left: Numbers, right: Numbers) -> Floats:
    numbers, names, bigrams, sources = (
        _masks(held, {}) for held in (table.numbers, table.names, table.bigrams, table.sources)
    )
    said = [statement.voice != "own" for statement in table.statements]
    title = [statement.kind == "title" for statement in table.statements]
    size = (float(len(table.rows)), float(len(table.statements)))
    rows = [
        (
            *_differ(numbers[i], numbers[j])[:2],
            *_differ(names[i], names[j]),
            (bigrams[i] & bigrams[j]).bit_count()
            / max(1, min(bigrams[i].bit_count(), bigrams[j].bit_count())),
            said[i] + said[j],
            (sources[i] & sources[j]).bit_count(),
            title[i] + title[j],
            *size,
        )
        for i, j in zip(left.tolist(), right.tolist(), strict=True)
    ]
    return np.array(rows, np.float32).reshape(len(left), 11)


def _masks(held: Sequence[frozenset[Hashable]], places: dict[Hashable, int]) -> list[int]:
    """Write each set as a number with a bit for each member, by ``places`` or in order of appearance.

    Sets of a few hundred possible members are compared ten times quicker so.
    """
    return [sum(1 << places.setdefault(member, len(places)) for member in members) for members in held]


def _differ(one: int, other: int) -> tuple[int, int, int]:
    """Return how many both hold, and the smaller and larger count of what only one holds."""
    here, there = (one & ~other).bit_count(), (other & ~one).bit_count()
    return (one & other).bit_count(), min(here, there), max(here, there)


def _compare_rarity(table: Table, left: Numbers, right: Numbers) -> Floats:
    runs = [(row, right[pairs.start : pairs.stop]) for row, pairs in _runs(left)]
    around = np.concatenate(
        [(table.surroundings[r] * table.surroundings[others]).sum(axis=1) for r, others in runs]
    )
    nameless = [not table.names[row] and not table.numbers[row] for row in range(len(table.statements))]
    rarest_first = sorted(table.idf, key=table.idf.__getitem__, reverse=True)
    words = _masks(table.words, {key: place for place, key in enumerate(rarest_first)})
    rarity = [table.idf[key] for key in rarest_first] + [0.0]
    rows = [
        (words[i] == words[j], near, *_rarest(words[i], words[j], rarity), nameless[i] + nameless[j])
        for i, j, near in zip(left.tolist(), right.tolist(), around.tolist(), strict=True)
    ]
    return np.array(rows, np.float32).reshape(len(left), 6)


def _rarest(one: int, other: int, rarity: Sequence[float]) -> tuple[float, float, float]:
    """Return the idf of the rarest word that both hold, and of the rarest that one holds (less, more)."""
    shared, here, there = (
        rarity[(held & -held).bit_length() - 1] for held in (one & other, one & ~other, other & ~one)
    )
    return shared, min(here, there), max(here, there)
