"""What the three charts share: which events count, the colours, and the frame around a Vega-Lite drawing.

The drawings are Vega-Lite specifications written out as plain data: the same rows give the same bytes, where
a chart object of a plotting library numbers its parts as it goes. The browser draws them with the JavaScript
in vl-convert's wheel, so the page needs nothing from elsewhere.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

import polars as pl
import vl_convert

# The newest Vega-Lite that the wheel holds.
_VEGA_LITE = "6.4"

# Planned, conditional and denied acts did not happen: they are in the list only.
HAPPENED = ("occurred", "ongoing", "recalled")

QUAD_CLASSES = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
    0: "happening",
}
# Blue together, red against, deeper where matter moves; the colour-blind tell them apart (ColorBrewer RdBu).
QUAD_COLOURS = {1: "#92c5de", 2: "#2166ac", 3: "#f4a582", 4: "#b2182b", 0: "#8a8f98"}

INK, FAINT = "#1f2933", "#52606d"

_CONFIG = {
    "font": "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif",
    "view": {"stroke": None},
    "axis": {
        "labelColor": FAINT, "titleColor": FAINT, "titleFontWeight": "normal", "labelFontSize": 12,
        "titleFontSize": 12, "domainColor": "#cbd2d9", "tickColor": "#cbd2d9", "gridColor": "#e9edf1",
    },
    "legend": {"labelColor": INK, "titleColor": FAINT, "titleFontWeight": "normal", "labelFontSize": 12},
    "text": {"color": INK},
}  # fmt: skip


@dataclass(frozen=True)
class Chart:
    """A drawing with its heading, what it shows in a sentence or two, and its id in the page."""

    id: str
    title: str
    notes: list[str]
    spec: dict[str, Any]


def drawing(description: str, **parts: Any) -> dict[str, Any]:
    """Return a Vega-Lite specification; ``description`` is what a screen reader says of it."""
    return {"description": description, "background": None, "config": _CONFIG, **parts}


def happened(events: pl.DataFrame) -> pl.DataFrame:
    """The events that the charts count."""
    return events.filter(pl.col("realis").is_in(HAPPENED))


@cache
def library() -> str:
    """The JavaScript that draws: Vega, Vega-Lite and vega-embed, from the installed wheel."""
    bundle: str = vl_convert.javascript_bundle(None, vl_version=_VEGA_LITE)  # type: ignore[arg-type]
    return bundle
