"""Whether the words that a row of the lexicon asks for, or forbids, stand where it says around a trigger.

Only the matching of words to places belongs here; which row applies is decided in ``reading.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.grammar.lexicon import Condition, word_set
from pipeline.events.grammar.units import Unit

ACTS_FOR_STATES = ("GOV", "MIL", "COP", "SPY", "LEG", "IGO")
ADJACENT = 5  # units that a phrase right beside a trigger can have
ENDS = (".", ";", "!", "?", "…", ":")  # marks that end a statement
OPENING = ("“", "‘", "«", '"')  # marks before quoted words
AGENT = 6  # units that an agent of a passive can have, and how they are tagged
AGENT_TAGS = ("N", "L", "M", "P", "A")
NEAR = 9  # units on either side within which a word can exclude a sense


def holds(
    condition: Condition, units: Sequence[Unit], i: int, start: int, end: int, *, turned: bool = False
) -> bool:
    """Whether one of the condition's words stands where it asks, relative to the trigger at unit ``i``.

    Args:
        condition: the words, and their place: ``l1`` and ``r1`` right before and behind, ``l``, ``r`` and
            ``c`` before, behind and anywhere in the statement, ``s`` anywhere in the sentence.
        units: the sentence.
        i: the trigger.
        start: the first unit of the statement around it.
        end: one past its last.
        turned: whether a passive turns the places round: "được" stands right before the trigger though an
            agent stands between them ("được hạ viện thông qua"), and what else is its object before it
            ("nhiều máy bay bị đánh chặn").
    """
    if condition.by_state or condition.sectors:
        around = _around(condition.where, units, i, start, end)
        by_state = condition.by_state and any(map(_is_state, around))
        if by_state or any(_sector(unit) in condition.sectors for unit in around):
            return True
    if condition.at_start and i == start:
        return True
    texts = [unit.text for unit in units]
    if turned and condition.where in ("r", "r1") and (by := _passive(units, i)) is not None:
        undergoing = " " + " ".join(texts[max(start, by - NEAR) : by]) + " "
        if any(f" {' '.join(word)} " in undergoing for word in condition.words):
            return True
    if condition.where == "l1" and turned and (passive := _passive_past_agent(units, i)) is not None:
        return (units[passive].text,) in condition.words or holds(condition, units, i, start, end)
    if condition.where == "l1":
        if i and units[i - 1].kind == "name":  # "Nhật Bản cam kết" is not "bản cam kết"
            return any(texts[i - 1] == " ".join(word) for word in condition.words)
        left = " " + " ".join(texts[max(0, i - ADJACENT + 1) : i])
        return any(left.endswith(" " + " ".join(word)) for word in condition.words)
    if condition.where == "r1":
        starts = range(i + 1, _past_number(units, i + 1) + 1)
        degree = i + 1 < len(units) and texts[i + 1] in word_set("degrees")  # "lo ngại sâu sắc về"
        starts = range(i + 1, i + 3) if degree else starts
        rights = [" ".join(texts[k : k + ADJACENT]) + " " for k in starts]
        return any(right.startswith(" ".join(word) + " ") for word in condition.words for right in rights)
    spans = {"l": texts[start:i], "r": texts[i + 1 : end], "c": texts[start:end]}
    joined = " " + " ".join(spans.get(condition.where, texts)) + " "
    return any(f" {' '.join(word)} " in joined for word in condition.words)


def excludes(condition: Condition, units: Sequence[Unit], i: int, start: int, end: int) -> bool:
    """Whether the condition forbids the sense: only near words do, others may belong to something else."""
    return holds(condition, units, i, max(start, i - NEAR), min(end, i + 1 + NEAR))


def drop_unmet(units: Sequence[Unit]) -> None:
    """Take from each unit the "only" rows whose words are missing: there it is an everyday word.

    It must not count as a verb that tells an act: it would keep times and subjects from the act that does.
    """
    for i, unit in enumerate(units):
        if not any("only" in t.preps for t in unit.triggers):
            continue
        start = next((k + 1 for k in range(i - 1, -1, -1) if units[k].text in ENDS), 0)
        end = next((k for k in range(i + 1, len(units)) if units[k].text in ENDS), len(units))
        unit.triggers = tuple(
            t
            for t in unit.triggers
            if "only" not in t.preps or all(holds(c, units, i, start, end, turned=True) for c in t.needs)
        )


def _past_number(units: Sequence[Unit], k: int) -> int:
    """The first unit from ``k`` on that says what is told, and not how many: "gửi ít nhất 2.500 | lính"."""
    while k < len(units) and (
        units[k].pos == "M"
        or units[k].text[:1].isdigit()
        or units[k].text in word_set("number bounds")
        or units[k].text in word_set("number classifiers")
    ):
        k += 1
    return k


def _passive(units: Sequence[Unit], i: int) -> int | None:
    """The "bị" or "được" that makes whoever stands before it the object of the trigger."""
    return i - 1 if i and units[i - 1].has("passive") else _passive_past_agent(units, i)


def _passive_past_agent(units: Sequence[Unit], i: int) -> int | None:
    """The "bị" or "được" before the agent that stands right before the trigger."""
    k = i - 1
    while k > max(0, i - AGENT) and (units[k].kind in ("name", "noun") or units[k].pos[:1] in AGENT_TAGS):
        k -= 1
    return k if 0 <= k < i - 1 and units[k].has("passive") else None


def _around(where: str, units: Sequence[Unit], i: int, start: int, end: int) -> Sequence[Unit]:
    """The units of a place relative to the trigger; an opening quotation mark parts nobody from his word."""
    before = i - 1 if i > 1 and units[i - 1].text in OPENING else i
    spans = {
        "l1": units[max(0, before - 1) : before],
        "r1": units[i + 1 : i + 2],
        "l": units[start:i],
        "r": units[i + 1 : end],
        "c": units[start:end],
    }
    return spans.get(where, units)


def _is_state(unit: Unit) -> bool:
    """Whether a unit names a state, its government or its forces, or points back to one ("nước này")."""
    mention = unit.mention or {}
    if mention.get("type") == "LOC":
        return bool(mention.get("country"))
    return unit.kind in ("name", "noun") and _sector(unit) in ACTS_FOR_STATES


def _sector(unit: Unit) -> str | None:
    """The sector of whoever a unit names, or of a noun for one."""
    return unit.mention["sector"] if unit.mention else unit.sector
