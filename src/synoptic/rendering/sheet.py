"""CSV (RFC 4180), one row a statement, that a spreadsheet may open without running what a report says.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-`` or ``@`` for a formula, quoted or not, so such
a cell gets an apostrophe in front (OWASP, "CSV Injection"). The words must still be the report's, character
for character: the last column, ``guarded``, names the columns of the row that were given one. Take the first
character off those, and exactly what the report has is left.
"""

from __future__ import annotations

import csv
import io

from synoptic.records import Synopsis
from synoptic.rendering.rows import StatementRow, statement_rows

GUARD = "'"
HEADER = (*StatementRow._fields, "guarded")

# The full-width signs are taken for formulas too where East Asian input is set up.
_FORMULA_SIGNS = tuple("=+-@＝＋－＠")
_STRIPPED_BY_SPREADSHEETS = "\t\r\n\v\f\0"
_SCORE = StatementRow._fields.index("score")


def render_csv(synopsis: Synopsis) -> str:
    """Return a header line and one line for each statement, lines ended by CR LF."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows(_cells(row) for row in statement_rows(synopsis))
    return sheet.getvalue()


def _cells(row: StatementRow) -> list[str]:
    cells = [_written(cell) for cell in row]
    cells[_SCORE] = f"{row.score:.3f}"
    dangerous = [is_dangerous(cell) for cell in cells]
    guarded = [name for name, danger in zip(row._fields, dangerous, strict=True) if danger]
    safe = [GUARD + cell if danger else cell for cell, danger in zip(cells, dangerous, strict=True)]
    return [*safe, " ".join(guarded)]


def is_dangerous(cell: str) -> bool:
    """Tell whether a spreadsheet could take the cell for a formula: leading blanks do not hide one."""
    return cell.startswith(tuple(_STRIPPED_BY_SPREADSHEETS)) or cell.lstrip().startswith(_FORMULA_SIGNS)


def _written(cell: str | float | bool | None) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else str(cell)
