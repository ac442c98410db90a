"""Mentions of all batches become events: one row for an act, however often and wherever it is told.

Mentions are taken in a fixed order (day of publication, article, position), whatever order they come in.
Those that agree best become one event; see ``grouping.py``. What a mention
joins depends only on mentions that share a key with it, so a new batch changes an event only where one of its
mentions agrees with a mention of that event; all others keep their rows and ids. The cost is linear in the
mentions for blocks of bounded size.

Mentions are read twice, part by part: once for what tells which of them are one, once for their cells. Only
some hundred bytes of each are ever held.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator

import numpy as np
import polars as pl

from pipeline.merging.assembling import DEAL, DEALS, Lots, events_of, in_order, light, sources, with_evidence
from pipeline.merging.compatibility import SYMMETRIC
from pipeline.merging.grouping import Group, grouped
from pipeline.merging.packed import Packed
from pipeline.merging.records import needed, records
from pipeline.schema.tables import EVENT_MENTIONS, EVENTS

__all__ = ["SYMMETRIC", "event_id", "merge", "merged"]

Part = tuple[pl.DataFrame, pl.DataFrame]  # mentions, and sentences of their articles
_SLICE = 20_000
_TOLD = ("published_on", "article_id", "trigger_start", "trigger_end")


def merge(mentions: pl.DataFrame, articles: pl.DataFrame, sentences: pl.DataFrame) -> pl.DataFrame:
    """Merge mentions in memory; the result is that of `merged` in one frame.

    Args:
        mentions: the table `event_mentions`, all batches, in any order.
        articles: as in `merged`.
        sentences: sentence_id, article_id, position, start, text of all batches, or what `records.needed`
            leaves of them.
    """

    def read() -> Iterator[Part]:
        for rows in mentions.iter_slices(_SLICE):
            yield rows, needed(sentences, rows)

    return pl.concat([EVENTS.empty(), *merged(read, articles)])


def merged(read: Callable[[], Iterable[Part]], articles: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Merge the mentions of all batches into the table `events`.

    Args:
        read: gives the table `event_mentions`, part by part and in the same order whenever it is called; with
            each part `records.SENTENCE_COLUMNS` of at least what `records.needed` leaves for it.
        articles: article_id, outlet, agencies, url, duplicate_of of all batches.

    Yields:
        The table `events`, ordered by date and id, in frames of `assembling.ROWS` rows. The same mentions
        give the same bytes.
    """
    packed, parts = Packed(), [light(EVENT_MENTIONS.empty())]
    for mentions, sentences in read():
        for record in records(mentions, sentences):
            packed.add(record)
        parts.append(light(mentions))
    told = pl.concat(parts)
    del parts
    order = told.select(pl.arg_sort_by(*_TOLD)).to_series().to_numpy()
    groups = grouped(packed.taken(order.tolist()))
    del packed
    founders = told["event_mention_id"].gather(order[[group.members[0] for group in groups]])
    ids = [event_id(founder) for founder in founders]
    of_rank, counts = _events(groups, len(order))
    reasons = ["; ".join(group.reasons or ("single mention",)) for group in groups]
    del groups
    ranks = np.empty(len(order), np.int64)
    ranks[order] = np.arange(len(order))
    table = in_order(told[order].with_columns(pl.Series("event", of_rank)), ids)
    del told
    lots = Lots(table, of_rank[ranks], counts)
    for rows in _deals(read, max(DEAL, len(ranks) // DEALS)):
        lots.deal(rows, ranks)
    ordered = table.to_list()
    yield from events_of(
        lots, sources(articles), [ids[number] for number in ordered], [reasons[number] for number in ordered]
    )


def _events(groups: list[Group], n_mentions: int) -> tuple[np.ndarray, np.ndarray]:
    """The number of the event of each mention, in the order of the mentions, and the size of each event."""
    of = np.empty(n_mentions, np.int64)
    for number, group in enumerate(groups):
        of[group.members] = number
    return of, np.bincount(of, minlength=len(groups))


def _deals(read: Callable[[], Iterable[Part]], size: int) -> Iterator[pl.DataFrame]:
    waiting: list[pl.DataFrame] = []
    for mentions, sentences in read():
        waiting.append(with_evidence(mentions, sentences))
        if sum(rows.height for rows in waiting) >= size:
            yield pl.concat(waiting)
            waiting = []
    if waiting:
        yield pl.concat(waiting)


def event_id(mention_id: str) -> str:
    """The id of the event that a mention founds."""
    return "e" + hashlib.sha256(mention_id.encode()).hexdigest()[:16]
