"""What stands over the article on a flat page: its headline, and the lead that furniture may have cut off.

Both are known by their words: a headline and a lead speak of what the article speaks of, see `relatedness`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.cleaning import datelines, relatedness, shapes
from pipeline.cleaning.evidence import Seen

_MAX_TITLE_DISTANCE = 18
_MAX_LEAD_DISTANCE = 12
_MAX_LEAD_WORDS = 110
# How much of a headline the text below must tell, and so much less where a date or byline stands beside it;
# other headlines on the same page stay below that.
_MIN_TITLE, _MIN_DATED_TITLE = 0.4, 0.3
_MIN_LEAD = 0.3
# The text that a delivery begins with needs less to be the lead: no page begins with another article's text.
_MIN_OPENING = 0.1
# A text under a headline that it shares most words with is the lead where it shares so many with the article.
_MIN_LEAD_LINK = 0.08
_MIN_HEADED = 0.4
_MIN_PLACED_WORDS = 6
# Names of sections ("Thị trường chứng khoán") share their few pairs with many texts; a headline is longer.
_FULL_TITLE_WORDS = 9
_DATED = 0.15  # what a date or byline beside it adds
_PER_BLOCK = 0.015  # a nearer headline of nearly the same share wins


def pairs(text: str) -> set[tuple[str, str]]:
    """The pairs of neighbouring syllables of a text."""
    return set(pairwise(shapes.key(text).split()))


def share(text: str, known: set[tuple[str, str]]) -> float:
    """The share of a text's pairs that are known."""
    own = pairs(text)
    return len(own & known) / len(own) if own else 0.0


def _opens(item: Seen) -> bool:
    """Whether a text opens with the outlet's mark, which it does once: at the start of the article."""
    return not item.again and datelines.outlet_mark(item.block.text) is not None


def _told(seen: Sequence[Seen], run: range) -> relatedness.Told:
    """What the article's running text tells."""
    return relatedness.told(seen[i].block.text for i in run if seen[i].block.label == "paragraph")


def title(seen: Sequence[Seen], run: range, given: str | None) -> int | None:
    """The headline over the article, or None: the given one, the first block of the stretch, or by words."""
    if not run:
        return None
    wanted = shapes.key(given) if given else ""
    if wanted:
        for index in range(min(run.start + 1, len(seen) - 1), -1, -1):
            if shapes.key(seen[index].block.text) == wanted:
                return index
    above = by_words(seen, run)
    if seen[run.start].shape == "headline" and len(run) > 2 and (above is None or run.start - above > 2):
        return run.start
    return above


def by_words(seen: Sequence[Seen], run: range) -> int | None:
    """The headline above the stretch that shares most with the text; None if none shares enough."""
    known = _told(seen, run)
    best: tuple[float, int] | None = None
    passed, boxed = 0, False
    below: relatedness.Told | None = None  # a text between headline and article, if it may be the lead
    link = 0.0
    for index in range(run.start - 1, max(-1, run.start - 1 - _MAX_TITLE_DISTANCE), -1):
        item = seen[index]
        boxed = boxed or (item.cue is not None and item.cue.opens)
        if item.shape == "prose" and item.cue is None and not item.caption and index + 1 < run.start:
            passed += 1
            link = max(share(item.block.text, set(known.pairs)), _MIN_LEAD_LINK * _opens(item))
            below = relatedness.told([item.block.text]) if link >= _MIN_LEAD_LINK else None
            if passed > boxed + bool(below):  # a headline above other text heads that text
                break
        if item.shape != "headline" or item.caption or item.cue is not None or item.again:
            continue
        if (
            item.block.n_words < 4
            or shapes.is_entry(item.block.text)
            or item.block.text[-1] in ":-–,"
            or item.block.label not in ("", "paragraph", "heading")
        ):
            continue
        length = min(1.0, item.block.n_words / _FULL_TITLE_WORDS)
        alone = relatedness.share(item.block.text, known) * length
        with_lead = (
            relatedness.share(item.block.text, relatedness.both(known, below)) * length if below else alone
        )
        dated = _is_dated(seen, index, run.start)
        score = (alone + with_lead) / 2 + (link if below else 0.0) - _PER_BLOCK * (run.start - 1 - index)
        score += _DATED * dated
        least = _MIN_DATED_TITLE if dated else _MIN_TITLE
        if with_lead >= least and (best is None or score > best[0]):
            best = score, index
    return best[1] if best else _by_place(seen, run)


def _by_place(seen: Sequence[Seen], run: range) -> int | None:
    """The headline over a single text that furniture parts from a short article, a date beside it."""
    text: int | None = None
    for index in range(run.start - 1, max(-1, run.start - 1 - _MAX_LEAD_DISTANCE), -1):
        item = seen[index]
        if item.cue is not None or item.caption or item.twin or item.again or item.credit is not None:
            continue
        if item.shape == "prose":
            if text is not None:
                return None
            text = index
        elif item.shape == "headline":
            if text is None or item.block.n_words < _MIN_PLACED_WORDS:
                return None
            headed = share(item.block.text, pairs(seen[text].block.text)) >= _MIN_HEADED
            return index if headed and _is_dated(seen, index, text) else None
    return None


def _is_dated(seen: Sequence[Seen], index: int, stop: int) -> bool:
    """Whether a date or a byline stands beside a headline."""
    beside = (seen[i] for i in (index - 1, index + 1, index + 2) if 0 <= i < stop)
    return any(other.shape == "stamp" or other.credit is not None for other in beside)


def lead(seen: Sequence[Seen], run: range, headline: int | None) -> int | None:
    """The lead: text under the headline that a box of other headlines cut off, or the first paragraph.

    Without a headline there is none to be sure of, but for the text that the delivery begins with.
    """
    if not run:
        return None
    if headline is None:
        return 0 if _is_opening(seen, run) else None
    known: relatedness.Told | None = None
    if headline < run.start and run.start - headline <= _MAX_LEAD_DISTANCE:
        for index in range(headline + 1, run.start):
            item = seen[index]
            if item.shape != "prose" or item.caption or item.block.label or item.cue is not None:
                continue
            known = known or _told(seen, run)
            if item.block.n_words > _MAX_LEAD_WORDS:
                continue
            headed = share(seen[headline].block.text, pairs(item.block.text)) >= _MIN_HEADED
            if headed or _opens(item) or relatedness.share(item.block.text, known) >= _MIN_LEAD:
                return index
    for index in run:
        if seen[index].block.label == "paragraph":
            return index if seen[index].block.n_words <= _MAX_LEAD_WORDS else None
    return None


def _is_opening(seen: Sequence[Seen], run: range) -> bool:
    """Whether the delivery begins with the lead, which a box cuts off from the article."""
    if not 0 < run.start <= _MAX_LEAD_DISTANCE or not _is_free_text(seen[0]):
        return False
    short = seen[0].block.n_words <= _MAX_LEAD_WORDS
    return short and relatedness.share(seen[0].block.text, _told(seen, run)) >= _MIN_OPENING


def _is_free_text(item: Seen) -> bool:
    """Whether it is running text that nothing claims."""
    claimed = item.caption or item.cue is not None or item.twin or item.again
    return item.shape == "prose" and not item.block.label and not claimed


def cut_off(seen: Sequence[Seen], lead: int, run: range) -> list[int]:
    """Single paragraphs between boxes, behind a lead that the delivery begins with; teasers are headed."""
    if lead != 0:
        return []
    known = relatedness.both(_told(seen, run), relatedness.told([seen[lead].block.text]))
    free = [i for i in range(1, run.start) if _is_free_text(seen[i])]
    headed = {i for i in free if share(seen[i - 1].block.text, pairs(seen[i].block.text)) >= _MIN_HEADED}
    return [
        i for i in free if i not in headed and relatedness.share(seen[i].block.text, known) >= _MIN_OPENING
    ]
