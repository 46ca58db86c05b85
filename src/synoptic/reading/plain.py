"""Plain text and Markdown: the text of the report is the decoded file, character for character."""

from __future__ import annotations

import re
from collections.abc import Mapping

from synoptic.errors import UnreadableError
from synoptic.reading.outcomes import Manuscript, Outcome, report_from
from synoptic.reading.particulars import Particulars, one_line, web_address

LINE_CHARACTERS = 1_000_000
"""A longer line is no line of a report or a row, but something else under that name."""

TITLE_CHARACTERS = 200
"""A longer first line is a paragraph, not a title: the longest title of 1,361 real reports has 181."""

FRONT_MATTER_CHARACTERS = 5_000

_TITLE_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_HEADING = re.compile(r"^ {0,3}# +(\S[^\r\n]*)", re.MULTILINE)
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.MULTILINE | re.DOTALL)
_FRONT_LINE = re.compile(r"^([A-Za-z_]{1,20}):[ \t]*(\S[^\r\n]*)", re.MULTILINE)


def read_text(file: str, text: str, known: Particulars) -> list[Outcome]:
    """Return the report; its title, unless known, is a short first line with a blank line after it."""
    refuse_long_lines(file, text)
    found = Particulars(title=first_line_title(text))
    return report_from(Manuscript(file, text, known.over(found)))


def read_markdown(file: str, text: str, known: Particulars) -> list[Outcome]:
    """Return the report; what is not known otherwise comes from the front matter, the title from ``# ``."""
    refuse_long_lines(file, text)
    heading = _HEADING.search(text)
    title = one_line(heading[1].rstrip("# \t")) if heading else first_line_title(text)
    return report_from(Manuscript(file, text, known.over(_front_matter(text)).over(Particulars(title=title))))


def refuse_long_lines(file: str, text: str) -> None:
    """Raise `UnreadableError` for a text with a line that cannot be a line of a report."""
    for place in range(0, len(text), LINE_CHARACTERS):  # so long a line crosses one of these places
        start = text.rfind("\n", 0, place) + 1
        end = text.find("\n", place)
        characters = (len(text) if end < 0 else end) - start
        if characters > LINE_CHARACTERS:
            raise too_long_line(file, text.count("\n", 0, start) + 1, characters)


def too_long_line(file: str, number: int, characters: int) -> UnreadableError:
    """Word the problem of one line, which may be one row among good ones."""
    wrong = f"line {number} has {characters:,} characters (at most {LINE_CHARACTERS:,})"
    return UnreadableError(file, wrong, "check that it is a report, or break the line")


def first_line_title(text: str) -> str | None:
    """Return the first line if it is short and a blank line follows it.

    >>> first_line_title("Ferry sinks\\n\\nTwo are missing.")
    'Ferry sinks'
    """
    found = _TITLE_LINE.match(text[: 4 * TITLE_CHARACTERS].lstrip())
    title = found[1].strip() if found else ""
    return one_line(title) if len(title) <= TITLE_CHARACTERS else None


def _front_matter(text: str) -> Particulars:
    found = _FRONT_MATTER.match(text[:FRONT_MATTER_CHARACTERS])
    if not found:
        return Particulars()
    pairs = {key.lower(): value.strip().strip("\"'") for key, value in _FRONT_LINE.findall(found[1])}
    return Particulars(
        outlet=_first(pairs, "outlet", "source", "publisher"),
        title=_first(pairs, "title", "headline"),
        published=_first(pairs, "published", "date"),
        url=web_address(_first(pairs, "url", "link")),
        author=_first(pairs, "author"),
    )


def _first(pairs: Mapping[str, str], *keys: str) -> str | None:
    return next((value for key in keys if (value := one_line(pairs.get(key)))), None)
