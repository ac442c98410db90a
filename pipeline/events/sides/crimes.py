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
OWN_DAY = ("explicit", "relative")
OF_POLICE = {("COERCE", "arrest"), ("ACCUSE", "investigate")}
RELEASE = ("RETREAT", "release")


def give_criminals(drafts: Sequence[Draft]) -> None:
    """Give those who do violence, or are called as such, the sector of criminals."""
    if not any(draft.is_home for draft in drafts):
        return
    violence = [d for d in drafts if d.event_type == VIOLENCE]
    hit = _first([(p, d.start) for d in violence for p in d.recipients])
    struck = _first([(p, d.start) for d in violence for p in d.actors])
    fight_back = {person for person, at in hit.items() if at < struck.get(person, at)}
    violent = [
        p
        for d in violence
        for p in d.actors
        if p["sector"] in PRIVATE
        and p["entity_id"] not in fight_back
        and not any(map(_is_criminal, d.recipients))
    ]
    for row in violent:
        row["sector"] = CRIMINAL
    ids = {p["entity_id"] for p in violent} - {None}
    for row in (p for d in drafts for p in (*d.actors, *d.recipients)):
        if row["sector"] in PRIVATE and (row["entity_id"] in ids or _is_called_so(row)):
            row["sector"] = CRIMINAL


def _first(told: Sequence[tuple[Party, int]]) -> dict[str, int]:
    """Where each person with an entity is first told of."""
    found: dict[str, int] = {}
    for party, at in told:
        if party["entity_id"]:
            found[party["entity_id"]] = min(at, found.get(party["entity_id"], at))
    return found


def _is_criminal(row: Party) -> bool:
    """Whether somebody is told as a criminal: who strikes him is none for that."""
    return row["sector"] == CRIMINAL or _is_called_so(row)


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
    days = {d.dated["event_on_earliest"] for d in crimes if d.actors}
    for draft in crimes:
        if draft.dated["date_basis"] in OWN_DAY and draft.dated["event_on_earliest"] not in days:
            continue  # another crime
        given = not draft.actors and _unless(culprit, draft.recipients)
        if given:
            draft.actors = given
            draft.how.append("one crime")
        given = victim is not None and not draft.recipients and _unless(victim, draft.actors)
        if given:
            draft.recipients = given
            draft.how.append("one crime")
    for draft in drafts:
        if (draft.event_type, draft.mode or "") in OF_LAW and not draft.recipients and draft.target is None:
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
