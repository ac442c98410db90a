"""Whether a text is Vietnamese; everything else is rejected with what we can say about it."""

from __future__ import annotations

from pipeline.reading.vietnamese import unmarked_vietnamese, vietnamese_share

_MIN_SHARE = 0.45


def not_vietnamese(text: str) -> str | None:
    """Why this text does not count as Vietnamese, in words; None if it does. ``text`` must be NFC."""
    share = vietnamese_share(text)
    if share >= _MIN_SHARE:
        return None
    if unmarked_vietnamese(text):
        return "Vietnamese typed without its tone marks"
    return f"only {share:.0%} of what running Vietnamese has of marked syllables"
