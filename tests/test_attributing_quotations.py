"""Quotation marks of every kind, and who speaks in quotations that run on."""

from __future__ import annotations

import pytest

from synoptic.attributing import attribute
from synoptic.attributing.quotations import find_quotations
from synoptic.records import Report, Sentence


def inside(text: str) -> list[str]:
    return [text[quotation.inner.start : quotation.inner.end] for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no way” and left.", ["no way"]),
        ('He said "no way" and left.', ["no way"]),
        ("He said ‘no way’ and left.", ["no way"]),
        ("He said 'no way' and left.", ["no way"]),
        ("He said «no way» and left.", ["no way"]),
        ("He said ``no way'' and left.", ["no way"]),
        ("“One ‘two’ three” four", ["One ‘two’ three"]),
        ("‘It’s over,’ she said.", ["It’s over,"]),
        ("The boys' team, the ’90s, rock 'n' roll and Quist's pier", []),
        ("A 6\" pipe and a 5' rope", []),
        ('Lars "Red" Ottoway', []),
    ],
)
def test_marks_pair_and_apostrophes_do_not(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


def test_a_quotation_never_closed_ends_with_its_paragraph() -> None:
    assert inside("“No way, he said.\n\nThe pier is shut.\n\n“Yes.”") == ["No way, he said.", "Yes."]


def test_a_lost_closing_mark_does_not_swallow_the_next_quotation() -> None:
    assert inside("She said “one. Then he said “two” twice.")[-1] == "two"


def test_a_paragraph_that_opens_anew_continues_the_quotation_left_open() -> None:
    first, second, third = find_quotations("“One.\n\n“Two.”\n\n“Three.”")
    assert (first.continues, second.continues, third.continues) == (False, True, False)


def spoken(*paragraphs: list[str]) -> list[tuple[str, str | None]]:
    """Attribute sentences given by paragraph; return voice and source of each."""
    text, spans = "", []
    for paragraph in paragraphs:
        text += "\n\n" if text else ""
        for number, sentence in enumerate(paragraph):
            text += " " if number else ""
            spans.append(Sentence("r", len(text), len(text) + len(sentence)))
            text += sentence
    found = attribute(Report(text, outlet="The Courier", id="r"), spans)
    for statement in found:
        assert statement.source_span is None or text[statement.source_span.start : statement.source_span.end]
    return [(statement.voice, statement.source) for statement in found]


def test_sentences_inside_one_quotation_share_its_speaker_named_at_the_end() -> None:
    assert spoken(["Nobody slept.", "“It was dark.", "We heard one bang,” Mira Quist said."]) == [
        ("own", None),
        ("quoted", "Mira Quist"),
        ("quoted", "Mira Quist"),
    ]


def test_a_quotation_over_paragraphs_keeps_its_speaker() -> None:
    found = spoken(["“It was dark,” Mira Quist said.", "“We heard one bang."], ["“Then it was still.”"])
    assert found == [("quoted", "Mira Quist")] * 3


def test_a_full_quotation_right_after_an_attributed_sentence_has_the_same_speaker() -> None:
    found = spoken(["Police said the pier was dark.", "“Nobody could see the boat at all.”"])
    assert found[1] == ("quoted", "Police")


def test_a_quotation_after_the_outlets_own_words_is_nobodys_in_particular() -> None:
    assert spoken(["The night was dark.", "“Nobody could see the boat at all.”"])[1] == ("quoted", None)


def test_a_continued_speaker_is_pinned_to_where_the_name_stands() -> None:
    text = "Police said the pier was dark. “Nobody could see the boat at all.”"
    _, second = attribute(
        Report(text, outlet="The Courier", id="r"), [Sentence("r", 0, 30), Sentence("r", 31, len(text))]
    )
    assert second.source_span == (0, 6)
    assert second.content_span == (32, len(text) - 1)
    assert second.cue_span is None
