"""Run a pure function over chunks, in order, in several processes.

The one place where work is spread; every stage uses it. The result is the same whatever the number of
processes: chunks are cut before they get here, and results leave in the order of their chunks.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from typing import TypeVar

R = TypeVar("R")

# Chunks handed out ahead of the one being written: enough to keep the processes busy, few enough that
# finished chunks waiting for a slow one stay few.
_AHEAD = 2


def map_chunks(
    function: Callable[..., R], chunks: Iterable[tuple[object, ...]], processes: int
) -> Iterator[R]:
    """Yield ``function(*chunk)`` for every chunk, in order, at most ``2 * processes`` chunks ahead.

    ``function`` must be importable (a top-level function or a ``functools.partial`` of one). A single
    chunk is worked on here: starting processes would cost more than it saves.

    Raises:
        Exception: whatever ``function`` raised, at the chunk it raised it for.
    """
    stream = iter(chunks)
    first_two = list(islice(stream, 2))
    stream = chain(first_two, stream)
    if processes == 1 or len(first_two) < 2:
        for chunk in stream:
            yield function(*chunk)
        return
    # A forked child of a process with polars' threads can dead-lock, so the children start afresh.
    context = multiprocessing.get_context("spawn")
    waiting: deque[Future[R]] = deque()
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        for chunk in stream:
            waiting.append(pool.submit(function, *chunk))
            if len(waiting) >= _AHEAD * processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
