"""The family of errors: each message says which input, what is wrong, and what to do about it.

SynopticError
├── InputError         something that was given cannot be used
│   ├── UnreadableError    one report cannot be read (the others can)
│   └── TooFewReportsError fewer than two reports are left to compare
├── WeightsError       the model's files are missing or not the ones this version ships
├── MissingExtraError  a feature needs an optional package
└── SpanError          a span to be shown is not its slice of the report: a bug of ours
"""


class SynopticError(Exception):
    """Base of every error that Synoptic raises on purpose; its text is one line for a person."""


class InputError(SynopticError):
    """Something that was given cannot be used."""


class UnreadableError(InputError):
    """One input cannot be read as a report; the others are not affected."""

    def __init__(self, source: str, wrong: str, cure: str) -> None:
        super().__init__(f"{source}: {wrong}; {cure}")
        self.source = source
        self.wrong = wrong
        self.cure = cure


class TooFewReportsError(InputError):
    """Fewer than two reports are left to compare."""


class WeightsError(SynopticError):
    """The model's files are missing or are not the ones that this version ships."""


class MissingExtraError(SynopticError):
    """A feature needs an optional package that is not installed."""


class SpanError(SynopticError):
    """A span to be shown does not equal its slice of the report: nothing is printed."""
