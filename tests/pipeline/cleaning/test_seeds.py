import json

import polars as pl
import pytest

from pipeline.cleaning.mapped import Mapped
from pipeline.cleaning.repair import repair_characters, repair_entities
from pipeline.cleaning.stage import batch_profile, clean
from tests.shared_data import SHARED, needs_shared


@pytest.fixture(scope="module")
def articles(seeds: pl.DataFrame) -> dict[str, dict]:
    return {row["source_uri"]: row for row in clean(seeds, batch_profile(seeds)).to_dicts()}


@needs_shared
def test_both_seeds_give_what_a_careful_reader_gets(articles):
    expected = json.loads((SHARED / "seeds" / "expected.json").read_text(encoding="utf-8"))
    for name, want in ((k, v["article"]) for k, v in expected.items() if k != "about"):
        got = articles[name]
        parts = [(p["kind"], got["body"][p["start"] : p["end"]]) for p in got["paragraphs"]]
        for cell in ("title", "outlet", "authors", "agencies", "captions"):
            assert got[cell] == want[cell], (name, cell)
        assert got["body"].startswith(want["body_starts"])
        assert got["body"].endswith(want["body_ends"])
        assert sum(1 for kind, _ in parts if kind != "heading") == want["n_body_paragraphs"]
        assert [text for kind, text in parts if kind == "heading"] == want.get("headings", [])


def test_nothing_of_the_seeds_is_lost(articles, seeds):
    for row in seeds.to_dicts():
        got, content = articles[row["source_uri"]], row["content"]
        ranges = sorted((*got["kept"], *got["removed"]), key=lambda r: r["start"])
        assert [r["start"] for r in ranges] == [0, *(r["end"] for r in ranges[:-1])]
        assert ranges[-1]["end"] == len(content)
        assert all(content[r["start"] : r["end"]] == r["text"] for r in got["removed"])
        for r in got["kept"]:
            if r["body_start"] is not None:
                text = repair_characters(repair_entities(Mapped.of(content[r["start"] : r["end"]]))).text
                assert text == got["body"][r["body_start"] : r["body_end"]]


def test_the_related_headlines_leave_no_date_behind(articles):
    assert all(row["stated_dates"] == [] for row in articles.values())


def test_chunks_of_a_batch_give_what_the_whole_batch_gives(seeds):
    profile = batch_profile(seeds)
    assert pl.concat([clean(seeds[:1], profile), clean(seeds[1:], profile)]).equals(clean(seeds, profile))
