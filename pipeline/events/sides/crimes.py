"""Who is a criminal in news of home, and who did a crime to whom where its sentence does not say so.

No word needs to call him one: a private person who does violence is a criminal, there and all through the
story ("Tiến rút dao chém ông Huy"). Such a story tells of one crime as a rule, so who did it and who suffered
it, said once, hold for its title and every other mention too. In world news attackers are of many kinds and
crimes many.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.sides.parties import Party, implied

CRIMINAL = "CRM"
VIOLENCE = "ASSAULT"
PRIVATE = ("CVL", CRIMINAL, None)
UNTOLD = ("denied", "conditional")
# What is done to whoever did the crime of the story: he is sought, caught and tried.
OF_LAW = {("COERCE", "arrest"), ("ACCUSE", "investigate"), ("SANCTION", "convict")}
OF_POLICE = {("COERCE", "arrest"), ("ACCUSE", "investigate")}
RELEASE = ("RETREAT", "release")


def give_criminals(drafts: Sequence[Draft]) -> None:
    """Give those who do violence, or are called as such, the sector of criminals."""
    if not any(draft.is_home for draft in drafts):
        return
    violent = [p for d in drafts if d.event_type == VIOLENCE for p in d.actors if p["sector"] in PRIVATE]
    for row in violent:
        row["sector"] = CRIMINAL
    ids = {p["entity_id"] for p in violent} - {None}
    for row in (p for d in drafts for p in (*d.actors, *d.recipients)):
        if row["sector"] in PRIVATE and (row["entity_id"] in ids or _is_called_so(row)):
            row["sector"] = CRIMINAL


def _is_called_so(row: Party) -> bool:
    """Whether the words for somebody speak of him as of a criminal: "kẻ cuồng bạo", "gã đàn ông"."""
    return (row["text"] or "").lower().split(" ")[0] in word_set("criminal openers")


def share_crime(drafts: Sequence[Draft]) -> None:
    """Give mentions of the one crime of a story the sides that their own sentences leave out."""
    if not any(draft.is_home for draft in drafts):
        return
    crimes = [d for d in drafts if d.event_type == VIOLENCE and d.realis not in UNTOLD]
    culprit = _one([p for d in crimes for p in d.actors])
    if culprit is None or culprit["sector"] != CRIMINAL:
        return
    victim = _one([p for d in crimes for p in d.recipients])
    for draft in crimes:
        if not draft.actors:
            draft.actors = _unless(culprit, draft.recipients)
            draft.how.append("one crime")
        if victim is not None and not draft.recipients:
            draft.recipients = _unless(victim, draft.actors)
            draft.how.append("one crime")
    for draft in drafts:
        if (draft.event_type, draft.mode or "") in OF_LAW and not draft.recipients:
            draft.recipients = [implied(culprit)]
            draft.how.append("one crime")


def give_organs(drafts: Sequence[Draft]) -> None:
    """Give arrests and releases in news of home that nobody is told to have made the organ that makes them.

    The police of the story arrest and investigate; who is let go after a trial is let go by its court.
    """
    if not any(draft.is_home for draft in drafts):
        return
    acting = [p for d in drafts for p in (*d.actors, *d.attributed_to)]
    police = _one([p for p in acting if p["sector"] == "COP"])
    court = _one([p for p in acting if p["sector"] == "JUD"])
    for draft in drafts:
        organ = police if (draft.event_type, draft.mode) in OF_POLICE else None
        organ = court if (draft.event_type, draft.mode) == RELEASE and not police else organ
        if organ is not None and not draft.actors:
            draft.actors = [implied(organ)]
            draft.how.append("organ")


def _one(parties: Sequence[Party]) -> Party | None:
    """The one whom all parties mean, as far as the table tells: of one country and sector."""
    if len({(p["country"] or p["name"], p["sector"]) for p in parties}) != 1:
        return None
    known = next((p for p in parties if p["entity_id"]), parties[0])
    several = len({p["entity_id"] for p in parties} - {None}) > 1
    # One of several people is not the one: only what they are is sure.
    return {**known, "name": None, "entity_id": None} if several and known["sector"] in PRIVATE else known


def _unless(party: Party, other: Sequence[Party]) -> list[Party]:
    """The party, where it does not stand on the other side."""
    same = any(party["entity_id"] and party["entity_id"] == p["entity_id"] for p in other)
    return [] if same else [implied(party)]
