"""Two invented stories of two short reports each, marked by hand, and synopses of one of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from synoptic.rendering.contract import PrintedStatement, PrintedSynopsis

Texts = Mapping[str, Sequence[str]]

LOCK: Texts = {
    "a": [
        "A barge sank in the Ostrel lock on Monday.",
        "Two sailors were saved, police said.",
        "The lock was built in 1911.",
        "It will reopen in June.",
    ],
    "b": [
        "A barge sank in the Ostrel lock on Monday.",
        "Harbour master Tilda Brock said both sailors are safe.",
        "Swans nest on the bank.",
        "Ships must take the southern canal.",
    ],
}
BAKERY: Texts = {
    "a": ["The Feld bakery won the prize for rye bread.", "Its oven dates from 1890."],
    "b": ["The Feld bakery won the prize for rye bread.", "Rain delayed the parade."],
}
STORIES: Mapping[str, Texts] = {"lock": LOCK, "bakery": BAKERY}
POINTS = {"lock": [["a.0", "b.0"], ["a.1", "b.1"]], "bakery": [["a.0", "b.0"]]}
ATTRIBUTION = {
    "lock": [
        {"s": "a.1", "voice": "paraphrased", "source": "police", "content": "Two sailors were saved"},
        {"s": "b.1", "voice": "paraphrased", "source": "Harbour master Tilda Brock", "content": "safe"},
    ],
    "bakery": [],
}


def place(texts: Texts, sentence: str) -> tuple[int, int]:
    """Return where a sentence stands in its report, whose sentences are joined by a space."""
    report, number = sentence.split(".")
    start = sum(len(text) + 1 for text in texts[report][: int(number)])
    return start, start + len(texts[report][int(number)])


def write_corpus(root: Path) -> tuple[Path, Path]:
    """Write the marked stories and the reports; return the folders of both."""
    gold, stories = root / "gold" / "tiny", root / "stories"
    gold.mkdir(parents=True)
    for name, texts in STORIES.items():
        (stories / name).mkdir(parents=True)
        sentences = {}
        for report, lines in texts.items():
            (stories / name / f"{report}.txt").write_text(" ".join(lines), "utf-8")
            for number in range(len(lines)):
                start, end = place(texts, f"{report}.{number}")
                sentences[f"{report}.{number}"] = {"file": f"{report}.txt", "start": start, "end": end}
        marked = {
            "story": name,
            "annotator": "test",
            "sentences": sentences,
            "points": [{"gist": "", "sentences": ids, "origins": 1} for ids in POINTS[name]],
            "conflicts": [],
            "attribution": ATTRIBUTION[name],
            "copies": [],
        }
        (gold / f"{name}.json").write_text(json.dumps(marked), "utf-8")
    return gold, stories


def say(sentence: str, source: str | None = None, *, shift: int = 0) -> PrintedStatement:
    """Return a printed statement of the lock's story; ``shift`` moves its end."""
    start, end = place(LOCK, sentence)
    return {
        "report": sentence[0],
        "start": start,
        "end": end + shift,
        "text": "",
        "score": 1.0,
        "kind": "text",
        "voice": "paraphrased" if source is not None else "own",
        "source": source,
        "source_span": None,
        "cue_span": None,
        "content_span": None,
    }


def print_synopsis(
    groups: Sequence[Sequence[PrintedStatement]], outside: Sequence[PrintedStatement] = ()
) -> PrintedSynopsis:
    """Return a printed synopsis of the lock's story with these points."""
    return {
        "synoptic": "1",
        "version": "0",
        "reports": [
            {
                "id": name,
                "file": f"some/where/{name}.txt",
                "outlet": name,
                "title": None,
                "published": None,
                "url": None,
                "author": None,
                "language": "en",
                "sha256": "",
                "characters": 0,
                "complete": True,
                "incomplete": None,
            }
            for name in "ab"
        ],
        "points": [
            {
                "id": f"p{number}",
                "standing": "shared",
                "gist": {"report": "a", "start": 0, "end": 1},
                "statements": list(group),
            }
            for number, group in enumerate(groups)
        ],
        "statements": list(outside),
        "remarks": [],
    }
