"""The dumb baselines of the links: one threshold on a likeness of the marked sentences.

The threshold is the one that scores best on the very stories it is tested on, which flatters them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from synoptic.bench.gold import Gold, Link, MarkedStory, report_of
from synoptic.bench.scoring import Tally
from synoptic.encoding import encode
from synoptic.errors import MissingExtraError

Baseline = Literal["cosine", "mutual nearest", "tf-idf"]

Matrix = NDArray[np.float32]


@dataclass(frozen=True)
class Likeness:
    """How alike the pairs of sentences are, over all stories, and which of them are marked as links."""

    scores: NDArray[np.float64]
    linked: NDArray[np.bool_]
    marked: int

    def best(self) -> Tally:
        """Return the tally at the threshold with the highest F1; pairs that score alike stay together."""
        if not len(self.scores):
            return Tally(0, 0, self.marked)
        order = np.argsort(-self.scores, kind="stable")
        scores, right = self.scores[order], np.cumsum(self.linked[order])
        ends = np.flatnonzero(np.append(scores[1:] != scores[:-1], True))
        f1 = 2 * right[ends] / (ends + 1 + self.marked)
        end = int(ends[int(np.argmax(f1))])
        return Tally(int(right[end]), end + 1, self.marked)


def baselines(gold: Gold, stories: Path) -> dict[Baseline, Tally]:
    """Score every baseline on the marked sentences of a folder, each with its best threshold."""
    texts = [_texts(story, stories) for story in gold.stories]
    encoded = [encode(list(each.values())).vectors for each in texts]
    weighed = _tf_idf([list(each.values()) for each in texts])
    found: dict[Baseline, Tally] = {}
    for name in get_args(Baseline):
        vectors = weighed if name == "tf-idf" else encoded
        pairs = [
            _pairs(story, list(each), made @ made.T, mutual=name == "mutual nearest")
            for story, each, made in zip(gold.stories, texts, vectors, strict=True)
        ]
        found[name] = _likeness(gold, pairs).best()
    return found


def _texts(story: MarkedStory, stories: Path) -> Mapping[str, str]:
    """Return the words of each marked sentence; the files are read as the marks count them, unchanged."""
    names = {place.file for place in story.sentences.values()}
    files = {name: (stories / story.name / name).read_bytes().decode() for name in names}
    return {
        sentence: files[place.file][place.start : place.end] for sentence, place in story.sentences.items()
    }


def _tf_idf(stories: Sequence[list[str]]) -> list[Matrix]:
    """Return unit vectors for each story's sentences, their words weighed by rarity in the whole folder."""
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
    except ImportError as error:
        line = "scikit-learn is not installed, which the tf-idf baseline needs; pip install 'synoptic[bench]'"
        raise MissingExtraError(line) from error
    maker = TfidfVectorizer(sublinear_tf=True).fit([text for story in stories for text in story])
    return [maker.transform(story).toarray().astype(np.float32) for story in stories]


def _pairs(
    story: MarkedStory, names: Sequence[str], alike: Matrix, *, mutual: bool
) -> list[tuple[float, bool]]:
    """Return the likeness of each two sentences of different reports, and whether they are a marked link.

    With ``mutual`` only those pairs in which each is the other's nearest in that report.
    """
    places: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        places.setdefault(report_of(name), []).append(place)
    found = []
    for one, other in combinations(sorted(places), 2):
        block = alike[np.ix_(places[one], places[other])]
        kept = _is_mutual(block) if mutual else np.ones(block.shape, bool)
        for row, column in np.argwhere(kept):
            ends = sorted((names[places[one][row]], names[places[other][column]]))
            found.append((float(block[row, column]), Link(*ends) in story.links))
    return found


def _is_mutual(block: Matrix) -> NDArray[np.bool_]:
    mutual: NDArray[np.bool_] = (block == block.max(axis=1, keepdims=True)) & (
        block == block.max(axis=0, keepdims=True)
    )
    return mutual


def _likeness(gold: Gold, pairs: Sequence[list[tuple[float, bool]]]) -> Likeness:
    scores, linked = zip(*(pair for story in pairs for pair in story), strict=True)
    return Likeness(
        np.array(scores, np.float64), np.array(linked, bool), sum(len(story.links) for story in gold.stories)
    )
