"""Markdown: a point a heading, an outlet a line, each with its place; a report's Markdown is only letters."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from synoptic.records import Synopsis
from synoptic.rendering import render
from synoptic.rendering.markdown import escaped
from synoptic.rendering.plain import one_line

WHOLE = """\
# Synopsis

3 reports, 5 points: 1 shared by all, 1 by some, 3 only in one outlet.

## Reports

- **Harbour Gazette**: Ferry runs aground off Skerry Point — 2031-05-03 09:10; 47 words; looks complete; gazette.txt; https\\://gazette.example/ferry
- **Coast Post**: Passengers hurt as ferry hits rocks — 2031-05-03; 34 words; looks complete; post.txt
- **Island Radio** — undated; 16 words; text looks cut off (ends in the middle of a sentence); radio.txt

## 1. The ferry Morning Tern ran aground off Skerry Point on Friday with 41 people aboard.

- **Harbour Gazette**: The ferry Morning Tern ran aground off Skerry Point on Friday with 41 people aboard. *(gazette.txt, characters 37–121)*
- **Coast Post**: A ferry carrying 41 people struck rocks near Skerry Point on Friday, the coastguard said. — the coastguard (paraphrased) *(post.txt, characters 37–126)*
- **Island Radio**: A passenger ferry is stuck on the rocks at Skerry Point. *(radio.txt, characters 0–56)*

## 2. According to police, two passengers needed hospital treatment.

- **Harbour Gazette**: Two passengers were hurt, police said. — police (paraphrased) *(gazette.txt, characters 122–160)*
- **Coast Post**: According to police, two passengers needed hospital treatment. — police (paraphrased) *(post.txt, characters 127–189)*
- **Island Radio**: *text looks cut off (ends in the middle of a sentence)*

## Only in Harbour Gazette

- **3.** "We felt one long scrape and then nothing moved," said passenger Odo Penhallow. — Odo Penhallow (quoted) *(gazette.txt, characters 161–240)*
  - nearest in Coast Post (0.20): A ferry carrying 41 people struck rocks near Skerry Point on Friday, the coastguard said. *(post.txt, characters 37–126)*
- **4.** The Morning Tern was built in 1987. *(gazette.txt, characters 241–276)*
  - nearest in Coast Post (0.31): A ferry carrying 41 people struck rocks near Skerry Point on Friday, the coastguard said. *(post.txt, characters 37–126)*

## Only in Coast Post

- **5.** Crossings are cancelled until Monday. *(post.txt, characters 190–227)*

## Remarks

- radio.txt: only 15 words
"""  # noqa: E501

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OWN_TAGS = {"h1", "h2", "p", "ul", "li", "strong", "em"}


def test_the_whole_synopsis_word_for_word(ferry: Synopsis) -> None:
    assert render(ferry, "markdown") == WHOLE


def test_a_disputed_point_says_so(ferry: Synopsis) -> None:
    points = (replace(ferry.points[0], standing="disputed"),)
    assert "with 41 people aboard. (disputed)\n" in render(replace(ferry, points=points), "markdown")


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@example("<script>alert(1)</script>")
@example("</p><img src=x onerror=y> &lt; &#60;")
@example("# *a* _b_ **c** `d` [e](javascript:f) ![g](h) ~~i~~ | j |\n---\n> k\n\n    l")
@example("[a]: http://b \n\n[a] <http://c> http://d www.e.f \\")
def test_nothing_in_a_report_is_interpreted(telling: Callable[[str], Synopsis], text: str) -> None:
    page = READER.render(render(telling(text), "markdown"))
    assert set(re.findall(r"<\s*/?\s*([^\s>/]*)", page)) <= OWN_TAGS
    assert not re.search(r"<\w+\s", page), "no tag has an attribute"


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@example("\\*a* &amp; <b> `c` $d$ www.e #1 @f http://g")
def test_a_reader_of_the_page_sees_the_reports_words(text: str) -> None:
    page = READER.renderInline(f"a {escaped(text)} z")
    assert html.unescape(page) == f"a {one_line(text)} z"


@pytest.mark.parametrize("sign", list("<>&"))
def test_html_is_never_written_raw(sign: str) -> None:
    assert re.fullmatch(r"&(lt|gt|amp);", escaped(sign))
