"""Grouping records into events: those that agree best become one first.

Records are taken one after the other. One that surely agrees with the records of an event, taken together,
joins it at once; all others found an event of their own, and are remembered as near to those of which a
single record agrees with them. When all have come, the two near events whose records agree best, taken
together, become one, and again, until none agree well enough (agglomerative clustering by average linkage,
Sokal and Michener 1958): a chain of likenesses makes no event. Who came first matters little: for what joins
at once, and for which records stand for an event that has many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush

from pipeline.merging.agreement import AT_ONCE, CONTRADICT, ENOUGH, Agreement, agreement
from pipeline.merging.blocking import Files
from pipeline.merging.compatibility import name_a_side
from pipeline.merging.happenings import is_tally
from pipeline.merging.record import Record

# Of each event so many records are compared with: the first ones.
EXEMPLARS = 8

# So many comparisons are remembered: copies of one text, and events that grow, ask for the same ones again.
_REMEMBERED = 200_000


class Comparisons:
    """How records agree; what two articles tell is compared once for all their copies."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], Agreement | None] = {}

    def of(self, a: Record, b: Record) -> Agreement | None:
        """The `agreement` of two records."""
        key = _number(a, b), _number(b, a)
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = agreement(a, b)
        return self._known[key]


def _number(record: Record, other: Record) -> int:
    """A number for what a record tells, shared by its copies, or for the record itself where it has none."""
    told = record.content if record.article != other.article else None
    return ~record.row if told is None else told


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
        """Mean points with the records of this group, and the best one's reason, if that one's are enough."""
        found = [comparisons.of(other, record) for other in self.exemplars]
        if is_tally(record) and None in found:
            return None
        best = max((one for one in found if one is not None), key=lambda one: one.points, default=None)
        if best is None or not best.is_enough:
            return None
        named = [how for other, how in zip(self.exemplars, found, strict=True) if name_a_side(other, record)]
        return None if _oppose(named) else (_mean(found), best.why)

    def fit(self, other: Group, comparisons: Comparisons) -> float | None:
        """Mean points of the records of two groups, taken together; None where they contradict."""
        found = [(x, y, comparisons.of(x, y)) for x in self.exemplars for y in other.exemplars]
        named = [how for x, y, how in found if name_a_side(x, y)]
        if any(how is None and is_tally(x) for x, _, how in found):
            return None
        return None if _oppose(named) else _mean([how for _, _, how in found])

    def take_in(self, other: Group, comparisons: Comparisons) -> None:
        """Make the records of another group part of this one, and remember which two records agree best."""
        found = (comparisons.of(x, y) for x in self.exemplars for y in other.exemplars)
        best = max((one for one in found if one is not None), key=lambda one: one.points)
        self.members = sorted(self.members + other.members)
        self.exemplars = sorted(self.exemplars + other.exemplars, key=lambda r: r.row)[:EXEMPLARS]
        own = (
            [best.why] if best.is_enough else []
        )  # of large events those that agreed are no exemplars any more
        self.because(*(other.reasons or {}), *own)


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
    filed, comparisons = Files(), Comparisons()
    near: dict[int, dict[int, None]] = {}  # by event those of which single records agree with its own
    for record in records:
        found: list[tuple[float, int, str]] = []
        for event in filed.candidates(record):
            how = _group(groups, event).agrees(record, comparisons)
            if how is not None:
                found.append((-how[0], event, how[1]))
        found.sort()
        joins = bool(found) and -found[0][0] >= AT_ONCE
        if joins:
            event = found[0][1]
        else:
            event = len(groups)
            groups.append(Group())
        group = _group(groups, event)
        group.members.append(record.row)
        if joins:
            group.because(found[0][2])
        if len(group.exemplars) < EXEMPLARS:
            group.exemplars.append(record)
            filed.file(record, event)
        for _, other, _ in found[joins:]:
            near.setdefault(event, {})[other] = None
            near.setdefault(other, {})[event] = None
    _fuse_the_best(groups, near, comparisons)
    return [group for group in groups if group is not None]


def _fuse_the_best(
    groups: list[Group | None], near: dict[int, dict[int, None]], comparisons: Comparisons
) -> None:
    """Fuse the two near events that agree best, again and again, until none agree well enough."""
    waiting: list[tuple[float, int, int, int, int]] = []
    grown: Counter[int] = Counter()  # how often an event has become larger

    def look_at(a: int, b: int) -> None:
        first, second = min(a, b), max(a, b)
        fit = _group(groups, first).fit(_group(groups, second), comparisons)
        if fit is not None and fit >= ENOUGH:
            heappush(waiting, (-fit, first, second, grown[first], grown[second]))

    for event, others in near.items():
        for other in others:
            if event < other:
                look_at(event, other)
    while waiting:
        _, into, event, *then = heappop(waiting)
        if groups[into] is None or groups[event] is None or then != [grown[into], grown[event]]:
            continue
        _group(groups, into).take_in(_group(groups, event), comparisons)
        groups[event] = None
        grown[into] += 1
        for other in near.pop(event):
            del near[other][event]
            if other != into:
                near[into][other] = near[other][into] = None
        for other in near[into]:
            look_at(into, other)


def _group(groups: Sequence[Group | None], event: int) -> Group:
    group = groups[event]
    assert group is not None
    return group
