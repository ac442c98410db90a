"""Which country a happening afflicts: the one that records the cases of a disease or undergoes a storm.

"Ấn Độ ghi nhận 315.000 ca nhiễm", "Mỹ là tâm dịch với 32 triệu ca mắc", "Philippines hứng chịu trận bão": the
country that the clause is about is where it happened, and its people are the ones it happened to.
"""

from __future__ import annotations

from typing import Any

from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import Reading
from pipeline.events.sides.parties import Party, implied
from pipeline.events.slots.subjects import subject_of
from pipeline.events.slots.who import Who
from pipeline.events.where import places

Row = dict[str, Any]
OF_PEOPLE = ("OUTBREAK", "DISASTER")  # happenings that a country as a whole can undergo
AUTHORITIES = ("GOV", "MED")  # whose count of the sick is that of their country
STRIKES_WITHIN = 14  # units from a storm or earthquake to the verb that says what it struck


def afflict(who: Who, reading: Reading, i: int, draft: Draft) -> None:
    """Give the happening at unit ``i`` the country it afflicts, where no other place or people is told."""
    if draft.event_type not in OF_PEOPLE or draft.recipients:
        return
    draft.place = draft.place or _struck(who, reading, i)
    recorded = _recorder(who, reading, i) if draft.event_type == "OUTBREAK" else None
    bearer = _bearer(who, reading, i)
    if recorded is not None and recorded["text"] is not None:
        span: Row | None = recorded
        if _is_state(recorded) and (draft.place is None or draft.place["country"] != recorded["country"]):
            draft.place = _place(recorded)  # "Anh ghi nhận 103 ca nhiễm biến thể phát hiện ở Ấn Độ"
    elif draft.place is not None:
        span = draft.place
    elif bearer is not None:
        span = bearer[1]
        draft.place = places.place_of_phrase(who.body, reading, bearer[0].first)
    else:
        span = _only_country(who, reading) if draft.event_type == "OUTBREAK" else None
        draft.how.append("nearby")
    if span is not None and span["country"]:
        draft.recipients = [_people(span, span["country"])]
        draft.how.append("afflicted")


def _struck(who: Who, reading: Reading, i: int) -> Row | None:
    """The place that a storm or earthquake is told to strike: "trận động đất làm rung chuyển đảo X"."""
    for k in range(i + 1, min(i + STRIKES_WITHIN, reading.clause_end(i))):
        if reading.units[k].has("strike") or reading.units[k].text in word_set("striking"):
            into = k + 1 < len(reading.units) and reading.units[k + 1].has("prep")  # "đánh vào miền đông X"
            return places.place_of_phrase(who.body, reading, k + 2 if into else k + 1)
    return None


def _recorder(who: Who, reading: Reading, i: int) -> Party | None:
    """The state whose record the number of cases is: "Ấn Độ ghi nhận 315.000 ca nhiễm"."""
    for k in range(i - 1, reading.clause_start(i) - 1, -1):
        phrase = reading.phrase_at(k)  # the tagger takes some of these verbs for nouns
        if reading.units[k].text in word_set("recording") and (phrase is None or phrase.first == k):
            found = who.parties(reading, subject_of(reading, k).phrases)
            return next((p for p in found if _counts_cases(p)), None)
    return None


def _counts_cases(party: Party) -> bool:
    """Whether a party is a state or an authority of one, which counts the cases of its own people."""
    return _is_state(party) or bool(party["country"] and party["sector"] in AUTHORITIES)


def _is_state(named: Row) -> bool:
    return (named["entity_id"] or "").startswith("country:")


def _bearer(who: Who, reading: Reading, i: int) -> tuple[Phrase, Party] | None:
    """The country that is the subject of a verb of undergoing before the happening."""
    for k in range(i - 1, reading.clause_start(i) - 1, -1):
        if not reading.units[k].has("undergo", "copula") or reading.phrase_at(k) is not None:
            continue
        for phrase in subject_of(reading, k).phrases:
            named = [p for p in who.parties(reading, [phrase]) if p["country"] and p["sector"] == "GOV"]
            if named:
                return phrase, named[0]
    return None


def _only_country(who: Who, reading: Reading) -> Party | None:
    """The one country whose name stands in the sentence."""
    if len(reading.countries) != 1:
        return None
    for k, unit in enumerate(reading.units):
        phrase = reading.phrase_at(k)
        mention = unit.mention or {}
        placed = mention.get("type") == "LOC" or mention.get("sector") in AUTHORITIES
        if phrase is None or not placed or reading.is_mark(k - 1, "("):  # "Đại học X (A)": only whose that is
            continue
        named = [p for p in who.parties(reading, [phrase]) if p["country"] in reading.countries]
        if named:
            return named[0]
    return None


def _place(party: Party) -> Row:
    """A whole country as a place, by the words that stand for it ("nước này")."""
    return {
        "text": party["text"], "start": party["start"], "end": party["end"], "name": party["name"],
        "country": party["country"], "admin1": None, "latitude": None, "longitude": None,
        "precision": "country",
    }  # fmt: skip


def _people(span: Row, country: str) -> Party:
    """The people of a country, by the words that name it; those of an authority do not ("Bộ Y tế")."""
    people = {
        "text": span["text"], "start": span["start"], "end": span["end"], "name": span["name"],
        "country": country, "sector": "CVL", "entity_id": f"country:{country}",
    }  # fmt: skip
    is_authority = span.get("sector") in AUTHORITIES and not _is_state(span)
    return implied({**people, "name": None}) if is_authority else people
