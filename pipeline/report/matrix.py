"""The actor matrix: who acted towards whom, how often, and how kindly on the whole."""

import polars as pl

from pipeline.merging.stage import SYMMETRIC
from pipeline.report.chart import Chart, drawing, happened

# What one screen shows with readable labels.
MAX_PARTIES = 22
_CELL = 34
# Between or against states, so without a country by nature: PLOVER's international organisations and rebels.
STATELESS = ("IGO", "REB")


def pairs(events: pl.DataFrame) -> pl.DataFrame:
    """Sum up the events from each party to each other one.

    A party is its country (ISO 3166-1 alpha-3) or, where it can have none, its name (NATO, IS). Who meets,
    agrees or works together does so both ways: such an event counts from each party to each other one.

    Returns:
        who, whom, events, intensity (sum of PLOVER scores), largest pairs first.
    """
    acts = happened(events).filter(pl.col("intensity").is_not_null())
    sides = acts.select(
        "event_id", "event_type", "intensity", who=_parties("actors"), whom=_parties("recipients")
    )
    mutual = pl.col("event_type").is_in(SYMMETRIC)
    everyone = pl.concat_list("who", "whom").list.unique(maintain_order=True)
    both_ways = sides.filter(mutual).with_columns(who=everyone, whom=everyone)
    one_way = sides.filter(~mutual)
    directed = pl.concat(
        [
            one_way.explode("who").explode("whom"),
            both_ways.explode("who").explode("whom").filter(pl.col("who") != pl.col("whom")),
        ]
    )
    return (
        directed.drop_nulls(["who", "whom"])
        .group_by("who", "whom")
        .agg(pl.len().alias("events"), pl.col("intensity").sum().round(1))
        .sort("events", "who", "whom", descending=[True, False, False])
    )


def _parties(column: str) -> pl.Expr:
    cell = pl.element().struct.field
    named = pl.when(cell("sector").is_in(STATELESS)).then(cell("name"))
    party = pl.coalesce(cell("country"), named)
    return pl.col(column).list.eval(party).list.drop_nulls().list.unique(maintain_order=True)


def busiest(found: pl.DataFrame) -> list[str]:
    """The parties with most events on either side, the busiest first."""
    sides = pl.concat([found.select(party=side, n="events") for side in ("who", "whom")])
    ranked = sides.group_by("party").agg(pl.col("n").sum()).sort("n", "party", descending=[True, False])
    return ranked["party"].head(MAX_PARTIES).to_list()


def matrix(events: pl.DataFrame) -> Chart:
    """Draw the table `events` as a grid: a row acts, a column receives, colour is the net intensity."""
    found = pairs(events)
    parties = busiest(found)
    drawn = found.filter(pl.col("who").is_in(parties) & pl.col("whom").is_in(parties))
    parties = [party for party in parties if party in {*drawn["who"], *drawn["whom"]}]
    notes = [
        "Rows act, columns receive. The number counts events; colour is the sum of their intensities"
        " (PLOVER, -10 to 10 each): blue together, red against. Meetings and agreements count both ways."
        " Click a cell to list its events.",
        "Parties by country; international organisations and armed groups by name. Others without a known"
        " country are not drawn.",
    ]
    hidden = sum(found["events"].to_list()) - sum(drawn["events"].to_list())
    if hidden:
        notes.append(f"The {len(parties)} busiest parties; {hidden:,} events with others are not drawn.")
    furthest = max((abs(net) for net in drawn["intensity"].to_list()), default=0.0) or 1.0
    scale = {"domain": parties}
    axis = {"grid": False, "domain": False, "ticks": False, "labelLimit": 150}
    spec = drawing(
        "Grid: number of events and net intensity from each party (row) to each other party (column).",
        width={"step": _CELL},
        height={"step": 26},
        data={"values": drawn.to_dicts()},
        encoding={
            "y": {"field": "who", "type": "nominal", "title": "who", "scale": scale, "axis": axis},
            "x": {
                "field": "whom", "type": "nominal", "title": "to whom", "scale": scale,
                "axis": {**axis, "orient": "top", "labelAngle": -60},
            },
            "tooltip": [
                {"field": "who", "title": "who"},
                {"field": "whom", "title": "to whom"},
                {"field": "events", "title": "events"},
                {"field": "intensity", "title": "net intensity"},
            ],
        },
        layer=[
            {
                "mark": {"type": "rect", "cursor": "pointer", "stroke": "white", "cornerRadius": 2},
                "encoding": {
                    "color": {
                        "field": "intensity", "type": "quantitative",
                        "scale": {
                            "scheme": "redblue", "domain": [-furthest, furthest], "type": "symlog",
                        },
                        # The scale is steep at its ends: more numbers there would stand over each other.
                        "legend": {
                            "title": "net intensity", "gradientLength": 160, "format": ".3~g",
                            "values": [-furthest, 0, furthest],
                        },
                    }
                },
            },
            {
                "mark": {"type": "text", "fontSize": 11, "cursor": "pointer"},
                "encoding": {
                    "text": {"field": "events", "type": "quantitative"},
                    # White on the deep ends of the scale, where ink could not be read.
                    "color": {
                        "condition": {"test": f"abs(datum.intensity) > {furthest / 3:.4f}", "value": "white"},
                        "value": "#1f2933",
                    },
                },
            },
        ],
    )  # fmt: skip
    return Chart("matrix", "Who to whom", notes, spec)
