"""Tables as streams of chunks, so that a batch of any size runs in bounded memory.

A chunk is a frame of whole articles. All tables of a batch stand in the order of its articles, so the rows
that belong to a chunk of articles can be cut from the other tables by reading on, never back. Nothing here
knows files or Dagster.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import polars as pl

from pipeline.row_groups import RowGroup
from pipeline.schema.table import Table


@dataclass(frozen=True)
class Failure:
    """An article that a stage could not work on, and what happened."""

    article_id: str
    detail: str


@dataclass
class Chunks:
    """A table on its way to storage: frames in order, to be consumed once.

    A frame may come encoded already, by the process that made it. ``failures`` fills while the frames are
    consumed: the articles of which the table therefore holds no row.
    """

    table: Table
    frames: Iterator[pl.DataFrame | RowGroup]
    failures: list[Failure] = field(default_factory=list)


class _Cursor:
    """Reads one table forward and hands out the rows of given articles."""

    def __init__(self, frames: Iterable[pl.DataFrame], on: str) -> None:
        self._on = on
        self._frames = iter(frames)
        self._rest = next(self._frames)  # a stored table yields at least one frame, be it empty

    def take(self, ids: pl.Series) -> pl.DataFrame:
        """Return the rows of the articles ``ids``; rows of later articles wait for their turn."""
        taken: list[pl.DataFrame] = []
        while True:
            is_mine = self._rest.get_column(self._on).is_in(ids.implode())
            taken.append(self._rest.filter(is_mine))
            if not is_mine.all():
                self._rest = self._rest.filter(~is_mine)
                return pl.concat(taken)
            following = next(self._frames, None)
            if following is None:
                self._rest = self._rest.clear()
                return pl.concat(taken)
            self._rest = following

    def left_over(self) -> pl.DataFrame:
        """The rows nobody asked for."""
        return pl.concat([self._rest, *self._frames])


def align(
    leading: Iterable[pl.DataFrame],
    *others: Iterable[pl.DataFrame],
    on: str = "article_id",
    strict: bool = True,
) -> Iterator[tuple[pl.DataFrame, ...]]:
    """Yield each chunk of ``leading`` with the rows of the ``others`` that belong to its articles.

    Args:
        leading: frames with the column ``on``, one row an article.
        others: tables of the same batch as frames (at least one each), in the order of its articles.
        on: the column by which rows belong to an article (or a document).
        strict: whether rows left over at the end (they belong to no article of ``leading``, or stand in
            another order) are an error; otherwise they come last, beside an empty chunk of ``leading``.

    Raises:
        ValueError: rows are left over and ``strict`` is set.
    """
    chunk: pl.DataFrame | None = None
    cursors = [_Cursor(frames, on) for frames in others]
    for chunk in leading:
        ids = chunk.get_column(on)
        yield (chunk, *(cursor.take(ids) for cursor in cursors))
    left_over = [cursor.left_over() for cursor in cursors]
    found = next((frame for frame in left_over if frame.height), None)
    if found is None:
        return
    if strict:
        first = found.get_column(on)[0]
        raise ValueError(f"rows of {first} belong to no article of the batch or stand out of order")
    if chunk is not None:
        yield (chunk.clear(), *left_over)


def gather(
    rows: Iterable[dict[str, object]],
    table: Table,
    size_of: Callable[[dict[str, object]], int],
    *,
    max_rows: Callable[[int], int],
    max_size: int,
) -> Iterator[pl.DataFrame]:
    """Collect rows into frames of about ``max_size`` of ``size_of`` at most.

    ``max_rows`` tells how many rows a frame may have at most after so many rows in earlier ones.
    """
    waiting: list[dict[str, object]] = []
    done = size = 0
    for row in rows:
        waiting.append(row)
        size += size_of(row)
        if len(waiting) >= max_rows(done) or size >= max_size:
            yield table.frame(waiting)
            done += len(waiting)
            waiting, size = [], 0
    if waiting:
        yield table.frame(waiting)
