"""The articles of a batch, cleaned and dated, and beside them every document that is none."""

from collections.abc import Iterator
from functools import partial

import dagster as dg
import polars as pl

from assets.date_witnesses import date_witnesses
from pipeline.automation import WITNESSES, witnesses_digest
from pipeline.catalog import batch_output
from pipeline.chunks import Chunks
from pipeline.dating.publication import date_articles
from pipeline.parquet import StoredTable, TableStore
from pipeline.partitions import batches
from pipeline.resources import Workers
from pipeline.schema.tables import ARTICLES, DATE_WITNESSES, REJECTED_DOCUMENTS
from pipeline.workers import Chunk, Work


@dg.multi_asset(
    outs={
        "articles": batch_output(
            ARTICLES, version="1", description="News articles with a body and a day of publication."
        ),
        "rejected_documents": batch_output(
            REJECTED_DOCUMENTS, version="1", description="Every other document, with the reason."
        ),
    },
    partitions_def=batches,
    group_name="documents",
    # Not only this batch's: an article that cannot be dated alone may borrow from any other.
    deps=[dg.AssetDep(date_witnesses, partition_mapping=dg.AllPartitionMapping())],
)
def articles_and_rejected_documents(
    context: dg.AssetExecutionContext,
    article_drafts: StoredTable,
    tables: dg.ResourceParam[TableStore],
    workers: Workers,
) -> tuple[Chunks, Chunks]:
    """Date each draft by its own evidence, else by articles of all batches; reject the undatable."""
    context.add_output_metadata({WITNESSES: witnesses_digest(tables)}, output_name="articles")
    everywhere = tables.open_all(DATE_WITNESSES).read()
    work = Work(partial(date_articles, witnesses=everywhere), _failed, _join, on="document_id")
    dated = workers.map("articles", work, article_drafts, ((chunk,) for chunk in article_drafts.chunks()))
    # One pass makes both tables. The articles are written as they come; the rejected rows, which hold
    # no text of an article, wait for their turn.
    rejected: list[pl.DataFrame] = []

    def articles() -> Iterator[pl.DataFrame]:
        for kept, refused in dated:
            rejected.append(refused)
            yield kept

    return Chunks(ARTICLES, articles()), Chunks(REJECTED_DOCUMENTS, iter(rejected))


def _failed(chunk: Chunk, detail: str) -> tuple[pl.DataFrame, pl.DataFrame]:
    row = chunk[0].select("document_id", "batch", "source_uri").row(0, named=True)
    told = {**row, "reason": "failed", "detail": f"dating: {detail}", "published_evidence": []}
    return ARTICLES.empty(), REJECTED_DOCUMENTS.frame([told])


def _join(parts: list[tuple[pl.DataFrame, pl.DataFrame]]) -> tuple[pl.DataFrame, pl.DataFrame]:
    articles, rejected = zip(*parts, strict=True)
    return pl.concat(articles), pl.concat(rejected)
