"""Segmenting: the title's tail and its repeats, what is printed twice, what stands around the report."""

import pytest

from synoptic.records import Report
from synoptic.segmenting import segment

LEAD = "Forty people left the ferry Alma before it sank off Port Skerry on Monday."
NEXT = "Nobody was hurt, the harbour master said."
TITLE = "Ferry Alma sinks off Port Skerry"


def marked(
    *blocks: str, title: str | None = None, outlet: str = "wsky.example", url: str | None = None
) -> list[str]:
    """Return each piece behind the first letter of its kind: "t" is text, "T" the title."""
    text = "\n\n".join(blocks)
    letters = {"title": "T", "heading": "h", "text": "t", "repeat": "r", "furniture": "f"}
    found = segment(Report(text, outlet=outlet, title=title, url=url))
    return [f"{letters[s.kind]} {text[s.start : s.end]}" for s in found]


@pytest.mark.parametrize(
    ("tail", "outlet"),
    [
        (" - WSKY - Breaking News, Weather and Harbour Sports", "wsky.example"),
        (" | WSKY Skerry", "wsky.example:80"),
        (" - - WSKY", "www.wsky.example"),
        (" - SKY 9 WSKY Skerry News", "sky9live.example"),
        (" – Skerry-Lind News, Weather & Sports", "harbour.example"),
        (" | The Harbour Post", "The Harbour Post"),
        (" - Skerry5", "news.skerry5.example"),
    ],
)
def test_the_sites_name_behind_a_title_is_furniture(tail: str, outlet: str) -> None:
    title = TITLE + tail
    assert marked(title, LEAD, title=title, outlet=outlet) == [f"T {TITLE}", f"f {tail.strip()}", f"t {LEAD}"]


def test_the_sites_name_is_known_by_the_host_of_the_address_too() -> None:
    address = "https://www.harbourpost.example/ferry"
    found = marked(f"{TITLE} | Harbour Post", LEAD, outlet="The Post", url=address)
    assert found[:2] == [f"T {TITLE}", "f | Harbour Post"]


@pytest.mark.parametrize(
    "title",
    [
        "Ferry Alma sinks - forty leave it in time",
        "Ferry Alma sinks | Skerry police search for the captain",
        "Ferry sinks - WSKY",  # too little would be left
        "Captain of the Alma - Fake News Did It",
        "Captain of the Alma speaks - Brandt: bad weather sank her, not I",
    ],
)
def test_a_headline_in_two_parts_stays_whole(title: str) -> None:
    assert marked(title, LEAD, title=title, outlet="skerry.example")[0] == f"T {title}"


@pytest.mark.parametrize(
    "again",
    [
        TITLE,
        f"× {TITLE}",
        f"{TITLE} Posted: Monday, May 5, 2031 4:15 pm",
        f"{TITLE} Updated: 5/5/31",
        f"{TITLE} - WSKY",
        TITLE.upper() + ".",
    ],
)
def test_the_title_again_as_a_block_of_its_own_is_a_repeat(again: str) -> None:
    assert marked(f"{TITLE} - WSKY", LEAD, again, NEXT, title=f"{TITLE} - WSKY")[3:] == [
        f"r {again}",
        f"t {NEXT}",
    ]


def test_the_title_again_is_known_when_only_the_first_line_says_it() -> None:
    assert marked(TITLE, f"× {TITLE}", LEAD) == [f"T {TITLE}", f"r × {TITLE}", f"t {LEAD}"]


def test_a_title_that_stands_further_down_only_once_stays() -> None:
    assert marked("By Jane Doe", TITLE, LEAD, title=TITLE)[1] == f"h {TITLE}"


def test_the_first_part_of_a_title_as_a_block_is_a_repeat() -> None:
    title = "Ferry Alma sinks - forty leave it in time"
    assert marked(title, "Ferry Alma sinks", LEAD, title=title)[1] == "r Ferry Alma sinks"


def test_a_sentence_of_a_paragraph_that_says_what_the_title_says_stays() -> None:
    assert marked(TITLE, f"{TITLE}. {NEXT}", title=TITLE)[1] == f"t {TITLE}."


def test_of_a_caption_and_the_same_lead_the_lead_stays() -> None:
    told = f"PORT SKERRY, Fla. (WSKY) - {LEAD}"
    assert marked(TITLE, LEAD, f"{told} {NEXT}") == [f"T {TITLE}", f"r {LEAD}", f"t {told}", f"t {NEXT}"]


def test_of_a_block_printed_twice_the_first_stays() -> None:
    assert marked(TITLE, LEAD, NEXT, LEAD)[1:] == [f"t {LEAD}", f"t {NEXT}", f"r {LEAD}"]


def test_of_equal_blocks_the_one_beside_a_credit_is_the_caption() -> None:
    found = marked(TITLE, LEAD, "(Photo: Mara Lind)", NEXT, LEAD)
    assert found[1:] == [f"r {LEAD}", "f (Photo: Mara Lind)", f"t {NEXT}", f"t {LEAD}"]


def test_each_caption_of_a_gallery_counts_once() -> None:
    captions = [f"Image {number} of 3 {LEAD}" for number in (1, 2, 3)]
    assert [line[0] for line in marked(TITLE, *captions, NEXT)[1:]] == ["t", "r", "r", "t"]


def test_of_nearly_equal_sentences_the_fuller_one_stays() -> None:
    fuller = LEAD.replace("on Monday", "late on Monday")
    assert marked(TITLE, fuller, LEAD)[1:] == [f"t {fuller}", f"r {LEAD}"]
    assert marked(TITLE, LEAD, fuller)[1:] == [f"r {LEAD}", f"t {fuller}"]


@pytest.mark.parametrize(
    "other",
    [
        LEAD.replace("it sank", "it never sank"),
        LEAD.replace("Forty", "40 Forty"),
        LEAD.replace("Port Skerry", "Port Lind"),
        "Before Monday forty people left the ferry Alma, it sank off Port Skerry on.",
    ],
)
def test_a_sentence_that_may_say_something_else_is_no_repeat(other: str) -> None:
    assert marked(TITLE, LEAD, other)[1:] == [f"t {LEAD}", f"t {other}"]


@pytest.mark.parametrize(
    "said",
    [
        '"Forty people left the ferry before it sank off Port Skerry," she said.',
        "“We swam for an hour, and then we swam for another hour. I saw the ferry sink off Skerry at noon.",
        "She was at home. ‘I saw the ferry sink before my eyes at noon on Monday. I ran.’",
        "'Everyone please say a prayer for Captain Vik and his crew.'",
        "After the ferry sank I swam for an hour to the rocks off Skerry.",
        "Offence: sinking of a ferry with forty people aboard",
    ],
)
def test_a_quotation_or_a_field_of_a_form_told_twice_stays(said: str) -> None:
    assert "r" not in {line[0] for line in marked(TITLE, said, NEXT, said)}


def test_a_sentence_about_him_is_left_out_only_with_the_one_that_names_him() -> None:
    charged = "He was charged with sinking the ferry and taken to Port Skerry."
    first, second = "Per Vik was its captain, the harbour master said.", "Ole Holm was its engineer."
    assert marked(TITLE, f"{first} {charged}", f"{second} {charged}")[4] == f"t {charged}"
    again = marked(TITLE, f"{first} {charged}", NEXT, f"{first} {charged}")
    assert [line[0] for line in again[1:]] == ["t", "t", "t", "r", "r"]


def test_short_sentences_may_be_said_twice() -> None:
    assert "r" not in {line[0] for line in marked(TITLE, "He was not hurt.", LEAD, "He was not hurt.")}


TEASERS = ["Two shops burn in Lind.", "Two shops burn in Lind.", "Mayor sings", "Mayor sings"]


def test_pairs_of_teasers_before_the_dateline_are_furniture() -> None:
    found = marked(TITLE, *TEASERS, f"PORT SKERRY - {LEAD}")
    assert [line[0] for line in found] == ["T", "f", "f", "f", "f", "t"]


@pytest.mark.parametrize("blocks", [[*TEASERS[:2], f"PORT SKERRY - {LEAD}"], [*TEASERS, LEAD]])
def test_one_pair_or_no_dateline_is_no_stack_of_teasers(blocks: list[str]) -> None:
    assert "f" not in {line[0] for line in marked(TITLE, *blocks)}


@pytest.mark.parametrize(
    "header", ["ALSO ON WSKY.EXAMPLE", "Related Stories:", "PREVIOUS STORIES", "MORE FROM WSKY"]
)
def test_links_under_their_heading_are_furniture_up_to_the_next_sentence(header: str) -> None:
    links = ["+ Mayor sings", "+ Is the harbour safe?", "Two shops burn in Lind"]
    found = marked(TITLE, header, *links, LEAD, "What comes next", NEXT)
    assert [line[0] for line in found] == ["T", "f", "f", "f", "f", "t", "h", "t"]


def test_a_heading_over_sentences_is_no_heading_of_links() -> None:
    assert [line[0] for line in marked(TITLE, "More from the harbour", LEAD)] == ["T", "h", "t"]


@pytest.mark.parametrize("mark", ["EMBED >More News Videos", "EMBED </>More News Videos"])
def test_the_mark_of_a_film_is_cut_off_its_caption(mark: str) -> None:
    assert marked(TITLE, f"{mark} {LEAD} {NEXT}")[1:] == [f"f {mark}", f"t {LEAD}", f"t {NEXT}"]
    assert marked(TITLE, f"{mark} The ferry before it sank")[1:] == [
        f"f {mark}",
        "t The ferry before it sank",
    ]
