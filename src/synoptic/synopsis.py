"""The result that a caller holds: a synopsis that can show, save and hand over itself."""

from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from synoptic.records import Synopsis
from synoptic.rendering import Format, form_of, render
from synoptic.rendering.wording import summary

if TYPE_CHECKING:
    import pyarrow as pa

    from synoptic.rendering.contract import PrintedSynopsis
    from synoptic.rendering.table import TableName


class ArrowStream(Protocol):
    """Whatever gives its rows through Arrow's PyCapsule interface."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Return a capsule that holds an ArrowArrayStream."""


class Result(Synopsis):
    """A synopsis with a door to every form: print it, save it, show it in a notebook, make a table."""

    @classmethod
    def of(cls, synopsis: Synopsis) -> Result:
        """Give a synopsis its doors."""
        return cls(synopsis.reports, synopsis.points, synopsis.statements, synopsis.remarks)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {summary(self)}>"

    def __str__(self) -> str:
        return render(self, "text").removesuffix("\n")

    def render(self, form: Format, *, width: int | None = None, color: bool = False) -> str:
        """Return one form of it as text; see `synoptic.rendering.render`."""
        return render(self, form, width=width, color=color)

    def save(self, path: str | Path, form: Format | None = None) -> None:
        """Write it to a file in UTF-8, in the form that the path's ending names unless given."""
        written = render(self, form or form_of(path))
        Path(path).write_text(written, encoding="utf-8", newline="")

    def to_json(self) -> str:
        """Return the JSON of the contract; `synoptic.rendering.contract.schema` describes it."""
        return render(self, "json")

    def to_dict(self) -> PrintedSynopsis:
        """Return what `to_json` prints as plain lists and dictionaries."""
        from synoptic.checking import check
        from synoptic.rendering.contract import printed

        check(self)
        return printed(self)

    def to_arrow(self, table: TableName = "statements") -> pa.Table:
        """Return one row for each statement, or each point, as an Arrow table; needs ``synoptic[arrow]``."""
        from synoptic.rendering.table import to_arrow

        return to_arrow(self, table)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Hand the statements to any reader of Arrow's PyCapsule interface: polars, DuckDB, pandas."""
        table: ArrowStream = self.to_arrow()
        return table.__arrow_c_stream__(requested_schema)

    def _repr_html_(self) -> str:
        """Show the page in a notebook, in a frame of its own, so that neither disturbs the other."""
        page = html.escape(render(self, "html"))
        style = "width: 100%; height: 40rem; border: 0"
        return f'<iframe title="Synopsis" sandbox="allow-scripts" style="{style}" srcdoc="{page}"></iframe>'
