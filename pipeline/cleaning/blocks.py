"""The page as a list of blocks: the lines of a flat text, parted where two were glued together.

A block is the unit that is judged: menu entry, headline, paragraph, caption. What a block is stands in its
``label`` once somebody has decided; here nothing is decided.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from pipeline.cleaning.seams import seams

# Ornaments around a line: table rules, bullets and arrows of menus. Not part of what the line says.
_ORNAMENT_START = re.compile(r"[\s|¦•·●○■□▪▫◆◇►▶▸→⇒»›_=*~]*")
_ORNAMENT_END = re.compile(r"(?:[\s|¦•·●○■□▪▫◆◇►▶▸→⇒«‹_=*~]|(?<=\s)[-–—])*\Z")

_SAYS = re.compile(r"\w")
_ORNAMENTS = frozenset(" \t\n|¦•·●○■□▪▫◆◇►▶▸→⇒«‹_=*~-–—")


@dataclass(slots=True)
class Block:
    """One block: its range in the mapped text, what the markup says of it, and its label once it has one.

    Attributes:
        start: first character in the mapped text.
        end: one past the last.
        text: exactly ``text[start:end]`` of the mapped text.
        glued: whether it stood in one line with the block before it.
        tag: the HTML element it stands in; empty for flat text.
        link: share of its characters that stand in links.
        hint: role that the markup states (title, lead, caption, byline, related ...); empty if none.
        container: number of the surrounding box; blocks of one article body share it. 0 for flat text.
        label: role or reason for removal, empty while undecided.
        pictured: whether a picture stands directly before it.
    """

    start: int
    end: int
    text: str
    glued: bool = False
    tag: str = ""
    link: float = 0.0
    hint: str = ""
    container: int = 0
    label: str = ""
    pictured: bool = False

    @property
    def n_words(self) -> int:
        """Number of words, in Vietnamese syllables."""
        return self.text.count(" ") + 1


def lines(text: str) -> list[Block]:
    """The blocks of a flat text: its lines without blanks and ornaments, parted at seams."""
    blocks: list[Block] = []
    position = 0
    for line in text.split("\n"):
        blocks.extend(parted(text, position, position + len(line)))
        position += len(line) + 1
    return blocks


def parted(text: str, start: int, end: int) -> list[Block]:
    """The blocks of one line ``text[start:end]``: itself, or its parts where it was glued; may be empty."""
    cuts = [start, *seams(text, start, end), end]
    blocks: list[Block] = []
    for left, right in itertools.pairwise(cuts):
        trimmed = trim(text, left, right)
        if trimmed and _SAYS.search(text, *trimmed):  # unlike "./." alone
            blocks.append(Block(*trimmed, text[trimmed[0] : trimmed[1]], glued=bool(blocks)))
    return blocks


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The range without blanks and ornaments at its ends; None if nothing is left."""
    found = _ORNAMENT_START.match(text, start, end)
    start = found.end() if found else start
    if text[end - 1] in _ORNAMENTS:
        found = _ORNAMENT_END.search(text, max(start, end - 64), end)
        end = found.start() if found else end
    return (start, end) if start < end else None
