"""How far a stage has come, as lines in the Dagster log: rows done, rate, time left.

The command line shows the newest line beside its bar. Times never reach a table.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from pipeline.workers import Chunk

R = TypeVar("R")

# Often enough to see it move, seldom enough not to fill the log of a night's run.
_SECONDS_BETWEEN = 5.0


def told(
    say: Callable[[str], None],
    what: str,
    total: int,
    chunks: Iterable[Chunk],
    work: Callable[[Iterable[Chunk]], Iterator[R]],
) -> Iterator[R]:
    """Yield what ``work`` makes of ``chunks``, and say every few seconds how far it has come.

    Args:
        say: takes a line of text.
        what: what is being made, for the line.
        total: rows that all chunks will hold.
        chunks: tuples of frames; the rows of the first are counted.
        work: chunks to results, one a chunk, in order.
    """
    started = spoke = time.monotonic()
    heights: deque[int] = deque()

    def counted() -> Iterator[Chunk]:
        for chunk in chunks:
            heights.append(chunk[0].height)
            yield chunk

    done = 0
    for result in work(counted()):
        yield result
        done += heights.popleft()
        now = time.monotonic()
        if now - spoke >= _SECONDS_BETWEEN:
            spoke = now
            say(line(what, done, total, now - started))


def line(what: str, done: int, total: int, seconds: float) -> str:
    """One line of progress; ``seconds`` since the start."""
    rate = done / seconds
    left = (total - done) / rate if rate else 0.0
    minutes, rest = divmod(round(left), 60)
    return f"{what}: {done:,} of {total:,}, {rate:,.0f} a second, {minutes}:{rest:02d} left"
