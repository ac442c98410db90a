"""What the article itself says of its people and groups, beyond what the entities stage can know.

Organisations and those who speak for them get the short names the tables use; groups ("hai nước") their
members; persons no table knows the country and sector of the title that the article gives them once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from pipeline.events.choice.selection import HOME
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import Reading
from pipeline.events.grammar.units import Unit
from pipeline.events.sides.at_hand import READ_ALIKE
from pipeline.events.sides.home_offices import SET_OFF, office_told, told_beside
from pipeline.events.sides.known_as import office_holder, organisation_led_by, short_name, whole_of
from pipeline.knowledge.words import surnames

Row = dict[str, Any]
OFFICE_WITHIN = 4  # units of the name of an office's organisation that the entities stage did not read


def called(row: Row, day: date) -> Row:
    """The mention under the tables' name: an organisation, or who speaks for one, by its acronym."""
    if row["country"]:
        return row
    entity = whole_of(row["entity_id"])
    name = short_name(entity) or organisation_led_by(entity, day)
    return {**row, "name": name, "entity_id": entity} if name else row


def give_members(readings: list[Reading], mentions: Sequence[Row], day: date) -> None:
    """Give groups ("country:TUR+country:ISR") the mentions of their members."""
    by_id: dict[str, Row] = {}
    for row in mentions:
        if row["entity_id"] and row["sector"]:
            by_id.setdefault(row["entity_id"], row)
    for reading in readings:
        for unit in reading.units:
            ids = ((unit.mention or {}).get("entity_id") or "").split("+")
            states = [m for m in unit.nested if m["country"] and m["type"] == "LOC"]
            if ids == [""] and len({m["country"] for m in states}) == 2:
                unit.members = states  # "hai nhà lãnh đạo Nga - Ấn Độ", whoever they are
            elif len(ids) > 1:
                known = [by_id.get(i) or office_holder(i, day) for i in ids]
                unit.members = [m for m in known if m is not None]
                if len(unit.members) < len(ids):  # "hai nhà ngoại giao của Nga và Mỹ": whose they are
                    unit.members = [m for m in unit.nested if m["country"] and m["sector"]]


def give_titles(readings: list[Reading]) -> None:
    """Give a person no table knows the country and sector of the title the article gives once.

    "Bộ trưởng Nội vụ Mexico Osorio Chong" makes every later "ông Chong" a member of that government.
    """
    found: dict[str, tuple[str | None, str | None]] = {}
    people: list[Row] = []
    named = {(unit.mention or {}).get("country") for reading in readings for unit in reading.units}
    is_apart = named.isdisjoint(READ_ALIKE)  # communes have chairmen in China too
    guessed: dict[str, tuple[str | None, str | None]] = {}  # where nothing surer is told
    for reading in readings:
        for i, unit in enumerate(reading.units):
            mention = unit.mention or {}
            if not mention.get("entity_id"):
                continue  # "y", "chị", whom the article names nowhere
            if mention.get("type") == "PER" and mention.get("sector") == "BUS":
                mention["sector"] = _sector_led(reading, i) or "BUS"
            if mention.get("type") == "PER" and mention.get("country") and mention.get("sector"):
                found.setdefault(mention["entity_id"], (mention["country"], mention["sector"]))
            if mention.get("type") != "PER" or mention.get("country"):
                continue
            people.append(mention)
            if (office := _office_before(reading, i) or _office_behind(reading, i)) is not None:
                found.setdefault(mention["entity_id"], (office["country"], office["sector"]))
            for holder, head in _holders(reading, i):
                is_office = head.text in word_set("offices held") or head.pos == "R"  # "nguyên Phó Chủ tịch"
                of_place = head.sector or mention["sector"] or ("GOV" if is_office else None)
                sector = holder["sector"] if holder["type"] == "ORG" else of_place
                if (holder["country"] or holder["type"] == "ORG") and holder["type"] in ("LOC", "ORG", "PER"):
                    found.setdefault(mention["entity_id"], (holder["country"], sector))
            if (sector := office_told(reading, i)) is not None:
                is_ours = is_apart and str(mention["name"]).split(" ")[0] in surnames()
                guessed.setdefault(mention["entity_id"], (HOME if is_ours else None, sector))
    for entity, told in guessed.items():
        found.setdefault(entity, told)
    for mention in people:
        if mention["sector"]:
            found.setdefault(mention["entity_id"], (mention["country"], mention["sector"]))
    for mention in people:
        if mention["entity_id"] in found:
            country, sector = found[mention["entity_id"]]
            mention["country"], mention["sector"] = mention["country"] or country, mention["sector"] or sector


def _sector_led(reading: Reading, i: int) -> str | None:
    """The sector of the body that somebody directs: who directs an agency or an outlet is of it."""
    phrase = reading.phrase_at(i)
    bodies = [reading.units[k].mention or {} for k in phrase.names if k < i] if phrase is not None else []
    return next((m["sector"] for m in reversed(bodies) if m.get("type") == "ORG" and m.get("sector")), None)


def _office_before(reading: Reading, i: int) -> Row | None:
    """The office set off with a comma before a person's name and address: "Tổng Giám đốc Y, ngài X"."""
    posted = reading.units[i - 3].mention or {} if i > 2 and reading.units[i - 2].has("at") else {}
    if (posted.get("entity_id") or "").startswith("office:") and reading.units[i - 1].kind == "name":
        return posted if posted["country"] and posted["sector"] else None  # "Đại sứ A tại B X"
    phrase = reading.phrase_at(i)
    if phrase is None or phrase.first == i or not reading.is_mark(phrase.first - 1, ","):
        return None
    if reading.units[phrase.first].text not in word_set("titles of address"):
        return None
    for k in range(phrase.first - 2, max(-1, phrase.first - 2 - OFFICE_WITHIN), -1):
        mention = reading.units[k].mention or {}
        if (mention.get("entity_id") or "").startswith("office:"):
            return mention if mention["country"] and mention["sector"] else None
        if reading.units[k].kind != "name" and not reading.is_mark(k, "-", "–"):
            return None
    return None


def _office_behind(reading: Reading, i: int) -> Row | None:
    """The office set off with a comma behind a person's name: "X, Đặc phái viên của Tổng thống Y".

    A title that is a name by itself may have a word before it: "X, cựu lãnh đạo CIA tại B".
    """
    phrase = reading.phrase_at(i)
    behind = reading.phrase_at(phrase.last + 2) if phrase is not None else None
    if phrase is None or behind is None or not reading.is_mark(phrase.last + 1, *SET_OFF):
        return None
    mention = reading.units[behind.names[0] if behind.names else behind.head].mention or {}
    entity = mention.get("entity_id") or ""
    held = entity.startswith("office:") or (mention.get("type") == "PER" and not entity)
    held = held or _is_title(reading, behind, mention)
    return mention if held and mention["country"] and mention["sector"] else None


def _is_title(reading: Reading, phrase: Phrase, mention: Row) -> bool:
    """Whether somebody the tables know is told by his office only, and no list of people goes on behind."""
    known = (mention.get("entity_id") or "").startswith("person:")
    named = (mention.get("name") or "").split(" ")[-1] in str(mention.get("text"))
    last = phrase.last + 1
    goes_on = last < len(reading.units) and (reading.units[last].has("and") or reading.is_mark(last, ","))
    return known and not named and phrase.names == [phrase.first] and not goes_on


def _holders(reading: Reading, i: int) -> list[tuple[Row, Unit]]:
    """Whose person the name at ``i`` is: by the title before it, or by one set off with a comma.

    "Bộ trưởng Nội vụ Mexico X"; "X, người phát ngôn của Y"; "Người đứng đầu Y, bà X".
    """
    phrase = reading.phrase_at(i)
    result = []
    for other in told_beside(reading, i):
        names = [k for k in (*other.owners, *other.names) if k != i and reading.units[k].kind == "name"]
        names = [k for k in names if other is not phrase or k < i]
        envoy = bool(names) and names[0] in other.owners  # "đặc phái viên của Tổng thống Y"
        if names and (envoy or (reading.units[names[0]].mention or {}).get("type") != "PER"):
            result.append((reading.units[names[0]].mention or {}, reading.units[other.head]))
    return [(holder, head) for holder, head in result if holder.get("type")]
