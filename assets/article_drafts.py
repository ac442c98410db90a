"""Raw documents after cleaning: articles that still lack a settled date, or the reason they are none."""

from functools import partial

import polars as pl

from pipeline.catalog import batch_asset
from pipeline.chunks import Chunks
from pipeline.cleaning.stage import batch_profile, clean
from pipeline.resources import Workers
from pipeline.schema.tables import ARTICLE_DRAFTS
from pipeline.stored import StoredTable
from pipeline.workers import Frames


@batch_asset(ARTICLE_DRAFTS, group="documents", version="2")
def article_drafts(raw_documents: StoredTable, workers: Workers) -> Chunks:
    """Each document freed of menus, teasers and captions, or a reason why it is no article."""
    profile = batch_profile(raw_documents.chunks(["url", "given_outlet", "content"]))
    chunks = ((chunk,) for chunk in raw_documents.rows())
    return workers.table(
        ARTICLE_DRAFTS,
        partial(clean, profile=profile),
        raw_documents,
        chunks,
        instead=_failed,
        on="document_id",
    )


def _failed(chunk: Frames, detail: str) -> pl.DataFrame:
    columns = ("document_id", "batch", "source_uri", "url", "fetched_at")
    row = chunk[0].select(columns).row(0, named=True)
    return ARTICLE_DRAFTS.frame(
        [{**row, "reject_reason": "failed", "reject_detail": f"cleaning: {detail}", "stated_dates": []}]
    )
