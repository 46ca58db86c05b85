"""Full names for surnames and pronouns: resolved with certainty or shown as unresolved."""

from __future__ import annotations

import pytest

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


def test_whom_a_speaker_only_speaks_of_is_no_rival_for_a_pronoun() -> None:
    found = sources("Peter Quist said Martin Lo was late.", "He said it was dark.")
    assert found[1] == "Peter Quist"


def test_a_man_named_before_the_pronoun_in_its_own_sentence_is_a_rival() -> None:
    found = sources("Peter Quist said it was late.", "When Martin Lo came, he said it was dark.")
    assert found[1] == "he (unresolved)"


def test_a_subject_known_to_be_a_man_wins_over_a_speaker_of_unknown_gender_but_not_over_a_man() -> None:
    men = sources(
        "“It is late,” Peter Quist said as Martin Lo left.", "Martin Lo ran.", "He said it was dark."
    )
    assert men[2] == "Martin Lo"


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


def test_a_name_does_not_run_on_into_a_word_that_begins_with_a_particle() -> None:
    found = sources("Judge Osk Quist also saw it.", "Quist said it was late.", "He said it was dark.")
    assert found[1:] == ["Osk Quist", "Osk Quist"]


@pytest.mark.parametrize(
    "before",
    [
        "Peter Quist left Martin Lo Airport.",
        "Peter Quist spoke to the Martin Network.",
        "Peter Quist came back Monday.",
        "Peter Quist took Martin Lo's boat.",
        "Peter Quist said that Martin Lo was there.",
    ],
)
def test_what_is_no_acting_person_does_not_block_a_pronoun(before: str) -> None:
    assert sources(before, "He said it was late.")[1] == "Peter Quist"


@pytest.mark.parametrize(
    "before",
    [
        "Peter Quist's crew left.",
        "Peter Quist and Martin Lo left.",
        "A sailor ran away.",
        "Hennay Lines said it was dark.",
        "Helen Quist said it was dark.",
        "Peter Quist said it was dark. Nobody slept. The night was long.",
    ],
)
def test_a_pronoun_is_never_guessed(before: str) -> None:
    assert sources(*before.split(". "), "He said it was late.")[-1] == "he (unresolved)"


def test_a_role_before_a_name_makes_it_a_persons_and_tells_the_gender() -> None:
    found = sources("Coastguard spokeswoman Inko Carrow said it was late.", "She said it was dark.")
    assert found[1] == "Inko Carrow"
    assert sources("Coastguard spokeswoman Inko Carrow said no.", "He said yes.")[1] == "he (unresolved)"


def test_a_role_in_capitals_does_not_block_the_name_behind_it() -> None:
    found = sources("Security Expert Osk Quist said it was late.", "He said it was dark.")
    assert found[1] == "Osk Quist"


def test_an_open_pronoun_leaves_the_next_one_open_and_a_resolved_one_carries_on() -> None:
    opened = sources("Peter Quist and Martin Lo left.", "He said it was late.", "He said it was dark.")
    assert opened[1:] == ["he (unresolved)"] * 2
    told = sources("Peter Quist ran.", "He fell.", "He said it was dark.")
    assert told[2] == "Peter Quist"


def test_the_name_between_commas_is_shown_for_the_role_before_it() -> None:
    found = sources("The harbour master at Port Sellack, Tomas Rendell, said it was late.",
                    "Rendell said it was dark.")  # fmt: skip
    assert found == ["Tomas Rendell", "Tomas Rendell"]


def test_mr_and_ms_tell_two_people_of_one_surname_apart() -> None:
    found = sources("Helen Quist and Peter Quist own it.", "It was late, Ms. Quist said.",
                    "It was dark, Mr. Quist said.", "It was dark, Quist said.")  # fmt: skip
    assert found[1:] == ["Helen Quist", "Peter Quist", "Quist"]


def test_a_son_named_after_a_father_is_not_his_fathers_full_name() -> None:
    found = sources("Judge Quist left.", "His son, Peter Quist, left.", "It was late, Judge Quist said.")
    assert found[2] == "Judge Quist"


def test_junior_is_somebody_else() -> None:
    found = sources("Peter Quist left.", "Peter Quist Jr. came.", "It was late, Mr. Quist said.")
    assert found[2] == "Mr. Quist"


def test_a_given_name_alone_is_shown_in_full() -> None:
    assert sources("Villa Quist, 40, owns it.", "It was late, Villa said.")[1] == "Villa Quist"


def test_headlines_in_title_case_name_nobody() -> None:
    text = "Peter Quist Sues Harbour Town\n\nThe sailors met. It was late, Town said."
    spans = [Sentence("r", 0, 29, "title"), Sentence("r", 31, 47), Sentence("r", 48, len(text))]
    assert attribute(Report(text, outlet="x", id="r"), spans)[2].source == "Town"


def test_a_role_of_two_words_is_shown_as_the_name_it_stood_before() -> None:
    found = sources("Harbour master Tomas Rendell left.", "The harbour master said it was late.",
                    "The master said it was dark.")  # fmt: skip
    assert found[1:] == ["Tomas Rendell", "The master"]
