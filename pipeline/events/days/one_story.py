"""The day of deeds told without one in an article that tells of one violent day.

"Ngày 8/3, hàng nghìn người biểu tình. Cảnh sát phun vòi rồng, bắt hơn 20 người": where all attacks, riots,
mishaps and arrests whose own words date them lie on one day of the last week, those told in between are of it
too. Words and visits are not: they come before and after.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from pipeline.events.days import dates
from pipeline.events.drafts import Draft

STORIES = ("ASSAULT", "PROTEST", "ACCIDENT")  # whose day is that of a story
DEEDS = (*STORIES, "COERCE")  # done in its course
THREADS = (*DEEDS, "MOBILIZE")  # of which a second day tells that there is more than one story
TOLD = ("occurred", "ongoing", "recalled")
WEEK = timedelta(days=dates.BACKGROUND_DAYS)


def day_of(drafts: Sequence[Draft], draft: Draft, published: date) -> date | None:
    """The one day of the story that a deed without a time is told in, if there is one."""
    if draft.event_type not in DEEDS or draft.is_nominal:
        return None
    dated = [
        d for d in drafts
        if d.is_told and d.event_type in THREADS and d.time is not None and d.realis in TOLD
        and d.dated["event_on"]
    ]  # fmt: skip
    days: set[date] = {d.dated["event_on"] for d in dated}
    if len(days) != 1 or not any(d.event_type in STORIES for d in dated):
        return None
    day = days.pop()
    own, theirs = _countries([draft]), _countries(dated)
    if own and theirs and not own & theirs:
        return None  # another story
    return day if published - WEEK <= day <= published else None


def _countries(drafts: Sequence[Draft]) -> set[str]:
    return {p["country"] for d in drafts for p in d.actors + d.recipients if p["country"]}
