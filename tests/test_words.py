"""Words: what counts as one, what it is compared by, and where it stands."""

import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from synoptic.words import LONGEST_WORD, SHORTEST_STEM, STOP_WORDS, find_words, word_key


def keys(text: str) -> list[str]:
    return [word.key for word in find_words(text)]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("12", "#12"),
        ("twelve", "#12"),
        ("Twelve", "#12"),
        ("zero", "#0"),
        ("ninety", "#90"),
        ("1,200", "#1200"),
        ("2,500,000", "#2500000"),
        ("3.5", "#3.5"),
        ("5:40", "#5:40"),
        ("1,20", "#1,20"),
    ],
)
def test_a_number_has_one_key_in_digits_and_spelled_out(written: str, key: str) -> None:
    [word] = find_words(f"the {written}.")
    assert (word.key, word.is_number, word.is_name) == (key, True, False)


@pytest.mark.parametrize(
    "forms",
    [
        ("ferry", "ferries"),
        ("carry", "carried", "carries", "carrying"),
        ("capsize", "capsized", "capsizes", "capsizing"),
        ("search", "searches", "searched", "searching", "searchers"),
        ("quick", "quickly"),
    ],
)
def test_forms_of_a_word_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({word_key(form) for form in forms}) == 1


@pytest.mark.parametrize(("one", "other"), [("sing", "sed"), ("bring", "bred"), ("ring", "red")])
def test_short_words_keep_their_ends_and_stay_apart(one: str, other: str) -> None:
    assert word_key(one) != word_key(other)


def test_stop_words_are_left_out_however_they_are_written() -> None:
    assert keys("The ferry that WAS there sank") == ["ferry", "sank"]
    assert all(not word_key(word.upper()) for word in STOP_WORDS)


def test_a_run_of_letters_too_long_for_a_word_is_left_out() -> None:
    assert keys(f"boat {'x' * (LONGEST_WORD + 1)} {'7' * (LONGEST_WORD + 1)} quay") == ["boat", "quay"]
    assert len(keys("x" * LONGEST_WORD)) == 1


def test_names_are_capitalised_words_but_the_first_and_numbers() -> None:
    words = find_words("Divers from Port Sellack found Twelve boats")
    assert [word.key for word in words if word.is_name] == ["port", "sellack"]


@pytest.mark.parametrize("text", ["", " \n", "!? — …", "the and of", "🚢🚢"])
def test_a_text_without_meaning_has_no_words(text: str) -> None:
    assert find_words(text) == []


@given(st.text(alphabet=st.characters(), max_size=200))
def test_words_stand_in_order_and_slice_back_to_the_text(text: str) -> None:
    words = find_words(text)
    ends = [0, *(word.end for word in words)]
    for word, before in zip(words, ends, strict=False):
        assert before <= word.start < word.end <= len(text)
        assert word.key == word_key(text[word.start : word.end])


@given(st.text(alphabet="aeidsnrly", min_size=1, max_size=12))
def test_a_stem_is_a_beginning_of_its_word_and_keeps_three_letters(word: str) -> None:
    stem = word_key(word)
    assume(stem and not stem.startswith("#"))
    assert len(stem) >= min(SHORTEST_STEM, len(word))
    assert word.startswith((stem, stem.removesuffix("y")))


@pytest.mark.parametrize("piece", ["1,", "1.1:", "x", "1,000", "é", "ing"])
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    hostile = piece * (400_000 // len(piece))
    start = time.process_time()
    find_words(hostile)
    assert time.process_time() - start < 2
