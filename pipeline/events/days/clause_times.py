"""The times of a clause whose verb is no act: which act of the clause they date.

"Trận động đất đánh vào X tối 31/10", "hôm qua đã lập kỷ lục về số ca nhiễm", "điều máy bay tham gia tập trận
cuối tuần trước": the time stands by a verb that tells no event, but the clause is about one. It dates the
happening that is the verb's subject or is counted by it, and the act done by taking part in something.
Which verb a time stands by is decided in ``governing.py``.
"""

from __future__ import annotations

from collections.abc import Collection

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import CLOSE, STRONG, Reading
from pipeline.events.modality.context import auxiliaries

Times = dict[int, list[int]]  # unit of the time -> units of the acts or verbs it belongs to


def lend(reading: Reading, times: Times, acts: Collection[int]) -> Times:
    """The times with each that belongs to a verb which is no act lent to the act that the verb tells of."""
    taken = {i for owners in times.values() for i in owners}
    result = dict(times)
    for k, owners in times.items():
        if len(owners) != 1 or owners[0] in acts or not _is_told(reading, owners[0]):
            continue
        verb = owners[0]
        if any(_parts(reading, j) for j in range(verb + 1, k)):
            continue
        told = (find(reading, verb, acts) for find in (_subject, _joined, _recorded))
        act = next((a for a in told if a is not None), None)
        if act is not None and act not in taken and not _compares(reading, verb, k):
            result[k] = [verb, act]
            taken.add(act)
    return result


def _is_told(reading: Reading, verb: int) -> bool:
    """Whether the verb tells what is so: nothing said, wanted, denied, to come or only possible."""
    if reading.units[verb].has("say", "want", "order", "allow"):
        return False
    return not any(
        reading.units[j].has("neg", "future", "modal", "chance", "want", "should")
        for j in auxiliaries(reading, verb)
    )


def _subject(reading: Reading, verb: int, acts: Collection[int]) -> int | None:
    """The act named by the phrase that opens the clause of the verb ("Siêu bão X, mạnh nhất ..., đổ bộ")."""
    act = max((a for a in acts if a < verb and reading.is_nominal(a)), default=None)
    if act is None:
        return None
    phrase = reading.phrase_at(act)
    first = phrase.first if phrase is not None else act
    before = reading.units[first - 1] if first > reading.clause_start(act) else None
    if before is not None and not (before.text == "," or before.kind == "mark" or before.has("conj")):
        return act if _is_tail(reading, act, verb) else None
    own = reading.phrase_at(verb - 1)
    if own is not None and own is not phrase and not _strikes(reading, verb):
        return None  # "trong quá trình hai nước đặt quan hệ": a verb with a subject of its own
    between = [
        j for j in range((phrase.last if phrase is not None else act) + 1, verb)
        if not _is_cause(reading, j, verb)
    ]  # fmt: skip
    return None if any(_parts(reading, j) or _begins(reading, j) for j in between) else act


def _is_cause(reading: Reading, j: int, verb: int) -> bool:
    """Whether a word of cause at ``j`` has only a noun before the verb ("số người chết vì X tăng ...")."""
    because = "because" in reading.units[j].classes
    return because and not any(reading.is_verb(k) for k in range(j + 1, verb))


def _strikes(reading: Reading, verb: int) -> bool:
    """Whether the verb tells what a storm or earthquake struck, whatever stands between them."""
    return reading.units[verb].has("strike") or reading.units[verb].text in word_set("striking")


def _is_tail(reading: Reading, act: int, verb: int) -> bool:
    """Whether the verb only goes on about the noun before it ("cuộc tập trận bắn đạn thật kéo dài ...")."""
    return not any(
        reading.units[j].kind == "name" or reading.units[j].has("prep", "of") or reading.is_mark(j, ",")
        or _parts(reading, j)
        for j in range(act + 1, verb)
    )  # fmt: skip


def _joined(reading: Reading, verb: int, acts: Collection[int]) -> int | None:
    """The act done by taking part in what the verb joins ("điều 12 máy bay tham gia ...")."""
    if not reading.units[verb].has("join"):
        return None
    for j in range(verb - 1, reading.clause_start(verb) - 1, -1):
        if j in acts:
            return j
        if _parts(reading, j) or reading.is_mark(j, ",") or reading.is_verb(j):
            return None
    return None


def _recorded(reading: Reading, verb: int, acts: Collection[int]) -> int | None:
    """The act named behind the verb, where nothing parts them ("hôm qua lập kỷ lục về số ca nhiễm")."""
    for j in range(verb + 1, reading.clause_end(verb)):
        if j in acts:
            return j if reading.is_nominal(j) else None
        if _parts(reading, j) or reading.is_mark(j, ",") or reading.is_verb(j):
            return None
    return None


def _compares(reading: Reading, verb: int, k: int) -> bool:
    """Whether the time is that of something else which the clause compares with."""
    return any(reading.units[j].text in word_set("compared") or reading.units[j].text == "hơn"
               for j in range(verb, k))  # fmt: skip


def _parts(reading: Reading, j: int) -> bool:
    """Whether another statement begins at unit ``j``."""
    unit = reading.units[j]
    marked = unit.text in (*STRONG, *CLOSE, ":", '"')
    return marked or unit.has("sub", "that", "fact", "if", "but", "because")


def _begins(reading: Reading, j: int) -> bool:
    """Whether a comma stands at unit ``j`` and a new subject behind it."""
    return reading.is_mark(j, ",") and reading.phrase_at(j + 1) is not None
