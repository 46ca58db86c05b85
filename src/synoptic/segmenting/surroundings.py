"""Blocks that only others betray: teasers before the report, links under a heading, the title again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from synoptic.records import SentenceKind
from synoptic.segmenting.titles import Words, repeats_title

FEWEST_PAIRS = 2
"""One block printed twice may be a slip; two such pairs before the dateline are a page's teasers."""

LONGEST_HEADER = 40
LONGEST_LINK = 160
"""Characters, as for any other link to a story."""

_DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]{2,20}(?: [A-Z][A-Z.'’]{1,20}){0,3}(?:, [A-Z][\w.]{1,12}){0,2}(?: ?\([^()]{1,40}\))?"
    r"(?: ?(?:--|[–—―])\s{0,2}| - )(?=\S)"
    r"|[A-Z][\w.' ]{2,30}(?:, [A-Z][\w.]{1,12})? \([A-Z][\w ]{1,20}\)(?: ?(?:--|[–—―])\s{0,2}| ?- )(?=\S)"
)
_LINKS_FOLLOW = re.compile(
    r"(?:also on|more from) \S.*"
    r"|(?:related|previous|other|recent|more)(?: \w+)? (?:stories|articles|coverage|links)",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?…:;,)。！？][\"”’'»)\]]*\Z")


def dateline_end(words: str) -> int:
    """Return where the dateline before a sentence ends, 0 where there is none.

    >>> dateline_end("PORT SKERRY, Me. (WSKY) - Two ships met.")
    26
    """
    found = _DATELINE.match(words)
    return found.end() if found else 0


def is_ended(words: str) -> bool:
    """Tell whether a line ends as a sentence does, or goes on in the next."""
    return _ENDED.search(words) is not None


def surrounding(blocks: Sequence[str], title: frozenset[Words]) -> Mapping[int, SentenceKind]:
    """Return the places and kinds of the blocks that are not the report's own text.

    ``title`` is as `title_forms` gives it; a block that says it again is a repeat.
    """
    titled = [place for place, words in enumerate(blocks) if repeats_title(words, title)]
    furniture: Mapping[int, SentenceKind] = dict.fromkeys([*_teasers(blocks), *_links(blocks)], "furniture")
    return {**dict.fromkeys(titled[1:], "repeat"), **furniture}


def _teasers(blocks: Sequence[str]) -> Iterator[int]:
    """Yield the pairs of equal blocks before the first dateline; nothing where no dateline follows."""
    first = next((place for place, words in enumerate(blocks) if dateline_end(words)), 0)
    pairs = [place for place, (one, other) in enumerate(pairwise(blocks[:first])) if one == other]
    if len(pairs) >= FEWEST_PAIRS:
        for place in pairs:
            yield from (place, place + 1)


def _links(blocks: Sequence[str]) -> Iterator[int]:
    """Yield a line such as "Related stories:" and the links under it, up to the first sentence."""
    header: int | None = None
    for place, words in enumerate(blocks):
        if len(words) <= LONGEST_HEADER and _LINKS_FOLLOW.fullmatch(words.rstrip(": ")):
            header = place
        elif header is not None and _is_link(words):
            yield from (header, place)
        else:
            header = None


def _is_link(words: str) -> bool:
    return len(words) <= LONGEST_LINK and (words.startswith("+ ") or not is_ended(words))
