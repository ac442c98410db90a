"""What something else is done for: whether the act of a purpose is done by it, to come, or not told.

"Đã dùng tên lửa để phá hủy ...", "sẽ đến để điều tra", "được thiết kế để tấn công".
"""

from __future__ import annotations

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.modality.context import Governor
from pipeline.events.modality.states import of_auxiliaries, verb_state


def of_purpose(reading: Reading, k: int) -> str:
    """The realis of what the purpose at ``k`` names: done with what is done for it, else to come."""
    verbs = [j for j in range(k - 1, reading.clause_start(k) - 1, -1) if reading.is_verb(j)]
    states = (verb_state(reading, j) for j in verbs if reading.phrase_at(j) is None)
    state = next((state for state in states if state is not None), "occurred")
    return "occurred" if state in ("occurred", "recalled") else "planned"


def is_still_to_be_done(reading: Reading, k: int) -> bool:
    """Whether what is done for the purpose at ``k`` is itself to come."""
    verb = next((j for j in range(k - 1, reading.clause_start(k) - 1, -1) if reading.is_verb(j)), None)
    return verb is not None and verb_state(reading, verb) == "planned"


def is_aimed_at(reading: Reading, state: str | None, chain: list[Governor]) -> bool:
    """Whether the act is told only as what something else is for; not what a thing is made for."""
    aimed = state in (None, "occurred") and bool(chain) and chain[0].relation == "purpose"
    return aimed and not is_made_for(reading, chain)


def is_made_for(reading: Reading, chain: list[Governor]) -> bool:
    """Whether the act is only what a thing is made for: "tên lửa được thiết kế để tấn công tàu chiến"."""
    for governor in chain[:1]:
        before = reading.units[max(0, governor.unit - 1)]
        return governor.relation == "purpose" and before.text in word_set("made for")
    return False


def has_met(reading: Reading, k: int) -> bool:
    """Whether the talks are those of a meeting that took place: "đã có buổi gặp mặt để thảo luận"."""
    for j in range(k - 1, reading.clause_start(k) - 1, -1):
        row = reading.row(j)
        if row is not None and row.event_type == "CONSULT":
            verb = j if reading.is_verb(j) else next((v for v in range(j, -1, -1) if reading.is_verb(v)), j)
            return of_auxiliaries(reading, verb) == "occurred"
    return False


def has_gone(reading: Reading, k: int) -> bool:
    """Whether somebody has gone there for the talks: "đã tới B hôm 11/4 để hội đàm"."""
    for j in range(k - 1, reading.clause_start(k) - 1, -1):
        if reading.units[j].text in word_set("motion"):
            state = of_auxiliaries(reading, j)
            dated = any(u.kind == "time" for u in reading.units[reading.clause_start(k) : k])
            return state == "occurred" or (state is None and dated)
    return False


def is_means(reading: Reading, k: int) -> bool:
    """Whether the purpose at ``k`` is what somebody used something for, and has used it."""
    verb = next((j for j in range(k - 1, reading.clause_start(k) - 1, -1) if reading.is_verb(j)), None)
    if verb is None or reading.units[verb].text not in word_set("means"):
        return False
    state = verb_state(reading, verb)
    forced = any(reading.units[j].has("cause") for j in range(reading.clause_start(verb), verb))
    return state in (None, "occurred", "ongoing") or (state == "demanded" and forced)
