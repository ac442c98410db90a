"""The likeliest sides, day and place of each act of an article: all are judged as the rules read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.events.drafts import Draft
from pipeline.events.rivals import days, places, sides
from pipeline.events.sides.scene import Scene

Row = dict[str, Any]


def choose(
    drafts: Sequence[Draft],
    article: Row,
    sentences: Sequence[Row],
    mentions: Sequence[Row],
    times: Sequence[Row],
    scene: Scene,
) -> None:
    """Give each draft the likeliest of what its slots may hold, and say how likely its sides and day are."""
    parties = sides.Article(drafts, sentences, mentions, scene)
    dated = days.Article(drafts, sentences, times, article["published_on"])
    placed = places.Article(drafts, sentences, mentions, scene.focus)
    chosen = [
        (
            draft,
            {side: parties.options(draft, side).best(table) for side, table in sides.SIDES.items()},
            dated.options(draft).best(days.TABLE),
            placed.options(draft).best(places.TABLE),
        )
        for draft in drafts
    ]
    for draft, of_sides, (day, sure), (place, _) in chosen:
        sides.give(draft, of_sides)
        days.give(draft, day, article["published_on"])
        draft.chances["on"] = sure
        places.give(draft, place)
