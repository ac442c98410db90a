"""What an act's own words say of whether it happened: its verb group, or the noun that names it.

The state is None where they say nothing. What the clause hangs on is weighed in ``realis.py``.
"""

from __future__ import annotations

from pipeline.events.grammar.lexicon import NOT, word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.modality.context import auxiliaries
from pipeline.events.slots.objects import passive_at


def of_auxiliaries(reading: Reading, i: int) -> str | None:
    """What the verb group says, the word nearest to the verb last; None when it says nothing."""
    state: str | None = None
    is_now = False
    passive = passive_at(reading, i)
    start = passive[0] + 1 if passive is not None and passive[1] else i
    for k in reversed(_verb_group(reading, start)):
        unit = reading.units[k]
        if unit.has("nearly"):
            return "dropped"
        if unit.has("neg"):
            return "denied"
        if unit.has("able"):
            return "dropped"  # "có khả năng triển khai": what somebody could do
        if unit.has("modal", "chance"):
            state = "conditional"
        elif unit.has("want"):
            state = "wished"
        elif unit.has("should") and _had_to(reading, k, i):
            continue
        elif unit.has("should"):
            still = k > 0 and reading.units[k - 1].text in word_set("still")
            # "sẽ phải": will have to, not should; but "vẫn phải" is still to be done
            state = "demanded" if still else state or "demanded"
        elif unit.has("future") and _refuses(reading, i):
            continue
        elif unit.has("future"):
            state = (
                "planned" if state in ("demanded", "occurred") else state or "planned"
            )  # "đã lên kế hoạch"
        elif unit.has("decide"):
            state = "planned" if state == "demanded" else state or "planned"
        elif unit.has("once"):
            state = state or "recalled"
        elif unit.has("progress"):
            is_now = state is None and unit.has("adverb")  # "hiện đã bị bắt": he is by now
            state = state or "ongoing"
        elif unit.has("past"):
            state = "occurred" if state is None or (state == "ongoing" and is_now) else state
    return state


def _had_to(reading: Reading, k: int, i: int) -> bool:
    """Whether a word of duty at ``k`` tells what came of something, not what ought to be done.

    "Chiếm hưởng số tiền lớn nên tuyên phạt": so; "sau đó phải xin lỗi", "phải lĩnh án": had to.
    """
    before = reading.units[k - 1] if k else None
    if before is None:
        return False
    if reading.units[k].text == "nên":
        return before.pos[:1] == "A"
    row = reading.row(i)
    undergone = reading.units[i].text.split(" ")[0] in word_set("sentences taken")
    sentenced = undergone and row is not None and row.event_type == "SANCTION"
    return reading.units[k].text == "phải" and (sentenced or before.text in word_set("thereupon"))


def _refuses(reading: Reading, i: int) -> bool:
    """Whether the words at ``i`` say no: "sẽ không cho phép" refuses now what may come."""
    trigger = reading.row(i)
    refusal = trigger is not None and trigger.event_type == "REJECT"
    return refusal and NOT in reading.units[i].text.split(" ")


def _verb_group(reading: Reading, i: int) -> list[int]:
    """The auxiliaries of the verb at ``i``, also those before a word of manner ("sẽ sớm thông qua")."""
    group = auxiliaries(reading, i)
    first = min([i, *group])
    while first and reading.units[first - 1].text in word_set("manner"):
        group += auxiliaries(reading, first - 1)
        first = min([first - 1, *group])
    return group


def is_decided(reading: Reading, i: int) -> bool:
    """Whether the verb at ``i`` is told as decided ("quyết định phong tỏa"), not as still to be."""
    group = auxiliaries(reading, i)
    decided = any(reading.units[k].has("decide") for k in group)
    first = min(group, default=i)
    start = reading.clause_start(i)
    before = [unit.text for unit in reading.units[max(start, first - 2) : first]]
    still = any(reading.units[k].has("future") for k in group) or any(
        unit.kind == "time" and unit.text.endswith(("tới", "sau")) for unit in reading.units[start:i]
    )
    return decided and not still and not any("quyền" in text.split(" ") for text in before)


def verb_state(reading: Reading, i: int) -> str | None:
    """The state told by the verb group at ``i``, or by "sẽ có 40.000 người" before it."""
    state = _carried_state(reading, i)
    return "planned" if state is None and _is_foretold(reading, i) else state


def _is_foretold(reading: Reading, i: int) -> bool:
    for k in range(i - 1, max(0, reading.clause_start(i)), -1):
        if reading.units[k].kind == "mark":
            return False
        if reading.units[k].text == "có":
            return reading.units[k - 1].has("future")
    return False


def _carried_state(reading: Reading, i: int) -> str | None:
    """What the verb group at ``i`` says, looking through verbs that only carry it on."""
    state, k, steps = of_auxiliaries(reading, i), i, 0
    if state is None and i and reading.units[i - 1].has("and", "or"):
        partner = next(
            (j for j in range(i - 2, -1, -1) if reading.is_verb(j) or reading.units[j].has("sub")), i
        )
        joined = of_auxiliaries(reading, partner) if reading.is_verb(partner) and partner != i else None
        if joined in ("planned", "conditional") or (joined == "denied" and reading.units[i - 1].has("or")):
            return joined  # "sẽ đóng băng tài sản và cấm ..."
    while state is None and steps < 4:
        steps += 1
        aux = auxiliaries(reading, k)
        k = min([k, *aux]) - 1
        if k < 0 or not reading.is_verb(k) or reading.units[k].has("say"):
            return None
        unit = reading.units[k]
        if not unit.has("light", "join", "serial", "continue", "happen"):
            return None
        if unit.has("continue"):
            return "ongoing"
        state = of_auxiliaries(reading, k)
    return state


def noun_state(reading: Reading, first: int, last: int, verb: int | None) -> str | None:
    """The state of an act told by a noun that spans units ``first`` to ``last``, governed by ``verb``."""
    if any(unit.text in word_set("zero") for unit in reading.units[max(0, first - 1) : last]):
        return "denied"  # "có 0 ca mắc mới"
    for k in range(max(0, first - 3), last + 1):
        if reading.units[k].has("plan noun") and k >= first:
            return "planned"
        if reading.units[k].has("chance") and k < last:
            return "conditional"
        if reading.units[k].has("eve"):
            return "planned"
    if first and reading.units[first - 1].text in word_set("occasions"):
        told = reading.units[last + 1 : reading.clause_end(first)]
        return "planned" if any(unit.has("future") for unit in told) else None  # "nhân chuyến thăm, A sẽ ..."
    # "Thất thủ trước làn sóng dịch": it is there.
    epidemic = any(names_epidemic(reading, i) for i in range(first, last + 1))
    before = (
        bool(first) and "before" in reading.units[first - 1].classes and reading.units[first - 1].has("prep")
    )
    if before and not epidemic:
        return "planned"
    if verb is not None and not reading.units[verb].has("say"):
        unit = reading.units[verb]
        if unit.has("avert"):
            return "dropped"
        if unit.has("cancel"):
            return "denied"
        if unit.has("record") and of_auxiliaries(reading, verb) == "denied":
            return "denied"  # "không ghi nhận ca mắc mới"
        if unit.text in word_set("answerable for"):
            return "occurred"  # who must answer for an act need not do it
        if unit.has("light", "join", "undergo", "happen", "stop", "continue"):
            state = of_auxiliaries(reading, verb)
            return state if state is not None else verb_state(reading, verb)
        return None
    k = last + 1
    while k < len(reading.units) and (
        reading.is_auxiliary(k)
        or reading.units[k].kind == "time"
        or reading.units[k].has("det")
        or reading.units[k].text in word_set("after nouns")
    ):
        k += 1
    if k < len(reading.units) and k > last + 1 and (reading.is_verb(k) or reading.units[k].has("passive")):
        state = of_auxiliaries(reading, k)
        takes_place = reading.units[k].has("happen", "passive")
        return state if takes_place or state != "denied" else None  # "sự ủng hộ của A không thay đổi"
    return None


def is_only_possible(reading: Reading, verb: int | None) -> bool:
    """Whether what a verb brings about may only come: "có thể gây ra vụ nổ", not "có thể đã xảy ra"."""
    if verb is None or not reading.units[verb].has("light", "happen"):
        return False
    group = [reading.units[k] for k in sorted(_verb_group(reading, verb))]
    modal = next((n for n, unit in enumerate(group) if unit.has("modal", "able")), None)
    return modal is not None and not any(unit.has("past") for unit in group[modal:])


def names_epidemic(reading: Reading, i: int) -> bool:
    """Whether the noun at ``i`` names a disease or wave of it, which goes on, and counts no cases of it."""
    return any(reading.units[i].text.startswith(word) for word in word_set("epidemics"))
