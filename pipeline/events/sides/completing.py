"""Parties that a sentence leaves unsaid, where the article tells them elsewhere.

A reader knows whom "Bắc Kinh bác bỏ" answers and who made "cuộc tấn công" from the sentences around. A draft
that lacks a side takes it from another mention of the same act, or else by its kind from what it answers or
what else is done (``counterparts.py``), unless it is towards nobody in particular (``untargeted.py``). What
is taken has no words of its own: ``text`` is null (codebook).
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.conventions import MUTUAL_TYPES
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.same_act import agree, match, same_sides
from pipeline.events.sides.counterparts import NEAR, STATE, other_side
from pipeline.events.sides.parties import Party, implied
from pipeline.events.sides.scene import Scene
from pipeline.events.sides.untargeted import has_own_object, is_for_all, is_vague_promise, keeps_silent

SPOKEN = ("REQUEST", "SUPPORT", "CONSULT")  # types of what is said to somebody's face
DECREES = ("restrict", "ban", "curfew")  # modes of which a story tells many, by as many states
OF_SIDES = {"no object"}  # doubts that the words alone raise, not the act


def complete(drafts: Sequence[Draft], scene: Scene) -> None:
    """Give drafts the sides that their sentences leave out; sources are drafts without a doubt."""
    sure = [d for d in drafts if not d.doubts]
    done = [d for d in drafts if set(d.doubts) <= OF_SIDES]
    for draft in drafts:
        if draft.event_type in HAPPENINGS or draft.is_mutual:
            continue
        _turn_visit(draft, sure)
        if keeps_silent(draft):
            continue  # what he would not speak of was said by nobody
        twin = _same_act(draft, sure)
        if twin is not None:
            actors, recipients = draft.actors, draft.recipients
            draft.actors = actors or _of_twin(draft, twin, _beside(twin.actors, recipients))
            if not has_own_object(draft) and not is_vague_promise(draft):
                draft.recipients = recipients or _of_twin(draft, twin, _beside(twin.recipients, actors))
            if draft.actors != actors or draft.recipients != recipients:
                draft.how.append("told elsewhere")
        _know_countries(draft, sure)
        if draft.actors and not draft.recipients and "passive" not in draft.how and not is_for_all(draft):
            draft.recipients = other_side(draft, sure, done, scene)
            if draft.recipients:
                draft.how.append("counterpart")
        if "fronted" in draft.how and draft.event_type == "CONSULT" and len(draft.actors) == 1:
            draft.actors = draft.actors + _spoken_to(draft, sure)
        if draft.trigger.frame == "sym" and not draft.actors and not draft.recipients:
            draft.actors = _both_sides(draft, sure, scene) or _pair(draft, sure)
            if draft.actors:
                draft.how.append("pair")
        if draft.actors and "no actor" in draft.doubts:
            draft.doubts.remove("no actor")


def _spoken_to(draft: Draft, sure: Sequence[Draft]) -> list[Party]:
    """The person spoken to at talks that name one side: "tại cuộc hội đàm, A hối thúc ngoại trưởng B"."""
    for later in sure:
        same = later.sentence is draft.sentence and later.start > draft.start
        if (
            same
            and later.event_type in SPOKEN
            and len(later.recipients) == 1
            and draft.trigger.frame == "sym"
        ):
            (other,) = later.recipients
            foreign = other["country"] and other["country"] != draft.actors[0]["country"]
            is_person = (other["entity_id"] or "").startswith("person") and other["text"] is not None
            if foreign and is_person and later.actors and agree(later.actors, draft.actors):
                return [implied(other)]
    return []


def _know_countries(draft: Draft, sure: Sequence[Draft]) -> None:
    """Give a party without a country that of the same act's party elsewhere: "nhà ngoại giao bị A bắt"."""
    for side, other in (("recipients", "actors"), ("actors", "recipients")):
        for row in getattr(draft, side):
            if row["country"] or row["name"] or row.get("is_many") or not getattr(draft, other):
                continue
            known = {
                p["country"]
                for d in sure
                if d is not draft and d.event_type == draft.event_type
                and any(match(a, b) for a in getattr(d, other) for b in getattr(draft, other))
                for p in getattr(d, side)
                if p["sector"] == row["sector"] and p["country"]
            }  # fmt: skip
            if len(known) == 1:
                row["country"] = next(iter(known))


def _turn_visit(draft: Draft, sure: Sequence[Draft]) -> None:
    """Nobody visits his own country: the guest is whoever the sentence told of on the other side."""
    hosts = {p["country"] for p in draft.recipients} - {None}
    if draft.trigger.frame != "visit" or not hosts & {p["country"] for p in draft.actors}:
        return
    before = [d for d in sure if d.sentence is draft.sentence and d.start < draft.start]
    sides = [p for d in reversed(before) for p in d.actors if p["country"] and p["country"] not in hosts]
    draft.actors = [implied(p) for p in sides[:1]]


def _beside(parties: Sequence[Party], other: Sequence[Party]) -> list[Party]:
    """The named ones of the parties that do not stand on the other side."""
    named = [p for p in parties if p["country"] or p["name"]]
    return [implied(p) for p in named if not any(match(p, q) for q in other)]


def _of_twin(draft: Draft, twin: Draft, parties: list[Party]) -> list[Party]:
    """The parties, unless the sentence names a country without a part in the other act, and not theirs.

    "B tiết lộ Mỹ nghe trộm điện thoại của bà" is not about whom the Americans listened to elsewhere.
    """
    if draft.event_type == "PROTEST" and any(p["sector"] == "IGO" for p in parties):
        return []  # before whose offices some march, others do not protest against
    sides = {p["country"] for d in (draft, twin) for p in d.actors + d.recipients}
    named = all(p["country"] in draft.countries for p in parties)
    return parties if named or draft.countries <= sides else []


def _is_full(draft: Draft) -> bool:
    """Whether both sides are there, be it on one level ("Nga và Mỹ hội đàm")."""
    return bool(draft.actors and draft.recipients) or (
        draft.event_type in MUTUAL_TYPES and len(draft.actors) > 1
    )


def _same_act(draft: Draft, sure: Sequence[Draft]) -> Draft | None:
    """The nearest other mention of the same act, before any behind it."""
    if _is_full(draft):
        return None
    here = draft.sentence["position"]
    found = [
        d
        for d in sure
        if d is not draft
        and d.event_type == draft.event_type
        and (d.realis == "denied") == (draft.realis == "denied")
        and (d.mode == draft.mode or None in (d.mode, draft.mode))
        and (draft.event_type != "CONSULT" or d.trigger.frame == draft.trigger.frame)
        and agree(d.actors, draft.actors)
        and agree(d.recipients, draft.recipients)
        and (draft.names_party() or _may_point_to(draft, d))
        and (draft.mode not in DECREES or _share_side(d, draft))
        and (
            draft.actors
            or draft.recipients
            or (_is_unsaid(draft) and abs(here - d.sentence["position"]) <= NEAR)
        )
        and (draft.place is None or d.place is None or draft.place["country"] == d.place["country"])
    ]
    found = [d for d in found if (d.actors and not draft.actors) or (d.recipients and not draft.recipients)]
    if draft.event_type in MUTUAL_TYPES:
        found = [d for d in found if not draft.actors or d.recipients]
    if not draft.names_party() and not all(same_sides(d, found[0]) for d in found):
        return None  # "vụ tấn công", where two sides attacked
    return min(
        found,
        key=lambda d: (d.start > draft.start, abs(here - d.sentence["position"]), -d.start),
        default=None,
    )


def _may_point_to(draft: Draft, other: Draft) -> bool:
    """Whether words that name nobody can mean another act: "vụ đánh bom" is no gunfight, nor is a coup."""
    kinds, others = (set(d.trigger.words.split("-")) & word_set("kinds of force") for d in (draft, other))
    seizes = bool((kinds ^ others) & word_set("seizing power"))
    return not seizes and (not kinds or not others or bool(kinds & others))


def _share_side(a: Draft, b: Draft) -> bool:
    """Whether two acts have a side in common, or one of them has none: no blank that agrees with anything."""
    either = not (a.actors or a.recipients) or not (b.actors or b.recipients)
    return either or any(x and y for x, y in ((a.actors, b.actors), (a.recipients, b.recipients)))


def _is_unsaid(draft: Draft) -> bool:
    """Whether the grammar leaves both sides unsaid: a bare noun, or forces that "were moved"."""
    return draft.is_nominal or (draft.event_type == "MOBILIZE" and "passive" in draft.how)


def _both_sides(draft: Draft, sure: Sequence[Draft], scene: Scene) -> list[Party]:
    """The two governments that the whole story is between, where the sentence names no third."""
    if not draft.countries <= set(scene.pair):
        return []
    sides = [p for d in sure for p in d.actors + d.recipients if p["sector"] == "GOV"]
    found = [next((p for p in sides if p["country"] == country), None) for country in scene.pair]
    return [implied(p) for p in found if p is not None] if found and None not in found else []


def _pair(draft: Draft, sure: Sequence[Draft]) -> list[Party]:
    """The two states between which the last act took place: who signed "6 thỏa thuận được ký kết"."""
    for earlier in reversed(sure):
        states = {p["country"]: p for p in earlier.actors + earlier.recipients if p["country"]}
        if earlier.start < draft.start and len(states) == 2:
            return [implied(p) for p in states.values() if p["sector"] in STATE]
    return []
