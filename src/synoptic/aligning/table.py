"""The statements of a story as arrays: what pairs of them are measured by."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from synoptic.model import Encoded
from synoptic.records import Report, Span, Statement
from synoptic.words import Word, find_words

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Table:
    """One row a statement, rows of one report side by side; ``texts`` are their characters.

    ``rows``: for each report, its range of rows. ``vectors`` and ``contents``: (rows, 384), unit length, of
    the whole statement and of its content alone, both less the story's mean, which only tells what the
    story is about; ``surroundings`` of the statements before and after. ``words``: for each row, the
    distinct words of its content. ``idf``: for each word, how rare it is in this story. ``tokens`` and
    ``shares``: for each row, the content's tokens (tokens, 384), unit length, and what share of the row's
    meaning each carries.
    """

    statements: tuple[Statement, ...]
    texts: tuple[str, ...]
    rows: tuple[range, ...]
    report: Numbers
    place: Numbers
    length: Floats
    vectors: Floats
    contents: Floats
    surroundings: Floats
    words: tuple[frozenset[str], ...]
    bigrams: tuple[frozenset[tuple[str, str]], ...]
    numbers: tuple[frozenset[str], ...]
    names: tuple[frozenset[str], ...]
    sources: tuple[frozenset[str], ...]
    idf: Mapping[str, float]
    mass: Floats
    tokens: tuple[Floats, ...]
    shares: tuple[Floats, ...]


def content_of(statement: Statement) -> Span:
    """Return what a statement says without who says it, as offsets into the statement."""
    if statement.content_span is None or statement.voice == "own":
        return Span(0, statement.end - statement.start)
    start = max(statement.content_span.start, statement.start) - statement.start
    end = min(statement.content_span.end, statement.end) - statement.start
    return Span(start, end) if start < end else Span(0, statement.end - statement.start)


def unit(vectors: Floats) -> Floats:
    """Return the rows at length one; a row of zeros stays."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: Floats = (vectors / np.maximum(lengths, 1e-6)).astype(np.float32)
    return scaled


def _idf(found: Sequence[Sequence[Word]]) -> dict[str, float]:
    held = Counter(key for words in found for key in {word.key for word in words})
    return {key: math.log((len(found) + 1) / (count + 0.5)) for key, count in held.items()}


def _token_weights(spans: NDArray[np.int32], words: Sequence[Word], idf: Mapping[str, float]) -> Floats:
    """Weigh each token by the idf of the word it is a part of; stop words and marks weigh nothing."""
    if not len(spans) or not words:
        return np.zeros(len(spans), np.float32)
    starts = np.array([word.start for word in words])
    ends = np.array([word.end for word in words])
    rarity = np.array([max(idf[word.key], 0.0) for word in words], np.float32)
    at = np.searchsorted(starts, spans[:, 0], side="right") - 1
    weights: Floats = np.where((at >= 0) & (spans[:, 0] < ends[at]), rarity[at], 0).astype(np.float32)
    return weights


def build_table(
    reports: Sequence[Report], statements: Sequence[Sequence[Statement]], encoded: Encoded
) -> Table:
    """Measure the statements of each report; ``encoded`` holds them all, report after report."""
    flat = tuple(statement for told in statements for statement in told)
    texts = {report.id: report.text for report in reports}
    spoken = tuple(texts[s.report][s.start : s.end] for s in flat)
    whole = [find_words(text) for text in spoken]
    found = [_words_of_content(s, words) for s, words in zip(flat, whole, strict=True)]
    idf = _idf(whole)
    tokens, shares, contents = _weigh(found, idf, encoded)
    ends = np.cumsum([0] + [len(told) for told in statements])
    rows = tuple(range(start, end) for start, end in pairwise(ends.tolist()))
    vectors = _centred(encoded.vectors)
    distinct = tuple(frozenset(word.key for word in words) for words in found)
    return Table(
        statements=flat,
        texts=spoken,
        rows=rows,
        report=np.repeat(np.arange(len(statements)), [len(told) for told in statements]),
        place=np.concatenate([np.arange(len(told)) for told in statements]),
        length=np.array([len(words) for words in whole], np.float32),
        vectors=vectors,
        contents=_centred(contents),
        surroundings=_surroundings(vectors, rows),
        words=distinct,
        bigrams=tuple(frozenset(pairwise(word.key for word in words)) for words in found),
        numbers=tuple(frozenset(word.key for word in words if word.is_number) for words in found),
        names=tuple(frozenset(word.key for word in words if word.is_name) for words in found),
        sources=tuple(frozenset(word.key for word in find_words(s.source or "")) for s in flat),
        idf=idf,
        mass=np.array([sum(idf[key] for key in sorted(words)) for words in distinct], np.float32),
        tokens=tokens,
        shares=shares,
    )


def _words_of_content(statement: Statement, words: list[Word]) -> list[Word]:
    start, end = content_of(statement)
    return [word for word in words if start <= word.start and word.end <= end] or words


def _weigh(
    found: Sequence[Sequence[Word]], idf: Mapping[str, float], encoded: Encoded
) -> tuple[tuple[Floats, ...], tuple[Floats, ...], Floats]:
    """Return each row's tokens, their shares of its meaning, and the mean of the tokens (rows, 384)."""
    tokens, shares, means = [], [], np.array(encoded.vectors)
    for row, words in enumerate(found):
        weights = _token_weights(encoded.spans[row], words, idf)
        states = encoded.states[row][weights > 0]
        if len(states):
            means[row] = states.mean(axis=0)
        tokens.append(unit(states))
        shares.append((weights[weights > 0] / max(float(weights.sum()), 1e-6)).astype(np.float32))
    return tuple(tokens), tuple(shares), unit(means)


def _surroundings(vectors: Floats, rows: Sequence[range]) -> Floats:
    """Return, for each row, the mean of its neighbours before and after in its report, at unit length."""
    around = np.zeros_like(vectors)
    for report in rows:
        mine = slice(report.start, report.stop)
        around[mine][1:] += vectors[mine][:-1]
        around[mine][:-1] += vectors[mine][1:]
    return unit(around)


def _centred(vectors: Floats) -> Floats:
    return unit(vectors - vectors.mean(axis=0)) if len(vectors) else vectors
