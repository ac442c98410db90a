"""Every promise holds of a sound world; `BREAKS` names the one thing each is there to catch.

That it does catch it, and blocks, is shown in ``test_blocking.py``.
"""

from datetime import date

import polars as pl
import pytest

from checks import (
    article_drafts,
    articles,
    entities,
    event_mentions,
    events,
    raw_documents,
    rejected_documents,
    sentences,
    time_expressions,
)
from checks.gx import validate
from checks.judging import verdicts
from checks.promises import Promise, holds
from checks.published import JUDGED
from pipeline.resources import LandingZone
from tests import world

# The promises of every table and their view; those of published tables by the path of their asset.
TABLES = {
    "raw_documents": (raw_documents.PROMISES, raw_documents.view),
    "article_drafts": (article_drafts.PROMISES, article_drafts.view),
    "articles": (articles.PROMISES, articles.view),
    "rejected_documents": (rejected_documents.PROMISES, rejected_documents.view),
    "sentences": (sentences.PROMISES, sentences.view),
    "entities": (entities.PROMISES, entities.view),
    "time_expressions": (time_expressions.PROMISES, time_expressions.view),
    "event_mentions": (event_mentions.PROMISES, event_mentions.view),
    "published/events": (events.PROMISES, events.view),
    **{f"published/{name}": judged for name, judged in JUDGED.items()},
}


def column(name, value, dtype=None):
    """Set a whole column; lists and dictionaries go in as they are."""
    return lambda frame: frame.with_columns(
        pl.Series(name, [value] * frame.height, dtype=dtype or frame.schema[name])
    )


def twice(frame):
    return pl.concat([frame, frame])


def none(frame):
    return frame.clear()


def element(name, index, **changes):
    """Change fields of one struct in a list column of the first row."""

    def change(frame):
        rows = frame.to_dicts()
        rows[0][name][index].update(changes)
        return pl.DataFrame(rows, schema=frame.schema)

    return change


def field(name, **changes):
    """Change fields of a struct column of the first row."""

    def change(frame):
        rows = frame.to_dicts()
        rows[0][name] = {**rows[0][name], **changes}
        return pl.DataFrame(rows, schema=frame.schema)

    return change


def happening_with_actor(frame):
    return frame.with_columns(pl.lit("DISASTER").alias("event_type"), pl.lit(0, pl.Int8).alias("quad_class"))


KILLED = {"low": 9, "high": 9, **world.at("9 người")}

CELLS = {
    "type_is_a_code": column("event_type", "QUARREL"),
    "quad_class_fits_type": column("quad_class", 1),
    "realis_is_a_code": column("realis", "maybe"),
    "date_precision_is_a_code": column("date_precision", "century"),
    "date_basis_is_a_code": column("date_basis", "guess"),
    "date_not_before_earliest": column("event_on_earliest", date(2015, 12, 3)),
    "date_not_after_latest": column("event_on_latest", date(2015, 12, 1)),
    "earliest_not_after_latest": lambda f: f.with_columns(
        pl.lit(None, pl.Date).alias("event_on"), pl.lit(date(2016, 1, 1)).alias("event_on_earliest")
    ),
    "date_has_a_basis": column("date_basis", "none"),
    "happening_has_no_actor": happening_with_actor,
    "confidence_is_a_share": column("confidence", 1.5),
    "party_country_is_iso": element("actors", 0, country="RU"),
    "party_sector_is_a_code": element("recipients", 0, sector="ARMY"),
    "place_country_is_iso": field("place", country="Nga"),
    "counts_low_not_above_high": field("counts", killed={**KILLED, "low": 10}),
}

BREAKS = {
    "raw_documents": {
        "has_rows": none,
        "document_id_is_unique": column("document_id", "x"),
        "source_uri_is_unique": column("source_uri", "x"),
        "content_or_reason": column("content", None),
    },
    "article_drafts": {
        "document_id_is_unique": column("document_id", world.DOC),
        "every_document_came_through": lambda f: f.head(1),
        "document_exists": column("document_id", "x"),
        "body_or_reason": column("reject_reason", "stub"),
    },
    "articles": {
        "has_rows": none,
        "article_id_is_unique": twice,
        "document_exists": column("document_id", "x"),
        "every_document_is_accounted_for": none,
        "has_a_date": column("published_on", None),
        "date_is_plausible": column("published_on", date(1900, 1, 1)),
        "date_not_before_earliest": column("published_earliest", date(2015, 12, 3)),
        "date_not_after_latest": column("published_latest", date(2015, 12, 1)),
        "basis_is_a_code": column("published_basis", "guess"),
        "precision_is_a_code": column("published_precision", "century"),
        "date_has_evidence": column("published_evidence", []),
        "has_a_body": column("body", " \n "),
        "body_is_no_stub": column("body", "Ngắn."),
        "paragraphs_fit_body": element("paragraphs", 1, end=9999),
        "paragraph_kind_is_a_code": element("paragraphs", 0, kind="poem"),
        "removed_point_at_text": element("removed", 0, text="Xem tiếp"),
        "kept_and_removed_give_back_the_page": element("kept", 1, start=10),
    },
    "rejected_documents": {
        "document_id_is_unique": twice,
        "document_exists": column("document_id", "x"),
        "is_not_also_an_article": column("document_id", world.DOC),
        "reason_is_a_code": column("reason", "boring"),
        "detail_is_told": column("detail", ""),
    },
    "sentences": {
        "sentence_id_is_unique": column("sentence_id", "x"),
        "article_exists": column("article_id", "x"),
        "positions_point_at_text": column("text", "khác"),
        "tokens_point_at_text": element("tokens", 0, text="khác"),
        "stands_in_one_paragraph": lambda f: f.head(1).with_columns(
            pl.lit(len(world.BODY), pl.Int32).alias("end")
        ),
        "sentences_are_in_order": column("position", 0),
        "kind_is_a_code": column("kind", "poem"),
    },
    "entities": {
        "mention_id_is_unique": column("mention_id", "x"),
        "article_exists": column("article_id", "x"),
        "stands_in_its_sentence": column("sentence_id", f"{world.DOC}-0001"),
        "positions_point_at_text": column("text", "Mỹ"),
        "antecedent_exists": column("antecedent_id", "x"),
        "resolved_or_says_why_not": column("entity_id", None),
        "type_is_a_code": column("type", "ANIMAL"),
        "country_is_iso": column("country", "RU"),
        "sector_is_a_code": column("sector", "ARMY"),
        "confidence_is_a_share": column("confidence", -0.1),
    },
    "time_expressions": {
        "key_is_unique": twice,
        "article_exists": column("article_id", "x"),
        "stands_in_its_sentence": column("sentence_id", f"{world.DOC}-0001"),
        "positions_point_at_text": column("text", "3/12"),
        "precision_is_a_code": column("precision", "century"),
        "basis_is_a_code": column("basis", "guess"),
        "earliest_not_after_latest": column("latest", date(2015, 12, 1)),
        "day_is_one_day": column("latest", date(2015, 12, 3)),
    },
    "event_mentions": {
        "event_mention_id_is_unique": twice,
        "article_exists": column("article_id", "x"),
        "trigger_stands_in_its_sentence": column("sentence_id", f"{world.DOC}-0001"),
        "trigger_points_at_text": column("trigger_text", "cấm vận"),
        "parties_point_at_text": element("actors", 0, text="Mỹ"),
        "place_points_at_text": field("place", start=0),
        "counts_point_at_text": field("counts", killed={**KILLED, "end": 3}),
        "empty_slots_have_reasons": column("actors", []),
        **CELLS,
    },
    "published/events": {
        "event_id_is_unique": twice,
        "mention_id_is_unique": twice,
        "mention_exists": column("mention_ids", ["x"]),
        "every_mention_is_merged": none,
        "mentions_are_counted": column("n_mentions", 2),
        "sources_do_not_exceed_mentions": column("n_outlets", 2),
        "evidence_holds_the_trigger": column("evidence", "Chuyện khác."),
        **CELLS,
    },
    "published/rejected_documents": {
        "document_id_is_unique": twice,
        "no_article_failed": column("reason", "failed"),
    },
    "published/articles": {
        "article_id_is_unique": twice,
        "duplicate_of_exists": column("duplicate_of", "x"),
    },
    "published/sentences": {
        "sentence_id_is_unique": column("sentence_id", "x"),
        "article_id_exists": column("article_id", "x"),
    },
    "published/entities": {
        "mention_id_is_unique": column("mention_id", "x"),
        "sentence_id_exists": column("sentence_id", "x"),
    },
    "published/event_mentions": {
        "event_mention_id_is_unique": twice,
        "sentence_id_exists": column("sentence_id", "x"),
    },
}
CASES = [(table, name) for table, breaks in BREAKS.items() for name in breaks]

# Broken not by their own table but by the landing zone or the ledger: tested below.
OF_BATCHES = {"every_batch_is_published", "every_batch_is_still_delivered"}


def promise_of(table, name):
    return next(promise for promise in TABLES[table][0] if promise.name == name)


def batch_of(table):
    """The batch a table is judged for: none where it holds all of them."""
    return None if table.startswith("published/") else world.BATCH


def judge(tables, table, promise, landing):
    view = TABLES[table][1]
    (verdict,) = verdicts([promise], lambda: view(tables, landing, batch_of(table)), validate)
    return verdict


@pytest.fixture(scope="module")
def landing(tmp_path_factory):
    return LandingZone(root=world.landing(tmp_path_factory.mktemp("landing")))


@pytest.mark.parametrize("table", TABLES)
def test_every_promise_holds_of_a_sound_world(tmp_path, landing, table):
    tables = world.store(tmp_path)
    for promise in TABLES[table][0]:
        if promise.name != "body_is_no_stub":  # the world's article is one, which only warns
            verdict = judge(tables, table, promise, landing)
            assert verdict.holds, f"{table}.{promise.name}: {verdict}"


@pytest.mark.parametrize("table", TABLES)
def test_no_promise_is_left_without_a_case(table):
    promised = {promise.name for promise in TABLES[table][0]}
    assert promised - OF_BATCHES == set(BREAKS[table])


def test_a_batch_held_back_is_told(tmp_path, landing):
    tables = world.store(tmp_path)
    (tmp_path / "sentences" / f"{world.BATCH}.parquet").write_bytes(b"changed after it was checked")
    promise = promise_of("published/events", "every_batch_is_published")
    verdict = judge(tables, "published/events", promise, landing)
    assert (verdict.holds, verdict.examples) == (False, (world.BATCH,))


def test_a_batch_gone_from_the_landing_zone_is_told(tmp_path):
    tables = world.store(tmp_path / "data")
    (tmp_path / "landing").mkdir()
    promise = promise_of("published/events", "every_batch_is_still_delivered")
    verdict = judge(tables, "published/events", promise, LandingZone(root=str(tmp_path / "landing")))
    assert (verdict.holds, verdict.examples) == (False, (world.BATCH,))


def test_a_misspelt_column_raises_and_is_not_taken_for_bad_data():
    with pytest.raises(pl.exceptions.ColumnNotFoundError):
        validate(pl.DataFrame({"a": [True]}), holds("b", "x", "x"))


def test_an_expectation_that_cannot_be_judged_raises():
    promise = Promise("x", "x", "ExpectColumnValuesToMatchRegex", {"column": "a", "regex": "("})
    with pytest.raises(RuntimeError, match="could not be judged"):
        validate(pl.DataFrame({"a": ["x"]}), promise)
