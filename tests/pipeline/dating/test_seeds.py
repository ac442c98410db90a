import json
from datetime import date

import polars as pl
import pytest

from pipeline.dating.publication import date_articles, witnesses
from pipeline.schema.tables import ARTICLES, DATE_WITNESSES, REJECTED_DOCUMENTS
from tests.shared_data import SHARED, needs_shared


@pytest.fixture(scope="module")
def dated(seeds: pl.DataFrame) -> dict[str, dict]:
    articles, rejected = date_articles(seeds, witnesses(seeds))
    assert rejected.is_empty()
    return {row["source_uri"]: row for row in articles.to_dicts()}


@needs_shared
def test_both_seeds_get_the_day_a_careful_reader_gives_them(dated):
    expected = json.loads((SHARED / "seeds" / "expected.json").read_text(encoding="utf-8"))
    for name, want in ((k, v["article"]) for k, v in expected.items() if k != "about"):
        for cell in ("published_on", "published_earliest", "published_latest", "published_basis"):
            if cell in want:
                assert str(dated[name][cell]) == want[cell], (name, cell)


def test_the_named_conference_is_among_the_evidence_of_the_first(dated, seeds):
    evidence = dated[seeds["source_uri"][0]]["published_evidence"]
    assert any(e["basis"] == "named_event" and "COP21" in e["value"] and e["agrees"] for e in evidence)
    assert {e["basis"] for e in evidence} >= {"body_day", "office", "named_event"}


def test_the_second_alone_is_undated_with_its_three_years(seeds):
    articles, rejected = date_articles(seeds[1:], DATE_WITNESSES.empty())
    assert articles.is_empty()
    row = rejected.to_dicts()[0]
    assert row["reason"] == "undated"
    assert row["detail"].endswith("candidate years: 2014, 2015, 2016")
    assert row["published_evidence"]


def test_the_second_borrows_from_the_first_and_says_so(dated, seeds):
    row = dated[seeds["source_uri"][1]]
    lent = [e for e in row["published_evidence"] if e["basis"] == "similar_article"]
    assert [e["value"] for e in lent] == [f"2015-12-02 {seeds['document_id'][0]}"]
    assert "Recep Tayyip Erdogan" in lent[0]["text"]


def test_what_borrows_is_no_witness(seeds):
    assert witnesses(seeds).drop_nulls("published_on")["article_id"].to_list() == [seeds["document_id"][0]]


def test_order_and_batches_do_not_matter(seeds):
    both = witnesses(seeds)
    whole, _ = date_articles(seeds, both)
    turned, _ = date_articles(seeds.reverse(), both.reverse())
    parts = [date_articles(seeds[i : i + 1], both)[0] for i in range(2)]
    assert whole.equals(turned.reverse())
    assert whole.equals(pl.concat(parts))


def test_the_tables_are_the_tables(seeds):
    found = witnesses(seeds)
    DATE_WITNESSES.verify(found)
    articles, rejected = date_articles(seeds, found)
    ARTICLES.verify(articles)
    REJECTED_DOCUMENTS.verify(rejected)
    assert articles["published_on"].to_list() == [date(2015, 12, 2), date(2015, 12, 14)]
