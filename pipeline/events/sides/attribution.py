"""Who says so: speakers of reported statements, and what stands in quotation marks.

Quotation marks are matched paragraph by paragraph, because a quotation may run over several sentences and
name its speaker only at its end ("...", ông X khẳng định). A statement the article makes itself has no one
it is attributed to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.events.grammar.groups import group_ending, group_starting
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import Reading
from pipeline.events.modality.context import Governor
from pipeline.events.slots.subjects import subject_of

PAIRS = {"“": "”", "‘": "’", "«": "»"}
MARKS = re.compile('["' + "".join([*PAIRS, *PAIRS.values()]) + "]")


@dataclass
class Quote:
    """A quotation in the body (the marks excluded)."""

    start: int
    end: int


def quotes(body: str, start: int, end: int) -> list[Quote]:
    """The quotations of a paragraph; an opening mark without its partner opens none."""
    result: list[Quote] = []
    straight: int | None = None
    open_at: int | None = None
    closing = ""
    for match in MARKS.finditer(body, start, end):
        position, char = match.start(), match.group()
        if open_at is None and char in PAIRS:
            open_at, closing = position + 1, PAIRS[char]
        elif open_at is not None and char == closing:
            result.append(Quote(open_at, position))
            open_at = None
        elif char == '"':
            if straight is None:
                straight = position + 1
            else:
                result.append(Quote(straight, position))
                straight = None
    return sorted(result, key=lambda q: q.start)


def says(reading: Reading, governor: Governor) -> bool:
    """Whether a governor reports speech: a verb of saying, or an accusation or denial with content."""
    unit = reading.units[governor.unit]
    if governor.relation not in ("content", "fact"):
        return False
    return unit.has("say") or any(t.event_type in ("ACCUSE", "REJECT", "THREATEN") for t in unit.triggers)


def speaker_of_chain(reading: Reading, chain: list[Governor]) -> list[Phrase]:
    """The subject of the nearest verb of saying that governs the statement."""
    for governor in chain:
        if says(reading, governor) and reading.is_verb(governor.unit):
            found = subject_of(reading, governor.unit)
            if found and found.how != "event":
                return found.phrases
    return []


def speaker_by_source(reading: Reading, i: int) -> list[Phrase]:
    """The source named with "theo" in the sentence, or by a verb of saying at its end ("..., A nói")."""
    for k, unit in enumerate(reading.units):
        if "according" in unit.classes and k + 1 < len(reading.units):
            at_start = k == reading.clause_start(i) or reading.is_mark(k - 1, ",", "(", "-")
            if at_start and reading.phrase_at(k + 1) is not None:
                return group_starting(reading, k + 1)
    return trailing_speaker(reading, i)


def trailing_speaker(reading: Reading, i: int) -> list[Phrase]:
    """The speaker named after the statement: a comma or closing mark, a phrase and a verb of saying."""
    for k in range(len(reading.units) - 1, i, -1):
        if not (reading.units[k].has("say") and reading.is_verb(k)):
            continue
        j = k - 1
        while j > i and (reading.is_auxiliary(j) or reading.units[j].kind == "time"):
            j -= 1
        group = group_ending(reading, j)
        if group and reading.is_mark(group[0].first - 1, ",", "”", '"', "-", "–"):
            tail = len(reading.units) - k
            if tail <= 3 or reading.units[k + 1].kind in ("mark", "time") or reading.units[k + 1].has("prep"):
                return group
    return []
