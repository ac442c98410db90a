"""The acts the articles tell of, mention by mention."""

from pipeline.catalog import batch_asset
from pipeline.chunks import Chunks
from pipeline.events.stage import event_mentions as code_events
from pipeline.resources import Workers
from pipeline.schema.tables import EVENT_MENTIONS
from pipeline.stored import StoredTable, aligned


@batch_asset(EVENT_MENTIONS, group="events", version="2")
def event_mentions(
    articles: StoredTable,
    sentences: StoredTable,
    entities: StoredTable,
    time_expressions: StoredTable,
    workers: Workers,
) -> Chunks:
    """Who did what to whom, where and when, by the codebook; one row a trigger."""
    chunks = aligned(articles.rows(), sentences.rows(), entities.rows(), time_expressions.rows())
    return workers.table(EVENT_MENTIONS, code_events, articles, chunks)
