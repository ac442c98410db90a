"""The parties told behind a noun that is an act: "của" the actor, "giữa" both sides, "với" the other.

What stands between that tells no party (times, degrees, means, that it takes place) is passed over.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.grammar.carrying import carries_out, doer, past_origin, relative
from pipeline.events.grammar.conditions import OPENING
from pipeline.events.grammar.groups import Found, group_starting
from pipeline.events.grammar.lexicon import Trigger, word_set
from pipeline.events.grammar.nouns import happens
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import CLOSE, Reading

MUTUAL = ("sym",)
TAIL_LIMIT = 14
MEANS = 7  # units that tell what an act is done with


@dataclass
class NounArguments:
    """Slots of a nominal trigger; ``last`` is the last unit that belongs to its phrase."""

    actors: Found = field(default_factory=Found)
    recipients: Found = field(default_factory=Found)
    last: int = 0
    verb: int | None = None  # the verb that governs the noun, or by which it takes place
    happening: int | None = None  # the verb behind it by which it takes place


def add(old: Found, new: Found, how: str) -> Found:
    """Who was found first, or else those found now, and how."""
    return old if old else Found(new.phrases, how)


def first_unit(reading: Reading, i: int) -> int:
    """The first unit of the phrase around a noun."""
    phrase = reading.phrase_at(i)
    return phrase.first if phrase is not None else i


def read_tail(reading: Reading, i: int, trigger: Trigger, result: NounArguments) -> None:
    """Give a noun the parties told behind it, in its own phrase."""
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
                result.actors = add(
                    result.actors, Found(group_starting(reading, k + 1, is_subject=True)), "của"
                )
            k = result.last = group_starting(reading, k + 1, is_subject=True)[-1].last
            k += 1
            continue
        if (by := doer(reading, k)) is not None:
            result.actors = add(result.actors, Found(by), "của")  # "đã được A tiến hành nhằm vào B"
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
            result.actors = add(result.actors, Found(group), "của")
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
            result.recipients = add(result.recipients, Found(group), "preposition")
        elif "by means" in unit.classes and after is not None and (after.owners or after.names):
            group = group_starting(reading, k + 1)
            result.actors = add(result.actors, Found(group), "của")  # "các cuộc tấn công bằng UAV của Mỹ"
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


def _past_agreeing(reading: Reading, k: int) -> int | None:
    """The "giữa" behind the verb by which an agreement came about: "thỏa thuận đã đạt được giữa A và B"."""
    while k < len(reading.units) and (reading.is_auxiliary(k) or reading.units[k].has("passive")):
        k += 1
    made = k + 1 < len(reading.units) and reading.units[k].text in word_set("agreeing")
    return k + 1 if made and "between" in reading.units[k + 1].classes else None


def _is_in_quotes(reading: Reading, i: int) -> bool:
    """Whether the noun is the first word in quotation marks: "bày tỏ “lòng thương tiếc” với B"."""
    before = first_unit(reading, i) - 1
    return before >= 0 and reading.units[before].text in OPENING
