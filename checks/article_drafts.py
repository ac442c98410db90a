"""What we promise of ``article_drafts``: every raw document came through, once."""

import polars as pl

from assets.article_drafts import article_drafts
from checks.promises import Promise, Views, holds, table_checks, unique
from checks.views import keys_of
from pipeline.parquet import TableStore
from pipeline.resources import LandingZone
from pipeline.schema.tables import ARTICLE_DRAFTS, RAW_DOCUMENTS

PROMISES = [
    unique("document_id", "A document is cleaned once."),
    Promise(
        "every_document_came_through",
        "A document that cleaning loses would never be missed.",
        "ExpectColumnPairValuesToBeEqual",
        {"column_A": "n_raw", "column_B": "n_drafts"},
        view="batch",
    ),
    holds("is_known_document", "document_exists", "A draft is traced to its raw document."),
    holds(
        "is_article_or_says_why_not",
        "body_or_reason",
        "A draft has a body or a reason why it is no article; never neither, never both.",
    ),
]


def view(tables: TableStore, landing: LandingZone, batch: str | None) -> Views:  # noqa: ARG001
    """Whether each draft is known and has a body or a reason; the batch's counts."""
    raw = keys_of(tables, RAW_DOCUMENTS, batch)
    refused, told = pl.col("reject_reason").is_not_null(), pl.col("reject_detail").is_not_null()
    rows = [
        chunk.select(
            "document_id",
            pl.col("document_id").alias("key"),
            pl.col("document_id").is_in(raw.implode()).alias("is_known_document"),
            ((pl.col("body").is_not_null() ^ refused) & (refused == told)).alias(
                "is_article_or_says_why_not"
            ),
        )
        for chunk in tables.open(ARTICLE_DRAFTS, batch).chunks(
            ["document_id", "body", "reject_reason", "reject_detail"]
        )
    ]
    drafts = pl.concat(rows)
    return {"rows": drafts, "batch": pl.DataFrame({"n_raw": [raw.len()], "n_drafts": [drafts.height]})}


article_drafts_checks = table_checks(article_drafts, PROMISES, view)
