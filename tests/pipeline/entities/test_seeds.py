"""The mentions of both seeds against labels made by reading: spans, types and whom they mean."""

import json
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from pipeline.cleaning.stage import batch_profile, clean
from pipeline.entities.stage import entities
from pipeline.language.stage import sentences
from pipeline.reading.stage import BatchOptions, read_file
from pipeline.schema.tables import RAW_DOCUMENTS
from tests.shared_data import ROOT

LABELS = json.loads(Path(__file__).with_name("seeds.json").read_text(encoding="utf-8"))["seeds"]
DAYS = {"000_493b47f04a0b3331.txt": date(2015, 12, 2), "001_18e82a75fae53e99.txt": date(2015, 12, 14)}


@pytest.fixture(scope="module", params=sorted(LABELS))
def found_and_labelled(request):
    """Both as dictionaries of (start, end, type) to (entity_id, country, sector)."""
    path = ROOT / "seeds" / request.param
    with path.open("rb") as stream:
        raw = RAW_DOCUMENTS.frame(list(read_file(stream, path.name, "loose", BatchOptions())))
    articles = clean(raw, batch_profile(raw)).with_columns(
        pl.col("document_id").alias("article_id"), pl.lit(DAYS[request.param]).alias("published_on")
    )
    rows = entities(articles, sentences(articles)).iter_rows(named=True)
    found = {(r["start"], r["end"], r["type"]): (r["entity_id"], r["country"], r["sector"]) for r in rows}
    labelled = {(start, end, kind): tuple(link) for start, end, _, kind, *link in LABELS[request.param]}
    return found, labelled


def test_spans_and_types_reach_an_f1_of_95(found_and_labelled):
    found, labelled = found_and_labelled
    right = len(found.keys() & labelled.keys())
    assert 2 * right / (len(found) + len(labelled)) >= 0.95


def test_every_country_of_a_mention_found_is_right(found_and_labelled):
    found, labelled = found_and_labelled
    wrong = [
        (k, found[k], labelled[k]) for k in found.keys() & labelled.keys() if found[k][1] != labelled[k][1]
    ]
    assert wrong == []


def test_every_person_found_is_the_right_one(found_and_labelled):
    found, labelled = found_and_labelled
    persons = [key for key in found.keys() & labelled.keys() if key[2] == "PER"]
    assert [(k, found[k], labelled[k]) for k in persons if found[k][0] != labelled[k][0]] == []
