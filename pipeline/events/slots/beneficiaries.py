"""Whom aid is for, where it is no object of the giving: where it is sent, where it arrives, whom it helps."""

from __future__ import annotations

from pipeline.events.drafts import Draft
from pipeline.events.grammar.groups import Found
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.sides.parties import Party
from pipeline.events.slots.who import Who

HELPS_WITHIN = 9  # units from what is given to whom it helps
LANDS_WITHIN = 22  # units from what is carried to where it arrives


def sent_abroad(who: Who, reading: Reading, target: Found, draft: Draft) -> list[Party]:
    """The state to one of whose places something is sent: "gửi vật tư tới thành phố X của B"."""
    if target.how != "preposition":
        return []
    own = {p["country"] for p in draft.actors} - {None}
    found = who.parties(reading, target.phrases, as_host=True)
    return [p for p in found if p["country"] and p["country"] not in own]


def landed(who: Who, reading: Reading, i: int, draft: Draft) -> list[Party]:
    """Where the clause goes on to say that the goods arrived: "chở 400 bình ôxy, đã hạ cánh xuống X"."""
    own = {p["country"] for p in draft.actors} - {None}
    for k in range(i + 1, min(i + LANDS_WITHIN, reading.clause_end(i) - 1)):
        if reading.units[k].text not in word_set("landing"):
            continue
        at = k + 1 + reading.units[k + 1].has("prep")
        place = reading.phrase_at(at) if at < len(reading.units) else None
        found = who.parties(reading, [place], as_host=True) if place is not None else []
        return [p for p in found if p["country"] and p["country"] not in own]
    return []


def helped(who: Who, reading: Reading, i: int, draft: Draft) -> list[Party]:
    """Whom what is given is to help: "hỗ trợ 5 triệu USD giúp người dân B"."""
    own = {p["country"] for p in draft.actors} - {None}
    for k in range(i + 2, min(i + HELPS_WITHIN, reading.clause_end(i) - 1)):
        if reading.units[k].kind == "mark" or reading.units[k].has("and"):
            return []
        phrase = reading.phrase_at(k + 1)
        if reading.units[k].text in word_set("helping") and phrase is not None:
            found = who.parties(reading, [phrase])
            return [p for p in found if p["country"] and p["country"] not in own]
    return []
