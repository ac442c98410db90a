"""How a sentence tells an act: as news, as known, as what is said or asked, or not as an act at all.

A passive behind a noun only says which thing is meant, the content of a demand is no act of its own, a storm
that strikes a town is nobody's attack. These are questions about one trigger in its sentence; ``coding.py``
asks them, ``realis.py`` decides whether the act occurred.
"""

from __future__ import annotations

from pipeline.events.conventions import OF_PROTEST
from pipeline.events.drafts import Draft
from pipeline.events.grammar.asides import closes_age, interposed
from pipeline.events.grammar.conditions import ENDS
from pipeline.events.grammar.groups import hands_over
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.modality import context, realis
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.sides.parties import implied
from pipeline.events.slots.objects import passive_at

EXERCISES = ("tập-trận", "diễn-tập", "tập-trận.1", "diễn-tập.1")  # fire in them hits nobody
DEATHS = ("tử-vong", "số-người-chết")  # words of the dead of a disease
LEAD = 3  # the sentences, counted from 0, that tell what is new
LISTENING = ("cyber", "spying")
DEALINGS = ("COOPERATE", "AID", "AGREE")
DONE_BY_THINGS = ("ASSAULT", "MOBILIZE", "AID", "COERCE")
CUT_OFF = ("AID", "COOPERATE")  # what is not done any more where it is ended
SCENARIOS = ("ASSAULT", "COERCE", "ACCIDENT", "DISASTER")  # what is played in a drill and not done
PLOT = 10  # units that the words for a drill and its plot can stand before the act played
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


def is_listened_to(reading: Reading, first: int) -> bool:
    """Whether talks are only the object of spying: a word of it stands before their noun."""
    around = range(max(reading.clause_start(first), first - NEAR), first)
    return any(t.mode in LISTENING for k in around for t in reading.units[k].triggers)


def is_result(draft: Draft, before: list[Draft]) -> bool:
    """Whether a killing only says what the attack before it did ("tấn công ..., giết chết 12 người")."""
    attack = before[-1] if before else None
    if draft.event_type != "ASSAULT" or "shared" not in draft.how:
        return False
    if attack is not None and attack.event_type == "MOBILIZE":
        return attack.trigger.rule_id.endswith(EXERCISES)  # "diễn tập ... và khai hỏa tên lửa"
    if "giết" not in draft.trigger.rule_id:
        return False
    return attack is not None and attack.event_type == "ASSAULT" and bool(attack.mode or attack.recipients)


def is_cut_off(reading: Reading, i: int, draft: Draft, before: list[tuple[int, Draft]]) -> bool:
    """Whether the help or trade at ``i`` is what is ended right before it ("ngừng đào tạo sĩ quan B").

    Ending it is the act told: it is then sure in its sense, and done to whom the help or trade was for.
    Where others only want it ended, it still goes on.
    """
    if draft.event_type not in CUT_OFF or draft.trigger.frame == "sym" or not before:
        return False  # "A và B dừng cuộc tập trận chung" is nothing that one does to the other
    k, end = before[-1]
    if end.event_type != "SANCTION" or reading.units[k].text not in word_set("cuts off"):
        return False
    if not end.actors or {"wanted", "demanded"}.intersection(end.doubts):
        return False
    if any(d.event_type == "REQUEST" for _, d in before):
        return False  # "hối thúc Mỹ tuân thủ ..., dừng bán vũ khí"
    if any(unit.text not in word_set("within what is cut off") for unit in reading.units[k + 1 : i]):
        return False
    end.recipients = end.recipients or [p for p in draft.recipients if p not in end.actors]
    end.doubts = [d for d in end.doubts if d != "sense" and not (d == "no object" and end.recipients)]
    return True


def is_second_number(draft: Draft, before: list[Draft]) -> bool:
    """Whether the dead of a disease are counted beside its cases: one report ("90 ca mắc, 2 ca tử vong")."""
    if draft.event_type != "OUTBREAK" or not draft.is_nominal:
        return False
    if not any(word in draft.trigger.rule_id for word in DEATHS):
        return False
    return any(d.event_type == "OUTBREAK" and d.is_nominal for d in before)


def is_of_protest(draft: Draft, before: list[Draft]) -> bool:
    """Whether a demand or complaint is what a protest told just before is about."""
    if draft.event_type not in OF_PROTEST or not {"shared", "controlled"} & set(draft.how):
        return False
    protest = next((d for d in reversed(before) if d.event_type == "PROTEST"), None)
    if protest is None or not draft.actors:
        return False
    if [p["start"] for p in protest.actors] != [p["start"] for p in draft.actors]:
        return False
    protest.recipients = protest.recipients or draft.recipients
    return True


def is_hypothetical(reading: Reading, first: int, last: int, *, has_actor: bool) -> bool:
    """Whether the noun means any act of the kind, or is only what an agreement or talk is about."""
    units = reading.units
    if not has_actor and any(
        unit.text in word_set("crimes") for unit in units[max(0, first - 1) : first + 1]
    ):
        return True  # "tội hành hạ người khác": what the law forbids
    around = units[max(0, first - 1) : last + 2]
    if any(unit.text in word_set("hypothetical") for unit in around):
        return True
    topic = first > 1 and "about" in units[first - 1].classes and units[first - 2].text in word_set("topics")
    return topic and not has_actor


def is_by_nature(reading: Reading, first: int) -> bool:
    """Whether the phrase over unit ``first`` means a storm, a disease, an animal and the like."""
    phrase = reading.phrase_at(first)
    if phrase is None:
        return False
    triggers = reading.units[phrase.trigger].triggers if phrase.trigger is not None else ()
    words = {unit.text for unit in reading.units[phrase.first : phrase.last + 1]}
    return any(t.event_type in HAPPENINGS for t in triggers) or bool(words & word_set("nature"))


def is_rehearsed(reading: Reading, i: int) -> bool:
    """Whether the act at unit ``i`` stands in the plot of a drill: "diễn tập xử lý tình huống bắt cóc"."""
    texts = [unit.text for unit in reading.units[max(0, i - PLOT) : i]]
    plot = next((k for k, text in enumerate(texts) if text in word_set("plots")), None)
    return (
        plot is not None
        and not set(texts[:plot]).isdisjoint(word_set("rehearsals"))
        and not set(texts).intersection(ENDS)
    )


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


def is_stopped(reading: Reading, i: int, draft: Draft, before: list[Draft]) -> bool:
    """Whether the verb names the dealings that the verb before it breaks off: "đình chỉ | buôn bán với B".

    With whom it deals then stands behind it.
    """
    if i == 0 or draft.event_type not in DEALINGS or not reading.units[i - 1].has("stop", "cancel"):
        return False
    end = reading.units[i - 1].end
    breach = next((d for d in before if d.event_type == "SANCTION" and d.end == end), None)
    if breach is None:
        return False
    own = {p["country"] or p["name"] for p in breach.actors}
    others = [p for p in draft.recipients + draft.actors if (p["country"] or p["name"]) not in own]
    breach.recipients = breach.recipients or others
    return True


def is_capable(reading: Reading, i: int, draft: Draft) -> bool:
    """Whether the verb only tells what a thing can do ("hệ thống này có thể tiêu diệt máy bay B")."""
    able = any(reading.units[k].text in word_set("able to") for k in context.auxiliaries(reading, i))
    return able and not draft.actors and draft.event_type in DONE_BY_THINGS


def carries(reading: Reading, verb: int) -> bool:
    """Whether a verb before a noun does what the noun names: not one that only speaks of it.

    "công bố các lệnh trừng phạt", but "nói vụ tấn công diễn ra hôm thứ Tư".
    """
    return not reading.units[verb].has("say") or reading.units[verb].text in word_set("announcing")


def is_of_rejected(reading: Reading, i: int, draft: Draft) -> bool:
    """Whether the act is that of a text which the subject only rejects: "phủ quyết nghị quyết lên án B"."""
    if "shared" not in draft.how or draft.is_nominal:
        return False
    for k in range(i - 1, reading.clause_start(i) - 1, -1):
        if reading.units[k].has("and", "conj", "fact", "that") or reading.units[k].text == ",":
            return False
        if reading.is_verb(k):
            row = reading.row(k) if reading.units[k].triggers else None
            return row is not None and row.event_type == "REJECT" and k < i - 1
    return False


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
