"""The invented ferry accident: what its four reports must hold for the demo, and for issues to come."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import synoptic
from synoptic.records import Point, Synopsis

FERRY = Path(__file__).parents[1] / "examples" / "ferry"
TEXTS = {path.stem: path.read_text("utf-8") for path in FERRY.glob("*.txt")}


@pytest.fixture(scope="module")
def synopsis() -> Synopsis:
    return synoptic.compare(synoptic.read([FERRY]).reports)


def rows_with(synopsis: Synopsis, words: str) -> list[Point]:
    return [point for point in synopsis.points if any(words in synopsis.text(s) for s in point.statements)]


def outlets_of(synopsis: Synopsis, point: Point) -> set[str]:
    return {synopsis.by_id[statement.report].outlet for statement in point.statements}


def test_four_reports_of_180_to_350_words_on_example_domains() -> None:
    meta = json.loads((FERRY / "meta.json").read_text("utf-8"))["reports"]
    assert {report["file"] for report in meta} == {f"{name}.txt" for name in TEXTS}
    assert len(TEXTS) == 4
    assert all(180 <= len(text.split()) <= 350 for text in TEXTS.values())
    assert all((urlsplit(report["url"]).hostname or "").endswith(".example") for report in meta)
    assert all(TEXTS[report["file"].removesuffix(".txt")].startswith(report["title"]) for report in meta)
    assert all(early["published"] < late["published"] for early, late in pairwise(meta))


def test_the_courier_prints_most_of_the_wire_copy_and_credits_it() -> None:
    wire = set(TEXTS["harbour-wire"].split("\n\n"))
    courier = TEXTS["sellack-courier"].split("\n\n")
    assert sum(len(p.split()) for p in courier if p in wire) > 120
    assert "Harbour Wire reported" in TEXTS["sellack-courier"]


def test_the_toll_rises_and_the_numbers_add_up() -> None:
    assert "Three people were killed and 11 were missing" in TEXTS["harbour-wire"]
    assert "rose to five" in TEXTS["northern-ledger"]
    assert 82 + 4 == 72 + 3 + 11 == 72 + 5 + 9 == 86


def test_hennay_radio_conflicts_in_the_number_aboard_and_the_time() -> None:
    assert "82 passengers and four crew" in TEXTS["harbour-wire"]
    assert "91 people aboard" in TEXTS["hennay-radio"]
    assert "5:40 p.m." in TEXTS["harbour-wire"]
    assert "5:15 p.m." in TEXTS["hennay-radio"]


def test_hennay_radio_cuts_the_quotation_where_it_turns() -> None:
    whole = (
        "We have no reason to believe the ferry was overloaded, but it is far too early to rule anything out,"
    )
    cut = "We have no reason to believe the ferry was overloaded,"
    assert f'"{whole}"' in TEXTS["harbour-wire"]
    assert f'"{cut}"' in TEXTS["hennay-radio"]


def test_wire_and_courier_share_nearly_every_sentence_of_the_copy(synopsis: Synopsis) -> None:
    copied = re.findall(r"Nineteen of them.*?hospital\.", TEXTS["harbour-wire"])
    [sentence] = copied
    assert all(
        {"Harbour Wire", "The Sellack Courier"} <= outlets_of(synopsis, p)
        for p in rows_with(synopsis, sentence)
    )
    assert rows_with(synopsis, sentence)


@pytest.mark.parametrize(
    ("words", "outlets"),
    [
        ("We have no reason to believe", {"Harbour Wire", "The Sellack Courier", "Hennay Radio"}),
        ("There was no alarm", {"Harbour Wire", "The Sellack Courier", "Northern Ledger"}),
        ("within four minutes", {"Harbour Wire", "The Sellack Courier", "Northern Ledger"}),
    ],
)
def test_a_quotation_is_one_row_in_all_that_print_it(
    synopsis: Synopsis, words: str, outlets: set[str]
) -> None:
    assert any(outlets <= outlets_of(synopsis, point) for point in rows_with(synopsis, words))


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("One woman would not let go", "Hennay Radio"),
        ("blankets and dry clothes", "The Sellack Courier"),
        ("A breath test", "Northern Ledger"),
        ("In September an engine failure", "Hennay Radio"),
    ],
)
def test_what_only_one_outlet_has_stands_alone(synopsis: Synopsis, words: str, outlet: str) -> None:
    rows = rows_with(synopsis, words)
    assert rows
    assert all(point.standing == "single" and outlets_of(synopsis, point) == {outlet} for point in rows)
