"""Report → sentences, titles, headings and furniture, by exact offset."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from synoptic.records import Report, Sentence, SentenceKind, Span
from synoptic.segmenting.blocks import Block, split_blocks
from synoptic.segmenting.furniture import furniture_head, is_furniture
from synoptic.segmenting.repeats import Told, has_open_quotation, repeated
from synoptic.segmenting.sentences import split_sentences
from synoptic.segmenting.surroundings import is_ended, surrounding
from synoptic.segmenting.titles import title_end, title_forms

__all__ = ["segment"]

MAX_SENTENCE = 1000
"""Characters; the longest of the 14,600 marked sentences has 922. A run without punctuation is cut here."""

MAX_TITLE = 220
"""Characters: the longest title of the 1,361 real reports has 181."""

MAX_HEADING = 90
"""Characters; a longer line without a full stop is more often a sentence whose full stop is missing."""

_ENDED_TITLE = re.compile(r"(?<![.A-Z])[.:;,。][\"”’')\]]*\Z")
_HOST = re.compile(r"https?://([^/?#\s]{1,200})")
_WHITE = re.compile(r"\s*")
_LONE_WORD = re.compile(r"\w{3,20}[.?!]|[A-Z][a-z]{2,20} [A-Z][a-z]{2,20}\.")
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
    page = _page(report)
    pieces = [piece for index in range(len(page.blocks)) for piece in _pieces(page, index)]
    again = repeated(_told(page, pieces))
    return [
        Sentence(report.id, piece.start, piece.end, "repeat" if place in again else piece.kind)
        for place, piece in enumerate(pieces)
    ]


class _Piece(NamedTuple):
    start: int
    end: int
    kind: SentenceKind
    block: int


class _Page(NamedTuple):
    """A report with what its parts tell of each other; ``around`` are the blocks not its own."""

    report: Report
    blocks: Sequence[Block]
    words: Sequence[str]
    sites: Sequence[str]
    around: Mapping[int, SentenceKind]


def _page(report: Report) -> _Page:
    blocks = split_blocks(report.text)
    words = [report.text[block.span.start : block.span.end] for block in blocks]
    sites = [report.outlet, *_HOST.findall(report.url or "")]
    first = words[0] if words and _is_title(words[0], None, alone=len(words) == 1) else ""
    return _Page(report, blocks, words, sites, surrounding(words, title_forms(report.title or first, sites)))


def _pieces(page: _Page, index: int) -> Iterator[_Piece]:
    """Yield the pieces of one block in order."""
    text, block = page.report.text, page.blocks[index].span
    spans = list(split_sentences(text, block))
    whole = _whole_kind(page, index, is_single=len(spans) == 1)
    if whole == "title":
        cut = block.start + title_end(page.words[index], page.sites)
        for number, (start, end) in enumerate(_parted(text, block, cut)):
            yield _Piece(start, end, "furniture" if number else "title", index)
        return
    for span in _bounded(text, [block] if whole else spans):
        cut = span.start + furniture_head(text[span.start : span.end])
        *glued, (start, end) = _parted(text, span, cut)
        for head in glued:
            yield _Piece(head.start, head.end, "furniture", index)
        is_apart = not whole and is_furniture(text[start:end])
        kind: SentenceKind = "furniture" if is_apart else whole or "text"
        yield _Piece(start, end, page.around.get(index, kind), index)


def _parted(text: str, span: Span, cut: int) -> list[Span]:
    """Return the two parts of a span without white space between them, or the span if it is cut at an end."""
    if cut in (span.start, span.end):
        return [span]
    head, tail = text[span.start : cut], text[cut : span.end]
    return [
        Span(span.start, cut - len(head) + len(head.rstrip())),
        Span(cut + len(tail) - len(tail.lstrip()), span.end),
    ]


def _whole_kind(page: _Page, index: int, *, is_single: bool) -> SentenceKind | None:
    """Return the kind of a block that is one piece, or None if each of its sentences has its own."""
    block, words = page.blocks[index], page.words[index]
    if len(words) > MAX_SENTENCE:
        return None
    if index == 0 and _is_title(words, page.report.title, alone=len(page.blocks) == 1):
        return "title"
    if not is_single or furniture_head(words):
        return None
    if is_furniture(words):
        return "furniture"
    following = page.blocks[index + 1] if index + 1 < len(page.blocks) else None
    return "heading" if _is_heading(words, block, following) else "text"


def _told(page: _Page, pieces: Sequence[_Piece]) -> Iterator[Told]:
    """Yield the sentences that may repeat one another: no title, no furniture, nothing out of a quotation."""
    count = Counter(piece.block for piece in pieces)
    is_furniture_only = [True] * len(page.blocks) + [False]  # the last is also the one before the first
    for piece in pieces:
        is_furniture_only[piece.block] &= piece.kind == "furniture"
    is_quoting = list(map(has_open_quotation, page.words))
    for place, (start, end, kind, block) in enumerate(pieces):
        if kind in ("text", "heading") and not is_quoting[block]:
            is_caption = count[block] == 1 and (is_furniture_only[block - 1] or is_furniture_only[block + 1])
            yield Told(place, page.report.text[start:end], len(page.words[block]), is_caption)


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
    if not words[0].isalnum() or words[0].islower():
        return False
    return not is_ended(words) or _LONE_WORD.fullmatch(words) is not None


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
