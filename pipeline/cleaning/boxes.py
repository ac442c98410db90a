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

_MIN_HEADLINE, _MAX_TEASER, _MAX_SENTENCES = 6, 60, 3
_LEAST_ALONE, _LEAST_TOGETHER = 0.16, 0.16
# A teaser says again what its headline says, or as little of the text as the headline.
_HEADED, _LEAST_TEASER = 0.15, 0.12
# What is left must tell enough to compare with, and more than the boxes do.
_MIN_REST, _MAX_SHARE = 100, 0.34


class _Box(NamedTuple):
    headline: int
    teaser: int | None

    @property
    def places(self) -> tuple[int, ...]:
        return (self.headline,) if self.teaser is None else (self.headline, self.teaser)


def drop(seen: Sequence[Seen], run: range) -> None:
    """Label such headlines "related" and their teasers "teaser", in place."""
    body = [i for i in run if seen[i].block.label in ("paragraph", "lead")]
    boxes = list(_candidates(seen, run))
    teasers = {box.teaser for box in boxes}
    rest = [i for i in body if i not in teasers]
    if sum(seen[i].block.n_words for i in rest) < _MIN_REST or len(rest) < (1 - _MAX_SHARE) * len(body):
        return
    known = {i: relatedness.told([seen[i].block.text]) for i in body}
    for box in boxes:
        others = [known[i] for i in body if i not in box.places]
        text = relatedness.together(others)
        if _is_foreign(seen, box, text):
            seen[box.headline].block.label = "related"
            if box.teaser is not None:
                seen[box.teaser].block.label = "teaser"
        elif seen[box.headline].block.label == "heading" and box.teaser is not None:
            alone = relatedness.share(
                seen[box.headline].block.text, relatedness.both(text, known[box.teaser])
            )
            if alone < _LEAST_ALONE:
                seen[box.headline].block.label = "related"


def _candidates(seen: Sequence[Seen], run: range) -> Iterator[_Box]:
    """Headlines behind text of the article, each with the paragraph directly below if it is short."""
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
        if below.shape == "prose" and scenes.links_back(below.block.text):
            continue
        short = below.block.n_words <= _MAX_TEASER and shapes.n_sentences(below.block.text) <= _MAX_SENTENCES
        if below.block.label == "paragraph" and below.shape == "prose":
            yield _Box(index, index + 1 if short else None)


def _is_foreign(seen: Sequence[Seen], box: _Box, text: relatedness.Told) -> bool:
    """Whether headline and teaser together tell nothing of the text."""
    headline = seen[box.headline].block.text
    if box.teaser is None:
        return (
            seen[box.headline].block.label == "heading" and relatedness.share(headline, text) < _LEAST_ALONE
        )
    teaser = seen[box.teaser].block.text
    if relatedness.share(f"{headline} {teaser}", text) >= _LEAST_TOGETHER:
        return False
    headed = relatedness.share(headline, relatedness.told([teaser])) >= _HEADED
    return headed or relatedness.share(teaser, text) < _LEAST_TEASER
