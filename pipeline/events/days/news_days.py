"""The day of news that states none: that of the story or of the speaker told before it, or of its printing.

"Ngày 18/4, A tấn công B. C bắn trả ...": deeds told right behind a deed of some day are of that day; behind
one of long ago they are of no day we know. Words are of the day on which their speaker is told to have
spoken. Without one, only those of the first sentences are of the day they are printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.days import dates, one_story, scene_days, speech_dates, told_dates
from pipeline.events.drafts import Draft

# News comes first: of the acts without a time in 143 articles read by others, those of the first sentences
# were mostly of the day of printing, those behind them mostly of no day that could be told; words are printed
# as news a little longer than deeds. A day that the text does not tell is worse than none.
NEWS_DEEDS, NEWS_WORDS = 2, 4
Row = dict[str, Any]
Told = tuple[Row, str]  # date cells, and how they were found


def told_on(
    drafts: list[Draft], draft: Draft, times: Sequence[Row], mentions: Sequence[Row], published: date
) -> Told:
    """The date cells of news that states no day, and what they rest on."""
    position = draft.sentence["position"]
    told = told_dates.lead(draft, times, published)
    if told is not None and not (draft.is_home and draft.event_type == "ASSAULT"):
        return {**told, "date_basis": "coreferent"}, "lead"
    if draft.event_type in ACTS_OF_WORD:
        found = _spoken(drafts, draft, times, mentions, published)
        return found or _printed(draft, published, position < NEWS_WORDS)
    if draft.is_nominal and draft.is_several:
        return _printed(draft, published, position < NEWS_DEEDS)
    found = _beside(drafts, draft, published) or _printed(draft, published, position < NEWS_DEEDS)
    story = one_story.day_of(drafts, draft, published) if found[1] == "late" else None
    return found if story is None else ({**dates.of_publication(story), "date_basis": "coreferent"}, "story")


def _spoken(
    drafts: list[Draft], draft: Draft, times: Sequence[Row], mentions: Sequence[Row], published: date
) -> Told | None:
    """The day on which the speaker is told to have spoken, or another of whom the same is told."""
    spoken = speech_dates.spoke_on(drafts, draft, published)
    if spoken is not None:
        return {**dates.of_publication(spoken), "date_basis": "coreferent"}, "spoke"
    spoken_then = speech_dates.of_speaker(draft, mentions, times, published)
    if spoken_then is not None:
        return {**spoken_then, "date_basis": "coreferent"}, "speaker"
    listed = speech_dates.listed(drafts, draft, published)
    return ({**listed, "date_basis": "coreferent"}, "listed") if listed is not None else None


def _beside(drafts: list[Draft], draft: Draft, published: date) -> Told | None:
    """The day of the deed told right before it; none known where that is of long ago."""
    position = draft.sentence["position"]
    for earlier in reversed(drafts):
        near = 0 <= position - earlier.sentence["position"] <= 1 and earlier.start < draft.start
        near = near and not told_dates.are_items(earlier, draft) and draft.realis != "ongoing"
        near = near and not scene_days.is_of_other_thread(earlier, draft)
        if not near or earlier.time is None or earlier.realis in ("planned", "conditional", "denied"):
            continue
        if not earlier.dated["event_on_latest"]:
            continue
        if earlier.dated["event_on"] and not dates.is_background(earlier.dated, published):
            return {**earlier.dated, "date_basis": "coreferent"}, "beside"
        return dict(dates.NO_DATE), "late"
    return None


def _printed(draft: Draft, published: date, is_first: bool) -> Told:
    """The day of printing, of what is told first."""
    if not is_first:
        return dict(dates.NO_DATE), "late"
    return dates.of_publication(published), "now" if told_dates.is_now(draft) else "news"
