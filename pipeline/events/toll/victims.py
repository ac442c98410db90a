"""Who died or was hurt: persons told without a number, and the parties behind a number of victims.

``counts.py`` reads numbers of people; "anh X tử vong" and "đâm vợ tử vong" tell of one person without any,
"các em tử vong" of two at least. Which
event the victims belong to is decided in ``numbers.py`` and ``tolls.py``.
"""

from __future__ import annotations

from pipeline.events.grammar.groups import group_ending, group_starting
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import Reading
from pipeline.events.sides.parties import Party
from pipeline.events.slots.objects import passive_at
from pipeline.events.slots.subjects import subject_of
from pipeline.events.slots.who import Who
from pipeline.events.toll.counts import Count, value

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
        numbers = [_how_many(reading, phrase) for phrase in phrases]
        if phrases and all(least for least, _most in numbers):
            first, last = reading.units[phrases[0].first], reading.units[phrases[-1].last]
            highs = [high for _least, high in numbers if high is not None]
            most = sum(highs) if len(highs) == len(numbers) else None
            result.append(Count(kind, sum(low for low, _ in numbers), most, first.start, last.end))
    return result


def ends(reading: Reading, i: int) -> bool:
    """Whether the toll at ``i`` is what an act led to ("bóp cổ X đến tử vong")."""
    return i > 0 and reading.units[i - 1].text in word_set("leading to")


def _victims(reading: Reading, i: int) -> list[Phrase]:
    """Of whom the toll at ``i`` tells: who stands right before it, or else its subject."""
    if reading.units[i].text in word_set("nouns of death"):
        owned = i + 2 < len(reading.units) and reading.units[i + 1].has("of")
        return group_starting(reading, i + 2) if owned and reading.phrase_at(i + 2) is not None else []
    k = i - 1
    while k >= 0 and (reading.is_auxiliary(k) or reading.units[k].has("passive")):
        k -= 1
    if k > 0 and reading.is_mark(k, ".") and len(reading.units[k - 1].text) == 1:
        k -= 1  # "chị T. tử vong"
    if k >= 0 and reading.phrase_at(k) is not None:
        near = group_ending(reading, k)  # "chém bố đẻ tử vong", "phát hiện bé Hồng chết"
        if all(_how_many(reading, phrase)[0] for phrase in near):
            return near
        if near[-1].is_pronoun:
            return []  # "đợi tôi chết"
    passive = passive_at(reading, i)
    found = subject_of(reading, passive[0] if passive else i)
    return found.phrases if found.how not in ("event", "fronted") else []


def _how_many(reading: Reading, phrase: Phrase) -> tuple[int, int | None]:
    """The least and most persons whom a phrase means; (0, 0) where it may mean no persons."""
    head = reading.units[phrase.head]
    units = reading.units[phrase.first : phrase.last + 1]
    behind = reading.units[phrase.head + 1].text if phrase.head + 1 < len(reading.units) else ""
    if behind == "đoàn" or head.text in word_set("collectives"):
        return 0, 0  # "thủy thủ đoàn", "dân thường"
    named = any((u.mention or {}).get("type") == "PER" for u in units)
    if phrase.is_pronoun and head.text not in word_set("single pronouns"):
        return 0, 0
    if not phrase.is_pronoun and not named and (head.noun_kind != "people" or head.sector not in PRIVATE):
        return 0, 0
    opening = reading.units[phrase.first : phrase.head]
    before = reading.units[phrase.first - 1].text if phrase.first else ""
    if before in word_set("cases") or "số" in (before, *(u.text for u in opening)):
        return 0, 0  # "số nạn nhân", "các trường hợp dân thường thiệt mạng": nobody says how many
    if before == "trong" and phrase.first > 1 and reading.units[phrase.first - 2].text in ("một", "1"):
        return 1, 1  # "một trong các nạn nhân"
    if any(u.text in word_set("plural markers") for u in (*opening, units[0])):
        return 2, None
    numbers = [u for u in opening if u.pos == "M"]
    if not numbers:
        return (0, 0) if any(u.pos == "L" for u in opening) else (1, 1)
    low, high = value(numbers[0].text)
    return (low, high) if low else (0, 0)


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
