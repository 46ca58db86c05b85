"""What is known about a report besides its text: outlet, title, date, address."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date, datetime
from urllib.parse import urlsplit

FIELD_CHARACTERS = 500
"""A title, name or address longer than this is cut (addresses: left out): no newsroom writes longer ones."""

_RFC_2822 = re.compile(
    r"(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d(?::\d\d)?(?: [A-Za-z]{1,5}| [+-]\d{4})?", re.ASCII
)
_HOST = re.compile(r"(?:www\.)?((?:[\w-]{1,63}\.){1,9}[a-z]{2,24})\.?(?::(?:80|443))?/?", re.IGNORECASE)
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{8}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Particulars:
    """All as written where they were found, on one line; ``published`` is not normalised yet."""

    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None

    def over(self, other: Particulars) -> Particulars:
        """Return these particulars, with the gaps filled from ``other``."""
        return Particulars(*(getattr(self, f.name) or getattr(other, f.name) for f in fields(self)))


def one_line(value: object) -> str | None:
    """Return a string on one line without control characters, or None if there is nothing to show.

    >>> one_line("  The Harbour\\n Post\\x1b[1m ")
    'The Harbour Post [1m'
    """
    if not isinstance(value, str):
        return None
    head = value[: 4 * FIELD_CHARACTERS]
    shown = "".join(c if c.isprintable() else " " for c in head)
    return " ".join(shown.split())[:FIELD_CHARACTERS] or None


def web_address(value: object) -> str | None:
    """Return an http(s) address as given, or None: it may later become a link on a page."""
    address = one_line(value)
    return address if address and host_of(address) and len(address) < FIELD_CHARACTERS else None


def outlet_name(written: str) -> str:
    """Return an outlet's name; one that is a host stands without ``www.`` and the ports of http and https.

    >>> outlet_name("www.harbourpost.example:80"), outlet_name("The Harbour Post")
    ('harbourpost.example', 'The Harbour Post')
    """
    host = _HOST.fullmatch(written)
    return host[1] if host else written


def host_of(address: str) -> str | None:
    """Return the host of an http(s) address without ``www.``, or None."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    return host.removeprefix("www.").rstrip(".") or None


def normal_date(written: str) -> str | None:
    """Return an ISO 8601 date or date-time, or None if ``written`` is neither ISO 8601 nor RFC 2822.

    >>> normal_date("20310502"), normal_date("Fri, 02 May 2031 06:30:00 GMT"), normal_date("in May")
    ('2031-05-02', '2031-05-02T06:30:00+00:00', None)
    """
    written = written.strip()
    try:
        if _ISO_DAY.fullmatch(written):
            return date.fromisoformat(written).isoformat()
        if _RFC_2822.fullmatch(written):
            return _from_rfc_2822(written)
        if _ISO_DAY.match(written):
            return datetime.fromisoformat(written.replace(" UTC", "+00:00")).isoformat()
    except (ValueError, OverflowError):
        pass
    return None


def _from_rfc_2822(written: str) -> str:
    from email.utils import parsedate_to_datetime  # costs 20 ms, and most dates are ISO 8601

    return parsedate_to_datetime(written).isoformat()
