"""What the markup says an element is: the words that page authors use in class names and attributes.

The words (``markup_roles.csv``) are those of the trade (sapo, caption, related, breadcrumb), not of sites.
They are only hints: whoever uses them must be ready for a layout column called "sidebar" that holds the
article.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files

# Roles of page furniture; text under them is removed under the same name.
FURNITURE = frozenset(
    ("related", "share", "comments", "tags", "menu", "footer", "advert", "form", "side_box")
)

_TAGS = {
    "figcaption": "caption", "nav": "menu", "footer": "footer", "aside": "related", "form": "form",
    "button": "form", "select": "form", "textarea": "form", "time": "time", "title": "head", "head": "head",
}  # fmt: skip
_EXACT = {
    "headline": "title", "articlebody": "body", "author": "author", "datepublished": "time", "title": "title",
    "sapo": "lead", "publishdate": "time", "cate-name": "menu", "relatednewsbox": "related",
    "contentinfo": "footer", "navigation": "menu", "search": "form", "complementary": "related",
}  # fmt: skip
_MAX_CLASS_CHARS = 300
_BUTTON = re.compile(r"(?<![a-z])(?:btn|button|copy)(?![a-z])")
# A box set apart from the text by a coloured ground and a border: background, not part of the report.
_GROUND = re.compile(
    r"background(?:-color)?\s*:\s*(?!none|transparent|inherit|initial|#f{3,6}\b|white|url)", re.I
)
_BORDER = re.compile(r"border(?:-(?:color|width|style|top|left))?\s*:\s*(?!none|0|inherit|initial)", re.I)


@cache
def _patterns() -> re.Pattern[str]:
    """One pattern with a named group for every role, in the order of the table."""
    with files("pipeline.cleaning").joinpath("markup_roles.csv").open(encoding="utf-8") as lines:
        return re.compile("|".join(f"(?P<{row['role']}>{row['pattern']})" for row in csv.DictReader(lines)))


def role(tag: str, attributes: dict[str, str]) -> str:
    """The role an element's name and attributes hint at; empty if they hint at none."""
    if attributes.get("data-role", "").lower() == "content":
        return "body"
    for name in ("itemprop", "data-role", "type", "role"):
        if name in attributes and (found := _EXACT.get(attributes[name].lower())):
            return found
    if tag == "h1":
        return "title"
    if tag in _TAGS:
        return _TAGS[tag]
    style = attributes.get("style", "")
    if tag in ("div", "section", "table") and _GROUND.search(style) and _BORDER.search(style):
        return "side_box"
    words = f"{attributes.get('class', '')} {attributes.get('id', '')}".strip()
    return _of_words(words[:_MAX_CLASS_CHARS].lower()) if words else ""


@lru_cache(maxsize=8192)
def _of_words(words: str) -> str:
    """The role named first in the table wins, but the article's own box is never furniture."""
    if _BUTTON.search(words):
        return "share"
    roles = {match.lastgroup or "" for match in _patterns().finditer(words)}
    if not roles:
        return ""
    if "body" in roles and not roles & {"caption", "author", "time", "lead", "comments", "footer"}:
        return "body"
    for name in ("caption", "title", "lead", "time", "author"):
        if name in roles and not roles & (FURNITURE - {"share", "menu"}):
            return name
    return next((name for name in _patterns().groupindex if name in roles), "")
