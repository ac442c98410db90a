"""What we promise of ``rejected_documents``: nothing is dropped without a reason."""

from collections.abc import Iterator

import polars as pl

from assets.articles import articles_and_rejected_documents
from checks.promises import Promise, Views, holds, unique, within
from checks.table_checks import table_checks
from checks.views import keys_of
from pipeline.parquet import TableStore
from pipeline.resources import LandingZone
from pipeline.schema.codes import REJECTION_REASONS
from pipeline.schema.tables import ARTICLES, RAW_DOCUMENTS, REJECTED_DOCUMENTS

PROMISES = [
    unique("document_id", "A document is rejected once."),
    holds("is_known_document", "document_exists", "A rejected document can be looked up."),
    holds("is_no_article", "is_not_also_an_article", "A document is either an article or rejected."),
    within("reason", REJECTION_REASONS, "reason_is_a_code", "Losses are counted by reason."),
    Promise(
        "detail_is_told",
        "A code alone does not tell what to mend.",
        "ExpectColumnValueLengthsToBeBetween",
        {"column": "detail", "min_value": 3},
    ),
]


def view(tables: TableStore, landing: LandingZone, batch: str | None) -> Iterator[Views]:  # noqa: ARG001
    """The reasons, and whether each document is known and is no article."""
    known = keys_of(tables, RAW_DOCUMENTS, batch).implode()
    articles = tables.open(ARTICLES, batch).read(["document_id"]).to_series().implode()
    rows = tables.open(REJECTED_DOCUMENTS, batch).read(["document_id", "reason", "detail"])
    yield {
        "rows": rows.with_columns(
            pl.col("document_id").alias("key"),
            pl.col("document_id").is_in(known).alias("is_known_document"),
            (~pl.col("document_id").is_in(articles)).alias("is_no_article"),
        )
    }


rejected_documents_checks = table_checks(
    articles_and_rejected_documents.keys_by_output_name["rejected_documents"], PROMISES, view
)
