"""The shipped weights by name, checked by sha256, and the sessions that run them.

The only user of onnxruntime and tokenizers; both are imported when a model is first loaded.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from synoptic.errors import WeightsError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

WEIGHTS = Path(__file__).parent / "weights"

WIDTH = 384
"""Numbers in a vector of the encoder."""

MAX_TOKENS = 256
"""Longer texts are cut: what all-MiniLM-L6-v2 was trained with."""


@dataclass(frozen=True)
class Encoded:
    """What the encoder makes of some texts, in their order.

    ``vectors``: (texts, 384), unit length. ``states``: for each text (tokens, 384), in context, without the
    two marker tokens. ``spans``: for each text (tokens, 2), where each token stands in it.
    """

    vectors: NDArray[np.float32]
    states: tuple[NDArray[np.float32], ...]
    spans: tuple[NDArray[np.int32], ...]


@cache
def manifest() -> Mapping[str, Mapping[str, str]]:
    """Return, for each shipped file, its sha256 and where it came from."""
    file = WEIGHTS / "manifest.json"
    if not file.exists():
        raise WeightsError(f"{file}: the list of weights is missing; reinstall synoptic")
    known: dict[str, dict[str, str]] = json.loads(file.read_text())
    return known


@cache
def read_weights(name: str) -> bytes:
    """Return a shipped file's bytes once its sha256 has been compared with the manifest.

    Raises WeightsError if the file is missing, unknown or not the one this version ships.
    """
    file = WEIGHTS / name
    if name not in manifest() or not file.exists():
        raise WeightsError(f"{name}: these weights are not in {WEIGHTS}; reinstall synoptic")
    content = file.read_bytes()
    if hashlib.sha256(content).hexdigest() != manifest()[name]["sha256"]:
        raise WeightsError(f"{file}: its sha256 is not the one this version ships; reinstall synoptic")
    return content


@cache
def _session(name: str, threads: int) -> InferenceSession:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    # int8 weights become float32 while loading, not anew in each run
    options.add_session_config_entry("session.disable_quant_qdq", "1")
    return onnxruntime.InferenceSession(read_weights(name), options, providers=["CPUExecutionProvider"])


def run(name: str, inputs: Mapping[str, NDArray[Any]], *, threads: int = 0) -> list[NDArray[np.float32]]:
    """Run a shipped network on named arrays and return its outputs in order.

    ``threads`` 0 leaves the number to onnxruntime. The result does not depend on it.
    """
    outputs: list[NDArray[np.float32]] = _session(name, threads).run(None, dict(inputs))
    return outputs


@cache
def tokenizer() -> Tokenizer:
    """Return the encoder's tokenizer, cutting at MAX_TOKENS and padding nothing."""
    from tokenizers import Tokenizer

    made = Tokenizer.from_str(read_weights("tokenizer.json").decode())
    made.no_padding()
    made.enable_truncation(MAX_TOKENS)
    return made
