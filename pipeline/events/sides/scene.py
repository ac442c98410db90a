"""Whom an article is about as a whole: its one country, its two sides, whose forces and offices it names.

A reader who meets "binh sĩ", "Tổng thống" or an act without its other side looks at the whole story: where it
names the forces of one country only, they are those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pipeline.events.grammar.reading import Reading
from pipeline.events.sides.headline import title_countries

Row = dict[str, Any]
FOCUS_LEAST, FOCUS_SHARE = 3, 0.6
ALONE_LEAST = 2  # times that the only country of an article is named
# Two countries are the sides of a story where together they are nearly all that it names, neither seldom.
PAIR_LEAST, PAIR_SHARE, SIDE_SHARE = 6, 0.8, 0.25


@dataclass(frozen=True)
class Scene:
    """What the names of an article say together."""

    focus: str | None = None
    pair: tuple[str, ...] = ()
    sectors: dict[str, str] = field(default_factory=dict)  # sector -> the one country that has it here
    titles: dict[str, str] = field(default_factory=dict)  # "tổng thống" -> the one country whose it is here
    named: frozenset[str] = frozenset()  # every country named


def read_scene(readings: list[Reading], title: str | None = None) -> Scene:
    """Look at all names of an article."""
    named = [m["country"] for m in _mentions(readings) if m["country"] and m["sector"] != "JRN"]
    counted = Counter(named)
    sectors: dict[str, set[str]] = {}
    titles: dict[str, set[str]] = {}
    for mention in _mentions(readings):
        if mention["country"] and mention["sector"] and mention["type"] == "ORG":
            sectors.setdefault(mention["sector"], set()).add(mention["country"])
    for sector, noun, country, is_people in _nouns(readings):
        sectors.setdefault(sector, set()).add(country)
        if is_people:
            titles.setdefault(noun, set()).add(country)
    headline = title_countries(title, counted)
    focus = _focus(counted) or (headline[0] if len(headline) == 1 else None)
    return Scene(focus, _pair(counted), _single(sectors), _single(titles), frozenset(counted))


def _mentions(readings: list[Reading]) -> Iterator[Row]:
    for reading in readings:
        for unit in reading.units:
            if unit.kind == "name" and unit.mention is not None:
                yield unit.mention


def _nouns(readings: list[Reading]) -> Iterator[tuple[str, str, str, bool]]:
    """The party nouns that stand with a country: sector, noun, country, and whether people are meant."""
    for reading in readings:
        for i, unit in enumerate(reading.units):
            phrase = reading.phrase_at(i) if unit.kind == "noun" and unit.sector else None
            if phrase is None or phrase.head != i or unit.sector is None:
                continue
            mentions = [reading.units[k].mention or {} for k in (*phrase.names, *phrase.owners)]
            country = next((m["country"] for m in mentions if m.get("country")), None)
            if country:
                yield unit.sector, unit.text, country, unit.noun_kind == "people"


def _focus(counted: Counter[str]) -> str | None:
    """The one country an article is about: named more often than all others together."""
    if not counted:
        return None
    country, often = counted.most_common(1)[0]
    if len(counted) == 1:
        return country if often >= ALONE_LEAST else None
    return country if often >= FOCUS_LEAST and often > FOCUS_SHARE * counted.total() else None


def _pair(counted: Counter[str]) -> tuple[str, ...]:
    """The two countries that the story is between."""
    two = counted.most_common(2)
    total = counted.total()
    sides = len(two) == 2 and total >= PAIR_LEAST and sum(n for _, n in two) >= PAIR_SHARE * total
    return tuple(c for c, _ in two) if sides and two[1][1] >= SIDE_SHARE * total else ()


def _single(found: dict[str, set[str]]) -> dict[str, str]:
    return {key: next(iter(countries)) for key, countries in found.items() if len(countries) == 1}
