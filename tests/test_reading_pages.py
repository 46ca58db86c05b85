"""Reading: saved HTML pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from synoptic.reading import read
from synoptic.records import Report

PARAGRAPHS = (
    "The ferry Marguerite sank on Friday night, and two of the 41 people on board are missing, she said.",
    "“We are still searching,” said Ada Quill, who leads the lifeboat crew of Port Ansel and knows the ship.",
    "The cause is not known. The owner, Ansel Lines, said that it would help the inspectors in every way.",
)
BODY = "".join(f"<p>{p}</p>\n" for p in PARAGRAPHS)
ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Ferry sinks &amp; two are missing",
    "datePublished": "2031-05-02T06:30:00Z",
    "author": [{"@type": "Person", "name": "Ada Quill"}, {"name": "Jon Merrow"}],
    "publisher": {"@type": "Organization", "name": "Harbour Post"},
    "mainEntityOfPage": {"@id": "https://post.example/ferry"},
}


def page_report(tmp_path: Path, head: str, body: str = BODY, name: str = "page.html") -> Report:
    nav = "<nav><a href=/>Home</a> <a href=/s>Sport</a></nav>"
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{nav}<article>{body}</article></body></html>"
    path = tmp_path / name
    path.write_text(page, encoding="utf-8")
    reading = read([path])
    assert not reading.problems
    return reading.reports[0]


def linked(content: str) -> str:
    return f'<script type="application/ld+json">{content}</script>'


@pytest.mark.parametrize(
    "data",
    [
        json.dumps(ARTICLE),
        json.dumps([{"@type": "WebSite"}, ARTICLE]),
        json.dumps(
            {"@graph": [{"@type": "Person", "name": "X"}, {**ARTICLE, "@type": ["Article", "Thing"]}]}
        ),
        f"<!-- {json.dumps(ARTICLE)} -->;",
        '{"broken": [,}</script><script type="application/ld+json">' + json.dumps(ARTICLE),
    ],
    ids=["plain", "list", "graph", "wrapped", "after broken JSON"],
)
def test_linked_data_says_title_date_authors_outlet_and_address(tmp_path: Path, data: str) -> None:
    report = page_report(
        tmp_path, linked(data) + "<title>Other</title><meta property=og:title content=Other>"
    )
    assert (report.title, report.published) == ("Ferry sinks & two are missing", "2031-05-02T06:30:00+00:00")
    assert (report.author, report.outlet) == ("Ada Quill, Jon Merrow", "Harbour Post")
    assert report.url == "https://post.example/ferry"


def test_the_text_is_the_title_and_the_paragraphs_with_blank_lines_between(tmp_path: Path) -> None:
    report = page_report(tmp_path, linked(json.dumps(ARTICLE)))
    assert report.text == "\n\n".join(("Ferry sinks & two are missing", *PARAGRAPHS))
    assert report.incomplete is None


def test_a_title_that_is_also_the_heading_stands_once(tmp_path: Path) -> None:
    body = f"<h1>Ferry Sinks  &amp; Two are missing</h1>{BODY}"
    report = page_report(tmp_path, linked(json.dumps(ARTICLE)), body)
    assert report.text.casefold().count("ferry sinks") == 1
    assert report.text.startswith("Ferry sinks & two are missing\n\nThe ferry Marguerite")


def test_without_linked_data_opengraph_and_meta_are_read(tmp_path: Path) -> None:
    head = (
        '<meta property="og:title" content="Ferry sinks">'
        '<meta property="og:site_name" content="Evening Bell">'
        '<meta name="author" content="Jon Merrow"><link rel="canonical" href="https://www.bell.example/1">'
        '<meta property="article:published_time" content="2031-05-02">'
    )
    report = page_report(tmp_path, head)
    assert (report.title, report.outlet, report.author) == ("Ferry sinks", "Evening Bell", "Jon Merrow")
    assert (report.published, report.url) == ("2031-05-02", "https://www.bell.example/1")


def test_without_any_meta_the_page_itself_is_read(tmp_path: Path) -> None:
    body = f'<h1>Ferry sinks</h1><time datetime="2031-05-02">Friday</time>{BODY}'
    report = page_report(tmp_path, "<title>Ferry sinks | Evening Bell</title>", body, "bell.html")
    assert (report.title, report.published, report.outlet) == ("Ferry sinks", "2031-05-02", "bell")


def test_the_outlet_at_the_end_of_a_page_title_is_taken_off(tmp_path: Path) -> None:
    head = "<title>Ferry sinks | Evening Bell</title><meta property=og:site_name content='Evening Bell'>"
    assert page_report(tmp_path, head).title == "Ferry sinks"


def test_the_address_a_browser_saved_the_page_from_gives_the_outlet(tmp_path: Path) -> None:
    report = page_report(tmp_path, "<!-- saved from url=(0027)https://www.bell.example/1 -->")
    assert (report.url, report.outlet) == ("https://www.bell.example/1", "bell.example")


def test_a_day_in_the_address_is_the_date_where_the_page_names_none(tmp_path: Path) -> None:
    for day, published in (("2031/05/02", "2031-05-02"), ("2031/99/02", None)):
        head = f"<link rel=canonical href='https://bell.example/{day}/ferry'>"
        assert page_report(tmp_path, head).published == published


def test_an_address_that_could_run_is_never_taken(tmp_path: Path) -> None:
    head = "<link rel=canonical href='javascript:alert(1)'><meta property=og:url content='data:text/html,x'>"
    assert page_report(tmp_path, head).url is None


def test_a_date_that_is_understood_goes_before_one_that_is_not(tmp_path: Path) -> None:
    head = (
        linked(json.dumps({**ARTICLE, "datePublished": "Friday"})) + '<meta name="date" content="2031-05-02">'
    )
    assert page_report(tmp_path, head).published == "2031-05-02"


def test_the_body_in_the_linked_data_is_read_where_the_page_shows_none(tmp_path: Path) -> None:
    data = {**ARTICLE, "articleBody": "\n".join(PARAGRAPHS)}
    report = page_report(tmp_path, linked(json.dumps(data)), "")
    assert report.text == "\n\n".join(("Ferry sinks & two are missing", *PARAGRAPHS))


def test_neither_scripts_nor_files_named_by_entities_reach_the_text(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hidden words")
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    path = tmp_path / "a.xhtml"
    path.write_text(f"{entity}<html><body><p>&x;</p><script>let ferry</script>{BODY}</body></html>")
    (report,) = read([path]).reports
    assert "hidden words" not in report.text
    assert "let ferry" not in report.text


def test_meta_json_goes_before_the_page(tmp_path: Path) -> None:
    listed = {"file": "page.html", "outlet": "Coastwire", "published": "2031-05-03"}
    (tmp_path / "meta.json").write_text(json.dumps({"reports": [listed]}))
    report = page_report(tmp_path, linked(json.dumps(ARTICLE)))
    assert (report.outlet, report.published) == ("Coastwire", "2031-05-03")
    assert report.title == "Ferry sinks & two are missing"


def test_hostile_linked_data_is_passed_over(tmp_path: Path) -> None:
    odd = {
        "@type": "NewsArticle",
        "headline": {"name": [1]},
        "author": [[["x"]]],
        "publisher": 7,
        "url": ["x"],
    }
    for data in (
        "[" * 100_000,
        '{"a":' * 100_000,
        json.dumps(odd),
        '{"@type":"Article","headline":"\\ud800"}',
    ):
        report = page_report(tmp_path, linked(data))
        assert PARAGRAPHS[0] in report.text
        report.text.encode("utf-8")
