"""What we promise of the other published tables: over all batches, keys are unique and lead somewhere."""

from collections.abc import Callable
from typing import Any

import dagster as dg
import polars as pl

from assets.published import (
    published_articles,
    published_entities,
    published_event_mentions,
    published_rejected_documents,
    published_sentences,
)
from checks.promises import Promise, Views, holds, unique
from checks.table_checks import table_checks
from checks.views import keys_of
from pipeline.parquet import TableStore
from pipeline.resources import LandingZone
from pipeline.schema.table import Table
from pipeline.schema.tables import (
    ARTICLES,
    ENTITIES,
    EVENT_MENTIONS,
    REJECTED_DOCUMENTS,
    SENTENCES,
)


def _view_of(
    table: Table, foreign: str, target: Table
) -> Callable[[TableStore, LandingZone, str | None], Views]:
    """A view of a published table: its key, and whether ``foreign`` is null or a key of ``target``."""

    def view(tables: TableStore, landing: LandingZone, batch: str | None) -> Views:  # noqa: ARG001
        key = table.key[0]
        known = keys_of(tables, target, None).implode()
        rows = tables.open(table, None).read([key, foreign])
        leads = pl.col(foreign).is_null() | pl.col(foreign).is_in(known)
        return {"rows": rows.select(key, pl.col(key).alias("key"), leads.alias("leads_somewhere"))}

    return view


def promises_and_view(
    table: Table, foreign: str, target: Table
) -> tuple[list[Promise], Callable[[TableStore, LandingZone, str | None], Views]]:
    """The promises of a published table whose column ``foreign`` leads to ``target``, and their view."""
    promises = [
        unique(table.key[0], "Batches must not share a row: readers join on it."),
        holds("leads_somewhere", f"{foreign}_exists", f"Each leads to a row of {target.name}."),
    ]
    return promises, _view_of(table, foreign, target)


def _checks(asset: dg.AssetsDefinition, table: Table, foreign: str, target: Table) -> Any:
    return table_checks(asset, *promises_and_view(table, foreign, target), partitioned=False)


# A failure is told, not hidden: it lets the rest go on, so it warns.
_NOTHING_FAILED = Promise(
    "no_article_failed",
    "A process died or raised on an article: it is missing from the tables, and the cause wants mending.",
    "ExpectColumnValuesToNotBeInSet",
    {"column": "reason", "value_set": ["failed"]},
    blocking=False,
)


def _rejected_view(tables: TableStore, landing: LandingZone, batch: str | None) -> Views:  # noqa: ARG001
    rows = tables.open(REJECTED_DOCUMENTS, None).read(["document_id", "reason"])
    return {"rows": rows.with_columns(pl.col("document_id").alias("key"))}


REJECTED_PROMISES = [
    unique("document_id", "Batches must not share a row: readers join on it."),
    _NOTHING_FAILED,
]

published_checks = [
    table_checks(published_rejected_documents, REJECTED_PROMISES, _rejected_view, partitioned=False),
    _checks(published_articles, ARTICLES, "duplicate_of", ARTICLES),
    _checks(published_sentences, SENTENCES, "article_id", ARTICLES),
    _checks(published_entities, ENTITIES, "sentence_id", SENTENCES),
    _checks(published_event_mentions, EVENT_MENTIONS, "sentence_id", SENTENCES),
]
