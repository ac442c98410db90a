"""Grouping records into events, one after the other.

A record joins the event whose records it agrees with best, or founds one. It must agree with the event's
records taken together, not with one of them only: a chain of likenesses makes no event. Where it agrees with
a second event as well, it is the link that was missing between the two: they become one, under the earlier
one's founder, if their records agree with each other taken together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.merging.agreement import CONTRADICT, ENOUGH, Agreement, agreement
from pipeline.merging.blocking import Files
from pipeline.merging.compatibility import name_a_side
from pipeline.merging.happenings import is_tally
from pipeline.merging.record import Record

# Of each event so many records are compared with: the first ones.
EXEMPLARS = 8

# So many comparisons are remembered: copies of one text ask for the same ones again and again.
_REMEMBERED = 200_000


class Comparisons:
    """How records agree; what two articles tell is compared once for all their copies."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], Agreement | None] = {}

    def of(self, a: Record, b: Record) -> Agreement | None:
        """The `agreement` of two records."""
        if a.content is None or b.content is None or a.article == b.article:
            return agreement(a, b)
        key = a.content, b.content
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = agreement(a, b)
        return self._known[key]


class Group:
    """The records of one event: their numbers in order, the first ones whole, and why they are one."""

    __slots__ = ("exemplars", "members", "reasons")

    def __init__(self) -> None:
        self.members: list[int] = []
        self.exemplars: list[Record] = []
        self.reasons: dict[str, None] | None = None

    def because(self, *reasons: str) -> None:
        """Remember why a record joined; the many groups of one record stay without."""
        self.reasons = {**(self.reasons or {}), **dict.fromkeys(reasons)}

    def agrees(self, record: Record, comparisons: Comparisons) -> tuple[float, str] | None:
        """Mean points with the records of this group, and the best one's reason, if they are enough."""
        found = [comparisons.of(other, record) for other in self.exemplars]
        if is_tally(record) and None in found:
            return None
        best = max((one for one in found if one is not None), key=lambda one: one.points, default=None)
        mean = _mean(found)
        if best is None or not best.is_enough or mean < ENOUGH:
            return None
        named = [how for other, how in zip(self.exemplars, found, strict=True) if name_a_side(other, record)]
        return None if _oppose(named) else (mean, best.why)

    def fits(self, other: Group, comparisons: Comparisons) -> bool:
        """Whether the records of two groups, taken together, are of one event."""
        found = [(x, y, comparisons.of(x, y)) for x in self.exemplars for y in other.exemplars]
        named = [how for x, y, how in found if name_a_side(x, y)]
        if any(how is None and is_tally(x) for x, _, how in found):
            return False
        return _mean([how for _, _, how in found]) >= ENOUGH and not _oppose(named)


def _oppose(named: Sequence[Agreement | None]) -> bool:
    """Whether all that name their parties contradict.

    Those that leave them unsaid agree with anybody: they must not make one drill of China's and Indonesia's.
    """
    return bool(named) and all(how is None for how in named)


def _mean(found: Sequence[Agreement | None]) -> float:
    return sum(CONTRADICT if one is None else one.points for one in found) / len(found)


def grouped(records: Iterable[Record]) -> list[Group]:
    """The events that records make, in the order of their founders.

    What becomes of a record depends only on records that agree with it, directly or through others: the rest
    of the world may grow without touching its event.
    """
    groups: list[Group | None] = []
    of: list[int] = []  # the group that each group has become part of, or itself
    filed, comparisons = Files(), Comparisons()

    def now(event: int) -> int:
        while of[event] != event:
            of[event] = of[of[event]]
            event = of[event]
        return event

    for record in records:
        found: list[tuple[float, int, str]] = []
        for event in dict.fromkeys(map(now, filed.candidates(record))):
            how = _group(groups, event).agrees(record, comparisons)
            if how is not None:
                found.append((-how[0], event, how[1]))
        found.sort()
        if found:
            event = found[0][1]
        else:
            event = len(groups)
            groups.append(Group())
            of.append(event)
        group = _group(groups, event)
        group.members.append(record.row)
        if found:
            group.because(found[0][2])
        if len(group.exemplars) < EXEMPLARS:
            group.exemplars.append(record)
            filed.file(record, event)
        for _, other, why in found[1:]:
            other, event = now(other), now(event)
            if other == event or not _group(groups, event).fits(_group(groups, other), comparisons):
                continue
            first, second = sorted((event, other))
            _fuse(_group(groups, first), _group(groups, second), why)
            groups[second], of[second] = None, first
    return [group for group in groups if group is not None]


def _group(groups: Sequence[Group | None], event: int) -> Group:
    group = groups[event]
    assert group is not None
    return group


def _fuse(first: Group, second: Group, why: str) -> None:
    first.members = sorted(first.members + second.members)
    first.exemplars = sorted(first.exemplars + second.exemplars, key=lambda r: r.row)[:EXEMPLARS]
    first.because(*(second.reasons or {}), why)
