"""The recipient that stands in what a verb is about.

"Dọa tấn công B", "cam kết viện trợ cho B", "phủ nhận" behind what B stated: the verb names nobody itself, and
whom it is towards its content tells, which is a clause, a noun or a statement before it.
"""

from __future__ import annotations

from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.sides.parties import Party
from pipeline.events.slots.nominal import nominal_arguments
from pipeline.events.slots.objects import object_of
from pipeline.events.slots.subjects import subject_of
from pipeline.events.slots.who import Who

ABOUT_WITHIN = 9  # units from an accusation to the word that says what about
SPEAKERS = ("GOV", "MIL", "LEG", "SPY", "IGO")  # who states what another state denies
AT_WHOM = frozenset({"object", "toward", "with", "against"})


def of_content(who: Who, reading: Reading, i: int, draft: Draft, frames: tuple[str, ...] = ()) -> list[Party]:
    """To whom the content of a word is done ("dọa tấn công B", "từ chối gặp B", "đề nghị hội đàm với B")."""
    k = i + 1
    while k < len(reading.units) and (reading.is_auxiliary(k) or reading.units[k].has("that")):
        k += 1
    if k >= len(reading.units) or not reading.is_verb(k):
        return []
    row = reading.row(k) if reading.units[k].triggers else None
    if frames and (row is None or row.frame not in frames):
        return []
    target = object_of(reading, k, row.preps if row is not None else AT_WHOM)
    own = {p["country"] for p in draft.actors} - {None}
    return [p for p in who.parties(reading, target.phrases, as_host=True) if p["country"] not in own]


def promised(who: Who, reading: Reading, i: int, draft: Draft) -> list[Party]:
    """To whom something is promised: the first other party that the content does something to."""
    for k in range(i + 1, reading.clause_end(i)):
        phrase = reading.phrase_at(k)
        if phrase is None or k != phrase.first or k == 0:
            continue
        before = reading.units[k - 1]
        if "against" in before.classes:
            return []
        governed = before.has("of") or before.classes & {"with", "to", "toward", "from"}
        helped = "at" in before.classes and any(
            t.event_type == "AID" for j in range(i, k) for t in reading.units[j].triggers
        )  # "viện trợ cho công tác khắc phục tại X"
        if not governed and not helped and not reading.is_verb(k - 1):
            continue
        others = [
            p for p in who.parties(reading, [phrase], as_host=helped)
            if p["country"] and not any(p["country"] == a["country"] for a in draft.actors)
        ]  # fmt: skip
        if others and _is_aimed(reading, i, k):
            return []
        if others:
            draft.how.append("promised")
            return others
    return []


def _is_aimed(reading: Reading, i: int, k: int) -> bool:
    """Whether the name at ``k`` belongs to what a promise is to meet or solve, not to whom it helps.

    "Cam kết hợp tác để đối phó với thách thức từ C", "... nhằm giải quyết vấn đề của C".
    """
    before, inside = reading.units[k - 1], reading.units[i + 1 : k - 1]
    if any(unit.text in word_set("coping") for unit in inside):
        return True
    helps = "to" in before.classes or any(t.event_type == "AID" for t in before.triggers)
    return any("purpose" in unit.classes for unit in inside) and not helps


def whose(who: Who, reading: Reading, i: int, draft: Draft) -> list[Party]:
    """Whose deeds an accusation without an object is about: "đưa ra cáo buộc vô lý về hoạt động của B"."""
    own = {p["country"] for p in draft.actors} - {None}
    described = i + 1 < len(reading.units) and reading.units[i + 1].text in word_set("relative objects")
    if described:
        for k in range(i + 2, min(i + 2 * ABOUT_WITHIN, reading.clause_end(i) - 1)):
            behind = reading.phrase_at(k)
            owners = behind.owners if behind is not None and behind.first == k else []
            if behind is not None and owners:  # "phản đối điều mà họ gọi là sự thiên vị của B"
                return [p for p in who.parties(reading, [behind]) if p["country"] not in own]
    for k in range(i + 1, min(i + ABOUT_WITHIN, reading.clause_end(i) - 1)):
        unit, phrase = reading.units[k], reading.phrase_at(k + 1)
        if unit.has("about") and phrase is not None and phrase.trigger is not None:
            # "điều tra về các cáo buộc tham nhũng đối với ông B"
            row = reading.row(phrase.trigger) or reading.units[phrase.trigger].triggers[0]
            accused = nominal_arguments(reading, phrase.trigger, row).recipients.phrases
            return [p for p in who.parties(reading, accused) if row.event_type == "ACCUSE"]
        if unit.kind in ("mark", "name") or (reading.row(k) is not None and reading.phrase_at(k) is None):
            return []
        if unit.has("about") and phrase is not None and phrase.owners:
            return [p for p in who.parties(reading, [phrase]) if p["country"] not in own]
    return []


def contradicted(who: Who, reading: Reading, i: int, draft: Draft) -> list[Party]:
    """Whose statement is denied right behind it: "A khẳng định ..., nhưng B phủ nhận"."""
    own = {p["country"] for p in draft.actors} - {None}
    but = next((k for k in range(i - 1, 0, -1) if reading.units[k].text in word_set("but")), None)
    if but is None or not own:
        return []
    for k in range(but):
        if reading.units[k].has("say") and reading.is_verb(k):
            said = who.parties(reading, subject_of(reading, k).phrases)
            return [p for p in said if p["country"] not in {None, *own} and p["sector"] in SPEAKERS]
    return []
