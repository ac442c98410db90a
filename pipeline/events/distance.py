"""How far apart the slots of a mention stand: from its own sentence to the farthest that filled a slot.

A subject carried over, a toll that belongs to an attack told before, a day told with the same act elsewhere:
such slots are less sure the farther away they stand. Distances are in sentences.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from pipeline.events.drafts import Draft


def slot_distance(draft: Draft, starts: Sequence[int]) -> int:
    """The distance of the farthest slot; ``starts`` are the beginnings of the article's sentences, in order.

    A slot whose words stand nowhere (the article's own day, a country known from a title) counts as near.
    """

    def sentence(position: int) -> int:
        return bisect_right(starts, position)

    own = sentence(draft.start)
    parties = (*draft.actors, *draft.recipients, *draft.attributed_to)
    told = [p["start"] if p["start"] is not None else p.get("told_at") for p in parties]
    told += [count.start for count in draft.counts]
    told += [draft.place["start"] if draft.place is not None else None, draft.dated_at]
    return max((abs(sentence(position) - own) for position in told if position is not None), default=0)
