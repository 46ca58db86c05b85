"""Arrow tables: the same rows for pyarrow and any reader of the C stream; a clear line without pyarrow."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

import pyarrow as pa
import pytest

from synoptic.errors import MissingExtraError, SpanError
from synoptic.records import Statement, Synopsis
from synoptic.rendering.rows import PointRow, StatementRow
from synoptic.rendering.table import POINTS, STATEMENTS, to_arrow
from synoptic.synopsis import Result


def test_the_columns_are_those_of_the_rows() -> None:
    assert tuple(STATEMENTS) == StatementRow._fields
    assert tuple(POINTS) == PointRow._fields


def test_points_word_for_word(ferry: Synopsis) -> None:
    assert to_arrow(ferry, "points").slice(1, 1).to_pylist() == [
        {
            "point": "p2",
            "standing": "shared",
            "gist": "According to police, two passengers needed hospital treatment.",
            "gist_report": "r2",
            "gist_start": 127,
            "gist_end": 189,
            "reports": 2,
            "outlets": 2,
            "statements": 2,
        }
    ]


def test_statements_word_for_word(ferry: Synopsis) -> None:
    assert to_arrow(ferry).slice(3, 1).to_pylist() == [
        {
            "point": "p2",
            "standing": "shared",
            "gist": False,
            "report": "r1",
            "outlet": "Harbour Gazette",
            "file": "gazette.txt",
            "published": "2031-05-03T09:10:00Z",
            "start": 122,
            "end": 160,
            "text": "Two passengers were hurt, police said.",
            "kind": "text",
            "voice": "paraphrased",
            "source": "police",
            "source_start": 148,
            "source_end": 154,
            "cue_start": 155,
            "cue_end": 159,
            "content_start": None,
            "content_end": None,
            "score": 0.875,
        }
    ]


def test_an_empty_synopsis_has_the_same_columns(ferry: Synopsis) -> None:
    empty = Synopsis(ferry.reports, ())
    for table in ("points", "statements"):
        assert to_arrow(empty, table).schema == to_arrow(ferry, table).schema
        assert to_arrow(empty, table).num_rows == 0


def test_pyarrow_takes_a_result_as_a_table(ferry: Synopsis) -> None:
    assert pa.table(Result.of(ferry)) == to_arrow(ferry)


def test_the_stream_is_a_capsule_that_any_reader_can_take(ferry: Synopsis) -> None:
    capsule = Result.of(ferry).__arrow_c_stream__()
    is_valid = ctypes.pythonapi.PyCapsule_IsValid
    is_valid.argtypes = [ctypes.py_object, ctypes.c_char_p]
    assert is_valid(capsule, b"arrow_array_stream") == 1
    reader = pa.RecordBatchReader._import_from_c_capsule(capsule)
    assert reader.read_all() == to_arrow(ferry)


def test_a_requested_schema_is_passed_on(ferry: Synopsis) -> None:
    wide = to_arrow(ferry).schema.set(0, pa.field("point", pa.large_string()))
    capsule = Result.of(ferry).__arrow_c_stream__(wide.__arrow_c_schema__())
    assert pa.RecordBatchReader._import_from_c_capsule(capsule).schema == wide


def test_a_lone_surrogate_becomes_a_replacement_sign(telling: Callable[[str], Synopsis]) -> None:
    assert to_arrow(telling("Sea\ud800bird"))["text"][0].as_py() == "Sea\ufffdbird"


def test_a_wrong_span_makes_no_table(ferry: Synopsis) -> None:
    with pytest.raises(SpanError, match="characters 0-999"):
        to_arrow(Synopsis(ferry.reports, (), (Statement("r1", 0, 999),)))


def test_without_pyarrow_the_line_that_installs_it_is_named(
    ferry: Synopsis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError) as error:
        to_arrow(ferry)
    assert str(error.value) == "Arrow tables need pyarrow; pip install 'synoptic[arrow]'"
