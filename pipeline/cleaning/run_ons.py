"""Headings and captions that run on into the text: "Cái giá của nổi tiếng Sau phiên tòa đầu tiên ...".

Where a line break was lost, a capital betrays it: words like "Theo", "Sau", "Trong" (``openers.csv``) are
capital only at the start of a sentence. If the words between the last full stop and such a capital are few,
they were a line of their own: the first picture's caption at the very start, a heading further on.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from pipeline.cleaning.letters import LOWER, UPPER

_MAX_HEADING_WORDS = 16
_MAX_CAPTION_WORDS = 40
_MIN_WORDS = 3
_MIN_REST_WORDS = 12
_SENTENCE_END = re.compile(r"(?:[.!?…:;]|\./\.)[\"”’')\]]*\s+")


@cache
def _seam() -> re.Pattern[str]:
    """A small letter, closing quote or digit, a blank, and an opener with a capital before a small word."""
    with files("pipeline.cleaning").joinpath("openers.csv").open(encoding="utf-8") as lines:
        words = sorted({row["word"].capitalize() for row in csv.DictReader(lines)}, key=len, reverse=True)
    return re.compile(
        rf"(?<=[{LOWER}”\"0-9])\s+(?=(?:(?:{'|'.join(words)})\s+[{LOWER}{UPPER}]|"
        rf"(?:Ngày|Sáng|Chiều|Tối|Trưa|Đêm|Hôm)\s+(?:nay|qua|\d)))"
    )


def stretches(text: str, start: int, end: int, *, opens: bool) -> Iterator[tuple[int, int, str]]:
    """Cut ``text[start:end]``: (start, end, label), the label empty for text, else heading or caption.

    Args:
        text: the mapped text.
        start: first character of the stretch.
        end: one past the last.
        opens: whether the stretch opens the article, where a run-on line is its picture's caption.
    """
    done = start
    for match in _seam().finditer(text, start, end):
        line = done
        for stop in _SENTENCE_END.finditer(text, done, match.start()):
            line = stop.end()
        n_words = text.count(" ", line, match.start()) + 1
        first = opens and line == start
        most = _MAX_CAPTION_WORDS if first else _MAX_HEADING_WORDS
        if not _MIN_WORDS <= n_words <= most or not text[line : line + 1].isupper():
            continue
        if text.count(" ", match.end(), end) < _MIN_REST_WORDS or (
            "," in text[line : match.start()] and not first
        ):
            continue
        if line > done:
            yield done, line, ""
        yield line, match.start(), "caption" if first else "heading"
        done = match.end()
    if done < end:
        yield done, end, ""
