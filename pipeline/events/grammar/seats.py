"""Where a body sits, told behind its name: "Công an quận A, thành phố B", "cảnh sát thành phố C, Mỹ".

The place behind the comma only says where the one before it lies; it is nobody by itself and no member of a
list, though a comma stands before it.
"""

from __future__ import annotations

from typing import Any

from pipeline.events.grammar.folding import phrase
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.units import Unit

# How wide a place is, by the table it stands in.
WIDTHS = {"district": 2, "city": 3, "province": 3, "region": 3, "country": 4}


def lies_in(units: list[Unit], first: int, last: int, i: int) -> bool:
    """Whether the comma at ``i`` behind the phrase from ``first`` to ``last`` opens where its body sits."""
    if units[i].text != "," or i != last + 1 or i + 1 >= len(units) or units[last].kind != "name":
        return False
    place = units[i + 1].mention or {}
    seat = _seat(units[last]) if _is_body(units, first, last) else None
    if seat is None or place.get("type") != "LOC":
        return False
    country, narrow = seat
    wide = _width(place)
    if (country and place["country"] not in (None, country)) or _goes_on(units, i + 2, wide):
        return False
    opens = first == 0 or not units[first - 1].has("prep")
    return narrow < wide and (opens or wide < WIDTHS["country"])


def _is_body(units: list[Unit], first: int, last: int) -> bool:
    """Whether the phrase is a body or a place under a body: what is named alone may be a place where."""
    return any((unit.mention or {}).get("type") == "ORG" or unit.sector for unit in units[first : last + 1])


def _seat(unit: Unit) -> tuple[str | None, int] | None:
    """The country and the width of the place that a name ends with or is."""
    mention = unit.mention or {}
    ends = [m for m in (mention, *unit.nested) if m.get("type") == "LOC" and m["end"] == unit.end]
    if ends:
        place = min(ends, key=lambda m: m["end"] - m["start"])
        return place["country"], _width(place)
    ranked = any(f" {rank} " in unit.text for rank in word_set("places that govern"))
    return (mention.get("country"), _width(mention)) if ranked else None


def _width(place: dict[str, Any]) -> int:
    known = WIDTHS.get((place.get("entity_id") or "").partition(":")[0], 0)
    words = " ".join(phrase(place["text"]))
    return known or (1 if any(f" {rank} " in f" {words} " for rank in word_set("small places")) else 2)


def _goes_on(units: list[Unit], k: int, width: int) -> bool:
    """Whether a list of places as wide goes on behind unit ``k``: "Công an huyện A, tỉnh B và tỉnh C"."""
    if k + 1 >= len(units) or not (units[k].has("and") or units[k].text == ","):
        return False
    place = units[k + 1].mention or {}
    return place.get("type") == "LOC" and _width(place) <= width
