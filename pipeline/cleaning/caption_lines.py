"""How much a line among others speaks for being a caption that credits nobody: its words and its place.

A caption stands alone between paragraphs that are longer and go on without it; it is told again by one of
them, or by none at all. The weights (``caption_line_weights.csv``) are those of a logistic regression of the
lines of 440 articles whose captions readers marked, and tell how far the words of a line, see
``caption_words``, are to be believed there: ``python -m benchmarks.caption_lines`` makes the table.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise

from pipeline.cleaning import caption_words, framing, shapes

_LONG = 25
# Shares, each as the last of these that it reaches.
_TOLD = (0.0, 0.1, 0.25, 0.4, 0.6, 0.8)
_IN_ONE = (0.0, 0.1, 0.2, 0.35, 0.5, 0.7)
_SINGLE = (0.0, 0.5, 0.7)
_MIN_PAIRS, _COHERENT = 3, 2

Pairs = set[tuple[str, str]]


@dataclass
class Line:
    """A line of the article.

    Attributes:
        text: the line, a caption without its credit.
        kind: caption, heading, single (one sentence), several.
    """

    text: str
    kind: str

    @property
    def bare(self) -> str:
        """The text without its full stop, which says nothing of a caption."""
        return self.text.rstrip(".")

    @cached_property
    def pairs(self) -> Pairs:
        """Its pairs of neighbouring syllables."""
        return framing.pairs(self.text)

    @cached_property
    def sentences(self) -> list[Pairs]:
        """The pairs of each of its sentences that is long enough to tell anything."""
        pieces = [framing.pairs(self.text[a:b]) for a, b in pairwise(shapes.sentence_cuts(self.text))]
        return [piece for piece in pieces if len(piece) >= _MIN_PAIRS]


def kind_of(text: str) -> str:
    """The kind of a line that is no caption."""
    if not shapes.is_full_stopped(text):
        return "heading"
    return "single" if shapes.n_sentences(text) == 1 else "several"


def score(lines: Sequence[Line], index: int) -> float:
    """Log odds that a line which is a single sentence is a caption."""
    known = weights()
    own = sum(known.get(name, 0.0) for name in features(lines, index))
    return known["any"] + known["words"] * caption_words.score(lines[index].bare) + own


@cache
def weights() -> dict[str, float]:
    """The weight of every feature of a line, by name."""
    with files("pipeline.cleaning").joinpath("caption_line_weights.csv").open(encoding="utf-8") as table:
        return {row["feature"]: float(row["weight"]) for row in csv.DictReader(table)}


def features(lines: Sequence[Line], index: int) -> Iterator[str]:
    """Every feature of a line, without repetition: those of its words, then those of its place."""
    yield from caption_words.features(lines[index].bare)
    yield from _place(lines, index)


def _place(lines: Sequence[Line], index: int) -> Iterator[str]:
    own = lines[index].pairs
    if not own:
        return
    others = [line for at, line in enumerate(lines) if at != index and line.kind != "caption"]
    told: Pairs = set().union(*(line.pairs for line in others))
    yield f"told:{_step(len(own & told) / len(own), _TOLD)}"
    shares = (len(own & sentence) / len(own) for line in others for sentence in line.sentences)
    yield f"in one:{_step(max(shares, default=0.0), _IN_ONE)}"
    body = [line.kind for line in lines if line.kind in ("single", "several")]
    yield f"single:{_step(body.count('single') / max(1, len(body)), _SINGLE)}"
    before, behind = _neighbour(lines, index, -1), _neighbour(lines, index, 1)
    for name, line in (("before", before), ("behind", behind)):
        if line:  # of the first line nothing is known: the development data lack leads
            yield f"{name}:{line.kind}"
            yield f"{name}:{'long' if line.text.count(' ') + 1 >= _LONG else 'short'}"
    if before and behind:
        yield f"around:{'coherent' if len(before.pairs & behind.pairs) >= _COHERENT else 'loose'}"


def _neighbour(lines: Sequence[Line], index: int, step: int) -> Line | None:
    """The next line in a direction that is no caption."""
    at = index + step
    while 0 <= at < len(lines):
        if lines[at].kind != "caption":
            return lines[at]
        at += step
    return None


def _step(share: float, steps: Sequence[float]) -> float:
    return max(step for step in steps if step <= share)
