"""How a sentence tells an act: as news, as known, as what is said or asked, or as what only can be.

A passive behind a noun only says which thing is meant, the content of a demand is no act of its own. These
are questions about one trigger in its sentence; ``coding.py`` asks them, ``realis.py`` decides whether the
act occurred. What is no act at all is said in ``no_act.py``.
"""

from __future__ import annotations

from pipeline.events.drafts import Draft
from pipeline.events.grammar.asides import closes_age, interposed
from pipeline.events.grammar.groups import hands_over
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.modality import context, realis
from pipeline.events.sides.parties import implied
from pipeline.events.slots.objects import passive_at

LEAD = 3  # the sentences, counted from 0, that tell what is new
DONE_BY_THINGS = ("ASSAULT", "MOBILIZE", "AID", "COERCE")
NEAR = 6  # units around a trigger in which a word of habit speaks of it


def place_in_speech(
    reading: Reading, i: int, first: int, chain: list[context.Governor], draft: Draft
) -> None:
    """Note how the sentence tells the act: as a fact, as content of speech, as what always is so."""
    draft.is_fact = (bool(chain) and chain[0].relation == "fact") or (
        i > 0 and reading.units[i - 1].has("fact")
    )
    around = range(max(reading.clause_start(i), i - NEAR), min(i + NEAR, len(reading.units)))
    draft.is_presupposed = (
        draft.is_fact
        or is_relative(reading, i, draft)
        or is_participle(reading, i, draft)
        or any(g.relation == "content" and not reading.units[g.unit].has("say", "cause") for g in chain)
        or any(g.relation in ("when", "while") for g in chain)
        or any(reading.units[k].has("habit") for k in around)
        or (
            first > 0
            and reading.units[first - 1].text in word_set("clause heads")
            and not _says(reading, first - 1)
        )
    )
    start = reading.units[reading.clause_start(i)]
    draft.is_earlier = (start.has("before", "once") and not start.has("prep")) or at_that_time(reading, i)
    holders = [g for g in chain if g.relation in ("content", "fact", "when", "before")]
    draft.is_embedded = bool(holders)
    draft.is_reported = all(g.relation == "content" and reading.units[g.unit].has("say") for g in holders)
    draft.is_meanwhile = bool(chain) and chain[0].relation == "while" and _goes_on(reading, i)
    draft.reported_by = holders[0].unit if holders else None
    if not holders and (draft.is_fact or is_relative(reading, i, draft)):
        draft.is_embedded, draft.reported_by = True, first


def is_participle(reading: Reading, i: int, draft: Draft) -> bool:
    """Whether a passive only adds something: "Bị B chỉ trích, A ...", "tên lửa, được A chuyển tới B"."""
    passive = passive_at(reading, i)
    if "passive" not in draft.how or passive is None:
        return False
    k = passive[0]
    if k == reading.clause_start(i):
        return True
    # But "X, 27 tuổi, bị bắt": the comma closes what is set off, and the passive is the main verb.
    return reading.is_mark(k - 1, ",", "-") and not (closes_age(reading, k - 1) or interposed(reading, k))


def _says(reading: Reading, k: int) -> bool:
    """Whether a word that may be a noun of speech is the verb here: "A tuyên bố không chấp nhận ..."."""
    return reading.is_verb(k) and reading.units[k].has("say")


def _goes_on(reading: Reading, i: int) -> bool:
    """Whether "đang" stands before the verb."""
    return any(reading.units[k].has("progress") for k in context.auxiliaries(reading, i))


def is_news(reading: Reading, first: int, last: int, verb: int | None) -> bool:
    """Whether the sentence tells that the act of a noun took place, or what came of it.

    "Vụ nổ xảy ra ở X", "tai nạn khiến 30 người bị thương", "thiệt mạng trong vụ đánh bom".
    """
    if reading.sentence["position"] > LEAD:
        return False
    if verb is not None and reading.units[verb].has("happen"):
        return True
    k = last + 1
    while k < len(reading.units) and (
        reading.is_auxiliary(k) or reading.units[k].kind == "time" or reading.units[k].has("prep")
    ):
        k += 1
        if reading.units[k - 1].has("prep") and (place := reading.phrase_at(k)) is not None:
            k = place.last + 1
    if k < len(reading.units) and reading.units[k].has("cause", "happen"):
        return True
    dies = first > 1 and "in" in reading.units[first - 1].classes and reading.units[first - 2]
    return bool(dies) and any(t.frame == "toll" for t in reading.units[first - 2].triggers)


def is_brought_about(reading: Reading, last: int) -> bool:
    """Whether a passive behind the noun tells the act as done: "lệnh giới nghiêm đã được ban bố"."""
    k = last + 1
    while k < len(reading.units) and (reading.is_auxiliary(k) or reading.units[k].kind == "time"):
        k += 1
    if k + 1 >= len(reading.units) or not reading.units[k].has("passive"):
        return False
    agent = reading.phrase_at(k + 1)
    done = k + 1 if agent is None else agent.last + 1
    return done < len(reading.units) and reading.units[done].has("light") and reading.is_verb(done)


def is_demanded(reading: Reading, i: int, draft: Draft) -> bool:
    """Whether the act stands in a list of what somebody demands, promises or threatens.

    "A hối thúc B tuân thủ ..., dừng bán vũ khí cho C": the content of a demand is no act of its own.
    """
    if "shared" not in draft.how or draft.event_type in realis.SPOKEN:
        return False
    for k in range(i - 1, reading.clause_start(i) - 1, -1):
        if reading.units[k].has("but", "sub", "stop"):
            return False  # "kêu gọi B dừng ném bom C": B does
        after, before = reading.phrase_at(k + 1), reading.phrase_at(k - 1) if k else None
        listed = before is not None and before.names  # "đề nghị A và B hợp tác, chia sẻ ..."
        if reading.units[k].has("and") and after is not None and after.names and not listed:
            return False  # a clause with a subject of its own
        row = reading.row(k) if reading.phrase_at(k) is None else None
        if row is not None and row.event_type in realis.SWALLOWS and reading.is_verb(k):
            return True
    return False


def give_asked(reading: Reading, i: int, draft: Draft, before: list[Draft]) -> None:
    """Give what somebody is asked to stop doing to whoever is asked, not to the asker.

    "A hối thúc B tuân thủ lệnh ngừng bắn, dừng bán vũ khí cho C": B sells them.
    """
    asked = next((d for d in reversed(before) if d.event_type == "REQUEST"), None)
    stops = i > 0 and reading.units[i - 1].has("stop") and "shared" in draft.how
    if asked is None or not stops or not draft.actors or not asked.recipients:
        return
    if [p["start"] for p in asked.actors] == [p["start"] for p in draft.actors]:
        theirs = {p["country"] for p in asked.recipients} - {None}
        draft.actors = [implied(p) for p in asked.recipients]
        draft.recipients = [p for p in draft.recipients if p["country"] not in theirs]


def is_capable(reading: Reading, i: int, draft: Draft) -> bool:
    """Whether the verb only tells what a thing can do ("hệ thống này có thể tiêu diệt máy bay B")."""
    able = any(reading.units[k].text in word_set("able to") for k in context.auxiliaries(reading, i))
    return able and not draft.actors and draft.event_type in DONE_BY_THINGS


def carries(reading: Reading, verb: int) -> bool:
    """Whether a verb before a noun does what the noun names: not one that only speaks of it.

    "công bố các lệnh trừng phạt", but "nói vụ tấn công diễn ra hôm thứ Tư".
    """
    return not reading.units[verb].has("say") or reading.units[verb].text in word_set("announcing")


def is_announced(reading: Reading, i: int) -> bool:
    """Whether somebody says that he himself will do it: "tuyên bố hỗ trợ 5 triệu USD"."""
    return i > 0 and reading.units[i - 1].has("say") and reading.is_verb(i - 1)


def is_relative(reading: Reading, i: int, draft: Draft) -> bool:
    """Whether a passive only says which people or things are meant ("căn cứ bị tấn công nằm gần ...")."""
    if not draft.is_undergone:
        return False
    if "object" in draft.how and "fall" in draft.how:
        return True  # "tìm thấy tàu ngầm mất tích"
    if "passive" in draft.how and is_governed(reading, i):
        return True  # "giành lại các khu vực bị phe ly khai chiếm đóng"
    for k in range(i + 1, len(reading.units)):
        unit = reading.units[k]
        if reading.is_verb(k) or (unit.has("passive") and reading.phrase_at(k) is None):
            return not unit.has("purpose", "serial")
        if reading.phrase_at(k) is None and not reading.is_auxiliary(k):
            return False
    return False


def is_governed(reading: Reading, i: int) -> bool:
    """Whether what the passive at ``i`` is said of is the object of a verb or preposition."""
    passive = passive_at(reading, i)
    phrase = reading.phrase_at(passive[0] - 1) if passive is not None and passive[0] else None
    if phrase is None or not phrase.first or phrase.names[:1] == [phrase.first]:
        return False
    before = reading.units[phrase.first - 1]
    gives_way = hands_over(reading, phrase.first - 1)
    return before.has("prep") or (reading.is_verb(phrase.first - 1) and not gives_way)


def is_predicate(reading: Reading, first: int) -> bool:
    """Whether the phrase that begins at ``first`` says what something else is."""
    return any(reading.units[k].has("copula") for k in range(max(0, first - 3), first))


def is_said_of_this(reading: Reading, first: int) -> bool:
    """Whether the noun only says what was told just before: "Đây là vụ tấn công đẫm máu thứ tư ..."."""
    start = reading.clause_start(first)
    near = reading.units[start].text in word_set("this") and first - start <= 4
    kind = reading.units[first].text.split(" ")[0] in word_set("counts acts")  # not "là khu vực giao tranh"
    return start == reading.origin and near and kind


def at_that_time(reading: Reading, i: int) -> bool:
    """Whether the sentence begins with a time told before ("Trong sự kiện đó, ...", "Khi đó, ...")."""
    first = reading.clause_start(i)
    opening = reading.units[first : first + 5]
    comma = next((k for k, unit in enumerate(opening) if unit.text == ","), None)
    if comma is None or not (opening[0].has("prep") or opening[0].text in word_set("times told")):
        return False
    return opening[comma - 1].text in word_set("that")


def is_doubted(reading: Reading, i: int) -> bool:
    """Whether a word of doubt stands before the verb in its own clause."""
    for k in range(i - 1, reading.clause_start(i) - 1, -1):
        unit = reading.units[k]
        if unit.has("doubt"):
            return not any(u.text in word_set("reasons") for u in reading.units[k + 1 : i])
        if unit.has("conj") or unit.text == ",":
            return False
    return False
