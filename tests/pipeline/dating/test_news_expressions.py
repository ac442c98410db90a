"""The table is written from the grammar of Vietnamese dates, with days counted on a calendar."""

import csv
from datetime import date
from pathlib import Path

import pytest

from pipeline.dating.stage import in_context

TABLE = list(
    csv.DictReader(Path(__file__).with_name("news_expressions.csv").read_text(encoding="utf-8").splitlines())
)


def _ids(row: dict[str, str]) -> str:
    return f"{row['group']}: {row['sentence'][:60]}"


@pytest.mark.parametrize("row", [r for r in TABLE if r["group"] != "none"], ids=_ids)
def test_an_expression_is_found_whole_and_means_its_days(row):
    sentence = row["sentence"]
    found = in_context(sentence, date.fromisoformat(row["reference"]))
    assert all(sentence[e.start : e.end] == e.text for e, _ in found)
    intervals = {e.text: i for e, i in found}
    assert row["expression"] in intervals
    interval = intervals[row["expression"]]
    days = (interval.earliest.isoformat(), interval.latest.isoformat(), interval.precision)
    assert days == (row["earliest"], row["latest"], row["precision"])


@pytest.mark.parametrize("row", [r for r in TABLE if r["group"] == "none"], ids=_ids)
def test_what_is_no_date_is_not_taken_for_one(row):
    assert [e.text for e, _ in in_context(row["sentence"], date.fromisoformat(row["reference"]))] == []
