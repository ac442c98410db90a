"""Places by the words around an act: what "here" points back to, the ground it takes, what only lies near it.

"Tại đây" is the place named last; who annexes or leaves a place does so there. A border that the text
does not put in a country lies between two, "gần B" outside of it, and of several countries none is the place:
then no country is given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.events.drafts import Draft, Row
from pipeline.events.grammar.lexicon import word_set
from pipeline.knowledge.points import point_of

BEFORE = 24  # characters before a place in which a word tells that it is only near
DEEDS = ("MOBILIZE", "ASSAULT", "COERCE", "RETREAT")
_LEFT = re.compile(r"^(?:[^\s,.;]+ ){0,6}?khỏi\s*|^ra\b\s*")  # "một phần quân khỏi": what is withdrawn
TAKES = ("seize", "withdraw", "curfew", "restrict")


def told_here(body: str, draft: Draft, mentions: Sequence[Row]) -> Row | None:
    """The place named last before "tại đây" behind the act in its sentence."""
    text = body[draft.end : draft.sentence["end"]].lower()
    at = min((k for k in (text.find(word) for word in word_set("here")) if k >= 0), default=None)
    if at is None or any(mark in text[:at] for mark in (";", ":")):
        return None
    before = [
        m for m in mentions
        if m["type"] == "LOC" and m["country"] and m["end"] <= draft.end + at and _is_spot(body, m)
    ]  # fmt: skip
    return as_place(max(before, key=lambda m: m["start"])) if before else None


def _is_spot(body: str, mention: Row) -> bool:
    """Whether the words name a place and not a state: no country, or one in which something is."""
    if mention["entity_id"] != f"country:{mention['country']}":
        return True
    before = body[max(0, mention["start"] - BEFORE) : mention["start"]].lower().split()
    return before[-1:] != [] and before[-1] in word_set("locative words")


def taken_ground(body: str, draft: Draft, mentions: Sequence[Row]) -> Row | None:
    """The place right behind a verb of taking, closing or leaving it ("sáp nhập bán đảo X", "rút khỏi X")."""
    if draft.is_nominal or draft.event_type not in DEEDS:
        return None
    for mention in (m for m in mentions if m["type"] == "LOC" and m["start"] >= draft.end):
        between = body[draft.end : mention["start"]].strip().lower()
        if draft.mode == "withdraw":
            between = _LEFT.sub("", between)
        taken = draft.mode in TAKES and (not between or between in word_set("kinds of places"))
        taken |= not between and body[: draft.end].lower().endswith(tuple(word_set("territory")))
        if taken or between in word_set("territory"):
            return as_place(mention)
    return _of_known_event(body, draft, mentions)


def _of_known_event(body: str, draft: Draft, mentions: Sequence[Row]) -> Row | None:
    """The ground that the name of a known event ends with, where the article tells elsewhere whose it is.

    "Sáp nhập Crimea" is one name; behind its verb stands the place.
    """
    whole = next((m for m in mentions if m["start"] == draft.start and m["end"] > draft.end), None)
    if draft.mode not in TAKES or whole is None:
        return None
    ground = body[draft.end : whole["end"]]
    last = ground.split()[-1:]
    named = [m for m in mentions if m["type"] == "LOC" and m["country"] and m["text"].split()[-1:] == last]
    if not named:
        return None
    start = draft.end + len(ground) - len(ground.lstrip())
    return {**as_place(named[0]), "text": body[start : whole["end"]], "start": start, "end": whole["end"]}


def without_country(body: str, place: Row, mentions: Sequence[Row]) -> Row:
    """The place with no country where it is a border, only near a country, or the first of several."""
    if place["country"] is None or not _is_outside(body, place, mentions):
        return place
    return {**place, "country": None, "admin1": None, "precision": None}


def _is_outside(body: str, place: Row, mentions: Sequence[Row]) -> bool:
    words = str(place["text"]).lower()
    before = body[max(0, place["start"] - BEFORE) : place["start"]].lower().split()
    if words.startswith(tuple(word_set("borders"))):
        # "tại biên giới B" is where the text puts it (codebook); "tới biên giới B", "biên giới với B": not.
        return before[-1:] == [] or before[-1] not in word_set("put in") or "với" in words.split()
    edge = words.startswith(tuple(word_set("edges")))
    whole = any(
        m["start"] == place["start"] and m["entity_id"] == f"country:{m['country']}" for m in mentions
    )
    if (whole or edge) and before[-1:] and before[-1] in word_set("nearness"):
        return True
    return whole and _is_first_of_several(body, place, mentions)


def _is_first_of_several(body: str, place: Row, mentions: Sequence[Row]) -> bool:
    """Whether another country follows in the same list ("ở A, B và C")."""
    behind = [m for m in mentions if m["type"] == "LOC" and m["start"] > place["end"]]
    if not behind:
        return False
    after = min(behind, key=lambda m: m["start"])
    joined = body[place["end"] : after["start"]].strip().lower() in (",", "và", "cùng")
    return joined and after["country"] not in (None, place["country"])


def as_place(named: Row) -> Row:
    """A country as a place by the words that stand for it, or the city or province that is named.

    A place that no list knows is somewhere in its country, like a province.
    """
    point = point_of(named["entity_id"])
    exact = point if point is not None and point.precision != "country" else None
    is_country = named["entity_id"] == f"country:{named['country']}"
    vague = "country" if is_country else "admin1" if named["country"] else None
    return {
        **{cell: named[cell] for cell in ("text", "start", "end", "country")},
        "name": named["name"] or named["text"],
        "admin1": exact.admin1 if exact else None,
        "latitude": exact.latitude if exact else None,
        "longitude": exact.longitude if exact else None,
        "precision": exact.precision if exact else vague,
    }
