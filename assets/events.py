"""The product: one row an act, merged over all batches."""

from collections.abc import Iterator

import dagster as dg
import polars as pl

from assets.published import published_articles, published_event_mentions, published_sentences
from pipeline.catalog import published_asset
from pipeline.chunks import Chunks, align
from pipeline.merging.records import SENTENCE_COLUMNS
from pipeline.merging.stage import merged
from pipeline.parquet import TableStore
from pipeline.schema.tables import ARTICLES, EVENT_MENTIONS, EVENTS, SENTENCES


@published_asset(
    EVENTS, version="2", deps=[published_articles, published_event_mentions, published_sentences]
)
def events(tables: dg.ResourceParam[TableStore]) -> Chunks:
    """Events: the mentions of one act in one row, with its best cells and the words they rest on."""

    def read() -> Iterator[tuple[pl.DataFrame, pl.DataFrame]]:
        articles = tables.open(ARTICLES, None).chunks(["article_id"])
        sentences = tables.open(SENTENCES, None).chunks(SENTENCE_COLUMNS)
        mentions = tables.open(EVENT_MENTIONS, None).chunks()
        for _, told, coded in align(articles, sentences, mentions):
            if coded.height:
                yield coded, told

    sources = ["article_id", "outlet", "agencies", "url", "duplicate_of"]
    return Chunks(EVENTS, merged(read, tables.open(ARTICLES, None).read(sources)))
