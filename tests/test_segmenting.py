"""Segmenting: every character in its place, sentences as a reader cuts them, furniture apart."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.records import Report
from synoptic.segmenting import MAX_SENTENCE, segment
from synoptic.segmenting.furniture import is_furniture


def pieces(text: str, title: str | None = None) -> list[str]:
    report = Report(text, outlet="The Skerry Post", title=title)
    return [text[s.start : s.end] for s in segment(report)]


def kinds(text: str, title: str | None = None) -> list[str]:
    return [s.kind for s in segment(Report(text, outlet="The Skerry Post", title=title))]


@pytest.mark.parametrize(
    "cut",
    [
        # abbreviations and initials
        "Mr. Holm met Dr. Lind on Monday.|Lt. Gov. Ada Brandt and Sen. Per Vik did not come.",
        "Capt. R. J. Holm spoke.|George W. Marsh and J. D. Quill did not.",
        "She moved to the U.S.|The ferry did not.|The U.S. Coast Guard came.",
        "It sank on Jan. 5 at 3:04 p.m. Tuesday off St. Olaf.|Nobody died.",
        "It left at 7 a.m.|Passengers heard a bang.",
        "It left at 7 p.m. EST.|It came back.",
        "He works for Skerry Lines Inc.|He has no boat.",
        "Skerry Lines Inc. Chairman Per Vik resigned.",
        "He was taken from Main St.|Police said he was alone.",
        "They sued in Lind vs. Holm and won.|It cost them dear.",
        "The N.A.A.C. Club met.|See No. 5 on the list.|No.|It is not there.",
        "In Tampa, Fla., it rained.|In Reno, Nev.|They had sun.",
        "Sen. Ada Brandt, D-Calif., agreed.|Rep. Per Vik (R-Ky.) did not.",
        # numbers, addresses
        "It cost $2.5bn.|That is 3.1 percent more.|In 2015.|Ten people came.",
        "Write to desk@post.example.com or see www.post.example.|We read it.",
        "See https://post.example/a.b?c=d.e for more.|Ask @skerry.post now.",
        # ellipses and loud marks
        "He waited ... and waited.|Then… nothing.",
        "“I was afraid. … I ran.”",
        "What happened?|Nobody knows!|Really?!|Yes.",
        '"We won!" he said.|She laughed.',
        '"Who was it?" Ada Brandt asked.|No one answered.',
        '"Is that you?"|Brandt replied, "You know I will not say."',
        # quotations
        '"The boat sank," she said.|"We swam. It was cold."|He wept.',
        "‘It sank’, she said.|He said ‘it was cold’.|They left.",
        "“It is over,” she said.|“We go home. We rest.”",
        "She said “it is over.”|He agreed.|(They did not.)|Fine.",
        "“First of all, we thank them.|We do.",
        # datelines
        "WASHINGTON (AP) — Two ships met.|One sank.",
        "PORT SKERRY, Me. — Two ships met.|One sank.",
        "ST. OLAF, Fla. - Two ships met.|One sank.",
        # other scripts and marks
        "船が沈んだ。|誰も死ななかった！|本当？",
        "Судно затонуло.|Никто не погиб.",
        # capitals, lists, handles
        "POLICE SAID A SHIP SANK.|DR. LIND WAS ABOARD.|NOBODY DIED.",
        "1. The captain slept.|He was tired.",
        "It is so.|@skerrypost wrote it.",
    ],
)
def test_sentences_are_cut_where_a_reader_would_cut_them(cut: str) -> None:
    text = cut.replace("|", " ") if not cut.startswith("船") else cut.replace("|", "")
    assert pieces(text) == cut.split("|")


@pytest.mark.parametrize(
    "cut",
    [
        "He heard a shot.|Police said so.",
        'They left before noon.|"It was loud," she said.',
        'She said "it is over."|He agreed.',
        "She said “it is over.”|He agreed.",
        "That was in 2015.|Police kept quiet.",
    ],
)
def test_a_missing_space_hides_no_boundary(cut: str) -> None:
    assert pieces("It began. " + cut.replace("|", "")) == ["It began.", *cut.split("|")]


@pytest.mark.parametrize("text", ["Skerry.Com is down.", "Ask at J.Crew today.", "He met St.John Vik there."])
def test_a_full_stop_inside_a_name_is_no_boundary(text: str) -> None:
    assert pieces(text) == [text]


def test_a_quotation_of_several_sentences_stays_whole() -> None:
    text = '"It sank. We swam," Brandt said. "It was cold. We rest."'
    assert pieces(text) == ['"It sank. We swam," Brandt said.', '"It was cold. We rest."']


def test_a_quotation_that_runs_over_paragraphs_keeps_each_paragraph_apart() -> None:
    text = "A title\n\n“We swam.\n\n“It was cold. We rest.”"
    assert pieces(text)[1:] == ["“We swam.", "“It was cold. We rest.”"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The ferry left the harbour before dawn with forty passengers aboard, and\n"
        "Capt. Holm, who had slept for three hours, took it through the Narrows at\n"
        "full speed. Nobody was hurt."
    )
    assert len(pieces(text)) == 2


def test_a_short_line_without_a_full_stop_stands_alone() -> None:
    text = "Ferry aground\nThe ferry ran aground on Monday and forty people left it, they said.\nIt is safe."
    assert pieces(text)[0] == "Ferry aground"


def test_each_entry_of_a_list_stands_alone() -> None:
    text = "Ferry\n\nThe dead are:\n- Per Vik, 40\n- Ada Lind, 31\n2) Ole Holm. He was 12."
    assert pieces(text)[1:] == [
        "The dead are:",
        "- Per Vik, 40",
        "- Ada Lind, 31",
        "2) Ole Holm.",
        "He was 12.",
    ]
    assert kinds(text)[1] == "heading"


def test_windows_line_ends_are_white_space() -> None:
    assert pieces("Ferry aground\r\n\r\nIt sank.\r\n\r\nAll live.") == [
        "Ferry aground",
        "It sank.",
        "All live.",
    ]


def test_the_first_block_is_the_title_when_it_is_the_reports_title() -> None:
    assert kinds("Ferry sinks. Captain slept.\n\nIt sank.", title="Ferry sinks.  Captain slept.") == [
        "title",
        "text",
    ]


@pytest.mark.parametrize(
    "title",
    ["Ferry aground", "Who sank the ferry?", "‘It was cold. We swam’", "# Ferry aground", "He left the U.S."],
)
def test_the_first_line_is_the_title_when_it_looks_like_one(title: str) -> None:
    assert kinds(title + "\n\nIt sank on Monday.") == ["title", "text"]


@pytest.mark.parametrize("first", ["It sank on Monday.", "“It sank,” she said. “We swam.”", "By Jane Doe"])
def test_a_report_that_begins_with_a_sentence_or_a_byline_has_no_title(first: str) -> None:
    assert "title" not in kinds(first + "\n\nAll live.")


def test_a_line_without_a_full_stop_above_text_is_a_heading() -> None:
    text = (
        "Ferry aground\n\nIt sank.\n\nA history of faults\n\nIt had sunk before.\n\nThe company said it will"
    )
    assert kinds(text) == ["title", "text", "heading", "text", "text"]


@pytest.mark.parametrize(
    "line",
    [
        "(Photo: Mara Lind/Skerry Post)",
        "Ada Brandt (Photo: Skerry County Sheriff's Office)",
        "Photo: Mara Lind, Skerry Post",
        "Photo by Mara Lind",
        "Mara Lind / Skerry Post",
        "Courtesy of Skerry Lines",
        "By Jane Doe",
        "By JANE DOE and Ole Quist, Skerry Post Staff Writers",
        "Published 3:04 p.m.",
        "Updated: Jan. 5, 2016 at 3:04 PM EST",
        "(Published Tuesday, June 7, 2016)",
        "Read more: Harbour reopens after storm",
        "RELATED: Captain had been warned",
        "Watch: Divers reach the wreck",
        "Related Stories",
        "Advertisement",
        "Follow us on Twitter and Facebook.",
        "Follow Jane Doe on Twitter @janedoe",
        "Subscribe to our newsletter",
        "Sign up for our morning briefing.",
        "Facebook Twitter Email Print",
        "Share this story",
        "© 2016 The Skerry Post",
        "Copyright 2016 The Skerry Post. All rights reserved.",
        "All rights reserved.",
        "(function(){ var a = 1; })()",
        "Contact Jane Doe at jdoe@post.example or 555-201-3040.",
        "jdoe@post.example",
        "Jane Doe can be reached at jdoe@post.example.",
        "Staff writer Ole Quist contributed to this report.",
        "Download our free app for iPhone and Android.",
        "Please enable Javascript to watch this video",
        "Stay with Channel 9 for updates on this developing story.",
        "— Jane Doe (@janedoe) March 8, 2016",
        "https://post.example/ferry",
        "* * *",
        "× 1 of 3 2 of 3 3 of 3",
        "(Published Sunday, ${__output} 8, 2015)",
        "UPDATE | Divers reach the wreck of the ferry",
        "Stay with Channel 9 for more details as they become available.",
        "Sign up for Channel 9 newsletters to get breaking news, sports and contests in your inbox.",
        "Email Newsletters Sign up for one of our email newsletters.",
        "Ferry graphic (Photo: Skerry Post)",
        "Harbour view (Photo: Mara Lind)",
        "Site Mobile Navigation",
    ],
)
def test_furniture_is_known(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photos show the ferry on the rocks.",
        "Ada Brandt leaves court on Monday. (Photo: Mara Lind)",
        "A ferry burns off Port Skerry on Monday (Photo: Mara Lind)",
        "By Monday the ferry had sunk.",
        "By Election Day it will be gone.",
        "Published reports say that the captain slept.",
        "Updated figures show 12 dead.",
        "Speed contributed to the crash.",
        "Subscribers lost $40 each.",
        "Sign-ups rose by 12 percent.",
        "Follow-up checks found no fault.",
        "Advertisements for the ferry were withdrawn on Monday.",
        "Copyright law does not cover it, the judge said.",
        "Anyone with information is asked to call police at 555-201-3040.",
        "Contact Detective Ole Quist of the Skerry police at oquist@skerry.example with tips.",
        "See the damage at the harbour.",
        "Watch officers saw the ferry turn at 3:04 p.m.",
        '"Stay tuned," Brandt said in an email.',
        "Share prices fell.",
        "Video of the crash shows the captain asleep.",
        "7:30 a.m.: The ferry leaves the harbour",
        "(He declined to comment.)",
        "Ole Holm, 12",
        "Flight 447",
        "Credit Union Robbed in Skerry",
        "PHOTO SHOWS CAPTAIN ASLEEP",
        "Contributing Factors in the Crash",
        "Video From the Scene Shows Ferry",
        "Reporting by the Skerry Post found that the captain slept.",
        '"More."',
        "Ferry burns (Photo: Skerry Post)",
        "Captain arrested (Photo: Skerry Post)",
        "Captain found dead (Photo: Skerry Post)",
        "UPDATE | Divers reached the wreck of the ferry on Monday.",
        "UPDATE: Captain of the ferry dies",
        "Ten of 12 lifeboats were found, 1 of 3 on the beach.",
        "Parents can sign up for the newsletter that Brandt writes.",
        "Stay with your children, police said.",
    ],
)
def test_news_is_not_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_furniture_beside_news_in_one_paragraph_leaves_the_news() -> None:
    text = "This is a developing story. Two people died. Follow us on Twitter."
    assert kinds(text) == ["furniture", "text", "furniture"]


def test_a_word_alone_is_a_heading_and_a_short_sentence_is_not() -> None:
    assert kinds("Ferry aground\n\nContext.\n\nIt sank.\n\nBig Picture.\n\nHe died.\n\nAll live.") == [
        "title",
        "heading",
        "text",
        "heading",
        "text",
        "text",
    ]


def test_a_run_without_punctuation_is_cut_at_white_space() -> None:
    found = pieces("ferry " * 1000)
    assert max(map(len, found)) <= MAX_SENTENCE
    assert all(piece.startswith("ferry") and piece.endswith("ferry") for piece in found)


def test_a_word_without_end_is_cut_anywhere() -> None:
    assert [len(piece) for piece in pieces("a" * (2 * MAX_SENTENCE + 5))] == [MAX_SENTENCE, MAX_SENTENCE, 5]


@pytest.mark.parametrize("text", ["", " \n\n\t "])
def test_a_report_without_text_has_no_sentences(text: str) -> None:
    assert pieces(text) == []


HOSTILE_CHARACTERS = st.text(st.sampled_from("aAbI.?!…\"“”'’ \n\t()-—:@1。·#x*\r\u00a0\u200b"), max_size=200)


@given(st.one_of(st.text(max_size=200), HOSTILE_CHARACTERS))
def test_the_spans_are_ordered_bare_and_cover_all_but_white_space(text: str) -> None:
    last = 0
    for sentence in segment(Report(text, outlet="x")):
        assert last <= sentence.start < sentence.end
        assert text[last : sentence.start].strip() == ""
        words = text[sentence.start : sentence.end]
        assert words == words.strip()
        assert len(words) <= MAX_SENTENCE
        last = sentence.end
    assert text[last:].strip() == ""


@pytest.mark.parametrize(
    "unit",
    [
        ".",
        "A. ",
        '"',
        "“",
        " ",
        "a",
        "\n",
        "a\n",
        ". . ",
        'a."A',
        "…",
        "(",
        "- a\n",
        "a@",
        "Mr. ",
        "«!» ",
        "A A, ",
        "A - ",
        "AB - ",
        "1 of 3 ",
        ">More News Videos ",
        "The ferry sank off the rocks at Port Skerry.\n\n",
        "Related stories:\n\n",
        "A ferry has sunk off the long grey rocks at Skerry today no. ",
    ],
)
def test_hostile_text_takes_time_in_proportion_to_its_length(unit: str) -> None:
    def seconds(characters: int) -> float:
        report = Report(unit * (characters // len(unit)), outlet="x")
        tries = []
        for _ in range(2):
            begun = time.process_time()
            segment(report)
            tries.append(time.process_time() - begun)
        return min(tries)

    small, large = seconds(8_000), seconds(32_000)
    assert large < 10 * small + 0.05
