"""Where it happened: the place named in a locative phrase of the act's clause, never an actor's name.

"Tại", "ở", "trong", "gần" with a place name right of the act, or in front of its clause; for a visit the
place it goes to. The entities stage says which country a place lies in; of a city, a district or a province
the point is given as well, of a whole country none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import STRONG, Reading
from pipeline.events.grammar.units import Unit
from pipeline.knowledge.points import point_of

Row = dict[str, Any]
# Sectors of bodies that have a house of their own.
HOUSED = ("GOV", "LEG", "JUD", "COP", "MED", "EDU")
LOCATIVE = ("at", "in", "near", "on", "under")
REACH = 14  # units between an act and its place on the right
NESTED = 3  # names that may follow a place to say where it lies


def place_of_phrase(body: str, reading: Reading, k: int) -> Row | None:
    """The place named by the phrase at unit ``k``, as the schema's struct; None when it names none."""
    phrase = reading.phrase_at(k)
    if phrase is None or phrase.trigger is not None:
        return None
    units = reading.units
    head = units[phrase.head]
    if _is_house(reading, phrase, k):
        return _place(body, head.start, head.end, head, [])
    is_part = any(u.text in word_set("territories") for u in units[phrase.first : phrase.head + 1])
    if not is_part and (
        (head.kind == "noun" and head.noun_kind != "place") or head.text in word_set("topics")
    ):
        return None  # "trên một chiếc tàu của Mỹ": a thing, not a place
    names = [j for j in (*phrase.names, *phrase.owners) if units[j].kind == "name"]
    located = [j for j in names if (units[j].mention or {}).get("type") == "LOC"]
    if not located:
        return None
    j = located[0]
    first = phrase.first if phrase.names[:1] == [j] else j
    # "thành phố Deir al-Zor của Syria": the owner gives the country, the name the place.
    around = [units[o] for o in names] + _lies_in(reading, phrase.last)
    return _place(body, units[first].start, units[j].end, units[j], around)


def _is_house(reading: Reading, phrase: Phrase, k: int) -> bool:
    """Whether it is at a body of a state, in its own country: "tại Nhà Trắng", "ở Bộ Ngoại giao B".

    Embassies lie in another country, and firms and unions anywhere.
    """
    head = reading.units[phrase.head]
    mention = head.mention or {}
    housed = mention.get("type") == "ORG" and mention.get("sector") in HOUSED and mention.get("country")
    at = phrase.first == k == phrase.head and k > 0 and "at" in reading.units[k - 1].classes
    return bool(housed and at) and not head.text.startswith(tuple(word_set("embassies")))


def _lies_in(reading: Reading, last: int) -> list[Unit]:
    """The names behind a place that say where it lies: "tại bảo tàng Bardo, Tunisia", "làng X ở tỉnh Y"."""
    result: list[Unit] = []
    k = last + 1
    while k + 1 < len(reading.units) and len(result) < NESTED:
        unit, phrase = reading.units[k], reading.phrase_at(k + 1)
        goes_on = reading.is_mark(k, ",", "(") or unit.has("of") or unit.classes & {"at", "in"}
        if not goes_on or phrase is None or phrase.trigger is not None:
            break
        names = [reading.units[j] for j in (*phrase.names, *phrase.owners)]
        located = [n for n in names if (n.mention or {}).get("type") == "LOC"]
        if not located:
            break
        result += located
        k = phrase.last + 1
    return result


def _place(body: str, start: int, end: int, unit: Unit, around: list[Unit]) -> Row:
    mention = unit.mention or {}
    name = mention.get("name") or body[unit.start : unit.end]
    country = mention.get("country")
    if country is None:
        country = next((u.mention["country"] for u in around if u.mention and u.mention.get("country")), None)
    if unit.text.startswith(tuple(word_set("seas"))):
        country = None
    point = point_of(mention.get("entity_id"))
    is_country = point is not None and point.precision == "country"
    exact = point if country is not None and not is_country else None
    vague = "country" if is_country else ("admin1" if country is not None else None)
    return {
        "text": body[start:end], "start": start, "end": end, "name": name, "country": country,
        "admin1": exact.admin1 if exact else None,
        "latitude": exact.latitude if exact else None,
        "longitude": exact.longitude if exact else None,
        "precision": exact.precision if exact else vague,
    }  # fmt: skip


def place_of(
    body: str,
    reading: Reading,
    i: int,
    first: int,
    last: int,
    *,
    with_harm: bool = False,
    is_word: bool = False,
) -> Row | None:
    """The place of the act at unit ``i``, whose own words span units ``first`` to ``last``.

    ``with_harm`` looks past what the act caused: "động đất làm 12 người thiệt mạng ở Nepal". A place behind
    an act by word (``is_word``) is that of what it is about: "chỉ trích chiến dịch của B tại Gaza".
    """
    if is_word:
        return _front(body, reading, first) or place_of_occasion(body, reading, i)
    return _right(body, reading, i, last, with_harm=with_harm) or _front(body, reading, first)


def _is_harm(reading: Reading, k: int) -> bool:
    unit = reading.units[k]
    return unit.has("cause", "passive") or any(t.frame == "toll" for t in unit.triggers)


def _right(body: str, reading: Reading, i: int, last: int, *, with_harm: bool) -> Row | None:
    k = i + 1
    while k < len(reading.units) and k <= max(last + 1, i) + REACH:
        unit = reading.units[k]
        if with_harm and _is_harm(reading, k):
            k += 1
            continue
        if (
            unit.text in STRONG
            or unit.has("sub", "cause", "that", "if")
            or (k > last and "about" in unit.classes)
        ):
            return None
        if k > last and unit.text == "," and not _place_comma(reading, k):
            return None
        lies = unit.has("happen") or unit.text in word_set("lying")  # "các mục tiêu nằm ở B", "diễn ra tại B"
        if (
            k > max(last, i + 1)
            and not lies
            and (reading.is_verb(k) or (unit.has("conj") and not unit.has("and")))
        ):
            return None
        if unit.has("prep") and unit.classes & set(LOCATIVE):
            found = place_of_phrase(body, reading, k + 1) if k + 1 < len(reading.units) else None
            if found is not None:
                return found
        k += 1
    return None


def _place_comma(reading: Reading, k: int) -> bool:
    return k + 1 < len(reading.units) and reading.units[k + 1].has("prep")


def _front(body: str, reading: Reading, first: int) -> Row | None:
    """A place in front of the clause ("Tại Paris, ...") or between subject and verb."""
    found: Row | None = None
    for k in range(reading.clause_start(first), first):
        unit = reading.units[k]
        if unit.has("say") and reading.is_verb(k):
            return None  # there it was said
        if found is not None:
            continue
        if reading.is_verb(k) or unit.has("sub"):
            return None
        if unit.has("prep") and unit.classes & {"at", "in", "near"} and not _is_besides(reading, k):
            found = place_of_phrase(body, reading, k + 1)
    return found


def _is_besides(reading: Reading, k: int) -> bool:
    """Whether the word only counts one more in ("Ngoài A, B và C đều trục xuất ...")."""
    phrase = reading.phrase_at(k + 1)
    listed = phrase is not None and reading.is_mark(phrase.last + 1, ",")
    return listed and reading.units[k].text in word_set("besides")


def place_of_occasion(body: str, reading: Reading, i: int) -> Row | None:
    """Where the meeting or trial took place at which it was said: "trong cuộc họp diễn ra tại Tokyo"."""
    told = False
    for k in range(i + 1, reading.clause_end(i)):
        unit = reading.units[k]
        if unit.has("that", "sub"):
            return None
        told |= unit.text.endswith(tuple(word_set("places of speech")))
        if told and unit.has("prep") and unit.classes & {"at", "in"}:
            found = place_of_phrase(body, reading, k + 1)
            if found is not None:
                return found
    return None


def place_of_goal(body: str, reading: Reading, i: int) -> Row | None:
    """Where forces are sent: "triển khai 50 máy bay tới bán đảo X", "tuần tra dọc theo bờ biển Y".

    A goal that is no place itself may tell where it lies ("tới bãi thử tại vùng X"); a border is between two.
    """
    gone = False
    for k in range(i + 1, min(i + REACH, reading.clause_end(i))):
        unit = reading.units[k]
        if unit.has("sub", "that", "if") or unit.text == ",":
            return None
        goes = unit.classes & {"goal", "into"} and unit.has("prep")
        along = unit.text in word_set("along")
        lies = gone and unit.has("prep") and unit.classes & {"at", "in"}
        gone |= bool(goes)
        if goes or along or lies:
            behind = reading.units[k + 1 : k + 3]  # nothing where a sentence breaks off
            first = k + 2 if along and behind and "according" in behind[0].classes else k + 1  # "dọc theo"
            if along and first < len(reading.units) and reading.units[first].text in word_set("borders"):
                return None
            found = place_of_phrase(body, reading, first)
            if found is not None:
                return found
    return None


def place_of_parties(body: str, reading: Reading, parties: Sequence[Row]) -> Row | None:
    """The place that one of the parties is, where a place name stands for it ("thăm Moskva")."""
    for k, unit in enumerate(reading.units):
        is_place = (unit.mention or {}).get("type") == "LOC"
        if is_place and any(unit.start == p["start"] for p in parties):
            return place_of_phrase(body, reading, k)
    return None
