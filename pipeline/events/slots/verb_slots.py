"""The slots of a verb: who stands where, by the frame that its row of the lexicon gives it.

The frames are told in ``lexicon.py``. A passive turns the slots round, a verb of meeting puts both sides on
one level, a verdict ("coi ... là") is the act of whoever says it. What the slots leave open is looked up in
what the verb is about (``content.py``), where aid goes (``beneficiaries.py``) and who announces what is done
(``agents.py``). What fills slots returns the first and the last unit that the verb and its slots reach.
"""

from __future__ import annotations

from pipeline.events.conventions import LISTENING, MUTUAL_TYPES, PUBLIC_SIDES
from pipeline.events.drafts import Draft
from pipeline.events.grammar.groups import Found, group_ending, group_starting
from pipeline.events.grammar.lexicon import Trigger, word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import OFTEN_MODIFIERS, Reading
from pipeline.events.sides.addressees import addressees
from pipeline.events.sides.parties import Party, distinct, implied
from pipeline.events.slots.agents import announcer, host, in_a_row
from pipeline.events.slots.beneficiaries import helped, landed, sent_abroad
from pipeline.events.slots.company import partners, thanking
from pipeline.events.slots.content import contradicted, of_content, promised, whose
from pipeline.events.slots.judging import judgement
from pipeline.events.slots.objects import object_of, passive_at
from pipeline.events.slots.outer import verb_before
from pipeline.events.slots.overheard import overheard
from pipeline.events.slots.protests import protested
from pipeline.events.slots.subjects import subject_of
from pipeline.events.slots.undergoing import is_personal, of_attack, own_troops, patient, sufferer, undergoers
from pipeline.events.slots.who import Who
from pipeline.knowledge.countries import countries

Reach = tuple[int, int]
BY_CONTENT = ("THREATEN", "CONCEDE", "REJECT")  # types that may name nobody but in what they are about
TOGETHER = ("sym", "visit", "host")  # frames of what is done with whoever is asked to
BY_FORCE = ("THREATEN", "ASSAULT", "COERCE")  # types whose object may stand before, in "đánh B và chiếm"
BY_ANNOUNCEMENT = ("SANCTION", "COERCE", "ACCUSE")  # what a state does by announcing it
JUDGED = ("ACCUSE", "SUPPORT", "REJECT")  # types whose object may be an act, and whoever did it


def verb_slots(who: Who, reading: Reading, i: int, trigger: Trigger, draft: Draft) -> Reach:
    """Fill the draft's parties from around the verb at ``i``."""
    if trigger.frame in ("hap", "fall"):
        return _happening(who, reading, i, trigger, draft)
    if trigger.frame == "vic" or _shares_undergoing(reading, i):
        subject = patient(reading, i) or subject_of(reading, i)
        draft.recipients = undergoers(who, reading, subject, i, trigger, draft)
        draft.how.append("vic")
        if trigger.event_type in BY_ANNOUNCEMENT:
            draft.actors = announcer(who, reading, i, draft)
        if "from" in trigger.preps:  # "nhận viện trợ 5 triệu USD từ A"
            draft.actors = who.parties(reading, object_of(reading, i, trigger.preps).phrases)
        return _reach(subject, i, i)
    passive = passive_at(reading, i)
    joined = i > 1 and (reading.units[i - 1].has("and") or reading.is_mark(i - 1, ","))
    if passive is None and joined and reading.is_verb(i - 2):
        passive = passive_at(reading, i - 2)  # "bị bắt và kết án"
    if passive is None and i > 1 and reading.units[i - 1].text == "rồi" and trigger.event_type == "ASSAULT":
        beaten = passive_at(reading, i - 2) if reading.is_verb(i - 2) else None
        passive = beaten if beaten is not None and beaten[1] else None  # "bị Y đánh rồi ném gạch vào đầu"
    if passive is not None:
        return _passive(who, reading, i, trigger, draft, *passive)
    if trigger.frame == "judge":
        return _reach(judgement(who, reading, i, draft), i, i)
    return _active(who, reading, i, trigger, draft)


def _shares_undergoing(reading: Reading, i: int) -> bool:
    """Whether the verb is joined to one that says in itself that its subject undergoes it.

    "Ông X bị song quy và khai trừ": there "bị" belongs to the word of the list, and to both verbs.
    """
    k = i - 2
    joined = i > 1 and (reading.units[i - 1].has("and") or reading.is_mark(i - 1, ","))
    if not joined or not reading.is_verb(k) or not reading.units[k].text.startswith("bị "):
        return False
    return any(t.frame == "vic" for t in reading.units[k].triggers) and reading.phrase_at(i + 1) is None


def _active(who: Who, reading: Reading, i: int, trigger: Trigger, draft: Draft) -> Reach:
    subject = subject_of(reading, _put(reading, i, trigger))
    if reading.units[i].text.startswith("với ") and subject.how == "event":
        main = verb_before(reading, i)  # "A áp lệnh trừng phạt B với cáo buộc ...": A, no decree
        subject = subject_of(reading, main) if main is not None else subject
    draft.actors = who.subject(reading, subject, i, draft)
    if trigger.event_type in OFTEN_MODIFIERS and _is_said_of_noun(reading, i, subject):
        draft.how.append("described")  # "các nhóm do A hậu thuẫn"
    if trigger.frame == "verdict":
        draft.how.append("verdict")
        return _reach(subject, i, i)
    target = object_of(reading, i, trigger.preps)
    between = object_of(reading, i, frozenset({"between"})) if trigger.frame == "sym" else Found()
    if len(between.phrases) > 1:  # "vai trò trong việc bình thường hóa quan hệ giữa A và B"
        draft.actors = who.parties(reading, between.phrases)
        target = between
    if not target and trigger.mode == "phone" and _acts_on(reading, i + 1):
        target = object_of(reading, i + 1, frozenset({"object", "to"}))  # "gọi điện cảm ơn chỉ huy"
    takes_land = reading.units[i].text in word_set("annexing")  # from the state that it belongs to
    draft.recipients = who.parties(
        reading,
        target.phrases,
        as_host=takes_land or trigger.frame == "visit",
        as_person=is_personal(trigger),
    )
    if any(reading.units[i].text.endswith(" " + people) for people in word_set("own people")):
        draft.recipients = _own_people(draft)  # "khuyến cáo công dân (nước này) không nên ..."
    who.tell_apart(draft)
    if trigger.event_type == "AID" and not draft.recipients:
        draft.recipients = sent_abroad(who, reading, target, draft) or landed(who, reading, i, draft)
        draft.recipients = draft.recipients or helped(who, reading, i, draft)
    if trigger.event_type == "COOPERATE" and "of" in trigger.preps and not draft.recipients:
        draft.recipients = _whose_goods(who, reading, i, draft)
    if target and not draft.recipients:
        draft.target = target.phrases[0].first
        end = target.phrases[-1].last
        draft.answers = any(u.text in word_set("pointers") for u in reading.units[draft.target : end + 2])
    if not target and reading.units[min(i + 1, len(reading.units) - 1)].text in word_set("pointers"):
        draft.answers = True  # the noun is within the trigger: "bác bỏ cáo buộc này"
    if trigger.frame == "say" and not draft.recipients:
        draft.recipients = promised(who, reading, i, draft)
    judged = trigger.event_type in (*JUDGED, "THREATEN") or trigger.mode in LISTENING
    if not draft.recipients and target and judged:
        draft.recipients = who.actor_of_event(reading, target.phrases)
    if not target and trigger.event_type in BY_CONTENT:
        draft.recipients = of_content(who, reading, i, draft)
    if not target and not draft.recipients and trigger.event_type == "REQUEST":
        draft.recipients = of_content(who, reading, i, draft, TOGETHER)
    if not target and not draft.recipients and trigger.event_type == "REJECT":
        draft.recipients = contradicted(who, reading, i, draft)
    if not target and not draft.recipients and trigger.event_type in BY_FORCE:
        draft.recipients = _object_before(who, reading, i, draft)
    if not draft.recipients and trigger.event_type == "ACCUSE":
        draft.recipients = whose(who, reading, i, draft)
    if not draft.recipients and trigger.mode in LISTENING:
        draft.recipients = overheard(who, reading, i)
    if not draft.recipients:
        draft.recipients = thanking(who, reading, i, draft)
    if not draft.recipients and trigger.event_type == "REQUEST":
        draft.recipients = addressees(who.body, reading, i, target.phrases, draft)
    draft.how.append(target.how)
    draft.actors = draft.actors or own_troops(who, reading, i, trigger)
    draft.actors = distinct(draft.actors + partners(who, reading, i, draft))
    joins = trigger.frame == "sym" and trigger.event_type in MUTUAL_TYPES and target.how == "preposition"
    if joins and not _are_told(draft):
        draft.actors, draft.recipients = distinct(draft.actors + draft.recipients), []
    if trigger.frame == "svp" and not draft.recipients:
        draft.recipients = protested(who, reading, i)
    return _reach(subject, i, target.phrases[-1].last if target else i)


def _whose_goods(who: Who, reading: Reading, i: int, draft: Draft) -> list[Party]:
    """Of whom somebody buys: "mua hệ thống phòng không của B"."""
    goods = reading.phrase_at(i + 1)
    if goods is None or not goods.owners or goods.trigger is not None:
        return []
    own = {p["country"] for p in draft.actors} - {None}
    return [p for p in who.parties(reading, [goods]) if p["country"] and p["country"] not in own]


def _object_before(who: Who, reading: Reading, i: int, draft: Draft) -> list[Party]:
    """The object that the verb shares with one before "và": "coi B là lãnh thổ và sẵn sàng sáp nhập"."""
    own = {p["country"] for p in draft.actors} - {None}
    k = i - 1
    while k > 0 and (reading.is_auxiliary(k) or (reading.is_verb(k) and reading.phrase_at(k) is None)):
        k -= 1  # "và tuyên bố sẵn sàng ..."
    if k < 2 or not reading.units[k].has("and"):
        return []
    for j in range(k - 1, reading.clause_start(k), -1):
        judges = reading.units[j].text in word_set("regarding")
        forces = any(t.event_type in BY_FORCE and t.frame == "svo" for t in reading.units[j].triggers)
        if reading.phrase_at(j) is None and (judges or forces) and reading.phrase_at(j + 1) is not None:
            found = who.parties(reading, group_starting(reading, j + 1), as_host=True)
            return [p for p in found if p["country"] and p["country"] not in own]
    return []


def _are_told(draft: Draft) -> bool:
    """Whether a state only gets in touch with people without a name: they are no party to talks."""
    private = [p for p in draft.recipients if p["sector"] == "CVL" and not p["entity_id"]]
    public = any(p["sector"] in PUBLIC_SIDES for p in draft.actors)
    return draft.event_type == "CONSULT" and public and len(private) == len(draft.recipients) > 0


def _own_people(draft: Draft) -> list[Party]:
    """The people whom a verb that ends in "công dân" addresses: of the state named, or the doer's."""
    named = [{**p, "sector": "CVL", "entity_id": None} for p in draft.recipients if p["country"]]
    own = [
        implied({**p, "name": countries()[p["country"]].name, "sector": "CVL", "entity_id": None})
        for p in draft.actors[:1]
        if p["country"]
    ]
    return named or own


def _put(reading: Reading, i: int, trigger: Trigger) -> int:
    """The verb that governs what stands before the trigger: "đã liệt X và Y vào danh sách trừng phạt"."""
    group = group_ending(reading, i - 1) if "left" in trigger.preps else []
    if i > 1 and reading.units[i - 1].text in word_set("applications"):
        return i - 2 if reading.is_verb(i - 2) else i  # "làm đơn xin tị nạn"
    verb = group[0].first - 1 if group else -1
    return verb if verb >= 0 and reading.is_verb(verb) else i


def _is_said_of_noun(reading: Reading, i: int, subject: Found) -> bool:
    """Whether the subject stands behind a noun and "do": the clause says which thing is meant."""
    first = subject.phrases[0].first if subject.phrases else 0
    if first < 2 or "by" not in reading.units[first - 1].classes:
        return False
    if any(reading.is_verb(k) for k in range(subject.phrases[-1].last + 1, i)):
        return False  # "liên quân do A dẫn đầu giúp B": the clause with "do" has a verb of its own
    return reading.phrase_at(first - 2) is not None or reading.phrase_at(i + 1) is None


def _passive(
    who: Who, reading: Reading, i: int, trigger: Trigger, draft: Draft, at: int, agents: list[Phrase]
) -> Reach:
    draft.how.append("passive")
    subject = patient(reading, at) or subject_of(reading, at)
    undergoes = undergoers(who, reading, subject, at, trigger, draft)
    if trigger.frame == "mobil" and not agents:
        draft.actors = undergoes  # "quân đội được triển khai"
        return _reach(subject, at, i)
    draft.recipients = undergoes
    agent = Found(agents, "agent") if agents else object_of(reading, i, frozenset({"by"}))
    draft.actors = who.subject(reading, agent, i, draft, elided=False)
    draft.actors = draft.actors or in_a_row(who, reading, i, at, draft)
    if not draft.actors and trigger.event_type in BY_ANNOUNCEMENT:
        draft.actors = announcer(who, reading, i, draft)
    if not draft.actors and trigger.event_type == "ASSAULT":
        draft.actors = of_attack(who, reading, i)
    if not draft.actors and "tị-nạn" in trigger.rule_id:
        draft.actors = host(who, reading, subject, i)
    return _reach(subject, at, i)


def _happening(who: Who, reading: Reading, i: int, trigger: Trigger, draft: Draft) -> Reach:
    draft.how.append(trigger.frame or "")
    if trigger.frame == "hap":
        return i, i
    subject = sufferer(reading, i) or subject_of(reading, i)
    draft.how.append(subject.how)
    if subject.how in ("direct", "object", "across"):
        draft.recipients = who.parties(reading, subject.phrases)
        named = any(not p.is_pronoun and p.trigger is None for p in subject.phrases)
        draft.strikes = named and subject.how != "object"
    return _reach(subject, i, i)


def _reach(subject: Found, i: int, last: int) -> Reach:
    first = subject.phrases[0].first if subject else i
    own = subject.how in ("direct", "object", "event", "across") and first < i
    return (first if own else i), max(i, last)


def _acts_on(reading: Reading, k: int) -> bool:
    """Whether a verb that has an object of its own stands at ``k``, and no verb of saying."""
    return k < len(reading.units) and reading.is_verb(k) and not reading.units[k].has("say")
