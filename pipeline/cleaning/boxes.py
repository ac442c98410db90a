"""Boxes of one other article in the middle of the text: a headline, perhaps with its teaser, and no title.

On a flat page nothing but their words sets them apart: a headline of another article shares next to nothing
with the text around it, while a heading over a part of the text does (``relatedness``). Measured in the
development data, a heading of seven or more syllables shares less than .16 with the rest of its article three
times in a hundred, a headline of another article eight times in ten; together with the paragraphs below they
are further apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.cleaning import relatedness, scenes, shapes
from pipeline.cleaning.evidence import Seen

_MIN_HEADLINE, _MAX_TEASER, _MAX_SENTENCES = 7, 60, 3
# Where one headline is surely another article's, the others of the text are likely to be.
_LEAST_ALONE, _LEAST_AMONG = 0.16, 0.3
# A teaser says again what its headline says: of 316 stories three in four first sentences share more than .1
# with their headline, one in fifty sentences of other stories does. The less they share, the less it may
# share with the text, lest a paragraph of the article be lost below such a headline.
_HEADED, _LEAST_TOGETHER = 0.1, 0.16
_HARDLY_HEADED, _LEAST_TEASER = 0.04, 0.08
# What is left must tell enough to compare with, and more than the boxes do.
_MIN_REST, _MAX_SHARE = 100, 0.34


class _Box(NamedTuple):
    """A headline, the paragraph below it, and whether that may be its teaser."""

    headline: int
    below: int
    short: bool


def drop(seen: Sequence[Seen], run: range) -> None:
    """Label such headlines "related" and their teasers "teaser", in place."""
    body = [i for i in run if seen[i].block.label in ("paragraph", "lead")]
    boxes = list(_candidates(seen, run))
    teasers = {box.below for box in boxes if box.short}
    rest = [i for i in body if i not in teasers]
    if sum(seen[i].block.n_words for i in rest) < _MIN_REST or len(rest) < (1 - _MAX_SHARE) * len(body):
        return
    known = {i: relatedness.told([seen[i].block.text]) for i in body}
    alone: list[tuple[float, int]] = []  # headlines over text of the article, with what they share with it
    for headline, below, short in boxes:
        text = relatedness.together(known[i] for i in body if i != below)
        if short and _is_foreign(seen[headline].block.text, seen[below].block.text, text):
            seen[headline].block.label = "related"
            seen[below].block.label = "teaser"
        elif seen[headline].block.label == "heading":
            text = relatedness.both(text, known[below])
            alone.append((relatedness.share(seen[headline].block.text, text), headline))
    least = _LEAST_AMONG if any(share < _LEAST_ALONE for share, _ in alone) else _LEAST_ALONE
    for share, headline in alone:
        if share < least:
            seen[headline].block.label = "related"


def _candidates(seen: Sequence[Seen], run: range) -> Iterator[_Box]:
    """Headlines behind text of the article, each with the paragraph directly below."""
    begun = False
    for index in run:
        item = seen[index]
        begun = begun or item.block.label in ("paragraph", "lead")
        headline = (
            item.shape == "headline" and item.block.label in ("heading", "related") and item.cue is None
        )
        if not begun or not headline or item.block.n_words < _MIN_HEADLINE or index + 1 not in run:
            continue
        below = seen[index + 1]
        if below.block.label != "paragraph" or below.shape != "prose":
            continue
        short = below.block.n_words <= _MAX_TEASER and shapes.n_sentences(below.block.text) <= _MAX_SENTENCES
        yield _Box(index, index + 1, short and not scenes.links_back(below.block.text))


def _is_foreign(headline: str, teaser: str, text: relatedness.Told) -> bool:
    """Whether headline and teaser together tell nothing of the text."""
    headed = relatedness.share(headline, relatedness.told([teaser]))
    if headed >= _HEADED:
        return relatedness.share(f"{headline} {teaser}", text) < _LEAST_TOGETHER
    return headed >= _HARDLY_HEADED and relatedness.share(teaser, text) < _LEAST_TEASER
