"""What analysts read: all checked batches of a table in one file."""

from collections.abc import Iterator

import dagster as dg
import polars as pl

from assets.checked_batches import checked_batches
from pipeline.catalog import published_asset
from pipeline.chunks import Chunks
from pipeline.cleaning.duplicates import duplicates
from pipeline.parquet import TableStore
from pipeline.schema.table import Table
from pipeline.schema.tables import (
    ARTICLES,
    ENTITIES,
    EVENT_MENTIONS,
    REJECTED_DOCUMENTS,
    SENTENCES,
    TIME_EXPRESSIONS,
)

# The stages whose failures keep an article from being published.
_STAGES = (SENTENCES, ENTITIES, TIME_EXPRESSIONS, EVENT_MENTIONS)


def _failures(tables: TableStore) -> dict[str, str]:
    """The articles that some stage could not work on, each with what happened first."""
    told: dict[str, str] = {}
    for stage in _STAGES:
        for failure in tables.open_checked(stage).failures:
            told.setdefault(failure.article_id, f"{stage.name}: {failure.detail}")
    return told


def _published(chunk: pl.DataFrame, failed: list[str]) -> pl.DataFrame:
    return chunk.filter(~pl.col("article_id").is_in(failed))


def _all_batches(table: Table, tables: TableStore) -> Chunks:
    """The rows of all checked batches, but those of articles that failed."""
    failed = list(_failures(tables))
    return Chunks(table, (_published(chunk, failed) for chunk in tables.open_checked(table).chunks()))


@published_asset(ARTICLES, version="2", deps=[checked_batches])
def published_articles(tables: dg.ResourceParam[TableStore]) -> Chunks:
    """All articles, copies of one text linked to their original over all batches."""
    checked = tables.open_checked(ARTICLES)
    originals = duplicates(lambda: checked.chunks(["article_id", "body", "published_on"]))
    failed = list(_failures(tables))

    def linked() -> Iterator[pl.DataFrame]:
        done = 0
        for chunk in checked.chunks():
            found = originals.get_column("duplicate_of").slice(done, chunk.height)
            done += chunk.height
            yield _published(chunk.with_columns(found), failed)

    return Chunks(ARTICLES, linked())


@published_asset(REJECTED_DOCUMENTS, version="2", deps=[checked_batches])
def published_rejected_documents(tables: dg.ResourceParam[TableStore]) -> Chunks:
    """All documents that are not among the articles, those included that a later stage could not work on."""
    failures = _failures(tables)
    columns = ["document_id", "batch", "source_uri"]

    def rows() -> Iterator[pl.DataFrame]:
        yield from tables.open_checked(REJECTED_DOCUMENTS).chunks()
        for chunk in tables.open_checked(ARTICLES).chunks(["article_id", *columns]):
            for article_id, *where in chunk.filter(pl.col("article_id").is_in(list(failures))).iter_rows():
                told = {"reason": "failed", "detail": failures[article_id], "published_evidence": []}
                yield REJECTED_DOCUMENTS.frame([{**dict(zip(columns, where, strict=True)), **told}])

    return Chunks(REJECTED_DOCUMENTS, rows())


@published_asset(SENTENCES, version="2", deps=[checked_batches])
def published_sentences(tables: dg.ResourceParam[TableStore]) -> Chunks:
    """All sentences."""
    return _all_batches(SENTENCES, tables)


@published_asset(ENTITIES, version="2", deps=[checked_batches])
def published_entities(tables: dg.ResourceParam[TableStore]) -> Chunks:
    """All mentions of entities."""
    return _all_batches(ENTITIES, tables)


@published_asset(EVENT_MENTIONS, version="2", deps=[checked_batches])
def published_event_mentions(tables: dg.ResourceParam[TableStore]) -> Chunks:
    """All event mentions."""
    return _all_batches(EVENT_MENTIONS, tables)
