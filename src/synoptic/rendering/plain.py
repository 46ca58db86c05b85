"""Text from outside made harmless for a screen: what could steer a terminal is shown instead of obeyed."""

from __future__ import annotations

import re

LONE_SURROGATES = re.compile("[\ud800-\udfff]")

# Trojan Source (Boucher and Anderson, 2021): embeddings, overrides and isolates reorder what a reader sees.
_REORDERING = "\u202a-\u202e\u2066-\u2069"
_STEERING = re.compile(f"[\x00-\x1f\x7f-\x9f{_REORDERING}\ud800-\udfff]")
_SPACES = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029 ]+")

SHOWN_CHARACTERS = 2000
"""More of one statement is not shown to the eye (a long paragraph has 700); JSON and CSV have all of it."""


def one_line(text: str) -> str:
    r"""Return the text on one line with everything that steers a terminal replaced by a visible sign.

    Runs of breaks, tabs and spaces become one space; soft hyphens, which terminals draw differently, go.

    >>> one_line("two\n lines, \x1b[31mred")
    'two lines, ␛[31mred'
    """
    spaced = _SPACES.sub(" ", text).strip(" ").replace("\xad", "")
    return _STEERING.sub(_sign, spaced)


def shown(text: str) -> str:
    """Return `one_line` of the text, cut with a remark if it is longer than SHOWN_CHARACTERS."""
    if len(text) <= SHOWN_CHARACTERS:
        return one_line(text)
    return f"{one_line(text[:SHOWN_CHARACTERS])}… [{len(text) - SHOWN_CHARACTERS:,} more characters]"


def encodable(text: str) -> str:
    """Replace surrogates without a partner, which no UTF-8 can hold, by U+FFFD."""
    return LONE_SURROGATES.sub("\ufffd", text)


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
