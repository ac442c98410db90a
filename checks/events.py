"""What we promise of ``published/events``: each mention stands in exactly one event, and numbers add up."""

from collections.abc import Iterator

import polars as pl

from assets.events import events
from checks.event_cells import CELL_COLUMNS, CELL_PROMISES, cells, parties
from checks.promises import Promise, Views, holds, unique
from checks.table_checks import table_checks
from checks.views import keys_of
from pipeline.parquet import TableStore
from pipeline.resources import LandingZone
from pipeline.schema.tables import EVENT_MENTIONS, EVENTS, RAW_DOCUMENTS

PROMISES = [
    unique("event_id", "Readers keep notes by it."),
    unique("mention_id", "A mention that stands in two events is counted twice.", view="mentions"),
    holds("mention_exists", "mention_exists", "Every event can be followed to its reports.", view="mentions"),
    Promise("every_mention_is_merged", "A mention that merging loses would never be missed.",
            "ExpectColumnPairValuesToBeEqual",
            {"column_A": "n_mentions", "column_B": "n_merged"}, view="counts"),
    holds("n_mentions_is_right", "mentions_are_counted", "The number of mentions is that of mention_ids."),
    holds("n_in_order", "sources_do_not_exceed_mentions", "A report has one article and one outlet."),
    holds("has_evidence", "evidence_holds_the_trigger", "The words an event rests on can be read."),
    Promise("every_batch_is_published", "A batch whose checks failed is held back: readers must know.",
            "ExpectColumnValuesToBeInSet", {"column": "state", "value_set": ["published"]},
            view="batches", blocking=False),
    Promise("every_batch_is_still_delivered",
            "A batch gone from the landing zone is kept until somebody drops it: readers must know.",
            "ExpectColumnValuesToBeInSet", {"column": "is_delivered", "value_set": [True]},
            view="batches", blocking=False),
    *CELL_PROMISES,
]  # fmt: skip


def _batches(tables: TableStore, landing: LandingZone) -> pl.DataFrame:
    delivered, checked = landing.batches(), tables.checked_batches()
    names = sorted({*delivered, *tables.batches(RAW_DOCUMENTS)})
    return pl.DataFrame(
        {
            "key": names,
            "state": ["published" if name in checked else "held back" for name in names],
            "is_delivered": [name in delivered for name in names],
        },
        schema={"key": pl.String, "state": pl.String, "is_delivered": pl.Boolean},
    )


_COLUMNS = (
    "event_id", "n_mentions", "n_articles", "n_outlets", "n_independent_sources", "mention_ids",
    "trigger_text", "evidence", *CELL_COLUMNS,
)  # fmt: skip


def view(tables: TableStore, landing: LandingZone, batch: str | None) -> Iterator[Views]:  # noqa: ARG001
    """One row an event, one a merged mention, one a party, one a batch, and the counts."""
    known = keys_of(tables, EVENT_MENTIONS, None)
    others = pl.max_horizontal("n_articles", "n_outlets", "n_independent_sources")
    least = pl.min_horizontal("n_articles", "n_outlets", "n_independent_sources")
    n_merged = 0
    for rows in tables.open(EVENTS, None).chunks(_COLUMNS):
        verdicts = rows.select(
            "event_id",
            pl.col("event_id").alias("key"),
            (pl.col("n_mentions") == pl.col("mention_ids").list.len()).alias("n_mentions_is_right"),
            ((others <= pl.col("n_mentions")) & (least >= 1)).alias("n_in_order"),
            pl.col("evidence").str.contains(pl.col("trigger_text"), literal=True).alias("has_evidence"),
            *cells(),
        )
        mentions = rows.select(pl.col("mention_ids").alias("mention_id")).explode("mention_id")
        n_merged += mentions.height
        yield {
            "rows": verdicts,
            "mentions": mentions.with_columns(
                pl.col("mention_id").alias("key"),
                pl.col("mention_id").is_in(known.implode()).alias("mention_exists"),
            ),
            "parties": parties(rows, "event_id"),
        }
    counts = pl.DataFrame({"n_mentions": [known.len()], "n_merged": [n_merged]})
    yield {"counts": counts, "batches": _batches(tables, landing)}


events_checks = table_checks(events, PROMISES, view, partitioned=False)
