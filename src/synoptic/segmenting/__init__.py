"""Report → sentences, titles, headings and furniture, by exact offset."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from synoptic.records import Report, Sentence, SentenceKind, Span
from synoptic.segmenting.blocks import Block, split_blocks
from synoptic.segmenting.furniture import is_furniture
from synoptic.segmenting.sentences import split_sentences

__all__ = ["segment"]

MAX_SENTENCE = 1000
"""Characters; the longest of the 14,600 marked sentences has 922. A run without punctuation is cut here."""

MAX_TITLE = 220
"""Characters: the longest title of the 1,361 real reports has 181."""

MAX_HEADING = 90
"""Characters; a longer line without a full stop is more often a sentence whose full stop is missing."""

_ENDED = re.compile(r"[.!?…:;,)。！？][\"”’'»)\]]*\Z")
_ENDED_TITLE = re.compile(r"(?<![.A-Z])[.:;,。][\"”’')\]]*\Z")
_WHITE = re.compile(r"\s*")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")


def segment(report: Report) -> list[Sentence]:
    """Return the report's sentences in the order of the text.

    The spans do not overlap, begin and end with a character that is not white space, and together hold every
    such character of the text. A quotation of several sentences that opens and closes in one
    paragraph stays in one piece, with its speaker. Time is linear in the length of the text.

    >>> text = 'Ferry runs aground\\n\\n"Nobody is hurt!" Capt. R. J. Holm said. It left at 7 a.m. Tuesday.'
    >>> [(s.kind, text[s.start : s.end]) for s in segment(Report(text, outlet="The Skerry Post"))]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('title', 'Ferry runs aground'),
     ('text', '"Nobody is hurt!" Capt. R. J. Holm said.'),
     ('text', 'It left at 7 a.m. Tuesday.')]
    """
    text = report.text
    blocks = split_blocks(text)
    found: list[Sentence] = []
    for index, block in enumerate(blocks):
        spans = list(split_sentences(text, block.span))
        whole = _whole_kind(report, blocks, index, is_single=len(spans) == 1)
        for start, end in _bounded(text, [block.span] if whole else spans):
            kind = whole or ("furniture" if is_furniture(text[start:end]) else "text")
            found.append(Sentence(report.id, start, end, kind))
    return found


def _whole_kind(
    report: Report, blocks: Sequence[Block], index: int, *, is_single: bool
) -> SentenceKind | None:
    """Return the kind of a block that is one piece, or None if each of its sentences has its own."""
    block = blocks[index]
    if block.span.end - block.span.start > MAX_SENTENCE:
        return None
    words = report.text[block.span.start : block.span.end]
    if index == 0 and _is_title(words, report.title, alone=len(blocks) == 1):
        return "title"
    if not is_single:
        return None
    if is_furniture(words):
        return "furniture"
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    return "heading" if _is_heading(words, block, following) else "text"


def _is_title(words: str, title: str | None, *, alone: bool) -> bool:
    plain = _plain(words)
    if title and plain == _plain(title):
        return True
    if alone or "\n" in words or len(words) > MAX_TITLE or is_furniture(words):
        return False
    return _MARKDOWN_HEADING.match(words) is not None or not _ENDED_TITLE.search(words)


def _plain(words: str) -> str:
    return " ".join(words.lstrip("#").casefold().split())


def _is_heading(words: str, block: Block, following: Block | None) -> bool:
    if block.is_listed or following is None or len(words) > MAX_HEADING:
        return False
    if _MARKDOWN_HEADING.match(words):
        return True
    if words.endswith(":"):
        return following.is_listed
    return not _ENDED.search(words) and words[0].isalnum() and not words[0].islower()


def _bounded(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Cut what is longer than `MAX_SENTENCE`, at the last white space that fits, or else anywhere."""
    for start, end in spans:
        while end - start > MAX_SENTENCE:
            piece = text[start : start + MAX_SENTENCE + 1]
            kept = (piece[:-1] if len(piece.split(None, 1)) == 1 else piece.rsplit(None, 1)[0]).rstrip()
            yield Span(start, start + len(kept))
            white = _WHITE.match(text, start + len(kept), end)
            start = white.end() if white else end
        yield Span(start, end)
