"""What a page says about itself: JSON-LD first, then OpenGraph and <meta>, then the page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import TYPE_CHECKING

from synoptic.reading.particulars import Particulars, host_of, normal_date, one_line, web_address

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LINKED_DATA_CHARACTERS = 1_000_000
LINKED_DATA_NODES = 1_000
"""A news page has tens of nodes; the limits keep a hostile one cheap."""

_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "dc.date.issued", "dc.date", "date",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher")
_SAVED_FROM = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,5}\)(https?://[^\s<>]{1,400})")
_DAY_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)/")
_BLOGS = ("BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report")


class Linked:
    """The article among a page's linked data (JSON-LD), if there is one."""

    def __init__(self, tree: HtmlElement) -> None:
        self._article: Mapping[str, object] = next(filter(_is_article, _nodes(tree)), {})

    def text(self, key: str) -> str | None:
        """Return one line: a string, the name of a thing, or the names of several."""
        return _clean(_named(self._article.get(key)))

    def address(self, *keys: str) -> str | None:
        """Return the first of the keys that holds a web address, or a thing with one as its ``@id``."""
        for key in keys:
            value = self._article.get(key)
            value = value.get("@id") if isinstance(value, dict) else value
            if address := web_address(value):
                return address
        return None

    def body(self) -> str | None:
        """Return the text of the article with its lines, or None."""
        body = self._article.get("articleBody")
        return unescape(body).encode("utf-8", "replace").decode("utf-8") if isinstance(body, str) else None


def particulars_of(tree: HtmlElement, page: str, linked: Linked) -> Particulars:
    """Return what the page says about itself; ``page`` is its source, for a browser's "saved from" line."""
    meta = _metas(tree)
    url = _address(tree, page, meta, linked)
    outlet = linked.text("publisher") or _first(meta, *_OUTLETS)
    return Particulars(
        outlet=outlet or (url and host_of(url)),
        title=linked.text("headline") or _first(meta, "og:title", "twitter:title") or _title(tree, outlet),
        published=_date(tree, meta, linked) or _date_in(url or ""),
        url=url,
        author=linked.text("author") or next((a for a in _all(meta, _AUTHORS) if not host_of(a)), None),
    )


def _nodes(tree: HtmlElement) -> Iterator[Mapping[str, object]]:
    """Yield the objects of all JSON-LD blocks, outer first; a block that is not JSON is passed over."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        waiting: list[object] = [_loaded(script.text or "")]
        for _ in range(LINKED_DATA_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting = [*node[:LINKED_DATA_NODES], *waiting]
            elif isinstance(node, dict):
                yield node
                waiting += [node.get("@graph"), node.get("mainEntity"), node.get("hasPart")]


def _loaded(block: str) -> object:
    start = min((place for mark in "[{" if (place := block.find(mark)) >= 0), default=-1)
    if start < 0 or len(block) > LINKED_DATA_CHARACTERS:
        return None
    try:
        return json.JSONDecoder(strict=False).raw_decode(block, start)[0]
    except (ValueError, RecursionError):
        return None


def _is_article(node: Mapping[str, object]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(k, str) and (k.endswith("Article") or k in _BLOGS) for k in kinds)


def _named(value: object) -> str | None:
    if isinstance(value, list):
        names = [name for one in value[:9] if not isinstance(one, list) and (name := _named(one))]
        return ", ".join(names) or None
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else None


def _clean(value: str | None) -> str | None:
    return one_line(unescape(value).encode("utf-8", "replace").decode("utf-8")) if value else None


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = _clean(meta.get("content"))
        if key and content:
            found.setdefault(key.strip().lower(), content)
    return found


def _all(meta: Mapping[str, str], keys: tuple[str, ...]) -> Iterator[str]:
    return (meta[key] for key in keys if key in meta)


def _first(meta: Mapping[str, str], *keys: str) -> str | None:
    return next(_all(meta, keys), None)


def _address(tree: HtmlElement, page: str, meta: Mapping[str, str], linked: Linked) -> str | None:
    canonical = next((link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"), None)
    saved = _SAVED_FROM.search(page[:5_000])
    return (
        web_address(canonical)
        or web_address(meta.get("og:url"))
        or linked.address("url", "mainEntityOfPage", "@id")
        or web_address(saved and saved[1])
    )


def _title(tree: HtmlElement, outlet: str | None) -> str | None:
    """Return the only <h1>, else the <title> without " | Outlet" at its end."""
    headings = [text for h1 in tree.iter("h1") if (text := one_line(h1.text_content()))]
    if len(headings) == 1:
        return headings[0]
    title = next((text for t in tree.iter("title") if (text := one_line(t.text_content()))), None)
    for separator in (" | ", " - ", " – ", " — ", " :: "):
        head, found, tail = (title or "").rpartition(separator)
        if found and outlet and tail.casefold() == outlet.casefold():
            return head
    return title or next(iter(headings), None)


def _date_in(address: str) -> str | None:
    found = _DAY_IN_ADDRESS.search(address)
    return "-".join(found.groups()) if found and normal_date("-".join(found.groups())) else None


def _date(tree: HtmlElement, meta: Mapping[str, str], linked: Linked) -> str | None:
    """Return the first date that can be understood, else the first that is written at all."""
    times = (one_line(t.get("datetime")) for t in tree.iter("time"))
    written = [d for d in (linked.text("datePublished"), *_all(meta, _DATES), *times) if d]
    return next((d for d in written if normal_date(d)), None) or next(iter(written), None)
