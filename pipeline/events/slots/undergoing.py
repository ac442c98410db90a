"""Who undergoes an act: the one a passive is said of, the sufferer of a happening, victims of an attack.

In "B bị A bắt" and "tàu B chìm" the noun before the verb is the one it happens to, whatever governs that
noun in its turn. Which slot it fills is decided in ``verb_slots.py``.
"""

from __future__ import annotations

from pipeline.events.conventions import PERSONAL_MODES
from pipeline.events.drafts import Draft
from pipeline.events.grammar.asides import is_person
from pipeline.events.grammar.groups import Found
from pipeline.events.grammar.lexicon import Trigger, word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import Reading
from pipeline.events.sides.parties import Party
from pipeline.events.slots.nominal import nominal_arguments
from pipeline.events.slots.subjects import subject_of
from pipeline.events.slots.who import Who


def patient(reading: Reading, at: int) -> Found | None:
    """The phrase directly before "bị" or "được", whatever preposition or verb governs it."""
    k = at - 1
    while k >= 0 and reading.is_auxiliary(k):
        k -= 1
    phrase = reading.phrase_at(k) if k >= 0 else None
    if phrase is None or not phrase.first or phrase.trigger is not None:
        return None
    head = reading.units[phrase.head]
    if reading.units[phrase.first - 1].has("prep"):
        thing = head.kind == "word" or head.noun_kind == "object"
        return Found([phrase], "direct") if thing and not phrase.names else None
    people = any((reading.units[k].mention or {}).get("type") == "NORP" for k in phrase.names)
    if reading.is_verb(phrase.first - 1) and (people or head.noun_kind == "people" or head.has("agent noun")):
        return Found([phrase], "object")  # "bắt giữ các thủy thủ bị cáo buộc ..."
    return None


def undergoers(
    who: Who, reading: Reading, subject: Found, at: int, trigger: Trigger, draft: Draft
) -> list[Party]:
    """To whom the passive at ``at`` is done: somebody, where it is done to persons only."""
    first = subject.phrases[0].first if subject.phrases else at
    if any(reading.units[k].has("copula") for k in range(max(0, first - 3), first)):
        draft.how.append("described")  # "là một trong những nạn nhân bị tấn công"
    personal = is_personal(trigger)
    named = personal or trigger.frame == "vic"
    found = who.subject(reading, subject, at, draft, as_actor=False, as_person=named)
    doubtful = personal or (named and subject.how in ("shared", "controlled"))
    if doubtful and subject.phrases and all(_is_body(reading, phrase) for phrase in subject.phrases):
        people = _people_before(reading, at)  # "hàng chục quan chức tại Tứ Xuyên và công ty X bị bắt"
        found = who.parties(reading, people.phrases) if people else found
    return found


def sufferer(reading: Reading, i: int) -> Found | None:
    """The phrase right before the verb, whatever governs it: "tìm kiếm tàu ngầm mất tích"."""
    k = i - 1
    while k >= 0 and (reading.is_auxiliary(k) or reading.units[k].has("passive")):
        k -= 1
    phrase = reading.phrase_at(k) if k >= 0 else None
    if phrase is None or not phrase.first or phrase.trigger is not None:
        return None
    k = phrase.first - 1
    carrier = reading.phrase_at(k - 1) if reading.units[k].text in word_set("carrying") else None
    if carrier is not None and reading.units[carrier.head].sector is not None:
        return Found([carrier], "direct")  # "tàu ngầm A chở 53 người mất liên lạc"
    while reading.units[k].has("of") and k and not reading.is_verb(k - 1):
        k -= 1  # "tàu ngầm X của hải quân Y mất tích": Y's
        while k and (reading.phrase_at(k) is not None or reading.units[k].pos in ("Np", "M", "X")):
            k -= 1
    governed = reading.units[k].has("prep") or reading.is_verb(k)
    owned = k < phrase.first - 1
    thing = reading.phrase_at(k + 1) if owned else None
    if thing is not None and (
        thing.names or thing.owners or any(is_person(reading, n) for n in phrase.names)
    ):
        phrase = thing
    if governed and (owned or phrase.names[:1] != [phrase.first]):
        return Found([phrase], "object")
    return Found([phrase], "direct") if owned else None


def of_attack(who: Who, reading: Reading, i: int) -> list[Party]:
    """Whose attack somebody was killed in: "bị giết trong các cuộc tấn công của A"."""
    k = i + 1
    phrase = reading.phrase_at(k + 1) if k + 1 < len(reading.units) else None
    if phrase is None or phrase.trigger is None or not reading.units[k].classes & {"in", "by", "after"}:
        return []
    row = reading.row(phrase.trigger)
    if row is None or row.event_type != "ASSAULT":
        return []
    return who.parties(reading, nominal_arguments(reading, phrase.trigger, row).actors.phrases)


def fallen_in(reading: Reading, first: int) -> list[Phrase]:
    """Who is told to have been killed or hurt in the attack whose noun begins at ``first``."""
    k = first - 1
    if k < 2 or not reading.units[k].classes & {"in", "by", "after", "because"}:
        return []
    k -= 1
    if reading.units[k].text not in word_set("falling") or reading.phrase_at(k) is not None:
        return []
    found = subject_of(reading, k)
    return found.phrases if found.how in ("direct", "across", "object") else []


def own_troops(who: Who, reading: Reading, i: int, trigger: Trigger) -> list[Party]:
    """Who withdraws the troops named right behind the word: "việc rút quân A khỏi B" is A's act."""
    if trigger.event_type != "RETREAT" or trigger.mode != "withdraw":
        return []
    phrase = reading.phrase_at(i + 1)
    named = phrase is not None and phrase.trigger is None and (phrase.names or phrase.owners)
    return who.parties(reading, [phrase]) if named and phrase is not None else []


def is_personal(trigger: Trigger) -> bool:
    """Whether the act is done to persons only: who is arrested or murdered is somebody, named or not."""
    words = set(trigger.rule_id.split(".")[-1].split("-")) | set(trigger.words.split("-"))
    killing = trigger.event_type == "ASSAULT" and bool(words & word_set("killing"))
    asylum = "tị-nạn" in trigger.rule_id
    return killing or asylum or trigger.mode in PERSONAL_MODES


def _is_body(reading: Reading, phrase: Phrase) -> bool:
    """Whether the phrase names an organisation or a place and no people of it."""
    kinds = {(reading.units[k].mention or {}).get("type") for k in phrase.names}
    return (
        bool(kinds & {"ORG", "LOC"})
        and reading.units[phrase.head].noun_kind != "people"
        and "PER" not in kinds
    )


def _people_before(reading: Reading, i: int) -> Found:
    """The first people named in the clause before the verb at ``i``, past what only says where they are."""
    for k in range(reading.clause_start(i), i):
        phrase = reading.phrase_at(k)
        if phrase is None or phrase.first != k or (k and reading.units[k - 1].has("prep", "of")):
            continue
        if reading.units[phrase.head].noun_kind == "people" or any(
            is_person(reading, n) for n in phrase.names
        ):
            return Found([phrase], "direct")
    return Found()
