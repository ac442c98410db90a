"""The timeline: how many acts happened when, by quad class.

A bar is a day where the news spans a few months, else a week, a month or a year: as fine as bars
stay visible.
"""

from dataclasses import dataclass
from datetime import date

import polars as pl

from pipeline.report.chart import QUAD_CLASSES, QUAD_COLOURS, Chart, drawing, happened


@dataclass(frozen=True)
class _Unit:
    """What one bar is: polars' name and ours, the axis label, and the longest time in days drawn with it."""

    every: str
    name: str
    label: str
    longest: int


_UNITS = (
    _Unit("1d", "day", "%-d %b %Y", 150),
    _Unit("1w", "week", "%-d %b %Y", 1_000),
    _Unit("1mo", "month", "%b %Y", 4_500),
)
_ISO_DAY = "utc:'%Y-%m-%d'"
_COARSEST = _Unit("1y", "year", "%Y", 0)
# Background reaches back decades; a few such acts must not press all others into one corner.
_LONG_AGO = 0.05


def timeline(events: pl.DataFrame) -> Chart:
    """Draw the table `events` over time: one stacked bar per day, week, month or year."""
    dated = happened(events).filter(pl.col("event_on").is_not_null())
    undated = happened(events).height - dated.height
    first, last = _window(dated["event_on"])
    drawn = dated.filter(pl.col("event_on") >= first)
    unit = _unit(first, last)
    rows = bars(drawn, unit.every)
    notes = [f"{drawn.height:,} acts that happened, by {unit.name}. Click a bar to list its events."]
    if drawn.height < dated.height:
        notes.append(f"{dated.height - drawn.height:,} acts before {first} are not drawn.")
    if undated:
        notes.append(f"{undated:,} acts have no known day and are in the list only.")
    classes = list(QUAD_CLASSES.values())
    spec = drawing(
        f"Stacked bars: number of events by {unit.name} and quad class, from {first} to {last}.",
        width=1080,
        height=220,
        data={"values": rows.to_dicts(), "format": {"parse": dict.fromkeys(("from", "to"), _ISO_DAY)}},
        mark={"type": "bar", "cursor": "pointer", "stroke": "white", "strokeWidth": 0.5},
        encoding={
            "x": {
                "field": "from", "type": "temporal", "title": None, "scale": {"type": "utc"},
                "axis": {"grid": False, "labelOverlap": True, "tickCount": 9, "format": unit.label},
            },
            "x2": {"field": "to"},
            "y": {"field": "below", "type": "quantitative", "title": "events", "axis": {"tickMinStep": 1}},
            "y2": {"field": "above"},
            "color": {
                "field": "quad", "type": "nominal", "title": None, "legend": {"orient": "top"},
                "scale": {"domain": classes, "range": [QUAD_COLOURS[code] for code in QUAD_CLASSES]},
            },
            "tooltip": [
                {"field": "when", "title": unit.name},
                {"field": "quad", "title": "class"},
                {"field": "events", "title": "events"},
            ],
        },
    )  # fmt: skip
    return Chart("timeline", "When", notes, spec)


def bars(dated: pl.DataFrame, every: str) -> pl.DataFrame:
    """Count events by bar and quad class.

    Returns:
        from and to (half-open, ISO dates), when and until (first and last day in words), quad (its name),
        events, and below and above: where the part of the bar begins and ends.
    """
    order = pl.Enum(list(QUAD_CLASSES.values()))
    first = pl.col("from")
    end = first.dt.offset_by(every)
    return (
        dated.select(
            pl.col("event_on").dt.truncate(every).alias("from"),
            pl.col("quad_class").replace_strict(QUAD_CLASSES, return_dtype=order).alias("quad"),
        )
        .group_by("from", "quad")
        .agg(pl.len().alias("events"))
        .sort("from", "quad")
        .with_columns(pl.col("events").cum_sum().over("from").alias("above"))
        .select(
            first.cast(pl.String),
            end.cast(pl.String).alias("to"),
            first.cast(pl.String).alias("when"),
            end.dt.offset_by("-1d").cast(pl.String).alias("until"),
            pl.col("quad").cast(pl.String),
            "events",
            (pl.col("above") - pl.col("events")).alias("below"),
            "above",
        )
    )


def _window(days: pl.Series) -> tuple[date, date]:
    if days.is_empty():
        return date(1970, 1, 1), date(1970, 1, 1)
    ordered = days.sort()
    early = ordered[int(len(ordered) * _LONG_AGO)]
    return (early if _is_far(ordered[0], early, ordered[-1]) else ordered[0]), ordered[-1]


def _is_far(first: date, early: date, last: date) -> bool:
    """Whether the few earliest days would take more room than all others together."""
    return (early - first) > (last - early)


def _unit(first: date, last: date) -> _Unit:
    span = (last - first).days
    return next((unit for unit in _UNITS if span <= unit.longest), _COARSEST)
