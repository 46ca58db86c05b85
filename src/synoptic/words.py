"""Words of a text as alignment and pages compare them: stems, numbers, capitalised names, stop words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

LONGEST_WORD = 60
"""Longer runs of letters are no words of a language (hostile or glued text) and match nothing."""

SHORTEST_STEM = 3
"""A suffix is stripped only if this much is left: "sing" keeps its "ing"."""

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+")

_SUFFIXES = ("edly", "ings", "ers", "ing", "ied", "ies", "er", "ed", "es", "ly", "s", "e")

# fmt: off
_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
          "twenty")
_TENS = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# fmt: on
_NUMERALS = {word: str(number) for number, word in enumerate(_SMALL)} | {
    word: str(10 * tens) for tens, word in enumerate(_TENS, start=3)
}

STOP_WORDS = frozenset(
    """
    a about after again all also am an and any are as at be because been before being both but by can could
    did do does doing down during each for from further had has have having he her here hers him his how i if
    in into is it its itself just me more most my no nor not now of off on once only or other our out over own
    s said same say says she should so some such t than that the their them then there these they this those
    through to too under until up very was we were what when where which while who whom why will with would
    you your
    """.split()  # noqa: SIM905
)


class Word(NamedTuple):
    """A word where it stands. ``key`` is what it is compared by; a number's begins with "#"."""

    start: int
    end: int
    key: str
    is_name: bool

    @property
    def is_number(self) -> bool:
        """Whether it is a number, in digits or spelled out."""
        return self.key.startswith("#")


def find_words(text: str) -> list[Word]:
    """Return the words of a text that carry meaning, in order; stop words are left out.

    A word is a name if it is capitalised and is not the first of the text. Linear in the text.

    >>> [(word.key, word.is_name) for word in find_words("The ferries carried twelve from Lindholm")]
    [('ferry', False), ('carry', False), ('#12', False), ('lindholm', True)]
    """
    found = []
    for match in _WORD.finditer(text):
        written = match.group()
        if len(written) <= LONGEST_WORD and (key := word_key(written)):
            is_name = match.start() > 0 and written[0].isupper() and not key.startswith("#")
            found.append(Word(match.start(), match.end(), key, is_name))
    return found


@lru_cache(maxsize=65_536)
def word_key(word: str) -> str:
    """Return what a word is compared by, or nothing for a stop word; a number's key begins with "#"."""
    if word[0].isdigit():
        return "#" + re.sub(r",(?=\d{3}(?!\d))", "", word)
    folded = word.casefold()
    if folded in _NUMERALS:
        return "#" + _NUMERALS[folded]
    return "" if folded in STOP_WORDS else _stem(folded)


def _stem(word: str) -> str:
    """Strip one English suffix; other languages match by the whole word, or by chance alike."""
    if not word.endswith(_SUFFIXES):
        return word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_STEM:
            return word[: -len(suffix)] + ("y" if suffix in ("ied", "ies") else "")
    return word
