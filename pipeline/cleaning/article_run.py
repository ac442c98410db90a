"""Where on the page the article stands: the stretch of blocks that weighs most.

An article is one stretch of running text; what surrounds it (menus, headlines, teasers) weighs against. The
stretch with the greatest sum is found in one pass (maximum subarray, Bentley 1984). Furniture inside the
stretch is sorted out later.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.cleaning.evidence import Seen


def find(seen: Sequence[Seen]) -> range:
    """Indices of the article's blocks, first to last prose; empty when no block speaks for one."""
    best, best_sum = range(0), 0.0
    start, total = 0, 0.0
    for index, item in enumerate(seen):
        if total <= 0:
            start, total = index, 0.0
        total += item.weight
        if total > best_sum:
            best, best_sum = range(start, index + 1), total
    return best


def looks_like_list(seen: Sequence[Seen], run: range) -> bool:
    """Whether the stretch is headlines with a teaser each rather than one text.

    A page of a section alternates headline and teaser; an article has at most a heading now and then.
    """
    prose = [i for i in run if seen[i].shape == "prose" and seen[i].cue is None]
    if not prose:
        return True
    headed = [i for i in prose if i and seen[i - 1].shape == "headline" and seen[i - 1].cue is None]
    short = [i for i in headed if seen[i].block.n_words <= 60]
    return len(prose) >= 3 and len(short) >= 0.75 * len(prose)
