"""What an HTML page states about itself in JSON-LD, OpenGraph and other meta elements.

Only what is stated, each with its place; which statement wins is decided where the article is put together.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pipeline.cleaning.html_parts import Scan

_ARTICLE_TYPES = re.compile(
    r"(?:News|Report|Opinion|Analysis|Background|Review|Scholarly|Blog)?(?:Article|Posting)"
)
_TITLES = ("og:title", "twitter:title", "title", "headline")
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate",
    "publish-date", "dc.date.issued", "dcterms.created", "dc.created", "date", "its_publication",
    "sailthru.date", "parsely-pub-date", "article.published", "og:published_time",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "dable:author", "dc.creator", "parsely-author", "dcterms.creator")
_DESCRIPTIONS = ("og:description", "description", "twitter:description")
_MAX_DEPTH = 6


@dataclass(slots=True)
class Metadata:
    """Stated values in order of trust.

    Attributes:
        titles: headline of the article as stated.
        authors: names as stated; the site's own name may be among them.
        sites: names the site gives itself.
        dates: (basis, text) of publication dates.
        descriptions: summaries.
        address: canonical URL.
        article: True when the page says it is a news article, False when it says it is a site or section.
    """

    titles: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    sites: list[str] = field(default_factory=list)
    dates: list[tuple[str, str]] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    address: str | None = None
    article: bool | None = None


def read(source: str, scan: Scan) -> Metadata:
    """Collect what the page states."""
    found = Metadata()
    for attributes, start, end in scan.scripts:
        if "ld+json" in attributes.get("type", "").lower():
            for item in _items(_parse(source[start:end])):
                _from_json_ld(item, found)
    metas: dict[str, str] = {}
    for head in scan.heads:
        given = head.attributes
        if head.tag == "link" and given.get("rel", "").lower() == "canonical" and given.get("href"):
            found.address = found.address or given["href"].strip()
        elif head.tag == "meta":
            name = (given.get("property") or given.get("name") or given.get("itemprop") or "").strip().lower()
            if name and (content := given.get("content", "").strip()):
                metas.setdefault(name, content)
    found.address = found.address or metas.get("og:url")
    found.titles += [metas[name] for name in _TITLES if name in metas]
    for node in scan.nodes:
        if node.tag == "title":
            found.titles += _texts(html.unescape(re.sub(r"<[^>]*>|\s+", " ", source[node.start : node.end])))
            break
    found.descriptions += [metas[name] for name in _DESCRIPTIONS if name in metas]
    found.authors += [metas[name] for name in _AUTHORS if name in metas and "://" not in metas[name]]
    found.sites += [
        metas[name] for name in ("og:site_name", "application-name", "copyright") if name in metas
    ]
    found.dates += [("meta", metas[name]) for name in _DATES if name in metas]
    if found.article is None and "og:type" in metas:
        kind = metas["og:type"].lower()
        found.article = True if "article" in kind else False if kind in ("website", "object") else None
    return found


def _parse(text: str) -> Any:
    """JSON as pages write it: in CDATA or comments, with raw line breaks; None if it is none."""
    text = re.sub(r"^\s*(?:<!\[CDATA\[|<!--|//<!\[CDATA\[)|(?:\]\]>|-->|//\]\]>)\s*$", "", text.strip())
    for candidate in (text, re.sub(r",\s*([}\]])", r"\1", text)):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _items(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Every object of a JSON-LD document, graphs and lists unfolded."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for entry in value:
            yield from _items(entry, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _items(value.get("@graph"), depth + 1)


def _from_json_ld(item: dict[str, Any], found: Metadata) -> None:
    kinds = item.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    if any(isinstance(kind, str) and _ARTICLE_TYPES.fullmatch(kind) for kind in kinds):
        found.article = True
        found.titles += _texts(item.get("headline"))
        found.descriptions += _texts(item.get("description"))
        found.authors += _names(item.get("author"))
        found.sites += _names(item.get("publisher"))
        found.dates += [("json_ld", text) for text in _texts(item.get("datePublished"))]
    elif any(kind in ("Organization", "NewsMediaOrganization", "WebSite") for kind in kinds):
        found.sites += _names(item)


def _texts(value: Any) -> list[str]:
    if isinstance(value, list):
        return [text for entry in value[:20] for text in _texts(entry)]
    return [value.strip()] if isinstance(value, str) and value.strip() else []


def _names(value: Any) -> list[str]:
    """Names of persons or organisations, given as text, object or list; organisations are not authors."""
    if isinstance(value, list):
        return [name for entry in value[:20] for name in _names(entry)]
    if isinstance(value, dict):
        return _texts(value.get("name"))
    return _texts(value)
