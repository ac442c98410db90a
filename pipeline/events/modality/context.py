"""What a statement hangs on: the verbs that say, ask, deny, wish or condition it, from the inside out.

For a trigger this module climbs from its clause to the verb that governs the clause, and further to that
verb's governor. What the chain means for the event (attribution, realis, no event at all) is decided in
``realis.py`` and ``attribution.py``; nothing about parties belongs here.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.events.grammar.groups import is_speech
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import OPEN, STRONG, Reading
from pipeline.events.slots.subjects import subject_of

MAX_DEPTH = 6
# Verbs that only carry the act they govern: who holds talks talks.
CARRIERS = ("light", "join", "happen", "continue", "serial", "undergo")


@dataclass(frozen=True)
class Governor:
    """One step outwards: the governing unit and how the inner clause hangs on it."""

    unit: int
    relation: str  # content, fact, if, purpose, when, while, before, want, avert, carried


def auxiliaries(reading: Reading, i: int) -> list[int]:
    """The units of the verb group before the verb at ``i`` that are no verbs themselves."""
    result, k = [], i - 1
    while k >= 0:
        unit = reading.units[k]
        if reading.is_auxiliary(k) or (
            unit.has("passive", "chance", "decide", "nearly", "able") and reading.phrase_at(k) is None
        ):
            result.append(k)
        elif unit.kind != "time":
            break
        k -= 1
    return result


def group_start(reading: Reading, i: int) -> int:
    """The first unit of the clause of the verb at ``i``: its subject if that stands left, else its group."""
    subject = subject_of(reading, i)
    if subject and subject.how in ("direct", "object", "event", "across") and subject.phrases[0].first < i:
        return subject.phrases[0].first
    aux = auxiliaries(reading, i)
    return min([i, *aux])


def governors(reading: Reading, i: int) -> list[Governor]:
    """The chain of governors of the clause whose first unit is ``i``, innermost first."""
    chain: list[Governor] = []
    start = i
    while len(chain) < MAX_DEPTH:
        step = _step(reading, start)
        if step is None:
            break
        chain.append(step)
        start = group_start(reading, step.unit) if reading.is_verb(step.unit) else step.unit
        if start >= step.unit and not reading.is_verb(step.unit):
            start = step.unit
        if start <= 0:
            break
    return chain


def _step(reading: Reading, start: int) -> Governor | None:
    units, k = reading.units, start - 1
    crossed_comma = False
    relation = "content"
    while k >= 0:
        unit = units[k]
        if unit.text in STRONG:
            return None
        if unit.kind == "time" or (reading.is_auxiliary(k) and not unit.has("want")):
            k -= 1
            continue
        if unit.has("if"):
            return Governor(k, "if")
        if "purpose" in unit.classes:
            if _is_what_is_asked(reading, k):
                k -= 1
                continue
            return Governor(k, "purpose")
        if unit.has("fact"):
            relation = "fact"
            k -= 1
            continue
        if "before" in unit.classes or "eve" in unit.classes:
            return Governor(k, "before")
        if unit.has("avert"):
            return Governor(k, "avert")  # also "thay vì": what was done instead
        if unit.has("sub"):
            return Governor(k, "while" if unit.has("when", "while") else "when")
        if "because" in unit.classes:
            return Governor(k, "when")
        if unit.has("that") or unit.text in (":", '"', *OPEN):
            k -= 1
            continue
        if unit.text == ",":
            if crossed_comma:
                return None
            crossed_comma = True
            k -= 1
            continue
        if unit.has("want"):
            return Governor(k, "want")
        phrase = reading.phrase_at(k)
        if phrase is not None and phrase.first and "according" in units[phrase.first - 1].classes:
            k, crossed_comma = phrase.first - 2, False  # "cho biết theo chỉ thị của X, ông sẽ ..."
            continue
        if phrase is not None and not crossed_comma and _is_denied_report(reading, phrase.first, k):
            return Governor(phrase.first - 1, "content")
        if phrase is not None:
            if crossed_comma or phrase.trigger is None or relation != "content":
                if relation == "fact" and phrase.trigger is not None:
                    return Governor(phrase.trigger, "fact")
                return None
            return Governor(phrase.trigger, "content")  # "lời kêu gọi rút quân"
        acts = unit.triggers and reading.row(k) is not None
        if reading.is_verb(k) and unit.has(*CARRIERS) and not unit.has("say") and not acts:
            return Governor(k, "carried")
        announces = unit.text in word_set("announcing") and reading.is_verb(k) and not acts
        if announces and k == start - 1 and reading.phrase_at(start) is None:
            return Governor(k, "carried")  # "A thông báo trục xuất ...": its own act
        if reading.is_verb(k):
            if crossed_comma and not (unit.has("say") or any(t.frame == "say" for t in unit.triggers)):
                return None
            return Governor(k, relation)
        if "to" in unit.classes and k and units[k - 1].has("order"):
            k -= 1  # "chỉ thị cho tôi triệu ..."
            continue
        if unit.has("prep"):
            if relation == "fact":
                k -= 1
                continue
            return None
        if unit.has("and", "or", "conj"):
            return _coordinated(reading, k, start)
        return None
    return None


def _is_what_is_asked(reading: Reading, k: int) -> bool:
    """Whether the purpose word at ``k`` opens what another is asked to do: "gây sức ép để B rút quân"."""
    row = reading.row(k - 1) if k and reading.is_verb(k - 1) else None
    return row is not None and row.frame == "req" and reading.phrase_at(k + 1) is not None


def _is_denied_report(reading: Reading, first: int, last: int) -> bool:
    """Whether the noun between is the report that the verb before it denies ("bác bỏ tin A tấn công B")."""
    row = reading.row(first - 1) if first and reading.is_verb(first - 1) else None
    bare = " ".join(unit.text for unit in reading.units[first : last + 1])
    return row is not None and row.event_type == "REJECT" and bare in word_set("reports told")


def _coordinated(reading: Reading, k: int, start: int) -> Governor | None:
    """The governor that a verb joined by "và" shares with the verb before it (speech joins speech)."""
    j, verb = k - 1, start
    own_subject = reading.phrase_at(start) is not None
    while verb + 1 < len(reading.units) and not reading.is_verb(verb):
        verb += 1
    while j >= 0 and reading.units[j].text not in (*STRONG, ":"):
        if reading.is_verb(j):
            if is_speech(reading, j):
                return _step(reading, group_start(reading, j)) if is_speech(reading, verb) else None
            if own_subject and subject_of(reading, j).how not in ("direct", "object", "across"):
                j -= 1
                continue  # a clause with a subject joins a clause with a subject
            if not is_speech(reading, verb):
                return _step(reading, group_start(reading, j))
        j -= 1
    return None
