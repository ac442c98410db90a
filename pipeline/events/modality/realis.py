"""Did it happen? Occurred, ongoing, planned, conditional, denied or recalled, or not told as an act at all.

The words of the verb group say most of it (``states.py``); then what the clause hangs on. The content of a
demand, a promise or a purpose (``purposes.py``) is no act of its own (the demand is); the content of a denial
is denied; an old date makes an act recalled, which ``mention_dates.py`` sees to once dates are known.
"""

from __future__ import annotations

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.modality.context import Governor, auxiliaries, group_start
from pipeline.events.modality.purposes import has_gone, has_met, is_means, is_still_to_be_done
from pipeline.events.modality.states import of_auxiliaries
from pipeline.events.ontology import HAPPENINGS

# Acts by word are done by saying them, whatever becomes of their content.
VERBAL_ACTS = ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE")
# The content of these is not told as an act (codebook: a promise, threat or demand is the act).
SWALLOWS = ("REQUEST", "AGREE", "THREATEN", "CONCEDE")
SPOKEN = (*VERBAL_ACTS, "SUPPORT", "CONCEDE")
AIMED_AT = ("CONSULT", "MOBILIZE", "AID", "RETREAT")  # what is still to be done, told as a purpose
# Whoever does these about something takes it for done.
BLAMES = ("ACCUSE", "PROTEST")
LASTING = ("AID", "COOPERATE", "MOBILIZE", "COERCE", "SANCTION")
DONE_BY_DECISION = ("SANCTION", "COERCE", "CONCEDE", "ACCUSE")  # done by deciding so: "quyết định kỷ luật"
WISHED = ("AGREE", "SUPPORT", "CONSULT", "COOPERATE")


def decide(
    event_type: str,
    state: str | None,
    chain: list[Governor],
    reading: Reading,
    *,
    nominal: bool = False,
    is_decided: bool = False,
    is_signed: bool = False,
    is_only_possible: bool = False,
) -> str | None:
    """The realis of an event from its own verb group and its governors; None when no act is told.

    A noun only names the act: whoever rejects something about it does not deny the act. ``is_decided`` says
    that it is told as decided, ``is_signed`` that something is to be signed, ``is_only_possible`` that
    the verb of the noun brings the happening about, and has not yet.
    """
    if state == "demanded" and any(reading.units[g.unit].has("cause") for g in chain):
        state = "occurred"  # "khiến binh sĩ phải nổ súng"
    if state == "dropped" or state == "demanded":
        return None
    if nominal and event_type in HAPPENINGS and state == "conditional" and not is_only_possible:
        state = None  # "cơn bão có thể đã cướp đi ...": the storm is there
    result, stopped = state or "occurred", False
    if result == "wished":
        if event_type not in WISHED:
            return None
        result = "conditional"
    if is_decided and result == "planned" and event_type in DONE_BY_DECISION:
        result = "occurred"
    is_past = state in ("occurred", "recalled") and not nominal  # its own verb group says so
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
            if result == "occurred" and is_means(reading, governor.unit):
                continue  # "đã dùng tên lửa để phá hủy các căn cứ": done by these means
            if event_type == "ACCUSE" and result == "occurred":
                if is_still_to_be_done(reading, governor.unit):
                    result = "planned"  # "sẽ đến hiện trường để điều tra"
                continue  # "từ chối ghế ... để phản đối": the protest is made by it
            if event_type in SPOKEN and result == "occurred" and has_met(reading, governor.unit):
                continue  # "đã gọi điện cho B để yêu cầu ...": said on the phone
            if state == "recalled":
                continue  # "để phản đối những kẻ từng đánh đập X"
            if event_type not in AIMED_AT and not is_signed:
                return None
            met = event_type == "CONSULT" and has_met(reading, governor.unit)
            gone = met or has_gone(reading, governor.unit)
            result = "planned" if result == "occurred" and not gone else result
        elif governor.relation == "want":
            # "hy vọng B sẽ ký ...": what another shall do is no act
            of_another = reading.phrase_at(governor.unit + 1) is not None
            if event_type not in WISHED or of_another:
                return None
            result = "conditional"
        elif governor.relation == "before" and result == "occurred":
            result = "occurred" if state else "planned"
        elif governor.relation in ("content", "fact"):
            row = reading.row(governor.unit)
            governing = row.event_type if row is not None else None
            if governing in SWALLOWS and is_past:
                break  # "kêu gọi trừng phạt những kẻ đã giết X": nobody asks for what is done
            if governing in SWALLOWS:
                return "ongoing" if stopped and governing == "REQUEST" and result == "ongoing" else None
            if unit.has("allow"):
                return None  # "chính sách cho phép A gặp B": none of it is told to have been
            if unit.has("cause") and governor.relation == "content" and result == "occurred":
                caused = of_auxiliaries(reading, governor.unit)  # "có thể khiến tàu chìm"
                result = caused if caused in ("conditional", "planned", "denied") else result
            if unit.has("stop") and result == "occurred":
                result, stopped = "ongoing", True  # "kêu gọi B dừng ném bom": B does
            elif unit.has("cancel") or (governing == "REJECT" and not nominal):
                result = "denied"
            elif unit.has("chance") or (result == "occurred" and _is_weighed(reading, governor.unit)):
                result = "conditional"
            elif unit.has("future", "decide", "order") and result == "occurred":
                result = "planned"
            if governor.relation == "fact" and (unit.has("respond", "answer") or governing in BLAMES):
                break  # "để đáp trả việc A bắn hạ ...", "để lên án việc A ...": only this has a purpose
    return result


def goes_on_beside(reading: Reading, i: int, event_type: str) -> bool:
    """Whether what is joined by "và" to what somebody is doing goes on too ("đang theo dõi và giám sát")."""
    if event_type in SPOKEN or i < 2 or not reading.units[i - 1].has("and") or auxiliaries(reading, i):
        return False
    partner = next((j for j in range(i - 2, -1, -1) if reading.is_verb(j) or reading.units[j].has("sub")), i)
    group = auxiliaries(reading, partner) if reading.is_verb(partner) else []
    doing = any(reading.units[k].text.endswith("đang") for k in group)
    return doing and of_auxiliaries(reading, partner) == "ongoing"


def _is_weighed(reading: Reading, k: int) -> bool:
    """Whether the verb at ``k`` only weighs or wishes its content: "đã xem xét thi hành" is done."""
    weighs = reading.units[k].text in word_set("considering")
    return weighs and of_auxiliaries(reading, k) not in ("occurred", "recalled")


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
    return verb is not None and of_auxiliaries(reading, verb) == "recalled"


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
