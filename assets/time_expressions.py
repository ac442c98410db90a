"""What the articles say of time."""

from pipeline.catalog import batch_asset
from pipeline.chunks import Chunks
from pipeline.dating.stage import time_expressions as find_time_expressions
from pipeline.resources import Workers
from pipeline.schema.tables import TIME_EXPRESSIONS
from pipeline.stored import StoredTable, aligned


@batch_asset(TIME_EXPRESSIONS, group="text", version="2")
def time_expressions(articles: StoredTable, sentences: StoredTable, workers: Workers) -> Chunks:
    """Expressions of time, each resolved to the days it can mean."""
    chunks = aligned(articles.rows(["article_id", "body", "published_on"]), sentences.rows())
    return workers.table(TIME_EXPRESSIONS, find_time_expressions, articles, chunks)
