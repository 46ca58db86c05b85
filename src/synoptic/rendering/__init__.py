"""A synopsis in the form that somebody reads: terminal, HTML page, Markdown, JSON, CSV or Arrow tables."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal

from synoptic.checking import check
from synoptic.errors import InputError
from synoptic.records import Synopsis
from synoptic.rendering.plain import encodable

Format = Literal["text", "json", "html", "markdown", "csv"]

ENDINGS: dict[str, Format] = {
    ".txt": "text",
    ".json": "json",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".csv": "csv",
}


def render(synopsis: Synopsis, form: Format, *, width: int | None = None, color: bool = False) -> str:
    """Check the synopsis, then return it in the form asked for; the result can always be encoded as UTF-8.

    ``width`` (columns of the terminal; the terminal's own if None) and ``color`` (ANSI styles) concern
    "text" alone. Raises SpanError, and then nothing is to be printed.
    """
    check(synopsis)
    return encodable(_rendered(synopsis, form, width, color))


def form_of(path: str | PurePath) -> Format:
    """Tell the form from a path's ending.

    >>> form_of("out/synopsis.md")
    'markdown'
    """
    ending = PurePath(path).suffix.lower()
    if ending not in ENDINGS:
        known = ", ".join(ENDINGS)
        raise InputError(f"{path}: its ending names no form; use one of {known}, or give --format")
    return ENDINGS[ending]


def _rendered(synopsis: Synopsis, form: Format, width: int | None, color: bool) -> str:
    """Each form is imported when it is asked for: rich and jinja2 cost a tenth of a second and more."""
    if form == "text":
        from synoptic.rendering.terminal import render_text

        return render_text(synopsis, width=width, color=color)
    if form == "json":
        from synoptic.rendering.contract import render_json

        return render_json(synopsis)
    if form == "html":
        from synoptic.rendering.page import render_html

        return render_html(synopsis)
    if form == "markdown":
        from synoptic.rendering.markdown import render_markdown

        return render_markdown(synopsis)
    from synoptic.rendering.sheet import render_csv

    return render_csv(synopsis)
