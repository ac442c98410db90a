"""The sentences of a paragraph, with exact positions.

Finds the places where a sentence may end (line breaks, full stops, question and exclamation marks,
ellipses) and puts the sentences together; `boundaries` judges each place. Nothing is normalised,
and nothing but white space lies between sentences.
"""

import re
from typing import Final

from pipeline.language.boundaries import sentence_end, skip_space

_BREAKS: Final = "\n\r\u0085\u2028\u2029"
_CANDIDATE: Final = re.compile(rf"[.!?…。{_BREAKS}]")
_MARKS: Final = re.compile(r"[.!?…。]+")


def split(text: str) -> list[tuple[int, int]]:
    """Give the sentences of one paragraph as half-open ranges of code points, in order.

    Ranges are not empty, do not overlap, begin and end with something visible, and together cover
    everything in `text` but white space (and zero-width characters at their edges).
    """
    ranges: list[tuple[int, int]] = []
    start = skip_space(text, 0)
    at = start
    while candidate := _CANDIDATE.search(text, at):
        mark = candidate.start()
        if text[mark] in _BREAKS:
            end: int | None = mark
            at = mark + 1
        else:
            marks = _MARKS.match(text, mark)
            at = marks.end() if marks else mark + 1
            end = sentence_end(text, start, mark, at)
        if end is not None:
            _add(ranges, text, start, end)
            start = at = skip_space(text, max(end, at))
    _add(ranges, text, start, len(text))
    return ranges


def _add(ranges: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Append a range without trailing space; a scrap with no word in it joins the one before."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\u200b\ufeff\u00ad"):
        end -= 1
    if end <= start:
        return
    if ranges and not any(map(str.isalnum, text[start:end])):
        gap = text[ranges[-1][1] : start]
        if "\n" not in gap and "\r" not in gap:
            ranges[-1] = (ranges[-1][0], end)
            return
    ranges.append((start, end))
