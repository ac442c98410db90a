"""The product: one row an act, merged over all batches."""

import dagster as dg
import polars as pl

from assets.published import published_articles, published_event_mentions, published_sentences
from pipeline.catalog import published_asset
from pipeline.events.merging import merge
from pipeline.parquet import TableStore
from pipeline.schema.tables import ARTICLES, EVENT_MENTIONS, EVENTS, SENTENCES


@published_asset(
    EVENTS, version="1", deps=[published_articles, published_event_mentions, published_sentences]
)
def events(tables: dg.ResourceParam[TableStore]) -> pl.DataFrame:
    """Events: the mentions of one act in one row, with its best cells and the words they rest on."""
    merged: pl.DataFrame = merge(
        tables.open(EVENT_MENTIONS, None).read(),
        tables.open(ARTICLES, None).read(["article_id", "outlet", "agencies", "url", "duplicate_of"]),
        tables.open(SENTENCES, None).read(["sentence_id", "text"]),
    )
    return merged
