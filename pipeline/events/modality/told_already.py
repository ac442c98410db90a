"""Acts that another of their sentence tells already: what an attack did, what is ended or protested about.

Each is told by a trigger of its own, but one report with the act before it. That act takes from it what it
lacks.
"""

from __future__ import annotations

from pipeline.events.conventions import OF_PROTEST
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading

EXERCISES = ("tập-trận", "diễn-tập", "tập-trận.1", "diễn-tập.1")  # fire in them hits nobody
DEATHS = ("tử-vong", "số-người-chết")  # words of the dead of a disease
DEALINGS = ("COOPERATE", "AID", "AGREE")  # what is not done any more where it is ended


def is_result(draft: Draft, before: list[Draft]) -> bool:
    """Whether a killing only says what the attack before it did ("tấn công ..., giết chết 12 người")."""
    attack = before[-1] if before else None
    if draft.event_type != "ASSAULT":
        return False
    named = attack is not None and attack.event_type == "ASSAULT" and attack.is_nominal
    if attack is not None and named and not attack.doubts and "event" in draft.how:
        attack.recipients = attack.recipients or draft.recipients
        return True  # "các cuộc không kích của A đã san phẳng 6 tòa nhà"
    if "shared" not in draft.how:
        return False
    if attack is not None and attack.event_type == "MOBILIZE":
        return attack.trigger.rule_id.endswith(EXERCISES)  # "diễn tập ... và khai hỏa tên lửa"
    if "giết" not in draft.trigger.rule_id:
        return False
    return attack is not None and attack.event_type == "ASSAULT" and bool(attack.mode or attack.recipients)


def is_cut_off(reading: Reading, i: int, draft: Draft, before: list[tuple[int, Draft]]) -> bool:
    """Whether the dealings at ``i`` are what is ended right before them ("ngừng đào tạo sĩ quan B").

    Ending them is the act told: it is then sure in its sense, and done to whoever the dealings were with.
    Where others only want them ended, they still go on.

    Args:
        reading: the sentence.
        i: the trigger.
        draft: the act it tells.
        before: the acts told before it, sure and doubted, with their triggers.
    """
    if draft.event_type not in DEALINGS or not before:
        return False
    k, end = before[-1]
    breaks_off = reading.units[k].text in word_set("cuts off") or reading.units[k].has("stop", "cancel")
    if end.event_type != "SANCTION" or not breaks_off:
        return False
    if not end.actors or {"wanted", "demanded"}.intersection(end.doubts):
        return False
    if any(d.event_type == "REQUEST" for _, d in before):
        return False  # "hối thúc Mỹ tuân thủ ..., dừng bán vũ khí"
    if any(unit.text not in word_set("within what is cut off") for unit in reading.units[k + 1 : i]):
        return False
    own = {p["country"] or p["name"] for p in end.actors}
    others = [p for p in draft.recipients + draft.actors if (p["country"] or p["name"]) not in own]
    if draft.trigger.frame == "sym" and not others and not end.recipients:
        return False  # "A và B dừng cuộc tập trận chung" is nothing that one does to the other
    end.recipients = end.recipients or others
    end.doubts = [d for d in end.doubts if d != "sense" and not (d == "no object" and end.recipients)]
    return True


def is_second_number(draft: Draft, before: list[Draft]) -> bool:
    """Whether the dead of a disease are counted beside its cases: one report ("90 ca mắc, 2 ca tử vong")."""
    if draft.event_type != "OUTBREAK" or not draft.is_nominal:
        return False
    if not any(word in draft.trigger.rule_id for word in DEATHS):
        return False
    return any(d.event_type == "OUTBREAK" and d.is_nominal for d in before)


def is_of_protest(reading: Reading, i: int, draft: Draft, before: list[Draft]) -> bool:
    """Whether a demand or complaint is what a protest told just before is about."""
    if draft.event_type not in OF_PROTEST or not {"shared", "controlled"} & set(draft.how):
        return False
    if reading.units[i].text in word_set("addressing") and "object" in draft.how and draft.recipients:
        return False  # "biểu tình yêu cầu tổng thống từ chức": said to him, a demand of its own
    protest = next((d for d in reversed(before) if d.event_type == "PROTEST"), None)
    if protest is None or not draft.actors:
        return False
    if [p["start"] for p in protest.actors] != [p["start"] for p in draft.actors]:
        return False
    protest.recipients = protest.recipients or draft.recipients
    return True
