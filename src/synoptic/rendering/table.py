"""Arrow tables of a synopsis, for pandas, polars, DuckDB and whatever else reads Arrow; needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

from synoptic.checking import check
from synoptic.errors import MissingExtraError
from synoptic.records import Synopsis
from synoptic.rendering.plain import encodable
from synoptic.rendering.rows import point_rows, statement_rows

if TYPE_CHECKING:
    import pyarrow as pa

TableName = Literal["points", "statements"]

ArrowType = Literal["string", "int64", "double", "bool"]

POINTS: Mapping[str, ArrowType] = {
    "point": "string",
    "standing": "string",
    "gist": "string",
    "gist_report": "string",
    "gist_start": "int64",
    "gist_end": "int64",
    "reports": "int64",
    "outlets": "int64",
    "statements": "int64",
}

STATEMENTS: Mapping[str, ArrowType] = {
    "point": "string",
    "standing": "string",
    "gist": "bool",
    "report": "string",
    "outlet": "string",
    "file": "string",
    "published": "string",
    "start": "int64",
    "end": "int64",
    "text": "string",
    "kind": "string",
    "voice": "string",
    "source": "string",
    "source_start": "int64",
    "source_end": "int64",
    "cue_start": "int64",
    "cue_end": "int64",
    "content_start": "int64",
    "content_end": "int64",
    "score": "double",
}


def to_arrow(synopsis: Synopsis, table: TableName = "statements") -> pa.Table:
    """Check the synopsis, then return one of its tables: a row for each point, or for each statement.

    Offsets count code points. Surrogates without a partner become U+FFFD, since Arrow's text is UTF-8.
    Raises MissingExtraError without pyarrow.
    """
    check(synopsis)
    if table == "points":
        return _table(POINTS, point_rows(synopsis))
    return _table(STATEMENTS, statement_rows(synopsis))


def _table(columns: Mapping[str, ArrowType], rows: Iterable[tuple[object, ...]]) -> pa.Table:
    try:
        import pyarrow as pa
    except ModuleNotFoundError as missing:
        raise MissingExtraError("Arrow tables need pyarrow; pip install 'synoptic[arrow]'") from missing
    schema = pa.schema([pa.field(name, pa.type_for_alias(kind)) for name, kind in columns.items()])
    cells = [dict(zip(columns, map(_writable, row), strict=True)) for row in rows]
    return pa.Table.from_pylist(cells, schema=schema)


def _writable(cell: object) -> object:
    return encodable(cell) if isinstance(cell, str) else cell
