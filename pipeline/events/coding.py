"""From a read sentence to drafts of event mentions: one for each trigger that tells an act.

Each trigger goes through the same steps: does its row of the lexicon apply here, who and whom
(``verb_slots.py``, ``noun_slots.py``), is it an act at all (``realis.py``), where (``places.py``), who says
so and to whom it answers (``settling.py``), and for the sentence as a whole when (``timing.py``) and how
many (``numbers.py``). What needs the other sentences of the article is done in ``article.py``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.events import conventions
from pipeline.events.choice import selection, settling
from pipeline.events.days.timing import give_times
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import Trigger, word_set
from pipeline.events.grammar.reading import OF_ANOTHER, Reading
from pipeline.events.modality import context, no_act, purposes, realis, states, telling, told_already
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.sides import afflicted
from pipeline.events.sides.references import Memory
from pipeline.events.slots.noun_slots import noun_slots
from pipeline.events.slots.verb_slots import verb_slots
from pipeline.events.slots.who import Who
from pipeline.events.toll.counts import Count
from pipeline.events.toll.numbers import give_counts
from pipeline.events.where import places


@dataclass
class Coder:
    """Codes the sentences of one article in order; ``memory`` carries what later sentences may refer to."""

    body: str
    memory: Memory
    drafts: list[Draft] = field(default_factory=list)
    doubted: list[Draft] = field(default_factory=list)  # what may be no act at all
    loose: list[Count] = field(default_factory=list)  # numbers of the last sentence that no act took

    def code(self, reading: Reading) -> list[Draft]:
        """The drafts of one sentence."""
        who = Who(self.body, self.memory)
        found: list[tuple[int, Draft]] = []
        doubted: list[tuple[int, Draft]] = []
        ends: dict[int, int] = {}  # trigger -> last unit of its slots
        carriers: dict[int, int] = {}  # light verb -> the noun it carries
        acts = [
            (i, trigger)
            for i, unit in enumerate(reading.units)
            if unit.triggers
            and (trigger := reading.row(i) or reading.doubtful_row(i)) is not None
            and trigger.frame is not None
            and trigger.frame not in OF_ANOTHER
        ]
        for i, trigger in acts:
            before = [d for _, d in found]
            draft = _draft(who, reading, i, trigger, before, ends, carriers)
            if draft is None or _is_told_already(reading, i, draft, found, doubted):
                continue
            if reading.is_modifier(i):
                draft.doubts.append("modifier")  # "thiết bị do thám": says what kind of thing it is
            if reading.row(i) is None:
                draft.how.append("doubtful")
                if "strict" in trigger.preps or not selection.is_between_states(draft):
                    draft.doubts.append("sense")
            (doubted if draft.doubts else found).append((i, draft))
        found = sorted(found + [(i, d) for i, d in doubted if not d.doubts], key=_unit)
        doubted = [(i, d) for i, d in doubted if d.doubts]  # what follows may have made some sure
        give_times(reading, found, ends, carriers)
        give_times(reading, doubted, ends, carriers)
        result = [draft for _, draft in found]
        self.loose = give_counts(who, reading, result)
        self.memory.remember(reading)
        self.drafts += result
        self.doubted += [draft for _, draft in doubted]
        return result


def _unit(placed: tuple[int, Draft]) -> int:
    return placed[0]


def _is_told_already(
    reading: Reading, i: int, draft: Draft, found: list[tuple[int, Draft]], doubted: list[tuple[int, Draft]]
) -> bool:
    """Whether the draft at ``i`` is one report with an act before it in the sentence."""
    sure = [d for _, d in found]
    return (
        told_already.is_of_protest(reading, i, draft, sure)
        or told_already.is_result(draft, sure)
        or told_already.is_second_number(draft, sure)
        or told_already.is_cut_off(reading, i, draft, sorted(found + doubted, key=_unit))
    )


def _draft(
    who: Who,
    reading: Reading,
    i: int,
    trigger: Trigger,
    before: list[Draft],
    ends: dict[int, int],
    carriers: dict[int, int],
) -> Draft | None:
    """The act that the trigger at ``i`` tells, or None where it tells none."""
    unit = reading.units[i]
    nominal, only_possible = reading.is_nominal(i), False
    draft = Draft(
        reading.sentence, unit.start, unit.end, trigger, trigger.event_type or "", trigger.mode, "occurred",
        is_quoted=unit.quoted, is_nominal=nominal, is_told=reading.is_told(i),
        countries=reading.countries, tag=unit.pos,
    )  # fmt: skip
    if nominal:
        first, last, verb = noun_slots(who, reading, i, trigger, draft)
        if verb is not None and telling.carries(reading, verb):
            carriers[verb] = i
        if draft.event_type == "CONSULT" and no_act.is_listened_to(reading, first):
            return None  # "nghe lén các cuộc điện thoại": what is listened to, nobody's talks
        if telling.is_predicate(reading, first) and any(d.event_type == draft.event_type for d in before):
            return None  # "cuộc giao tranh ... là vụ đụng độ tồi tệ nhất": the same act
        told_whose = draft.actors or draft.recipients
        if (
            telling.is_predicate(reading, first)
            and telling.is_said_of_this(reading, first)
            and not told_whose
        ):
            return None
        state = states.noun_state(reading, first, last, verb)
        draft.is_news = telling.is_news(reading, first, last, verb)
        draft.is_brought_about = telling.is_brought_about(reading, last)
        only_possible = states.is_only_possible(reading, verb)
        chain = context.governors(reading, first)
        if draft.actors and (verb is None or not reading.units[verb].has("light", "join")):
            chain = chain[:1]  # "các biện pháp trừng phạt của A" are there, whatever is said of them
    else:
        first, last = verb_slots(who, reading, i, trigger, draft)
        state = states.verb_state(reading, i)
        if state is None and realis.goes_on_beside(reading, i, draft.event_type):
            state = "ongoing"
        chain = context.governors(reading, first)
    ends[i] = last
    draft.is_mutual = i + 1 < len(reading.units) and reading.units[i + 1].text in word_set("each other")
    if first and reading.units[first - 1].text in word_set("comparisons") and draft.is_undergone:
        return None  # "giống các tù nhân bị giam giữ"
    if (
        i
        and draft.event_type in ("ASSAULT", "MOBILIZE")
        and reading.units[i - 1].text in word_set("rehearsals")
        and not (draft.event_type == "MOBILIZE" and reading.units[i - 1].has("future"))
    ):
        return None  # but "sẵn sàng triển khai tàu chiến" tells what is to come
    if draft.event_type in no_act.SCENARIOS and no_act.is_rehearsed(reading, i):
        return None
    if draft.event_type == "ASSAULT" and (
        no_act.is_by_nature(reading, first) or ("agent" in draft.how and no_act.is_by_nature(reading, i - 1))
    ):
        return None  # "trận bão đã tấn công tỉnh X", "bị sét đánh"
    if no_act.is_report_within(draft) or no_act.is_done_to_beasts(reading, i, draft):
        return None
    no_act.drop_goods(reading, draft)
    if not nominal and no_act.is_of_rejected(reading, i, draft):
        return None
    is_past = state in ("occurred", "recalled")  # nobody asks for what is done: "thừa nhận đã bắn hạ ..."
    if not nominal and not is_past and telling.is_demanded(reading, i, draft):
        draft.doubts.append("demanded")
    if not nominal:
        telling.give_asked(reading, i, draft, before)
    if (
        nominal
        and first
        and any(u.text in word_set("compared") for u in reading.units[max(0, first - 4) : first])
    ):
        return None  # "so với 7.000 ca trong năm 2020"
    there_is_none = state == "denied" and bool(draft.actors)  # "sẽ không có cuộc gặp nào giữa A và B"
    if (
        nominal
        and not there_is_none
        and no_act.is_hypothetical(reading, first, last, has_actor=bool(draft.actors))
    ):
        return None
    telling.place_in_speech(reading, i, first, chain, draft)
    if state is None and not nominal and draft.event_type == "AID" and telling.is_announced(reading, i):
        state = "planned"
    by_decision = not nominal and states.is_decided(reading, i)
    decided = realis.decide(
        draft.event_type,
        state,
        chain,
        reading,
        nominal=nominal,
        is_decided=by_decision,
        is_signed=unit.text.startswith("ký"),
        is_only_possible=only_possible,
    )
    if only_possible and draft.event_type in HAPPENINGS:
        draft.doubts.append("capable")
    if decided is None and not nominal and purposes.is_aimed_at(reading, state, chain):
        draft.doubts.append("purpose")  # "lập tổ công tác để điều tra": what it is for is done by it or not
        decided = purposes.of_purpose(reading, chain[0].unit)
        draft.is_presupposed |= decided == "occurred"  # no news of the day by itself
    if decided is None and not nominal:
        if state in ("dropped", "demanded") or purposes.is_made_for(reading, chain):
            return None
        draft.doubts.append("wanted")  # content of a demand, a promise or a wish: these are the acts told
        decided = state if state in ("occurred", "ongoing", "denied") else "conditional"
    if decided is None:
        draft.doubts.append("untold")  # named in a demand, a wish or a purpose: it may be there all the same
        decided = realis.of_wanted(reading, first, chain)
    if not nominal and telling.is_capable(reading, i, draft):
        draft.doubts.append("capable")
    relative = draft.is_presupposed and telling.is_relative(reading, i, draft)
    if relative and decided in ("conditional", "planned") and state != "conditional":
        decided = "occurred"  # the thing is meant, not what is asked of it
    if decided == "occurred" and not nominal and realis.is_continued(reading, i, draft.event_type):
        decided = "ongoing"
    if decided == "occurred" and not nominal and realis.is_never(reading, first, chain):
        decided = "denied"
    if decided == "occurred" and draft.is_fact and realis.had_part(reading, i):
        decided = "recalled"
    doubted = telling.is_doubted(reading, i) and not relative
    draft.realis = "conditional" if decided == "occurred" and doubted else decided
    happens = draft.event_type in HAPPENINGS or draft.is_news
    by_word = not nominal and draft.event_type in conventions.ABOUT_ELSEWHERE
    draft.place = places.place_of(
        who.body, reading, i, min(first, i), last, with_harm=happens, is_word=by_word
    )
    if draft.place is None and trigger.frame == "visit":
        draft.place = places.place_of_parties(who.body, reading, draft.recipients)
    if draft.place is None and draft.event_type == "MOBILIZE" and not nominal:
        draft.place = places.place_of_goal(who.body, reading, i)
    if draft.place is None and draft.target is not None and draft.event_type in ("ASSAULT", "COERCE"):
        draft.place = places.place_of_phrase(who.body, reading, draft.target)
    afflicted.afflict(who, reading, i, draft)
    settling.attribute(who, reading, i, chain, draft)
    settling.answer(draft, before)
    settling.give_culprit(who.body, draft, before)
    if settling.asks_nobody(draft):
        return None
    settling.settle(who.body, draft)
    return draft
