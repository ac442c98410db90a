"""Phrases set off beside the subject: titles behind a name, countries behind a city, lists that go on.

Between a subject and its verb stand such asides; ``subjects.py`` asks here what a phrase before a verb is,
so as not to take an aside for whoever acts.
"""

from __future__ import annotations

from pipeline.events.lexicon import word_set
from pipeline.events.phrases import Phrase
from pipeline.events.reading import Reading


def has_tense(reading: Reading, first: int, i: int) -> bool:
    """Whether the verb group says when: a verb with a tense of its own begins a clause ("xem B đã ...")."""
    return any(reading.units[k].text in word_set("tenses") for k in range(first, i))


def named_before(reading: Reading, phrase: Phrase) -> Phrase | None:
    """The person whose title, set off with a comma, the phrase is ("X, cựu ủy viên ..., bị bắt")."""
    head = reading.units[phrase.head]
    if any(is_person(reading, k) for k in phrase.names) or not reading.is_mark(phrase.first - 1, ","):
        return None
    if head.noun_kind != "people" and reading.units[phrase.first].text not in word_set("noun openers"):
        return None
    before = reading.phrase_at(phrase.first - 2)
    if before is None or not any(is_person(reading, k) for k in before.names):
        return None
    governed = before.first > 0 and (
        reading.units[before.first - 1].has("prep", "of") or reading.is_verb(before.first - 1)
    )
    return None if governed else before


def is_aside(reading: Reading, group: list[Phrase]) -> bool:
    """Whether a list of names stands between commas."""
    several = len(group) > 1 and all(phrase.names for phrase in group)
    return several and reading.is_mark(group[0].first - 1, ",") and reading.is_mark(group[-1].last + 1, ",")


def place_before(reading: Reading, group: list[Phrase]) -> int | None:
    """The unit before a place and its country, where the phrase is that country set off with a comma."""
    phrase = group[0]
    before = reading.phrase_at(phrase.first - 2) if reading.is_mark(phrase.first - 1, ",") else None
    if before is None or not before.first or not reading.units[before.first - 1].has("prep"):
        return None
    near, far = (_located(reading, p) for p in (before, phrase))
    return before.first - 1 if near is not None and near == far and before.first > 1 else None


def _located(reading: Reading, phrase: Phrase) -> str | None:
    """The country of a phrase that is a place name and nothing else."""
    mention = reading.units[phrase.names[-1]].mention if phrase.names else None
    place = mention is not None and mention.get("type") == "LOC" and reading.units[phrase.head].kind != "noun"
    return str(mention["country"]) if place and mention and mention["country"] else None


def is_person(reading: Reading, k: int) -> bool:
    """Whether the unit names a person."""
    return (reading.units[k].mention or {}).get("type") == "PER"


def opening_of(reading: Reading, k: int) -> int | None:
    """The bracket that the bracket at ``k`` closes."""
    return next((j for j in range(k - 1, max(-1, k - 25), -1) if reading.units[j].text == "("), None)
