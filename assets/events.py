"""The product: one row an act, merged over all batches."""

from collections.abc import Iterator

import dagster as dg
import polars as pl

from assets.published import published_articles, published_event_mentions, published_sentences
from pipeline.catalog import published_asset
from pipeline.chunks import Chunks, align
from pipeline.merging.records import SENTENCE_COLUMNS, needed
from pipeline.merging.stage import merge
from pipeline.parquet import TableStore
from pipeline.schema.tables import ARTICLES, EVENT_MENTIONS, EVENTS, SENTENCES

# What readers of the file take in at a time.
_ROWS = 10_000


@published_asset(
    EVENTS, version="2", deps=[published_articles, published_event_mentions, published_sentences]
)
def events(tables: dg.ResourceParam[TableStore]) -> Chunks:
    """Events: the mentions of one act in one row, with its best cells and the words they rest on."""
    merged = merge(
        tables.open(EVENT_MENTIONS, None).read(),
        tables.open(ARTICLES, None).read(["article_id", "outlet", "agencies", "url", "duplicate_of"]),
        pl.concat(_sentences_to_read(tables)),
    )
    return Chunks(EVENTS, merged.iter_slices(_ROWS))


def _sentences_to_read(tables: TableStore) -> Iterator[pl.DataFrame]:
    """Only the sentences that merging reads: all others are many times more."""
    articles = tables.open(ARTICLES, None).chunks(["article_id"])
    sentences = tables.open(SENTENCES, None).chunks(SENTENCE_COLUMNS)
    mentions = tables.open(EVENT_MENTIONS, None).chunks(["article_id", "sentence_id"])
    for _, told, coded in align(articles, sentences, mentions):
        yield needed(told, coded)
