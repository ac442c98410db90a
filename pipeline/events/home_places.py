"""Acts told without a place that were done at home: in the one country of those who did or suffered them.

A country named as an actor is no place (codebook). But crowds protest where they live, a state arrests, tries
and locks down on its own soil, an ambassador is summoned to a ministry, arms are given up where they lie; and
in an article about one country what its people do to each other is done there.
"""

from __future__ import annotations

from pipeline.events.drafts import Draft
from pipeline.events.lexicon import word_set
from pipeline.events.ontology import HAPPENINGS

# Done by the law of the land, so in the land, whatever its people are.
OF_LAW = ("arrest", "convict", "curfew", "martial-law", "restrict", "censor")
ORGANS = ("GOV", "COP", "JUD", "LEG")
# Between parties of one country these are still done wherever forces, goods or envoys happen to be.
ABROAD = ("MOBILIZE", "COOPERATE", "RETREAT", "SANCTION")


def home_of(draft: Draft, focus: str | None) -> str | None:
    """The country at home in which the act took place; None where that is not sure.

    ``focus`` is the country that the article is about.
    """
    actors = {p["country"] for p in draft.actors}
    recipients = {p["country"] for p in draft.recipients}
    if draft.event_type in HAPPENINGS:
        return _befell(draft, recipients, focus)
    if draft.event_type == "PROTEST":
        return _one(actors) or (focus if not actors - {None} else None)
    if draft.mode == "disarm":
        return _one(actors | recipients)
    if _is_summons(draft):
        return _one(actors)
    if draft.mode == "investigate" and any(p["sector"] in ORGANS for p in draft.actors):
        return _one(actors - {None})
    if draft.event_type == "MOBILIZE" and (draft.mode == "police" or not actors):
        return _one(actors) if actors else focus
    return focus if focus is not None and actors | recipients == {focus} and _is_domestic(draft) else None


def _befell(draft: Draft, recipients: set[str | None], focus: str | None) -> str | None:
    """Where a happening was: with those it befell, else in the country the article is about."""
    text = str(draft.sentence["text"]).lower()
    if any(word in text for word in word_set("everywhere")) or draft.countries - {focus, *recipients}:
        return None
    return _one(recipients) if recipients else focus


def _is_domestic(draft: Draft) -> bool:
    """Whether an act among parties of one country is done in it: between two of them, or by its law."""
    if draft.mode in OF_LAW or any(p["sector"] == "COP" for p in draft.actors):
        return True
    between = len(draft.actors) > 1 and draft.trigger.frame == "sym"
    return (between or bool(draft.actors and draft.recipients)) and draft.event_type not in ABROAD


def _is_summons(draft: Draft) -> bool:
    """Whether somebody is called to the ministry of a state ("triệu tập đại sứ")."""
    words = draft.trigger.rule_id.split(".")[2].replace("-", " ")
    return draft.event_type == "ACCUSE" and words.startswith(tuple(word_set("summons")))


def _one(countries: set[str | None]) -> str | None:
    return next(iter(countries)) if len(countries) == 1 else None
