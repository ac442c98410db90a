"""The sentences of the articles' bodies, with their words."""

from pipeline.catalog import batch_asset
from pipeline.chunks import Chunks
from pipeline.language.stage import sentences as split_and_tag
from pipeline.parquet import StoredTable
from pipeline.resources import Workers
from pipeline.schema.tables import SENTENCES


@batch_asset(SENTENCES, group="text", version="1")
def sentences(articles: StoredTable, workers: Workers) -> Chunks:
    """Sentences with words and parts of speech, each at its place in the body."""
    chunks = articles.chunks(["article_id", "batch", "body", "paragraphs"])
    return workers.table(SENTENCES, split_and_tag, articles, ((chunk,) for chunk in chunks))
