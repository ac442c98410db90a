"""Sentences that say only when or where something told before happened: "vụ việc xảy ra lúc 19h tại Manta".

The noun names nothing by itself; the mention is one of the harm told nearest to it (codebook: a noun that
only points back is a mention where its sentence adds a slot).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.events.drafts import Draft, Row
from pipeline.events.grammar.lexicon import Trigger
from pipeline.events.grammar.reading import Reading
from pipeline.events.sides.parties import implied
from pipeline.events.where import places

_CLOCK = re.compile(r"(?:vào |vào lúc |lúc |khoảng )*\d{1,2} ?(?:h|giờ|:)(?: ?\d{1,2})?(?: ?phút)?")
REACH_BACK, REACH_ON = 3, 1  # sentences between what happened and the sentence that says when
HARMS = ("ASSAULT", "ACCIDENT", "DISASTER")


@dataclass
class Retold:
    """A noun that points back to what happened, with the time and place that its sentence gives it."""

    reading: Reading
    unit: int
    row: Trigger
    time: Row | None
    place: Row | None


def retold(body: str, reading: Reading) -> Retold | None:
    """What the sentence says of something told before, if it says when or where that happened."""
    for i, unit in enumerate(reading.units):
        row = reading.row(i) if unit.triggers else None
        if row is None or row.frame != "again":
            continue
        start, end = reading.clause_start(i), reading.clause_end(i)
        if any(u.has("sub") for u in reading.units[start:i]):
            continue  # "ngay sau khi vụ việc xảy ra, ...": dates another act
        time = next((u.time for u in reading.units[start:end] if u.kind == "time"), None)
        place = places.place_of(body, reading, i, i, i, with_harm=True, is_word=False)
        if time is not None or place is not None:
            return Retold(reading, i, row, time, place)
    return None


def retold_mentions(found: list[Retold], drafts: list[Draft]) -> list[Draft]:
    """A mention for each such sentence that has a harm near it."""
    result: list[Draft] = []
    for one in found:
        event = _event_of(one, drafts)
        if event is None:
            continue
        unit = one.reading.units[one.unit]
        result.append(
            Draft(
                one.reading.sentence, unit.start, unit.end, one.row, event.event_type, event.mode,
                event.realis, actors=[implied(p) for p in event.actors],
                recipients=[implied(p) for p in event.recipients],
                place=one.place, time=one.time, is_quoted=unit.quoted, is_nominal=True, is_news=True,
                is_told=one.reading.is_told(one.unit), how=["again"],
                toll_of=None if _tells_day(one.time) else event,
            )
        )  # fmt: skip
    return result


def _tells_day(time: Row | None) -> bool:
    """Whether a time tells a day: "lúc 19h" is of the day on which it happened, not of the one told last."""
    return time is not None and _CLOCK.fullmatch(str(time["text"]).lower()) is None


def _event_of(one: Retold, drafts: list[Draft]) -> Draft | None:
    """The harm told last before the sentence, or else the one told right after it."""
    position = one.reading.sentence["position"]
    if any(d.event_type in HARMS and d.sentence["position"] == position for d in drafts):
        return None  # "vụ việc xảy ra hôm 22/4 khi rocket rơi ...": told here itself
    harms = [d for d in drafts if d.event_type in HARMS and d.realis in ("occurred", "ongoing", "recalled")]
    before = [d for d in harms if 0 < position - d.sentence["position"] <= REACH_BACK]
    after = [d for d in harms if 0 < d.sentence["position"] - position <= REACH_ON]
    return before[-1] if before else after[0] if after else None
