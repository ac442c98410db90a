"""Whether paragraphs tell one story: they share words with each other, teasers of different items do not.

Lexical cohesion (Halliday and Hasan 1976; Hearst's TextTiling measures it as we do), in syllables weighed by
how rare they are (``relatedness``). Words with which most paragraphs end or begin are turns of phrase of the
page and say nothing. Measured on 2,518 articles of the development data and 2,400 lists made of their leads:
one article in a thousand falls apart, nine lists in ten do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from statistics import median

from pipeline.cleaning import relatedness, shapes

# Fewer paragraphs prove nothing, longer ones are no teasers.
_MIN_PARAGRAPHS = 6
_MIN_WORDS, _MAX_MEDIAN_WORDS = 12, 60
# Below these, of so many paragraphs, stands one article in a thousand; lists on one subject stand above and
# are not known by this.
_LEAST = {6: 0.17, 8: 0.22, 12: 0.29}
_FULL_WORDS = 20  # shorter ones, as of a text cut into sentences, share less
_MAX_PARAGRAPHS = 60  # as many tell enough


def falls_apart(paragraphs: Sequence[str]) -> bool:
    """Whether so many short paragraphs share so little that they tell of different things."""
    words = (key.split() for key in dict.fromkeys(map(shapes.key, paragraphs)))
    keys = list(islice((key for key in words if len(key) >= _MIN_WORDS), _MAX_PARAGRAPHS))
    if len(keys) < _MIN_PARAGRAPHS or (length := median(map(len, keys))) > _MAX_MEDIAN_WORDS:
        return False
    least = _LEAST[max(many for many in _LEAST if many <= len(keys))]
    return cohesion(keys) < least * min(1.0, length / _FULL_WORDS)


def cohesion(paragraphs: Sequence[Sequence[str]]) -> float:
    """The median share of what a paragraph says that others say, too; words in lower case."""
    held = [frozenset(_without_common(words, paragraphs)) for words in paragraphs]
    count = Counter(word for words in held for word in words)
    others = {word for word, n in count.items() if n > 1}
    return median(relatedness.shared(sorted(words), others) for words in held)


def _without_common(words: Sequence[str], paragraphs: Sequence[Sequence[str]]) -> Sequence[str]:
    """The words without those at both ends with which most paragraphs begin or end."""
    most = len(paragraphs) // 2
    stop = len(words)
    while stop and sum(other[stop - len(words) - 1 :] == words[stop - 1 :] for other in paragraphs) > most:
        stop -= 1
    start = 0
    while start < stop and sum(other[: start + 1] == words[: start + 1] for other in paragraphs) > most:
        start += 1
    return words[start:stop]
