"""Which country a happening afflicts: the one that records the cases of a disease or undergoes a storm.

"Ấn Độ ghi nhận 315.000 ca nhiễm", "Mỹ là tâm dịch với 32 triệu ca mắc", "Philippines hứng chịu trận bão": the
country that the clause is about is where it happened, and its people are the ones it happened to.
"""

from __future__ import annotations

from typing import Any

from pipeline.events import places
from pipeline.events.drafts import Draft
from pipeline.events.lexicon import word_set
from pipeline.events.parties import Party
from pipeline.events.phrases import Phrase
from pipeline.events.reading import Reading
from pipeline.events.subjects import subject_of
from pipeline.events.who import Who

Row = dict[str, Any]
OF_PEOPLE = ("OUTBREAK", "DISASTER")  # happenings that a country as a whole can undergo
STRIKES_WITHIN = 14  # units from a storm or earthquake to the verb that says what it struck


def afflict(who: Who, reading: Reading, i: int, draft: Draft) -> None:
    """Give the happening at unit ``i`` the country it afflicts, where the text tells no other place or people."""
    if draft.event_type not in OF_PEOPLE or draft.recipients:
        return
    draft.place = draft.place or _struck(who, reading, i)
    recorded = _recorder(who, reading, i) if draft.event_type == "OUTBREAK" else None
    if recorded is not None and recorded["text"] is not None:
        country, span = recorded["country"], recorded
        if draft.place is None or draft.place["country"] != country:
            draft.place = _place(recorded)  # "Anh ghi nhận 103 ca nhiễm biến thể phát hiện ở Ấn Độ"
    elif draft.place is not None:
        country, span = draft.place["country"], draft.place
    else:
        found = _about(who, reading, i, draft)
        if found is None:
            return
        phrase, span = found
        country = span["country"]
        place = places.place_of_phrase(who.body, reading, phrase.first)
        draft.place = place if place is not None or span["text"] is None else _place(span)
    if country:
        draft.recipients = [_people(span, country)]
        draft.how.append("afflicted")


def _struck(who: Who, reading: Reading, i: int) -> Row | None:
    """The place that a storm or earthquake is told to strike: "trận động đất làm rung chuyển đảo X"."""
    for k in range(i + 1, min(i + STRIKES_WITHIN, reading.clause_end(i))):
        if reading.units[k].has("strike") or reading.units[k].text in word_set("striking"):
            return places.place_of_phrase(who.body, reading, k + 1)
    return None


def _recorder(who: Who, reading: Reading, i: int) -> Party | None:
    """The state whose record the number of cases is: "Ấn Độ ghi nhận 315.000 ca nhiễm"."""
    for k in range(i - 1, reading.clause_start(i) - 1, -1):
        if reading.units[k].text in word_set("recording") and reading.phrase_at(k) is None:
            found = who.parties(reading, subject_of(reading, k).phrases)
            return next((p for p in found if p["country"] and p["sector"] == "GOV"), None)
    return None


def _about(who: Who, reading: Reading, i: int, draft: Draft) -> tuple[Phrase, Party] | None:
    """The phrase before the happening that names a country, and the country as a party.

    The subject of a verb before it; else, of a disease, the one place behind "tại" or the only country named.
    """
    for k in range(i - 1, reading.clause_start(i) - 1, -1):
        tells = reading.is_verb(k) or reading.units[k].has("copula")
        if not tells or reading.phrase_at(k) is not None:
            continue
        for phrase in subject_of(reading, k).phrases:
            named = [p for p in who.parties(reading, [phrase]) if p["country"] and p["sector"] == "GOV"]
            if named:
                return phrase, named[0]
    if draft.event_type != "OUTBREAK" or len(reading.countries) != 1:
        return None
    for k in range(len(reading.units)):
        named_at = reading.phrase_at(k)
        if named_at is None or reading.units[k].kind != "name":
            continue
        named = [p for p in who.parties(reading, [named_at]) if p["country"] in reading.countries]
        if named and (k == 0 or not reading.units[k - 1].has("from")):
            return named_at, named[0]
    return None


def _place(party: Party) -> Row:
    """A whole country as a place, by the words that stand for it ("nước này")."""
    return {
        "text": party["text"], "start": party["start"], "end": party["end"], "name": party["name"],
        "country": party["country"], "admin1": None, "latitude": None, "longitude": None,
        "precision": "country",
    }  # fmt: skip


def _people(span: Row, country: str) -> Party:
    """The people of a country, by the words that name it."""
    return {
        "text": span["text"], "start": span["start"], "end": span["end"], "name": span["name"],
        "country": country, "sector": "CVL", "entity_id": f"country:{country}",
    }  # fmt: skip
