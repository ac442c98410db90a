"""What we promise of every event, be it one mention or many merged: codes, dates, parties.

Both event tables hold the same cells, so they share these promises and the views they are judged on.
"""

import polars as pl

from checks.promises import Promise, holds, within
from pipeline.knowledge.countries import codes
from pipeline.schema.codes import DATE_BASES, EVENT_TYPES, PRECISIONS, REALIS, SECTORS

COUNTRIES = tuple(sorted(codes()))

_HAPPENINGS = ("ACCIDENT", "DISASTER", "OUTBREAK")
_QUAD_CLASSES = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
    **dict.fromkeys(_HAPPENINGS, 0),
}
_ORDER = {"or_equal": True, "ignore_row_if": "either_value_is_missing"}
_NOT_BEFORE = "ExpectColumnPairValuesAToBeGreaterThanB"

CELL_PROMISES = [
    within("event_type", EVENT_TYPES, "type_is_a_code", "Readers count by it."),
    holds("quad_fits_type", "quad_class_fits_type", "Quad class follows from the type by the codebook."),
    within("realis", REALIS, "realis_is_a_code", "A planned act must not be counted as done."),
    within("date_precision", PRECISIONS, "date_precision_is_a_code", "Readers filter by it."),
    within("date_basis", DATE_BASES, "date_basis_is_a_code", "Readers filter by how a date is known."),
    Promise("date_not_before_earliest", "The day must lie within its own bounds.", _NOT_BEFORE,
            {"column_A": "event_on", "column_B": "event_on_earliest", **_ORDER}),
    Promise("date_not_after_latest", "The day must lie within its own bounds.", _NOT_BEFORE,
            {"column_A": "event_on_latest", "column_B": "event_on", **_ORDER}),
    Promise("earliest_not_after_latest", "An interval cannot end before it begins.", _NOT_BEFORE,
            {"column_A": "event_on_latest", "column_B": "event_on_earliest", **_ORDER}),
    holds("date_has_basis", "date_has_a_basis", "Never a date that nothing supports."),
    holds("happening_has_no_actor", "happening_has_no_actor", "Nobody does an earthquake."),
    Promise("confidence_is_a_share", "It is compared over tables.", "ExpectColumnValuesToBeBetween",
            {"column": "confidence", "min_value": 0, "max_value": 1}),
    within("country", COUNTRIES, "party_country_is_iso", "Countries are joined by ISO 3166-1 alpha-3.",
           view="parties"),
    within("sector", SECTORS, "party_sector_is_a_code", "Readers filter by it.", view="parties"),
    within("place_country", COUNTRIES, "place_country_is_iso", "Places are drawn on maps by it."),
    holds("counts_in_order", "counts_low_not_above_high", "A toll's lowest number is not above its highest."),
]  # fmt: skip

CELL_COLUMNS = (
    "event_type", "quad_class", "actors", "recipients", "attributed_to", "place", "event_on",
    "event_on_earliest", "event_on_latest", "date_precision", "date_basis", "realis", "counts",
    "confidence",
)  # fmt: skip


def _counts_in_order() -> pl.Expr:
    kinds = ("killed", "injured", "missing", "arrested", "displaced", "participants")
    each = [
        pl.col("counts").struct.field(kind).struct.field("low")
        <= pl.col("counts").struct.field(kind).struct.field("high")
        for kind in kinds
    ]
    return pl.all_horizontal(expr.fill_null(True) for expr in each)


def cells() -> list[pl.Expr]:
    """The columns that `CELL_PROMISES` are judged on, one row an event."""
    quad = pl.col("event_type").replace_strict(_QUAD_CLASSES, default=None, return_dtype=pl.Int8)
    return [
        pl.col("event_type", "realis", "date_precision", "date_basis"),
        pl.col("event_on", "event_on_earliest", "event_on_latest", "confidence"),
        (pl.col("quad_class") == quad).fill_null(False).alias("quad_fits_type"),
        (pl.col("event_on").is_null() | (pl.col("date_basis") != "none")).alias("date_has_basis"),
        (~pl.col("event_type").is_in(_HAPPENINGS) | (pl.col("actors").list.len() == 0)).alias(
            "happening_has_no_actor"
        ),
        pl.col("place").struct.field("country").alias("place_country"),
        _counts_in_order().alias("counts_in_order"),
    ]


def parties(events: pl.DataFrame, key: str) -> pl.DataFrame:
    """One row a party of any side, with its country and sector."""
    sides = [
        events.select(pl.col(key).alias("key"), pl.col(side).alias("party")).explode("party")
        for side in ("actors", "recipients", "attributed_to")
    ]
    return pl.concat(sides).with_columns(pl.col("party").struct.field("country", "sector")).drop("party")
