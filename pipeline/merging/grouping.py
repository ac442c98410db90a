"""Grouping records into events, one after the other.

A record joins the event whose records it agrees with best, or founds one. It must agree with the event's
records taken together, not with one of them only: a chain of likenesses makes no event. Where it agrees with
a second event as well, it is the link that was missing between the two: they become one, under the earlier
one's founder, if their records agree with each other taken together.

Who came first should not decide. So events of which single records agreed, and the records taken together did
not quite, are looked at again when all have come, those first that agree best.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.merging.agreement import CONTRADICT, ENOUGH, IN_THE_END, Agreement, agreement
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
    near: dict[tuple[int, int], str] = {}  # events of which single records agree, and how

    def now(event: int) -> int:
        return _root(of, event)

    for record in records:
        found: list[tuple[float, int, str]] = []
        almost: list[tuple[int, str]] = []
        for event in dict.fromkeys(map(now, filed.candidates(record))):
            how = _group(groups, event).agrees(record, comparisons)
            if how is not None and how[0] >= ENOUGH:
                found.append((-how[0], event, how[1]))
            elif how is not None:
                almost.append((event, how[1]))
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
            if other == event:
                continue
            fit = _group(groups, event).fit(_group(groups, other), comparisons)
            if fit is None or fit < ENOUGH:
                almost.append((other, why))
                continue
            event, other = sorted((event, other))
            _fuse(groups, of, event, other, why)
        for other, why in almost:
            near.setdefault((now(event), other), why)
    _look_again(groups, of, near, comparisons)
    return [group for group in groups if group is not None]


def _look_again(
    groups: list[Group | None], of: list[int], near: dict[tuple[int, int], str], comparisons: Comparisons
) -> None:
    """Fuse events that agree well enough in the end, those first that agree best, until none do."""
    while True:
        pairs: dict[tuple[int, int], str] = {}
        for pair, why in near.items():
            first, second = sorted(_root(of, event) for event in pair)
            if first != second:
                pairs.setdefault((first, second), why)
        fits = ((_group(groups, a).fit(_group(groups, b), comparisons), a, b) for a, b in pairs)
        ranked = sorted((-fit, a, b) for fit, a, b in fits if fit is not None and fit >= IN_THE_END)
        taken: set[int] = set()
        for _, first, second in ranked:
            if first not in taken and second not in taken:
                _fuse(groups, of, first, second, pairs[first, second])
                taken |= {first, second}
        if not taken:
            return
        near = pairs


def _root(of: list[int], event: int) -> int:
    """The event that an event has become part of, or itself."""
    while of[event] != event:
        of[event] = of[of[event]]
        event = of[event]
    return event


def _group(groups: Sequence[Group | None], event: int) -> Group:
    group = groups[event]
    assert group is not None
    return group


def _fuse(groups: list[Group | None], of: list[int], into: int, event: int, why: str) -> None:
    """Make one event part of another."""
    first, second = _group(groups, into), _group(groups, event)
    first.members = sorted(first.members + second.members)
    first.exemplars = sorted(first.exemplars + second.exemplars, key=lambda r: r.row)[:EXEMPLARS]
    first.because(*(second.reasons or {}), why)
    groups[event], of[event] = None, into
