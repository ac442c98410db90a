"""Russia and Turkey, net cooperation by week: python examples/russia_turkey_by_week.py [data folder] [chart].

Draws the sum of the intensities (PLOVER, -10 to 10 each) of what either did to the other, to an SVG or PNG
file by the name given, default russia_turkey.svg.
"""

import sys
from pathlib import Path

import altair as alt
import polars as pl

data = Path(sys.argv[1] if len(sys.argv) > 1 else "data")
chart = sys.argv[2] if len(sys.argv) > 2 else "russia_turkey.svg"


def names(side: str, country: str) -> pl.Expr:
    """Whether a side of the event has a party of that country."""
    countries = pl.col(side).list.eval(pl.element().struct.field("country"))
    return countries.list.contains(country)


def both_act() -> pl.Expr:
    """Meetings and agreements name both as actors."""
    return names("actors", "RUS") & names("actors", "TUR") & (pl.col("recipients").list.len() == 0)


weeks = (
    pl.scan_parquet(data / "published" / "events.parquet")
    .filter(
        pl.col("realis").is_in(["occurred", "ongoing", "recalled"]),
        (names("actors", "RUS") & names("recipients", "TUR"))
        | (names("actors", "TUR") & names("recipients", "RUS"))
        | both_act(),
    )
    .drop_nulls(["event_on", "intensity"])
    .group_by(week=pl.col("event_on").dt.truncate("1w"))
    .agg(events=pl.len(), net_intensity=pl.col("intensity").sum().round(1))
    .sort("week")
    .collect()
)
print(weeks)

# Weeks without an event stay empty instead of vanishing from the axis.
every_week = weeks.upsample("week", every="1w") if weeks.height else weeks
alt.Chart(every_week, title="Russia and Turkey: net cooperation by week").mark_bar().encode(
    x=alt.X("yearmonthdate(week):O", title="week from"),
    y=alt.Y("net_intensity:Q", title="sum of intensities"),
    color=alt.condition(alt.datum.net_intensity < 0, alt.value("#b2182b"), alt.value("#2166ac")),
).properties(width=560, height=260).save(chart)
print(f"drawn: {chart}")
