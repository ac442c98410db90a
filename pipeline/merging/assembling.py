"""From groups of mentions to rows of the table `events`, in the order of the table, a few at a time.

The rows of a group are scattered over the files, and events are ordered by their days: so the mentions' rows
are dealt into lots of neighbouring events while they are read once more, and wait compressed, some hundred
bytes each, until their lot is made into events.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import numpy as np
import polars as pl

from pipeline.merging.best_cells import AT_ONCE, BASIS_RANK, COLUMNS, LASTING, PRECISION_RANK, event
from pipeline.schema.tables import EVENTS

ROWS = 10_000  # of a frame of events
LOT = 5_000  # mentions made into events at one time
DEAL, DEALS = 5_000, 20  # mentions dealt at one time: so many, and of very many so great a part

# What the order of the events is told by.
LIGHT = (
    "event_mention_id", "article_id", "published_on", "trigger_start", "trigger_end", "confidence",
    "event_on", "precision", "basis", "filled", "lasts",
)  # fmt: skip


def light(mentions: pl.DataFrame) -> pl.DataFrame:
    """`LIGHT`: what is needed of every mention at one time, with ranks for words (0 is the best)."""
    parties = [pl.col(side).list.len() > 0 for side in ("actors", "recipients")]
    known = [pl.col("place").is_not_null(), pl.col("event_mode").fill_null("") != ""]
    return mentions.with_columns(
        pl.col("date_precision").replace_strict(PRECISION_RANK, return_dtype=pl.Int8).alias("precision"),
        pl.col("date_basis").replace_strict(BASIS_RANK, return_dtype=pl.Int8).alias("basis"),
        pl.col("event_type").is_in(LASTING).alias("lasts"),
        pl.sum_horizontal(part.fill_null(False).cast(pl.Int8) for part in (*parties, *known)).alias("filled"),
    ).select(LIGHT)


def in_order(mentions: pl.DataFrame, ids: Sequence[str]) -> pl.Series:
    """The numbers of the events in the order of the table.

    Args:
        mentions: `LIGHT` and ``event``, the number of the event of each; in the order in which they were
            told.
        ids: the ids of the events.
    """
    best_date = ("precision", "told", "basis", "confidence", "filled")
    dated = mentions.with_columns(pl.len().over("event", "event_on").alias("told")).sort(
        "event", *best_date, descending=[False, False, True, False, True, True], maintain_order=True
    )
    apart = pl.col("event_on").max() - pl.col("event_on").min() > AT_ONCE
    events = dated.group_by("event", maintain_order=True).agg(
        pl.when(~(pl.col("lasts").first() & apart.fill_null(False))).then(pl.col("event_on").first()),
        pl.col("published_on").min(),
    )
    return events.with_columns(pl.Series("id", ids)).sort("event_on", "published_on", "id", nulls_last=True)[
        "event"
    ]


def sources(articles: pl.DataFrame) -> pl.DataFrame:
    """Of each article outlet, url, and the independent source behind it: original, agency or outlet.

    Args:
        articles: article_id, outlet, agencies, url, duplicate_of.
    """
    own = articles.with_columns(pl.col("agencies").list.sort().list.first().alias("agency"))
    original = own.select(
        pl.col("article_id").alias("duplicate_of"), pl.lit(True).alias("known"),
        pl.col("agency").alias("its_agency"), pl.col("outlet").alias("its_outlet"),
    )  # fmt: skip
    known = pl.col("known").fill_null(False)
    agency = pl.when(known).then("its_agency").otherwise("agency")
    outlet = pl.when(known).then("its_outlet").otherwise("outlet")
    outlet = pl.when(outlet != "").then(outlet)
    return own.join(original, on="duplicate_of", how="left", maintain_order="left").select(
        "article_id", "outlet", "url",
        pl.coalesce(
            pl.lit("agency ") + agency, pl.lit("outlet ") + outlet,
            pl.lit("article ") + pl.coalesce("duplicate_of", "article_id"),
        ).alias("source"),
    )  # fmt: skip


class Lots:
    """The mentions' rows in lots of neighbouring events."""

    def __init__(self, events: pl.Series, of_mention: np.ndarray, n_mentions: np.ndarray) -> None:
        """Make empty lots.

        Args:
            events: the numbers of the events in the order of the table.
            of_mention: the event of each mention, in the order in which mentions are dealt.
            n_mentions: the number of mentions of each event.
        """
        order = events.to_numpy()
        place = np.empty(len(order), np.int64)
        place[order] = np.arange(len(order))
        before = np.cumsum(n_mentions[order]) - n_mentions[order]
        self._place = place[of_mention]
        self._lot = (before // LOT)[self._place]
        self._lots: dict[int, list[bytes]] = {int(lot): [] for lot in np.unique(before // LOT)}
        self._n_dealt = 0

    def deal(self, mentions: pl.DataFrame, ranks: np.ndarray) -> None:
        """Put the next mentions into their lots; ``ranks`` tells in which order they were told."""
        mine = slice(self._n_dealt, self._n_dealt + mentions.height)
        self._n_dealt += mentions.height
        numbered = mentions.with_columns(
            pl.Series("_lot", self._lot[mine]),
            pl.Series("_event", self._place[mine]),
            pl.Series("_rank", ranks[mine]),
        )
        for (lot,), rows in numbered.partition_by("_lot", as_dict=True, include_key=False).items():
            packed = io.BytesIO()
            rows.write_ipc(packed, compression="zstd")
            self._lots[lot].append(packed.getvalue())

    def __iter__(self) -> Iterator[pl.DataFrame]:
        """Yield each lot once, ``_event`` being the place of a row's event in the table."""
        for lot in sorted(self._lots):
            parts = self._lots.pop(lot)
            yield pl.concat(pl.read_ipc(io.BytesIO(part)) for part in parts).sort("_event", "_rank")


def events_of(
    lots: Iterable[pl.DataFrame], articles: pl.DataFrame, ids: Sequence[str], reasons: Sequence[str]
) -> Iterator[pl.DataFrame]:
    """Yield the table `events` in frames of `ROWS` rows.

    Args:
        lots: the rows of all mentions, the events in the order of the table.
        articles: what `sources` gives.
        ids: the ids of the events in the order of the table.
        reasons: why their mentions are one.
    """
    waiting: list[pl.DataFrame] = []
    for lot in lots:
        told = lot.join(articles, on="article_id", how="left", maintain_order="left").with_columns(
            pl.coalesce("source", "article_id")
        )
        rows = [
            event(list(group), ids[place], reasons[place])
            for place, group in groupby(told.iter_rows(named=True), key=lambda row: row["_event"])
        ]
        waiting.append(EVENTS.frame(rows))
        while sum(frame.height for frame in waiting) >= ROWS:
            whole = pl.concat(waiting)
            yield EVENTS.verify(whole.head(ROWS).rechunk())
            waiting = [whole.slice(ROWS)]
    whole = pl.concat(waiting) if waiting else EVENTS.empty()
    if whole.height:
        yield EVENTS.verify(whole.rechunk())


def with_evidence(mentions: pl.DataFrame, sentences: pl.DataFrame) -> pl.DataFrame:
    """`COLUMNS` of mentions, and the text of the sentence of each as ``evidence``."""
    texts = sentences.select("sentence_id", pl.col("text").alias("evidence"))
    told = mentions.join(texts, on="sentence_id", how="left", maintain_order="left")
    return compact(told.select(*COLUMNS, "evidence"))


def compact(frame: pl.DataFrame) -> pl.DataFrame:
    """The same rows in memory of their own: rows taken from a frame keep all texts of it in memory."""
    copied = pl.from_arrow(frame.to_arrow(compat_level=pl.CompatLevel.oldest()))
    assert isinstance(copied, pl.DataFrame)
    return copied
