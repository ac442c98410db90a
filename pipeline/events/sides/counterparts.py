"""To whom an act without a recipient is done, by its kind: whom it answers, judges, promises or gives to.

An answer goes to whoever asked or acted before, a judgement to whoever did what is judged, a promise to whom
the same one meets, gifts to the country that the story's other gifts go to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pipeline.events.drafts import Draft
from pipeline.events.same_act import agree, match
from pipeline.events.sides.parties import Party, implied
from pipeline.events.sides.scene import Scene

# Acts that are done to somebody, whether or not the sentence says to whom.
ANSWERS = ("ACCUSE", "REJECT", "THREATEN", "SANCTION", "REQUEST")
JUDGEMENTS = ("SUPPORT", "ACCUSE")  # types of what is said of another's act
GIVING, GIFTS = ("AID",), ("AID", "AGREE", "COOPERATE")  # to one country all through a story
GIVEN_LEAST, GIVEN_SHARE = 2, 0.7
NEAR = 3  # sentences back to the act that is answered or pointed to
STATE = ("GOV", "MIL", "LEG", "COP", "SPY", "IGO", "REB", "PTY")


def other_side(draft: Draft, sure: Sequence[Draft], done: Sequence[Draft], scene: Scene) -> list[Party]:
    """To whom an act without a recipient is done, by what it answers or what else is done in the story."""
    if draft.event_type == "REQUEST" and draft.target is not None:
        return []  # "mời các đại diện": those told, whoever they are
    if draft.event_type in ANSWERS or (draft.event_type == "SUPPORT" and draft.answers):
        return (
            (_joined(draft, sure) if draft.event_type == "ACCUSE" else [])
            or _asked(draft, done)
            or _joined(draft, sure)
            or _counterpart(draft, sure)
            or _of_pair(draft, sure, scene)
        )
    if draft.event_type == "AGREE":
        alone = draft.trigger.frame == "sym" and len(draft.actors) == 1
        return _addressed(draft, sure) or (_of_pair(draft, sure, scene) if alone else [])
    return _receiver(draft, sure, scene) if draft.event_type in GIVING else []


def _addressed(draft: Draft, sure: Sequence[Draft]) -> list[Party]:
    """Whom the same one meets or writes to before in the sentence: "điện đàm với B, A cam kết ..."."""
    for earlier in reversed(sure):
        here = earlier.sentence is draft.sentence and earlier.start < draft.start
        if (
            not here
            or earlier.event_type not in ("CONSULT", "SUPPORT")
            or not agree(draft.actors, earlier.actors)
        ):
            continue
        sides = earlier.recipients or earlier.actors
        others = [p for p in sides if p["country"] and not any(match(p, a) for a in draft.actors)]
        others = [p for p in others if p["country"] not in {a["country"] for a in draft.actors}]
        if earlier.actors and others:
            return [implied(p) for p in others[:1]]
    return []


def _joined(draft: Draft, sure: Sequence[Draft]) -> list[Party]:
    """Whom the same one addresses further on in the sentence: "bày tỏ lo ngại và yêu cầu B giải thích"."""
    for later in sure:
        same = later.sentence is draft.sentence and later.start > draft.start
        if same and later.event_type in ANSWERS and later.recipients and agree(draft.actors, later.actors):
            states = [p for p in later.recipients if p["sector"] in STATE and _called(p)]
            return [implied(p) for p in states] if later.actors else []
    return []


def _asked(draft: Draft, done: Sequence[Draft]) -> list[Party]:
    """Whoever asked for what is refused, or did what is judged, in the sentence before or the same one."""
    if draft.event_type not in ("REJECT", *JUDGEMENTS) or not draft.answers:
        return []
    own = {_called(p) for p in draft.actors}
    here = draft.sentence["position"]
    for earlier in reversed(done):
        if earlier.start >= draft.start or here - earlier.sentence["position"] > 1:
            continue
        others = [p for p in earlier.actors if _called(p) and _called(p) not in own]
        if others and (draft.event_type in JUDGEMENTS or earlier.event_type in ANSWERS):
            return [implied(p) for p in others]
    return []


def _called(party: Party) -> str | None:
    """The country of a party, or the name of a union that has none."""
    union = party["name"] if party["sector"] == "IGO" else None
    return party["country"] or union


def _of_pair(draft: Draft, sure: Sequence[Draft], scene: Scene) -> list[Party]:
    """The other one of the two countries that the whole story is between."""
    own = {p["country"] for p in draft.actors if p["sector"] in STATE}
    others = [c for c in scene.pair if c not in own]
    third = not draft.countries <= set(scene.pair)
    if len(own) != 1 or not own <= set(scene.pair) or len(others) != 1 or third:
        return []
    sides = [p for d in sure for p in d.actors + d.recipients]
    return [implied(p) for p in sides if p["country"] == others[0] and p["sector"] == "GOV"][:1]


def _receiver(draft: Draft, sure: Sequence[Draft], scene: Scene) -> list[Party]:
    """The country to which nearly everything is given or promised in the story.

    In a story of one country, gifts of others are to it, where none is told to go elsewhere.
    """
    given = [p for d in sure if d.event_type in GIFTS for p in d.recipients if p["country"]]
    given = [p for p in given if p["text"] is not None]
    counted = Counter(p["country"] for p in given)
    if not counted:
        return []
    country, often = counted.most_common(1)[0]
    least = 1 if country == scene.focus and _is_foreign(draft, country) else GIVEN_LEAST
    is_one = often >= least and often >= GIVEN_SHARE * counted.total()
    others = all(p["country"] != country and (p["country"] or p["sector"] == "IGO") for p in draft.actors)
    if not is_one or not others:  # a society that no table knows may well be the country's own
        return []
    to = [p for p in given if p["country"] == country]
    state = next((p for p in to if p["sector"] == "GOV"), None)
    return [implied(state or to[0])]


def _is_foreign(draft: Draft, country: str) -> bool:
    """Whether states or their organisations do it, none of them of the country."""
    return all(p["sector"] in STATE and p["country"] != country for p in draft.actors)


def _counterpart(draft: Draft, sure: Sequence[Draft]) -> list[Party]:
    """The one other state towards which the actor acted, or which acted towards it, just before."""
    own = {p["country"] or p["name"] for p in draft.actors} - {None}
    here = draft.sentence["position"]
    for earlier in reversed(sure):
        if earlier.start >= draft.start or here - earlier.sentence["position"] > NEAR:
            continue
        for side, other in (
            (earlier.actors, earlier.recipients),
            (earlier.recipients, earlier.actors),
        ):
            if not any((p["country"] or p["name"]) in own for p in side):
                continue
            others = [p for p in other if (p["country"] or p["name"]) not in own and p["sector"] in STATE]
            if len({p["country"] for p in others}) == 1 and others[0]["country"]:
                return [implied(others[0])]
    return []
