"""Synopsis → one self-contained HTML page, which needs no network and works without its script."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from synoptic.records import Synopsis
from synoptic.rendering.page.arranging import lay_side_by_side

if TYPE_CHECKING:
    from jinja2 import Environment

_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
"""Characters that no HTML file in UTF-8 can hold: each is shown as the replacement character."""


def render_html(synopsis: Synopsis) -> str:
    """Return the page. Equal synopses give equal bytes; its policy lets nothing else in, and nothing out."""
    view = lay_side_by_side(synopsis)
    environment = _environment()
    style = environment.get_template("style.css.j2").render(view=view)
    script = _read("script.js")
    page = environment.get_template("page.html.j2").render(
        view=view,
        style=style,
        script=script,
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'",
    )
    return _UNWRITABLE.sub("\ufffd", page)


@cache
def _environment() -> Environment:
    from jinja2 import DictLoader, Environment, StrictUndefined

    templates = {name: _read(name) for name in ("page.html.j2", "style.css.j2")}
    return Environment(
        loader=DictLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _read(name: str) -> str:
    return resources.files(__name__).joinpath(name).read_text("utf-8")


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
