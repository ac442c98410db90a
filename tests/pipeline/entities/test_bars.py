"""The bars of quality on the development data, with verdicts made by reading; see benchmarks/entities.py."""

import pytest

from benchmarks import entity_recall, entity_texts, entity_verdicts
from tests.shared_data import needs_shared

pytestmark = needs_shared


@pytest.fixture(scope="module")
def bkee():
    return entity_texts.bkee()


def read_in(documents, *tables):
    """Predictions in those documents in which some were read."""
    read = {key[0] for table in tables for key in table.read()}
    return entity_texts.found(document for document in documents if document[0] in read)


@pytest.fixture(scope="module")
def stories():
    return read_in(entity_texts.stories(), entity_verdicts.COUNTRIES, entity_verdicts.HOLDERS)


def test_nine_of_ten_names_of_each_type_are_found(bkee):
    counts, _ = entity_recall.measure(bkee)
    shares = {group: counts[group]["found"] / counts[group]["named"] for group in entity_recall.SAME}
    assert [(group, share) for group, share in shares.items() if share < 0.90] == []


def test_nine_of_ten_predictions_read_are_right(bkee):
    documents = ((r["doc"], entity_texts.BKEE_DAY, r["text"]) for r in bkee)
    made = read_in(documents, entity_verdicts.NAMES)
    result = entity_verdicts.NAMES.compare(entity_verdicts.names_of(made))
    assert result.judged >= 150, "too few of the draw are still predicted: read it anew"
    assert result.share >= 0.90


def test_links_of_countries_read_are_right(stories):
    result = entity_verdicts.COUNTRIES.compare(entity_verdicts.countries_of(stories))
    assert result.judged >= 100, "too few of the draw are still predicted: read it anew"
    assert result.share >= 0.97


def test_links_of_office_holders_read_are_right(stories):
    result = entity_verdicts.HOLDERS.compare(entity_verdicts.holders_of(stories))
    assert result.judged >= 100, "too few of the draw are still predicted: read it anew"
    assert result.share >= 0.93
