"""Who judges whom: "A nói hành động của B là phi pháp", "cáo buộc của B là vô căn cứ".

A verdict is the act of whoever says it, about whoever did what is judged. Both stand outside of the verdict's
own clause: the judge governs it with a verb of saying, the one judged owns its subject.
"""

from __future__ import annotations

from pipeline.events.drafts import Draft
from pipeline.events.grammar.groups import Found, group_starting
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import OPEN, Reading
from pipeline.events.modality import context
from pipeline.events.sides import attribution
from pipeline.events.sides.parties import Party
from pipeline.events.slots.nominal import nominal_arguments
from pipeline.events.slots.outer import regards
from pipeline.events.slots.subjects import subject_of
from pipeline.events.slots.who import Who


def judgement(who: Who, reading: Reading, i: int, draft: Draft) -> Found:
    """Fill the sides of the verdict at ``i``; return the subject it is said of."""
    at = i  # "việc A làm thế là “không thể chấp nhận”": the quoted words belong to the copula
    while at and (reading.units[at - 1].text in OPEN or reading.units[at - 1].has("copula")):
        at -= 1
    if (verb := _regarding(reading, at)) is not None:
        judged = Found(group_starting(reading, verb + 1), "object")
        draft.recipients = who.parties(reading, judged.phrases) or who.actor_of_event(reading, judged.phrases)
        draft.actors = who.parties(reading, subject_of(reading, verb).phrases)
        draft.how.append("judge")
        return judged
    subject = subject_of(reading, at)
    start = _judged_from(reading, at)
    noun = _judged_noun(reading, at)
    if noun is not None:  # its owner, not whoever says so before it: "A nói cáo buộc của B là vô căn cứ"
        start, owners = noun
        draft.recipients = who.parties(reading, owners)
    draft.recipients = draft.recipients or who.parties(reading, subject.phrases)
    if not draft.recipients and subject.how == "event":  # "yêu sách của B ở biển X là phi pháp"
        draft.recipients = who.actor_of_event(reading, subject.phrases)
    chain = context.governors(reading, start)
    draft.actors = who.parties(reading, attribution.speaker_of_chain(reading, chain))
    if not draft.actors and draft.event_type != "REQUEST":  # duties are often mere opinion
        draft.actors = _says_around(who, reading, i, draft)
    draft.how.append("judge")
    return subject


def _says_around(who: Who, reading: Reading, i: int, draft: Draft) -> list[Party]:
    """Who says the sentence with the verdict: "theo A, ...", "A cho rằng lệnh trừng phạt cho thấy ..."."""
    theirs = {p["country"] for p in draft.recipients} - {None}
    speakers = [attribution.speaker_by_source(reading, i)]
    speakers += [
        subject_of(reading, k).phrases
        for k in range(i - 1, reading.origin - 1, -1)
        if reading.units[k].has("say") and reading.is_verb(k)
    ]
    for phrases in speakers:
        found = [p for p in who.parties(reading, phrases) if p["country"] and p["country"] not in theirs]
        found = [p for p in found if p["sector"] != "JRN"]  # papers pass on what others think
        if found:
            return found
    return []


def _regarding(reading: Reading, at: int) -> int | None:
    """The verb whose object the copula at ``at`` says something of: "A gọi chính sách của B là đáng tiếc"."""
    verb = regards(reading, at)
    behind = reading.phrase_at(verb + 1) if verb != at else None
    if behind is None or behind.first != verb + 1 or reading.units[verb].has("prep"):
        return None  # "giao tiền cho B là ...": no judging
    return verb


def _judged_noun(reading: Reading, i: int) -> tuple[int, list[Phrase]] | None:
    """The noun of an act that is judged at ``i``, and whose act it is: "cáo buộc của A là vô căn cứ"."""
    start = min([i, *context.auxiliaries(reading, i)])
    for k in range(start - 1, reading.clause_start(i) - 1, -1):
        if reading.is_mark(k, ","):
            return None
        if reading.units[k].triggers and reading.is_nominal(k):
            row = reading.row(k) or reading.units[k].triggers[0]
            args = nominal_arguments(reading, k, row)
            is_subject = args.last == start - 1 and args.actors.how == "của"
            return (k, args.actors.phrases) if is_subject else None
    return None


def _judged_from(reading: Reading, i: int) -> int:
    """Where the statement begins whose verdict stands at ``i``: at "việc" where a whole clause is judged."""
    start = context.group_start(reading, i)
    for k in range(start - 1, reading.clause_start(i) - 1, -1):
        if reading.units[k].has("fact"):
            return k
    return start
