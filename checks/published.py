"""What we promise of the other published tables: over all batches, keys are unique and lead somewhere."""

from collections.abc import Callable

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

View = Callable[[TableStore, LandingZone, str | None], Views]
Judged = tuple[list[Promise], View]


def _view_of(table: Table, foreign: str, target: Table) -> View:
    """A view of a published table: its key, and whether ``foreign`` is null or a key of ``target``."""

    def view(tables: TableStore, landing: LandingZone, batch: str | None) -> Views:  # noqa: ARG001
        key = table.key[0]
        known = keys_of(tables, target, None).implode()
        rows = tables.open(table, None).read([key, foreign])
        leads = pl.col(foreign).is_null() | pl.col(foreign).is_in(known)
        return {"rows": rows.select(key, pl.col(key).alias("key"), leads.alias("leads_somewhere"))}

    return view


def _promises_and_view(table: Table, foreign: str, target: Table) -> Judged:
    """The promises of a published table whose column ``foreign`` leads to ``target``, and their view."""
    promises = [
        unique(table.key[0], "Batches must not share a row: readers join on it."),
        holds("leads_somewhere", f"{foreign}_exists", f"Each leads to a row of {target.name}."),
    ]
    return promises, _view_of(table, foreign, target)


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


_REJECTED = [unique("document_id", "Batches must not share a row: readers join on it."), _NOTHING_FAILED]

JUDGED: dict[str, Judged] = {
    "rejected_documents": (_REJECTED, _rejected_view),
    "articles": _promises_and_view(ARTICLES, "duplicate_of", ARTICLES),
    "sentences": _promises_and_view(SENTENCES, "article_id", ARTICLES),
    "entities": _promises_and_view(ENTITIES, "sentence_id", SENTENCES),
    "event_mentions": _promises_and_view(EVENT_MENTIONS, "sentence_id", SENTENCES),
}

_ASSETS = (
    published_rejected_documents,
    published_articles,
    published_sentences,
    published_entities,
    published_event_mentions,
)
published_checks = [table_checks(asset, *JUDGED[asset.key.path[-1]], partitioned=False) for asset in _ASSETS]
