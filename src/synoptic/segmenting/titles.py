"""Where a title ends and the site's own name begins, and what repeats a title further down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Words = tuple[str, ...]

_SEPARATOR = re.compile(r"\s(?:--?|–|—|::)\s|\s?\|\s?")
_WORD = re.compile(r"[^\W_]+")
_CALL_SIGN = re.compile(r"[KW][A-Z]{3}(?![A-Za-z])")
_STAMPED = re.compile(r"\s(?:posted|updated|published):?\s.{0,12}\d", re.IGNORECASE)
_NUMBERED = re.compile(r"([^\W\d]+)\d+")

STATION_WORDS = frozenset(("weather", "sports", "channel", "radio", "tv", "breaking", "headlines", "station"))
"""Beside "News", these tell a station's name from a headline about news."""

_SMALL = "a and at by for in of on or our the to your with news weather sports com"
SMALL_WORDS = frozenset(_SMALL.split())
"""Small words inside a station's name, which else is written in capitals."""

SHORTEST_TITLE = 3
"""Words, by judgement: what is left of a shorter title does not say what happened."""

LONGEST_TAIL = 16
"""Words: the longest of the 120 tails in 1,361 real titles has eleven."""

MOST_WORDS_JOINED = 4
SHORTEST_NAME = 3
LONGEST_REPEAT = 400
"""Characters: twice the longest title of 1,361 real reports; longer blocks are not looked at."""

LONGEST_READ = 1000
"""Characters of a title or a site: what lies beyond is no title."""


def title_end(title: str, sites: Sequence[str]) -> int:
    """Return where a title ends when its site's name follows it; ``sites`` are the outlet and its host.

    >>> title_end("Ferry sinks at night - WSKY - Breaking News and Weather", ["wsky.example"])
    20
    """
    for separator in _SEPARATOR.finditer(title):
        following = _SEPARATOR.search(title, separator.end())
        name = title[separator.end() : following.start() if following else len(title)]
        if _is_site(name, title, sites) and len(_WORD.findall(title, separator.end())) <= LONGEST_TAIL:
            head = title[: separator.start()].rstrip(" |-–—")
            return len(head) if len(head.split()) >= SHORTEST_TITLE else len(title)
    return len(title)


def title_forms(title: str, sites: Sequence[str]) -> frozenset[Words]:
    """Return the words of a title: in full, without the site's name, and before its first stroke."""
    title = title[:LONGEST_READ]
    first = _SEPARATOR.split(title, maxsplit=1)[0]
    forms = {title, title[: title_end(title, sites)]}
    if len(first.split()) >= SHORTEST_TITLE:
        forms.add(first)
    return frozenset(map(_folded, forms)) - {()}


def repeats_title(words: str, forms: frozenset[Words]) -> bool:
    """Tell whether a block says what the title says, but for marks before it and its date behind it."""
    if len(words) > LONGEST_REPEAT:
        return False
    stamp = _STAMPED.search(words)
    return _folded(words[: stamp.start() if stamp else None].removeprefix("×")) in forms


def _folded(words: str) -> Words:
    return tuple(_WORD.findall(words.casefold()))


def _is_site(name: str, title: str, sites: Sequence[str]) -> bool:
    stems = frozenset(stem for site in sites for stem in _stems(site))
    words = _WORD.findall(name)
    small = [word.lower() for word in words]
    names = SMALL_WORDS | stems
    if not words or not all(w[0].isupper() or w[0].isdigit() or w in names for w in words):
        return False
    if "news" in small and STATION_WORDS.intersection(small):
        return True
    if _CALL_SIGN.match(name) and not title.isupper():
        return True
    return not stems.isdisjoint(_joined(small))


def _joined(words: Sequence[str]) -> set[str]:
    """Return neighbouring words written as one: "fox 8 live" → "fox8", "8live", "fox8live", …"""
    return {
        "".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, min(len(words), start + MOST_WORDS_JOINED) + 1)
    }


def _stems(site: str) -> Iterator[str]:
    """Yield what of "fox8live.example" may stand in a title: "fox8live", "fox8", "fox"."""
    labels = site[:LONGEST_READ].lower().removeprefix("www.").split(":")[0].split(".")
    for label in labels[:-1] or labels:
        name = "".join(word for word in _WORD.findall(label) if word != "the")
        numbered = _NUMBERED.match(name)
        forms = {name, numbered[0], numbered[1]} if numbered else {name}
        yield from (form for form in forms if len(form) >= SHORTEST_NAME)
