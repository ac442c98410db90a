"""Who does it to whom when the act is told by a noun: "cuộc điện đàm giữa A và B", "lệnh trừng phạt của A".

The parties of a noun stand behind it (``noun_tail``). What is missing comes from the verb that governs the
noun: whoever holds a meeting or launches an attack is its actor, whoever suffers it is not.
"""

from __future__ import annotations

from pipeline.events.grammar.fronting import following_subject
from pipeline.events.grammar.groups import Found
from pipeline.events.grammar.lexicon import Trigger, word_set
from pipeline.events.grammar.noun_governors import governing_verb, is_passive, is_time, talks_of
from pipeline.events.grammar.reading import Reading
from pipeline.events.slots.noun_tail import MUTUAL, NounArguments, add, first_unit, read_tail
from pipeline.events.slots.outer import verb_before
from pipeline.events.slots.subjects import subject_of

GOVERNED = ("sym", "visit")
OWN = ("direct", "across", "fronted")  # where the subject of "có" is whoever has it
ANSWERED = ("REQUEST", "ACCUSE", "THREATEN")  # words that are taken or turned down


def nominal_arguments(reading: Reading, i: int, trigger: Trigger) -> NounArguments:
    """The parties of the noun at unit ``i``."""
    result = NounArguments(last=i)
    first = first_unit(reading, i)
    verb, governor_prep = governing_verb(reading, first)
    result.verb = verb
    read_tail(reading, i, trigger, result)
    if verb is not None:
        _fill_from_verb(reading, i, verb, trigger, result)
    elif (
        governor_prep
        and trigger.frame in GOVERNED
        and not _both(result, trigger)
        and talks_of(reading, first)
    ):
        # "A đề cập đến khả năng bình thường hóa quan hệ với B"
        result.actors = add(result.actors, subject_of(reading, talks_of(reading, first) or 0), "light")
    elif governor_prep and _is_half_told(result, trigger) and not _is_fronted(reading, first):
        result.actors = add(result.actors, _who_meets(reading, first), "light")
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
            result.actors = add(result.actors, found, "fronted")
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


def _had_talks(reading: Reading, verb: int, trigger: Trigger, result: NounArguments) -> bool:
    """Whether somebody tells that he had talks with another: "A cho biết đã có cuộc gặp với B"."""
    past = verb > 0 and reading.units[verb - 1].has("past")
    return past and trigger.event_type == "CONSULT" and bool(result.recipients)


def _fill_from_verb(reading: Reading, i: int, verb: int, trigger: Trigger, result: NounArguments) -> None:
    unit = reading.units[verb]
    if any(u.text in word_set("stances") for u in reading.units[verb + 1 : i]):
        result.actors = add(result.actors, subject_of(reading, verb), "light")
    elif unit.has("undergo", "answer"):
        result.recipients = add(result.recipients, subject_of(reading, verb), "undergo")
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
        result.actors = add(result.actors, found, "light")
    elif trigger.frame in MUTUAL and unit.text in word_set("witnessing") and not _both(result, trigger):
        found = subject_of(reading, verb)  # "A và B đã chứng kiến cuộc đụng độ": theirs
        result.actors = add(result.actors, found, "light") if len(found.phrases) > 1 else result.actors
