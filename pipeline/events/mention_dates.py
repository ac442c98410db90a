"""The date cells of an article's drafts, once all are known.

A draft's own time expression dates it; else the same act dated elsewhere in the article (coreferent); else,
for news told as done on no other day, the article's own day stands in. A toll has the date of its event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from pipeline.events import coreference, dates
from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.drafts import Draft
from pipeline.events.lexicon import word_set
from pipeline.events.selection import match

# An article is history where so many of its times, and this share of them, lie more than two months back.
# What a noun names is news of the day only where it is over at once; an epidemic or a war goes on.
SUDDEN = ("ASSAULT", "ACCIDENT", "DISASTER", "PROTEST")
# News comes first: of the deeds without a time in 24 articles read by others, those in the first eight
# sentences were mostly of the day of printing, those behind them mostly of no day that could be told.
NEWS = 8
FOLLOWING = 20  # characters behind a noun in which a word says which one is meant
NEXT = 3  # sentences in which another voice of the same state still speaks of the same day
WEEK = timedelta(days=dates.BACKGROUND_DAYS)
_YEAR = re.compile(r"(?:19|20)\d\d")
OLD_DAYS, OLD_LEAST, OLD_SHARE = 60, 4, 0.7


def give_dates(drafts: list[Draft], times: Sequence[dict[str, Any]], published: date) -> None:
    """Date every draft: by its own words, by the same act dated elsewhere, by the article's own day.

    ``times`` are the article's time expressions: where most of them lie far back, it is no news of a day.
    """
    is_news = not _tells_history(times, published)
    for draft in drafts:
        if draft.realis == "occurred" and _goes_on(draft):
            draft.realis = "ongoing"
    last: date | None = None
    for draft in drafts:
        if draft.time is not None:
            draft.dated = dates.cells(draft.time, published)
            if draft.realis in ("occurred", "ongoing"):
                draft.dated = dates.until_now(draft.dated, published)
            draft.dated_at = draft.time["start"]
            if draft.time["earliest"] is None and _is_same_day(draft.time):
                # Where no day was told, the one all speak of is that of the article.
                basis = "publication" if last is None else "coreferent"
                draft.dated = {**dates.of_publication(last or published), "date_basis": basis}
            last = draft.dated["event_on"] or last
    for draft in drafts:
        if draft.dated and draft.dated["date_basis"] != "none":
            continue
        if draft.toll_of is not None:
            continue
        if draft.is_earlier or draft.is_dated_by_saying:
            draft.dated = dict(dates.NO_DATE)
            continue
        twin = coreference.twin_of(drafts, draft, published)
        twin = twin or coreference.named_again(drafts, draft, published)
        old = coreference.told_before(drafts, draft, published)
        if twin is not None:
            draft.dated = {**twin.dated, "date_basis": "coreferent"}
            draft.dated_at = twin.dated_at
        elif old is not None and draft.realis in ("occurred", "ongoing"):
            draft.dated = {**old, "date_basis": "coreferent"}
        elif (
            is_news
            and draft.realis in ("occurred", "ongoing")
            and not (
                (draft.is_nominal and not _is_told_as_done(draft))
                or draft.is_background
                or draft.is_presupposed
                or draft.is_dated_vaguely
                or _continues_old(drafts, draft, published)
            )
        ):
            draft.dated = _told_on(drafts, draft, published)
        else:
            draft.dated = dict(dates.NO_DATE)
    for draft in drafts:
        if draft.toll_of is not None:
            dated = draft.toll_of.dated or dates.NO_DATE
            draft.dated = {**dated, "date_basis": "coreferent"} if dated["event_on"] else dict(dated)
            draft.dated_at = draft.toll_of.dated_at
        past = dates.is_background(draft.dated, published) and not _has_year(draft)
        decided = draft.event_type == "SANCTION" and "announced" in draft.how  # done by announcing it
        if draft.realis == "planned" and past and not decided:
            draft.dated = dict(dates.NO_DATE)  # "sẽ rút quân trước ngày 11/9": the next, not the last
        first = draft.dated["event_on_earliest"]
        if draft.realis == "occurred" and first is not None and first > published:
            draft.realis = "planned"  # "rút quân trước ngày 11/9", said in June
        told_as_done = draft.realis in ("occurred", "ongoing", "planned")
        background = draft.is_background and draft.realis != "planned"
        if told_as_done and (background or dates.is_background(draft.dated, published)):
            draft.realis = "recalled"


def _goes_on(draft: Draft) -> bool:
    """Whether a noun names a disease or a wave of it, which goes on until a date says otherwise."""
    words = draft.trigger.rule_id.split(".")[2]
    named = any(words.startswith(word.replace(" ", "-")) for word in word_set("epidemics"))
    behind = str(draft.sentence["text"])[draft.end - draft.sentence["start"] :][:FOLLOWING].lower()
    over = any(word in behind for word in word_set("over"))  # "làn sóng Covid-19 đầu tiên"
    return draft.event_type == "OUTBREAK" and named and not over


def _is_told_as_done(draft: Draft) -> bool:
    """Whether a noun tells news: that it took place, or who held, launched or signed what it names."""
    return (draft.is_news and draft.event_type in SUDDEN) or (
        "light" in draft.how and not draft.is_pointing and bool(draft.actors)
    )


def _has_year(draft: Draft) -> bool:
    return draft.time is not None and _YEAR.search(str(draft.time["text"])) is not None


def _told_on(drafts: list[Draft], draft: Draft, published: date) -> dict[str, Any]:
    """The day of news that states none: the article's own, unless a story of another day is being told.

    "Ngày 18/4, A tấn công B. C bắn trả ...": deeds told right behind a deed of some day are of that day;
    behind one of long ago they are of no day we know. Words are of the day on which their speaker is told to
    have spoken; without one, only those of the first sentences are of the day they are printed.
    """
    position = draft.sentence["position"]
    if draft.event_type in ACTS_OF_WORD:
        spoken = _spoke_on(drafts, draft, published)
        if spoken is not None:
            return {**dates.of_publication(spoken), "date_basis": "coreferent"}
        listed = _listed(drafts, draft, published)
        if listed is not None:
            return {**listed, "date_basis": "coreferent"}
        return dates.of_publication(published) if position < NEWS else dict(dates.NO_DATE)
    for earlier in reversed(drafts):
        near = 0 <= position - earlier.sentence["position"] <= 1 and earlier.start < draft.start
        if not near or earlier.time is None or earlier.realis in ("planned", "conditional", "denied"):
            continue
        if not earlier.dated["event_on_latest"]:
            continue
        if earlier.dated["event_on"] and not dates.is_background(earlier.dated, published):
            return {**earlier.dated, "date_basis": "coreferent"}
        return dict(dates.NO_DATE)
    return dates.of_publication(published) if position < NEWS else dict(dates.NO_DATE)


def _spoke_on(drafts: list[Draft], draft: Draft, published: date) -> date | None:
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


def _listed(drafts: list[Draft], draft: Draft, published: date) -> dict[str, Any] | None:
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


def _is_same_day(time: dict[str, Any]) -> bool:
    return str(time["text"]).lower() in word_set("same day")


def _tells_history(times: Sequence[dict[str, Any]], published: date) -> bool:
    known = [t["latest"] for t in times if t["latest"] is not None]
    old = [latest for latest in known if latest < published - timedelta(days=OLD_DAYS)]
    return len(old) >= OLD_LEAST and len(old) > OLD_SHARE * len(known)


def _continues_old(drafts: list[Draft], draft: Draft, published: date) -> bool:
    """Whether the sentence goes on about parties whose act of an earlier time was told just before."""
    position = draft.sentence["position"]
    before = [d for d in drafts if 0 <= position - d.sentence["position"] <= 1 and d.start < draft.start]
    for earlier in reversed(before):
        if earlier.time is not None and earlier.dated and _same_actors(earlier, draft):
            return dates.is_background(earlier.dated, published)
    return False


def _same_actors(a: Draft, b: Draft) -> bool:
    return bool(a.actors) and all(any(match(p, q) for q in a.actors) for p in b.actors)
