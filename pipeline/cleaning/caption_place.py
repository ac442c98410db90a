"""How much the place of a line between others speaks for being a caption that credits nobody.

A caption stands alone between paragraphs that are longer and go on without it; it is told again by one of
them, or by none at all. The weights stand with those of the words, see ``caption_words``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
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
    """What the place adds to the log odds of the words."""
    known = caption_words.weights()
    return sum(known.get(name, 0.0) for name in features(lines, index))


def features(lines: Sequence[Line], index: int) -> Iterator[str]:
    """Every feature of a line's place."""
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
        yield f"{name}:{line.kind if line else 'none'}"
        if line:
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
