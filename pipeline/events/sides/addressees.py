"""Whom an order or request of an authority is for, where a common word tells it: its own offices and people.

"Chủ tịch UBND yêu cầu các cơ quan, đơn vị liên quan ...", "khuyến cáo người dân không chủ quan": in other
places such words are nobody, for they may be anybody's; whoever an authority asks is of its own country.
"""

from __future__ import annotations

from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import Reading
from pipeline.events.sides.parties import Party, party

# Lists of words for addressees, by their sector.
ADDRESSED = {"GOV": "offices asked", "PTY": "cadres asked", "BUS": "traders asked", "CVL": "people asked"}
ARMED = ("COP", "MIL")  # whose offices are of their own kind
LONGEST = 4  # units of a word for addressees
BOTH_WITHIN = 14  # units in which a list of addressees may go on


def addressees(body: str, reading: Reading, i: int, phrases: list[Phrase], draft: Draft) -> list[Party]:
    """The offices and people that the request at unit ``i`` is for, of the country of who asks."""
    own = {p["country"] for p in draft.actors} - {None}
    country = next(iter(own)) if len(own) == 1 else None
    armed = next((p["sector"] for p in draft.actors if p["sector"] in ARMED), None)
    result: list[Party] = []
    for start, end, sector in _told(reading, i, phrases):
        sector = armed if armed and sector == "GOV" else sector  # "Công an tỉnh đề nghị các đơn vị": its own
        if all(p["sector"] != sector for p in result):
            result.append(party(body, start, end, country=country, sector=sector, is_bare=True, is_own=True))
    return result


def _told(reading: Reading, i: int, phrases: list[Phrase]) -> list[tuple[int, int, str]]:
    """Start, end and sector of the addressees: within the trigger, or as its object."""
    trigger = reading.units[i]
    inside = next((s for s in ADDRESSED if trigger.text.endswith(_tails(s))), None)
    if inside is not None:
        words = max((t for t in _tails(inside) if trigger.text.endswith(t)), key=len).strip()
        return [(trigger.end - len(words), trigger.end, inside)]
    first = phrases[0].first if phrases else i + 1
    while not phrases and first < len(reading.units) and reading.units[first].has("det"):
        first += 1
    found = []
    for k in range(first, min(first + BOTH_WITHIN, len(reading.units))):
        opens = (
            k == first or reading.units[k - 1].text in word_set("plural markers") or _joins(reading, k - 1)
        )
        named = _named(reading, k) if opens else None
        if named is not None:
            found.append(named)
        elif reading.is_verb(k) and not reading.units[k].has("and"):
            break
    return found if found and found[0][0] <= _reach(reading, first) else []


def _reach(reading: Reading, first: int) -> int:
    """The last position at which the first addressee may begin: right at the object, past "các"."""
    return reading.units[min(first + 1, len(reading.units) - 1)].start


def _joins(reading: Reading, k: int) -> bool:
    return reading.is_mark(k, ",") or reading.units[k].has("and")


def _tails(sector: str) -> tuple[str, ...]:
    return tuple(f" {word}" for word in word_set(ADDRESSED[sector]))


def _named(reading: Reading, k: int) -> tuple[int, int, str] | None:
    """Start, end and sector of the addressee at unit ``k``: the longest of our words that begins there."""
    for last in range(min(k + LONGEST, len(reading.units)) - 1, k - 1, -1):
        text = " ".join(unit.text for unit in reading.units[k : last + 1])
        words = {text, text.partition(" ")[2]} if text.split(" ")[0] in word_set("plural markers") else {text}
        for sector, name in ADDRESSED.items():
            if words & word_set(name):
                return reading.units[k].start, reading.units[last].end, sector
    return None
