"""Names that the article introduces once and uses in a shorter form afterwards.

"Bộ trưởng A Chiu Kuo-cheng ... ông Chiu", "Đảng Cứu quốc A (CNRP) ... CNRP", "Tổng thống Joe Biden ... chính
quyền Biden": the short form is nobody the tables know, and the one it was introduced for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.grammar.units import Unit
from pipeline.knowledge.countries import countries

Row = dict[str, Any]
DOUBLED = re.compile(r"(.)\1+")
OF_GROUPS = ("REB", "CRM", "UAF", "OPP")  # sectors of nouns for groups that a name alone does not tell
DESCRIBED = 4  # units that may stand between such a noun and the name
PARTY_WITHIN = 5  # units of the name of a party before its country
CELLS = ("name", "country", "sector", "entity_id")


def give_short_forms(readings: list[Reading]) -> None:
    """Give the short forms of people and organisations the cells of those they stand for."""
    _people(readings)
    _bracketed(readings)
    _kinds(readings)
    _groups(readings)
    _acronyms(readings)
    _administrations(readings)
    _clipped(readings)


def _names(readings: list[Reading], kind: str) -> Iterator[tuple[Reading, int, Unit, Row]]:
    for reading in readings:
        for i, unit in enumerate(reading.units):
            if unit.mention is not None and unit.mention.get("type") == kind:
                yield reading, i, unit, unit.mention


def _people(readings: list[Reading]) -> None:
    """A single name that one fuller name of the text before holds is that person's."""
    full_names: dict[str, Row] = {}
    known: dict[str, dict[str, Row]] = {}  # a part of a name -> the persons called so
    for _reading, _i, unit, mention in _names(readings, "PER"):
        parts = unit.text.split(" ")
        whom = known.get(_spelt(parts[0]), {})
        unknown = len(parts) == 1 and not mention.get("country") and _is_unlinked(mention)
        if unknown and len(whom) == 1:
            full = next(iter(whom.values()))
            mention.update({cell: full[cell] for cell in CELLS})
        elif len(parts) > 1 and not mention.get("country") and _is_unlinked(mention):
            longer = [m for text, m in full_names.items() if _holds(text, unit.text)]
            if len({m["entity_id"] for m in longer}) == 1:
                mention.update({cell: longer[0][cell] for cell in CELLS})
        if len(parts) > 1 and mention.get("entity_id"):
            full_names[unit.text] = mention
            for part in {parts[0], parts[-1]}:
                known.setdefault(_spelt(part), {})[mention["entity_id"]] = mention


def _spelt(part: str) -> str:
    """A part of a name without doubled letters, which reporters forget: "Hoffmann", "Hofmann"."""
    return DOUBLED.sub(r"\1", part.lower())


def _holds(text: str, part: str) -> bool:
    """Whether a name begins or ends with another, shorter one, or has the same first and last name."""
    ends = (text.split(" ")[0], text.split(" ")[-1]) == (part.split(" ")[0], part.split(" ")[-1])
    return text != part and (ends or text.startswith(part + " ") or text.endswith(" " + part))


def _is_unlinked(mention: Row) -> bool:
    return (mention.get("entity_id") or "").startswith("name:")


def _bracketed(readings: list[Reading]) -> None:
    """A body with a country in brackets behind its name is of that country: "Tòa án tối cao X (Y)"."""
    for reading, i, _unit, mention in _names(readings, "LOC"):
        body = reading.units[i - 2].mention or {} if i > 1 else {}
        alone = i + 1 < len(reading.units) and reading.is_mark(i - 1, "(") and reading.is_mark(i + 1, ")")
        if alone and body.get("type") == "ORG" and (mention.get("entity_id") or "").startswith("country:"):
            body["country"] = mention["country"]


def _kinds(readings: list[Reading]) -> None:
    """A body that no table knows is what the noun before its name says: "nhóm vũ trang X" bears arms."""
    kinds: dict[str, str] = {}
    for reading, i, _unit, mention in _names(readings, "ORG"):
        sector = _group_before(reading, i)
        if sector is not None and (mention.get("entity_id") or "").startswith("organisation:?"):
            kinds.setdefault(mention["entity_id"], sector)
    for _reading, _i, _unit, mention in _names(readings, "ORG"):
        mention["sector"] = kinds.get(mention.get("entity_id") or "", mention.get("sector"))


def _group_before(reading: Reading, i: int) -> str | None:
    """The sector of the noun for a group right before the name at ``i``, past what describes it."""
    k = i - 1
    while (
        k > max(0, i - DESCRIBED) and reading.units[k].kind == "word" and reading.units[k].pos in ("N", "A")
    ):
        k -= 1
    unit = reading.units[k] if k >= 0 else None
    return unit.sector if unit is not None and unit.kind == "noun" and unit.sector in OF_GROUPS else None


def _groups(readings: list[Reading]) -> None:
    """A group named with the noun for its kind is meant by the name alone: "phiến quân X ... X"."""
    meant: dict[str, Row] = {}
    for kind in ("ORG", "PER"):
        for _reading, _i, _unit, mention in _names(readings, kind):
            noun, _, name = mention["text"].rpartition(" ")
            unlisted = (mention.get("entity_id") or "").startswith("organisation:?")
            if noun and name[:1].isupper() and unlisted and mention.get("sector") in OF_GROUPS:
                meant.setdefault(name.lower(), mention)
            elif _is_unlinked(mention) and (group := meant.get(mention["text"].lower())) is not None:
                mention.update({cell: group[cell] for cell in CELLS})


def _acronyms(readings: list[Reading]) -> None:
    """An acronym in brackets behind a name with a country is that name's, there and wherever it recurs."""
    meant: dict[str, Row] = {}
    for reading, i, unit, mention in _names(readings, "ORG"):
        known = meant.get(unit.text) or meant.get(mention.get("entity_id") or "")  # "đảng này"
        if known is not None and not mention.get("country"):
            mention.update({cell: known[cell] for cell in ("country", "sector")})
        if i < 2 or not mention["text"].isupper() or mention.get("country"):
            continue
        full = reading.units[i - 2].mention or {}
        if reading.is_mark(i - 1, "(") and full.get("type") == "ORG" and full.get("country"):
            mention.update({cell: full[cell] for cell in ("country", "sector")})
            meant[unit.text] = mention
        elif reading.is_mark(i - 1, "(") and (sector := _party_before(reading, i - 2)) is not None:
            mention.update({"country": full["country"], "sector": sector})
            meant[unit.text] = meant[mention["entity_id"] or unit.text] = mention


def _party_before(reading: Reading, k: int) -> str | None:
    """The sector of the political party whose name ends in the country at ``k``: "Đảng X Campuchia"."""
    if not ((reading.units[k].mention or {}).get("entity_id") or "").startswith("country:"):
        return None
    words = " ".join(unit.text for unit in reading.units[max(0, k - PARTY_WITHIN) : k])
    name = words.rpartition("đảng")[2] if "đảng" in words else None
    return None if name is None else "OPP" if "đối lập" in name else "PTY"


def _administrations(readings: list[Reading]) -> None:
    """A government called by the name of who leads it is of his country: "chính quyền Biden"."""
    known = {
        unit.text.split(" ")[-1]: mention
        for _reading, _i, unit, mention in _names(readings, "PER")
        if mention.get("country")
    }
    for _reading, _i, unit, mention in _names(readings, "ORG"):
        words = unit.text.split(" ")
        leader = known.get(words[-1])
        governs = " ".join(words[:-1]) in word_set("governments")
        if governs and leader is not None and not mention.get("country"):
            mention["country"], mention["sector"] = leader["country"], "GOV"


def _clipped(readings: list[Reading]) -> None:
    """A body whose name ends in the short form of a country that the article names in full is its."""
    short = {
        alias.lower(): country.code
        for country in countries().values()
        for alias, guard in country.aliases
        if guard == "pair"
    }
    named = {mention["country"] for _r, _i, _u, mention in _names(readings, "LOC")}
    for _reading, _i, unit, mention in _names(readings, "ORG"):
        code = short.get(unit.text.split(" ")[-1])
        if not mention.get("country") and code in named and " " in unit.text:
            mention["country"] = code
