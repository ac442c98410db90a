"""The date cells of an article's drafts, once all are known.

A draft's own time expression dates it; else the same act dated elsewhere in the article (coreferent); else,
for news told as done on no other day, the article's own day stands in. A toll has the date of its event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from pipeline.events.conventions import ACTS_OF_WORD, SUDDEN
from pipeline.events.days import (
    coreference,
    dates,
    news_days,
    pointing_back,
    scene_days,
    speech_dates,
    story_dates,
    told_dates,
    vantage,
)
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.modality import realis_around
from pipeline.events.same_act import match

FOLLOWING = 20  # characters behind a noun in which a word says which one is meant
Row = dict[str, Any]
_YEAR = re.compile(r"(?:19|20)\d\d")
TOLD = ("occurred", "ongoing")


def give_dates(
    body: str, drafts: list[Draft], times: Sequence[Row], mentions: Sequence[Row], published: date
) -> None:
    """Date every draft: by its own words, by the same act dated elsewhere, by the article's own day.

    ``times`` are the article's time expressions: where most of them lie far back, it is no news of a day.
    """
    is_news = not vantage.tells_history(times, published)
    is_old = not is_news and vantage.tells_no_news(times, published)
    told_on = published if is_old or not is_news else vantage.last_told(times, published)
    for draft in drafts:
        if _is_of_content(body, draft, published):
            draft.time = None
        if draft.realis == "occurred" and _goes_on(draft):
            draft.realis = "ongoing"
        realis_around.settle(draft)
    last: date | None = None
    for draft in drafts:
        if draft.time is not None:
            draft.dated = dates.cells(told_dates.at_once(draft, draft.time, published), published)
            draft.dating = "own time"
            if draft.realis in ("occurred", "ongoing"):
                draft.dated = dates.until_now(draft.dated, published)
            draft.dated_at = draft.time["start"]
            if _is_same_day(draft.time) and _is_to_come(draft, published):
                draft.dated = dates.of_publication(vantage.told_day(draft, times, published))
                draft.dated["date_basis"] = "coreferent"
            if draft.time["earliest"] is None and _is_same_day(draft.time):
                # Where no day was told, the one all speak of is that of the article.
                basis = "publication" if last is None else "coreferent"
                draft.dated = {**dates.of_publication(last or published), "date_basis": basis}
            elif draft.time["earliest"] is None:
                draft.dated = pointing_back.pointed(draft.time, times, published) or draft.dated
            day = draft.dated["event_on"]
            last = day if day is not None and day <= published else last
    for draft in drafts:
        if draft.dated and draft.dated["date_basis"] != "none":
            continue
        if draft.toll_of is not None:
            continue
        said = speech_dates.said_on(draft, published)
        said = said or speech_dates.of_quotation(body, draft, times, published)
        if said is not None:
            draft.dated, draft.dated_at = said, draft.said["start"] if draft.said else None
            draft.dating = "said"
            continue
        if draft.since is not None:
            draft.dated, draft.dating = dict(dates.NO_DATE), "since"  # see below, where that act is dated
            continue
        old_times = story_dates.of_old_sentence(drafts, draft, times, published)
        if old_times is None and not draft.is_nominal:
            old_times = story_dates.opened(drafts, draft, times, published)
        if old_times is not None:
            draft.dated, draft.dating = {**old_times, "date_basis": "coreferent"}, "old times"
            draft.realis = "occurred" if draft.realis == "planned" else draft.realis
            continue
        undated = _why_of_no_day(draft)
        if undated is not None:
            draft.dated, draft.dating = dict(dates.NO_DATE), undated
            continue
        twin = None if told_dates.is_now(draft) else coreference.twin_of(drafts, draft, published)
        twin = twin or coreference.named_again(drafts, draft, published)
        old = coreference.told_before(drafts, draft, published)
        summed = coreference.summed_up(drafts, draft)
        breath = told_dates.in_one_breath(drafts, draft, published)
        means = told_dates.by_means(drafts, draft)
        breath = told_dates.of_visit(draft, times, mentions, published) or breath
        if twin is not None:
            draft.dated, draft.dating = {**twin.dated, "date_basis": "coreferent"}, "twin"
            draft.dated_at = twin.dated_at
        elif summed is not None:
            draft.dated, draft.dating = {**summed, "date_basis": "coreferent"}, "summed up"
        elif old is not None and draft.realis in ("occurred", "ongoing"):
            draft.dated, draft.dating = {**old, "date_basis": "coreferent"}, "told before"
        elif means is not None:
            draft.dated, draft.dating = {**means, "date_basis": "coreferent"}, "means"
        elif breath is not None:
            draft.dated, draft.dating = {**breath, "date_basis": "coreferent"}, "in one breath"
        else:
            undated = "no news" if not is_news else _why_no_news(drafts, draft, published)
            if undated is not None:
                draft.dated, draft.dating = dict(dates.NO_DATE), undated
            else:
                draft.dated, draft.dating = news_days.told_on(drafts, draft, times, mentions, published)
    for draft in drafts:
        if draft.since is not None and draft.dated["date_basis"] == "none" and draft.realis in TOLD:
            draft.dated = story_dates.lasting(draft.since, published) or draft.dated
            draft.dating = "lasting" if draft.dated["event_on_earliest"] else "since"
    scene_days.give(body, [d for d in drafts if d.dated], times, published)
    for draft in drafts:
        if draft.toll_of is not None:
            dated, draft.dating = draft.toll_of.dated or dates.NO_DATE, "toll"
            draft.dated = {**dated, "date_basis": "coreferent"} if dated["event_on"] else dict(dated)
            draft.dated_at = draft.toll_of.dated_at
        past = dates.is_background(draft.dated, published) and not _has_year(draft)
        decided = draft.event_type == "SANCTION" and "announced" in draft.how  # done by announcing it
        if draft.realis == "planned" and past and not decided:
            draft.dated = dict(dates.NO_DATE)  # "sẽ rút quân trước ngày 11/9": the next, not the last
        elif draft.realis == "planned" and _is_of_saying(draft, published):
            draft.dated = dict(dates.NO_DATE)
        first = draft.dated["event_on_earliest"]
        if draft.realis == "occurred" and first is not None and first > published:
            if told_dates.is_over(draft):
                draft.dated = dict(dates.NO_DATE)
            else:
                draft.realis = "planned"  # "rút quân trước ngày 11/9", said in June
        if draft.realis == "ongoing" and _went_on(draft, published):
            draft.realis = "occurred"
        if is_old and draft.realis == "occurred" and draft.dated["date_basis"] == "none":
            draft.realis = "recalled"
        told_as_done = draft.realis in ("occurred", "ongoing", "planned")
        background = draft.is_background and draft.realis != "planned"
        if told_as_done and (background or dates.is_background(draft.dated, told_on)):
            draft.realis = "recalled"


def _why_of_no_day(draft: Draft) -> str | None:
    """Why a draft is of no day that can be told, whatever is told around it."""
    reasons = {
        "repeated": told_dates.is_repeated(draft),
        "earlier": draft.is_earlier and not _follows_on(draft),
        "dated by saying": draft.is_dated_by_saying,
        "vague": _is_vague(draft.time),
        "no day": told_dates.is_of_no_day(draft),
        "before": told_dates.is_before(draft),
    }
    return next((name for name, holds in reasons.items() if holds), None)


def _follows_on(draft: Draft) -> bool:
    """Whether the sentence goes on behind what was told ("Sau vụ nổ súng đó, nghi phạm ...")."""
    return str(draft.sentence["text"]).lower().lstrip('"“- ').startswith("sau ")


def _why_no_news(drafts: list[Draft], draft: Draft, published: date) -> str | None:
    """Why a draft of a news article is no news of the day."""
    if draft.realis not in TOLD:
        return "not told as done"
    reasons = {
        "named": draft.is_nominal and not _is_told_as_done(draft),
        "background": draft.is_background,
        "presupposed": draft.is_presupposed,
        "dated vaguely": draft.is_dated_vaguely,
        "of undated": told_dates.is_of_undated(drafts, draft),
        "continues old": _continues_old(drafts, draft, published),
    }
    return next((name for name, holds in reasons.items() if holds), None)


def _goes_on(draft: Draft) -> bool:
    """Whether a noun names a disease or a wave of it, which goes on until a date says otherwise."""
    words = draft.trigger.words
    named = any(words.startswith(word.replace(" ", "-")) for word in word_set("epidemics"))
    behind = str(draft.sentence["text"])[draft.end - draft.sentence["start"] :][:FOLLOWING].lower()
    over = any(word in behind for word in word_set("over"))  # "làn sóng Covid-19 đầu tiên"
    before = str(draft.sentence["text"])[: draft.start - draft.sentence["start"]].lower().split()
    named |= draft.is_nominal and " ".join(before[-2:]).endswith(tuple(word_set("waves")))
    return draft.event_type == "OUTBREAK" and named and not over


def _is_of_content(body: str, draft: Draft, published: date) -> bool:
    """Whether a time to come is that of what is asked for or promised, or bounds what is done.

    "A yêu cầu B rút quân trước ngày 11/9", "tạm giam các thủy thủ cho đến ngày 25/1": done before.
    """
    time = draft.time
    if time is None or draft.realis != "occurred" or draft.is_nominal or time["start"] < draft.end:
        return False
    if time["earliest"] is None or time["earliest"] <= published:
        return False
    if draft.event_type in ACTS_OF_WORD:
        return True
    before = body[: time["start"]].lower().rstrip()
    return draft.event_type == "COERCE" and any(before.endswith(f" {word}") for word in word_set("until"))


def _went_on(draft: Draft, published: date) -> bool:
    """Whether it went on only on a day that is over, or while something happened that is.

    "Hôm 21/4 tàu đang tuần tra thì ...", "chìm khi đang tập trận hôm 21/4"; diseases go on for all that.
    """
    other = draft.at_once
    last = draft.dated["event_on_latest"]
    over = last is not None and last < published
    if over and draft.dated["event_on"] and draft.time is not None and draft.event_type != "OUTBREAK":
        return True
    return over and other is not None and other.realis in ("occurred", "recalled")


def _is_told_as_done(draft: Draft) -> bool:
    """Whether a noun tells news: that it took place, or who held, launched or signed what it names."""
    return (draft.is_news and draft.event_type in SUDDEN) or (
        "light" in draft.how and not draft.is_pointing and bool(draft.actors)
    )


def _is_of_saying(draft: Draft, published: date) -> bool:
    """Whether the day is that on which the plan was told ("A ngày 22/10 cho biết ông sẽ triệu tập B")."""
    day = draft.dated["event_on"]
    told = draft.time is not None and draft.is_reported and draft.time["end"] <= draft.start
    return told and day is not None and day < published and not _by_telling(draft)


def _by_telling(draft: Draft) -> bool:
    return "announced" in draft.how or (draft.event_type in ACTS_OF_WORD and draft.mode != "investigate")


def _has_year(draft: Draft) -> bool:
    return draft.time is not None and _YEAR.search(str(draft.time["text"])) is not None


def _is_vague(time: Row | None) -> bool:
    """Whether its own time says that it was on no one day ("trong những ngày qua")."""
    return time is not None and str(time["text"]).lower().removeprefix("trong ") in word_set("lately")


def _is_same_day(time: dict[str, Any]) -> bool:
    return str(time["text"]).lower() in word_set("same day")


def _is_to_come(draft: Draft, published: date) -> bool:
    """Whether "cùng ngày" was counted from a day to come, though the act is told as done."""
    first = draft.time["earliest"] if draft.time is not None else None
    return first is not None and first > published and draft.realis in TOLD


def _continues_old(drafts: list[Draft], draft: Draft, published: date) -> bool:
    """Whether the sentence goes on about parties whose act of an earlier time was told just before."""
    position = draft.sentence["position"]
    before = [d for d in drafts if 0 <= position - d.sentence["position"] <= 1 and d.start < draft.start]
    for earlier in reversed(before):
        if not _same_actors(earlier, draft):
            continue
        if earlier.time is None and earlier.realis == "recalled":
            return True  # "A từng kêu gọi B ..., thậm chí đề nghị ..."
        if earlier.time is not None and earlier.dated:
            return dates.is_background(earlier.dated, published)
    return False


def _same_actors(a: Draft, b: Draft) -> bool:
    return bool(a.actors) and all(any(match(p, q) for q in a.actors) for p in b.actors)
