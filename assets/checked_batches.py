"""Which files of a batch passed every blocking check, so that only those are published."""

import dagster as dg
import polars as pl

from pipeline.catalog import batch_asset
from pipeline.parquet import TableStore
from pipeline.schema.tables import (
    ARTICLES,
    CHECKED_BATCHES,
    ENTITIES,
    EVENT_MENTIONS,
    REJECTED_DOCUMENTS,
    SENTENCES,
    TIME_EXPRESSIONS,
)

_TABLES = (ARTICLES, REJECTED_DOCUMENTS, SENTENCES, ENTITIES, TIME_EXPRESSIONS, EVENT_MENTIONS)


@batch_asset(CHECKED_BATCHES, group="events", version="1", deps=[table.name for table in _TABLES])
def checked_batches(context: dg.AssetExecutionContext, tables: dg.ResourceParam[TableStore]) -> pl.DataFrame:
    """The digests of the batch's tables; it runs only after their blocking checks have passed."""
    batch = context.partition_key
    return CHECKED_BATCHES.frame(
        [
            {
                "batch": batch,
                "table": table.name,
                "n_rows": tables.open(table, batch).n_rows,
                "sha256": tables.digest(table, batch),
            }
            for table in _TABLES
        ]
    )
