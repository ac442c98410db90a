"""A text that knows where in the raw content each of its characters came from.

All cleaning of characters (markup, entities, broken encodings, blanks) is a list of edits on such a text, so
that a stretch of the result can always be traced to ranges of the raw content. Nothing here knows what is
edited, or why.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace ``text[start:end]`` by ``text``; an empty replacement deletes."""

    start: int
    end: int
    text: str


class Range(NamedTuple):
    """Characters ``start:end`` of the raw content which became ``out_start:out_end`` of the text."""

    start: int
    end: int
    out_start: int
    out_end: int


class Mapped:
    """A text as a chain of pieces, each a stretch of the source taken over as it is or replaced as a whole.

    Pieces are in order on both sides; source characters between two pieces have been deleted.
    """

    __slots__ = ("_ends", "_outs", "_starts", "text")

    def __init__(self, text: str, outs: list[int], starts: list[int], ends: list[int]) -> None:
        """Take the pieces as three parallel lists: where each begins in ``text``, and its source range."""
        self.text = text
        self._outs, self._starts, self._ends = outs, starts, ends

    @classmethod
    def of(cls, source: str) -> Mapped:
        """The source itself, not edited."""
        return cls(source, [0], [0], [len(source)]) if source else cls("", [], [], [])

    def edited(self, edits: Iterable[Edit]) -> Mapped:
        """A new text with the edits applied; they must be sorted and must not overlap."""
        parts: list[str] = []
        outs: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        length = done = 0
        for edit in edits:
            if edit.start < done or edit.end < edit.start:
                raise ValueError(f"edit at {edit.start} overlaps the one before it")
            if self.text[edit.start : edit.end] == edit.text:
                continue
            length = self._copy(done, edit.start, length, parts, outs, starts, ends)
            if edit.text:
                parts.append(edit.text)
                outs.append(length)
                starts.append(self.source(edit.start))
                ends.append(self.source_end(edit.end) if edit.end > edit.start else starts[-1])
                length += len(edit.text)
            done = edit.end
        if done == 0 and not parts:
            return self
        self._copy(done, len(self.text), length, parts, outs, starts, ends)
        return Mapped("".join(parts), outs, starts, ends)

    def _copy(
        self,
        start: int,
        end: int,
        length: int,
        parts: list[str],
        outs: list[int],
        starts: list[int],
        ends: list[int],
    ) -> int:
        """Take over ``text[start:end]`` with its pieces; return the length of the new text so far."""
        if start >= end:
            return length
        parts.append(self.text[start:end])
        for piece in self.ranges(start, end):
            outs.append(length + piece.out_start - start)
            starts.append(piece.start)
            ends.append(piece.end)
        return length + end - start

    def _size(self, piece: int) -> int:
        last = self._outs[piece + 1] if piece + 1 < len(self._outs) else len(self.text)
        return last - self._outs[piece]

    def source(self, position: int) -> int:
        """Where the character at ``position`` begins in the source (its end for the end of the text)."""
        piece = bisect_right(self._outs, position) - 1
        if piece < 0:
            return 0
        offset = position - self._outs[piece]
        if offset >= self._size(piece):
            return self._ends[piece]
        if self._ends[piece] - self._starts[piece] == self._size(piece):
            return self._starts[piece] + offset
        return self._starts[piece] if offset == 0 else self._ends[piece]

    def source_end(self, position: int) -> int:
        """Where the character before ``position`` ends in the source."""
        if position <= 0:
            return self._starts[0] if self._starts else 0
        piece = bisect_right(self._outs, position - 1) - 1
        offset = position - self._outs[piece]
        if self._ends[piece] - self._starts[piece] == self._size(piece):
            return self._starts[piece] + offset
        return self._ends[piece]

    def position(self, source: int) -> int:
        """The first character of the text that came from ``source`` or from later in the source."""
        piece = bisect_right(self._starts, source) - 1
        if piece < 0:
            return 0
        if source >= self._ends[piece]:
            return self._outs[piece] + self._size(piece)
        same = self._ends[piece] - self._starts[piece] == self._size(piece)
        return self._outs[piece] + (source - self._starts[piece] if same else 0)

    def ranges(self, start: int, end: int) -> list[Range]:
        """The source ranges that ``text[start:end]`` came from, in order, deleted characters left out.

        A replaced piece belongs to the stretch that holds its first character.
        """
        found: list[Range] = []
        piece = max(0, bisect_right(self._outs, start) - 1)
        while piece < len(self._outs) and self._outs[piece] < end:
            out_start = max(start, self._outs[piece])
            out_end = min(end, self._outs[piece] + self._size(piece))
            if out_start < out_end:
                same = self._ends[piece] - self._starts[piece] == self._size(piece)
                if same:
                    shift = self._starts[piece] - self._outs[piece]
                    found.append(Range(out_start + shift, out_end + shift, out_start, out_end))
                elif out_start == self._outs[piece]:
                    found.append(Range(self._starts[piece], self._ends[piece], out_start, out_end))
                else:
                    found.append(Range(self._ends[piece], self._ends[piece], out_start, out_end))
            piece += 1
        return found
