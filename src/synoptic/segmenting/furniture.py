"""Tell what surrounds a report from the report: credits, bylines, calls to follow, links to other stories.

Every rule describes a whole sentence or block. To call news furniture loses a fact, to let furniture pass
costs a reader one line: in doubt it is text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from synoptic.segmenting import phrases as known

LONGEST = 300
"""Characters: a longer sentence is never furniture, unless it is a script."""

LONGEST_CALL = 220
"""Characters: a longer sentence that begins like a call may go on to something else."""

LONGEST_CREDIT = 15
"""Words; the longest credit or byline found in the marked stories has eleven."""

_EDGES = " ()[]{}*•►▶»>|+:.!…-–—_"
_SCRIPT = re.compile(
    r"\W{0,4}(?:function\s?\w{0,40}\s?\(|(?:var|let|const) [\w$]{1,40} ?=|window\.\w|document\.\w"
    r"|<(?:script|style|iframe)\b|googletag\.|jQuery\(|if \(typeof )"
)
_ADDRESS = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,30}){1,4}|(?:twitter:)?@\w{2,40}|https?://\S+|www\.\S+"
    r"|pic\.twitter\.com/\S+|(?:\d{3}-)?\d{3}-\d{4}",
    re.IGNORECASE,
)
_AREA_OR_TAG = re.compile(r"\(\d{3}\)|#\w{2,60}")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w|@\w{2}")
_BRACKETED_CREDIT = re.compile(
    r"(?:buy photo )?(?P<named>[^()]{0,60})\((?:photos?|images?|source|credit|courtesy|video)\b"
    r"(?: (?:courtesy|by|from|via|credit))?[ :][^()]{0,100}\)(?:buy photo)?",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"(?:pic\.twitter\.com/\w+ )?[—–-]{1,2} ?[^()]{1,50} ?\(@\w{2,40}\)(?P<when>.{0,40})")
_COUNTED = re.compile(
    r"(?:× )?(?:(?:photo|image|slide) )?\d+ (?:of|/) (?:/ )?\d+(?: (?:caption|close|\d+ of \d+))*"
    r"|\d+ (?:pending )?comments"
)
_TEXTED = re.compile(r"\[?text \W?\w{2,15}\W? to \d{4,6} (?:to|for)\b")
_UNFILLED = re.compile(r"\(?(?:(?:published|updated|posted)\b.{0,20})?\$\{\w.{0,60}", re.IGNORECASE)
"""A blank that the page's program did not fill: "(Published ${day})"."""

_GLUED = re.compile(r"(?:EMBED\s{0,3})?(?:<\s?/?\s?)?>\s{0,3}More News Videos\s{1,3}(?=\S)")
_NAMED_THING = re.compile(r"[A-Z]\w{2,20}(?: [\w'’-]{1,20}){0,3}")
_LIKE_VERB = re.compile(
    r"\w+(?:s|ed|ing|n't)|shot|dead|hurt|held|found|seen|lost|won|hit|left|is|was|are|were|gone|dies"
)
_FILM = re.compile(r"[0-4]:\d{2} (?!(?:[ap]\.?m|[ecmp][sd]?t)\b)\S.{8,160}[^.]", re.IGNORECASE)
"""One of a list of films beside the report: its length, then its headline."""


def is_furniture(words: str) -> bool:
    """Tell whether a sentence or a block is furniture as a whole.

    >>> is_furniture("(Photo: Mara Lind/Skerry Post)"), is_furniture("Photos show the ferry on the rocks.")
    (True, False)
    """
    if len(words) > LONGEST:
        return _SCRIPT.match(words) is not None or not any(c.isalnum() for c in words)
    words = " ".join(words.replace("\u200b", "").split()).removeprefix(". ")
    small = words.lower()
    bare = small.strip(_EDGES)
    if not any(c.isalnum() for c in words) or _SCRIPT.match(words):
        return True
    if _UNFILLED.match(words) or _is_link(words, small) or _is_credit(words, bare):
        return True
    return not _asks_witnesses(small) and (_is_call(small, bare) or _is_address(words, small))


def furniture_head(words: str) -> int:
    """Return where the furniture glued before a caption ends, 0 where there is none.

    >>> furniture_head("EMBED >More News Videos The ferry leaves the harbour.")
    24
    """
    found = _GLUED.match(words)
    return found.end() if found else 0


def _asks_witnesses(small: str) -> bool:
    return any(who in small for who in known.WITNESSES) and any(verb in small for verb in known.ASKED)


def _is_call(small: str, bare: str) -> bool:
    """Tell what speaks to the reader, or for the page."""
    if len(bare) > LONGEST_CALL:
        return False
    if bare in known.WHOLE and not small.endswith("."):
        return True
    if bare.startswith(known.CALLS) or small.startswith(known.CALLS):
        return True
    if any(sure in small for sure in known.SURE):
        return True
    if bare.startswith(("sign up for ", "email newsletters sign up for ")):
        return "newsletter" in bare
    if bare.startswith("stay "):
        return any(update in bare for update in known.UPDATES)
    if bare.startswith("download "):
        return any(word in bare for word in (" app", "iphone", "android"))
    if bare.startswith("follow "):
        return any(word in bare for word in (" on twitter", " on facebook", " on instagram", "@", ".com"))
    return (
        _TEXTED.match(small) is not None or _COUNTED.fullmatch(small) is not None or _is_row_of_buttons(small)
    )


def _is_row_of_buttons(small: str) -> bool:
    return not small.endswith(".") and all(
        word.strip("|,·•/:") in known.BUTTONS | {""} for word in small.split()
    )


def _is_address(words: str, small: str) -> bool:
    """Tell the reporter's address, a post's signature, a bare link."""
    parts = [part.strip(",;.") for part in words.split()]
    if _ADDRESS.fullmatch(parts[-1]) and all(map(_is_part_of_address, parts)):
        return True
    signature = _SIGNATURE.fullmatch(words)
    if signature:
        return _is_moment(signature["when"])
    is_contact = small.startswith(("contact ", "reach ", "email ", "e-mail ")) or " be reached at " in small
    return (is_contact or " be contacted at " in small) and _MAIL.search(words) is not None


def _is_part_of_address(part: str) -> bool:
    is_name = part[:1].isupper() and (part.endswith(":") or part.isalpha())
    is_joint = part in {"and", "or", "at", "on", "|", "-", ""} or _AREA_OR_TAG.fullmatch(part) is not None
    return is_name or is_joint or _ADDRESS.fullmatch(part) is not None


def _is_link(words: str, small: str) -> bool:
    """Tell a link to another story: "RELATED: Harbour reopens"."""
    if words.endswith(".") and not words.endswith("..."):
        return False
    if small.startswith(("related coverage ", "related story ", "related stories ", "also on ", "more on ")):
        return len(words) <= 160 and (small.startswith("related") or ".com" in small)
    if small.startswith("update | "):
        return True
    head = re.split(r"[:|>»]", small.lstrip("►▶»+•*- "), maxsplit=1)
    return (len(head) == 2 and head[0].strip() in known.LINKS) or _FILM.fullmatch(words) is not None


def _is_credit(words: str, bare: str) -> bool:
    """Tell who made the report or a photograph, and when it was published."""
    if bare.startswith(known.CREDITS) and _is_named_credit(words.lstrip("(")):
        return True
    if bare.startswith(known.STAMPS):
        return any(c.isdigit() for c in bare) and _is_moment(bare)
    if _is_bracketed_credit(words):
        return True
    if words[0] == "(" and words[-1] == ")":
        return _is_row_of_names(words[1:-1].split()) or _is_moment(bare)
    left, stroke, right = words.partition("/")
    return bool(stroke and right) and _is_agency(right) and len(left) <= 50 and _is_row_of_names(left.split())


def _is_named_credit(words: str) -> bool:
    for opening in (opening for opening in known.CREDITS if words.lower().startswith(opening)):
        rest = words[len(opening) :]
        parts = rest.lstrip(":").split()
        begins = {":"} if opening in known.NOUN_CREDITS else {" ", ":"}
        if rest[:1] in begins and _is_row_of_names(parts):
            return opening not in {"by", "written by"} or _is_byline(parts)
    return False


def _is_bracketed_credit(words: str) -> bool:
    found = _BRACKETED_CREDIT.fullmatch(words)
    named = found["named"].split() if found else []
    is_name = len(named) <= 5 and (_is_row_of_names(named) or _is_thing(" ".join(named)))
    return found is not None and (not named or is_name)


def _is_thing(words: str) -> bool:
    """Tell whether a few words can hold no verb: "Ambulance graphic"."""
    return _NAMED_THING.fullmatch(words) is not None and not any(map(_LIKE_VERB.fullmatch, words.split()))


def _is_row_of_names(parts: Sequence[str]) -> bool:
    """Tell whether all is written like names: no verb, no news."""
    if not 0 < len(parts) <= LONGEST_CREDIT or parts[-1].endswith((".", "?", "!")):
        return False
    return all(_is_like_name(part) for part in parts) and any(part[:1].isupper() for part in parts)


def _is_like_name(part: str) -> bool:
    bare = part.strip("():;,'’\"“”[]")
    return (
        not bare
        or bare[0].isupper()
        or bare[0].isdigit()
        or bare in known.PARTICLES
        or "@" in bare
        or "/" in bare
    )


def _is_byline(parts: Sequence[str]) -> bool:
    first = parts[0].strip(":,").lower()
    return (
        len(parts) > 1 and parts[0][:1].isupper() and parts[1][:1].isupper() and first not in known.NOT_NAMES
    )


def _is_agency(right: str) -> bool:
    parts = right.lower().replace("/", " ").split()
    return bool(parts) and len(parts) <= 5 and (parts[0] in known.AGENCIES or parts[-1] in known.AGENCIES)


def _is_moment(words: str) -> bool:
    parts = [part.strip(",.:()") for part in words.lower().replace("/", " ").split()]
    return all(part in known.MOMENTS or part[:1].isdigit() or not part for part in parts)
