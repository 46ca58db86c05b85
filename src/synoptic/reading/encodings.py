"""Bytes to text without silent damage: marks, patterns, declarations, and only then a detector."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from synoptic.errors import UnreadableError

HEAD_BYTES = 4_096
"""Where a page declares its encoding (HTML asks for the first 1,024 bytes; real pages put scripts before)."""

NUL_SHARE = 0.3
"""Least share of NULs among every second byte of UTF-16 without a mark: Latin text has nearly 1."""

CONTROL_SHARE = 0.01
"""With more control characters than this it is not text, whatever encoding fits."""

_CURE = "save it as UTF-8"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^<>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})",
    re.ASCII | re.IGNORECASE,
)
_CONTROLS = [chr(c) for c in (*range(1, 9), *range(14, 28), 127)]
_BROWSER_NAMES = dict.fromkeys(("ascii", "iso8859-1"), "cp1252")
"""What browsers read under these names (WHATWG Encoding Standard): old pages depend on it."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """``assumed`` names the encoding where it was neither marked, declared nor UTF-8, else None."""

    text: str
    assumed: str | None = None


def decode(name: str, content: bytes) -> Decoded:
    """Return the text without its byte order mark; raise `UnreadableError` when nothing fits."""
    decoded = _marked(name, content) or _utf_16_by_pattern(content)
    if decoded is None and b"\0" in content:
        raise _not_text(name, f"byte {content.index(0):,} is NUL")
    if decoded is None:
        decoded = _without_mark(name, content)
    controls = sum(map(decoded.text.count, _CONTROLS))
    if "\0" in decoded.text or controls > CONTROL_SHARE * len(decoded.text):
        raise _not_text(name, "it is full of control characters")
    return decoded


def _not_text(name: str, why: str) -> UnreadableError:
    return UnreadableError(name, f"is not text ({why})", "give text, Markdown, HTML, JSONL or CSV")


def _marked(name: str, content: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return Decoded(content.decode(encoding))
            except UnicodeDecodeError as error:
                family = encoding.removesuffix("-sig").upper()
                wrong = f"is marked as {family} but byte {error.start:,} is not"
                raise UnreadableError(name, wrong, _CURE) from error
    return None


def _utf_16_by_pattern(content: bytes) -> Decoded | None:
    for encoding, high, low in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        nuls = content[high::2].count(0)
        if nuls > NUL_SHARE * len(content) / 2 and not content[low::2].count(0):
            text = _tried(content, encoding)
            return None if text is None else Decoded(text, encoding.upper())
    return None


def _without_mark(name: str, content: bytes) -> Decoded:
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        offset = error.start
    _refuse_damaged_utf_8(name, content, offset)
    declared = _declared(content)
    text = _tried(content, declared) if declared else None
    if text is not None:
        return Decoded(text)
    return _detected(name, content, offset)


def _refuse_damaged_utf_8(name: str, content: bytes, offset: int) -> None:
    """Text that is UTF-8 but for a few bytes would become letter salad in any other encoding."""
    lenient = content.decode("utf-8", "replace")
    damaged = lenient.count("\ufffd")
    whole = sum(1 for c in lenient if c > "\x7f") - damaged
    if whole > damaged:
        wrong = f"byte {offset:,} (0x{content[offset]:02x}) is not UTF-8, though the rest is"
        raise UnreadableError(name, wrong, f"repair that place, or {_CURE} again")


def _declared(content: bytes) -> str | None:
    head = content[:HEAD_BYTES]
    found = _DECLARED.search(head) if head.lstrip().startswith(b"<") else None
    if not found:
        return None
    try:
        encoding = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    return _BROWSER_NAMES.get(encoding, encoding)


def _tried(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):  # LookupError: codecs such as "base64" that give no text
        return None


def _detected(name: str, content: bytes, offset: int) -> Decoded:
    from charset_normalizer import from_bytes  # only for what is neither marked, declared nor UTF-8

    matches = from_bytes(content)
    best = matches.best()
    if best is not None:
        # On short texts all Western encodings tie; most real files among them are Windows-1252.
        ties = [m for m in matches if m.chaos <= best.chaos and m.coherence >= best.coherence]
        western = any("cp1252" in m.could_be_from_charset for m in ties)
        encoding = "cp1252" if western else best.encoding
        text = _tried(content, encoding)
        if text is not None:
            return Decoded(text, "Windows-1252" if western else encoding.replace("_", "-"))
    wrong = f"byte {offset:,} (0x{content[offset]:02x}) is not UTF-8 and no other encoding fits"
    raise UnreadableError(name, wrong, _CURE)
