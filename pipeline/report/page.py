"""Puts the page together: one HTML text with everything inside, for a double click."""

from collections.abc import Iterable
from html import escape
from importlib import resources
from string import Template

import polars as pl

from pipeline.merging.stage import SYMMETRIC
from pipeline.report.chart import HAPPENED, QUAD_CLASSES, Chart, library
from pipeline.report.content import Part, content
from pipeline.report.matrix import matrix
from pipeline.report.places import REGIONS, places
from pipeline.report.slots import ROLES
from pipeline.report.timeline import timeline
from pipeline.report.untrusted import policy, script_json

# What the charts and the summary are drawn from.
EVENT_COLUMNS = (
    "event_id", "event_type", "quad_class", "intensity", "actors", "recipients", "place", "event_on",
    "realis", "n_mentions", "first_published_on",
)  # fmt: skip
# In the order in which they run.
_SCRIPTS = ("highlight.js", "filters.js", "list.js", "charts.js")


def report_html(events: pl.DataFrame, listed: pl.DataFrame, parts: Iterable[Part]) -> str:
    """Return the page over one build of the published tables.

    Args:
        events: `EVENT_COLUMNS` of the table `events`, all of it.
        listed: what `content.newest` chooses of it.
        parts: `content.ARTICLE_COLUMNS`, `content.SENTENCE_COLUMNS` and `event_mentions`, all of them, some
            articles at a time.

    Returns:
        HTML that loads nothing, links only to web addresses, and is the same for the same rows.

    Raises:
        ValueError: words of a mention stand in none of the sentences.
    """
    charts = [timeline(events), matrix(events), places(events)]
    shown = content(listed, events.height, parts)
    data = {
        **shown.data,
        "charts": {chart.id: chart.spec for chart in charts},
        "regions": REGIONS,
        "quads": QUAD_CLASSES,
        "happened": HAPPENED,
        "symmetric": SYMMETRIC,
        "roles": ROLES,
    }
    own = "\n".join(_file(name) for name in _SCRIPTS)
    return Template(_file("page.html")).substitute(
        policy=escape(policy([library(), own])),
        style=_file("page.css"),
        summary=escape(_summary(events)),
        charts="\n".join(_figure(chart) for chart in charts),
        left_out="".join(f"<p>{escape(sentence)}</p>" for sentence in shown.left_out),
        data=script_json(data),
        library=library(),
        own=own,
    )


def _file(name: str) -> str:
    return (resources.files("pipeline.report") / name).read_text("utf-8")


def _summary(events: pl.DataFrame) -> str:
    if events.is_empty():
        return "No events were found."
    told = sorted(events["first_published_on"].to_list())
    n_mentions = sum(events["n_mentions"].to_list())
    return f"{events.height:,} events told {n_mentions:,} times, reported from {told[0]} to {told[-1]}."


def _figure(chart: Chart) -> str:
    notes = "".join(f"<p>{escape(note)}</p>" for note in chart.notes)
    return (
        f'<section aria-labelledby="{chart.id}-title">'
        f'<h2 id="{chart.id}-title">{escape(chart.title)}</h2>'
        f'<figure><div class="chart" id="{chart.id}"></div><figcaption>{notes}</figcaption></figure>'
        "</section>"
    )
