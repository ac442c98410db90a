"""How alike two texts are: the cosine of their syllables, each weighed by how rare it is in reports.

Of what two mentions tell, the words behind the trigger say most: the object of a Vietnamese verb follows it.
Weighed by rarity, shared syllables told the pairs of one act from others better than any count of shared
words: average precision .77 instead of .71 over the labelled pairs, each story judged by weights fitted to
the others, so that no count of words is a sign beside it.
"""

from __future__ import annotations

import re
import zlib
from array import array
from functools import cache, lru_cache
from math import sqrt
from typing import NamedTuple

from pipeline.reading.rarity import RARE, weights

BEHIND = 100  # characters from the start of a trigger
_SYLLABLE = re.compile(r"\w+")
_REMEMBERED = 4096  # texts; exemplars of events are compared again and again


class _Weighed(NamedTuple):
    syllables: frozenset[int]
    length: float  # of the vector of their weights


def packed(text: str) -> bytes:
    """The distinct syllables and numbers of a text as sorted numbers of 32 bits, for `likeness`."""
    return array("I", sorted({zlib.crc32(s.casefold().encode()) for s in _SYLLABLE.findall(text)})).tobytes()


def behind(text: str, start: int) -> str:
    """What stands from the start of a trigger on, up to a word that the end would cut."""
    end = min(len(text), start + BEHIND)
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end -= 1
    return text[start:end]


def likeness(a: bytes, b: bytes) -> float:
    """The cosine of two packed texts, 0 to 1; 0 where one of them is empty."""
    x, y = _weighed(a), _weighed(b)
    if not x.length or not y.length:
        return 0.0
    return sum(_weight(s) ** 2 for s in sorted(x.syllables & y.syllables)) / (x.length * y.length)


@lru_cache(maxsize=_REMEMBERED)
def _weighed(text: bytes) -> _Weighed:
    syllables = memoryview(text).cast("I").tolist()
    return _Weighed(frozenset(syllables), sqrt(sum(_weight(s) ** 2 for s in syllables)))


def _weight(syllable: int) -> float:
    return _weights().get(syllable, RARE)


@cache
def _weights() -> dict[int, float]:
    return {zlib.crc32(syllable.encode()): weight for syllable, weight in weights().items()}
