"""Stories marked by hand: their sentences, the points these stand in, and what is attributed to whom."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import NamedTuple, NotRequired, TypedDict, cast

from synoptic.errors import InputError

STOP_WORDS = frozenset({"the", "a", "an", "of", "and", "s"})
"""Words that do not make two sources the same one."""


class Link(NamedTuple):
    """Two sentences of different reports that state one point; the lesser id first."""

    a: str
    b: str


class Place(NamedTuple):
    """Where a marked sentence stands: a file of the story's folder, code points into its text."""

    file: str
    start: int
    end: int


class _MarkedPlace(TypedDict):
    file: str
    start: int
    end: int


class _MarkedPoint(TypedDict):
    sentences: list[str]


class _MarkedAttribution(TypedDict):
    s: str
    source: NotRequired[str | None]
    refers: NotRequired[str | None]


class _MarkedFile(TypedDict):
    sentences: dict[str, _MarkedPlace]
    points: list[_MarkedPoint]
    attribution: list[_MarkedAttribution]


@dataclass(frozen=True)
class MarkedStory:
    """One story as a careful reader marked it.

    ``sentences`` by id ("a.3": the fourth of report a), ``points`` as groups of ids, ``sources`` the
    words that name each source of a sentence, for the sentences attributed to somebody.
    """

    name: str
    sentences: Mapping[str, Place]
    points: tuple[tuple[str, ...], ...]
    sources: Mapping[str, tuple[frozenset[str], ...]]

    @cached_property
    def links(self) -> frozenset[Link]:
        """Every two sentences that stand in one marked point."""
        return links_between(self.points)

    @cached_property
    def in_points(self) -> frozenset[str]:
        """The sentences that stand in any point."""
        return frozenset(sentence for point in self.points for sentence in point)

    @cached_property
    def _by_file(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for sentence, place in self.sentences.items():
            found.setdefault(place.file, []).append(sentence)
        return found

    def sentences_at(self, file: str, start: int, end: int) -> list[str]:
        """Return the sentences that share with the span at least half of the shorter of the two."""
        return [
            sentence
            for sentence in self._by_file.get(file, ())
            if _share_half(self.sentences[sentence], start, end)
        ]


@dataclass(frozen=True)
class Gold:
    """A folder of marked stories, by name; ``sha256`` is that of the files' bytes in this order."""

    folder: Path
    stories: tuple[MarkedStory, ...]
    sha256: str

    @property
    def split(self) -> str:
        """The folder's own name: dev, train."""
        return self.folder.resolve().name


def read_gold(folder: Path) -> Gold:
    """Read every ``<story>.json`` of a folder; raises InputError if there is none or one is malformed."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise InputError(f"{folder}: no marked stories (*.json) in it; give the folder that holds them")
    contents = [file.read_bytes() for file in files]
    stories = tuple(_story(file, content) for file, content in zip(files, contents, strict=True))
    return Gold(folder, stories, hashlib.sha256(b"".join(contents)).hexdigest())


def links_between(groups: Iterable[Iterable[str]]) -> frozenset[Link]:
    """Return the links that the groups make; sentences of one report are not linked.

    >>> sorted(links_between([["b.0", "a.1", "a.2"]]))
    [Link(a='a.1', b='b.0'), Link(a='a.2', b='b.0')]
    """
    return frozenset(
        Link(one, other)
        for group in groups
        for one, other in combinations(sorted(set(group)), 2)
        if report_of(one) != report_of(other)
    )


def report_of(sentence: str) -> str:
    """Return the report's part of a sentence's id."""
    return sentence.split(".")[0]


def source_words(text: str | None) -> frozenset[str]:
    """Return the words that name a source.

    >>> sorted(source_words("the Chief of Police"))
    ['chief', 'police']
    """
    return frozenset(re.findall(r"[a-z0-9]+", (text or "").lower())) - STOP_WORDS


def _share_half(place: Place, start: int, end: int) -> bool:
    shared = min(place.end, end) - max(place.start, start)
    return shared > 0 and shared >= 0.5 * min(place.end - place.start, end - start)


def _story(file: Path, content: bytes) -> MarkedStory:
    try:
        marked = cast(_MarkedFile, json.loads(content))
        sources: dict[str, tuple[frozenset[str], ...]] = {}
        for mark in marked["attribution"]:
            named = source_words(mark.get("source")) | source_words(mark.get("refers"))
            sources[mark["s"]] = (*sources.get(mark["s"], ()), named)
        places = {name: Place(at["file"], at["start"], at["end"]) for name, at in marked["sentences"].items()}
        points = tuple(tuple(point["sentences"]) for point in marked["points"])
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(
            f"{file}: not a marked story ({type(error).__name__}: {error}); see its guide"
        ) from error
    return MarkedStory(file.stem, places, points, sources)
