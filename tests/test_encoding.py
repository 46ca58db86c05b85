"""Encoding: the same numbers whatever the order, the company and the threads, and those of the network."""

import json
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synoptic import model
from synoptic.encoding import encode
from synoptic.model import Encoded

REFERENCE = Path(__file__).parent / "reference_vectors.json"
SANK = "The ferry struck a sandbar and capsized off Port Sellack."
TEXTS = [
    SANK,
    "Nineteen people were taken to hospital.",
    "Nobody knows why.",
    "Harbour master Tomas Rendell said the ferry had left its route to keep clear of a dredger.",
    "",
    "Grain prices fell by 3.2 percent in Tarnholm.",
]


def is_same(one: Encoded, other: Encoded) -> bool:
    """Whether every number of two results is the same, bit for bit."""
    parts = ("vectors", "states", "spans")
    return all(
        np.array_equal(mine, yours)
        for part in parts
        for mine, yours in zip(getattr(one, part), getattr(other, part), strict=True)
    )


def picked(encoded: Encoded, places: list[int]) -> Encoded:
    rest = (tuple(part[p] for p in places) for part in (encoded.states, encoded.spans))
    return Encoded(encoded.vectors[places], *rest)


def test_vectors_are_those_of_the_reference_network() -> None:
    # recorded from sentence-transformers on the unquantised weights; the file says how
    recorded = json.loads(REFERENCE.read_text())
    expected = np.array(recorded["vectors"])
    found = encode(recorded["sentences"]).vectors
    assert ((found * expected).sum(axis=1) >= 0.99).all()


def test_a_sentence_is_nearer_to_the_same_in_other_words_than_to_another_matter() -> None:
    texts = [SANK, "A passenger boat overturned near the harbour.", "Grain prices fell by 3.2 percent."]
    sank, overturned, fell = encode(texts).vectors
    assert sank @ overturned > sank @ fell + 0.2


@pytest.mark.parametrize("shift", range(1, len(TEXTS)))
def test_the_order_given_changes_no_number(shift: int) -> None:
    places = [(place + shift) % len(TEXTS) for place in range(len(TEXTS))]
    assert is_same(encode([TEXTS[place] for place in places]), picked(encode(TEXTS), places))


def test_equal_texts_share_one_encoding() -> None:
    encoded = encode([SANK, TEXTS[1], SANK])
    assert encoded.states[0] is encoded.states[2]
    assert is_same(encoded, picked(encode([TEXTS[1], SANK]), [1, 0, 1]))


def test_a_text_has_the_same_vector_alone_and_among_others() -> None:
    others = [f"{number} boats left the {'small ' * (number % 7)}harbour." for number in range(50)]
    alone, among = encode([SANK]), encode([*others, SANK])
    np.testing.assert_allclose(among.vectors[-1], alone.vectors[0], atol=1e-5)
    np.testing.assert_allclose(among.states[-1], alone.states[0], atol=1e-4)


def test_one_thread_and_two_give_the_same_bits() -> None:
    texts = [*TEXTS, *(f"{number} boats were seen off Port Sellack on Sunday." for number in range(20))]
    assert is_same(encode(texts, threads=1), encode(texts, threads=2))


def test_vectors_have_length_one_and_shapes_are_as_told() -> None:
    encoded = encode(TEXTS)
    assert encoded.vectors.shape == (len(TEXTS), model.WIDTH)
    np.testing.assert_allclose(np.linalg.norm(encoded.vectors, axis=1), 1, atol=1e-5)
    for states, spans in zip(encoded.states, encoded.spans, strict=True):
        assert states.shape == (len(spans), model.WIDTH)
        assert spans.shape == (len(spans), 2)


def test_no_texts_give_no_vectors() -> None:
    encoded = encode([])
    assert (encoded.vectors.shape, encoded.states, encoded.spans) == ((0, model.WIDTH), (), ())


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b"])
def test_a_text_without_tokens_has_a_vector_and_no_states(text: str) -> None:
    encoded = encode([text])
    assert np.isfinite(encoded.vectors).all()
    assert (len(encoded.states[0]), len(encoded.spans[0])) == (0, 0)


def test_a_long_text_is_represented_by_its_beginning() -> None:
    long = "The ferry struck a sandbar off the harbour. " * 60
    encoded = encode([long, long + "Nobody knows why."])
    assert len(encoded.states[0]) == model.MAX_TOKENS - 2
    assert np.array_equal(encoded.vectors[0], encoded.vectors[1])


def test_a_long_run_of_letters_is_encoded_in_bounded_time() -> None:
    start = time.process_time()
    assert np.isfinite(encode(["x" * 300_000, "é" * 300_000]).vectors).all()
    assert time.process_time() - start < 10


def test_spans_are_code_points_of_the_text() -> None:
    text = "🚢 Ünal’s ferry — “sank”\r\n🙂 twice"
    [spans] = encode([text]).spans
    assert [text[start:end] for start, end in spans.tolist() if end - start > 3] == ["ferry", "sank", "twice"]


def test_half_a_surrogate_pair_shifts_no_span() -> None:
    text = "A \ud83d ferry \ude00\ud83d sank"
    [spans] = encode([text]).spans
    assert [text[start:end] for start, end in spans.tolist() if end - start > 1] == ["ferry", "sank"]


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=60))
def test_spans_of_any_text_point_into_it_in_order(text: str) -> None:
    [spans] = encode([text]).spans
    assert (spans >= 0).all()
    assert (spans <= len(text)).all()
    assert (spans[:, 0] <= spans[:, 1]).all()
    assert (np.diff(spans[:, 0]) >= 0).all()
