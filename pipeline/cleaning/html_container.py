"""Which box of an HTML page holds the article.

The paragraphs of an article share one parent, teasers have one each; so every paragraph of running text votes
for the box it stands in (the idea of Arc90's Readability, here with the counts of Vietnamese syllables). The
winner may have to be widened where an article is laid out in several boxes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.cleaning import html_roles
from pipeline.cleaning.evidence import Seen
from pipeline.cleaning.html_page import box
from pipeline.cleaning.html_parts import Node

# Syllables taken off every paragraph's vote: short teasers must not win by their number.
_HANDICAP = 15
_MAX_VOTE = 120
# The box is widened when the next one outside holds so much more text, in paragraphs that are not teasers.
_WIDEN = 1.2
_MAX_WIDENINGS = 4
_BODY_BONUS = 1.5


def find(seen: Sequence[Seen], nodes: Sequence[Node]) -> int:
    """Number of the element that holds the article; 0 (the page) when no paragraph votes."""
    votes: dict[int, float] = defaultdict(float)
    for item in seen:
        block = item.block
        if item.shape != "prose" or item.cue is not None or item.caption or block.link >= 0.5:
            continue
        if block.hint in html_roles.FURNITURE or block.hint in ("caption", "head"):
            continue
        vote = min(block.n_words, _MAX_VOTE) - _HANDICAP
        if vote > 0:
            bonus = _BODY_BONUS if block.hint == "body" else 1.0
            votes[box(list_of(nodes), block.container)] += vote * bonus
    if not votes:
        return 0
    best = max(votes, key=lambda number: (votes[number], -number))
    return _widen(best, votes, nodes)


def list_of(nodes: Sequence[Node]) -> list[Node]:
    """The nodes as a list, without a copy where they are one."""
    return nodes if isinstance(nodes, list) else list(nodes)


def inside(nodes: Sequence[Node], number: int, container: int) -> bool:
    """Whether an element is the container or stands in it; elements are numbered in order of opening."""
    if container == 0:
        return True
    while number >= container:
        if number == container:
            return True
        number = nodes[number].parent
    return False


def _widen(best: int, votes: dict[int, float], nodes: Sequence[Node]) -> int:
    """Go outward while that adds a fair share of text in boxes with more than one teaser's worth."""
    for _ in range(_MAX_WIDENINGS):
        outer = nodes[best].parent
        if outer == 0 or nodes[best].tag in ("article", "body") or best == 0:
            break
        here = sum(vote for number, vote in votes.items() if inside(nodes, number, best))
        there = sum(
            vote for number, vote in votes.items() if vote >= 0.1 * here and inside(nodes, number, outer)
        )
        if there < _WIDEN * here:
            # nothing to gain here; but the gain may lie one box further out
            outer2 = nodes[outer].parent
            if outer2 == 0:
                break
            there = sum(
                vote for number, vote in votes.items() if vote >= 0.1 * here and inside(nodes, number, outer2)
            )
            if there < _WIDEN * here:
                break
            outer = outer2
        best = outer
    return best
