"""The slots of a noun that tells an act ("chuyến thăm của A tới B", "vụ A tấn công B")."""

from __future__ import annotations

from pipeline.events.conventions import ACTS_OF_WORD, LISTENING, MUTUAL_TYPES
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import Trigger, word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.sides.parties import Party, distinct
from pipeline.events.slots.nominal import nominal_arguments
from pipeline.events.slots.noun_tail import NounArguments
from pipeline.events.slots.overheard import overheard
from pipeline.events.slots.protests import protested
from pipeline.events.slots.undergoing import fallen_in, own_troops
from pipeline.events.slots.who import Who

FIGHTERS = ("MIL", "REB", "COP", "UAF", "PRM")  # who may be a side of a fight


def noun_slots(
    who: Who, reading: Reading, i: int, trigger: Trigger, draft: Draft
) -> tuple[int, int, int | None]:
    """Fill the draft's parties; return its first and last unit and the verb that carries the noun."""
    phrase = reading.phrase_at(i)
    first = phrase.first if phrase is not None else i
    args = nominal_arguments(reading, i, trigger)
    draft.is_pointing = args.last + 1 < len(reading.units) and any(
        reading.units[k].text in word_set("pointers")
        and not (reading.units[k].has("prep") and reading.phrase_at(k + 1) is not None)
        for k in (i + 1, args.last + 1)
        if k < len(reading.units) and reading.phrase_at(k) in (None, phrase)
    )  # "cuộc gặp trên", but "cuộc tuần tra trên biển"
    answered = bool(first) and reading.units[first - 1].has("respond", "answer")
    draft.is_pointing |= answered and trigger.event_type in ACTS_OF_WORD  # "đáp lại lời kêu gọi của A"
    draft.how += ["noun", args.actors.how, args.recipients.how]
    before = reading.phrase_at(first - 1) if first else None
    draft.is_several = any(u.text in word_set("plural markers") for u in reading.units[max(0, first - 1) : i])
    draft.is_counted = any(u.is_number for u in reading.units[before.first if before else first : i])
    draft.is_introduced = draft.is_several or draft.is_counted or reading.units[first].text in word_set("new")
    happening = args.happening is not None and _is_told_of(reading, args.happening)
    if happening or _is_said_not_to_be(reading, args.verb):
        draft.how.append("happens")
    if trigger.event_type == "OUTBREAK":  # "số người tử vong vì dịch vượt 3,1 triệu"
        draft.is_counted |= any(u.is_number for u in reading.units[i : reading.clause_end(i)])
    if trigger.frame in ("hap", "fall"):
        return first, args.last, args.verb
    draft.actors = who.parties(reading, args.actors.phrases)
    draft.actors = draft.actors or own_troops(who, reading, i, trigger)
    draft.recipients = who.parties(reading, args.recipients.phrases, as_host=trigger.frame == "visit")
    if trigger.frame == "visit" and not draft.recipients and _goes_on(reading, args):
        draft.actors, draft.recipients = [], draft.actors  # "chuyến thăm của đoàn đến B": B is the host
    if args.recipients.how == "undergo" and not draft.recipients:  # "lệnh cấm của A vấp phải sự phản đối"
        draft.recipients = who.actor_of_event(reading, args.recipients.phrases) or _whose(who, reading, args)
        draft.answers = any(
            reading.units[k].text in word_set("pointers")
            for p in args.recipients.phrases
            for k in range(p.first, p.last + 2)
        )  # "động thái này vấp phải sự phản đối của B"
    if not draft.recipients and trigger.frame == "svp":
        draft.recipients = protested(who, reading, i)  # "các cuộc biểu tình phản đối A"
    if not draft.recipients and trigger.mode in LISTENING:
        draft.recipients = overheard(who, reading, i)  # "hoạt động do thám các cuộc gọi của dân B"
    if not draft.recipients and trigger.event_type == "ASSAULT":
        draft.recipients = who.actor_of_event(reading, args.recipients.phrases)  # "nhằm vào cuộc họp của B"
    if trigger.event_type == "ASSAULT" and not (draft.actors and draft.recipients):
        fallen = who.parties(reading, fallen_in(reading, first))
        fighters = [p for p in fallen if p["sector"] in FIGHTERS]
        if trigger.frame == "sym" and not draft.actors and len(fighters) > 1:
            draft.actors = fighters  # "phiến quân và binh sĩ B thiệt mạng trong cuộc giao tranh"
        elif trigger.frame == "svo" and not draft.recipients:
            draft.recipients = fallen  # "dân thường thiệt mạng trong các vụ tấn công của A"
    if trigger.frame == "sym" and trigger.event_type in MUTUAL_TYPES:
        draft.actors = distinct(draft.actors + draft.recipients)
        draft.recipients = []
    if (first and reading.units[first - 1].has("since")) or (
        first > 1 and reading.units[first - 2].has("since")
    ):
        draft.is_background = True
    return first, args.last, args.verb


def _is_told_of(reading: Reading, verb: int) -> bool:
    """Whether the verb of happening reports the act, and is not only there to say when it was.

    "Lệnh ngừng bắn sẽ có hiệu lực sau khi ...", but not "cuộc tập trận diễn ra trong bối cảnh ...".
    """
    if reading.units[verb].text in word_set("coming into force"):
        return True
    return not any(unit.has("sub") for unit in reading.units[verb + 1 : verb + 2])


def _is_said_not_to_be(reading: Reading, verb: int | None) -> bool:
    """Whether there is said to be none of it: "sẽ không có các cuộc thảo luận"."""
    return (
        verb is not None
        and verb > 0
        and reading.units[verb].text == "có"
        and reading.units[verb - 1].has("neg")
    )


def _goes_on(reading: Reading, args: NounArguments) -> bool:
    """Whether the owner of a visit is told with where he goes, and that is all the name there is."""
    return any(
        reading.units[k].has("goal") for p in args.actors.phrases for k in range(p.head + 1, p.last + 1)
    )


def _whose(who: Who, reading: Reading, args: NounArguments) -> list[Party]:
    """Whose the event is that undergoes it, right before the verb: "lệnh cấm đánh bắt của A vấp phải ..."."""
    k = (args.verb or 0) - 1
    while k > 0 and reading.is_auxiliary(k):
        k -= 1
    owner = reading.phrase_at(k) if k > 0 else None
    if owner is None or not owner.first or not reading.units[owner.first - 1].has("of"):
        return []
    return who.parties(reading, [owner])
