"""Did it happen? Occurred, ongoing, planned, conditional, denied or recalled, or not told as an act at all.

The words of the verb group say most of it; then what the clause hangs on. The content of a demand, a
promise or a purpose is no act of its own (the demand is); the content of a denial is denied; an old date
makes an act recalled, which ``mention_dates.py`` sees to once dates are known.
"""

from __future__ import annotations

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.modality.context import Governor, auxiliaries, group_start
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.slots.objects import passive_at

# Acts by word are done by saying them, whatever becomes of their content.
VERBAL_ACTS = ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE")
# The content of these is not told as an act (codebook: a promise, threat or demand is the act).
SWALLOWS = ("REQUEST", "AGREE", "THREATEN", "CONCEDE")
SPOKEN = (*VERBAL_ACTS, "SUPPORT", "CONCEDE")
AIMED_AT = ("CONSULT", "MOBILIZE", "AID", "RETREAT")  # what is still to be done, told as a purpose
LASTING = ("AID", "COOPERATE", "MOBILIZE", "COERCE", "SANCTION")
WISHED = ("AGREE", "SUPPORT", "CONSULT", "COOPERATE")


def _of_auxiliaries(reading: Reading, i: int) -> str | None:
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
        elif unit.has("should"):
            state = state or "demanded"  # "sẽ phải": will have to, not should
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


def _verb_group(reading: Reading, i: int) -> list[int]:
    """The auxiliaries of the verb at ``i``, also those before a word of manner ("sẽ sớm thông qua")."""
    group = auxiliaries(reading, i)
    first = min([i, *group])
    while first and reading.units[first - 1].text in word_set("manner"):
        group += auxiliaries(reading, first - 1)
        first = min([first - 1, *group])
    return group


def is_decided(reading: Reading, i: int) -> bool:
    """Whether the verb at ``i`` is told as decided ("quyết định phong tỏa")."""
    return any(reading.units[k].has("decide") for k in auxiliaries(reading, i))


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
    state, k, steps = _of_auxiliaries(reading, i), i, 0
    if state is None and i and reading.units[i - 1].has("and", "or"):
        partner = next(
            (j for j in range(i - 2, -1, -1) if reading.is_verb(j) or reading.units[j].has("sub")), i
        )
        joined = _of_auxiliaries(reading, partner) if reading.is_verb(partner) and partner != i else None
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
        state = _of_auxiliaries(reading, k)
    return state


def noun_state(reading: Reading, first: int, last: int, verb: int | None) -> str | None:
    """The state of an act told by a noun that spans units ``first`` to ``last``, governed by ``verb``."""
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
        if unit.text in word_set("answerable for"):
            return "occurred"  # who must answer for an act need not do it
        if unit.has("light", "join", "undergo", "happen", "stop", "continue"):
            state = _of_auxiliaries(reading, verb)
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
        state = _of_auxiliaries(reading, k)
        takes_place = reading.units[k].has("happen", "passive")
        return state if takes_place or state != "denied" else None  # "sự ủng hộ của A không thay đổi"
    return None


def decide(
    event_type: str,
    state: str | None,
    chain: list[Governor],
    reading: Reading,
    *,
    nominal: bool = False,
    is_decided: bool = False,
    is_signed: bool = False,
) -> str | None:
    """The realis of an event from its own verb group and its governors; None when no act is told.

    A noun only names the act: whoever rejects something about it does not deny the act. ``is_decided`` says
    that it is planned by decision, ``is_signed`` that something is to be signed.
    """
    if state == "demanded" and any(reading.units[g.unit].has("cause") for g in chain):
        state = "occurred"  # "khiến binh sĩ phải nổ súng"
    if state == "dropped" or state == "demanded":
        return None
    if nominal and event_type in HAPPENINGS and state == "conditional":
        state = None  # "cơn bão có thể đã cướp đi ...": the storm is there
    result, stopped = state or "occurred", False
    if result == "wished":
        if event_type not in WISHED:
            return None
        result = "conditional"
    for governor in chain:
        unit = reading.units[governor.unit]
        if governor.relation == "avert":
            return None
        if governor.relation == "if":
            if result == "denied":
                return None  # "nếu A không từ chức": nothing is told to be so
            result = "conditional"
        elif governor.relation in ("when", "while") and result == "planned" and is_decided:
            result = "occurred"  # "căng thẳng leo thang khi A quyết định phong tỏa ..."
        elif governor.relation == "purpose":
            if result == "occurred" and _is_means(reading, governor.unit):
                continue  # "đã dùng tên lửa để phá hủy các căn cứ": done by these means
            if event_type == "ACCUSE" and result == "occurred":
                if _is_still_to_be_done(reading, governor.unit):
                    result = "planned"  # "sẽ đến hiện trường để điều tra"
                continue  # "từ chối ghế ... để phản đối": the protest is made by it
            if event_type not in AIMED_AT and not is_signed:
                return None
            met = event_type == "CONSULT" and _has_met(reading, governor.unit)
            gone = met or _has_gone(reading, governor.unit)
            result = "planned" if result == "occurred" and not gone else result
        elif governor.relation == "want":
            if event_type not in WISHED:
                return None
            result = "conditional"
        elif governor.relation == "before" and result == "occurred":
            result = "occurred" if state else "planned"
        elif governor.relation in ("content", "fact"):
            row = reading.row(governor.unit)
            governing = row.event_type if row is not None else None
            if governing in SWALLOWS:
                return "ongoing" if stopped and governing == "REQUEST" and result == "ongoing" else None
            if unit.has("allow"):
                return None  # "chính sách cho phép A gặp B": none of it is told to have been
            if unit.has("cause") and governor.relation == "content" and result == "occurred":
                caused = _of_auxiliaries(reading, governor.unit)  # "có thể khiến tàu chìm"
                result = caused if caused in ("conditional", "planned", "denied") else result
            if unit.has("stop") and result == "occurred":
                result, stopped = "ongoing", True  # "kêu gọi B dừng ném bom": B does
            elif unit.has("cancel") or (governing == "REJECT" and not nominal):
                result = "denied"
            elif unit.has("chance") or (result == "occurred" and _is_weighed(reading, governor.unit)):
                result = "conditional"
            elif unit.has("future", "decide", "order") and result == "occurred":
                result = "planned"
            if governor.relation == "fact" and unit.has("respond", "answer"):
                break  # "để đáp trả việc A bắn hạ ...": only the answer has a purpose
    return result


def goes_on_beside(reading: Reading, i: int, event_type: str) -> bool:
    """Whether what is joined by "và" to what somebody is doing goes on too ("đang theo dõi và giám sát")."""
    if event_type in SPOKEN or i < 2 or not reading.units[i - 1].has("and") or auxiliaries(reading, i):
        return False
    partner = next((j for j in range(i - 2, -1, -1) if reading.is_verb(j) or reading.units[j].has("sub")), i)
    group = auxiliaries(reading, partner) if reading.is_verb(partner) else []
    doing = any(reading.units[k].text.endswith("đang") for k in group)
    return doing and _of_auxiliaries(reading, partner) == "ongoing"


def _is_weighed(reading: Reading, k: int) -> bool:
    """Whether the verb at ``k`` only weighs or wishes its content: "đã xem xét thi hành" is done."""
    weighs = reading.units[k].text in word_set("considering")
    return weighs and _of_auxiliaries(reading, k) not in ("occurred", "recalled")


def is_never(reading: Reading, first: int, chain: list[Governor]) -> bool:
    """Whether "never" stands in front of the subject ("chưa bao giờ A yêu cầu B")."""
    starts = [first, *(group_start(reading, g.unit) for g in chain if g.relation == "content")]
    return any(k and reading.units[k - 1].text in word_set("never") for k in starts)


def is_continued(reading: Reading, i: int, event_type: str) -> bool:
    """Whether somebody goes on doing what lasts ("A tiếp tục cung cấp vũ khí cho B")."""
    return event_type in LASTING and any(reading.units[k].has("continue") for k in auxiliaries(reading, i))


def had_part(reading: Reading, i: int) -> bool:
    """Whether somebody once had a part in the act: "A từng đóng vai trò trong việc trả tự do cho B"."""
    start = reading.clause_start(i)
    fact = next((j for j in range(i - 1, start, -1) if reading.units[j].has("fact")), start)
    verb = next((j for j in range(fact - 1, start, -1) if reading.is_verb(j)), None)
    return verb is not None and _of_auxiliaries(reading, verb) == "recalled"


def of_wanted(reading: Reading, first: int, chain: list[Governor]) -> str:
    """The realis of an act that a noun names in what somebody asks for or promises.

    "Kêu gọi tiến hành một cuộc điều tra", "hứa viện trợ": none of it is done yet. Other nouns name what may
    be there all the same ("kêu gọi chấm dứt cuộc tấn công").
    """
    rows = [reading.row(g.unit) for g in chain if g.relation == "content"]
    governing = {row.event_type for row in rows if row is not None}
    if "AGREE" in governing:
        return "planned"
    asked = "REQUEST" in governing
    new = any(u.text == "một" for u in reading.units[max(0, first - 2) : first + 1])
    return "conditional" if asked and new else "occurred"


def of_purpose(reading: Reading, k: int) -> str:
    """The realis of what the purpose at ``k`` names: done with what is done for it, else to come."""
    verbs = [j for j in range(k - 1, reading.clause_start(k) - 1, -1) if reading.is_verb(j)]
    states = (verb_state(reading, j) for j in verbs if reading.phrase_at(j) is None)
    state = next((state for state in states if state is not None), "occurred")
    return "occurred" if state in ("occurred", "recalled") else "planned"


def _is_still_to_be_done(reading: Reading, k: int) -> bool:
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


def names_epidemic(reading: Reading, i: int) -> bool:
    """Whether the noun at ``i`` names a disease or wave of it, which goes on, and counts no cases of it."""
    return any(reading.units[i].text.startswith(word) for word in word_set("epidemics"))


def _has_met(reading: Reading, k: int) -> bool:
    """Whether the talks are those of a meeting that took place: "đã có buổi gặp mặt để thảo luận"."""
    for j in range(k - 1, reading.clause_start(k) - 1, -1):
        row = reading.row(j)
        if row is not None and row.event_type == "CONSULT":
            verb = j if reading.is_verb(j) else next((v for v in range(j, -1, -1) if reading.is_verb(v)), j)
            return _of_auxiliaries(reading, verb) == "occurred"
    return False


def _has_gone(reading: Reading, k: int) -> bool:
    """Whether somebody has gone there for the talks: "đã tới B hôm 11/4 để hội đàm"."""
    for j in range(k - 1, reading.clause_start(k) - 1, -1):
        if reading.units[j].text in word_set("motion"):
            state = _of_auxiliaries(reading, j)
            dated = any(u.kind == "time" for u in reading.units[reading.clause_start(k) : k])
            return state == "occurred" or (state is None and dated)
    return False


def _is_means(reading: Reading, k: int) -> bool:
    """Whether the purpose at ``k`` is what somebody used something for, and has used it."""
    verb = next((j for j in range(k - 1, reading.clause_start(k) - 1, -1) if reading.is_verb(j)), None)
    if verb is None or reading.units[verb].text not in word_set("means"):
        return False
    state = verb_state(reading, verb)
    forced = any(reading.units[j].has("cause") for j in range(reading.clause_start(verb), verb))
    return state in (None, "occurred", "ongoing") or (state == "demanded" and forced)
