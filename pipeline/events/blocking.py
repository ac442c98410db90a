"""Finding the mentions that may be one event without comparing all with all.

A mention can only be one event with another of its type on one of its days that shares a party or a place
with it. Founders of events are filed under keys of type, day and parties; a mention asks for the keys it
could agree with. Days are capped: a vague date ("năm 2011") is filed under its first and last day only.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.events.compatibility import Record

Key = tuple[object, ...]
ANY, NONE = "*", "-"
MAX_DAYS = 5


def _days(record: Record) -> list[int]:
    if record.latest - record.earliest >= MAX_DAYS:
        return [-record.earliest, -record.latest]  # a class of its own: vague dates meet vague dates
    return list(range(record.earliest, record.latest + 1))


def _names(parties: tuple[tuple[str, str | None], ...]) -> list[str]:
    return sorted({name for name, _ in parties})


def filed_under(record: Record, symmetric: bool) -> Iterator[Key]:
    """The keys under which a founder can be found."""
    actors, recipients = _names(record.actors), _names(record.recipients)
    if symmetric:
        actors, recipients = sorted({*actors, *recipients}), []
    for day in _days(record):
        base = (record.event_type, record.realis, day)
        for a in actors or [NONE]:
            for r in recipients or [NONE]:
                yield (*base, a, r)
        for a in actors:
            yield (*base, a, ANY)
        for r in recipients:
            yield (*base, ANY, r)
        if record.place[0] is not None:
            yield (*base, "place", record.place[0])


def asked_for(record: Record, symmetric: bool) -> Iterator[Key]:
    """The keys under which founders stand that a mention may agree with."""
    actors, recipients = _names(record.actors), _names(record.recipients)
    if symmetric:
        actors, recipients = sorted({*actors, *recipients}), []
    for day in _days(record):
        base = (record.event_type, record.realis, day)
        if actors and recipients:
            for a in actors:
                yield from ((*base, a, r) for r in (*recipients, NONE))
            yield from ((*base, NONE, r) for r in recipients)
        elif actors:
            yield from ((*base, a, ANY) for a in actors)
            yield from ((*base, a, NONE) for a in actors)
        elif recipients:
            yield from ((*base, ANY, r) for r in recipients)
            yield from ((*base, NONE, r) for r in recipients)
        if record.place[0] is not None and not (actors and recipients):
            yield (*base, "place", record.place[0])
