"""The bars of quality on the development data, marked by hand; see benchmarks/cleaning.py."""

import json
from statistics import mean

import pytest

from benchmarks.cleaning import drafts, f1, kept_words, story_files, without_lead
from benchmarks.flattenings import flattened
from benchmarks.marked_stories import MARKED, MARKED_UNSEEN
from tests.shared_data import SHARED, needs_shared

pytestmark = needs_shared
# Below the aim, .93, which four of the five flattened pages reach: the last three paragraphs of one are a box
# that only its markup sets apart from the text. Held here so that it does not get worse.
LEAST_FLAT = 0.91


@pytest.fixture(scope="module")
def pages():
    folder = SHARED / "data/html_pages"
    wanted = [json.loads(line) for line in (folder / "expected.jsonl").read_text("utf-8").splitlines()]
    return [(want, (folder / want["page"]).read_text("utf-8")) for want in wanted]


def cleaned(pages, flatten):
    files = [("x.txt", flatten(page)) if flatten else ("x.html", page) for _, page in pages]
    found = drafts([(name, text.encode()) for name, text in files])
    articles = [(w, d) for (w, _), d in zip(pages, found, strict=True) if not w.get("not_an_article")]
    lists = [d for (w, _), d in zip(pages, found, strict=True) if w.get("not_an_article")]
    return articles, lists


def scores(articles):
    return [f1(without_lead(draft), " ".join(want["paragraphs"])) for want, draft in articles]


@pytest.mark.parametrize("flatten", [None, flattened])
def test_titles_authors_and_days_are_right_and_lists_rejected(pages, flatten):
    articles, lists = cleaned(pages, flatten)
    for want, draft in articles:
        assert (draft["title"], draft["authors"]) == (want["title"], [want["author"]])
        assert want["published_on"] in [d["value"][:10] for d in draft["stated_dates"] if d["value"]]
    assert [draft["reject_reason"] for draft in lists] == ["not_an_article"] * len(lists)


def test_the_body_is_that_of_the_article(pages):
    assert min(scores(cleaned(pages, None)[0])) >= 0.97
    flat = scores(cleaned(pages, flattened)[0])
    assert mean(flat) >= 0.93
    assert min(flat) >= LEAST_FLAT


@pytest.mark.parametrize("marked", [MARKED, MARKED_UNSEEN])
def test_no_sentence_of_a_story_is_lost_and_bylines_are_out(marked):
    rows = [row for row in story_files() if row["doc"] in marked]
    n_body = n_kept = 0
    for row, draft in zip(rows, drafts([("x.txt", row["body"].encode()) for row in rows]), strict=True):
        position = 0
        for start, end, kind in (*marked[row["doc"]], (len(row["body"]), len(row["body"]), "")):
            n, kept = kept_words(draft, row["body"], position, start)
            n_body, n_kept, position = n_body + n, n_kept + kept, end
            if kind in ("byline", "dateline"):
                assert kept_words(draft, row["body"], start, end)[1] == 0
    assert n_kept >= 0.99 * n_body
