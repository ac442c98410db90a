"""Mentions of all batches become events: one row for an act, however often and wherever it is told.

Mentions are taken in a fixed order (day of publication, article, position), whatever order they come in.
Each joins the event whose mentions it agrees with best, or founds one; see ``grouping.py``. What a mention
joins depends only on mentions that share a key with it, so a new batch changes an event only where one of its
mentions agrees with a mention of that event; all others keep their rows and ids. The cost is linear in the
mentions for blocks of bounded size.
"""

from __future__ import annotations

import hashlib

import polars as pl

from pipeline.merging.best_cells import events_table
from pipeline.merging.compatibility import SYMMETRIC
from pipeline.merging.grouping import grouped
from pipeline.merging.records import records

__all__ = ["SYMMETRIC", "event_id", "merge"]


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
    keys = ("published_on", "article_id", "trigger_start", "trigger_end")
    order = mentions.select(pl.arg_sort_by(*keys)).to_series()
    groups = grouped(records(mentions, order, sentences))
    rows = order.to_list()
    members = [[rows[number] for number in group.members] for group in groups]
    reasons = ["; ".join(group.reasons or ("single mention",)) for group in groups]
    del groups
    ids = [event_id(mentions.item(rows[0], "event_mention_id")) for rows in members]
    return events_table(mentions, articles, sentences, members, ids, reasons)


def event_id(mention_id: str) -> str:
    """The id of the event that a mention founds."""
    return "e" + hashlib.sha256(mention_id.encode()).hexdigest()[:16]
