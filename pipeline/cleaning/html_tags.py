"""What HTML itself says of elements: which hold code, which stand in a line, which close which; attributes.

Facts of the HTML standard (section 13, syntax and optional tags), nothing of what page authors mean by them.
"""

from __future__ import annotations

import html
import re

# Elements whose content is never text of the page.
CODE = frozenset(("script", "style", "noscript", "template", "iframe", "svg", "math", "object", "canvas"))
_VOID_NAMES = "area base br col embed hr img input link meta param source track wbr frame"
VOID = frozenset(_VOID_NAMES.split())
_INLINE_NAMES = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike "
    "strong sub sup tt u var label time img wbr o:p st1:place"
)
INLINE = frozenset(_INLINE_NAMES.split())
# Opening one of these closes an open one of the same group that is not inside a new container.
CLOSES = {
    "p": ("p",),
    "li": ("li", "p"),
    "tr": ("tr", "td", "th", "p"),
    "td": ("td", "th", "p"),
    "th": ("td", "th", "p"),
    "dt": ("dt", "dd", "p"),
    "dd": ("dt", "dd", "p"),
    "option": ("option",),
}
CONTAINERS = frozenset(
    ("ul", "ol", "table", "dl", "div", "body", "select", "blockquote", "section", "article")
)
_ATTRIBUTE = re.compile(r"""([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


def attributes(tag: str) -> dict[str, str]:
    """The attributes of one tag, names in lower case, entities decoded; the first of a name wins."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag):
        name, *values = match.groups()
        value = next((v for v in values if v is not None), "")
        found.setdefault(name.lower(), html.unescape(value) if "&" in value else value)
    return found
