"""What we promise of ``raw_documents``."""

from collections.abc import Iterator

import polars as pl

from assets.raw_documents import raw_documents
from checks.promises import Promise, Views, holds, unique
from checks.table_checks import table_checks
from pipeline.parquet import TableStore
from pipeline.resources import LandingZone
from pipeline.schema.tables import RAW_DOCUMENTS

PROMISES = [
    Promise(
        "has_rows",
        "A delivery without a document is a mistake of the crawl, and passes every other promise.",
        "ExpectTableRowCountToBeBetween",
        {"min_value": 1},
        blocking=False,
        of_whole=True,
    ),
    unique("document_id", "Everything later is traced back by it."),
    unique("source_uri", "One place in a delivery holds one document."),
    holds(
        "is_read_or_says_why_not",
        "content_or_reason",
        "A document is either readable or has a reason; never neither, never both.",
    ),
]


def view(tables: TableStore, landing: LandingZone, batch: str | None) -> Iterator[Views]:  # noqa: ARG001
    """The keys, and whether each document has a content or a reason."""
    chunks = tables.open(RAW_DOCUMENTS, batch).chunks(
        ["document_id", "source_uri", "content", "read_failure", "read_failure_detail"]
    )
    failed, told = pl.col("read_failure").is_not_null(), pl.col("read_failure_detail").is_not_null()
    for chunk in chunks:
        rows = chunk.select(
            "document_id",
            "source_uri",
            pl.col("document_id").alias("key"),
            ((pl.col("content").is_not_null() ^ failed) & (failed == told)).alias("is_read_or_says_why_not"),
        )
        yield {"rows": rows}


raw_documents_checks = table_checks(raw_documents, PROMISES, view)
