"""Which words of a point stand in several reports, and which numbers in one only."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from synoptic.words import Word, find_words


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters of a statement.

    ``match`` numbers, within its point, the word that other reports have too; ``is_alone`` marks a number
    that no other report of the point gives, where another report gives such a number too.
    """

    text: str
    match: int | None = None
    is_alone: bool = False


def match_words(statements: Sequence[tuple[str, str]]) -> list[tuple[Piece, ...]]:
    """Cut each statement of a point, given as (report, text), into pieces; joined they are the text again.

    Words match by number ("twelve" is 12) or by stem, between different reports only. Takes linear time.

    >>> first, second = match_words([("a", "Twelve were injured, 2 badly"), ("b", "12 people, 3 injured")])
    >>> [(piece.text, piece.match) for piece in first]
    [('Twelve', 0), (' were ', None), ('injured', 1), (', ', None), ('2', None), (' badly', None)]
    >>> [piece.text for piece in second if piece.is_alone]
    ['3']
    """
    if len({report for report, _ in statements}) < 2:
        return [(Piece(text),) for _, text in statements]
    found = [find_words(text) for _, text in statements]
    reports: dict[str, set[str]] = {}
    for (report, _), words in zip(statements, found, strict=True):
        for word in words:
            reports.setdefault(word.key, set()).add(report)
    common = [key for key, giving in reports.items() if len(giving) > 1]
    shared = {key: number for number, key in enumerate(common)}
    alone = _numbers_that_differ(found, reports)
    texts = (text for _, text in statements)
    return [tuple(_cut(text, words, shared, alone)) for text, words in zip(texts, found, strict=True)]


def _numbers_that_differ(found: Sequence[Sequence[Word]], reports: Mapping[str, set[str]]) -> set[str]:
    """Return the numbers that one report gives alone, if two reports or more have one."""
    numbers = {word.key for words in found for word in words if word.is_number}
    alone = {key for key in numbers if len(reports[key]) == 1}
    giving = {report for key in alone for report in reports[key]}
    return alone if len(giving) > 1 else set()


def _cut(
    text: str, words: Sequence[Word], shared: Mapping[str, int], alone: Collection[str]
) -> Iterator[Piece]:
    done = 0
    for word in words:
        if word.key not in shared and word.key not in alone:
            continue
        if word.start > done:
            yield Piece(text[done : word.start])
        yield Piece(text[word.start : word.end], shared.get(word.key), word.key in alone)
        done = word.end
    if done < len(text):
        yield Piece(text[done:])
