"""Run a pure function over chunks, in order, in several processes.

The one place where work is spread; every stage uses it. The result is the same whatever the number of
processes: chunks are cut before they get here, and results leave in the order of their chunks.

A process may die (killed from outside, or by an article that crashes a library) and a function may raise.
Neither stops the rest: the chunk is tried again by itself, then article by article, and only an article that
fails by itself is given up, with what happened to it.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from typing import Generic, TypeVar

import polars as pl

R = TypeVar("R")
Chunk = tuple[pl.DataFrame, ...]

# Chunks handed out ahead of the one being written: enough to keep the processes busy, few enough that
# finished chunks waiting for a slow one stay few.
_AHEAD = 2

# An article whose process died is given a second chance: the first death may have been an accident.
_CHANCES = 2


@dataclass(frozen=True)
class Work(Generic[R]):
    """What is done to each chunk, and what stands instead where an article makes it fail.

    Attributes:
        function: frames of one chunk to its result; importable (a top-level function or a partial of one).
        instead: a chunk of one article and what happened to it, to the result that stands in its place.
        join: results of parts of a chunk, in order, to the result of the chunk.
        on: the column by which the rows of all frames belong to an article.
    """

    function: Callable[..., R]
    instead: Callable[[Chunk, str], R]
    join: Callable[[list[R]], R]
    on: str = "article_id"

    def split(self, chunk: Chunk) -> Iterator[Chunk]:
        """Cut a chunk into chunks of one article each."""
        for article_id in chunk[0].get_column(self.on):
            yield tuple(frame.filter(pl.col(self.on) == article_id) for frame in chunk)


def map_chunks(work: Work[R], chunks: Iterable[Chunk], processes: int) -> Iterator[R]:
    """Yield the result of every chunk, in order, at most ``2 * processes`` chunks ahead.

    A single chunk is worked on here: starting processes would cost more than it saves.
    """
    stream = iter(chunks)
    first_two = list(islice(stream, 2))
    stream = chain(first_two, stream)
    if processes == 1 or len(first_two) < 2:
        for chunk in stream:
            yield _try_here(work, chunk)
    else:
        yield from _spread(work, stream, processes)


def _pool(processes: int) -> ProcessPoolExecutor:
    # A forked child of a process with polars' threads can dead-lock, so the children start afresh.
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn"))


def _try_here(work: Work[R], chunk: Chunk) -> R:
    try:
        return work.function(*chunk)
    except Exception:  # noqa: BLE001 - it is not swallowed: the article that raises it is named below
        return work.join([_one_here(work, part) for part in work.split(chunk)])


def _one_here(work: Work[R], part: Chunk) -> R:
    try:
        return work.function(*part)
    except Exception as error:  # noqa: BLE001 - it becomes a row that tells it
        return work.instead(part, _told(error))


def _told(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"


def _spread(work: Work[R], stream: Iterator[Chunk], processes: int) -> Iterator[R]:
    waiting: deque[tuple[Chunk, Future[R]]] = deque()
    pool = _pool(processes)
    try:
        for chunk in chain(stream, [None]):
            if chunk is not None:
                waiting.append((chunk, pool.submit(work.function, *chunk)))
            while waiting and (chunk is None or len(waiting) >= _AHEAD * processes):
                oldest, future = waiting.popleft()
                try:
                    yield future.result()
                except BrokenProcessPool:
                    yield _try_apart(work, oldest)
                    pool.shutdown(wait=False)
                    pool = _pool(processes)
                    waiting = deque((c, pool.submit(work.function, *c)) for c, _ in waiting)
                except Exception:  # noqa: BLE001 - as in `_try_here`
                    yield _try_apart(work, oldest)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _try_apart(work: Work[R], chunk: Chunk) -> R:
    """Try a chunk by itself, then article by article, in a process that may die."""
    apart = _Apart()
    try:
        whole = apart.run(work.function, chunk)
        if not isinstance(whole, _Failed):
            return whole
        parts = []
        for part in work.split(chunk):
            result = apart.run(work.function, part)
            parts.append(work.instead(part, result.detail) if isinstance(result, _Failed) else result)
        return work.join(parts)
    finally:
        apart.pool.shutdown()


@dataclass(frozen=True)
class _Failed:
    detail: str


class _Apart:
    """One process that is replaced when it dies."""

    def __init__(self) -> None:
        self.pool = _pool(1)

    def run(self, function: Callable[..., R], chunk: Chunk) -> R | _Failed:
        for _ in range(_CHANCES):
            try:
                return self.pool.submit(function, *chunk).result()
            except BrokenProcessPool:
                self.pool.shutdown(wait=False)
                self.pool = _pool(1)
            except Exception as error:  # noqa: BLE001 - it becomes a row that tells it
                return _Failed(_told(error))
        return _Failed("the process that worked on it died")
