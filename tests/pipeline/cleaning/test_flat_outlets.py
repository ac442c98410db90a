"""Whole pages of many papers as crawlers flatten them: the article and nothing else."""

import pytest

from tests.pipeline.cleaning.article_wanted import assert_gives
from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.flat_outlets import PAGES
from tests.pipeline.cleaning.tiling import faults


@pytest.mark.parametrize("name", PAGES)
def test_a_flat_page_of_this_paper_gives_its_article(name):
    want = PAGES[name]
    row = drafts(want["text"])[0]
    assert faults(want["text"], "text/plain", row) == []
    assert_gives(row, want)
