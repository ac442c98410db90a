"""Whether a trigger is used as a noun: "cuộc hội đàm", "lô viện trợ của A", "công bố các lệnh trừng phạt".

Vietnamese verbs become nouns by what stands around them: a classifier, an owner, a verb of happening. These
are the questions of word order; what follows for an event is decided elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import is_event_noun

if TYPE_CHECKING:
    from pipeline.events.grammar.reading import Reading


def is_nominal(reading: Reading, i: int) -> bool:
    """Whether the trigger at ``i`` is used as a noun."""
    unit, phrase = reading.units[i], reading.phrase_at(i)
    if phrase is not None and phrase.trigger == i:
        return True
    if is_event_noun(unit):
        return True
    if unit.text.split(" ")[0] in word_set("finite") and unit.text not in word_set("no negations"):
        return False  # "sẽ đáp trả", "không chấp nhận": the words of its verb group are part of it
    following = reading.units[i + 1] if i + 1 < len(reading.units) else None
    before = i - 1 if i else 0
    if following is not None and following.has("copula") and _is_finite(reading, i):
        return False
    if i and reading.units[before].has("say") and unit.text not in word_set("speech nouns"):
        return _is_about(reading, i)  # "Nga thông báo trục xuất ..."
    if _has_object(reading, i) and (
        i == 0
        or reading.units[before].has("and", "light", "conj", "start")
        or (reading.units[before].has("sub") and reading.units[before].has("after"))
        or reading.units[before].text == ","
    ):
        return False  # "công bố các lệnh trừng phạt và trục xuất 10 người", "trong khi đó hối thúc B"
    if i and reading.units[before].text in word_set("doing together") and _has_object_further(reading, i):
        return False  # "phối hợp triệt phá thành công đường dây ma túy"
    reason = i and reading.units[before].classes & {"because", "with", "about"}
    if reason and unit.text in word_set("speech nouns") and not reading.units[before].has("of"):
        return True  # "trừng phạt B vì cáo buộc can thiệp bầu cử"
    if (
        i
        and unit.text in word_set("speech nouns")
        and following is not None
        and following.classes & {"from", "of"}
    ):
        return True  # "đề nghị từ Ukraine"
    told = _before_times(reading, i)
    if unit.pos.startswith("N") and (
        told < 0 or (reading.phrase_at(told) is None and not reading.is_auxiliary(told))
    ):
        return True
    tensed = i and reading.is_auxiliary(i - 1) and reading.units[i - 1].text in word_set("tenses")
    if not tensed and ((following is not None and following.has("happen", "copula")) or happens(reading, i)):
        return True  # but "đã ban bố lệnh phong tỏa kéo dài 15 ngày"
    if is_of_somebody(reading, i) or _is_measured(reading, i):
        return True
    if any(t.event_type == "PROTEST" for t in unit.triggers) and _has_lasted(reading, i):
        return True
    if any(t.frame == "sym" for t in unit.triggers) and _does(reading, i):
        return True  # "nếu giao tranh không khép lại sớm"
    if (
        i
        and reading.units[i - 1].classes & {"about", "goal", "before", "after", "of"}
        and reading.units[i - 1].has("prep", "of")
        and not (reading.units[i - 1].text in word_set("directions") and _is_errand(reading, i))
    ):
        return True
    if (
        i
        and unit.text in word_set("speech nouns")
        and (
            reading.units[i - 1].has("say")
            or any(t.event_type == "REJECT" for t in reading.units[i - 1].triggers)  # "bác bỏ yêu cầu mở ..."
        )
    ):
        return True
    if i and reading.units[before].has("undergo") and all(t.event_type == "ACCUSE" for t in unit.triggers):
        return True  # "vấp phải phản ứng dữ dội từ A", "đối mặt với cáo buộc của A"
    amount = reading.phrase_at(before)
    if i and amount is not None and amount.first and reading.units[amount.first - 1].has("undergo"):
        return True
    if i and reading.units[i - 1].text in word_set("openers of events") and unit.pos.startswith("N"):
        return True
    return bool(i) and reading.units[i - 1].has("light", "undergo", "join") and unit.pos.startswith("N")


def _is_measured(reading: Reading, i: int) -> bool:
    """Whether a length of time before it makes a noun of a fight: "sau hai tuần | giao tranh với B"."""
    if i < 2 or not any(t.frame == "sym" and t.event_type == "ASSAULT" for t in reading.units[i].triggers):
        return False
    measure = reading.units[i - 1].text in word_set("durations") and reading.units[i - 2].is_number
    before = reading.units[i - 3] if i > 2 else None
    return measure and (before is None or before.kind == "mark" or before.text in word_set("after how long"))


def _is_finite(reading: Reading, i: int) -> bool:
    """Whether auxiliaries or a passive before the trigger make it a verb ("được nhiều nước ủng hộ là")."""
    if any(t.frame == "vic" for t in reading.units[i].triggers) or (i and reading.is_auxiliary(i - 1)):
        return True
    agent = reading.phrase_at(i - 1) if i else None
    before = (agent.first if agent is not None else i) - 1
    return before >= 0 and reading.units[before].has("passive")


def _before_times(reading: Reading, i: int) -> int:
    """The unit before unit ``i``, past times that stand between it and a subject ("Nga hôm 19/4 ...")."""
    k = i - 1
    while k > 0 and reading.units[k].kind == "time":
        k -= 2 if k > 1 and reading.units[k - 1].has("prep") else 1
    return k if k == i - 1 or (k >= 0 and reading.phrase_at(k) is not None) else i - 1


def _has_object(reading: Reading, i: int) -> bool:
    """Whether an object stands directly behind a trigger that takes one."""
    phrase = reading.phrase_at(i + 1)
    takes = any(t.frame in ("svo", "req") and "object" in t.preps for t in reading.units[i].triggers)
    return (takes and phrase is not None and phrase.trigger is None) or _has_its_thing(reading, i)


def _has_its_thing(reading: Reading, i: int) -> bool:
    """Whether the thing that its row asks for stands right behind a verb: "đình chỉ | liên lạc"."""
    row = reading.row(i)
    return row is not None and row.frame == "svo" and any(need.where == "r1" for need in row.needs)


def _has_object_further(reading: Reading, i: int) -> bool:
    """Whether an object stands behind the trigger, past a word that says how well or fast it is done."""
    if _has_object(reading, i):
        return True
    behind = reading.phrase_at(i + 2) if i + 2 < len(reading.units) else None
    return reading.units[i + 1].text in word_set("manners") and behind is not None and behind.trigger is None


def _is_errand(reading: Reading, i: int) -> bool:
    """Whether somebody is sent or comes to do what the trigger tells: "gửi đội cứu hộ đến giúp B"."""
    sent = reading.phrase_at(i - 2) if i > 1 else None
    return sent is not None and sent.trigger is None and _has_object(reading, i)


def is_of_somebody(reading: Reading, i: int) -> bool:
    """Whether a plain noun before the trigger and its owner behind make a noun of it.

    "Lô viện trợ của A", "nội dung hội đàm giữa A và B".
    """
    before = reading.phrase_at(i - 1) if i else None
    if before is None or i + 2 > len(reading.units) - 1 or before.last in before.names:
        return False
    head, behind = reading.units[before.last], reading.units[i + 1]
    plain = head.kind == "word" and not head.classes and head.text not in word_set("pronouns")
    if not plain or not (behind.has("of") or "between" in behind.classes):
        return False
    owner = reading.phrase_at(i + 2)
    return owner is not None and bool(owner.names or reading.units[owner.head].kind == "noun")


def _is_about(reading: Reading, i: int) -> bool:
    """Whether the trigger is followed by what makes it a noun: nothing, or "của" and the like."""
    return i + 1 >= len(reading.units) or reading.units[i + 1].has("of") or happens(reading, i)


def _does(reading: Reading, i: int) -> bool:
    """Whether an auxiliary and a verb follow the unit directly: it is their subject."""
    k = i + 1
    while k < len(reading.units) and reading.is_auxiliary(k):
        k += 1
    return i + 1 < k < len(reading.units) and reading.is_verb(k)


def happens(reading: Reading, i: int) -> bool:
    """Whether a verb of happening follows, past adverbs and auxiliaries ("bạo động đã nổ ra")."""
    k = i + 1
    while k < len(reading.units) and (reading.is_auxiliary(k) or reading.units[k].pos == "A"):
        k += 1
    return k < len(reading.units) and reading.units[k].has("happen")


def _has_lasted(reading: Reading, i: int) -> bool:
    """Whether a length of time behind "sau" stands before the unit: "từ chức sau hai tuần biểu tình"."""
    units, k = reading.units, i - 1
    if k < 1 or units[k].text.split(" ")[-1] not in word_set("durations"):
        return False
    while k > 0 and units[k - 1].pos in ("M", "A", "L", "N") and not units[k - 1].has("after"):
        k -= 1
    return k > 0 and units[k - 1].has("after")
