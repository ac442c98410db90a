"""Pages without any telling markup, as HTML and flattened in two ways: the article and nothing else."""

import re

import pytest

from tests.pipeline.cleaning.article_wanted import assert_gives
from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.outlet_pages import PAGES
from tests.pipeline.cleaning.tiling import faults

_BOXES = re.compile(
    r"</?(?:html|body|h\d|p|div|li|ul|td|tr|table|figure|figcaption|article|header|footer|time|blockquote|br)\b"
    r"[^>]*>"
)
_TAGS = re.compile(r"<[^>]*>")


def lines(page: str) -> str:
    """A line for every box."""
    return unescaped(_TAGS.sub("", _BOXES.sub("\n", body(page))))


def strings(page: str) -> str:
    """A line for every piece of text between two tags."""
    return unescaped("\n".join(part.strip() for part in _TAGS.split(body(page)) if part.strip()))


def body(page: str) -> str:
    return page[page.index("<body>") :]


def unescaped(text: str) -> str:
    return text.replace("&gt;", ">").replace("&amp;", "&")


FORMS = {"html": str, "lines": lines, "strings": strings}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_this_shape_gives_its_article(name, form):
    want, page = PAGES[name], FORMS[form](PAGES[name]["html"])
    row = drafts(page)[0]
    assert faults(page, "text/html" if form == "html" else "text/plain", row) == []
    if want["title"] is None:
        assert row["reject_reason"] is not None
        return
    assert_gives(row, want)
