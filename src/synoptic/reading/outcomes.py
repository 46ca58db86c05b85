"""What comes out of one source: reports, problems and remarks, in the order in which they were met."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from synoptic.errors import UnreadableError
from synoptic.reading.completeness import why_incomplete
from synoptic.reading.language import language_name, language_of
from synoptic.reading.particulars import Particulars, host_of, normal_date, outlet_name
from synoptic.records import Report

TEXT_CHARACTERS = 1_000_000
"""A longer text is not one report: the longest of 1,361 real ones measured has 11,418 characters."""

SHOWN_CHARACTERS = 40


@dataclass(frozen=True, slots=True)
class Remark:
    """One line about an input that could be used all the same."""

    text: str


Outcome = Report | UnreadableError | Remark


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A text under the name a person knows it by, and what is known about it: not yet a report."""

    file: str
    text: str
    known: Particulars

    def check(self) -> None:
        """Raise `UnreadableError` if there is no text, or far too much."""
        if not self.text.strip():
            raise UnreadableError(
                self.file, "holds only white space", "check that it was saved with its text"
            )
        if len(self.text) > TEXT_CHARACTERS:
            size = (
                f"has {len(self.text):,} characters, too long to be one report (at most {TEXT_CHARACTERS:,})"
            )
            raise UnreadableError(self.file, size, "give each report its own file")


def report_from(manuscript: Manuscript) -> list[Outcome]:
    """Return the report, after the remarks on it: a date not understood, a language that is not English."""
    manuscript.check()
    file, known = manuscript.file, manuscript.known
    published = normal_date(known.published) if known.published else None
    language = known.language or language_of(manuscript.text)
    report = Report(
        text=manuscript.text,
        outlet=outlet_name(known.outlet or (known.url and host_of(known.url)) or outlet_from_name(file)),
        title=known.title,
        published=published,
        url=known.url,
        author=known.author,
        file=file,
        language=language,
        incomplete=why_incomplete(manuscript.text),
    )
    return [*_remarks(report, known.published), report]


def outlet_from_name(file: str) -> str:
    """Return a file's name without folder, row number and ending.

    >>> outlet_from_name("ferry/harbour-post.txt"), outlet_from_name("ferry/pile.jsonl:3")
    ('harbour-post', 'pile')
    """
    name, _, row = file.rpartition(":")
    return PurePath(name if name and row.isdecimal() else file).stem or file


def _remarks(report: Report, date: str | None) -> list[Remark]:
    remarks = []
    if date and not report.published:
        shown = date if len(date) <= SHOWN_CHARACTERS else f"{date[:SHOWN_CHARACTERS]}…"
        remarks.append(Remark(f'{report.file}: the date "{shown}" is not understood; write it as 2031-05-02'))
    if report.language not in (None, "en"):
        name = language_name(report.language or "")
        text = f"{report.file}: looks {name}, not English; compared all the same, expect fewer matches"
        remarks.append(Remark(text))
    return remarks
