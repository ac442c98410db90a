"""Which time of its sentence an act takes, and what spans of time ("từ ... đến ...") mean for it.

``governing.py`` tells which acts a time expression may belong to; here each act takes one of them. A time
put in front of a report is that of the saying: the act reported takes it only where nothing else could.
"""

from __future__ import annotations

from typing import Any

from pipeline.events import governing
from pipeline.events.drafts import Draft
from pipeline.events.lexicon import word_set
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.reading import Reading
from pipeline.events.realis import VERBAL_ACTS

Row = dict[str, Any]


def give_times(
    reading: Reading, found: list[tuple[int, Draft]], ends: dict[int, int], carriers: dict[int, int]
) -> None:
    """Give each act the time expression that governs it, the nearest day before any other."""
    times = governing.governed_by(reading, [i for i, _ in found], ends, carriers)
    carried = set(carriers.values())
    inner = {i for i, draft in found for k, acts in times.items() if i in acts and _is_own(draft, k)}
    for i, draft in found:
        own = [
            k
            for k, acts in times.items()
            if i in acts and _may_date(draft, k, [a for a in acts if a == i or a not in inner])
            and not (draft.is_nominal and i not in carried and _in_front(reading, k, i, draft))
        ]  # fmt: skip
        if own:
            best = min(own, key=lambda k: (_vagueness(reading, k), abs(k - i)))
            draft.time = _span(reading, best)
        draft.is_dated_by_saying = (
            not own and draft.is_embedded and any(unit.kind == "time" for unit in reading.units[:i])
        )
        # The times behind an act by word are those of its content: "kêu gọi tôn trọng phán quyết năm 2016".
        told = i if draft.event_type in VERBAL_ACTS and not draft.is_nominal else len(reading.units)
        draft.is_dated_vaguely = not own and any(_is_past(reading, k) for k in range(told))
        draft.is_dated_vaguely |= not own and any(u.text in word_set("lately") for u in reading.units)
        if draft.time is not None and draft.time["earliest"] is None:
            known = word_set("now") | word_set("same day")
            draft.is_dated_vaguely = str(draft.time["text"]).lower() not in known
    _share(reading, found, times)


def _is_own(draft: Draft, k: int) -> bool:
    """Whether the time stands inside the act's own clause."""
    return draft.reported_by is None or k > draft.reported_by


def _may_date(draft: Draft, k: int, acts: list[int]) -> bool:
    """Whether a time that governs the sentence dates the act too, not only the saying of it.

    "Ngày 22/10, A nói B sẽ đến": the day on which it was said.
    """
    if not draft.is_embedded or _is_own(draft, k) or draft.is_meanwhile:
        return True
    plain = draft.is_reported and draft.realis == "occurred" and not draft.is_presupposed
    return plain and len(acts) == 1


def _in_front(reading: Reading, k: int, i: int, draft: Draft) -> bool:
    """Whether verbs stand between the time and the noun: it is the time of what they tell.

    Who records cases of a disease tells of that day too, whatever verb he does it with; so does who takes
    the measure that the noun names, where nothing but its verb stands between.
    """
    verbs = [j for j in range(k, i) if reading.is_verb(j) and not reading.units[j].has("happen", "copula")]
    if draft.event_type in HAPPENINGS and (draft.is_counted or "afflicted" in draft.how):
        verbs = [j for j in verbs if reading.units[j].has("say") or reading.units[j].triggers]
    elif "light" in draft.how or draft.event_type in ("SANCTION", "COERCE"):
        verbs = [j for j in verbs if reading.units[j].has("say", "sub") or reading.units[j].triggers]
    return k < i and bool(verbs)


def _vagueness(reading: Reading, k: int) -> int:
    """0 for a day, 1 for a longer time, 2 for one that is not known."""
    time = reading.units[k].time or {}
    if time["earliest"] is None and time["latest"] is None:
        return 2
    return 0 if time["precision"] == "day" else 1


def _span(reading: Reading, k: int) -> Row:
    """The time at ``k`` with what bounds it: "từ A đến B" is a span, "từ A" one that lasts until now."""
    units = reading.units
    time = dict(units[k].time or {})
    if k + 2 < len(units) and _begins(reading, k) and _ends(reading, k + 2) and units[k + 1].has("goal"):
        return _joined(time, units[k + 2].time or {})
    if k > 1 and units[k - 1].has("goal") and units[k - 2].kind == "time" and _begins(reading, k - 2):
        return _joined(units[k - 2].time or {}, time)
    if _begins(reading, k) and time["earliest"] is not None:
        time["is_open"] = True
    return time


def _begins(reading: Reading, k: int) -> bool:
    return k > 0 and reading.units[k - 1].text in word_set("starts of spans")


def _ends(reading: Reading, k: int) -> bool:
    return reading.units[k].kind == "time"


def _joined(first: Row, last: Row) -> Row:
    if first["earliest"] is None or last["latest"] is None:
        return {**first, "is_open": first["earliest"] is not None}
    return {**first, "latest": last["latest"], "precision": "interval"}


def _is_past(reading: Reading, k: int) -> bool:
    """Whether a time of the sentence lies before any news: a year or a month, a day long ago."""
    time = reading.units[k].time or {}
    if reading.units[k].text.endswith((" nay", " này")):
        return False
    return bool(time) and time["precision"] in ("year", "month", "interval") and time["earliest"] is not None


def _share(reading: Reading, found: list[tuple[int, Draft]], times: dict[int, list[int]]) -> None:
    """An act joined to what stands before it ("A đến Paris hôm 22/10 và gặp B") has its time too."""
    for position, (i, draft) in enumerate(found):
        if "shared" not in draft.how or draft.time is not None:
            continue
        if draft.is_embedded:
            said = next((k for k, owners in times.items() if owners == [draft.reported_by]), None)
            if draft.is_reported and draft.realis == "occurred" and said is not None:
                draft.time = _span(reading, said)  # "cảnh sát ngày 18/10 cho biết đã bắt giữ ..."
            continue
        before = found[position - 1][1] if position else None
        if before is not None and before.realis == draft.realis and before.time is not None:
            draft.time = before.time
            continue
        partner = next((k for k in range(i - 1, reading.clause_start(i), -1) if _tells(reading, k)), None)
        dated = next((k for k, owners in times.items() if owners == [partner]), None)
        if dated is not None and draft.realis == "occurred" and _vagueness(reading, dated) == 0:
            draft.time = _span(reading, dated)  # "A hôm 23/4 kêu cứu, đề nghị chính phủ ..."


def _tells(reading: Reading, k: int) -> bool:
    """Whether the unit is a finite verb that could have a time of its own, or ends the search for one."""
    return reading.is_verb(k) or reading.units[k].has("sub")
