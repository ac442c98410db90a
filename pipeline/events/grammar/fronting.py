"""Clauses and phrases that stand before their subject: "Phát biểu ..., A nói", "Trước khi đi, A đã ..."."""

from __future__ import annotations

from pipeline.events.grammar.groups import Found, group_starting
from pipeline.events.grammar.reading import OPEN, STRONG, Reading


def is_fronted(reading: Reading, i: int) -> bool:
    """Whether the verb at ``i`` stands in a clause before its subject ("Phát biểu ..., A nói")."""
    return all(not reading.is_verb(k) for k in range(reading.clause_start(i), i))


def following_subject(reading: Reading, i: int) -> Found:
    """The subject of the main clause that follows a fronted clause or phrase, past its comma."""
    k, seen_comma = i + 1, False
    while k < len(reading.units):
        unit = reading.units[k]
        if unit.text in STRONG or unit.text in OPEN:
            return Found()
        if unit.text == ",":
            seen_comma = True
        phrase = reading.phrase_at(k)
        if phrase is not None:
            governed = k > 0 and reading.units[k - 1].has("prep", "of")
            if seen_comma and not governed and phrase.trigger is None:
                group = group_starting(reading, k, is_subject=True)
                last = _past_company(reading, group[-1].last + 1)
                while last < len(reading.units) and (
                    reading.is_auxiliary(last) or reading.units[last].kind == "time"
                    or reading.units[last].has("passive")
                ):  # fmt: skip
                    last += 1
                stays = last > group[-1].last + 1 and reading.units[min(last, len(reading.units) - 1)].has(
                    "at"
                )
                if last < len(reading.units) and (reading.is_verb(last) or stays):  # "A đã ở tại ..."
                    return Found(group, "fronted")
            k = phrase.last + 1
            continue
        k += 1
    return Found()


def is_source(reading: Reading, last: int) -> bool:
    """Whether who stands up to unit ``last`` only tells of all before: "..., A đưa tin"."""
    k = last + 1
    while k < len(reading.units) and (reading.is_auxiliary(k) or reading.units[k].kind == "time"):
        k += 1
    says = k < len(reading.units) and reading.units[k].has("say") and reading.is_verb(k)
    return says and (k + 1 == len(reading.units) or reading.units[k + 1].text in STRONG)


def _past_company(reading: Reading, k: int) -> int:
    """The unit behind "cùng với X" at ``k``, or ``k``."""
    if k + 1 < len(reading.units) and reading.units[k].has("with") and reading.phrase_at(k + 1) is not None:
        return group_starting(reading, k + 1, is_subject=True)[-1].last + 1
    return k
