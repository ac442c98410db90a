"""Happenings with a name and a date: summits, games, disasters, terms that were coined on a known day.

Each row of named_events.csv gives the names Vietnamese news uses, first and last day, and a kind: `event`
was planned and is spoken of before it begins; `shock` cannot be spoken of before it; `era` is a thing or
word that was current from its first day to its last, or still is; `product` was announced that day. What a
mention says about the day of writing is weighed elsewhere.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from pipeline.knowledge.table import parts, rows


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """A dated happening: first and last day, both included; `end` is null for what still goes on."""

    name: str
    start: date
    end: date | None
    kind: str


@dataclass(frozen=True, slots=True)
class EventMention:
    """Where a text names an event: text[start:end] is the name."""

    start: int
    end: int
    text: str
    event: NamedEvent


@cache
def _events_by_form() -> tuple[tuple[str, NamedEvent], ...]:
    return tuple(
        (
            form,
            NamedEvent(
                row["event"],
                date.fromisoformat(row["start"]),
                date.fromisoformat(row["end"]) if row["end"] else None,
                row["kind"],
            ),
        )
        for row in rows("named_events")
        for form in parts(row["names"])
    )


@cache
def _automaton() -> AhoCorasick:
    forms = [form for form, _ in _events_by_form()]
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest)


def named_events(text: str) -> tuple[EventMention, ...]:
    """The events that `text` names, in order; the longest name at each place, whole words only."""
    found = []
    for index, start, end in _automaton().find_matches_as_indexes(text):
        whole = (start == 0 or not text[start - 1].isalnum()) and (
            end == len(text) or not text[end].isalnum()
        )
        if whole:
            found.append(EventMention(start, end, text[start:end], _events_by_form()[index][1]))
    return tuple(found)
