"""What a phrase or verb left of the verb depends on: its governor, and the verb that it is joined to.

A phrase that a preposition or a verb governs is no subject by itself; a verb joined to another shares that
one's subject, past its content and the agent of its passive. ``subjects.py`` asks here which verb that is.
"""

from __future__ import annotations

from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.grammar.asides import is_person
from pipeline.events.grammar.groups import is_speech
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import CLOSE, OPEN, STRONG, Reading
from pipeline.events.slots.objects import passive_at
from pipeline.events.slots.outer import regards


def governor_of(reading: Reading, k: int) -> int | None:
    """The preposition or verb that a phrase which starts after unit ``k`` depends on."""
    while k >= 0:
        unit = reading.units[k]
        if unit.has("prep", "of"):
            return k
        if unit.text in word_set("all over") and k and reading.units[k - 1].has("at", "on", "in"):
            return k - 1  # "trên khắp nước A"
        if (unit.mention or {}).get("type") == "LOC" and is_person(reading, k + 1):
            k -= 1  # "triệu tập đại sứ A X": the title went into the verb
            continue
        if (
            (reading.is_auxiliary(k) and unit.pos == "R")
            or unit.has("adverb")
            or unit.text in ('"', *OPEN, *CLOSE)
            or (unit.pos == "L" and k + 1 < len(reading.units) and reading.units[k + 1].text in ('"', *OPEN))
        ):
            k -= 1
            continue
        if unit.has("that", "fact"):
            return None
        if unit.has("sub", "conj", "passive") or unit.kind in ("mark", "time"):
            return None
        if unit.kind == "word" and unit.pos == "N" and not unit.classes and not unit.triggers:
            of = k  # "ở thành phố cảng phía nam X": the name is of the plain nouns before it
            while of >= 0 and reading.units[of].kind == "word" and reading.units[of].pos == "N":
                of -= 1
            return of if of >= 0 and reading.units[of].has("at", "near") else None
        return k if reading.is_verb(k) else None
    return None


def partner_verb(reading: Reading, i: int, k: int, separated: bool) -> int:
    """The verb that the verb at ``i`` is joined to: a verb of speech joins the last verb of speech.

    "A cam kết sẽ không trả đũa B và cho rằng ...": it is A who thinks so.
    """
    if separated and reading.units[k].has("copula"):
        k = regards(reading, k)
    if separated and reading.units[k].text in word_set("describing"):
        k = _describes(reading, k)
    if not separated or is_speech(reading, k) or not (is_speech(reading, i) or _complains(reading, i, k)):
        return k
    j = k - 1
    while j >= 0 and reading.units[j].text not in (*STRONG, ":"):
        judges = reading.units[j].text in word_set("regarding")  # "gọi việc B làm thế là ... và kêu gọi B"
        judges = judges or _judges_doing(reading, j)
        if reading.is_verb(j) and (judges or is_speech(reading, j)):
            return j
        j -= 1
    return k


def _judges_doing(reading: Reading, j: int) -> bool:
    """Whether the verb at ``j`` is said of what another does: "hoan nghênh việc B làm thế và kêu gọi C"."""
    doing = reading.units[j + 1].has("fact")
    return doing and any(t.event_type in ACTS_OF_WORD for t in reading.units[j].triggers)


def _complains(reading: Reading, i: int, k: int) -> bool:
    """Whether the verb at ``i`` blames and the one at ``k`` says nothing: "giục B tìm | và phàn nàn"."""
    blames = any(t.mode == "disapprove" and t.frame == "svo" for t in reading.units[i].triggers)
    return blames and not any(t.event_type in ACTS_OF_WORD for t in reading.units[k].triggers)


def _describes(reading: Reading, k: int) -> int:
    """The verb before ``k`` whose object it only describes ("chỉ trích bài báo có ..."), else ``k``."""
    phrase = reading.phrase_at(k - 1) if k else None
    governor = governor_of(reading, phrase.first - 1) if phrase is not None else None
    return governor if governor is not None and reading.is_verb(governor) else k


def patient_side(reading: Reading, verb: int) -> int:
    """Where to look for the subject that another verb shares with this one: left of a passive's agent.

    "Quân đội A được B hậu thuẫn đã giành lại ...": A did.
    """
    passive = passive_at(reading, verb)
    return passive[0] if passive is not None and passive[1] else verb
