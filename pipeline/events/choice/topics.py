"""Whether an article would stand in a section of a paper that seldom tells of public acts: science, shows.

In a report on a film or a fossil the words of acts seldom tell one. The sections are those of a general
daily; ``topic_weights.csv`` holds what each word counts for each, fitted to articles whose section is known
(``benchmarks/fit_topics.py``). Nothing is left uncoded for it: how seldom such articles tell acts is
weighed with the other signs of a draft (``weighing.py``).
"""

from __future__ import annotations

import math
import re
from functools import cache
from itertools import pairwise

from pipeline.events.ontology import rows

# Sections that tell of public acts now and then at most.
SOFT = ("entertainment", "science", "sport", "tech", "travel")
FEW = 40  # known words, below which they tell no section
STEPS = 5  # in which the chance of a soft section is told
_SYLLABLE = re.compile(r"[^\W\d_]+")


def softness(title: str | None, body: str) -> int:
    """How likely an article would stand in a soft section, in steps from 0 below `STEPS`.

    0 where too few words tell.

    Which section it would be says nothing more: weighed too, it cost acts in articles that nobody had read.
    """
    weights = _weights()
    known = sorted(word for word in words(f"{title or ''}\n{body}") if word in weights)
    if len(known) < FEW:
        return 0
    measured = measure(len(known))
    scores = [measured * math.fsum(column) for column in zip(*(weights[w] for w in known), strict=True)]
    largest = max(scores)
    chances = [math.exp(score - largest) for score in scores]
    soft = math.fsum(chance for name, chance in zip(names(), chances, strict=True) if name in SOFT)
    return min(STEPS - 1, int(soft / math.fsum(chances) * STEPS))


def words(text: str) -> frozenset[str]:
    """The syllables of a text and the pairs of neighbours among them, in small letters."""
    syllables = [syllable.lower() for syllable in _SYLLABLE.findall(text)]
    return frozenset((*syllables, *(f"{a} {b}" for a, b in pairwise(syllables))))


def measure(count: int) -> float:
    """What each of so many known words counts: long articles are no surer than short ones."""
    return 1 / math.sqrt(max(count, 1))


@cache
def names() -> tuple[str, ...]:
    """The sections, in the order of the table."""
    return tuple(name for name in rows("topic_weights")[0] if name != "word")


@cache
def _weights() -> dict[str, tuple[float, ...]]:
    return {row["word"]: tuple(float(row[name]) for name in names()) for row in rows("topic_weights")}
