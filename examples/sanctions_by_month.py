"""Who sanctioned whom, by month: python examples/sanctions_by_month.py [data folder]."""

import sys
from pathlib import Path

import polars as pl

data = Path(sys.argv[1] if len(sys.argv) > 1 else "data")
party = pl.coalesce(pl.element().struct.field("country"), pl.element().struct.field("name"))

sanctions = (
    pl.scan_parquet(data / "published" / "events.parquet")
    .filter(pl.col("event_type") == "SANCTION", pl.col("realis").is_in(["occurred", "ongoing", "recalled"]))
    .select(
        month=pl.coalesce("event_on", "first_published_on").dt.strftime("%Y-%m"),
        # A day that nobody told is that of the first report.
        day_is_known=pl.col("event_on").is_not_null(),
        who=pl.col("actors").list.eval(party).list.unique(maintain_order=True),
        whom=pl.col("recipients").list.eval(party).list.unique(maintain_order=True),
    )
    .explode("who")
    .explode("whom")
    .group_by("month", "who", "whom")
    .agg(sanctions=pl.len(), days_known=pl.col("day_is_known").sum())
    .sort("month", "who", "whom")
    .collect()
)
with pl.Config(tbl_rows=-1, tbl_hide_dataframe_shape=True):
    print(sanctions)
