"""Whose somebody is by the words right behind the phrase that means him.

"Nhà chức trách tại A", "những người bay từ A", "liên quân do A dẫn đầu", "các nước khác trong ASEAN": only
what stands behind a phrase is looked at here; what the phrase itself says is read in ``parties.py``.
"""

from __future__ import annotations

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import Reading
from pipeline.events.grammar.units import Unit

COMES_WITHIN = 4  # units from people to the country they are told to come from


def union_behind(reading: Reading, phrase: Phrase) -> Unit | None:
    """The union whose members the states are told to be: "các nước khác trong ASEAN"."""
    k = phrase.last + 1
    if k + 1 >= len(reading.units) or not (
        "in" in reading.units[k].classes or reading.units[k].text == "thuộc"
    ):
        return None
    unit = reading.units[k + 1]
    return unit if (unit.mention or {}).get("sector") == "IGO" else None


def country_behind(reading: Reading, phrase: Phrase) -> str | None:
    """The country of the place that a phrase is told to be in, directly behind it."""
    k = phrase.last + 1
    if (
        k + 1 >= len(reading.units)
        or not reading.units[k].has("prep")
        or not reading.units[k].classes & {"at", "in", "from"}
    ):
        return None
    place = reading.phrase_at(k + 1)
    if place is not None and reading.units[place.last].text in word_set("compass"):
        place = reading.phrase_at(place.last + 1)  # "ở Đông X"
    mentions = [reading.units[n].mention or {} for n in (*place.names, *place.owners)] if place else []
    return next((str(m["country"]) for m in mentions if m.get("type") == "LOC" and m.get("country")), None)


def leader(reading: Reading, phrase: Phrase) -> str | None:
    """The country that leads the forces: "liên quân do A dẫn đầu"."""
    k = phrase.last + 1
    lead = reading.phrase_at(k + 1) if k + 2 < len(reading.units) else None
    if lead is None or "by" not in reading.units[k].classes or lead.last + 1 >= len(reading.units):
        return None
    if reading.units[lead.last + 1].text not in word_set("leading"):
        return None
    mentions = [reading.units[n].mention or {} for n in lead.names]
    return next((str(m["country"]) for m in mentions if m.get("country")), None)


def country_left(reading: Reading, last: int) -> str | None:
    """The country that people are told to come from, right behind them: "những người bay từ A"."""
    for k in range(last + 1, min(last + COMES_WITHIN, len(reading.units) - 1)):
        unit = reading.units[k]
        if unit.has("prep") and "from" in unit.classes:
            place = reading.phrase_at(k + 1)
            mentions = [reading.units[n].mention or {} for n in place.names] if place is not None else []
            return next((str(m["country"]) for m in mentions if m.get("country")), None)
        if not (reading.is_auxiliary(k) or unit.text in word_set("coming")):
            return None
    return None
