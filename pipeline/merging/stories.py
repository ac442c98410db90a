"""Whether two articles tell one story: how many pairs of syllables their first sentences share.

Of two reports of one happening by different papers, one in ten shares less than 13 in 100 of the pairs of the
shorter one; of articles on different matters one in a hundred shares more (measured on stories of 2013 that
two to five outlets tell). An article is kept as a sketch, the smallest numbers of its set (bottom-k sketch,
Cohen and Kaplan 2007), so that a million fit into memory.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator

import polars as pl

from pipeline.merging.wording import pairs

SKETCH = 160  # numbers kept of an article
LEADING = 12  # sentences read of an article
FEW = 6  # shared pairs, below which nothing is said
ONE_STORY, RELATED = 0.14, 0.10


def sketches(sentences: pl.DataFrame) -> Iterator[tuple[str, bytes]]:
    """Yield each article with its sketch.

    Args:
        sentences: article_id, position, text; those behind the first `LEADING` of an article are left out.
    """
    leading = sentences.filter(pl.col("position") < LEADING).sort("article_id", "position")
    article: str | None = None
    found: set[int] = set()
    for article_id, text in leading.select("article_id", "text").iter_rows():
        if article_id != article:
            if article is not None:
                yield article, _sketch(found)
            article, found = article_id, set()
        found |= pairs(text)
    if article is not None:
        yield article, _sketch(found)


def _sketch(found: set[int]) -> bytes:
    return array("I", sorted(found)[:SKETCH]).tobytes()


def shared(a: bytes, b: bytes) -> float:
    """The part of the smaller set that both share, 0 to 1; 0 where too few pairs are shared to tell."""
    if not a or not b:
        return 0.0
    x, y = memoryview(a).cast("I"), memoryview(b).cast("I")
    # Both sketches are complete below the smaller of their ends; they are sorted.
    ends = [s[-1] for s in (x, y) if len(s) == SKETCH]
    if ends:
        x, y = (s[: bisect_right(s, min(ends))] for s in (x, y))
    both = len(x) if a == b else len({*x.tolist()}.intersection(y.tolist()))
    return both / min(len(x), len(y)) if both >= FEW else 0.0
