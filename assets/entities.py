"""Who and where is meant in the articles."""

from pipeline.catalog import batch_asset
from pipeline.chunks import Chunks, align
from pipeline.entities.stage import entities as find_entities
from pipeline.parquet import StoredTable
from pipeline.resources import Workers
from pipeline.schema.tables import ENTITIES


@batch_asset(ENTITIES, group="text", version="2")
def entities(articles: StoredTable, sentences: StoredTable, workers: Workers) -> Chunks:
    """Mentions of persons, organisations and places, and whom they mean on the article's date."""
    return workers.table(ENTITIES, find_entities, articles, align(articles.chunks(), sentences.chunks()))
