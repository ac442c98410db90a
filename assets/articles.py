"""The articles of a batch, cleaned and dated, and beside them every document that is none."""

from collections.abc import Iterable, Iterator

import dagster as dg
import polars as pl

from assets.date_witnesses import date_witnesses
from pipeline.automation import WITNESSES, witnesses_digest
from pipeline.catalog import batch_output
from pipeline.chunks import Chunks, align
from pipeline.dating.borrowing import Lenders
from pipeline.dating.publication import LENDING_COLUMNS, NOTHING_LENT, date_drafts, lend, undated
from pipeline.parquet import TableStore
from pipeline.partitions import batches
from pipeline.resources import Workers
from pipeline.row_groups import RowGroup, encode, join
from pipeline.schema.tables import ARTICLES, DATE_WITNESSES, REJECTED_DOCUMENTS
from pipeline.stored import Rows, StoredTable
from pipeline.workers import Chunk, Frames, Work


@dg.multi_asset(
    outs={
        "articles": batch_output(
            ARTICLES, version="2", description="News articles with a body and a day of publication."
        ),
        "rejected_documents": batch_output(
            REJECTED_DOCUMENTS, version="2", description="Every other document, with the reason."
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
    work = Work(_date, _failed, _join, on="document_id")
    own = tables.open(DATE_WITNESSES, context.partition_key).chunks()
    keyed = (chunk.rename({"article_id": "document_id"}) for chunk in own)
    found = align(article_drafts.chunks(["document_id"]), keyed, on="document_id")
    drafts = zip(article_drafts.rows(), (days for _, days in found), strict=True)
    dated = workers.map("articles", work, article_drafts, _with_lent(drafts, tables))
    # One pass makes both tables. The articles are written as they come; the rejected rows, which hold
    # no text of an article, wait for their turn.
    rejected: list[pl.DataFrame] = []

    def articles() -> Iterator[RowGroup]:
        for kept, refused in dated:
            rejected.append(refused)
            yield kept

    return Chunks(ARTICLES, articles()), Chunks(REJECTED_DOCUMENTS, iter(rejected))


def _with_lent(chunks: Iterable[tuple[Rows, pl.DataFrame]], tables: TableStore) -> Iterator[Chunk]:
    """Add to each chunk of drafts and their own days what articles of all batches lend to the undated."""
    lenders: Lenders | None = None
    for drafts, own in chunks:
        if lenders is None and undated(own).height:  # most deliveries need none
            lenders = Lenders(tables.open_all(DATE_WITNESSES).chunks(LENDING_COLUMNS))
        yield drafts, own, lend(own, lenders) if lenders else NOTHING_LENT


_Dated = tuple[RowGroup, pl.DataFrame]  # the articles and the rejected rows, which are few and small


def _date(*chunk: pl.DataFrame) -> _Dated:
    articles, rejected = date_drafts(*chunk)
    return encode(ARTICLES, articles), rejected


def _failed(chunk: Frames, detail: str) -> _Dated:
    row = chunk[0].select("document_id", "batch", "source_uri").row(0, named=True)
    told = {**row, "reason": "failed", "detail": f"dating: {detail}", "published_evidence": []}
    return encode(ARTICLES, ARTICLES.empty()), REJECTED_DOCUMENTS.frame([told])


def _join(parts: list[_Dated]) -> _Dated:
    articles, rejected = zip(*parts, strict=True)
    return join(ARTICLES, articles), pl.concat(rejected)
