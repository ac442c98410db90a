"""What can be said of each block before the article is found: shape, cue, repetition, credit, stamp.

One pass over the blocks, each looked at alone or for its twin elsewhere on the page. The weight says how much
a block speaks for being inside the article (positive, in syllables of running text) or outside of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.cleaning import captions, credits, cues, datelines, shapes
from pipeline.cleaning.blocks import Block

# Prose beyond this length adds no more certainty that it is the article.
_MAX_PROSE_WEIGHT = 90
# A teaser is one or two short sentences under a headline of its own.
_MAX_TEASER_WORDS = 48
_MAX_TEASER_SENTENCES = 2
# No sentence has so many syllables, unless a comma parts them every so often.
_MAX_SENTENCE_WORDS, _MIN_WORDS_UNPARTED = 250, 40
# Running text of so many syllables is told when it comes first, and only repeated from then on.
_MIN_TOLD_WORDS = 12
_DOUBLED_WORDS = range(4, 31)  # of a headline
# A table without its lines: so many short ones in a row, such a share of them figures.
_MIN_CELLS, _MIN_FIGURES, _MAX_CELL_WORDS = 6, 0.3, 6
_LENGTH = re.compile(r"\d{1,2}:\d\d")
_FIGURE = re.compile(r"[+\-−±~<>≈]?\s*\d[\d.,]*\s*(?:%|‰|[^\W\d_]{1,4}\.?)?")
# Costs of carrying the article across such a block, in syllables of prose that must lie beyond it.
_COST_SECTION = 60.0
_COST_BYLINE = 40.0
_COST_FURNITURE = 12.0
_COST_CRUMB = 6.0
_COST_CELL = 2.0
_COST_TWIN = 2.0  # per syllable
_COST_HEADLINE = 0.7  # per syllable
_TEASER_SHARE = 0.3


@dataclass(slots=True)
class Seen:
    """One block with everything seen at first sight.

    Attributes:
        block: the block.
        shape: prose, headline, stamp, crumb (too short to be either), cut (ends in three dots).
        cue: furniture word it begins with, if any.
        twin: whether the same words stand elsewhere on the page; for running text, before it.
        caption: whether it reads as a picture's caption.
        credit: what it credits, if it reads as a byline.
        again: whether it opens with an outlet's mark that opened a block before it.
        cell: whether it is one of a table: a few words among figures.
        weight: see the module.
    """

    block: Block
    shape: str
    cue: cues.Cue | None
    twin: bool
    caption: bool
    credit: credits.Credit | None
    again: bool = False
    cell: bool = False
    weight: float = 0.0


def look(blocks: Sequence[Block], frequent: frozenset[str]) -> list[Seen]:
    """Look at every block; ``frequent`` are keys of blocks that many pages of the outlet hold."""
    keys = [shapes.key(block.text) for block in blocks]
    count = Counter(keys)
    seen: list[Seen] = []
    met: set[str] = set()
    for block, name in zip(blocks, keys, strict=True):
        n_words = block.n_words
        cue = cues.find(block.text, n_words)
        shape = _shape(block.text, n_words)
        twin = (count[name] > 1 and n_words >= 3) or (name in frequent and n_words >= 2)
        if cue is None and _is_doubled(name.split()):
            shape, cue = "headline", cues.Cue(block.text, "mark", "related", opens=False)
        caption = shape != "stamp" and cue is None and captions.is_caption(block.text, n_words)
        if caption and name not in met:  # galleries print a caption again under every size of its picture
            twin = False
        met.add(name)
        short = n_words <= 16 and cue is None and not caption and shape != "stamp"
        seen.append(Seen(block, shape, cue, twin, caption, credits.parse(block.text) if short else None))
    _mark_played(seen)
    _mark_cells(seen)
    _tell_once(seen, keys, frequent)
    _mark_repeated_openings(seen)
    head: Seen | None = None  # the last block that says something, stamps and crumbs passed over
    in_row = False
    for item in seen:
        item.weight = _weight(item, head)
        button = item.cue is not None and not item.cue.opens
        if button and in_row:  # a player or a row of buttons interrupts once
            item.weight = -_COST_CELL
        in_row = button
        if item.shape not in ("stamp", "crumb") or item.cue is not None or item.credit is not None:
            head = item
    return seen


def _is_doubled(words: Sequence[str]) -> bool:
    """Whether a line says the same twice: a link's picture and its headline."""
    half = len(words) // 2
    return half in _DOUBLED_WORDS and words[:half] == words[half:]


def _mark_played(seen: Sequence[Seen]) -> None:
    """A time beside a player's buttons says how long a film is, not when a text was printed."""
    for index, item in enumerate(seen):
        beside = [seen[i].cue for i in (index - 1, index + 1) if 0 <= i < len(seen)]
        player = any(cue is not None and cue.label in ("share", "menu") for cue in beside)
        if player and item.cue is None and _LENGTH.fullmatch(item.block.text):
            item.cue = cues.Cue(item.block.text, "mark", "share", opens=False)


def _mark_cells(seen: Sequence[Seen]) -> None:
    """Short lines beside figures in a row of such lines are a table's: none of them signs anything."""
    start = 0
    for index in range(len(seen) + 1):
        if index < len(seen) and _may_be_cell(seen[index]):
            continue
        row = seen[start:index]
        figures = sum(_FIGURE.fullmatch(item.block.text) is not None for item in row)
        if len(row) >= _MIN_CELLS and figures >= _MIN_FIGURES * len(row):
            for item in row:
                item.cell, item.credit = True, None
        start = index + 1


def _may_be_cell(item: Seen) -> bool:
    short = item.block.n_words <= _MAX_CELL_WORDS and item.shape in ("crumb", "headline", "stamp")
    return short and item.cue is None


def _tell_once(seen: Sequence[Seen], keys: Sequence[str], frequent: frozenset[str]) -> None:
    """Some pages hold their article twice, many their lead: one of the copies is no repetition.

    It is the one that the article goes on from, else the first. A single text between a headline that stands
    twice, too, and something else is a teaser.
    """
    copies: dict[str, list[int]] = {}
    for index, item in enumerate(seen):
        long = item.block.n_words >= _MIN_TOLD_WORDS and keys[index] not in frequent
        if item.twin and item.shape == "prose" and item.cue is None and long and not item.caption:
            copies.setdefault(keys[index], []).append(index)
    for places in copies.values():
        if len(places) > 1 and _under_one_headline(seen, keys, places):
            continue
        told = next((i for i in places if _prose_follows(seen, i, twin=False)), None)
        if told is None and any(_prose_follows(seen, i, twin=True) for i in places):
            told = places[0]
        if told is None and not (places[0] and seen[places[0] - 1].twin):
            told = places[0]
        if told is not None:
            seen[told].twin = False


def _under_one_headline(seen: Sequence[Seen], keys: Sequence[str], places: Sequence[int]) -> bool:
    """Whether a headline stands over every copy, the same each time: all are teasers of one article."""
    above = {keys[place - 1] if place and seen[place - 1].shape == "headline" else "" for place in places}
    return len(above) == 1 and "" not in above


def _prose_follows(seen: Sequence[Seen], index: int, *, twin: bool) -> bool:
    """Whether the next block that says something is running text that stands twice, or once."""
    for item in seen[index + 1 : index + 4]:
        if item.shape in ("stamp", "crumb") and item.cue is None:
            continue
        return item.shape == "prose" and item.cue is None and item.twin == twin
    return False


def _mark_repeated_openings(seen: Sequence[Seen]) -> None:
    """Every teaser of a section opens with the outlet's mark ("(NLĐO)-"); an article does so once.

    The first of a page is the article's, unless the very next text opens with the mark, too.
    """
    openings = [
        datelines.outlet_mark(item.block.text) or datelines.glued_mark(item.block.text) for item in seen
    ]
    met: set[str] = set()
    for index, opening in enumerate(openings):
        if opening is None:
            continue
        following = next((i for i in range(index + 1, len(seen)) if seen[i].shape == "prose"), None)
        seen[index].again = opening in met or (following is not None and openings[following] == opening)
        met.add(opening)


def _shape(text: str, n_words: int) -> str:
    if shapes.is_stamp(text):
        return "stamp"
    if shapes.is_cut_off(text):  # a whole paragraph may end in dots, too
        return "cut" if n_words <= _MAX_TEASER_WORDS else "prose"
    if n_words > _MAX_SENTENCE_WORDS and _is_row_of_headlines(text, n_words):
        return "cut"
    if shapes.is_prose(text, n_words):
        return "prose"
    return "headline" if shapes.is_headline(text, n_words) else "crumb"


def _is_row_of_headlines(text: str, n_words: int) -> bool:
    """Whether nothing parts so many words: a sentence of that length lists, with commas and semicolons."""
    parted = sum(text.count(mark) for mark in ",;(")
    return shapes.n_sentences(text) == 1 and parted < n_words / _MIN_WORDS_UNPARTED


def _weight(item: Seen, head: Seen | None) -> float:
    n_words = item.block.n_words
    if item.cue is not None:
        return -_COST_SECTION if item.cue.opens else -_COST_FURNITURE
    if item.cell:
        return -_COST_CELL
    if item.shape == "cut" or item.again:
        return -float(min(n_words, _MAX_TEASER_WORDS))
    if item.twin:
        return -_COST_TWIN * n_words
    if item.shape == "stamp":
        return -_COST_FURNITURE
    if item.credit is not None and item.shape != "prose":
        after_prose = head is not None and head.shape == "prose" and head.cue is None
        return -_COST_BYLINE if after_prose else -_COST_CRUMB
    if item.caption:
        return 0.0
    if item.shape == "prose":
        weight = float(min(n_words, _MAX_PROSE_WEIGHT))
        short = n_words <= _MAX_TEASER_WORDS and shapes.n_sentences(item.block.text) <= _MAX_TEASER_SENTENCES
        under_headline = head is not None and head.shape == "headline" and head.cue is None
        return weight * _TEASER_SHARE if short and under_headline else weight
    if item.shape == "headline":
        return -_COST_HEADLINE * n_words
    return -_COST_CRUMB
