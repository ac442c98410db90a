"""What we promise of ``event_mentions``: every cell is traced to the words it rests on, or says why not."""

from collections.abc import Iterator

import polars as pl

from assets.event_mentions import event_mentions
from checks.event_cells import CELL_COLUMNS, CELL_PROMISES, cells, parties
from checks.promises import Views, holds, unique
from checks.table_checks import table_checks
from checks.views import parts_point_at, points_at, stands_in_sentence, with_sentences
from pipeline.parquet import TableStore
from pipeline.resources import LandingZone
from pipeline.schema.codes import COUNT_KINDS
from pipeline.schema.tables import EVENT_MENTIONS

PROMISES = [
    unique("event_mention_id", "Merged events name their mentions by it."),
    holds("is_known_article", "article_exists", "A mention is traced to its article."),
    holds("is_in_sentence", "trigger_stands_in_its_sentence", "The sentence is the evidence that is shown."),
    holds("trigger_points_at_text", "trigger_points_at_text", "The words an event rests on can be read."),
    holds("parties_point_at_text", "parties_point_at_text", "Who did it to whom can be read where it says."),
    holds("place_points_at_text", "place_points_at_text", "Where it happened can be read where it says."),
    holds("counts_point_at_text", "counts_point_at_text", "A number of victims can be read where it says."),
    holds("nulls_have_reasons", "empty_slots_have_reasons", "Unknown is null with a reason."),
    *CELL_PROMISES,
]  # fmt: skip

_COLUMNS = (
    "event_mention_id", "sentence_id", "trigger_start", "trigger_end", "trigger_text", "null_reasons",
    *CELL_COLUMNS,
)  # fmt: skip


def _nulls_have_reasons() -> pl.Expr:
    """Whether each empty slot of an act is named among the reasons."""
    slots = pl.col("null_reasons").list.eval(pl.element().struct.field("slot"))
    is_act = pl.col("quad_class") > 0
    empty = {
        "actors": is_act & (pl.col("actors").list.len() == 0),
        "recipients": pl.col("recipients").list.len() == 0,
        "place": pl.col("place").is_null(),
        "event_on": pl.col("event_on").is_null(),
    }
    return pl.all_horizontal(~is_empty | slots.list.contains(slot) for slot, is_empty in empty.items())


def _counts(chunk: pl.DataFrame) -> pl.DataFrame:
    kinds = [pl.col("counts").struct.field(kind) for kind in COUNT_KINDS]
    spans = [pl.struct(k.struct.field("start", "end", "text")).alias(str(i)) for i, k in enumerate(kinds)]
    return chunk.select("body", pl.concat_list(spans).alias("counts"))


def _judge(chunk: pl.DataFrame) -> pl.DataFrame:
    sides = [parts_point_at(chunk, side) for side in ("actors", "recipients", "attributed_to")]
    place = pl.concat_list("place").alias("place")
    return (
        chunk.select(
            "event_mention_id",
            pl.col("event_mention_id").alias("key"),
            pl.col("body").is_not_null().alias("is_known_article"),
            stands_in_sentence("trigger_start", "trigger_end").alias("is_in_sentence"),
            points_at("body", "trigger_start", "trigger_end", "trigger_text").alias("trigger_points_at_text"),
            _nulls_have_reasons().alias("nulls_have_reasons"),
            *cells(),
        )
        .hstack(
            [
                (sides[0] & sides[1] & sides[2]).alias("parties_point_at_text"),
                parts_point_at(chunk.select("body", place), "place"),
                parts_point_at(_counts(chunk), "counts"),
            ]
        )
        .rename({"place_point_at_text": "place_points_at_text"})
    )


def view(tables: TableStore, landing: LandingZone, batch: str | None) -> Iterator[Views]:  # noqa: ARG001
    """One row a mention with its verdicts, and one row a party."""
    for chunk in with_sentences(tables, EVENT_MENTIONS, batch, _COLUMNS):
        yield {"rows": _judge(chunk), "parties": parties(chunk, "event_mention_id")}


event_mentions_checks = table_checks(event_mentions, PROMISES, view)
