"""The model's room: only the weights that this version ships are ever run."""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from synoptic import model
from synoptic.errors import WeightsError

MOST_BYTES = 30_000_000


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the weights' folder with the manifest and its smallest file, in use for one test."""
    for name in ("manifest.json", "tokenizer.json"):
        shutil.copy(model.WEIGHTS / name, tmp_path)
    caches = (model.manifest, model.read_weights)
    for cached in caches:
        cached.cache_clear()
    monkeypatch.setattr(model, "WEIGHTS", tmp_path)
    yield tmp_path
    for cached in caches:
        cached.cache_clear()


def message(name: str) -> str:
    with pytest.raises(WeightsError) as caught:
        model.read_weights(name)
    return str(caught.value)


@pytest.mark.parametrize("place", [0, 1000, -1])
def test_one_changed_byte_is_found(folder: Path, place: int) -> None:
    file = folder / "tokenizer.json"
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)
    assert message("tokenizer.json") == (
        f"{file}: its sha256 is not the one this version ships; reinstall synoptic"
    )


def test_weights_cut_short_are_found(folder: Path) -> None:
    file = folder / "tokenizer.json"
    file.write_bytes(file.read_bytes()[:-1])
    assert "its sha256 is not the one this version ships" in message("tokenizer.json")


def test_a_missing_file_is_named_with_its_place(folder: Path) -> None:
    assert message("encoder.onnx") == (f"encoder.onnx: these weights are not in {folder}; reinstall synoptic")


def test_a_file_that_is_not_shipped_is_not_read(folder: Path) -> None:
    (folder / "other.onnx").write_bytes(b"anything")
    assert message("other.onnx") == f"other.onnx: these weights are not in {folder}; reinstall synoptic"
    assert "these weights are not in" in message("../model/manifest.json")


def test_a_missing_manifest_is_named(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    assert message("tokenizer.json") == (
        f"{folder / 'manifest.json'}: the list of weights is missing; reinstall synoptic"
    )


def test_whole_weights_are_read_as_they_are(folder: Path) -> None:
    assert model.read_weights("tokenizer.json") == (folder / "tokenizer.json").read_bytes()


def test_the_manifest_lists_exactly_the_files_that_ship() -> None:
    files = {file.name for file in model.WEIGHTS.iterdir()} - {"manifest.json"}
    known = json.loads((model.WEIGHTS / "manifest.json").read_text())
    assert known.keys() == files
    for name, about in known.items():
        assert about.keys() - {"fitted_on"} == {"sha256", "source"}
        assert about["source"].strip()
        assert hashlib.sha256((model.WEIGHTS / name).read_bytes()).hexdigest() == about["sha256"]


def test_every_file_is_small_enough_to_ship() -> None:
    sizes = {file.name: file.stat().st_size for file in model.WEIGHTS.iterdir()}
    assert {name: size for name, size in sizes.items() if size >= MOST_BYTES} == {}


def test_importing_the_room_loads_neither_runtime_nor_tokenizer() -> None:
    program = "import sys, synoptic.model; print(*{name.split('.')[0] for name in sys.modules})"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not set(run.stdout.split()) & {"onnxruntime", "tokenizers", "torch", "transformers"}


def test_the_tokenizer_cuts_long_texts_and_pads_none() -> None:
    short, long = model.tokenizer().encode_batch(["ferry", "ferry " * 1000])
    assert (len(short.ids), len(long.ids)) == (3, model.MAX_TOKENS)
