"""The date cells of an article's drafts, once all are known.

A draft's own time expression dates it; else the same act dated elsewhere in the article (coreferent); else,
for news told as done on no other day, the article's own day stands in. A toll has the date of its event.
"""

from __future__ import annotations

from datetime import date

from pipeline.events import dates
from pipeline.events.drafts import Draft
from pipeline.events.selection import same_sides


def give_dates(drafts: list[Draft], published: date) -> None:
    """Date every draft: by its own words, by the same act dated elsewhere, by the article's own day."""
    for draft in drafts:
        if draft.time is not None:
            draft.dated = dates.cells(draft.time)
    for draft in drafts:
        if draft.dated and draft.dated["date_basis"] != "none":
            continue
        if draft.toll_of is not None:
            continue
        if draft.is_earlier or draft.is_dated_by_saying:
            draft.dated = dict(dates.NO_DATE)
            continue
        twin = next((d for d in drafts if _dates_it(d, draft)), None)
        if twin is not None:
            draft.dated = {**twin.dated, "date_basis": "coreferent"}
        elif draft.realis == "occurred" and not (
            draft.is_nominal or draft.is_background or draft.is_presupposed
        ):
            draft.dated = dates.of_publication(published)
        else:
            draft.dated = dict(dates.NO_DATE)
    for draft in drafts:
        if draft.toll_of is not None:
            dated = draft.toll_of.dated or dates.NO_DATE
            draft.dated = {**dated, "date_basis": "coreferent"} if dated["event_on"] else dict(dated)
        told_as_done = draft.realis in ("occurred", "ongoing")
        if told_as_done and (draft.is_background or dates.is_background(draft.dated, published)):
            draft.realis = "recalled"


def _dates_it(dated: Draft, draft: Draft) -> bool:
    """Whether another mention of the same act gives its day."""
    if dated is draft or dated.time is None or not dated.dated["event_on"]:
        return False
    return (dated.event_type, dated.realis) == (draft.event_type, draft.realis) and _same_act(dated, draft)


def _same_act(a: Draft, b: Draft) -> bool:
    both = (a.actors and b.actors) or (a.recipients and b.recipients)
    return bool(both) and same_sides(a, b)
