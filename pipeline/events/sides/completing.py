"""Parties that a sentence leaves unsaid, where the article tells them elsewhere.

A reader knows whom "Bắc Kinh bác bỏ" answers and who made "cuộc tấn công" from the sentences around. A draft
that lacks a side takes it from another mention of the same act, or, where its actor is a state, from that
state's last act towards another. What is taken has no words of its own: ``text`` is null (codebook).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pipeline.events.conventions import MUTUAL_TYPES
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.same_act import match, same_sides
from pipeline.events.sides.parties import Party, implied
from pipeline.events.sides.scene import Scene

# Acts that are done to somebody, whether or not the sentence says to whom.
ANSWERS = ("ACCUSE", "REJECT", "THREATEN", "SANCTION", "REQUEST")
JUDGEMENTS = ("SUPPORT", "ACCUSE")  # types of what is said of another's act
SPOKEN = ("REQUEST", "SUPPORT", "CONSULT")  # types of what is said to somebody's face
GIVING, GIFTS = ("AID",), ("AID", "AGREE", "COOPERATE")  # to one country all through a story
GIVEN_LEAST, GIVEN_SHARE = 2, 0.7
DECREES = ("restrict", "ban", "curfew")  # modes of which a story tells many, by as many states
ALL_WITHIN = 90  # characters from an act to the words that say it is done to anybody
OF_SIDES = {"no object"}  # doubts that the words alone raise, not the act
NEAR = 3  # sentences back to the act that is answered or pointed to
STATE = ("GOV", "MIL", "LEG", "COP", "SPY", "IGO", "REB", "PTY")


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
            if not _has_own_object(draft) and not is_vague_promise(draft):
                draft.recipients = recipients or _of_twin(draft, twin, _beside(twin.recipients, actors))
            if draft.actors != actors or draft.recipients != recipients:
                draft.how.append("told elsewhere")
        _know_countries(draft, sure)
        if draft.actors and not draft.recipients and "passive" not in draft.how and not is_for_all(draft):
            draft.recipients = _other_side(draft, sure, done, scene)
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


def _other_side(draft: Draft, sure: Sequence[Draft], done: Sequence[Draft], scene: Scene) -> list[Party]:
    """To whom an act without a recipient is done, by what it answers or what else is done in the story."""
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


def is_for_all(draft: Draft) -> bool:
    """Whether it is done to whoever it may be: "sẽ đáp trả bất cứ quốc gia nào", "cáo buộc lẫn nhau"."""
    behind = draft.sentence["text"][draft.end - draft.sentence["start"] :][:ALL_WITHIN].lower()
    return any(words in behind for words in word_set("anybody"))


def is_vague_promise(draft: Draft) -> bool:
    """Whether nothing that is for somebody is promised: "cam kết hàn gắn đất nước", but "cam kết hỗ trợ"."""
    if draft.event_type != "AGREE" or draft.trigger.frame != "say":
        return False
    promised = draft.sentence["text"][draft.start - draft.sentence["start"] :][:ALL_WITHIN].lower()
    return not any(word in promised for word in word_set("promised help"))


def keeps_silent(draft: Draft) -> bool:
    """Whether somebody only refuses to speak: "từ chối bình luận", "không tiết lộ danh tính"."""
    words = draft.sentence["text"][draft.start - draft.sentence["start"] :].lower()
    told = words[: draft.end - draft.start]
    behind = words[draft.end - draft.start :].lstrip().removeprefix("đưa ra ").removeprefix("việc ")
    silent = tuple(word_set("comments"))
    return draft.event_type == "REJECT" and (behind.startswith(silent) or told.endswith(silent))


def _addressed(draft: Draft, sure: Sequence[Draft]) -> list[Party]:
    """Whom the same one meets or writes to before in the sentence: "điện đàm với B, A cam kết ..."."""
    for earlier in reversed(sure):
        here = earlier.sentence is draft.sentence and earlier.start < draft.start
        if (
            not here
            or earlier.event_type not in ("CONSULT", "SUPPORT")
            or not _agree(draft.actors, earlier.actors)
        ):
            continue
        sides = earlier.recipients or earlier.actors
        others = [p for p in sides if p["country"] and not any(match(p, a) for a in draft.actors)]
        others = [p for p in others if p["country"] not in {a["country"] for a in draft.actors}]
        if earlier.actors and others:
            return [implied(p) for p in others[:1]]
    return []


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
            if foreign and is_person and later.actors and _agree(later.actors, draft.actors):
                return [implied(other)]
    return []


def _joined(draft: Draft, sure: Sequence[Draft]) -> list[Party]:
    """Whom the same one addresses further on in the sentence: "bày tỏ lo ngại và yêu cầu B giải thích"."""
    for later in sure:
        same = later.sentence is draft.sentence and later.start > draft.start
        if same and later.event_type in ANSWERS and later.recipients and _agree(draft.actors, later.actors):
            states = [p for p in later.recipients if p["sector"] in STATE]
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


def _has_own_object(draft: Draft) -> bool:
    """Whether the sentence says what is supported, and that is nobody: "ủng hộ trật tự", "cam kết: ..."."""
    return draft.event_type == "SUPPORT" and draft.target is not None and not draft.answers


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
        and _agree(d.actors, draft.actors)
        and _agree(d.recipients, draft.recipients)
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


def _share_side(a: Draft, b: Draft) -> bool:
    """Whether two acts have a side in common, or one of them has none: no blank that agrees with anything."""
    either = not (a.actors or a.recipients) or not (b.actors or b.recipients)
    return either or any(x and y for x, y in ((a.actors, b.actors), (a.recipients, b.recipients)))


def _is_unsaid(draft: Draft) -> bool:
    """Whether the grammar leaves both sides unsaid: a bare noun, or forces that "were moved"."""
    return draft.is_nominal or (draft.event_type == "MOBILIZE" and "passive" in draft.how)


def _agree(a: Sequence[Party], b: Sequence[Party]) -> bool:
    return not a or not b or any(match(p, q) for p in a for q in b)


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
