"""What stands beside a person's name and tells who that is, and the offices at home among it.

The entities stage knows the offices of states and organisations. Those of communes, courts, schools and the
police have too many holders for any table: their words alone say what sector somebody is of. Whose person he
is, is asked in ``people.py``.
"""

from __future__ import annotations

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import Reading

SET_OFF = (",", "-", "–", "(")  # marks between a person and what he is
PERSONAL = ("people", "reference")
# The sectors of offices by the class of their words; other offices are local ones beside a unit only.
OFFICES = {
    "offices of a party": "PTY",
    "offices of the police": "COP",
    "offices of the state": "GOV",
    "offices of courts": "JUD",
    "offices of schools": "EDU",
}


def _tells_office(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase begins with an office, past "nguyên" and the like."""
    opening = reading.units[phrase.first : phrase.head + 2]
    return any(unit.text in word_set("offices held") for unit in opening)


def _set_off(reading: Reading, mark: int, k: int) -> Phrase | None:
    """The phrase set off from a person's name by the mark, its first word being at ``k`` or its last."""
    if not reading.is_mark(mark, *(SET_OFF if k > mark else SET_OFF[:-1])):
        return None
    rank = k > mark and k < len(reading.units) and reading.units[k].text in word_set("before offices")
    return reading.phrase_at(k + 1 if rank else k)


def told_beside(reading: Reading, i: int) -> list[Phrase]:
    """The phrase of the name at ``i``, and those that are set off from it and tell who that is."""
    phrase = reading.phrase_at(i)
    if phrase is None:
        return []
    beside = [
        other
        for mark, k in ((phrase.last + 1, phrase.last + 2), (phrase.first - 1, phrase.first - 2))
        if (other := _set_off(reading, mark, k)) is not None
        and (reading.units[other.head].noun_kind in PERSONAL or _tells_office(reading, other))
    ]
    return [phrase, *beside]


def office_told(reading: Reading, i: int) -> str | None:
    """The sector of an office at home told beside the name at ``i``: "Bí thư xã", "(nguyên Chi cục phó)"."""
    own = reading.units[i]
    for other in told_beside(reading, i):
        if other.last < i and _is_source(reading, other, i):
            continue  # "theo chủ tọa, bà X và ông Y từng ...": two people
        units = reading.units[other.first : other.last + 1]
        phrase = " ".join("," if unit.kind == "mark" else unit.text for unit in units if unit is not own)
        for part in phrase.split(","):
            if (sector := _held(part.split())) is not None:
                return sector
    return None


def _held(words: list[str]) -> str | None:
    """The sector of the office that some words begin with, past "ông", "nguyên" and the like."""
    opening = word_set("titles of address") | word_set("before offices")
    while words and words[0] in opening:
        words = words[1:]
    for listed, sector in OFFICES.items():
        if _behind(words, listed) is not None:
            return sector
    where = _behind(words, "offices of units")
    where = _behind(where, "bodies of units") or where if where else None
    return "GOV" if where and _behind(where, "units of administration") is not None else None


def _behind(words: list[str], listed: str) -> list[str] | None:
    """What stands behind the words of a class that others begin with; None where they begin with none."""
    told = " ".join(words) + " "
    found = max((word for word in word_set(listed) if told.startswith(f"{word} ")), key=len, default=None)
    return words[len(found.split()) :] if found else None


def _is_source(reading: Reading, office: Phrase, i: int) -> bool:
    """Whether an office before the name at ``i`` only says who tells of it: no comma closes the name."""
    governed = office.first > 0 and reading.units[office.first - 1].has("prep", "of")
    named = reading.phrase_at(i)
    closed = named is not None and reading.is_mark(named.last + 1, ",")
    return governed and named is not office and not closed
