"""How much the form of a line without a full stop speaks for a picture's caption rather than a heading.

A heading is short, names nobody, asks, quotes or promises ("Vì sao phải hoãn"); a caption is a sentence that
tells who is seen doing what ("Hoàng Nam trở lại sân tập sau ba tuần nghỉ"). The weights
(``line_form_weights.csv``) are those of a logistic regression of both in 440 articles whose captions readers
marked, where they are lines of their own: ``python -m benchmarks.fit_line_forms`` makes the table. They hold
no words, which are others in every section of a paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.cleaning import caption_words, scenes
from pipeline.knowledge.table import rows

_WORD = re.compile(r"\w+")
# A line is as long as the last of these that it reaches.
_LENGTHS = (1, 4, 6, 8, 10, 12, 15, 18)
_MANY_NAMES = 3


def score(line: str) -> float:
    """Log odds of a caption against a heading."""
    known = weights()
    return known["any"] + sum(known.get(name, 0.0) for name in features(line))


@cache
def weights() -> dict[str, float]:
    """The weight of every feature by name."""
    return {row["feature"]: float(row["weight"]) for row in rows("line_form_weights", __package__)}


def features(line: str) -> Iterator[str]:
    """Every feature of a line, without repetition."""
    words = _WORD.findall(line)
    if not words:
        return
    yield from (name for name in caption_words.features(line) if name.startswith(("form:", "commas:")))
    yield f"words:{max(least for least in _LENGTHS if least <= len(words))}"
    yield f"names:{min(_MANY_NAMES, sum(word[0].isupper() for word in words[1:]))}"
    if scenes.tells(line):
        yield "tells"
