"""Who a phrase means: the country, sector and name behind the words, as the tables want them.

A name brings what the entities stage knows of it. A common noun with a sector ("cảnh sát", "máy bay chiến
đấu") takes its country from the name beside or behind it; a thing or an abstraction ("hành động của
Moscow") stands for its owner. Nothing is guessed: a noun without a country keeps none.
"""

from __future__ import annotations

from typing import Any

from pipeline.events.phrases import Phrase
from pipeline.events.reading import Reading
from pipeline.events.units import Unit

Party = dict[str, Any]
FIRST_PERSON = ("tôi", "chúng tôi", "chúng ta", "ta", "mình")
GROUP_WORDS = ("người", "kẻ")


def party(body: str, start: int, end: int, mention: dict[str, Any] | None = None, **cells: Any) -> Party:
    """A party as the schema's struct; cells given explicitly win over the mention's."""
    mention = mention or {}
    result = {
        "text": body[start:end],
        "start": start,
        "end": end,
        "name": mention.get("name"),
        "country": mention.get("country"),
        "sector": mention.get("sector"),
        "entity_id": mention.get("entity_id"),
    }
    result.update(cells)
    return result


def implied(source: Party) -> Party:
    """The same party where the sentence does not name it: no words, only who."""
    return {**source, "text": None, "start": None, "end": None}


def of_name(body: str, unit: Unit) -> Party | None:
    """The party a name means; None for places that are no actor (seas, streets)."""
    mention = unit.mention or {}
    sector = mention.get("sector")
    if mention.get("type") == "LOC" and sector is None:
        if not mention.get("country"):
            return None
        sector = "GOV"
    if mention.get("type") == "NORP" and sector is None:
        sector = "CVL"
    return party(body, unit.start, unit.end, mention, sector=sector)


def of_phrase(body: str, reading: Reading, phrase: Phrase) -> list[Party]:
    """The parties a phrase means; empty when it means none we can name."""
    units = reading.units
    head = units[phrase.head]
    if phrase.trigger is not None:
        return []
    if head.kind == "name":
        found = of_name(body, head)
        return [found] if found else []
    names = [units[k] for k in phrase.names if units[k].kind == "name"]
    owners = [units[k] for k in phrase.owners if units[k].kind == "name"]
    if head.kind == "noun" and head.noun_kind != "topic":
        return _of_noun(body, head, names, owners)
    if phrase.is_pronoun:
        return []
    if any(units[k].text in GROUP_WORDS for k in range(phrase.first, phrase.last + 1)):
        last = max([phrase.last, *phrase.names])
        country = next((u.mention["country"] for u in names if u.mention), None)
        return [party(body, units[phrase.first].start, units[last].end, country=country, sector="CVL")]
    result = [of_name(body, unit) for unit in (owners or names)]
    return [p for p in result if p is not None]


def _of_noun(body: str, head: Unit, names: list[Unit], owners: list[Unit]) -> list[Party]:
    """A party noun with the names that say whose it is."""
    holders = names or owners
    if not holders:
        if head.sector is None or head.noun_kind == "reference":
            return []  # "nước này" is somebody only where the entities stage has found out who
        return [party(body, head.start, head.end, sector=head.sector)]
    result = []
    for position, unit in enumerate(holders):
        mention = unit.mention or {}
        if mention.get("type") == "PER" and head.noun_kind == "people":
            result.append(party(body, unit.start, unit.end, mention))
            continue
        sector = head.sector or mention.get("sector") or ("GOV" if mention.get("country") else None)
        start = head.start if position == 0 else unit.start
        country = mention.get("country")
        if country is None and mention.get("type") == "ORG":
            result.append(party(body, start, unit.end, mention))
            continue
        result.append(party(body, start, unit.end, country=country, sector=sector))
    return result


def same(a: Party, b: Party) -> bool:
    """Whether two parties are one: the same entity, or the same country and sector."""
    if a["entity_id"] and a["entity_id"] == b["entity_id"]:
        return True
    return bool(a["country"]) and (a["country"], a["sector"]) == (b["country"], b["sector"])


def distinct(rows: list[Party]) -> list[Party]:
    """The parties in order, each entity and each span once."""
    result: list[Party] = []
    for row in rows:
        if any(row["start"] == r["start"] and row["start"] is not None for r in result):
            continue
        if any(row["entity_id"] and row["entity_id"] == r["entity_id"] for r in result):
            continue
        if row["country"] and not row["entity_id"] and any(same(row, r) for r in result):
            continue  # "các nhà lãnh đạo và quan chức Nga": one government
        result.append(row)
    return result
