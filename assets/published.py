"""What analysts read: all checked batches of a table in one file."""

from collections.abc import Iterator

import dagster as dg
import polars as pl
from pipeline.cleaning.duplicates import link_duplicates

from assets.checked_batches import checked_batches
from pipeline.catalog import published_asset
from pipeline.chunks import Chunks
from pipeline.parquet import TableStore
from pipeline.schema.table import Table
from pipeline.schema.tables import ARTICLES, ENTITIES, EVENT_MENTIONS, SENTENCES


def _all_batches(table: Table, tables: TableStore) -> Chunks:
    return Chunks(table, tables.open_checked(table).chunks())


@published_asset(ARTICLES, version="1", deps=[checked_batches])
def published_articles(tables: dg.ResourceParam[TableStore]) -> Chunks:
    """All articles, copies of one text linked to their original over all batches."""
    stored = tables.open_checked(ARTICLES)
    originals = link_duplicates(stored.read(["article_id", "body", "published_on", "outlet"]))

    def linked() -> Iterator[pl.DataFrame]:
        for chunk in stored.chunks():
            yield (
                chunk.drop("duplicate_of")
                .join(originals, on="article_id", how="left", maintain_order="left")
                .select(ARTICLES.column_names)
            )

    return Chunks(ARTICLES, linked())


@published_asset(SENTENCES, version="1", deps=[checked_batches])
def published_sentences(tables: dg.ResourceParam[TableStore]) -> Chunks:
    """All sentences."""
    return _all_batches(SENTENCES, tables)


@published_asset(ENTITIES, version="1", deps=[checked_batches])
def published_entities(tables: dg.ResourceParam[TableStore]) -> Chunks:
    """All mentions of entities."""
    return _all_batches(ENTITIES, tables)


@published_asset(EVENT_MENTIONS, version="1", deps=[checked_batches])
def published_event_mentions(tables: dg.ResourceParam[TableStore]) -> Chunks:
    """All event mentions."""
    return _all_batches(EVENT_MENTIONS, tables)
