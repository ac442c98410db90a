"""What we promise of ``article_drafts``: every raw document came through, once."""

from collections.abc import Iterator

import polars as pl

from assets.article_drafts import article_drafts
from checks.promises import Promise, Views, holds, unique
from checks.table_checks import table_checks
from pipeline.chunks import align
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


def view(tables: TableStore, landing: LandingZone, batch: str | None) -> Iterator[Views]:  # noqa: ARG001
    """Whether each draft is known and has a body or a reason; the batch's counts."""
    refused, told = pl.col("reject_reason").is_not_null(), pl.col("reject_detail").is_not_null()
    columns = ["document_id", "body", "reject_reason", "reject_detail"]
    documents = tables.open(RAW_DOCUMENTS, batch).chunks(["document_id"])
    drafts = tables.open(ARTICLE_DRAFTS, batch).chunks(columns)
    n_drafts = 0
    for known, chunk in align(documents, drafts, on="document_id", strict=False):
        n_drafts += chunk.height
        rows = chunk.select(
            "document_id",
            pl.col("document_id").alias("key"),
            pl.col("document_id").is_in(known.to_series().implode()).alias("is_known_document"),
            ((pl.col("body").is_not_null() ^ refused) & (refused == told)).alias(
                "is_article_or_says_why_not"
            ),
        )
        yield {"rows": rows}
    counts = {"n_raw": [tables.open(RAW_DOCUMENTS, batch).n_rows], "n_drafts": [n_drafts]}
    yield {"batch": pl.DataFrame(counts)}


article_drafts_checks = table_checks(article_drafts, PROMISES, view)
