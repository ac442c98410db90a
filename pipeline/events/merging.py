"""Mentions of all batches become events: one row for an act, however often and wherever it is told.

Mentions are taken in a fixed order (day of publication, article, position), whatever order they come in.
Each joins the event whose mentions it agrees with best, or founds one. What a mention joins depends only on
mentions that share a key with it, so a new batch changes an event only where one of its mentions agrees with
a mention of that event; all others keep their rows and ids. The cost is linear in the mentions for blocks of
bounded size.
"""

from __future__ import annotations

import hashlib

import polars as pl

from pipeline.events.agreement import agreement
from pipeline.events.best_cells import events_table
from pipeline.events.blocking import Files
from pipeline.events.compatibility import SYMMETRIC, Record
from pipeline.events.records import records

__all__ = ["SYMMETRIC", "event_id", "merge"]

# Of each event so many mentions are compared with: the first ones.
EXEMPLARS = 8
# An event is left alone where so large a part of those contradicts.
CONTRADICTED = 0.34


def merge(mentions: pl.DataFrame, articles: pl.DataFrame, sentences: pl.DataFrame) -> pl.DataFrame:
    """Merge the mentions of all batches into the table `events`.

    Args:
        mentions: the table `event_mentions`, all batches, in any order.
        articles: article_id, outlet, agencies, url, duplicate_of of all batches.
        sentences: sentence_id, article_id, position, start, text of all batches, or what `records.needed`
            leaves of them.

    Returns:
        The table `events`, ordered by date and id. The same mentions give the same bytes.
    """
    # The rows are taken in order, not put in order: a million of them need not stand in memory twice.
    order = mentions.select(pl.arg_sort_by("published_on", "article_id", "trigger_start", "trigger_end"))
    members, reasons = _grouped(mentions, order.to_series(), sentences)
    ids = [event_id(mentions.item(rows[0], "event_mention_id")) for rows in members]
    return events_table(mentions, articles, sentences, members, ids, reasons)


def event_id(mention_id: str) -> str:
    """The id of the event that a mention founds."""
    return "e" + hashlib.sha256(mention_id.encode()).hexdigest()[:16]


def _grouped(
    mentions: pl.DataFrame, order: pl.Series, sentences: pl.DataFrame
) -> tuple[list[list[int]], list[str]]:
    """The row numbers of each event's mentions, and why they are one event."""
    exemplars: list[list[Record]] = []
    members: list[list[int]] = []
    reasons: dict[int, dict[str, None]] = {}
    filed = Files()
    for record in records(mentions, order, sentences):
        event, why = _best(record, exemplars, filed)
        if event is None:
            event = len(members)
            exemplars.append([])
            members.append([])
        else:
            reasons.setdefault(event, {})[why] = None
        members[event].append(record.row)
        if len(exemplars[event]) < EXEMPLARS:
            exemplars[event].append(record)
            filed.file(record, event)
    alone = {"single mention": None}
    return members, ["; ".join(reasons.get(event, alone)) for event in range(len(members))]


def _best(record: Record, exemplars: list[list[Record]], filed: Files) -> tuple[int | None, str]:
    best: tuple[float, int] | None = None
    why = ""
    for event in filed.candidates(record):
        found = _with_event(record, exemplars[event])
        if found is not None and (best is None or (found[0], -event) > best):
            best, why = (found[0], -event), found[1]
    return (-best[1], why) if best is not None else (None, "")


def _with_event(record: Record, known: list[Record]) -> tuple[float, str] | None:
    best: tuple[float, str] | None = None
    against = 0
    for other in known:
        found = agreement(other, record)
        if found is None:
            against += 1
        elif found.is_enough and (best is None or found.points > best[0]):
            best = found.points, found.why
    return None if against > CONTRADICTED * len(known) else best
