"""Exercises that several hold together: an act of cooperation, whatever word tells it.

"Hàn Quốc và Mỹ khởi động cuộc tập trận" names all who take part; "cuộc diễn tập kéo dài 11 ngày" points back
to the joint exercise told before. An exercise of one state alone stays a show of force.
"""

from __future__ import annotations

from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import Trigger, lexicon, word_set
from pipeline.events.sides.parties import Party, implied

DRILLS = (
    "tập-trận", "cuộc-tập-trận", "diễn-tập", "cuộc-diễn-tập", "đợt-tập-trận", "đợt-diễn-tập",
    "hoạt-động-diễn-tập", "hoạt-động-tập-trận",
)  # fmt: skip
REACH = 3  # sentences from an exercise to one that points back to it


def join(drafts: list[Draft]) -> None:
    """Make the drills that several take part in, and those that point back to them, acts of cooperation."""
    told: Draft | None = None  # the last exercise told with those who hold it
    for draft in drafts:
        if draft.event_type == "COOPERATE" and "tập" in draft.trigger.rule_id and len(_sides(draft)) > 1:
            told = draft
        row = _joint_row(draft)
        if row is None:
            continue
        if len(_sides(draft)) > 1:
            told = draft
        elif draft.actors:
            told = None
            continue
        elif told is None or not draft.is_nominal or _between(told, draft) > REACH:
            continue
        else:
            draft.actors = [implied(p) for p in told.actors + told.recipients]
        draft.trigger, draft.event_type, draft.mode = row, "COOPERATE", None


def _between(told: Draft, draft: Draft) -> int:
    """How many sentences after the other a draft is told."""
    return int(draft.sentence["position"] - told.sentence["position"])


def _joint_row(draft: Draft) -> Trigger | None:
    """The row for a joint exercise of a drill told as a show of force."""
    name = draft.trigger.words
    if draft.event_type != "MOBILIZE" or name not in DRILLS or draft.is_several:
        return None  # "hai bên thực hiện các cuộc tập trận": each its own
    rows = lexicon().entries[tuple(name.split("-"))].triggers
    return next((row for row in rows if row.event_type == "COOPERATE"), None)


def _sides(draft: Draft) -> set[str]:
    """The states and alliances that hold an exercise: not whom it is aimed at ("nhằm vào B")."""
    told = str(draft.sentence["text"]).lower()
    if any(f" {word} " in told for word in word_set("each its own")):
        return set()
    with_whom = draft.event_type == "COOPERATE" or "with" in draft.how
    everyone: list[Party] = draft.actors + (draft.recipients if with_whom else [])
    return {p["country"] or p["name"] for p in everyone if p["country"] or p["sector"] == "IGO"}
