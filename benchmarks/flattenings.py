"""The ways in which a page of HTML is flattened to text in the wild, each from page to text."""

import random
import re
from collections.abc import Callable, Iterator

import trafilatura
from lxml import html as lxml_html

INLINE = frozenset(
    ("a", "abbr", "b", "big", "cite", "em", "font", "i", "label", "small", "span", "strong", "u")
)
_GLUED = 1 / 3


def tree(page: str) -> lxml_html.HtmlElement:
    """The page without what is never shown."""
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True)
    root = lxml_html.document_fromstring(page.encode(), parser=parser)
    for element in root.xpath("//script|//style|//noscript|//template|//head|//iframe|//svg"):
        element.drop_tree()
    return root


def flattened(page: str) -> str:
    """A line for every block element, menus and all, as text extractors give it."""
    root = tree(page)
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag not in INLINE:
            element.text, element.tail = "\n" + (element.text or ""), "\n" + (element.tail or "")
    lines = (re.sub(r"\s+", " ", line).strip() for line in root.text_content().split("\n"))
    return "\n".join(line for line in lines if line)


def strings(page: str) -> Iterator[str]:
    """Every text between two tags."""
    return (text for part in tree(page).itertext() if (text := re.sub(r"\s+", " ", part).strip()))


def glued(page: str) -> str:
    """The lines of blocks, every third one glued to the next."""
    rng = random.Random(1)
    return "".join(line + ("" if rng.random() < _GLUED else "\n") for line in flattened(page).split("\n"))


def titled(page: str) -> str:
    """The lines of blocks under the title of the page's head."""
    root = lxml_html.document_fromstring(page.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))
    return f"{root.findtext('.//title') or ''}\n{flattened(page)}"


def extracted(page: str) -> str:
    """What trafilatura takes for the article and its comments, with tables."""
    return trafilatura.extract(page, favor_recall=True, include_tables=True, include_images=True) or ""


def markdown(page: str) -> str:
    """The same in Markdown with links."""
    return trafilatura.extract(page, output_format="markdown", include_links=True, include_images=True) or ""


FLATTENINGS: dict[str, Callable[[str], str]] = {
    "a line for every block": flattened,
    "with the head's title": titled,
    "lxml text_content()": lambda page: tree(page).text_content(),
    "get_text, a line each": lambda page: "\n".join(strings(page)),
    "every third line glued": glued,
    "get_text without blanks": lambda page: "".join(strings(page)),
    "get_text in one line": lambda page: " ".join(strings(page)),
    "trafilatura html2txt": trafilatura.html2txt,
    "trafilatura's text": extracted,
    "trafilatura's Markdown": markdown,
}
