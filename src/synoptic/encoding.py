"""Texts to vectors: each text once, in batches of like length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from synoptic import model
from synoptic.model import Encoded

BATCH_TOKENS = 2048
"""Padded tokens in one batch: past this, larger batches were no quicker on two cores (LOG.md)."""


def _batches(lengths: Sequence[int], order: Sequence[int]) -> Iterator[list[int]]:
    batch: list[int] = []
    for place in order:
        if batch and (len(batch) + 1) * lengths[place] > BATCH_TOKENS:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch


def _readable(text: str) -> str:
    """Put a question mark for each half of a surrogate pair, which the tokenizer refuses; offsets stay."""
    return text.encode("utf-8", "replace").decode()


def encode(texts: Sequence[str], *, threads: int = 0) -> Encoded:
    """Encode texts; equal texts are encoded once, and the order given changes no number.

    A text longer than `model.MAX_TOKENS` is represented by its beginning. Cost: linear in tokens.
    """
    distinct = sorted(set(texts))
    read = model.tokenizer().encode_batch([_readable(text) for text in distinct])
    numbers = [encoding.ids for encoding in read]
    order = sorted(range(len(distinct)), key=lambda place: (len(numbers[place]), numbers[place]))
    vectors = np.zeros((len(distinct), model.WIDTH), np.float32)
    states: list[NDArray[np.float32]] = [np.zeros((0, model.WIDTH), np.float32)] * len(distinct)
    for batch in _batches([len(n) for n in numbers], order):
        ids = np.zeros((len(batch), max(len(numbers[place]) for place in batch)), np.int64)
        mask = np.zeros_like(ids)
        for row, place in enumerate(batch):
            ids[row, : len(numbers[place])] = numbers[place]
            mask[row, : len(numbers[place])] = 1
        pooled, tokens = model.run("encoder.onnx", {"ids": ids, "mask": mask}, threads=threads)
        vectors[batch] = pooled
        for row, place in enumerate(batch):
            states[place] = tokens[row, 1 : len(numbers[place]) - 1].copy()
    at = {text: place for place, text in enumerate(distinct)}
    places = [at[text] for text in texts]
    spans = [np.array(encoding.offsets[1:-1], np.int32).reshape(-1, 2) for encoding in read]
    return Encoded(
        vectors[places],
        tuple(states[place] for place in places),
        tuple(spans[place] for place in places),
    )
