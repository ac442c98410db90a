"""What a person sees at the end of a run: the tables, the checks, and the events.

Only words and layout belong here; nothing is computed that the tables do not hold.
"""

from __future__ import annotations

import re
from typing import Any

import polars as pl
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from pipeline.parquet import TableStore
from pipeline.run import Outcome
from pipeline.schema.tables import (
    ARTICLES,
    ENTITIES,
    EVENT_MENTIONS,
    EVENTS,
    RAW_DOCUMENTS,
    REJECTED_DOCUMENTS,
    SENTENCES,
    TIME_EXPRESSIONS,
)

_BY_BATCH = (
    RAW_DOCUMENTS, ARTICLES, REJECTED_DOCUMENTS, SENTENCES, ENTITIES, TIME_EXPRESSIONS, EVENT_MENTIONS,
)  # fmt: skip
_PUBLISHED = (ARTICLES, SENTENCES, ENTITIES, EVENT_MENTIONS, EVENTS)

# A screenful or two; the rest is in the file.
_MAX_EVENTS = 60
_MAX_REJECTED = 20

# Narrower, and the words an event rests on break into single letters.
_WIDTH_OF_A_PIPE = 160


# Control characters but the end of a line and the tab: they would steer the terminal.
_CONTROLS = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


class _Plain(Console):
    """A console for words of strangers, in articles, names of files and reasons: they are only printed."""

    def __init__(self, width: int | None = None) -> None:
        super().__init__(width=width, markup=False, emoji=False)

    def render_str(self, text: str, **how: Any) -> Text:
        """Text of a string: brackets mean nothing, and control characters are shown as replaced."""
        return super().render_str(text.translate(_CONTROLS), **how)


def console() -> Console:
    """A console as wide as the terminal, or wide enough to be read where there is none."""
    plain = _Plain()
    return plain if plain.is_terminal else _Plain(_WIDTH_OF_A_PIPE)


def show(out: Console, tables: TableStore, outcome: Outcome) -> None:
    """Print the tables, the rejected documents, the events, where the page lies, and last the checks."""
    _show_tables(out, tables)
    _show_rejected(out, tables)
    _show_events(out, tables)
    _show_page(out, tables)
    _show_checks(out, outcome)


def _show_tables(out: Console, tables: TableStore) -> None:
    grid = Grid("table", "rows", "where", title="Tables", title_justify="left", box=None)
    grid.columns[1].justify = "right"
    for table in _BY_BATCH:
        stored = tables.open_all(table)
        folder = str(tables.path(table, "loose").parent)
        grid.add_row(table.name, f"{stored.n_rows:,}", f"{folder}/<batch>.parquet")
    for table in _PUBLISHED:
        path = tables.path(table, None)
        if path.exists():
            grid.add_row(f"published/{table.name}", f"{tables.open(table, None).n_rows:,}", str(path))
    out.print(grid, soft_wrap=True)


def _show_rejected(out: Console, tables: TableStore) -> None:
    rows = tables.open_all(REJECTED_DOCUMENTS).read(["source_uri", "reason", "detail"])
    if rows.is_empty():
        return
    grid = Grid("document", "reason", "detail", title="\nRejected documents", title_justify="left", box=None)
    for row in rows.head(_MAX_REJECTED).iter_rows():
        grid.add_row(*row)
    out.print(grid)
    if rows.height > _MAX_REJECTED:
        out.print(f"... and {rows.height - _MAX_REJECTED:,} more in {REJECTED_DOCUMENTS.name}")


def _parties(parties: list[dict[str, str | None]]) -> str:
    shown = []
    for party in parties:
        name = party["country"] or party["name"] or party["text"] or "?"
        shown.append(f"{name} {party['sector']}" if party["sector"] else name)
    return ", ".join(shown)


def _place(place: dict[str, str | None] | None) -> str:
    if place is None:
        return ""
    name, country = place["name"] or place["text"] or "", place["country"]
    return f"{name} ({country})" if country else name


def _show_events(out: Console, tables: TableStore) -> None:
    if not tables.path(EVENTS, None).exists():
        return
    newest_first = pl.coalesce("event_on", "first_published_on")
    rows = tables.open(EVENTS, None).read().sort(newest_first, "event_id", descending=[True, False])
    columns = ("date", "type", "realis", "according to", "who", "to whom", "where", "words")
    grid = Grid(*columns, title="\nEvents", title_justify="left", box=None)
    shown = rows.head(_MAX_EVENTS)
    at = _places(tables, shown["mention_ids"].list.first())
    for row in shown.iter_rows(named=True):
        grid.add_row(
            str(row["event_on"] or ""),
            "/".join(filter(None, (row["event_type"], row["event_mode"]))),
            row["realis"],
            ", ".join(source["name"] or source["text"] or "?" for source in row["attributed_to"]),
            _parties(row["actors"]),
            _parties(row["recipients"]),
            _place(row["place"]),
            _words(row["evidence"], row["trigger_text"], at.get(row["mention_ids"][0], 0)),
        )
    out.print(grid)
    if rows.height > _MAX_EVENTS:
        out.print(f"... and {rows.height - _MAX_EVENTS:,} more in {tables.path(EVENTS, None)}")


def _show_page(out: Console, tables: TableStore) -> None:
    page = tables.page_path("report")
    if page.exists():
        out.print(f"\nEvery event with its sentences, to open in a browser: {page}", soft_wrap=True)


def _places(tables: TableStore, mention_ids: pl.Series) -> dict[str, int]:
    """Where in its sentence the trigger of each mention begins: its words may stand there twice."""
    mentions = tables.open(EVENT_MENTIONS, None).read(["event_mention_id", "sentence_id", "trigger_start"])
    starts = tables.open(SENTENCES, None).read(["sentence_id", "start"])
    wanted = mentions.filter(pl.col("event_mention_id").is_in(mention_ids.implode()))
    placed = wanted.join(starts, on="sentence_id")
    return dict(placed.select("event_mention_id", pl.col("trigger_start") - pl.col("start")).iter_rows())


def _words(sentence: str, trigger: str, at: int, around: int = 28) -> Text:
    """The trigger at that place in bold and in brackets with a few words on either side."""
    near = (m.start() for m in re.finditer(re.escape(trigger), sentence))
    first = min(near, key=lambda start: abs(start - at), default=at)
    last = first + len(trigger)
    left = sentence[max(0, first - around) : first].partition(" ")[2] if first > around else sentence[:first]
    right = (
        sentence[last : last + around].rpartition(" ")[0]
        if last + around < len(sentence)
        else sentence[last:]
    )
    return Text.assemble(left, (f"[{trigger}]", "bold"), right)


def _show_checks(out: Console, outcome: Outcome) -> None:
    blocking = [promise for promise in outcome.broken if promise.is_blocking]
    warnings = [promise for promise in outcome.broken if not promise.is_blocking]
    out.print(
        f"\nChecks: {outcome.n_passed} passed, {len(blocking)} failed, {len(warnings)} warned",
        highlight=False,
    )
    for title, promises in (("failed", blocking), ("warned", warnings)):
        for promise in promises:
            out.print(f"  {title}: {promise.table} ({promise.batch}), {promise.check}: {promise.why}")
            if promise.found:
                out.print(f"          {promise.found}")
    for name in outcome.gone:
        out.print(
            f"  gone from the landing zone, its rows are kept: {name} (drop them: python -m pipeline forget)"
        )
    for name in outcome.unusable:
        out.print(f"  skipped, its name cannot be a batch: {name!r}")
    for error in outcome.errors:
        out.print(f"  error: {error}")
