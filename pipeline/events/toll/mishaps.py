"""One mishap told again and again: "vụ cháy", "ngọn lửa bốc cháy", "vụ hỏa hoạn" of one article are one fire.

A later mention has the day and the place of the first that tells them (codebook: coreferent). Only mishaps of
one kind, to whoever it happened, are one; "các vụ cháy" are several and borrow nothing. Whom they befell is
told once too: the people of the one country they afflict, the one ship or aircraft lost.
"""

from __future__ import annotations

from pipeline.events.days.dates import NO_DATE
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_class, word_set
from pipeline.events.same_act import same_sides
from pipeline.events.sides.parties import Party, implied
from pipeline.knowledge.countries import countries

KINDS = ("fires", "losses", "blasts")  # classes of words that tell one mishap in one story
OF_COUNTRIES = ("OUTBREAK", "DISASTER")  # happenings that afflict a country as a whole
UNASKED = ("planned", "conditional", "denied")


def share_story(drafts: list[Draft]) -> None:
    """Give each mishap without a day or a place those of the same mishap told elsewhere in the article."""
    for kind in KINDS:
        story = [
            d for d in drafts if d.event_type == "ACCIDENT" and _is_of(d, kind) and d.realis not in UNASKED
        ]
        dated = [d for d in story if d.dated["event_on"]]
        placed = [d for d in story if d.place is not None]
        for draft in story:
            if draft.is_several:
                continue
            first = next(
                (d for d in dated if d is not draft and same_sides(d, draft) and _goes_back(draft, d)), None
            )
            if first is not None and draft.dated["event_on_latest"] is None and draft.time is None:
                draft.dated = {**first.dated, "date_basis": "coreferent"}
                draft.dated_at = first.dated_at
            spot = next((d for d in placed if d is not draft and same_sides(d, draft)), None)
            days = (NO_DATE, _same_day(spot, draft)) if spot is not None else ()
            one = draft.dated in days or (spot is not None and spot.dated == NO_DATE)
            if spot is not None and draft.place is None and one and not draft.is_counted:
                draft.place = spot.place


def share_people(drafts: list[Draft]) -> None:
    """Give plagues and disasters told without their people those of the one country they afflict here."""
    for kind in OF_COUNTRIES:
        told = [d for d in drafts if d.event_type == kind]
        people = [p for d in told for p in d.recipients if p["country"]]
        if len({p["country"] for p in people}) != 1:
            continue
        country = people[0]["country"]
        for draft in told:
            elsewhere = draft.place is not None and draft.place["country"] != country
            if not draft.recipients and not elsewhere and not _is_of_world(draft):
                draft.recipients = [implied(people[0])]
                draft.how.append("told elsewhere")


def _is_of_world(draft: Draft) -> bool:
    """Whether the sentence tells of all countries: a record or a bank of the world is no sign of that."""
    text = draft.sentence["text"].lower()
    for words in word_set("of the world"):
        text = text.replace(words, "")
    return any(words in text for words in word_set("worldwide"))


def share_vessel(drafts: list[Draft]) -> None:
    """Give what befell "con tàu" or caused "vụ tai nạn" the one ship or aircraft that the story is about.

    Its crew are of the same forces: "53 thủy thủ" of a submarine are no civilians. Where it was lost is
    settled before: a party without words of its own tells no place.
    """
    told = [d for d in drafts if d.event_type == "ACCIDENT" and not d.is_several]
    losses = [d for d in told if _is_of(d, "losses")]
    first = next((d.start for d in losses if d.realis != "recalled"), 0)
    # Vessels lost long before, told behind the news, are others.
    news = [d for d in losses if d.realis != "recalled" or d.start < first]
    lost = _lost(news) or _tellers_own(news) or _lost(losses)
    lost = [p for p in lost if not _is_crew(p)] or lost
    if len({(p["country"] or p["name"], p["sector"]) for p in lost}) != 1:
        return
    vessel, country = lost[0], lost[0]["country"]
    for draft in told:
        elsewhere = draft.place is not None and draft.place["country"] not in (None, country)
        anothers = draft.is_nominal and not draft.countries <= {country}
        if not draft.recipients and not elsewhere and not anothers:
            draft.recipients = [implied(vessel)]
            draft.how.append("told elsewhere")
        for row in draft.recipients:
            if _is_crew(row) and row["country"] in (None, country):
                row["country"], row["sector"] = country, vessel["sector"]
    for draft in drafts:  # "tàu mất liên lạc trong một cuộc diễn tập": its own
        beside = any(d.sentence is draft.sentence for d in told)
        if draft.event_type == "MOBILIZE" and not draft.actors and beside:
            draft.actors = [implied(vessel)]
            draft.how.append("told elsewhere")


def give_people(drafts: list[Draft]) -> None:
    """Whom a mishap befell that tells nobody: people of where it was, unless a ship or aircraft was lost."""
    for draft in drafts:
        lost = draft.strikes or _is_of(draft, "losses")
        if draft.event_type != "ACCIDENT" or draft.recipients or draft.place is None or lost:
            continue
        country = draft.place["country"]
        if country is not None:
            draft.recipients = [
                {
                    "text": None, "start": None, "end": None, "name": countries()[country].name,
                    "country": country, "sector": "CVL", "entity_id": f"country:{country}",
                    "told_at": draft.place["start"],
                }
            ]  # fmt: skip
            draft.how.append("people there")


def _is_crew(row: Party) -> bool:
    """Whether a party is told as those who sail or fly the vessel."""
    return (row["text"] or "").lower() in word_set("crews")


def _lost(losses: list[Draft]) -> list[Party]:
    """Whom the vessels are told to be of."""
    return [p for d in losses for p in d.recipients if (p["country"] or p["name"]) and p["sector"]]


def _tellers_own(losses: list[Draft]) -> list[Party]:
    """The navy or air force that tells of the loss of a warship which nothing else says whose it is."""
    if not any(word in d.sentence["text"].lower() for d in losses for word in word_set("war vessels")):
        return []
    return [implied(p) for d in losses for p in d.attributed_to if p["sector"] == "MIL" and p["country"]]


def _goes_back(draft: Draft, dated: Draft) -> bool:
    """Whether the mention can be of the dated one: news is not of an older mishap recalled behind it."""
    return dated.realis != "recalled" or draft.realis == "recalled" or dated.start < draft.start


def _same_day(a: Draft, b: Draft) -> dict[str, object]:
    """The date of ``b`` where ``a`` is of the same day."""
    return b.dated if a.dated["event_on"] == b.dated["event_on"] else {}


def _is_of(draft: Draft, kind: str) -> bool:
    words = draft.trigger.words
    return any("-".join(phrase) == words for phrase in word_class(kind))
