"""Cutting a text where parts of it are taken out. Which parts those are is found elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def cut_out(start: int, end: int, parts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """Cut ``start`` to ``end`` into the ``parts`` (True) and the stretches between them (False), in order."""
    done = start
    for left, right in parts:
        if left > done:
            yield done, left, False
        yield left, right, True
        done = right
    if done < end:
        yield done, end, False
