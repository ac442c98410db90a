"""Whole pages with the markup and the furniture of many papers, as HTML and flattened in four ways."""

import pytest

from benchmarks.flattenings import FLATTENINGS
from tests.pipeline.cleaning.article_wanted import assert_gives
from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.tiling import faults
from tests.pipeline.cleaning.whole_pages import LISTS, PAGES

FORMS = {"html": str} | {
    form: FLATTENINGS[form]
    for form in ("a line for every block", "with the head's title", "get_text, a line each")
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_this_paper_gives_its_article(name, form):
    want, page = PAGES[name], FORMS[form](PAGES[name]["html"])
    row = drafts(page)[0]
    assert faults(page, "text/html" if form == "html" else "text/plain", row) == []
    assert_gives(row, want)


@pytest.mark.parametrize(
    "form", [*FORMS, "lxml text_content()", "every third line glued", "get_text in one line"]
)
@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_other_articles_is_none(name, form):
    page = (FORMS | FLATTENINGS)[form](LISTS[name])
    assert drafts(page)[0]["reject_reason"] == "not_an_article"
