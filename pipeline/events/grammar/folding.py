"""Comparing Vietnamese words: one spelling for each syllable, and text cut into atoms with positions.

Two schools place the tone mark of ``oa``, ``oe`` and ``uy`` on different letters (hoà, hòa), and write ``i``
or ``y`` at the end of some syllables (bác sĩ, bác sỹ); word lists are written in one way and texts in both.
Everything in this package that looks a word up folds it here first. Nothing about the meaning of words
belongs here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Old placement -> new placement, where the syllable ends in the two vowels (toàn, hoàng keep theirs).
_OLD = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_NEW = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_MOVED = dict(zip(_OLD, _NEW, strict=True))
# The spelling of the word lists of syllables that are written with i and with y.
_SPELLED = {"sỹ": "sĩ", "kí": "ký", "kì": "kỳ", "kỉ": "kỷ", "kĩ": "kỹ", "lí": "lý", "mĩ": "mỹ", "tỉ": "tỷ"}
_ATOM = re.compile(r"\w+|[^\w\s]")
_WORD = re.compile(r"\w+")


class Atom(NamedTuple):
    """A syllable, number or punctuation mark: half-open range of the body and its folded text."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=65_536)
def fold(syllable: str) -> str:
    """Lower-case a syllable, and put its tone mark and its i or y where the word lists have them."""
    lower = syllable.lower()
    if lower in _SPELLED:
        return _SPELLED[lower]
    moved = _MOVED.get(lower[-2:])
    # "quý" keeps its mark: there the u belongs to the consonant.
    if moved is None or lower[-3:-2] == "q":
        return lower
    return lower[:-2] + moved


def fold_text(text: str) -> str:
    """A text whose words are folded and whose marks and spaces stay as they are."""
    return _WORD.sub(lambda match: fold(match.group()), text)


def phrase(text: str) -> tuple[str, ...]:
    """The folded syllables of a phrase of a word list."""
    return tuple(fold(match.group()) for match in _ATOM.finditer(text))


def atoms(body: str, start: int, end: int) -> list[Atom]:
    """Cut ``body[start:end]`` into syllables and punctuation marks."""
    return [Atom(m.start(), m.end(), fold(m.group())) for m in _ATOM.finditer(body, start, end)]
