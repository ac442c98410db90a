"""Captions without a credit among the sentences of a text that stands in one line.

No line break shows them there; what is left are their words (``caption_words``) and that one in four such
texts opens with its picture's caption. Only sentences that hold no word by which texts tell are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.cleaning import caption_words, scenes, shapes
from pipeline.cleaning.cutting import cut_out
from pipeline.cleaning.letters import LOWER, UPPER

_MIN_WORDS_AROUND, _MIN_WORDS, _MAX_WORDS = 100, 4, 45
# Log odds asked of the first sentence, and of one further on. Read by hand in the development data, six of
# seven first sentences above the bar are captions.
_FIRST_BAR, _BAR = -1.1, 0.36
_ENDED = re.compile(rf"[{LOWER}{UPPER}0-9”\")][.!?…][\"”’')\]]*\s+\Z")
_MARKS = re.compile(r"[\"“”()\[\]:;]")


def stretches(text: str, start: int, end: int, *, opens: bool) -> Iterator[tuple[int, int, bool]]:
    """Cut ``text[start:end]`` into stretches of text (False) and sentences that are captions (True).

    Args:
        text: the mapped text.
        start: first character of the stretch.
        end: one past the last.
        opens: whether the stretch opens the article.
    """
    return cut_out(start, end, _captions(text, start, end, opens))


def _captions(text: str, start: int, end: int, opens: bool) -> Iterator[tuple[int, int]]:
    if text.count(" ", start, end) < _MIN_WORDS_AROUND:
        return
    cuts = [start + cut for cut in shapes.sentence_cuts(text[start:end])]
    for left, right in pairwise(cuts):
        whole = left == start or (
            _ENDED.search(text, max(start, left - 8), left) is not None
            and not shapes.is_abbreviated(text, max(start, left - 8), left)
        )
        bar = _FIRST_BAR if opens and left == start else _BAR
        if whole and right != end and _shows(text[left:right].strip(), bar):
            yield left, right


def _shows(sentence: str, bar: float) -> bool:
    """Whether a whole sentence is so likely a caption."""
    n_words = sentence.count(" ") + 1
    return (
        _MIN_WORDS <= n_words <= _MAX_WORDS
        and sentence[0].isupper()
        and sentence.endswith(".")
        and not sentence.endswith("..")
        and not shapes.is_abbreviated(sentence)
        and not _MARKS.search(sentence)
        and not scenes.tells(sentence)
        and caption_words.score(sentence.rstrip(".")) > bar
    )
