"""Whether a text is Vietnamese; everything else is rejected with what we can say about it."""

from __future__ import annotations

from pipeline.reading.vietnamese import unmarked_vietnamese, vietnamese_share

_MIN_SHARE = 0.45


# Characters from the beginning, the middle and the end that are looked at of a long text.
_PART = 1500


def _sample(text: str) -> str:
    if len(text) <= 3 * _PART:
        return text
    middle = len(text) // 2
    return " ".join((text[:_PART], text[middle : middle + _PART], text[-_PART:]))


def not_vietnamese(text: str) -> str | None:
    """Why this text does not count as Vietnamese, in words; None if it does. ``text`` must be NFC."""
    share = vietnamese_share(_sample(text))
    if share >= _MIN_SHARE:
        return None
    if unmarked_vietnamese(_sample(text)):
        return "Vietnamese typed without its tone marks"
    return f"only {share:.0%} of what running Vietnamese has of marked syllables"
