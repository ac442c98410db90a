"""Whom a request of home news is for that names nobody: the one dealt with just before, a court, the state.

"Công an làm việc với bà H., đồng thời yêu cầu gỡ bỏ bài viết"; "VKSND đề nghị mức án 7 năm tù"; "các doanh
nghiệp Nghệ An kiến nghị một số giải pháp": who else could do what is asked?
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.sides.parties import Party, implied, same

PRIVATE = ("CVL", "BUS", "LAB", "AGR")
AUTHORITY = ("GOV", "COP", "MED", "EDU")
DEALINGS = ("CONSULT", "ACCUSE", "SANCTION", "COERCE")
ANSWERED = ("private", "one side")  # doubts that the addressee answers
CONTENT_WITHIN = 40  # characters from a prosecutor's request to the punishment that it asks for


def give_addressees(drafts: Sequence[Draft]) -> None:
    """Give requests in news of home the addressee that nobody needs to be told."""
    for draft in drafts:
        if draft.event_type != "REQUEST" or draft.recipients or not draft.is_home or len(draft.actors) != 1:
            continue
        draft.recipients = _dealt_with(draft, drafts) or _court(draft) or _state(draft)
        if draft.recipients:
            draft.how.append("petition")
            draft.doubts = [doubt for doubt in draft.doubts if doubt not in ANSWERED]


def _dealt_with(draft: Draft, drafts: Sequence[Draft]) -> list[Party]:
    """The private person with whom the same authority deals before in the sentence."""
    if draft.actors[0]["sector"] not in AUTHORITY:
        return []
    for earlier in reversed(drafts):
        here = earlier.sentence is draft.sentence and earlier.start < draft.start
        if here and earlier.event_type in DEALINGS and any(same(draft.actors[0], p) for p in earlier.actors):
            return [implied(p) for p in earlier.recipients if p["sector"] in ("CVL", "CRM", "BUS")]
    return []


def _court(draft: Draft) -> list[Party]:
    """The court, where prosecutors ask for a punishment."""
    asked = draft.sentence["text"][draft.end - draft.sentence["start"] :][:CONTENT_WITHIN].lower()
    judicial = draft.actors[0]["sector"] == "JUD" and any(word in asked for word in word_set("punishments"))
    return [_organ(draft.actors[0], "JUD")] if judicial else []


def _state(draft: Draft) -> list[Party]:
    """The state, to which people and firms make proposals and complaints."""
    words = draft.trigger.words.replace("-", " ")
    private = draft.actors[0]["sector"] in PRIVATE and draft.actors[0]["country"]
    return [_organ(draft.actors[0], "GOV")] if private and words in word_set("petitioning") else []


def _organ(of: Party, sector: str) -> Party:
    return {**implied(of), "name": None, "sector": sector, "entity_id": None}
