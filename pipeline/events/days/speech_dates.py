"""The day of words: that on which their speaker is told to have spoken, in their sentence or before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.days import dates
from pipeline.events.drafts import Draft
from pipeline.events.same_act import match

NEXT = 3  # sentences in which another voice of the same state still speaks of the same day
WEEK = timedelta(days=dates.BACKGROUND_DAYS)
CLOSING = ('"', "”", "»")
QUOTED, BEHIND = 800, 240  # characters to the end of a quotation, and of the telling behind it
SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
BESIDE = 2  # characters between a subject and the day right behind it
AGO = 1200  # characters back to the sentence in which the speaker was told to have spoken
Row = dict[str, Any]


def said_on(draft: Draft, published: date) -> dict[str, Any] | None:
    """The date of what is done by saying it, where the sentence tells only when it was said.

    "Ngày 22/4, ông X nói rằng Bắc Kinh phản đối ...": the objection of the speaker's own side is made by his
    words. "Ngày 27/4 Bộ Y tế cho biết có thêm 15 ca": new cases are of the day on which they are announced.
    """
    if draft.said is None or draft.time is not None or draft.realis != "occurred":
        return None
    own = {p["country"] or p["entity_id"] for p in draft.actors}
    by_word = draft.event_type in ACTS_OF_WORD and bool(own) and not draft.is_presupposed
    speakers = {p["country"] or p["entity_id"] for p in draft.attributed_to} - {None}
    by_word = by_word and (own <= speakers or (draft.is_reported and not draft.attributed_to))
    counted = draft.event_type == "OUTBREAK" and draft.is_counted
    cells = dates.cells(draft.said, published) if by_word or counted else None
    return cells if cells is not None and cells["event_on"] is not None else None


def of_quotation(body: str, draft: Draft, times: Sequence[Row], published: date) -> dict[str, Any] | None:
    """The day told behind the quotation in which the words stand ("..., ông X nói hôm 8/3")."""
    if not draft.is_quoted or draft.time is not None or draft.realis != "occurred":
        return None
    if draft.event_type not in ACTS_OF_WORD or draft.is_presupposed:
        return None
    end = min((k for k in (body.find(mark, draft.end) for mark in CLOSING) if k >= 0), default=None)
    if end is None or end - draft.end > QUOTED:
        return None
    told = body[end + 1 : end + 1 + BEHIND].split("\n")[0]
    stop = end + 1 + next((m.start() for m in SENTENCE_END.finditer(told)), len(told))
    return _recent([t for t in times if end < t["start"] < stop], published)


def of_speaker(
    draft: Draft, mentions: Sequence[Row], times: Sequence[Row], published: date
) -> dict[str, Any] | None:
    """The day of the last sentence that tells of the speaker, where it is one recent day.

    "X ngày 25/4 cảnh báo ..., đồng thời kêu gọi ...": right behind a subject it is of all that he says; and
    who was told to have spoken that day goes on speaking in the sentences behind.
    """
    for actor in draft.actors:
        if actor["text"] is None or not draft.sentence["start"] <= actor["start"] < draft.start:
            continue
        behind = [t for t in times if 0 <= t["start"] - actor["end"] <= BESIDE]
        if behind and (found := _recent(behind, published)) is not None:
            return found
    ids = {p["entity_id"] for p in draft.actors} - {None}
    ids = {i for i in ids if not str(i).startswith("country:")}
    told = [m for m in mentions if m["entity_id"] in ids and draft.start - AGO <= m["start"] < draft.start]
    for mention in sorted(told, key=lambda m: -int(m["start"])):
        there = [t for t in times if t["sentence_id"] == mention["sentence_id"]]
        if mention["start"] >= draft.sentence["start"]:
            there = [t for t in there if t["start"] < mention["start"]]
        if _is_spoken_of(mention, mentions):
            continue
        found = _recent(there, published)
        if found is not None:
            return found
    return None


def _is_spoken_of(mention: Row, mentions: Sequence[Row]) -> bool:
    """Whether somebody else is named first in the sentence: it is about what he says."""
    people = [m for m in mentions if m["sentence_id"] == mention["sentence_id"] and m["type"] == "PER"]
    first = min(people, key=lambda m: int(m["start"]), default=mention)
    return bool(first["start"] < mention["start"] and first["entity_id"] != mention["entity_id"])


def _recent(times: Sequence[Row], published: date) -> dict[str, Any] | None:
    """The one day, or week still under way, that the times tell, if it lies within the last week."""
    days = {(t["earliest"], t["latest"]) for t in times}
    if len(days) != 1:
        return None
    first, last = next(iter(days))
    recent = first is not None and published - WEEK <= first <= published and last - first < WEEK
    lies_ahead = recent and last > published and times[0]["basis"] == "explicit"
    if lies_ahead:
        return None  # "thăm B từ ngày 18 đến 21/10": not the day on which he spoke
    return dates.until_now(dates.cells(times[0], published), published) if recent else None


def spoke_on(drafts: list[Draft], draft: Draft, published: date) -> date | None:
    """The day, within a week, on which the one who says it was last told to have spoken."""
    for earlier in reversed(drafts):
        if earlier.start >= draft.start:
            continue
        near = draft.sentence["position"] - earlier.sentence["position"] <= NEXT
        by_word = earlier.event_type in ACTS_OF_WORD and earlier.realis == "occurred" and not earlier.said
        told = ((earlier.time if by_word else None, earlier.actors), (earlier.said, earlier.attributed_to))
        for time, speakers in told:
            day: date | None = (
                time["earliest"] if time is not None and time["earliest"] == time["latest"] else None
            )
            if day is None or not published - WEEK <= day <= published:
                continue
            if any(_speaks(p, q, near=near) for p in speakers for q in draft.actors):
                return day
        told_on: date | None = earlier.dated.get("event_on") if by_word else None
        again = any(_speaks(p, q, near=False) for p in earlier.actors for q in draft.actors)
        if told_on is not None and again and published - WEEK <= told_on <= published:
            return told_on  # told as news before: he goes on
    return None


def listed(drafts: list[Draft], draft: Draft, published: date) -> dict[str, Any] | None:
    """The date of the same kind of word just told of another ("Anh cam kết ... Canada cam kết ...")."""
    for earlier in reversed(drafts):
        near = 0 <= draft.sentence["position"] - earlier.sentence["position"] <= 1
        if near and earlier.start < draft.start and earlier.event_type == draft.event_type and earlier.dated:
            day = earlier.dated["event_on"]
            is_news = day is not None and published - WEEK <= day <= published
            return earlier.dated if is_news and earlier.realis == draft.realis else None
    return None


def _speaks(a: dict[str, Any], b: dict[str, Any], *, near: bool) -> bool:
    """Whether it is one speaker: the same person or body, or just behind another voice of a state."""
    return match(a, b) and (near or (not _is_state(a) and a["entity_id"] == b["entity_id"]))


def _is_state(party: dict[str, Any]) -> bool:
    """Whether a whole state is meant, or nobody known better."""
    return (party["entity_id"] or "country:").startswith("country:")
