"""Who does or suffers what nobody is told to, by what kinds of acts are and whom the story is about.

Crowds protest where they live, forces that are moved are those the story tells of, bans and curfews are the
state's where they hold, and what is asked without a subject is asked by the only country in the sentence or
by whoever asked just before. A reader fills these in without a second thought; other acts ("một vụ tấn công")
may be anybody's, and stay without an actor. Which mentions stay is settled before: an actor given here makes
none.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.choice.settling import COUPS
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.sides.at_hand import ground_of, home_of_crowd
from pipeline.events.sides.parties import Party, implied
from pipeline.events.sides.scene import Scene
from pipeline.events.sides.untargeted import is_for_all, is_vague_promise
from pipeline.knowledge.countries import countries

# Types told by a verb that somebody says, demands or decrees: by the state at hand.
DECREES, WORDS = ("COERCE",), ("REQUEST", "ACCUSE", "THREATEN", "SANCTION")
# What shops, schools and people undergo and do not decree, whatever noun stands before the verb.
DECREED, PRIVATE = ("restrict", "ban", "curfew", "martial-law"), ("BUS", "CVL", "EDU", "MED")
FORCES = ("GOV", "MIL")
STATE = (*FORCES, "IGO")
# The organs to which words of law are told, by the class of the words.
TOLD_TO = {"told to courts": "JUD", "told to the police": "COP"}
# What states do to one other all through a story.
ALL_TO_ONE = ("AGREE", "SANCTION")


def give_usual(drafts: Sequence[Draft], scene: Scene) -> None:
    """Give drafts without an actor, or without a recipient, the one that such acts have as a rule."""
    for draft in drafts:
        if draft.event_type in DECREES and draft.mode in DECREED:
            draft.actors = [p for p in draft.actors if p["sector"] not in PRIVATE or p["name"]]
        if not draft.actors and "actors" not in draft.unnamed:
            draft.actors = _usual(draft, drafts, scene)
            if draft.actors:
                draft.how.append("as a rule")
        if not draft.recipients and draft.trigger.rule_id.endswith(COUPS):
            home = _one(draft.actors)
            draft.recipients = [_of_country(home, "GOV")] if home else []
        open_side = not draft.recipients and not {"recipients", *draft.how} & {"passive", *draft.unnamed}
        open_side = open_side and not is_for_all(draft) and not is_vague_promise(draft)
        if open_side and draft.event_type in ALL_TO_ONE:
            draft.recipients = _one_target(draft, drafts)
            if draft.recipients:
                draft.how.append("one target")
        elif open_side and (organ := _organ_told(draft)) is not None:
            home = _one(draft.actors) or scene.focus
            draft.recipients = [_of_country(home, organ)] if home else []
            draft.how += ["told to"] if home else []


def _organ_told(draft: Draft) -> str | None:
    """The sector of the organ of law to which such words go: an appeal, a confession."""
    words = draft.trigger.words.replace("-", " ")
    return next((sector for told, sector in TOLD_TO.items() if words in word_set(told)), None)


def _usual(draft: Draft, drafts: Sequence[Draft], scene: Scene) -> list[Party]:
    told = draft.is_nominal or draft.is_undergone
    if draft.trigger.frame == "svp":
        against = [p for p in draft.recipients if p["sector"] in STATE]
        home = ground_of(draft) or home_of_crowd(draft, scene) or _one(against)
        return [_of_country(home, "CVL")] if home else []
    if draft.trigger.rule_id.endswith(COUPS):
        return _plotters(draft, drafts, scene)
    if draft.event_type == "MOBILIZE":
        return _forces(draft, drafts, scene)
    if draft.trigger.words.replace("-", " ") in word_set("executing"):
        return _executing(draft, drafts, scene)
    if draft.event_type in DECREES and not told:
        state = ground_of(draft) or _only(draft)
        others = {p["country"] for p in draft.recipients if p["sector"] in STATE}
        return [_of_country(state, "GOV")] if state and state not in others else _before(draft, drafts)
    if draft.event_type in WORDS and not told:
        return _speaker(draft) or _here(draft, drafts) or _asking(draft)
    return []


def _plotters(draft: Draft, drafts: Sequence[Draft], scene: Scene) -> list[Party]:
    """Who overthrows a government: whoever the article says did, else the country's own forces."""
    for other in drafts:
        if other.trigger.rule_id.endswith(COUPS) and other.actors:
            return [implied(p) for p in other.actors]
    home = _one(draft.recipients) or ground_of(draft) or scene.focus
    return [_of_country(home, "MIL")] if home else []


def _executing(draft: Draft, drafts: Sequence[Draft], scene: Scene) -> list[Party]:
    """The state, which puts to death its own people, where the story tells of no armed group that might."""
    armed = any(p["sector"] in ("REB", "UAF") for d in drafts for p in (*d.actors, *d.recipients))
    its_own = [p for p in draft.recipients if p["sector"] in STATE]  # not "công dân B bị xử tử"
    home = ground_of(draft) or _one(its_own) or scene.focus
    return [_of_country(home, "GOV")] if home and not armed else []


def _forces(draft: Draft, drafts: Sequence[Draft], scene: Scene) -> list[Party]:
    """The forces of the story's one country, else of whoever moved his last."""
    struck = {p["country"] for p in draft.recipients} - {None}
    if scene.focus and scene.focus not in struck:
        return [_of_country(scene.focus, "MIL")]
    return [p for p in _before(draft, drafts) if p["country"] not in struck]


def _one_target(draft: Draft, drafts: Sequence[Draft]) -> list[Party]:
    """The one state to which all such acts of the article are done, if it is not the doer's own."""
    told = [p for d in drafts if d.event_type == draft.event_type for p in d.recipients]
    own = {p["country"] or p["name"] for p in draft.actors}
    called = {p["country"] or p["name"] for p in told}
    others = draft.countries - own - called  # "ký thỏa thuận đầu tư vào C": it may be to C
    if len(called) != 1 or called & own or None in called or not draft.actors or others:
        return []
    return [implied(told[0])]


def _before(draft: Draft, drafts: Sequence[Draft]) -> list[Party]:
    """Whoever did the like last in the article."""
    for earlier in reversed(drafts):
        if earlier.start < draft.start and earlier.event_type == draft.event_type and earlier.actors:
            return [implied(p) for p in earlier.actors if p["sector"] in FORCES]
    return []


def _here(draft: Draft, drafts: Sequence[Draft]) -> list[Party]:
    """Whoever did the like just before in the sentence or, for other acts than accusing, anything."""
    struck = {p["country"] for p in draft.recipients} - {None}
    here = [d for d in drafts if d.sentence is draft.sentence and d.start < draft.start and d.actors]
    same = [d for d in here if d.event_type == draft.event_type]
    likely = same or (here if draft.event_type != "ACCUSE" else [])
    return [implied(p) for p in likely[-1].actors if p["country"] not in struck] if likely else []


def _speaker(draft: Draft) -> list[Party]:
    """Whoever says what is an accusation of his own."""
    struck = {p["country"] for p in draft.recipients} - {None}
    if draft.event_type != "ACCUSE":
        return []
    return [implied(p) for p in draft.attributed_to if p["country"] and p["country"] not in struck]


def _asking(draft: Draft) -> list[Party]:
    """The only country in the sentence of a demand, which it may make of its own people and offices."""
    state = _only(draft) if draft.event_type == "REQUEST" else None
    others = [p for p in draft.recipients if not p.get("is_own")]
    return [_of_country(state, "GOV")] if state and all(p["country"] != state for p in others) else []


def _one(parties: Sequence[Party]) -> str | None:
    """The country of parties that are all of one."""
    countries_of = {p["country"] for p in parties} - {None}
    return next(iter(countries_of)) if len(countries_of) == 1 else None


def _only(draft: Draft) -> str | None:
    """The one country that the sentence names."""
    return next(iter(draft.countries)) if len(draft.countries) == 1 else None


def _of_country(country: str, sector: str) -> Party:
    return {
        "text": None, "start": None, "end": None, "name": countries()[country].name, "country": country,
        "sector": sector, "entity_id": f"country:{country}" if sector == "GOV" else None, "told_at": None,
    }  # fmt: skip
