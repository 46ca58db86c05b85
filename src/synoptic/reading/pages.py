"""Saved HTML pages: the main text by trafilatura, the rest from what the page says about itself."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from synoptic.errors import UnreadableError
from synoptic.reading.outcomes import Manuscript, Outcome, report_from
from synoptic.reading.page_particulars import Linked, particulars_of
from synoptic.reading.particulars import Particulars

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PAGE_CHARACTERS = 5_000_000
"""A guess with room to spare: scripts make news pages of one or two million characters."""

PAGE_ELEMENTS = 30_000
"""A guess with room to spare: a news page has a few thousand. In the worst form tried (a letter each),
extracting takes 9 s for 40,000 and 132 s for a million."""

TITLE_WITHIN = 3
"""The extractor gives the page's heading among its first paragraphs: after a section name, a kicker."""


def read_page(file: str, page: str, known: Particulars) -> Iterator[Outcome]:
    """Yield the report: its title, a blank line, then the paragraphs with blank lines between them."""
    if len(page) > PAGE_CHARACTERS:
        raise _too_large(file, f"{len(page):,} characters of HTML (at most {PAGE_CHARACTERS:,})")
    tree = _parsed(page)
    if tree is None:
        raise _without_text(file)
    if any(True for _ in islice(tree.iter(), PAGE_ELEMENTS, None)):
        raise _too_large(file, f"more than {PAGE_ELEMENTS:,} HTML elements")
    linked = Linked(tree)
    found = particulars_of(tree, page, linked)
    paragraphs, body = _paragraphs(tree), _lines(linked.body() or "")
    if _folded("".join(paragraphs)) in ("", _folded("".join(body))):
        paragraphs = body  # the extractor falls back on the linked data too, but joins its lines
    if not paragraphs:
        raise _without_text(file)
    text = "\n\n".join(_titled(found.title, paragraphs))
    yield from report_from(Manuscript(file, text, known.over(found)))


def _too_large(file: str, size: str) -> UnreadableError:
    return UnreadableError(file, f"has {size}", "save the report's text as .txt")


def _without_text(file: str) -> UnreadableError:
    return UnreadableError(file, "is an HTML page without text", "save the report's text as .txt")


def _parsed(page: str) -> HtmlElement | None:
    """Parse without network, entities of its own or unbounded depth; None where there is no element."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return document_fromstring(page.encode("utf-8"), parser=parser)
    except ParserError:
        return None


def _paragraphs(tree: HtmlElement) -> list[str]:
    from trafilatura import extract

    for library in ("trafilatura", "htmldate"):  # they log what is wrong with a page; we say it ourselves
        logging.getLogger(library).addHandler(logging.NullHandler())
    return _lines(extract(tree, fast=True, include_comments=False, output_format="txt") or "")


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _titled(title: str | None, paragraphs: list[str]) -> list[str]:
    """Put the title first, and take it out where the extractor gave it too."""
    if not title:
        return paragraphs
    same = [
        n for n, paragraph in enumerate(paragraphs[:TITLE_WITHIN]) if _folded(paragraph) == _folded(title)
    ]
    return [title, *(p for n, p in enumerate(paragraphs) if n not in same)]


def _folded(line: str) -> str:
    return "".join(c for c in line.casefold() if c.isalnum())
