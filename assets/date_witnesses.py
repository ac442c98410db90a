"""What the articles dated by their own evidence can tell of the days they are about."""

import polars as pl

from pipeline.catalog import batch_asset
from pipeline.chunks import Chunks
from pipeline.dating.publication import witnesses
from pipeline.parquet import StoredTable
from pipeline.resources import Workers
from pipeline.schema.tables import DATE_WITNESSES
from pipeline.workers import Work


@batch_asset(DATE_WITNESSES, group="documents", version="1")
def date_witnesses(article_drafts: StoredTable, workers: Workers) -> Chunks:
    """The persons, days and terms of articles that need no other article to be dated."""
    work = Work(witnesses, lambda *_: DATE_WITNESSES.empty(), pl.concat, on="document_id")
    return Chunks(
        DATE_WITNESSES,
        workers.map("date_witnesses", work, article_drafts, ((chunk,) for chunk in article_drafts.chunks())),
    )
