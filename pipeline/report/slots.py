"""Where the words of an event mention stand: its slots as ranges of the sentences that hold them.

A slot need not stand in the sentence of its trigger: an actor may be named two sentences before. Such a
sentence is shown too, so that every cell of the row can be seen in the original.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# Which list of a mention is shown under which name.
_PARTIES = (("actors", "who"), ("recipients", "whom"), ("attributed_to", "source"))
TRIGGER = "trigger"
PLACE = "place"
COUNT = "count"
ROLES = (TRIGGER, *(role for _, role in _PARTIES), PLACE, COUNT)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where a sentence lies in its article's body, and its number among all sentences."""

    start: int
    end: int
    number: int


def slots(mention: Mapping[str, Any]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end (code points of the body) and role of all words a row of `event_mentions` rests on."""
    yield mention["trigger_start"], mention["trigger_end"], TRIGGER
    found = [(party, role) for column, role in _PARTIES for party in mention[column]]
    found.append((mention["place"], PLACE))
    found += [(count, COUNT) for count in (mention["counts"] or {}).values()]
    for cell, role in found:
        if cell is not None and cell["start"] is not None:
            yield cell["start"], cell["end"], role


def by_sentence(
    mention: Mapping[str, Any], sentences: Sequence[Sentence]
) -> list[tuple[Sentence, list[tuple[int, int, str]]]]:
    """Return the sentences that hold the words of a mention, each with their ranges inside it.

    Args:
        mention: a row of `event_mentions`.
        sentences: the sentences of its article, in order.

    Returns:
        The sentence, and start, end (code points of the sentence) and role of its words, in the
        order of the text.

    Raises:
        ValueError: words of the mention stand in no sentence.
    """
    starts = [sentence.start for sentence in sentences]
    found: dict[int, set[tuple[int, int, str]]] = {}
    for start, end, role in slots(mention):
        first = bisect_right(starts, start) - 1
        if first < 0 or start >= sentences[first].end:
            raise ValueError(f"{mention['event_mention_id']}: {role} at {start} stands in no sentence")
        sentence = sentences[first]
        inside = (start - sentence.start, min(end, sentence.end) - sentence.start, role)
        found.setdefault(first, set()).add(inside)
    return [(sentences[at], sorted(found[at])) for at in sorted(found)]
