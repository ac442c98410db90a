"""Run a pure function over chunks, in order, in several processes.

The one place where work is spread; every stage uses it. The result is the same whatever the number of
processes: chunks are cut before they get here, and results leave in the order of their chunks.

A process may die (killed from outside, or by an article that crashes a library) and a function may raise.
Neither stops the rest: the chunk is tried again by itself, then article by article, and only an article that
fails by itself is given up, with what happened to it.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.context
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from typing import Generic, TypeVar

import polars as pl

from pipeline.garbage import collect_seldom
from pipeline.stored import Rows

R = TypeVar("R")
Frames = tuple[pl.DataFrame, ...]
# Rows that lie in a file are read by the process that works on them.
Chunk = tuple[pl.DataFrame | Rows, ...]

# Chunks handed out ahead of the one being written: enough to keep the processes busy, few enough that
# finished chunks waiting for a slow one stay few.
_AHEAD = 2

# What all workers share: see there.
_SHARED = "pipeline.warm"

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
    instead: Callable[[Frames, str], R]
    join: Callable[[list[R]], R]
    on: str = "article_id"

    def split(self, chunk: Chunk) -> Iterator[Frames]:
        """Cut a chunk into chunks of one article each."""
        frames = _read(chunk)
        for article_id in frames[0].get_column(self.on):
            yield tuple(frame.filter(pl.col(self.on) == article_id) for frame in frames)


def _read(chunk: Chunk) -> Frames:
    return tuple(part.load() if isinstance(part, Rows) else part for part in chunk)


def _call(function: Callable[..., R], chunk: Chunk) -> R:
    return function(*_read(chunk))


class Pool:
    """Processes that outlive one table: starting one costs seconds. A pool that broke is made anew."""

    def __init__(self, processes: int) -> None:
        self.processes = processes
        self._executor: ProcessPoolExecutor | None = None

    def submit(self, function: Callable[..., R], chunk: Chunk) -> Future[R]:
        """Hand a chunk to the next free process."""
        if self._executor is None:
            self._executor = ProcessPoolExecutor(self.processes, mp_context=_context(), initializer=_begin)
        return self._executor.submit(_call, function, chunk)

    def close(self) -> None:
        """End the processes; the next chunk starts new ones."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = None


def _context() -> multiprocessing.context.BaseContext:
    """How processes start: forked from one that has loaded what they share and has no threads yet.

    Forking this process itself could dead-lock: polars and others have threads here.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():  # Windows
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([_SHARED])
    return context


def _begin() -> None:
    """What each process does before its first chunk."""
    collect_seldom()
    _end_with_parent()


def _end_with_parent() -> None:
    """See to it that this process ends when the one that started it is killed, and does not wait for ever."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def map_chunks(work: Work[R], chunks: Iterable[Chunk], pool: Pool) -> Iterator[R]:
    """Yield the result of every chunk, in order, at most twice as many ahead as the pool has processes.

    A single chunk is worked on here: starting processes would cost more than it saves.
    """
    stream = iter(chunks)
    first_two = list(islice(stream, 2))
    stream = chain(first_two, stream)
    if pool.processes == 1 or len(first_two) < 2:
        for chunk in stream:
            yield _try_here(work, chunk)
    else:
        yield from _spread(work, stream, pool)


def _try_here(work: Work[R], chunk: Chunk) -> R:
    try:
        return _call(work.function, chunk)
    except Exception:  # noqa: BLE001 - it is not swallowed: the article that raises it is named below
        return work.join([_one_here(work, part) for part in work.split(chunk)])


def _one_here(work: Work[R], part: Frames) -> R:
    try:
        return work.function(*part)
    except Exception as error:  # noqa: BLE001 - it becomes a row that tells it
        return work.instead(part, _told(error))


def _told(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"


def _spread(work: Work[R], stream: Iterator[Chunk], pool: Pool) -> Iterator[R]:
    waiting: deque[tuple[Chunk, Future[R]]] = deque()
    for chunk in chain(stream, [None]):
        if chunk is not None:
            waiting.append((chunk, pool.submit(work.function, chunk)))
        while waiting and (chunk is None or len(waiting) >= _AHEAD * pool.processes):
            oldest, future = waiting.popleft()
            try:
                yield future.result()
            except BrokenProcessPool:
                pool.close()
                yield _try_apart(work, oldest)
                waiting = deque((c, pool.submit(work.function, c)) for c, _ in waiting)
            except Exception:  # noqa: BLE001 - as in `_try_here`
                yield _try_apart(work, oldest)


def _try_apart(work: Work[R], chunk: Chunk) -> R:
    """Try a chunk by itself, then article by article, in a process that may die."""
    apart = Pool(1)
    try:
        whole = _run_apart(apart, work.function, chunk)
        if not isinstance(whole, _Failed):
            return whole
        parts = []
        for part in work.split(chunk):
            result = _run_apart(apart, work.function, part)
            parts.append(work.instead(part, result.detail) if isinstance(result, _Failed) else result)
        return work.join(parts)
    finally:
        apart.close()


@dataclass(frozen=True)
class _Failed:
    detail: str


def _run_apart(apart: Pool, function: Callable[..., R], chunk: Chunk) -> R | _Failed:
    for _ in range(_CHANCES):
        try:
            return apart.submit(function, chunk).result()
        except BrokenProcessPool:
            apart.close()
        except Exception as error:  # noqa: BLE001 - it becomes a row that tells it
            return _Failed(_told(error))
    return _Failed("the process that worked on it died")
