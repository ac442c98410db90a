"""Who died or was hurt: persons told one by one, and the parties behind a number of victims.

``counts.py`` reads numbers of people; "anh X tử vong" and "đâm chết vợ" tell of one person without any. Which
event the victims belong to is decided in ``numbers.py`` and ``tolls.py``.
"""

from __future__ import annotations

from pipeline.events.counts import Count
from pipeline.events.groups import group_ending, group_starting
from pipeline.events.lexicon import word_set
from pipeline.events.objects import passive_at
from pipeline.events.parties import Party
from pipeline.events.phrases import Phrase
from pipeline.events.reading import Reading
from pipeline.events.subjects import subject_of
from pipeline.events.who import Who

# Sectors of nouns that name one person where no number says otherwise; "cảnh sát" may be the whole force.
PRIVATE = ("CVL", "CRM", "UAF", "LAB", "EDU", "JRN", "MED", "AGR", "REL")


def single_victims(reading: Reading, counted: list[Count]) -> list[Count]:
    """A count for persons told one by one to have died or been hurt, without a number ("X và Y tử vong")."""
    result: list[Count] = []
    for i, unit in enumerate(reading.units):
        row = reading.row(i) if unit.triggers else None
        kind = next(iter(row.preps), None) if row is not None and row.frame == "toll" else None
        if (
            kind is None
            or reading.phrase_at(i) is not None
            or any(_covers(c, kind, unit.start) for c in counted)
        ):
            continue
        phrases = _victims(reading, i)
        if phrases and all(_is_one_person(reading, phrase) for phrase in phrases):
            first, last = reading.units[phrases[0].first], reading.units[phrases[-1].last]
            result.append(Count(kind, len(phrases), len(phrases), first.start, last.end))
    return result


def _victims(reading: Reading, i: int) -> list[Phrase]:
    """Of whom the toll at ``i`` tells: who stands right before it, or else its subject."""
    if reading.units[i].text in word_set("nouns of death"):
        owned = i + 2 < len(reading.units) and reading.units[i + 1].has("of")
        return group_starting(reading, i + 2) if owned and reading.phrase_at(i + 2) is not None else []
    k = i - 1
    while k >= 0 and (reading.is_auxiliary(k) or reading.units[k].has("passive")):
        k -= 1
    if k >= 0 and reading.phrase_at(k) is not None:
        near = group_ending(reading, k)  # "chém bố đẻ tử vong", "phát hiện bé Hồng chết"
        if all(_is_one_person(reading, phrase) for phrase in near):
            return near
        if near[-1].is_pronoun:
            return []  # "đợi tôi chết"
    passive = passive_at(reading, i)
    found = subject_of(reading, passive[0] if passive else i)
    return found.phrases if found.how not in ("event", "fronted") else []


def _is_one_person(reading: Reading, phrase: Phrase) -> bool:
    head = reading.units[phrase.head]
    units = reading.units[phrase.first : phrase.last + 1]
    before = reading.units[phrase.first - 1].text if phrase.first else ""
    opening = reading.units[phrase.first : phrase.head]
    behind = reading.units[phrase.head + 1].text if phrase.head + 1 < len(reading.units) else ""
    if (
        "số" in (before, *(u.text for u in opening))
        or behind == "đoàn"  # "thủy thủ đoàn"
        or head.text in word_set("collectives")
        or any(u.pos in ("L", "M") or u.text in word_set("plural markers") for u in opening)
    ):
        return False
    if phrase.is_pronoun:
        return head.text in word_set("single pronouns")
    named = any((u.mention or {}).get("type") == "PER" for u in units)
    return named or (head.kind == "noun" and head.noun_kind == "people" and head.sector in PRIVATE)


def _covers(count: Count, kind: str, position: int) -> bool:
    return count.kind == kind and abs(count.start - position) < 120


def sufferers(who: Who, reading: Reading, count: Count) -> list[Party]:
    """Who the victims of a number are, where the text says more than "people"."""
    for k, unit in enumerate(reading.units):
        if unit.start >= count.start and unit.end <= count.end + 12:
            phrase = reading.phrase_at(k)
            head = reading.units[phrase.head] if phrase is not None else None
            if phrase is not None and head is not None and (head.kind == "noun" or phrase.names):
                return who.parties(reading, [phrase])
    return []
