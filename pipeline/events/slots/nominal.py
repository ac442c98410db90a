"""Who does it to whom when the act is told by a noun: "cuộc điện đàm giữa A và B", "lệnh trừng phạt của A".

The parties of a noun stand behind it: "của" the actor, "giữa" both sides, "với", "đối với", "nhằm vào" and
the like the other side, a bare name the one it is done to. What is missing comes from the verb that
governs the noun: whoever holds a meeting or launches an attack is its actor, whoever suffers it is not.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.grammar.carrying import carries_out, doer, past_origin, relative
from pipeline.events.grammar.conditions import OPENING
from pipeline.events.grammar.fronting import following_subject
from pipeline.events.grammar.groups import Found, group_starting
from pipeline.events.grammar.lexicon import Trigger, word_set
from pipeline.events.grammar.noun_governors import governing_verb, is_passive, is_time, talks_of
from pipeline.events.grammar.nouns import happens
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import CLOSE, Reading
from pipeline.events.slots.outer import verb_before
from pipeline.events.slots.subjects import subject_of

MUTUAL = ("sym",)
GOVERNED = ("sym", "visit")
TAIL_LIMIT = 14
MEANS = 7  # units that tell what an act is done with
OWN = ("direct", "across", "fronted")  # where the subject of "có" is whoever has it
ANSWERED = ("REQUEST", "ACCUSE", "THREATEN")  # words that are taken or turned down


@dataclass
class NounArguments:
    """Slots of a nominal trigger; ``last`` is the last unit that belongs to its phrase."""

    actors: Found = field(default_factory=Found)
    recipients: Found = field(default_factory=Found)
    last: int = 0
    verb: int | None = None  # the verb that governs the noun, or by which it takes place
    happening: int | None = None  # the verb behind it by which it takes place


def nominal_arguments(reading: Reading, i: int, trigger: Trigger) -> NounArguments:
    """The parties of the noun at unit ``i``."""
    result = NounArguments(last=i)
    first = _first(reading, i)
    verb, governor_prep = governing_verb(reading, first)
    result.verb = verb
    _read_tail(reading, i, trigger, result)
    if verb is not None:
        _fill_from_verb(reading, i, verb, trigger, result)
    elif (
        governor_prep
        and trigger.frame in GOVERNED
        and not _both(result, trigger)
        and talks_of(reading, first)
    ):
        # "A đề cập đến khả năng bình thường hóa quan hệ với B"
        result.actors = _add(result.actors, subject_of(reading, talks_of(reading, first) or 0), "light")
    elif governor_prep and _is_half_told(result, trigger) and not _is_fronted(reading, first):
        result.actors = _add(result.actors, _who_meets(reading, first), "light")
    elif governor_prep and trigger.frame == "visit" and not result.actors and not _is_fronted(reading, first):
        # "A kêu gọi B hợp tác trong chuyến thăm tới B": the visitor is who the clause is about.
        main = verb_before(reading, first)
        found = subject_of(reading, main) if main is not None and is_time(reading, first) else Found()
        result.actors = found if found.how in ("direct", "across") else result.actors
    elif (
        governor_prep
        and trigger.frame in GOVERNED
        and not _both(result, trigger)
        and _is_fronted(reading, first)
    ):
        # "Sau cuộc hội đàm với B, A nói": the missing side is the subject of the main clause.
        found = following_subject(reading, result.last)
        if found:
            result.actors = _add(result.actors, found, "fronted")
    if not result.actors and verb is None and first and reading.units[first - 1].text == "với":
        result.actors = _who_gives_reason(reading, first, trigger)
    if reading.units[i].text.split(" ")[0] in word_set("at request") and not result.recipients:
        result.recipients = _who_complies(reading, first, result.last)
    if trigger.event_type == "SUPPORT" and not result.recipients and result.actors.how == "của":
        result.recipients = _who_enjoys(reading, first)
    if trigger.event_type in ANSWERED and not result.recipients and result.actors.how == "của":
        result.recipients = _who_answers(reading, first)
    if result.happening is not None and not _opens_clause(reading, first):
        result.happening = None  # "đồng ý về một lệnh ngừng bắn kéo dài 30 ngày", "khi vụ tấn công xảy ra"
    if result.verb is None:
        result.verb = result.happening
    return result


def _who_enjoys(reading: Reading, first: int) -> Found:
    """Who has somebody's support, or thanks for it: "A cảm ơn sự ủng hộ của B", "A được sự ủng hộ của B"."""
    k = first - 1
    has = k > 0 and (reading.units[k].text in word_set("thanking") or reading.units[k].text == "được")
    found = subject_of(reading, k) if has else Found()
    return Found(found.phrases, "undergo") if found.how in ("direct", "across", "shared") else Found()


def _is_in_quotes(reading: Reading, i: int) -> bool:
    """Whether the noun is the first word in quotation marks: "bày tỏ “lòng thương tiếc” với B"."""
    before = _first(reading, i) - 1
    return before >= 0 and reading.units[before].text in OPENING


def _past_agreeing(reading: Reading, k: int) -> int | None:
    """The "giữa" behind the verb by which an agreement came about: "thỏa thuận đã đạt được giữa A và B"."""
    while k < len(reading.units) and (reading.is_auxiliary(k) or reading.units[k].has("passive")):
        k += 1
    made = k + 1 < len(reading.units) and reading.units[k].text in word_set("agreeing")
    return k + 1 if made and "between" in reading.units[k + 1].classes else None


def _opens_clause(reading: Reading, first: int) -> bool:
    """Whether the noun is the first thing of a statement but for times: its subject."""
    k = first - 1
    while k >= 0 and (reading.units[k].kind == "time" or reading.is_auxiliary(k)):
        k -= 1
    if k < reading.clause_start(first) or reading.units[k].kind == "mark":
        return True
    return reading.units[k].has("that", "say", "conj", "start")


def _who_answers(reading: Reading, first: int) -> Found:
    """To whom a word was said, which he takes or turns down: "A đồng ý với đề nghị của B"."""
    k = first - 1
    k -= k > 0 and reading.units[k].has("with")
    row = reading.row(k) if k > 0 and reading.is_verb(k) else None
    if row is None or row.event_type not in ("AGREE", "REJECT") or is_passive(reading, k):
        return Found()
    found = subject_of(reading, k)
    return Found(found.phrases, "undergo") if found.how in ("direct", "across", "shared") else Found()


def _who_gives_reason(reading: Reading, first: int, trigger: Trigger) -> Found:
    """Who does something with a word of his own: "A áp lệnh trừng phạt B với cáo buộc ..."."""
    main = verb_before(reading, first) if trigger.event_type in ("ACCUSE", "THREATEN") else None
    if main is None or is_passive(reading, main):
        return Found()
    found = subject_of(reading, main)
    return Found(found.phrases, "light") if found.how in ("direct", "across", "shared") else Found()


def _who_complies(reading: Reading, first: int, last: int) -> Found:
    """Who does what another asked: "A điều tàu theo đề nghị của B", "theo đề nghị của B, A điều tàu"."""
    if _is_fronted(reading, first):
        return Found(following_subject(reading, last).phrases, "fronted")
    main = verb_before(reading, first)
    if main is None or is_passive(reading, main):
        return Found()
    found = subject_of(reading, main)
    return Found(found.phrases, "light") if found.how in ("direct", "across") else Found()


def _is_half_told(result: NounArguments, trigger: Trigger) -> bool:
    """Whether the noun names one of two who meet."""
    one = bool(result.actors) or bool(result.recipients)
    return trigger.frame in MUTUAL and one and not _both(result, trigger)


def _who_meets(reading: Reading, first: int) -> Found:
    """Who speaks or acts in the talks that begin at ``first``, with the one they name.

    "Lời của A trong cuộc gặp với C": whose it is; "A chỉ trích B trong cuộc gặp với C": the subject.
    """
    if not is_time(reading, first):
        return Found()
    before = reading.phrase_at(first - 2)
    if before is not None and before.owners:
        return Found([before])
    main = verb_before(reading, first)
    found = subject_of(reading, main) if main is not None else Found()
    return found if found.how in ("direct", "across") else Found()


def _is_fronted(reading: Reading, first: int) -> bool:
    """Whether the noun's phrase opens a clause: no verb but one of saying stands before it."""
    for k in range(first - 1, reading.clause_start(first) - 1, -1):
        if reading.is_verb(k):
            return reading.units[k].has("say")
        if reading.is_mark(k, ","):
            return True
    return True


def _both(result: NounArguments, trigger: Trigger) -> bool:
    if trigger.frame in MUTUAL:
        return result.actors.how in ("giữa", "list") or bool(result.actors and result.recipients)
    return bool(result.actors)


def _add(old: Found, new: Found, how: str) -> Found:
    return old if old else Found(new.phrases, how)


def _first(reading: Reading, i: int) -> int:
    phrase = reading.phrase_at(i)
    return phrase.first if phrase is not None else i


def _past_means(reading: Reading, i: int, k: int) -> int | None:
    """The preposition before whom the noun at ``i`` aims at, past the means told from unit ``k`` on."""
    told = k == i + 1 and reading.units[i].text.partition(" bằng ")[2] and reading.phrase_at(k) is not None
    if "by means" not in reading.units[k].classes and not told:
        return None
    for j in range(k + (not told), min(k + MEANS, len(reading.units) - 1)):
        unit = reading.units[j]
        if unit.has("prep") and unit.classes & {"toward", "into", "against"}:
            return j if reading.phrase_at(j + 1) is not None else None
        if unit.kind in ("mark", "name", "time") or unit.has("sub", "that", "say", "passive", "copula"):
            return None
    return None


def _read_tail(reading: Reading, i: int, trigger: Trigger, result: NounArguments) -> None:
    units, k = reading.units, i + 1
    phrase = reading.phrase_at(i)
    if phrase is not None and phrase.trigger == i:
        k = phrase.last + 1
        result.last = phrase.last
    is_anothers = False
    while k < len(units) and k - i < TAIL_LIMIT:
        unit = units[k]
        after = reading.phrase_at(k + 1) if k + 1 < len(units) else None
        if unit.text in word_set("degrees of quality") and reading.phrase_at(k + 1) is None:
            k += 2  # "cuộc gặp rất tốt với B", "cuộc gặp mang tính xây dựng với B"
            continue
        if (
            unit.kind == "time"
            or unit.has("det", "adverb")
            or unit.text in word_set("after nouns")
            or unit.text in word_set("hypothetical")
            or (unit.pos == "A" and unit.kind == "word" and not unit.classes)
            or (unit.text in (*CLOSE, '"') and _is_in_quotes(reading, i))
        ):
            k += 1
            continue
        if unit.text in word_set("ordinal marks") and k + 1 < len(units) and units[k + 1].pos == "M":
            k += 2  # "vòng đàm phán thứ ba giữa A và B"
            continue
        if unit.has("prep") and k + 1 < len(units) and units[k + 1].kind == "time":
            k += 2  # "cuộc hội đàm trong tuần này giữa A và B"
            continue
        if unit.text in word_set("ranks") and after is not None and trigger.frame in MUTUAL:
            if after.owners or after.names:  # "cuộc đàm phán cấp tư lệnh của quân đội A và B"
                result.actors = _add(
                    result.actors, Found(group_starting(reading, k + 1, is_subject=True)), "của"
                )
            k = result.last = group_starting(reading, k + 1, is_subject=True)[-1].last
            k += 1
            continue
        if (by := doer(reading, k)) is not None:
            result.actors = _add(result.actors, Found(by), "của")  # "đã được A tiến hành nhằm vào B"
            k = result.last = by[-1].last + 1
            k += 1
            continue
        if "passive" in unit.classes and (skipped := relative(reading, k, trigger)) is not None:
            k = skipped  # "cuộc hội đàm được dư luận quan tâm với ..."
            continue
        if (
            unit.triggers
            and not unit.has("prep")
            and reading.phrase_at(k) is None
            and unit.triggers[0].event_type == trigger.event_type
        ):
            k += 1  # "cuộc gặp thượng đỉnh", "vụ tấn công đánh bom"
            continue
        if "purpose" in unit.classes and k + 1 < len(units) and "against" in units[k + 1].classes:
            k += 1  # "lệnh trừng phạt của A nhằm chống lại B"
            continue
        if (target := _past_means(reading, i, k)) is not None:
            k = target  # "vụ tấn công bằng chất độc thần kinh nhằm vào A"
            continue
        if "from" in unit.classes and after is None and (to := past_origin(reading, k)) is not None:
            k = to  # "cuộc tấn công từ trên không vào B"
            continue
        if unit.has("happen") or (reading.is_auxiliary(k) and happens(reading, k - 1)):
            if unit.has("happen") and result.happening is None:
                result.happening = k
            k += 1  # "vụ xô xát đã xảy ra giữa A và B"
            continue
        if unit.has("of") and is_anothers and after is not None:
            k = group_starting(reading, k + 1)[-1].last + 1  # "ở thành phố X của Nga": whose that is
            continue
        if trigger.frame in MUTUAL and (agreed := _past_agreeing(reading, k)) is not None:
            k = agreed
            continue
        is_anothers = False
        group: list[Phrase] = []
        undergone = result.verb is not None and reading.units[result.verb].has("undergo")
        given = trigger.event_type in ACTS_OF_WORD or trigger.event_type == "AID"
        from_whom = undergone or given  # "các cáo buộc từ phía A", "viện trợ từ A"
        if unit.has("of") or (
            unit.has("prep") and ("by" in unit.classes or (from_whom and "from" in unit.classes))
        ):
            if after is None:
                break
            group = group_starting(reading, k + 1)
            if "by" in unit.classes and not carries_out(reading, group[-1].last + 1):
                break  # "tên lửa do Nga sản xuất": says whose the thing is, not who acts
            result.actors = _add(result.actors, Found(group), "của")
        elif "between" in unit.classes and after is not None:
            group = group_starting(reading, k + 1)
            rest = group[-1].last + 1
            if len(group) == 1 and rest < len(units) and (units[rest].has("with") or units[rest].has("and")):
                group = group + group_starting(reading, rest + 1)
            result.actors = Found(group, "giữa")
        elif (
            unit.has("with") and result.actors.how == "của" and trigger.frame not in MUTUAL
            and after is not None and after.trigger is None and not result.recipients
        ):  # fmt: skip
            group = group_starting(reading, k + 1)  # "sự giúp đỡ của A với B"
            result.recipients = Found(group, "preposition")
        elif unit.classes & trigger.preps and after is not None:
            group = group_starting(reading, k + 1)
            result.recipients = _add(result.recipients, Found(group), "preposition")
        elif "by means" in unit.classes and after is not None and (after.owners or after.names):
            group = group_starting(reading, k + 1)
            result.actors = _add(result.actors, Found(group), "của")  # "các cuộc tấn công bằng UAV của Mỹ"
        elif unit.has("prep") and after is not None and after.trigger is None:
            group = group_starting(reading, k + 1)
            is_anothers = bool(unit.classes & {"at", "in", "near"})
        else:
            phrase = reading.phrase_at(k)
            if phrase is not None and any(
                u.text in word_set("durations") for u in units[k : phrase.last + 1]
            ):
                k = phrase.last + 1
                continue
            if phrase is not None and any(
                u.text in word_set("money") | word_set("loads") for u in units[phrase.first : phrase.last + 1]
            ):
                k = phrase.last + 1  # "viện trợ nửa triệu euro cho B", "lô hàng 20 tấn của A"
                continue
            if phrase is not None and units[phrase.head].text in word_set("ammunition"):
                k = phrase.last + 1  # "cuộc tập trận bắn đạn thật của A"
                continue
            if phrase is None or phrase.trigger is not None or result.recipients or result.actors:
                break
            if units[k].text in word_set("domains") and phrase.owners:
                result.actors = Found([phrase], "của")  # "các yêu sách chủ quyền của A"
                k = result.last = phrase.last
                k += 1
                continue
            if "object" not in trigger.preps and trigger.frame not in MUTUAL:
                break
            group = group_starting(reading, k)
            if trigger.frame in MUTUAL and len(group) > 1:
                result.actors = Found(group, "list")
            elif "object" in trigger.preps:
                result.recipients = Found(group, "object")
            elif trigger.event_type == "CONSULT" and (units[phrase.head].mention or {}).get("type") == "ORG":
                result.actors = Found(group, "của")  # "cuộc họp Bộ Chính trị đảng A"
            elif trigger.event_type == "CONSULT" and any(
                u.noun_kind == "people" for u in units[k : phrase.last]
            ):
                result.actors = Found(group, "của")  # "cuộc gặp các ngoại trưởng A"
            else:
                break
        is_anothers = is_anothers or group[-1].trigger is not None
        result.last = group[-1].last
        k = result.last + 1


def _had_talks(reading: Reading, verb: int, trigger: Trigger, result: NounArguments) -> bool:
    """Whether somebody tells that he had talks with another: "A cho biết đã có cuộc gặp với B"."""
    past = verb > 0 and reading.units[verb - 1].has("past")
    return past and trigger.event_type == "CONSULT" and bool(result.recipients)


def _fill_from_verb(reading: Reading, i: int, verb: int, trigger: Trigger, result: NounArguments) -> None:
    unit = reading.units[verb]
    if any(u.text in word_set("stances") for u in reading.units[verb + 1 : i]):
        result.actors = _add(result.actors, subject_of(reading, verb), "light")
    elif unit.has("undergo", "answer"):
        result.recipients = _add(result.recipients, subject_of(reading, verb), "undergo")
    elif (
        unit.has("light", "join")
        or unit.text in word_set("announcing")
        or (trigger.frame in MUTUAL and unit.text in word_set("furthering"))
        or (unit.has("stop", "cancel") and trigger.event_type != "ASSAULT")
    ):
        if is_passive(reading, verb):
            return
        found = subject_of(reading, verb)
        own = (*OWN, "shared") if _had_talks(reading, verb, trigger, result) else OWN
        if found.how == "event" or (unit.text == "có" and found.how not in own):
            return  # "đang có một cuộc điều tra": there is one
        if trigger.frame in MUTUAL and result.actors.how == "giữa":
            return
        if unit.has("join") and found:
            result.actors = Found(found.phrases, "light")  # who attends, not who organises
            return
        result.actors = _add(result.actors, found, "light")
    elif trigger.frame in MUTUAL and unit.text in word_set("witnessing") and not _both(result, trigger):
        found = subject_of(reading, verb)  # "A và B đã chứng kiến cuộc đụng độ": theirs
        result.actors = _add(result.actors, found, "light") if len(found.phrases) > 1 else result.actors
