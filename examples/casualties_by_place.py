"""The killed and injured by place: python examples/casualties_by_place.py [data folder].

A toll is a range: at least low, at most high. An open end ("at least 9 dead") leaves the sum without a high;
a toll that nobody told is unknown, not zero.
"""

import sys
from pathlib import Path

import polars as pl

data = Path(sys.argv[1] if len(sys.argv) > 1 else "data")
counts, place = pl.col("counts").struct, pl.col("place").struct


def total(kind: str) -> list[pl.Expr]:
    """The least and the most that all tolls of a kind add up to."""
    low, high = (counts.field(kind).struct.field(bound) for bound in ("low", "high"))
    is_told = low.is_not_null() | high.is_not_null()
    return [
        pl.when(is_told.any()).then(low.sum()).alias(f"{kind}_low"),
        pl.when(is_told.any() & (high.is_not_null() | ~is_told).all()).then(high.sum()).alias(f"{kind}_high"),
    ]


casualties = (
    pl.scan_parquet(data / "published" / "events.parquet")
    .filter(pl.col("realis").is_in(["occurred", "ongoing", "recalled"]))
    .filter(counts.field("killed").is_not_null() | counts.field("injured").is_not_null())
    .group_by(country=place.field("country"), place=pl.coalesce(place.field("name"), place.field("text")))
    .agg(pl.len().alias("events"), *total("killed"), *total("injured"))
    .sort("killed_low", "country", "place", descending=[True, False, False], nulls_last=True)
    .collect()
)
with pl.Config(tbl_rows=-1, tbl_cols=-1, tbl_hide_dataframe_shape=True):
    print(casualties)
