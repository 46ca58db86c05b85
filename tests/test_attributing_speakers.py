"""Full names for surnames and pronouns: resolved with certainty or shown as unresolved."""

from __future__ import annotations

from synoptic.attributing import attribute
from synoptic.records import Report, Sentence


def sources(*sentences: str) -> list[str | None]:
    text, spans = "", []
    for sentence in sentences:
        text += " " if text else ""
        spans.append(Sentence("r", len(text), len(text) + len(sentence)))
        text += sentence
    return [s.source for s in attribute(Report(text, outlet="The Courier", id="r"), spans)]


def test_a_surname_is_shown_as_the_full_name_used_before() -> None:
    found = sources(
        "Helen Quist owns the ferry.", "The brakes failed, Quist said.", "Ms. Quist said so twice."
    )
    assert found == [None, "Helen Quist", "Helen Quist"]


def test_a_surname_two_people_share_stays_as_written() -> None:
    assert sources("Helen Quist and Peter Quist own it.", "The brakes failed, Quist said.")[1] == "Quist"


def test_a_full_name_that_comes_later_is_not_used() -> None:
    assert sources("The brakes failed, Quist said.", "Helen Quist owns the ferry.")[0] == "Quist"


def test_he_is_the_only_man_who_spoke_before() -> None:
    assert sources("Peter Quist said the brakes failed.", "He said it was late.")[1] == "Peter Quist"


def test_he_between_two_men_is_unresolved() -> None:
    found = sources("Peter Quist and Martin Lo met on Friday.", "He said the brakes failed.")
    assert found[1] == "he (unresolved)"


def test_he_after_a_speaker_who_names_another_man_is_unresolved() -> None:
    found = sources("Peter Quist said Martin Lo was late.", "He said it was dark.")
    assert found[1] == "he (unresolved)"


def test_namesakes_are_rivals_for_a_pronoun() -> None:
    found = sources("Peter Quist met Martin Quist and Mr. Quist.", "He said it was dark.")
    assert found[1] == "he (unresolved)"


def test_a_title_makes_an_unusual_name_a_persons() -> None:
    found = sources("Former Rep. Osk Quist said it was late.", "Quist said the brakes failed.")
    assert found[1] == "Osk Quist"


def test_she_is_not_a_man() -> None:
    found = sources("Peter Quist said the brakes failed.", "She said it was late.")
    assert found[1] == "she (unresolved)"


def test_he_after_an_unnamed_speaker_is_unresolved() -> None:
    found = sources("Peter Quist owns the ferry.", "A witness said it was late.", "He said it was dark.")
    assert found[2] == "he (unresolved)"


def test_they_is_never_resolved() -> None:
    assert sources("Police came late.", "They said the pier was shut.")[1] == "they (unresolved)"


def test_a_newspaper_is_not_a_person() -> None:
    found = sources("The Skarn Courier reported that the pier is shut.", "He said it was late.")
    assert found == ["The Skarn Courier", "he (unresolved)"]
