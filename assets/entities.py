"""Who and where is meant in the articles."""

from pipeline.catalog import batch_asset
from pipeline.chunks import Chunks
from pipeline.entities.stage import entities as find_entities
from pipeline.resources import Workers
from pipeline.schema.tables import ENTITIES
from pipeline.stored import StoredTable, aligned


@batch_asset(ENTITIES, group="text", version="2")
def entities(articles: StoredTable, sentences: StoredTable, workers: Workers) -> Chunks:
    """Mentions of persons, organisations and places, and whom they mean on the article's date."""
    return workers.table(ENTITIES, find_entities, articles, aligned(articles.rows(), sentences.rows()))
