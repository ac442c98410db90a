"""What each article says of its own day, and what those that are dated can tell of the days of others."""

import polars as pl

from pipeline.catalog import batch_asset
from pipeline.chunks import Chunks
from pipeline.dating.publication import witnesses
from pipeline.resources import Workers
from pipeline.schema.tables import DATE_WITNESSES
from pipeline.stored import StoredTable


@batch_asset(DATE_WITNESSES, group="documents", version="2")
def date_witnesses(article_drafts: StoredTable, workers: Workers) -> Chunks:
    """Each article's day by its own evidence, weighed once, and the names by which it can date others."""
    chunks = ((chunk,) for chunk in article_drafts.rows())
    return workers.table(
        DATE_WITNESSES, witnesses, article_drafts, chunks, instead=_nothing, on="document_id"
    )


def _nothing(*_: object) -> pl.DataFrame:
    return DATE_WITNESSES.empty()
