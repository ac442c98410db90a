"""The last steps for one draft: who says so, whom it answers, and whether enough of it is there.

Saying is no event (codebook): the speaker is the one who asserts the act unless the act is done by saying
it. An answer ("B bác bỏ") is given to whoever accused or asked just before. A short verb without an object
and an act that needs an actor but has none are doubted.
"""

from __future__ import annotations

from pipeline.events.conventions import ACTS_OF_WORD, ANSWERABLE, NEEDS_ACTOR, ORGANS, PUBLIC_SIDES
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.modality import context, realis
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.sides import attribution
from pipeline.events.sides.parties import Party, implied, same
from pipeline.events.slots.who import Who

SURE_BY_OBJECT = ("ASSAULT", "MOBILIZE", "RETREAT", "AID", "COOPERATE")
ANSWERS = ("đáp-trả", "sẽ-đáp-trả", "sẽ-trả-đũa", "ra-thời-hạn")  # threats by which somebody answers an act
COUPS = ("binh-biến", "đảo-chính", "chính-biến", "lật-đổ")
CRIMES = ("ASSAULT", "COERCE")
CHARGES = ("ACCUSE", "SANCTION", "CONCEDE")
CONFESSIONS = ("nhận-tội", "thú-nhận", "thú-tội", "khai-nhận")
CONFESSED_WITHIN, CHARGED_WITHIN = 90, 20  # characters from the word of it to the crime
NEED_OBJECT = ("svo", "sym", "visit", "host", "req")


def attribute(who: Who, reading: Reading, i: int, chain: list[context.Governor], draft: Draft) -> None:
    """Fill ``attributed_to``; the speaker's own act is not attributed to him unless quoted."""
    speakers = attribution.speaker_of_chain(reading, chain) or attribution.speaker_by_source(reading, i)
    named = who.parties(reading, speakers, as_actor=True) if speakers else []
    if not named and draft.is_quoted:
        named = who.memory.speaker_at(draft.start)
    if draft.trigger.frame == "judge":
        draft.actors = draft.actors or named  # the verdict is the speaker's, wherever he is told
        named = []
    if draft.is_nominal and draft.trigger.frame == "sym" and len(draft.actors) == 1 and chain:
        # "quân đội A nói cuộc giao tranh với B ...": the speaker's own
        draft.actors += [p for p in named if p["sector"] in PUBLIC_SIDES and not same(p, draft.actors[0])]
    own = [p for p in named if any(same(p, a) for a in draft.actors)]
    spoken = own and draft.event_type in realis.SPOKEN and draft.realis == "occurred"
    if draft.trigger.frame == "judge" or spoken:
        draft.is_embedded = draft.is_presupposed = False  # done by saying it
    draft.attributed_to = named if draft.is_quoted else [p for p in named if p not in own]


def answer(draft: Draft, before: list[Draft]) -> None:
    """Give an answer without an object to whoever accused or asked just before."""
    answers = draft.event_type == "REJECT" or draft.trigger.frame == "verdict"
    answers = answers or draft.trigger.rule_id.endswith(ANSWERS)
    if draft.recipients or not answers:
        return
    for earlier in reversed(before):
        if earlier.event_type not in ANSWERABLE:
            continue
        for side in (earlier.actors, earlier.recipients):
            others = [p for p in side if not any(_one_state(p, a) for a in draft.actors)]
            if side and len(others) == len(side):
                draft.recipients = others
                draft.how.append("answer")
                return


def _exhorts(draft: Draft) -> bool:
    return draft.event_type == "REQUEST" and draft.trigger.frame == "judge"


def _asked(draft: Draft) -> list[Party]:
    """The recipients with a country or a name: not "chúng ta", "mọi người"."""
    return [p for p in draft.recipients if p["country"] or p["name"]]


def asks_nobody(draft: Draft) -> bool:
    """Whether what ought to be done is nobody's demand, or only of oneself: "A nói A cần ..."."""
    if not _exhorts(draft):
        return False
    speakers = [p for p in draft.actors if p["sector"] not in (None, "JRN")]  # the press only reports it
    asked = _asked(draft)
    return not speakers or (bool(asked) and all(any(_one_state(p, a) for a in draft.actors) for p in asked))


def give_culprit(body: str, draft: Draft, before: list[Draft]) -> None:
    """Give a crime told as what somebody is accused of or confesses the one who is said to have done it."""
    if draft.event_type not in CRIMES or not before:
        return
    if _explains(body, before[-1], draft):
        charge, punished = before[-1], before[-2].recipients if len(before) > 1 else []
        charge.recipients = charge.recipients or [implied(p) for p in punished]
        draft.actors = [implied(p) for p in charge.recipients]  # "trừng phạt B với cáo buộc tấn công mạng"
        draft.how.append("culprit")
        return
    if draft.actors:
        return
    charge = next((d for d in reversed(before) if d.event_type in CHARGES), before[-1])
    confessed = charge.trigger.rule_id.endswith(CONFESSIONS)
    between = body[charge.end : draft.start]
    if confessed and len(between) <= CONFESSED_WITHIN and ";" not in between:
        draft.actors = [implied(p) for p in charge.actors]
    elif charge.event_type == "SANCTION" and len(between) <= CONFESSED_WITHIN and "cáo buộc" in between:
        draft.actors = [implied(p) for p in charge.recipients]  # "trừng phạt B với cáo buộc tấn công mạng"
    elif charge.event_type == "ACCUSE" and len(between) <= CHARGED_WITHIN and "," not in between:
        draft.actors = [implied(p) for p in charge.recipients]
    if draft.actors:
        draft.how.append("culprit")


def _explains(body: str, charge: Draft, crime: Draft) -> bool:
    """Whether a crime right behind a charge says why somebody is punished in the clause before."""
    is_reason = body[charge.start : charge.end].lower().split()[0] in word_set("by doing")
    return is_reason and charge.event_type == "ACCUSE" and not body[charge.end : crime.start].strip()


def settle(body: str, draft: Draft) -> None:
    """Remove a party that stands on both sides; doubt the draft that lacks what its type needs."""
    if _exhorts(draft) and not _asked(draft):
        draft.doubts.append("asks nobody")
    if "described" in draft.how:
        draft.doubts.append("described")
    if _lacks_object(body, draft) or (draft.is_mutual and len(draft.actors) < 2):
        draft.doubts.append("no object")
    struck = {p["country"] for p in draft.recipients} - {None}
    draft.actors = [
        p for p in draft.actors if not ((p["text"] or "").lower() == "họ" and p["country"] in struck)
    ]
    draft.recipients = [
        p
        for p in draft.recipients
        if not any(p["start"] == a["start"] and p["start"] is not None for a in draft.actors)
    ]
    if draft.event_type in HAPPENINGS:
        draft.actors = []
        return
    _give_own_organs(draft)
    _give_overthrown(draft)
    if draft.mode == "deport" and any(p["sector"] in ("GOV", "MIL", "SPY") for p in draft.recipients):
        draft.event_type, draft.mode = "SANCTION", "expel"  # officials of a state, not private persons
    if draft.trigger.frame == "judge" and not draft.recipients:
        draft.doubts.append("no object")
    if draft.event_type == "MOBILIZE":  # on one's own soil: nobody else's
        own = {p["country"] for p in draft.actors} - {None}
        draft.recipients = [p for p in draft.recipients if p["country"] not in own]
    if draft.event_type == "REJECT" and draft.actors:
        own = {p["country"] for p in draft.actors} - {None}
        partner = (
            "preposition" in draft.how
        )  # "từ chối đàm phán với phe đối lập", but "phủ nhận việc quân mình"
        draft.recipients = [p for p in draft.recipients if partner or p["country"] not in own]
    if not draft.actors and _needs_actor(draft):
        draft.doubts.append("no actor")  # somebody said to do it, we cannot tell who
    if draft.event_type == "THREATEN" and "passive" in draft.how and not draft.recipients:
        draft.doubts.append("no object")  # "bị đe dọa" without a party: a thing in danger


def _give_own_organs(draft: Draft) -> None:
    """An organ that a government asks, named without a country, is its own ("đề nghị Quốc hội ...")."""
    countries = {p["country"] for p in draft.actors}
    if draft.event_type != "REQUEST" or len(countries) != 1:
        return
    for row in draft.recipients:
        own = row["sector"] in ORGANS or (row["sector"] == "CVL" and row.get("is_bare"))
        if row["country"] is None and own:
            row["country"] = next(iter(countries))


def _give_overthrown(draft: Draft) -> None:
    """Whoever makes a coup overthrows the government of his own country."""
    countries = {p["country"] for p in draft.actors} - {None}
    if not draft.trigger.rule_id.endswith(COUPS) or len(countries) != 1:
        return
    for row in draft.recipients:
        if row["country"] is None and row["sector"] == "GOV":
            row["country"] = next(iter(countries))


def _needs_actor(draft: Draft) -> bool:
    if draft.mode is None and draft.recipients and draft.event_type == "COOPERATE" and draft.target is None:
        return "dẫn-độ" not in draft.trigger.rule_id  # "việc dẫn độ bà X sang B"
    if draft.is_nominal:
        return draft.event_type in ACTS_OF_WORD and draft.mode != "investigate"
    return "passive" not in draft.how and draft.event_type in NEEDS_ACTOR and draft.trigger.frame != "vic"


def _lacks_object(body: str, draft: Draft) -> bool:
    """Whether a verb of one syllable stands without the object that makes its sense sure."""
    frame = draft.trigger.frame
    if draft.event_type == "THREATEN" and draft.actors and not draft.is_undergone:
        return False  # "dọa tấn công": what is threatened stands in its content
    if " " in body[draft.start : draft.end] or draft.is_nominal or frame not in NEED_OBJECT:
        return False
    sure = draft.trigger.needs or (draft.event_type == "ASSAULT" and draft.target is not None)
    if sure and draft.event_type in SURE_BY_OBJECT:
        return False  # its row of the lexicon has seen to the sense
    alone = "alone" in draft.trigger.preps  # a body that meets
    mutual = frame == "sym" and (len(draft.actors) > 1 or (alone and draft.actors))
    return not (draft.recipients or mutual or draft.counts) and "passive" not in draft.how


def _one_state(a: Party, b: Party) -> bool:
    return (bool(a["country"]) and a["country"] == b["country"]) or (
        a["entity_id"] is not None and a["entity_id"] == b["entity_id"]
    )
