"""Marks of layout in flat text that are not the page's words: Markdown signs, lines wrapped at a width.

Extractors write Markdown ("![](x.jpg)", "[Xem thêm](/tin)"), mail programs and old archives wrap lines. Both
are undone before lines are taken for blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.cleaning.letters import LOWER
from pipeline.cleaning.mapped import Edit, Mapped
from pipeline.cleaning.shapes import is_closed

_MARKDOWN = re.compile(
    r"!\[[^\]\n]{0,300}\](?:\([^)\n]{0,2000}\))?|\[([^\]\n]{1,300})\]\((?:https?:|/|#)[^)\s]{0,2000}\)"
)
_EMPHASIS = re.compile(r"\*\*(?=\S)|(?<=\S)\*\*|^#{1,6}\s+", re.M)
_HAS_MARKDOWN = re.compile(r"!\[|\]\(|^#{1,6} |\*\*", re.M)

# A line this long that stops within a sentence was wrapped if the next one goes on in small letters.
_MIN_WRAPPED = 40
_MAX_WORD = 8
# No line ends in such a word (conjunction, article, preposition that is no other word, too): a link or
# emphasis behind it was given a line of its own.
_GOES_ON = re.compile(
    r"(?:\s(?:của|và|các|những|cho|từ|với|là|bởi|để|khi|mà|rằng|như|gồm|hoặc|nhưng|vì|nếu|thì|mỗi|mọi)|\ATheo)\Z"
)
# Lines of one width: so many of them, of which so many do not end a sentence, are wrapped throughout.
_WIDTHS = range(50, 101)
_MIN_LINES = 6
_MIN_SHARE_OF_WIDTH = 0.6
_MIN_SHARE_OPEN = 0.5
# Half of the lines that stop within a sentence go on in small letters; headlines of one width do not.
_MIN_SHARE_SMALL = 0.4


def without_markdown(text: Mapped) -> Mapped:
    """The text without Markdown's signs; the words of links stay."""
    if not _HAS_MARKDOWN.search(text.text):
        return text
    text = text.edited(_markdown_edits(text.text))
    return text.edited(Edit(m.start(), m.end(), "") for m in _EMPHASIS.finditer(text.text))


def _markdown_edits(text: str) -> Iterator[Edit]:
    for match in _MARKDOWN.finditer(text):
        if match.group(1) is None:
            yield Edit(match.start(), match.end(), "")
        else:
            yield Edit(match.start(), match.start(1), "")
            yield Edit(match.end(1), match.end(), "")


def unwrapped(text: Mapped) -> Mapped:
    """The text with lines joined that were only broken at a width."""
    lines = text.text.split("\n")
    if len(lines) < 2:
        return text
    wrapped = _is_wrapped(lines)
    edits: list[Edit] = []
    position = 0
    for line, following in pairwise(lines):
        position += len(line)
        if _goes_on(line, following, wrapped=wrapped):
            edits.append(Edit(position, position + 1, " "))
        position += 1
    return text.edited(edits)


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the whole text is wrapped at one width, with blank lines between its paragraphs."""
    inner = [(a.strip(), b.strip()) for a, b in pairwise(lines) if a.strip() and b.strip()]
    if len(inner) < _MIN_LINES:
        return False
    of_width = sum(len(line) in _WIDTHS for line, _ in inner)
    open_ended = [following for line, following in inner if not is_closed(line)]
    small = sum(following[0].islower() for following in open_ended)
    return (
        of_width >= _MIN_SHARE_OF_WIDTH * len(inner)
        and len(open_ended) >= _MIN_SHARE_OPEN * len(inner)
        and small >= _MIN_SHARE_SMALL * len(open_ended)
    )


def _goes_on(line: str, following: str, *, wrapped: bool) -> bool:
    line, following = line.strip(), following.strip()
    if not line or not following or following[0] in "-–•*+|":
        return False
    if wrapped:
        return len(line) >= _WIDTHS.start
    if _GOES_ON.search(line, max(0, len(line) - _MAX_WORD)):
        return True
    within = len(line) >= _MIN_WRAPPED and not is_closed(line)
    return within and re.match(f"[{LOWER}]", following) is not None
