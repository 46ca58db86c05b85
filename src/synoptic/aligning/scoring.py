"""Measures of a pair → how surely its two statements state one fact: the place of the trained pair head."""

from __future__ import annotations

import re

from synoptic import model
from synoptic.aligning.features import Pairs
from synoptic.aligning.grouping import Scores
from synoptic.aligning.table import Table

SAME_WORDS = 0.9
"""Least score of two statements with the same words in the same order: 134 of 161 such pairs on gold train
and dev are marked as one fact; the rest is mostly furniture, which does not come here."""

ENOUGH_WORDS = 5
"""Shorter ones recur in a story without being marked as a fact: 3 of 212 pairs are."""

_WORD = re.compile(r"\w+")


def score_pairs(table: Table, pairs: Pairs) -> Scores:
    """Return the chance that each pair states one fact, by boosted trees fitted on stories marked by hand.

    The trees (Friedman, 2001; fitted by `synoptic.train.pairs`) read the measures in `features.FEATURES`.
    One thread: their sum must not depend on how many there are. What is the same word for word is
    told apart from what is merely like, since in a very small story the measures cannot tell.
    """
    if not len(pairs.left):
        return {}
    (chances,) = model.run("pairs.onnx", {"measures": pairs.measures}, threads=1)
    wordings = [_wording(table.texts[row]) for row in range(len(table.statements))]
    scores = {}
    rows = zip(pairs.left.tolist(), pairs.right.tolist(), chances[:, 0].tolist(), strict=True)
    for left, right, chance in rows:
        is_same = len(wordings[left]) >= ENOUGH_WORDS and wordings[left] == wordings[right]
        scores[left, right] = max(chance, SAME_WORDS) if is_same else chance
    return scores


def _wording(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
