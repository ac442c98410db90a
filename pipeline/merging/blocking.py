"""Finding the mentions that may be one event without comparing all with all.

A mention can only be one event with another of its type around its days that shares something with it: a
party on one side, a place or a name; or with one that a report of the same story tells of, on whatever day.
Events are filed under keys of type, days and what they could be known by; a mention asks for the keys it
could agree under. Days are taken in short spans. A vague date ("năm 2011") is filed under long spans, which
every mention asks for as well, and asks for the short ones it covers; of one that is vaguer still the first
and last span count. Of a story, the days of publication count. In one article the type is key enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.merging.compatibility import is_symmetric
from pipeline.merging.happenings import NIGHT
from pipeline.merging.record import Record

SPAN = 4  # days that share a key
MAX_SPANS = 4  # of a date that is not vague
LONG_SPAN, MAX_LONG_SPANS = 32, 13  # days; spans of a date that is no vaguer than a year
STORY_DAYS = 8  # days by which a report of a story may follow another
ANY, NONE = "*", "-"
STORY_KEYS = 4  # one of them is shared by most pairs of articles that tell one story
Key = tuple[object, ...]
Span = tuple[int, int]  # length in days, and number
_BITS = 24  # sixteen million parties, places, articles and blocks


def _filed_spans(record: Record) -> list[Span]:
    """The spans of days that an event is filed under: short ones, or long ones where its date is vague."""
    short = _within(record.earliest, record.latest, SPAN)
    if len(short) <= MAX_SPANS:
        return [(SPAN, span) for span in short]
    return [(LONG_SPAN, span) for span in _few(_within(record.earliest, record.latest, LONG_SPAN))]


def _asked_spans(record: Record) -> list[Span]:
    """The spans of days under which events stand that a mention may agree with."""
    short = _within(record.earliest - NIGHT, record.latest + NIGHT, SPAN)
    long = _within(record.earliest, record.latest, LONG_SPAN)
    few = short if len(long) <= MAX_LONG_SPANS else (short[0], short[-1])
    return [*((SPAN, span) for span in few), *((LONG_SPAN, span) for span in _few(long))]


def _within(first: int, last: int, length: int) -> range:
    return range(first // length, last // length + 1)


def _few(spans: range) -> Sequence[int]:
    return spans if len(spans) <= MAX_LONG_SPANS else (spans[0], spans[-1])


def _bodies(record: Record) -> tuple[list[str], list[str]]:
    actors = sorted({body for body, _, _ in record.actors})
    recipients = sorted({body for body, _, _ in record.recipients})
    if is_symmetric(record.event_type):
        return sorted({*actors, *recipients}), []
    return actors, recipients


def _known_by(record: Record) -> list[object]:
    known: list[object] = [*sorted(record.names)]
    if record.place[0] is not None:
        known.append(record.place[0])
    return known


def _story(record: Record) -> list[int]:
    """What an act can be found by whatever is said of it: the first word pairs of its article's sketch."""
    return memoryview(record.story).cast("I")[:STORY_KEYS].tolist()


def filed_under(record: Record) -> Iterator[Key]:
    """The keys under which an event can be found by one of its mentions."""
    actors, recipients = _bodies(record)
    known, story = _known_by(record), _story(record)
    yield record.event_type, record.article
    for span in _filed_spans(record):
        base = (record.event_type, record.realis, span)
        for actor in actors or [NONE]:
            for recipient in recipients or [NONE]:
                yield (*base, actor, recipient)
        for actor in actors:
            yield (*base, actor, ANY)
        for recipient in recipients:
            yield (*base, ANY, recipient)
        for name in known:
            yield (*base, "known", name)
    story_base = (record.event_type, record.realis, record.published // SPAN, "story")
    yield from ((*story_base, piece) for piece in story)


def asked_for(record: Record) -> Iterator[Key]:
    """The keys under which events stand that a mention may agree with."""
    actors, recipients = _bodies(record)
    known, story = _known_by(record), _story(record)
    yield record.event_type, record.article
    for span in _asked_spans(record):
        base = (record.event_type, record.realis, span)
        if actors and recipients:
            for actor in actors:
                yield from ((*base, actor, recipient) for recipient in (*recipients, NONE))
            yield from ((*base, NONE, recipient) for recipient in recipients)
        elif actors:
            yield from ((*base, actor, ANY) for actor in actors)
            yield from ((*base, actor, NONE) for actor in actors)
        elif recipients:
            yield from ((*base, ANY, recipient) for recipient in recipients)
            yield from ((*base, NONE, recipient) for recipient in recipients)
        yield from ((*base, "known", name) for name in known)
    for days in _within(record.published - STORY_DAYS, record.published, SPAN):
        story_base = (record.event_type, record.realis, days, "story")
        yield from ((*story_base, piece) for piece in story)


class Files:
    """The events by the keys under which they can be found.

    A million mentions have ten million keys: each is one number here, and where only one event stands under a
    key, that number stands for it instead of a list.
    """

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {}
        self._events: dict[int, int | list[int]] = {}

    def _number(self, key: Key) -> int:
        """The key as one number: its block, and what stands in it, each numbered as it comes."""
        block, parts = key[:-2], key[-2:]
        number = self._numbers.setdefault(block, len(self._numbers))
        for part in parts:
            number = number << _BITS | self._numbers.setdefault(part, len(self._numbers))
        return number

    def file(self, record: Record, event: int) -> None:
        """File an event under the keys of one of its mentions."""
        for key in map(self._number, filed_under(record)):
            under = self._events.get(key)
            if under is None:
                self._events[key] = event
            elif isinstance(under, list):
                if event not in under:
                    under.append(event)
            elif under != event:
                self._events[key] = [under, event]

    def candidates(self, record: Record) -> list[int]:
        """The events that a mention may belong to, in the order of their keys, each once."""
        found: dict[int, None] = {}
        for key in map(self._number, asked_for(record)):
            under = self._events.get(key, ())
            found.update(dict.fromkeys([under] if isinstance(under, int) else under))
        return list(found)
