"""What befalls people and buildings in a natural disaster: no mishap of its own.

"Nhiều tòa nhà đổ sập", "hàng trăm người mắc kẹt dưới đống đổ nát" and "14 người bị nước cuốn trôi" tell of
the earthquake or the flood that the sentences before them tell; elsewhere the same words tell of a mishap.
"""

from __future__ import annotations

from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set

REACH = 2  # sentences from the disaster to what it did


def attribute(drafts: list[Draft]) -> None:
    """Make such words near a disaster that was told, with no mishap or attack told since, mentions of it."""
    cause: Draft | None = None
    for draft in drafts:
        if draft.event_type == "DISASTER":
            cause = draft
        elif draft.event_type == "ASSAULT":
            cause = None
        elif draft.event_type == "ACCIDENT":
            word = draft.trigger.words.replace("-", " ")
            near = cause is not None and draft.sentence["position"] - cause.sentence["position"] <= REACH
            if near and word in word_set("done by disasters") and not _is_elsewhere(cause, draft):
                draft.event_type = "DISASTER"
            else:
                cause = None


def _is_elsewhere(cause: Draft | None, draft: Draft) -> bool:
    """Whether the words tell another country than that of the disaster."""
    here, there = (d and d.place and d.place["country"] for d in (draft, cause))
    return bool(here and there) and here != there
