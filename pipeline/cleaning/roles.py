"""Every block gets its role: title, lead, paragraph, heading, caption, byline, or a reason for its removal.

Works from the inside out: the stretch that is the article first, then what frames it (title above, byline
below), then the rest of the page section by section.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.cleaning import article_run, shapes
from pipeline.cleaning.evidence import Seen

BODY = ("lead", "paragraph", "heading")
KEPT = (*BODY, "title", "caption", "byline")

_MAX_HEADING_WORDS = 28
_MAX_LEAD_WORDS = 110
_MAX_BYLINE_DISTANCE = 3
_MAX_TITLE_DISTANCE = 12


def assign(seen: Sequence[Seen], given_title: str | None) -> range:
    """Label every block in place and return the indices of the article's stretch (empty if there is none)."""
    run = article_run.find(seen)
    for index in run:
        seen[index].block.label = _inside(seen, index, run)
    _close(seen, run)
    title = _find_title(seen, run, given_title)
    if title is not None:
        seen[title].block.label = "title"
    _find_bylines(seen, run)
    _mark_lead(seen, run, title)
    _outside(seen, run)
    return run


def _inside(seen: Sequence[Seen], index: int, run: range) -> str:
    """The role of a block within the article's stretch."""
    item = seen[index]
    if item.block.label:
        return item.block.label
    if item.cue is not None:
        return item.cue.label
    if item.shape == "stamp":
        return "timestamp"
    if item.caption:
        return "caption"
    if item.shape == "cut":
        return "teaser"
    if item.twin and item.shape != "prose":
        return "related"
    if item.credit is not None and item.shape != "prose" and index >= run.stop - _MAX_BYLINE_DISTANCE:
        return "byline"
    if (
        item.shape == "headline"
        and item.block.n_words <= _MAX_HEADING_WORDS
        and _before_prose(seen, index, run)
    ):
        return "heading"
    if item.shape == "crumb" and item.block.n_words <= 8 and item.block.text[:1].isupper():
        return "heading" if item.block.n_words >= 2 and _before_prose(seen, index, run) else "paragraph"
    return "paragraph"


def _before_prose(seen: Sequence[Seen], index: int, run: range) -> bool:
    """Whether running text follows, apart from captions."""
    for following in range(index + 1, run.stop):
        if not seen[following].caption:
            return seen[following].shape == "prose"
    return False


def _close(seen: Sequence[Seen], run: range) -> None:
    """A heading with nothing under it belongs to what follows the article."""
    for index in reversed(run):
        if seen[index].block.label != "heading":
            break
        seen[index].block.label = "related"


def _find_title(seen: Sequence[Seen], run: range, given: str | None) -> int | None:
    """The headline above the article: the given one if it is there, else the nearest that shares its words.

    The first block of the stretch is the title when it has a headline's shape: pages often end it with "?".
    """
    if not run:
        return None
    wanted = shapes.key(given) if given else ""
    above = range(run.start - 1, max(-1, run.start - 1 - _MAX_TITLE_DISTANCE), -1)
    if wanted:
        for index in range(min(run.start + 1, len(seen) - 1), -1, -1):
            if shapes.key(seen[index].block.text) == wanted:
                return index
    first = seen[run.start]
    if first.shape == "headline" and len(run) > 2:
        return run.start
    body_words = {word for i in run for word in shapes.key(seen[i].block.text).split()}
    for index in above:
        item = seen[index]
        if item.cue is not None and item.cue.opens:
            break
        if item.shape != "headline" and not (item.shape == "crumb" and item.block.n_words >= 3):
            continue
        if item.caption or item.cue is not None or item.credit is not None:
            continue
        words = shapes.key(item.block.text).split()
        known = sum(1 for word in words if word in body_words)
        if item.block.n_words >= 4 and known >= 0.4 * len(words):
            return index
    return None


def _find_bylines(seen: Sequence[Seen], run: range) -> None:
    """Credits next to the article: the first lines after it, or lines between the title and the text."""
    if not run:
        return
    for index in range(run.stop, min(len(seen), run.stop + _MAX_BYLINE_DISTANCE)):
        item = seen[index]
        if item.credit is not None and not item.block.label and not item.twin:
            item.block.label = "byline"
        elif item.caption and not item.block.label:
            item.block.label = "caption"
        elif item.cue is not None and item.cue.opens:
            break
    for index in range(max(0, run.start - _MAX_BYLINE_DISTANCE), run.start):
        item = seen[index]
        if item.block.label or item.cue is not None:
            continue
        if item.credit is not None and len(item.block.text.split()) >= 2:
            item.block.label = "byline"
        elif item.caption:
            item.block.label = "caption"


def _mark_lead(seen: Sequence[Seen], run: range, title: int | None) -> None:
    """The first paragraph under a title is the lead (sapo); without a title there is none to be sure of."""
    if title is None:
        return
    for index in run:
        if seen[index].block.label == "paragraph":
            if seen[index].block.n_words <= _MAX_LEAD_WORDS:
                seen[index].block.label = "lead"
            return


def _outside(seen: Sequence[Seen], run: range) -> None:
    """Reasons for everything beyond the article, a section's title passing its reason on."""
    section = "menu" if run else "other"
    for index, item in enumerate(seen):
        if index in run:
            section = "related"
            continue
        if item.block.label:
            continue
        if item.cue is not None:
            item.block.label = item.cue.label
            if item.cue.opens:
                section = item.cue.label
        elif item.shape == "stamp":
            item.block.label = "timestamp"
        elif item.shape == "cut":
            item.block.label = "teaser"
        elif item.twin or item.shape == "headline":
            item.block.label = "related" if section in ("menu", "other") and item.twin else section
        elif item.shape == "prose":
            item.block.label = section if section in ("comments", "footer") else "teaser"
        else:
            item.block.label = section
