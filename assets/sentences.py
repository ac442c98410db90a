"""The sentences of the articles' bodies, with their words."""

from pipeline.catalog import batch_asset
from pipeline.chunks import Chunks
from pipeline.language.stage import sentences as split_and_tag
from pipeline.resources import Workers
from pipeline.schema.tables import SENTENCES
from pipeline.stored import StoredTable


@batch_asset(SENTENCES, group="text", version="1")
def sentences(articles: StoredTable, workers: Workers) -> Chunks:
    """Sentences with words and parts of speech, each at its place in the body."""
    chunks = articles.rows(["article_id", "batch", "body", "paragraphs"])
    return workers.table(SENTENCES, split_and_tag, articles, ((chunk,) for chunk in chunks))
