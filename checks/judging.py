"""Judging promises on tables of any size: part by part, and what holds of a table only as a whole at the end.

A view comes in parts, so that no view of a large table is ever in memory. Most promises hold of a table
when they hold of each part. Whether a key is unique shows on the whole only: of each key 64 bits are kept,
dealt into lots in which those that are alike lie together, and where two are alike the keys themselves are
fetched in a second pass, so that the verdict is exact.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

import polars as pl

from checks.promises import Promise, Verdict, Views

Parts = Callable[[], Iterable[Views]]
Judge = Callable[[pl.DataFrame, Promise], Verdict]

# Each call of Great Expectations costs some ten milliseconds, so small parts are judged together.
_ROWS = 50_000
_EXAMPLES = 5


def verdicts(promises: Sequence[Promise], parts: Parts, judge: Judge) -> list[Verdict]:
    """Judge promises on a view.

    Args:
        promises: what is promised of the table.
        parts: yields the view's frames part by part, the same ones whenever it is called.
        judge: a frame and a promise to a verdict.
    """
    found: list[list[Verdict]] = [[] for _ in promises]
    marks: list[list[pl.DataFrame]] = [[] for _ in promises]
    for part in _together(parts()):
        for number, promise in enumerate(promises):
            if promise.view not in part:
                continue
            frame = part[promise.view]
            if promise.of_whole:
                marks[number].append(_marks(frame, promise))
            else:
                found[number].append(judge(frame, promise))
    for number, promise in enumerate(promises):
        if promise.of_whole:
            found[number] = [_of_whole(pl.concat(marks[number]), promise, parts, judge)]
    return [_summed(each) for each in found]


def _together(parts: Iterable[Views]) -> Iterator[Views]:
    """Put small parts together."""
    waiting: dict[str, list[pl.DataFrame]] = {}
    n_rows = 0
    for part in parts:
        for name, frame in part.items():
            waiting.setdefault(name, []).append(frame)
            n_rows += frame.height
        if n_rows >= _ROWS:
            yield {name: pl.concat(frames) for name, frames in waiting.items()}
            waiting, n_rows = {}, 0
    if waiting:
        yield {name: pl.concat(frames) for name, frames in waiting.items()}


def _marks(frame: pl.DataFrame, promise: Promise) -> pl.DataFrame:
    """64 bits of each cell of the promise's columns (of any column where it names none); null stays null."""
    columns = promise.columns or tuple(frame.columns[:1])
    return frame.select(
        pl.when(pl.col(column).is_not_null()).then(pl.col(column).hash()).alias(column) for column in columns
    )


def _lots(marks: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Deal marks into lots of about `_ROWS`, those that are alike into one."""
    n_lots = max(1, round(marks.height / _ROWS))
    lot = marks.to_struct().hash() % n_lots
    for number in range(n_lots):
        yield marks.filter(lot == number)


def _of_whole(marks: pl.DataFrame, promise: Promise, parts: Parts, judge: Judge) -> Verdict:
    if not promise.columns:
        return judge(marks, promise)
    judged = [judge(lot, promise) for lot in _lots(marks)]
    if all(verdict.holds for verdict in judged):
        return _summed(judged)
    alike = marks.filter(marks.is_duplicated()).unique()
    suspects = [
        frame.filter(_marks(frame, promise).to_struct().is_in(alike.to_struct().implode()))
        for frame in (part[promise.view] for part in parts() if promise.view in part)
    ]
    return judge(pl.concat(suspects), promise)


def _summed(found: list[Verdict]) -> Verdict:
    """The verdict on all parts: it holds if it holds of each, and what breaks it is counted together."""
    counts = [verdict.n_broken for verdict in found if verdict.n_broken is not None]
    examples = [example for verdict in found for example in verdict.examples]
    return Verdict(
        all(verdict.holds for verdict in found), sum(counts) if counts else None, tuple(examples[:_EXAMPLES])
    )
