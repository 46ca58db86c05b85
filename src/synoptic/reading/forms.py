"""Which form a source has: told by its ending, else by how it begins; other kinds of file are refused."""

from __future__ import annotations

from json import JSONDecodeError, loads
from pathlib import PurePath
from typing import Literal

from synoptic.errors import UnreadableError

Form = Literal["text", "markdown", "page", "lines", "json", "table"]
"""``lines`` is JSONL, ``table`` is CSV or TSV, ``page`` is HTML."""

NAMES_OF_FORMS: dict[str, Form] = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".json": "json",
    ".csv": "table",
    ".tsv": "table",
}
"""Forms by ending. A file of another ending is text when it is named itself, and left out of a folder."""

HEAD_CHARACTERS = 2_000

_ZIPPED_DOCUMENTS = {".docx": "a Word document", ".odt": "an OpenDocument text", ".epub": "an e-book"}
_AS_TEXT = "save its text as .txt first"
_UNPACK = "unpack it first"
_OTHER_KINDS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF", _AS_TEXT),
    (b"{\\rtf", "an RTF document", _AS_TEXT),
    (b"\xd0\xcf\x11\xe0", "an old Word or Office document", _AS_TEXT),
    (b"PK\x03\x04", "a zip archive", _UNPACK),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\0", "an xz archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a zstd archive", _UNPACK),
    (b"\x89PNG", "a PNG image", _AS_TEXT),
    (b"\xff\xd8\xff", "a JPEG image", _AS_TEXT),
    (b"GIF8", "a GIF image", _AS_TEXT),
    (b"RIFF", "an image or a recording", _AS_TEXT),
    (b"bplist00", "a web archive", "save the page as HTML only"),
    (b"From: <Saved by ", "a web archive", "save the page as HTML only"),
    (b"SQLite format 3\0", "a database", "export its rows as JSONL or CSV"),
    (b"PAR1", "a Parquet file", "export its rows as JSONL or CSV"),
)


def refuse_other_kinds(name: str, content: bytes) -> None:
    """Raise `UnreadableError` for a file whose first bytes say that it is something else than text."""
    for magic, kind, cure in _OTHER_KINDS:
        if content.startswith(magic):
            document = _ZIPPED_DOCUMENTS.get(PurePath(name).suffix.lower()) if cure == _UNPACK else None
            raise UnreadableError(name, f"is {document or kind}", _AS_TEXT if document else cure)


def form_of(path: PurePath | None, text: str) -> Form:
    """Return the form by the path's ending; where that says nothing or "text", by how the text begins.

    Pages are recognised under any text name. JSON lines are not looked for in ``.txt`` files.
    """
    named = NAMES_OF_FORMS.get(path.suffix.lower(), "text") if path else "text"
    if named != "text":
        return named
    head = text[:HEAD_CHARACTERS].lstrip()
    if (head[:9].lower() == "<!doctype" and "html" in head[:100].lower()) or head[:5].lower() == "<html":
        return "page"
    may_be_lines = path is None or path.suffix.lower() not in (".txt", ".text")
    return "lines" if may_be_lines and _begins_with_a_row(text) else "text"


def _begins_with_a_row(text: str) -> bool:
    first = text.lstrip().split("\n", 1)[0]
    if not first.startswith("{"):
        return False
    try:
        return isinstance(loads(first), dict)
    except (JSONDecodeError, RecursionError, ValueError):
        return False
