"""The JSON contract: what is printed is what the schema says and what stands in the reports."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from synoptic.errors import SpanError
from synoptic.records import SentenceKind, Standing, Synopsis, Voice
from synoptic.rendering import render
from synoptic.rendering.contract import quotations, schema, schema_text

ANY_CHARACTER = st.characters(exclude_categories=[])
PAIR_AS_TWO = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def printed(synopsis: Synopsis) -> dict[str, list[dict[str, object]]]:
    read: dict[str, list[dict[str, object]]] = json.loads(render(synopsis, "json"))
    return read


def test_the_first_report_and_point_word_for_word(ferry: Synopsis) -> None:
    read = printed(ferry)
    assert list(read) == ["synoptic", "version", "reports", "points", "statements", "remarks"]
    assert read["reports"][0] == {
        "id": "r1",
        "file": "gazette.txt",
        "outlet": "Harbour Gazette",
        "title": "Ferry runs aground off Skerry Point",
        "published": "2031-05-03T09:10:00Z",
        "url": "https://gazette.example/ferry",
        "author": "Una Marlow",
        "language": "en",
        "sha256": "2d8dd939da4e010209f4a1c851a17a925a89359e1d6b7d7db0f504d51c2c2907",
        "characters": 277,
        "complete": True,
        "incomplete": None,
    }
    assert read["points"][1] == {
        "id": "p2",
        "standing": "shared",
        "gist": {"report": "r2", "start": 127, "end": 189},
        "statements": [
            {
                "report": "r1",
                "start": 122,
                "end": 160,
                "text": "Two passengers were hurt, police said.",
                "kind": "text",
                "voice": "paraphrased",
                "source": "police",
                "source_span": [148, 154],
                "cue_span": [155, 159],
                "content_span": None,
                "score": 0.875,
            },
            {
                "report": "r2",
                "start": 127,
                "end": 189,
                "text": "According to police, two passengers needed hospital treatment.",
                "kind": "text",
                "voice": "paraphrased",
                "source": "police",
                "source_span": [140, 146],
                "cue_span": [127, 139],
                "content_span": None,
                "score": 0.875,
            },
        ],
        "nearest": [
            {"report": "r3", "start": 57, "end": 85, "text": "Lifeboats were called out at", "score": 0.123}
        ],
    }


def test_what_is_not_computed_yet_is_absent(ferry: Synopsis) -> None:
    read = printed(ferry)
    assert not {"copies", "timeline", "naming"} & set(read)
    assert not any({"conflicts", "origins", "origin_groups"} & set(point) for point in read["points"])


def test_nearest_stands_only_where_a_report_is_silent(ferry: Synopsis) -> None:
    assert ["nearest" in point for point in printed(ferry)["points"]] == [False, True, True, True, True]


def test_an_incomplete_report_says_why(ferry: Synopsis) -> None:
    report = printed(ferry)["reports"][2]
    assert (report["complete"], report["incomplete"]) == (False, "ends in the middle of a sentence")


def test_the_text_ends_with_one_newline_and_keeps_letters(telling: Callable[[str], Synopsis]) -> None:
    written = render(telling("Käpt’n 海"), "json")
    assert written.endswith("}\n")
    assert '"text": "Käpt’n 海"' in written


@given(text=st.text(ANY_CHARACTER, min_size=1))
def test_every_text_read_back_is_its_slice(telling: Callable[[str], Synopsis], text: str) -> None:
    synopsis = telling(text)
    if PAIR_AS_TWO.search(text):
        with pytest.raises(SpanError):
            render(synopsis, "json")
        return
    written = render(synopsis, "json")
    assert json.loads(written.encode("utf-8"))["points"][0]["statements"][0]["text"] == text
    assert all(
        quoted.text == synopsis.by_id[quoted.report].text[quoted.start : quoted.end]
        for quoted in quotations(json.loads(written))
    )


def test_what_steers_a_terminal_is_escaped(telling: Callable[[str], Synopsis]) -> None:
    written = render(telling("a\x1b\x7f\x9b\u202e\ud800b"), "json")
    assert r'"text": "a\u001b\u007f\u009b\u202e\ud800b"' in written


def test_a_score_that_is_no_number_is_a_bug(ferry: Synopsis) -> None:
    point = ferry.points[4]
    broken = replace(point, statements=(replace(point.statements[0], score=float("nan")),))
    with pytest.raises(ValueError, match="not JSON compliant"):
        render(replace(ferry, points=(broken,)), "json")


def test_the_schema_is_a_schema_and_accepts_what_is_printed(ferry: Synopsis) -> None:
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(printed(ferry))


def test_the_schema_lets_later_releases_add(ferry: Synopsis) -> None:
    read = printed(ferry)
    read["reports"][0]["mood"] = "calm"
    read["points"][0]["origins"] = 2
    words = {"report": "r1", "start": 0, "end": 5, "text": "Ferry"}
    conflict = {
        "kind": "number",
        "update": False,
        "confidence": 0.5,
        "a": words,
        "b": words,
        "what": "injured",
    }
    read["points"][0]["conflicts"] = [conflict]
    Draft202012Validator(schema()).validate(read)


@pytest.mark.parametrize("missing", ["start", "end", "text", "voice", "source", "kind", "score"])
def test_the_schema_refuses_a_statement_without(ferry: Synopsis, missing: str) -> None:
    read = json.loads(render(ferry, "json"))
    del read["points"][0]["statements"][0][missing]
    assert not Draft202012Validator(schema()).is_valid(read)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("start", -1), ("voice", "sung"), ("source_span", [1]), ("source_span", [1, 2, 3]), ("score", 1.5)],
)
def test_the_schema_refuses_a_wrong_value(ferry: Synopsis, name: str, wrong: object) -> None:
    read = json.loads(render(ferry, "json"))
    read["points"][0]["statements"][0][name] = wrong
    assert not Draft202012Validator(schema()).is_valid(read)


def test_the_schema_knows_the_same_closed_sets_as_the_records() -> None:
    definitions = json.loads(schema_text())["$defs"]
    statement, point = definitions["statement"]["properties"], definitions["point"]["properties"]
    assert statement["kind"]["enum"] == list(get_args(SentenceKind))
    assert statement["voice"]["enum"] == list(get_args(Voice))
    assert point["standing"]["enum"] == list(get_args(Standing))


def test_the_schema_requires_every_printed_key_that_is_not_optional(ferry: Synopsis) -> None:
    read, definitions = printed(ferry), json.loads(schema_text())["$defs"]
    statements = [point["statements"] for point in read["points"]]
    for name, objects in (("report", read["reports"]), ("statement", statements[0])):
        assert isinstance(objects, list)
        assert list(objects[0]) == definitions[name]["required"] == list(definitions[name]["properties"])


def test_every_property_of_the_schema_is_described() -> None:
    read = json.loads(schema_text())
    for definition in [read, *read["$defs"].values()]:
        for name, part in definition.get("properties", {}).items():
            assert "description" in part or "$ref" in part.get("items", part), name
