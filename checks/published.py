"""What we promise of the other published tables: over all batches, keys are unique and lead somewhere."""

from collections.abc import Callable, Iterator

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
from pipeline.chunks import align
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

View = Callable[[TableStore, LandingZone, str | None], Iterator[Views]]
Judged = tuple[list[Promise], View]


def _view_of(table: Table, foreign: str, target: Table) -> View:
    """A view of a published table: its key, and whether ``foreign`` is null or a key of ``target``."""

    def rows(chunk: pl.DataFrame, known: pl.Series) -> Views:
        key = table.key[0]
        leads = pl.col(foreign).is_null() | pl.col(foreign).is_in(known.implode())
        return {"rows": chunk.select(key, pl.col(key).alias("key"), leads.alias("leads_somewhere"))}

    def of_articles(tables: TableStore, landing: LandingZone, batch: str | None) -> Iterator[Views]:  # noqa: ARG001
        known = keys_of(tables, target, None)
        for chunk in tables.open(table, None).chunks(list(dict.fromkeys([table.key[0], foreign]))):
            yield rows(chunk, known)

    def of_sentences(tables: TableStore, landing: LandingZone, batch: str | None) -> Iterator[Views]:  # noqa: ARG001
        # A row and its sentence are of one article: the keys of all sentences are never held at once.
        articles = tables.open(ARTICLES, None).chunks(["article_id"])
        told = tables.open(target, None).chunks([target.key[0], "article_id"])
        pointing = tables.open(table, None).chunks([table.key[0], foreign, "article_id"])
        for _, known, chunk in align(articles, told, pointing, strict=False):
            yield rows(chunk, known.get_column(target.key[0]))

    return of_sentences if target is SENTENCES else of_articles


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


def _rejected_view(tables: TableStore, landing: LandingZone, batch: str | None) -> Iterator[Views]:  # noqa: ARG001
    for rows in tables.open(REJECTED_DOCUMENTS, None).chunks(["document_id", "reason"]):
        yield {"rows": rows.with_columns(pl.col("document_id").alias("key"))}


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
